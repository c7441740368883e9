import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { echo, otherOrigin } from '../support/ports.js';
import { clear, inside, problem, put, ready, settled } from './helpers.js';

const attr = (url: string) => url.replaceAll('&', '&amp;');

/** What can go wrong with `src`, and the code it has. */
const FAILURES: Record<string, [url: () => string, code: string]> = {
  'is not there (404)': [() => echo({ status: 404, body: 'gone', type: 'text/markdown' }), 'WL-DATA-002'],
  'is of a type no reader reads': [() => echo({ body: 'GIF89a', type: 'image/gif' }), 'WL-DATA-004'],
  'is empty': [() => echo({ body: ' ', type: 'text/markdown' }), 'WL-DATA-006'],
  'may not be read by this page (CORS)': [() => echo({ body: '# Words', type: 'text/markdown', cors: false }), 'WL-DATA-002'],
  'is behind a server that is down': [() => 'http://127.0.0.1:9/x.md', 'WL-DATA-002'],
  'is broken JSON': [() => echo({ body: '{"html": ', type: 'application/json' }), 'WL-DATA-001'],
  'is JSON without words': [() => echo({ body: '{"heading":"T"}', type: 'application/json' }), 'WL-READER-005'],
  'is JSON that is a list': [() => echo({ body: '[1]', type: 'application/json' }), 'WL-DATA-005'],
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
    window.fetch = () => Promise.resolve(new Response('# Fine\n\nWords again', { headers: { 'content-type': 'text/markdown' } }));
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

  it('leaves a text between the tags as the fallback', async () => {
    const reader = put(`<wayleaf-reader src="${attr(echo({ status: 404 }))}"><script type="text/markdown"># Mine\n\nFour words are here</script></wayleaf-reader>`);
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
    const reader = put(`<wayleaf-reader src="${attr(echo({ body: 'One slow answer', type: 'text/markdown', delay: 400 }))}"></wayleaf-reader>`);
    await settled(reader);
    reader.src = echo({ body: 'Quick', type: 'text/markdown' });
    expect((await ready(reader)).words).to.equal(1);
    await aTimeout(500);
    expect(reader.querySelector('[data-wayleaf-article]')!.textContent.trim()).to.equal('Quick');
    expect(reader.querySelectorAll('[data-wayleaf-article]').length).to.equal(1);
  });
});

describe('facts', () => {
  afterEach(clear);
  it('that are no dates are named, and left out', async () => {
    const reader = put(`<wayleaf-reader published="soon"><p>Words</p></wayleaf-reader>`);
    await problem(reader, 'WL-READER-006');
    reader.published = '2026-10-12';
    await waitUntil(() => !reader.problems.length);
  });
});
