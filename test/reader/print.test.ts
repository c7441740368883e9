import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { clear, inside, openPanel, put, ready, settled } from './helpers.js';

const DOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

const ARTICLE = `
  <h1>On sleep</h1>
  <p>See <a href="https://example.org/a/long/path?x=1&amp;y=2">a study</a>, <a href="#end">the end</a>, <a href="/local">a page here</a>, <a href="https://example.org/">example.org</a>, <a href="mailto:a@b.example">write</a>.</p>
  <details><summary>More</summary><p>Folded words</p></details>
  <video src="/film.mp4" title="A film"></video>
  <figure><img alt="A hill" src="${DOT}" loading="lazy"><figcaption>Caption</figcaption></figure>
  <table class="t"><tr>${'<td>cell</td>'.repeat(8)}</tr></table>
  <p style="display: none">Never shown</p>
  <div id="tab" style="display: none">In a closed tab</div>
  <my-widget-x><p>Inside a stranger’s element</p></my-widget-x>
  <script>window.ran = (window.ran ?? 0) + 1</script>
  <ul hidden><li>Hidden by its author</li></ul>
  <section role="doc-endnotes"><ol><li id="n1">The note.</li></ol></section>
  <h2 id="end">The end</h2><p>${'last words '.repeat(40)}</p>`;

/** Presses “print”, with the browser’s own dialog replaced, and gives what would be on paper. */
async function printed(reader: Parameters<typeof openPanel>[0]): Promise<ShadowRoot> {
  let times = 0;
  const own = window.print;
  window.print = () => void times++;
  try {
    const panel = await openPanel(reader, 'comfort');
    panel.querySelector<HTMLElement>('[data-print]')!.click();
    await waitUntil(() => times === 1, 'print was called', { timeout: 4000 });
    expect(inside(reader, '[popover]:popover-open')).to.equal(null);
  } finally {
    window.print = own;
  }
  expect(document.querySelectorAll('[data-wayleaf-print]').length).to.equal(1);
  return document.querySelector('[data-wayleaf-print]')!.shadowRoot!;
}

