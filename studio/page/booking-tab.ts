/** The part about booking: the link and what its service can do, what people want to know first, and opening hours. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Fact } from '../../src/booking/model.js';
import { english } from '../../src/booking/strings.js';
import type { BookingDraft, PathLink } from '../core/draft.js';
import { EMPTY_WEEK, hoursProblems, readForForm, writeHours, zonesFrom, type Times, type Week } from '../core/hours.js';
import { describeService } from '../core/service.js';
import { bookingLinkIn, saysBooks, writtenArticle } from '../core/in-article.js';
import { choiceFields, openingFields } from './booking-opening.js';
import { choice, field, goTo, iconButton } from './fields.js';
import type { Store } from './store.js';

const FACT_LABELS: readonly (readonly [Fact, string, string])[] = [
  ['practice', 'Your name, or that of your practice or studio', 'Larkfield Studio'],
  ['area', 'Who is it for, and where?', 'Beginners, in Larkfield and online'],
  ['format', 'How do you meet?', 'In person or by video'],
  ['length', 'How long?', '50 minutes'],
  ['price', 'What does it cost?', '40 a lesson'],
  ['licence', 'Licence or registration, if your work has one', 'where, and its number'],
  ['insurance', 'Insurance, if it may pay', 'Receipts for your insurer'],
  ['replyWithin', 'When do you answer?', '1 working day'],
];
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const edit = (store: Store, fields: Partial<BookingDraft>): void =>
  store.edit((draft) => ({ ...draft, booking: { ...draft.booking, ...fields } }));

/** The zone of this device, for whoever has not said another. */
const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
/** All zones, this device's first. */
const zones = zonesFrom(ownZone(), Intl.supportedValuesOf?.('timeZone') ?? []);

function day(store: Store, week: Week, exceptions: string, at: number): TemplateResult {
  const spans = week[at] ?? [];
  const name = DAYS[at]!;
  const set = (next: readonly Times[]) => {
    const hours = writeHours(
      week.map((each, index) => (index === at ? next : each)),
      exceptions,
    );
    edit(store, { hours, timezone: store.state.draft.booking.timezone || (hours ? ownZone() : '') });
  };
  const time = (index: number, end: 0 | 1) => {
    const value = spans[index]?.[end] ?? '';
    return html`<input type="time" aria-label="${name}, ${end ? 'until' : 'from'}${index ? `, ${index + 1}` : ''}" .value=${live(value)} @change=${(
      event: Event,
    ) => {
      const given = (event.target as HTMLInputElement).value;
      set(spans.map((span, place): Times => (place === index ? (end ? [span[0], given] : [given, span[1]]) : span)));
    }}>`;
  };
  return html`<tr>
    <th scope="row">${name}</th>
    <td>
      ${spans.length ? spans.map((_, index) => html`<span class="span">${time(index, 0)} – ${time(index, 1)} ${iconButton('×', `${name}: remove these hours`, () => set(spans.filter((__, place) => place !== index)))}</span>`) : html`<span class="note">closed</span>`}
      <button class="link" type="button" @click=${() => {
        const before = [...week.slice(0, at)].reverse().find((each) => each.length);
        set(spans.length ? [...spans, ['13:00', '17:00']] : (before ?? [['09:00', '17:00']]));
      }}>${spans.length ? 'Add hours' : 'Open'}<span class="hidden"> on ${name}</span></button>
    </td>
  </tr>`;
}

function hours(store: Store, booking: BookingDraft): TemplateResult {
  const read = readForForm(booking.hours);
  const problems = booking.hours ? hoursProblems(booking.hours) : [];
  const week = read?.week ?? EMPTY_WEEK;
  return html`
    <details ?open=${!!booking.hours}>
      <summary>Opening hours</summary>
      ${
        read
          ? html`<table class="week"><caption class="hidden">Opening hours of the week</caption><tbody>${DAYS.map((_, at) => day(store, week, read.exceptions, at))}</tbody></table>
            ${field({
              id: 'exceptions',
              label: 'Days that are different, one a line',
              rows: 2,
              value: read.exceptions.replaceAll('; ', '\n'),
              change: () => undefined,
              left: () =>
                edit(store, {
                  hours: writeHours(week, document.querySelector<HTMLTextAreaElement>('#exceptions')!.value),
                }),
              placeholder: '2026-12-24 closed',
              note: 'Year-month-day, for more days two dots and the last one, then “closed” or the hours: 2026-12-21..2027-01-03 closed, or 2026-12-31 09:00-12:00.',
            })}`
          : html`<p class="note">These hours say more than the form can: change them as text.</p>`
      }
      ${field({ id: 'hours', label: 'These hours in one line, as your page will have them', value: booking.hours, change: (value) => edit(store, { hours: value }), placeholder: 'Mo-Th 09:00-19:00; Fr 09:00-13:00' })}
      ${problems.length ? html`<ul class="problems">${problems.map((each) => html`<li>${each}</li>`)}</ul>` : nothing}
      ${field({
        id: 'timezone',
        label: 'Time zone of these hours',
        value: booking.timezone,
        change: (timezone) => edit(store, { timezone }),
        list: 'zones',
        placeholder: ownZone(),
        note:
          booking.hours && booking.timezone && zones.length > 1 && !zones.includes(booking.timezone)
            ? 'That is no name of a zone: write it as America/New_York.'
            : undefined,
      })}
      <datalist id="zones">${zones.map((zone) => html`<option value=${zone}></option>`)}</datalist>
    </details>`;
}

