/** Styles the author's words, which live in the light DOM, with a constructable sheet of the widget's. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from '../internal/dom.js';
import { adoptStyles } from '../theme/adopt-styles.js';

/**
 * Adopts one sheet per widget class into the root that holds the words, which a strict CSP allows. All widgets of the
 * root share the sheet; it is removed with the last of them.
 */
export class ContentStyleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sheet: () => CSSStyleSheet | undefined;
  #release: (() => void) | undefined;

  /**
   * @param host - The widget.
   * @param sheet - Returns the sheet; Lit's `css\`…\`.styleSheet` is one.
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
