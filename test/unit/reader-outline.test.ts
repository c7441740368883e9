import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readableId } from '../../src/reader/article/readable-id.js';
import { nest, sameTitle, titleIndex, type Section } from '../../src/reader/article/outline.js';

const shape = (sections: readonly Section[]): unknown =>
  sections.map(({ text, sections: below }) => (below.length ? [text, shape(below)] : text));
const headings = (...levels: number[]) => levels.map((level, i) => ({ level, text: `${i}:h${level}`, id: `${i}` }));
const flat = (sections: readonly Section[]): Section[] => sections.flatMap((each) => [each, ...flat(each.sections)]);

describe('the outline', () => {
  it('nests by level', () => {
    assert.deepEqual(shape(nest(headings(2, 3, 3, 2))), [['0:h2', ['1:h3', '2:h3']], '3:h2']);
  });

  it('takes skipped levels as they are', () => {
    assert.deepEqual((shape(nest(headings(2, 5, 3))) as unknown[])[0], ['0:h2', ['1:h5', '2:h3']]);
  });

  it('lets an article begin low', () => {
    assert.deepEqual(shape(nest(headings(4, 2, 3))), ['0:h4', ['1:h2', ['2:h3']]]);
  });

  it('loses, doubles and moves nothing, whatever the levels', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (levels) => {
        const sections = flat(nest(headings(...levels)));
        assert.deepEqual(
          sections.map(({ id }) => id),
          levels.map((_, i) => `${i}`),
        );
        for (const { level, sections: below } of sections) for (const each of below) assert.ok(each.level > level);
      }),
    );
  });

  it('knows the title: the heading that says it, else the first of level 1', () => {
    const list = [
      { level: 2, text: 'Kicker' },
      { level: 1, text: 'On  Sleep' },
      { level: 2, text: 'Night' },
    ];
    assert.equal(titleIndex(list, 'on sleep'), 1);
    assert.equal(titleIndex(list), 1);
    assert.equal(titleIndex(list, 'Night'), 2);
    assert.equal(titleIndex(list, 'Other'), 1);
    assert.equal(titleIndex([{ level: 2, text: 'Night' }]), -1);
    assert.ok(sameTitle('A  b ', 'a B'));
  });
});

describe('readable ids', () => {
  const none = () => false;
  it('are made of the words, in any script', () => {
    assert.equal(readableId('What it is', none), 'what-it-is');
    assert.equal(readableId('Was hilft? Ein Überblick', none), 'was-hilft-ein-überblick');
    assert.equal(readableId('ما هو الطفل الداخلي؟', none), 'ما-هو-الطفل-الداخلي');
    assert.equal(readableId('Dana’s Sundays', none), 'danas-sundays');
    assert.equal(readableId('…', none), 'section');
  });

  it('are counted up when taken', () => {
    const taken = new Set(['one', 'one-2']);
    assert.equal(
      readableId('One', (id) => taken.has(id)),
      'one-3',
    );
  });

  it('are never empty, long, or with white space in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const id = readableId(text, none);
        assert.match(id, /^\S+$/);
        assert.ok([...id].length <= 60);
        assert.equal(id, readableId(text, none));
      }),
    );
  });
});
