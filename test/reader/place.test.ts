import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { SAVED_POSITIONS_KEY } from '../../src/reader/resume/saved-positions.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, put, ready, scrollPage, settled } from './helpers.js';

const TOPICS = [
  'sleep',
  'worry',
  'work',
  'rest',
  'walking',
  'children',
  'letters',
  'gardens',
  'rain',
  'music',
  'trains',
  'bread',
];
const sentence = (topic: string, number: number): string =>
  `Sentence ${number} of what she wrote about ${topic} tells of a ${['long', 'short', 'quiet', 'bright'][number % 4]} evening with Dr. ${topic}.`;
const paragraph = (topic: string): string =>
  Array.from({ length: 8 }, (_, number) => sentence(topic, number)).join(' ');

const HTML = `<h1>Twelve evenings</h1>${TOPICS.map((topic, index) => `${index % 3 ? '' : `<h2>Part ${index / 3 + 1}: ${topic}</h2>`}<p>${paragraph(topic)}</p>`).join('')}`;
const MARKDOWN = `# Twelve evenings\n\n${TOPICS.map((topic, index) => `${index % 3 ? '' : `## Part ${index / 3 + 1}: ${topic}\n\n`}${paragraph(topic)}\n`).join('\n')}`;
const page = (article = HTML, attributes = '', style = 'font: 18px/1.5 serif') =>
  `<style>wayleaf-reader > *, wayleaf-reader > * > * { ${style}; max-inline-size: 32em }</style><wayleaf-reader ${attributes}>${article}</wayleaf-reader><div style="block-size: 1500px">comments</div>`;

const now = performance.now.bind(performance);
let skew = 0;
/** Lets time pass for whoever asks how late it is. */
const pass = (seconds: number) => (skew += seconds * 1000);

const kept = () => localStorage.getItem(SAVED_POSITIONS_KEY);
const offer = (reader: WayleafReader) => inside(reader, '.offer .go');

/** Opens the article as a visitor does who scrolls. */
async function open(markup: string): Promise<WayleafReader> {
  const reader = put(markup);
  await ready(reader);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  await settled(reader);
  return reader;
}

const line = () => innerHeight * 0.35;
/** Scrolls so that a paragraph's first line is at the reading line. */
const scrollToParagraph = (reader: WayleafReader, index: number) =>
  scrollPage(reader, scrollY + reader.querySelectorAll('p')[index]!.getBoundingClientRect().top - line() + 4);

/** Reads to a paragraph, at a person's pace. */
async function read(reader: WayleafReader, to: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 800)); // the first rest
  pass(60);
  await scrollToParagraph(reader, to);
  await waitUntil(kept, 'a place is kept', { timeout: 4000 });
}

/** The same article on another day, in other circumstances: the offer, taken. Gives what is at the reading line. */
async function takeUp(
  markup: string,
): Promise<{ readonly words: string; readonly label: string; readonly reader: WayleafReader }> {
  document.querySelectorAll('[data-test]').forEach((each) => each.remove());
  scrollTo({ top: 0, behavior: 'instant' });
  await nextFrame();
  const reader = await open(markup);
  await waitUntil(() => offer(reader), 'an offer', { timeout: 5000 });
  const button = offer(reader)!;
  const label = button.textContent.trim();
  button.click();
  await settled(reader);
  await settled(reader);
  // it was brought to a third of the window
  const third = 12 + (innerHeight - 96) / 3;
  const range = document.createRange();
  const all = [...reader.querySelectorAll<HTMLElement>('p')].flatMap((each) =>
    ([...each.childNodes] as Text[]).flatMap((text) =>
      [...text.data.matchAll(/Sentence \d/g)].map(({ index }) => {
        range.setStart(text, index);
        range.setEnd(text, index + 8);
        const box = range.getBoundingClientRect();
        return { words: text.data.slice(index, index + 60), off: box.width ? Math.abs(box.top - third) : Infinity };
      }),
    ),
  );
  const { words } = all.reduce((one, other) => (other.off < one.off ? other : one));
  return { words, label, reader };
}

