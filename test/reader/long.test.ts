import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { runInChunks } from '../../src/internal/scheduling.js';
import { clear, inside, put, ready, scrollPage, settled } from './helpers.js';

const words = (count: number, first: string): string => `${first} ${'word '.repeat(count - 1).trim()}.`;

/** Sections enough for several pieces, one of them with a wide table. */
const SECTIONS = Array.from(
  { length: 60 },
  (_, i) =>
    `<h2>Part ${i}</h2><p>${words(120, `First${i}`)}</p><p>${words(100, `Second${i}`)} <em>and</em> <a href="#part-3">on</a></p>${i === 40 ? '<table><tr><td>One</td><td>Other</td></tr></table>' : ''}`,
);
const LONG = SECTIONS.join('\n');
const long = () =>
  put(`<wayleaf-reader><template>${LONG}</template></wayleaf-reader><div style="block-size: 3000px"></div>`);

const piecesOf = (reader: Element) => [...reader.querySelectorAll<HTMLElement>('[data-wayleaf-piece]')];

describe('a long article that the reader puts on the page', () => {
  afterEach(clear);

  it('is there whole, in order, in pieces that are laid out when they come near', async () => {
    const reader = long();
    const { words: counted, sections } = await ready(reader);
    const plain = document.createElement('div');
    plain.append(document.createRange().createContextualFragment(LONG));
    const article = reader.querySelector('[data-wayleaf-article]')!;
    expect(article.textContent.replace(/\s+/g, ' ')).to.equal(plain.textContent.replace(/\s+/g, ' '));
    expect(sections).to.equal(60);
    expect(counted).to.be.greaterThan(60 * 220);
    const pieces = piecesOf(reader);
    expect(pieces.length).to.be.greaterThan(3);
    for (const piece of pieces) expect(piece.firstElementChild!.localName).to.equal('h2');
    if ('checkVisibility' in Element.prototype)
      expect(pieces.at(-1)!.firstElementChild!.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
  });

  it('is not measured where it is far from the window', async () => {
    const asked = new Set<Element>();
    const { checkVisibility, getBoundingClientRect } = Element.prototype;
    Element.prototype.getBoundingClientRect = function () {
      asked.add(this);
      return getBoundingClientRect.call(this);
    };
    if (checkVisibility)
      Element.prototype.checkVisibility = function (options) {
        asked.add(this);
        return checkVisibility.call(this, options);
      };
    try {
      const reader = long();
      await ready(reader);
      const far = [...piecesOf(reader).at(-2)!.querySelectorAll('h2, p')];
      expect(far.length).to.be.greaterThan(2);
      expect(far.filter((each) => asked.has(each)).length).to.equal(0);
    } finally {
      Object.assign(Element.prototype, { checkVisibility, getBoundingClientRect });
    }
  });

  it('asks nothing about its last words while the visitor is far from them', async () => {
    const reader = long();
    await ready(reader);
    const asked: Node[] = [];
    const { getBoundingClientRect } = Range.prototype;
    Range.prototype.getBoundingClientRect = function () {
      asked.push(this.startContainer);
      return getBoundingClientRect.call(this);
    };
    try {
      for (const at of [600, 1200]) await scrollPage(reader, at);
      const last = piecesOf(reader).at(-1)!;
      expect(asked.length).to.be.greaterThan(0);
      expect(asked.filter((each) => last.contains(each)).length).to.equal(0);
    } finally {
      Object.assign(Range.prototype, { getBoundingClientRect });
    }
  });

  it('keeps short ones as they are', async () => {
    const reader = put(`<wayleaf-reader><template>${SECTIONS.slice(0, 5).join('')}</template></wayleaf-reader>`);
    await ready(reader);
    expect(piecesOf(reader).length).to.equal(0);
  });

  it('stands as if it were in one: nothing tells where it is cut', async () => {
    const reader = long();
    await ready(reader);
    const gap = (heading: Element) =>
      heading.getBoundingClientRect().top - heading.previousElementSibling!.getBoundingClientRect().bottom;
    const [, second] = piecesOf(reader);
    const within = gap(second!.querySelectorAll('h2')[1]!);
    const across =
      second!.querySelector('h2')!.getBoundingClientRect().top -
      second!.previousElementSibling!.lastElementChild!.getBoundingClientRect().bottom;
    expect(across).to.be.closeTo(within, 0.5);
    const left = second!.querySelector('p')!.getBoundingClientRect();
    const first = piecesOf(reader)[0]!.querySelector('p')!.getBoundingClientRect();
    expect([left.left, left.width]).to.deep.equal([first.left, first.width]);
  });

  it('begins as near to its title as a short one', async () => {
    const gaps: number[] = [];
    for (const html of [LONG, SECTIONS.slice(0, 5).join('')]) {
      const reader = put(`<wayleaf-reader heading="A title"><template>${html}</template></wayleaf-reader>`);
      await ready(reader);
      gaps.push(
        reader.querySelector('h2')!.getBoundingClientRect().top -
          inside(reader, '.header')!.getBoundingClientRect().bottom,
      );
      clear();
    }
    expect(gaps[0]).to.be.closeTo(gaps[1]!, 0.5);
  });

  it('is gone through by headings, and each is current when it is reached', async () => {
    const reader = long();
    await ready(reader);
    for (const index of [55, 3, 41, 59, 0]) {
      expect(reader.goTo(index)).to.equal(true);
      await settled(reader);
      const heading = reader.querySelectorAll('h2')[index]!;
      expect(heading.getBoundingClientRect().top).to.be.within(-5, innerHeight);
      await waitUntil(
        () => inside(reader, '.outline [aria-current]')?.textContent === `Part ${index}` || !inside(reader, '.outline'),
      );
    }
  });

  it('counts progress in words, to everything at its end', async () => {
    const reader = long();
    const { words: all } = await ready(reader);
    let progress = 0;
    let read = 0;
    reader.addEventListener('wayleaf-reader-progress', (event) => {
      progress = event.progress;
      read = event.wordsRead;
    });
    const middle = reader.querySelectorAll('h2')[30]!;
    middle.scrollIntoView();
    await settled(reader);
    middle.scrollIntoView();
    await waitUntil(() => Math.abs(progress - 0.5) < 0.02, `progress is ${progress} in the middle`);
    await scrollPage(reader, reader.offsetTop + reader.offsetHeight);
    await scrollPage(reader, reader.offsetTop + reader.offsetHeight);
    await waitUntil(() => progress === 1);
    expect(read).to.equal(all);
  });

  it('says how far the visitor is at once, and renders only now and then while they scroll', async () => {
    const reader = long();
    await ready(reader);
    let renderings = 0;
    const ask = reader.requestUpdate;
    reader.requestUpdate = function (...how) {
      renderings++;
      return ask.call(this, ...how);
    };
    const seen = new Set<string>();
    const from = performance.now();
    for (let step = 1; step <= 30; step++) {
      const told = new Promise<number>((resolve) =>
        reader.addEventListener('wayleaf-reader-progress', ({ progress }) => resolve(progress), { once: true }),
      );
      scrollTo({ top: step * 600, behavior: 'instant' });
      const progress = await told;
      const facts = inside(reader, '.bar .facts .full')!.textContent;
      if (progress >= 0.01) expect(facts).to.contain(`${Math.floor(progress * 100)}%`);
      seen.add(facts);
      await nextFrame();
    }
    expect(seen.size).to.be.greaterThan(15);
    expect(renderings).to.be.below(8 + (performance.now() - from) / 250);
  });

  it('is asked once how wide its words are, also where the visitor goes back', async () => {
    const reader = long();
    await ready(reader);
    await settled(reader);
    const [first] = piecesOf(reader);
    for (const at of [3000, 12_000]) await scrollPage(reader, at);
    const { get } = Object.getOwnPropertyDescriptor(Element.prototype, 'scrollWidth')!;
    let asked = 0;
    Object.defineProperty(Element.prototype, 'scrollWidth', {
      configurable: true,
      get(this: Element) {
        if (first!.contains(this)) asked++;
        return get!.call(this) as number;
      },
    });
    try {
      await scrollPage(reader, 0);
      expect(asked).to.equal(0);
    } finally {
      Object.defineProperty(Element.prototype, 'scrollWidth', { configurable: true, get: get! });
    }
  });

  it('is searched whole, also where nothing is laid out', async () => {
    const reader = long();
    await ready(reader);
    expect(await reader.find('Second58')).to.equal(1);
    await waitUntil(() => {
      const { top } = reader.querySelectorAll('h2')[58]!.getBoundingClientRect();
      return Math.abs(top) < innerHeight * 2;
    });
    expect(await reader.find('First')).to.equal(60);
  });

  it('is removed with its reader, also before all its pieces are appended', async () => {
    const reader = long();
    const done = ready(reader);
    while (!reader.querySelector('[data-wayleaf-article]')) await nextFrame();
    const other = document.createElement('div');
    document.body.append(other);
    other.append(reader);
    await done;
    expect(reader.querySelectorAll('h2').length).to.equal(60);
    other.remove();
  });

  it('is read between timers of the page, which go off when they are due', async () => {
    let chunks = 0;
    const ticks: number[] = [];
    const tick = (): void => {
      ticks.push(chunks);
      if (chunks < 30) setTimeout(tick);
    };
    const work = function* (): Generator<void, void> {
      for (; chunks < 30; chunks++) {
        const until = performance.now() + 10;
        while (performance.now() < until);
        for (let step = 0; step < 8; step++) yield;
      }
    };
    setTimeout(tick);
    await runInChunks(work());
    expect(ticks.filter((at) => at > 0 && at < 30).length).to.be.greaterThan(5);
  });
});
