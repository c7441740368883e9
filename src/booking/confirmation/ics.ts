/**
 * @pure An appointment as a calendar file (RFC 5545): lines end in CRLF and are folded at 75 octets between characters,
 * text is escaped, times are UTC, which every calendar shows in its owner's zone and which needs no rules of any zone.
 */

/** An appointment as a calendar entry. */
export interface Entry {
  /** Stays the same for the same booking, so that adding it twice makes one entry. */
  readonly uid: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly notes?: string;
  readonly place?: string;
  readonly url?: string;
  /** Whether it still has to be confirmed. */
  readonly tentative?: boolean;
}

/** A time as RFC 5545 writes it in UTC. */
export const utcStamp = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d+/g, '');

// what cannot stand in text at all goes, the rest is escaped
const escaped = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- a calendar file may not hold them
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');

const octets = (character: string): number => {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
};

/** A content line, folded so that no line is longer than 75 octets of UTF-8 and no character is split. */
export function folded(line: string): string {
  let result = '';
  let used = 0;
  for (const character of line) {
    const size = octets(character);
    if (used + size > 75) {
      result += '\r\n ';
      used = 1;
    }
    result += character;
    used += size;
  }
  return result;
}

/** The file. */
export function icsOf({ uid, start, end, title, notes, place, url, tentative }: Entry, now: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wayleaf//Booking//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utcStamp(now)}`,
    `DTSTART:${utcStamp(start)}`,
    `DTEND:${utcStamp(end)}`,
    `SUMMARY:${escaped(title)}`,
    notes && `DESCRIPTION:${escaped(notes)}`,
    place && `LOCATION:${escaped(place)}`,
    url && `URL:${url.replace(/[\r\n]/g, '')}`,
    `STATUS:${tentative ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines
    .filter((line) => typeof line === 'string' && line)
    .map((line) => `${folded(line as string)}\r\n`)
    .join('');
}
