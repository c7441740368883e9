// The built script on another origin, as hosts of files serve it: with and without CORS, with parts that are missing,
// came late or were changed on their way.
import { readFile } from 'node:fs/promises';

/** Which parts each `down` folder holds back, by folder. */
const up = new Set();
/** What `hang` folders still owe, by folder. */
const owed = new Map();

/**
 * `/built/<how>/<name>/<file of dist>`; `name` keeps the tests' folders apart.
 *
 * - `cors` and `plain`: with and without `Access-Control-Allow-Origin`.
 * - `down`: no CORS, and no part (503), until `/built/down/<name>/up` was asked for; then until `…/cut` was.
 * - `html`, `html-plain`: with and without CORS, a page (200) for each part, as single-page servers answer, until
 *   `…/up` was asked for.
 * - `text`: CORS, and parts that come as plain text.
 * - `second`: CORS, and each part only at the second attempt.
 * - `slow`: CORS, and each part after half a second.
 * - `hang`: no part is answered, until `…/up` was asked for; then all that were asked for are.
 * - `first`, `first-plain`: with and without CORS, the first request of each part is not answered until `…/up` was asked
 *   for, the second one is. Without CORS, where nobody compares hashes, each part counts in `partsRun` of its page how
 *   often its function runs.
 * - `changed`, `changed-plain`: with and without CORS, each part longer by a comment.
 * - `page`: an HTML page, `?body=`, in the old encoding of western Europe.
 */
export async function handle(request, response, url) {
  const [, , how, name, ...rest] = url.pathname.split('/');
  const file = rest.join('/');
  const headers = {
    'content-type': 'text/javascript',
    'cache-control': 'no-store',
    ...((how === 'cors' ||
      ['html', 'text', 'second', 'slow', 'hang', 'first', 'changed'].includes(how) ||
      ['up', 'cut'].includes(file)) && {
      'access-control-allow-origin': '*',
    }),
  };
  const answer = (status, body = '') => response.writeHead(status, headers).end(body);
  if (how === 'page') {
    headers['content-type'] = 'text/html; charset=windows-1252';
    return answer(200, url.searchParams.get('body'));
  }
  if (file === 'up') {
    up.add(name);
    for (const pay of owed.get(name) ?? []) pay();
    owed.delete(name);
    return answer(204);
  }
  if (file === 'cut') return answer(up.delete(name) ? 204 : 404);
  if (!/^(wayleaf(\.\w+)?\.js|embed\.(html|js)|parts\/[\w.-]+\.js)$/.test(file)) return answer(404);
  if (file.endsWith('.html')) headers['content-type'] = 'text/html';
  if (how === 'down' && file.startsWith('parts/') && !up.has(name)) return answer(503);
  if (how.startsWith('html') && file.startsWith('parts/') && !up.has(name)) {
    headers['content-type'] = 'text/html';
    return answer(200, '<!doctype html><title>Home</title><p>Welcome');
  }
  if (how === 'text' && file.startsWith('parts/')) headers['content-type'] = 'text/plain';
  if (how === 'second' && file.startsWith('parts/') && !url.search) return answer(503);
  if (how === 'slow' && file.startsWith('parts/')) await new Promise((resolve) => setTimeout(resolve, 500));
  const isHeld = how === 'hang' || (how.startsWith('first') && !url.search);
  if (isHeld && file.startsWith('parts/') && !up.has(name))
    await new Promise((resolve) => owed.set(name, [...(owed.get(name) ?? []), resolve]));
  const text = await readFile(new URL(`../../dist/${file}`, import.meta.url)).catch(() => undefined);
  if (!text) return answer(404);
  if (how === 'first-plain' && file.startsWith('parts/')) {
    const counts = (code) => `(shared) => ((self.partsRun ??= []).push(${JSON.stringify(file)}), (${code})(shared))`;
    return answer(
      200,
      String(text).replace(/\(\n([^]*)\)$/, (_, code) => `(\n${counts(code)})`),
    );
  }
  const isChanged = how.startsWith('changed') && file.startsWith('parts/');
  return answer(200, isChanged ? `${text}\n/* changed */` : text);
}
