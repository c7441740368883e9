/** Publishes a widget's height to a page that shows the widget in a frame. */
import { observeSize } from '../internal/observe.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * In a frame, writes the widget's height to `data-height` whenever it changes. Hosts that size a frame by observing the
 * light DOM, such as the WordPress editor's preview, do not notice what grows in a shadow root
 * (docs/decisions/frame-height.md); an attribute they do. Outside of a frame it is not written: nobody needs it there,
 * and a session recorder would record it.
 */
export class HeightController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #unobserve: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // eslint-disable-next-line wayleaf/own-view -- who frames the page frames the script
    if (window.top === window) return;
    this.#unobserve = observeSize(this.#host, () => {
      const height = String(this.#host.offsetHeight);
      if (this.#host.getAttribute('data-height') !== height) this.#host.setAttribute('data-height', height);
    });
  }

  hostDisconnected(): void {
    this.#unobserve?.();
  }
}
