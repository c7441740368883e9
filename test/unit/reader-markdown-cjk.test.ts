import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { markdownToHtml as steps } from '../../src/reader/article/markdown.js';
import { asLetters } from '../../src/reader/article/markdown-cjk.js';
import { formulaAt } from '../../src/reader/article/markdown-formulas.js';

function html(text: string, isStrict = false): string {
  const all = steps(text, undefined, { isStrict });
  for (;;) {
    const { done, value } = all.next();
    if (done) return value.trim();
  }
}

describe('bold words beside the punctuation of Chinese, Japanese and Korean', () => {
  const SAMPLES: readonly (readonly [markdown: string, html: string])[] = [
    ['これは**「強調」**です', '<p>これは<strong>「強調」</strong>です</p>'],
    ['そして**注意：**本文が続く。', '<p>そして<strong>注意：</strong>本文が続く。</p>'],
    ['含**“重点”**内容。', '<p>含<strong>“重点”</strong>内容。</p>'],
    [
      '**これは太字になりません。**ご注意ください。',
      '<p><strong>これは太字になりません。</strong>ご注意ください。</p>',
    ],
    ['**真，**她**（假）**', '<p><strong>真，</strong>她<strong>（假）</strong></p>'],
    ['これを*「斜体」*にする', '<p>これを<em>「斜体」</em>にする</p>'],
    ['强***“都”***调', '<p>强<em><strong>“都”</strong></em>调</p>'],
    ['**강조(emphasis)**는 여기', '<p><strong>강조(emphasis)</strong>는 여기</p>'],
    ['一個**[連結](https://a.test)**的例子', '<p>一個<strong><a href="https://a.test">連結</a></strong>的例子</p>'],
    [
      '**`code`**と**「`code`」**は',
      '<p><strong><code>code</code></strong>と<strong>「<code>code</code>」</strong>は</p>',
    ],
    [
      '太郎は**「こんにちわ」**といった\nそして**「また」**と',
      '<p>太郎は<strong>「こんにちわ」</strong>といった\nそして<strong>「また」</strong>と</p>',
    ],
  ];
  for (const [markdown, wanted] of SAMPLES) it(markdown.slice(0, 30), () => assert.equal(html(markdown), wanted));

  it('are what CommonMark says where it is followed to the letter', () => {
    assert.equal(html('これは**「強調」**です', true), '<p>これは**「強調」**です</p>');
  });

  it('asterisks that are no emphasis stay', () => {
    for (const text of ['5 * 3 = 15、2 * 2', '** 强调 **', '価格は3*4円']) assert.equal(html(text), `<p>${text}</p>`);
  });

  it('changes nothing in texts of other scripts', () => {
    const spec = readFileSync(new URL('../../node_modules/commonmark-spec/spec.txt', import.meta.url), 'utf8');
    const examples = [...spec.matchAll(/^`{32} example\n([^]*?)^\.\n/gm)].map(([, text]) => text!);
    assert.ok(examples.length > 600);
    for (const text of examples) assert.equal(asLetters(text), text);
    fc.assert(fc.property(fc.string(), (text) => asLetters(text).length === text.length));
  });
});

describe('formulas in Markdown', () => {
  it('are kept as they are written', () => {
    assert.equal(
      html('Let $x_{i}*y_{i}*z$ be, \\(a_1\\) too.'),
      '<p>Let <code data-tex="">x_{i}*y_{i}*z</code> be, <code data-tex="">a_1</code> too.</p>',
    );
    assert.equal(html('$$\n\\frac{1}{2} \\\\ a\n$$'), '<p><code data-tex="">\\frac{1}{2} \\\\ a</code></p>');
    assert.equal(html('A $`a<b`$.'), '<p>A <code data-tex="">a&lt;b</code>.</p>');
  });

  it('prices and variables are none', () => {
    for (const text of [
      'It costs $5 and $10.',
      'From $5 to 10$ a piece',
      'US$ 5, A$ 6',
      'echo $HOME and $PATH',
      'a \\$x\\$ b',
    ])
      assert.equal(formulaAt(text.slice(text.indexOf('$'))), undefined, text);
    assert.equal(html('He said \\[sic\\] and \\(so on\\).'), '<p>He said [sic] and (so on).</p>');
    assert.equal(html('It costs $5 and *$10*.'), '<p>It costs $5 and <em>$10</em>.</p>');
  });

  it('are Markdown where CommonMark is followed to the letter', () => {
    assert.equal(html('$*a*$', true), '<p>$<em>a</em>$</p>');
  });
});
