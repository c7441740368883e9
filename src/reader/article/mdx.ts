/**
 * @pure Removes from Markdown what programs read and no visitor does: imports, exports, comments, components and
 * expressions of MDX, the commands of site generators, attributes on lines of their own. The words in components stay.
 */
import { escapeTags } from '../../internal/escape-html.js';

const FENCE = /^[ \t]*(`{3,}|~{3,})/;
const IMPORT = /^import\s+(?:type\s+)?(?:[\w*$\s{},]+?\s+from\s+)?(["'])[^"'\n]+\1\s*;?[ \t]*$/;
const OPEN_IMPORT = /^import\s+(?:type\s+)?(?:[\w$]+\s*,\s*)?\{[^}]*$/;
const EXPORT = /^export\s+(?:default\b|(?:const|let|var|function|async|class|type|interface)\s|\{|\*)/;
/** Attributes of a block (kramdown), and places for a list of contents. */
const OTHER_LINE = /^ {0,3}(?:\{:[^{}\n]*\}|\[TOC\]|\[\[_TOC_\]\]|\$\{toc\}|[*-] TOC)[ \t]*$/i;
/** Commands of Hugo. */
const HUGO = /\{\{([<%])[^{}]*?[%>]\}\}/g;
/** Commands of Liquid and its like. */
const LIQUID = /\{%-?[^{}%]*-?%\}|\{\{-?\s*[\w$][\w$.|:,'"()[\] /-]*?-?\}\}/g;

const isEscaped = (text: string, at: number): boolean =>
  /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(Math.max(0, at - 20), at));

/** The offset after the brace that closes the one at `from`, past strings and comments; -1 where none does. */
function afterBraces(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length && at < from + 5000; at++) {
    const sign = text[at]!;
    if (sign === '"' || sign === "'" || sign === '`') {
      const end = text.indexOf(sign, at + 1);
      // an apostrophe is no string
      if (end >= 0 && !text.slice(at, end).includes('\n')) at = end;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return -1;
      at = end + 1;
    } else if (sign === '{') depth++;
    else if (sign === '}' && --depth === 0) return at + 1;
  }
  return -1;
}

