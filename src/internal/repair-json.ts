/** @pure Repairs what rich-text editors do to JSON. Fetched only for text that does not parse. */
import { decodeEntities } from './values.js';

const CURLY = /[“”„‟″«»]/;

/**
 * Straightens the quotes that delimit strings, removes tags that a paragraph filter inserted, no-break spaces and
 * trailing commas. The contents of a string stay as they are.
 */
function repairJson(source: string): string {
  const untagged = source.replace(/<\/?p[^>]*>|<br\s*\/?>/gi, '').replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, '');
  const text = untagged.includes('"') ? untagged : decodeEntities(untagged);
  let out = '';
  for (let at = 0; at < text.length;) {
    const char = text[at]!;
    if (char === '"' || CURLY.test(char)) {
      const end = endOfString(text, at);
      out += `"${text.slice(at + 1, end)}"`;
      at = end + 1;
    } else {
      const next = /^,\s*[}\]]/.test(text.slice(at));
      if (!next) out += char === '\u00a0' ? ' ' : char;
      at++;
    }
  }
  return out;
}

/**
 * Parses JSON that is not valid as it stands: as base64, or repaired.
 *
 * @param error - The error that `JSON.parse` throws for it.
 * @throws SyntaxError when it still is not valid JSON.
 */
export function readRough(source: string, error: Error): unknown {
  let text = source.trim();
  try {
    if (text.startsWith('b64:'))
      text = new TextDecoder().decode(Uint8Array.from(atob(text.slice(4)), (char) => char.charCodeAt(0)));
    else return JSON.parse(repairJson(text));
  } catch {
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    return readRough(text, cause as Error);
  }
}

/**
 * Where the string that opens at `start` ends: a straight quote ends what one began; a curly one must stand before `,`
 * `:` `}` or `]`.
 */
function endOfString(text: string, start: number): number {
  const straight = text[start] === '"';
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at]!;
    if (char === '\\') at++;
    else if (straight ? char === '"' : CURLY.test(char) && /^\s*([,:}\]]|$)/.test(text.slice(at + 1))) return at;
  }
  return text.length;
}
