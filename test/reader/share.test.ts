import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, put, ready, settled } from './helpers.js';
import { entry, openTools, select } from './tools.js';

const PAGE = `<div lang="en"><wayleaf-reader heading="On sleep" byline="Ada Wren" published="2026-10-12">
  <h1>On sleep</h1><h2 id="here">Here</h2>
  <p id="one">A passage that is here alone,<sup><a href="#n" role="doc-noteref">1</a></sup> with <em>words</em> in it &amp; more.</p>
  <p id="two">And another paragraph of it.</p>
  <p>Twice.</p><p>Twice.</p><p id="same">Twice.</p><p>Twice.</p><p>Twice.</p>
  <aside id="n">A note</aside><div style="height: 900px"></div><p>End</p></wayleaf-reader></div>`;

/** What was handed to the clipboard or the platform, for as long as the test runs. */
let handed: { text: string[]; shared: ShareData[] };
const real = {
  clipboard: Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard'),
  share: Object.getOwnPropertyDescriptor(Navigator.prototype, 'share'),
  command: document.execCommand,
};

function platform({ copies = true, shares }: { copies?: boolean; shares?: (data: ShareData) => Promise<void> }): void {
  handed = { text: [], shared: [] };
  const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      write: copies
        ? async ([item]: ClipboardItem[]) =>
            void handed.text.push(
              await (await item!.getType('text/plain')).text(),
              await (await item!.getType('text/html')).text(),
            )
        : refuse,
      writeText: copies ? async (text: string) => void handed.text.push(text) : refuse,
    },
  });
  document.execCommand = () => false;
  Object.defineProperty(navigator, 'share', {
    configurable: true,
    value: shares && ((data: ShareData) => (handed.shared.push(data), shares(data))),
  });
  Object.defineProperty(navigator, 'canShare', { configurable: true, value: shares && (() => true) });
}

const said = (reader: WayleafReader, text: string) =>
  waitUntil(() => inside(reader, '.said')?.textContent === text, `it says “${text}”`).catch((error: Error) =>
    expect.fail(`${error.message}; it says “${inside(reader, '.said')?.textContent ?? ''}”`),
  );

const first = (id: string) => document.querySelector(id)!.firstChild!;

