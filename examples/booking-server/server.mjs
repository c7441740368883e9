// A reference server for Wayleaf's booking protocol (openapi.json): Node alone, no packages.
//
//   node examples/booking-server/server.mjs --port 8787 --origin https://your-site.example --db bookings.db
//
// `createBooking(options)` gives the same as a request handler, for a server of your own.
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { bookingIcs, freebusyIcs, openingsIcs } from './ics.mjs';
import { bookingPage, donePage } from './page.mjs';
import { dayOf, isZone, starts } from './slots.mjs';
import { memoryStore, sqliteStore } from './store.mjs';

const DAY = 86_400_000;
const LONGEST = 62; // days that one question may be about
const LARGEST = 20_000; // bytes of a booking

/** What the practice is, where nothing else is said. */
export const PRACTICE = {
  name: '',
  title: 'First conversation',
  timezone: 'America/New_York',
  hours: {
    mon: ['09:00-12:00', '13:00-17:00'],
    tue: ['09:00-12:00', '13:00-19:00'],
    wed: ['09:00-12:00'],
    thu: ['09:00-12:00', '13:00-17:00'],
    fri: ['09:00-12:00'],
  },
  minutes: 50,
  every: 60,
  closed: [],
  noticeHours: 12,
  horizonDays: 60,
  confirmation: 'instant',
  fields: [
    { name: 'name', type: 'text', required: true, autocomplete: 'name', maxLength: 200 },
    { name: 'email', type: 'email', required: true, autocomplete: 'email', maxLength: 254 },
    { name: 'note', type: 'textarea', required: false, maxLength: 2000 },
  ],
};

/** What is said of a field that was left empty. */
const EMPTY = { name: 'Enter your name.', email: 'Enter your e-mail address.', phone: 'Enter your phone number.' };

/** What is read aloud on the phone has no letters that look alike on paper: no 0 and O, no 1, I and L, no U and V. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTWXYZ';
const newReference = () => Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** A bucket per caller: so many at once, refilled over a minute. */
function limiter(most, now) {
  const callers = new Map();
  return (caller) => {
    const time = now();
    if (callers.size > 10_000) callers.clear();
    const { left, at } = callers.get(caller) ?? { left: most, at: time };
    const filled = Math.min(most, left + ((time - at) / 60_000) * most);
    callers.set(caller, { left: Math.max(0, filled - 1), at: time });
    return filled >= 1;
  };
}

class Refused extends Error {
  constructor(status, error, more = {}) {
    super(error);
    this.status = status;
    this.body = { error, ...more };
  }
}

