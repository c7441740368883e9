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
      ['Fish & chips now', 'Two'],
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
        '<div><p></p>y<br></div>',
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
      ['https://a.test/blog/one', 'https://a.test/blog/deep/', 'All of us', 'fr'],
    );
  });

  it('says that there is only a summary', () => {
    assert.equal(first(atom('<entry><id>1</id><summary>x</summary></entry>')).short, true);
    assert.equal(first(atom('<entry><id>1</id><summary>x</summary><content>y</content></entry>')).short, false);
  });
});

const item = (inner: string, more = '', channel = '') =>
  first(
    `<rss version="2.0" ${more}><channel><title>T</title><link>https://blog.test/</link>${channel}<item>${inner}</item></channel></rss>`,
  );
const long = 'Words and more words, one after the other. '.repeat(30).trim();

describe('the words of an item', () => {
  const cases: readonly (readonly [name: string, inner: string, html: string])[] = [
    [
      'markup that nobody escaped',
      '<description><p>One <b>bold</b>.</p><p>Two<br/>lines.</p></description>',
      '<p>One <b>bold</b>.</p><p>Two<br>lines.</p>',
    ],
    [
      'unescaped markup that is not well-formed',
      '<description><p>One<p>Two <br>lines</description>',
      '<p>One<p>Two <br>lines',
    ],
    ['unescaped content', '<content:encoded><div>One</div></content:encoded>', '<div>One</div>'],
    ['an empty content', `<content:encoded/><description>${long}</description>`, long],
    ['plain text with paragraphs', '<description>One\n\nTwo</description>', '<p>One</p><p>Two</p>'],
    ['plain text with lines', '<description>One\nTwo\r\nThree</description>', '<p>One<br>Two<br>Three</p>'],
    [
      'plain text that a program has broken',
      '<description>One\n   two\n   three</description>',
      '<p>One\n   two\n   three</p>',
    ],
    ['plain text with entities', '<description>a &amp;amp; b &amp;lt; c</description>', 'a &amp; b &lt; c'],
    ['HTML with lines in its source', '<description>&lt;p&gt;One\ntwo&lt;/p&gt;</description>', '<p>One\ntwo</p>'],
    [
      'links in plain text',
      '<description>See &lt;a href="x"&gt;this&lt;/a&gt;\n\nBye</description>',
      '<p>See <a href="x">this</a></p><p>Bye</p>',
    ],
    ['only a summary of iTunes', '<itunes:summary>Spoken.</itunes:summary>', 'Spoken.'],
    [
      'the longer of two descriptions',
      '<description>Short.</description><itunes:summary>Spoken at length.</itunes:summary>',
      'Spoken at length.',
    ],
    [
      'a description of Media RSS',
      '<media:group><media:description>One\ntwo &lt;3</media:description></media:group>',
      '<p>One<br>two &lt;3</p>',
    ],
    ['an XHTML body', '<body xmlns="http://www.w3.org/1999/xhtml"><p>One</p></body>', '<p>One</p>'],
    [
      'an article in the description, and its beginning in the content',
      `<content:encoded>Words and …</content:encoded><description>${long}</description>`,
      long,
    ],
  ];
  for (const [name, inner, html] of cases) it(`are read from ${name}`, () => assert.equal(item(inner).html, html));

  it('are found under any prefix', () => {
    const found = item(
      '<c:encoded><![CDATA[<p>x</p>]]></c:encoded><d:creator>Ann</d:creator><a:link href="/one"/><i:summary>y</i:summary>',
      'xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:a="http://www.w3.org/2005/Atom" xmlns:i="http://www.itunes.com/dtds/podcast-1.0.dtd"',
    );
    assert.deepEqual([found.html, found.author, found.link], ['<p>x</p>', 'Ann', 'https://practice.test/one']);
    const entry = first(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://www.w3.org/1999/xhtml"><a:entry><a:id>1</a:id><a:title>T</a:title><a:content type="xhtml"><div>x<br/></div></a:content></a:entry></a:feed>',
    );
    assert.deepEqual([entry.id, entry.title, entry.html], ['1', 'T', '<div>x<br></div>']);
  });

  it('are found where the whole feed stands in the namespace of another', () =>
    assert.equal(
      first(
        '<rss xmlns="http://www.w3.org/2005/Atom"><channel><item><title>T</title><description>x</description></item></channel></rss>',
      ).title,
      'T',
    ));

  it('use the entities that the feed declares', () =>
    assert.equal(
      first(
        '<!DOCTYPE rss [<!ENTITY who "Ann &#38; Bo">]><rss><channel><item><title>&who;</title></item></channel></rss>',
      ).title,
      'Ann & Bo',
    ));
});

