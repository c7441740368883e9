/**
 * @pure A booking in our own hands, step by step: what is known, what the visitor did, and what follows. Holds what was
 * typed, so it lives only as long as the window does.
 */
import { answersOf, faultsOf, USUAL, type FieldFault, type Faults, type Values } from './form-fields.js';
import type { Answer, Availability, Booked, Refusal, Trouble } from './protocol.js';
import { daysOf, merged, nearest, type Day, type Slot } from './slots.js';
import { dayOf, laterMonth, lastDay } from '../time/time-zone.js';

export type Step = 'when' | 'details' | 'review' | 'done';

/** What stands at the top of a step, until the next thing happens. */
export interface Notice {
  /** `unsure`: an answer was lost, then the time was gone: it may be the visitor's own booking. */
  readonly kind: Trouble | 'unsure' | 'lost';
  readonly url?: string;
  /** The openings nearest to one that is gone. */
  readonly near?: readonly Slot[];
}

export interface Flow {
  readonly step: Step;
  /** The zone times are read in. */
  readonly zone: string;
  /** The practice's own. */
  readonly home: string | undefined;
  readonly today: number;
  /** Months that were asked for, and whether they came. */
  readonly months: Readonly<Record<string, 'loading' | 'ready' | 'failed'>>;
  readonly about: Omit<Availability, 'slots'> | undefined;
  readonly slots: readonly Slot[];
  /** The month and day on show. */
  readonly month: string;
  readonly day: string | undefined;
  readonly slot: Slot | undefined;
  readonly values: Values;
  readonly faults: Faults;
  readonly sending: boolean;
  readonly notice: Notice | undefined;
  /** Whether a wish was sent whose answer never came. */
  readonly lost: boolean;
  readonly booked: Booked | undefined;
  /** Counts what moves the focus, so that it is moved once each. */
  readonly moved: number;
}

export type Act =
  | { readonly kind: 'asked'; readonly months: readonly string[] }
  | { readonly kind: 'openings'; readonly months: readonly string[]; readonly answer: Answer<Availability> }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'typed'; readonly name: string; readonly value: string }
  | { readonly kind: 'next' }
  | { readonly kind: 'back' }
  /** The page was away, and is seen again. */
  | { readonly kind: 'returned'; readonly now: number }
  | { readonly kind: 'send' }
  | { readonly kind: 'answer'; readonly answer: Answer<Booked>; readonly repeats: boolean };

/** How far ahead one may look where the endpoint does not say: a year. */
const FARTHEST = 12;

export const begin = (zone: string, home: string | undefined, now: number): Flow => ({
  step: 'when',
  zone,
  home,
  today: now,
  months: {},
  about: undefined,
  slots: [],
  month: dayOf(now, zone).slice(0, 7),
  day: undefined,
  slot: undefined,
  values: {},
  faults: {},
  sending: false,
  notice: undefined,
  lost: false,
  booked: undefined,
  moved: 0,
});

/** The months that can be chosen: from this one to the last that is bookable. */
export function monthsOf({ today, zone, about }: Flow): readonly string[] {
  const first = dayOf(today, zone).slice(0, 7);
  const last = about?.until?.slice(0, 7);
  return [...Array(FARTHEST + 1).keys()]
    .map((i) => laterMonth(first, i))
    .filter((month, i) => !i || !last || month <= last);
}

/** The next month worth a look: one that has openings, or that nobody has asked for. */
export const laterOf = (flow: Flow): string | undefined =>
  monthsOf(flow).find(
    (month) =>
      month > flow.month &&
      (flow.months[month] !== 'ready' || flow.slots.some(({ start }) => dayOf(start, flow.zone).startsWith(month))),
  );

/** The days with openings in the month on show. Times that have passed meanwhile are none. */
export const daysIn = ({ slots, zone, month, today }: Flow): readonly Day[] =>
  daysOf(
    slots.filter(({ start }) => start > today),
    zone,
  ).filter(({ key }) => key.startsWith(month));

/** The day on show, if it has openings. */
export const dayOn = (flow: Flow): Day | undefined => daysIn(flow).find(({ key }) => key === flow.day);

/** First and last day to ask for, to see some months in a row. */
export const rangeOf = (
  { today, zone }: Flow,
  months: readonly string[],
): { readonly start: string; readonly end: string; readonly timezone: string } => {
  const now = dayOf(today, zone);
  const start = `${months[0]!}-01`;
  return { start: start < now ? now : start, end: lastDay(months.at(-1)!), timezone: zone };
};

/** Shows the month, and the first of its days that has openings. */
function show(flow: Flow, month: string, day?: string): Flow {
  const there = { ...flow, month };
  const days = daysIn(there);
  return { ...there, day: days.find(({ key }) => key === day)?.key ?? days[0]?.key };
}

