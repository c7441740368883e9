/** @pure Lists the time zones to choose from, in the visitor's language. */
import { placeOf, zoneChoice } from '../time/time-zone.js';

/** A zone to choose. */
export interface ZoneChoice {
  readonly id: string;
  /** "New York (GMT-5)". */
  readonly label: string;
}

/**
 * All zones the browser knows, in the order of their names. There are hundreds, each formatted by `Intl`, which takes a
 * while: one a step, so that the page can react in between.
 */
export function* zoneChoices(locale: string, instant: number): Generator<void, readonly ZoneChoice[], void> {
  const choices: ZoneChoice[] = [];
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  // those without a place count the other way round, and nobody lives there
  for (const id of known.filter((each) => !each.startsWith('Etc/'))) {
    choices.push({ id, label: zoneChoice(id, locale, instant) });
    yield;
  }
  const { compare } = new Intl.Collator(locale);
  return choices.sort((a, b) => compare(placeOf(a.id, locale), placeOf(b.id, locale)));
}
