/**
 * @pure The state of the booking form and its reducer: openings, steps, what was typed, and the notice that is shown.
 * Holds what was typed, so it is kept only as long as the form is open.
 */
import { answersOf, faultsOf, USUAL, type FieldFault, type Faults, type Values } from './form-fields.js';
import type { Answer, Availability, Booked, Refusal, RequestFailure } from './protocol.js';
import { daysOf, merged, nearest, type Day, type Slot } from './slots.js';
import { dayOf, laterMonth, lastDay } from '../time/time-zone.js';

export type Step = 'when' | 'details' | 'review' | 'done';

/**
 * Which notice is shown.
 * - After a request for openings, where nothing was sent: `unshown`, `unreached`, `late`, `cut`.
 * - After a booking: `taken`, `passed`, `invalid`, `offline`, `lost`. `unsure`: an answer was lost, then the time was
 *   gone: it may be the visitor's own booking.
 * - After either: `closed`, `payment`, `limited`, `unfit`.
 */
export type NoticeKind =
  | 'unshown'
  | 'unreached'
  | 'late'
  | 'cut'
  | 'taken'
  | 'passed'
  | 'invalid'
  | 'offline'
  | 'lost'
  | 'unsure'
  | 'closed'
  | 'payment'
  | 'limited'
  | 'unfit';

const EITHER = { closed: 'closed', payment: 'payment', limited: 'limited', unfit: 'unfit' } as const;

/** Notices where no openings came: an invalid request is no error of the visitor's, so it is not shown as one. */
export const OPENINGS_NOTICES: Readonly<Record<RequestFailure, NoticeKind>> = {
  ...EITHER,
  taken: 'unshown',
  invalid: 'unshown',
  server: 'unshown',
  unreadable: 'unshown',
  network: 'unreached',
  timeout: 'late',
  offline: 'cut',
};

/** Notices where no booking was made. Where it was sent and no answer came, it may have gone through. */
export const BOOKING_NOTICES: Readonly<Record<RequestFailure, NoticeKind>> = {
  ...EITHER,
  taken: 'taken',
  invalid: 'invalid',
  server: 'lost',
  unreadable: 'lost',
  network: 'lost',
  timeout: 'lost',
  offline: 'offline',
};

/** Shown at the top of a step, until the next act. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly url?: string;
  /** The openings nearest to one that is no longer free. */
  readonly near?: readonly Slot[];
}

export interface Flow {
  readonly step: Step;
  /** The zone times are read in. */
  readonly zone: string;
  /** The practice's own. */
  readonly home: string | undefined;
  readonly today: number;
  /** Months whose openings were requested, and whether they came. */
  readonly months: Readonly<Record<string, 'loading' | 'ready' | 'failed'>>;
  readonly about: Omit<Availability, 'slots'> | undefined;
  /** Those that are known and have not passed. */
  readonly slots: readonly Slot[];
  /** The day on show and its month; where there is none, the month that has none. */
  readonly month: string;
  readonly day: string | undefined;
  /** The month in which the days that are offered begin, and how many of them are offered. */
  readonly from: string;
  readonly offers: number;
  /** Whether the next openings are shown whichever month they are in, until the visitor looks around. */
  readonly seeking: boolean;
  readonly slot: Slot | undefined;
  readonly values: Values;
  readonly faults: Faults;
  /** What was wrong when the visitor last went on: stays listed above the form while it is mended. */
  readonly reported: Faults;
  readonly sending: boolean;
  readonly notice: Notice | undefined;
  /** Whether a request was sent whose answer never came. */
  readonly lost: boolean;
  readonly booked: Booked | undefined;
  /** Counts what moves the focus, so that it is moved once each. */
  readonly moved: number;
}

export type Act =
  /** Time has gone by. */
  | { readonly kind: 'clock'; readonly now: number }
  | { readonly kind: 'requested'; readonly months: readonly string[] }
  | { readonly kind: 'openings'; readonly months: readonly string[]; readonly answer: Answer<Availability> }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'day'; readonly day: string }
  /** More days. */
  | { readonly kind: 'more' }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'typed'; readonly name: string; readonly value: string }
  | { readonly kind: 'next' }
  | { readonly kind: 'back' }
  /** The page was away, and is seen again. */
  | { readonly kind: 'returned' }
  | { readonly kind: 'send' }
  | { readonly kind: 'answer'; readonly answer: Answer<Booked>; readonly repeats: boolean };