async function bodyOf(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > LARGEST) throw new Refused(413, 'invalid', { message: 'That is too long.' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const instantOf = (value) =>
  typeof value === 'string' && /T.*(Z|[+-]\d\d:?\d\d)$/i.test(value) ? Date.parse(value) : NaN;
const isDay = (value) => /^\d{4}-\d\d-\d\d$/.test(value ?? '') && !Number.isNaN(Date.parse(value));

/**
 * A booking service as a request handler.
 *
 * @param options.practice - See practice.json, explained in the README.
 * @param options.store - `memoryStore()`, or `await sqliteStore(path)`, or one of your own.
 * @param options.origins - The sites that may ask, such as `["https://your-site.example"]`; `["*"]` for any.
 * @param options.base - Where it is mounted, such as `/booking`.
 * @param options.onBooking - Called with every new booking, to send the mails. If it throws, the booking stands.
 * @param options.proxied - Whether a proxy of yours stands in front, so that its X-Forwarded-For names the caller.
 */
export function createBooking({
  practice: given = {},
  store = memoryStore(),
  origins = [],
  base = '',
  onBooking = () => undefined,
  now = Date.now,
  proxied = false,
  limits = { slots: 60, book: 10 },
} = {}) {
  const practice = { ...PRACTICE, ...given };
  if (!isZone(practice.timezone)) throw new Error(`timezone: "${practice.timezone}" is not one`);
  const { timezone, minutes, fields, confirmation } = practice;
  const mayAsk = limiter(limits.slots, now);
  const mayBook = limiter(limits.book, now);
  const underway = new Map();

  /** The openings that overlap no booking. */
  function openings(from, to) {
    const first = Math.max(from, now() + practice.noticeHours * 3_600_000);
    const last = Math.min(to, now() + practice.horizonDays * DAY);
    if (first > last) return [];
    const taken = store.between(first, last + DAY);
    return [...starts(practice, first, last)]
      .map((start) => ({ start, end: start + minutes * 60_000 }))
      .filter(({ start, end }) => !taken.some((each) => each.start < end && each.end > start));
  }

  const iso = ({ start, end }) => ({ start: new Date(start).toISOString(), end: new Date(end).toISOString() });
  const until = () => dayOf(now() + practice.horizonDays * DAY, timezone);

  function slots(query) {
    const [start, end, zone = timezone] = ['start', 'end', 'timezone'].map((name) => query.get(name) ?? undefined);
    if (!isDay(start) || !isDay(end) || end < start || !isZone(zone))
      throw new Refused(422, 'invalid', {
        message: 'start and end are days such as 2026-11-30, timezone is an IANA zone.',
      });
    const from = Date.parse(start) - DAY; // a day of some zone begins and ends up to a day off UTC's
    const to = Math.min(Date.parse(end) + 2 * DAY, from + (LONGEST + 3) * DAY);
    return {
      timezone,
      title: practice.title,
      duration: minutes,
      confirmation,
      until: until(),
      fields,
      slots: openings(from, to)
        .filter((slot) => dayOf(slot.start, zone) >= start && dayOf(slot.start, zone) <= end)
        .map(iso),
    };
  }

  /** What was typed, of the fields that are asked for; throws with a sentence for each that is wrong. */
  function answers(typed) {
    const faults = {};
    const result = {};
    for (const { name, type = 'text', required, maxLength = 2000, options, label } of fields) {
      const value = typeof typed?.[name] === 'string' ? typed[name].trim() : '';
      if (!value && required) faults[name] = EMPTY[name] ?? `Enter “${label ?? name}”.`;
      else if (value.length > maxLength) faults[name] = 'This is longer than we can take.';
      else if (value && type === 'email' && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*$/.test(value))
        faults[name] = 'Enter an e-mail address in the correct format, like name@example.org.';
      else if (value && type === 'select' && !options.some((each) => (each.value ?? each) === value))
        faults[name] = 'Choose one of the answers.';
      else if (value) result[name] = value;
    }
    if (Object.keys(faults).length) throw new Refused(422, 'invalid', { fields: faults });
    return result;
  }

  const told = (booking, host) => ({
    status: booking.status,
    reference: booking.reference,
    ...iso(booking),
    timezone,
    // whoever knows this address sees the booking; the reference is no key to anything
    ics: `${host}${base}/bookings/${booking.secret}.ics`,
  });

  function make(wish, key, body, host) {
    const start = instantOf(wish?.start);
    const zone = isZone(wish?.timezone) ? wish.timezone : timezone;
    if (Number.isNaN(start))
      throw new Refused(422, 'invalid', { message: 'start is an instant such as 2026-11-30T14:00:00Z.' });
    const typed = answers(wish.fields);
    const around = openings(start - 14 * DAY, start + 14 * DAY);
    const slot = around.find((each) => each.start === start);
    const near = around
      .filter((each) => each.start !== start)
      .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
      .slice(0, 4)
      .sort((a, b) => a.start - b.start)
      .map(iso);
    if (!slot) throw new Refused(409, 'taken', { slots: near });
    const booking = {
      ...slot,
      reference: newReference(),
      secret: randomBytes(16).toString('base64url'),
      key,
      body,
      status: confirmation === 'request' ? 'pending' : 'confirmed',
      made: now(),
      timezone: zone,
      language: String(wish.language ?? 'en').slice(0, 35),
      fields: typed,
    };
    if (!store.add(booking)) throw new Refused(409, 'taken', { slots: near });
    // the booking stands, whatever becomes of the mail
    Promise.resolve()
      .then(() => onBooking(booking))
      .catch((error) => console.error('onBooking:', error.message));
    return { status: 201, body: told(booking, host) };
  }

  /** The same key gives the same answer: a wish sent twice is one booking. */
  async function book(wish, key, host) {
    if (key !== undefined && !/^[\w-]{8,200}$/.test(key))
      throw new Refused(422, 'invalid', { message: 'Idempotency-Key is 8 to 200 letters, digits, - or _.' });
    const body = createHash('sha256').update(JSON.stringify(wish)).digest('base64url');
    const before = key && store.byKey(key);
    if (before) {
      if (before.body !== body)
        throw new Refused(422, 'invalid', { message: 'This Idempotency-Key was used for another booking.' });
      return { status: 200, body: told(before, host) };
    }
    const pending = key && underway.get(key);
    if (pending) return pending;
    const work = Promise.resolve().then(() => make(wish, key, body, host));
    if (key) {
      underway.set(key, work);
      work.finally(() => underway.delete(key)).catch(() => undefined);
    }
    return work;
  }

  function mayCors(request, response) {
    const { origin } = request.headers;
    response.setHeader('vary', 'Origin');
    if (origin && (origins.includes('*') || origins.includes(origin))) {
      response.setHeader('access-control-allow-origin', origins.includes('*') ? '*' : origin);
      response.setHeader('access-control-expose-headers', 'Retry-After');
    }
  }

  return async function handle(request, response) {
    let url;
    try {
      url = new URL(request.url, 'http://host');
    } catch {
      // such as GET //, which is a host without a name
      if (!request.url.startsWith(base)) return false;
      response.writeHead(400).end();
      return true;
    }
    if (!url.pathname.startsWith(`${base}/`) && url.pathname !== base) return false;
    const path = url.pathname.slice(base.length) || '/';
    const host = `${request.headers['x-forwarded-proto'] && proxied ? request.headers['x-forwarded-proto'] : request.socket.encrypted ? 'https' : 'http'}://${request.headers.host}`;
    const caller =
      (proxied && request.headers['x-forwarded-for']?.split(',').at(-1).trim()) || request.socket.remoteAddress;
    const send = (status, body, type = 'application/json; charset=utf-8', headers = {}) =>
      response
        .writeHead(status, {
          'content-type': type,
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
          ...headers,
        })
        .end(typeof body === 'string' ? body : JSON.stringify(body));
    mayCors(request, response);
    const route = `${request.method} ${path.replace(/^\/bookings\/[\w-]+/, '/bookings/*')}`;
    try {
      switch (route) {
        case 'OPTIONS /slots':
        case 'OPTIONS /book':
          response
            .writeHead(204, {
              'access-control-allow-methods': 'GET, POST',
              'access-control-allow-headers': 'Content-Type, Accept, Idempotency-Key',
              'access-control-max-age': '86400',
            })
            .end();
          return true;
        case 'GET /slots':
          if (!mayAsk(caller)) throw new Refused(429, 'limited');
          send(200, slots(url.searchParams));
          return true;
        case 'POST /book': {
          if (!mayBook(caller)) throw new Refused(429, 'limited');
          const text = await bodyOf(request);
          if (request.headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
            const { start, key, ...typed } = Object.fromEntries(new URLSearchParams(text));
            try {
              const { body } = await book({ start, timezone, language: 'en', fields: typed }, key, host);
              send(303, '', 'text/plain', { location: body.ics.replace(/\.ics$/, '').slice(host.length) });
            } catch (error) {
              if (!(error instanceof Refused)) throw error;
              const said =
                error.body.error === 'taken' ? 'This time has just been taken. Please choose another.' : undefined;
              send(
                error.status,
                bookingPage(practice, openings(now(), now() + practice.horizonDays * DAY), {
                  values: { ...typed, start },
                  faults: Object.values(error.body.fields ?? {}),
                  status: said,
                }),
                'text/html; charset=utf-8',
              );
            }
            return true;
          }
          let wish;
          try {
            wish = JSON.parse(text);
          } catch {
            throw new Refused(400, 'invalid', { message: 'The body is not JSON.' });
          }
          if (typeof wish !== 'object' || wish === null || Array.isArray(wish))
            throw new Refused(400, 'invalid', { message: 'The body is not an object.' });
          const { status, body } = await book(wish, request.headers['idempotency-key'], host);
          send(status, body);
          return true;
        }
        case 'GET /bookings/*': {
          const booking = store.find(path.slice('/bookings/'.length));
          if (!booking) break;
          send(200, donePage(booking, practice), 'text/html; charset=utf-8');
          return true;
        }
        case 'GET /bookings/*.ics': {
          const booking = store.find(path.slice('/bookings/'.length, -'.ics'.length));
          if (!booking) break;
          send(200, bookingIcs(booking, practice, request.headers.host), 'text/calendar; charset=utf-8', {
            'content-disposition': 'attachment; filename="appointment.ics"',
          });
          return true;
        }
        case 'GET /openings.ics': {
          if (!mayAsk(caller)) throw new Refused(429, 'limited');
          const last = now() + 30 * DAY;
          const list = openings(now(), last);
          const free = url.searchParams.get('as') === 'freebusy';
          send(
            200,
            free
              ? freebusyIcs(list, now(), last, request.headers.host)
              : openingsIcs(list, now(), practice.title, request.headers.host),
            'text/calendar; charset=utf-8',
          );
          return true;
        }
        case 'GET /openapi.json':
          send(200, await readFile(new URL('openapi.json', import.meta.url), 'utf8'));
          return true;
        case 'GET /':
          send(
            200,
            bookingPage(practice, openings(now(), now() + practice.horizonDays * DAY)),
            'text/html; charset=utf-8',
            {
              'content-security-policy':
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'",
            },
          );
          return true;
      }
      send(404, { error: 'unknown', message: 'There is nothing at this address.' });
    } catch (error) {
      if (!(error instanceof Refused)) console.error('booking:', error);
      const { status, body } = error instanceof Refused ? error : { status: 500, body: { error: 'server' } };
      if (!response.headersSent) send(status, body, undefined, status === 429 ? { 'retry-after': '60' } : {});
    }
    return true;
  };
}

async function main(args) {
  const option = (name, fallback) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : fallback);
  const practice = option('practice') ? JSON.parse(await readFile(option('practice'), 'utf8')) : {};
  const store = option('db') ? await sqliteStore(option('db')) : memoryStore();
  const origins = args.flatMap((each, i) => (each === '--origin' ? [args[i + 1]] : []));
  const handle = createBooking({
    practice,
    store,
    origins,
    proxied: args.includes('--proxied'),
    onBooking: ({ reference, start }) => console.log(`booked ${reference}: ${new Date(start).toISOString()}`),
  });
  const port = Number(option('port', 8787));
  createServer((request, response) =>
    handle(request, response)
      .then((done) => done || response.writeHead(404).end())
      .catch((error) => {
        // one request never ends the server
        console.error('booking:', error);
        response.destroy();
      }),
  ).listen(port, () => console.log(`Booking at http://localhost:${port}/ — openings at /slots, feed at /openings.ics`));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
