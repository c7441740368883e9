/** Renders the booking form: days and times, details, review. */
import { html, nothing } from 'lit';
import type { Field, FieldFault } from './form-fields.js';
import { USUAL } from './form-fields.js';
import {
  answers,
  dayOn,
  daysIn,
  hasMore,
  laterOf,
  monthsOf,
  offered,
  type Act,
  type Flow,
  type NoticeKind,
} from './flow.js';
import { periodsOf, type Slot } from './slots.js';
import {
  dateFormat,
  dayText,
  deviceZone,
  isDoubled,
  momentIn,
  monthText,
  placeOf,
  sameTime,
  timeText,
  timeThere,
  zoneChoice,
  zoneText,
} from '../time/time-zone.js';
import type { NativeStrings } from './strings.js';
import type { ZoneChoice } from './zones.js';

/** What the booking form shows, and what its controls do. */
export interface NativeViewProps {
  readonly flow: Flow;
  readonly t: NativeStrings;
  readonly locale: string;
  /** The service's or the author's booking page; an empty string where the link leads nowhere else. */
  readonly page: string;
  /** Where the appointment is, in the author's words; an empty string where they give none. */
  readonly where: string;
  /** Whether sending a booking again cannot book it twice. */
  readonly repeats: boolean;
  /** Read out by screen readers, and not shown. */
  readonly status: string;
  /** The zones to choose from; empty until the list is opened, since there are many. */
  readonly zones: readonly ZoneChoice[];
  readonly act: (act: Act) => void;
  readonly openZones: () => void;
  readonly reload: () => void;
}

const wait = html`<div class="own-wait" aria-hidden="true">${Array(8).fill(html`<i></i>`)}</div>`;

const title = (text: string) => html`<h3 class="own-title" tabindex="-1">${text}</h3>`;

/** What is booked: its name, how long it is, and where. */
function what({ flow, locale, where }: NativeViewProps): unknown {
  const { about, slots, slot } = flow;
  const lengths = new Set((slot ? [slot] : slots).map(({ start, end }) => end && (end - start) / 60_000));
  const [minutes] = lengths;
  const length =
    lengths.size === 1 && minutes
      ? new Intl.NumberFormat(locale, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes)
      : '';
  const said = [about?.title, length, where].filter(Boolean);
  return said.length
    ? html`<p class="own-what">${said.map((each, i) => html`${i ? ' · ' : ''}<bdi>${each}</bdi>`)}</p>`
    : nothing;
}

const away = ({ page, t }: NativeViewProps, look: string, href = page, label = t.instead) =>
  href
    ? html`<a class=${look} href=${href} target="_blank" rel="noopener" referrerpolicy="strict-origin">${label}</a>`
    : nothing;

/** What prevents the booking, if anything does, and what can be done about it. */
function notice(props: NativeViewProps): unknown {
  const { flow, t, locale, act } = props;
  if (!flow.notice) return nothing;
  const { kind, near, url } = flow.notice;
  const text = t.notices[kind === 'lost' && props.repeats ? 'lostSafe' : kind];
  const link = url && kind !== 'closed' ? away(props, '', url, t.continueAt) : nothing;
  const choice = (slot: Slot) => html`<li
    ><button type="button" class="own-choice" @click=${() => act({ kind: 'slot', slot })}
      ><b>${dayText(slot.start, flow.zone, locale, flow.today)}</b> <span
        >${timeText(slot.start, flow.zone, locale)}</span></button></li>`;
  return html`<p class="own-notice" tabindex="-1" role="note">${text} ${link}</p>
    ${
      near?.length
        ? html`<div class="own-near">
          <h4>${t.near}</h4>
          <ul class="own-list">
            ${near.map(choice)}
          </ul>
        </div>`
        : nothing
    }`;
}

function zoneLine({ flow, t, locale, zones, openZones, act }: NativeViewProps): unknown {
  const { zone, home, slots, today } = flow;
  const instant = dayOn(flow)?.slots[0]?.start ?? today;
  const apart = home && slots.some(({ start }) => !sameTime(start, zone, home));
  const device = deviceZone();
  const option = (id: string, label = zoneChoice(id, locale, instant)) =>
    html`<option value=${id} ?selected=${id === zone}>${label}</option>`;
  const first = new Set([device, home ?? device, zone]);
  const all = zones.filter(({ id }) => !first.has(id));
  const other = zone !== device && zone !== home;
  const choose = (event: Event) => act({ kind: 'zone', zone: (event.target as HTMLSelectElement).value });
  return html`<div class="own-zone">
    <p class="own-fine"
      >${t.zone(zoneText(zone, locale, instant))} ${apart ? t.home(zoneText(home, locale, instant)) : nothing}</p>
    <details @toggle=${openZones}>
      <summary>${t.change}</summary>
      <select aria-label=${t.timezone} @change=${choose}>
        <optgroup label=${t.yours}>${option(device)}</optgroup>
        ${home && home !== device ? html`<optgroup label=${t.theirs}>${option(home)}</optgroup>` : nothing}
        ${
          all.length || other
            ? html`<optgroup label=${t.others}
              >${other ? option(zone) : nothing}${all.map(({ id, label }) => option(id, label))}</optgroup>`
            : nothing
        }
      </select>
    </details>
  </div>`;
}

