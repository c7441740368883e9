/** @pure Parses values as site builders leave them: curly quotes, left-over entities, booleans written as words. */

const OFF = /^(false|0|no|off|null|undefined)$/i;
const ENTITIES: Record<string, string> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' };
const QUOTED = /^["'“”„‟″‘’‚′«»]+([^]*?)["'“”„‟″‘’‚′«»]+$/;

/** Resolves entities that a builder escaped twice, such as `&#038;` or `&quot;`. */
export const decodeEntities = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,6})|#x([\da-f]{1,5})|(amp|quot|apos|lt|gt|nbsp));/gi,
    (_, dec: string, hex: string, name: string) =>
      name ? ENTITIES[name.toLowerCase()]! : String.fromCodePoint(dec ? +dec : parseInt(hex, 16)),
  );

/** The text of an attribute without the quotes and entities a builder wrapped around it. */
export function cleanText(value: string): string {
  const text = decodeEntities(value).trim();
  return QUOTED.exec(text)?.[1] ?? text;
}

/** Whether a boolean attribute is on: present and not `false`, `0`, `no`, `off`, `null` or `undefined`. */
export const isOn = (value: string | null): boolean => value !== null && !OFF.test(cleanText(value));

/** `value` as one of `options`, or the first option. */
export function oneOf<T extends string>(value: string | null | undefined, options: readonly [T, ...T[]]): T {
  const text = value == null ? '' : cleanText(value).toLowerCase();
  return options.find((option) => option === text) ?? options[0];
}

/**
 * All spellings of an attribute that builders produce: `self-check`, `data-self-check`, `selfcheck`, `data-selfcheck`.
 */
export function spellings(name: string): string[] {
  const flat = name.replaceAll('-', '');
  return [...new Set([name, `data-${name}`, flat, `data-${flat}`])];
}

/** The words in a field of JSON or an attribute: trimmed; an empty string for what is neither text nor a number. */
export const wordsOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

/**
 * Parses short JSON synchronously, also with curly quotes; `undefined` where it still is not valid. Whole documents are
 * parsed by `readJson`, which repairs more.
 */
export function parseSmall(text: string): unknown {
  for (const each of [text, text.replace(/[“”„‟″]/g, '"')])
    try {
      return JSON.parse(each) as unknown;
    } catch {
      // the next, or none
    }
  return undefined;
}

/** Whether `value` is a plain object, such as JSON gives. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
