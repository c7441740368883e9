import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { clear, put, ready, settled } from './helpers.js';

const WORDS = 'sleep a morning window of letters in gardens quiet rivers and extraordinarily long evenings'.split(' ');
const words = (count: number, from: number): string =>
  Array.from({ length: count }, (_, i) => WORDS[(i * 7 + from) % WORDS.length]).join(' ');

/** A hundred thousand words in 250 sections, none like the other in length. */
const ARTICLE = Array.from(
  { length: 250 },
  (_, i) =>
    `<h2>Part ${i}</h2><p>Begin${i} ${words(40 + ((i * 37) % 90), i)}.</p><ul><li>${words(12, i)}</li><li>${words(20, i + 1)}</li></ul><p>${words(150 + ((i * 53) % 200), i + 3)}.</p><p>Marked${i} ${words(60, i)}.</p>`,
).join('\n');

const open = () => put(`<wayleaf-reader storage="none"><template>${ARTICLE}</template></wayleaf-reader>`);

/** How far an element is from where a link to it leads. */
const away = (element: Element): number =>
  element.getBoundingClientRect().top - parseFloat(getComputedStyle(element).scrollMarginTop);

describe('in an article of a hundred thousand words', () => {
  const here = location.pathname + location.search;
  afterEach(async () => {
    clear();
    history.replaceState(null, '', here);
    await setViewport({ width: 800, height: 600 });
  });

  for (const width of [1100, 390]) {
    const part = (reader: Element, index: number) => reader.querySelectorAll('h2')[index]!;
    /** Waits until an element is where a link to it leads, and whether it stays. */
    const stays = async (element: Element) => {
      await waitUntil(() => Math.abs(away(element)) <= 4, `away by ${away(element)}`, { timeout: 4000 }).catch(
        (error: Error) => {
          throw new Error(`${error.message}: it is away by ${away(element)} px`);
        },
      );
      for (let time = 0; time < 5; time++) {
        await aTimeout(200);
        expect(away(element), `after ${(time + 1) * 200} ms`).to.be.closeTo(0, 4);
      }
    };

    it(`${width} px: an address with a section leads to it, and it stays`, async function () {
      this.timeout(15_000);
      await setViewport({ width, height: 800 });
      history.replaceState(null, '', `${here}#part-201`);
      const reader = open();
      await ready(reader);
      await stays(part(reader, 201));
    });

    it(`${width} px: the outline leads to sections far apart, and they stay`, async function () {
      this.timeout(20_000);
      await setViewport({ width, height: 800 });
      const reader = open();
      await ready(reader);
      for (const index of [180, 31, 247]) {
        reader.goTo(index);
        await stays(part(reader, index));
      }
    });

    it(`${width} px: what was found is in view, and stays where it is`, async function () {
      this.timeout(15_000);
      await setViewport({ width, height: 800 });
      const reader = open();
      await ready(reader);
      expect(await reader.find('Marked140')).to.equal(1);
      const paragraph = [...reader.querySelectorAll('p')].find((each) => each.textContent.startsWith('Marked140'))!;
      const top = () => paragraph.getBoundingClientRect().top;
      await waitUntil(() => top() > 0 && top() < 700, 'it is in view', { timeout: 4000 });
      await aTimeout(300);
      const before = top();
      expect(before).to.be.within(0, 700);
      await aTimeout(800);
      expect(top()).to.be.closeTo(before, 4);
    });
  }

  it('an address with words leads to them, and they stay', async function () {
    this.timeout(15_000);
    await setViewport({ width: 1100, height: 800 });
    history.replaceState(null, '', `${here}#:~:text=Marked122`);
    const kept =
      (globalThis as { navigation?: { currentEntry?: { url?: string } } }).navigation?.currentEntry?.url ?? '';
    if (!kept.includes(':~:')) this.skip(); // nowhere to read it from
    const reader = open();
    await ready(reader);
    const paragraph = [...reader.querySelectorAll('p')].find((each) => each.textContent.startsWith('Marked122'))!;
    const top = () => paragraph.getBoundingClientRect().top;
    await waitUntil(() => top() > 0 && top() < 700, 'it is in view', { timeout: 4000 });
    await aTimeout(300);
    const before = top();
    await aTimeout(800);
    expect(top()).to.be.closeTo(before, 4);
    await settled(reader);
  });
});