/** How many days are offered at first, and how many more at a press. */
const DAYS = 5;

/** Months ahead that are offered where the endpoint gives no last day: a year. */
const FARTHEST = 12;

const monthIn = (instant: number, zone: string): string => dayOf(instant, zone).slice(0, 7);

const upcoming = (slots: readonly Slot[], now: number): readonly Slot[] => slots.filter(({ start }) => start > now);

export const begin = (zone: string, home: string | undefined, now: number): Flow => ({
  step: 'when',
  zone,
  home,
  today: now,
  months: {},
  about: undefined,
  slots: [],
  month: monthIn(now, zone),
  day: undefined,
  from: monthIn(now, zone),
  offers: DAYS,
  seeking: true,
  slot: undefined,
  values: {},
  faults: {},
  reported: {},
  sending: false,
  notice: undefined,
  lost: false,
  booked: undefined,
  moved: 0,
});

/** The months that can be chosen: from this one to the last that is bookable. */
export function monthsOf({ today, zone, about }: Flow): readonly string[] {
  const first = monthIn(today, zone);
  const last = about?.until?.slice(0, 7);
  return [...Array(FARTHEST + 1).keys()]
    .map((i) => laterMonth(first, i))
    .filter((month, i) => !i || !last || month <= last);
}

/** The next month to offer: one that has openings, or whose openings were not requested yet. */
export const laterOf = (flow: Flow): string | undefined =>
  monthsOf(flow).find(
    (month) =>
      month > flow.month &&
      (flow.months[month] !== 'ready' || flow.slots.some(({ start }) => dayOf(start, flow.zone).startsWith(month))),
  );

/** The days with openings in the month on show. */
export const daysIn = ({ slots, zone, month }: Flow): readonly Day[] =>
  daysOf(slots, zone).filter(({ key }) => key.startsWith(month));

/** The days that are offered: the next ones with openings, whichever months they are in. */
export const offered = ({ slots, zone, from, offers }: Flow): readonly Day[] =>
  daysOf(slots, zone)
    .filter(({ key }) => key >= from)
    .slice(0, offers);

/** The months to request next so that as many days can be offered as are wanted; empty when there are enough. */
export function lacking(flow: Flow): readonly string[] {
  const { months, from, offers } = flow;
  const next = monthsOf(flow).find((month) => month >= from && months[month] !== 'ready');
  return !next || months[next] === 'loading' || offered(flow).length >= offers ? [] : [next, laterMonth(next, 1)];
}

/** Whether there are more days than are offered, or there may be. */
export const hasMore = (flow: Flow): boolean =>
  offered({ ...flow, offers: flow.offers + 1 }).length > flow.offers ||
  monthsOf(flow).some((month) => month > flow.from && flow.months[month] !== 'ready');

/** The day on show, if it has openings. */
export const dayOn = (flow: Flow): Day | undefined => daysIn(flow).find(({ key }) => key === flow.day);

/**
 * The months to request next: the one on show; as long as it has no openings and they are sought, the next two unknown.
 */
export function wanted(flow: Flow): readonly string[] {
  const { month, months } = flow;
  const on = flow.seeking && !dayOn(flow);
  let next: string | undefined;
  if (on) next = monthsOf(flow).find((each) => each >= month && months[each] !== 'ready');
  else if (months[month] !== 'ready') next = month;
  if (!next || months[next] === 'loading') return [];
  return on ? [next, laterMonth(next, 1)] : [next];
}

/** First and last day to request, for some months in a row: none that is over, and never the later one first. */
export const rangeOf = (
  { today, zone }: Flow,
  months: readonly string[],
): { readonly start: string; readonly end: string; readonly timezone: string } => {
  const latest = (one: string, other: string) => (one < other ? other : one);
  const start = latest(`${months[0]!}-01`, dayOf(today, zone));
  return { start, end: latest(start, lastDay(months.at(-1)!)), timezone: zone };
};

