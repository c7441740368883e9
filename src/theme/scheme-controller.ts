/** Follows whether the page behind a widget is light or dark. */
import { viewOf } from '../internal/view.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { observeChanges } from '../internal/observe.js';
import { sharedSubscription } from '../internal/shared-subscription.js';
import { schemeBehind } from './background.js';

/** Light or dark, by the background that is painted behind a widget. */
export type Scheme = 'light' | 'dark';

/**
 * Reports changes of the system's scheme, and of site themes: these switch a class or an attribute of a root element.
 */
const followThemes = sharedSubscription((notify, page) => {
  // a page's old stand-in for `matchMedia` may report no changes
  const query = viewOf(page).matchMedia?.('(prefers-color-scheme: dark)') as Partial<MediaQueryList> | undefined;
  query?.addEventListener?.('change', notify);
  const unobserve = observeChanges(
    notify,
    { attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme', 'data-bs-theme'] },
    page.documentElement,
    page.body,
  );
  return () => {
    query?.removeEventListener?.('change', notify);
    unobserve();
  };
});

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
    this.#unfollow = followThemes(this.#update, this.#host.ownerDocument);
    repaintListeners.add(this.#repaint);
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
    repaintListeners.delete(this.#repaint);
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