describe('a passage to hand on', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(() => {
    clear();
    getSelection()!.removeAllRanges();
    document.execCommand = real.command;
    for (const name of ['clipboard', 'share', 'canShare'] as const)
      delete (navigator as unknown as Record<string, unknown>)[name];
  });

  it('is offered in the bar while words of the article are selected, and only then', async () => {
    const reader = put(`<p id="outside">Outside</p>${PAGE}`);
    await ready(reader);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    await waitUntil(() => inside(reader, '[data-panel=tools]'));
    expect(inside(reader, '[data-panel=quote]')).to.equal(null);
    select(first('#outside'), 0, first('#outside'), 4);
    await settled(reader);
    expect(inside(reader, '[data-panel=quote]')).to.equal(null);
    select(first('#one'), 0, first('#one'), 9);
    await waitUntil(() => inside(reader, '[data-panel=quote]'), 'it is offered');
    getSelection()!.removeAllRanges();
    await waitUntil(() => !inside(reader, '[data-panel=quote]'), 'it is not offered any more');
  });

  it('is copied as words with their source and an address, without the numbers of notes', async () => {
    platform({});
    const reader = put(PAGE);
    await ready(reader);
    const paragraph = document.querySelector('#one')!;
    select(paragraph.firstChild!, 2, paragraph.lastChild!, 3);
    await openTools(reader, 'quote');
    expect(inside(reader, '.passage')!.textContent).to.equal('passage that is here alone, with words in');
    entry(reader, 'Copy as a quote').click();
    await said(reader, 'Copied.');
    const [words, source, address] = handed.text[0]!.split('\n');
    expect(words).to.equal('“passage that is here alone, with words in”');
    expect(source).to.match(/^— Ada Wren, “On sleep”, .*October 12, 2026$/);
    expect(address).to.match(/#:~:text=passage%20that%20is%20here%20alone%2C1%20with%20words%20in$/);
    if (handed.text[1])
      expect(handed.text[1])
        .to.contain('<blockquote cite=')
        .and.to.contain('<p>passage that is here alone, with words in</p>');
    await expect(reader).to.be.accessible();
  });

  it('has an address that leads to it over several paragraphs, and to its section where its words are nothing special', async () => {
    platform({});
    const reader = put(PAGE);
    await ready(reader);
    select(first('#one'), 0, first('#two'), 11);
    await openTools(reader, 'quote');
    expect(inside(reader, '.passage')!.textContent).to.equal(
      'A passage that is here alone, with words in it & more.\nAnd another',
    );
    entry(reader, 'Copy a link').click();
    await said(reader, 'Link copied.');
    expect(handed.text[0]).to.match(/#:~:text=A%20passage%20that%20is,And%20another$/);
    inside(reader, '.sheet')!.hidePopover();
    await waitUntil(() => !inside(reader, '.sheet'));
    select(first('#same'), 0, first('#same'), 5);
    await settled(reader);
    await openTools(reader, 'quote');
    entry(reader, 'Copy a link').click();
    await said(reader, 'Link copied. These words appear more than once, so it leads to their section.');
    expect(handed.text[1]).to.match(/#here$/);
  });

  it('is given as a field to copy from where nothing may be copied', async () => {
    platform({ copies: false });
    const reader = put(PAGE);
    await ready(reader);
    select(first('#one'), 0, first('#one'), 9);
    await openTools(reader, 'quote');
    entry(reader, 'Copy a link').click();
    await waitUntil(() => inside(reader, '.by-hand textarea'), 'a field');
    const field = inside<HTMLTextAreaElement>(reader, '.by-hand textarea')!;
    expect(field.value).to.contain('#:~:text=');
    field.focus();
    expect(field.selectionEnd - field.selectionStart).to.equal(field.value.length);
    await expect(reader).to.be.accessible();
  });

  it('goes to the platform’s sheet where there is one; leaving the sheet is no fault, a refusal copies instead', async () => {
    let answer: () => Promise<void> = () => Promise.resolve();
    platform({ shares: () => answer() });
    const reader = put(PAGE);
    await ready(reader);
    await openTools(reader);
    entry(reader, 'Share this article').click();
    await waitUntil(() => handed.shared.length === 1);
    expect(handed.shared[0]!.title).to.equal('On sleep');
    expect(handed.shared[0]!.url).to.not.contain('#');
    answer = () => Promise.reject(new DOMException('left', 'AbortError'));
    entry(reader, 'Share this article').click();
    await settled(reader);
    expect(handed.text).to.deep.equal([]);
    answer = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    entry(reader, 'Share this article').click();
    await said(reader, 'Link copied.');
    expect(handed.text).to.deep.equal([handed.shared[0]!.url]);
  });

  it('never touches what the visitor copies by themselves', async () => {
    const reader = put(PAGE);
    await ready(reader);
    select(first('#one'), 0, first('#one'), 9);
    await settled(reader);
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true, composed: true });
    document.querySelector('#one')!.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });

  it('fits into the bar at 320 pixels, in place of the facts', async () => {
    await setViewport({ width: 320, height: 500 });
    const reader = put(`<div style="font: 18px/1.6 sans-serif">${PAGE}</div>`);
    await ready(reader);
    select(first('#one'), 0, first('#one'), 9);
    const panel = await openTools(reader, 'quote');
    expect(inside(reader, '.bar')!.scrollWidth).to.be.at.most(inside(reader, '.bar')!.clientWidth);
    const { right, top } = panel.getBoundingClientRect();
    expect(right).to.be.at.most(320);
    expect(top).to.be.at.least(0);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
