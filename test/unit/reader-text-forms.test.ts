import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dedent, kindOf } from '../../src/reader/article/document-kind.js';
import { readData, readFacts } from '../../src/reader/article/model.js';

const silent = () => undefined;

describe('facts', () => {
  it('go by the names people use', () => {
    assert.deepEqual(
      readFacts(
        { headline: 'A', author: [{ name: 'B' }, 'C'], datePublished: '2026-10-12T08:00:00Z', inLanguage: 'de' },
        silent,
      ),
      {
        heading: 'A',
        byline: 'B, C',
        published: '2026-10-12T08:00:00Z',
        lang: 'de',
      },
    );
  });

  it('leave out, and report, what is no date', () => {
    const found: string[] = [];
    assert.deepEqual(
      readFacts({ published: 'last week' }, (code) => void found.push(code)),
      {},
    );
    assert.deepEqual(found, ['WL-READER-006']);
  });

  it('come with a body, which is HTML when it begins with a tag', () => {
    assert.equal(readData({ body: ' <p>Hi' }, 'https://a.test/', silent).body?.kind, 'html');
    assert.equal(readData({ body: 'Hi <b>you</b>' }, 'https://a.test/', silent).body?.kind, 'markdown');
    assert.equal(readData({ html: '', markdown: 'x' }, 'https://a.test/', silent).body, undefined);
    assert.deepEqual(readData({ heading: 'Only' }, 'https://a.test/', silent), { heading: 'Only' });
  });
});

describe('the kind of a document', () => {
  for (const [type, content, url, kind] of [
    ['auto', 'text/markdown', 'https://a.test/x.html', 'markdown'],
    ['auto', 'text/html', 'https://a.test/x.md', 'html'],
    ['auto', 'application/ld+json', 'https://a.test/x', 'json'],
    ['auto', 'text/plain', 'https://a.test/x.md?v=2', 'markdown'],
    ['auto', 'text/plain', 'https://a.test/x.html', 'html'],
    ['auto', 'application/octet-stream', 'https://a.test/x.json', 'json'],
    ['auto', 'application/octet-stream', 'https://a.test/x.zip', undefined],
    ['auto', 'image/png', 'https://a.test/x.md', undefined],
    ['auto', '', 'https://a.test/x', 'markdown'],
    ['html', 'text/plain', 'https://a.test/x.md', 'html'],
    ['auto', 'application/rss+xml', 'https://a.test/x', 'feed'],
    ['auto', 'application/atom+xml', 'https://a.test/x.html', 'feed'],
    ['auto', 'application/feed+json', 'https://a.test/x', 'json'],
    ['auto', 'text/xml', 'https://a.test/x', 'xml'],
    ['auto', 'text/plain', 'https://a.test/x.rss', 'feed'],
    ['auto', '', 'https://a.test/feed.xml', 'xml'],
    ['feed', 'text/html', 'https://a.test/x', 'feed'],
  ] as const)
    it(`is ${kind} for ${type}, ${content || 'no type'}, ${url}`, () => assert.equal(kindOf(type, content, url), kind));

  it('does not depend on how far a tag was indented', () =>
    assert.equal(dedent('\n    # A\n\n      code\n    b\n  '), '# A\n\n  code\nb'));
});
