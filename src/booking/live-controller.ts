/** Loads and shows what changes with the clock and the visitor: hours, openings, questions before booking. */
import { html, nothing, type ReactiveController } from 'lit';
import type { BookingHost } from './booking-host.js';
import type { Listing } from './live/structured-data.js';
import type { LiveFacts, LiveProps, LiveHost } from './live/live.js';
import { onceOnline } from '../internal/retry.js';
import { lazyChunks } from './lazy-chunks.js';

/**
 * Loads its chunk only where the owner gives any of it. Its space is kept from the first rendering on, so that nothing
 * below it moves when it comes.
 */
export class LiveController implements ReactiveController {
  readonly #host: BookingHost;
  readonly #live: LiveHost;
  #facts: LiveFacts | undefined;
  /** Whether its chunk could not be loaded: its space is given back. `undefined` until it is asked for. */
  #failed: boolean | undefined;
  #listed: string | undefined;
  #unlist: (() => void) | undefined;

  constructor(host: BookingHost, live: LiveHost) {
    this.#host = host;
    this.#live = live;
    host.element.addController(this);
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
    return link.matches('.opening') && this.#host.root.contains(link) ? link.href : undefined;
  }

  /** Shows what the owner gives; nothing is fetched where there is nothing to show. */
  show(given: LiveProps): void {
    if (this.#facts) return this.#facts.update(given);
    if (this.#failed !== undefined || !(given.hours || given.openings || given.places || given.choices)) return;
    this.#failed = false;
    lazyChunks.live().then(
      ({ LiveFacts }) => {
        if (!this.#host.element.isConnected) return;
        this.#facts = new LiveFacts(this.#host, this.#live);
        this.#host.changed();
      },
      () => {
        this.#failed = true;
        this.#host.report('live', [{ code: 'WL-BOOKING-081' }]);
        this.#host.changed();
        onceOnline(this.#host.element, this.#again);
      },
    );
  }

  readonly #again = (): void => {
    this.#failed = undefined;
    this.#host.changed();
  };

  /** Adds a listing for search engines to the page, or removes it with `undefined`. */
  list(listing: Listing | undefined): void {
    const key = JSON.stringify(listing) as string | undefined;
    if (key === this.#listed) return;
    this.#listed = key;
    this.#unlist?.();
    this.#unlist = undefined;
    if (listing)
      lazyChunks
        .listing()
        .then(({ prepare }) => prepare(listing, this.#host.element))
        .then(
          (list) => key === this.#listed && this.#host.element.isConnected && (this.#unlist = list()),
          () => undefined,
        );
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.#host.element.isConnected) return;
      this.list(undefined);
      this.#facts?.end();
      this.#facts = undefined;
      this.#failed = undefined;
    });
  }

  questions({ places, choices }: LiveProps): unknown {
    if (this.#facts) return this.#facts.questions();
    const asked = this.#failed ? [] : [places, choices].flat().filter(Boolean);
    return asked.length ? html`<div class="questions">${asked.map(() => html`<p></p>`)}</div>` : nothing;
  }

  rows({ hours, openings }: LiveProps): unknown {
    if (this.#failed || (!hours && !openings)) return nothing;
    const row = (name: unknown) => (name ? html`<div class=${name}><dt></dt><dd></dd></div>` : nothing);
    return html`<dl class="chrome facts live">${
      this.#facts ? this.#facts.rows() : [hours && 'hours', openings && 'openings'].map(row)
    }</dl>`;
  }
}