describe('a place in an article', () => {
  beforeEach(async () => {
    skew = 0;
    performance.now = () => now() + skew;
    localStorage.removeItem(SAVED_POSITIONS_KEY);
    await setViewport({ width: 900, height: 600 });
  });
  afterEach(() => {
    performance.now = now;
    clear();
    localStorage.removeItem(SAVED_POSITIONS_KEY);
  });

  it('is not kept of someone who looks in, or scrolls through', async () => {
    const reader = await open(page());
    for (const to of [3, 6, 9, 11]) await scrollToParagraph(reader, to);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect(kept()).to.equal(null);
  });

  it('is kept of someone who reads on, in the page’s own words, and offered when they come back', async () => {
    const first = await open(page());
    await read(first, 4);
    const [stored, ...others] = JSON.parse(kept()!) as Record<string, string | number>[];
    expect(others).to.deep.equal([]);
    expect(Object.keys(stored!).sort()).to.deep.equal(['at', 'day', 'exact', 'of', 'prefix', 'suffix']);
    expect(first.textContent.toLowerCase().replace(/\s+/g, ' ')).to.contain(stored!['exact']);
    expect(stored!['exact']).to.match(/^sentence 0 of what she wrote about walking/);
    const { words, label, reader } = await takeUp(page());
    expect(label).to.equal('Continue from “Part 2: rest”');
    expect(words).to.match(/^Sentence [01] of what she wrote about walking/);
    expect(offer(reader)).to.equal(null);
    expect(document.activeElement?.textContent).to.contain('about walking');
  });

  const others: Readonly<Record<string, () => Promise<string>>> = {
    'in a larger and narrower type': async () => page(HTML, '', 'font: 27px/1.9 monospace'),
    'on a phone': async () => {
      await setViewport({ width: 360, height: 640 });
      return page();
    },
    'in another look': async () => page(HTML, 'theme="sepia"'),
    'from Markdown': async () => page(`<script type="text/markdown">${MARKDOWN}</script>`),
    'after the author has edited other paragraphs': async () =>
      page(
        HTML.replace(paragraph('sleep'), 'Written anew.')
          .replace(paragraph('bread'), '')
          .replace('<h2>', '<p>A new beginning, with words enough to move the rest.</p><h2>'),
      ),
  };
  for (const [circumstance, markup] of Object.entries(others))
    it(`is found again ${circumstance}`, async () => {
      await read(await open(page()), 4);
      expect((await takeUp(await markup())).words).to.match(/^Sentence [01] of what she wrote about walking/);
    });

  it('is offered without moving anything, by keyboard too, and put away in one press', async () => {
    await read(await open(page()), 7);
    clear();
    const reader = put(page());
    await ready(reader);
    await waitUntil(() => inside(reader, '.bar'), 'the bar', { timeout: 3000 });
    const height = inside(reader, '.bar')!.getBoundingClientRect().height;
    await waitUntil(() => offer(reader), 'an offer', { timeout: 5000 });
    expect(inside(reader, '.bar')!.getBoundingClientRect().height).to.equal(height);
    expect(scrollY).to.equal(0);
    expect(document.activeElement).to.equal(document.body);
    const [go, away] = inside(reader, '.offer')!.querySelectorAll('button');
    go!.focus();
    await sendKeys({ press: 'Tab' });
    expect(reader.shadowRoot!.activeElement).to.equal(away);
    expect(away!.getAttribute('aria-label')).to.equal('Not now');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !offer(reader));
    expect(scrollY).to.equal(0);
    await waitUntil(() => reader.shadowRoot!.activeElement?.matches('.bar button'));
    expect(kept()).to.not.equal(null);
  });

  describe('that was put away', () => {
    const stored = () => (JSON.parse(kept() ?? '[]') as { refused?: number }[])[0];
    const putAway = async (reader: WayleafReader) => {
      await waitUntil(() => offer(reader), 'an offer', { timeout: 5000 });
      inside(reader, '.offer button:last-child')!.click();
      await waitUntil(() => !offer(reader));
    };
    it('is not offered again that day, is the next day, and is forgotten the second time', async () => {
      await read(await open(page()), 7);
      clear();
      await putAway(await open(page()));
      const { refused, ...place } = stored()!;
      // the visitor's day, not that of Greenwich
      const now = new Date();
      expect(refused).to.equal(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) / 86_400_000);
      clear();
      const again = await open(page());
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(offer(again)).to.equal(null);
      expect(stored()).to.deep.equal({ ...place, refused });
      localStorage.setItem(SAVED_POSITIONS_KEY, JSON.stringify([{ ...place, refused: refused! - 1 }]));
      clear();
      await putAway(await open(page()));
      expect(kept()).to.equal(null);
    });

    it('is followed by a newer one, which is offered', async () => {
      await read(await open(page()), 2);
      clear();
      const reader = await open(page());
      await putAway(reader);
      await new Promise((resolve) => setTimeout(resolve, 800));
      pass(60);
      await scrollToParagraph(reader, 4);
      await waitUntil(() => stored()!.refused === undefined, 'a newer place', { timeout: 4000 });
      clear();
      const again = await open(page());
      await waitUntil(() => offer(again), 'an offer', { timeout: 5000 });
      expect(offer(again)!.textContent).to.contain('Part 2');
    });

    it('disappears without an error where the refusal cannot be stored', async () => {
      await read(await open(page()), 7);
      clear();
      const reader = await open(page());
      await waitUntil(() => offer(reader), 'an offer', { timeout: 5000 });
      const { setItem } = Storage.prototype;
      Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; // prettier-ignore
      try {
        await putAway(reader);
      } finally {
        Storage.prototype.setItem = setItem;
      }
      expect(reader.problems).to.deep.equal([]);
    });
  });

  it('is not offered to those who scroll there themselves, nor to those who follow a link', async () => {
    await read(await open(page()), 3);
    clear();
    const reader = await open(page());
    await waitUntil(() => offer(reader), 'an offer', { timeout: 5000 });
    await scrollToParagraph(reader, 9);
    await waitUntil(() => !offer(reader), 'put away');
  });

  it('is forgotten when the article is finished', async () => {
    const reader = await open(page());
    await read(reader, 5);
    pass(120);
    await scrollToParagraph(reader, 11);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await scrollPage(reader, reader.offsetTop + reader.offsetHeight - 100);
    await waitUntil(() => kept() === null, 'forgotten');
  });

  it('is not kept where the owner or the visitor wants nothing kept', async () => {
    sessionStorage.clear(); // what tests of other files kept for the visit is not looked at here
    const reader = await open(page(HTML, 'storage="none"'));
    await new Promise((resolve) => setTimeout(resolve, 800));
    pass(60);
    await scrollToParagraph(reader, 4);
    await new Promise((resolve) => setTimeout(resolve, 900));
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
    clear();
    const found = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    let asked = 0;
    const forbid = () => {
      asked++;
      throw new DOMException('forbidden', 'SecurityError');
    };
    Object.defineProperty(window, 'localStorage', { configurable: true, get: forbid });
    // code that has run often still reaches the old getter in WebKitGTK 2.50: there the storage itself refuses
    const { getItem, setItem } = Storage.prototype;
    Object.assign(Storage.prototype, { getItem: forbid, setItem: forbid });
    try {
      const other = await open(page());
      await new Promise((resolve) => setTimeout(resolve, 800));
      pass(60);
      const before = asked;
      await scrollToParagraph(other, 4);
      // it comes to rest, and storing is refused: later it would find the real storage again
      await waitUntil(() => asked > before, 'it wanted to keep the place', { timeout: 4000 });
      expect(other.problems).to.deep.equal([]);
      expect(offer(other)).to.equal(null);
    } finally {
      Object.defineProperty(window, 'localStorage', found);
      Object.assign(Storage.prototype, { getItem, setItem });
    }
    expect(kept()).to.equal(null);
  });
});
