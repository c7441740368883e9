/**
 * What becomes of a document that was asked for: its text, or why there is none. A lazy part: most widgets fetch
 * nothing.
 */
export { readRough } from '../internal/repair-json.js';
import type { SourceDocument } from './model-controller.js';
import type { ProblemInput } from './problems-controller.js';

/** How much a document may be, in characters or bytes. */
const LIMIT = 5_000_000;
/**
 * How long a server may take to begin its answer, and to end it, in ms: a visitor who waits is told, and can try again.
 */
const PATIENCE = { answer: 20_000, whole: 120_000 };

/**
 * Takes the answer in.
 *
 * @param answer - Was asked for before this part was here.
 * @param url - What was asked for.
 * @param request - Ends it.
 * @returns The document, or what is wrong with it.
 */
export async function receive(
  answer: Promise<Response>,
  url: string,
  request: AbortController,
): Promise<SourceDocument | ProblemInput> {
  const fail = (detail: string): ProblemInput => ({ code: 'WL-DATA-002', values: { detail } });
  const empty: ProblemInput = { code: 'WL-DATA-006', values: {} };
  let late: ReturnType<typeof setTimeout> | undefined;
  let given = 0;
  const wait = (time: number) => {
    clearTimeout(late);
    late = setTimeout(() => {
      given = time;
      request.abort();
    }, time);
  };
  try {
    wait(PATIENCE.answer);
    const response = await answer;
    if (!response.ok) return fail(`status ${response.status}`);
    if (Number(response.headers.get('content-length')) > LIMIT) return empty;
    wait(PATIENCE.whole);
    const text = await response.text();
    if (!text.trim() || text.length > LIMIT) return empty;
    return {
      text,
      type: (response.headers.get('content-type') ?? '').split(';')[0]!.trim().toLowerCase(),
      url: response.url || url,
    };
  } catch (error) {
    return fail(given ? `no answer in ${given / 1000} s` : (error as Error).message);
  } finally {
    clearTimeout(late);
  }
}
