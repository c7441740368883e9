/** @pure Maps an article's headline and byline to schema.org values. */

/** An author as structured data. */
export interface Author {
  readonly '@type': 'Person' | 'Organization';
  readonly name: string;
}

/** Search engines show at most this many characters of a headline. */
const MAX_HEADLINE = 110;

/** Shortens a title to the length that search engines show, at a word boundary. */
export function headlineOf(title: string): string {
  const letters = [...title.replace(/\s+/g, ' ').trim()];
  if (letters.length <= MAX_HEADLINE) return letters.join('');
  const cut = letters.slice(0, MAX_HEADLINE - 1).join('');
  // not in the middle of a word, where the script has spaces
  return `${/^.{60,}(?=\s)/.exec(cut)?.[0] ?? cut}…`;
}

/** Words in names of organisations, in the supported languages and related ones. */
const GROUP =
  /\b(?:gmbh|ag|kg|e\.\s?v|ltd|limited|inc|llc|llp|plc|corp|company|co|s\.?a\.?s|s\.?r\.?l|b\.?v|ab|oy|team|staff|editors?|editorial|newsroom|desk|redaktion|verlag|praxis|klinik|zentrum|verein|stiftung|institut|universität|hochschule|practice|clinic|centre|center|therapy|therapies|counsell?ing|psychotherapy|group|associates|partners|collective|institute|university|college|hospital|foundation|association|society|charity|trust|council|ministry|department|agency|service|services|studio|media|press|magazine|journal|network|équipe|rédaction|clinique|cabinet|équipo|equipo|redacción|clínica|centro|fundación|universidad|università)\b|(?:编辑部|編集部|株式会社|クリニック|センター|大学|協会|فريق|عيادة|مركز|جامعة|مؤسسة|هيئة|جمعية)/iu;

/** Degrees and suffixes after names. */
const NAME_SUFFIX =
  /^(?:(?:[jJ]r|[sS]r|[pP]h\.?\s?[dD]|[pP]sy\.?\s?[dD]|[mM]\.?[dD]|[dD]\.?\s?[pP]hil|[bBmM]\.?\s?[sS]c|[bBmM]\.?[aA]|[mM]\.?[eE]d|[eE]d\.?[dD]|CPsychol|Dipl.*)\.?|\p{Lu}{2,6})$/u;

const comparable = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Parses a byline into persons and organisations.
 *
 * @param owners - Names of the site, which is an organisation.
 */
export function authorsOf(byline: string, owners: readonly string[]): readonly Author[] {
  const whole = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:written by|words by|by|von|text:|par|por|di|بقلم|文[：:]|作者[：:])\s*/iu, '');
  const isGroup = (name: string): boolean =>
    GROUP.test(name) || owners.some((owner) => comparable(owner) === comparable(name));
  const author = (name: string): Author => ({ '@type': isGroup(name) ? 'Organization' : 'Person', name });
  if (!whole) return [];
  // “Smith & Partners” is one name, and the site's own name may contain any separator
  if (isGroup(whole) && !/[,;、，]/.test(whole)) return [author(whole)];
  if (owners.some((owner) => comparable(owner) === comparable(whole))) return [author(whole)];
  const names: string[] = [];
  for (const part of whole.split(
    /\s*[,;、，]\s*(?:and|und|et|y|e)?\s+|\s*[;、，]\s*|\s*,\s*|\s+(?:and|und|et|y|&|و)\s+/iu,
  )) {
    const name = part.trim();
    // “Jo Meyer, PhD”: a suffix is not another author
    if (names.length && NAME_SUFFIX.test(name)) names.push(`${names.pop()!}, ${name}`);
    else if (name) names.push(name);
  }
  return names.map(author);
}