/** The words of an expression that is only a text; `undefined` for what has to be run. */
function literal(expression: string): string | undefined {
  const inner = expression.slice(1, -1).trim();
  const text = /^(["'])((?:(?!\1)[^\\\n])*)\1$/.exec(inner) ?? /^(`)([^`$\\]*)`$/.exec(inner);
  return text?.[2] ?? /^(?:require|useBaseUrl)\(\s*["']([^"']+)["']\s*\)(?:\.default)?$/.exec(inner)?.[1];
}

interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Its attributes that are texts. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Whether it has an attribute that only JSX has. */
  readonly isJsx: boolean;
  readonly end: number;
}

/** Reads the tag at `from`; `undefined` where there is none. */
function tagAt(text: string, from: number): Tag | undefined {
  const [start, slash, name = ''] = /^<(\/?)([A-Za-z][\w.:-]*|(?=>))/.exec(text.slice(from, from + 100)) ?? [];
  if (start === undefined) return undefined;
  const attributes = new Map<string, string>();
  let isJsx = false;
  let at = from + start.length;
  const limit = Math.min(text.length, from + 5000);
  while (at < limit) {
    const rest = text.slice(at, limit);
    const end = /^\s*(\/?)>/.exec(rest);
    if (end)
      return { name, kind: slash ? 'close' : end[1] ? 'empty' : 'open', attributes, isJsx, end: at + end[0].length };
    const [whole, attribute = '', quoted, braces] =
      /^\s+([\w:.@-]+)(?:\s*=\s*("[^"]*"|'[^']*'|(\{)))?/.exec(rest) ?? /^\s*()()(\{)/.exec(rest) ?? [];
    if (!whole) return undefined;
    at += whole.length;
    if (!braces) {
      if (quoted) attributes.set(attribute, quoted.slice(1, -1));
      continue;
    }
    isJsx = true;
    const after = afterBraces(text, at - 1);
    if (after < 0) return undefined;
    const value = literal(text.slice(at - 1, after));
    if (attribute && value !== undefined) attributes.set(attribute, value);
    at = after;
  }
  return undefined;
}

/** The offsets of code and of what stands between, so that nothing in code is changed. */
function* pieces(text: string): Generator<{ readonly text: string; readonly isCode: boolean }> {
  let from = 0;
  let fence = '';
  let offset = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const mark = FENCE.exec(line)?.[1];
    if (!fence && mark) {
      yield { text: text.slice(from, offset), isCode: false };
      from = offset;
      fence = mark;
    } else if (fence && mark?.startsWith(fence) && !line.trim().slice(mark.length)) {
      fence = '';
      yield { text: text.slice(from, offset + line.length), isCode: true };
      from = offset + line.length;
    }
    offset += line.length;
  }
  yield { text: text.slice(from), isCode: !!fence };
}

/** Applies a change outside of code spans; a text between backquotes in braces is none. */
const outsideSpans = (text: string, change: (words: string) => string): string => {
  let result = '';
  let from = 0;
  for (const { 0: span, index } of text.matchAll(/(?<![`{])(`+)(?!`)(?:(?!\n\n)[^])*?(?<!`)\1(?!`)/g)) {
    result += change(text.slice(from, index)) + span;
    from = index + span.length;
  }
  return result + change(text.slice(from));
};

/** What a Markdown text is without the parts for programs. */
export interface Stripped {
  readonly text: string;
  /** What was left out, as an author would recognise it. */
  readonly removed: readonly string[];
}

/** Removes imports and exports, which begin a block of their own. */
function withoutModules(text: string, removed: Set<string>): string {
  const lines = text.split('\n');
  const result: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at]!;
    let end = -1;
    if (IMPORT.test(line)) end = at;
    else if (OPEN_IMPORT.test(line)) {
      const close = lines.slice(at, at + 50).findIndex((each) => /\}\s*from\s+["'][^"']+["']\s*;?\s*$/.test(each));
      if (close >= 0) end = at + close;
    } else if (EXPORT.test(line)) {
      // to the empty line after which no brace is open
      let depth = 0;
      for (end = at; end < lines.length; end++) {
        depth += (lines[end]!.match(/[{([]/g)?.length ?? 0) - (lines[end]!.match(/[})\]]/g)?.length ?? 0);
        if (depth <= 0 && !lines[end + 1]?.trim()) break;
      }
    }
    if (end < 0) result.push(line);
    else removed.add(/^\w+/.exec(line)![0]);
    if (end >= 0) at = end;
  }
  return result.join('\n');
}

/** Replaces tags and expressions of JSX. */
function withoutJsx(text: string, removed: Set<string>): string {
  let result = '';
  for (let at = 0; at < text.length;) {
    const found = text.slice(at).search(/[<{]/);
    if (found < 0) return result + text.slice(at);
    result += text.slice(at, at + found);
    at += found;
    if (isEscaped(text, at)) {
      result += text[at++]!;
    } else if (text[at] === '{') {
      // ids of headings and attributes
      const end = /^\{[#:.]/.test(text.slice(at, at + 2)) ? -1 : afterBraces(text, at);
      const expression = text.slice(at, end);
      if (end < 0) result += text[at++]!;
      else {
        const words = literal(expression);
        if (words === undefined) removed.add(`{${expression.slice(1, -1).trim().slice(0, 30)}}`);
        result += words ?? '';
        at = end;
      }
    } else {
      const tag = tagAt(text, at);
      if (!tag || (/^[a-z]/.test(tag.name) && !tag.isJsx && !tag.attributes.has('className'))) {
        result += text.slice(at, (at = tag?.end ?? at + 1));
        continue;
      }
      at = tag.end;
      if (/^[a-z]/.test(tag.name)) {
        const attributes = [...tag.attributes].map(([name, value]) => ` ${name}="${escapeTags(value)}"`).join('');
        result += `<${tag.name}${attributes}${tag.kind === 'empty' ? ' /' : ''}>`;
        continue;
      }
      if (tag.name && tag.kind !== 'close') removed.add(`<${tag.name}>`);
      const title = tag.attributes.get('title') ?? tag.attributes.get('label');
      const isAlone = /(^|\n)[ \t]*$/.test(result);
      if (title && tag.kind !== 'close') result += isAlone ? `\n\n**${title.trim()}**\n\n` : ` **${title.trim()}** `;
      else if (isAlone && /^[ \t]*(\n|$)/.test(text.slice(at, at + 200))) result += '\n';
    }
  }
  return result;
}

/**
 * Removes the indentation of what stands in components: in MDX it makes no code.
 *
 * @param strips - The indentation in each open component; it is kept from one piece of the text to the next.
 */
function withoutIndentation(text: string, isCode: boolean, strips: (number | undefined)[]): string {
  return text
    .split('\n')
    .map((line) => {
      if (!isCode && /^\s*<\/(?:[A-Z][\w.]*)?>\s*$/.test(line)) {
        strips.pop();
        return line.trim();
      }
      const indentation = /^[ \t]*/.exec(line)![0].length;
      if (strips.length && line.trim()) strips[strips.length - 1] ??= indentation;
      const stripped = line.slice(Math.min(indentation, strips.at(-1) ?? 0));
      if (!isCode && /^\s*<(?:[A-Z][^<>]*[^/<>]|[A-Z]|)>\s*$/.test(line)) strips.push(undefined);
      return stripped;
    })
    .join('\n');
}

/** A figure or a film of Hugo as HTML; an empty string for other commands. */
function commandHtml(command: string): string {
  const [, name = '', rest = ''] = /^\{\{[<%]\s*([\w-]+)([^]*?)\/?[%>]\}\}$/.exec(command) ?? [];
  const value = (key: string): string => escapeTags(new RegExp(`\\b${key}\\s*=\\s*"([^"]*)"`).exec(rest)?.[1] ?? '');
  if (name === 'figure' && value('src')) {
    const caption = value('caption') || value('title');
    return `<figure><img src="${value('src')}" alt="${value('alt')}">${caption ? `<figcaption>${caption}</figcaption>` : ''}</figure>`;
  }
  const id = value('id') || (/^\s*"?([\w-]+)"?\s*$/.exec(rest)?.[1] ?? '');
  if (name === 'youtube' && id) return `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`;
  return name === 'vimeo' && id ? `<iframe src="https://player.vimeo.com/video/${id}"></iframe>` : '';
}

/**
 * Removes the parts for programs from a Markdown text, outside of code.
 *
 * @param isMdx - Whether its type or address says that it is MDX, so that braces and components are code. A text that
 *   imports or exports something, or has a comment of MDX, is MDX, too.
 */
export function stripCode(source: string, isMdx: boolean): Stripped {
  const removed = new Set<string>();
  const all = [...pieces(source.replace(/\r\n?/g, '\n'))];
  const modules = all.map(({ text, isCode }) => (isCode ? text : withoutModules(text, removed)));
  const isJsx = isMdx || removed.size > 0 || all.some(({ text, isCode }) => !isCode && /\{\/\*/.test(text));
  const command = (words: string): string => {
    const html = commandHtml(words);
    if (!html) removed.add(words.slice(0, 40));
    return html;
  };
  const strips: (number | undefined)[] = [];
  const text = all.map(({ isCode }, index) => {
    const piece = isJsx ? withoutIndentation(modules[index]!, isCode, strips) : modules[index]!;
    if (isCode) return piece;
    return outsideSpans(piece, (words) => {
      const rest = words.replace(HUGO, command).replace(/\{\/\*[^]*?\*\/\}/g, '');
      return isJsx ? withoutJsx(rest, removed) : rest.replace(LIQUID, command);
    })
      .split('\n')
      .filter((line) => !OTHER_LINE.test(line))
      .join('\n')
      .replace(/^%%[ \t]*\n[^]*?\n%%[ \t]*$/gm, '');
  });
  return { text: text.join(''), removed: [...removed] };
}
