import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  ELEMENTS,
  FORMULA,
  addressKind,
  isAllowed,
  isUnsafeLength,
  replaceUnsupported,
  safeAddress,
  unlistedElements,
} from '../../src/sanitise/allow-list.js';

const manifest = JSON.parse(readFileSync(new URL('../../custom-elements.json', import.meta.url), 'utf8')) as {
  readonly modules: readonly {
    readonly declarations?: readonly {
      readonly tagName?: string;
      readonly attributes?: readonly { readonly name: string }[];
    }[];
  }[];
};
const base = 'https://practice.test/articles/one.md';

describe('the allow-list', () => {
  it('has no element that runs, embeds, styles or asks for input', () => {
    for (const name of [
      'script',
      'style',
      'iframe',
      'object',
      'embed',
      'form',
      'input',
      'textarea',
      'select',
      'button',
      'link',
      'meta',
      'base',
      'svg',
      'math',
      'template',
      'wayleaf-reader',
      'noscript',
    ])
      assert.equal(Object.hasOwn(ELEMENTS, name), false, name);
  });

  it('has no attribute that runs, styles or takes a name', () => {
    for (const names of [...Object.values(ELEMENTS), ...Object.values(FORMULA)])
      for (const name of names)
        assert.doesNotMatch(name, /^(on|style$|class$|name$|target$|is$|slot$|srcdoc$|formaction$|xlink)/);
    assert.equal(isAllowed('p', 'onclick'), false);
    assert.equal(isAllowed('constructor', 'name'), false);
    assert.equal(isAllowed('b', 'href'), false);
  });

  it('keeps what articles are made of', () => {
    for (const [element, attribute] of [
      ['h2', 'id'],
      ['img', 'alt'],
      ['td', 'colspan'],
      ['mark', 'data-sign'],
      ['li', 'data-sign'],
      ['p', 'lang'],
      ['details', 'open'],
      ['wayleaf-paths', 'src'],
      ['div', 'data-wayleaf'],
    ] as const)
      assert.equal(isAllowed(element, attribute), true, `${element}[${attribute}]`);
  });
});

describe('formulas', () => {
  it('keep what they are built of, and nothing that leads, acts, colours or holds other markup', () => {
    for (const [element, attribute] of [
      ['math', 'display'],
      ['mo', 'stretchy'],
      ['mfrac', 'linethickness'],
      ['mspace', 'width'],
      ['mtd', 'columnspan'],
      ['mi', 'id'],
    ] as const)
      assert.equal(isAllowed(element, attribute), true, `${element}[${attribute}]`);
    for (const name of [
      'annotation',
      'annotation-xml',
      'maction',
      'menclose',
      'mglyph',
      'malignmark',
      'mlabeledtr',
      'script',
      'style',
      'svg',
      'a',
    ])
      assert.equal(Object.hasOwn(FORMULA, name), false, name);
    for (const [element, attribute] of [
      ['math', 'href'],
      ['mi', 'xlink:href'],
      ['mi', 'mathcolor'],
      ['mrow', 'mathbackground'],
      ['mpadded', 'lspace'],
      ['mpadded', 'voffset'],
      ['math', 'class'],
      ['mstyle', 'mathsize'],
    ] as const)
      assert.equal(isAllowed(element, attribute), false, `${element}[${attribute}]`);
  });

  it('draw their signs together, but not over other words', () => {
    for (const measure of ['-0.1667em', '-.2em', '-1ex', '0', '2em', '100%', '4px'])
      assert.equal(isUnsafeLength(measure), false, measure);
    for (const measure of ['-9em', '-20em', '-100px', ' -1', '-1in', '-50%'])
      assert.equal(isUnsafeLength(measure), true, measure);
  });
});

describe('addresses in an article', () => {
  it('are taken from the document they came in', () => {
    assert.equal(safeAddress('link', '../book', base), 'https://practice.test/book');
    assert.equal(safeAddress('fetch', 'p.png', base), 'https://practice.test/articles/p.png');
    assert.equal(safeAddress('link', '#part', base), '#part');
    assert.equal(safeAddress('link', 'tel:+16095550142', base), 'tel:+16095550142');
  });

  for (const bad of [
    'javascript:alert(1)',
    ' JaVa\tScript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:x',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a/b',
    'file:///etc/passwd',
    'http://',
  ])
    it(`may not be ${JSON.stringify(bad)}`, () => {
      assert.equal(safeAddress('link', bad, base), undefined);
      assert.equal(safeAddress('fetch', bad, base), undefined);
      assert.equal(safeAddress('picture', bad, base), undefined);
    });

  it('are loaded by a widget only from the article’s or the page’s own site', () => {
    assert.deepEqual(
      [
        addressKind('wayleaf-paths', 'src'),
        addressKind('div', 'data-support-src'),
        addressKind('wayleaf-booking', 'href'),
      ],
      ['own', 'own', 'link'],
    );
    assert.equal(safeAddress('own', 'https://evil.test/x', base, 'https://page.test'), undefined);
    assert.equal(safeAddress('own', 'x.json', base, 'https://page.test'), 'https://practice.test/articles/x.json');
    assert.equal(safeAddress('own', 'https://page.test/x', base, 'https://page.test'), 'https://page.test/x');
  });

  it('may not be mail or phone where something is loaded', () =>
    assert.equal(safeAddress('fetch', 'mailto:a@b.c', base), undefined));

  it('are looked at one by one in a set', () => {
    assert.equal(
      safeAddress('set', 'a.png 1x, javascript:x 2x, https://b.test/c.png 300w', base),
      'https://practice.test/articles/a.png 1x, https://b.test/c.png 300w',
    );
    assert.equal(safeAddress('set', 'data:image/png;base64,x', base), undefined);
  });

  it('are known by their attribute', () => {
    assert.deepEqual(
      [addressKind('a', 'href'), addressKind('img', 'src'), addressKind('img', 'srcset'), addressKind('p', 'id')],
      ['link', 'picture', 'set', undefined],
    );
  });

  it('may be a picture themselves, in a format that holds nothing but pixels', () => {
    for (const type of ['png', 'jpeg', 'jpg', 'gif', 'webp', 'avif'])
      assert.equal(
        safeAddress('picture', ` data:image/${type};base64,AA\n/+==`, base),
        `data:image/${type};base64,AA/+==`,
      );
    for (const data of [
      'image/svg+xml;base64,AA',
      'image/svg+xml,<svg onload=x>',
      'text/html;base64,AA',
      'image/png,AA',
      'image/png;base64,<svg>',
      'image/png;charset=x;base64,AA',
      'image/x-icon;base64,AA',
      ',AA',
    ])
      assert.equal(safeAddress('picture', `data:${data}`, base), undefined, data);
    for (const kind of ['link', 'fetch', 'own'] as const)
      assert.equal(safeAddress(kind, 'data:image/png;base64,AA', base), undefined, kind);
    assert.equal(addressKind('source', 'src'), 'fetch');
    assert.equal(addressKind('video', 'poster'), 'fetch');
  });
});

