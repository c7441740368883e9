/** @pure The facts that stand above a Markdown text, between two lines of dashes. */

/** Takes the quotes off a value, or the comment behind one that has none. */
function scalar(text: string): string {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(text);
  if (quoted) return quoted[1] === '"' ? quoted[2]!.replace(/\\(["\\])/g, '$1') : quoted[2]!.replaceAll("''", "'");
  return text.replace(/\s+#.*$/, '').trim();
}

/**
 * Parts front matter from the text below it. It reads what front matter is used for, `name: value` with quotes,
 * comments
 * and short lists, not all of YAML; lines it does not understand are passed over.
 *
 * @returns The fields by name, in lower case, and the rest of the text.
 */
export function frontMatter(source: string): {
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  readonly text: string;
} {
  const found = /^\uFEFF?---[ \t]*\r?\n([^]*?)\r?\n?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(source);
  // a text may begin with a rule: what follows is front matter only when its first line names something
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
