/** @pure Groups openings by day and time of day in the zone they are read in. */
import { dayOf, wallOf } from '../time/time-zone.js';

/** One time that can be booked. */
export interface Slot {
  /** Milliseconds since 1970, in UTC. */
  readonly start: number;
  readonly end?: number;
  /** The service's own name for it, sent back with the booking. */
  readonly id?: string;
}

/** A day that has openings. */
export interface Day {
  /** `2026-11-30`. */
  readonly key: string;
  readonly slots: readonly Slot[];
}

/** Part of a day, by the hour on the wall. */
export type Period = 'morning' | 'afternoon' | 'evening';

/** The openings of two lists, each start once, in order. */
export function merged(one: readonly Slot[], other: readonly Slot[]): readonly Slot[] {
  const byStart = new Map<number, Slot>();
  for (const slot of [...one, ...other]) byStart.set(slot.start, slot);
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** The days that have openings, in order, as a wall calendar in this zone shows them. */
export function daysOf(slots: readonly Slot[], zone: string): readonly Day[] {
  const days = new Map<string, Slot[]>();
  for (const slot of merged(slots, [])) {
    const key = dayOf(slot.start, zone);
    const day = days.get(key);
    if (day) day.push(slot);
    else days.set(key, [slot]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, list]) => ({ key, slots: list }));
}

/** Morning until noon, afternoon until five. */
function periodOf(instant: number, zone: string): Period {
  const { hour } = wallOf(instant, zone);
  if (hour < 12) return 'morning';
  return hour < 17 ? 'afternoon' : 'evening';
}

/** The openings of a day, by part of the day; empty parts are left out. */
export function periodsOf(slots: readonly Slot[], zone: string): readonly (readonly [Period, readonly Slot[]])[] {
  const periods: readonly Period[] = ['morning', 'afternoon', 'evening'];
  return periods
    .map((period) => [period, slots.filter(({ start }) => periodOf(start, zone) === period)] as const)
    .filter(([, list]) => list.length);
}

/** The openings nearest to one that is no longer free, in order of time. */
export const nearest = (slots: readonly Slot[], start: number, count: number): readonly Slot[] =>
  slots
    .filter((slot) => slot.start !== start)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))
    .slice(0, count)
    .sort((a, b) => a.start - b.start);
