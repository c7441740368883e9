/** @pure Finds the front matter of a Markdown text, and reads the simple kind: lines of `name: value`. */

/** A text with front matter. */
export interface FrontMatter {
  readonly format: 'YAML' | 'TOML' | 'JSON';
  /** What stands between the fences. */
  readonly source: string;
  /** The text below it. */
  readonly text: string;
}

export type Fields = Readonly<Record<string, unknown>>;

const FORMATS: Readonly<Record<string, FrontMatter['format']>> = { '---': 'YAML', '+++': 'TOML', ';;;': 'JSON' };

/** A field at the beginning of YAML, after comments: a text may as well begin with a thematic break. */
const FIRST_FIELD =
  /^\s*(?:#.*\n\s*)*(?:["']?[\p{L}_][\p{L}\w.-]*["']?[ \t]*:(?=\s|$)|\{\s*["']?[\p{L}\w-]+["']?\s*:)/u;

/** The end of the JSON object that a text begins with; -1 where it is not closed. */
function endOfObject(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return index + 1;
  }
  return -1;
}

/**
 * Separates front matter from the text below it: YAML between dashes, TOML between plus signs, JSON between semicolons,
 * another format than YAML also named after the dashes, or a JSON object that the text begins with.
 *
 * @returns `undefined` where the text has none.
 */
