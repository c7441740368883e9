/** Renders the confirmation of a booking. */
import { html, nothing } from 'lit';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { deviceZone, knownZone, momentIn, sameTime } from '../time/time-zone.js';
import { PartStrings } from '../../i18n/part-strings.js';
import { afterStyles } from './confirmation.styles.js';
import type { BookingHost } from '../booking-host.js';
import type { SessionHost } from '../session/session-host.js';
import { calendarLinks } from './calendar-links.js';
import { icsOf, type Entry } from './ics.js';
import type { BookingRecord } from './booking-record.js';
import { strings, type ConfirmationStrings } from './strings.js';

/** The length of an appointment for which no end is known: calendar entries need one. */
const USUAL_MINUTES = 50;

/** A reference that is made to be read aloud, in two halves; copied, it is one word. Any other as it is. */
function spaced(reference: string): unknown {
  const [, one, two] = /^([2-9A-HJKMNP-TW-Z]{4})([2-9A-HJKMNP-TW-Z]{4})$/.exec(reference) ?? [];
  return html`<bdi dir="ltr" class=${one ? 'after-code' : nothing}
    >${one ? html`<span>${one}</span><span>${two}</span>` : reference}</bdi>`;
}

/**
 * What is shown after a booking: its time, here and at the practice, what happens next, and links into a calendar. No
 * request goes to a calendar service before its link is pressed; the calendar file is made on the device at the press.
 */
export class ConfirmationView {
  readonly #record: BookingRecord;
  readonly #session: Pick<SessionHost, 'restart'>;
  readonly #strings: PartStrings<ConfirmationStrings>;
  #file: string | undefined;

  constructor(
    host: Pick<BookingHost, 'root' | 'localized' | 'changed'>,
    session: Pick<SessionHost, 'restart'>,
    record: BookingRecord,
  ) {
    this.#record = record;
    this.#session = session;
    this.#strings = new PartStrings(strings, host.localized, host.changed);
    adoptStyles(host.root, afterStyles);
  }

  /** Loads the strings in the page's language. Resolves when they are there, or cannot be loaded. */
  loadStrings(): Promise<void> {
    return this.#strings.load();
  }

