/** Expands a recurrence rule (RFC 5545, RRULE) between two days, however long ago it began. */
import { ICAL } from '../../vendor/ical.js';
import { timeAt, wallTime, type Time } from './feed-zones.js';

type Rule = InstanceType<typeof ICAL.Recur>;

const DAY = 86_400_000;
/** The most candidates tried, and the most occurrences returned, of one rule. */
const CANDIDATES = 300_000;
const MOST = 5000;

/** Milliseconds of one period of a rule, where all periods are equally long. */
const PERIODS: Readonly<Record<string, number>> = {
  MINUTELY: 60_000,
  HOURLY: 3_600_000,
  DAILY: DAY,
  WEEKLY: 7 * DAY,
};

/** An iterator that ends: ical.js searches for ever where no day fits, such as a 30th of February. */
class BoundedIterator extends ICAL.RecurIterator {
  end = Infinity;
  /** What the rule says beyond what ical.js checks. */
  fits: (time: Time) => boolean = () => true;
  #tried = 0;

  override check_contracting_rules(): boolean {
    if (++this.#tried > CANDIDATES) throw new Error('too many candidates');
    return wallTime(this.last) > this.end || (this.fits(this.last) && super.check_contracting_rules());
  }
}

/** Takes the hours out of an hourly rule, and the minutes out of a rule by minutes: ical.js adds them to the others. */
function takeLimit({ freq, parts }: Rule): (time: Time) => boolean {
  const { BYHOUR: hours, BYMINUTE: minutes } = parts;
  if (freq === 'HOURLY' && hours) {
    delete parts.BYHOUR;
    return ({ hour }) => hours.includes(hour);
  }
  if (freq === 'MINUTELY' && minutes) {
    delete parts.BYMINUTE;
    return ({ minute }) => minutes.includes(minute);
  }
  return () => true;
}

/**
 * The wall times of a rule from one wall time to another. UNTIL is the caller's, who knows the zone. Throws where the
 * rule is one that ical.js does not expand rightly, or expands without end.
 */
export function expandRule(rule: Rule, start: Time, from: number, to: number): readonly number[] {
  // ical.js reads BYSETPOS in monthly rules only, and would give too many occurrences of the others
  if (rule.parts.BYSETPOS && rule.freq !== 'MONTHLY') throw new Error('BYSETPOS');
  if (rule.freq === 'SECONDLY') throw new Error('SECONDLY');
  const { count } = rule;
  rule.count = null;
  rule.until = null;
  const begin = wallTime(start);
  let first = begin;
  // a whole number of periods later the rule goes on as it would have
  const period = (PERIODS[rule.freq] ?? 0) * rule.interval;
  if (period && !count && first < from) first += Math.floor((from - first) / period) * period;
  const fits = takeLimit(rule);
  const times = new BoundedIterator({ rule, dtstart: timeAt(first, start.isDate) });
  // candidates of one month need not come in order
  times.end = to + 40 * DAY;
  times.fits = fits;
  const walls: number[] = [];
  let counted = 0;
  for (let time = times.next() as Time | null, initial = true; time; time = times.next() as Time | null) {
    const wall = wallTime(time);
    // DTSTART counts, even where the rule does not meet it
    if (initial && wall !== begin) counted++;
    // ical.js does not check the first it returns
    const isOne = !initial || wall === begin || times.check_contracting_rules();
    initial = false;
    if (!isOne) continue;
    if (wall > to || (count && ++counted > count) || walls.length >= MOST) break;
    if (wall >= from) walls.push(wall);
  }
  return walls;
}
