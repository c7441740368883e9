// The site of a hostile page: the built script, the pages, and parts that are missing, slow or something else.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const TYPES = {
  js: 'text/javascript',
  json: 'application/json',
  html: 'text/html',
  css: 'text/css',
  md: 'text/markdown',
};

/** What `/<kind>/parts/…` answers instead of the part. */
const PARTS = {
  missing: (answer) => answer(404, 'not found', 'text/plain'),
  down: (answer) => answer(503, '', 'text/plain'),
  html: (answer) => answer(200, '<!doctype html><title>Home</title><p>Welcome', 'text/html'),
  text: (answer, body) => answer(200, body, 'text/plain'),
  slow: (answer, body) => setTimeout(answer, 700, 200, body, TYPES.js),
  second: (answer, body, url) => (url.search ? answer(200, body, TYPES.js) : answer(503, '', 'text/plain')),
  hang: () => undefined,
};

/** A worker that lets every part fail. */
const WORKER = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(clients.claim()));
self.addEventListener('fetch', (event) => {
  if (event.request.url.includes('/parts/')) event.respondWith(Response.error());
});`;

/**
 * Serves pages from a map, `dist` below every folder of its own, and files of packages.
 *
 * @param pages - The pages, by path: their text, and the headers that come with it.
 * @param packages - The folder of the packages.
 */
export async function hostileServer(pages, packages) {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost');
    const { pathname } = url;
    const answer = (status, body, type, headers = {}) =>
      response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, ...headers }).end(body);
    const page = pages.get(pathname);
    if (page) return answer(200, page.text, TYPES.html, page.headers);
    if (pathname === '/worker.js') return answer(200, WORKER, TYPES.js);
    const [, from, ...rest] = pathname.split('/');
    const file = rest.join('/');
    if (pathname.includes('..')) return answer(404, '', 'text/plain');
    const folder = from === 'packages' ? packages : 'dist';
    const body = await readFile(`${folder}/${file}`, 'utf8').catch(() => undefined);
    if (file.startsWith('parts/') && PARTS[from]) return PARTS[from](answer, body, url);
    if (body === undefined) return answer(404, 'not found', 'text/plain');
    answer(200, body, TYPES[file.split('.').at(-1)] ?? 'text/plain');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    base: `http://127.0.0.1:${server.address().port}`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}
