import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { noteAt } from '../../src/reader/tools/note-refs.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, put, ready, settled } from './helpers.js';

const PAGE = `<div lang="en"><wayleaf-reader>
  <p id="first">Some words.<sup><a id="r1" href="#n1" role="doc-noteref">1</a></sup> <a id="plain" href="#second">On</a> <button id="after">After</button></p>
  <p id="second">More words.<sup><a id="r2" href="#n2" role="doc-noteref">2</a></sup></p>
  <div style="height: 1500px"></div>
  <section role="doc-endnotes"><ol>
    <li id="n1"><p onclick="window.bad = 1" style="color: #900">The first note, see also<sup><a href="#n2" role="doc-noteref">2</a></sup> and <a href="https://example.org/">elsewhere</a>. <a href="#r1" role="doc-backlink">↩</a></p></li>
    <li id="n2"><p>${'A long note. '.repeat(200)}<a href="#r2" role="doc-backlink">↩</a></p></li>
  </ol></section>
</wayleaf-reader></div>`;

const note = (reader: WayleafReader) => inside(reader, '.note-popover');
const open = (reader: WayleafReader) => waitUntil(() => note(reader)?.matches(':popover-open'), 'a note is open');
const closed = (reader: WayleafReader) => waitUntil(() => !note(reader), 'the note is closed');
const words = (reader: WayleafReader) => inside(reader, '.note-words')!.textContent.replace(/\s+/g, ' ').trim();

