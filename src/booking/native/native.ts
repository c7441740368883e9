/** Runs a booking in Wayleaf's own window: loads openings, moves through the steps, sends the booking. */
import { isBlocked } from '../../internal/policy.js';
import { runInChunks } from '../../internal/scheduling.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { BookingHost } from '../booking-host.js';
import type { NativeEndpoint } from '../native-endpoint.js';
import type { SessionHost } from '../session/session-host.js';
import { newIdempotencyKey } from '../session/idempotency-key.js';
import { PartStrings } from '../../i18n/part-strings.js';
import { dayText, deviceZone, knownZone, monthText } from '../time/time-zone.js';
import {
  answers,
  begin,
  dayOn,
  daysIn,
  lacking,
  next,
  offered,
  rangeOf,
  OPENINGS_NOTICES,
  wanted,
  type Act,
  type Flow,
} from './flow.js';
import { nativeStyles } from './native.styles.js';
import type { RequestFailure } from './protocol.js';
import { calSource, ownSource, type Source } from './source.js';
import { nativeView, type NativeViewProps } from './native-view.js';
import { strings, type NativeStrings } from './strings.js';
import { zoneChoices, type ZoneChoice } from './zones.js';

/** How often two more months are requested without a press. */
const LOOKS = 3;

/** The age in milliseconds from which openings are requested again when the page is seen again. */
const STALE = 600_000;

/** Failures that are no problem of the endpoint's, or that it answers on purpose. */
const EXPECTED: readonly RequestFailure[] = ['offline', 'closed'];

/**
 * A booking made in our own window: openings, details, confirmation. Sends requests to the endpoint only, and keeps
 * what is typed in memory, until the window closes.
 */
export class NativeBooking {
  readonly #host: BookingHost;
  readonly #session: SessionHost;
  readonly #endpoint: NativeEndpoint;
  readonly #source: Source | undefined;
  readonly #strings: PartStrings<NativeStrings>;
  readonly #stop = new AbortController();
  #flow: Flow;
  #status = '';
  /** The zones to choose from, and the locale and instant they are named for. */
  #zones: { readonly list: readonly ZoneChoice[]; readonly key: string } = { list: [], key: '' };
  /** The document that is shown: another than the script's in a popup. A move to another ends the booking. */
  readonly #document: Document;
  #moved = 0;
  #reveal = false;
  #request: { readonly text: string; readonly key: string } | undefined;

