import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, render } from 'lit';
import { ConfirmationView } from '../src/booking/confirmation/confirmation.js';
import { afterStyles } from '../src/booking/confirmation/confirmation.styles.js';
import type { BookingRecord } from '../src/booking/confirmation/booking-record.js';
import { styles } from '../src/booking/booking.styles.js';
import { begin, next, type Act, type Flow } from '../src/booking/native/flow.js';
import { USUAL } from '../src/booking/native/form-fields.js';
import { nativeStyles } from '../src/booking/native/native.styles.js';
import type { Availability } from '../src/booking/native/protocol.js';
import { nativeView } from '../src/booking/native/native-view.js';
import { strings as nativeStrings, type NativeStrings } from '../src/booking/native/strings.js';
import type { ZoneChoice } from '../src/booking/native/zones.js';
import { sessionView } from '../src/booking/session/session-view.js';
import { english } from '../src/booking/session/strings.js';
import type { BookingStrings } from '../src/booking/strings.js';
import { sessionStyles } from '../src/booking/session/session.styles.js';
import { initialState } from '../src/booking/session/session-state.js';
import { zoneChoice } from '../src/booking/time/time-zone.js';
import type { Localized } from '../src/i18n/strings.js';
import '../src/define.js';
import { bookingWords, tableIn } from './sample/words.js';

/**
 * A whole booking in Wayleaf's own window: `mode="native"`, for Cal.com links and for an endpoint of the owner's that
 * speaks the protocol in examples/booking-server/openapi.json. Nothing here asks anyone anything: the states are drawn
 * from made-up openings, and the one that works has a stand-in for the endpoint.
 */
const meta: Meta = {
  title: 'Booking/Made here',
  parameters: { controls: { disable: true } },
  loaders: [async ({ globals }) => ({ words: await wordsIn(String(globals['language'])) })],
};
export default meta;
type Story = StoryObj;

// a fixed day, so that pictures can be compared
const NOW = Date.parse('2026-11-23T09:00:00Z');
const slot = (iso: string) => ({ start: Date.parse(iso), end: Date.parse(iso) + 50 * 60_000 });
const openings: Availability = {
  timezone: 'America/New_York',
  needsConfirmation: false,
  until: '2027-02-28',
  fields: [
    ...USUAL.slice(0, 2),
    {
      name: 'where',
      type: 'select',
      label: 'Where will you be during sessions?',
      required: true,
      maxLength: 200,
      options: [
        { value: 'NJ', label: 'New Jersey' },
        { value: 'x', label: 'Somewhere else' },
      ],
    },
    USUAL[2]!,
  ],
  slots: [
    '2026-11-24T14:00:00Z',
    '2026-11-24T15:00:00Z',
    '2026-11-24T18:00:00Z',
    '2026-11-24T22:00:00Z',
    '2026-11-25T14:00:00Z',
    '2026-11-27T16:00:00Z',
    '2026-11-30T14:00:00Z',
    '2026-12-01T15:00:00Z',
  ].map(slot),
};
const MONTHS = ['2026-11', '2026-12'];
const start = (zone = 'America/New_York') => begin(zone, 'America/New_York', NOW);
const opened = (zone?: string, answer = openings) =>
  [
    { kind: 'requested', months: MONTHS },
    { kind: 'openings', months: MONTHS, answer: { ok: true, value: answer } },
  ].reduce((flow, act) => next(flow, act as Act), start(zone));
const run = (flow: Flow, ...acts: readonly Act[]): Flow => acts.reduce(next, flow);
const typed: readonly Act[] = [
  { kind: 'typed', name: 'name', value: 'Robin Example' },
  { kind: 'typed', name: 'email', value: 'robin@example.org' },
  { kind: 'typed', name: 'where', value: 'NJ' },
  { kind: 'typed', name: 'note', value: 'Mornings are best.' },
];
const details = (zone?: string) => run(opened(zone), { kind: 'slot', slot: openings.slots[1]! });
const review = () => run(details(), ...typed, { kind: 'next' });

/** What is drawn in the toolbar's language. */
interface Words {
  readonly booking: Localized<BookingStrings>;
  readonly native: NativeStrings;
}