function times(props: NativeViewProps): unknown {
  const { flow, t, locale, act } = props;
  const day = dayOn(flow);
  if (!day) return nothing;
  const { zone, home } = flow;
  const first = day.slots[0]!.start;
  const atPractice = ({ start }: Slot) =>
    home && !sameTime(start, zone, home)
      ? html`<small>${t.there(timeThere(start, home, zone, locale), placeOf(home, locale))}</small>`
      : nothing;
  const button = (slot: Slot) => html`<li>
    <button type="button" class="own-choice" @click=${() => act({ kind: 'slot', slot })}>
      <b>${timeText(slot.start, zone, locale)}</b>
      ${atPractice(slot)}
    </button>
  </li>`;
  return html`<section class="own-times" aria-labelledby="own-times">
    <h3 id="own-times">${t.timesOn(dayText(first, zone, locale, flow.today))}</h3>
    ${day.slots.some(({ start }) => isDoubled(start, zone)) ? html`<p class="own-fine">${t.clocks}</p>` : nothing}
    ${periodsOf(day.slots, zone).map(
      ([period, slots]) => html`<div><h4>${t.periods[period]}</h4><ul class="own-list">${slots.map(button)}</ul></div>`,
    )}
  </section>`;
}

/** Leads to the days of a month further on. */
function monthChoice({ flow, t, locale, act }: NativeViewProps): unknown {
  const go = (event: Event) => act({ kind: 'month', month: (event.target as HTMLSelectElement).value });
  return html`<div class="own-months">
    <select aria-label=${t.month} @change=${go}>
      ${monthsOf(flow).map((month) => {
        const chosen = month === flow.month;
        return html`<option value=${month} ?selected=${chosen} .selected=${chosen}
          >${monthText(month, locale)}</option>`;
      })}
    </select>
  </div>`;
}

function when(props: NativeViewProps): unknown {
  const { flow, t, locale, act, reload } = props;
  const { month, zone } = flow;
  const state = flow.months[month];
  const days = daysIn(flow);
  // before the first answer there is nothing to choose from
  if (!flow.about) {
    const retry =
      flow.notice?.kind === 'closed'
        ? nothing
        : html`<button type="button" class="button primary" @click=${reload}>${t.again}</button>`;
    const ways = html`<div class="own-ways">${retry}${away(props, 'button', flow.notice?.url)}</div>`;
    return html`${title(t.when)}${notice(props)}
    ${state === 'failed' ? ways : wait}`;
  }
  const later = laterOf(flow);
  const button = (label: string, press: () => void) =>
    html`<button type="button" class="button" @click=${press}>${label}</button>`;
  const format = dateFormat(locale, { timeZone: zone, weekday: 'short', day: 'numeric', month: 'short' });
  const option = ({ key, slots }: (typeof days)[number]) => html`<label class="own-choice">
    <input
      type="radio"
      name="own-day"
      value=${key}
      .checked=${key === flow.day}
      @change=${() => act({ kind: 'day', day: key })}
    />
    <b>${format.format(slots[0]!.start)}</b>
    <small>${t.count(slots.length)}</small>
  </label>`;
  const more = hasMore(flow)
    ? html`<button type="button" class="button own-more" @click=${() => act({ kind: 'more' })}>${t.moreDays}</button>`
    : nothing;
  const content = () => {
    // the days are in a form, since Chromium 156 keeps radio buttons that leave a shadow root for good, but none of a
    // form
    if (days.length)
      return html`<div class="own-when">
          <fieldset class="own-day"><legend>${t.day}</legend><form @submit=${(event: Event) => event.preventDefault()}>${offered(flow).map(option)}${more}</form>${monthChoice(props)}</fieldset>
          ${times(props)}
        </div>`;
    if (state === 'loading') return wait;
    if (state === 'failed') return html`<div class="own-ways">${button(t.again, reload)}${away(props, 'button')}</div>`;
    const goOn = later
      ? button(t.lookIn(monthText(later, locale)), () => act({ kind: 'month', month: later }))
      : nothing;
    return html`<p>${later || flow.slots.length ? t.none(monthText(month, locale)) : t.noneAnywhere}</p>
              <div class="own-ways">${goOn}${away(props, 'button')}</div>`;
  };
  return html`${title(t.when)} ${notice(props)} ${zoneLine(props)} ${content()}
    ${days.length ? nothing : monthChoice(props)}`;
}

