import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { markdownToHtml, prepareMarkdown } from '../../src/reader/article/markdown.js';
import { stripCode } from '../../src/reader/article/mdx.js';

/** The HTML of a text, and the problems that are told. */
async function read(text: string, isMdx = false): Promise<{ readonly html: string; readonly told: readonly string[] }> {
  const told: string[] = [];
  const source = await prepareMarkdown(text, isMdx, 'https://a.test/', (code) => void told.push(code));
  const steps = markdownToHtml(source);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return { html: step.value.replace(/\n(?=<)|\n$/g, ''), told };
}

const box = (kind: string, title: string, body = '<p>x</p>'): string =>
  `<div data-callout="${kind}"><p><strong>${title}</strong></p>${body}</div>`;

const cases: Readonly<Record<string, readonly (readonly [markdown: string, html: string])[]>> = {
  'alerts and callouts': [
    ...['Note', 'Tip', 'Important', 'Warning', 'Caution'].map(
      (name) => [`> [!${name.toUpperCase()}]\n> x`, box(name.toLowerCase(), name)] as const,
    ),
    ['> [!note]\n>\n> x', box('note', 'Note')],
    ['> [!faq] Is it *so*?\n> x', box('question', 'Is it <em>so</em>?')],
    ['> [!bug|wide]\n> x', box('danger', 'Danger')],
    ['> [!my-own]\n> x', box('note', 'My own')],
    ['> [!tip]- More\n> x', '<details data-callout="tip"><summary>More</summary><p>x</p></details>'],
    ['> [!tip]+ More\n> x', '<details data-callout="tip" open><summary>More</summary><p>x</p></details>'],
    ['> [!tip] Alone', box('tip', 'Alone', '')],
    ['> [!tip]\n> - x', box('tip', 'Tip', '<ul><li>x</li></ul>')],
    ['> [!note]\n> x\n>\n> > [!tip]\n> > x', box('note', 'Note', `<p>x</p>${box('tip', 'Tip')}`)],
    ['- [!note] x', '<ul><li>[!note] x</li></ul>'],
    ['> words [!note]', '<blockquote><p>words [!note]</p></blockquote>'],
    ['```\n> [!note]\n```', '<pre><code>&gt; [!note]</code></pre>'],
    [':::note\nx\n:::', box('note', 'Note')],
    ['::: warning Mind it\nx\n:::', box('warning', 'Mind it')],
    [':::tip[My *own*]\nx\n:::', box('tip', 'My <em>own</em>')],
    ['::: {.caution}\nx\n:::', box('caution', 'Caution')],
    ['::: details More\nx\n:::', '<details data-callout="note"><summary>More</summary><p>x</p></details>'],
    ['::::note\n:::tip\nx\n:::\n::::', box('note', 'Note', box('tip', 'Tip'))],
    [':::note\nx', '<p>:::note\nx</p>'],
    ['!!! danger "Stop"\n    x\n\n    y\n\nz', `${box('danger', 'Stop', '<p>x</p><p>y</p>')}<p>z</p>`],
    ['??? tip\n    x', '<details data-callout="tip"><summary>Tip</summary><p>x</p></details>'],
    ['!!!', '<p>!!!</p>'],
  ],
  'definition lists': [
    ['Term\n: One', '<dl><dt>Term</dt><dd>One</dd></dl>'],
    ['A\nB\n:   One\n: *Two*', '<dl><dt>A</dt><dt>B</dt><dd>One</dd><dd><em>Two</em></dd></dl>'],
    [
      'A\n\n:   One\n\n    Two\n\nB\n: Three\n\nEnd',
      '<dl><dt>A</dt><dd><p>One</p><p>Two</p></dd><dt>B</dt><dd>Three</dd></dl><p>End</p>',
    ],
    ['A\n: one\ngoes on', '<dl><dt>A</dt><dd>one\ngoes on</dd></dl>'],
    ['A\n: - x\n  - y', '<dl><dt>A</dt><dd><ul><li>x</li><li>y</li></ul></dd></dl>'],
    ['Ratio 1\n:2', '<p>Ratio 1\n:2</p>'],
    ['# A\n: b', '<h1>A</h1><p>: b</p>'],
  ],
  'notes within lines': [
    [
      'a^[b [c](d)]',
      '<p>a<sup><a id="footnote-ref-inline-1" href="#footnote-inline-1" data-footnote-ref aria-describedby="footnote-label">1</a></sup></p><section data-footnotes><h2 id="footnote-label"></h2><ol><li id="footnote-inline-1"><p>b <a href="d">c</a> <a href="#footnote-ref-inline-1" data-footnote-backref aria-label="">↩</a></p></li></ol></section>',
    ],
    ['`a^[b]` ^[', '<p><code>a^[b]</code> ^[</p>'],
  ],
  highlights: [
    ['a ==b *c*== d', '<p>a <mark>b <em>c</em></mark> d</p>'],
    ['这是==重点==内容', '<p>这是<mark>重点</mark>内容</p>'],
    ['a == b and c == d', '<p>a == b and c == d</p>'],
    ['a==b==c', '<p>a==b==c</p>'],
    ['`==a==` ===', '<p><code>==a==</code> ===</p>'],
    ['Title\n=====', '<h1>Title</h1>'],
  ],
  'links and embeds of Obsidian': [
    ['[[A note]]', '<p>A note</p>'],
    ['[[dir/A note.md|its **words**]]', '<p>its <strong>words</strong></p>'],
    ['[[A#Part]] [[#Part]] [[A#^a1]]', '<p>A &gt; Part Part A</p>'],
    [
      '| a |\n|---|\n| [[A\\|b]] |',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>',
    ],
    ['![[a b.png]]', '<p><img src="a%20b.png" alt=""></p>'],
    ['![[a.png|A dog|30x40]]', '<p><img src="a.png" alt="A dog" width="30" height="40"></p>'],
    [
      '![[a.mp3]] ![[a.mp4]] ![[a.pdf]]',
      '<p><audio controls src="a.mp3"></audio> <video controls src="a.mp4"></video> <a href="a.pdf">a.pdf</a></p>',
    ],
    ['[[a]](b) [[c]]\n\n[c]: /d', '<p><a href="b">[a]</a> [<a href="/d">c</a>]</p>'],
    ['`[[a]]`', '<p><code>[[a]]</code></p>'],
    ['[[toc]]\n\na', '<p></p><p>a</p>'],
    ['a %%hidden%% b', '<p>a  b</p>'],
    ['a\n\n%%\nb\n\nc\n%%\n\nd', '<p>a</p><p>d</p>'],
    ['100 %% sure', '<p>100 %% sure</p>'],
    ['a ^a1b2c3', '<p>a</p>'],
    ['x ^2', '<p>x ^2</p>'],
  ],
  'what programs read': [
    ['{: .lead}\na\n{: #b}', '<p>a</p>'],
    ['[TOC]\n\na', '<p>a</p>'],
    ['`{{ a }}` a', '<p><code>{{ a }}</code> a</p>'],
    ['Import taxes from China rose.', '<p>Import taxes from China rose.</p>'],
    ['import taxes from China\n\n# a', '<p>import taxes from China</p><h1>a</h1>'],
    ['a {b} <Name> c', '<p>a {b} <Name> c</p>'],
    [
      '{{< figure src="a.png" alt="b" caption="c" >}}',
      '<figure><img src="a.png" alt="b"><figcaption>c</figcaption></figure>',
    ],
    ['{{< youtube aaaaaaaaaaa >}}', '<iframe src="https://www.youtube.com/embed/aaaaaaaaaaa"></iframe>'],
  ],
};

