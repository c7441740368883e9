// What `npm start` serves: the demo page with booking that books, on this machine alone. The example booking server
// answers below /booking/, in this process; a second port of it stands for a booking service that is shown in a frame.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBooking } from '../examples/booking-server/server.mjs';
import { memoryStore, sqliteStore } from '../examples/booking-server/store.mjs';
import { serve } from './static-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const text = (file) => readFileSync(join(root, file), 'utf8');

/** Replaces what must be there, so that a change of the page cannot quietly leave the demo without it. */
function swap(page, from, to) {
  if (!page.includes(from)) throw new Error(`index.html no longer holds ${from}`);
  return page.replaceAll(from, () => to);
}

const escape = (value) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** The demo page, its links led to the servers of this machine. */
export function demoPage(booking, service) {
  const described = {
    name: 'the stand-in service',
    origins: [service],
    ready: { path: 'demo', equals: 'ready' },
    booked: { path: 'demo', equals: 'booked', start: 'start', end: 'end' },
  };
  let page = text('index.html');
  page = swap(page, 'https://calendly.com/wrenmoss-fictional-practice/first-conversation', booking);
  page = swap(page, 'https://calendly.com/wrenmoss-fictional-practice/first-session', booking);
  page = swap(
    page,
    '<wayleaf-booking id="sample-booking"',
    `<wayleaf-booking id="sample-booking" mode="native" endpoint="${booking}" after-booking="This is a demonstration: nobody will write to you."`,
  );
  return swap(
    page,
    '\n  </main>',
    `
    <section id="framed" aria-labelledby="framed-title">
      <div class="page split">
        <div class="aside">
          <h2 id="framed-title">The same, with a booking service in a frame</h2>
          <p>For whoever tries this demonstration: many practices use a service such as Calendly, whose own page opens in our window. This button opens a stand-in for one, from this computer. It has times to press and books nothing. The button above books for real, with the example booking server on this computer.</p>
        </div>
        <wayleaf-booking group="framed" practice="A service in a frame" provider="${escape(JSON.stringify(described))}">
          <a href="${service}/">Book with the stand-in service</a>
        </wayleaf-booking>
      </div>
    </section>
  </main>`,
  );
}

/** A booking service as pages meet one in a frame: it says when it is ready and when a time was booked. */
const servicePage = () => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title>Stand-in booking service</title>
  <style>
    body { margin: 0; padding: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }
    ul { display: flex; flex-wrap: wrap; gap: 0.75rem; padding: 0; list-style: none; }
    button { min-block-size: 2.75rem; padding-inline: 1.25rem; font: inherit; cursor: pointer; }
  </style>
</head>
<body>
  <h1>Stand-in booking service</h1>
  <p>This page stands for Calendly, Cal.com or another service. It runs on this computer, keeps nothing and books nothing.</p>
  <ul></ul>
  <p role="status"></p>
  <script>
    const tell = (message) => parent.postMessage(message, '*');
    const hours = [9, 11, 14, 16].map((hour) => new Date(new Date().setHours(24 + hour, 0, 0, 0)));
    for (const start of hours) {
      const button = document.createElement('button');
      button.textContent = start.toLocaleString('en-US', { weekday: 'long', hour: 'numeric', minute: '2-digit' });
      button.onclick = () => {
        document.querySelector('[role=status]').textContent = 'Booked, or so it would be.';
        tell({ demo: 'booked', start: start.toISOString(), end: new Date(+start + 50 * 60_000).toISOString() });
      };
      const item = document.createElement('li');
      item.append(button);
      document.querySelector('ul').append(item);
    }
    tell({ demo: 'ready' });
  </script>
</body>
</html>`;

/** Serves the demonstration at `port`, or the next free one. Bookings are in a scratch folder until it ends. */
export async function startDemo(port = 0) {
  const scratch = mkdtempSync(join(tmpdir(), 'wayleaf-demo-'));
  // Node before 22.13 has no SQLite of its own
  const store = await sqliteStore(join(scratch, 'bookings.db')).catch(() => memoryStore());
  const book = createBooking({
    practice: JSON.parse(text('examples/booking-server/practice.json')),
    store,
    base: '/booking',
  });
  const service = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .end(servicePage()),
  );
  await new Promise((done) => service.listen(0, '127.0.0.1', done));
  const framed = `http://127.0.0.1:${service.address().port}`;
  let page;
  const { url, close } = await serve(root, port, async (request, response) => {
    if (await book(request, response)) return true;
    if (!/^\/(index\.html)?([?#]|$)/.test(request.url)) return false;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }).end(page);
    return true;
  });
  page = demoPage(`${url}/booking/`, framed);
  return {
    url,
    async close() {
      service.closeAllConnections();
      await Promise.all([close(), new Promise((done) => service.close(done))]);
      store.close();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
