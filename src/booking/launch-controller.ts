import type { ReactiveController } from 'lit';
import type { ProblemInput } from '../controllers/problems-controller.js';
import { whenIdle } from '../internal/load.js';
import { WayleafBookingFailEvent, WayleafBookingOpenEvent, WayleafBookingOpenRequestEvent } from './booking.events.js';
import { openTab } from './open-tab.js';
import { isPlainClick, type LaunchMode } from './launch-mode.js';
import { lazyChunks } from './lazy-chunks.js';
import type { LinkTarget } from './link-action.js';
import type { BookingRecord } from './confirmation/booking-record.js';
import type { BookingSession, SessionElement, SessionProps } from './session/session.js';
import type { PrefillSources } from './providers/prefill.js';

/** What the opener asks of its widget. */
export interface LaunchHost extends Pick<SessionProps, 'scheme' | 'language'> {
  /** What a link would do; nothing for one that is none of ours. */
  readonly look: (link: HTMLAnchorElement) => LinkTarget | undefined;
  /** All doors there may be, whichever path is chosen; none while the widget is not settled. */
  readonly targets: () => readonly LinkTarget[];
  /** What may travel to the provider; nothing where the owner has asked for nothing. */
  readonly prefillSources: () => PrefillSources | undefined;
  readonly stall: () => number | undefined;
  /** Told what the owner could mend in what describes the provider, and what travels to it. */
  readonly faults: (found: readonly ProblemInput[]) => void;
  readonly problem: (found: readonly ProblemInput[]) => void;
  /** Told what the owner could mend in how a booking is made here. */
  readonly native: (found: readonly ProblemInput[]) => void;
  /** What the owner says around a booking. */
  readonly around: () => Omit<BookingRecord, 'booked'>;
  /** Called when booking opens, and with `ended` when it has been closed or taken away. */
  readonly changed: (state: 'open' | 'booked' | 'idle', ended?: 'closed' | 'removed') => void;
}

/** A door whose link was pressed. */
export interface Pressed extends LinkTarget {
  readonly link: HTMLAnchorElement;
  readonly opening: Exclude<LaunchMode, 'plain'>;
}

/**
 * Answers the press on a booking link, and keeps the one session there may be. Whatever goes wrong on the way, the link
 * still leads somewhere.
 */
export class LaunchController implements ReactiveController {
  /** What is open now. */
  session: BookingSession | undefined;
  /** Says what was booked, once something was. */
  booked: (() => string) | undefined;
  /** The booking itself, for as long as the page is open, so that the next press shows it. */
  kept: BookingRecord | undefined;
  /** Says what a press does while there is one. */
  shows: (() => string) | undefined;
  /** Whether the last press found the browser offline. */
  offline = false;
  readonly #host: SessionElement;
  readonly #props: LaunchHost;
  /** The press that waits for our own parts. */
  #waiting: HTMLAnchorElement | undefined;
  #since = 0;
  #cancelIdle: (() => void) | undefined;

  constructor(host: SessionElement, wishes: LaunchHost) {
    this.#host = host;
    this.#props = wishes;
    host.addEventListener('click', this.#click);
    // a key held down is one press
    host.addEventListener(
      'keydown',
      (event) => event.repeat && event.key === 'Enter' && this.#targetOf(event) && event.preventDefault(),
    );
    host.addController(this);
  }

  /**
   * Fetches our own parts ahead, once the page is idle, so that a press is answered at once. It depends on the links
   * alone, never on the path chosen or on booking stepping back, so that it says nothing about anyone.
   */
  hostUpdated(): void {
    if (this.#cancelIdle) return;
    const { targets, prefillSources, faults } = this.#props;
    // the names of what may travel, never what stands there now
    const packed = prefillSources();
    const sample: PrefillSources = { ...packed, ...(packed?.shared && { shared: { path: '-', article: '-' } }) };
    const found = targets().filter(
      ({ opening }) => opening === 'dialog' || opening === 'inline' || (opening === 'tab' && packed),
    );
    if (found.length)
      this.#cancelIdle = whenIdle(
        () =>
          void lazyChunks.session().then(
            async ({ preload }) => faults(await preload(found, sample)),
            () => undefined,
          ),
      );
  }

  hostDisconnected(): void {
    this.#wait(undefined);
    this.#cancelIdle = this.#cancelIdle?.() as undefined;
  }

  /** The link that was pressed, unless it is none of ours or leads where the browser alone has to. */
  #targetOf(event: Event): Pressed | undefined {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const door = link && this.#props.look(link);
    return door && door.opening !== 'plain' ? { ...door, opening: door.opening, link } : undefined;
  }

  readonly #click = (event: MouseEvent): void => {
    const found = isPlainClick(event) ? this.#targetOf(event) : undefined;
    if (!found) return;
    const { url, provider, opening } = found;
    event.preventDefault();
    // who presses again after a while has waited long enough for our parts; the second half of a double click is no
    // second press
    const late = !!this.#waiting && event.timeStamp - this.#since > 1000;
    if (
      event.detail > 1 ||
      this.session ||
      (this.#waiting && !late) ||
      !this.#host.dispatchEvent(new WayleafBookingOpenRequestEvent(provider.id, url.href))
    )
      return;
    // an empty window helps nobody; but the browser may be wrong about being offline, so a second press goes through
    const again = this.offline;
    this.offline = !navigator.onLine;
    this.#host.requestUpdate();
    this.#wait(undefined);
    this.#since = event.timeStamp;
    if (opening === 'tab' || late || (this.offline && again)) void this.#tab(found, late);
    else if (this.offline) this.#host.dispatchEvent(new WayleafBookingFailEvent(provider.id, 'offline'));
    else void this.#open(found);
  };

  /** Shows, and tells to assistive technology, that a press was heard. */
  #wait(link: HTMLAnchorElement | undefined): void {
    // nothing opens, and nowhere is gone to, when a page that was left is seen again
    if (this.#waiting) window.removeEventListener('pagehide', this.#left);
    if (link) window.addEventListener('pagehide', this.#left);
    this.#waiting?.removeAttribute('aria-busy');
    this.#waiting = link;
    link?.setAttribute('aria-busy', 'true');
  }

  readonly #left = (): void => this.#wait(undefined);

  async #tab({ url, provider, link }: Pressed, late: boolean): Promise<void> {
    const luggage = this.#props.prefillSources();
    let { href } = url;
    if (luggage && !late) {
      this.#wait(link);
      // without our own part the owner's link goes as it is
      href = await lazyChunks
        .session()
        .then(async ({ resolveUrl }) => (await resolveUrl(url, provider, luggage)).href)
        .catch(() => href);
      if (this.#waiting !== link) return;
      this.#wait(undefined);
    }
    openTab(href);
    this.#host.dispatchEvent(new WayleafBookingOpenEvent(provider.id, 'tab'));
  }

  async #open(found: Pressed): Promise<void> {
    const { problem, changed } = this.#props;
    const { link } = found;
    this.#wait(link);
    try {
      const { openSession } = await lazyChunks.session();
      // the widget was taken away meanwhile, or the visitor went another way
      if (this.#waiting !== link) return;
      problem([]);
      this.session = openSession(this.#host, this.#props, this, found);
      changed('open');
    } catch {
      if (this.#waiting !== link) return;
      openTab(found.url.href);
      problem([{ code: 'WL-BOOKING-009' }]);
      this.#host.dispatchEvent(new WayleafBookingFailEvent(found.provider.id, 'part'));
    } finally {
      if (this.#waiting === link) this.#wait(undefined);
    }
  }
}
