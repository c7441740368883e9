/** Runs one open booking, from the click to its end: owns its state, and reports changes to its owner. */
import { html, nothing, type ReactiveController } from 'lit';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { WayleafBookingFailEvent, WayleafBookingOpenEvent, type BookingFailure } from '../booking.events.js';
import type { BookingHost } from '../booking-host.js';
import { bookedOf, bookingOf, type BookingRecord } from '../confirmation/booking-record.js';
import type { Launch } from '../launch-controller.js';
import type { Booked } from '../native/protocol.js';
import { linkWords } from '../link-words.js';
import { prepare } from '../providers/prepare.js';
import { shieldFocus } from './focus-shield.js';
import { renderedLook } from './link-look.js';
import { ProviderFrame } from './provider-frame.js';
import { SessionContent } from './session-content.js';
import type { SessionHost } from './session-host.js';
import {
  WayleafBookingBookedEvent,
  WayleafBookingCloseEvent,
  WayleafBookingProgressEvent,
  WayleafBookingReadyEvent,
  type Booking,
} from './session.events.js';
import { sessionStyles } from './session.styles.js';
import { sessionView } from './session-view.js';
import { english, type SessionStrings } from './strings.js';
import { initialState, reduce, stallLimit, type SessionEvent, type SessionState } from './session-state.js';

/** What a session reports: a booking was made, the visitor closed it, or the widget was removed. */
export type SessionChange = 'booked' | 'closed' | 'removed';

/**
 * Shows the window or the place, loads the provider's page into a frame, detects whether it is there, and leaves
 * nothing behind. Keyboard users get a native modal with the close button first; everyone has the new-tab link from the
 * first moment.
 */
export class BookingSession implements ReactiveController, SessionHost {
  readonly launch: Launch;
  readonly mode: 'dialog' | 'inline';
  /** Heads the window: the text of the link. */
  readonly heading: string;
  state: SessionState = initialState;
  /** The line about what was booked, here or in an earlier session. */
  booked: (() => unknown) | undefined;
  /** The line about the booking made in this session, without its time. */
  line = '';
  /** What was booked, without anything about the person; the next click shows it. */
  record: BookingRecord | undefined;
  ended = false;
  /** Whether the visitor has seen it. */
  shown = false;
  /** The frame, once the adapter is there. */
  frame: ProviderFrame | undefined;
  /** Where the new-tab link leads: the owner's link, with what may travel once that is known. */
  href: string;
  /** What stands in the window besides a frame. */
  readonly content: SessionContent;
  readonly #host: BookingHost;
  readonly #onChange: (change: SessionChange) => void;
  #unshield: (() => void) | undefined;

  constructor(
    host: BookingHost,
    launch: Launch,
    earlier: Pick<BookingSession, 'booked' | 'record'> | undefined,
    onChange: (change: SessionChange) => void,
  ) {
    this.#host = host;
    this.launch = launch;
    this.booked = earlier?.booked;
    this.record = earlier?.record;
    this.#onChange = onChange;
    this.mode = launch.launchMode === 'inline' ? 'inline' : 'dialog';
    this.heading = linkWords(launch.link, renderedLook);
    this.href = launch.url.href;
    this.content = new SessionContent(host, this, launch.native);
    adoptStyles(host.root, sessionStyles);
    host.element.addController(this);
    host.changed();
    void this.#begin();
  }

  get strings(): SessionStrings {
    return this.#host.localized().t.session ?? english;
  }

  /** The words of the link, where a click shows what was booked. */
  get reopens(): string | undefined {
    const status = this.record?.booked.status;
    const { see } = this.strings;
    return status && (status === 'confirmed' || status === 'payment' ? see.appointment : see.request);
  }

