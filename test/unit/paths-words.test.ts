import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Translation } from '../../src/i18n/strings.js';
import { english as display } from '../../src/paths/display/strings.js';
import { normalise } from '../../src/paths/model.js';
import { score, type Answer } from '../../src/paths/self-check/scoring.js';
import { resultSentence } from '../../src/paths/self-check/result-sentence.js';
import { english as selfCheck } from '../../src/paths/self-check/strings.js';
import { strings, type PathsStrings } from '../../src/paths/strings.js';

const tables: Record<string, Translation<PathsStrings>> = { en: { ...strings.english, display, selfCheck } };
for (const [tag, load] of Object.entries(strings.languages)) tables[tag] = (await load()).default;

/** Words that judge, diagnose, press or promise (docs/decisions/result-wording.md), in each language. */
const FORBIDDEN: Readonly<Record<string, RegExp>> = {
  en: /\b(you are|you have|symptoms?|scores?|severe|result shows|recommend\w*|should|must|ready|healed|broken|dangerous|best|better|winner|diagnos\w*|disorder|risk|right for you|perfect)\b/i,
  de: /(?<!\p{L})(Sie sind|Sie haben eine?|Symptome?|Punkt(e|zahl)|schwer|Ergebnis zeigt|empf(ehl|ohl)\p{L}*|sollten|sollen|müssen|bereit|geheilt|gebrochen|gefährlich|am besten|beste[rsn]?|besser|Sieger|Diagnos\p{L}*|Störung|Risiko|perfekt)(?!\p{L})/iu,
  ar: /(أنت مصاب|لديك|عرض مرضي|أعراض|درجة|نقاط|شديد|تظهر النتيجة|نوصي|موصى|ننصح|يجب|ينبغي|عليك أن|جاهز|مستعد|شُفيت|مكسور|خطير|خطر|الأفضل|الأنسب|الفائز|تشخيص|اضطراب|مثالي)/u,
};
const forbidden = (lang: string): RegExp =>
  FORBIDDEN[lang] ??
  assert.fail(
    `add the words that judge, diagnose, press or promise in ${lang} to FORBIDDEN in test/unit/paths-words.test.ts`,
  );
const DIGITS = /[\d٠-٩۰-۹%٪]/u;

/** Every sentence of a table, with what may be put into it. */
function sentences(table: object): [string, string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[key, value]];
    if (typeof value === 'object') return sentences(value as object);
    const say = value as (...values: unknown[]) => string;
    const counted = key === 'any' || key === 'same' || key === 'sameRows' || key === 'nextOne';
    return counted ? [2, 3].map((count) => [key, say(count, 'Path')]) : [[key, say('Path', 'Path')]];
  });
}

for (const [lang, table] of Object.entries(tables))
  describe(`the strings in ${lang}`, () => {
    test('judge, diagnose and press nobody', () => {
      for (const [key, text] of sentences(table)) assert.doesNotMatch(text, forbidden(lang), key);
    });
    test('hold no digits and no percentages', () => {
      for (const [key, text] of sentences(table)) assert.doesNotMatch(text, DIGITS, key);
    });
    test('hold no exclamation marks and no empty places', () => {
      for (const [key, text] of sentences(table)) {
        assert.doesNotMatch(text, /!|undefined|\[object/, key);
        assert.ok(text.trim(), key);
      }
    });
  });

test('whatever is answered, the result says no number and no verdict, in every language', () => {
  const [paths, kinds] = [['Qaa', 'Qbb', 'Qcc'], new Set<string>()];
  for (const count of [2, 3]) {
    const ids = ['a', 'b', 'c'].slice(0, count);
    const signs = ids.flatMap((id) =>
      [0, 1].map((at) => ({ id: `${id}${at}`, text: id, for: { [id]: at + 1 }, because: '', safety: false })),
    );
    const model = normalise({ paths: ids.map((id, at) => ({ id, label: paths[at]! })), signs });
    for (let set = 0; set < 3 ** signs.length; set++) {
      const answers = {
        signs: new Map(signs.map(({ id }, at) => [id, ((Math.floor(set / 3 ** at) % 3) / 2) as Answer])),
        matters: new Map(),
      };
      const result = score(model, answers);
      kinds.add(result.kind);
      for (const [lang, table] of Object.entries(tables)) {
        const said = resultSentence(model, result, { t: table.selfCheck, locale: lang });
        assert.doesNotMatch(said, DIGITS);
        assert.doesNotMatch(said, forbidden(lang));
        // a tie names no single path
        if (result.kind !== 'one')
          assert.ok(paths.slice(0, count).filter((path) => said.includes(path)).length !== 1, said);
      }
    }
  }
  assert.deepEqual([...kinds].sort(), ['none', 'one', 'several', 'unsure']);
});
