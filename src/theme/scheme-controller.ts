import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { sharedSubscription } from '../internal/shared-subscription.js';
import { schemeBehind } from './background.js';

/** Light or dark, as the surface under a widget really is. */
export type Scheme = 'light' | 'dark';

/** Follows the system's scheme, and the switches of site themes: a class or an attribute on one of two elements. */
const followThemes = sharedSubscription((notify) => {
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', notify);
  const observer = new MutationObserver(notify);
  for (const element of [document.documentElement, document.body])
    if (element)
      observer.observe(element, {
        attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme', 'data-bs-theme'],
      });
  return () => {
    query.removeEventListener('change', notify);
    observer.disconnect();
  };
});

const standing = new Set<() => void>();

/** Tells every widget that one of them has painted what others may stand on: the look of an article, say. */
export const repainted = (): void => standing.forEach((each) => each());

/**
 * Follows the host page's actual background, so that the chrome fits it whether the page has a dark theme of its own,
 * follows the system, or stays light always. Set `data-scheme=${scheme}` on the `.root` of the template.
 */
export class SchemeController implements ReactiveController {
  scheme: Scheme = 'light';
  readonly #host: ReactiveControllerHost & HTMLElement;
  #unfollow: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#unfollow = followThemes(this.#update);
    standing.add(this.#repaint);
    this.#update();
  }

  hostDisconnected(): void {
    this.#unfollow?.();
    standing.delete(this.#repaint);
  }

  /** What was measured of the ground is measured anew, even where it is as dark as before. */
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
