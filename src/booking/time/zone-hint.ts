/**
 * @pure Which time zone an author probably means by a text that names none. For the author alone: nobody's hours are
 *   computed with it.
 */
import { cityOf, knownZone } from './time-zone.js';

/** Abbreviations with the zones they are used in, the likeliest first. */
const ABBREVIATIONS: readonly (readonly [abbreviations: string, zones: string])[] = [
  ['ET EST EDT EST5EDT', 'America/New_York'],
  ['CT CST CDT CST6CDT', 'America/Chicago Asia/Shanghai'],
  ['MT MST MDT MST7MDT', 'America/Denver America/Phoenix'],
  ['PT PST PDT PST8PDT', 'America/Los_Angeles'],
  ['AKT AKST AKDT', 'America/Anchorage'],
  ['HST HAST HDT', 'Pacific/Honolulu'],
  ['AT AST ADT', 'America/Halifax Asia/Riyadh'],
  ['NT NST NDT', 'America/St_Johns'],
  ['GMT BST GB WT', 'Europe/London'],
  ['WET WEST', 'Europe/Lisbon'],
  ['IST', 'Asia/Kolkata Europe/Dublin Asia/Jerusalem'],
  ['IDT', 'Asia/Jerusalem'],
  ['CET CEST MET MEST MEZ MESZ', 'Europe/Berlin Europe/Paris'],
  ['EET EEST OEZ OESZ', 'Europe/Athens Europe/Kyiv Africa/Cairo'],
  ['MSK', 'Europe/Moscow'],
  ['TRT', 'Europe/Istanbul'],
  ['GST', 'Asia/Dubai'],
  ['PKT', 'Asia/Karachi'],
  ['NPT', 'Asia/Kathmandu'],
  ['ICT', 'Asia/Bangkok'],
  ['WIB', 'Asia/Jakarta'],
  ['SGT', 'Asia/Singapore'],
  ['PHT', 'Asia/Manila'],
  ['HKT', 'Asia/Hong_Kong'],
  ['PRC', 'Asia/Shanghai'],
  ['ROC', 'Asia/Taipei'],
  ['KST ROK', 'Asia/Seoul'],
  ['JST', 'Asia/Tokyo'],
  ['AWST', 'Australia/Perth'],
  ['ACST ACDT', 'Australia/Adelaide Australia/Darwin'],
  ['AET AEST AEDT', 'Australia/Sydney Australia/Brisbane'],
  ['NZ NZT NZST NZDT', 'Pacific/Auckland'],
  ['WAT', 'Africa/Lagos'],
  ['CAT', 'Africa/Maputo'],
  ['SAST SST', 'Africa/Johannesburg'],
  ['EAT', 'Africa/Nairobi'],
  ['BRT', 'America/Sao_Paulo'],
  ['ART', 'America/Argentina/Buenos_Aires'],
  ['CLT CLST', 'America/Santiago'],
  ['COT', 'America/Bogota'],
  ['PET', 'America/Lima'],
  ['UCT Z ZULU', 'UTC'],
];

/** Names in words, with their abbreviation. */
const LONG: readonly (readonly [RegExp, string])[] = [
  [/^(?:us |u\.s\. )?eastern (?:(?:standard|daylight) )?time\b/, 'ET'],
  [/^(?:us |u\.s\. )?central (?:(?:standard|daylight) )?time\b/, 'CT'],
  [/^(?:us |u\.s\. )?mountain (?:(?:standard|daylight) )?time\b/, 'MT'],
  [/^(?:us |u\.s\. )?pacific (?:(?:standard|daylight) )?time\b/, 'PT'],
  [/^(?:greenwich mean|british summer|gmt standard|uk) time\b/, 'GMT'],
  [
    /^(?:(?:central europe(?:an)?|w\. europe|romance) (?:(?:standard|summer) )?time|mitteleuropäische (?:sommer)?zeit)\b/,
    'CET',
  ],
  [/^india(?:n)? (?:standard )?time\b/, 'IST'],
  [/^japan(?:ese)? standard time\b/, 'JST'],
];

/** Whether a text is an abbreviation, or a distance from UTC, rather than the name of a zone. */
export const isShort = (text: string): boolean =>
  /^[A-Za-z]{1,5}$/.test(text) ||
  /^(?:Etc\/)?(?:[A-Z]{3,4})?\s*[+\-−]?\s*\d/i.test(text) ||
  /^[A-Z]{3}\d[A-Z]{3}$/.test(text);

/** The zones probably meant, the likeliest first. */
export function likelyZones(text: string): readonly string[] {
  const said = text.trim();
  const [, abbreviation] = LONG.find(([words]) => words.test(said.toLowerCase())) ?? [];
  const short = abbreviation ?? said.toUpperCase().replace(/[.\s]/g, '');
  const [, zones] = ABBREVIATIONS.find(([names]) => names.split(' ').includes(short)) ?? [];
  if (zones) return zones.split(' ');
  // a city, or a zone with a space, or in small letters
  const key = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[\s_]+/g, '_');
  const all = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  const city = key(said.split('/').at(-1)!);
  const found = all.find((zone) => key(zone.split('/').at(-1)!) === city || key(cityOf(zone)) === city);
  return found && knownZone(found) ? [found] : [];
}