describe('who wrote an item and when', () => {
  for (const [inner, author] of [
    ['<dc:creator>Ann</dc:creator><dc:creator>Bo</dc:creator>', 'Ann, Bo'],
    ['<author>a@b.test (Ann)</author>', 'Ann'],
    ['<author>Ann &lt;a@b.test&gt;</author>', 'Ann'],
    ['<author>a@b.test</author><itunes:author>Ann</itunes:author>', 'Ann'],
    ['<author><name>Ann</name></author>', 'Ann'],
    ['<media:credit>Ann</media:credit>', 'Ann'],
    ['', 'The channel'],
  ] as const)
    it(`is read from ${inner || 'the channel'}`, () =>
      assert.equal(item(inner, '', '<itunes:author>The channel</itunes:author>').author, author));

  for (const [date, iso] of [
    ['Wed, 04 Mar 2026 08:00:00 +0100', '2026-03-04T07:00:00Z'],
    ['Wed, 04 Mar 2026 08:00:00 EST', '2026-03-04T13:00:00Z'],
    ['Wed, 04 Mar 2026 08:00:00 CET', '2026-03-04'],
    ['Wed, 4 March 26 08:00:00', '2026-03-04'],
    ['2026-03-04 08:00:00', '2026-03-04'],
    ['2026-03-04T08:00:00', '2026-03-04'],
    ['2026-03-04T08:00:00Z', '2026-03-04T08:00:00Z'],
    ['2026-03', '2026-03'],
    ['soon', ''],
  ] as const)
    it(`reads ${date} the same in every zone`, () => assert.equal(item(`<pubDate>${date}</pubDate>`).published, iso));
});

describe('links of a feed', () => {
  it('are those of the page, not those to the feed itself or to a file', () =>
    assert.equal(
      item(
        '<atom:link rel="self" href="/self"/><atom:link rel="alternate" href="/page"/>',
        'xmlns:atom="http://www.w3.org/2005/Atom"',
      ).link,
      'https://practice.test/page',
    ));

  it('are the original ones behind a counter', () =>
    assert.equal(
      item('<link>https://count.test/1</link><feedburner:origLink>https://a.test/1</feedburner:origLink>').link,
      'https://a.test/1',
    ));

  it('in an item without an address are relative to the blog', () =>
    assert.equal(item('<description>x</description>').base, 'https://blog.test/'));

  it('are relative to each base around them', () => {
    const entry = first(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.test/blog/"><entry xml:base="posts/one/"><id>1</id><link href="index.html"/><content type="html" xml:base="pics/">x</content></entry></feed>',
    );
    assert.deepEqual(
      [entry.link, entry.base],
      ['https://a.test/blog/posts/one/index.html', 'https://a.test/blog/posts/one/pics/'],
    );
    assert.equal(item('<link>one</link>', 'xml:base="sub/"').link, 'https://practice.test/feed/sub/one');
    assert.match(
      first(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml" xml:base="https://a.test/"><img src="b.png"/></div></content></entry></feed>',
      ).html,
      /src="https:\/\/a\.test\/b\.png"/,
    );
  });
});

describe('what a feed attaches to an item', () => {
  const words = '<description>Words.</description>';
  for (const [name, inner, html] of [
    [
      'sound',
      '<enclosure url="/3.mp3" type="audio/mpeg"/>',
      '<p><audio controls preload="none" src="https://blog.test/3.mp3" title="3.mp3"></audio></p>Words.',
    ],
    [
      'sound whose type is missing',
      '<enclosure url="/3.mp3?x=1"/>',
      '<p><audio controls preload="none" src="https://blog.test/3.mp3?x=1" title="3.mp3"></audio></p>Words.',
    ],
    [
      'a film',
      '<enclosure url="/3.mp4" type="video/mp4"/>',
      '<p><video controls preload="none" src="https://blog.test/3.mp4" title="3.mp4"></video></p>Words.',
    ],
    [
      'a file',
      '<enclosure url="/a%20b.pdf" type="application/pdf"/>',
      'Words.<p><a href="https://blog.test/a%20b.pdf">a b.pdf</a></p>',
    ],
    [
      'the widest of its pictures',
      '<media:content url="/s.jpg" medium="image" width="100"/><media:content url="/l.jpg" medium="image" width="900"><media:title>A "dog"</media:title></media:content>',
      '<p><img src="https://blog.test/l.jpg" alt="A &quot;dog&quot;"></p>Words.',
    ],
    [
      'a film of a service',
      '<media:group><media:content url="https://www.youtube.com/v/aaaaaaaaaaa"/><media:title>T</media:title></media:group>',
      '<iframe src="https://www.youtube.com/v/aaaaaaaaaaa" title="T"></iframe>Words.',
    ],
    [
      'the same twice, once',
      '<enclosure url="/3.mp3" type="audio/mpeg"/><media:content url="/3.mp3" type="audio/mpeg"/>',
      '<p><audio controls preload="none" src="https://blog.test/3.mp3" title="3.mp3"></audio></p>Words.',
    ],
    ['no address that is not of the web', '<enclosure url="javascript:alert(1)" type="audio/mpeg"/>', 'Words.'],
  ] as const)
    it(`is ${name}`, () => assert.equal(item(words + inner).html, html));

  it('is left out where the words show it', () => {
    const shown = '<description>&lt;img src="https://blog.test/l.jpg"&gt;</description>';
    assert.equal(
      item(`${shown}<media:content url="/l.jpg" medium="image"/>`).html,
      '<img src="https://blog.test/l.jpg">',
    );
    assert.equal(
      item(`${shown}<media:content url="/other.jpg" medium="image"/>`).html,
      '<img src="https://blog.test/l.jpg">',
    );
  });

  it('is read in Atom and in JSON, too', () => {
    assert.match(
      first(
        atom(
          '<entry><id>1</id><link rel="enclosure" href="/3.ogg" type="audio/ogg" title="Part 3"/><content>x</content></entry>',
        ),
      ).html,
      /^<p><audio [^>]*title="Part 3"><\/audio><\/p><p>x<\/p>$/,
    );
    assert.match(
      readJsonFeed(
        {
          version: 'https://jsonfeed.org/version/1',
          items: [
            { id: '1', content_text: 'x', image: '/i.png', attachments: [{ url: '/3.mp3', mime_type: 'audio/mpeg' }] },
          ],
        },
        URL_,
      )![0]!.html,
      /^<p><img [^>]*><\/p><p><audio [^>]*><\/audio><\/p><p>x<\/p>$/,
    );
  });
});

