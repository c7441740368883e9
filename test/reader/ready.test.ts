import { expect, waitUntil } from '@open-wc/testing';
import { openJourney } from '../../src/journey/page-provider.js';
import type { WayleafReaderReadyEvent } from '../../src/reader/reader.events.js';
import { echo as answer } from '../support/ports.js';
import { ARTICLE, MARKDOWN, clear, problem, put, scrollPage, settled } from './helpers.js';

const FALLBACK = '<p>These seven words only stand in here.</p>';
const echo = (body: string, type: string, more = {}) => answer({ body, type, ...more }).replaceAll('&', '&amp;');
const rss = `<rss version="2.0"><channel><item><title>On sleep</title><content:encoded><![CDATA[${ARTICLE}]]></content:encoded></item></channel></rss>`;
const page = `<!doctype html><title>On sleep</title><body><main>${ARTICLE}</main></body>`;
const json = JSON.stringify({ heading: 'On sleep', html: ARTICLE });

/** Every way in which an article comes later than the words between the tags. */
const LATE: Record<string, () => string> = {
  'src to Markdown': () => `<wayleaf-reader src="${echo(MARKDOWN, 'text/markdown')}">${FALLBACK}</wayleaf-reader>`,
  'a slow src': () =>
    `<wayleaf-reader src="${echo(MARKDOWN, 'text/markdown', { delay: 400 })}">${FALLBACK}</wayleaf-reader>`,
  'src to a page': () => `<wayleaf-reader src="${echo(page, 'text/html')}">${FALLBACK}</wayleaf-reader>`,
  'src to a feed': () => `<wayleaf-reader src="${echo(rss, 'application/rss+xml')}">${FALLBACK}</wayleaf-reader>`,
  'src to JSON': () => `<wayleaf-reader src="${echo(json, 'application/json')}">${FALLBACK}</wayleaf-reader>`,
  config: () => `<wayleaf-reader config='${json.replaceAll("'", '&#39;')}'>${FALLBACK}</wayleaf-reader>`,
  'JSON between the tags': () =>
    `<wayleaf-reader>${FALLBACK}<script type="application/json">${json.replaceAll('</', '<\\/')}</script></wayleaf-reader>`,
  'a template': () => `<wayleaf-reader>${FALLBACK}<template>${ARTICLE}</template></wayleaf-reader>`,
  'a Markdown script': () =>
    `<wayleaf-reader>${FALLBACK}<script type="text/markdown">${MARKDOWN}</script></wayleaf-reader>`,
};

/** Collects what `wayleaf-reader-ready` says from now on. */
function collect(): { readonly seen: number[]; readonly stop: () => void } {
  const seen: number[] = [];
  const listen = (event: Event) => void seen.push((event as WayleafReaderReadyEvent).words);
  document.addEventListener('wayleaf-reader-ready', listen);
  return { seen, stop: () => document.removeEventListener('wayleaf-reader-ready', listen) };
}

describe('being ready', () => {
  afterEach(clear);

  for (const [name, markup] of Object.entries(LATE))
    it(`is said once, for the article and not for the words that stand in for it: ${name}`, async () => {
      const { seen, stop } = collect();
      const reader = put(markup());
      await waitUntil(() => seen.length, 'the article is ready', { timeout: 5000 });
      await settled(reader);
      await settled(reader);
      stop();
      expect(seen).to.deep.equal([502]);
    });

  it('leaves the page’s journey without an article until there is one', async () => {
    const reader = put(
      `<wayleaf-reader src="${echo(MARKDOWN, 'text/markdown', { delay: 300 })}">${FALLBACK}</wayleaf-reader>`,
    );
    const before: unknown[] = [];
    const { stop } = collect();
    reader.addEventListener('wayleaf-reader-ready', () => before.push(openJourney().get().reading), { once: true });
    await waitUntil(() => before.length, 'the article is ready', { timeout: 5000 });
    stop();
    expect(before).to.deep.equal([null]);
    await settled(reader);
    expect(openJourney().get().reading?.article).to.equal('On sleep');
  });

  it('is said for the words between the tags where the article does not come', async () => {
    const { seen, stop } = collect();
    const reader = put(
      `<wayleaf-reader src="${answer({ status: 404 }).replaceAll('&', '&amp;')}">${FALLBACK}</wayleaf-reader>`,
    );
    await problem(reader, 'WL-DATA-002');
    await waitUntil(() => seen.length, 'the words are ready', { timeout: 5000 });
    await settled(reader);
    stop();
    expect(seen).to.deep.equal([7]);
  });

  it('is said again for another article', async () => {
    const { seen, stop } = collect();
    const reader = put(`<wayleaf-reader src="${echo(MARKDOWN, 'text/markdown')}">${FALLBACK}</wayleaf-reader>`);
    await waitUntil(() => seen.length, 'the first is ready', { timeout: 5000 });
    reader.src = answer({ body: 'Four words are here.', type: 'text/markdown' });
    await waitUntil(() => seen.length > 1, 'the second is ready', { timeout: 5000 });
    await settled(reader);
    stop();
    expect(seen).to.deep.equal([502, 4]);
  });
});

describe('what is said of an article', () => {
  afterEach(clear);

  it('is said again when its numbers change; that it was read to its end, once', async () => {
    const said: string[] = [];
    const reader = put(
      `<wayleaf-reader><h2>One</h2>${'<p>Some words to read.</p>'.repeat(80)}<p id="c">3 comments</p></wayleaf-reader>`,
    );
    for (const name of ['ready', 'finished']) reader.addEventListener(`wayleaf-reader-${name}`, () => said.push(name));
    await waitUntil(() => said.length, 'ready', { timeout: 5000 });
    const toEnd = async () => {
      await scrollPage(reader, 100);
      await scrollPage(reader, document.documentElement.scrollHeight);
    };
    await toEnd();
    await waitUntil(() => said.includes('finished'), 'finished');
    reader.querySelector('#c')!.textContent = '4 new comments here';
    await waitUntil(() => said.length === 3, 'ready again', { timeout: 4000 });
    await toEnd();
    await settled(reader);
    expect(said).to.deep.equal(['ready', 'finished', 'ready']);
    expect(openJourney().get().reading?.finished).to.equal(true);
    // another article
    reader.innerHTML = `<h2>Two</h2>${'<p>Other words to read.</p>'.repeat(80)}`;
    await waitUntil(() => said.length >= 4, 'ready', { timeout: 4000 });
    await toEnd();
    await waitUntil(() => said.length === 5, 'finished');
    expect(said.slice(3)).to.deep.equal(['ready', 'finished']);
  });
});
