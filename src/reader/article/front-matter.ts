/** @pure Parses the front matter of a Markdown text: the fields between two lines of dashes. */

/** Removes the quotes around a value, or the comment after an unquoted one. */
function scalar(text: string): string {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(text);
  if (quoted) return quoted[1] === '"' ? quoted[2]!.replace(/\\(["\\])/g, '$1') : quoted[2]!.replaceAll("''", "'");
  return text.replace(/\s+#.*$/, '').trim();
}

/**
 * Separates front matter from the text below it. It supports the common subset of YAML: `name: value` with quotes,
 * comments and short lists; other lines are ignored.
 *
 * @returns The fields by lower-case name, and the rest of the text.
 */
export function frontMatter(source: string): {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly text: string;
} {
  const found = /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source);
  // a text may begin with a thematic break: it is front matter only when its first line is a field
  if (!found || !/^\s*(?:#.*\n\s*)*[\w-]+[ \t]*:/.test(found[1]!)) return { fields: {}, text: source };
  const fields: Record<string, string | string[]> = {};
  let name = '';
  for (const line of found[1]!.split(/\r?\n/)) {
    const pair = /^([\w-]+)[ \t]*:(?:[ \t]+(.*))?$/.exec(line);
    const item = /^[ \t]+-[ \t]+(.*)$/.exec(line) ?? /^-[ \t]+(.*)$/.exec(line);
    if (pair) {
      name = pair[1]!.toLowerCase();
      const value = (pair[2] ?? '').trim();
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
    }
  }
  return { fields, text: source.slice(found[0].length) };
}
