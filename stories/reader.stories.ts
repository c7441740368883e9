import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { WayleafReader } from '../src/reader/index.js';
import { block } from './sample/blocks.js';
import { columnOf, inToolbarLanguage } from './sample/column.js';
import markdown from './sample/article.md?raw';
import arabic from './sample/article.ar.md?raw';
import japanese from './sample/article.ja.md?raw';

interface Args {
  readonly outline: 'auto' | 'none';
  readonly toolbar: 'full' | 'compact' | 'none';
  readonly theme: 'auto' | 'light' | 'dark' | 'sepia' | 'contrast' | 'host';
  readonly debug: boolean;
  readonly width: string;
  /** Changes the author's markup before it is shown. */
  readonly change?: (markup: string) => string;
  /** Does what a visitor would do, once the reader is there. */
  readonly then?: (reader: WayleafReader) => void;
}

const address = new URL('./sample/article.md', import.meta.url).href;

/** The sample's words in a column of a page, in the toolbar's language, with the attributes of the controls. */
const show = inToolbarLanguage(showIn);
function showIn(lang: string, { outline, toolbar, theme, debug, width, change, then }: Args) {
  const column = columnOf((change ?? String)(block('sample-reader', lang)), width, '1.125em/1.65 Georgia, serif');
  for (const each of column.querySelectorAll<HTMLElement>('wayleaf-reader > *, article > *'))
    each.style.maxInlineSize = '36em';
  const reader = column.querySelector<WayleafReader>('wayleaf-reader')!;
  for (const [name, value] of Object.entries({ outline, toolbar, theme })) reader.setAttribute(name, value);
  reader.toggleAttribute('debug', debug);
  if (then) reader.addEventListener('wayleaf-reader-ready', () => setTimeout(() => then(reader), 100), { once: true });
  return html`${column}`;
}

/** The bar's button for a panel. */
const press = (panel: 'contents' | 'comfort' | 'tools') => (reader: WayleafReader) =>
  reader.shadowRoot?.querySelector<HTMLElement>(`[data-panel=${panel}]`)?.click();
/** The tag alone, with other attributes and content. */
const instead =
  (attributes: string, content = '') =>
  () =>
    `<wayleaf-reader ${attributes}>${content}</wayleaf-reader>`;
const quoted = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

const meta: Meta<Args> = {
  title: 'Reader',
  component: 'wayleaf-reader',
  tags: ['!autodocs'], // reader.mdx and reader-states.mdx
  render: show,
  args: { outline: 'auto', toolbar: 'full', theme: 'auto', debug: false, width: '62em' },
  argTypes: {
    width: { control: 'text', description: 'The widest its column gets.' },
    change: { table: { disable: true } },
    then: { table: { disable: true } },
  },
};
export default meta;

type Story = StoryObj<Args>;

/** The author's words, the outline beside them, one bar below. */
export const Default: Story = {};

/** The ninth section of the sample, whatever it is called. */
const HALF_WAY = 8;

/** Half way through: the line at the top, the section that is being read, and what is left. */
export const HalfWay: Story = { args: { then: (reader) => reader.goTo(HALF_WAY) } };

/** Where there is no space beside the words, the outline is behind one button. */
export const Narrow: Story = { args: { width: '22em' } };

/** The contents, opened from the bar. */
export const Contents: Story = { args: { width: '36em', then: press('contents') } };

/** Text size, space and colors, opened from the bar. */
export const TextSettings: Story = { args: { then: press('comfort') } };

/** Finding words: every place is marked, the current one also by a line; accents and case make no difference. */
export const Find: Story = { args: { width: '36em', then: (reader) => void reader.find('child') } };

/** Words that are not there. */
export const FindNothing: Story = { args: { width: '22em', then: (reader) => void reader.find('zebra') } };

/** What else can be done with the article, opened from the bar. */
export const MoreTools: Story = { args: { width: '36em', then: press('tools') } };

/** A passage is selected: the bar offers to quote it. */
export const PassageSelected: Story = {
  args: {
    width: '36em',
    then: (reader) => {
      getSelection()?.selectAllChildren(reader.querySelector('p.lead, p')!);
    },
  },
};

