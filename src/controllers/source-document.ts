/** Receives the document behind `src`: its text, or the problem with it. */
export { readRough } from '../internal/repair-json.js';
export { reportEmpty } from './hoisted-children.js';
export { upgradeMarkers } from './markers.js';
import { yieldToMain } from '../internal/scheduling.js';
import type { SourceDocument } from './model-controller.js';
import type { ProblemInput } from './problems-controller.js';

/** The longest document that is read, in characters or bytes: the longest of novels has 7.5 million. */
const LIMIT = 10_000_000;
/**
 * How many milliseconds a server has until its response begins, and until the response is complete. After that the
 * widget offers the visitor another attempt.
 */
const TIMEOUT = { headers: 20_000, body: 120_000 };

/** How many bytes are decoded at once: about a millisecond, four on a slow device. */
const SLICE = 500_000;

/** Decodes UTF-8, a long text slice by slice, between which the page stays responsive. */
async function decode(bytes: Uint8Array): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let from = 0;
  for (; from + SLICE < bytes.length; from += SLICE) {
    text += decoder.decode(bytes.subarray(from, from + SLICE), { stream: true });
    await yieldToMain();
  }
  return text + decoder.decode(bytes.subarray(from));
}

/**
 * Reads the response.
 *
 * @param answer - The response to the request, which was sent before this chunk had loaded.
 * @param url - Its address.
 * @param request - Aborts it.
 */
export async function receive(
  answer: Promise<Response>,
  url: string,
  request: AbortController,
): Promise<SourceDocument | ProblemInput> {
  const fail = (detail: string): ProblemInput => ({ code: 'WL-DATA-002', values: { detail } });
  const tooLarge = (length: number): ProblemInput => ({
    code: 'WL-DATA-010',
    values: { size: (length / 1e6).toFixed(1), limit: String(LIMIT / 1e6) },
  });
  let late: ReturnType<typeof setTimeout> | undefined;
  let timedOut = 0;
  const wait = (time: number) => {
    clearTimeout(late);
    late = setTimeout(() => {
      timedOut = time;
      request.abort();
    }, time);
  };
  try {
    wait(TIMEOUT.headers);
    const response = await answer;
    if (!response.ok) return fail(`status ${response.status}`);
    const length = Number(response.headers.get('content-length'));
    if (length > LIMIT) {
      request.abort();
      return tooLarge(length);
    }
    wait(TIMEOUT.body);
    const bytes = new Uint8Array(await response.arrayBuffer());
    const text = await decode(bytes);
    if (text.length > LIMIT) return tooLarge(text.length);
    if (!/\S/.test(text)) return { code: 'WL-DATA-006', values: {} };
    const type = response.headers.get('content-type') ?? '';
    const [, quoted, charset = quoted] = /;\s*charset\s*=\s*(?:"([^"]*)"|([^;]*))/i.exec(type) ?? [];
    return {
      text,
      bytes,
      type: type.split(';')[0]!.trim().toLowerCase(),
      charset: charset?.trim() ?? '',
      url: response.url || url,
    };
  } catch (error) {
    return fail(timedOut ? `no answer in ${timedOut / 1000} s` : (error as Error).message);
  } finally {
    clearTimeout(late);
  }
}