function pathLinks(store: Store, booking: BookingDraft): unknown {
  const { paths } = store.state.draft.paths;
  const named = paths.filter(({ label }) => label);
  if (named.length < 2) return nothing;
  return html`<details ?open=${booking.links.length > 0}>
    <summary>A link of its own for each way</summary>
    <p class="note">Whoever chooses a way in the comparison gets its link; without one, the link above stays.</p>
    ${named.map(({ id, label }, at) => {
      const link: PathLink = booking.links.find(({ path }) => path === id) ?? {
        path: id,
        href: '',
        label: '',
        note: '',
      };
      const service = describeService(link.href);
      const set = (fields: Partial<PathLink>) => {
        const next = { ...link, ...fields };
        const others = booking.links.filter(({ path }) => path !== id);
        edit(store, { links: next.href || next.label || next.note ? [...others, next] : others });
      };
      return html`<fieldset class="service"><legend dir="auto">${label}</legend>
        ${field({ id: `link-${at}`, label: 'Address', value: link.href, change: (href) => set({ href }), left: () => service.href && set({ href: service.href }), note: link.href ? service.says[0] : undefined })}
        ${field({ id: `link-label-${at}`, label: 'Words on it', value: link.label, change: (words) => set({ label: words }) })}
        ${field({ id: `link-note-${at}`, label: 'A line under it', value: link.note, change: (note) => set({ note }) })}
      </fieldset>`;
    })}
  </details>`;
}

/** Offers the booking link that stands in the article already. */
function articleLink(store: Store): unknown {
  const article = writtenArticle(store.state.draft.reader);
  const link = article && bookingLinkIn(article);
  if (!link) return nothing;
  return html`<p class="note">Your article links to <bdi>${link.href}</bdi>${link.text ? html` (“<bdi>${link.text}</bdi>”)` : nothing}.
    <button class="link" type="button" id="take-link" @click=${() => {
      edit(store, {
        href: link.href,
        label: store.state.draft.booking.label || (saysBooks(link.text) ? link.text : ''),
      });
      goTo('href');
    }}>Take it as your booking link</button></p>`;
}

/** The whole part. */
export const bookingTab = (store: Store): TemplateResult => {
  const { booking } = store.state.draft;
  const service = describeService(booking.href);
  const text = (name: keyof BookingDraft) => (value: string) => edit(store, { [name]: value });
  return html`
    <fieldset class="row">
      <legend>How do people reach you?</legend>
      <label><input type="radio" name="booking-kind" .checked=${booking.kind === 'link'} @change=${() => edit(store, { kind: 'link' })}> A booking page, a phone or a mailbox</label>
      <label><input type="radio" name="booking-kind" .checked=${booking.kind === 'form'} @change=${() => edit(store, { kind: 'form' })}> A form on my page</label>
    </fieldset>
    ${
      booking.kind === 'form'
        ? field({
            id: 'form',
            label: 'Address of your form service',
            type: 'url',
            value: booking.form,
            change: text('form'),
            placeholder: 'https://formspree.io/f/your-id',
            note: 'Formspree, Web3Forms or Netlify. The widget makes the form, and keeps every word if sending fails.',
          })
        : nothing
    }
    ${field({
      id: 'href',
      label: booking.kind === 'form' ? 'Another way to reach you' : 'Your booking link',
      value: booking.href,
      change: text('href'),
      left: () => {
        const { href } = describeService(store.state.draft.booking.href);
        if (href) edit(store, { href });
      },
      placeholder: 'https://calendly.com/your-practice/first-talk',
    })}
    ${booking.href ? nothing : articleLink(store)}
    <ul class="says" aria-live="polite">${service.says.map((each) => html`<li>${each}</li>`)}</ul>
    ${openingFields(store)}
    ${field({ id: 'label', label: 'Words on the button', value: booking.label, change: text('label'), placeholder: english.book })}
    <fieldset>
      <legend>What people want to know first</legend>
      <div class="two">${FACT_LABELS.map(([fact, label, placeholder]) => field({ id: `fact-${fact}`, label, placeholder, value: booking.facts[fact] ?? '', change: (value) => edit(store, { facts: { ...booking.facts, [fact]: value } }) }))}</div>
    </fieldset>
    ${hours(store, booking)}
    ${pathLinks(store, booking)} ${choiceFields(store)}
    <details ?open=${!!(booking.places || booking.openings || booking.availability)}>
      <summary>Where people have to be, next openings, waiting list</summary>
      ${field({ id: 'places', label: 'Places where you may work, with ; between them', value: booking.places, change: text('places'), placeholder: 'Wales; Scotland' })}
      ${
        booking.places
          ? html`${field({ id: 'elsewhere', label: 'What you say to everyone else', value: booking.elsewhere, change: text('elsewhere') })}
            ${field({ id: 'referral', label: 'A page that helps them on', type: 'url', value: booking.referral, change: text('referral') })}`
          : nothing
      }
      ${field({ id: 'openings', label: 'Address of a list or calendar of openings', type: 'url', value: booking.openings, change: text('openings'), note: 'The preview asks no server, so it does not show them.' })}
      ${choice(
        'availability',
        'New bookings',
        [
          ['', 'are taken'],
          ['waitlist', 'go on a waiting list'],
          ['closed', 'are not taken now'],
        ],
        booking.availability,
        (value) => edit(store, { availability: value as BookingDraft['availability'] }),
      )}
      ${booking.availability ? field({ id: 'availability-note', label: 'Your line about that', value: booking.availabilityNote, change: text('availabilityNote') }) : nothing}
    </details>`;
};