export function splitFrontMatter(markdown: string): FrontMatter | undefined {
  const all = markdown.replace(/^\uFEFF/, '');
  if (/^\{\s*"/.test(all)) {
    const end = endOfObject(all);
    const rest = all.slice(end);
    // a text that is JSON and nothing else is no article with front matter
    return end > 0 && /^[ \t]*\r?\n\s*\S/.test(rest)
      ? { format: 'JSON', source: all.slice(0, end), text: rest.replace(/^[ \t]*\r?\n?/, '') }
      : undefined;
  }
  const [opening, fence = '', name = ''] = /^(---|\+\+\+|;;;)[ \t]*(yaml|yml|toml|json)?[ \t]*\r?\n/i.exec(all) ?? [];
  if (!opening) return undefined;
  const format = { t: 'TOML', j: 'JSON' }[name[0]?.toLowerCase() ?? ''] as FrontMatter['format'] | undefined;
  const closing = new RegExp(
    `^(?:${fence === '---' ? '---|\\.\\.\\.' : fence.replace(/\+/g, '\\+')})[ \\t]*\\r?$`,
    'm',
  );
  const inside = all.slice(opening.length);
  const end = closing.exec(inside);
  if (!end) return undefined;
  const source = inside.slice(0, end.index);
  const found: FrontMatter = {
    format: format ?? FORMATS[fence]!,
    source,
    text: inside.slice(end.index + end[0].length).replace(/^\n/, ''),
  };
  // two rules and nothing else are two rules
  if (!source) return found.text.trim() ? found : undefined;
  if (found.format === 'JSON') return /^\s*\{/.test(source) ? found : undefined;
  if (found.format === 'TOML') return /^\s*(?:#.*\n\s*)*(?:[\w."'-]+\s*=|\[)/.test(source) ? found : undefined;
  return FIRST_FIELD.test(source) ? found : undefined;
}

/**
 * Front matter that is opened and never closed, with all that follows as its source; `undefined` where the text does
 * not begin like that.
 */
export function unclosedFrontMatter(markdown: string): FrontMatter | undefined {
  const all = markdown.replace(/^\uFEFF/, '');
  const [opening = '', fence] = /^(---|\+\+\+|;;;)[ \t]*\r?\n|^(?=\{\s*"[\w-]+"\s*:)/.exec(all) ?? [];
  const source = all.slice(opening.length);
  if (fence === '---') return FIRST_FIELD.test(source) ? { format: 'YAML', source, text: '' } : undefined;
  if (fence === '+++') return /^\s*\w+\s*=\s*\S/.test(source) ? { format: 'TOML', source, text: '' } : undefined;
  const isOpen = /^\s*\{\s*"[\w-]+"\s*:/.test(source) && (fence || endOfObject(source) < 0);
  return isOpen ? { format: 'JSON', source, text: '' } : undefined;
}

/** Removes the quotes around a value, or the comment after an unquoted one. */
function scalar(text: string): string {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(text);
  if (quoted) return quoted[1] === '"' ? quoted[2]!.replace(/\\(["\\])/g, '$1') : quoted[2]!.replaceAll("''", "'");
  return text.replace(/(?:^|\s+)#.*$/, '').trim();
}

/**
 * A value that YAML reads as this reader does: quoted without escapes, or plain and beginning with a letter or digit.
 */
const VALUE = String.raw`(?:"[^"\\]*"|'[^']*'|[\p{L}\p{N}](?:(?!:[ \t]|[ \t]#).)*(?<!:))`;
const LIST = String.raw`\[[ \t]*(?:(?:"[^"\\,]*"|'[^',]*'|[\p{L}\p{N}][^,[\]{}:#"']*),?[ \t]*)*\]`;
const END = String.raw`[ \t]*(?:[ \t]#.*)?$`;
const FIELD_LINE = new RegExp(String.raw`^([\p{L}_][\p{L}\w-]*):(?:[ \t]+(${VALUE}|${LIST}))?${END}`, 'u');
const ITEM_LINE = new RegExp(String.raw`^( *)- +${VALUE}${END}`, 'u');

/** Whether {@link readLines} reads a text as YAML does, so that no parser is needed. */
export function isSimple(source: string): boolean {
  const names = new Set<string>();
  /** The indentation of the items that may follow; `undefined` where none may. */
  let items: string | undefined;
  for (const line of source.split(/\r?\n/)) {
    if (/^ *(#.*)?$/.test(line)) continue;
    const [, name, value] = FIELD_LINE.exec(line) ?? [];
    const indentation = ITEM_LINE.exec(line)?.[1];
    if (name) {
      if (names.has(name.toLowerCase())) return false;
      names.add(name.toLowerCase());
      items = value ? undefined : 'any';
    } else if (indentation !== undefined && (items === 'any' || items === indentation)) items = indentation;
    else return false;
  }
  return true;
}

/** Fields read line by line. */
export interface Lines {
  readonly fields: Fields;
  /** What comes after an empty line, where that is no front matter but words of the article. */
  readonly words: string;
}

/**
 * Reads lines of `name: value` with quotes, comments and short lists, without a check: also what is no valid YAML, such
 * as a colon in an unquoted title.
 */
export function readLines(source: string): Lines {
  const fields: Record<string, string | string[]> = {};
  let name = '';
  let at = 0;
  let emptyAt = -1;
  for (const full of source.split('\n')) {
    const line = full.replace(/\r$/, '');
    const pair = /^(["']?)([\p{L}_][\p{L}\w.-]*)\1[ \t]*:(?:[ \t]+(.*))?$/u.exec(line);
    const item = /^[ \t]+-[ \t]+(.*)$/.exec(line) ?? /^-[ \t]+(.*)$/.exec(line);
    if (pair) {
      name = pair[2]!.toLowerCase();
      const value = (pair[3] ?? '').trim();
      const list = /^\[(.*)\]$/.exec(value);
      fields[name] = list
        ? list[1]!
            .split(',')
            .map((each) => scalar(each.trim()))
            .filter(Boolean)
        : scalar(value);
    } else if (item && name) {
      const before = fields[name];
      fields[name] = [...(Array.isArray(before) ? before : []), scalar(item[1]!.trim())];
    } else if (!line.trim()) {
      if (emptyAt < 0) emptyAt = at;
    } else if (emptyAt >= 0 && /^[^\s#]/.test(line) && /\p{L}/u.test(line))
      return { fields: readLines(source.slice(0, emptyAt)).fields, words: source.slice(emptyAt) };
    at += full.length + 1;
  }
  return { fields, words: '' };
}
