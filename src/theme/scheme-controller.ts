import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { luminance } from './contrast.js';

/** Light or dark, as the surface under a widget really is. */
export type Scheme = 'light' | 'dark';

// One set of listeners serves all widgets.
const followers = new Set<() => void>();
let stop: (() => void) | undefined;

function follow(update: () => void): void {
  followers.add(update);
  if (stop) return;
  const all = () => followers.forEach((each) => each());
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', all);
  // site themes switch by a class or attribute on one of these two
  const observer = new MutationObserver(all);
  for (const element of [document.documentElement, document.body])
    if (element) observer.observe(element, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-color-scheme', 'data-bs-theme'] });
  stop = () => {
    query.removeEventListener('change', all);
    observer.disconnect();
  };
}

function unfollow(update: () => void): void {
  followers.delete(update);
  if (followers.size) return;
  stop?.();
  stop = undefined;
}

/**
 * Follows the host page's actual background, so that the chrome fits it whether the page has a dark theme of its own,
 * follows the system, or stays light always. Set `data-scheme=${scheme}` on the `.root` of the template.
 */
export class SchemeController implements ReactiveController {
  scheme: Scheme = 'light';
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    follow(this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    unfollow(this.#update);
  }

  readonly #update = (): void => {
    const scheme = schemeAround(this.#host);
    if (scheme === this.scheme) return;
    this.scheme = scheme;
    this.#host.requestUpdate();
  };
}

/** The scheme of the nearest painted background; the colour of the text decides where no background is painted. */
function schemeAround(from: Element): Scheme {
  for (let at: Element | null = from; at; at = at.parentElement ?? ((at.getRootNode() as Partial<ShadowRoot>).host || null)) {
    const found = luminance(getComputedStyle(at).backgroundColor);
    if (found !== undefined) return found < 0.25 ? 'dark' : 'light';
  }
  return (luminance(getComputedStyle(from).color) ?? 0) > 0.5 ? 'dark' : 'light';
}
