import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { markdownBeginning, markdownToHtml as steps } from '../../src/reader/article/markdown.js';
import { splitMarkdown } from '../../src/reader/article/markdown-chunks.js';

const spec = readFileSync(new URL('../../node_modules/commonmark-spec/spec.txt', import.meta.url), 'utf8');
const examples = [...spec.replace(/^<!-- END TESTS -->[^]*/m, '').matchAll(/^`{32} example\n([^]*?)^\.\n/gm)].map(
  ([, markdown]) => markdown!.replaceAll('→', '\t'),
);

/** All steps at once. */
function markdownToHtml(text: string, least?: number): string {
  const all = steps(text, least);
  for (;;) {
    const { done, value } = all.next();
    if (done) return value;
  }
}

describe('a long Markdown text, read in pieces', () => {
  it('is cut where a new paragraph begins, and nothing is lost', () => {
    const never = () => false;
    assert.deepEqual(splitMarkdown('One\n\nTwo\n\n- a\n\n  b\n\nThree', never, 1), [
      'One\n\n',
      'Two\n\n- a\n\n  b\n\n',
      'Three',
    ]);
    assert.deepEqual(
      splitMarkdown('```\na\n\nb and\n```\n\nWords\n\nc', (piece) => piece.endsWith('a\n\n'), 1),
      ['```\na\n\nb and\n```\n\n', 'Words\n\n', 'c'],
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...examples, 'Words\n', '\n\n'), { maxLength: 30 }),
        fc.nat(50),
        fc.boolean(),
        (parts, least, open) =>
          assert.equal(splitMarkdown(parts.join('\n\n'), () => open, least).join(''), parts.join('\n\n')),
      ),
    );
  });

  it('says the same as in one', () => {
    assert.equal(examples.length, 652);
    const whole = (text: string) => markdownToHtml(text, Infinity);
    for (const [index, example] of examples.entries())
      assert.equal(markdownToHtml(example, 1), whole(example), `example ${index + 1}`);
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...examples,
            'Words and [links][x].\n',
            '[x]: /y\n',
            'A[^1]\n\n[^1]: note\n',
            '- [ ] task\n\n  more\n',
          ),
          { minLength: 2, maxLength: 12 },
        ),
        (parts) => {
          const text = parts.join('\nParagraph.\n\nAnother one.\n\n');
          assert.equal(markdownToHtml(text, 1), whole(text));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('begins as it does alone, whatever follows, or its beginning waits', () => {
    const whole = (text: string) => markdownToHtml(text, Infinity);
    let alone = 0;
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...examples,
            'Words and [links][x], [x], ![x], a[0] and `a[x]`.\n',
            'A [link](/z "title"), ![picture](p.png) and *more*.\n',
            '[x]: /y\n',
            '[0]: /y\n',
            'A[^1]\n\n[^1]: note\n',
            '- [ ] task\n\n  more\n',
            'A price of $5 and $x^2$.\n',
            '## Heading {#own}\n',
            '| a | b |\n| - | - |\n| 1 | [x] |\n',
            '**強調（x）**です\n',
          ),
          { minLength: 2, maxLength: 12 },
        ),
        fc.integer({ min: 1, max: 300 }),
        (parts, length) => {
          const text = parts.join('\nParagraph.\n\nAnother one.\n\n');
          const beginning = markdownBeginning({ text }, length);
          if (beginning === undefined) return;
          alone++;
          assert.ok(whole(text).startsWith(beginning), `${beginning}\n--- is no beginning of ---\n${whole(text)}`);
        },
      ),
      { numRuns: 600 },
    );
    assert.ok(alone > 100);
    const words = 'Words with [a name] and more.\n\n'.repeat(20);
    assert.ok(markdownBeginning({ text: words }, 100));
    assert.ok(markdownBeginning({ text: `${words}[other](x) words` }, 100));
    assert.equal(markdownBeginning({ text: `${words}[a name]: /defined-at-the-end` }, 100), undefined);
    assert.ok(markdownBeginning({ text: `${words.replace(/[[\]]/g, '')}[a name]: /defined-at-the-end` }, 100));
    assert.equal(markdownBeginning({ text: words, extensions: [] }, 100), undefined);
  });

  it('takes time in proportion to its length, also with a fence that never ends', () => {
    const text = `\`\`\`\n${'Words and words.\n\n'.repeat(20_000)}`;
    const start = performance.now();
    markdownToHtml(text);
    assert.ok(performance.now() - start < 2000);
  });
});