/** What a field is called. */
export const labelOf = ({ name, label }: Field, t: NativeStrings): string =>
  label ?? (Object.hasOwn(t.fields, name) ? t.fields[name]! : name);

/** What is to be done about a field, in the words of a question to the visitor rather than of a form. */
function faultText(fault: FieldFault, field: Field, t: NativeStrings): string {
  const { name, type, label } = field;
  if (fault.kind === 'custom') return fault.text;
  const called = labelOf(field, t);
  if (fault.kind !== 'missing') return t.faults[fault.kind](called);
  if (type === 'checkbox') return t.tick(called);
  if (type === 'select') return t.faults.option(called);
  return (!label && Object.hasOwn(t.enter, name) && t.enter[name as keyof typeof t.enter]) || t.faults.missing(called);
}

function control({ flow, t, act }: NativeViewProps, field: Field): unknown {
  const { name, type, required, autocomplete, maxLength } = field;
  const id = `own-${name}`;
  const label = labelOf(field, t);
  const fault = flow.faults[name];
  const help = field.help ?? (type === 'textarea' ? t.noteHelp : '');
  const described = [fault && `${id}-fault`, help && `${id}-help`].filter(Boolean).join(' ') || nothing;
  const value = flow.values[name] ?? '';
  const typed = (event: Event) => {
    const target = event.target as HTMLInputElement;
    act({ kind: 'typed', name, value: type === 'checkbox' ? String(target.checked) : target.value });
  };
  const invalid = fault ? 'true' : nothing;
  const textarea = () => html`<textarea
    id=${id}
    name=${name}
    rows="4"
    dir="auto"
    maxlength=${maxLength}
    ?required=${required}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .value=${value}
    @input=${typed}
  ></textarea>`;
  const option = ({ value: each, label }: { readonly value: string; readonly label: string }) =>
    html`<option value=${each} ?selected=${each === value}>${label}</option>`;
  const select = () => html`<select
    id=${id}
    name=${name}
    ?required=${required}
    autocomplete=${autocomplete ?? nothing}
    aria-invalid=${invalid}
    aria-describedby=${described}
    @change=${typed}
  >
    <option value="" ?selected=${!value}>${t.choose}</option>
    ${field.options?.map(option)}
  </select>`;
  const direction = type === 'text' ? 'auto' : 'ltr';
  const line = () => html`<input
    id=${id}
    name=${name}
    type=${type === 'number' ? 'text' : type}
    inputmode=${type === 'number' ? 'decimal' : nothing}
    dir=${type === 'checkbox' ? nothing : direction}
    autocomplete=${autocomplete ?? 'off'}
    spellcheck=${type === 'text' && !autocomplete ? nothing : 'false'}
    maxlength=${type === 'date' || type === 'checkbox' ? nothing : maxLength}
    ?required=${required}
    aria-invalid=${invalid}
    aria-describedby=${described}
    .checked=${type === 'checkbox' && value === 'true'}
    .value=${type === 'checkbox' ? 'on' : value}
    @input=${typed}
  />`;
  let render = line;
  if (type === 'textarea') render = textarea;
  else if (type === 'select') render = select;
  const input = render();
  const note = required ? nothing : html` <small>(${t.optional})</small>`;
  return html`<div class="own-field">
    ${
      type === 'checkbox'
        ? html`<div class="own-tick">${input}<label for=${id}>${label}${note}</label></div>`
        : html`<label for=${id}>${label}${note}</label>`
    }
    ${help ? html`<p class="own-fine" id="${id}-help">${help}</p>` : nothing}
    ${fault ? html`<p class="own-fault" id="${id}-fault">${faultText(fault, field, t)}</p>` : nothing}
    ${type === 'checkbox' ? nothing : input}
  </div>`;
}

/** The time that was chosen, here and at the practice. */
function moments({ flow, t, locale }: NativeViewProps): unknown {
  const { slot, zone, home } = flow;
  if (!slot) return nothing;
  const apart = home && !sameTime(slot.start, zone, home);
  return html`<dt>${t.at}</dt><dd>${momentIn(slot.start, zone, locale)}</dd>
    ${apart ? html`<dt>${t.atPractice}</dt><dd>${momentIn(slot.start, home, locale)}</dd>` : nothing}`;
}

/** Whether the sentence about a fault says which field it is about. */
const namesField = ({ kind }: FieldFault, { type }: Field): boolean =>
  kind === 'email' || (kind === 'missing' && type !== 'select');

