/**
 * @pure Formats instants in any time zone. All of it comes from `Intl`, which knows the rules of every zone; nothing is
 * ever reckoned with an offset. Only instants are turned into wall times, never the other way round, so a missing or a
 * doubled hour cannot be misread.
 */

/** What a clock and a calendar on the wall show. */
export interface Wall {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  /** 0–23. */
  readonly hour: number;
  readonly minute: number;
}

const MINUTE = 60_000;
/** @perCopy a cache: a copy makes its own formatters. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter, made once: making one costs about a millisecond. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  // the Gregorian calendar, because appointments are made in it
  if (!format) formats.set(key, (format = new Intl.DateTimeFormat(locale, { calendar: 'gregory', ...options })));
  return format;
}

const isKnown = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
};

/** Zones whose place has another name today than some browsers have for it, by their old names. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Asmara',
  'America/Coral_Harbour': 'Atikokan',
  'America/Godthab': 'Nuuk',
  'America/Scoresbysund': 'Ittoqqortoormiit',
  'Asia/Ashkhabad': 'Ashgabat',
  'Asia/Calcutta': 'Kolkata',
  'Asia/Chungking': 'Chongqing',
  'Asia/Dacca': 'Dhaka',
  'Asia/Katmandu': 'Kathmandu',
  'Asia/Macao': 'Macau',
  'Asia/Rangoon': 'Yangon',
  'Asia/Saigon': 'Ho_Chi_Minh',
  'Asia/Thimbu': 'Thimphu',
  'Asia/Ujung_Pandang': 'Makassar',
  'Asia/Ulan_Bator': 'Ulaanbaatar',
  'Atlantic/Faeroe': 'Faroe',
  'Europe/Kiev': 'Kyiv',
  'Europe/Uzhgorod': 'Uzhhorod',
  'Europe/Zaporozhye': 'Zaporizhzhia',
  'Pacific/Enderbury': 'Kanton',
  'Pacific/Ponape': 'Pohnpei',
  'Pacific/Truk': 'Chuuk',
};

/** Places that are written otherwise than their zone. */
const WRITTEN: Readonly<Record<string, string>> = {
  Asuncion: 'Asunción',
  Bahia_Banderas: 'Bahía de Banderas',
  Belem: 'Belém',
  Bogota: 'Bogotá',
  Cancun: 'Cancún',
  Ciudad_Juarez: 'Ciudad Juárez',
  Cordoba: 'Córdoba',
  Cuiaba: 'Cuiabá',
  Curacao: 'Curaçao',
  DumontDUrville: 'Dumont d’Urville',
  Ho_Chi_Minh: 'Ho Chi Minh City',
  Maceio: 'Maceió',
  Mazatlan: 'Mazatlán',
  Merida: 'Mérida',
  Reunion: 'Réunion',
  Sao_Paulo: 'São Paulo',
  Sao_Tome: 'São Tomé',
  St_Johns: 'St. John’s',
};

/**
 * The zone that a text names, as every browser names zones: by area and place, or `UTC`. Abbreviations and distances
 * from UTC are none, though browsers know some of them: to one `BST` is Bangladesh, `EST` has no summer, and
 * `Etc/GMT+5` is five hours behind UTC.
 */
export function knownZone(zone: unknown): string | undefined {
  if (typeof zone !== 'string') return undefined;
  if (/^utc$/i.test(zone)) return 'UTC';
  if (!/^(?:[A-Z][a-z]{3,}|[A-Za-z]+(?:\/[A-Za-z_+-]+)+)$/.test(zone)) return undefined;
  if (/^etc\/(?!(?:utc|gmt|uct|universal|zulu|greenwich)$)/i.test(zone)) return undefined;
  const name = /[A-Z]/.test(zone) ? zone : zone.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
  return isKnown(name) ? name : undefined;
}

/** The zone of the visitor's device, as far as it tells; UTC where it does not. */
export function deviceZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone && isKnown(timeZone) ? timeZone : 'UTC';
}

/** What the wall shows at an instant. */
export function wallOf(instant: number, timeZone: string): Wall {
  const parts = dateFormat('en-u-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(instant);
  const of = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a wall time, `2026-11-30`. */
const dayKey = ({ year, month, day }: Wall): string => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** The day an instant falls on. */
export const dayOf = (instant: number, zone: string): string => dayKey(wallOf(instant, zone));

const wallKey = (instant: number, zone: string): string => JSON.stringify(wallOf(instant, zone));

/** By how much clocks are put back: half an hour on Lord Howe Island, two at Troll station, one elsewhere. */
const SHIFTS = [30, 60, 120];

/** Whether the clock shows this time twice, because it is put back in between. */
export function isDoubled(instant: number, zone: string): boolean {
  const key = wallKey(instant, zone);
  return SHIFTS.some(
    (minutes) => wallKey(instant - minutes * MINUTE, zone) === key || wallKey(instant + minutes * MINUTE, zone) === key,
  );
}

/** Whether two zones show the same time at an instant; names are no help, many zones have several. */
export const sameTime = (instant: number, one: string, other: string): boolean =>
  one === other || wallKey(instant, one) === wallKey(instant, other);

/** A time of day in the way of the locale, 12 or 24 hours; with the zone's name where the clock shows it twice. */
export function timeText(instant: number, timeZone: string, locale: string): string {
  return dateFormat(locale, {
    timeZone,
    hour: 'numeric',
    minute: '2-digit',
    ...(isDoubled(instant, timeZone) && { timeZoneName: 'short' }),
  }).format(instant);
}

/** The time elsewhere, with the weekday where it is another day there. */
export function timeThere(instant: number, there: string, here: string, locale: string): string {
  const time = timeText(instant, there, locale);
  if (dayOf(instant, there) === dayOf(instant, here)) return time;
  const doubled = isDoubled(instant, there);
  return dateFormat(locale, {
    timeZone: there,
    weekday: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...(doubled && { timeZoneName: 'short' }),
  }).format(instant);
}

/** A day in full: "Monday, November 30", with the year where it is not this one. */
export function dayText(instant: number, timeZone: string, locale: string, now: number): string {
  const other = wallOf(instant, timeZone).year !== wallOf(now, timeZone).year;
  return dateFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(other && { year: 'numeric' }),
  }).format(instant);
}

