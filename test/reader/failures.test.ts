import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { echo, otherOrigin } from '../support/ports.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, problem, put, ready, settled } from './helpers.js';
import { select } from './tools.js';

const attr = (url: string) => url.replaceAll('&', '&amp;');

/** What can go wrong with `src`, and the code it has. */
const FAILURES: Record<string, [url: () => string, code: string]> = {
  'is not there (404)': [() => echo({ status: 404, body: 'gone', type: 'text/markdown' }), 'WL-DATA-002'],
  'is of a type no reader reads': [() => echo({ body: 'GIF89a', type: 'image/gif' }), 'WL-DATA-004'],
  'is empty': [() => echo({ body: ' ', type: 'text/markdown' }), 'WL-DATA-006'],
  'may not be read by this page (CORS)': [
    () => echo({ body: '# Words', type: 'text/markdown', cors: false }),
    'WL-DATA-002',
  ],
  'is behind a server that is down': [() => 'http://127.0.0.1:9/x.md', 'WL-DATA-002'],
  'is broken JSON': [() => echo({ body: '{"html": ', type: 'application/json' }), 'WL-DATA-001'],
  'is JSON without words': [() => echo({ body: '{"heading":"T"}', type: 'application/json' }), 'WL-READER-005'],
  'is JSON that is a list': [() => echo({ body: '[1]', type: 'application/json' }), 'WL-DATA-005'],
  'is larger than an article can be': [() => `${otherOrigin}/large?bytes=10000001`, 'WL-DATA-010'],
  'is XML, but no feed': [
    () => echo({ body: '<?xml version="1.0"?><urlset><url/></urlset>', type: 'application/xml' }),
    'WL-READER-034',
  ],
  'is a feed without articles': [
    () => echo({ body: '<rss><channel><title>T</title></channel></rss>', type: 'application/rss+xml' }),
    'WL-READER-032',
  ],
  'is a feed whose article says nothing': [
    () => echo({ body: '<rss><channel><item><title>T</title></item></channel></rss>', type: 'application/rss+xml' }),
    'WL-READER-005',
  ],
  'holds nothing that may be shown': [
    () => echo({ body: '<script>x</script><form><input></form>', type: 'text/html' }),
    'WL-READER-035',
  ],
  'is not an address': [() => 'javascript:alert(1)', 'WL-DATA-003'],
};

