/** @pure Finds words that lean, name a condition or a method of harm, and measures length and difficulty of a text. */

import { localeOf } from '../../i18n/locale.js';
import { primaryLanguage } from '../../i18n/primary-language.js';
import { CONDITIONS_BY_LANGUAGE, LEANING_BY_LANGUAGE, METHODS_BY_LANGUAGE } from './word-lists-by-language.js';

type Lists = Readonly<Record<string, readonly string[]>>;

/** The words of each language in one list. */
function each(languages: Readonly<Record<string, string | object>>): Lists {
  return Object.fromEntries(
    Object.entries(languages).map(([tag, words]) => [
      tag,
      typeof words === 'string' ? [words] : (Object.values(words) as readonly string[]),
    ]),
  );
}

/**
 * Words that lean towards an option or press for it (NICE ECD8; docs/decisions/decision-aid-criteria.md). Word stems;
 * `*` stands for any ending.
 */
const LEANING: Lists = {
  ...each(LEANING_BY_LANGUAGE),
  en: [
    'best',
    'better choice',
    'recommend*',
    'most popular',
    'favou?rite',
    'proven',
    'guarantee*',
    'simply',
    'obvious*',
    'of course',
    'no[- ]brainer',
    'ideal*',
    'perfect*',
    'superior',
    'inferior',
    'only real',
    'the only way',
    'gold standard',
    'world[- ]class',
    'unfortunately',
    'risk[- ]free',
    'miracle*',
  ],
  de: [
    'am besten',
    'beste[rsnm]?',
    'empfehl*',
    'empfohlen*',
    'beliebteste*',
    'bewährt*',
    'garantier*',
    'Garantie',
    'einfach nur',
    'selbstverständlich',
    'ideal*',
    'perfekt*',
    'überlegen',
    'unterlegen',
    'der einzige Weg',
    'die einzige*',
    'Goldstandard',
    'erstklassig*',
    'leider',
    'risikofrei*',
    'Wundermittel',
  ],
  ar: [
    'الأفضل',
    'ننصح',
    'نوصي',
    'موصى',
    'الأكثر شعبية',
    'مضمون*',
    'مثبت*',
    'ببساطة',
    'بالطبع',
    'مثالي*',
    'الوحيد*',
    'للأسف',
    'معجزة',
  ],
};

/** Names of conditions: a sign that names one begins to diagnose. */
const CONDITIONS: Lists = {
  ...each(CONDITIONS_BY_LANGUAGE),
  en: [
    'depress*',
    'anxiety disorder',
    'panic disorder',
    'ptsd',
    'trauma disorder',
    'bipolar',
    'borderline',
    'adhd',
    'autis*',
    'ocd',
    'schizo*',
    'psychos*',
    'psychotic',
    'anorex*',
    'bulimi*',
    'addict*',
    'alcoholic',
    'narcissis*',
    'dissociat*',
    'burnout',
    'disorder',
    'diagnos*',
    'symptom*',
    'patholog*',
  ],
  de: [
    'Depress*',
    'depressiv*',
    'Angststörung*',
    'Panikstörung*',
    'PTBS',
    'bipolar*',
    'Borderline*',
    'ADHS',
    'ADS',
    'Autis*',
    'autistisch*',
    'Zwangsstörung*',
    'Schizo*',
    'Psychos*',
    'psychotisch*',
    'Magersucht',
    'Bulimi*',
    'süchtig*',
    'Sucht',
    'Narziss*',
    'dissoziat*',
    'Burnout',
    'Störung*',
    'Diagnos*',
    'Symptom*',
    'krankhaft*',
  ],
  ar: [
    'اكتئاب',
    'قلق مرضي',
    'اضطراب*',
    'ثنائي القطب',
    'فصام',
    'ذهان',
    'توحد',
    'وسواس قهري',
    'إدمان',
    'مدمن',
    'نرجسي*',
    'تشخيص',
    'أعراض',
  ],
};

