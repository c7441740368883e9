import type { ProblemCode } from '../../problems/all-problems.js';
import { runInChunks } from '../../internal/scheduling.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { newIdempotencyKey } from '../session/idempotency-key.js';
import { PartStrings, stringTables, type Localized } from '../../i18n/part-strings.js';
import { dayText, deviceZone, knownZone, laterMonth, monthText } from '../time/time-zone.js';
import { answers, begin, dayOn, daysIn, monthsOf, next, rangeOf, type Act, type Flow } from './flow.js';
import { nativeStyles } from './native.styles.js';
import type { Booked, Trouble } from './protocol.js';
import { calSource, ownSource, type Source } from './source.js';
import { nativeView, type NativeViewProps } from './native-view.js';
import { english, languages, type NativeStrings } from './strings.js';
import { zoneChoices, type ZoneChoice } from './zones.js';

/** Who takes the booking. */
export interface NativeProps {
  /** The booking page, which helps where we cannot. */
  readonly url: URL;
  /** The owner's endpoint, or the base of the API of a Cal.com copy; absolute. */
  readonly endpoint: string | undefined;
  /** Whether it is Cal.com's API that is spoken. */
  readonly cal: boolean;
  /** The practice's zone, as far as the author gave it. */
  readonly timezone: string | undefined;
}

/** What the window does for it. */
export interface NativeHost {
  readonly root: ShadowRoot;
  readonly language: () => Localized;
  readonly changed: () => void;
  /** There are openings on screen. */
  readonly ready: () => void;
  /** A time was chosen. */
  readonly chosen: () => void;
  readonly booked: (booked: Booked) => void;
  /** It cannot be done here. Returns whether something better takes over. */
  readonly givenUp: (trouble: Trouble) => boolean;
  readonly problem: (code?: ProblemCode, values?: Readonly<Record<string, string | number>>) => void;
}

/** How often two more months are looked at by themselves. */
const LOOKS = 3;

const tables = stringTables(english, languages);

/** What is no fault of the endpoint's, or is said by it on purpose. */
const MENDS: readonly Trouble[] = ['offline', 'closed'];

/**
 * A booking made in our own window: openings, details, confirmation. Asks nobody but the endpoint, keeps what is typed
 * in
 * memory only, and forgets it when the window closes.
 */
export class NativeBooking {
  readonly #options: NativeProps;
  readonly #hooks: NativeHost;
  readonly #source: Source | undefined;
  readonly #spoken: PartStrings<NativeStrings>;
  readonly #stop = new AbortController();
  #flow: Flow;
  #said = '';
  /** The zones to choose from, and the locale and instant they are named for. */
  #zones: { readonly list: readonly ZoneChoice[]; readonly key: string } = { list: [], key: '' };
  #moved = 0;
  #reveal = false;
  #wish: { readonly text: string; readonly key: string } | undefined;

