import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, render, type TemplateResult } from 'lit';
import type { WayleafBooking } from '../src/booking/booking.js';
import { styles } from '../src/booking/booking.styles.js';
import { sessionView } from '../src/booking/session/session-view.js';
import { english } from '../src/booking/session/strings.js';
import { sessionStyles } from '../src/booking/session/session.styles.js';
import { initialState, type SessionState } from '../src/booking/session/session-state.js';
import '../src/define.js';
import { openJourney } from '../src/journey/page-provider.js';
import type { BookingStrings } from '../src/booking/strings.js';
import type { Localized } from '../src/i18n/strings.js';
import { block } from './sample/blocks.js';
import { bookingWords } from './sample/words.js';

type Args = Partial<
  Pick<
    WayleafBooking,
    | 'href'
    | 'label'
    | 'links'
    | 'mode'
    | 'provider'
    | 'practice'
    | 'area'
    | 'format'
    | 'length'
    | 'price'
    | 'replyWithin'
    | 'theme'
    | 'group'
    | 'debug'
  >
>;

const widget = (args: Args): TemplateResult => html`<wayleaf-booking
  href=${args.href ?? nothing}
  label=${args.label ?? nothing}
  links=${args.links ?? nothing}
  mode=${args.mode ?? nothing}
  provider=${args.provider ?? nothing}
  practice=${args.practice ?? nothing}
  area=${args.area ?? nothing}
  format=${args.format ?? nothing}
  length=${args.length ?? nothing}
  price=${args.price ?? nothing}
  reply-within=${args.replyWithin ?? nothing}
  theme=${args.theme ?? nothing}
  group=${args.group ?? nothing}
  ?debug=${args.debug}
></wayleaf-booking>`;

/** The sample's words in the toolbar's language, where no control has changed them. */
function localisedArgs(args: Args, { globals }: Pick<StoryContext, 'globals'>): Args {
  const page = new DOMParser().parseFromString(block('sample-booking', String(globals['language'])), 'text/html');
  const sample = page.body.firstElementChild!;
  const words = {
    label: sample.querySelector('a')!.textContent,
    ...Object.fromEntries(
      ['practice', 'area', 'format', 'length', 'price'].map((name) => [name, sample.getAttribute(name)!]),
    ),
    replyWithin: sample.getAttribute('reply-within')!,
  };
  const isOwn = (name: string, value: unknown) => value !== meta.args?.[name as keyof Args];
  return {
    ...words,
    ...Object.fromEntries(Object.entries(args).filter(([name, value]) => !(name in words) || isOwn(name, value))),
  };
}

/** In the toolbar's language, for the windows that are drawn without their widget. */
let words: Localized<BookingStrings>;

const calendly = 'https://calendly.com/wrenmoss-fictional-practice/first-conversation';

const meta: Meta<Args> = {
  title: 'Booking',
  component: 'wayleaf-booking',
  tags: ['!autodocs'], // booking.mdx and booking-states.mdx
  args: {
    href: calendly,
    label: 'Book a first conversation',
    practice: 'Wrenmoss Therapy',
    area: 'Adults in New Jersey',
    format: 'Video',
    length: '50 minutes',
    price: '$160 a session; first conversation free',
    replyWithin: '1 working day',
  },
  render: (args, context) => widget(localisedArgs(args, context)),
  loaders: [async ({ globals }) => void (words = await bookingWords(String(globals['language'])))],
};
export default meta;

type Story = StoryObj<Args>;

/** One clear link, the facts, and who will receive data. */
export const Default: Story = {};

/** The same from the author's own HTML, which works without any script. */
export const FromHtml: Story = {
  render: (_, { globals }) => {
    // a fragment is empty once it is in the page, so the toolbar would leave nothing of it
    const holder = document.createElement('div');
    holder.append(
      document.createRange().createContextualFragment(block('sample-booking', String(globals['language']))),
    );
    return html`${holder}`;
  },
};

/** Only a link: nothing else is invented. */
export const LinkOnly: Story = { render: ({ href }) => widget({ href: href! }) };

