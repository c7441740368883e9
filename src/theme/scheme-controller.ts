/** Follows whether the page behind a widget is light or dark. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { observeChanges } from '../internal/observe.js';
import { lightnessBehind } from './background.js';

/** Light or dark, by the background that is painted behind a widget. */
export type Scheme = 'light' | 'dark';

/** What a background may change with that no attribute of a root element tells: a style sheet, a fade, a switch. */
const REPAINTS = ['click', 'load', 'transitionend'];

const repaintListeners = new Set<() => void>();

/** Makes every widget measure again, because one has painted what may be behind others: an article's colours. */
export const repainted = (): void => repaintListeners.forEach((each) => each());

/**
 * Follows the host page's actual background, so that the chrome fits it whether the page has a dark theme of its own,
 * follows the system, or stays light always. Set `data-scheme=${scheme}` on the `.root` of the template.
 */
export class SchemeController implements ReactiveController {
  scheme: Scheme = 'light';
  readonly #host: ReactiveControllerHost & HTMLElement;
  #unfollow: (() => void) | undefined;
  /** `undefined` until the first rendering. */
  #lightness: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { documentElement, body } = this.#host.ownerDocument;
    // a page's old stand-in for `matchMedia` may report no changes
    // eslint-disable-next-line wayleaf/own-view -- the system's scheme, the same in every window
    const query = globalThis.matchMedia?.('(prefers-color-scheme: dark)') as Partial<MediaQueryList> | undefined;
    const ended = new AbortController();
    const options = { capture: true, signal: ended.signal };
    query?.addEventListener?.('change', this.#update, options);
    for (const type of REPAINTS) documentElement.addEventListener(type, this.#later, options);
    // site themes switch a class or some attribute of a root element
    const unobserve = observeChanges(this.#update, { attributes: true }, documentElement, body);
    repaintListeners.add(this.#update);
    this.#unfollow = () => {
      ended.abort();
      unobserve();
      repaintListeners.delete(this.#update);
    };
    // computing styles has the browser style the page, which can wait for the task of the first rendering
    if (this.#lightness !== undefined) this.#update();
  }

  hostUpdate(): void {
    if (this.#lightness === undefined) this.#update();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  /** After the page's own listeners, and once, however many elements fade or load. */
  readonly #later = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#update);
  };

  /** Renders again also where light stays light: other colours are derived from the background, too. */
  readonly #update = (): void => {
    const lightness = lightnessBehind(this.#host);
    if (lightness === this.#lightness) return;
    this.#lightness = lightness;
    this.scheme = lightness < 0.5 ? 'dark' : 'light';
    this.#host.requestUpdate();
  };
}
