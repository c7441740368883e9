import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { rootOf } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import { repainted, type Scheme } from '../../theme/scheme-controller.js';
import type { ReaderSettings, Theme } from './reader-settings.js';
import type { LineFocusHost, LineFocus } from './line-focus.js';
import type { PicturesHost, Pictures } from './hidden-pictures.js';
import { keepLineInPlace } from '../reading/scroll-anchor.js';

/** What is to be dressed, and how. */
export interface AppearanceHost {
  /** The element that holds the words. */
  readonly root: Element;
  /** Matches it. */
  readonly selector: string;
  /** Whether it is an element of the page rather than this widget. */
  readonly adopted: boolean;
  readonly settings: ReaderSettings;
  /** The look shown: the visitor's, else the author's. */
  readonly theme: Theme;
  /** That of the page. */
  readonly scheme: Scheme;
  /** The sheet of an article that has no styles of its own. */
  readonly prose: CSSStyleSheet | undefined;
  readonly focus: () => LineFocusHost;
  readonly pictures: () => PicturesHost;
  /** Called when the words have got another look; `whole` once it is the one that was asked for. */
  readonly onApplied: (whole: boolean) => void;
  /** Called once when a part that a choice needs did not come, and when one has come after all. */
  readonly missed: (missing: boolean) => void;
}

interface AppearanceElement extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const looks = once(() => import('./settings-css.js'));
const focusPart = once(() => import('./line-focus.js'));
const picturesPart = once(() => import('./hidden-pictures.js'));

const LOOK = 'data-look';

/** Whether a sheet does more than keep lines clear. */
const layers = (css: string): boolean => css.includes('@layer');

let inner: boolean | undefined;

/** Whether this engine gives the boxes of zoomed elements in their own pixels. */
function measuresInside(root: ParentNode): boolean {
  if (inner === undefined) {
    const probe = document.createElement('div');
    Object.assign(probe.style, { position: 'fixed', inlineSize: '10px' });
    root.append(probe);
    const plain = probe.getBoundingClientRect().width;
    probe.style.zoom = '2';
    // where nothing is laid out, there is nothing to learn yet
    if (plain) inner = probe.getBoundingClientRect().width < plain * 1.5;
    probe.remove();
  }
  return inner ?? false;
}

/**
 * Dresses an article as its visitor likes it: with one constructable sheet in the root that holds the words, never by
 * touching them. The line being read stays where it is meanwhile.
 */
export class AppearanceController implements ReactiveController {
  readonly #host: AppearanceElement;
  readonly #props: () => AppearanceHost;
  #sheet: CSSStyleSheet | undefined;
  #release: (() => void) | undefined;
  #tree: Document | ShadowRoot | undefined;
  #prose: CSSStyleSheet | undefined;
  #unprose: (() => void) | undefined;
  #key = '';
  #css = '';
  /** The size the words have now. */
  #size = 100;
  #focus: LineFocus | undefined;
  #pictures: Pictures | undefined;
  /** Choices whose part did not come: each is said once. */
  readonly #missed = new Set<string>();

  constructor(host: AppearanceElement, attire: () => AppearanceHost) {
    this.#host = host;
    this.#props = attire;
    host.addController(this);
  }

  /**
   * What boxes inside the words are multiplied by: older engines measure a zoomed element in its own, larger, pixels.
   */
  get scale(): number {
    return this.#size !== 100 && measuresInside(this.#host.renderRoot) ? this.#size / 100 : 1;
  }

