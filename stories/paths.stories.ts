import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { WayleafPaths } from '../src/paths/index.js';
import { setMark } from '../src/journey/marks.js';
import { block } from './sample/blocks.js';
import { columnOf, inToolbarLanguage } from './sample/column.js';
import commute from './sample/commute.json';
import sampleJson from './sample/paths.json';
import website from './sample/website.json';

interface Args {
  readonly view: 'auto' | 'table' | 'cards';
  readonly selfCheck: 'offer' | 'open' | 'none';
  readonly theme: 'auto' | 'light' | 'dark';
  readonly debug: boolean;
  readonly width: string;
  /** Changes the author's markup before it is shown. */
  readonly change?: (markup: string) => string;
  /** JSON instead of the markup. */
  readonly data?: object;
  /** Does what a visitor would do, once the comparison is drawn; in a journey that no other story shares. */
  readonly then?: (paths: WayleafPaths) => void;
}

/** The sample's words in a column of a page, in the toolbar's language, with the attributes of the controls. */
const show = inToolbarLanguage(showIn);
function showIn(lang: string, { view, selfCheck, theme, debug, width, change, data, then }: Args) {
  const markup = data ? '<wayleaf-paths></wayleaf-paths>' : (change ?? String)(block('sample-paths', lang));
  const column = columnOf(markup, width, '1.0625em/1.6 Georgia, serif');
  const element = column.querySelector<WayleafPaths>('wayleaf-paths')!;
  if (data) element.setAttribute('config', JSON.stringify(data));
  for (const [name, value] of Object.entries({ view, 'self-check': selfCheck, theme }))
    element.setAttribute(name, value);
  element.toggleAttribute('debug', debug);
  if (then) {
    element.setAttribute('group', 'story-paths-chosen');
    const whenDrawn = (frames: number): unknown =>
      element.shadowRoot?.querySelector("[part~='choice']")
        ? then(element)
        : frames && requestAnimationFrame(() => whenDrawn(frames - 1));
    whenDrawn(600);
  }
  return html`${column}`;
}

