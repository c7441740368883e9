/**
 * Opens the root that the self-check is rendered into: in a frame of its own inside a closed root, so that the page's
 * listeners, selection, search and timings end at its edge; in the closed root itself where no frame can be had. The
 * frame's height says nothing about the answers (docs/decisions/private-answers.md).
 */
import { viewOf } from '../../internal/view.js';
import { attachClosedRoot } from '../../internal/closed-root.js';
import { closestAcross, isElement, parentAcross } from '../../internal/dom.js';
import { observeChanges } from '../../internal/observe.js';
import { privateDocumentOf, type PrivateDocument } from './private-frame.js';
import { copyFonts, copyLook } from './page-look.js';
import { hideTouches } from './touch-edges.js';
import { contentSheets, documentSheets, hardenedSheets, outerSheets } from './self-check.styles.js';

/** What the frame takes over from the page and the widget. */
export interface FrameProps {
  readonly lang: string;
  readonly dir: string;
  readonly scheme: 'light' | 'dark';
  /** The accessible name of the frame. */
  readonly title: string;
  /** Every word that may be shown: the fonts for all of them are fetched before anything is answered. */
  readonly words: string;
}

/** How long a frame may take to load before the closed root is used, in ms. */
const LOAD_TIMEOUT = 3000;

/** Room for focus rings below the content, as in the sheet of the frame's document, in px. */
const ROOM = 6;

/** The closed root of each place: it cannot be attached twice, nor queried. */
const closedRoots = new WeakMap<HTMLElement, ShadowRoot>();

function closedRootIn(place: HTMLElement): ShadowRoot {
  let root = closedRoots.get(place);
  if (!root) {
    root = attachClosedRoot(place);
    closedRoots.set(place, root);
  }
  return root;
}

/**
 * A frame that stops the `find` of a page in Firefox. With its sixth argument that searches all frames whose origin is
 * the page's, closed roots or not, and ends with an error at the first one of another origin.
 */
function guard(): readonly HTMLIFrameElement[] {
  if (!CSS.supports('-moz-orient', 'inline')) return [];
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', '');
  frame.hidden = true;
  return [frame];
}

/** The root to render into, and the frame around it. */
export class FramedRoot {
  /** Where to render; `undefined` while the frame loads. */
  root: ShadowRoot | undefined;
  /** Whether the root is in a frame of its own. */
  framed = false;
  readonly #place: HTMLElement;
  readonly #outer: ShadowRoot;
  readonly #frame = document.createElement('iframe');
  readonly #ready: () => void;
  /** What ends with it. */
  readonly #ends: (() => void)[] = [];
  /** Ends what follows the window and the elements around it, which are others after a move. */
  #unwatch: (() => void) | undefined;
  #closed = false;
  #target: PrivateDocument | undefined;
  #host: HTMLElement | undefined;
  #props: FrameProps | undefined;
  #grows = false;
  #width = 0;
  #windowWidth = 0;
  /** The height of the pane, in px, before it is kept within its bounds. */
  #pane = 0;
  /** What was taken over last. */
  #look = '';
  #all = '';
  #fonts = '';

  /** @param ready - Renders into the root; called again whenever a move has replaced the root by an empty one. */
  constructor(place: HTMLElement, ready: () => void) {
    this.#place = place;
    this.#outer = closedRootIn(place);
    this.#ready = ready;
  }

