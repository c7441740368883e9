/** What only cards from JSON need: reading it, and writing its words into the page. A lazy part. */
import type { Report } from '../controllers/problems-controller.js';
import { readJson } from '../internal/json.js';
import { safeUrl } from '../internal/url.js';
import type { Support } from './model.js';
import { readSupport } from './read-json.js';

export { readData } from './read-json.js';
export { MadeWords } from './made-words.js';

/**
 * Fetches the support behind `support-src`: for every visitor alike, when the widget loads, so that the request says
 * nothing about anyone.
 *
 * @throws Error when nothing usable is there.
 */
export async function fetchSupport(src: string, signal: AbortSignal, report: Report): Promise<Support> {
  const url = safeUrl(src, document.baseURI, 'fetch');
  if (!url) throw new Error('not an address');
  const response = await fetch(url, { signal, referrerPolicy: 'strict-origin' });
  if (!response.ok) throw new Error(`status ${response.status}`);
  const support = readSupport(await readJson(await response.text()), response.url || url, report);
  if (!support) throw new Error('no support in it');
  return support;
}
