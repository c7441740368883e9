import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, get, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Validator, type Schema } from '@cfworker/json-schema';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calEvent } from '../../src/booking/native/cal.js';
import { USUAL } from '../../src/booking/native/form-fields.js';
import { bookBody, bookUrl, readAvailability, readBooked, slotsUrl } from '../../src/booking/native/protocol.js';

// plain JavaScript, so that it runs by itself
type Handler = (request: unknown, response: unknown) => Promise<boolean>;
interface Store {
  between: (from: number, to: number) => readonly unknown[];
  close: () => void;
}
const folder = '../../examples/booking-server/';
const { createBooking } = (await import(`${folder}server.mjs`)) as { createBooking: (options: object) => Handler };
const { starts } = (await import(`${folder}slots.mjs`)) as {
  starts: (practice: object, from: number, to: number) => Iterable<number>;
};
const { memoryStore, sqliteStore } = (await import(`${folder}store.mjs`)) as {
  memoryStore: () => Store;
  sqliteStore: (path: string) => Promise<Store>;
};

const openapi = JSON.parse(readFileSync(new URL(`${folder}openapi.json`, import.meta.url), 'utf8')) as {
  openapi: string;
  paths: Record<string, Record<string, { responses: Record<string, unknown>; parameters: { name: string }[] }>>;
  components: { schemas: Record<string, Schema> };
};
const NOW = Date.parse('2026-11-23T09:00:00Z');

/** Whether a value is what the document says of it. */
function fits(name: string, value: unknown): void {
  const { valid, errors } = new Validator(
    { $ref: `#/components/schemas/${name}`, components: openapi.components },
    '2020-12',
    false,
  ).validate(value);
  assert.ok(valid, `${name}: ${JSON.stringify(value)} ${JSON.stringify(errors)}`);
}

async function serve(options: object, run: (base: string, server: Server) => Promise<void>): Promise<void> {
  const handle = createBooking({
    now: () => NOW,
    origins: ['https://wrenmoss.example'],
    limits: { slots: 1000, book: 1000 },
    ...options,
  });
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    await run(`http://127.0.0.1:${(server.address() as { port: number }).port}`, server);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const range = { start: '2026-11-23', end: '2026-12-31', timezone: 'Europe/Berlin' };
const fields = { name: 'Ada', email: 'ada@example.org' };
const send = (base: string, body: unknown, headers: Record<string, string> = {}) =>
  fetch(bookUrl(base), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const wish = (start: number, more: object = {}) =>
  bookBody({ slot: { start, end: start + 3_000_000 }, timezone: 'Europe/Berlin', language: 'de', fields, ...more });
const firstOf = async (base: string) => {
  const answer = readAvailability(200, await (await fetch(slotsUrl(base, range))).json(), base);
  assert.ok(answer.ok);
  return answer.value;
};

describe('the published document', () => {
  it('is OpenAPI 3.1, every reference in it leads somewhere, and its calls are the client’s', () => {
    assert.match(openapi.openapi, /^3\.1\./);
    for (const [, ref] of JSON.stringify(openapi).matchAll(/"\$ref":"#\/([^"]+)"/g))
      assert.ok(
        ref!.split('/').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], openapi),
        ref,
      );
    assert.deepEqual(Object.keys(openapi.paths), ['/slots', '/book']);
    assert.deepEqual(
      openapi.paths['/slots']!['get']!.parameters.map(({ name }) => name),
      [...new URL(slotsUrl('https://x.example', range)).searchParams.keys()],
    );
  });

  it('what the client sends is what it says', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }),
        fc.dictionary(fc.stringMatching(/^[\w-]{1,10}$/), fc.string()),
        fc.option(fc.string(), { nil: undefined }),
        (start, typed, id) => {
          fits(
            'Wish',
            JSON.parse(
              JSON.stringify(
                bookBody({
                  slot: { start: start.getTime(), ...(id && { id }) },
                  timezone: 'UTC',
                  language: 'en',
                  fields: typed,
                }),
              ),
            ),
          );
        },
      ),
      { numRuns: 100 },
    );
  });
});

