import { aTimeout, expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { adapters } from '../../src/booking/providers/adapters.js';
import { otherOrigin } from '../support/ports.js';
import {
  booking,
  catchTabs,
  clear,
  click,
  dialog,
  linkOf,
  frame,
  inside,
  open,
  page,
  record,
  settled,
  step,
  text,
  until,
} from './helpers.js';

const APPOINTIBLE = {
  name: 'Appointible',
  params: { embed: '1' },
  hello: { type: 'parent_ready' },
  ready: { path: 'type', equals: 'loaded' },
  failed: { path: 'type', equals: 'error' },
  close: { path: 'type', equals: 'closed' },
  height: { path: 'payload.height', when: { path: 'type', equals: 'resize' } },
  booked: {
    path: 'type',
    equals: 'appointment_booked',
    start: 'payload.startTime',
    end: 'payload.endTime',
    timezone: 'payload.zone',
    reference: 'payload.id',
  },
} as const;

const START = '2030-03-04T15:00:00.000Z';
const END = '2030-03-04T15:50:00.000Z';

interface Speaks {
  /** As the owner writes it. */
  readonly provider: string;
  readonly path: string;
  /** What the frame's address must ask for. */
  readonly asks?: string;
  /** Whether it says that it is ready by itself. */
  readonly ready?: boolean;
  readonly height?: number;
  /** What a booking tells, and the steps that make it. */
  readonly booked?: readonly (readonly [step: string, fields: Readonly<Record<string, string>>])[];
}

/** What each protocol is worth, as spoken by its mock. */
const SPEAKERS: readonly Speaks[] = [
  {
    provider: 'calendly',
    path: 'calendly/event',
    asks: 'embed_domain=',
    ready: true,
    height: 900,
    booked: [['booked', { status: 'confirmed', reference: 'ABCD1234' }]],
  },
  {
    ...{ provider: 'cal.com', path: 'cal/team/intro', asks: '/embed?', ready: true, height: 900 },
    booked: [
      ['booked', { status: 'confirmed', start: START, end: END, reference: 'cal-uid-0001' }],
      ['pending', { status: 'pending', start: START, end: END, reference: 'cal-uid-0002' }],
      ['payment', { status: 'payment', start: START, end: END, reference: 'cal-uid-0003' }],
      ['moved', { status: 'confirmed', start: START, end: END, reference: 'cal-uid-0004' }],
    ],
  },
  { provider: 'acuity', path: 'acuity/schedule', ready: true, height: 870 },
  { provider: 'squarespace', path: 'acuity/schedule', ready: true, height: 870 },
  {
    provider: 'hubspot',
    path: 'hubspot/wren',
    asks: 'embed=true',
    booked: [['booked', { status: 'confirmed', start: START, end: END }]],
  },
  { provider: 'hubspot', path: 'hubspot/wren', booked: [['typo', { status: 'confirmed', start: START, end: END }]] },
  {
    provider: 'savvycal',
    path: 'savvycal/wren',
    booked: [
      [
        'booked',
        { status: 'confirmed', start: START, end: END, timezone: 'America/New_York', reference: 'meeting_01ABCDEF' },
      ],
    ],
  },
  { provider: 'tidycal', path: 'tidycal/wren', asks: 'embed=1', ready: true, height: 910 },
  { provider: 'tidycal', path: 'tidycal/deaf', ready: true, height: 910 },
  { provider: 'youcanbookme', path: 'youcanbookme', asks: 'noframe=true', ready: true, height: 880 },
  {
    provider: JSON.stringify(APPOINTIBLE),
    path: 'appointible/wren',
    asks: 'embed=1',
    ready: true,
    height: 940,
    booked: [
      ['booked', { status: 'confirmed', start: START, end: END, timezone: 'Europe/Dublin', reference: 'apt-0001' }],
    ],
  },
];

const FIELDS = ['status', 'start', 'end', 'timezone', 'reference'] as const;
const fields = (event: Event) =>
  Object.fromEntries(
    FIELDS.flatMap((key) =>
      (event as unknown as Record<string, string>)[key] === undefined
        ? []
        : [[key, (event as unknown as Record<string, string>)[key]]],
    ),
  );

/** Everything an event says, inherited accessors included. */
function said(event: Event): string {
  const all: unknown[] = [];
  for (let at: object | null = event; at && at !== Event.prototype; at = Object.getPrototypeOf(at) as object | null)
    for (const key of Object.getOwnPropertyNames(at)) all.push((event as unknown as Record<string, unknown>)[key]);
  return JSON.stringify(all.filter((value) => typeof value === 'string'));
}

const widgetFor = (provider: string, path: string, attributes = '') =>
  booking(
    `<wayleaf-booking mode="dialog" provider='${provider}' ${attributes}><a href="${page(path)}">Book</a></wayleaf-booking>`,
  );

/** By keyboard: two clicks in one place, however far apart, may be a double click to WebKit's driver. */
async function press(widget: WayleafBooking): Promise<void> {
  linkOf(widget).focus();
  await sendKeys({ press: 'Enter' });
}

describe('the same five facts out of every provider that speaks', () => {
  afterEach(clear);
  for (const { provider, path, asks, ready, height, booked } of SPEAKERS)
    it(`${provider[0] === '{' ? 'one the owner describes' : provider} (${path})`, async () => {
      const widget = await widgetFor(provider, path);
      const events = record(document.body);
      const of = (type: string) => events.filter((each) => each.type === type).map(({ event }) => event);
      await open(widget);
      if (asks) expect(frame(widget)!.src).to.contain(asks);
      if (ready) await until(() => of('ready').length, 'ready');
      // one that says nothing is not called late, and the words are honest
      else await until(() => text(inside(widget, '.session-line')).startsWith('We cannot tell from here'));
      if (height) await until(() => frame(widget)!.getBoundingClientRect().height === height, `its height`);
      if (height) {
        step(widget, 'tall');
        await until(() => frame(widget)!.getBoundingClientRect().height === 1300, 'its height follows');
      }
      for (const [name, expected] of booked ?? []) {
        step(widget, name);
        step(widget, name);
        await until(
          () =>
            fields(of('booked').at(-1) ?? new Event('none'))['reference'] === expected['reference'] &&
            of('booked').length,
          `${name} is told`,
        );
        expect(fields(of('booked').at(-1)!)).to.deep.equal(expected);
      }
      await aTimeout(40);
      expect(of('booked').length, 'once each').to.equal(booked?.length ?? 0);
      expect(of('ready').length).to.be.at.most(1);
      expect(of('fail').length).to.equal(0);
      for (const { event } of events) expect(said(event)).not.to.match(/secret|person|@|1609/i);
    });

  it('every other one opens in the window its owner wants, with honest words, or in a tab where it refuses', async function () {
    this.timeout(30_000);
    const spoken = SPEAKERS.map(({ provider }) => provider);
    const tabs = catchTabs();
    const wrong: string[] = [];
    try {
      for (const provider of Object.keys(adapters).filter((id) => !spoken.includes(id))) {
        const widget = await widgetFor(provider, 'silent');
        tabs.opened.length = 0;
        await press(widget);
        await until(
          () => tabs.opened.length || text(inside(widget, '.session-line')).startsWith('We cannot tell from here'),
          provider,
        );
        const alone = ['jane', 'therapynotes', 'headway', 'zeeg', 'wix', 'easyappointments', 'librebooking'].includes(
          provider,
        );
        if (!!tabs.opened.length !== alone || !!dialog(widget) === alone) wrong.push(provider);
        if (
          alone &&
          !(await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-031')).then(() => true))
        )
          wrong.push(`${provider}: no word to the owner`);
        clear();
      }
    } finally {
      tabs.restore();
    }
    expect(wrong).to.deep.equal([]);
  });

  it('a described one may fail and close by itself', async () => {
    const widget = await widgetFor(JSON.stringify(APPOINTIBLE), 'appointible/wren');
    const events = record(widget);
    await open(widget);
    await until(() => events.some(({ type }) => type === 'ready'));
    step(widget, 'failed');
    await until(() => inside(widget, '.panel a'));
    step(widget, 'close');
    await until(() => !dialog(widget));
  });

  it('what is wrong with a description is named, and the rest works', async () => {
    const broken = await widgetFor('{"name": ', 'silent');
    await until(() => broken.problems.some(({ code }) => code === 'WL-BOOKING-030'));
    const widget = await widgetFor(JSON.stringify({ ...APPOINTIBLE, origins: ['*'], script: 'x' }), 'appointible/wren');
    const events = record(widget);
    await open(widget);
    await until(() => events.some(({ type }) => type === 'ready'));
    await until(
      () => ['WL-BOOKING-032', 'WL-BOOKING-033'].every((code) => widget.problems.some((each) => each.code === code)),
      'both are named',
    );
  });

  it('forged messages of every protocol mean nothing to any of them', async () => {
    const heard: string[] = [];
    for (const { provider } of SPEAKERS.filter(
      (each, i, all) => all.findIndex((other) => other.provider === each.provider) === i,
    )) {
      const widget = await booking(
        `<wayleaf-booking mode="inline" provider='${provider}'><a href="${page('silent')}">Book</a></wayleaf-booking>`,
      );
      for (const type of ['ready', 'booked', 'progress', 'close'])
        widget.addEventListener(`wayleaf-booking-${type}`, () => heard.push(`${provider} ${type}`));
      await open(widget);
      const liar = document.createElement('iframe');
      liar.src = page('forger');
      await new Promise((resolve) => {
        liar.onload = resolve;
        widget.parentElement!.append(liar);
      });
      await aTimeout(60);
      clear();
    }
    expect(heard).to.deep.equal([]);
  });

  it('heights that swing leave the frame where it is, at the highest', async () => {
    const widget = await widgetFor('calendly', 'calendly/event');
    await open(widget);
    await until(() => frame(widget)!.getBoundingClientRect().height === 900);
    let changes = 0;
    const watch = new MutationObserver((list) => (changes += list.length));
    watch.observe(frame(widget)!, { attributes: true, attributeFilter: ['style'] });
    step(widget, 'storm');
    await until(() => frame(widget)!.getBoundingClientRect().height === 1100);
    await aTimeout(100);
    expect(frame(widget)!.getBoundingClientRect().height).to.equal(1100);
    expect(changes).to.be.at.most(8);
    watch.disconnect();
  });
});

describe('what may travel', () => {
  let tabs: ReturnType<typeof catchTabs>;
  beforeEach(() => {
    tabs = catchTabs();
  });
  afterEach(() => {
    tabs.restore();
    clear();
  });
  const asked = async (token: string) =>
    ((await (await fetch(`${otherOrigin}/log`)).json()) as { url: string; referer: string | null }[]).filter(
      ({ url }) => url.includes(token),
    );
  const token = () => `t${Math.random()}`;

  it('goes with the click, under the provider’s names, to the frame and to the new tab alike; nowhere else', async () => {
    const own = token();
    const before = localStorage.length + sessionStorage.length;
    const widget = await booking(
      `<wayleaf-booking provider="calendly" prefill="email=ada%40example.org&name=Ada Lovelace&answer-1=evenings&phone=1"><a href="${page(`calendly/event?ref=${own}`)}">Book</a></wayleaf-booking>`,
    );
    expect(linkOf(widget).href, 'the link in the page stays the owner’s').to.equal(page(`calendly/event?ref=${own}`));
    await open(widget);
    await until(async () => (await asked(own)).length);
    const [request] = await asked(own);
    expect(request!.url).to.contain(`ref=${own}&email=ada%40example.org&name=Ada%20Lovelace&a1=evenings&embed_domain=`);
    expect(request!.url).not.to.contain('phone');
    expect(request!.referer).to.equal(`${location.origin}/`);
    expect(inside<HTMLAnchorElement>(widget, '.session-away')!.href).to.equal(
      page(`calendly/event?ref=${own}&email=ada%40example.org&name=Ada%20Lovelace&a1=evenings`),
    );
    await until(
      () => widget.problems.some(({ code, message }) => code === 'WL-BOOKING-035' && message.includes('phone')),
      'what it does not take is named',
    );
    expect(localStorage.length + sessionStorage.length).to.equal(before);
    expect(location.href + document.title + document.cookie).not.to.contain('ada');
  });

  it('goes into a new tab too, where that is how it opens', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="easyappointments" prefill="first-name=Ada&service=3"><a href="${page('easyappointments/index.php')}">Book</a></wayleaf-booking>`,
    );
    const events = record(widget);
    await click(linkOf(widget));
    await until(() => tabs.opened.length);
    expect(tabs.opened[0]!.href).to.equal(page('easyappointments/index.php?first_name=Ada&service=3'));
    expect(events.map(({ type }) => type)).to.deep.equal(['open-request', 'open']);
  });

  const shared = async (widget: WayleafBooking) => {
    const { openJourney } = await import('../../src/journey/page-provider.js');
    openJourney().update({
      choice: { path: 'therapy', label: 'Inner-child therapy' },
      reading: {
        article: 'What the child holds',
        section: null,
        wordsRead: 1,
        progress: 1,
        finished: true,
        listening: false,
      },
    });
    await settled(widget);
    return openJourney();
  };

  it('the path and the article only with share-context, and never while booking steps back', async () => {
    for (const [attribute, hold, expected] of [
      ['', false, ''],
      [
        'share-context',
        false,
        '?metadata%5Bpath%5D=Inner-child%20therapy&metadata%5Barticle%5D=What%20the%20child%20holds',
      ],
      ['share-context', true, '?metadata%5Barticle%5D=What%20the%20child%20holds'],
      ['share-context="false"', false, ''],
    ] as const) {
      const widget = await booking(
        `<wayleaf-booking provider="cal.com" mode="tab" ${attribute}><a href="${page('cal/team/intro')}">Book</a></wayleaf-booking>`,
      );
      const journey = await shared(widget);
      journey.update({ hold });
      await settled(widget);
      await press(widget);
      await until(() => tabs.opened.length);
      expect(tabs.opened[0]!.href).to.equal(page('cal/team/intro') + expected);
      tabs.opened.length = 0;
      clear();
      journey.update({ reading: null });
    }
  });
});
