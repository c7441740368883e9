import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hasFeedRoot, hasXhtmlPrologue, isXhtmlType, kindOf } from '../../src/reader/article/document-kind.js';
import { repairXhtml, xhtmlToHtml } from '../../src/reader/article/xhtml.js';

const whole = (body: string, attributes = 'xmlns="http://www.w3.org/1999/xhtml"'): string =>
  `<?xml version="1.0"?><!DOCTYPE html><html ${attributes}><body>${body}</body></html>`;
/** What a body becomes. */
const bodyOf = (body: string, attributes?: string): string | undefined =>
  xhtmlToHtml(whole(body, attributes))?.replace(/^<html[^>]*><body>|<\/body><\/html>$/g, '');

describe('XHTML becomes HTML with the same elements:', () => {
  const cases: readonly (readonly [name: string, xhtml: string, html: string])[] = [
    ['a script that closes itself', '<script src="x.js"/><p>Words</p>', '<script src="x.js"></script><p>Words</p>'],
    ['an anchor that closes itself', '<p><a id="p1"/>Words</p>', '<p><a id="p1"></a>Words</p>'],
    ['a frame that closes itself', '<iframe src="a"/>Words', '<iframe src="a"></iframe>Words'],
    [
      'a textarea, a style, a title that close themselves',
      '<textarea/><style/><title/>x',
      '<textarea></textarea><style></style><title></title>x',
    ],
    ['an empty paragraph and an empty slant', '<p/><p>a<i/>b</p>', '<p></p><p>a<i></i>b</p>'],
    ['elements without an end', 'a<br/>b<hr />c<img src="a" alt=""/>', 'a<br>b<hr>c<img src="a" alt="">'],
    ['such elements with an end', 'a<br></br>b<img src="a"></img>', 'a<br>b<img src="a">'],
    ['CDATA', '<p><![CDATA[1 < 2 & <b>]]></p>', '<p>1 &lt; 2 &amp; &lt;b&gt;</p>'],
    ['code in CDATA', '<script>//<![CDATA[\nif (a < b) {}\n//]]></script>x', '<script></script>x'],
    [
      'data in a script',
      '<script type="application/ld+json">{"a":"1 &lt; 2 &lt;/script>"}</script>',
      '<script type="application/ld+json">{"a":"1 < 2 <\\/script>"}</script>',
    ],
    ['named entities of XHTML', '<p>a&nbsp;b &eacute; &mdash;</p>', '<p>a&nbsp;b &eacute; &mdash;</p>'],
    ['comments and instructions', 'a<!-- <p> --><?php x ?>b', 'ab'],
    ['quotes of either kind', `<p title='a "b"'>x</p>`, '<p title="a &quot;b&quot;">x</p>'],
    ['its language', '<p xml:lang="de">x</p><p xml:lang="de" lang="fr">y</p>', '<p lang="de">x</p><p lang="fr">y</p>'],
    ['its ids', '<p xml:id="a">x</p>', '<p id="a">x</p>'],
    ['names in capitals', '<P CLASS="a">x</P>', '<p class="a">x</p>'],
    ['elements of other vocabularies', '<a:b xmlns:a="urn:a">x<p>y</p></a:b>', 'x<p>y</p>'],
    [
      'formulas under a prefix',
      '<m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>x</m:mi></m:math>',
      '<math><mi>x</mi></math>',
    ],
    ['text in a title', '<title>A <b>b</b> &amp; c</title>', '<title>A b &amp; c</title>'],
    ['what HTML would never end', '<plaintext>a</plaintext><p>b</p>', '<pre>a</pre><p>b</p>'],
    [
      'notes of a book',
      '<a epub:type="noteref" href="#n">1</a><aside epub:type="footnote">x</aside>',
      '<a role="doc-noteref" href="#n">1</a><aside role="doc-footnote">x</aside>',
    ],
  ];
  for (const [name, xhtml, html] of cases) it(name, () => assert.equal(bodyOf(xhtml), html));

  it('under a prefix of its own', () =>
    assert.equal(
      xhtmlToHtml('<h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>x</h:p></h:body></h:html>'),
      '<html><body><p>x</p></body></html>',
    ));

  it('without a namespace, or with one that is misspelt', () => {
    assert.equal(bodyOf('<p>x<br/></p>', ''), '<p>x<br></p>');
    assert.equal(bodyOf('<p>x<br/></p>', 'xmlns="https://www.w3.org/TR/xhtml"'), '<p>x<br></p>');
  });

  it('with the entities it declares, once, and no larger than a word', () => {
    const source = (value: string): string =>
      `<!DOCTYPE html [<!ENTITY who "${value}"><!ENTITY more "&who;&who;">]><html><p title="&who;">&who; &more;</p></html>`;
    assert.equal(
      xhtmlToHtml(source('Ann &#38; Bo')),
      '<html><p title="Ann &amp; Bo">Ann &amp; Bo &amp;who;&amp;who;</p></html>',
    );
    assert.equal(xhtmlToHtml(source('x'.repeat(5000)))!.length < 200, true);
  });

  it('with addresses from where its bases say', () =>
    assert.equal(
      xhtmlToHtml(
        '<html xml:base="https://a.test/x/"><p xml:base="y/"><a href="z">1</a><a href="#n">2</a><img src="../p.png"/></p></html>',
        { url: 'https://b.test/' },
      ),
      '<html><p><a href="https://a.test/x/y/z">1</a><a href="#n">2</a><img src="https://a.test/x/p.png"></p></html>',
    ));
});