for (const [name, list] of Object.entries(cases))
  describe(`Markdown reads ${name}:`, () => {
    for (const [markdown, html] of list)
      it(markdown.replaceAll('\n', '⏎'), async () => assert.deepEqual(await read(markdown), { html, told: [] }));
  });

describe('MDX', () => {
  for (const [mdx, html] of [
    ["import A from './a'\nimport {\n  b\n} from 'c';\nimport 'd.css'\n\n# T", '<h1>T</h1>'],
    ['export const a = {\n  b: 1,\n\n  c: 2\n}\n\nT', '<p>T</p>'],
    [
      '<Tabs>\n  <TabItem label="One">\n    **a**\n\n    - b\n  </TabItem>\n</Tabs>',
      '<p><strong>One</strong></p><p><strong>a</strong></p><ul><li>b</li></ul>',
    ],
    ['a <Badge text="x" /> {props.b} c', '<p>a   c</p>'],
    ['a <Link to={`b`}>c</Link> <></>d', '<p>a c d</p>'],
    ['<Chart data={{ a: [1, 2], b: "}" }} />\n\nT', '<p>T</p>'],
    [
      'import A from "a"\n\n```js\nimport B from "b"\n<C />\n```',
      '<pre><code class="language-js">import B from &quot;b&quot;\n&lt;C /&gt;</code></pre>',
    ],
    ['<Box>\n\n  ```js\n  a\n  ```\n\n</Box>', '<pre><code class="language-js">a</code></pre>'],
  ] as const)
    it(`loses its code, is told, and keeps its words: ${mdx.replaceAll('\n', '⏎')}`, async () =>
      assert.deepEqual(await read(mdx, true), { html, told: ['WL-READER-042'] }));

  for (const [mdx, html] of [
    ['a{/* b */} c', '<p>a c</p>'],
    ['{/*\nb\n\n<C/>\n*/}\n\nc', '<p>c</p>'],
    ['{"a"} {\'b\'}{` c`}', '<p>a b c</p>'],
    ['\\{a} `{b}`', '<p>{a} <code>{b}</code></p>'],
    ['<div className="a" style={{ b: 1 }}>c</div>', '<div className="a">c</div>'],
    ['<img src={require("./a.png").default} alt="b" />', '<img src="./a.png" alt="b" />'],
    ['# a {#b}', '<h1 id="b">a</h1>'],
  ] as const)
    it(`loses nothing that is told: ${mdx.replaceAll('\n', '⏎')}`, async () =>
      assert.deepEqual(await read(mdx, true), { html, told: [] }));

  it('is recognised by what it imports', async () =>
    assert.deepEqual(await read("import A from 'a'\n\nb <A c={1} />"), { html: '<p>b </p>', told: ['WL-READER-042'] }));
});

