import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { ARTICLE, clear, inside, openPanel, problem, put, ready, scrollPage, settled } from './helpers.js';

const POST = `<article id="post" class="x">${ARTICLE}<p>It <mark data-sign="s">sounds like me</mark> here.</p></article>`;

describe('an adopted article', () => {
  afterEach(clear);

  it('keeps its nodes, its parent and every byte but ids of headings; removal gives those back', async () => {
    const reader = put(`<main>${POST}<p>after</p></main><wayleaf-reader for="#post"></wayleaf-reader>`);
    const post = document.querySelector('#post')!;
    const before = post.outerHTML;
    const nodes = [...post.querySelectorAll('*')];
    const parent = post.parentNode;
    await ready(reader);
    expect(post.parentNode).to.equal(parent);
    expect(nodes.every((node) => node.isConnected && post.contains(node))).to.equal(true);
    expect(post.querySelector('h2')!.id).to.equal('night-and-day');
    const without = () => {
      const copy = post.cloneNode(true) as Element;
      copy.querySelectorAll('[data-wayleaf-mark]').forEach((each) => each.remove());
      return copy.outerHTML.replace(/ id="(night-and-day|what-helps|the-end)"/g, '');
    };
    expect(without()).to.equal(before);
    reader.remove();
    await aTimeout(50);
    expect(post.outerHTML).to.equal(before);
    expect(document.adoptedStyleSheets.length).to.equal(0);
  });

  it('is given back when `for` is taken away, too, and the next one is taken', async () => {
    const reader = put(
      `${POST}<article id="other"><h2>Other</h2><p>Words</p></article><wayleaf-reader for="#post"></wayleaf-reader>`,
    );
    const post = document.querySelector('#post')!;
    const before = post.outerHTML;
    await ready(reader);
    expect(post.outerHTML).to.not.equal(before);
    reader.for = '#other';
    expect((await ready(reader)).words).to.equal(2);
    expect(post.outerHTML).to.equal(before);
    expect(document.querySelector('#other h2')!.id).to.equal('other-2'); // `other` is the article itself
  });

  it('is waited for when it is not there yet', async () => {
    const reader = put('<wayleaf-reader for="#late"></wayleaf-reader><div id="slot"></div>');
    await problem(reader, 'WL-READER-001');
    document.querySelector('#slot')!.innerHTML = '<article id="late"><p>Here it is</p></article>';
    expect((await ready(reader)).words).to.equal(3);
    await waitUntil(() => !reader.problems.length);
    document.querySelector('#late')!.remove();
    await problem(reader, 'WL-READER-001');
  });

  it('is found when it gets its id or class later', async () => {
    const reader = put('<section><p>Here it is</p></section><wayleaf-reader for=".post"></wayleaf-reader>');
    await problem(reader, 'WL-READER-001');
    document.querySelector('[data-test] section')!.classList.add('post');
    expect((await ready(reader)).words).to.equal(3);
    await waitUntil(() => !reader.problems.length);
  });

  it('is followed when the page puts another one in its place, and the old one is as it was', async () => {
    const reader = put(`<main>${POST}</main><wayleaf-reader for="#post"></wayleaf-reader>`);
    const old = document.querySelector('#post')!;
    const before = old.outerHTML;
    await ready(reader);
    for (const words of ['Another page', 'And a third one', 'Back again it is now']) {
      const next = Object.assign(document.createElement('article'), { id: 'post' });
      next.append(
        Object.assign(document.createElement('h2'), { textContent: 'New' }),
        Object.assign(document.createElement('p'), { textContent: words }),
      );
      document.querySelector('#post')!.replaceWith(next);
      expect((await ready(reader)).words).to.equal(words.split(' ').length + 1);
      await waitUntil(() => next.querySelector('h2')!.id === 'new');
    }
    expect(old.outerHTML).to.equal(before);
    // the page's own code has written into it: what we have added goes, what it has done stays
    const last = document.querySelector('#post')!;
    last.querySelector('h2')!.className = 'theirs';
    reader.remove();
    await waitUntil(
      () => last.outerHTML === '<article id="post"><h2 class="theirs">New</h2><p>Back again it is now</p></article>',
    );
  });

  it('is followed through a soft navigation that swaps the whole body of the page', async () => {
    const reader = put(`<main>${POST}</main><wayleaf-reader for="#post"></wayleaf-reader>`);
    await ready(reader);
    const box = document.querySelector('[data-test]')!;
    const next = document.createElement('div');
    next.setAttribute('data-test', '');
    next.innerHTML = '<article id="post"><p>Only four words here</p></article>';
    // as routers do: the element that stays is moved over, then the old page goes
    next.append(reader);
    box.after(next);
    box.remove();
    expect((await ready(reader)).words).to.equal(4);
  });

  it('is given back byte for byte when the `for` attribute goes', async () => {
    const reader = put(`<main>${POST}</main><wayleaf-reader for="#post"><p>Mine</p></wayleaf-reader>`);
    const post = document.querySelector('#post')!;
    const before = post.outerHTML;
    const nodes = [...post.querySelectorAll('*')];
    await ready(reader);
    reader.removeAttribute('for');
    expect((await ready(reader)).words).to.equal(1);
    await waitUntil(() => post.outerHTML === before);
    expect([...post.querySelectorAll('*')].every((node, index) => node === nodes[index])).to.equal(true);
  });

  it('is not found by what is no selector, and the page goes on', async () => {
    const reader = put('<wayleaf-reader for="##"><p>Fallback</p></wayleaf-reader>');
    await problem(reader, 'WL-READER-002');
    expect(reader.querySelector('p')!.assignedSlot).to.not.equal(null);
  });

  it('is read again when its words change', async () => {
    const reader = put(`<article id="post"><p>One two</p></article><wayleaf-reader for="#post"></wayleaf-reader>`);
    await ready(reader);
    document.querySelector('#post p')!.textContent = 'One two three';
    expect((await ready(reader)).words).to.equal(3);
  });

  it('has its bar at the foot of the window, as wide as itself, while it is in view', async () => {
    const reader = put(
      `<div style="height: 2000px"></div><div style="width: 400px; margin-inline-start: 50px">${POST}</div><div style="height: 3000px"></div><wayleaf-reader for="#post"></wayleaf-reader>`,
    );
    await ready(reader);
    expect(inside(reader, '.bar')).to.equal(null);
    await scrollPage(reader, 2100);
    const bar = inside(reader, '.bar')!.getBoundingClientRect();
    const post = document.querySelector('#post')!.getBoundingClientRect();
    expect(bar.bottom).to.be.closeTo(innerHeight, 1);
    expect([bar.left, bar.width]).to.deep.equal([post.left, post.width]);
    await scrollPage(reader, 5000);
    expect(inside(reader, '.bar')).to.equal(null);
  });

  it('takes comfort settings without an attribute', async () => {
    const reader = put(`${POST}<wayleaf-reader for="#post"></wayleaf-reader>`);
    await ready(reader);
    const paragraph = document.querySelector<HTMLElement>('#post > p')!;
    const height = paragraph.getBoundingClientRect().height;
    const panel = await openPanel(reader, 'comfort');
    panel.querySelector<HTMLElement>('[aria-label="Larger text"]')!.click();
    panel.querySelector<HTMLInputElement>('[value=dark]')!.click();
    await waitUntil(() => getComputedStyle(paragraph).color === 'rgb(223, 220, 214)', 'dark');
    await settled(reader);
    expect(paragraph.getBoundingClientRect().height).to.be.greaterThan(height * 1.1);
    expect(document.querySelector('#post')!.getAttributeNames()).to.deep.equal(['id', 'class']);
    expect(paragraph.getAttributeNames()).to.deep.equal([]);
    expect(getComputedStyle(document.body).color).to.not.equal('rgb(223, 220, 214)');
    reader.remove();
    expect(getComputedStyle(paragraph).color).to.equal(getComputedStyle(document.body).color);
  });
});