const wordsIn = async (lang: string): Promise<Words> => ({
  booking: await bookingWords(lang),
  native: await tableIn(nativeStrings, lang),
});
const drawn = (draw: (words: Words) => HTMLElement): Story => ({
  render: (_, { loaded }) => html`${draw((loaded as { readonly words: Words }).words)}`,
});

/** The window's face with something of ours inside, in place. Steps can be tried; nothing is sent. */
function face(
  inside: (
    changed: () => void,
    root: ShadowRoot,
  ) => { readonly render: () => unknown; readonly done?: boolean; readonly strip?: () => unknown },
  { t, lang, dir }: Localized<BookingStrings>,
): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...styles.flat(9), sessionStyles, nativeStyles, afterStyles].map(
    (sheet) => sheet.styleSheet!,
  );
  const nothingToDo = () => undefined;
  const draw = () =>
    render(
      html`<div class="root">
        ${sessionView(
          {
            state: { ...initialState, stage: 'ready' },
            line: '',
            strings: t.session ?? english,
            frame: undefined,
            href: 'https://book.wrenmoss.example/',
            contactLinks: [],
            loaded: nothingToDo,
            close: nothingToDo,
            escape: nothingToDo,
            content: {
              receiver: 'book.wrenmoss.example',
              strip: () => nothing,
              paper: () => nothing,
              done: false,
              ...made,
            },
            launch: {
              provider: {
                id: 'other',
                name: 'book.wrenmoss.example',
                isKnownService: false,
                opensInDialog: false,
                blocksFraming: false,
              },
            },
            mode: 'inline',
            heading: 'Book a first conversation',
          },
          { lang, dir },
        )}
      </div>`,
      root,
    );
  const made = inside(() => draw(), root);
  draw();
  return host;
}

const shows = (from: () => Flow, repeats = true): Story =>
  drawn(({ booking, native: t }) =>
    face((changed) => {
      const { locale } = booking;
      let flow = from();
      let zones: readonly ZoneChoice[] = [];
      return {
        render: () =>
          nativeView({
            ...{ flow, t, locale, repeats, zones, status: '', page: 'https://book.wrenmoss.example/', where: 'Video' },
            act: (act) => {
              flow = next(flow, act);
              changed();
            },
            openZones: () => {
              zones = ['America/New_York', 'Europe/Vienna', 'Asia/Kolkata', 'Pacific/Auckland'].map((id) => ({
                id,
                label: zoneChoice(id, locale, Date.now()),
              }));
              changed();
            },
            reload: () => undefined,
          }),
      };
    }, booking),
  );

/** The openings are on their way. */
export const Waiting = shows(() => start());
/** Days beside times, where the visitor and the practice share a clock. */
export const Times = shows(() => opened());
/** A visitor elsewhere: both zones are named, and the practice's time stands under each. */
export const TimesElsewhere = shows(() => opened('Europe/Berlin'));
/** The night the clocks go back: the hour that comes twice is named twice. */
export const ClocksGoBack = shows(() => {
  const night = {
    ...openings,
    slots: ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z', '2026-11-01T08:00:00Z'].map(slot),
  };
  return run(
    { ...begin('America/New_York', 'America/New_York', Date.parse('2026-10-25T09:00:00Z')) },
    { kind: 'openings', months: ['2026-10', '2026-11'], answer: { ok: true, value: night } },
  );
});
/** A month without openings. */
export const NothingThisMonth = shows(() =>
  run(
    opened(),
    { kind: 'openings', months: ['2027-01'], answer: { ok: true, value: { ...openings, slots: [] } } },
    { kind: 'month', month: '2027-01' },
  ),
);
/** Nothing anywhere. */
export const NothingAtAll = shows(() =>
  run(start(), {
    kind: 'openings',
    months: MONTHS,
    answer: { ok: true, value: { ...openings, slots: [], until: '2026-12-31' } },
  }),
);
/** The details, in the words of the practice. */
export const Details = shows(() => details());
/** Each invalid field has its message beside it. */
export const InvalidFields = shows(() =>
  run(details(), { kind: 'typed', name: 'email', value: 'robin' }, { kind: 'next' }),
);
/** Everything once more, before it counts. */
export const Review = shows(review);
/** It is being sent; a second press does nothing. */
export const Sending = shows(() => run(review(), { kind: 'send' }));
/** Someone else was faster: others are offered, and the words are kept. */
export const Taken = shows(() =>
  run(review(), { kind: 'send' }, { kind: 'answer', repeats: true, answer: { ok: false, failure: 'taken' } }),
);
/** The answer was lost: sending again is safe where the endpoint knows the protocol. */
export const AnswerLost = shows(() =>
  run(review(), { kind: 'send' }, { kind: 'answer', repeats: true, answer: { ok: false, failure: 'timeout' } }),
);
/** The same at Cal.com, which promises no such thing. */
export const AnswerLostAtCal = shows(
  () => run(review(), { kind: 'send' }, { kind: 'answer', repeats: false, answer: { ok: false, failure: 'timeout' } }),
  false,
);
/** Offline at the last step. */
export const Offline = shows(() =>
  run(review(), { kind: 'send' }, { kind: 'answer', repeats: true, answer: { ok: false, failure: 'offline' } }),
);
/** The practice takes no bookings at the moment. */
export const Closed = shows(() =>
  run(start(), { kind: 'openings', months: MONTHS, answer: { ok: false, failure: 'closed' } }),
);
/** The endpoint cannot be reached, and there is no frame to open instead. */
export const NotReached = shows(() =>
  run(start(), { kind: 'openings', months: MONTHS, answer: { ok: false, failure: 'network' } }),
);

