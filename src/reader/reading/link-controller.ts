import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from '../../internal/dom.js';
import { reveal } from './scroll-containers.js';

/**
 * Follows the page's address into the article, at the start and whenever it changes, where the browser alone does not
 * get there.
 */
export class LinkController implements ReactiveController {
  readonly #root: () => Element | undefined;
  readonly #arrived: (target: HTMLElement) => void;
  #over: Element | undefined;

  /**
   * @param root - The article.
   * @param arrived - Called when the address has led to an element in it.
   */
  constructor(host: ReactiveControllerHost, root: () => Element | undefined, arrived: (target: HTMLElement) => void) {
    this.#root = root;
    this.#arrived = arrived;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#followed);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#followed);
    this.#over = undefined;
  }

  /**
   * The page has just come, or more of it: a link into the article may have led nowhere yet, because its target came
   * late
   * or had no id until now.
   *
   * @param moved - Whether the visitor has gone elsewhere since.
   */
  arrive(moved: boolean): void {
    const target = this.#target();
    if (!target || this.#over === this.#root()) return;
    if (document.querySelector(':target')) {
      // the browser has been there; what it shows now is where it led, or where the visitor has been before a reload
      this.#over = this.#root();
      const { top, bottom } = target.getBoundingClientRect();
      if (bottom > 0 && top < innerHeight) this.#arrived(target);
    } else if (moved || scrollY) return;
    else this.#go(target);
  }

  #go(target: HTMLElement): void {
    this.#over = this.#root();
    reveal(target);
    target.scrollIntoView();
    this.#arrived(target);
  }

  /** The element of the article that the page's address names. */
  #target(): HTMLElement | undefined {
    const root = this.#root();
    const target =
      root && location.hash.length > 1 ? rootOf(root).getElementById(decode(location.hash.slice(1))) : null;
    return target && root!.contains(target) ? target : undefined;
  }

  readonly #followed = (): void => {
    const target = this.#target();
    // browsers follow no link into a shadow root
    if (target && !document.querySelector(':target')) this.#go(target);
    else if (target) this.#arrived(target);
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
