import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { Listing } from './live/structured-data.js';
import type { LiveFacts, LiveProps, LiveHost } from './live/live.js';
import { lazyChunks } from './lazy-chunks.js';

/**
 * Brings what changes with the clock and the visitor, where the owner gives any of it. Its room is kept from the first
 * rendering on, so that nothing below it moves when it comes.
 */
export class LiveController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wishes: LiveHost;
  #facts: LiveFacts | undefined;
  #asked = false;
  /** Whether no more will come: its room is given back. */
  #failed = false;
  #listed = '';
  #unlist: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, wishes: LiveHost) {
    this.#host = host;
    this.#wishes = wishes;
    host.addController(this);
  }

  /** What the visitor chose to be sent along. */
  get sends(): Readonly<Record<string, string>> {
    return this.#facts?.sends ?? {};
  }

  /** The booking page of whom or what the visitor chose. */
  get href(): string {
    return this.#facts?.href ?? '';
  }

  /** Where a link among the openings leads. */
  hrefOf(link: HTMLAnchorElement): string | undefined {
    return link.matches('.opening') && this.#host.shadowRoot?.contains(link) ? link.href : undefined;
  }

  /** Shows what the owner gives; nothing is fetched where there is nothing to show. */
  show(given: LiveProps): void {
    if (this.#facts) return this.#facts.update(given);
    if (this.#asked || !(given.hours || given.openings || given.places || given.choices)) return;
    this.#asked = true;
    this.#failed = false;
    lazyChunks.live().then(
      ({ LiveFacts }) => {
        if (!this.#host.isConnected) return;
        this.#facts = new LiveFacts(this.#host, this.#wishes);
        this.#host.requestUpdate();
      },
      () => {
        this.#failed = true;
        this.#wishes.problem([{ code: 'WL-BOOKING-081' }]);
        this.#host.requestUpdate();
      },
    );
  }

  /** Tells search engines what the owner wants them to be told; `undefined` for nothing. */
  list(listing: Listing | undefined): void {
    const key = listing ? JSON.stringify(listing) : '';
    if (key === this.#listed) return;
    this.#listed = key;
    this.#unlist = void this.#unlist?.();
    if (listing)
      lazyChunks.listing().then(
        ({ list }) => key === this.#listed && this.#host.isConnected && (this.#unlist = list(listing)),
        () => undefined,
      );
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.list(undefined);
      this.#facts = void this.#facts?.end();
      this.#asked = false;
    });
  }

  questions({ places, choices }: LiveProps): unknown {
    if (this.#facts) return this.#facts.questions();
    const count = this.#failed ? 0 : (places ? 1 : 0) + (Array.isArray(choices) ? choices.length : choices ? 1 : 0);
    return count ? html`<div class="asks">${[...Array(count).keys()].map(() => html`<p></p>`)}</div>` : nothing;
  }

  rows({ hours, openings }: LiveProps): unknown {
    if (this.#failed || (!hours && !openings)) return nothing;
    return html`<dl class="chrome facts live">${this.#facts ? this.#facts.rows() : [hours && 'hours', openings && 'openings'].map((row) => (row ? html`<div class=${row}><dt></dt><dd></dd></div>` : nothing))}</dl>`;
  }
}