  /** Puts the frame in its place. Most browsers load it, and render, before this returns. */
  open(props: FrameProps): void {
    this.#props = props;
    let opening = true;
    this.#frame.addEventListener('load', () => {
      // nothing would end what a late one begins
      if (this.#closed) return;
      this.#load();
      // in whichever window it is now, below whatever stands above it there
      hideTouches(this.#frame);
      this.#unwatch?.();
      this.#unwatch = this.#watchPage();
      // moved by whoever: not in the middle of their work
      if (opening) this.#ready();
      else queueMicrotask(() => this.#closed || this.#ready());
    });
    this.#insert();
    opening = false;
    const timer = setTimeout(() => {
      if (this.root) return;
      this.#fallBack();
      this.#ready();
    }, LOAD_TIMEOUT);
    this.#ends.push(
      () => clearTimeout(timer),
      hideTouches(this.#frame),
      () => this.#unwatch?.(),
    );
  }

  /** Takes over what has changed around the frame. */
  update(props: FrameProps): void {
    this.#props = props;
    // WebKit unloads a frame in a shadow tree when all words of the host are replaced
    if (this.framed && this.#frame.isConnected && !this.#frame.contentWindow) this.#insert();
    else this.#takeLook();
  }

  /**
   * Sets the height: that of the questions and of a pane of one size for everything that follows from the answers.
   *
   * @param grows - Whether all of it is shown at full height instead: the support, which is announced by the hold.
   */
  fit(grows = this.#grows): void {
    const section = this.root?.querySelector<HTMLElement>('.root');
    this.#grows = grows;
    if (!this.#host || !section || !this.framed) return;
    const pane = section.querySelector('.outcome');
    const scrolled = pane?.scrollTop;
    // the bars of a phone's browser come and go, and change only the height of the window
    const { innerWidth, innerHeight } = this.#window;
    if (innerWidth !== this.#windowWidth) this.#pane = Math.round(innerHeight * 0.7);
    this.#windowWidth = innerWidth;
    this.#width = this.#host.offsetWidth;
    section.style.setProperty('--_pane', `${this.#pane}px`);
    section.style.blockSize = '';
    this.#host.classList.add('measured');
    const height = section.offsetHeight;
    this.#host.classList.remove('measured');
    section.style.blockSize = `${Math.max(height, grows ? section.offsetHeight : 0)}px`;
    this.#frame.style.blockSize = `${this.#host.offsetHeight + ROOM}px`;
    if (pane && scrolled) pane.scrollTop = scrolled;
  }

  /** Fits the frame once a switch between support and result is rendered. */
  settle(grows: boolean): void {
    if (grows !== this.#grows) this.fit(grows);
  }

  end(): void {
    this.#closed = true;
    for (const end of this.#ends.splice(0)) end();
    this.#outer.replaceChildren();
    this.root = undefined;
  }

  /** The window that shows it, which is another after a move into a popup. */
  get #window(): PrivateDocument['window'] {
    return viewOf(this.#place);
  }

  #insert(): void {
    this.#outer.adoptedStyleSheets = outerSheets(this.#window);
    this.#outer.replaceChildren(...guard(), this.#frame, ...guard());
  }

  #load(): void {
    const target = privateDocumentOf(this.#frame);
    if (!target) return this.#fallBack();
    this.#outer.adoptedStyleSheets = outerSheets(this.#window);
    const { document, window } = target;
    const host = document.createElement('div');
    document.body.replaceChildren(host);
    document.adoptedStyleSheets = documentSheets(window);
    this.root = host.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = contentSheets(window);
    host.className = 'framed';
    this.framed = true;
    this.#target = target;
    this.#host = host;
    this.#look = this.#all = this.#fonts = '';
    this.#takeLook();
    document.addEventListener('click', (event) => this.#follow(event));
    document.addEventListener('keydown', ({ key }) => {
      // what opens around the widget closes by this key, and the frame would swallow it
      if (key === 'Escape')
        this.#place.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    });
    document.fonts.addEventListener('loadingdone', () => this.fit());
    new window.ResizeObserver(() => {
      // in the next frame: the observer would be called again for the height
      if (host.offsetWidth !== this.#width) window.requestAnimationFrame(() => this.fit());
    }).observe(host);
  }

  /** Uses the closed root. What a page may do about it is in docs/paths.md. */
  #fallBack(): void {
    if (this.#closed || (this.root && !this.framed)) return;
    const host = document.createElement('div');
    this.#outer.replaceChildren(host);
    this.root = attachClosedRoot(host);
    this.root.adoptedStyleSheets = hardenedSheets(this.#window);
    this.framed = false;
  }

  /** Language, direction, colours, tokens and fonts of the place the frame stands in. */
  #takeLook(): void {
    const [target, host, props] = [this.#target, this.#host, this.#props];
    if (!target || !host || !props) return;
    const { lang, dir, scheme, title, words } = props;
    const look = copyLook(this.#place, host, this.#look);
    const authorLang = closestAcross(this.#place, '[lang]')?.getAttribute('lang') ?? lang;
    const all = JSON.stringify([props, authorLang]);
    if (look === this.#look && all === this.#all) return;
    [this.#look, this.#all] = [look, all];
    const { documentElement } = target.document;
    this.#frame.title = target.document.title = title;
    this.#frame.style.colorScheme = documentElement.style.colorScheme = scheme;
    Object.assign(documentElement, { lang: authorLang, dir });
    const families = host.style.getPropertyValue('--wayleaf-font') || host.style.fontFamily;
    const fonts = JSON.stringify([families, words]);
    if (fonts !== this.#fonts) copyFonts(this.#place.ownerDocument, target, families, words);
    this.#fonts = fonts;
    this.fit();
  }

  /** Takes over what the page changes without telling the widget: a class, a theme, the width of the window. */
  #watchPage(): () => void {
    const look = () => this.#takeLook();
    const around: Element[] = [];
    for (let at: Node | null = this.#place; at; at = parentAcross(at)) if (isElement(at)) around.push(at);
    const stop = observeChanges(look, { attributes: true }, ...around);
    const view = this.#window;
    const resized = () => {
      look();
      // a column of a fixed width is as wide in a tablet that was turned
      if (view.innerWidth !== this.#windowWidth) this.fit();
    };
    view.addEventListener('resize', resized);
    return () => {
      stop();
      view.removeEventListener('resize', resized);
    };
  }

  /** Opens a link in the page: in the frame it would replace the self-check, and a sandbox might block it. */
  #follow(event: MouseEvent): void {
    const link = (event.composedPath() as Element[]).find(({ localName }) => localName === 'a') as HTMLAnchorElement;
    const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link?.href || event.defaultPrevented || opensElsewhere || link.target === '_blank' || link.download) return;
    event.preventDefault();
    const relay = document.createElement('a');
    Object.assign(relay, { href: link.href, rel: link.rel, target: link.target, hidden: true });
    this.#outer.append(relay);
    relay.click();
    relay.remove();
  }
}