  constructor(host: BookingHost, session: SessionHost, endpoint: NativeEndpoint) {
    this.#host = host;
    this.#session = session;
    this.#endpoint = endpoint;
    this.#strings = new PartStrings(strings, host.localized, host.changed);
    this.#source = endpoint.cal ? calSource(endpoint.url, endpoint.endpoint) : ownSource(endpoint.endpoint!);
    this.#flow = begin(deviceZone(), knownZone(host.facts().timezone), Date.now());
    adoptStyles(host.root, nativeStyles);
    /* eslint-disable wayleaf/own-view -- requests are the script's window's: its policy blocks them, it may be left */
    document.addEventListener('securitypolicyviolation', this.#violation);
    window.addEventListener('pagehide', this.#passes);
    window.addEventListener('pageshow', this.#passes);
    /* eslint-enable wayleaf/own-view */
    this.#document = host.element.ownerDocument;
    this.#document.addEventListener('visibilitychange', this.#seen);
    void this.#begin();
  }

  async #begin(): Promise<void> {
    await this.#strings.load();
    if (this.#stop.signal.aborted) return;
    if (this.#source) return this.#look();
    this.#next({ kind: 'openings', months: [this.#flow.month], answer: { ok: false, failure: 'unfit' } });
    this.#reportFailure('unfit');
  }

  /**
   * Requests openings not known yet, and more months until there are some, for practices that are booked out; then as
   * many as it takes to offer the next days.
   */
  async #look(): Promise<void> {
    for (let looks = 0; ; looks++) {
      const months = wanted(this.#flow);
      if (!months.length) return this.#fill();
      if ((looks >= LOOKS && months.length > 1) || !(await this.#load(months))) return;
    }
  }

  /** Requests months until enough days can be offered. */
  async #fill(): Promise<void> {
    for (let looks = 0; looks < LOOKS && dayOn(this.#flow); looks++) {
      const months = lacking(this.#flow);
      if (!months.length || !(await this.#load(months))) return;
    }
  }

  /** Ends it: clears what was typed, and aborts requests under way. */
  end(): void {
    this.#stop.abort();
    this.#strings.end();
    /* eslint-disable wayleaf/own-view -- as above */
    document.removeEventListener('securitypolicyviolation', this.#violation);
    window.removeEventListener('pagehide', this.#passes);
    window.removeEventListener('pageshow', this.#passes);
    /* eslint-enable wayleaf/own-view */
    this.#document.removeEventListener('visibilitychange', this.#seen);
    for (const field of this.#host.root.querySelectorAll<HTMLInputElement>('.own :is(input, textarea)'))
      field.value = '';
    this.#flow = { ...this.#flow, values: {}, slots: [] };
    this.#request = undefined;
  }

  render(): unknown {
    void this.#strings.load();
    const props: NativeViewProps = {
      flow: this.#flow,
      t: this.#strings.t,
      locale: this.#strings.locale,
      page: this.#endpoint.url.href,
      where: this.#host.facts().format,
      repeats: !!this.#source?.repeats,
      status: this.#status,
      zones: this.#zones.list,
      act: this.#act,
      openZones: () => void this.#nameZones(),
      reload: () => void this.#look(),
    };
    return nativeView(props);
  }

  /** After a render: moves the focus to the step's heading, or to an invalid field or notice. */
  updated(): void {
    // the times may have come below what is on screen; who goes by arrow keys is still among the days
    if (this.#reveal && !this.#host.root.querySelector('.own-day :focus-visible'))
      this.#host.root.querySelector('.own-times')?.scrollIntoView({ block: 'nearest' });
    this.#reveal = false;
    if (this.#moved === this.#flow.moved) return;
    this.#moved = this.#flow.moved;
    const { root } = this.#host;
    const target =
      root.querySelector<HTMLElement>('.own-summary') ??
      root.querySelector<HTMLElement>('.own [aria-invalid="true"]') ??
      root.querySelector<HTMLElement>('.own-notice') ??
      root.querySelector<HTMLElement>('.own-title');
    target?.focus();
    if (target?.matches('.own-title')) root.querySelector('.session-stage')?.scrollTo({ top: 0 });
  }

  async #nameZones(): Promise<void> {
    const { locale } = this.#strings;
    const instant = dayOn(this.#flow)?.slots[0]?.start ?? this.#flow.today;
    const key = `${locale} ${instant}`;
    if (key === this.#zones.key) return;
    this.#zones = { ...this.#zones, key };
    const list = await runInChunks(zoneChoices(locale, instant));
    if (key !== this.#zones.key || this.#stop.signal.aborted) return;
    this.#zones = { list, key };
    this.#host.changed();
  }

  readonly #act = (act: Act): void => {
    const before = this.#flow;
    this.#next(act);
    const { kind } = act;
    const { month, sending, step } = this.#flow;
    if (kind === 'slot' && step === 'details') this.#session.dispatch({ kind: 'signal', signal: { progress: 'time' } });
    if (sending && !before.sending) void this.#send();
    if (kind === 'day') this.#reveal = true;
    // what a step has said of its openings is not to be found in the next
    if (step !== before.step && !sending) this.#status = '';
    if (step !== 'when') return;
    if (kind === 'more') return void this.#more(offered(before).length);
    const looks = kind === 'month' || kind === 'zone';
    if ((looks || kind === 'back' || month !== before.month) && wanted(this.#flow).length) void this.#look();
    else if (looks || kind === 'day') this.#announce();
  };

  /** Offers more days, says how many there are, and puts the focus on the first of those that came. */
  async #more(known: number): Promise<void> {
    await this.#fill();
    const days = offered(this.#flow);
    this.#status = this.#strings.t.daysShown(days.length);
    this.#host.changed();
    await this.#host.element.updateComplete;
    const first = this.#host.root.querySelectorAll<HTMLElement>('.own-day input')[known];
    (first ?? this.#host.root.querySelector<HTMLElement>('.own-day :checked'))?.focus();
  }

  /** One step on, at the time that it is now. */
  #next(act: Act): void {
    this.#set(next(next(this.#flow, { kind: 'clock', now: Date.now() }), act));
  }

  #set(flow: Flow): void {
    if (this.#stop.signal.aborted) return;
    this.#flow = flow;
    this.#host.changed();
  }

  #announce(): void {
    const { month, zone, today } = this.#flow;
    const day = dayOn(this.#flow);
    const t = this.#strings.t;
    const monthName = monthText(month, this.#strings.locale);
    const days = daysIn(this.#flow).length;
    if (day) {
      const dayName = dayText(day.slots[0]!.start, zone, this.#strings.locale, today);
      this.#status = `${t.days(days, monthName)} ${t.timesOn(dayName)}: ${t.count(day.slots.length)}.`;
    } else this.#status = t.none(monthName);
    this.#host.changed();
  }

  /** Requests the openings of some months in a row. Resolves to whether they came. */
  async #load(months: readonly string[]): Promise<boolean> {
    const { signal } = this.#stop;
    const first = !this.#flow.about;
    this.#status = this.#strings.t.loading;
    this.#next({ kind: 'requested', months });
    const { zone } = this.#flow;
    const visit = this.#visit;
    const answer = await this.#source!.openings(rangeOf(this.#flow, months), signal);
    // the browser reports a breach of the page's policy a moment after the request has failed
    if (!answer.ok && answer.failure === 'network') await new Promise((resolve) => setTimeout(resolve, 30));
    // what the browser aborted as the page was left is requested again on return
    if (!answer.ok && visit !== this.#visit) return false;
    // the visitor has chosen another zone by now, whose days were requested
    if (signal.aborted || (zone !== this.#flow.zone && !first)) return false;
    this.#next({ kind: 'openings', months, answer });
    if (answer.ok) {
      this.#host.report('native', []);
      if (this.#flow.step === 'when') this.#announce();
      if (first) this.#session.dispatch({ kind: 'signal', signal: { ready: true, progress: 'viewed' } });
    } else {
      this.#status = this.#strings.t.notices[OPENINGS_NOTICES[answer.failure]];
      if (first) this.#reportFailure(answer.failure);
    }
    return answer.ok;
  }

  #reportFailure(failure: RequestFailure): void {
    const { url, endpoint, cal } = this.#endpoint;
    const expected = EXPECTED.includes(failure);
    if (failure === 'unfit' || failure === 'payment')
      this.#host.report('native', [{ code: 'WL-BOOKING-053', values: { url: url.href } }]);
    else if (!expected) {
      const code = this.#forbidden ? 'WL-BOOKING-054' : 'WL-BOOKING-052';
      const what = cal ? 'Cal.com' : 'The endpoint';
      this.#host.report('native', [
        { code, values: { url: endpoint ?? 'https://api.cal.com', what, detail: failure } },
      ]);
    }
    if (!expected) this.#session.fallBack();
  }

  async #send(): Promise<void> {
    const { slot, zone, month } = this.#flow;
    if (!slot || !this.#source) return;
    const request = { slot, timezone: zone, language: this.#strings.lang, fields: answers(this.#flow) };
    const text = JSON.stringify(request);
    // the same request keeps its key, so that sending it again cannot book twice
    if (this.#request?.text !== text) this.#request = { text, key: newIdempotencyKey() };
    this.#status = this.#strings.t.sending;
    this.#host.changed();
    const answer = await this.#source.book(request, this.#request.key, this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    this.#status = '';
    this.#next({ kind: 'answer', answer, repeats: this.#source.repeats });
    if (answer.ok) {
      const { start, end } = slot;
      this.#session.book({
        start,
        ...(end !== undefined && { end }),
        ...(this.#flow.home && { timezone: this.#flow.home }),
        ...answer.value,
      });
    } else if (answer.failure === 'taken') void this.#load([month]);
  }

  /** Counts how often the page was left and came back. */
  #visit = 0;

  /** The visitor goes elsewhere, and may come back to the page as they had left it. */
  readonly #passes = ({ type, persisted }: PageTransitionEvent): void => {
    this.#visit++;
    if (persisted && type === 'pageshow') this.#return();
  };

  /** The tab or the machine may have been suspended for days. */
  readonly #seen = (): void => {
    if (!this.#document.hidden && Date.now() - this.#flow.today > STALE) this.#return();
  };

  #return(): void {
    this.#visit++;
    this.#next({ kind: 'returned' });
    if (this.#source && this.#flow.step === 'when') void this.#look();
  }

  #forbidden = false;

  readonly #violation = (event: SecurityPolicyViolationEvent): void => {
    if (isBlocked(event, 'connect|default', this.#endpoint.endpoint ?? 'https://api.cal.com')) this.#forbidden = true;
  };
}
