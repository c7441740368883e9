// Calendar files (RFC 5545): times in UTC, lines folded at 75 octets, ends of lines CRLF.

const stamp = (instant) => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');
const text = (words) =>
  String(words)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');

function fold(line) {
  let result = '';
  let used = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (used + size > 75) {
      result += '\r\n ';
      used = 1;
    }
    result += character;
    used += size;
  }
  return result;
}

const calendar = (lines) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wayleaf//Reference booking server//EN',
    'CALSCALE:GREGORIAN',
    ...lines,
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');

/** One booking, for the visitor's calendar. Nothing in it is about the person. */
export const bookingIcs = ({ reference, start, end, status, made }, { title, name }, host) =>
  calendar([
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${reference}@${host}`,
    `DTSTAMP:${stamp(made)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(end)}`,
    `SUMMARY:${text(name ? `${title}, ${name}` : title)}`,
    `STATUS:${status === 'confirmed' ? 'CONFIRMED' : 'TENTATIVE'}`,
    'END:VEVENT',
  ]);

/** The openings as events, one each. */
export const openingsIcs = (openings, now, title, host) =>
  calendar(
    openings.flatMap(({ start, end }) => [
      'BEGIN:VEVENT',
      `UID:opening-${start}@${host}`,
      `DTSTAMP:${stamp(now)}`,
      `DTSTART:${stamp(start)}`,
      `DTEND:${stamp(end)}`,
      `SUMMARY:${text(title)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  );

/** The openings as free time. */
export const freebusyIcs = (openings, now, until, host) =>
  calendar([
    'METHOD:PUBLISH',
    'BEGIN:VFREEBUSY',
    `UID:free-${stamp(now)}@${host}`,
    `DTSTAMP:${stamp(now)}`,
    `DTSTART:${stamp(now)}`,
    `DTEND:${stamp(until)}`,
    ...openings.map(({ start, end }) => `FREEBUSY;FBTYPE=FREE:${stamp(start)}/${stamp(end)}`),
    'END:VFREEBUSY',
  ]);