function opened(flow: Flow, months: readonly string[], answer: Answer<Availability>): Flow {
  const state = answer.ok ? ('ready' as const) : ('failed' as const);
  const after = { ...flow, months: { ...flow.months, ...Object.fromEntries(months.map((month) => [month, state])) } };
  if (!answer.ok) return { ...after, notice: { kind: answer.trouble, ...(answer.url && { url: answer.url }) } };
  const { slots, ...about } = answer.value;
  // what came for these months replaces what was known of them: a time may be gone
  const others = flow.slots.filter(({ start }) => !months.includes(dayOf(start, flow.zone).slice(0, 7)));
  const notice = flow.notice?.near
    ? { ...flow.notice, near: flow.notice.near.filter(({ start }) => slots.some((slot) => slot.start === start)) }
    : undefined;
  const all = {
    ...after,
    slots: merged(others, slots),
    home: about.timezone ?? flow.home,
    about,
    notice: notice ?? (flow.notice && flow.step !== 'when' ? flow.notice : undefined),
  };
  // as long as nothing was known, what comes first is shown, whichever month it is in
  const first = flow.slots.length ? undefined : daysOf(all.slots, flow.zone)[0]?.key.slice(0, 7);
  return show(all, first ?? flow.month, flow.day);
}

const same = (one: Slot, other: Slot): boolean => one.start === other.start;

function refused(flow: Flow, refusal: Refusal, repeats: boolean): Flow {
  const { trouble, url } = refusal;
  const base = { ...flow, sending: false, moved: flow.moved + 1 };
  const lost = trouble === 'network' || trouble === 'timeout' || trouble === 'server' || trouble === 'unreadable';
  switch (trouble) {
    case 'taken': {
      const slots = flow.slots.filter((slot) => !flow.slot || !same(slot, flow.slot));
      const offered = refusal.slots?.length ? refusal.slots : nearest(slots, flow.slot?.start ?? 0, 4);
      const kind = flow.lost && !repeats ? ('unsure' as const) : ('taken' as const);
      return show(
        {
          ...base,
          step: 'when',
          slots: merged(slots, refusal.slots ?? []),
          slot: undefined,
          lost: false,
          notice: { kind, near: offered.filter(({ start }) => start > flow.today) },
        },
        flow.month,
        flow.day,
      );
    }
    case 'invalid': {
      const fields = flow.about?.fields ?? USUAL;
      const faults = Object.fromEntries(
        Object.entries(refusal.fields ?? {}).flatMap(([name, text]): [string, FieldFault][] => {
          const field = fields.find((each) => each.name === name);
          return field
            ? [[name, text ? { kind: 'said', text } : { kind: field.type === 'email' ? 'email' : 'missing' }]]
            : [];
        }),
      );
      return Object.keys(faults).length
        ? { ...base, step: 'details', faults, notice: undefined }
        : { ...base, notice: { kind: trouble } };
    }
    default:
      // sent, but no answer came: nobody knows whether it went through
      return { ...base, lost: flow.lost || lost, notice: { kind: lost ? 'lost' : trouble, ...(url && { url }) } };
  }
}

/** What follows from what happened. */
export function next(flow: Flow, act: Act): Flow {
  const moved = flow.moved + 1;
  switch (act.kind) {
    case 'asked':
      return {
        ...flow,
        months: { ...flow.months, ...Object.fromEntries(act.months.map((month) => [month, 'loading' as const])) },
      };
    case 'openings':
      return opened(flow, act.months, act.answer);
    case 'month':
      return show({ ...flow, notice: undefined }, act.month);
    case 'day':
      return { ...flow, day: act.day };
    case 'zone': {
      // days are another zone's now, and so are the months they fall in; what is known stays known
      const shown = flow.day && daysIn(flow).find(({ key }) => key === flow.day)?.slots[0];
      const day = shown && dayOf(shown.start, act.zone);
      return show({ ...flow, zone: act.zone }, day ? day.slice(0, 7) : flow.month, day || undefined);
    }
    case 'slot':
      return {
        ...flow,
        step: 'details',
        slot: act.slot,
        day: dayOf(act.slot.start, flow.zone),
        month: dayOf(act.slot.start, flow.zone).slice(0, 7),
        notice: undefined,
        lost: flow.lost && !!flow.slot && same(flow.slot, act.slot),
        moved,
      };
    case 'typed': {
      const { [act.name]: _, ...faults } = flow.faults;
      return { ...flow, values: { ...flow.values, [act.name]: act.value }, faults };
    }
    case 'next': {
      const faults = faultsOf(flow.about?.fields ?? USUAL, flow.values);
      return Object.keys(faults).length
        ? { ...flow, faults, moved }
        : { ...flow, step: 'review', faults: {}, notice: undefined, moved };
    }
    case 'back':
      if (flow.sending) return flow;
      return { ...flow, step: flow.step === 'review' ? 'details' : 'when', notice: undefined, moved };
    case 'returned':
      // what was free may be taken by now; what was typed stays
      return show({ ...flow, today: act.now, months: {} }, flow.month, flow.day);
    case 'send':
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
        booked: act.answer.value,
        moved,
      };
  }
}

/** What is to be sent, field by field. */
export const answers = ({ about, values }: Flow): Values => answersOf(about?.fields ?? USUAL, values);
