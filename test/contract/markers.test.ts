import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { createElement as h, StrictMode, type Node as ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../src/define.js';
import { inputChunk } from '../../src/controllers/lazy-chunks.js';
import { watchMarkers } from '../../src/internal/marker-watch.js';
import type { WayleafBooking } from '../../src/booking/booking.js';

const until = (condition: () => unknown, why = 'in time') => waitUntil(condition, why, { timeout: 8000 });

const HREF = 'https://example.org/book';
let box: HTMLElement;

before(async () => {
  const { upgradeMarkers } = await inputChunk();
  watchMarkers(upgradeMarkers);
});
beforeEach(() => {
  box = document.createElement('div');
  document.body.append(box);
});
afterEach(() => box.remove());

const widget = () => box.querySelector<WayleafBooking>('wayleaf-booking')!;
const link = () => widget()?.querySelector<HTMLAnchorElement>('[data-wayleaf-link]');
const upgraded = () => until(link, 'the link stands in front');
/** What follows a change of the page: the observers' turn, and the render. */
const seen = async () => {
  await nextFrame();
  await aTimeout(20);
};

describe('a marker', () => {
  it('stays where it is, with its id, class and style, and holds the widget', async () => {
    box.innerHTML = `<div data-wayleaf="booking" data-href="${HREF}" id="mine" class="block" style="min-height: 9em"></div>`;
    const marker = box.firstElementChild!;
    await upgraded();
    expect(box.firstElementChild).to.equal(marker);
    expect(marker.children).to.have.length(1);
    expect(widget().parentElement).to.equal(marker);
    expect(widget().id + widget().className + (widget().getAttribute('style') ?? '')).to.equal('');
    expect(link()!.href).to.equal(HREF);
  });

  it('passes on the attributes that change later, and those that go', async () => {
    box.innerHTML = `<div data-wayleaf="booking" data-href="${HREF}"></div>`;
    await upgraded();
    const marker = box.firstElementChild!;
    await aTimeout(0);
    marker.setAttribute('data-href', 'https://example.org/later');
    marker.setAttribute('data-practice', 'The practice');
    await until(() => link()?.href === 'https://example.org/later');
    expect(widget().practice).to.equal('The practice');
    marker.removeAttribute('data-practice');
    await until(() => widget().practice === undefined);
  });

  it('takes in what a page puts into it, and begins anew where a page has emptied it', async () => {
    box.innerHTML = `<div data-wayleaf="booking" data-practice="P"></div>`;
    const marker = box.firstElementChild!;
    await until(widget);
    marker.insertAdjacentHTML('beforeend', `<a href="${HREF}">Book a talk</a>`);
    await upgraded();
    expect(link()!.parentElement).to.equal(widget());
    marker.innerHTML = `<a href="${HREF}?2">Book another</a>`;
    await until(() => link()?.textContent === 'Book another');
    expect(marker.children).to.have.length(1);
  });

  it('keeps its widget when it is cloned', async () => {
    box.innerHTML = `<div data-wayleaf="booking"><a href="${HREF}">Book</a></div>`;
    await upgraded();
    box.append(box.firstElementChild!.cloneNode(true));
    await seen();
    expect(box.querySelectorAll('wayleaf-booking')).to.have.length(2);
    expect(box.lastElementChild!.querySelectorAll('a')).to.have.length(1);
  });
});

describe('a marker that React owns', () => {
  const errors: unknown[] = [];
  let root: ReturnType<typeof createRoot>;
  const show = async (...nodes: ReactNode[]) => {
    flushSync(() => root.render(h(StrictMode, null, ...nodes)));
    await seen();
  };
  const marker = (props: Record<string, unknown>, ...children: ReactNode[]) =>
    h('div', { 'data-wayleaf': 'booking', key: 'marker', ...props }, ...children);

  beforeEach(() => {
    errors.length = 0;
    root = createRoot(box, { onUncaughtError: (error) => errors.push(error) });
  });
  afterEach(() => {
    flushSync(() => root.unmount());
    expect(errors).to.deep.equal([]);
    expect(box.childNodes).to.have.length(0);
  });

  it('comes, goes and comes back without an error, and nothing is left of it', async () => {
    const app = (shown: boolean) => [h('p', { key: 'p' }, 'Words'), shown && marker({ 'data-href': HREF }, 'Book')];
    await show(...app(true));
    await upgraded();
    await show(...app(false));
    expect(widget()).to.equal(null);
    expect(box.textContent).to.equal('Words');
    await show(...app(true));
    await upgraded();
  });

  it('gets other attributes', async () => {
    await show(marker({ 'data-href': HREF }));
    await upgraded();
    await show(marker({ 'data-href': `${HREF}/later` }));
    await until(() => link()?.href === `${HREF}/later`);
  });

  it('gets, loses and reorders children', async () => {
    const fact = (key: string) => h('p', { key }, key);
    const children = (...keys: string[]) => [h('a', { key: 'a', href: HREF }, 'Book'), ...keys.map(fact)];
    await show(marker({}, ...children('one', 'two')));
    await upgraded();
    await show(marker({}, ...children('two', 'three', 'one')));
    expect([...widget().querySelectorAll('p')].map((each) => each.textContent)).to.deep.equal(['two', 'three', 'one']);
    await show(marker({}, ...children('one')));
    expect([...widget().querySelectorAll('p')].map((each) => each.textContent)).to.deep.equal(['one']);
    expect(box.firstElementChild!.children).to.have.length(1);
  });

  it('gets other words', async () => {
    await show(marker({ 'data-href': HREF }, 'Book a first talk'));
    await upgraded();
    await show(marker({ 'data-href': HREF }, 'Book another talk'));
    await until(() => link()?.textContent === 'Book another talk');
  });
});