describe('what is not well-formed', () => {
  for (const body of [
    '<p>a<br>b</p>',
    '<p>a<b>b</p></b>',
    '<p>a',
    'a</p>',
    '<p class=a>x</p>',
    '<p a="1" a="2">x</p>',
    '<p a="<">x</p>',
    '<![CDATA[a',
    '<!-- a',
    '<x:p>x</x:p>',
    '<p hidden>x</p>',
    '<p',
  ])
    it(`is left to the HTML parser: ${body}`, () => assert.equal(bodyOf(body), undefined));

  it('has one root', () => {
    assert.equal(xhtmlToHtml('<p>a</p><p>b</p>'), undefined);
    assert.equal(xhtmlToHtml('words'), undefined);
    assert.equal(xhtmlToHtml('words <p>a</p>b', { isFragment: true }), 'words <p>a</p>b');
  });

  it('keeps what only XML reads', () =>
    assert.equal(
      repairXhtml('<script src="x"/><p>a<br>b <![CDATA[1 < 2]]> <a id="x"/><img src="a>b"/><br/>c'),
      '<script src="x"></script><p>a<br>b 1 &lt; 2 <a id="x"></a><img src="a>b"/><br/>c',
    ));

  it('never stops the reader or makes it slow', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<p/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<!DOCTYPE x [',
      '<!ENTITY a "b">',
      ']>',
      '&a;',
      '<a b="',
      '"',
      "'",
      '<?',
      '?>',
      'xmlns:x="y"',
      '<x:y>',
      'words',
      '>',
      '<',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        xhtmlToHtml(pieces.join(''), { isFragment: true });
        repairXhtml(pieces.join(''));
      }),
    );
  });
});

describe('a document is', () => {
  it('XHTML by its type, or by its address where the type says nothing', () => {
    for (const [type, url, is] of [
      ['application/xhtml+xml', 'https://a.test/x', true],
      ['text/xml', 'https://a.test/x', true],
      ['text/html', 'https://a.test/x.xhtml', false],
      ['application/octet-stream', 'https://a.test/x.xhtml', true],
      ['', 'https://a.test/x.xht', true],
      ['text/html', 'https://a.test/x.html', false],
    ] as const)
      assert.equal(isXhtmlType(type, url), is, `${type} ${url}`);
    assert.equal(kindOf('auto', '', 'https://a.test/chapter.xht'), 'html');
  });

  it('XHTML by its beginning', () => {
    assert.equal(hasXhtmlPrologue('\uFEFF<?xml version="1.0"?><html>'), true);
    assert.equal(hasXhtmlPrologue('<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>'), true);
    assert.equal(hasXhtmlPrologue('<!DOCTYPE html><html>'), false);
    assert.equal(hasXhtmlPrologue('<!DOCTYPE html PUBLIC "-//W3C//DTD HTML 4.01//EN" "x"><html>'), false);
  });

  it('a feed by its root, however it is served', () => {
    for (const [text, is] of [
      ['<?xml version="1.0"?><!-- x --><rss version="2.0">', true],
      ['\uFEFF <feed xmlns="http://www.w3.org/2005/Atom">', true],
      ['<!DOCTYPE rss [<!ENTITY a "b">]><rss>', true],
      ['<rdf:RDF xmlns:rdf="x">', true],
      ['<html><rss>', false],
      ['<p>rss</p>', false],
      ['# <rss>', false],
    ] as const)
      assert.equal(hasFeedRoot(text), is, text);
  });
});