/**
 * Shows the month, or this one where it is over, and of its days with openings that day or the next, else the first.
 */
function show(flow: Flow, month: string, day?: string): Flow {
  const first = monthIn(flow.today, flow.zone);
  const there = { ...flow, month: month < first ? first : month };
  const days = daysIn(there);
  const on =
    !days.length && flow.seeking
      ? flow.slots.map(({ start }) => monthIn(start, flow.zone)).find((each) => each > there.month)
      : undefined;
  if (on) return show(flow, on);
  const shown = (days.find(({ key }) => day && key >= day) ?? days[0])?.key;
  // the list stays as it is while the day is in it
  const isOffered = there.from >= first && there.from <= there.month && offered(there).some(({ key }) => key === shown);
  if (isOffered) return { ...there, day: shown };
  // a day far into its month is offered with those before it
  const before = days.findIndex(({ key }) => key === shown);
  return { ...there, day: shown, from: there.month, offers: DAYS * (1 + Math.floor(Math.max(before, 0) / DAYS)) };
}

/** Shows what it has shown, and where that is over or gone, the next openings. */
const renewed = (flow: Flow): Flow =>
  show(
    { ...flow, seeking: flow.seeking || (!!flow.day && !dayOn(flow)) || flow.month < monthIn(flow.today, flow.zone) },
    flow.month,
    flow.day,
  );

function opened(flow: Flow, months: readonly string[], answer: Answer<Availability>): Flow {
  const state = answer.ok ? ('ready' as const) : ('failed' as const);
  const after = { ...flow, months: { ...flow.months, ...Object.fromEntries(months.map((month) => [month, state])) } };
  // the notice of another step, and one that offers other times, must stay
  if (!answer.ok)
    return flow.step !== 'when' || flow.notice?.near
      ? after
      : { ...after, notice: { kind: OPENINGS_NOTICES[answer.failure], ...(answer.url && { url: answer.url }) } };
  const { slots: came, ...about } = answer.value;
  // what came for these months replaces what was known of them: a time may be taken by now
  const others = flow.slots.filter(({ start }) => !months.includes(monthIn(start, flow.zone)));
  const slots = upcoming(merged(others, came), flow.today);
  let notice = flow.step === 'when' ? undefined : flow.notice;
  if (flow.notice?.near) {
    const near = flow.notice.near.filter((each) => slots.some((slot) => same(slot, each)));
    notice = { ...flow.notice, near };
  }
  return renewed({ ...after, slots, home: about.timezone ?? flow.home, about, notice });
}

const same = (one: Slot, other: Slot): boolean => one.start === other.start;

/** Back to the openings, as the one that was chosen is not free: the nearest are offered, and what was typed stays. */
function gone(flow: Flow, kind: 'taken' | 'unsure' | 'passed', named: readonly Slot[] = []): Flow {
  const { slot, today } = flow;
  const known = flow.slots.filter((each) => !slot || !same(each, slot));
  const near = upcoming(named.length ? named : nearest(known, slot?.start ?? 0, 4), today);
  return renewed({
    ...flow,
    step: 'when',
    sending: false,
    slots: upcoming(merged(known, named), today),
    slot: undefined,
    lost: false,
    notice: { kind, near },
    moved: flow.moved + 1,
  });
}

/** Whether the time that was chosen has passed, and no booking of it is on its way. */
const overdue = ({ step, slot, today, sending, lost }: Flow): boolean =>
  step !== 'done' && !!slot && slot.start <= today && !sending && !lost;

function refused(flow: Flow, refusal: Refusal, repeats: boolean): Flow {
  const { failure, url } = refusal;
  const base = { ...flow, sending: false, moved: flow.moved + 1 };
  const kind = BOOKING_NOTICES[failure];
  switch (failure) {
    case 'taken':
      return gone(flow, flow.lost && !repeats ? 'unsure' : 'taken', refusal.slots);
    case 'invalid': {
      const fields = flow.about?.fields ?? USUAL;
      const faults = Object.fromEntries(
        Object.entries(refusal.fields ?? {}).flatMap(([name, text]): [string, FieldFault][] => {
          const field = fields.find((each) => each.name === name);
          return field
            ? [[name, text ? { kind: 'custom', text } : { kind: field.type === 'email' ? 'email' : 'missing' }]]
            : [];
        }),
      );
      return Object.keys(faults).length
        ? { ...base, step: 'details', faults, reported: faults, notice: undefined }
        : { ...base, notice: { kind } };
    }
    default:
      return { ...base, lost: flow.lost || kind === 'lost', notice: { kind, ...(url && { url }) } };
  }
}

