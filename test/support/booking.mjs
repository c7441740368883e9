/**
 * The reference server of examples/booking-server, for browser tests: `/booking/<id>/…` is a practice of its own for
 * each
 * id, open all day long every day in New York, so that tests do not book each other's times. The real handler answers;
 * what goes wrong between it and a browser is played here, as the query of the endpoint says:
 *
 * - `slots=500|403|hang|text|empty|drop`, `book=500|402|422|429|hang|text|drop|lost|closed`: that call fails so; `lost`
 *   books, and loses the answer. With `1` after it (`book=lost1`) only the first time.
 * - `at=<instant>,<instant>`: just these openings, whatever the day. `zone=<IANA>`: the practice's zone.
 * - `ask`: bookings are requests. `fields=<JSON>`: what is asked. `noics`: no address of a calendar file.
 *
 * `/booking/<id>/made` lists the bookings, without their details but with their number of fields.
 */
import { createBooking } from '../../examples/booking-server/server.mjs';
import { memoryStore } from '../../examples/booking-server/store.mjs';

const ALL_DAY = Object.fromEntries(
  ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((day) => [day, ['08:00-20:00']]),
);
const practices = new Map();

function practiceOf(id, query) {
  let found = practices.get(id);
  if (found) return found;
  const made = [];
  const store = memoryStore();
  const practice = {
    name: 'Wrenmoss Therapy',
    hours: ALL_DAY,
    every: 120,
    noticeHours: 1,
    ...(query.has('zone') && { timezone: query.get('zone') }),
    ...(query.has('ask') && { confirmation: 'request' }),
    ...(query.has('fields') && { fields: JSON.parse(query.get('fields')) }),
  };
  const handle = createBooking({
    practice,
    store,
    origins: ['*'],
    base: `/booking/${id}`,
    limits: { slots: 1e6, book: 1e6 },
    onBooking: (booking) => made.push(booking),
  });
  practices.set(id, (found = { handle, made, failed: new Set(), store }));
  return found;
}

const REFUSALS = {
  402: { error: 'payment', url: '/pay' },
  403: { error: 'closed' },
  closed: { error: 'closed' },
  422: { error: 'invalid', fields: { email: 'This address does not take mail.' } },
};

/** An answer that breaks off: a line dropped before any answer would be tried again by the browser itself. */
function broken(response) {
  response
    .writeHead(200, {
      'content-type': 'application/json',
      'content-length': '1000',
      'access-control-allow-origin': '*',
    })
    .write('{', () => response.destroy());
}

/** Answers a request below `/booking/`. */
export async function handle(request, response, url) {
  const [, , id, call] = url.pathname.split('/');
  const found = practiceOf(id, url.searchParams);
  const json = (status, body) =>
    response
      .writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      .end(JSON.stringify(body));
  if (call === 'made')
    return json(
      200,
      found.made.map(({ start, status, timezone, language, fields }) => ({
        start: new Date(start).toISOString(),
        status,
        timezone,
        language,
        names: Object.keys(fields),
      })),
    );
  if (request.method === 'OPTIONS') return found.handle(request, response);
  const wanted = url.searchParams.get(call) ?? '';
  const once = wanted.endsWith('1');
  const failure = once ? wanted.slice(0, -1) : wanted;
  if (failure && !(once && found.failed.has(call))) {
    found.failed.add(call);
    if (failure === 'hang') return undefined;
    if (failure === 'drop') return broken(response);
    if (failure === 'text')
      return response
        .writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' })
        .end('<h1>Maintenance</h1>');
    if (failure === 'empty') return json(200, { timezone: 'America/New_York', slots: [] });
    if (failure === 'lost') {
      // booked, but the answer never arrives
      const real = { headersSent: false, setHeader() {}, writeHead: () => real, end: () => broken(response) };
      return found.handle(request, real);
    }
    return json(failure === 'closed' ? 403 : Number(failure), REFUSALS[failure] ?? { error: 'server' });
  }
  if (call === 'slots' && url.searchParams.has('at')) {
    const slots = url.searchParams
      .get('at')
      .split(',')
      .map((start) => ({ start, end: new Date(Date.parse(start) + 3_000_000).toISOString() }));
    const shown = slots.filter(({ start }) => !found.made.some((each) => each.start === Date.parse(start)));
    return json(200, { timezone: url.searchParams.get('zone') ?? 'America/New_York', slots: shown });
  }
  return found.handle(request, response);
}
