/** Applies the visitor's appearance settings to the article. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { adoptStyles, replaceStyles } from '../../theme/adopt-styles.js';
import { rootOf } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import { onceOnline } from '../../internal/retry.js';
import { repainted, type Scheme } from '../../theme/scheme-controller.js';
import type { ReaderSettings, Theme } from './reader-settings.js';
import type { LineFocusHost, LineFocus } from './line-focus.js';
import type { HiddenPicturesHost, HiddenPictures } from './hidden-pictures.js';
import { keepLineInPlace } from '../reading/scroll-anchor.js';

/** The article to style, and the settings to style it with. */
export interface AppearanceHost {
  /** The element that holds the text. */
  readonly root: Element;
  /** Matches it. */
  readonly selector: string;
  /** Whether it is an element of the page rather than this widget. */
  readonly isAdopted: boolean;
  readonly settings: ReaderSettings;
  /** The theme in effect: the visitor's, else the author's. */
  readonly theme: Theme;
  /** The page's colour scheme. */
  readonly scheme: Scheme;
  /** The sheet of an article that has no styles of its own. */
  readonly prose: CSSStyleSheet | undefined;
  readonly focus: () => LineFocusHost;
  readonly pictures: () => HiddenPicturesHost;
  /** Called when another style sheet was applied; `whole` once it contains all settings. */
  readonly onApplied: (whole: boolean) => void;
  /**
   * Called with `true` when a module that a setting needs failed to load, and with `false` once one has loaded after
   * all.
   */
  readonly onLoadFailure: (missing: boolean) => void;
}

interface AppearanceElement extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const loadSettingsCss = once(() => import('./settings-css.js'));
const loadLineFocus = once(() => import('./line-focus.js'));
const loadHiddenPictures = once(() => import('./hidden-pictures.js'));

const LOOK_ATTRIBUTE = 'data-look';

/** Whether a sheet contains settings, not only the scroll margins. */
const hasLayer = (css: string): boolean => css.includes('@layer');

let measuresZoomed: boolean | undefined;

/** Whether this browser engine returns the boxes of zoomed elements in zoomed pixels. */
function measuresInZoomedPixels(root: ParentNode): boolean {
  if (measuresZoomed === undefined) {
    const probe = document.createElement('div');
    Object.assign(probe.style, { position: 'fixed', inlineSize: '10px' });
    root.append(probe);
    const plain = probe.getBoundingClientRect().width;
    probe.style.zoom = '2';
    // without layout the probe measures nothing
    if (plain) measuresZoomed = probe.getBoundingClientRect().width < plain * 1.5;
    probe.remove();
  }
  return measuresZoomed ?? false;
}

/**
 * Applies the settings through one constructable sheet in the root that holds the text; the article's own elements are
 * never changed. The line being read keeps its place in the window.
 */
export class AppearanceController implements ReactiveController {
  readonly #host: AppearanceElement;
  readonly #context: () => AppearanceHost;
  #sheet: CSSStyleSheet | undefined;
  #release: (() => void) | undefined;
  #tree: Document | ShadowRoot | undefined;
  #prose: CSSStyleSheet | undefined;
  #removeProse: (() => void) | undefined;
  #key = '';
  #css = '';
  /** The text size in effect, in percent. */
  #size = 100;
  #paintedTheme: Theme | undefined;
  #focus: LineFocus | undefined;
  #pictures: HiddenPictures | undefined;
  /** Settings whose module failed to load: each is reported once. */
  readonly #failedLoads = new Set<string>();

  constructor(host: AppearanceElement, context: () => AppearanceHost) {
    this.#host = host;
    this.#context = context;
    host.addController(this);
  }

  /**
   * The factor for boxes measured inside the text: older engines measure a zoomed element in its own, larger, pixels.
   */
  get scale(): number {
    return this.#size !== 100 && measuresInZoomedPixels(this.#host.renderRoot) ? this.#size / 100 : 1;
  }

  /** The theme that the words stand in; none before a first style sheet was applied. */
  get paintedTheme(): Theme | undefined {
    return this.#paintedTheme;
  }