/** A provider that cannot be listened to opens in a new tab, and the words say so. */
export const InANewTab: Story = { args: { href: 'https://wrenmoss-fictional.clientsecure.me' } };

/** A provider nobody has heard of is named by its host. */
export const UnknownProvider: Story = { args: { href: 'https://book.wrenmoss.example/first' } };

/** A phone number is a booking link too. */
export const ByPhone: Story = { args: { href: 'tel:+16095550142', label: 'Call +1 609-555-0142' } };

/** After a choice in the comparison: the path's own link, and a line that says why it changed. */
export const PathChosen: Story = {
  args: { group: 'story-chosen', links: `{"therapy": {"label": "Book a first session", "href": "${calendly}"}}` },
  render: (args) => {
    openJourney('story-chosen').update({ choice: { path: 'therapy', label: 'Inner-child therapy with a clinician' } });
    return widget(args);
  },
};

/** While a safety sign is ticked, booking is on hold. */
export const OnHold: Story = {
  args: { group: 'story-held' },
  render: (args) => {
    openJourney('story-held').update({ hold: true });
    return widget(args);
  },
};

/** A request form, and a phone number beside it that stays where its author put it. */
export const FormBesideAPhone: Story = {
  render: () =>
    html`<wayleaf-booking practice="Wrenmoss Therapy" reply-within="1 working day" availability="waitlist" availability-note="About three months." form="/request"><p>Call <a href="tel:+16095550142">609 555 0142</a>, or write to us.</p></wayleaf-booking>`,
  parameters: { controls: { disable: true } },
};

/** Pressed on a slow line: heard, and on its way. */
export const Pressed: Story = {
  render: () =>
    html`<wayleaf-booking><a href=${calendly} aria-busy="true">Book a first conversation</a></wayleaf-booking>`,
  parameters: { controls: { disable: true } },
};

/** Long words on a narrow page. */
export const LongAndNarrow: Story = {
  args: {
    label: 'Arrange a first conversation with one of our clinicians, free of charge',
    price: 'Sliding scale from $60 to $160 a session, whatever fits your circumstances; the first conversation is free',
  },
  render: (args) => html`<div style="max-inline-size: 288px">${widget(args)}</div>`,
};

/** A line of the owner's own under the link, and what is said where the provider may learn what was chosen and read. */
export const OwnLineAndShared: Story = {
  render: () =>
    html`<wayleaf-booking share-context><a href=${calendly} data-note="Twenty minutes by video, free, nothing to prepare.">Book a first conversation</a></wayleaf-booking>`,
  parameters: { controls: { disable: true } },
};

/** A service that refuses frames opens in a tab, and the line says so. */
export const TabOnly: Story = {
  render: () =>
    html`<wayleaf-booking><a href="https://wrenmoss.janeapp.com/">Book a first conversation</a></wayleaf-booking>`,
  parameters: { controls: { disable: true } },
};

/**
 * A service Wayleaf does not know, described by its owner; editors see what cannot be understood in the description.
 */
export const Described: Story = {
  render: () =>
    html`<wayleaf-booking debug provider='{"name": "Wrenbook", "origins": ["*"], "ready": {"path": "type", "equals": "loaded"}}'><a href="https://book.wrenmoss.example/">Book a first conversation</a></wayleaf-booking>`,
  parameters: { controls: { disable: true } },
};

/** Opening hours, the next openings, and the question where people will be. */
export const HoursOpeningsAndPlaces: Story = {
  beforeEach: () => {
    const { fetch: real } = window;
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
    window.fetch = (input, init) =>
      new URL(input instanceof Request ? input.url : input, document.baseURI).pathname === '/openings.json'
        ? Promise.resolve(
            new Response(
              JSON.stringify({
                asOf: new Date().toISOString(),
                openings: [2, 3, 7].map((days) => ({ start: inDays(days) })),
              }),
            ),
          )
        : real(input, init);
    return () => (window.fetch = real);
  },
  render: () =>
    html`<wayleaf-booking practice="Wrenmoss Therapy" hours="Mo-Th 09:00-18:00; Fr 09:00-14:00" timezone="America/New_York" openings="/openings.json" places="New Jersey; New York"><a href=${calendly}>Book a first conversation</a></wayleaf-booking>`,
  parameters: { controls: { disable: true } },
};

