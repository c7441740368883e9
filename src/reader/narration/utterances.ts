/** @pure Cuts a passage into utterances: one a sentence, one for each language in it. */
import { primaryLanguage } from '../../i18n/primary-language.js';
import { BREAK, sentencesOf, type Span } from '../article/sentences.js';
import type { Run } from '../article/text-runs.js';
import type { Kind } from './narration-settings.js';
import type { Passage } from './passages.js';
import { sayAs, wordsFor, type Piece } from './say-as.js';

/** Something that is said in one go. */
export interface Utterance {
  readonly text: string;
  readonly lang: string;
  /** What was said for which span of the run. Empty where there is none. */
  readonly pieces: readonly Piece[];
  /** The number of its sentence in the passage. */
  readonly sentence: number;
}

/** How many words in another language are worth another voice: it comes with a pause before and after it. */
const FOREIGN_WORDS = 3;

/** A stretch of a run in one language; where `said` is given, it is said in place of the words. */
interface Stretch extends Span {
  readonly lang: string;
  readonly said?: string;
}

/** Whether a formula reads the same in words: x = 3, but not a fraction. */
const isFlat = (math: Element): boolean =>
  ![...math.querySelectorAll('*')].some((each) => !/^(?:mrow|mi|mn|mo|mtext|mspace|semantics)$/.test(each.localName));

function formulaText(math: Element, lang: string, says: boolean): string {
  if (!says) return '';
  const named = (math.getAttribute('aria-label') ?? math.getAttribute('alttext') ?? '').trim();
  // an alttext is often the source of the formula
  if (named && !/[\\{}^_]/.test(named)) return named;
  const text = (math.textContent ?? '').replace(/\s+/g, ' ').trim();
  return isFlat(math) && text.length < 40 ? text : (wordsFor(lang)?.formula ?? '');
}

function stretches(
  { nodes, starts, block, text }: Run,
  lang: string,
  says: Readonly<Record<Kind, boolean>>,
): Stretch[] {
  const found: Stretch[] = [];
  const formulas = new Set<Element>();
  nodes.forEach((node, index) => {
    if (!node) return;
    const start = starts[index]!;
    const end = starts[index + 1] ?? text.length;
    let own: string | undefined;
    let said: string | undefined;
    for (let at = node.parentElement; at && at !== block; at = at.parentElement) {
      own ??= at.getAttribute('lang') || undefined;
      if (/^(?:rt|rp)$/.test(at.localName)) said = '';
      if (at.localName === 'math') {
        said = formulas.has(at) ? '' : ` ${formulaText(at, lang, says.formulas)} `;
        formulas.add(at);
      }
      if (at.localName === 'del') said = '';
    }
    const spoken = own && primaryLanguage(own) !== primaryLanguage(lang) ? own : lang;
    const previous = found.at(-1);
    if (
      previous &&
      said === undefined &&
      previous.said === undefined &&
      previous.lang === spoken &&
      previous.end === start
    )
      found[found.length - 1] = { ...previous, end };
    else found.push({ start, end, lang: spoken, ...(said !== undefined && { said }) });
  });
  // a few words stay with the voice around them
  return found.map((each) =>
    each.lang !== lang &&
    text.slice(each.start, each.end).trim().split(/\s+/u).length < FOREIGN_WORDS &&
    found.length > 1
      ? { ...each, lang }
      : each,
  );
}

const SPOKEN_LETTER = /[\p{L}\p{N}]/u;

const utterance = (pieces: readonly Piece[], lang: string, sentence: number): Utterance => ({
  text: pieces.map(({ said }) => said).join(''),
  lang,
  pieces,
  sentence,
});

/** The utterances of a passage, in order. What holds no letter and no digit is not said: engines may stop at it. */
export function utterancesOf(passage: Passage, says: Readonly<Record<Kind, boolean>>): readonly Utterance[] {
  const { run, lang } = passage;
  const found: Utterance[] = [];
  if (!run) {
    const text = passage.text!;
    sentencesOf(text, primaryLanguage(lang)).forEach(({ start, end }, sentence) => {
      const said = sayAs(text, start, end, lang, says.addresses)
        .map((each) => each.said)
        .join('');
      if (SPOKEN_LETTER.test(said)) found.push({ text: said, lang, pieces: [], sentence });
    });
    return found;
  }
  let text = run.text;
  run.nodes.forEach((node, index) => {
    const at = run.starts[index]!;
    if (!node) text = `${text.slice(0, at)}${BREAK}${text.slice(at + 1)}`;
  });
  const all = stretches(run, lang, says);
  sentencesOf(text, primaryLanguage(lang)).forEach((span, sentence) => {
    let pieces: Piece[] = [];
    let spoken = lang;
    const flush = () => {
      const next = utterance(pieces, spoken, sentence);
      if (SPOKEN_LETTER.test(next.text)) found.push(next);
      pieces = [];
    };
    for (const each of all) {
      const start = Math.max(each.start, span.start);
      const end = Math.min(each.end, span.end);
      if (start >= end) continue;
      if (each.lang !== spoken) {
        flush();
        spoken = each.lang;
      }
      if (each.said === undefined) pieces.push(...sayAs(text, start, end, each.lang, says.addresses));
      else pieces.push({ said: each.said, start, end });
    }
    flush();
  });
  return found;
}

/**
 * The span of the run that a span of what is said stands for.
 *
 * @param to - Where it ends, the end not included.
 */
export function sourceSpan({ pieces }: Utterance, from: number, to: number): Span | undefined {
  let at = 0;
  let start: number | undefined;
  let end: number | undefined;
  for (const piece of pieces) {
    const next = at + piece.said.length;
    if (next > from && at < to) {
      const isSame = piece.said.length === piece.end - piece.start;
      start ??= isSame ? piece.start + Math.max(0, from - at) : piece.start;
      end = isSame ? piece.start + Math.min(piece.said.length, to - at) : piece.end;
    }
    at = next;
  }
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Where in what is said a place of the run is. */
export function spokenOffset({ pieces }: Utterance, offset: number): number {
  let at = 0;
  for (const piece of pieces) {
    if (offset < piece.end)
      return piece.said.length === piece.end - piece.start ? at + Math.max(0, offset - piece.start) : at;
    at += piece.said.length;
  }
  return 0;
}

/** The end of the word that begins at an offset, for engines that do not tell its length. */
export function wordEnd(text: string, from: number): number {
  const found = /[\p{L}\p{M}\p{N}]+(?:[’'.,:-][\p{L}\p{M}\p{N}]+)*/u.exec(text.slice(from));
  return found ? from + found.index + found[0].length : from;
}

const CLAUSE = /[;:—–،؛、，；][”"’'»)\]]*\s*|,[”"’'»)\]]*\s+/gu;

/**
 * Cuts off the beginning of an utterance that is longer than an engine bears: after a clause, else between words.
 *
 * @param max - The most characters.
 * @returns Where the beginning ends.
 */
export function cutAt(text: string, max: number): number {
  if (text.length <= max) return text.length;
  const head = text.slice(0, max);
  const clauses = [...head.matchAll(CLAUSE)].map(({ index, 0: found }) => index + found.length);
  const clause = clauses.findLast((at) => at >= max / 4);
  if (clause) return clause;
  const space = head.search(/\s\S*$/u);
  return space > 0 ? space + 1 : max;
}