  end(): void {
    this.#strings.end();
    if (this.#file) URL.revokeObjectURL(this.#file);
    this.#file = undefined;
  }

  /** In full, in the place of everything else. */
  render(): unknown {
    void this.loadStrings();
    const { booked } = this.#record;
    const t = this.#strings.t;
    return html`<div class="after">
      <h3 class="after-title" tabindex="-1">${t.title[booked.status]}</h3>
      ${this.#facts()}
      ${booked.payment ? html`<p>${this.#newTabLink(booked.payment, t.pay, 'button primary')}</p>` : nothing}
      ${this.#next()}
      ${this.#entry ? html`<div class="after-part"><h4>${t.add}</h4>${this.#calendars()}</div>` : nothing}
      <div class="after-ways">
        ${booked.manage ? this.#newTabLink(booked.manage, t.manage, 'button') : nothing}
        <button class="button" type="button" @click=${() => this.#session.restart()}>${t.another}</button>
      </div>
      <p class="after-fine">${t.kept}</p>
    </div>`;
  }

  /** Without anything to press, for a page that is printed. */
  paper(): unknown {
    const { status, manage } = this.#record.booked;
    const t = this.#strings.t;
    return html`<h3>${t.title[status]}</h3>
      ${this.#facts()} ${this.#next()}
      ${manage ? html`<p>${t.manage}: <bdi dir="ltr">${manage}</bdi></p>` : nothing}`;
  }

  #facts(): unknown {
    const { booked, practice } = this.#record;
    const t = this.#strings.t;
    return html`<dl class="session-facts">
      ${this.#moments()} ${practice ? html`<dt>${t.with}</dt><dd><bdi>${practice}</bdi></dd>` : nothing}
      ${booked.reference ? html`<dt>${t.reference}</dt><dd>${spaced(booked.reference)}</dd>` : nothing}
    </dl>`;
  }

  #next(): unknown {
    const { booked, next, follows } = this.#record;
    const t = this.#strings.t;
    if (!next && booked.status === 'confirmed' && !follows) return nothing;
    return html`<div class="after-part"
      ><h4>${t.nextTitle}</h4><p><bdi>${next || t.next[booked.status]}</bdi></p></div>`;
  }

  /** When it is, in the visitor's zone, and in the practice's where clocks differ; for the line on the page. */
  when(): unknown {
    const { home, zone } = this.#zones;
    if (this.#record.booked.start === undefined) return nothing;
    const there = home ? html`<br />${this.#strings.t.atPractice}: ${this.#moment(home)}` : nothing;
    return html`<br /><strong>${this.#moment(zone)}</strong>${there}`;
  }

  /** In short, above the provider's own page, which stays. */
  strip(): unknown {
    void this.loadStrings();
    const { booked, next } = this.#record;
    const t = this.#strings.t;
    if (!this.#entry && !next) return nothing;
    return html`<div class="after-strip">
      ${booked.start !== undefined ? html`<p>${this.#moment(deviceZone())}</p>` : nothing}
      ${next ? html`<p><bdi>${next}</bdi></p>` : nothing}
      ${this.#entry ? html`<details><summary>${t.add}</summary>${this.#calendars()}</details>` : nothing}
    </div>`;
  }

  #moment(zone: string): string {
    return momentIn(this.#record.booked.start!, zone, this.#strings.locale);
  }

  #moments(): unknown {
    const t = this.#strings.t;
    if (this.#record.booked.start === undefined) return nothing;
    const { zone, home } = this.#zones;
    return html`<dt>${t.at}</dt><dd>${this.#moment(zone)}</dd>
      ${home ? html`<dt>${t.atPractice}</dt><dd>${this.#moment(home)}</dd>` : nothing}`;
  }

  /** The visitor's zone, and the practice's where its clocks say something else at that time. */
  get #zones(): { readonly zone: string; readonly home: string | undefined } {
    const { booked, timezone } = this.#record;
    const zone = deviceZone();
    const home = knownZone(booked.timezone) ?? knownZone(timezone);
    return { zone, home: home && !sameTime(booked.start ?? 0, zone, home) ? home : undefined };
  }

  get #entry(): Entry | undefined {
    const { booked, practice, next, format } = this.#record;
    const { start, end, reference, manage, status } = booked;
    if (start === undefined) return undefined;
    return {
      // the same booking is the same entry, however often it is added
      uid: `${reference ?? start.toString(36)}@${location.hostname || 'wayleaf'}`,
      start,
      end: end !== undefined && end > start ? end : start + USUAL_MINUTES * 60_000,
      title: this.#strings.t.entry(practice),
      tentative: status !== 'confirmed',
      ...(next && { notes: next }),
      ...(format && { place: format }),
      ...(manage && { url: manage }),
    };
  }

  #newTabLink(href: string, label: string, look: string): unknown {
    return html`<a class=${look} href=${href} target="_blank" rel="noopener" referrerpolicy="strict-origin"
      >${label}</a>`;
  }

  #calendars(): unknown {
    const entry = this.#entry!;
    const { calendars, addNote } = this.#strings.t;
    const { ics } = this.#record.booked;
    // an address is better than a file made here: some phones and in-app browsers do nothing with those
    const file = ics
      ? html`<a class="button" href=${ics} rel="noopener" referrerpolicy="strict-origin">${calendars.ics}</a>`
      : html`<a class="button" href="#" download="appointment.ics" @click=${this.#make}>${calendars.ics}</a>`;
    return html`<ul class="after-ways">
        ${calendarLinks(entry).map(({ id, href }) => html`<li>${this.#newTabLink(href, calendars[id], 'button')}</li>`)}
        <li>${file}</li>
      </ul>
      <p class="after-fine">${addNote(entry.title)}</p>`;
  }

  readonly #make = (event: Event): void => {
    const link = event.currentTarget as HTMLAnchorElement;
    if (!this.#file)
      this.#file = URL.createObjectURL(
        new Blob([icsOf(this.#entry!, Date.now())], { type: 'text/calendar;charset=utf-8' }),
      );
    link.href = this.#file;
  };
}