  constructor(options: NativeProps, hooks: NativeHost) {
    this.#options = options;
    this.#hooks = hooks;
    this.#spoken = new PartStrings(tables, hooks.language, hooks.changed);
    this.#source = options.cal ? calSource(options.url, options.endpoint) : ownSource(options.endpoint!);
    this.#flow = begin(deviceZone(), knownZone(options.timezone), Date.now());
    adoptStyles(hooks.root, nativeStyles);
    document.addEventListener('securitypolicyviolation', this.#violation);
    window.addEventListener('pagehide', this.#passes);
    window.addEventListener('pageshow', this.#passes);
    void this.#begin();
  }

  async #begin(): Promise<void> {
    await this.#spoken.load();
    if (this.#stop.signal.aborted) return;
    if (!this.#source) return this.#giveUp('unfit');
    // two months at once, and on until there is something, for practices that are booked out for long
    let { month } = this.#flow;
    for (let i = 0; i < LOOKS && monthsOf(this.#flow).includes(month); i++, month = laterMonth(month, 2)) {
      if (!(await this.#load([month, laterMonth(month, 1)])) || this.#flow.slots.length) break;
    }
    const { months, month: shown, slots } = this.#flow;
    // a part of a month may have come along with another
    if (slots.length && months[shown] !== 'ready') await this.#load([shown]);
  }

  /** Ends it: what was typed is forgotten, and no answer is waited for. */
  end(): void {
    this.#stop.abort();
    this.#spoken.end();
    document.removeEventListener('securitypolicyviolation', this.#violation);
    window.removeEventListener('pagehide', this.#passes);
    window.removeEventListener('pageshow', this.#passes);
    for (const field of this.#hooks.root.querySelectorAll<HTMLInputElement>('.own :is(input, textarea)'))
      field.value = '';
    this.#flow = { ...this.#flow, values: {}, slots: [] };
    this.#wish = undefined;
  }

  render(): unknown {
    void this.#spoken.load();
    const face: NativeViewProps = {
      flow: this.#flow,
      words: this.#spoken.t,
      locale: this.#spoken.locale,
      page: this.#options.url.href,
      repeats: !!this.#source?.repeats,
      said: this.#said,
      zones: this.#zones.list,
      act: this.#act,
      openZones: () => void this.#nameZones(),
      reload: () => void this.#load([this.#flow.month]),
    };
    return nativeView(face);
  }

  /** After a render: the focus goes where the step begins, or to what needs a look. */
  updated(): void {
    // the times may have come below what is on screen; who goes by arrow keys is still among the days
    if (this.#reveal && !this.#hooks.root.querySelector('.own-day :focus-visible'))
      this.#hooks.root.querySelector('.own-times')?.scrollIntoView({ block: 'nearest' });
    this.#reveal = false;
    if (this.#moved === this.#flow.moved) return;
    this.#moved = this.#flow.moved;
    const { root } = this.#hooks;
    const target =
      root.querySelector<HTMLElement>('.own [aria-invalid="true"]') ??
      root.querySelector<HTMLElement>('.own-notice') ??
      root.querySelector<HTMLElement>('.own-title');
    target?.focus();
    if (target?.matches('.own-title')) root.querySelector('.session-stage')?.scrollTo({ top: 0 });
  }

  async #nameZones(): Promise<void> {
    const { locale } = this.#spoken;
    const instant = dayOn(this.#flow)?.slots[0]?.start ?? this.#flow.today;
    const key = `${locale} ${instant}`;
    if (key === this.#zones.key) return;
    this.#zones = { ...this.#zones, key };
    const list = await runInChunks(zoneChoices(locale, instant));
    if (key !== this.#zones.key || this.#stop.signal.aborted) return;
    this.#zones = { list, key };
    this.#hooks.changed();
  }

  readonly #act = (act: Act): void => {
    const before = this.#flow;
    this.#set(next(before, act));
    const { month, months, zone, step } = this.#flow;
    if (act.kind === 'slot') this.#hooks.chosen();
    if (act.kind === 'send' && !before.sending) void this.#send();
    // another zone has other days at the edges of what is known
    const unknown = months[month] !== 'ready' && months[month] !== 'loading';
    if (
      (act.kind === 'month' && unknown) ||
      (act.kind === 'back' && step === 'when' && unknown) ||
      (act.kind === 'zone' && zone !== before.zone)
    )
      void this.#load([month]);
    else if (act.kind === 'month' || act.kind === 'day' || act.kind === 'zone') this.#announce();
    if (act.kind === 'day') this.#reveal = true;
  };

  #set(flow: Flow): void {
    if (this.#stop.signal.aborted) return;
    this.#flow = flow;
    this.#hooks.changed();
  }

  #announce(): void {
    const { month, zone, today } = this.#flow;
    const day = dayOn(this.#flow);
    const words = this.#spoken.t;
    const monthName = monthText(month, this.#spoken.locale);
    const days = daysIn(this.#flow).length;
    this.#said = day
      ? `${words.days(days, monthName)} ${words.timesOn(dayText(day.slots[0]!.start, zone, this.#spoken.locale, today))}: ${words.count(day.slots.length)}.`
      : words.none(monthName);
    this.#hooks.changed();
  }

  /** Asks for the openings of some months in a row. Resolves to whether they came. */
  async #load(months: readonly string[]): Promise<boolean> {
    const { signal } = this.#stop;
    const first = !this.#flow.about;
    this.#said = this.#spoken.t.loading;
    this.#set(next(this.#flow, { kind: 'asked', months }));
    const { zone } = this.#flow;
    const visit = this.#visit;
    const answer = await this.#source!.openings(rangeOf(this.#flow, months), signal);
    // the page's policy speaks up a moment after what it forbids has failed
    if (!answer.ok && answer.trouble === 'network') await new Promise((resolve) => setTimeout(resolve, 30));
    // what the browser ended as the page was left is asked for again on return
    if (!answer.ok && visit !== this.#visit) return false;
    // the visitor reads another zone's days by now, and those were asked for
    if (signal.aborted || (zone !== this.#flow.zone && !first)) return false;
    this.#set(next(this.#flow, { kind: 'openings', months, answer }));
    if (answer.ok) {
      this.#hooks.problem();
      if (this.#flow.step === 'when') this.#announce();
      if (first) this.#hooks.ready();
    } else {
      this.#said = this.#spoken.t.notices[answer.trouble];
      if (first) this.#giveUp(answer.trouble);
    }
    return answer.ok;
  }

  #giveUp(trouble: Trouble): void {
    const { url, endpoint, cal } = this.#options;
    if (trouble === 'unfit' || trouble === 'payment') this.#hooks.problem('WL-BOOKING-053', { url: url.href });
    else if (!MENDS.includes(trouble))
      this.#hooks.problem(this.#forbidden ? 'WL-BOOKING-054' : 'WL-BOOKING-052', {
        url: endpoint ?? 'https://api.cal.com',
        what: cal ? 'Cal.com' : 'The endpoint',
        trouble,
      });
    if (!MENDS.includes(trouble) && this.#hooks.givenUp(trouble)) return;
    this.#set({
      ...this.#flow,
      months: { ...this.#flow.months, [this.#flow.month]: 'failed' },
      notice: { kind: trouble, ...(this.#flow.notice?.url && { url: this.#flow.notice.url }) },
    });
  }

  async #send(): Promise<void> {
    const { slot, zone, month } = this.#flow;
    if (!slot || !this.#source) return;
    const wish = { slot, timezone: zone, language: this.#spoken.lang, fields: answers(this.#flow) };
    const text = JSON.stringify(wish);
    // the same wish keeps its key, so that sending it again cannot book twice
    if (this.#wish?.text !== text) this.#wish = { text, key: newIdempotencyKey() };
    this.#said = this.#spoken.t.sending;
    this.#hooks.changed();
    const answer = await this.#source.book(wish, this.#wish.key, this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    this.#said = '';
    this.#set(next(this.#flow, { kind: 'answer', answer, repeats: this.#source.repeats }));
    if (answer.ok) {
      const { start, end } = slot;
      this.#hooks.booked({
        start,
        ...(end !== undefined && { end }),
        ...(this.#flow.home && { timezone: this.#flow.home }),
        ...answer.value,
      });
    } else if (answer.trouble === 'taken') void this.#load([month]);
  }

  /** Counts how often the page was left and came back. */
  #visit = 0;

  /** The visitor goes elsewhere, and may come back to the page as they had left it. */
  readonly #passes = ({ type, persisted }: PageTransitionEvent): void => {
    this.#visit++;
    if (!persisted || type === 'pagehide') return;
    this.#set(next(this.#flow, { kind: 'returned', now: Date.now() }));
    const { about, step, month } = this.#flow;
    if (!about) void this.#begin();
    else if (step === 'when') void this.#load([month]);
  };

  #forbidden = false;

  readonly #violation = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    const asked = this.#options.endpoint ?? 'https://api.cal.com';
    if (
      disposition === 'enforce' &&
      effectiveDirective === 'connect-src' &&
      blockedURI.startsWith(new URL(asked).origin)
    )
      this.#forbidden = true;
  };
}
