import { once } from './load.js';

/** What to do with documents, and with JSON that is not quite. */
export const sourcePart = once(() => import('../controllers/source-document.js'));

/**
 * Reads JSON as authors and builders deliver it: plain, or `b64:` and base64 of UTF-8; when that fails, the usual
 * damage
 * is repaired (curly quotes, left-over entities and paragraph tags, trailing commas).
 *
 * @throws SyntaxError when it still is not JSON.
 */
export async function readJson(source: string): Promise<unknown> {
  try {
    return JSON.parse(source);
  } catch (error) {
    return (await sourcePart()).readRough(source, error as Error);
  }
}