/** The state after an act. */
export function next(flow: Flow, act: Act): Flow {
  const moved = flow.moved + 1;
  switch (act.kind) {
    case 'clock': {
      const later = { ...flow, today: act.now, slots: upcoming(flow.slots, act.now) };
      const over = later.slots.length < flow.slots.length || flow.month < monthIn(act.now, flow.zone);
      return over && flow.step === 'when' ? renewed(later) : later;
    }
    case 'requested':
      return {
        ...flow,
        months: { ...flow.months, ...Object.fromEntries(act.months.map((month) => [month, 'loading' as const])) },
      };
    case 'openings':
      return opened(flow, act.months, act.answer);
    case 'month':
      // as long as nothing was found, the next openings are still sought
      return show(
        { ...flow, from: act.month, offers: DAYS, seeking: !flow.slots.length, notice: undefined },
        act.month,
      );
    case 'day':
      return show({ ...flow, seeking: false }, act.day.slice(0, 7), act.day);
    case 'more':
      return { ...flow, offers: flow.offers + DAYS };
    case 'zone': {
      // days are another zone's now, and so are the months they fall in: openings stay, but at the edges there may be
      // more
      const shown = flow.day && daysIn(flow).find(({ key }) => key === flow.day)?.slots[0];
      const day = shown && dayOf(shown.start, act.zone);
      return show(
        { ...flow, zone: act.zone, months: act.zone === flow.zone ? flow.months : {} },
        day ? day.slice(0, 7) : flow.month,
        day || undefined,
      );
    }
    case 'slot':
      if (act.slot.start <= flow.today) return gone({ ...flow, slot: act.slot }, 'passed');
      return {
        ...flow,
        step: 'details',
        slot: act.slot,
        day: dayOf(act.slot.start, flow.zone),
        month: monthIn(act.slot.start, flow.zone),
        notice: undefined,
        lost: flow.lost && !!flow.slot && same(flow.slot, act.slot),
        moved,
      };
    case 'typed': {
      const { [act.name]: _, ...faults } = flow.faults;
      return { ...flow, values: { ...flow.values, [act.name]: act.value }, faults };
    }
    case 'next': {
      if (overdue(flow)) return gone(flow, 'passed');
      const faults = faultsOf(flow.about?.fields ?? USUAL, flow.values);
      return Object.keys(faults).length
        ? { ...flow, faults, reported: faults, moved }
        : { ...flow, step: 'review', faults: {}, reported: {}, notice: undefined, moved };
    }
    case 'back':
      if (flow.sending) return flow;
      return flow.step === 'review'
        ? { ...flow, step: 'details', notice: undefined, moved }
        : renewed({ ...flow, step: 'when', notice: undefined, moved });
    case 'returned': {
      // what was free may be taken by now; what was typed stays
      const again = { ...flow, months: {}, seeking: true };
      if (flow.step === 'when') return renewed(again);
      return overdue(flow) ? gone(again, 'passed') : again;
    }
    case 'send':
      if (overdue(flow)) return gone(flow, 'passed');
      return flow.sending ? flow : { ...flow, sending: true, notice: undefined };
    case 'answer':
      if (!act.answer.ok) return refused(flow, act.answer, act.repeats);
      // what was typed has arrived, and is needed no longer
      return {
        ...flow,
        step: 'done',
        sending: false,
        notice: undefined,
        values: {},
        faults: {},
        reported: {},
        booked: act.answer.value,
        moved,
      };
  }
}

/** What is to be sent, field by field. */
export const answers = ({ about, values }: Flow): Values => answersOf(about?.fields ?? USUAL, values);
