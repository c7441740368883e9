/**
 * Opening hours, read beside OpenStreetMap's own reader, the package `opening_hours`: 329 texts in the forms that OSM,
 * schema.org, Google, plugins and people use. What both read must come to the same; where they differ, the tables say
 * why.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHours, sureState } from '../../src/booking/live/opening-hours.js';

// the package reads the clock of the machine
process.env['TZ'] = 'UTC';
const { default: Oracle } = await import('opening_hours');

/** Read by both, to the same end. */
const SAME = `
Mo-Fr 09:00-17:00
Mo-Fr 08:00-16:30
Mo-Th 09:00-18:00; Fr 09:00-14:00
Mo-Fr 08:30-12:30,14:00-18:00
Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-13:00
Mo,Tu,Th 08:00-12:00,15:00-18:00; We,Fr 08:00-12:00
Mo-Fr 10:00-19:00; Sa 10:00-16:00; Su off
Mo-Sa 09:00-20:00; Su,PH off
Mo-Fr 07:30-15:00; PH off
Mo-Fr 09:00-17:00; Sa,Su,PH off
Mo-Su 09:00-21:00
Mo-Su,PH 10:00-22:00
Mo-Su 00:00-24:00
24/7
24/7; Dec 25 off
24/7; PH off
Mo-Fr 09:00-17:00; Dec 24-26 off
Mo-Fr 09:00-17:00; Dec 24-Jan 02 off
Mo-Fr 09:00-17:00; Dec 24,31 off
Mo-Fr 09:00-17:00; Dec 24 09:00-12:00; Dec 25-26 off
Mo-Fr 09:00-17:00; Dec 24 off; Dec 31 10:00-13:00
Mo-Fr 09:00-17:00; 2026 Dec 21-31 off
Mo-Fr 09:00-17:00; 2026 Dec 24-2027 Jan 03 off
Mo-Fr 09:00-17:00; 2026 Dec 28 10:00-15:00
Mo-Fr 09:00-17:00; Jan 01 off
Mo-Fr 09:00-17:00; Jan 01,Dec 25 off
Mo-Fr 09:00-17:00; Aug off
Mo-Fr 09:00-17:00; Jul-Aug off
Mo-Fr 09:00-17:00; Aug 10-21 off
Apr-Oct Mo-Fr 09:00-18:00; Nov-Mar Mo-Fr 10:00-16:00
Apr-Oct: Mo-Fr 09:00-18:00; Nov-Mar: Mo-Fr 10:00-16:00
Apr-Oct 09:00-19:00; Nov-Mar 10:00-16:00
May-Sep Mo-Sa 08:00-20:00; Oct-Apr Mo-Fr 09:00-17:00
Jun 15-Sep 15 Mo-Fr 07:00-14:00; Sep 16-Jun 14 Mo-Fr 08:00-16:00
Nov-Feb Sa-Su 11:00-15:00
Dec Mo-Sa 10:00-20:00; Jan-Nov Mo-Sa 10:00-18:00
Mo-Fr 09:00-17:00; Dec Sa 10:00-14:00
Mo-Su 09:00-17:00; Sa 10:00-14:00
Mo-Sa 08:00-18:00; We 08:00-13:00
Mo-Su 09:00-17:00; We off
Mo-Su 09:00-17:00; Mo,We off
Mo-Su off; Tu-Th 14:00-18:00
Mo-Fr 08:00-12:00, We 14:00-18:00
Mo-Fr 08:00-12:00, Mo,Th 14:00-18:00
Mo-Fr 09:00-17:00, Sa 10:00-14:00
Mo-Fr 09:00-17:00, Sa off
Mo 09:00-12:00, Tu 13:00-17:00, We 09:00-12:00
Fr 20:00-02:00
Fr-Sa 22:00-04:00
Mo-Su 18:00-06:00
Mo-Th 17:00-00:00; Fr-Sa 17:00-02:00
Mo-Th 17:00-24:00; Fr-Sa 17:00-02:00
Fr-Mo 20:00-02:00
Sa-Mo 10:00-16:00
Su-Th 09:00-17:00
Su-Th 08:00-15:00; Fr 08:00-12:00
Mo
Mo-Fr
Sa,Su
Mo-Su
Mo,We,Fr 09:00-12:00
Mo, We, Fr 09:00-12:00
Tu,Th 16:00-20:00
We 13:00-17:00
Su 10:00-12:00
Mo-We,Fr 09:00-17:00
Mo-We, Fr 09:00-17:00; Th 12:00-20:00
Mo 08:00-10:00; Tu 09:00-11:00; We 10:00-12:00
Mo-Fr 07:00-09:00,16:00-19:00
Mo-Fr 06:00-22:00; Sa 08:00-20:00; Su 10:00-18:00
Tu-Sa 10:00-18:00
Tu-Fr 10:00-18:30; Sa 09:00-15:00
Mo-Fr 12:00-14:30,17:30-22:00; Sa 17:30-23:00
Mo-Fr 08:00-18:00; Sa 08:00-12:00; PH 10:00-12:00
Mo-Fr 08:00-18:00; PH 10:00-12:00
PH off; Mo-Fr 09:00-17:00
Mo-Fr 09:00-17:00; PH off; Dec 31 09:00-12:00
Mo-Fr 09:00-17:00; Fr 09:00-13:00
Mo-Fr 09:00-17:00; Fr 18:00-20:00
Mo-Fr 09:00-17:00, PH off
Mo-Fr 09:00-12:00, Dec 28 14:00-16:00
Mo-Fr 09:00-17:00; Dec 21-Jan 03 off; Dec 28 10:00-12:00
Mo-Fr 9:00-17:00
Mo-Fr 9:00-17:30
Mo-Fr 8:00-12:00, 13:00-17:00
Mo - Fr 09:00 - 17:00
Mo-Fr 09:00 – 17:00
Mo–Fr 09:00–17:00
Mo-Fr 9.00-17.00
Mo-Fr 9.00 - 17.30
Mo-Fr 9-17
Mo-Fr 9-12,14-18
Mo-Fr 9-12
Mo-Fr 9am-5pm
Mo-Fr 9:00am-5:00pm
Mo-Fr 09:00 AM-05:00 PM
Mo-Fr 9 am - 5 pm
Mo-Fr 9-5pm
Mo-Fr 9am-5pm; Sa 10am-2pm
Mon-Fri 9am-5pm
Mon-Fri 9:00am-5:30pm
Mon - Fri: 9:00 AM - 5:00 PM
Mon-Fri: 09:00-17:00
Mon, Wed, Fri 09:00-12:00
Tues & Thurs 1pm-6pm
Tuesdays and Thursdays 13:00-18:00
Monday-Friday 09:00-17:00
Monday - Friday 9:00-17:00
Monday to Friday 9am to 5pm
Monday through Friday 9am-5pm
Monday – Friday: 9:00 AM – 5:00 PM
Monday: 9:00 AM – 5:00 PM
Monday: Closed
Monday: Open 24 hours
Saturday: 10:00 AM – 2:00 PM
Sunday: 12:00 – 6:00 PM
Friday: 5:00 PM – 2:00 AM
Saturday: 11:00 AM – 12:00 AM
Weekdays 9-17
Weekdays 9am-5pm
weekdays 09:00-17:00
Weekends 10:00-14:00
Mo-Fr 09:00-17:00; weekends closed
Mo-Fr 09:00-17:00; weekends off
Mo-Fr 09:00-17:00; Saturday and Sunday closed
Daily 9am-9pm
daily 09:00-18:00
Open daily 9am-9pm
Every day 10:00-18:00
7 days a week 9am-8pm
Mo & We 09:00-12:00
Mo and We 09:00-12:00
Mo We Fr 09:00-12:00
M-F 9am-5pm
M,W,F 9am-1pm
Closed Sundays; Mo-Sa 09:00-18:00
Closed on weekends; Mo-Fr 9am-5pm
Sundays closed; Mo-Sa 09:00-18:00
9am-5pm Monday to Friday
9:00-17:00 Mo-Fr
Mo-Fr 09:00-17:00; holidays closed
Mo-Fr 09:00-17:00; public holidays closed
Mo-Fr 09:00-17:00; closed on public holidays
Mo-Fr 09:00-17:00; Dec 25 closed
Mo-Fr 09:00-17:00; closed Dec 24-26
Mo-Fr 09:00-17:00; Dec 24 to Jan 2 closed
Mo-Fr 9-17 Uhr
Mo-Fr 9:00-17:00 Uhr
Mo.-Fr. 9-17 Uhr
Mo. - Fr. 9.00 - 17.00 Uhr
Mo–Fr 9–17 Uhr
Mo - Do 8 - 16 Uhr, Fr 8 - 12 Uhr
Mo-Do 8:00-18:00, Fr 8:00-14:00
Mo, Di, Do 8-12 und 15-18 Uhr; Mi, Fr 8-12 Uhr
Mo,Di,Do,Fr 08:00-12:00; Mi 14:00-18:00
Di-Fr 09:00-18:00; Sa 09:00-13:00
Di und Do 14:00-18:00
Mo bis Fr 9 bis 17 Uhr
Montag - Freitag 9:00 - 17:00
Montag bis Freitag 9-17 Uhr
Montag bis Freitag von 9 bis 17 Uhr
Montag, Mittwoch 09:00-12:00
montags 9-12 Uhr
montags bis freitags 9-17 Uhr
samstags 10-14 Uhr
Samstag und Sonntag geschlossen; Mo-Fr 9-17 Uhr
Mo-Fr 9-17 Uhr; Sonn- und Feiertage geschlossen
Mo-Fr 9-17 Uhr; Feiertage geschlossen
Mo-Fr 9-17 Uhr; an Feiertagen geschlossen
täglich 10-18 Uhr
täglich 10:00-22:00
Mo-So 9-20 Uhr
Sa-So 10-16 Uhr
Fr 20-2 Uhr
Mo 8h-12h
Mo-Fr 9h-17h
الأحد - الخميس 9:00-17:00
Öffnungszeiten: Mo-Fr 9-17 Uhr
Tue 7pm-9pm
Sat 11-3pm
Sat 12-4pm
Fri 8pm-1am
Mo-Fr 12am-12pm
Mo-Fr 6am-12am
Mo-Fr 17:00-09:00
Mo-Fr 09:00-17:00;
Mo-Fr 09:00-17:00; ; Sa 10:00-12:00
mo-fr 09:00-17:00
MO-FR 09:00-17:00
Mo-Fr  09:00-17:00
Mo-Fr 09:00-17:00,
Mo-Fr 09:00-13:00 & 14:00-18:00
Mo-Fr 09:00-13:00 and 14:00-18:00
Mo-Fr 09:00 to 17:00
Mo-Fr from 09:00 to 17:00
Mo to Fr 09:00-17:00
Mo-Fr 09:00-17:00; Sa-Su 10:00-14:00; PH off; Dec 24 10:00-12:00
Mo-Fr 08:00-20:00; Sa 09:00-14:00; Su off; Dec 25-26 off; Jan 01 off
Mo-Th 08:00-12:00,13:00-17:00; Fr 08:00-12:00; Aug 01-15 off
Th 14:00-20:00; Sa 09:00-13:00
Tu 08:00-20:00; We 12:00-20:00; Th 08:00-16:00
Mo-Fr 09:15-16:45
Mo-Fr 07:45-13:15
Mo 09:00-20:00; Tu-Th 09:00-18:00; Fr 09:00-15:00; Sa,Su off
Mo,Th 10:00-13:00,15:00-19:00; Tu,We 10:00-13:00; Fr-Su off`;