/** Where more than one answer is missing or wrong: what is to be done, each a way to its field. */
function summary({ flow, t }: NativeViewProps, fields: readonly Field[]): unknown {
  const listed = fields.filter(({ name }) => flow.reported[name]);
  if (listed.length < 2) return nothing;
  const goTo = ({ currentTarget }: Event, name: string) => {
    const field = ((currentTarget as HTMLElement).getRootNode() as ShadowRoot).getElementById(`own-${name}`);
    field?.focus({ preventScroll: true });
    // with its label and what is wrong
    field?.closest('.own-field')?.scrollIntoView({ block: 'nearest' });
  };
  // a sentence such as "Enter a number." does not say which question it is about
  const question = (field: Field) =>
    namesField(flow.reported[field.name]!, field) ? nothing : html`<small>${labelOf(field, t)}</small>`;
  return html`<div class="own-summary" role="group" aria-labelledby="own-summary" tabindex="-1">
    <h4 id="own-summary">${t.toCorrect}</h4>
    <ul>
      ${listed.map(
        (field) => html`<li
          ><button type="button" @click=${(event: Event) => goTo(event, field.name)}
            >${question(field)}${faultText(flow.reported[field.name]!, field, t)}</button></li>`,
      )}
    </ul>
  </div>`;
}

function details(props: NativeViewProps): unknown {
  const { flow, t, act } = props;
  const submit = (event: Event) => {
    event.preventDefault();
    act({ kind: 'next' });
  };
  const fields = flow.about?.fields ?? USUAL;
  return html`${title(t.details)} ${notice(props)} ${summary(props, fields)}
    <dl class="own-facts session-facts">${moments(props)}</dl>
    <form class="own-form" novalidate @submit=${submit}>
      ${fields.map((field) => control(props, field))}
      <div class="own-ways">
        <button class="button primary">${t.next}</button>
        <button class="button" type="button" @click=${() => act({ kind: 'back' })}>${t.otherTime}</button>
      </div>
    </form>`;
}

/** The notices after which the same booking may be sent again. */
const RETRIABLE: readonly NoticeKind[] = ['lost', 'offline', 'limited'];

function sendLabel({ sending, notice, about }: Flow, t: NativeStrings): string {
  if (sending) return t.sending;
  if (notice && RETRIABLE.includes(notice.kind)) return t.again;
  return about?.needsConfirmation ? t.ask : t.book;
}

function review(props: NativeViewProps): unknown {
  const { flow, t, act } = props;
  const fields = flow.about?.fields ?? USUAL;
  const given = answers(flow);
  const shown = fields.flatMap((field) => {
    const value = given[field.name];
    if (!value || (field.type === 'checkbox' && value !== 'true')) return [];
    const text =
      field.type === 'checkbox' ? '✓' : (field.options?.find((option) => option.value === value)?.label ?? value);
    return [html`<dt>${labelOf(field, t)}</dt><dd><bdi>${text}</bdi></dd>`];
  });
  return html`${title(t.review)} ${notice(props)}
    <dl class="own-facts session-facts">${moments(props)}${shown}</dl>
    ${flow.about?.needsConfirmation ? html`<p class="own-fine">${t.requestNote}</p>` : nothing}
    <div class="own-ways">
      <button
        class="button primary"
        type="button"
        aria-disabled=${flow.sending ? 'true' : 'false'}
        @click=${() => act({ kind: 'send' })}
      >
        ${sendLabel(flow, t)}
      </button>
      ${
        flow.sending
          ? nothing
          : html`<button class="button" type="button" @click=${() => act({ kind: 'back' })}
            >${t.changeDetails}</button>${flow.notice ? away(props, 'button') : nothing}`
      }
    </div>`;
}

const STEPS = { when, details, review, done: () => nothing };

/** Keeps what is typed from listeners on the page; Escape still closes the window. */
const keep = (event: Event): void => {
  if ((event as Partial<KeyboardEvent>).key !== 'Escape') event.stopPropagation();
};

/** One step at a time, with a live region. The marks keep session recorders from recording it. */
export const nativeView = (props: NativeViewProps): unknown => html`<div
  class="own ph-no-capture sentry-block"
  data-sentry-mask
  data-sentry-block
  data-amp-mask
  data-dd-privacy="mask"
  data-hj-suppress
  data-clarity-mask="true"
  @beforeinput=${keep}
  @input=${keep}
  @change=${keep}
  @keydown=${keep}
  @keypress=${keep}
  @keyup=${keep}
  @paste=${keep}
>
  <p class="visually-hidden" role="status">${props.status}</p>
  <div class="own-step">${props.flow.about ? what(props) : nothing}${STEPS[props.flow.step](props)}</div>
</div>`;
