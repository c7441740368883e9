import { expect, waitUntil } from '@open-wc/testing';
import { lazyChunks } from '../../src/paths/lazy-chunks.js';
import { normalise, sameForAll } from '../../src/paths/model.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { makeReader } from '../../src/paths/input/table-reader.js';
import { readChildren } from '../../src/paths/read-children.js';
import { CARD, card, clear, codes, inside, put, settled, shown, text } from './helpers.js';

/** A table as text: names, then each question with its answers; `=` marks answers that are the same for all. */
function read(markup: string): { readonly lines: string[]; readonly codes: string[] } {
  const host = put(markup);
  const found: string[] = [];
  const given = readChildren(
    host,
    (code) => found.push(code),
    makeReader(host as unknown as WayleafPaths, () => undefined),
  );
  const { paths, rows } = normalise(given ?? {});
  const lines = rows.map((row) =>
    [
      row.heading && `[${row.heading}]`,
      `${row.label}:`,
      paths.map(({ id }) => row.cells[id] ?? '').join(' / '),
      sameForAll(row, paths) && '=',
    ]
      .filter(Boolean)
      .join(' '),
  );
  return {
    lines: given?.unread === undefined && !paths.length ? [] : [paths.map(({ label }) => label).join(' / '), ...lines],
    codes: found,
  };
}
const table = (...rows: string[]) => `<table><tr>${rows.join('</tr><tr>')}</tr></table>`;
const names = '<td></td><th>A</th><th>B</th>';
/** The words of two answers, and whether they are the same. */
const answers = (a: string, b: string) => read(table(names, `<th>Q</th><td>${a}</td><td>${b}</td>`)).lines[1]!;

describe('the words of a cell', () => {
  afterEach(clear);

  const cases: readonly (readonly [name: string, a: string, b: string, expected: string])[] = [
    ['a break is a space', 'On your<br>own', 'On your own', 'On your own / On your own ='],
    [
      'so are blocks',
      '<p>With a</p><p>therapist</p>',
      '<div>With a</div><div>therapist</div>',
      'With a therapist / With a therapist =',
    ],
    ['and lists', '<ul><li>One</li><li>Two</li></ul>', 'One Two', 'One Two / One Two ='],
    [
      'and what a style makes a block',
      '<span style="display:block">Solo</span><span>now</span>',
      'Solo now',
      'Solo now / Solo now =',
    ],
    ['pictures say their alt', '<img alt="Yes" src="data:,">', '<img alt="No" src="data:,">', 'Yes / No'],
    ['icons say their label', '<span aria-label="Yes">✓</span>', '<span aria-label="No">✓</span>', 'Yes / No'],
    ['or their title', '<i class="fa" title="Yes"></i>', '<i class="fa" title="No"></i>', 'Yes / No'],
    ['drawings their title', '<svg role="img"><title>Yes</title></svg>', '<svg><title>No</title></svg>', 'Yes / No'],
    ['what is struck through is left out', '<del>90</del> 60', '60', '60 / 60'],
    ['in any spelling', '<span style="text-decoration: line-through">90</span> 60', '<s>90</s> 60', '60 / 60 ='],
    ['what is new counts', '<ins>60</ins>', '60', '60 / 60'],
    ['marks of notes do not', 'Weekly<sup>1</sup>', 'Weekly<sup><a href="#n">[2]</a></sup>', 'Weekly / Weekly ='],
    ['powers stay powers', '10<sup>6</sup>', '25 m<sup>2</sup>', '10⁶ / 25 m²'],
    ['ordinals stay', '1<sup>st</sup>', 'CO<sub>2</sub>', '1st / CO₂'],
    [
      'what is hidden is not there',
      'Yes<span hidden> not</span>',
      'Yes<span style="display:none"> no</span>',
      'Yes / Yes =',
    ],
    [
      'readings of characters are not run together',
      '<ruby>心理<rp>(</rp><rt>しんり</rt><rp>)</rp></ruby>',
      '心理',
      '心理 / 心理',
    ],
    ['boxes say whether they are ticked', '<input type="checkbox" checked>', '<input type="checkbox">', '☑ / ☐'],
    [
      'as Notion writes them, too',
      '<div class="checkbox checkbox-on"></div>',
      '<div class="checkbox checkbox-off"></div>',
      '☑ / ☐',
    ],
    [
      'soft hyphens and spaces of all kinds do not count',
      'Psycho&shy;therapie&nbsp;hier',
      'Psychotherapie  hier',
      'Psychotherapie hier / Psychotherapie hier =',
    ],
    ['entities are characters', '&lt;10 &amp; more', '<10 & more', '<10 & more / <10 & more ='],
    ['ticks that differ are not the same', '✓', '✅', '✓ / ✅'],
    [
      'ticks of Word are ticks',
      '<span style="font-family:Wingdings">ü</span>',
      '<span style="font-family:Wingdings">û</span>',
      '✓ / ✗',
    ],
    [
      'signs for eyes leave the words for ears',
      '<span aria-hidden="true">✓</span> Included',
      'Included',
      'Included / Included',
    ],
    ['links that lead elsewhere are not the same', '<a href="#a">Book</a>', '<a href="#b">Book</a>', 'Book / Book'],
    ['emphasis alone is no difference', '<b>Yes</b>', '<p><span>Yes</span></p>', 'Yes / Yes ='],
    ['code and styles say nothing', 'Yes<style>b{}</style>', 'Yes<script type="x">no</script>', 'Yes / Yes ='],
    [
      'a price in two boxes stays apart',
      '<div>90 €</div><small>per hour</small>',
      '90 €<br>per hour',
      '90 € per hour / 90 € per hour =',
    ],
    ['composed letters are the same', 'Caf\u00e9', 'Cafe\u0301', 'Café / Cafe\u0301'],
  ];
  for (const [name, a, b, expected] of cases) it(name, () => expect(answers(a, b)).to.equal(`Q: ${expected}`));

  it('an answer that is struck through stays so, and its author is told', () => {
    const { lines, codes: told } = read(table(names, '<th>Q</th><td><del>Calls</del></td><td>Calls</td>'));
    expect(lines[1]!.replaceAll('\u0336', '')).to.equal('Q: Calls / Calls');
    expect(lines[1]).to.include('\u0336');
    expect(told).to.deep.equal(['WL-PATHS-026']);
  });
});

