/** @pure Reads the owner's questions before a booking: where someone will be, and with whom or for what they book. */
import type { Report } from '../../controllers/problems-controller.js';
import { safeUrl } from '../../internal/url.js';
import { isRecord, parseSmall, wordsOf } from '../../internal/values.js';

/** The one question of eligibility. */
export interface Eligibility {
  /** An empty string for the widget's own words. */
  readonly question: string;
  readonly places: readonly string[];
  /** The answer for someone elsewhere; an empty string for the widget's own words. */
  readonly elsewhere: string;
  /** Where they may look instead. */
  readonly referral: string;
}

const list = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? (value as unknown[]).map(wordsOf) : wordsOf(value).split(/\s*[;|\n]\s*/)).filter(Boolean);

/** Reads `places`, `question`, `elsewhere` and `referral`. Without places there is no question. */
export function readEligibility(
  given: Readonly<Record<string, unknown>>,
  base: string,
  report: Report,
): Eligibility | undefined {
  const places = list(given['places']);
  if (!places.length) return undefined;
  const referral = wordsOf(given['referral']);
  const href = referral ? safeUrl(referral, base) : '';
  if (href === undefined) report('WL-BOOKING-077', { value: referral });
  return { question: wordsOf(given['question']), places, elsewhere: wordsOf(given['elsewhere']), referral: href ?? '' };
}

/** The names under which a choice is passed to a provider; see providers/prefill.ts. */
const WAYS = ['person', 'service', 'location'] as const;

/** One answer to a choice: what it changes about the booking link. */
export interface Option {
  readonly label: string;
  /** A booking page of its own; an empty string where only parameters change. */
  readonly href: string;
  /** What the provider calls it, by `person`, `service` or `location`. */
  readonly sends: Readonly<Partial<Record<(typeof WAYS)[number], string>>>;
}

/** A choice before booking, such as "With whom?". */
export interface BookingChoice {
  readonly label: string;
  readonly options: readonly Option[];
}

/** A list as it is, nothing as an empty list, and anything else as a list of one. */
function listOf(data: unknown): readonly unknown[] {
  if (Array.isArray(data)) return data;
  return data === undefined || data === '' ? [] : [data];
}

/**
 * Reads `choices`: `[{label, options: [{label, href?, person?, service?, location?}]}]`, or the same as JSON text. Each
 * choice also offers to have no preference, which changes nothing.
 */
export function readChoices(given: unknown, base: string, report: Report): readonly BookingChoice[] {
  const text = typeof given === 'string' ? given : '';
  const data = text ? parseSmall(text) : given;
  if (text && data === undefined) {
    report('WL-BOOKING-078', { value: text.slice(0, 60) });
    return [];
  }
  return listOf(data)
    .slice(0, 5)
    .flatMap((each): BookingChoice[] => {
      const options = isRecord(each) && Array.isArray(each['options']) ? (each['options'] as unknown[]) : [];
      const read = options.flatMap((option): Option[] => {
        if (!isRecord(option) || !wordsOf(option['label'])) return [];
        const href = wordsOf(option['href']);
        const url = href ? safeUrl(href, base, 'fetch') : '';
        const sends = Object.fromEntries(
          WAYS.flatMap((way) => (wordsOf(option[way]) ? [[way, wordsOf(option[way])] as const] : [])),
        );
        return url === undefined ? [] : [{ label: wordsOf(option['label']), href: url, sends }];
      });
      const label = isRecord(each) ? wordsOf(each['label']) : '';
      if (!label || !read.length || read.length < options.length)
        report('WL-BOOKING-078', { value: label || JSON.stringify(each)?.slice(0, 60) || '' });
      return label && read.length ? [{ label, options: read }] : [];
    });
}
