/**
 * Renders what changes with the clock and the visitor: hours, next openings, and the questions an owner asks before
 * booking.
 */
import { html, nothing, type ReactiveController } from 'lit';
import type { ProblemInput, Report } from '../../controllers/problems-controller.js';
import type { BookingHost } from '../booking-host.js';
import { primaryLanguage } from '../../i18n/primary-language.js';
import { isRecord } from '../../internal/values.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { closestAcross } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import { onceOnline } from '../../internal/retry.js';
import { hoursReader, readHours, type HoursProblem, type HoursReader, type OpeningHours } from './opening-hours.js';
import type { HoursWords } from './hours-words.js';
import { midnight } from '../time/instant.js';
import { dateFormat, dayOf, deviceZone, knownZone, sameTime, zoneText } from '../time/time-zone.js';
import { isShort, likelyZones } from '../time/zone-hint.js';
import { fetchOpenings, type Feed } from './openings-feed.js';
import { liveStyles } from './live.styles.js';
import { endOf, upcoming, type LiveOpening } from './openings.js';
import { Questions } from './questions.js';
import { hoursText, momentText, weekText } from './format-hours.js';
import { english, type LiveStrings } from './strings.js';

/** An object, so that tests can let it fail. */
export const lazyChunks = { hoursLanguages: once(() => import('./hours-languages.js')) };
/** The languages of that part. English, German and Arabic are read everywhere. */
const HOURS_TAGS = /^(?:es|fr|he|it|ja|nl|pl|pt|zh)$/;

/** The language hours are written in, where that is one with words of its own; else an empty string. */
function hoursLanguage(element: Element): string {
  const tag = primaryLanguage(closestAcross(element, '[lang]')?.getAttribute('lang') ?? '');
  return HOURS_TAGS.test(tag) ? tag : '';
}

/** What the listing for search engines needs of hours; nothing if the words of the page's language cannot be had. */
export async function hoursReaderOf(element: Element): Promise<HoursReader | undefined> {
  const tag = hoursLanguage(element);
  if (!tag) return hoursReader;
  const part = await lazyChunks.hoursLanguages().catch(() => undefined);
  return (
    part && {
      ...hoursReader,
      readHours: (given, report) => readHours(given, report, part.HOURS_LANGUAGES[tag]),
    }
  );
}

/** What an owner may give. */
const FIELDS = [
  'hours',
  'timezone',
  'openings',
  'openingsMaxAge',
  'places',
  'question',
  'elsewhere',
  'referral',
  'choices',
] as const;

/** What an owner gives, unread. */
export type LiveProps = Readonly<Partial<Record<(typeof FIELDS)[number], unknown>>>;

export interface LiveHost {
  /** The path the visitor chose, while it counts. */
  readonly path: () => string | undefined;
}

/** The codes of what can be wrong with hours. */
const HOURS_PROBLEMS = {
  unread: 'WL-BOOKING-073',
  half: 'WL-BOOKING-092',
  contradiction: 'WL-BOOKING-093',
  holiday: 'WL-BOOKING-094',
} as const satisfies Readonly<Record<HoursProblem, string>>;

/** How many openings are shown. */
const SHOWN = 3;
const HOUR = 3_600_000;

/** The words of hours as they were given. */
function asLines(hours: unknown): readonly string[] {
  if (typeof hours === 'string') return hours.split('\n').flatMap((line) => line.trim() || []);
  if (!isRecord(hours)) return [];
  // one of schema.org's specifications
  const texts = (...fields: readonly string[]) =>
    fields.flatMap((field) => hours[field] ?? []).filter((each): each is string => typeof each === 'string');
  const days = texts('dayOfWeek').map((day) => day.split('/').at(-1));
  const line = [days.join(', '), texts('validFrom', 'validThrough').join(' – '), texts('opens', 'closes').join(' – ')];
  return [line.filter(Boolean).join(' ')].filter(Boolean);
}

