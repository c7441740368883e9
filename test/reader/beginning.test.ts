import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { cleanArticle } from '../../src/reader/article/article.js';
import type { Body } from '../../src/reader/article/model.js';
import { sanitise, type SanitiserChoice } from '../../src/sanitise/sanitise.js';
import { PAYLOADS } from './data/payloads.js';
import { TREES } from './data/trees.js';
import { clear, put, ready } from './helpers.js';

const BASE = 'https://practice.test/';
const WAYS: readonly SanitiserChoice[] = 'setHTML' in Element.prototype ? ['auto', 'purify'] : ['purify'];
const words = (count: number, first: string): string => `${first} ${'word '.repeat(count - 1).trim()}.`;

/** More than twice what is read first. */
const HTML = Array.from(
  { length: 44 },
  (_, i) =>
    `<h2 id="part-${i}">Part ${i}</h2>\n<p>${words(300, `First${i}`)}</p>\n<p>${words(300, `Second${i}`)} <em>and</em> on</p>`,
).join('\n');
const MARKDOWN = Array.from(
  { length: 44 },
  (_, i) =>
    `## Part ${i}\n\n${words(300, `First${i}`)}\n\n- *one*\n- two\n\n${words(300, `Second${i}`)} [link](https://a.test/${i})`,
).join('\n\n');

/** What an article says in the end, without the pieces that it stands in, and what else the reader adds. */
function shown(reader: Element): string {
  const copy = reader.querySelector('[data-wayleaf-article]')!.cloneNode(true) as Element;
  for (const piece of copy.querySelectorAll('[data-wayleaf-piece]')) piece.replaceWith(...piece.childNodes);
  for (const heading of copy.querySelectorAll('h2')) heading.removeAttribute('id');
  for (const each of copy.querySelectorAll('[aria-label],[dir]'))
    for (const name of ['aria-label', 'dir']) each.removeAttribute(name);
  return copy.innerHTML;
}

async function whole(body: Omit<Body, 'base'>): Promise<string> {
  const { fragment } = await cleanArticle({ ...body, base: document.baseURI });
  const box = document.createElement('div');
  box.append(fragment);
  for (const heading of box.querySelectorAll('h2')) heading.removeAttribute('id');
  return box.innerHTML;
}

/** Where two long texts begin to differ. */
function difference(a: string, b: string): string {
  if (a === b) return '';
  let at = 0;
  while (a[at] === b[at]) at++;
  return `at ${at}: ${a.slice(at - 40, at + 40)} / ${b.slice(at - 40, at + 40)}`;
}

/** How many characters were parsed as HTML until the article was on the page. */
async function parsedUntilShown(reader: Element): Promise<number> {
  let parsed = 0;
  const spies: (() => void)[] = [];
  const spy = (on: object, name: string) => {
    const all = on as Record<string, (...args: unknown[]) => unknown>;
    const own = all[name];
    if (!own) return;
    all[name] = function (this: unknown, ...args) {
      if (!reader.querySelector('[data-wayleaf-article]')) parsed += String(args[0]).length;
      return own.apply(this, args);
    };
    spies.push(() => void (all[name] = own));
  };
  spy(Element.prototype, 'setHTML');
  spy(DOMParser.prototype, 'parseFromString');
  // told at once, so that nothing more has been read
  await new Promise<void>((shown) => {
    const observer = new MutationObserver(() => {
      if (!reader.querySelector('[data-wayleaf-article]')) return;
      observer.disconnect();
      shown();
    });
    observer.observe(reader, { childList: true, subtree: true });
  });
  for (const restore of spies) restore();
  return parsed;
}

/** A reader with an article given as data. */
function config(body: object, lang = 'en'): ReturnType<typeof put> {
  const reader = put(`<div lang="${lang}"><wayleaf-reader storage="none"></wayleaf-reader></div>`);
  reader.config = body;
  return reader;
}

describe('a long text, sanitised in parts', () => {
  for (const way of WAYS)
    it(`is what it is as a whole, cut wherever a block ends, by ${way === 'auto' ? 'the browser' : 'the fallback'}`, async function () {
      this.timeout(60_000);
      const blocks = ['<p>a</p><h2 id="x">b</h2>\n', '</p><ul><li>c</ul>\n<p>d</p> ', '<hr><p>e <b>f</b></p><p>g</p>'];
      const parts = [...TREES.map(({ html }) => html), ...PAYLOADS.filter((_, index) => index % 16 === 0)];
      const differing: string[] = [];
      for (let from = 0; from < parts.length; from += 4) {
        const html = parts
          .slice(from, from + 4)
          .map((part, index) => blocks[(from + index) % 3] + part + blocks[(from + index * 2) % 3])
          .join('');
        const [once, cut] = await Promise.all(
          [Infinity, 1].map(async (partLength) => {
            const box = document.implementation.createHTMLDocument().body;
            box.append(await sanitise(html, BASE, { sanitiser: way, partLength }));
            return box.innerHTML;
          }),
        );
        if (once !== cut) differing.push(`${html}\n  whole: ${once}\n  cut:   ${cut}`);
      }
      expect(differing.slice(0, 3).join('\n\n')).to.equal('');
    });
});