it('what is embedded and cannot be shown is told once, and its name stays', async () =>
  assert.deepEqual(await read('![[A note]] ![[A note]]'), {
    html: '<p>A note A note</p>',
    told: ['WL-READER-043'],
  }));

it('commands of site generators are told', async () => {
  assert.deepEqual(await read('a {% include b.html %} {{ site.title }} c'), {
    html: '<p>a   c</p>',
    told: ['WL-READER-042'],
  });
  assert.deepEqual(await read('{{< ref "a.md" >}} b'), { html: '<p> b</p>', told: ['WL-READER-042'] });
});

it('no text stops it', async () => {
  const piece = fc.constantFrom(
    '<A ',
    '/>',
    '>',
    '</A>',
    '{',
    '}',
    '{/*',
    '*/}',
    '"',
    "'",
    '`',
    '```\n',
    '\n',
    '\n\n',
    'import a from "b"\n',
    'export const a = {',
    '==',
    '[[',
    ']]',
    '![[',
    '^[',
    ']',
    '%%',
    ':::note\n',
    ':::\n',
    '!!! note\n',
    '    ',
    '> [!note]\n',
    'Term\n',
    ': ',
    'words',
    '|',
    '{{',
    '}}',
    '{%',
    '%}',
    '\\',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), fc.boolean(), async (pieces, isMdx) => {
      await read(pieces.join(''), isMdx);
      stripCode(pieces.join(''), isMdx);
    }),
    { numRuns: 150 },
  );
});