/** Read by both, to another end. */
const DIFFERENT: readonly (readonly [why: string, strings: string])[] = [
  [
    "a night belongs to the day it began on: Sunday's own hours do not end Saturday's night",
    `
    Fr,Sa 18:00-03:00; Su 18:00-23:00`,
  ],
  [
    'dates written first hold as well; there a later rule for usual days makes them void, which nobody means',
    `
    Dec 25 off; Mo-Fr 09:00-17:00
    2026 Dec 24 off; Mo-Fr 09:00-17:00`,
  ],
  [
    'a date within a longer range is an exception to it, in either order',
    `
    Dec 24 10:00-12:00; Dec 21-Jan 03 off; Mo-Fr 09:00-17:00`,
  ],
  [
    'a day after times begins a new rule; there the days are taken together with those before',
    `
    Mo-Fr 08:00-12:00 Sa 09:00-11:00
    Mo 09:00-12:00 Tu 13:00-17:00
    Mo-Fr 09:00-17:00 Sa 10:00-14:00 Su off`,
  ],
  [
    '"1:00 – 5:00 PM" is of the afternoon at both ends, as English and CLDR write ranges; there it begins at 1 AM',
    `
    Monday: 9:00 AM – 12:00 PM, 1:00 – 5:00 PM
    Tue 7-9pm`,
  ],
  [
    '"10am-2" ends in the afternoon of the same day; there at 2 AM of the next',
    `
    Sat 10am-2`,
  ],
];