describe('what the cells of a table are', () => {
  afterEach(clear);
  const body = '<th>Cost</th><td>10</td><td>20</td>';
  const plain = ['A / B', 'Cost: 10 / 20'];
  const readable: readonly (readonly [name: string, markup: string, lines: readonly string[]])[] = [
    [
      'a head in td, as sheets have it',
      table('<td></td><td>A</td><td>B</td>', '<td>Cost</td><td>10</td><td>20</td>'),
      plain,
    ],
    [
      'empty columns and rows around',
      table('<td></td><td></td><td></td><td></td>', `${names}<td></td>`, `${body}<td></td>`),
      plain,
    ],
    ['an empty column before', table(`<td></td>${names}`, `<td></td>${body}`), plain],
    ['a title over all', table('<td colspan="3">Ways</td>', names, body), plain],
    ['a title in the first cell', table('<td>Ways</td><td></td><td></td>', names, body), plain],
    [
      'letters and numbers of a spreadsheet',
      table(
        '<th></th><th>A</th><th>B</th><th>C</th>',
        '<th>1</th><td></td><td>Solo</td><td>Team</td>',
        '<th>2</th><td>Cost</td><td>10</td><td>20</td>',
      ),
      ['Solo / Team', 'Cost: 10 / 20'],
    ],
    [
      'numbered questions',
      table('<th>#</th><th>Question</th><th>A</th><th>B</th>', '<td>1</td><td>Cost</td><td>10</td><td>20</td>'),
      plain,
    ],
    [
      'two head rows, the upper over several',
      table(
        '<th rowspan="2"></th><th colspan="2">Together</th><th>Alone</th>',
        '<th>Group</th><th>Pair</th><th>App</th>',
        '<th>Cost</th><td>1</td><td>2</td><td>3</td>',
      ),
      ['Group / Pair / App', 'Cost: 1 / 2 / 3'],
    ],
    [
      'two head rows with names of the same words',
      table(
        '<th rowspan="2"></th><th colspan="2">Month</th><th colspan="2">Year</th>',
        '<th>S</th><th>L</th><th>S</th><th>L</th>',
        '<th>Cost</th><td>1</td><td>2</td><td>3</td><td>4</td>',
      ),
      ['Month · S / Month · L / Year · S / Year · L', 'Cost: 1 / 2 / 3 / 4'],
    ],
    [
      'groups of questions',
      table(names, '<th colspan="3">Money</th>', body, '<th>Fees</th><td>1</td><td>2</td>'),
      ['A / B', '[Money] Cost: 10 / 20', '[Money] Fees: 1 / 2'],
    ],
    [
      'groups beside questions',
      table(
        '<td colspan="2"></td><th>A</th><th>B</th>',
        '<th rowspan="2">Money</th><th>Cost</th><td>10</td><td>20</td>',
        '<th>Fees</th><td>1</td><td>2</td>',
      ),
      ['A / B', '[Money] Cost: 10 / 20', '[Money] Fees: 1 / 2'],
    ],
    [
      'a foot with a note',
      `<table><tr>${names}</tr><tr>${body}</tr><tfoot><tr><td colspan="3">As of May.</td></tr></tfoot></table>`,
      plain,
    ],
    [
      'a foot that repeats the head',
      `<table><thead><tr>${names}</tr></thead><tr>${body}</tr><tfoot><tr>${names}</tr></tfoot></table>`,
      plain,
    ],
    ['a foot with answers', `<table><thead><tr>${names}</tr></thead><tfoot><tr>${body}</tr></tfoot></table>`, plain],
    [
      'a hidden copy of the head',
      `<table><thead><tr>${names}</tr></thead><thead style="display:none"><tr>${names}</tr></thead><tbody><tr>${body}</tr></tbody></table>`,
      plain,
    ],
    ['a table that lays out the page', `<table><tr><td>${table(names, body)}</td></tr></table>`, plain],
    ['an answer for both', table(names, '<th>Cost</th><td colspan="2">10</td>'), ['A / B', 'Cost: 10 / 10 =']],
    [
      'an answer over two rows',
      table(names, '<th>Cost</th><td rowspan="2">10</td><td>20</td>', '<th>Fees</th><td>2</td>'),
      ['A / B', 'Cost: 10 / 20', 'Fees: 10 / 2'],
    ],
    [
      'pictures as names',
      table('<td></td><th><img alt="A" src="data:,"></th><th><svg><title>B</title></svg></th>', body),
      plain,
    ],
    [
      'a name that sorts',
      table('<td></td><th aria-label="A: activate to sort"><button>A</button></th><th>B</th>', body),
      plain,
    ],
    [
      'names with marks of notes',
      table('<td></td><th>Alone<sup>1</sup></th><th>Team<sup>*</sup></th>', body),
      ['Alone / Team', 'Cost: 10 / 20'],
    ],
    [
      'names of columns repeated in cells',
      table(names, '<th>Cost</th><td><b>A</b> 10</td><td><b>B:</b> 20</td>'),
      plain,
    ],
    [
      'the page of Gutenberg',
      `<figure class="wp-block-table"><table class="has-fixed-layout"><thead><tr><th></th><th>A</th><th>B</th></tr></thead><tbody><tr><td>Cost</td><td class="x">10</td><td>20</td></tr></tbody></table><figcaption>Ways</figcaption></figure>`,
      plain,
    ],
    [
      'the page of Word',
      `<table class="MsoTableGrid"><tr><td style="width:9pt"><p class="MsoNormal"><o:p>&nbsp;</o:p></p></td><td><p><b>A<o:p></o:p></b></p></td><td><p><b>B</b></p></td></tr><tr><td><p>Cost</p></td><td><p>10</p></td><td><p>20</p></td></tr></table>`,
      plain,
    ],
  ];
  for (const [name, markup, lines] of readable)
    it(`${name}: is read`, () => expect(read(markup).lines).to.deep.equal(lines));

  const unread: readonly (readonly [name: string, markup: string, code: string])[] = [
    [
      'no row of names',
      table('<th>Cost</th><td>10</td><td>20</td>', '<th>Fees</th><td>1</td><td>2</td>'),
      'WL-PATHS-021',
    ],
    [
      'paths in rows',
      table(
        '<td></td><th>Cost</th><th>Fees</th>',
        '<th data-path="a">A</th><td>10</td><td>1</td>',
        '<th data-path="b">B</th><td>20</td><td>2</td>',
      ),
      'WL-PATHS-022',
    ],
    ['a column without a name', table(`${names}<td></td>`, `${body}<td>30</td>`), 'WL-PATHS-023'],
    ['a name that is only a picture', table('<td></td><th><img src="data:,"></th><th>B</th>', body), 'WL-PATHS-024'],
    [
      'a name over two columns',
      table('<td></td><th colspan="2">A</th><th>B</th>', '<th>Cost</th><td>1</td><td>2</td><td>3</td>'),
      'WL-PATHS-025',
    ],
  ];
  for (const [name, markup, code] of unread)
    it(`${name}: is ${code}, and the table stays as it is`, async () => {
      const element = await card('', markup, 320);
      await waitUntil(() => element.problems.length);
      expect(codes(element)).to.deep.equal([code]);
      expect(shown(element.querySelector('table'))).to.equal(true);
      expect(inside(element, '.cards, .choices')).to.equal(null);
      expect(element.hasAttribute('data-wayleaf-view')).to.equal(false);
    });

  it('icons of the page’s style sheet have no words: told, and shown in their own table', async () => {
    const element = await card(
      '',
      `<table><caption>Ways</caption>${table(names, '<th>Cost</th><td><i class="icon-yes"></i></td><td><i class="icon-no"></i></td>').slice(7)}`,
      320,
    );
    await waitUntil(() => element.problems.length);
    expect(codes(element)).to.include('WL-PATHS-024');
    expect(shown(element.querySelector('table'))).to.equal(true);
    expect(inside(element, '.choices')).to.exist;
  });

  it('what the plain reader reads, the other reads alike', () => {
    const host = document.createElement('div');
    host.innerHTML = CARD;
    const whole = CARD.replace('<caption>', '<caption><span></span>');
    const other = document.createElement('div');
    other.innerHTML = whole;
    const reader = makeReader(other as unknown as WayleafPaths, () => undefined);
    expect(readChildren(other, () => undefined)!.unread).to.equal(true);
    expect(normalise(readChildren(other, () => undefined, reader)!)).to.deep.equal(
      normalise(readChildren(host, () => undefined)!),
    );
  });

  it('when its reader cannot be loaded, the table stays and the problem is named', async () => {
    const load = lazyChunks.tableReader;
    (lazyChunks as { tableReader: unknown }).tableReader = () => Promise.reject(new Error('offline'));
    const element = await card('', table(names, '<th>Cost</th><td colspan="2">10</td>'), 320);
    lazyChunks.tableReader = load;
    await waitUntil(() => element.problems.length);
    expect(codes(element)).to.deep.equal(['WL-PATHS-019']);
    expect(shown(element.querySelector('table'))).to.equal(true);
  });
});