const meta: Meta<Args> = {
  title: 'Paths',
  component: 'wayleaf-paths',
  tags: ['!autodocs'], // paths.mdx and paths-states.mdx
  render: show,
  args: { view: 'auto', selfCheck: 'offer', theme: 'auto', debug: false, width: '62em' },
  argTypes: {
    width: { control: 'text', description: 'The widest its column gets.' },
    change: { table: { disable: true } },
    data: { table: { disable: true } },
    then: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<Args>;

/** The table, who made it, a button for each path, and the offer of a self-check. */
export const Default: Story = {};

/** Where a table does not fit: one section for each path. */
export const Cards: Story = { args: { width: '22em' } };

/** A table that its owner sets is wider than the widget and scrolls in its own region. */
export const NarrowTable: Story = { args: { width: '22em', view: 'table' } };

/** The self-check, open from the start. Nothing is preselected. */
export const SelfCheck: Story = { args: { selfCheck: 'open' } };

/** The self-check on a phone. */
export const SelfCheckNarrow: Story = { args: { selfCheck: 'open', width: '20em' } };

/** Sentences marked in the article are noted beside their signs, and not answered. */
export const MarkedWhileReading: Story = {
  args: { selfCheck: 'open' },
  decorators: [
    (story) => {
      setMark('stuck', true);
      setMark('kinder', true);
      return story();
    },
  ],
};

/** The comparison alone: signs and support are the author's plain list and section. */
export const NoSelfCheck: Story = { args: { selfCheck: 'none' } };

/** The same from JSON: the words are written into the page. */
export const FromJson: Story = { args: { data: sampleJson } };

/** A path was chosen: a line says so, and a link leads on to the booking of the page. */
export const Chosen: Story = {
  args: {
    data: website,
    then: (paths) => paths.shadowRoot?.querySelector<HTMLElement>("[part~='choice']")?.click(),
  },
  render: (args, context) =>
    html`${show(args, context)}<wayleaf-booking group="story-paths-chosen"><a href="mailto:hello@larkspur.example">Talk to us</a></wayleaf-booking>`,
  // ready once the way on is there, and no colour is on its way
  play: async ({ canvasElement }) => {
    const paths = canvasElement.querySelector('wayleaf-paths')!;
    while (!paths.shadowRoot?.querySelector("[part~='next']")) await new Promise((next) => requestAnimationFrame(next));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  },
};

/** A review whose day has passed. */
export const DueForReview: Story = {
  args: { change: (markup) => markup.replace(/review-by="[^"]*"/, 'review-by="2020-01-01"') },
};

/** Rows that do not differ are listed as the same. */
export const SameForBoth: Story = {
  args: {
    data: {
      ...sampleJson,
      rows: [
        ...sampleJson.rows,
        { kind: '', label: 'Where does it happen?', cells: { self: 'At home.', therapy: 'At home.' } },
      ],
    },
  },
};

/** Three paths, one of them waiting. */
export const ThreePaths: Story = {
  args: {
    data: {
      ...sampleJson,
      paths: [...sampleJson.paths, { id: 'wait', label: 'Leave it for now' }],
      rows: sampleJson.rows.map((row) => ({
        ...row,
        cells: {
          ...row.cells,
          wait:
            row.kind === 'cost' ? 'Nothing.' : 'Things stay as they are. You can come back to this page at any time.',
        },
      })),
      signs: [...sampleJson.signs, { text: 'This is a full season of my life already', for: { wait: 2 } }],
    },
  },
};

/** No word of health: a course, an agency, or doing it yourself, answered with ticks. */
export const Website: Story = { args: { data: website } };

/** The same with its self-check open. */
export const WebsiteSelfCheck: Story = { args: { data: website, selfCheck: 'open' } };

/** Four paths, one of which is to leave things as they are. */
export const FourPaths: Story = { args: { data: commute } };

/** Four paths where there is room for one. */
export const FourPathsNarrow: Story = { args: { data: commute, width: '20em' } };

/** Support as a list of services, from JSON: numbers as people dial them, by region, with the day they were checked. */
export const SupportServices: Story = {
  args: {
    selfCheck: 'open',
    data: {
      ...sampleJson,
      support: {
        heading: 'If you need someone now',
        paragraphs: ['Choosing a path can wait. If you are in immediate danger, call your local emergency number.'],
        links: [{ label: 'Find a helpline where you live', href: 'https://findahelpline.com/' }],
        entries: [
          {
            name: 'Example line',
            region: ['US'],
            call: '555 0100',
            hours: 'Any time',
            free: true,
            lang: ['en', 'es'],
            web: 'https://line.example/',
            source: 'https://line.example/about',
            checked: '2026-11-01',
          },
          {
            name: 'Example line for young people',
            region: ['US'],
            for: 'up to 25',
            text: { to: '55501', body: 'HELLO' },
            chat: 'https://young.example/chat',
            checked: '2026-11-01',
          },
          {
            name: 'Beispieltelefon',
            region: ['DE'],
            call: '0800 555 0100',
            hours: 'Rund um die Uhr',
            free: true,
            lang: ['de'],
            checked: '2025-02-01',
          },
        ],
      },
    },
  },
};

/** Headings begin where the owner says. */
export const HeadingLevel: Story = {
  args: {
    view: 'cards',
    width: '40em',
    change: (markup) => markup.replace('<wayleaf-paths', '<wayleaf-paths heading-level="4"'),
  },
};

/** An author's mistake: the comparison stays, the self-check is withheld, and with debug the reason is shown. */
export const WithProblems: Story = {
  args: {
    debug: true,
    change: (markup) => markup.replace('data-for="self:2"', 'data-for="slef:3"').replace('data-row="limits"', ''),
  },
};

/** What an author sees with debug when there is no problem: the audit, and what the signs lead to. */
export const AuthorPanel: Story = { args: { debug: true } };

/** With warnings of the lint: an overdue review, words that lean, a column set apart, points far apart. */
export const AuthorPanelWithWarnings: Story = {
  args: {
    debug: true,
    change: (markup) =>
      markup
        .replace(/review-by="[^"]*"/, 'review-by="2020-01-01"')
        .replace('data-path="therapy"', 'data-path="therapy" style="background: #ffe9a8"')
        .replace('Privacy, freedom', '<strong>The best way</strong>: privacy, freedom')
        .replace('data-for="self:2"', 'data-for="therapy:2"'),
  },
};

/** JSON that is invalid: each place is named by its pointer. */
export const AuthorPanelWithInvalidJson: Story = {
  args: {
    debug: true,
    data: {
      ...sampleJson,
      reviewed: 'last spring',
      suport: {},
      signs: sampleJson.signs.map((sign, at) => (at ? sign : { ...sign, for: { self: 5 } })),
    },
  },
};

/** The author's panel on a phone. */
export const AuthorPanelNarrow: Story = { args: { debug: true, width: '20em' } };

/** A document that could not be loaded. */
export const LoadFailed: Story = {
  render: () =>
    html`<wayleaf-paths src="/not-there.json"><p>Ask us about the ways to begin: we are glad to talk them through.</p></wayleaf-paths>`,
};

/** In German. */
export const German: Story = {
  render: (args) => html`<div lang="de">${showIn('de', args)}</div>`,
  args: { selfCheck: 'open' },
};

/** In Arabic, from right to left. */
export const Arabic: Story = {
  render: (args) => html`<div lang="ar" dir="rtl">${showIn('ar', args)}</div>`,
  args: { selfCheck: 'open' },
};

/** On a dark page. */
export const Dark: Story = {
  args: { selfCheck: 'open' },
  render: (args, context) =>
    html`<div style="padding: 2em; background: #171b1a; color: #e6e2d9">${show(args, context)}</div>`,
};