/** Read by `opening_hours` alone; here it stands as written. */
const THEIRS: readonly (readonly [why: string, strings: string])[] = [
  [
    'school holidays, Easter and numbered weeks need calendars that are not shipped',
    `
    Mo-Fr 09:00-17:00; SH off
    Mo-Fr 09:00-17:00; easter off
    Mo-Fr 09:00-17:00; week 52 off`,
  ],
  [
    'the first or third day of a month is not read yet',
    `
    Mo[1] 10:00-12:00
    Sa[1],Sa[3] 10:00-14:00`,
  ],
  [
    'an open end says nothing of when it closes',
    `
    Mo-Fr 08:00-18:00+
    Mo-Fr 17:00+`,
  ],
  [
    'the sun is not computed here',
    `
    Mo-Fr sunrise-sunset
    sunrise-sunset
    Mo-Fr (sunrise+01:00)-18:00`,
  ],
  [
    'comments and "unknown" are for a person to read',
    `
    Mo-Fr 09:00-17:00 "by appointment"
    Mo-Fr 09:00-17:00; Sa "by appointment"
    "by appointment"
    Mo-Fr 09:00-17:00 || "call us"
    Mo-Fr 09:00-17:00 unknown
    Mo-Fr 9-17 Uhr und nach Vereinbarung
    nach Vereinbarung`,
  ],
  [
    'words that stand where nothing more can be said',
    `
    Mo-Fr 09:00-17:00 open`,
  ],
  [
    'times without a day, or a day without times: nobody said which (schema.org gives "Mo-Fr" a meaning, not "Monday to Friday")',
    `
    Mo-Fr open
    09:00-17:00
    open
    off
    closed
    Monday to Friday`,
  ],
  [
    '"except" is dropped there',
    `
    Mo-Fr 09:00-17:00 except We`,
  ],
  [
    '"werktags" counts Saturday by German law, and not in speech',
    `
    werktags 9-17 Uhr`,
  ],
  [
    'languages that are not shipped',
    `
    Lu-Ve 09:00-17:00
    lun-vie 9:00-17:00
    ma-vr 09:00-17:00
    月-金 09:00-17:00
    Пн-Пт 09:00-18:00`,
  ],
  [
    'no clock shows this',
    `
    Mo-Fr 20:00-26:00
    Mo-Fr 13pm-5pm`,
  ],
  [
    'without am or pm it may be of the morning or of the evening; there the night through',
    `
    Sa 10:00-02:00
    Mo-Fr 09:00-05:00
    Mo-Fr 9-5
    Mo-Fr 9:00-5:00
    Tue 7-9
    Sat 10-2
    Mo-Fr 09:00-09:00`,
  ],
  [
    'two rules for the same days, of which one would be void: nobody means that',
    `
    Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00
    Mo-Sa 09:00-17:00, Sa 10:00-14:00
    Mo-Fr 09:00-17:00, Dec 24 10:00-12:00
    Mo 13:00-17:00,09:00-12:00`,
  ],
  [
    'all day there, and closed for schema.org',
    `
    Mo-Fr 00:00-00:00`,
  ],
];