/** What a long text takes on a slow machine. */
const patient = { timeout: 10_000 };

describe('a long article begins before the rest of it is read:', function () {
  this.timeout(30_000);
  afterEach(clear);

  for (const [name, body, kind] of [
    ['HTML', { html: HTML }, 'html'],
    ['Markdown', { markdown: MARKDOWN }, 'markdown'],
  ] as const)
    it(`${name}, and is the same in the end`, async () => {
      const text = Object.values(body)[0]!;
      const reader = config(body);
      const done = ready(reader);
      expect(await parsedUntilShown(reader)).to.be.lessThan(text.length);
      const first = reader.querySelector('[data-wayleaf-piece]')!;
      const { textContent } = first;
      const { sections } = await done;
      expect(sections).to.equal(44);
      // what was shown first stands there still
      expect(reader.querySelector('[data-wayleaf-piece]')).to.equal(first);
      expect(first.textContent).to.equal(textContent);
      expect(difference(shown(reader), await whole({ kind, text }))).to.equal('');
    });

  const late: Record<string, object> = {
    'a link defined at the end': { markdown: `A [name].\n\n${MARKDOWN}\n\n[name]: https://b.test/` },
    'a note at the end': { markdown: `Words[^1].\n\n${MARKDOWN}\n\n[^1]: A note.` },
    'an abbreviation at the end': { markdown: `In HTML.\n\n${MARKDOWN}\n\n==marked==\n\n*[HTML]: Hypertext` },
    'a note in HTML': { html: `<p>Words<a href="#n">1</a></p>${HTML}<p id="n">A note</p>` },
    'a box that stays open': { html: `<div>${HTML}</div>` },
    'another direction': { html: `${HTML}<p>${'שלום '.repeat(10)}</p>` },
  };
  for (const [name, body] of Object.entries(late))
    it(`not where what follows may change it: ${name}`, async () => {
      const text = Object.values(body)[0] as string;
      const reader = config(body);
      const done = ready(reader);
      expect(await parsedUntilShown(reader), name).to.be.at.least(text.length);
      await done;
      const kind = 'html' in body ? 'html' : 'markdown';
      expect(difference(shown(reader), await whole({ kind, text }))).to.equal('');
    });

  it('not where its ids have to be changed', async () => {
    put('<div id="taken"></div>');
    const reader = config({ html: `<p id="taken">Words</p>${HTML}` });
    const done = ready(reader);
    expect(await parsedUntilShown(reader)).to.be.at.least(HTML.length);
    await done;
    expect(reader.querySelector('p')!.id).to.equal('taken-2');
  });

  it('with its title above it, and the place that the address names is shown when it comes', async () => {
    history.replaceState(null, '', '#part-40');
    const reader = config({ html: `<h1>The title</h1>\n${HTML}` });
    await ready(reader);
    expect(reader.shadowRoot!.querySelector('h1')?.textContent).to.equal('The title');
    expect(reader.querySelector('h1')).to.equal(null);
    const place = () => reader.querySelector('#part-40')!.getBoundingClientRect().top;
    await waitUntil(() => Math.abs(place()) < innerHeight * 2, 'the section is near', patient);
  });

  it('and gives way to another article that comes before its end', async () => {
    const reader = config({ html: HTML });
    await parsedUntilShown(reader);
    reader.config = { html: '<h2>Other</h2><p>Short</p>' };
    await waitUntil(
      () => reader.querySelector('[data-wayleaf-article]')?.textContent === 'OtherShort',
      'the other',
      patient,
    );
    for (let frames = 0; frames < 20; frames++) await nextFrame();
    expect(shown(reader)).to.equal('<h2>Other</h2><p>Short</p>');
  });

  it('and goes on in another place when it is moved', async () => {
    const reader = config({ html: HTML });
    const done = ready(reader);
    await parsedUntilShown(reader);
    const other = document.createElement('div');
    document.querySelector('[data-test]')!.append(other);
    other.append(reader);
    await done;
    expect(reader.querySelectorAll('h2').length).to.equal(44);
  });

  it('and names what comes later in the reader’s language, too', async () => {
    const text = `${MARKDOWN}\n\nWords[^1].\n\n> [!NOTE]\n> A box.\n\n[^1]: A note.`;
    const reader = config({ markdown: text }, 'de');
    await ready(reader);
    await waitUntil(
      () => reader.querySelector('[data-footnotes]')?.getAttribute('aria-label') === 'Anmerkungen',
      'German',
      patient,
    );
    expect(reader.querySelector('[data-callout] strong')!.textContent).to.equal('Hinweis');
  });
});
