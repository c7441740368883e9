// When the practice can be booked: opening hours on its own wall clock, read as instants.
// Every candidate instant is asked of Intl what the clock on the practice's wall shows; nothing is reckoned with offsets.
// So an hour that the clocks skip is never offered, and one that comes twice is offered as two different instants.

const QUARTER = 15 * 60_000; // all the world's zones differ from UTC by whole quarters of an hour
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const formats = new Map();
function wall(instant, timeZone) {
  let format = formats.get(timeZone);
  if (!format)
    formats.set(
      timeZone,
      (format = new Intl.DateTimeFormat('en-CA', {
        timeZone,
        calendar: 'gregory',
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        weekday: 'short',
      })),
    );
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${part.year}-${part.month}-${part.day}`,
    weekday: part.weekday.slice(0, 3).toLowerCase(),
    minutes: Number(part.hour) * 60 + Number(part.minute),
  };
}

/** The day an instant falls on in a zone, `2026-11-30`. */
export const dayOf = (instant, timeZone) => wall(instant, timeZone).day;

/** Whether Node knows a zone of that name. */
export function isZone(timeZone) {
  try {
    return typeof timeZone === 'string' && /^[A-Za-z]/.test(timeZone) && !!new Intl.DateTimeFormat('en', { timeZone });
  } catch {
    return false;
  }
}

const clock = (text) => {
  const [hours, minutes] = text.split(':').map(Number);
  return hours * 60 + minutes;
};

/** `{"mon": ["09:00-12:00"]}` as minutes of the day, by weekday. */
function hoursOf(hours) {
  for (const day of Object.keys(hours))
    if (!DAYS.includes(day)) throw new Error(`hours: "${day}" is not one of ${DAYS.join(', ')}`);
  return Object.fromEntries(
    Object.entries(hours).map(([day, spans]) => [
      day,
      spans.map((span) => {
        const found = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(span);
        if (!found) throw new Error(`hours: "${span}" is not like 09:00-12:00`);
        return [clock(found[1]), clock(found[2])];
      }),
    ]),
  );
}

/**
 * All starts between two instants that fit the practice's hours.
 *
 * @param practice - `{timezone, hours, minutes, every, closed}`; see practice.json.
 */
export function* starts({ timezone, hours, minutes, every = minutes, closed = [] }, from, to) {
  const spans = hoursOf(hours);
  for (let instant = Math.ceil(from / QUARTER) * QUARTER; instant <= to; instant += QUARTER) {
    const begin = wall(instant, timezone);
    if (closed.includes(begin.day)) continue;
    const end = wall(instant + minutes * 60_000, timezone);
    const until = end.day === begin.day ? end.minutes : 24 * 60 + end.minutes;
    for (const [open, close] of spans[begin.weekday] ?? [])
      if (begin.minutes >= open && until <= close && (begin.minutes - open) % every === 0) {
        yield instant;
        break;
      }
  }
}