describe('a document that does not come', () => {
  afterEach(clear);

  for (const [name, [url, code]] of Object.entries(FAILURES))
    it(`${name}: the children stay, with a notice, a way to try again and a link`, async () => {
      const reader = put(`<wayleaf-reader src="${attr(url())}"><p>Children stay.</p></wayleaf-reader>`);
      await problem(reader, code);
      await settled(reader);
      expect(reader.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
      const notice = inside(reader, '.failed')!;
      expect(notice.textContent).to.contain('could not be loaded');
      expect(notice.querySelector('button')!.textContent).to.equal('Try again');
      expect(notice.querySelector('a')?.href).to.equal(code === 'WL-DATA-003' ? undefined : url());
      await expect(reader).to.be.accessible();
    });

  it('can be asked for again', async () => {
    const reader = put(`<wayleaf-reader src="${attr(echo({ status: 500 }))}"></wayleaf-reader>`);
    await problem(reader, 'WL-DATA-002');
    // the owner mends the server: the same address answers now
    const { fetch } = window;
    window.fetch = () =>
      Promise.resolve(new Response('# Fine\n\nWords again', { headers: { 'content-type': 'text/markdown' } }));
    try {
      inside(reader, '.failed button')!.focus();
      inside(reader, '.failed button')!.click();
      expect((await ready(reader)).words).to.equal(2);
      expect(document.activeElement).to.equal(reader.querySelector('[data-wayleaf-article]'));
    } finally {
      window.fetch = fetch;
    }
    expect(inside(reader, '.failed')).to.equal(null);
    await waitUntil(() => !reader.problems.length);
  });

  it('has no such article in its feed: the notice names what was looked for, and goes when another one is asked for', async () => {
    const feed =
      '<rss><channel><item><guid>1</guid><title>One</title><description>Just these words</description></item></channel></rss>';
    const reader = put(
      `<wayleaf-reader item="gone" src="${attr(echo({ body: feed, type: 'application/rss+xml' }))}"><p>Children stay.</p></wayleaf-reader>`,
    );
    await problem(reader, 'WL-READER-031');
    expect(reader.problems[0]!.message).to.contain('gone');
    expect(inside(reader, '.failed')).to.not.equal(null);
    reader.item = '1';
    expect((await ready(reader)).words).to.equal(3);
    expect(inside(reader, '.failed')).to.equal(null);
    await waitUntil(() => reader.problems.length === 1 && reader.problems[0]!.code === 'WL-READER-033');
  });

  it('is read in another way when `type` comes late', async () => {
    const reader = put(
      `<wayleaf-reader src="${attr(echo({ body: '<p>One <b>two</b></p>', type: 'text/plain' }))}"></wayleaf-reader>`,
    );
    await ready(reader);
    reader.setAttribute('type', 'json');
    await problem(reader, 'WL-DATA-001');
    reader.type = 'html';
    expect((await ready(reader)).words).to.equal(2);
  });

  it('while the visitor is offline can be asked for again when they are back', async () => {
    const { fetch } = window;
    window.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    const reader = put(
      `<wayleaf-reader src="${attr(echo({ body: '# Here\n\nThree words now', type: 'text/markdown' }))}"></wayleaf-reader>`,
    );
    await problem(reader, 'WL-DATA-002');
    window.fetch = fetch;
    inside(reader, '.failed button')!.click();
    expect((await ready(reader)).words).to.equal(3);
    await waitUntil(() => !reader.problems.length);
  });

  it('that hangs is given up after a while, and can be asked for again', async () => {
    const { setTimeout: later } = window;
    // time flies
    Object.assign(window, { setTimeout: (work: () => void, time = 0) => later(work, time > 9000 ? 50 : time) });
    try {
      const reader = put(`<wayleaf-reader src="${otherOrigin}/hang"><p>Children stay.</p></wayleaf-reader>`);
      await problem(reader, 'WL-DATA-002');
      expect(reader.problems[0]!.hint).to.contain('20');
      await settled(reader);
      expect(inside(reader, '.failed button')).to.not.equal(null);
      expect(inside(reader, '.root')!.getAttribute('aria-busy')).to.equal('false');
    } finally {
      Object.assign(window, { setTimeout: later });
    }
  });

  it('says that it is on its way without moving what is below, and once', async () => {
    const reader = put(`<wayleaf-reader src="${otherOrigin}/hang"></wayleaf-reader>`);
    await waitUntil(() => inside(reader, '.skeleton'));
    expect(inside(reader, '.root')!.getAttribute('aria-busy')).to.equal('true');
    expect(reader.shadowRoot!.querySelectorAll('[role=status]').length).to.equal(1);
    const { height } = reader.getBoundingClientRect();
    await settled(reader);
    expect(reader.getBoundingClientRect().height).to.equal(height);
  });

  it('of a million signs is read to its end', async function () {
    this.timeout(60_000);
    const reader = put(
      `<wayleaf-reader outline="none" toolbar="none" src="${otherOrigin}/large?bytes=1000000"></wayleaf-reader>`,
    );
    let words = 0;
    reader.addEventListener('wayleaf-reader-ready', (event) => (words = event.words));
    await waitUntil(() => words, 'the reader is ready', { timeout: 50_000 });
    expect(words).to.equal(199_601);
  });

  it('leaves a text between the tags as the fallback', async () => {
    const reader = put(
      `<wayleaf-reader src="${attr(echo({ status: 404 }))}"><script type="text/markdown"># Mine\n\nFour words are here</script></wayleaf-reader>`,
    );
    expect((await ready(reader)).words).to.equal(4);
  });

  it('that hangs shows a skeleton, and is called off when the widget goes', async () => {
    const { fetch } = window;
    let signal: AbortSignal | null | undefined;
    window.fetch = (url, options) => ((signal = options?.signal), fetch(url, options));
    try {
      const reader = put(`<wayleaf-reader src="${otherOrigin}/hang"></wayleaf-reader>`);
      await waitUntil(() => inside(reader, '.skeleton'));
      expect(inside(reader, '.skeleton')!.textContent).to.contain('Loading the article');
      await expect(reader).to.be.accessible();
      reader.remove();
      expect(signal!.aborted).to.equal(true);
    } finally {
      window.fetch = fetch;
    }
  });

  it('does not overtake the one asked for after it', async () => {
    const reader = put(
      `<wayleaf-reader src="${attr(echo({ body: 'One slow answer', type: 'text/markdown', delay: 400 }))}"></wayleaf-reader>`,
    );
    await settled(reader);
    reader.src = echo({ body: 'Quick', type: 'text/markdown' });
    expect((await ready(reader)).words).to.equal(1);
    await aTimeout(500);
    expect(reader.querySelector('[data-wayleaf-article]')!.textContent.trim()).to.equal('Quick');
    expect(reader.querySelectorAll('[data-wayleaf-article]').length).to.equal(1);
  });
});

describe('a reader that was given nothing', () => {
  afterEach(clear);
  it('is named as a problem, until there is something to read', async () => {
    const reader = put('<wayleaf-reader></wayleaf-reader>');
    await problem(reader, 'WL-READER-008');
    expect(reader.problems.length).to.equal(1);
    expect(inside(reader, '.bar, .header, .failed')).to.equal(null);
    reader.innerHTML = '<p>Words</p>';
    await waitUntil(() => !reader.problems.length);
  });
});

describe('values that an attribute does not take', () => {
  afterEach(clear);
  it('are named, also when they come late, and the words are read as if they were not there', async () => {
    const reader = put('<wayleaf-reader toolbar="tiny" data-theme="Dark "><p>Words</p></wayleaf-reader>');
    await problem(reader, 'WL-READER-009');
    const { message, hint } = reader.problems[0]!;
    expect(message).to.contain('toolbar="tiny"');
    expect(hint).to.contain('full, compact, none');
    expect(reader.problems.length, 'case and white space are no mistake').to.equal(1);
    expect(reader.toolbar).to.equal('full');
    reader.setAttribute('toolbar', 'compact');
    await waitUntil(() => !reader.problems.length);
    reader.setAttribute('storage', 'cloud');
    await problem(reader, 'WL-READER-009');
  });
});

/** A page of its own where a part does not come, until the server has it again. */
async function without(
  part: string,
  reader = `<wayleaf-reader config='{"heading":"T","markdown":"One two three"}'></wayleaf-reader>`,
): Promise<{ readonly frame: HTMLIFrameElement; readonly reader: WayleafReader }> {
  const source = (path: string) => new URL(`../../src/reader/${path}`, import.meta.url).href;
  const imports = Object.fromEntries(
    [`${part}.js`, `${part}.ts`].map((file) => [source(file), echo({ status: 503, type: 'text/javascript' })]),
  );
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><script type="importmap">${JSON.stringify({ imports })}</script><script type="module" src="${source('define.ts')}"></script>
    <div data-test>${reader}</div>`;
  frame.style.cssText = 'width: 600px; height: 500px';
  frame.setAttribute('data-test', '');
  document.body.append(frame);
  await waitUntil(() => frame.contentDocument?.querySelector<WayleafReader>('wayleaf-reader')?.shadowRoot, 'defined', {
    timeout: 8000,
  });
  return { frame, reader: frame.contentDocument!.querySelector('wayleaf-reader')! };
}

/** What is shown in place of the children, its lines as they are written. */
const written = (reader: WayleafReader) => {
  const container = reader.querySelector('[data-wayleaf-article]');
  return container?.getBoundingClientRect().height && getComputedStyle(container).whiteSpace === 'pre-line'
    ? container.textContent
    : undefined;
};

describe('a part that does not come', () => {
  afterEach(clear);

  it('is said in the bar when it was asked for, at each press', async () => {
    const { frame, reader } = await without('engine/panels');
    const press = () =>
      frame.contentDocument!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    await waitUntil(() => (press(), inside(reader, '[data-panel=comfort]')), 'the bar', { timeout: 8000 });
    const said = inside(reader, '.bar [role=status]')!;
    expect(said.textContent).to.equal('');
    inside(reader, '[data-panel=comfort]')!.click();
    await waitUntil(() => said.textContent === 'This could not be loaded. Check your connection and press again.');
    const heard: (string | null)[] = [];
    new MutationObserver(() => heard.push(said.textContent)).observe(said, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    inside(reader, '[data-panel=comfort]')!.click();
    await waitUntil(() => heard.length > 1);
    expect([heard[0], !!heard[1]]).to.deep.equal(['', true]);
    await problem(reader, 'WL-READER-004');
  });

  for (const part of ['article/markdown', '../sanitise/sanitise', 'article/article'])
    it(`leaves the author’s own Markdown to be read, with a notice and a way to try again: ${part}`, async () => {
      const text = '# On sleep\n\nFive words, *all* of them.\n\n- <b>one</b>\n- two';
      const { reader } = await without(
        part,
        `<wayleaf-reader heading="T"><script type="text/markdown">\n${text}\n</script></wayleaf-reader>`,
      );
      await problem(reader, 'WL-READER-004');
      await settled(reader);
      for (const press of [false, true]) {
        if (press) inside(reader, '.failed button')!.click();
        await settled(reader);
        await waitUntil(() => written(reader) === text && inside(reader, '.failed'), 'the words as they are written');
        expect(reader.querySelectorAll('[data-wayleaf-article]').length).to.equal(1);
        expect(inside(reader, '.failed button')!.textContent).to.equal('Try again');
        await problem(reader, 'WL-READER-004');
      }
    });

  it('leaves what stands between the tags beside a document in Markdown, or else the document as it is written', async () => {
    const src = attr(echo({ body: '# Theirs\n\nWords', type: 'text/markdown' }));
    const { reader } = await without('article/markdown', `<wayleaf-reader src="${src}"><p>Mine</p></wayleaf-reader>`);
    await problem(reader, 'WL-READER-004');
    expect(reader.querySelector('p')!.getBoundingClientRect().height).to.be.greaterThan(0);
    expect(written(reader)).to.equal(undefined);
    const { reader: bare } = await without('article/markdown', `<wayleaf-reader src="${src}"></wayleaf-reader>`);
    await problem(bare, 'WL-READER-004');
    await waitUntil(() => written(bare) === '# Theirs\n\nWords', 'the words as they are written');
    expect(inside<HTMLAnchorElement>(bare, '.failed a')!.href).to.contain('/echo');
  });

  it('that all others need is asked for again when the visitor is back online', async () => {
    const { frame, reader } = await without('engine/engine');
    await problem(reader, 'WL-READER-004');
    const found = reader.problems;
    let asked = 0;
    const { requestUpdate } = reader;
    reader.requestUpdate = (...all) => (asked++, requestUpdate.apply(reader, all));
    frame.contentWindow!.dispatchEvent(new Event('online'));
    await waitUntil(() => asked);
    await waitUntil(() => reader.problems !== found);
    expect(reader.problems.length).to.equal(1);
    reader.remove();
    // what was under way when it went comes to its end first
    do {
      asked = 0;
      await aTimeout(150);
    } while (asked);
    frame.contentWindow!.dispatchEvent(new Event('online'));
    await aTimeout(100);
    expect(asked).to.equal(0);
  });
});

describe('facts', () => {
  afterEach(clear);

  for (const [name, markup] of Object.entries({
    'an attribute': '<wayleaf-reader published="2026-02-30"><p>Words</p></wayleaf-reader>',
    JSON: `<wayleaf-reader config='{"html":"<p>Words</p>","published":"2026-02-30"}'></wayleaf-reader>`,
    'front matter':
      '<wayleaf-reader><script type="text/markdown">---\npublished: 2026-02-30\n---\nWords</script></wayleaf-reader>',
  }))
    it(`with a day that does not exist are named, and not shown: ${name}`, async () => {
      const reader = put(markup);
      await problem(reader, 'WL-READER-006');
      await settled(reader);
      expect(inside(reader, 'time')).to.equal(null);
    });

  it('that are no dates are named, and left out', async () => {
    const reader = put(`<wayleaf-reader published="soon"><p>Words</p></wayleaf-reader>`);
    await problem(reader, 'WL-READER-006');
    reader.published = '2026-10-12';
    await waitUntil(() => !reader.problems.length);
  });
});

describe('a panel that cannot be drawn', () => {
  const { Segmenter } = Intl;
  afterEach(() => {
    Object.assign(Intl, { Segmenter });
    clear();
  });

  it('is closed and reported, and the bar and its other panels go on', async () => {
    const reader = put(`<div lang="en"><wayleaf-reader><h2>One</h2><p>Words to quote.</p></wayleaf-reader></div>`);
    await ready(reader);
    Object.assign(Intl, {
      Segmenter: class {
        segment(): never {
          throw new Error('broken by the page');
        }
      },
    });
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    const words = reader.querySelector('p')!.firstChild!;
    select(words, 0, words, 5);
    await waitUntil(() => inside(reader, '[data-panel=quote]'), 'a button to quote');
    inside(reader, '[data-panel=quote]')!.click();
    await problem(reader, 'WL-READER-019');
    expect(reader.problems[0]!.message).to.contain('broken by the page');
    expect(inside(reader, '.sheet')).to.equal(null);
    expect(inside(reader, '.unreached')!.textContent).to.equal('This could not be shown. You can go on reading.');
    inside(reader, '[data-panel=comfort]')!.click();
    await waitUntil(() => inside(reader, '.sheet')?.matches(':popover-open'), 'another panel opens');
    expect(inside(reader, '.unreached')!.textContent).to.equal('');
    getSelection()!.removeAllRanges();
    await waitUntil(() => !inside(reader, '[data-panel=quote]'), 'the bar follows the selection');
  });
});
