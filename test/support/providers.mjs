/**
 * Fake booking providers on another origin, for tests: one file per protocol in providers/, whose header says what it
 * stands
 * for. They speak what the real ones were found to speak (docs/decisions/provider-protocols.md) and have no
 * look, no
 * calendar and no account. `/provider/<path>` serves a page; each sets a cookie, as the real ones do.
 */
import acuity from './providers/acuity.mjs';
import cal from './providers/cal.mjs';
import calendly from './providers/calendly.mjs';
import hubspot from './providers/hubspot.mjs';
import others from './providers/others.mjs';
import resizers from './providers/resizers.mjs';

const PAGES = { ...calendly, ...cal, ...acuity, ...hubspot, ...resizers, ...others };

/** Answers a request below `/provider/`. Returns whether it did. */
export async function handle(request, response, url) {
  const name = url.pathname.replace(/^\/provider\//, '').replace(/\/$/, '');
  if (!Object.hasOwn(PAGES, name)) return false;
  const page = PAGES[name](url.searchParams);
  if (page === 'hang') return true;
  if (page === 'abort') {
    request.socket.destroy();
    return true;
  }
  const { body, status = 200, headers = {} } = typeof page === 'string' ? { body: page } : page;
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'set-cookie': 'provider=1; Path=/',
      ...headers,
    })
    .end(body);
  return true;
}
