/** Follows whether the page behind a widget is light or dark. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { observeChanges } from '../internal/observe.js';
import { schemeBehind } from './background.js';

/** Light or dark, by the background that is painted behind a widget. */
export type Scheme = 'light' | 'dark';

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
  #measured = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const { documentElement, body } = this.#host.ownerDocument;
    // a page's old stand-in for `matchMedia` may report no changes
    // eslint-disable-next-line wayleaf/own-view -- the system's scheme, the same in every window
    const query = globalThis.matchMedia?.('(prefers-color-scheme: dark)') as Partial<MediaQueryList> | undefined;
    query?.addEventListener?.('change', this.#update);
    // site themes switch a class or an attribute of a root element
    const unobserve = observeChanges(
      this.#update,
      { attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme', 'data-bs-theme'] },
      documentElement,
      body,
    );
    repaintListeners.add(this.#repaint);
    this.#unfollow = () => {
      query?.removeEventListener?.('change', this.#update);
      unobserve();
      repaintListeners.delete(this.#repaint);
    };
    // computing styles has the browser style the page, which can wait for the task of the first rendering
    if (this.#measured) this.#update();
  }

  hostUpdate(): void {
    if (this.#measured) return;
    this.#measured = true;
    this.scheme = schemeBehind(this.#host);
  }

  hostDisconnected(): void {
    this.#unfollow?.();
  }

  /** Renders again even where the scheme is the same: other colours are derived from the background, too. */
  readonly #repaint = (): void => {
    this.#update();
    this.#host.requestUpdate();
  };

  readonly #update = (): void => {
    const scheme = schemeBehind(this.#host);
    if (scheme === this.scheme) return;
    this.scheme = scheme;
    this.#host.requestUpdate();
  };
}
