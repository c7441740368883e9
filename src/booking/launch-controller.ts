import type { ReactiveController } from 'lit';
import type { Finding } from '../controllers/problems-controller.js';
import { whenIdle } from '../internal/load.js';
import { WayleafBookingFailEvent, WayleafBookingOpenEvent, WayleafBookingOpenRequestEvent } from './booking.events.js';
import { openTab } from './open-tab.js';
import { isPlainClick, type Opening } from './launch-mode.js';
import { parts } from './lazy-chunks.js';
import type { Door } from './link-action.js';
import type { Kept } from './confirmation/booking-record.js';
import type { BookingSession, SessionHost, SessionOptions } from './session/session.js';
import type { Luggage } from './providers/prefill.js';

/** What the opener asks of its widget. */
export interface OpenerWishes extends Pick<SessionOptions, 'scheme' | 'language'> {
  /** What a link would do; nothing for one that is none of ours. */
  readonly look: (link: HTMLAnchorElement) => Door | undefined;
  /** All doors there may be, whichever path is chosen; none while the widget is not settled. */
  readonly doors: () => readonly Door[];
  /** What may travel to the provider; nothing where the owner has asked for nothing. */
  readonly luggage: () => Luggage | undefined;
  readonly stall: () => number | undefined;
  /** Told what the owner could mend in what describes the provider, and what travels to it. */
  readonly faults: (found: readonly Finding[]) => void;
  readonly problem: (found: readonly Finding[]) => void;
  /** Told what the owner could mend in how a booking is made here. */
  readonly native: (found: readonly Finding[]) => void;
  /** What the owner says around a booking. */
  readonly around: () => Omit<Kept, 'booked'>;
  /** Called when booking opens, and with `ended` when it has been closed or taken away. */
  readonly changed: (state: 'open' | 'booked' | 'idle', ended?: 'closed' | 'removed') => void;
}

/** A door whose link was pressed. */
export interface Pressed extends Door {
  readonly link: HTMLAnchorElement;
  readonly opening: Exclude<Opening, 'plain'>;
}

/**
 * Answers the press on a booking link, and keeps the one session there may be. Whatever goes wrong on the way, the link
 * still leads somewhere.
 */
export class OpenerController implements ReactiveController {
  /** What is open now. */
  session: BookingSession | undefined;
  /** Says what was booked, once something was. */
  booked: (() => string) | undefined;
  /** The booking itself, for as long as the page is open, so that the next press shows it. */
  kept: Kept | undefined;
  /** Says what a press does while there is one. */
  shows: (() => string) | undefined;
  /** Whether the last press found the browser offline. */
  offline = false;
  readonly #host: SessionHost;
  readonly #wishes: OpenerWishes;
  /** The press that waits for our own parts. */
  #waiting: HTMLAnchorElement | undefined;
  #since = 0;
  #calledOff: (() => void) | undefined;

  constructor(host: SessionHost, wishes: OpenerWishes) {
    this.#host = host;
    this.#wishes = wishes;
    host.addEventListener('click', this.#click);
    // a key held down is one press
    host.addEventListener('keydown', (event) => event.repeat && event.key === 'Enter' && this.#doorOf(event) && event.preventDefault());
    host.addController(this);
  }

  /**
   * Fetches our own parts ahead, once the page is idle, so that a press is answered at once. It depends on the links
   * alone, never on the path chosen or on booking stepping back, so that it says nothing about anyone.
   */
  hostUpdated(): void {
    if (this.#calledOff) return;
    const { doors, luggage, faults } = this.#wishes;
    // the names of what may travel, never what stands there now
    const packed = luggage();
    const sample: Luggage = { ...packed, ...(packed?.shared && { shared: { path: '-', article: '-' } }) };
    const found = doors().filter(({ opening }) => opening === 'dialog' || opening === 'inline' || (opening === 'tab' && packed));
    if (found.length) this.#calledOff = whenIdle(() => void parts.session().then(async ({ warm }) => faults(await warm(found, sample)), () => undefined));
  }

  hostDisconnected(): void {
    this.#wait(undefined);
    this.#calledOff = this.#calledOff?.() as undefined;
  }

  /** The link that was pressed, unless it is none of ours or leads where the browser alone has to. */
  #doorOf(event: Event): Pressed | undefined {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    const door = link && this.#wishes.look(link);
    return door && door.opening !== 'plain' ? { ...door, opening: door.opening, link } : undefined;
  }

  readonly #click = (event: MouseEvent): void => {
    const found = isPlainClick(event) ? this.#doorOf(event) : undefined;
    if (!found) return;
    const { url, provider, opening } = found;
    event.preventDefault();
    // who presses again after a while has waited long enough for our parts; the second half of a double click is no second press
    const late = !!this.#waiting && event.timeStamp - this.#since > 1000;
    if (event.detail > 1 || this.session || (this.#waiting && !late) || !this.#host.dispatchEvent(new WayleafBookingOpenRequestEvent(provider.id, url.href))) return;
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
    const luggage = this.#wishes.luggage();
    let { href } = url;
    if (luggage && !late) {
      this.#wait(link);
      // without our own part the owner's link goes as it is
      href = await parts.session().then(async ({ carry }) => (await carry(url, provider, luggage)).href).catch(() => href);
      if (this.#waiting !== link) return;
      this.#wait(undefined);
    }
    openTab(href);
    this.#host.dispatchEvent(new WayleafBookingOpenEvent(provider.id, 'tab'));
  }

  async #open(found: Pressed): Promise<void> {
    const { problem, changed } = this.#wishes;
    const { link } = found;
    this.#wait(link);
    try {
      const { openSession } = await parts.session();
      // the widget was taken away meanwhile, or the visitor went another way
      if (this.#waiting !== link) return;
      problem([]);
      this.session = openSession(this.#host, this.#wishes, this, found);
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
