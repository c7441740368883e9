/**
 * @pure Tells which long articles begin in a way that nothing later in them changes: their beginning is shown before
 * the rest is parsed. Where that cannot be known, nothing is shown before all is.
 */
import { mayCut, nextCut } from '../../sanitise/cuts.js';
import { hasRtl } from './directions.js';
import { hasFormulas } from './markdown-formulas.js';

/** How many characters are read first: enough for the first piece of a long article (pieces.ts). */
export const BEGINNING = 20_000;
/** The length in characters from which an article has a beginning of its own. */
export const LONG = 3 * BEGINNING;

/** What a text says that is read as one of its formulas, in any way that programs write them. */
const FORMULA =
  /<(?:math|script)\b|katex|mathjax|mjx|latex|math\/|data-tex|&(?:#0*(?:36|92)\b|#x0*(?:24|5c)\b|dollar;|bsol;)/i;
/** Letters that run from right to left, written as numbers. */
const RTL_NUMBER =
  /&#(?:0*(?:1[4-9]|2[0-3])\d\d\b|0*6[4589]\d{3}\b|0*12[4-6]\d{3}\b|x0*[5-8][\da-f]{2}\b|x0*f[b-e]|x0*1[01e])/i;
/** Tags that are replaced before parsing, by what stands anywhere in a text. */
const REPLACED = /<\/?(?:iframe|input|noembed|noframes|noscript|plaintext|script|style|textarea|title|xmp)\b/i;
/** What needs normalising, but is read from itself alone: pictures, and the language of code. */
const LOCAL = /<img\b|(?<=<code) class="language-[\w+#-]+"/gi;

/** Whether the direction of a text may be another than its beginning's. */
export const mayTurn = (text: string): boolean => hasRtl(text) || RTL_NUMBER.test(text);

/** Whether formulas, which are counted, may stand anywhere in a text. */
export const mayHaveFormulas = (text: string): boolean => hasFormulas(text) || FORMULA.test(text);

/** The beginning of an HTML text, cut between two blocks; `undefined` where there is no such place. */
export function htmlBeginning(html: string): string | undefined {
  const cut = html.length < LONG ? undefined : nextCut(html, BEGINNING);
  return cut === undefined || cut > LONG ? undefined : html.slice(0, cut);
}

/**
 * Whether the beginning of a text reads the same alone, prepared or not.
 *
 * @param isNormalised - Whether the whole is normalised: what moves, opens or removes things by their ids and classes,
 *   or collects notes in the first article, then finds none here.
 * @param needsNormalising - Whether a text has signs of what normalising changes.
 */
export const standsAlone = (
  beginning: string,
  isNormalised: boolean,
  needsNormalising: (html: string) => boolean,
): boolean =>
  mayCut(beginning) &&
  !REPLACED.test(beginning) &&
  !needsNormalising(beginning.replace(LOCAL, '')) &&
  !(isNormalised && /\sid\s*=|<(?:article|main)\b/i.test(beginning));