describe('Atom whose content is not as its type says', () => {
  for (const [content, html] of [
    ['<content type="html"><div><p>x</p></div></content>', '<div><p>x</p></div>'],
    ['<content><p>x<br/></p></content>', '<p>x<br></p>'],
    ['<content type="text/html" mode="escaped">&lt;p&gt;x&lt;/p&gt;</content>', '<p>x</p>'],
    ['<content type="html">One\n\nTwo</content>', '<p>One</p><p>Two</p>'],
    ['<content type="image/png">iVBORw0KGgo=</content><summary>A picture</summary>', '<p>A picture</p>'],
    ['<content type="html"/><summary type="html">&lt;p&gt;x</summary>', '<p>x'],
  ] as const)
    it(content, () => assert.equal(first(atom(`<entry><id>1</id>${content}</entry>`)).html, html));
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
        ['2', '', '<p>a &lt;b&gt;</p><p>c</p>', 'A', '2026-03-04T07:00:00Z'],
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

describe('the recording of an item', () => {
  const sound = '<enclosure url="/3.mp3" type="audio/mpeg" length="1"/>';
  const podcast = 'xmlns:podcast="https://podcastindex.org/namespace/1.0"';
  const transcript = (url: string, type: string) => `<podcast:transcript url="${url}" type="${type}"/>`;

  it('is the first sound it attaches, with the best of its transcripts', () => {
    const found = item(
      `${sound}${transcript('/3.html', 'text/html')}${transcript('/3.srt', 'application/x-subrip')}${transcript('/3.json', 'application/json')}`,
      podcast,
    );
    assert.deepEqual(found.recording, {
      audio: ['https://blog.test/3.mp3'],
      timings: { url: 'https://blog.test/3.json', type: 'application/json' },
    });
    assert.deepEqual(item(`${sound}${transcript('/3.vtt?x=1', '')}`, podcast).recording!.timings, {
      url: 'https://blog.test/3.vtt?x=1',
      type: '',
    });
  });

  it('has the other types of the same sound, under any prefix', () => {
    const other =
      '<p:alternateEnclosure type="audio/opus"><p:source uri="/3.opus"/><p:source uri="ipfs://x"/></p:alternateEnclosure><p:alternateEnclosure type="video/mp4"><p:source uri="/3.mp4"/></p:alternateEnclosure>';
    assert.deepEqual(
      item(sound + other, 'xmlns:p="https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"')
        .recording,
      { audio: ['https://blog.test/3.mp3', 'https://blog.test/3.opus'] },
    );
  });

  it('has no transcript without timings, and none that is not of the web', () => {
    for (const each of [
      transcript('/3.txt', 'text/plain'),
      transcript('javascript:1', 'text/vtt'),
      transcript('', 'text/vtt'),
    ])
      assert.deepEqual(item(sound + each, podcast).recording, { audio: ['https://blog.test/3.mp3'] });
  });

  it('is missing where no sound is attached', () => {
    assert.equal(
      item(`<enclosure url="/3.mp4" type="video/mp4"/>${transcript('/3.vtt', 'text/vtt')}`, podcast).recording,
      undefined,
    );
    assert.equal(item('<enclosure url="javascript:1" type="audio/mpeg"/>').recording, undefined);
  });

  it('is read in Atom and in JSON, too', () => {
    assert.deepEqual(
      first(atom('<entry><id>1</id><link rel="enclosure" href="/3.ogg" type="audio/ogg"/><content>x</content></entry>'))
        .recording!.audio.length,
      1,
    );
    const attachments = [{ url: '/3.mp3', mime_type: 'audio/mpeg' }];
    assert.deepEqual(
      readJsonFeed(
        { version: 'https://jsonfeed.org/version/1', items: [{ id: '1', content_text: 'x', attachments }] },
        URL_,
      )![0]!.recording,
      { audio: ['https://practice.test/3.mp3'] },
    );
  });
});
