import { expect } from '@open-wc/testing';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { openJourney } from '../../src/journey/page-provider.js';
import { upgradeInPlace } from '../../src/internal/in-place.js';
import { booking, clear, linkOf, page, put, settled, until } from './helpers.js';
import { painted } from '../support/painted.js';

const link = (words = 'Book a talk', rest = '') =>
  `<a href="${page('calendly/event')}${rest && '?a'}"${rest}>${words}</a>`;

/** The box of words in the widget, wherever they stand. */
function boxOf(widget: WayleafBooking, words: string): DOMRect {
  for (const root of [widget, widget.shadowRoot!]) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const at = walker.currentNode.textContent!.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(walker.currentNode, at);
      range.setEnd(walker.currentNode, at + words.length);
      const box = range.getBoundingClientRect();
      if (box.height) return box;
    }
  }
  throw new Error(`not seen: ${words}`);
}

/** Expects words to be seen one after the other, in one line or below each other. */
function expectOrder(widget: WayleafBooking, ...words: string[]): void {
  words.slice(1).forEach((each, index) => {
    const [before, after] = [boxOf(widget, words[index]!), boxOf(widget, each)];
    const follows = after.top >= before.bottom - 1 || (after.bottom > before.top && after.left >= before.right - 1);
    expect(follows, `${each} after ${words[index]}`).to.equal(true);
  });
}

describe('the author’s order', () => {
  afterEach(clear);

  it('is kept: what precedes the link stands before it, what follows it after the note and the facts', async () => {
    const markup = `<wayleaf-booking provider="calendly" practice="Larkfield"><h3>Ready to talk?</h3><p>We answer soon.</p>${link()}<p>Or call us.</p></wayleaf-booking>`;
    const widget = await booking(markup);
    expectOrder(widget, 'Ready to talk?', 'We answer soon.', 'Book a talk', 'Opens ', 'Larkfield', 'Or call us.');
    const copy = widget.cloneNode(true) as WayleafBooking;
    widget.after(copy);
    await settled(copy);
    expectOrder(copy, 'Ready to talk?', 'We answer soon.', 'Book a talk', 'Opens ', 'Larkfield', 'Or call us.');
    widget.remove();
    await settled(widget);
    expect(widget.outerHTML, 'nothing of it stays on the author’s words').to.equal(markup);
  });

  it('is kept by the link of a path, and by one of ours that stands in for the author’s', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="calendly" links="b=${page('calendly/event?b')}"><h3>Ready to talk?</h3>${link()}${link('Book for A', ' data-path="a"')}<p>Or call us.</p></wayleaf-booking>`,
    );
    for (const path of ['a', 'b']) {
      openJourney('page').update({ choice: { path, label: path, via: 'comparison' } as never });
      await until(() => linkOf(widget).href.endsWith(`?${path}`));
      await settled(widget);
      expectOrder(widget, 'Ready to talk?', linkOf(widget).textContent, 'Opens ', 'Or call us.');
    }
  });

  it('has the link of `href` before an author’s words, as it is theirs to say nothing of its place', async () => {
    const widget = await booking(
      `<wayleaf-booking href="${page('calendly/event')}" label="Book a talk" provider="calendly" practice="Larkfield"><p>Or call us.</p></wayleaf-booking>`,
    );
    expectOrder(widget, 'Book a talk', 'Opens ', 'Larkfield', 'Or call us.');
  });

  it('is kept where bare words stand around the link', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="calendly" practice="Larkfield">We are open. ${link()} It takes an hour.<p>Or call us.</p></wayleaf-booking>`,
    );
    expectOrder(widget, 'We are open.', 'Book a talk', 'It takes an hour.', 'Or call us.', 'Opens ', 'Larkfield');
    widget.querySelector('p')!.remove();
    for (const node of [...widget.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
    await settled(widget);
    widget.insertAdjacentHTML('beforeend', '<p>Or write.</p>');
    await settled(widget);
    expectOrder(widget, 'Book a talk', 'Opens ', 'Larkfield', 'Or write.');
  });

  it('leaves nothing on the author’s words that have left the widget', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="calendly"><h3>Ready to talk?</h3><p>Soon.</p>${link()}</wayleaf-booking>`,
    );
    const words = [...widget.children];
    widget.replaceWith(...words);
    await settled(widget);
    expect(words.filter((each) => each.hasAttribute('slot'))).to.deep.equal([]);
    for (const each of words) each.remove();
  });

  it('moves nothing at the press after a late script but what is added', async () => {
    const box = put('<p>Words on screen.</p>');
    await until(painted, 'the page was painted a while ago');
    upgradeInPlace(
      () =>
        (box.innerHTML = `<wayleaf-booking provider="calendly" practice="Larkfield"><h3>Ready to talk?</h3><p>Soon.</p>${link()}<p>Or call us.</p></wayleaf-booking>`),
    );
    window.scrollTo(0, 0);
    const widget = box.querySelector('wayleaf-booking')!;
    await settled(widget);
    const top = () =>
      [...widget.querySelectorAll('h3, p:first-of-type')].map((each) => each.getBoundingClientRect().top);
    const before = top();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await until(() => widget.querySelector('[data-wayleaf-link=button]'));
    await settled(widget);
    expect(top()).to.deep.equal(before);
    expectOrder(widget, 'Ready to talk?', 'Soon.', 'Book a talk', 'Opens ', 'Larkfield', 'Or call us.');
  });
});
