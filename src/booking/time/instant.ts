/** @pure Finds the instant that a wall time names in a zone. */
import { wallOf, type Wall } from './time-zone.js';

/** A wall time as if its zone were UTC: only to compare wall times with each other. Hours and days may run over. */
const number = ({ year, month, day, hour, minute }: Wall): number => Date.UTC(year, month - 1, day, hour, minute);

/**
 * The instant at which the clocks of a zone show a wall time. Where clocks are set forward past it, the time as if they
 * had not been; where they are set back and show it twice, the first time. (`Temporal` calls this "compatible".)
 *
 * @param wall - Hours and days may run over: hour 24 is the midnight that ends the day.
 */
export function instantOf(wall: Wall, zone: string): number {
  const wanted = number(wall);
  // clocks differ from UTC by at most a day, so these two instants lie on either side of any change nearby
  const offsets = [-1, 1].map((days) => {
    const near = wanted + days * 86_400_000;
    return number(wallOf(near, zone)) - near;
  });
  const fitting = offsets
    .map((offset) => wanted - offset)
    .filter((instant) => number(wallOf(instant, zone)) === wanted);
  // in a gap: with the offset from before the change
  return fitting.length ? Math.min(...fitting) : wanted - offsets[0]!;
}

/** The midnight that ends the day of an instant. */
export const midnight = (instant: number, zone: string): number =>
  instantOf({ ...wallOf(instant, zone), hour: 24, minute: 0 }, zone);
