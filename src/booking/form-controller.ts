/** Loads what lets a request form be sent without leaving the page. */
import type { ReactiveController } from 'lit';
import type { BookingHost } from './booking-host.js';
import { whenIdle } from '../internal/load.js';
import type { FormHost, RequestForm } from './form/form.js';
import { lazyChunks } from './lazy-chunks.js';

/**
 * The form stands between the tags, or attributes request one. It posts without any of this; the chunk is fetched once
 * the page is idle, or when someone begins to write.
 */
export class FormController implements ReactiveController {
  readonly #host: BookingHost;
  readonly #formHost: FormHost;
  #request: RequestForm | undefined;
  #cancelIdle: (() => void) | undefined;

  constructor(host: BookingHost, formHost: FormHost) {
    this.#host = host;
    this.#formHost = formHost;
    host.element.addController(this);
  }

  /** The author's form. */
  get form(): HTMLFormElement | undefined {
    return this.#host.element.querySelector<HTMLFormElement>('form:not([data-wayleaf-made])') ?? undefined;
  }

  hostUpdated(): void {
    const given = this.#formHost.given();
    if (!given || !(this.form || given[0] || this.#request)) return;
    if (this.#request) this.#request.update(this.form, ...given);
    else if (!this.#cancelIdle) {
      const { element } = this.#host;
      const cancel = whenIdle(this.#begin);
      element.addEventListener('focusin', this.#begin);
      this.#cancelIdle = () => {
        cancel();
        element.removeEventListener('focusin', this.#begin);
      };
    }
  }

  hostDisconnected(): void {
    this.#cancelIdle?.();
    this.#cancelIdle = undefined;
    // a move is no end
    queueMicrotask(() => {
      if (this.#host.element.isConnected) return;
      this.#request?.end();
      this.#request = undefined;
    });
  }

  readonly #begin = (): void =>
    void lazyChunks.form().then(
      ({ RequestForm }) => {
        if (this.#request || !this.#host.element.isConnected) return;
        this.#request = new RequestForm(this.#host, this.#formHost);
        this.#host.changed();
      },
      // the form posts by itself, and the next field that takes the focus asks again
      () => undefined,
    );

  render(): unknown {
    return this.#request?.render();
  }
}