/** Ways of doing oneself harm: named nowhere, so as to give nobody an idea (Samaritans' media guidance). */
const METHODS: Lists = {
  ...each(METHODS_BY_LANGUAGE),
  en: [
    'overdos*',
    'pills',
    'cut myself',
    'cutting',
    'hang myself',
    'hanging',
    'jump(ing)? (off|from)',
    'gun',
    'knife',
    'razor',
    'poison*',
    'drown*',
    'starv*',
  ],
  de: [
    'Überdosis',
    'Tabletten',
    'ritze*',
    'schneide mich',
    'erhänge*',
    'springe* von',
    'Pistole',
    'Messer',
    'Klinge*',
    'vergifte*',
    'ertränke*',
    'hungere*',
  ],
  ar: ['جرعة زائدة', 'حبوب', 'أجرح نفسي', 'شنق', 'القفز من', 'مسدس', 'سكين', 'شفرة', 'سم', 'إغراق'],
};

/** @perCopy a cache: a copy makes its own expressions. */
const patterns = new Map<readonly string[], RegExp>();

function pattern(list: readonly string[], lang: string): RegExp {
  let expression = patterns.get(list);
  if (!expression) {
    const any = list.map((word) => word.replaceAll('*', '[\\p{L}\\p{M}]*')).join('|');
    // Arabic and Hebrew join "and", "by", "for", "the" and others to the word; Chinese and Japanese part no words
    const joined = lang === 'ar' ? '[وفبل]?(?:ال)?' : lang === 'he' ? '[ובהלכמש]{0,3}' : '';
    const [before, after] = /^(?:ja|zh)$/.test(lang)
      ? ['', '']
      : ['(?<![\\p{L}\\p{M}\\p{N}])', '(?![\\p{L}\\p{M}\\p{N}])'];
    expression = new RegExp(`${before}${joined}(?:${any})${after}`, 'giu');
    patterns.set(list, expression);
  }
  return expression;
}

function among(lists: Lists, text: string, lang: string): readonly string[] {
  const base = primaryLanguage(lang);
  const list = Object.hasOwn(lists, base) ? lists[base] : undefined;
  return list ? [...new Set([...text.matchAll(pattern(list, base))].map(([word]) => word))] : [];
}

/** The languages there are word lists for. */
export const KNOWN_LANGUAGES: readonly string[] = Object.keys(LEANING);

export const leaningWords = (text: string, lang: string): readonly string[] => among(LEANING, text, lang);
export const conditionNames = (text: string, lang: string): readonly string[] => among(CONDITIONS, text, lang);
export const methodNames = (text: string, lang: string): readonly string[] => among(METHODS, text, lang);

/** The number of words in a text, also in scripts without spaces between them. */
export function wordCount(text: string, lang: string): number {
  if (!text) return 0;
  // a segmenter costs far more than a split, so it is used for scripts without spaces only
  if (
    typeof Intl.Segmenter !== 'function' ||
    !/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Mymr}]/u.test(text)
  )
    return text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(localeOf(lang), { granularity: 'word' }).segment(text))
    if (isWordLike) count++;
  return count;
}

/**
 * The LIX above which a text is hard to read, by language. Our limits, between books for ten-year-olds and newspapers.
 */
const HARD_FROM: Readonly<Record<string, number>> = { en: 44, de: 54 };
/** A text of fewer words is too short to measure (docs/decisions/decision-aid-criteria.md). */
const MIN_WORDS = 100;

/**
 * How hard a text is to read, as LIX: words in a sentence, and the share of words with more than six letters. It needs
 * no syllables, so it works for any language in Latin letters; `undefined` for a text too short, or in other letters.
 */
export function lix(sentences: readonly string[]): number | undefined {
  const words = sentences.flatMap((text) => text.match(/\p{sc=Latin}[\p{sc=Latin}\p{M}'’-]*/gu) ?? []);
  if (words.length < MIN_WORDS) return;
  const ends = sentences.reduce(
    (sum, text) => sum + Math.max(1, text.match(/[^.:!?…]+[.:!?…]+(?=\s|$)/gu)?.length ?? 1),
    0,
  );
  const long = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 6).length;
  return words.length / ends + (100 * long) / words.length;
}

/** Whether a LIX is hard for this language; `undefined` where there is no limit for it. */
export function isHard(level: number, lang: string): boolean | undefined {
  const limit = HARD_FROM[primaryLanguage(lang)];
  return limit === undefined ? undefined : level > limit;
}
