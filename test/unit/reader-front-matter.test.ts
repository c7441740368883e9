import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isSimple, readLines } from '../../src/reader/article/front-matter.js';
import { factsOf, isoDate } from '../../src/reader/article/front-matter-facts.js';
import { readFrontMatter } from '../../src/reader/article/read-front-matter.js';
import { parseYaml } from '../../src/vendor/yaml.js';

async function read(document: string) {
  const codes: string[] = [];
  const { facts, text } = await readFrontMatter(document, (code) => void codes.push(code));
  return { facts, text, codes };
}

const yaml = async (source: string) => (await read(`---\n${source}\n---\nWords`)).facts;

describe('front matter', () => {
  it('is read and taken off', async () => {
    assert.deepEqual(
      await read(
        '---\ntitle: "On sleep: a \\"start\\""\nauthor: \'O\'\'Neil\'\ndate: 2026-10-12 # first\ntags: [a, "b"]\nlist:\n  - one\n  - two\n---\n\n# Body\n',
      ),
      {
        facts: { heading: 'On sleep: a "start"', byline: "O'Neil", published: '2026-10-12' },
        text: '\n# Body\n',
        codes: [],
      },
    );
  });

  for (const [format, source] of Object.entries({
    YAML: '---\ntitle: About us\ndate: 2024-04-09\nauthor: A. Writer\n---\nWords\n',
    'YAML by name': '---yaml\ntitle: About us\ndate: 2024-04-09\nauthor: A. Writer\n---\nWords\n',
    'YAML with Windows line ends':
      '\uFEFF---\r\ntitle: About us\r\ndate: 2024-04-09\r\nauthor: A. Writer\r\n---\r\nWords\n',
    'YAML with quoted names': '---\n"title": About us\n"date": 2024-04-09\n"author": A. Writer\n...\nWords\n',
    'YAML in braces': '---\n{ title: About us, date: 2024-04-09, author: A. Writer }\n---\nWords\n',
    TOML: '+++\ntitle = "About us"\ndate = 2024-04-09\nauthor = "A. Writer"\n+++\nWords\n',
    'TOML with texts': "+++\n# About\ntitle = 'About us'\ndate = '2024-04-09'\nauthor = 'A. Writer'\n+++\nWords\n",
    'TOML below a name': '+++\ntitle = "About us"\ndate = 2024-04-09\n[author]\nname = "A. Writer"\n+++\nWords\n',
    'TOML after dashes': '---toml\ntitle = "About us"\ndate = 2024-04-09\nauthor = "A. Writer"\n---\nWords\n',
    JSON: '---json\n{ "title": "About us", "date": "2024-04-09", "author": { "name": "A. Writer" } }\n---\nWords\n',
    'JSON between semicolons': ';;;\n{"title": "About us", "date": "2024-04-09", "author": "A. Writer"}\n;;;\nWords\n',
    'JSON as Hugo writes it':
      '{\n  "title": "About us",\n  "date": "2024-04-09",\n  "tags": ["}"],\n  "params": { "author": "A. Writer" }\n}\nWords\n',
  }))
    it(`is read as ${format}`, async () =>
      assert.deepEqual(await read(source), {
        facts: { heading: 'About us', published: '2024-04-09', byline: 'A. Writer' },
        text: 'Words\n',
        codes: [],
      }));

  it('has titles in all forms of YAML', async () => {
    for (const [source, heading] of [
      ['title: >-\n  A rather long title\n  over two lines', 'A rather long title over two lines'],
      ['title: |\n  First\n  second', 'First second'],
      ['title: "Over\n  two lines"', 'Over two lines'],
      ['title: A plain one\n  over two lines', 'A plain one over two lines'],
      ['title: "A \\u00fcber \\"b\\""', 'A über "b"'],
      ['title: ¿Qué?', '¿Qué?'],
      ['title: 1.10', '1.10'],
      ['title: 2024', '2024'],
      ['title: yes', 'yes'],
      ['title: &t Anchored\nother: *t', 'Anchored'],
      ['title: null\nheadline: B', 'B'],
      ['title:\nheadline: B', 'B'],
      ['Title: C', 'C'],
      ['title: a --- b', 'a --- b'],
      ['title: ends with ---', 'ends with ---'],
      ['título: x\ntitle: B', 'B'],
    ] as const)
      assert.equal((await yaml(source)).heading, heading, source);
  });

  it('names authors in all shapes', async () => {
    for (const [source, byline] of [
      ['author: A. Writer', 'A. Writer'],
      ['author: "[[A. Writer]]"', 'A. Writer'],
      ['author: "[[people/a|A. Writer]]"', 'A. Writer'],
      ['author: [[A. Writer]]', 'A. Writer'],
      ['authors: [A, B]', 'A, B'],
      ['authors:\n  - A\n  - B', 'A, B'],
      ['authors:\n- A\n- B', 'A, B'],
      ['author:\n  name: A. Writer\n  url: /x', 'A. Writer'],
      ['authors:\n  - name: A\n    title: Dr\n  - name: B', 'A, B'],
      ['authors:\n  - name: A\n  - B', 'A, B'],
      ['author:\n  - name:\n      given: A\n      family: Writer', 'A Writer'],
      ['author: { first: A, last: Writer }', 'A Writer'],
      ['author.name: A. Writer', 'A. Writer'],
      ['author_name: A. Writer', 'A. Writer'],
      ['author: ""\nauthors: [B]', 'B'],
      ['params:\n  author: A. Writer', 'A. Writer'],
      ['params:\n  author:\n    name: A. Writer', 'A. Writer'],
    ] as const)
      assert.equal((await yaml(source)).byline, byline, source);
  });

  it('has its dates under the names of site generators', async () => {
    for (const name of ['date', 'published', 'publishDate', 'pubDate', 'datePublished', 'published_at'])
      assert.deepEqual(await yaml(`${name}: 2024-03-05`), { published: '2024-03-05' }, name);
    for (const name of ['updated', 'lastmod', 'modified', 'last_modified_at', 'dateModified', 'updatedDate'])
      assert.deepEqual(await yaml(`${name}: 2024-03-05`), { updated: '2024-03-05' }, name);
    assert.deepEqual(await yaml('published: true\ndate: 2024-03-05'), { published: '2024-03-05' });
    assert.deepEqual(await yaml('updated: false'), {});
    assert.deepEqual(
      (await read('+++\ndate = 2024-03-05T10:00:00+01:00\n+++\n')).facts.published?.slice(0, 19),
      '2024-03-05T10:00:00',
    );
    assert.deepEqual(
      (await read('+++\ndate = 2024-03-05 10:00:00\n+++\n')).facts.published?.slice(0, 19),
      '2024-03-05T10:00:00',
    );
    assert.deepEqual((await read('---\ndate: 2024-02-30\n---\n')).codes, ['WL-READER-006']);
    assert.deepEqual((await read('---\npublished: soon\n---\n')).codes, ['WL-READER-006']);
  });

  it('is not mistaken for a rule at the head of a text', async () => {
    for (const text of [
      '---\n\nJust words.\n\n---\n\nMore.',
      'Words\n---\n',
      '---\nWords only\n---\n',
      '---\n---\n',
      '---\nNote: this is a sentence.\n\nAnd more.\n\n---\n\nEnd.',
      '---\nNote: this is a sentence.\n\nAnd more.',
      '---\n{{< figure >}}\n---\n',
      '{{< figure >}}\nWords',
      '{% include x %}\n',
      '{ a set }',
      '{"title": "JSON and nothing else"}\n',
      '{"title": "A"} and more words',
      '+++\nWords\n+++\n',
      '',
    ])
      assert.deepEqual(await read(text), { facts: {}, text, codes: [] }, text);
  });

  it('may be empty', async () => {
    assert.deepEqual(await read('---\n---\nWords'), { facts: {}, text: 'Words', codes: [] });
    assert.deepEqual(await read('+++\n+++\nWords'), { facts: {}, text: 'Words', codes: [] });
  });

  it('is reported where it is broken, and no word is lost or shown twice', async () => {
    for (const [source, facts, text] of [
      ['---\ntitle: Sleep: a start\n---\nWords', { heading: 'Sleep: a start' }, 'Words'],
      ['---\nlang: de\n???\n---\nWords', { lang: 'de' }, 'Words'],
      ['---\r\nlang: de\r\n???\r\n---\r\nWords', { lang: 'de' }, 'Words'],
      ['---\ntitle: "A\n---\nWords', { heading: '"A' }, 'Words'],
      ['---\ntitle: A\ntitle: B\n---\nWords', { heading: 'B' }, 'Words'],
      // never closed
      ['---\ntitle: A\n\nFirst.\n\nNote: more.\n', { heading: 'A' }, '\nFirst.\n\nNote: more.\n'],
      ['---\ntitle: A\n\nFirst.\n\n---\n\nNext.\n', { heading: 'A' }, '\nFirst.\n\n\n---\n\nNext.\n'],
      ['---\ntitle: A\n', {}, '---\ntitle: A\n'],
      ['+++\ntitle = "A"\n\nWords', {}, '+++\ntitle = "A"\n\nWords'],
      ['+++\ntitle = A\n+++\nWords', {}, '+++\ntitle = A\n+++\nWords'],
      [';;;\n{"title": A}\n;;;\nWords', {}, ';;;\n{"title": A}\n;;;\nWords'],
      ['{"title": "A"\n\nWords', {}, '{"title": "A"\n\nWords'],
      ['{"title": A}\nWords', {}, '{"title": A}\nWords'],
    ] as const)
      assert.deepEqual(await read(source), { facts, text, codes: ['WL-READER-036'] }, source);
  });

  it('is read without a parser only where the parser reads the same', () => {
    const piece = fc.constantFrom(
      ...['title', 'a-b', 'tags', ':', ': ', ' ', '\n', '\n', '- ', '  - ', '"', "'", '#', ' #', '[', ']', '{', ','],
      ...[
        'a',
        '1',
        'é',
        '|',
        '>',
        '&',
        '*',
        '!',
        '%',
        '@',
        '`',
        '\\',
        '\t',
        '?',
        '~',
        'null',
        '2024-03-05',
        'a: b\n',
        'c: "d"\n',
      ],
      ...['e: [f, g]\n', 'h:\n  - i\n', '---', '...'],
    );
    let simple = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const source = pieces.join('');
        if (!isSimple(source) || /^(---|\.\.\.)/m.test(source)) return;
        const parsed = (parseYaml(source) ?? {}) as Record<string, unknown>;
        const lower = Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name.toLowerCase(), value]));
        const { fields } = readLines(source);
        const plain = (value: unknown) => (Array.isArray(value) && !value.length ? '' : value);
        assert.deepEqual(
          Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, plain(value)])),
          Object.fromEntries(Object.entries(lower).map(([name, value]) => [name, plain(value ?? '')])),
          JSON.stringify(source),
        );
        simple++;
      }),
      { numRuns: 20_000 },
    );
    assert.ok(simple > 100, `${simple} simple`);
  });
});