  /** Something is shown at a height of the window: lines that are kept clear go there. */
  attend(y: number): void {
    this.#focus?.attend(y);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const attire = this.#props();
    void this.#aid(attire);
    const { root, selector, adopted, settings, scheme, theme, prose } = attire;
    if (prose !== this.#prose) {
      this.#unprose?.();
      this.#unprose = prose && adoptStyles(rootOf(this.#host), prose);
      this.#prose = prose;
    }
    const look = theme === 'auto' || theme === 'host' ? '' : theme;
    // the sheet of an article that stands elsewhere paints that, and the chrome here goes with it
    if (look) this.#host.setAttribute(LOOK, adopted ? `away ${look}` : look);
    else this.#host.removeAttribute(LOOK);
    const base =
      `${selector} :is(h1,h2,h3,h4,h5,h6,:target){scroll-margin-block:calc(1.5em + var(--wayleaf-reader-top,var(--wayleaf-top,0px))) 4.5em}` +
      `${selector} :is(a,button,input,select,textarea,summary,audio,video,iframe,[contenteditable],[tabindex],[data-wayleaf-mark]){scroll-margin-block-end:max(4.5em,72px)}`;
    const { size, lines, space, measure, face, plain } = settings;
    const key = [base, size, lines, space, measure, face, plain, look, scheme].join();
    if (key === this.#key && rootOf(root) === this.#tree) return;
    this.#key = key;
    if (!look && size === 100 && !lines && !space && measure === undefined && face === 'host' && !plain) {
      this.#dress(root, base, 100);
      attire.onApplied(true);
      return;
    }
    if (rootOf(root) !== this.#tree) this.#dress(root, base, 100);
    looks().then(
      ({ textCss, themeCss, layered }) => {
        if (key !== this.#key) return;
        const painted = adopted ? selector : `${selector}[${LOOK}=${look}]`;
        this.#dress(
          root,
          base +
            layered(selector, textCss(settings, this.#host.localName)) +
            (look && layered(painted, themeCss(look, scheme, this.#host.localName))),
          size,
        );
        this.#came();
        attire.onApplied(true);
      },
      () => {
        if (key !== this.#key) return;
        this.#key = '';
        this.#miss(key);
      },
    );
  }

  hostDisconnected(): void {
    this.#remove();
    this.#unprose?.();
    this.#prose = this.#unprose = undefined;
    this.#css = this.#key = '';
    this.#size = 100;
    this.#focus?.stop();
    this.#pictures?.stop();
    this.#focus = this.#pictures = undefined;
    this.#missed.clear();
  }

  /** What takes more than a style sheet. */
  async #aid({ settings: { focus, plain } }: AppearanceHost): Promise<void> {
    if (focus && !this.#focus) {
      const part = await focusPart().catch(() => this.#miss(`focus ${focus}`));
      if (part && this.#host.isConnected) this.#focus ??= new part.LineFocus(() => this.#props().focus());
    }
    this.#focus?.sync();
    if (plain && !this.#pictures) {
      const part = await picturesPart().catch(() => this.#miss('plain'));
      if (part && this.#host.isConnected) this.#pictures ??= new part.Pictures(() => this.#props().pictures());
    }
    this.#pictures?.sync();
  }

  #miss(choice: string): void {
    if (!this.#host.isConnected || this.#missed.has(choice)) return;
    this.#missed.add(choice);
    this.#props().missed(true);
  }

  #came(): void {
    if (!this.#missed.size) return;
    this.#missed.clear();
    this.#props().missed(false);
  }

  #dress(root: Element, css: string, size: number): void {
    if (!this.#host.isConnected) return;
    const tree = rootOf(root);
    if (tree !== this.#tree) {
      this.#remove();
      this.#sheet ??= new CSSStyleSheet();
      this.#release = adoptStyles(tree, this.#sheet);
      this.#tree = tree;
      this.#css = '';
    }
    if (css !== this.#css) {
      // the first sheet that changes no look moves nothing, and nothing has to be measured
      const back =
        !this.#css && size === 100 && !layers(css) ? () => undefined : keepLineInPlace(root, () => this.scale);
      const paints = layers(css) || layers(this.#css);
      this.#css = css;
      this.#sheet!.replaceSync(css);
      this.#size = size;
      back();
      if (paints) repainted();
    }
    this.#props().onApplied(false);
  }

  #remove(): void {
    this.#release?.();
    this.#release = this.#tree = undefined;
    if (layers(this.#css)) repainted();
  }
}