/** Day and time in full; with the zone's short name where the clock shows that time twice. */
export const momentText = (instant: number, timeZone: string, locale: string): string =>
  dateFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    ...(isDoubled(instant, timeZone) && { timeZoneName: 'short' }),
  }).format(instant);

/** A moment in full, and in which zone: "Monday, November 30, 2026 at 9:00 AM · Eastern Time (New York)". */
export const momentIn = (instant: number, timeZone: string, locale: string): string =>
  `${momentText(instant, timeZone, locale)} · ${zoneText(timeZone, locale, instant)}`;

/** A zone's last word: the city, in English, as people write it today. */
export function cityOf(zone: string): string {
  const name = RENAMED[zone] ?? zone.split('/').at(-1) ?? zone;
  return WRITTEN[name] ?? name.replaceAll('_', ' ');
}

type Naming = 'longGeneric' | 'shortGeneric' | 'shortOffset';

/** What `Intl` calls a zone, in one of its ways; an empty string in an engine that does not know this way. */
function zoneName(
  timeZone: string,
  locale: string,
  instant: number,
  timeZoneName: Naming,
  format = dateFormat,
): string {
  try {
    const parts = format(locale, { timeZone, timeZoneName }).formatToParts(instant);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  } catch {
    return '';
  }
}

/** A formatter for once: of hundreds of zones none is kept. */
const passing: typeof dateFormat = (locale, options) => new Intl.DateTimeFormat(locale, options);

/** Places without an abbreviation for their time in any language. */
const NAMED = ['Indian/Maldives', 'Asia/Kathmandu', 'Pacific/Fiji', 'Asia/Thimphu'];

/**
 * What a language puts before and after a place to name its time, as in "Fiji Time": all that such names have in
 * common.
 */
function affixesOf(locale: string): readonly [before: string, after: string] {
  const names = NAMED.map((zone) => zoneName(zone, locale, 0, 'shortGeneric', passing));
  const first = names[0]!;
  let [before, after] = [0, 0];
  while (before < first.length && names.every((name) => name[before] === first[before])) before++;
  while (after < first.length - before && names.every((name) => name.at(-1 - after) === first.at(-1 - after))) after++;
  return [first.slice(0, before), first.slice(first.length - after)];
}

/** @perCopy a cache: a copy works them out anew. */
const affixes = new Map<string, readonly [string, string]>();
/** @perCopy a cache: a copy works them out anew. */
const places = new Map<string, string>();

/**
 * The place a zone is named for, in the reader's language as far as `Intl` tells: the country where it has one zone
 * only, else the city. Where it does not tell, the city as zones are written, which is English.
 */
export function placeOf(zone: string, locale: string): string {
  if (/^en\b/.test(locale)) return cityOf(zone);
  const key = `${locale} ${zone}`;
  let place = places.get(key);
  if (place !== undefined) return place;
  let around = affixes.get(locale);
  if (!around) affixes.set(locale, (around = affixesOf(locale)));
  const [before, after] = around;
  const name = zoneName(zone, locale, 0, 'shortGeneric', passing);
  // an abbreviation has neither
  place =
    (before || after) && name.startsWith(before) && name.endsWith(after)
      ? name.slice(before.length, name.length - after.length)
      : '';
  places.set(key, (place ||= cityOf(zone)));
  return place;
}

/** A zone to choose: the place, and how far its clocks are from UTC at an instant. */
export function zoneChoice(zone: string, locale: string, instant: number): string {
  const offset = zoneName(zone, locale, instant, 'shortOffset', passing);
  return placeOf(zone, locale) + (offset && ` (${offset})`);
}

/** A zone in words, "Eastern Time (New York)"; the place alone where there is no such name. */
export function zoneText(timeZone: string, locale: string, instant: number): string {
  const name = zoneName(timeZone, locale, instant, 'longGeneric');
  const place = placeOf(timeZone, locale);
  return !name || name.includes(place) || timeZone === 'UTC' ? name || place : `${name} (${place})`;
}

/** A month in words, from its key `2026-11`. */
export function monthText(month: string, locale: string): string {
  // the middle of the month is in that month everywhere
  return dateFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(
    Date.UTC(+month.slice(0, 4), +month.slice(5, 7) - 1, 15, 12),
  );
}

/** The month some months later. */
export function laterMonth(month: string, by: number): string {
  const months = +month.slice(0, 4) * 12 + +month.slice(5, 7) - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${two((months % 12) + 1)}`;
}

/** The last day of a month. */
export const lastDay = (month: string): string =>
  `${month}-${two(new Date(Date.UTC(+month.slice(0, 4), +month.slice(5, 7), 0)).getUTCDate())}`;