/** A footnote, beside its mark. */
export const NoteOpen: Story = {
  args: {
    width: '36em',
    change: instead(
      '',
      '<script type="text/markdown">Sleep is work.[^1] So is waking.\n\n[^1]: As the old ones said, though nobody wrote it down.</script>',
    ),
    then: (reader) => reader.querySelector<HTMLElement>('[data-footnote-ref]')?.click(),
  },
};

const hills = (sky: string, near: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900" viewBox="0 0 1600 900"><rect width="1600" height="900" fill="${sky}"/><circle cx="1150" cy="330" r="90" fill="#f6e3b4"/><path d="M0 620Q420 380 860 600T1600 520V900H0Z" fill="${near}" opacity=".6"/><path d="M0 760Q520 560 980 740T1600 690V900H0Z" fill="${near}"/></svg>`)}`;

/** A picture seen larger, over the page: the arrows lead to the other one, Escape back to the words. */
export const PictureOpen: Story = {
  args: {
    width: '36em',
    change: instead(
      '',
      `<h1>Two evenings</h1><p>The first was mild.</p><figure><img width="480" height="270" src="${hills('#d8c7b4', '#6d7f63')}" alt="Hills under a low sun"><figcaption>Seen from the road, in May.</figcaption></figure><p>The second was not.</p><figure><img width="480" height="270" src="${hills('#aeb9c4', '#55646b')}" alt="The same hills under a pale sky"><figcaption>And in November.</figcaption></figure>`,
    ),
    then: (reader) => setTimeout(() => reader.querySelector('img')?.click(), 300),
  },
};

/** A table that is wider than the text scrolls by itself; a fading edge says that there is more. */
export const WideTable: Story = {
  args: {
    width: '22em',
    change: instead(
      '',
      '<p>Hours of sleep.</p><table><caption>Hours by day</caption><tr><th>Monday</th><th>Tuesday</th><th>Wednesday</th><th>Thursday</th><th>Friday</th></tr><tr><td>six hours</td><td>seven hours</td><td>eight hours</td><td>five hours</td><td>nine hours</td></tr></table>',
    ),
  },
};

/** A bar of pictures alone, for narrow columns. */
export const CompactBar: Story = { args: { toolbar: 'compact', width: '36em' } };

/** No bar at all. */
export const NoBar: Story = { args: { toolbar: 'none' } };

export const Sepia: Story = { args: { theme: 'sepia' } };

export const Dark: Story = { args: { theme: 'dark' } };

export const HighContrast: Story = { args: { theme: 'contrast' } };

/** Markdown between the tags, with its facts above it. */
export const InlineMarkdown: Story = {
  args: { change: instead('', `<script type="text/markdown">${markdown}</script>`) },
};

/** An article fetched from the owner's site. */
export const Fetched: Story = { args: { change: instead(`src="${address}" type="markdown"`) } };

/** Footnotes, a task list, and a film from elsewhere that waits for a press; nothing is loaded for it before. */
export const NotesAndFilm: Story = {
  args: {
    width: '36em',
    change: instead(
      '',
      `<script type="text/markdown"># How sleep works\n\nPeople who sleep badly talk about the nights, hardly ever about the days.[^1]\n\n<iframe width="560" height="315" src="https://www.youtube.com/embed/aaaaaaaaaaa" title="Why we sleep"></iframe>\n\n- [x] Get up at the same time\n- [ ] Go outside before noon\n\n[^1]: So she says in every talk.</script>`,
    ),
  },
};

/** While it is loading and there is nothing else to read. */
export const Loading: Story = {
  render: (args, context) => {
    const { fetch } = window;
    window.fetch = () => new Promise(() => undefined);
    setTimeout(() => (window.fetch = fetch), 500);
    return show(
      { ...args, change: instead('heading="On its way" byline="Wrenmoss Therapy" src="/never.md"') },
      context,
    );
  },
};

/** When loading failed: a plain message, a retry, and a link to the document. What stands between the tags stays. */
export const LoadFailed: Story = {
  args: {
    debug: true,
    change: instead(
      'src="https://wrenmoss.invalid/article.md"',
      '<p>Until the article is back, here is what it is about in a sentence.</p>',
    ),
  },
};

/** An element of the page that is read where it stands. */
export const Adopted: Story = {
  args: {
    change: (markup) =>
      `<article id="post">${markup.replace(/<\/?wayleaf-reader[^>]*>/g, '')}</article><p>Comments would come here.</p><wayleaf-reader for="#post"></wayleaf-reader>`,
  },
};

/** The same article as JSON in one attribute. */
export const FromJson: Story = {
  args: {
    change: () =>
      instead(
        `config="${quoted(JSON.stringify({ heading: 'As data', byline: 'Wrenmoss Therapy', published: '2026-10-12', markdown: markdown.replace(/^---[^]*?---\s*# .*\n/, '') }))}"`,
      )(),
  },
};

/** In German. */
export const German: Story = {
  render: (args) => html`<div lang="de">${showIn('de', args)}</div>`,
  args: { width: '36em', then: press('comfort') },
};

/** An article in Arabic, set from right to left, in the reader's own style. */
export const ArabicArticle: Story = {
  render: (args) => html`<div lang="ar" dir="rtl">${showIn('ar', args)}</div>`,
  args: { change: instead('', `<script type="text/markdown">${arabic}</script>`) },
};

/** An article in Japanese: lines further apart, no slanted letters. */
export const JapaneseArticle: Story = {
  render: (args) => html`<div lang="ja">${showIn('ja', args)}</div>`,
  args: { change: instead('', `<script type="text/markdown">${japanese}</script>`) },
};

/** Changes settings as a visitor would, in the open panel. */
const set =
  (...changes: readonly (readonly [name: string, value: string])[]) =>
  (reader: WayleafReader) => {
    press('comfort')(reader);
    setTimeout(() => {
      for (const [name, value] of changes) {
        const field = reader.shadowRoot?.querySelector<HTMLInputElement | HTMLSelectElement>(
          `select[name=${name}],input[name=${name}]${value ? `[value="${value}"]` : ''}`,
        );
        if (field instanceof HTMLSelectElement) {
          field.value = value;
          field.dispatchEvent(new Event('change'));
        } else field?.click();
      }
    }, 500);
  };

/** Three lines clear, the others dimmed. */
export const LineFocus: Story = {
  render: (args, context) =>
    show({ ...args, change: (markup) => markup.replace('<wayleaf-reader', '<wayleaf-reader storage="none"') }, context),
  args: { then: set(['focus', '3']) },
};

/** Everything as far apart as WCAG 2.2 names, in one press. */
export const RoomySpacing: Story = {
  render: (args, context) =>
    show({ ...args, change: (markup) => markup.replace('<wayleaf-reader', '<wayleaf-reader storage="none"') }, context),
  args: { then: set(['airy', '']) },
};

/** Pictures left out; what describes them stays. */
export const WithoutPictures: Story = {
  args: {
    change: instead(
      'storage="none"',
      '<h1>A hill</h1><p>Some words.</p><figure><img alt="A hill under a low sun" width="320" height="160"><figcaption>Seen from the road.</figcaption></figure><p>More words.</p>',
    ),
    then: set(['plain', '']),
  },
};

/** In Arabic, from right to left: the reader's own words and the sample's. */
export const Arabic: Story = {
  render: (args) => html`<div lang="ar" dir="rtl">${showIn('ar', args)}</div>`,
  args: { width: '36em', then: press('comfort') },
};

/** On a dark page. */
export const OnDark: Story = {
  render: (args, context) =>
    html`<div style="padding: 2em; background: #171b1a; color: #e6e2d9">${show(args, context)}</div>`,
};

/** A few words and no headings: no outline is offered. */
export const Short: Story = {
  args: { change: instead('', '<h1>A short note</h1><p>We are closed on Monday, and back on Tuesday.</p>') },
};

/** Long words, deep headings, a wide table. */
export const Long: Story = {
  args: {
    width: '40em',
    change: instead(
      '',
      `<h1>Everything that may be long</h1>${[2, 3, 4, 5, 6, 2].map((level) => `<h${level}>A heading of level ${level} that goes on for rather longer than anyone would wish, and then some</h${level}><p>${'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft '.repeat(3)}</p>`).join('')}`,
    ),
  },
};