/** Read here alone. */
const OURS: readonly (readonly [why: string, strings: string])[] = [
  [
    'dates as ISO 8601, Americans, Britons and Germans write them',
    `
    Mo-Fr 09:00-17:00; December 25 closed
    Mo-Fr 09:00-17:00; 25 December closed
    Mo-Fr 09:00-17:00; 25 Dec off
    Mo-Fr 09:00-17:00; December 24th closed
    Mo-Fr 09:00-17:00; December 24, 2026 closed
    Mo-Fr 09:00-17:00; 2026-12-24 closed
    Mo-Fr 09:00-17:00; 2026-12-24 off
    Mo-Fr 09:00-17:00; 2026-12-24..2027-01-03 closed
    Mo-Fr 09:00-17:00; 2026-12-24/2027-01-03 closed
    Mo-Fr 09:00-17:00; 2026-12-24 - 2026-12-31 off
    Mo-Fr 09:00-17:00; 2026-12-28 10:00-12:00
    Mo-Fr 09:00-17:00; 12/24 closed
    Mo-Fr 09:00-17:00; 12/24/2026 closed
    Mo-Fr 09:00-17:00; 24.12. geschlossen
    Mo-Fr 09:00-17:00; 24.12.2026 geschlossen
    Mo-Fr 09:00-17:00; 24.12.-26.12. geschlossen
    Mo-Fr 09:00-17:00; 24.-26.12. geschlossen
    Mo-Fr 09:00-17:00; 24.12.2026-03.01.2027 geschlossen
    Mo-Fr 09:00-17:00; 24.-26. Dezember geschlossen
    Mo-Fr 09:00-17:00; 24. Dezember geschlossen
    Mo-Fr 09:00-17:00; im August geschlossen
    Mo-Fr 09:00-17:00; August geschlossen`,
  ],
  [
    'holidays in other words',
    `
    Mo-Fr 09:00-17:00; PH,Dec 24 off
    Mo-Fr 09:00-17:00; bank holidays closed`,
  ],
  [
    'Arabic',
    `
    الأحد-الخميس 09:00-17:00؛ الجمعة مغلق
    من السبت إلى الأربعاء 8 ص - 4 م
    يوميا 10:00-22:00`,
  ],
  [
    'lists, times and headings as people write them',
    `
    Mo-Fr 10a-6p
    Tue, Thu 1pm-6pm
    Monday thru Friday, 8:30am-4:30pm
    Mo-Fr 09:00-17:00; Sat/Sun closed
    Mo/We/Fr 09:00-12:00
    Mo/We/Fr 9am-noon
    8:30am - 4:30pm Mon-Thu
    Di + Do 14-18 Uhr
    Mo-Fr 9-12 Uhr, Mo+Do 15-18 Uhr
    rund um die Uhr
    Mo-Fr 9h30-12h, 14h-18h30
    Mo-Fr 0900-1700
    Mon 0800-1600
    Hours: Mo-Fr 09:00-17:00
    Opening hours: Monday to Friday 9am-5pm
    Office hours: M-F 9am-5pm
    Wed 6:30-8pm
    Sun noon-5pm
    Mo-Fr 8-noon
    Fri 8pm-midnight
    Mo-Fr 09:00-17:00.
    Mo-Fr,09:00-17:00
    Mo-Fr 09:00-13:00/14:00-18:00
    Mo-Fr 09:00-13:00 / 14:00-18:00
    Mo-Fr 09:00:00-17:00:00`,
  ],
];

