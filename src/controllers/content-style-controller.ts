/** Styles the author's words, which live in the light DOM, with a constructable sheet of the widget's. */
import type { CSSResult, ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from '../internal/dom.js';
import { adoptStyles } from '../theme/adopt-styles.js';

/**
 * Adopts one sheet per widget class into the root that holds the words, which a strict CSP allows. All widgets of the
 * root share the sheet; it is removed with the last of them.
 */
export class ContentStyleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #styles: CSSResult;
  #release: (() => void) | undefined;

  /**
   * @param host - The widget.
   * @param styles - The sheet.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, styles: CSSResult) {
    this.#host = host;
    this.#styles = styles;
    host.addController(this);
  }

  hostConnected(): void {
    this.#release = adoptStyles(rootOf(this.#host), this.#styles);
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
