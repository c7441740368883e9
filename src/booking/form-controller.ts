import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from '../internal/load.js';
import type { FormHost, RequestForm } from './form/form.js';
import { lazyChunks } from './lazy-chunks.js';

/** Where a form may come from. */
export interface FormSources {
  /** What attributes or JSON say of a form; `undefined` while the widget is not settled. */
  readonly given: () => readonly [form: unknown, key: unknown] | undefined;
}

/**
 * Looks after a request form between the tags, or one that attributes ask for. The form posts without any of this; what
 * lets it be sent without leaving the page is fetched once the page is idle, or when someone begins to write.
 */
export class FormController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #formHost: FormHost;
  readonly #sources: FormSources;
  #request: RequestForm | undefined;
  #cancelIdle: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, sources: FormSources, wishes: FormHost) {
    this.#host = host;
    this.#sources = sources;
    this.#formHost = wishes;
    host.addController(this);
  }

  /** The author's form. */
  get form(): HTMLFormElement | undefined {
    return this.#host.querySelector<HTMLFormElement>('form:not([data-wayleaf-made])') ?? undefined;
  }

  hostUpdated(): void {
    const given = this.#sources.given();
    if (!given || !(this.form || given[0] || this.#request)) return;
    if (this.#request) this.#request.update(this.form, ...given);
    else if (!this.#cancelIdle) {
      const calledOff = whenIdle(this.#begin);
      this.#host.addEventListener('focusin', this.#begin, { once: true });
      this.#cancelIdle = () => (calledOff(), this.#host.removeEventListener('focusin', this.#begin));
    }
  }

  hostDisconnected(): void {
    this.#cancelIdle = this.#cancelIdle?.() as undefined;
    // a move is no end
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#request = void this.#request?.end();
    });
  }

  readonly #begin = (): void =>
    void lazyChunks.form().then(
      ({ RequestForm }) => {
        if (this.#request || !this.#host.isConnected) return;
        this.#request = new RequestForm(this.#host, this.#formHost);
        this.#host.requestUpdate();
      },
      // the form posts by itself
      () => undefined,
    );

  render(): unknown {
    return this.#request?.render();
  }
}
