import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { normalise } from '../../src/paths/model.js';
import { readData } from '../../src/paths/input/read-json.js';
import { score, type Answers } from '../../src/paths/self-check/scoring.js';
import { english as check } from '../../src/paths/self-check/strings.js';
import { createSheet, sheetToText } from '../../src/paths/self-check/conversation-sheet.js';
import ar from '../../src/languages/ar/paths.js';
import de from '../../src/languages/de/paths.js';

const read = (name: string) =>
  normalise(
    readData(
      JSON.parse(readFileSync(new URL(`../../stories/sample/${name}.json`, import.meta.url), 'utf8')) as Record<
        string,
        unknown
      >,
      'https://a.example/',
      () => undefined,
    ),
  );
const today = new Date(2026, 10, 23, 12);
const languages = { en: check, de: de.selfCheck, ar: ar.selfCheck };

function made(
  name: string,
  signs: Record<string, 0 | 0.5 | 1>,
  {
    matters = {},
    concern = '',
    locale = 'en',
  }: { readonly matters?: object; readonly concern?: string; readonly locale?: keyof typeof languages } = {},
) {
  const model = read(name);
  const answers: Answers = {
    signs: new Map(Object.entries(signs)),
    matters: new Map(Object.entries(matters).map(([row, matter]) => [Number(row), matter as 0 | 1 | 2])),
  };
  return {
    model,
    answers,
    sheet: createSheet({
      model,
      answers,
      result: score(model, answers),
      concern,
      t: languages[locale],
      locale,
      today,
    }),
  };
}

describe('the sheet to take along', () => {
  test('holds the answers, the reasons for every path in the author’s order, the own line, questions and the day', () => {
    const { model, sheet: page } = made(
      'paths',
      { steady: 1, settle: 1, company: 0 },
      { matters: { 1: 2 }, concern: 'Will it hurt?' },
    );
    const text = sheetToText(page);
    for (const part of [
      'Notes for a first conversation',
      model.decision,
      'November 23, 2026',
      'I mostly feel steady',
      '(Sounds like me)',
      '(Not me)',
      'Will it hurt?',
      'Questions to ask',
      model.questions[0]!,
      '(Matters a lot)',
    ])
      assert.ok(text.includes(part), part);
    const [self, therapy] = model.paths.map(({ label }) => text.lastIndexOf(`\n${label}\n`));
    assert.ok(self! > 0 && self! < therapy!);
    // what speaks against a path says why
    assert.ok(text.includes('weekly sessions may be more than you want for now'));
  });

  test('asks the author’s questions where there are some', () => {
    const { model, answers, sheet: page } = made('website', { learn: 1, deadline: 1 });
    assert.ok(sheetToText(page).includes(model.questions[0]!));
    assert.ok(!sheetToText(page).includes(check.ownQuestions[0]!));
    const plain = { ...model, questions: [] };
    const ours = sheetToText(
      createSheet({
        model: plain,
        answers,
        result: score(plain, answers),
        concern: '',
        t: check,
        locale: 'en',
        today,
      }),
    );
    for (const question of check.ownQuestions) assert.ok(ours.includes(question));
  });

  test('says nothing of a question of safety, whatever was answered', () => {
    const { sheet: page } = made('paths', { steady: 1, company: 1, 'not-here': 0, 'not-safe': 0 });
    assert.doesNotMatch(sheetToText(page), /hurting myself|feel safe/);
  });

  test('holds no percentages and no points, in any language', () => {
    for (const locale of ['en', 'de', 'ar'] as const) {
      const { sheet: page } = made('paths', { steady: 1, settle: 0.5 }, { locale });
      assert.doesNotMatch(sheetToText({ ...page, date: '' }), /[%٪]|undefined|\[object|[\u2068\u2069]/, locale);
      assert.equal(page.title, languages[locale].sheet);
    }
  });
});