describe('cards of such tables', () => {
  afterEach(clear);

  it('name groups once, and notes once', async () => {
    const element = await card(
      '',
      `<table><caption>Ways</caption><tr>${names}</tr><tr><th colspan="3">Money</th></tr><tr><th>Cost</th><td>10</td><td>20</td></tr><tr><th>Fees</th><td>1</td><td>2</td></tr><tfoot><tr><td colspan="3">As of May.</td></tr></tfoot></table>`,
      320,
    );
    await waitUntil(() => inside(element, '.cards'));
    expect(text(inside(element, '.cards'))).to.equal('Ways As of May. A Money Cost 10 Fees 1 B Money Cost 20 Fees 2');
  });

  it('a theme that takes tables apart gets cards instead; a table that is asked for is a table', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'table, thead, tbody, tr, th, td { display: block } thead tr { position: absolute; left: -9999px }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    try {
      const element = await card();
      await waitUntil(() => inside(element, '.cards'), 'the cards stand in', { timeout: 8000 });
      const forced = await card('view="table"');
      const head = () => forced.querySelector('th[data-path]')!;
      await waitUntil(() => getComputedStyle(head()).display === 'table-cell', 'the table is whole', { timeout: 8000 });
      expect(head().getBoundingClientRect().left).to.be.above(0);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    }
  });

  it('a caption below the table is not said twice', async () => {
    const element = await card(
      '',
      `<figure>${table(names, '<th>Cost</th><td>10</td><td>20</td>')}<figcaption>Two ways</figcaption></figure>`,
      320,
    );
    await waitUntil(() => inside(element, '.cards'));
    expect(inside(element, '.decision')).to.equal(null);
    await settled(element);
    expect(shown(element.querySelector('figcaption'))).to.equal(true);
  });
});