  /** Moves the line focus, if there is one, to a height of the window where something is shown. */
  moveLineFocus(y: number): void {
    this.#focus?.moveTo(y);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const context = this.#context();
    void this.#syncModules(context);
    const { root, selector, isAdopted, settings, scheme, theme, prose } = context;
    if (prose !== this.#prose) {
      this.#removeProse?.();
      this.#removeProse = prose && adoptStyles(rootOf(this.#host), prose);
      this.#prose = prose;
    }
    const painted = theme === 'auto' || theme === 'host' ? '' : theme;
    // an adopted article is painted by its own selector; `away` lets only the chrome follow
    const look = isAdopted ? `away ${painted}` : painted;
    if (!painted) this.#host.removeAttribute(LOOK_ATTRIBUTE);
    // written again only where a page has taken it away, since that is watched
    else if (this.#host.getAttribute(LOOK_ATTRIBUTE) !== look) this.#host.setAttribute(LOOK_ATTRIBUTE, look);
    const base =
      `${selector} :is(h1,h2,h3,h4,h5,h6,[role=heading],:target){scroll-margin-block:calc(1.5em + var(--wayleaf-reader-top,var(--wayleaf-top,0px))) 4.5em}` +
      `${selector} :is(a,button,input,select,textarea,summary,audio,video,iframe,[contenteditable],[tabindex],[data-wayleaf-mark]){scroll-margin-block-end:max(4.5em,72px)}`;
    const { size, lines, space, measure, face, plain } = settings;
    const key = [base, size, lines, space, measure, face, plain, painted, scheme].join();
    if (key === this.#key && rootOf(root) === this.#tree) return;
    this.#key = key;
    if (!painted && size === 100 && !lines && !space && measure === undefined && face === 'host' && !plain) {
      this.#paintedTheme = theme;
      this.#applyCss(root, base, 100);
      context.onApplied(true);
      return;
    }
    if (rootOf(root) !== this.#tree) this.#applyCss(root, base, 100);
    loadSettingsCss().then(
      ({ textCss, themeCss, layered }) => {
        if (key !== this.#key) return;
        this.#paintedTheme = theme;
        const paintedSelector = isAdopted ? selector : `${selector}[${LOOK_ATTRIBUTE}=${painted}]`;
        this.#applyCss(
          root,
          base +
            layered(selector, textCss(settings, this.#host.localName)) +
            (painted && layered(paintedSelector, themeCss(painted, scheme, this.#host.localName))),
          size,
        );
        this.#clearFailures();
        context.onApplied(true);
      },
      () => {
        if (key !== this.#key) return;
        this.#key = '';
        this.#reportFailure(key);
      },
    );
  }

  hostDisconnected(): void {
    this.#removeSheet();
    this.#removeProse?.();
    this.#prose = this.#removeProse = undefined;
    this.#css = this.#key = '';
    this.#paintedTheme = undefined;
    this.#size = 100;
    this.#focus?.stop();
    this.#pictures?.stop();
    this.#focus = this.#pictures = undefined;
    this.#failedLoads.clear();
  }

  /** Loads and updates the settings that need more than a style sheet: line focus and hidden pictures. */
  async #syncModules({ settings: { focus, plain } }: AppearanceHost): Promise<void> {
    if (focus && !this.#focus) {
      const module = await loadLineFocus().catch(() => this.#reportFailure(`focus ${focus}`));
      if (module && this.#host.isConnected) this.#focus ??= new module.LineFocus(() => this.#context().focus());
    }
    this.#focus?.sync();
    if (plain && !this.#pictures) {
      const module = await loadHiddenPictures().catch(() => this.#reportFailure('plain'));
      if (module && this.#host.isConnected)
        this.#pictures ??= new module.HiddenPictures(() => this.#context().pictures());
    }
    this.#pictures?.sync();
  }

  readonly #again = (): void => this.#host.requestUpdate();

  #reportFailure(setting: string): void {
    if (!this.#host.isConnected) return;
    onceOnline(this.#host, this.#again);
    if (this.#failedLoads.has(setting)) return;
    this.#failedLoads.add(setting);
    this.#context().onLoadFailure(true);
  }

  #clearFailures(): void {
    if (!this.#failedLoads.size) return;
    this.#failedLoads.clear();
    this.#context().onLoadFailure(false);
  }

  #applyCss(root: Element, css: string, size: number): void {
    if (!this.#host.isConnected) return;
    const tree = rootOf(root);
    if (tree !== this.#tree) {
      this.#removeSheet();
      this.#sheet ??= new CSSStyleSheet();
      this.#release = adoptStyles(tree, this.#sheet);
      this.#tree = tree;
      this.#css = '';
    }
    if (css !== this.#css) {
      // a first sheet without settings moves nothing, so nothing has to be measured
      const restoreLine =
        !this.#css && size === 100 && !hasLayer(css) ? () => undefined : keepLineInPlace(root, () => this.scale);
      const repaints = hasLayer(css) || hasLayer(this.#css);
      this.#css = css;
      replaceStyles(tree, this.#sheet!, css);
      this.#size = size;
      restoreLine();
      if (repaints) repainted();
    }
    this.#context().onApplied(false);
  }

  #removeSheet(): void {
    this.#release?.();
    this.#release = this.#tree = undefined;
    if (hasLayer(this.#css)) repainted();
  }
}
