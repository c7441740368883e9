/** Handles a click on a booking link: opens the session or a new tab, and fetches their chunk ahead. */
import type { ReactiveController } from 'lit';
import { whenIdle } from '../internal/load.js';
import { inTime, onceOnline } from '../internal/retry.js';
import type { Journey } from '../journey/journey.js';
import { WayleafBookingFailEvent, WayleafBookingOpenEvent, WayleafBookingOpenRequestEvent } from './booking.events.js';
import type { BookingHost } from './booking-host.js';
import { openTab } from './open-tab.js';
import { isPlainClick, type LaunchMode } from './launch-mode.js';
import { lazyChunks } from './lazy-chunks.js';
import type { LinkTarget } from './link-action.js';
import type { BookingSession, SessionChange } from './session/session.js';
import type { PrefillSources } from './providers/prefill.js';

/** How many milliseconds a press waits for our own chunk: browsers open a tab for one up to 5 s ago. */
const LOAD_TIMEOUT = 4000;

/** Where a link leads, and what goes along. */
export interface LaunchTarget extends LinkTarget {
  /** What may travel to the provider; nothing where the owner allows nothing. */
  readonly prefill: PrefillSources | undefined;
  /** Seconds until a silent provider is no longer waited for, as the author gave it. */
  readonly stall: number | undefined;
  readonly scheme: 'light' | 'dark';
}

/** What the element decides for a launch. */
export interface LaunchHost {
  /** Nothing for a link that is not the widget's. */
  readonly target: (link: HTMLAnchorElement) => LaunchTarget | undefined;
  /** The targets of all links, whichever path is chosen; none while the widget is not settled. */
  readonly targets: () => readonly LaunchTarget[];
  /** Called when booking opens, after a booking, and with `ended` when it was closed or removed. */
  readonly stateChanged: (state: Journey['booking'], ended?: 'closed' | 'removed') => void;
}

/** A link that was clicked, and that does not lead where the browser alone has to. */
export interface Launch extends LaunchTarget {
  readonly link: HTMLAnchorElement;
  readonly launchMode: Exclude<LaunchMode, 'plain'>;
}

/**
 * Handles the click on a booking link, and holds the one session there may be. Whatever fails on the way, the link
 * still leads somewhere.
 */
export class LaunchController implements ReactiveController {
  /** What is to be said of the last click: it waits for our own chunk, or found the browser offline. */
  notice: 'opening' | 'offline' | undefined;
  readonly #host: BookingHost;
  readonly #launch: LaunchHost;
  /** The session opened last; it still holds what was booked when it has ended. */
  #latest: BookingSession | undefined;
  /** The link that was clicked, until our own chunk has loaded. */
  #waiting: HTMLAnchorElement | undefined;
  /**
   * When that was, in ms on the clock of the script's window: an event's own is that of the window that shows the link.
   */
  #since = 0;
  /** Whether our own chunk is here. */
  #ready: boolean | undefined;
  #cancelIdle: (() => void) | undefined;

