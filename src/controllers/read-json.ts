/** Parses JSON as authors and builders deliver it. */
import { inputChunk } from './lazy-chunks.js';

/**
 * Parses plain JSON, or `b64:` and base64 of UTF-8; when that fails, JSON with the usual damage repaired: curly quotes,
 * left-over entities and paragraph tags, trailing commas.
 *
 * @throws SyntaxError when it still is not valid JSON.
 */
export async function readJson(source: string): Promise<unknown> {
  try {
    return JSON.parse(source);
  } catch (error) {
    return (await inputChunk()).readRough(source, error as Error);
  }
}
