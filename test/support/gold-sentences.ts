/** @pure The sentences that a person has cut, our own, and how far another cutter agrees with them. */
import type { sentencesOf } from '../../src/reader/article/sentences.js';

export const LANGUAGES = ['en', 'de', 'fr', 'es', 'ja', 'zh', 'ar', 'hi'] as const;
/** Languages that we ship and have few sentences of. */
export const FEWER = ['it', 'nl', 'pl', 'pt', 'he'] as const;

/** `held out`: written and cut before anything was run over it, and no rule is made for it. */
export type Part = 'tuned' | 'held out';

/** What a language's file holds: one sentence a line, paragraphs apart; below the mark stand those held out. */
export function goldOf(file: string): Readonly<Record<Part, readonly (readonly string[])[]>> {
  const [tuned, held] = file.split('\n=== held out\n');
  const paragraphs = (text: string) =>
    text
      .split(/\n\s*\n/)
      .map((each) => each.split('\n').filter(Boolean))
      .filter(({ length }) => length);
  return { tuned: paragraphs(tuned!), 'held out': paragraphs(held!) };
}

/** How many of a paragraph's sentences are found exactly, and what was found in place of the others. */
function agreement(sentences: readonly string[], lang: string, joint: string, cutter: typeof sentencesOf) {
  const text = sentences.join(joint);
  const found = new Set(cutter(text, lang).map(({ start, end }) => text.slice(start, end)));
  const missed = sentences.filter((each) => !found.has(each));
  return { missed, instead: missed.length ? [...found].filter((each) => !sentences.includes(each)) : [] };
}

/**
 * @param files - What the files of the languages hold.
 * @param lines - Whether a new line of the source stands between two sentences, not a space.
 */
export function score(files: Readonly<Record<string, string>>, part: Part, cutter: typeof sentencesOf, lines = false) {
  let all = 0;
  let lost = 0;
  const report: string[] = [];
  for (const [lang, file] of Object.entries(files)) {
    const before = [all, lost] as const;
    for (const sentences of goldOf(file)[part]) {
      const joint = lines ? '\n      ' : /ja|zh/.test(lang) ? '' : ' ';
      const { missed, instead } = agreement(sentences, lang, joint, cutter);
      all += sentences.length;
      lost += missed.length;
      if (missed.length) report.push(`${lang}: ${missed.join(' | ')}  ⇒  ${instead.join(' | ')}`);
    }
    const of = all - before[0];
    report.push(`${lang}: ${of - (lost - before[1])} of ${of}`);
  }
  return { all, share: (all - lost) / all, report: report.join('\n') };
}