describe('dates of site generators', () => {
  for (const [text, iso] of [
    ['2024-03-05', '2024-03-05'],
    ['2024-3-5', '2024-03-05'],
    ['2024/03/05', '2024-03-05'],
    ['2024-03-05 10:00:00 +0100', '2024-03-05T10:00:00+01:00'],
    ['2024-03-05 10:00:00 +01:00', '2024-03-05T10:00:00+01:00'],
    ['2024-03-05 10:00:00.25 -5', '2024-03-05T10:00:00.25-05:00'],
    ['2024-03-05 10:00:00 -0530', '2024-03-05T10:00:00-05:30'],
    ['2024-03-05 10:00:00 UTC', '2024-03-05T10:00:00Z'],
    ['2024-03-05 10:00:00Z', '2024-03-05T10:00:00Z'],
    ['2024-03-05t10:00:00z', '2024-03-05T10:00:00Z'],
    ['2024-03-05 9:00', '2024-03-05T09:00'],
    ['2024-03-05T10:00:00+0100', '2024-03-05T10:00:00+01:00'],
    ['2024-03-05T10:00:00.000Z', '2024-03-05T10:00:00.000Z'],
    ['Jul 08 2022', '2022-07-08'],
    ['July 8, 2022', '2022-07-08'],
    ['Sept. 8th, 2022', '2022-09-08'],
    ['8 July 2022', '2022-07-08'],
    ['2024', '2024'],
    ['2024-03', '2024-03'],
    // not certain
    ['05/03/2024', '05/03/2024'],
    ['Juli 8, 2022', 'Juli 8, 2022'],
    ['soon', 'soon'],
  ] as const)
    it(text, () => assert.equal(isoDate(text), iso));

  it('are checked like others', () => {
    const codes: string[] = [];
    assert.deepEqual(
      factsOf({ date: 'Feb 30 2022' }, (code) => void codes.push(code)),
      {},
    );
    assert.deepEqual(codes, ['WL-READER-006']);
  });
});
