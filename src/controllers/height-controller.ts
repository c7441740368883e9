import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * In a frame, writes the widget's height to one attribute of the host after it changes. Hosts that size a frame by
 * watching the light DOM, such as the WordPress editor's preview, see nothing of what grows in a shadow root
 * (research/hosts.md §0.6); this they see. On a page of its own nobody needs it, and a session recorder would keep it.
 */
export class HeightController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #observer: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (window.top === window) return;
    this.#observer = new ResizeObserver(() => {
      const height = String(this.#host.offsetHeight);
      if (this.#host.getAttribute('data-height') !== height) this.#host.setAttribute('data-height', height);
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