describe('printing the article', () => {
  before(() => setViewport({ width: 800, height: 600 }));
  before(openRootsForTesting);
  afterEach(() => {
    dispatchEvent(new Event('afterprint'));
    clear();
  });

  it('puts all of its words on paper, and nothing that paper cannot hold', async () => {
    const reader = put(`<button aria-controls="tab">tab</button><wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    const before = reader.outerHTML;
    const root = await printed(reader);
    const text = root.textContent.replace(/\s+/g, ' ');
    for (const part of [
      'On sleep',
      'Folded words',
      'Caption',
      'Inside a stranger’s element',
      'The note.',
      'last words',
      'In a closed tab',
    ])
      expect(text).to.contain(part);
    for (const part of ['Never shown', 'Hidden by its author', 'window.ran']) expect(text).to.not.contain(part);
    expect(root.querySelector('details')!.open).to.equal(true);
    expect(root.querySelectorAll('video,script,my-widget-x,[hidden],button').length).to.equal(0);
    expect(text).to.match(/A film http:\/\/[^ ]+\/film\.mp4/);
    expect(root.querySelector('img')!.loading).to.equal('eager');
    expect(root.querySelector('table')!.className).to.contain('wide');
    expect(text).to.match(/From http:\/\/localhost/);
    expect(reader.outerHTML).to.equal(before);
  });

  it('leaves nothing behind where printing is blocked, so that the visitor’s own print shows the page', async () => {
    const reader = put(`<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    const sheets = document.adoptedStyleSheets.length;
    await printed(reader);
    await waitUntil(() => !document.querySelector('[data-wayleaf-print]'), 'the copy is gone', { timeout: 4000 });
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  it('keeps its copy for as long as the browser prints', async () => {
    const reader = put(`<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    await printed(reader);
    dispatchEvent(new Event('beforeprint'));
    await aTimeout(1800);
    expect(document.querySelectorAll('[data-wayleaf-print]').length).to.equal(1);
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('[data-wayleaf-print]')).to.equal(null);
  });

  it('is given up where the reader goes while its pictures are waited for', async () => {
    const reader = put(`<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    const own = window.print;
    const { decode } = HTMLImageElement.prototype;
    let times = 0;
    let go!: () => void;
    window.print = () => void times++;
    HTMLImageElement.prototype.decode = () => new Promise<void>((resolve) => (go = resolve));
    try {
      const panel = await openPanel(reader, 'comfort');
      panel.querySelector<HTMLElement>('[data-print]')!.click();
      await waitUntil(() => document.querySelector('[data-wayleaf-print]'), 'the copy is there');
      reader.remove();
      go();
      await waitUntil(() => !document.querySelector('[data-wayleaf-print]'), 'the copy is gone');
      expect(times).to.equal(0);
    } finally {
      window.print = own;
      HTMLImageElement.prototype.decode = decode;
    }
  });

  it('says where links lead, but not within the article, nor twice', async () => {
    const reader = put(`<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    const root = await printed(reader);
    const [study, end, local, self, mail] = [...root.querySelectorAll('a')];
    expect(study!.nextSibling!.textContent).to.equal(' (https://example.org/a/long/path?x=1&y=2)');
    expect(end!.nextElementSibling?.className).to.not.equal('url');
    expect(end!.nextSibling!.textContent).to.equal(', ');
    expect(local!.nextSibling!.textContent).to.match(/^ \(http:\/\/localhost.*\/local\)$/);
    expect(self!.nextSibling!.textContent).to.equal(', ');
    expect(mail!.nextSibling!.textContent).to.equal(' (a@b.example)');
  });

  it('is black on white whatever is on screen, with nothing dimmed', async () => {
    const reader = put(
      `<div style="background: #111; color: #eee"><wayleaf-reader theme="dark">${ARTICLE}</wayleaf-reader></div>`,
    );
    await ready(reader);
    const panel = await openPanel(reader, 'comfort');
    const focus = panel.querySelector<HTMLSelectElement>('[name=focus]')!;
    focus.value = '3';
    focus.dispatchEvent(new Event('change', { bubbles: true }));
    panel.querySelector<HTMLElement>('[aria-label="Larger text"]')!.click();
    await waitUntil(() => inside(reader, '.dim'));
    panel.hidePopover();
    await settled(reader);
    const root = await printed(reader);
    const words = root.querySelector('p:last-of-type')!;
    const holder = document.querySelector<HTMLElement>('[data-wayleaf-print]')!;
    expect(getComputedStyle(holder).display).to.equal('none');
    // as it is on paper
    holder.style.setProperty('display', 'block', 'important');
    await nextFrame();
    expect(getComputedStyle(words).color).to.equal('rgb(0, 0, 0)');
    expect(root.querySelector('.dim')).to.equal(null);
  });

  it('takes everything back afterwards', async () => {
    const reader = put(`<wayleaf-reader>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    const sheets = document.adoptedStyleSheets.length;
    await printed(reader);
    expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
    dispatchEvent(new Event('afterprint'));
    expect(document.querySelector('[data-wayleaf-print]')).to.equal(null);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect((window as { ran?: number }).ran ?? 0).to.equal(0);
  });

  it('shows title, author and date of what was fetched, and leaves pictures out for those who do', async () => {
    const reader = put('<wayleaf-reader></wayleaf-reader>');
    reader.config = {
      heading: 'On sleep',
      byline: 'Someone',
      published: '2026-10-12',
      updated: '2026-11-02',
      html: `<p>Words <img alt="A hill" src="/hill.png"></p>`,
    };
    await ready(reader);
    const panel = await openPanel(reader, 'comfort');
    panel.querySelector<HTMLInputElement>('[name=plain]')!.click();
    await settled(reader);
    panel.hidePopover();
    await settled(reader);
    const root = await printed(reader);
    expect(root.querySelector('h1')!.textContent).to.equal('On sleep');
    expect(root.querySelector('.facts')!.textContent).to.equal('Someone · October 12, 2026 · Updated November 2, 2026');
    expect(root.querySelector('img')).to.equal(null);
    expect(root.textContent).to.contain('[A hill]');
  });

  it('works for an adopted article from right to left', async () => {
    const reader = put(
      `<article id="post" lang="ar" dir="rtl"><h1>عن النوم</h1><p>كلمات <a href="https://example.org/x">هنا</a></p><div style="height: 700px"></div></article><wayleaf-reader for="#post"></wayleaf-reader>`,
    );
    await ready(reader);
    const before = document.querySelector('#post')!.outerHTML;
    await printed(reader);
    const holder = document.querySelector<HTMLElement>('[data-wayleaf-print]')!;
    expect([holder.dir, holder.lang]).to.deep.equal(['rtl', 'ar']);
    expect(document.querySelector('#post')!.outerHTML).to.equal(before);
  });
});
