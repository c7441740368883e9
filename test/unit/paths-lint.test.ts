import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { leadsElsewhere } from '../../src/paths/author/link-text.js';
import { lint, type LintFacts } from '../../src/paths/author/lint.js';
import { EXHAUSTIVE, analyseReachability, SAMPLE, unfairness } from '../../src/paths/author/reachability.js';
import { lintText, lintProblems, type LintCode } from '../../src/problems/paths-lint.js';
import { languages } from '../../src/i18n/languages.js';
import {
  KNOWN_LANGUAGES,
  conditionNames,
  isHard,
  lix,
  leaningWords,
  methodNames,
  wordCount,
} from '../../src/paths/author/word-lists.js';
import { validate } from '../../src/paths/author/validate.js';
import { normalise, type PathsModel, type Row, type Sign } from '../../src/paths/model.js';
import { readData } from '../../src/paths/input/read-json.js';

const TODAY = '2026-11-23';
const sample = JSON.parse(readFileSync(new URL('../../stories/sample/paths.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;
/** The comparison of the demo page: nothing is left to find. */
const clean: PathsModel = normalise(readData(sample, 'https://practice.example/', () => {}));

type Found = {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly part: object | undefined;
  readonly path: string | undefined;
};

function find(model: PathsModel, facts: Partial<LintFacts> = {}): Found[] {
  const found: Found[] = [];
  lint(
    {
      model,
      reach: model.signs.some(({ safety }) => !safety) ? analyseReachability(model) : undefined,
      today: TODAY,
      lang: 'en',
      offers: false,
      ...facts,
    },
    (code, values = {}, part, path) => found.push({ code: code.slice(-3), values, part, path }),
  );
  return found;
}
const codes = (model: PathsModel, facts?: Partial<LintFacts>) => find(model, facts).map(({ code }) => code);

type Draft = { -readonly [Key in keyof PathsModel]: PathsModel[Key] };
const changed = (change: (draft: Draft) => void): PathsModel => {
  const draft: Draft = structuredClone(clean);
  change(draft);
  return draft;
};
const rows = (change: (row: Row) => Partial<Row>) => (draft: Draft) =>
  void (draft.rows = draft.rows.map((row) => ({ ...row, ...change(row) })));
const signs = (change: (sign: Sign, at: number) => Partial<Sign>) => (draft: Draft) =>
  void (draft.signs = draft.signs.map((sign, at) => ({ ...sign, ...change(sign, at) })));
const without = (kind: string) => rows((row) => (row.kind === kind ? { kind: '' } : {}));
const cell = (kind: string, path: string, text: string) =>
  rows((row) => (row.kind === kind ? { cells: { ...row.cells, [path]: text } } : {}));
const path = (id: string, values: object) => (draft: Draft) =>
  void (draft.paths = draft.paths.map((each) => (each.id === id ? { ...each, ...values } : each)));

describe('the lint', () => {
  test('has nothing to say about a comparison that is in order', () => {
    assert.deepEqual(find(clean), []);
    assert.deepEqual(find(clean, { offers: true }), []);
  });

  const cases: readonly (readonly [string, string, (draft: Draft) => void, Partial<LintFacts>?])[] = [
    ['060', 'a decision of one word', (draft) => void (draft.decision = 'Paths')],
    ['061', 'no row that says what each path is', without('what')],
    ['062', 'no row of what is good', without('good')],
    ['063', 'no row of what it is like', without('looks-like')],
    [
      '064',
      'a path told at half again the length',
      cell('good', 'self', 'One word after another makes this answer twice as long as the other one, '.repeat(2)),
    ],
    [
      '065',
      'a path told at three times the length',
      cell('good', 'self', 'One word after another makes this answer longer than the other one. '.repeat(5)),
    ],
    ['067', 'no sources on a page about health', (draft) => void (draft.sources = [])],
    ['068', 'no review', (draft) => void ((draft.kind = 'general'), (draft.reviewed = ''))],
    ['069', 'no next review', (draft) => void (draft.reviewBy = '')],
    [
      '070',
      'a review that is overdue',
      (draft) => void ((draft.reviewed = '2025-01-01'), (draft.reviewBy = '2026-11-22')),
    ],
    ['071', 'a review in the future', (draft) => void (draft.reviewed = '2026-11-24')],
    [
      '071',
      'a next review before the last',
      (draft) => void ((draft.reviewed = '2026-10-01'), (draft.reviewBy = '2026-09-01')),
    ],
    ['072', 'no interest told', (draft) => void ((draft.kind = 'general'), (draft.interest = ''))],
    [
      '072',
      'an offer on a page about health that is not told',
      (draft) => void (draft.interest = ''),
      { offers: true },
    ],
    [
      '073',
      'no path of waiting, and no reason',
      (draft) => void delete (draft as { nothingOmitted?: string }).nothingOmitted,
    ],
    [
      '074',
      'a word that leans, in a cell',
      cell(
        'good',
        'therapy',
        'This is the best way, and proven. It meets you where you are, week after week, with care.',
      ),
    ],
    ['074', 'a word that leans, in a name', path('therapy', { label: 'Recommended: with a clinician' })],
    ['075', 'names of very unequal length', path('self', { label: 'Alone' })],
    [
      '078',
      'points that are far apart',
      signs((sign) => (sign.id === 'steady' || sign.id === 'settle' ? { for: { therapy: 1 } } : {})),
    ],
    [
      '079',
      'a path that no answers name alone',
      signs((sign) => (sign.safety ? {} : { for: { self: 1, therapy: 2 } })),
    ],
    [
      '080',
      'no answers that leave it open',
      (draft) =>
        void (draft.signs = [
          ...draft.signs.slice(0, 2).map((sign, at) => ({
            ...sign,
            for: at ? { self: 2, therapy: -2 } : { self: -2, therapy: 2 },
            because: 'Because',
          })),
          ...draft.signs.filter(({ safety }) => safety),
        ]),
    ],
    [
      '082',
      'a text that is hard to read',
      rows((row) => ({
        cells: {
          ...row.cells,
          self: 'Professionally facilitated psychotherapeutic interventions necessitate considerable emotional availability throughout prolonged therapeutic engagement processes, notwithstanding organisational particularities.',
        },
      })),
    ],
    ['083', 'a source without a title', (draft) => void (draft.sources = [{ label: '', href: 'https://a.example/' }])],
    [
      '084',
      'a sign that names a condition',
      signs((sign, at) => (at ? {} : { text: 'I have depression and need rest' })),
    ],
    [
      '085',
      'a sign that names a method',
      signs((sign) => (sign.id === 'not-here' ? { text: 'I think about an overdose' } : {})),
    ],
    [
      '086',
      'too many paths',
      (draft) =>
        void (draft.paths = [...draft.paths, ...'cdef'.split('').map((id) => ({ id, label: `Another path ${id}` }))]),
    ],
    [
      '086',
      'too many signs',
      (draft) =>
        void (draft.signs = [
          ...draft.signs,
          ...'abc'.split('').map((id): Sign => ({
            id,
            text: `One more sign ${id}`,
            for: { self: 1, therapy: 1 },
            because: '',
            safety: false,
          })),
        ]),
    ],
    [
      '087',
      'a row that matters without saying how the paths do',
      rows((row) => (row.kind === 'cost' ? { fit: { self: 1 } } : {})),
    ],
    [
      '087',
      'a row that says how the paths do and is not asked about',
      rows((row) => (row.kind === 'cost' ? { matter: false } : {})),
    ],
    ['088', 'two signs of the same words', signs((sign, at) => (at === 1 ? { text: clean.signs[0]!.text } : {}))],
    ['089', 'an answer that is only a tick', cell('time', 'self', '✓')],
    [
      '093',
      'a link that leads elsewhere',
      (draft) =>
        void (draft.support = {
          ...draft.support!,
          links: [{ label: '988lifeline.org', href: 'https://suicidepreventionlifeline.org/' }],
        }),
    ],
    [
      '096',
      'health without a sign of safety',
      (draft) => void (draft.signs = draft.signs.filter(({ safety }) => !safety)),
    ],
    ['097', 'support that reaches nobody', (draft) => void (draft.support = { ...draft.support!, links: [] })],
  ];
  for (const [code, name, change, facts] of cases)
    test(`names ${name}: ${code}`, () => {
      const found = find(changed(change), facts);
      assert.ok(
        found.some((each) => each.code === code),
        `${code} is not among ${found.map((each) => each.code).join()}`,
      );
      for (const each of found) {
        const said = lintText(`WL-PATHS-${each.code}` as LintCode, each.values);
        assert.doesNotMatch(`${said.message} ${said.hint}`, /undefined|NaN|\[object|“”/);
        assert.match(said.level, /^(error|warning)$/);
      }
    });

  test('names every problem that it has words for, but what only a page or the schema shows', () => {
    const named = new Set([...cases.map(([code]) => code), '076', '077', '081', '090', '091', '098', '099']);
    assert.deepEqual(
      Object.keys(lintProblems)
        .map((code) => code.slice(-3))
        .filter((code) => !named.has(code)),
      [],
    );
  });

  test('names a self-check that changes its mind at every answer: 081', () => {
    const many = 'abcdefghijkl'.split('').map((id, at): Sign => ({
      id,
      text: `Sign ${id}`,
      for: at % 2 ? { self: 1 } : { therapy: 1 },
      because: '',
      safety: false,
    }));
    const model = { ...clean, signs: many.slice(0, 8) };
    const { named, fragile } = analyseReachability(model);
    assert.equal(codes(model).includes('081'), fragile / named > 0.9);
  });

  test('asks more of a page about health', () => {
    const level = (kind: 'health' | 'general', code: string, values = {}) =>
      lintText(`WL-PATHS-${code}` as LintCode, { ...values, kind }).level;
    for (const code of ['076', '084'])
      assert.deepEqual([level('general', code), level('health', code)], ['warning', 'error'], code);
  });

  test('points at the very cell that is missing or too long, whichever it is', () => {
    let cells = 0;
    for (const [at, row] of clean.rows.entries())
      for (const { id, label } of clean.paths) {
        cells++;
        const gone = changed(
          (draft) =>
            void (draft.rows = draft.rows.map((each, index) =>
              index === at ? { ...each, cells: { ...each.cells, [id]: '' } } : each,
            )),
        );
        const missing: unknown[] = [];
        validate(gone, (code, values) => code === 'WL-PATHS-005' && missing.push(values));
        assert.deepEqual(missing, [{ row: row.label, path: label }]);
        const long = changed(
          (draft) =>
            void (draft.rows = draft.rows.map((each, index) =>
              index === at ? { ...each, cells: { ...each.cells, [id]: `${each.cells[id]!} `.repeat(3) } } : each,
            )),
        );
        const told = find(long).filter(({ code, part }) => (code === '064' || code === '065') && part);
        assert.deepEqual(
          told.map(({ part, path: where }) => [part === long.rows[at], where]),
          [[true, id]],
          `${row.label} ${label}`,
        );
      }
    // and a path that is two and a half times as long throughout
    const whole = changed(rows((row) => ({ cells: { ...row.cells, self: `${row.cells.self!} `.repeat(3) } })));
    assert.ok(find(whole).some(({ code, part }) => code === '065' && !part));
    assert.equal(cells, 16);
  });
});

describe('what the signs lead to', () => {
  const sign = (id: string, weights: Record<string, number>): Sign => ({
    id,
    text: id,
    for: weights,
    because: 'because',
    safety: false,
  });
  const card = (all: readonly Sign[]) =>
    normalise({
      paths: [
        { id: 'a', label: 'A' },
        { id: 'b', label: 'B' },
      ],
      signs: all,
    });

  test('is counted over every set of answers', () => {
    const found = analyseReachability(clean);
    assert.equal(found.sets, 256);
    assert.equal(found.exhaustive, true);
    assert.equal(
      found.results.reduce((sum, { sets }) => sum + sets, 0),
      256,
    );
    assert.equal(found.reversible, 0);
    assert.deepEqual(
      found.results.map(({ kind, path: id, example }) => [id ?? kind, example?.map((each) => each.id)]),
      [
        ['self', ['steady', 'settle']],
        ['therapy', ['company', 'stuck']],
        ['several', ['steady', 'company']],
        ['none', []],
        ['unsure', ['steady']],
        ['support', ['not-here']],
      ],
    );
  });

  test('is sampled where there are too many, alike each time', () => {
    const model = card(Array.from({ length: 40 }, (_, at) => sign(`s${at}`, at % 2 ? { a: 2 } : { b: 2 })));
    const found = analyseReachability(model);
    assert.deepEqual([found.sets, found.exhaustive], [SAMPLE, false]);
    assert.deepEqual(analyseReachability(structuredClone(model)), found);
    for (const { kind, sets } of found.results) assert.ok(kind === 'support' || sets > 0, kind);
  });

  test('is counted quickly enough to be shown while one writes', () => {
    const found = analyseReachability(
      card(Array.from({ length: EXHAUSTIVE }, (_, at) => sign(`s${at}`, at % 2 ? { a: 2 } : { b: 1 }))),
    );
    assert.equal(found.sets, 4096);
  });

  test('tells a path that nothing leads to', () => {
    const [a, b] = analyseReachability(card([sign('x', { a: 2, b: 1 }), sign('y', { a: 2, b: 1 })])).results;
    assert.equal(a!.sets, 0);
    assert.equal(b!.sets, 0);
    assert.equal(b!.example, undefined);
  });

  test('tells how far the most points lie apart', () => {
    assert.equal(unfairness({ attainable: [8, 8] }), 0);
    assert.equal(unfairness({ attainable: [6, 8] }), 0.25);
    assert.equal(unfairness({ attainable: [0, 0] }), 0);
  });
});

describe('words', () => {
  test('that lean are found in each language we know, and not inside of others', () => {
    assert.deepEqual(leaningWords('The best choice, guaranteed. Recommended by us.', 'en'), [
      'best',
      'guaranteed',
      'Recommended',
    ]);
    assert.deepEqual(leaningWords('It begins at Bestwick, by rail.', 'en'), []);
    assert.deepEqual(leaningWords('Wir empfehlen es: am besten, bewährte Wege.', 'de-CH'), [
      'empfehlen',
      'am besten',
      'bewährte',
    ]);
    assert.deepEqual(leaningWords('وهو الأفضل والمضمون', 'ar'), ['الأفضل', 'والمضمون']);
    assert.deepEqual(leaningWords('bäst', 'sv'), []);
    assert.deepEqual(leaningWords('best', 'constructor'), []);
  });

  test('are known in every language that is shipped', () => {
    assert.deepEqual([...KNOWN_LANGUAGES].sort(), [...languages, 'en'].sort());
    for (const [lang, lean, condition, method, plain] of [
      [
        'es',
        'Es la mejor opción, garantizada',
        'Tengo depresión',
        'Pienso en pastillas',
        'Me siento mejor por la mañana',
      ],
      [
        'fr',
        'Le meilleur choix, bien sûr',
        'J’ai un trouble bipolaire',
        'Je pense à des cachets',
        'Je vais mieux le matin',
      ],
      [
        'it',
        'La migliore scelta, garantita',
        'Ho sintomi di depressione',
        'Penso alle pillole',
        'Sto meglio la mattina',
      ],
      ['pt', 'A melhor escolha, garantida', 'Tenho um transtorno', 'Penso em comprimidos', 'Fico melhor de manhã'],
      [
        'nl',
        'De beste keuze, gegarandeerd',
        'Ik heb een depressie',
        'Ik denk aan pillen',
        'Het gaat ’s ochtends beter',
      ],
      [
        'pl',
        'Najlepszy wybór, polecamy',
        'Mam objawy depresji',
        'Myślę o tabletkach, żyletkach',
        'Rano czuję się lepiej',
      ],
      ['he', 'זו הבחירה הטובה ביותר, כמובן', 'יש לי דיכאון', 'אני חושבת על כדורים', 'בבוקר קל לי יותר'],
      ['ja', '最良の選択で、おすすめです', 'うつ病かもしれない', '錠剤のことを考える', '朝は少し楽です'],
      ['zh', '这是最好的选择，推荐', '我有抑郁症', '我想到药片', '早上我感觉轻松一些'],
    ] as const) {
      assert.ok(leaningWords(lean, lang).length >= 2, `${lang}: ${leaningWords(lean, lang).join()}`);
      assert.ok(conditionNames(condition, lang).length, lang);
      assert.ok(methodNames(method, lang).length, lang);
      for (const find of [leaningWords, conditionNames, methodNames]) assert.deepEqual(find(plain, lang), [], lang);
    }
  });

  test('that name a condition or a method are found', () => {
    assert.deepEqual(conditionNames('I feel depressed, maybe PTSD', 'en'), ['depressed', 'PTSD']);
    assert.deepEqual(conditionNames('Ich habe Depressionen', 'de'), ['Depressionen']);
    assert.deepEqual(conditionNames('لدي اكتئاب', 'ar'), ['اكتئاب']);
    assert.deepEqual(methodNames('I think of taking pills', 'en'), ['pills']);
    assert.deepEqual(methodNames('I have thoughts of hurting myself', 'en'), []);
  });

  test('are counted in any script', () => {
    assert.equal(wordCount('Getting to know — younger feelings.', 'en'), 5);
    assert.equal(wordCount('', 'en'), 0);
    assert.equal(wordCount('التعرف على المشاعر', 'ar'), 3);
    assert.ok(wordCount('自分の気持ちを知ること', 'ja') > 3);
  });

  test('tell how hard a text is, where there are enough of them', () => {
    assert.equal(lix(['Too short to say.']), undefined);
    const easy = lix(Array<string>(30).fill('We sit and talk a bit.'))!;
    const hard = lix(
      Array<string>(20).fill(
        'Psychotherapeutic interventions necessitate considerable emotional availability throughout prolonged engagement.',
      ),
    )!;
    assert.ok(easy < 20 && hard > 60, `${easy} ${hard}`);
    assert.deepEqual([isHard(easy, 'en'), isHard(hard, 'en-GB'), isHard(hard, 'xx')], [false, true, undefined]);
    assert.equal(lix(Array<string>(30).fill('التعرف على المشاعر القديمة')), undefined);
  });
});

describe('a link', () => {
  test('that says where it leads has to lead there', () => {
    assert.equal(leadsElsewhere('988lifeline.org', 'https://988lifeline.org/chat'), undefined);
    assert.equal(leadsElsewhere('www.samaritans.org', 'https://samaritans.org'), undefined);
    assert.equal(leadsElsewhere('Visit chat.samaritans.org now', 'https://www.samaritans.org/'), undefined);
    assert.equal(leadsElsewhere('988lifeline.org', 'https://old.example/'), 'old.example');
    assert.equal(leadsElsewhere('Write to help@samaritans.org', 'https://other.example/'), undefined);
    assert.equal(leadsElsewhere('Call 116 123', 'tel:116123'), undefined);
    assert.equal(leadsElsewhere('Find help, e.g. by chat', 'https://help.example/'), undefined);
  });
});
