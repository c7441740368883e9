import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { CARD, TWIN } from '../paths/helpers.js';

const until = (condition: () => unknown, why = 'in time') => waitUntil(condition, why, { timeout: 8000 });

const HREF = 'https://example.org/book';
let box: HTMLElement;

beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
});
afterEach(() => box.remove());

const put = <T extends HTMLElement>(markup: string): T => {
  // as a parser that meets the widgets after the script
  const template = document.createElement('template');
  template.innerHTML = markup;
  box.replaceChildren(document.importNode(template.content, true));
  return box.firstElementChild as T;
};
const shown = (node: Node): boolean => {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some(({ width, height }) => width > 0 && height > 0);
};
const json = (data: unknown) => JSON.stringify(data).replaceAll("'", '&#39;');

describe('what stands between the tags beside attributes', () => {
  it('names the booking button, and is shown once', async () => {
    const widget = put(`<wayleaf-booking href="${HREF}">Book a first talk</wayleaf-booking>`);
    await until(() => widget.querySelector('[data-wayleaf-link]'));
    const [text] = widget.childNodes;
    expect(widget.querySelector('a')!.textContent).to.equal('Book a first talk');
    await until(() => !shown(text!), 'the bare words are hidden');
    expect(widget.querySelectorAll('a')).to.have.length(1);
  });

  it('gives way to a label that is given, and stays where there is no address', async () => {
    const widget = put(`<wayleaf-booking href="${HREF}" label="Book">Write to us</wayleaf-booking>`);
    await until(() => widget.querySelector('[data-wayleaf-link]')?.textContent === 'Book');
    await until(() => !shown(widget.firstChild!));
    const bare = put('<wayleaf-booking practice="P">Call us on Mondays</wayleaf-booking>');
    await until(() => bare.shadowRoot?.querySelector('.root'));
    await aTimeout(30);
    expect(shown(bare.firstChild!)).to.equal(true);
  });

  it('is the booking button itself, where it is the same link', async () => {
    const widget = put(`<wayleaf-booking href="${HREF}"><a href="${HREF}">Book a first talk</a></wayleaf-booking>`);
    const link = widget.querySelector('a')!;
    await until(() => link.hasAttribute('data-wayleaf-link'));
    expect(widget.querySelectorAll('a')).to.have.length(1);
  });

  for (const [what, fallback] of Object.entries({
    'a link': `<a href="${HREF}">Compare the two</a>`,
    'a link in a paragraph': `<p><a href="${HREF}">Compare the two</a></p>`,
    words: 'Compare the two',
  }))
    it(`gives way to the comparison from JSON: ${what}`, async () => {
      const widget = put(`<wayleaf-paths config='${json(TWIN)}'>${fallback}</wayleaf-paths>`);
      const [first] = widget.childNodes;
      await until(() => widget.querySelector('table'));
      await until(() => !shown(first!), 'the stand-in is hidden');
      expect(
        shown(widget.querySelector('table, [data-wayleaf-made]')!) || !!widget.shadowRoot!.querySelector('.cards'),
      ).to.equal(true);
    });

  it('stays beside the comparison from JSON where it is more than a link', async () => {
    const widget = put(`<wayleaf-paths config='${json(TWIN)}'><p>Before you choose, read on.</p></wayleaf-paths>`);
    await until(() => widget.querySelector('table'));
    await until(() => shown(widget.firstChild!));
  });

  it('stays where the comparison did not come', async () => {
    const widget = put(`<wayleaf-paths src="/nothing-here.json"><a href="${HREF}">Compare</a></wayleaf-paths>`);
    await until(() => (widget as HTMLElement & { problems: readonly unknown[] }).problems.length);
    expect(shown(widget.querySelector('a')!)).to.equal(true);
  });

  it('gives way to the article that the reader has fetched', async () => {
    const config = json({ html: '<p>The article itself.</p>' });
    const widget = put(`<wayleaf-reader config='${config}'><a href="${HREF}">Read the article</a></wayleaf-reader>`);
    await until(() => widget.querySelector('[data-wayleaf-article]'));
    await until(() => !shown(widget.querySelector(`a[href="${HREF}"]`)!));
  });
});

describe('a page that outlines whatever has the focus', () => {
  it('gets no box around a widget while something inside has it', async () => {
    const style = document.createElement('style');
    style.textContent = '*:focus { outline: 2px solid red }';
    document.head.append(style);
    const widget = put(`<wayleaf-paths>${CARD}</wayleaf-paths>`);
    const start = () => widget.shadowRoot?.querySelector<HTMLElement>('[part~=start]');
    await until(start);
    start()!.focus();
    expect(widget.matches(':focus')).to.equal(true);
    expect(getComputedStyle(widget).outlineStyle).to.equal('none');
    style.remove();
  });
});
