import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarLinks } from '../../src/booking/confirmation/calendar-links.js';
import { folded, icsOf, type Entry } from '../../src/booking/confirmation/ics.js';

const NOW = Date.parse('2026-11-23T09:00:00Z');
const entry: Entry = {
  uid: 'wayleaf-ref-1@wrenmoss.example',
  start: Date.parse('2026-11-30T14:00:00Z'),
  end: Date.parse('2026-11-30T14:50:00Z'),
  title: 'Appointment, Wrenmoss; first \\ talk',
};

/** Read by a parser that knows nothing of us. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent');
  assert.equal(events.length, 1);
  return { calendar, component: events[0]!, event: new ICAL.Event(events[0]) };
}
const lines = (text: string) => text.split('\r\n').slice(0, -1);

describe('a calendar file', () => {
  it('is understood by an independent parser: times, words, status', () => {
    const { calendar, component, event } = read(
      icsOf(
        {
          ...entry,
          notes: 'Two lines\nof words, and more',
          place: 'Video',
          url: 'https://wrenmoss.example/b/1?x=1,2',
          tentative: true,
        },
        NOW,
      ),
    );
    assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
    assert.equal(event.uid, entry.uid);
    assert.equal(event.summary, entry.title);
    assert.equal(event.description, 'Two lines\nof words, and more');
    assert.equal(event.location, 'Video');
    assert.equal(event.startDate.toJSDate().getTime(), entry.start);
    assert.equal(event.endDate.toJSDate().getTime(), entry.end);
    assert.equal(event.startDate.zone, ICAL.Timezone.utcTimezone);
    assert.equal(component.getFirstPropertyValue('status'), 'TENTATIVE');
    assert.equal(component.getFirstPropertyValue('url'), 'https://wrenmoss.example/b/1?x=1,2');
    assert.equal(String(component.getFirstPropertyValue('dtstamp')), '2026-11-23T09:00:00Z');
  });

  it('the same booking gives the same entry', () => assert.equal(icsOf(entry, NOW), icsOf({ ...entry }, NOW)));

  it('ends every line in CRLF, folds at 75 octets, splits no character', () => {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (title, notes) => {
          const text = icsOf({ ...entry, title: title || 'x', notes }, NOW);
          assert.equal(text.replaceAll('\r\n', '').match(/[\r\n]/), null);
          for (const line of lines(text)) {
            const bytes = new TextEncoder().encode(line);
            assert.ok(bytes.length <= 75, line);
            assert.equal(decoder.decode(bytes), line);
          }
        },
      ),
      { numRuns: 300 },
    );
    assert.equal(folded('é'.repeat(60)).split('\r\n ').join(''), 'é'.repeat(60));
  });

  it('comes back as it went in, whatever the words', () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .filter((text) => text.trim() === text && text.length > 0);
    fc.assert(
      fc.property(
        word,
        word,
        fc.integer({ min: 0, max: 4e12 }),
        fc.integer({ min: 1, max: 600 }),
        (title, notes, begin, minutes) => {
          const start = Math.floor(begin / 1000) * 1000;
          const { event } = read(icsOf({ ...entry, title, notes, start, end: start + minutes * 60_000 }, NOW));
          assert.equal(event.summary, title.replace(/\r\n?/g, '\n'));
          assert.equal(event.description, notes.replace(/\r\n?/g, '\n'));
          assert.equal(event.startDate.toJSDate().getTime(), start);
          assert.equal(event.endDate.toJSDate().getTime(), start + minutes * 60_000);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('nobody can smuggle in lines of their own', () => {
    const { calendar } = read(
      icsOf(
        { ...entry, title: 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT', url: 'https://x.example/\r\nATTACH:y', place: 'a\nb' },
        NOW,
      ),
    );
    assert.equal(calendar.getAllSubcomponents().length, 1);
    assert.equal(calendar.getAllSubcomponents()[0]!.getFirstPropertyValue('attach'), null);
  });
});

describe('calendar links', () => {
  it('carry times in UTC and words encoded, to Google and Microsoft over https', () => {
    const [google, outlook, office] = calendarLinks({ ...entry, title: 'A & B + C', notes: 'línea\ntwo' }).map(
      ({ href }) => new URL(href),
    );
    assert.equal(google!.searchParams.get('dates'), '20261130T140000Z/20261130T145000Z');
    assert.equal(google!.searchParams.get('text'), 'A & B + C');
    for (const each of [outlook!, office!]) {
      assert.equal(each.searchParams.get('startdt'), '2026-11-30T14:00:00.000Z');
      assert.equal(each.searchParams.get('subject'), 'A & B + C');
      assert.equal(each.searchParams.get('body'), 'línea\ntwo');
      assert.ok(!each.href.includes('+'));
    }
    assert.deepEqual(
      [google!.host, outlook!.host, office!.host],
      ['calendar.google.com', 'outlook.live.com', 'outlook.office.com'],
    );
  });
});
