import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPlain, parseComfort, PLAIN, STORAGE_KEY, type Comfort, type Theme } from './comfort.js';
import { storageOf, type StorageKind } from './early.js';
import { adoptSheet } from '../controllers/content-style-controller.js';
import { rootOf } from '../internal/dom.js';
import { once } from '../internal/load.js';
import type { Scheme } from '../theme/scheme-controller.js';

/** What is to be dressed. */
export interface Words {
  /** The element that holds them. */
  readonly root: Element;
  /** Matches it. */
  readonly selector: string;
  /** Whether it is an element of the page rather than this widget. */
  readonly adopted: boolean;
}

interface ComfortHost extends ReactiveControllerHost, HTMLElement {
  readonly storage: StorageKind;
  readonly theme: Theme;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

const looks = once(() => import('./lazy/look.js'));
const all = new Set<ComfortController>();

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
 * Keeps what a visitor has chosen about text, for all readers of the page alike, and dresses the words in it: with one
 * constructable sheet in the root that holds them, never by touching them.
 *
 * The text size is CSS `zoom`. Pages give their paragraphs sizes in px, which no inherited font size reaches; zoom reaches
 * them, text wraps anew inside the same column, and pictures keep their proportion to it.
 */
export class ComfortController implements ReactiveController {
  comfort: Comfort = PLAIN;
  readonly #host: ComfortHost;
  readonly #words: () => Words;
  readonly #scheme: () => Scheme;
  #sheet: CSSStyleSheet | undefined;
  #release: (() => void) | undefined;
  #root: Document | ShadowRoot | undefined;
  #key = '';
  readonly #dressed: () => void;
  #relieve: (() => void) | undefined;
  #full = false;

  /**
   * @param dressed - Called when the words have got another look.
   * @param relieve - Called when the words are dressed for the first time.
   */
  constructor(host: ComfortHost, words: () => Words, scheme: () => Scheme, dressed: () => void, relieve: () => void) {
    this.#host = host;
    this.#words = words;
    this.#scheme = scheme;
    this.#dressed = dressed;
    this.#relieve = relieve;
    host.addController(this);
  }

  /** The look shown now: the visitor's, else the author's. */
  get theme(): Theme {
    return this.#host.theme === 'host' ? 'host' : (this.comfort.theme ?? this.#host.theme);
  }

  /** What boxes inside the words are multiplied by: older engines measure a zoomed element in its own, larger, pixels. */
  get scale(): number {
    const { size } = this.comfort;
    return size !== PLAIN.size && measuresInside(this.#host.renderRoot) ? size / 100 : 1;
  }

  /** Whether what is chosen can outlast the page. */
  get keeps(): boolean {
    try {
      return !this.#full && !!storageOf(this.#host.storage);
    } catch {
      return false;
    }
  }

  hostConnected(): void {
    all.add(this);
    try {
      this.comfort = parseComfort(storageOf(this.#host.storage)?.getItem(STORAGE_KEY) ?? null);
    } catch {
      // forbidden by the page or the visitor
    }
  }

  hostUpdated(): void {
    const { root, selector, adopted } = this.#words();
    const { size, airy } = this.comfort;
    const theme = this.theme === 'auto' || this.theme === 'host' ? '' : this.theme;
    if (theme && !adopted) this.#host.setAttribute(LOOK, theme);
    else this.#host.removeAttribute(LOOK);
    const css =
      `${selector} :is(h1,h2,h3,h4,h5,h6,:target){scroll-margin-block:calc(1.5em + var(--wayleaf-reader-top,var(--wayleaf-top,0px))) 4.5em}` +
      `${selector} :is(a,button,input,select,textarea,summary,audio,video,iframe,[contenteditable],[tabindex],[data-wayleaf-mark]){scroll-margin-block-end:max(4.5em,72px)}` +
      // what was fetched has no styles of its own: whatever the page says counts for more
      ':where([data-wayleaf-article]) :where(img,video){max-inline-size:100%;block-size:auto}:where([data-wayleaf-article] pre){overflow:auto}' +
      (size === 100 ? '' : `${selector}>:not(${this.#host.localName}){zoom:${size / 100}}:where(${selector}>*){max-inline-size:100%}`);
    const key = [css, airy, theme, this.#scheme()].join();
    if (key === this.#key && rootOf(root) === this.#root) return;
    this.#key = key;
    this.#dress(root, css);
    if (airy || theme)
      looks().then(
        ({ lookCss }) => {
          if (key !== this.#key) return;
          this.#dress(root, css + lookCss(selector, adopted ? selector : `${selector}[${LOOK}=${theme}]`, airy, theme, this.#scheme()));
          this.#relieve?.();
        },
        () => (this.#key = ''),
      );
    else this.#relieve?.();
  }

  hostDisconnected(): void {
    all.delete(this);
    this.#undress();
  }

  /** Takes over what the visitor has chosen, in every reader of the page, and keeps it. */
  set(change: Partial<Comfort>): void {
    const comfort = { ...this.comfort, ...change };
    try {
      const storage = storageOf(this.#host.storage);
      if (isPlain(comfort)) storage?.removeItem(STORAGE_KEY);
      else storage?.setItem(STORAGE_KEY, JSON.stringify(comfort));
      this.#full = false;
    } catch {
      // full or forbidden: it holds until the page is left
      this.#full = true;
    }
    for (const each of all) {
      each.comfort = comfort;
      each.#host.requestUpdate();
    }
  }

  #dress(root: Element, css: string): void {
    if (!this.#host.isConnected) return;
    const tree = rootOf(root);
    if (tree !== this.#root) {
      this.#undress();
      this.#sheet ??= new CSSStyleSheet();
      this.#release = adoptSheet(tree, this.#sheet);
      this.#root = tree;
    }
    this.#sheet!.replaceSync(css);
    this.#dressed();
  }

  #undress(): void {
    this.#release?.();
    this.#release = this.#root = undefined;
  }
}

const LOOK = 'data-look';
