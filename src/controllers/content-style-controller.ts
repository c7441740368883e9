import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from '../internal/dom.js';
import { adoptStyles } from '../theme/adopt-styles.js';

/**
 * Styles the author's words, which live in the light DOM: one constructable sheet per widget class, adopted by the root
 * that holds the words (allowed under a strict CSP), shared by all widgets in it and gone with the last.
 */
export class ContentStyleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sheet: () => CSSStyleSheet | undefined;
  #release: (() => void) | undefined;

  /**
   * @param host - The widget.
   * @param sheet - Gives the sheet; Lit's `css\`…\`.styleSheet` is one.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, sheet: () => CSSStyleSheet | undefined) {
    this.#host = host;
    this.#sheet = sheet;
    host.addController(this);
  }

  hostConnected(): void {
    const sheet = this.#sheet();
    if (sheet) this.#release = adoptStyles(rootOf(this.#host), sheet);
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
