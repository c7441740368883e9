/** @pure How an article's facts are said in the words of schema.org. */

/** Who has written something. */
export interface Author {
  readonly '@type': 'Person' | 'Organization';
  readonly name: string;
}

/** Search engines show no more than this many characters of a headline. */
const LONGEST = 110;

/** A title as a headline: whole words, no longer than search engines show. */
export function headlineOf(title: string): string {
  const letters = [...title.replace(/\s+/g, ' ').trim()];
  if (letters.length <= LONGEST) return letters.join('');
  const cut = letters.slice(0, LONGEST - 1).join('');
  // not in the middle of a word, where the script has spaces
  return `${/^.{60,}(?=\s)/.exec(cut)?.[0] ?? cut}…`;
}

/** What names of groups have in them, in the languages we speak and their neighbours. */
const GROUP =
  /\b(?:gmbh|ag|kg|e\.\s?v|ltd|limited|inc|llc|llp|plc|corp|company|co|s\.?a\.?s|s\.?r\.?l|b\.?v|ab|oy|team|staff|editors?|editorial|newsroom|desk|redaktion|verlag|praxis|klinik|zentrum|verein|stiftung|institut|universität|hochschule|practice|clinic|centre|center|therapy|therapies|counsell?ing|psychotherapy|group|associates|partners|collective|institute|university|college|hospital|foundation|association|society|charity|trust|council|ministry|department|agency|service|services|studio|media|press|magazine|journal|network|équipe|rédaction|clinique|cabinet|équipo|equipo|redacción|clínica|centro|fundación|universidad|università)\b|(?:编辑部|編集部|株式会社|クリニック|センター|大学|協会|فريق|عيادة|مركز|جامعة|مؤسسة|هيئة|جمعية)/iu;

/** What people put behind their names. */
const TITLE =
  /^(?:(?:[jJ]r|[sS]r|[pP]h\.?\s?[dD]|[pP]sy\.?\s?[dD]|[mM]\.?[dD]|[dD]\.?\s?[pP]hil|[bBmM]\.?\s?[sS]c|[bBmM]\.?[aA]|[mM]\.?[eE]d|[eE]d\.?[dD]|CPsychol|Dipl.*)\.?|\p{Lu}{2,6})$/u;

const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Who a byline names: several people, or one, or a group.
 *
 * @param owners - Names of the site's owner, who is no person.
 */
export function people(byline: string, owners: readonly string[]): readonly Author[] {
  const whole = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:written by|words by|by|von|text:|par|por|di|بقلم|文[：:]|作者[：:])\s*/iu, '');
  const isGroup = (name: string): boolean => GROUP.test(name) || owners.some((owner) => fold(owner) === fold(name));
  const one = (name: string): Author => ({ '@type': isGroup(name) ? 'Organization' : 'Person', name });
  if (!whole) return [];
  // “Smith & Partners” is one name, and the site's own may hold any sign
  if (isGroup(whole) && !/[,;、，]/.test(whole)) return [one(whole)];
  if (owners.some((owner) => fold(owner) === fold(whole))) return [one(whole)];
  const names: string[] = [];
  for (const part of whole.split(
    /\s*[,;、，]\s*(?:and|und|et|y|e)?\s+|\s*[;、，]\s*|\s*,\s*|\s+(?:and|und|et|y|&|و)\s+/iu,
  )) {
    const name = part.trim();
    // “Jo Meyer, PhD”: what follows the comma is no one else
    if (names.length && TITLE.test(name)) names.push(`${names.pop()!}, ${name}`);
    else if (name) names.push(name);
  }
  return names.map(one);
}