  constructor(host: BookingHost, launch: LaunchHost) {
    this.#host = host;
    this.#launch = launch;
    const { element } = host;
    element.addEventListener('click', this.#click);
    // a key held down is one press
    element.addEventListener(
      'keydown',
      (event) => event.repeat && event.key === 'Enter' && this.#launchOf(event) && event.preventDefault(),
    );
    element.addController(this);
  }

  /** The session that is open now. */
  get session(): BookingSession | undefined {
    return this.#latest?.ended ? undefined : this.#latest;
  }

  /** The line about what was booked, once something was. */
  get booked(): (() => unknown) | undefined {
    return this.#latest?.booked;
  }

  /** The words of the link, where a click shows what was booked. */
  get reopens(): string | undefined {
    return this.#latest?.reopens;
  }

  /**
   * Fetches our own chunk ahead, once the page is idle, so that a click is answered at once. It depends on the links
   * alone, never on the path chosen or on booking stepping back, so that it reveals nothing about anyone.
   */
  hostUpdated(): void {
    if (this.#cancelIdle) return;
    const found = this.#launch
      .targets()
      .filter(({ launchMode, prefill }) => launchMode !== 'plain' && (launchMode !== 'tab' || prefill));
    if (!found.length) return;
    // the names of what may travel, never the values of now
    const prefill = found[0]?.prefill;
    const sample: PrefillSources = { ...prefill, ...(prefill?.shared && { shared: { path: '-', article: '-' } }) };
    this.#cancelIdle = whenIdle(
      () =>
        void lazyChunks.session().then(
          ({ preload }) => {
            this.#ready = true;
            return preload(found, sample, this.#host);
          },
          () => undefined,
        ),
    );
  }

  hostDisconnected(): void {
    if (this.#waiting) this.#wait(undefined);
    this.#cancelIdle?.();
    this.#cancelIdle = undefined;
  }

  #launchOf(event: Event): Launch | undefined {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => 'hostname' in node);
    const target = link && this.#launch.target(link);
    return target && target.launchMode !== 'plain' ? { ...target, launchMode: target.launchMode, link } : undefined;
  }

  readonly #click = (event: MouseEvent): void => {
    let launch: Launch | undefined;
    try {
      launch = isPlainClick(event) ? this.#launchOf(event) : undefined;
      if (!launch) return;
      event.preventDefault();
      this.#press(event, launch);
    } catch (error) {
      // before the browser was held back, it follows the link itself
      if (launch) this.#leave(launch, error as Error);
    }
  };

  #press(event: MouseEvent, launch: Launch): void {
    const { element } = this.#host;
    const { url, provider, launchMode } = launch;
    // anyone who clicks again after a while has waited long enough for our chunk; the second half of a double click is
    // no second click
    const now = performance.now();
    const late = !!this.#waiting && now - this.#since > 1000;
    if (
      event.detail > 1 ||
      this.session ||
      (this.#waiting && !late) ||
      !element.dispatchEvent(new WayleafBookingOpenRequestEvent(provider.id, url.href))
    )
      return;
    // an empty window helps nobody; but the browser may be wrong about being offline, so a second click goes through
    const offline = navigator.onLine === false;
    const again = offline && this.notice;
    this.#wait(undefined);
    this.#since = now;
    if (offline) {
      this.notice = 'offline';
      onceOnline(element, this.#online);
    }
    if (launchMode === 'tab' || late || again) void this.#openTab(launch, late);
    else if (offline) element.dispatchEvent(new WayleafBookingFailEvent(provider.id, 'offline'));
    else void this.#openSession(launch);
  }

  /** Opens the address in place of what could not be shown: a link is never dead. */
  #leave({ url, provider }: Launch, error?: Error): void {
    const { element, report } = this.#host;
    openTab(url.href, element, true);
    report('session', [
      error ? { code: 'WL-BOOKING-013', values: { detail: error.message } } : { code: 'WL-BOOKING-009' },
    ]);
    element.dispatchEvent(new WayleafBookingFailEvent(provider.id, 'part'));
  }

  /** Another press opens the window again. */
  readonly #online = (): void => {
    this.notice = this.#waiting && 'opening';
    this.#host.changed();
  };

  /** The widget could not be drawn: a window that was to open has not, so its address opens. */
  drawFailed(error: Error): void {
    const { session } = this;
    if (!session || session.shown) return;
    this.#leave(session.launch, error);
    session.end('removed');
  }

  /** Shows and says that a click was received. */
  #wait(link: HTMLAnchorElement | undefined): void {
    // what is here already opens before words of waiting could be read
    this.notice = this.#ready || !link ? undefined : 'opening';
    // nothing opens, and no page is left, when a page that was left is seen again
    this.#host.changed();
    /* eslint-disable wayleaf/own-view -- a popup that was left is never seen again */
    if (this.#waiting) window.removeEventListener('pagehide', this.#cancelWait);
    if (link) window.addEventListener('pagehide', this.#cancelWait);
    /* eslint-enable wayleaf/own-view */
    this.#waiting?.removeAttribute('aria-busy');
    this.#waiting = link;
    link?.setAttribute('aria-busy', 'true');
  }

  readonly #cancelWait = (): void => this.#wait(undefined);

  async #openTab({ url, provider, link, prefill }: Launch, late: boolean): Promise<void> {
    let { href } = url;
    if (prefill && !late) {
      this.#wait(link);
      // without our own chunk the owner's link goes as it is
      href = await inTime(lazyChunks.session(), LOAD_TIMEOUT)
        .then(async ({ resolveUrl }) => (await resolveUrl(url, provider, prefill)).href)
        .catch(() => href);
      if (this.#waiting !== link) return;
      this.#wait(undefined);
    }
    // a part that was there already takes no time
    openTab(href, link, performance.now() - this.#since > 99);
    this.#host.element.dispatchEvent(new WayleafBookingOpenEvent(provider.id, 'tab'));
  }

  async #openSession(launch: Launch): Promise<void> {
    const { link } = launch;
    this.#wait(link);
    const part = await inTime(lazyChunks.session(), LOAD_TIMEOUT).catch(() => undefined);
    // the press is seen to have worked before the work begins
    await part?.afterNextPaint(link);
    // the widget was removed meanwhile, or the visitor went another way
    if (this.#waiting !== link) return;
    this.#wait(undefined);
    if (!part) return this.#leave(launch);
    try {
      this.#host.report('session', []);
      this.#latest = new part.BookingSession(this.#host, launch, this.#latest, this.#sessionChanged);
      this.#launch.stateChanged('open');
    } catch (error) {
      this.#leave(launch, error as Error);
    }
  }

  readonly #sessionChanged = (change: SessionChange): void =>
    this.#launch.stateChanged(this.booked ? 'booked' : 'idle', change === 'booked' ? undefined : change);
}