for (const kind of ['in memory', 'in SQLite'] as const)
  describe(`the reference server, ${kind}`, () => {
    let directory: string;
    let store: Store;
    before(async () => {
      directory = await mkdtemp(join(tmpdir(), 'wayleaf-'));
      store = kind === 'in memory' ? memoryStore() : await sqliteStore(join(directory, 'bookings.db'));
    });
    after(async () => {
      store.close();
      await rm(directory, { recursive: true });
    });

    it('answers as the document says, and the client understands it', async () => {
      await serve({ store }, async (base) => {
        const raw: unknown = await (await fetch(slotsUrl(base, range))).json();
        fits('Availability', raw);
        const open = await firstOf(base);
        assert.ok(open.slots.length > 20);
        assert.deepEqual(
          [open.timezone, open.until, open.needsConfirmation],
          ['America/New_York', '2027-01-22', false],
        );
        assert.deepEqual(open.fields, USUAL);
        const response = await send(base, wish(open.slots[0]!.start), { 'idempotency-key': 'key-00000001' });
        const body: unknown = await response.json();
        assert.equal(response.status, 201);
        fits('Booking', body);
        const booked = readBooked(201, body, base);
        assert.ok(booked.ok && booked.value.reference && booked.value.start === open.slots[0]!.start);
        assert.match(booked.value.reference, /^[2-9A-HJKMNP-TW-Z]{8}$/, 'read aloud, nothing in it looks like another');
        assert.ok(!booked.value.ics!.includes(booked.value.reference), 'and it is no key to the booking');
        assert.equal((await fetch(`${base}/bookings/${booked.value.reference}.ics`)).status, 404);
        const ics = await (await fetch(booked.value.ics!)).text();
        const event = new ICAL.Event(new ICAL.Component(ICAL.parse(ics) as unknown[]).getFirstSubcomponent('vevent')!);
        assert.equal(event.startDate.toJSDate().getTime(), open.slots[0]!.start);
        assert.doesNotMatch(ics, /ada/i);
      });
    });

    it('books a time once, however many ask at the same moment, and names others', async () => {
      await serve({ store }, async (base) => {
        const { slots } = await firstOf(base);
        const answers = await Promise.all([...Array(12).keys()].map(() => send(base, wish(slots[3]!.start))));
        assert.deepEqual(answers.map(({ status }) => status).sort(), [201, ...Array<number>(11).fill(409)]);
        const refusal: unknown = await answers.find(({ status }) => status === 409)!.json();
        fits('Refusal', refusal);
        const read = readBooked(409, refusal, base);
        assert.ok(!read.ok && read.failure === 'taken' && read.slots!.length === 4);
      });
    });

    it('the same wish sent again is the same booking, also while the first is under way; another under its key is refused', async () => {
      await serve({ store }, async (base) => {
        const { slots } = await firstOf(base);
        const key = { 'idempotency-key': 'key-00000002' };
        const answers = await Promise.all([1, 2, 3].map(() => send(base, wish(slots[5]!.start), key)));
        const bodies = await Promise.all(answers.map((answer) => answer.json() as Promise<{ reference: string }>));
        assert.equal(new Set(bodies.map(({ reference }) => reference)).size, 1);
        assert.equal((await send(base, wish(slots[5]!.start), key)).status, 200);
        assert.equal((await send(base, wish(slots[6]!.start), key)).status, 422);
      });
    });

    it('says what is wrong with which field, in the document’s words', async () => {
      await serve({ store }, async (base) => {
        const { slots } = await firstOf(base);
        for (const [body, status] of [
          [wish(slots[8]!.start, { fields: { name: 'Ada', email: 'nobody' } }), 422],
          [wish(NOW), 409],
          [{}, 422],
          ['x', 400],
          [null, 400],
          [wish(slots[8]!.start, { fields: { name: 'A'.repeat(30_000) } }), 413],
        ] as const) {
          const response = await send(base, body);
          const said: unknown = await response.json();
          assert.equal(response.status, status, JSON.stringify(said));
          fits('Refusal', said);
        }
        assert.equal((await fetch(`${base}/slots?start=x&end=y&timezone=z`)).status, 422);
        assert.equal((await fetch(`${base}/slots/`)).status, 404);
      });
    });

    it('never answers 5xx, whatever is sent', async () => {
      await serve({ store }, (base) =>
        fc.assert(
          fc.asyncProperty(
            fc.jsonValue({ maxDepth: 3 }),
            fc.dictionary(fc.constantFrom('start', 'end', 'timezone'), fc.string(), { maxKeys: 3 }),
            async (body, query) => {
              assert.ok((await send(base, body)).status < 500);
              assert.ok((await fetch(`${base}/slots?${new URLSearchParams(query)}`)).status < 500);
            },
          ),
          { numRuns: 40 },
        ),
      );
    });
  });