describe('sets of pictures', () => {
  const base = 'https://a.test/b/';
  for (const [given, kept] of Object.entries({
    'w.webp 2x': `${base}w.webp 2x`,
    'a.jpg 1x,b.jpg 2x': `${base}a.jpg 1x, ${base}b.jpg 2x`,
    'a.jpg, b.jpg 2x,': `${base}a.jpg, ${base}b.jpg 2x`,
    'a,b.jpg 100w,\n c.jpg  200w': `${base}a,b.jpg 100w, ${base}c.jpg  200w`,
    'javascript:x 1x, ok.jpg 2x': `${base}ok.jpg 2x`,
    'data:image/png;base64,AA== 1x': undefined,
    'data:image/svg+xml,<svg onload=x> 2x': undefined,
    '': undefined,
  }))
    it(`keep what may be fetched: ${given}`, () => assert.equal(safeAddress('set', given, base), kept));
});

describe('frames', () => {
  it('are found in time that a hostile text cannot stretch', () => {
    const start = performance.now();
    for (const text of ['<iframe ', '<iframe "', '<iframe src=x>', '<iframe>']) replaceUnsupported(text.repeat(20_000));
    assert.ok(performance.now() - start < 4000);
  });

  it('become links to what they show', () => {
    assert.equal(
      replaceUnsupported('a<iframe title="A talk" src="https://v.test/e/1"></iframe>b'),
      'a<a href="https://v.test/e/1">A talk</a>b',
    );
    for (const hidden of [
      'width="0" height="0"',
      'height=1 width=1',
      'style="display: none"',
      "style='visibility:hidden'",
      'hidden',
    ])
      assert.equal(replaceUnsupported(`a<iframe src="https://v.test/e/1" ${hidden}></iframe>b`), 'ab', hidden);
    assert.equal(
      replaceUnsupported("<IFRAME width=1 src='https://v.test/e/1'>old</IFRAME >"),
      '<a href="https://v.test/e/1">v.test</a>',
    );
  });
  it('go without a trace when they show nothing, or nothing that a link may lead to', () => {
    for (const attributes of [
      'srcdoc="<p>x"',
      'src="about:blank"',
      'src="javascript:x()"',
      'src=data:text/html,x',
      'src=" MailTo:a@b.test"',
    ])
      assert.equal(replaceUnsupported(`<iframe ${attributes}></iframe>`), '');
  });
  it('cannot smuggle a tag in their name', () =>
    assert.equal(
      replaceUnsupported('<iframe src=x title="<img src=y>"></iframe>'),
      '<a href="x">&lt;img src=y&gt;</a>',
    ));
});

it('what is meant for pages without scripts stands open', () =>
  assert.equal(
    replaceUnsupported('a<NoScript class="x"><img src=x></noscript >b<noscripts>'),
    'a<img src=x>b<noscripts>',
  ));

it('strange elements go while what is in them stays, unless they are code', () => {
  assert.deepEqual(unlistedElements('<font><my-card><script><svg><P><x:y><table>'), ['font', 'my-card', 'x:y']);
});

describe('widgets in a fetched article', () => {
  const LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
    // addresses beside the one link; takers of personal data; what is added to requests; what is for editors
    'wayleaf-booking': ['links', 'choices', 'referral', 'elsewhere', 'src', 'endpoint', 'form', 'form-key', 'prefill', 'share-context', 'utm', 'debug'], // prettier-ignore
    // an article does not answer for its reader, and its headings have their level from where they stand
    'wayleaf-paths': ['answers', 'heading-level', 'debug'],
  };
  for (const [tag, leftOut] of Object.entries(LEFT_OUT))
    it(`<${tag}> keeps every documented attribute but those that are left out on purpose`, () => {
      const documented = manifest.modules
        .flatMap(({ declarations = [] }) => declarations)
        .find(({ tagName }) => tagName === tag)!
        .attributes!.map(({ name }) => name);
      assert.deepEqual(documented.filter((name) => !isAllowed(tag, name)).sort(), [...leftOut].sort());
    });
});
