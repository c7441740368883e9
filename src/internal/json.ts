import { once } from './load.js';

const repair = once(() => import('../lazy/repair-json.js'));

/**
 * Reads JSON as authors and builders deliver it: plain, or `b64:` and base64 of UTF-8; when that fails, the usual damage
 * is repaired (curly quotes, left-over entities and paragraph tags, trailing commas).
 *
 * @throws SyntaxError when it still is not JSON.
 */
export async function readJson(source: string): Promise<unknown> {
  let text = source.trim();
  if (text.startsWith('b64:'))
    text = new TextDecoder().decode(Uint8Array.from(atob(text.slice(4)), (char) => char.charCodeAt(0)));
  try {
    return JSON.parse(text);
  } catch (error) {
    const { repairJson } = await repair();
    try {
      return JSON.parse(repairJson(text));
    } catch {
      throw error;
    }
  }
}