/** Read by neither. */
const NEITHER = `
Thanksgiving closed
Mo-Fr 09:00-17:00; Thanksgiving closed
Mo-Fr 09:00-17:00; Christmas closed
Termine nach Vereinbarung
Ma-Sa 10:00-18:00
Mo-Fr 09:00-17:00 EST
Mo-Fr 09:00-17:00 (Eastern)
We are open Monday to Friday
Please call
TBD
Mo-Fr 09:00-17:00, not We
every other Monday 9am-5pm
first Monday 10:00-12:00
1st and 3rd Saturday 10am-2pm
Mo-Fr 25:00-26:00
Mo-Fr 9:75-17:00
Feb 30 off; Mo-Fr 09:00-17:00`;

/** Berlin: the package knows when holidays are there. */
const PLACE = { lat: 52.52, lon: 13.4, address: { country_code: 'de', state: 'Berlin' } } as never;

function ours(text: string) {
  let isRead = true;
  const hours = readHours(text, (_, problem) => {
    if (problem !== 'holiday') isRead = false;
  });
  assert.equal(hours.length > 0, isRead, `${text}: hours or a problem, never both`);
  return isRead ? hours : undefined;
}

function theirs(text: string) {
  // it tells of what it tolerates
  const { error, warn } = console;
  console.error = console.warn = () => undefined;
  try {
    return new Oracle(text, PLACE);
  } catch {
    return undefined;
  } finally {
    Object.assign(console, { error, warn });
  }
}