describe('footnotes beside their marks', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('open by a press, are named and take the focus; Escape gives it back to the mark', async () => {
    const reader = put(PAGE);
    await ready(reader);
    const mark = reader.querySelector<HTMLElement>('#r1')!;
    mark.focus();
    await sendKeys({ press: 'Enter' });
    await open(reader);
    const popover = note(reader)!;
    expect(popover.getAttribute('role')).to.equal('dialog');
    expect(inside(reader, '#note-title')!.textContent).to.equal('Note 1');
    expect(words(reader)).to.equal('The first note, see also2 and elsewhere.');
    expect(reader.shadowRoot!.activeElement).to.equal(popover);
    expect(location.hash).to.equal('');
    expect(popover.querySelector('[onclick],[style]:not(.note-popover)')).to.equal(null);
    await expect(reader).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await closed(reader);
    await waitUntil(() => document.activeElement === mark, 'the focus is back on the mark');
    expect(reader.querySelector('#n1')!.textContent).to.contain('The first note');
  });

  it('close with a second press, with the button, and with a press elsewhere', async () => {
    const reader = put(PAGE);
    await ready(reader);
    const mark = reader.querySelector<HTMLElement>('#r1')!;
    mark.click();
    await open(reader);
    mark.click();
    await closed(reader);
    mark.click();
    await open(reader);
    inside(reader, '.note-popover .close')!.click();
    await closed(reader);
    expect(document.activeElement).to.equal(mark);
    mark.click();
    await open(reader);
    reader.querySelector<HTMLElement>('#r2')!.click();
    await waitUntil(() => inside(reader, '#note-title')?.textContent === 'Note 2');
  });

  it('let the focus go on to what comes after the mark', async () => {
    const reader = put(PAGE);
    await ready(reader);
    reader.querySelector<HTMLElement>('#r1')!.click();
    await open(reader);
    const stops = [...note(reader)!.querySelectorAll<HTMLElement>('button,a')];
    stops[stops.length - 1]!.focus();
    await sendKeys({ press: 'Tab' });
    await closed(reader);
    // engines differ in whether a link is a stop
    await waitUntil(
      () => ['plain', 'after'].includes(document.activeElement?.id ?? ''),
      `the focus went on; it is at ${document.activeElement?.id}`,
    );
  });

  it('lead on to the notes they name, and back', async () => {
    const reader = put(PAGE);
    await ready(reader);
    reader.querySelector<HTMLElement>('#r1')!.click();
    await open(reader);
    note(reader)!.querySelector<HTMLElement>('.note-words a[href="#n2"]')!.click();
    await waitUntil(() => inside(reader, '#note-title')?.textContent === 'Note 2');
    expect(words(reader)).to.match(/^A long note\./);
    const back = [...note(reader)!.querySelectorAll('button')].find((each) =>
      each.textContent.includes('Back to note 1'),
    )!;
    back.click();
    await waitUntil(() => inside(reader, '#note-title')?.textContent === 'Note 1');
    expect(words(reader)).to.match(/^The first note/);
  });

  it('stand wholly in a window of 320 pixels, below or above the mark, and scroll when they are long', async () => {
    await setViewport({ width: 320, height: 480 });
    const reader = put(PAGE);
    await ready(reader);
    const mark = reader.querySelector<HTMLElement>('#r2')!;
    for (const y of [0, 40]) {
      scrollTo(0, y);
      mark.click();
      await open(reader);
      await settled(reader);
      const { left, right, top, bottom } = note(reader)!.getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(320);
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(481);
      const { bottom: under, top: over } = mark.getBoundingClientRect();
      expect(top >= under || bottom <= over).to.equal(true);
      const content = inside(reader, '.note-words')!;
      expect(content.scrollHeight).to.be.above(content.clientHeight);
      mark.click();
      await closed(reader);
    }
  });

  it('leave ordinary links, and presses that mean another tab, alone', async () => {
    const reader = put(PAGE);
    await ready(reader);
    reader.querySelector<HTMLElement>('#plain')!.click();
    await waitUntil(() => location.hash === '#second');
    expect(note(reader)).to.equal(null);
    let prevented: boolean | undefined;
    const listen = (event: Event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    };
    addEventListener('click', listen);
    reader
      .querySelector('#r1')!
      .dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey: true }));
    removeEventListener('click', listen);
    expect(prevented).to.equal(false);
    // what the page has taken is the page's
    const taken = (event: Event) => event.preventDefault();
    reader.addEventListener('click', taken);
    reader.querySelector<HTMLElement>('#r1')!.click();
    await settled(reader);
    expect(note(reader)).to.equal(null);
  });

  it('work in Markdown and in an adopted element', async () => {
    const reader = put(
      '<wayleaf-reader><script type="text/markdown">Words[^a] and more.\n\n[^a]: The *note* of it.\n</script></wayleaf-reader>',
    );
    await ready(reader);
    await waitUntil(() => reader.querySelector('[data-footnote-ref]'), 'the parser made a mark');
    reader.querySelector<HTMLElement>('[data-footnote-ref]')!.click();
    await open(reader);
    expect(words(reader)).to.match(/^The note of it\.$/);
    const before = PAGE.replace(/<\/?wayleaf-reader>|<\/?div[^>]*>/g, '');
    const other = put(`<article id="post">${before}</article><wayleaf-reader for="#post"></wayleaf-reader>`);
    const was = document.querySelector('#post')!.innerHTML;
    await ready(other);
    document.querySelector<HTMLElement>('#post #r1')!.click();
    await open(other);
    expect(document.querySelector('#post')!.innerHTML).to.equal(was);
    other.remove();
    expect(other.shadowRoot!.querySelector('.note-popover')).to.equal(null);
  });

  it('are told from other links', () => {
    const page = location.href;
    const cases: readonly (readonly [string, boolean, string])[] = [
      [
        'the parser’s marks',
        true,
        '<p>a<sup><a id="ref" href="#t" data-footnote-ref>1</a></sup></p><section data-footnotes><ol><li id="t">Note <a href="#ref" data-footnote-backref>↩</a></li></ol></section>',
      ],
      [
        'said by role',
        true,
        '<p>a<a href="#t" role="doc-noteref">*</a></p><aside id="t" role="doc-footnote">Note</aside>',
      ],
      [
        'an electronic book',
        true,
        '<p>a<a href="#t" epub:type="noteref">3</a></p><aside id="t" epub:type="footnote"><p>Note</p></aside>',
      ],
      [
        'WordPress',
        true,
        '<p>a<sup data-fn="x" class="fn"><a id="l" href="#t">1</a></sup></p><ol class="wp-block-footnotes"><li id="t">Note <a href="#l">↩︎</a></li></ol>',
      ],
      [
        'a plain page with ways back',
        true,
        '<p>a<sup><a name="back1" href="#t">[1]</a></sup></p><p><a name="t" href="#back1">[1]</a> Note</p>',
      ],
      [
        'Wikipedia',
        true,
        '<p>a<sup id="r" class="reference"><a href="#t"><span>[</span>4<span>]</span></a></sup></p><ol class="references"><li id="t"><a href="#r">↑</a> Note</li></ol>',
      ],
      [
        'Pandoc',
        true,
        '<p>a<a href="#t" class="footnote-ref" id="r" role="doc-noteref"><sup>1</sup></a></p><section class="footnotes"><ol><li id="t"><p>Note<a href="#r" class="footnote-back">↩︎</a></p></li></ol></section>',
      ],
      [
        'a mark on a wide page',
        true,
        `<p>a<sup><a id="r" href="${page.split('#')[0]}#t">†</a></sup></p><div class="footnotes"><p id="t">Note</p></div>`,
      ],
      ['a word', false, '<p>see <a href="#t">below</a></p><p id="t">Text</p>'],
      ['a number that is an exponent’s neighbour', false, '<p>see <a href="#t">chapter 3</a></p><h2 id="t">3</h2>'],
      ['a heading’s permalink', false, '<h2 id="t">T <a href="#t">#</a></h2>'],
      ['a page number', false, '<p><a href="#t">3</a></p><p id="t">Text</p>'],
      [
        'a raised number without a note',
        false,
        '<p>a<sup><a href="#t">3</a></sup></p><p id="t">Text of the third chapter</p>',
      ],
      ['a table of contents', false, '<nav><a href="#t" role="doc-noteref">1</a></nav><li id="t">Text</li>'],
      [
        'a section',
        false,
        '<p><sup><a id="r" href="#t">1</a></sup></p><section id="t" class="footnotes"><a href="#r">x</a></section>',
      ],
      [
        'another page',
        false,
        '<p>a<sup><a href="/other#t" role="doc-noteref">1</a></sup></p><aside id="t">Note</aside>',
      ],
      ['nothing there', false, '<p>a<sup><a href="#nowhere" role="doc-noteref">1</a></sup></p>'],
      ['the way back itself', false, '<p id="r">a</p><li><a href="#r" role="doc-backlink">↩</a></li>'],
    ];
    const wrong = cases.filter(([, is, html]) => {
      const box = document.createElement('div');
      box.innerHTML = html;
      document.body.append(box);
      const link = box.querySelector('a')!;
      const found = noteAt(link, box, page);
      box.remove();
      return !!found !== is || (is && !found!.body.textContent.includes('Note'));
    });
    expect(wrong.map(([name]) => name)).to.deep.equal([]);
  });
});