const kept: BookingRecord = {
  booked: { status: 'confirmed', ...openings.slots[1]!, timezone: 'America/New_York', reference: 'WREN-2026-1124' },
  follows: true,
  practice: 'Wrenmoss Therapy',
  format: 'Video',
  next: 'You will get a link for the video call by e-mail within a day. There is nothing to prepare.',
  timezone: 'America/New_York',
};
const after = (more: Partial<BookingRecord['booked']> = {}, next = kept.next): Story =>
  drawn(({ booking }) =>
    face((changed, root) => {
      const view = new ConfirmationView(
        { root, localized: () => booking, changed },
        { restart: () => undefined },
        { ...kept, next, booked: { ...kept.booked, ...more } },
      );
      return { render: () => view.render(), done: true };
    }, booking),
  );
/** Booked: when, what happens next, and ways into a calendar. */
export const Booked = after();
/** Asked for, in our words where the owner gives none. */
export const Requested = after({ status: 'pending' }, '');
/** A payment is due, and the booking can be changed. */
export const PaymentDue = after({
  status: 'payment',
  payment: 'https://book.wrenmoss.example/pay',
  manage: 'https://book.wrenmoss.example/change',
});

/**
 * The widget itself. Instead of an endpoint a stand-in answers on this page: openings on every working day, and a
 * booking
 * that is always accepted. It stands for examples/booking-server, which is the real thing.
 */
export const TryIt: Story = {
  beforeEach: () => {
    const { fetch: real } = window;
    const json = (status: number, body: unknown) =>
      Promise.resolve(new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }));
    window.fetch = (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
      if (url.hostname !== 'book.wrenmoss.example') return real(input, init);
      if (url.pathname.endsWith('/book')) {
        const { start: begins, end } = JSON.parse(init?.body as string) as Record<string, string>;
        return json(201, {
          status: 'confirmed',
          reference: 'WREN-0001',
          start: begins,
          end,
          timezone: 'America/New_York',
        });
      }
      const first = Math.max(Date.now() + 86_400_000, Date.parse(`${url.searchParams.get('start')!}T00:00:00Z`));
      const days = [...Array(40).keys()]
        .map((day) => new Date(first + day * 86_400_000))
        .filter((day) => day.getUTCDay() % 6 && day.toISOString().slice(0, 10) <= url.searchParams.get('end')!);
      const slots = days.flatMap((day) =>
        ['14:00', '16:00', '19:00'].map((time) => ({ start: `${day.toISOString().slice(0, 10)}T${time}:00Z` })),
      );
      return json(200, { timezone: 'America/New_York', duration: 50, slots });
    };
    return () => (window.fetch = real);
  },
  render: () =>
    html`<wayleaf-booking mode="native" endpoint="https://book.wrenmoss.example/" href="https://book.wrenmoss.example/" label="Book a first conversation" practice="Wrenmoss Therapy" format="Video" after-booking="You will get a link for the video call by e-mail."></wayleaf-booking>`,
};