describe('the reference server', () => {
  it('answers 400 to an address that is none, and goes on', async () => {
    const handle = createBooking({ now: () => NOW });
    const server = createServer((request, response) => void handle(request, response));
    await new Promise<void>((resolve) => server.listen(0, resolve));
    const { port } = server.address() as { port: number };
    const status = (path: string) =>
      new Promise<number | undefined>((resolve, reject) => {
        get({ port, path }, (response) => resolve((response.resume(), response.statusCode))).on('error', reject);
      });
    try {
      assert.deepEqual([await status('//'), await status('/openapi.json')], [400, 200]);
    } finally {
      server.close();
    }
  });

  it('allows the owner’s sites only, with the headers the widget sends', async () => {
    await serve({}, async (base) => {
      const ask = (origin: string) => fetch(`${base}/book`, { method: 'OPTIONS', headers: { origin } });
      const allowed = await ask('https://wrenmoss.example');
      assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://wrenmoss.example');
      assert.match(allowed.headers.get('access-control-allow-headers')!, /Idempotency-Key/);
      assert.equal((await ask('https://evil.example')).headers.get('access-control-allow-origin'), null);
    });
  });

  it('slows down who asks too often', async () => {
    await serve({ limits: { slots: 3, book: 1 } }, async (base) => {
      const statuses = [];
      for (let i = 0; i < 4; i++) statuses.push((await fetch(slotsUrl(base, range))).status);
      assert.deepEqual(statuses, [200, 200, 200, 429]);
      await send(base, {});
      const limited = await send(base, {});
      assert.deepEqual([limited.status, limited.headers.get('retry-after')], [429, '60']);
      fits('Failure', await limited.json());
    });
  });

  it('works without any script: a page, a form that keeps what was typed, a 303', async () => {
    await serve({}, async (base) => {
      const page = await (await fetch(`${base}/`)).text();
      const start = /name="start" value="([^"]+)"/.exec(page)![1]!;
      const post = (body: Record<string, string>) =>
        fetch(`${base}/book`, { method: 'POST', redirect: 'manual', body: new URLSearchParams(body) });
      const wrong = await post({ start, name: 'Ada <b>', email: 'x' });
      assert.equal(wrong.status, 422);
      const again = await wrong.text();
      assert.match(again, /value="Ada &#60;b&#62;"/);
      assert.match(again, /class="fault"/);
      const done = await post({ start, name: 'Ada', email: 'ada@example.org', key: 'form-key-1' });
      assert.equal(done.status, 303);
      assert.match(
        await (await fetch(new URL(done.headers.get('location')!, base))).text(),
        /Your appointment is booked/,
      );
    });
  });

  it('feeds its openings to calendars, as events and as free time', async () => {
    await serve({}, async (base) => {
      const { slots } = await firstOf(base);
      const events = new ICAL.Component(
        ICAL.parse(await (await fetch(`${base}/openings.ics`)).text()) as unknown[],
      ).getAllSubcomponents('vevent');
      assert.equal(new ICAL.Event(events[0]).startDate.toJSDate().getTime(), slots[0]!.start);
      const free = new ICAL.Component(
        ICAL.parse(await (await fetch(`${base}/openings.ics?as=freebusy`)).text()) as unknown[],
      ).getFirstSubcomponent('vfreebusy')!;
      assert.equal(free.getAllProperties('freebusy').length, events.length);
    });
  });

  it('keeps its hours on its own clock, whatever the clocks do', () => {
    const zones = fc.constantFrom(
      'America/New_York',
      'Europe/Berlin',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'America/St_Johns',
      'Antarctica/Troll',
    );
    const clock = (instant: number, timeZone: string) =>
      new Intl.DateTimeFormat('sv', { timeZone, timeStyle: 'short' }).format(instant);
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 3650 }), (timezone, day) => {
        const from = Date.parse('2024-01-01T00:00:00Z') + day * 86_400_000;
        const every = Object.fromEntries(
          ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map((name) => [name, ['01:00-04:00', '09:00-12:00']]),
        );
        for (const start of starts({ timezone, hours: every, minutes: 60 }, from, from + 2 * 86_400_000)) {
          const [begin, end] = [clock(start, timezone), clock(start + 3_600_000, timezone)];
          assert.ok(
            (begin >= '01:00' && end <= '04:00') || (begin >= '09:00' && end <= '12:00'),
            `${begin}-${end} in ${timezone}`,
          );
        }
      }),
      { numRuns: 60 },
    );
    const hours = { sun: ['01:00-04:00'] };
    const count = (iso: string) =>
      [...starts({ timezone: 'America/New_York', hours, minutes: 30 }, Date.parse(iso), Date.parse(iso) + 86_400_000)]
        .length;
    assert.deepEqual(
      [count('2026-10-25T04:00:00Z'), count('2026-11-01T04:00:00Z'), count('2026-03-08T05:00:00Z')],
      [6, 8, 4],
      'a usual night, one of 25 hours, one of 23',
    );
  });

  it('is no Cal.com: its own address would not be taken for an event type of it', () =>
    assert.equal(calEvent(new URL('https://wrenmoss.example/booking/')), undefined));
});
