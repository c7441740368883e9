/** @copyable Fetches a document that the owner names, as text, within a time limit. */
import { inTime } from './retry.js';

/** How long a server may take for its answer, and again for the text, in ms. */
const TIME_LIMIT = 20_000;

/**
 * Fetches a document as text. The page's path may name what someone looks for help with, so no more than its origin
 * goes along.
 *
 * @param init - Its `signal` should be aborted after a failure: a request that was given up goes on until then.
 * @throws Error where the server cannot be reached, answers with an error, or takes too long.
 */
export async function fetchText(
  url: string,
  init: RequestInit,
): Promise<{ readonly response: Response; readonly text: string }> {
  const response = await inTime(fetch(url, { referrerPolicy: 'strict-origin', ...init }), TIME_LIMIT);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return { response, text: await inTime(response.text(), TIME_LIMIT) };
}
