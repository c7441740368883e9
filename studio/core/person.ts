/** @pure Tells where a sign addresses the reader instead of speaking as the reader would, and proposes that if certain. */

/** Whether an English sentence speaks to its reader. */
export const speaksToReader = (text: string): boolean => /^(?:you|your|you['’]\w+)\b/i.test(text.trim());

/** Verbs before which `you` is who does it, and that are the same after `I`. */
const SAME =
  "have|like|want|need|prefer|love|hate|enjoy|feel|think|know|live|work|travel|learn|struggle|hope|keep|get|do|don['’]t|can|can['’]t|cannot|could|would|will|may|might|must|should|had|did|already|often|rarely|seldom|never|always|also|only|really|just|still";
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^you are\b/i, 'I am'],
  [/^you were\b/i, 'I was'],
  [/^you(['’])re\b/i, 'I$1m'],
  [/^you(['’](?:ve|ll|d))\b/i, 'I$1'],
  [new RegExp(`^you (?=(?:${SAME})(?![\\p{L}'’]))`, 'iu'), 'I '],
];

/**
 * The sentence as its reader would say it: `You have your own room` as `I have my own room`. `undefined` where it does not
 * begin with whom it speaks to, or where a word of it could be meant in more than one way.
 */
export function asReader(text: string): string | undefined {
  const sentence = text.trim();
  if (!speaksToReader(sentence)) return undefined;
  const form = FORMS.find(([pattern]) => pattern.test(sentence));
  const begun = form ? sentence.replace(form[0], form[1]) : sentence;
  const rest = form ? sentence.replace(form[0], '') : sentence;
  // a second verb may be the reader's as well, and quoted words are someone else's
  if (form && /\b(?:are|were)(?:n['’]t)?\b/i.test(rest)) return undefined;
  if (/\byou(?:rself|rselves|rs)?\b|["“”«»]/i.test(begun)) return undefined;
  return begun.replace(/\byour\b/gi, (word) => (word.startsWith('Y') ? 'My' : 'my'));
}