  /** Whether the details are known to come by e-mail: from a service that sends them, not from any endpoint. */
  get #follows(): boolean {
    const { provider, native } = this.launch;
    return this.content.receiver ? !!native?.cal : !/^(other|custom)$/.test(provider.id);
  }

  #lineOf({ status }: Booking): string {
    const { receiver } = this.content;
    const { booked, follows } = this.strings;
    // a booking in our own window is one with the practice
    const line = booked[status](receiver ? this.#host.facts().practice || receiver : this.launch.provider.name);
    return status === 'confirmed' && this.#follows ? `${line} ${follows}` : line;
  }

  hostDisconnected(): void {
    this.end('removed');
  }

  hostUpdated(): void {
    if (this.ended) return;
    const { root, element } = this.#host;
    if (this.shown) this.content.updated();
    // by way of the object model, which a strict policy for inline styles allows
    if (this.state.height) root.querySelector('iframe')?.style.setProperty('--_frame', `${this.state.height}px`);
    if (this.shown) return;
    const box = root.querySelector<HTMLDialogElement>('.session');
    if (!box) return;
    // where it throws, the widget opens the link's address instead
    if (this.mode === 'dialog') {
      box.showModal();
      this.#unshield = shieldFocus(box);
    }
    this.shown = true;
    this.#focusHeading();
    element.dispatchEvent(new WayleafBookingOpenEvent(this.launch.provider.id, this.mode));
  }

  /** Moved with its window open, by `moveBefore`: Firefox takes a dialog out of the top layer then. */
  moved(): void {
    const box = this.#host.root.querySelector<HTMLDialogElement>('dialog.session');
    if (!box || box.matches(':modal')) return;
    box.open = false;
    box.showModal();
  }

  render(): unknown {
    return this.ended ? nothing : sessionView(this, this.#host.localized());
  }

  /** Removes the frame, and every listener and timer with it. */
  end(change: 'closed' | 'removed'): void {
    if (this.ended) return;
    this.ended = true;
    const { root, element, report } = this.#host;
    this.#unshield?.();
    this.content.end();
    this.frame?.end();
    element.removeController(this);
    // at once, so that the page is no longer inert when the focus returns to it
    root.querySelector<HTMLDialogElement>('dialog.session[open]')?.close();
    report('session', []);
    this.#onChange(change);
    if (change === 'closed') element.dispatchEvent(new WayleafBookingCloseEvent(this.launch.provider.id));
  }

  /** For the view: the owner's own phone and mail links, which the window covers. */
  get contactLinks(): readonly HTMLAnchorElement[] {
    return [
      ...this.#host.element.querySelectorAll<HTMLAnchorElement>(
        'a[href^="tel:" i], a[href^="sms:" i], a[href^="mailto:" i]',
      ),
    ];
  }

  /** For the view: the frame has loaded something, whatever it is. */
  readonly loaded = (): void => this.frame?.loaded();

  /** For the view: the visitor closes it. */
  readonly close = (): void => this.end('closed');

  readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  dispatch(event: SessionEvent): void {
    this.#reduce(event);
    if (event.kind === 'signal' && event.signal.close) this.close();
  }

  book(booked: Booked): void {
    const record = this.#keep(booked);
    this.dispatch({ kind: 'signal', signal: { ready: true, booked: bookingOf(booked) } });
    void this.content.replaceForm(record);
  }

  fallBack(): void {
    const { id, opensInDialog } = this.launch.provider;
    if (!opensInDialog) return void this.#host.element.dispatchEvent(new WayleafBookingFailEvent(id, 'endpoint'));
    this.content.closeForm();
    this.#openFrame().catch(() => this.dispatch({ kind: 'fail', reason: 'part' }));
  }

  restart(): void {
    this.record = undefined;
    this.content.closeConfirmation();
    this.#focusHeading();
    void this.#begin();
  }

  async #begin(): Promise<void> {
    try {
      const taken = this.record ? await this.content.confirm(this.record, true) : await this.content.openForm();
      if (!taken && !this.ended) await this.#openFrame();
    } catch {
      this.dispatch({ kind: 'fail', reason: 'part' });
    }
  }

  async #openFrame(): Promise<void> {
    const { url, provider, prefill, scheme, stall } = this.launch;
    const prepared = await prepare(url, provider, prefill).catch(() => undefined);
    if (this.ended) return;
    if (!prepared) return this.dispatch({ kind: 'fail', reason: 'part' });
    this.#host.report('provider', prepared.problems);
    this.href = prepared.url.href;
    this.frame?.end();
    this.frame = new ProviderFrame(this.#host, this, {
      ...prepared,
      context: { domain: location.hostname, scheme },
      stall: stallLimit(stall),
    });
    this.#host.changed();
  }

  #reduce(event: SessionEvent): void {
    const before = this.state;
    const after = reduce(before, event, this.frame?.adapter.emitsReady ?? true);
    if (this.ended || JSON.stringify(after) === JSON.stringify(before)) return;
    // a panel that goes away must not take the focus with it
    const panelHadFocus = !!this.#host.root.activeElement?.closest('.panel');
    this.state = after;
    this.#host.changed();
    const { element } = this.#host;
    const { id } = this.launch.provider;
    if (after.stage === 'failed' && after.reason && after.reason !== before.reason) this.#fail(after.reason);
    if (before.stage === 'failed' && after.stage !== 'failed') {
      this.#host.report('session', []);
      if (panelHadFocus) this.#focusHeading();
    }
    if (after.stage === 'ready' && before.stage !== 'ready') element.dispatchEvent(new WayleafBookingReadyEvent(id));
    if (after.step && after.step !== before.step)
      element.dispatchEvent(new WayleafBookingProgressEvent(id, after.step));
    const booking = after.bookings[before.bookings.length];
    if (booking) this.#announce(booking);
  }

  #keep(booked: Booked): BookingRecord {
    return (this.record = { booked, ...this.#host.facts(), follows: this.#follows });
  }

  #announce(booking: Booking): void {
    const { provider } = this.launch;
    const { receiver, done } = this.content;
    const line = (this.line = this.#lineOf(booking));
    this.booked = () => html`${line} ${this.content.when()}`;
    this.#onChange('booked');
    // the provider's page stays
    if (!receiver && !done) void this.content.confirm(this.#keep(bookedOf(booking)), false);
    this.#host.element.dispatchEvent(new WayleafBookingBookedEvent(provider.id, booking));
  }

  #fail(reason: BookingFailure): void {
    const { provider, url, stall } = this.launch;
    const { element, report } = this.#host;
    if (reason === 'part') report('session', [{ code: 'WL-BOOKING-009' }]);
    if (reason === 'policy') report('session', [{ code: 'WL-BOOKING-006', values: { origin: url.origin } }]);
    if (reason === 'stalled')
      report('session', [{ code: 'WL-BOOKING-007', values: { provider: provider.name, stall: stallLimit(stall) } }]);
    if (reason === 'provider') report('session', [{ code: 'WL-BOOKING-008', values: { provider: provider.name } }]);
    element.dispatchEvent(new WayleafBookingFailEvent(provider.id, reason));
  }

  #focusHeading(): void {
    this.#host.root.querySelector<HTMLElement>('.session-title')?.focus({ preventScroll: this.mode === 'dialog' });
  }
}
