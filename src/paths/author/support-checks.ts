/** @pure Checks the numbers, addresses and dates of an author's support (docs/decisions/support-contacts.md). */
import type { Report } from '../../controllers/problems-controller.js';
import type { ProblemCode } from '../../problems/all-problems.js';
import { plainText } from '../../internal/dom.js';
import { isDay } from '../../internal/date.js';
import { elementOf, type PathsModel, type SupportEntry } from '../model.js';

/** After so many days, an author is reminded to check a service again. */
const RECHECK_AFTER_DAYS = 180;

/** The digits and signs of a dial string, unchanged: a short code has no country code. */
export const dialled = (text: string): string => text.replace(/[^\d+*#]/g, '').replaceAll('#', '%23');

/** Whole days since a day; `undefined` where the text is not one. */
export const daysSince = (day: string, now: Date = new Date()): number | undefined =>
  isDay(day) ? Math.floor((now.getTime() - Date.parse(day)) / 864e5) : undefined;

const digits = (text: string): string => text.replace(/\D/g, '');

/**
 * Whether the number that a link's words show is the one it dials. Words without a number say nothing; where they show
 * several, one of them has to be it.
 */
export function sameNumber(label: string, href: string): boolean {
  const dials = digits(decodeURIComponent(href.replace(/^\w+:|\?.*$/g, '')));
  const shown = (label.match(/\+?\d[\d\s().-]*/g) ?? []).map(digits).filter((run) => run.length > 2 || run === dials);
  const international = /^\w+:\s*\+/.test(href);
  return (
    !shown.length ||
    shown.some((run) => {
      // "116 123 (24/7)" continues with digits that are not part of the number
      if (run === dials || (dials.length > 2 && run.startsWith(dials))) return true;
      // +49 800 1110111 is 0800 1110111 from abroad; a short code cannot be dialled from there
      const national = run.replace(/^0/, '');
      return international && national.length > 7 && dials.endsWith(national) && dials.length - national.length < 4;
    })
  );
}

const host = (address: string): string => {
  try {
    return new URL(address).hostname.split('.').slice(-2).join('.');
  } catch {
    return '';
  }
};

/** Reports links that dial another number, services not checked lately, and services that cannot be reached. */
export function reportServiceProblems(
  { support }: Pick<PathsModel, 'support'>,
  report: Report,
  now: Date = new Date(),
): void {
  if (!support) return;
  const at = (entry: SupportEntry, code: ProblemCode, values: Record<string, string | number> = {}) =>
    report(code, { name: entry.name, ...values }, elementOf(entry));
  const checkNumber = (label: string, href: string, place: Element | undefined) => {
    if (/^(tel|sms):/i.test(href) && !sameNumber(label, href)) report('WL-PATHS-041', { label, href }, place);
  };
  for (const link of support.links) checkNumber(link.label, link.href, elementOf(link));
  for (const entry of support.entries) {
    const { name, call, text, chat, web, source, checked } = entry;
    const days = daysSince(checked, now);
    if (days === undefined) at(entry, 'WL-PATHS-044', { day: checked });
    else if (days > RECHECK_AFTER_DAYS) at(entry, 'WL-PATHS-042', { day: checked });
    if (!name || !(call || text || chat || web)) at(entry, 'WL-PATHS-043');
    // a short code with a country code cannot be reached
    for (const number of [call, text?.to ?? ''])
      if (/^\s*(\+|00)/.test(number) && digits(number).length < 9) at(entry, 'WL-PATHS-045', { number });
    for (const link of elementOf(entry)?.querySelectorAll('a[href]') ?? [])
      checkNumber(plainText(link), link.getAttribute('href')!, link);
    for (const number of [call, text?.to ?? '']) if (number && !/\d/.test(number)) at(entry, 'WL-PATHS-043');
    if (web && source && host(web) !== host(source)) at(entry, 'WL-PATHS-046', { web, source });
  }
}
