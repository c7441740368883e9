import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { pickItem, readFeed, readJsonFeed } from '../../src/reader/article/feed.js';

const URL_ = 'https://practice.test/feed/';
const rss = (items: string, channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>${channel}${items}</channel></rss>`;
const atom = (entries: string, more = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${more}>${entries}</feed>`;
const first = (source: string) => readFeed(source, URL_)![0]!;

describe('RSS', () => {
  it('gives title, author, dates, address and words', () => {
    assert.deepEqual(
      first(
        rss(
          '<item><title>A &amp; B</title><link> /one </link><guid isPermaLink="false">7</guid><author>a@b.test (Ann Weber)</author><pubDate>Wed, 04 Mar 2026 08:00:00 +0100</pubDate><content:encoded><![CDATA[<p>Words]]></content:encoded></item>',
          '<language>de</language>',
        ),
      ),
      {
        id: '7',
        link: 'https://practice.test/one',
        title: 'A & B',
        author: 'Ann Weber',
        published: '2026-03-04T07:00:00Z',
        updated: '',
        lang: 'de',
        html: '<p>Words',
        base: 'https://practice.test/one',
        short: false,
      },
    );
  });

  it('is read as RDF, too, where items stand beside the channel', () => {
    const items = readFeed(
      '<rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel rdf:about="x"><title>T</title></channel><item rdf:about="https://a.test/1"><title>One</title><link>https://a.test/1</link><description>x</description><dc:date>2026-03-04</dc:date></item></rdf:RDF>',
      URL_,
    )!;
    assert.deepEqual([items.length, items[0]!.id, items[0]!.published], [1, 'https://a.test/1', '2026-03-04']);
  });

  it('tells a summary from an article that stands where the summary does', () => {
    const long = 'Words and more words, one after the other. '.repeat(30);
    for (const [description, short] of [
      ['In short.', true],
      [long, false],
      [`${long} […]`, true],
      [`${long}&lt;a href="x"&gt;Read more&lt;/a&gt;`, true],
    ] as const)
      assert.equal(
        first(rss(`<item><description>${description}</description></item>`)).short,
        short,
        description.slice(-30),
      );
  });

  it('takes a guid for the address where there is no link, unless it says that it is none', () => {
    assert.equal(first(rss('<item><guid>https://a.test/x</guid></item>')).link, 'https://a.test/x');
    assert.equal(first(rss('<item><guid isPermaLink="false">https://a.test/x</guid></item>')).link, '');
  });

  it('is read although it is not quite XML', () => {
    const source = `\uFEFF<!DOCTYPE rss [<!ENTITY x "y">]><!-- <item> --><rss><channel><item><title>Fish & chips &nbsp; <b>now</b></title><description>a < b &#8217; &#x1F600; &bogus; <br>c<p>d</description><link>https://a.test/?a=1&b=2</link></item><item><title>Two</title></channel>`;
    const items = readFeed(source, URL_)!;
    assert.deepEqual(
      items.map(({ title }) => title),
      ['Fish & chips', 'Two'],
    );
    assert.equal(items[0]!.link, 'https://a.test/?a=1&b=2');
    assert.match(items[0]!.html, /^a < b ’ 😀 &bogus;/);
  });

  it('keeps HTML in words, and decodes it once', () => {
    assert.equal(
      first(rss('<item><description>&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;</description></item>')).html,
      '<p>1 &lt; 2</p>',
    );
    assert.equal(
      first(rss('<item><description><![CDATA[a]]> &amp; <![CDATA[<b>b</b>]]></description></item>')).html,
      'a & <b>b</b>',
    );
  });
});

describe('Atom', () => {
  it('gives its content in any of its forms', () => {
    for (const [content, html] of [
      ['<content type="html">&lt;p&gt;x&lt;/p&gt;</content>', '<p>x</p>'],
      ['<content type="text">a &lt; b\n\nc</content>', '<p>a &lt; b</p><p>c</p>'],
      ['<content>plain</content>', '<p>plain</p>'],
      [
        '<content type="xhtml"><xh:div xmlns:xh="http://www.w3.org/1999/xhtml"><xh:p/>y<br/></xh:div></content>',
        '<div xmlns:xh="http://www.w3.org/1999/xhtml"><p></p>y<br/></div>',
      ],
      ['<content src="https://a.test/x.html" type="text/html"/><summary>Short</summary>', '<p>Short</p>'],
      ['', ''],
    ] as const)
      assert.equal(first(atom(`<entry><id>1</id>${content}</entry>`)).html, html, content);
  });

  it('takes links from where its base says, and the author of the feed for who wrote it', () => {
    const entry = first(
      atom(
        '<author><name>All of us</name></author><entry><id>1</id><link rel="enclosure" href="x.mp3"/><link href="one"/><content type="html" xml:base="deep/">x</content></entry>',
        'xml:base="https://a.test/blog/" xml:lang="fr"',
      ),
    );
    assert.deepEqual(
      [entry.link, entry.base, entry.author, entry.lang],
      ['https://a.test/blog/one', 'https://practice.test/feed/deep/', 'All of us', 'fr'],
    );
  });

  it('says that there is only a summary', () => {
    assert.equal(first(atom('<entry><id>1</id><summary>x</summary></entry>')).short, true);
    assert.equal(first(atom('<entry><id>1</id><summary>x</summary><content>y</content></entry>')).short, false);
  });
});

describe('JSON Feed', () => {
  it('gives HTML, else text', () => {
    const items = readJsonFeed(
      {
        version: 'https://jsonfeed.org/version/1',
        author: { name: 'A' },
        items: [
          { id: 1, url: '/x', title: 'T', content_html: '<p>x' },
          { id: '2', content_text: 'a <b>\n\nc', date_published: '2026-03-04T08:00:00+01:00' },
          'none',
        ],
      },
      URL_,
    )!;
    assert.deepEqual(
      items.map(({ id, link, html, author, published }) => [id, link, html, author, published]),
      [
        ['1', 'https://practice.test/x', '<p>x', 'A', ''],
        ['2', '', '<p>a &lt;b></p><p>c</p>', 'A', '2026-03-04T07:00:00Z'],
      ],
    );
  });
  it('is told apart from an article as JSON', () => {
    assert.equal(readJsonFeed({ heading: 'x', html: 'y', items: [] }, URL_), undefined);
    assert.equal(readJsonFeed({ version: 'https://jsonfeed.org/version/1' }, URL_), undefined);
  });
});

describe('the article that is meant', () => {
  const items = readFeed(
    rss(
      [
        '<guid>2</guid><link>https://practice.test/a/</link>',
        '<guid>urn:b</guid><link>https://practice.test/b?x=1</link>',
        '<link>https://practice.test/c</link>',
      ]
        .map((each) => `<item>${each}<description>x</description></item>`)
        .join(''),
    ),
    URL_,
  )!;
  for (const [item, index] of [
    [undefined, 0],
    ['', 0],
    ['2', 0],
    ['urn:b', 1],
    ['https://practice.test/a', 0],
    ['/b?x=1', 1],
    ['../c#part', 2],
    ['3', 2],
    ['1', 0],
    ['4', -1],
    ['0', -1],
    ['nothing', -1],
  ] as const)
    it(`is number ${index + 1} for ${JSON.stringify(item) ?? 'none'}`, () =>
      assert.equal(items.indexOf(pickItem(items, item, URL_)!), index));
});

it('what is no feed is none', () => {
  for (const source of ['', 'words', '<html><body>x</body></html>', '<sitemap></sitemap>', '{"a":1}'])
    assert.equal(readFeed(source, URL_), undefined, source);
});

it('no text, however broken, stops it or makes it slow', () => {
  const piece = fc.constantFrom(
    '<rss>',
    '<channel>',
    '<item>',
    '</item>',
    '<title>',
    '</title>',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    '<!DOCTYPE x [',
    ']>',
    '&amp;',
    '&#xFFFFFFF;',
    '&#0;',
    '<link href="',
    '"/>',
    '<entry',
    "'",
    '"',
    '<',
    '>',
    'words',
    '</',
    '<content type="xhtml">',
  );
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }),
      (pieces) => void readFeed(`<rss><channel>${pieces.join('')}`, URL_),
    ),
  );
  const start = performance.now();
  for (const each of [
    '<',
    '<a ',
    '<a b="',
    '<!--',
    '<![CDATA[',
    '<?',
    '</',
    '<a>',
    '&#',
    '<!DOCTYPE [',
    '<a b=\'"',
    '<!',
    '<a></b>',
    '<a x ',
  ])
    readFeed(`<rss><channel><item>${each.repeat(20_000)}`, URL_);
  assert.ok(performance.now() - start < 4000, String(performance.now() - start));
});
