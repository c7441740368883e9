import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { executeServerCommand, sendKeys, setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, put, ready, settled } from './helpers.js';
import { entry, openTools } from './tools.js';

const PAGE = `<div lang="en"><wayleaf-reader>
  <h1>On sleep</h1>
  <p id="one">Sleep is a <em>gift</em>, and <b>sle</b>ep is work.<sup><a href="#n1" role="doc-noteref">1</a></sup> Her résumé says so.</p>
  <p>One</p><p>two</p>
  <p id="hidden" style="display: none">sleep, unseen</p>
  <details id="more"><summary>More</summary><div><p>Walking in one’s sleep.</p></div></details>
  <div id="until" hidden="until-found"><p>Beauty sleep.</p></div>
  <div style="height: 1500px"></div>
  <p id="last">The last sleep.</p>
  <ol><li id="n1">A note.</li></ol>
</wayleaf-reader></div>`;

const AR = `<div lang="ar" dir="rtl"><wayleaf-reader><p>القَلَقُ شعورٌ طبيعيّ، والأرق قلـــق الليل.</p></wayleaf-reader></div>`;

const box = (reader: WayleafReader) => inside(reader, '.find');
const input = (reader: WayleafReader) => inside<HTMLInputElement>(reader, '.find input')!;
const count = (reader: WayleafReader) => inside(reader, '.count')!.textContent.trim();
const hasHighlights = typeof Highlight === 'function';

/** The words that are marked now: all, and the current ones. */
function marked(current: boolean): string[] {
  const words: string[] = [];
  (CSS.highlights as unknown as Map<string, Iterable<Range>>).forEach((highlight, name) => {
    if (name.startsWith('wayleaf-find') && name.endsWith('-current') === current)
      for (const range of highlight) words.push(range.toString());
  });
  return words;
}

async function openFind(reader: WayleafReader): Promise<void> {
  await openTools(reader);
  entry(reader, reader.closest('[lang=ar]') ? 'البحث' : 'Find').click();
  await waitUntil(() => box(reader)?.matches(':popover-open'), 'the box is open');
  await waitUntil(() => reader.shadowRoot!.activeElement === input(reader), 'the focus is in it');
}

const says = (reader: WayleafReader, text: string) =>
  waitUntil(() => count(reader) === text, `the count says ${text}`).catch((error: Error) =>
    expect.fail(`${error.message}; it says “${count(reader)}”`),
  );

async function type(reader: WayleafReader, text: string): Promise<void> {
  input(reader).value = text;
  input(reader).dispatchEvent(new Event('input', { bubbles: true }));
}

