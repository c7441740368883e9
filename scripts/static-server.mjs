// A file server for this machine only, for people and for the scripts that look at pages.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * Serves `folder` on 127.0.0.1 at `port`, or the next free one. Port 0 takes any. `answer` comes first, and says whether
 * it has answered.
 */
export async function serve(folder, port = 0, answer = async () => false) {
  const top = resolve(folder);
  const server = createServer(async (request, response) => {
    const refuse = () => response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
    try {
      if (await answer(request, response)) return;
      const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
      let file = resolve(join(top, path));
      // nothing outside the folder, and no hidden files such as .git
      if ((file !== top && !file.startsWith(top + sep)) || path.split('/').some((name) => name.startsWith('.')))
        return refuse();
      let facts = await stat(file);
      if (facts.isDirectory()) facts = await stat((file = join(file, 'index.html')));
      response.writeHead(200, {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-length': facts.size,
        'cache-control': 'no-cache',
        'access-control-allow-origin': '*',
      });
      if (request.method === 'HEAD') response.end();
      else
        createReadStream(file)
          .on('error', () => response.destroy())
          .pipe(response);
    } catch {
      refuse();
    }
  });
  for (let next = port; ; next++) {
    const taken = await new Promise((done) => {
      server.once('error', done).listen(next, '127.0.0.1', () => {
        server.removeListener('error', done);
        done(undefined);
      });
    });
    if (!taken) break;
    if (taken.code !== 'EADDRINUSE' || !port || next > port + 50) throw taken;
  }
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}
