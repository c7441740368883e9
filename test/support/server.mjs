// A second origin for tests: documents that load, fail, hang or come late, and the fake booking providers.
import { createServer } from 'node:http';

/**
 * Routes:
 * - `/echo?status=200&type=text/markdown&body=…&cors=1&delay=0` answers with just that; `base64=…` instead of `body`
 *   with bytes.
 * - `/hang` never answers.
 * - `/large?bytes=10000001` answers with that much Markdown: paragraphs of words of four letters.
 * - `/log` lists the requests so far as JSON, `/log/clear` forgets them.
 * - everything under `/booking/` goes to `booking.mjs`, under `/cal-api/` to `cal-api.mjs`.
 * - everything under `/site/` goes to `site.mjs`.
 * - everything under `/provider/` goes to `providers.mjs`, under `/built/` to `built.mjs`.
 */
export default async function start(port = 0) {
  const providers = await import('./providers.mjs').catch(() => undefined);
  let log = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, `http://${request.headers.host}`);
    const { pathname, searchParams } = url;
    if (pathname === '/log') {
      response
        .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
        .end(JSON.stringify(log));
      return;
    }
    if (pathname === '/log/clear') {
      log = [];
      response.writeHead(204, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    log.push({
      method: request.method,
      url: request.url,
      referer: request.headers.referer ?? null,
      cookie: request.headers.cookie ?? null,
    });
    if (pathname === '/hang') return;
    if (pathname === '/large') {
      const paragraph = `${'word '.repeat(99)}word\n\n`;
      const size = Number(searchParams.get('bytes'));
      response.writeHead(200, { 'content-type': 'text/markdown', 'access-control-allow-origin': '*' });
      response.end(paragraph.repeat(Math.ceil(size / paragraph.length)).slice(0, size));
      return;
    }
    if (pathname === '/echo') {
      const delay = Number(searchParams.get('delay') ?? 0);
      if (delay) await new Promise((resolve) => setTimeout(resolve, Math.min(delay, 10_000)));
      response.writeHead(Number(searchParams.get('status') ?? 200), {
        'content-type': searchParams.get('type') ?? 'text/plain',
        ...(searchParams.has('cors') && { 'access-control-allow-origin': '*' }),
      });
      const bytes = searchParams.get('base64');
      response.end(bytes ? Buffer.from(bytes, 'base64') : (searchParams.get('body') ?? ''));
      return;
    }
    if (pathname.startsWith('/booking/'))
      return void (await (await import('./booking.mjs')).handle(request, response, url));
    if (pathname.startsWith('/cal-api/'))
      return void (await (await import('./cal-api.mjs')).handle(request, response, url));
    if (pathname.startsWith('/site/')) return void (await import('./site.mjs')).handle(request, response, url);
    if (pathname.startsWith('/built/'))
      return void (await (await import('./built.mjs')).handle(request, response, url));
    if (pathname.startsWith('/provider/') && providers && (await providers.handle(request, response, url))) return;
    response.writeHead(404, { 'access-control-allow-origin': '*' }).end('not found');
  });
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port: server.address().port,
    close: () => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))),
  };
}
