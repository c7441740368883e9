/** @pure Opening hours between a form of the week and the text that the booking widget reads. */
import { readHours, weekOf, type HoursProblem } from '../../src/booking/live/opening-hours.js';

/** Opening and closing time, as `09:00`. */
export type Times = readonly [from: string, to: string];

/** Monday to Sunday, each with its times; none for closed. */
export type Week = readonly (readonly Times[])[];

export const EMPTY_WEEK: Week = [[], [], [], [], [], [], []];

const CODES = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];
const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;

/** The week as text, days of like hours together: `Mo-Fr 09:00-12:00,13:00-17:00; Sa 10:00-14:00`. */
export function writeWeek(week: Week): string {
  const runs: { first: number; last: number; times: string }[] = [];
  week.forEach((spans, day) => {
    const times = spans
      .filter(([from, to]) => from && to)
      .map(([from, to]) => `${from}-${to}`)
      .join(',');
    const run = runs.at(-1);
    if (run?.times === times && run.last === day - 1) run.last = day;
    else runs.push({ first: day, last: day, times });
  });
  return runs
    .filter(({ times }) => times)
    .map(({ first, last, times }) => `${CODES[first]}${last > first ? `-${CODES[last]}` : ''} ${times}`)
    .join('; ');
}

/** The hours as text: the week, then the days that are different. */
export const writeHours = (week: Week, exceptions: string): string =>
  [writeWeek(week), ...exceptions.split(/[;\n]/).map((part) => part.trim())].filter(Boolean).join('; ');

/** What was read: the week for the form, and the parts about single dates, seasons and holidays as they are written. */
export interface ReadHours {
  readonly week: Week;
  readonly exceptions: string;
}

/** Takes hours apart for the form; `undefined` where the form could not say the same. */
export function readForForm(text: string): ReadHours | undefined {
  if (!text.trim()) return { week: EMPTY_WEEK, exceptions: '' };
  const parts = text.split(/[;\n]/).map((part) => part.trim());
  const isDated = (part: string) => readHours(part, () => undefined).some(({ dates, holiday }) => !!dates || holiday);
  const plain = parts.filter((part) => part && !isDated(part));
  let isWhole = true;
  const hours = readHours(plain.join('; '), (_, problem) => {
    if (problem !== 'holiday') isWhole = false;
  });
  if (!isWhole || (plain.length && !hours.length)) return undefined;
  const week = EMPTY_WEEK.map((_, day): readonly Times[] => {
    const line = weekOf(hours).find(({ days: [first, last] }) => day >= first && day <= last);
    return (line?.spans ?? []).map(({ from, to }) => [clock(from), clock(to)] as const);
  });
  return { week, exceptions: parts.filter((part) => part && isDated(part)).join('; ') };
}

const SAYINGS: Readonly<Record<HoursProblem, (part: string) => string>> = {
  unread: (part) => `“${part}” cannot be read. All hours would be shown as written, without “open now”.`,
  half: (part) => `“${part}” may be of the morning or of the evening. Write it as 09:00-17:00.`,
  contradiction: (part) => `“${part}” contradicts another part.`,
  holiday: (part) =>
    `“${part}”: which days are public holidays is not known to the widget; it says so to visitors. Dates after it are certain again.`,
};

/** What is wrong with hours, in sentences. */
export function hoursProblems(text: string): readonly string[] {
  const said: string[] = [];
  readHours(text, (part, problem) => said.push(SAYINGS[problem](part)));
  return said;
}

/** Names of time zones to choose from: that of the device first, then the others. */
export const zonesFrom = (own: string, all: readonly string[]): readonly string[] => [...new Set([own, ...all])];
