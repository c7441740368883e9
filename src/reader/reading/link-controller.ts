/** Follows fragment links into the article where the browser does not. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from '../../internal/dom.js';
import { viewOf } from '../../internal/view.js';
import { reveal } from './scroll-containers.js';

/**
 * Scrolls to the element that the page's fragment names, at the start and whenever it changes, where the browser does
 * not do so itself.
 */
export class LinkController implements ReactiveController {
  readonly #host: HTMLElement;
  /** The window whose address is followed: the one it is in, another after a move into a popup. */
  #view: Window | undefined;
  readonly #root: () => Element | undefined;
  readonly #onArrive: (target: HTMLElement) => void;
  #handledRoot: Element | undefined;

  /**
   * @param root - The article.
   * @param onArrive - Called when the fragment has led to an element of the article.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    root: () => Element | undefined,
    onArrive: (target: HTMLElement) => void,
  ) {
    this.#host = host;
    this.#root = root;
    this.#onArrive = onArrive;
    host.addController(this);
  }

  hostConnected(): void {
    this.#view = viewOf(this.#host);
    this.#view.addEventListener('hashchange', this.#onHashchange);
  }

  hostDisconnected(): void {
    this.#view?.removeEventListener('hashchange', this.#onHashchange);
    this.#handledRoot = undefined;
  }

  /**
   * Follows the fragment after the article has loaded or grown: its target may have been added late, or had no id until
   * now.
   *
   * @param hasMoved - Whether the visitor has scrolled since.
   */
  followAddress(hasMoved: boolean): void {
    const target = this.#target();
    const view = this.#view;
    if (!view || !target || this.#handledRoot === this.#root()) return;
    if (view.document.querySelector(':target')) {
      // the browser has followed the link, or restored the scroll position after a reload
      this.#handledRoot = this.#root();
      const { top, bottom } = target.getBoundingClientRect();
      if (bottom > 0 && top < view.innerHeight) this.#onArrive(target);
    } else if (hasMoved || view.scrollY) return;
    else this.#goTo(target);
  }

  #goTo(target: HTMLElement): void {
    this.#handledRoot = this.#root();
    reveal(target);
    target.scrollIntoView();
    this.#onArrive(target);
  }

  /** The element of the article that the page's fragment names. */
  #target(): HTMLElement | undefined {
    const root = this.#root();
    const hash = this.#view?.location.hash.slice(1);
    const target = root && hash ? rootOf(root).getElementById(decode(hash)) : null;
    return target && root!.contains(target) ? target : undefined;
  }

  readonly #onHashchange = (): void => {
    const target = this.#target();
    // browsers do not follow links into a shadow root
    if (target && !target.ownerDocument.querySelector(':target')) this.#goTo(target);
    else if (target) this.#onArrive(target);
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