/** Nothing to book with: editors see what to do. */
export const NoLink: Story = {
  args: { debug: true, href: '', label: '' },
  render: ({ debug }) => widget({ debug: !!debug }),
};

/** An owner's colour and corners. */
export const Branded: Story = {
  render: (args) => html`<div style="--wayleaf-accent: #f2b84b; --wayleaf-booking-radius: 99px">${widget(args)}</div>`,
};

/**
 * The window's face in one state, in place and without a provider behind it, so that no story asks anything of anyone.
 */
function face(
  state: SessionState,
  contactLinks: readonly HTMLAnchorElement[] = [],
  frame?: Parameters<typeof sessionView>[0]['frame'],
): HTMLElement {
  const { t, lang, dir } = words;
  const said = t.session ?? english;
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...styles.flat(9), sessionStyles].map((sheet) => sheet.styleSheet!);
  const nothingToDo = () => undefined;
  render(
    html`<div class="root">
      ${sessionView(
        {
          state,
          line: state.bookings.length ? said.booked.confirmed('Calendly') : '',
          strings: said,
          frame,
          href: calendly,
          contactLinks,
          loaded: nothingToDo,
          close: nothingToDo,
          escape: nothingToDo,
          content: {
            receiver: undefined,
            done: false,
            render: nothingToDo,
            strip: nothingToDo,
            paper: nothingToDo,
          },
          launch: {
            provider: {
              id: 'calendly',
              name: 'Calendly',
              isKnownService: true,
              opensInDialog: true,
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
  // the room that the frame would take
  const room = new CSSStyleSheet();
  room.replaceSync('.session-stage { min-block-size: 30em }');
  root.adoptedStyleSheets.push(room);
  return host;
}
const shows = (state: Partial<SessionState>): Story => ({
  render: () => html`${face({ ...initialState, ...state })}`,
  parameters: { controls: { disable: true } },
});

/** The first moments: the new-tab link is there already. */
export const WindowLoading = shows({});

/** After about eight seconds. */
export const WindowSlow = shows({ stage: 'slow' });

/** After fifteen: a way through. A late answer still heals it. */
export const WindowStalled = shows({ stage: 'failed', reason: 'stalled' });

/** The same with the owner's own phone and mail, which the window would else cover. */
export const WindowStalledWithWays: Story = {
  render: () =>
    html`${face(
      { ...initialState, stage: 'failed', reason: 'stalled' },
      [
        ['tel:+16095550142', '609 555 0142'],
        ['mailto:hello@wren.example', 'hello@wren.example'],
      ].map(([href, textContent]) => Object.assign(document.createElement('a'), { href, textContent })),
    )}`,
  parameters: { controls: { disable: true } },
};

/** The service's page is there. A page of ours stands in for it. */
export const WindowReady: Story = {
  render: () =>
    html`${face({ ...initialState, stage: 'ready' }, [], { src: `data:text/html,${encodeURIComponent('<!doctype html><title>Times</title><p style="font: 1.2em system-ui; padding: 2em">Here the booking service shows its times.')}`, adapter: {} as never })}`,
  parameters: { controls: { disable: true } },
};

/** The provider says that it cannot be shown here. */
export const WindowRefused = shows({ stage: 'failed', reason: 'provider' });

/** The page's own policy forbids the frame. */
export const WindowForbidden = shows({ stage: 'failed', reason: 'policy' });

/** A provider that never says anything: honest words, and the link. */
export const WindowUnsure = shows({ stage: 'unsure' });

/** Booked, as the provider tells. */
export const WindowBooked = shows({ stage: 'ready', bookings: [{ status: 'confirmed' }] });

/** Asked for, not confirmed yet. */
export const WindowRequested = shows({ stage: 'ready', bookings: [{ status: 'pending' }] });