/** The live facts of one widget. */
export class LiveFacts {
  readonly #host: BookingHost;
  readonly #live: LiveHost;
  readonly #questions: Questions;
  /** What waits for the network, as long as this is shown. */
  readonly #waiting = new Set<ReactiveController>();
  readonly #online = {
    addController: (each: ReactiveController): void => {
      this.#waiting.add(each);
      each.hostConnected?.();
    },
    removeController: (each: ReactiveController): void => void this.#waiting.delete(each),
  };
  #given: LiveProps = {};
  #source = '';
  #hours: OpeningHours = [];
  #zone = '';
  #found: readonly ProblemInput[] = [];
  #feed: Feed | undefined;
  #request: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When what is said now stops being true. */
  #due = 0;
  #document: Document | undefined;
  #fetched = '';

  constructor(host: BookingHost, live: LiveHost) {
    this.#host = host;
    this.#live = live;
    this.#questions = new Questions(host);
    adoptStyles(host.root, liveStyles);
    this.#watch();
    // eslint-disable-next-line wayleaf/own-view -- only the script's page comes back from a cache
    window.addEventListener('pageshow', this.#returned);
  }

  /** Watches the document that is looked at, which is another after a move into a popup. */
  #watch(): void {
    const page = this.#host.element.ownerDocument;
    if (page === this.#document) return;
    this.#document?.removeEventListener('visibilitychange', this.#tick);
    this.#document = page;
    page.addEventListener('visibilitychange', this.#tick);
  }

  /** Reads what the owner gives, where it has changed. */
  update(given: LiveProps): void {
    this.#watch();
    const tag = given.hours ? hoursLanguage(this.#host.element) : '';
    // the model holds the words of the link, the price and more, which may change at any time
    const source = JSON.stringify([FIELDS.map((field) => given[field]), tag]);
    if (source === this.#source) return;
    this.#source = source;
    this.#given = given;
    const found: ProblemInput[] = [];
    const report: Report = (code, values) => void found.push({ code, values });
    const { timezone } = given;
    const zone = knownZone(timezone);
    if (!zone && (given.hours || given.openings)) {
      const said = typeof timezone === 'string' ? timezone : (JSON.stringify(timezone) ?? '');
      const [meant = '', ...others] = likelyZones(said);
      const code = isShort(said) ? 'WL-BOOKING-091' : 'WL-BOOKING-076';
      report(timezone ? code : 'WL-BOOKING-079', { zone: said, meant, others: others.join(', ') });
    }
    this.#zone = zone ?? deviceZone();
    // hours of nobody knows which zone would be right for some and wrong for the others; what is wrong with them is
    // told
    const read = (words?: HoursWords) => {
      const hours = readHours(given.hours, (rule, problem) => report(HOURS_PROBLEMS[problem], { rule }), words);
      return zone ? hours : [];
    };
    // until the words of the page's language are there, hours are shown as written
    this.#hours = tag ? [] : read();
    const missing: ProblemInput = { code: 'WL-BOOKING-081' };
    const load = () =>
      lazyChunks.hoursLanguages().then(
        ({ HOURS_LANGUAGES }) => {
          if (source !== this.#source) return;
          if (found.at(-1) === missing) found.pop();
          this.#hours = read(HOURS_LANGUAGES[tag]);
          this.#tell();
        },
        () => {
          if (source !== this.#source) return;
          if (found.at(-1) !== missing) found.push(missing);
          this.#tell();
          onceOnline(this.#online, load);
        },
      );
    if (tag) void load();
    this.#questions.update(given, report);
    const address = this.#address;
    if (`${address} ${this.#zone}` !== this.#fetched) {
      this.#fetched = `${address} ${this.#zone}`;
      this.#request?.abort();
      this.#feed = undefined;
      if (address) void this.#fetch(address);
    }
    this.#found = found;
    this.#tell();
  }

  #tell(): void {
    this.#host.report('live', [...this.#found, ...(this.#feed?.found ?? [])]);
    this.#host.changed();
  }

  get #address(): string {
    return typeof this.#given.openings === 'string' ? this.#given.openings : '';
  }

  async #fetch(address: string): Promise<void> {
    const request = (this.#request = new AbortController());
    const feed = await fetchOpenings(address, this.#zone, request.signal);
    if (request.signal.aborted) return;
    this.#feed = feed;
    if (!('document' in feed)) onceOnline(this.#online, this.#fetchAgain);
    const stale: readonly ProblemInput[] =
      this.#upcoming?.stale && !feed.found.length ? [{ code: 'WL-BOOKING-080', values: { url: address } }] : [];
    this.#host.report('live', [...this.#found, ...feed.found, ...stale]);
    this.#host.changed();
  }

  readonly #fetchAgain = (): void => {
    if (this.#address && this.#feed && !('document' in this.#feed)) void this.#fetch(this.#address);
  };

  /** What is sent along with the booking, by the names of providers/prefill.ts. */
  get sends(): Readonly<Record<string, string>> {
    return this.#questions.sends;
  }

  /** The booking page of the one chosen, if it has a page of its own. */
  get href(): string {
    return this.#questions.href;
  }

  end(): void {
    this.#request?.abort();
    for (const each of this.#waiting) each.hostDisconnected?.();
    this.#waiting.clear();
    clearTimeout(this.#timer);
    this.#document?.removeEventListener('visibilitychange', this.#tick);
    // eslint-disable-next-line wayleaf/own-view -- as above
    window.removeEventListener('pageshow', this.#returned);
    this.#source = this.#fetched = '';
  }

  readonly #tick = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // nobody looks at a page in the background
    if (!this.#document?.hidden) this.#host.changed();
  };

  /**
   * A page that comes back as it was left brings its old hours and openings along, or waits for some that never came.
   */
  readonly #returned = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    this.#tick();
    if (!this.#address) return;
    this.#request?.abort();
    void this.#fetch(this.#address);
  };

  /** Comes back when the first of what is said now stops being true. */
  #until(instant: number | undefined, now: number): void {
    if (instant === undefined || instant <= now || (this.#timer !== undefined && instant >= this.#due)) return;
    clearTimeout(this.#timer);
    this.#due = instant;
    // a device that slept wakes to timers that are late; an hour is the most it may be wrong for
    this.#timer = setTimeout(this.#tick, Math.min(Math.max(instant - now, 1000), HOUR));
  }

  get #t(): LiveStrings {
    return this.#host.localized().t.live ?? english;
  }

  get #upcoming() {
    if (!this.#feed || !('document' in this.#feed)) return undefined;
    const own = Number(this.#given.openingsMaxAge);
    return upcoming(
      this.#feed.document,
      Date.now(),
      own > 0 ? own * HOUR : this.#feed.maxAge,
      this.#live.path(),
      SHOWN,
      this.#zone,
    );
  }

  #hoursRow(now: number): unknown {
    const { lang, dir, locale } = this.#host.localized();
    const t = this.#t;
    const { line, open, until } = hoursText(this.#hours, this.#zone, now, locale, t);
    this.#until(until, now);
    return html`<div class="hours"><dt lang=${lang} dir=${dir}>${t.hours}</dt><dd lang=${lang} dir=${dir}>
      <details part="hours"><summary><span class="state" data-open=${open}>${line}</span></summary>
        <table><caption class="visually-hidden">${t.week}</caption>
          ${weekText(this.#hours, this.#zone, now, locale, t).map(({ days, times }) => html`<tr><th scope="row">${days}</th><td>${times}</td></tr>`)}
        </table>
        <p class="small">${zoneText(this.#zone, locale, now)}</p>
      </details></dd></div>`;
  }

  /** Hours that cannot be read for sure are shown in the owner's own words. */
  #asWritten(hours: unknown): unknown {
    const { lang, dir } = this.#host.localized();
    const lines = [hours].flat().flatMap(asLines);
    if (!lines.length) return nothing;
    return html`<div class="hours"><dt lang=${lang} dir=${dir}>${this.#t.hours}</dt><dd>${lines.map((line) => html`<div dir="auto">${line}</div>`)}</dd></div>`;
  }

  #openingsRow(now: number): unknown {
    const { lang, dir, locale } = this.#host.localized();
    const t = this.#t;
    const next = this.#upcoming;
    const visitor = deviceZone();
    const row = (content: unknown) =>
      html`<div class="openings"><dt lang=${lang} dir=${dir}>${t.next}</dt><dd lang=${lang} dir=${dir} part="openings">${content}</dd></div>`;
    if (!this.#feed) return row(nothing);
    if (!next || next.stale) return row(html`<p class="small">${t.unknown}</p>`);
    const { openings, asOf } = next;
    const asOfLine = t.asOf(momentText(asOf, visitor, now, locale, t));
    if (!openings.length) return row(html`<p>${t.noneListed}</p><p class="small">${asOfLine}</p>`);
    // of when they are is said whether that was today, too
    this.#until(Math.min(midnight(now, visitor), ...openings.map((each) => endOf(each, this.#zone))), now);
    const elsewhere = openings.some(({ start, allDay }) => !allDay && !sameTime(start, visitor, this.#zone));
    return row(html`<ul>${openings.map((opening) => html`<li>${this.#opening(opening, locale, visitor)}</li>`)}</ul>
      <p class="small">${asOfLine} ${elsewhere ? t.yours(zoneText(this.#zone, locale, now)) : nothing}</p>`);
  }

  #opening({ start, allDay, href }: LiveOpening, locale: string, visitor: string): unknown {
    // short enough for one line on a phone
    const day = { weekday: 'short', day: 'numeric', month: 'short' } as const;
    const said = allDay
      ? dateFormat(locale, { timeZone: this.#zone, ...day }).format(start)
      : dateFormat(locale, { timeZone: visitor, ...day, hour: 'numeric', minute: '2-digit' }).format(start);
    const time = html`<time datetime=${allDay ? dayOf(start, this.#zone) : new Date(start).toISOString()}>${said}</time>`;
    return href ? html`<a class="opening" href=${href}>${time}</a>` : time;
  }

  /** Hours and openings, as rows of a list of facts. */
  rows(): unknown {
    const now = Date.now();
    const { hours } = this.#given;
    return html`${this.#hours.length ? this.#hoursRow(now) : hours ? this.#asWritten(hours) : nothing} ${this.#given.openings ? this.#openingsRow(now) : nothing}`;
  }

  /** The questions, each with what its answer says. */
  questions(): unknown {
    return this.#questions.render(this.#t);
  }
}
