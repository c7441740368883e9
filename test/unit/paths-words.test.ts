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
  en: /\b(guarantee\w*|promis\w*|cure[sd]?|hurry|last chance|limited time|you are|you have|symptoms?|scores?|severe|result shows|recommend\w*|should|must|ready|healed|broken|dangerous|best|better|winner|diagnos\w*|disorder|risk|right for you|perfect)\b/i,
  de: /(?<!\p{L})(garant\p{L}*|verspr(ech|ich)\p{L}*|heil(t|en|ung)|beeil\p{L}*|letzte Chance|nur noch|Sie sind|Sie haben eine?|Symptome?|Punkt(e|zahl)|schwer|Ergebnis zeigt|empf(ehl|ohl)\p{L}*|sollten|sollen|müssen|bereit|geheilt|gebrochen|gefährlich|am besten|beste[rsn]?|besser|Sieger|Diagnos\p{L}*|Störung|Risiko|perfekt)(?!\p{L})/iu,
  es: /(?<!\p{L})(garant\p{L}*|promet\p{L}*|promesas?|curar?|apresúrate|date prisa|última oportunidad|adecuad\p{L}*|ideal(es)?|eres|estás|tienes un[ao]?|síntomas?|puntuaci\p{L}*|puntos?|grav(e|es|edad)|el resultado muestra|recom\p{L}*|aconsej\p{L}*|deber\p{L}*|debes?|tienes que|list[oa]s?|curad\p{L}*|rot[oa]s?|peligr\p{L}*|mejor\p{L}*|ganador\p{L}*|diagn\p{L}*|trastornos?|riesgos?|perfect\p{L}*)(?!\p{L})/iu,
  fr: /(?<!\p{L})(garanti\p{L}*|prom(et|ess)\p{L}*|guérir|dépêchez|dernière chance|idéal\p{L}*|adapté\p{L}*|vous êtes|vous avez une?|symptômes?|scores?|points?|sévère|grave|le résultat montre|recommand\p{L}*|conseill\p{L}*|dev(ez|riez)|il faut|prête?s?|guéri\p{L}*|brisée?s?|danger\p{L}*|meilleure?s?|mieux|gagnante?s?|diagnos\p{L}*|troubles?|risques?|parfait\p{L}*)(?!\p{L})/iu,
  he: /(מובטח|מבטיח|הבטחה|מרפא|למהר|הזדמנות אחרונה|מתאימה ביותר|את[ה]? (חולה|סובל)|יש לך|תסמינ|סימפטומ|ניקוד|נקודות|חמור|התוצאה מראה|ממליצ|מומלצ|מומלץ|כדאי|עליך|חייב|צריך|צריכ|מוכנ|נרפא|שבור|מסוכנ|הטוב ביותר|הטובה ביותר|הכי טוב|עדיפ|מנצח|אבחו|אבחנ|הפרעה|סיכון|מושלם|מושלמת)/u,
  it: /(?<!\p{L})(garan(zi|ti)\p{L}*|promett\p{L}*|promess\p{L}*|guarir\p{L}*|affrett\p{L}*|ultima occasione|ideal[ei]|sei|hai un[oa’']?|sintom\p{L}*|punteggi\p{L}*|punt[oi]|grav[ei]|il risultato mostra|raccomand\p{L}*|consigli\p{L}*|dovresti|devi|pront[oaie]|guarit\p{L}*|rott[oaie]|pericol\p{L}*|miglior\p{L}*|meglio|vincit\p{L}*|diagnos\p{L}*|disturb\p{L}*|rischi\p{L}*|perfett\p{L}*)(?!\p{L})/iu,
  ja: /(保証|約束|必ず|治る|治す|お急ぎ|今だけ|最後の機会|向いて|適して|ふさわし|あなたは|症状|点数|スコア|深刻|重症|結果が示|おすすめ|お勧め|推奨|べき|なければなりません|必要があります|準備ができ|治り|治っ|壊れ|危険|最適|最良|一番|より良い|勝者|診断|障害|リスク|完璧)/u,
  nl: /(?<!\p{L})(garan(tie|deer)\p{L}*|belo(of|ft|ven)\p{L}*|genees\p{L}*|haast je|laatste kans|ideaal|ideale|j[ei]j? bent|u bent|je hebt een|symptom\p{L}*|scores?|punten|ernstig\p{L}*|resultaat toont|aanbev\p{L}*|aanra\p{L}*|raden|moet\p{L}*|hoor(t|de)|klaar|genezen|kapot|gevaar\p{L}*|beste?|beter\p{L}*|winna\p{L}*|diagnos\p{L}*|stoornis\p{L}*|risico\p{L}*|perfect\p{L}*)(?!\p{L})/iu,
  pl: /(?<!\p{L})(gwaran\p{L}*|obiec\p{L}*|obietnic\p{L}*|leczy\p{L}*|pośpiesz\p{L}*|ostatnia szansa|najodpowied\p{L}*|jesteś|masz|objaw\p{L}*|punkt\p{L}*|poważn\p{L}*|wynik pokazuje|polec\p{L}*|zalec\p{L}*|powin\p{L}*|musi\p{L}*|trzeba|gotow\p{L}*|wylecz\p{L}*|zepsut\p{L}*|niebezpiecz\p{L}*|najlep\p{L}*|lepsz\p{L}*|lepiej|zwycię\p{L}*|diagno\p{L}*|zaburze\p{L}*|ryzyk\p{L}*|idealn\p{L}*|doskona\p{L}*)(?!\p{L})/iu,
  pt: /(?<!\p{L})(garant\p{L}*|promet\p{L}*|promessas?|curar?|apresse\p{L}*|última chance|ideal|ideais|adequad\p{L}*|você (é|está|tem)|sintomas?|pontua\p{L}*|pontos?|grav(e|es|idade)|resultado mostra|recomend\p{L}*|aconselh\p{L}*|dev(e|eria|erá|emos|em)|precis\p{L}*|pront[oa]s?|curad\p{L}*|quebrad\p{L}*|perig\p{L}*|melhor\p{L}*|vencedor\p{L}*|diagn\p{L}*|transtornos?|riscos?|perfeit\p{L}*)(?!\p{L})/iu,
  zh: /(保证|承诺|一定(会|能)|治好|赶快|抓紧|最后机会|更适合|您是|您有(?!多)|症状|分数|得分|评分|严重|结果显示|推荐|建议|应该|应当|必须|准备好|治愈|破碎|危险|最好|最佳|更好|优胜|获胜|诊断|障碍|风险|完美|最适合)/u,
  ar: /(مضمون|نضمن|نعدك|يشفي|شفاء|أسرع|سارع|فرصة أخيرة|الفرصة الأخيرة|أنت مصاب|لديك|عرض مرضي|أعراض|درجة|نقاط|شديد|تظهر النتيجة|نوصي|موصى|ننصح|يجب|ينبغي|عليك أن|جاهز|مستعد|شُفيت|مكسور|خطير|خطر|الأفضل|الأنسب|الفائز|تشخيص|اضطراب|مثالي)/u,
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