const HOUR = 3_600_000;
const HORIZON = 59 * 24 * HOUR;

/** The first instant of two weeks, with Christmas in them, at which the two say different things. */
function difference(text: string): string | undefined {
  const [own, their] = [ours(text), theirs(text)];
  assert.ok(own && their, text);
  const begin = Date.parse('2026-12-17T19:07Z');
  for (let now = begin; now < begin + 14 * 24 * HOUR; now += 11 * HOUR) {
    const { open, change, isUsual } = sureState(own, 'UTC', now);
    // nothing is claimed that only a calendar of holidays could tell
    if (open === undefined) continue;
    const date = new Date(now);
    if (their.getState(date) !== open || their.getUnknown(date)) return date.toISOString();
    const next = their.getNextChange(date)?.getTime();
    if (!isUsual && next !== change && !(next && next > now + HORIZON)) return `${date.toISOString()}, until when`;
  }
  return undefined;
}

const lines = (text: string): readonly string[] => text.trim().split(/\n\s*/);
const all = (table: typeof OURS) => table.flatMap(([, strings]) => lines(strings));

describe('opening hours, beside OpenStreetMap’s reader', () => {
  it('come to the same where both read them', () => {
    for (const text of lines(SAME)) assert.equal(difference(text), undefined, text);
  });

  for (const [why, strings] of DIFFERENT)
    it(`differ: ${why}`, () => {
      for (const text of lines(strings)) assert.ok(difference(text), text);
    });

  for (const [why, strings] of THEIRS)
    it(`are shown as written, though it reads them: ${why}`, () => {
      for (const text of lines(strings)) {
        assert.equal(ours(text), undefined, text);
        assert.ok(theirs(text), text);
      }
    });

  for (const [what, strings] of OURS)
    it(`are read here alone: ${what}`, () => {
      for (const text of lines(strings)) {
        assert.ok(ours(text), text);
        assert.equal(theirs(text), undefined, text);
      }
    });

  it('are read by neither', () => {
    for (const text of lines(NEITHER)) assert.ok(!ours(text) && !theirs(text), text);
  });

  it('are as many as said', () => {
    const texts = [...lines(SAME), ...all(DIFFERENT), ...all(THEIRS), ...all(OURS), ...lines(NEITHER)];
    assert.equal(new Set(texts).size, texts.length);
    assert.ok(texts.length >= 300, String(texts.length));
  });
});