describe('finding words in the article', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('opens from the bar, finds while typing, goes on and back, and gives the focus back', async () => {
    const reader = put(PAGE);
    await ready(reader);
    await openFind(reader);
    await sendKeys({ type: 'sleep' });
    // slow keys are searched one by one: the whole word must have been
    if (hasHighlights) await waitUntil(() => marked(true)[0] === 'sleep', 'the whole word is found');
    await says(reader, '1 of 6');
    await sendKeys({ press: 'Enter' });
    await says(reader, '2 of 6');
    await sendKeys({ down: 'Shift' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Shift' });
    await says(reader, '1 of 6');
    inside(reader, '.find [aria-label="Previous match"]')!.click();
    await says(reader, '6 of 6, from the end again');
    inside(reader, '.find [aria-label="Next match"]')!.click();
    await says(reader, '1 of 6, from the start again');
    input(reader).focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !box(reader));
    await waitUntil(
      () => reader.shadowRoot!.activeElement?.matches('[data-panel=tools]'),
      'the focus is back on the button',
    );
    if (hasHighlights) expect([...marked(false), ...marked(true)]).to.deep.equal([]);
  });

  it('marks words across tags, without accents and case, and not across paragraphs', async function () {
    if (!hasHighlights) this.skip();
    const reader = put(PAGE);
    await ready(reader);
    expect(await reader.find('SLEEP is wörk. HER')).to.equal(1);
    expect(marked(true)).to.deep.equal(['sleep is work.1 Her']);
    expect(await reader.find('resume')).to.equal(1);
    expect(marked(true)).to.deep.equal(['résumé']);
    expect(await reader.find('one two')).to.equal(0);
    expect(count(reader)).to.equal('Not found');
    expect(marked(true)).to.deep.equal([]);
    expect(await reader.find('sleep')).to.equal(6);
    expect(marked(false)).to.deep.equal(['sleep', 'Sleep', 'sleep', 'sleep', 'sleep', 'sleep']);
    expect(await reader.find('')).to.equal(0);
    await waitUntil(() => !box(reader));
  });

  it('finds Arabic without its vowel marks and tatweel, and says where in Arabic', async () => {
    const reader = put(AR);
    await ready(reader);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    await waitUntil(() => inside(reader, '.bar')?.lang === 'ar');
    await openFind(reader);
    await type(reader, 'قلق');
    await says(reader, new Intl.NumberFormat('ar').format(1) + ' من ' + new Intl.NumberFormat('ar').format(2));
    await type(reader, 'الارق');
    await says(reader, new Intl.NumberFormat('ar').format(1) + ' من ' + new Intl.NumberFormat('ar').format(1));
    expect(getComputedStyle(box(reader)!).direction).to.equal('rtl');
  });

  it('begins anew when it was closed while it searched, or was scrolled', async function () {
    const reader = put(
      `<div lang="en"><wayleaf-reader>${'<p>Sleep here, and sleep there.</p>'.repeat(1500)}<p>The last sleep.</p></wayleaf-reader></div>`,
    );
    await ready(reader);
    void reader.find('sleep');
    await waitUntil(() => box(reader), 'the box is open');
    input(reader).focus();
    input(reader).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    await waitUntil(() => !box(reader), 'it is closed');
    await openFind(reader);
    expect(count(reader)).to.equal('');
    dispatchEvent(new Event('scroll'));
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !box(reader), 'it is closed again');
    await aTimeout(200);
    if (!hasHighlights) this.skip();
    expect(await reader.find('sleep')).to.equal(3001);
    const seen = () => {
      let last = 0;
      (CSS.highlights as unknown as Map<string, Iterable<Range>>).forEach((highlight, name) => {
        if (name.startsWith('wayleaf-find'))
          for (const range of highlight) last = Math.max(last, range.getBoundingClientRect().bottom + scrollY);
      });
      return last;
    };
    const height = document.documentElement.scrollHeight;
    expect(seen()).to.be.below(height / 2);
    await nextFrame();
    await settled(reader);
    scrollTo({ top: height, behavior: 'instant' });
    await waitUntil(() => seen() > height / 2, 'what is in view is marked', { timeout: 3000 });
  });

  it('changes nothing in the article, but opens what holds a match when it comes to it', async () => {
    const reader = put(PAGE);
    await ready(reader);
    const records: MutationRecord[] = [];
    const watch = new MutationObserver((all) => void records.push(...all));
    watch.observe(reader, { childList: true, characterData: true, attributes: true, subtree: true });
    await reader.find('sleep');
    await nextFrame();
    expect(records.filter(({ target }) => target !== reader)).to.deep.equal([]);
    watch.disconnect();
    const details = reader.querySelector('details')!;
    expect(details.open).to.equal(false);
    let matched = 0;
    reader.addEventListener('beforematch', () => matched++);
    const next = inside(reader, '.find [aria-label="Next match"]')!;
    for (let at = 2; at <= 4; at++) {
      next.click();
      await says(reader, `${at} of 6`);
    }
    expect(details.open).to.equal(true);
    next.click();
    await says(reader, '5 of 6');
    expect(reader.querySelector('#until')!.hasAttribute('hidden')).to.equal(false);
    expect(matched).to.equal(1);
  });

  it('brings the match into view, clear of the box and of what sticks to the top', async () => {
    const reader = put(PAGE);
    reader.style.setProperty('--wayleaf-reader-top', '120px');
    await ready(reader);
    await reader.find('last sleep');
    await nextFrame();
    await settled(reader);
    const { top, bottom } = reader.querySelector('#last')!.getBoundingClientRect();
    expect(top).to.be.at.least(120);
    expect(bottom).to.be.at.most(box(reader)!.getBoundingClientRect().top);
    // what is further up is gone to from the end again
    expect(await reader.find('gift')).to.equal(1);
    await nextFrame();
    expect(reader.querySelector('#one')!.getBoundingClientRect().top).to.be.within(0, 560);
  });

  it('keeps its results when the words change', async () => {
    const reader = put(PAGE);
    await ready(reader);
    expect(await reader.find('sleep')).to.equal(6);
    const more = document.createElement('p');
    more.textContent = 'More sleep, and sleep again.';
    reader.querySelector('#one')!.after(more);
    await says(reader, '1 of 8');
    if (hasHighlights) expect(marked(false).length).to.equal(8);
  });

  it('tells the true count where there are more matches than are marked at once', async () => {
    const reader = put(
      `<wayleaf-reader>${'<p>so many so many so many so many words</p>'.repeat(500)}</wayleaf-reader>`,
    );
    await ready(reader);
    expect(await reader.find('many')).to.equal(2000);
    inside(reader, '.find [aria-label="Previous match"]')!.click();
    await says(reader, '2,000 of 2,000, from the end again');
    if (!hasHighlights) return;
    expect(marked(true)).to.deep.equal(['many']);
    expect(marked(false).length).to.be.within(400, 1000);
    const last = reader.querySelector('p:last-of-type')!.getBoundingClientRect();
    expect(last.bottom).to.be.at.most(innerHeight);
  });

  it('lays boxes over the match where there are no highlights', async () => {
    const { highlights } = CSS;
    const { Highlight: known } = window;
    Object.defineProperty(window, 'Highlight', { value: undefined, configurable: true, writable: true });
    try {
      const reader = put(PAGE);
      await ready(reader);
      expect(await reader.find('gift')).to.equal(1);
      const found = inside(reader, '.found')!.getBoundingClientRect();
      const word = reader.querySelector('em')!.getBoundingClientRect();
      expect(found.left).to.be.closeTo(word.left, 8);
      expect(found.width).to.be.closeTo(word.width, 14);
      await reader.find('');
      expect(inside(reader, '.found')).to.equal(null);
    } finally {
      Object.defineProperty(window, 'Highlight', { value: known, configurable: true, writable: true });
      expect(CSS.highlights).to.equal(highlights);
    }
  });

  it('marks only the current match with forced colors, where all marks look alike', async function () {
    if (!hasHighlights || !(await executeServerCommand('forced-colors', 'active').catch(() => null))) this.skip();
    try {
      const reader = put(PAGE);
      await ready(reader);
      expect(await reader.find('sleep')).to.equal(6);
      expect([marked(false).length, marked(true).length]).to.deep.equal([0, 1]);
    } finally {
      await executeServerCommand('forced-colors', 'none');
    }
  });

  it('works in an adopted element and leaves it byte for byte; goes with the reader', async () => {
    const before = `<p>Sleep is <em>wor</em>k.</p><h2 id="a">A</h2><p>${'word '.repeat(200)}</p>`;
    const reader = put(`<article id="post">${before}</article><wayleaf-reader for="#post"></wayleaf-reader>`);
    await ready(reader);
    expect(await reader.find('work')).to.equal(1);
    if (hasHighlights) expect(marked(true)).to.deep.equal(['work']);
    expect(document.querySelector('#post')!.innerHTML).to.equal(before);
    reader.remove();
    if (hasHighlights) expect(marked(true)).to.deep.equal([]);
    expect(reader.shadowRoot!.querySelector('.find')).to.equal(null);
  });

  it('is whole at 320 pixels, named, and without faults for axe', async () => {
    await setViewport({ width: 320, height: 560 });
    const reader = put(PAGE);
    await ready(reader);
    await openFind(reader);
    await type(reader, 'sleep');
    await says(reader, '1 of 6');
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    for (const each of box(reader)!.querySelectorAll('button,input')) {
      const { left, right, bottom, height, width } = each.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(321);
      expect(bottom).to.be.at.most(560);
      expect(Math.min(height, width)).to.be.at.least(44);
    }
    expect(box(reader)!.getAttribute('role')).to.equal('search');
    await expect(reader).to.be.accessible();
  });
});
