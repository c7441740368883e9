/** Fetches and reads the owner's list or calendar of openings. */
import { once } from '../../internal/load.js';
import { fetchText } from '../../internal/fetch-text.js';
import { safeUrl } from '../../internal/url.js';
import type { ProblemInput } from '../../controllers/problems-controller.js';
import type { ProblemCode } from '../../problems/all-problems.js';
import { readOpenings, type OpeningsDocument } from './openings.js';

/** The reader of calendars. An object, so that tests can let it fail. */
export const lazyChunks = { ical: once(() => import('./calendar-feed.js')) };

/** Larger feeds are not read; the same limit as for any document (controllers/model-controller.ts). */
const LIMIT = 5_000_000;
const DAY = 86_400_000;

/** Openings, and the age up to which they are shown; or the problems found. */
export type Feed =
  | { readonly document: OpeningsDocument; readonly maxAge: number; readonly found: readonly ProblemInput[] }
  | { readonly found: readonly ProblemInput[] };

/**
 * Fetches the owner's openings, JSON or iCalendar. One request at load, the same for everyone.
 *
 * @param zone - The practice's.
 */
export async function fetchOpenings(address: string, zone: string, signal: AbortSignal): Promise<Feed> {
  const url = safeUrl(address, document.baseURI, 'fetch');
  if (!url) return { found: [{ code: 'WL-DATA-003', values: { url: address } }] };
  const failed = (code: ProblemCode, detail: string): Feed => ({ found: [{ code, values: { url: address, detail } }] });
  let text: string;
  let response: Response;
  const request = new AbortController();
  signal.addEventListener('abort', () => request.abort(), { once: true });
  try {
    ({ response, text } = await fetchText(url, { signal: request.signal, credentials: 'same-origin' }));
  } catch (error) {
    request.abort();
    return failed('WL-DATA-002', (error as Error).message);
  }
  if (!text.trim()) return failed('WL-DATA-006', '');
  if (text.length > LIMIT) {
    const values = { url: address, size: (text.length / 1e6).toFixed(1), limit: String(LIMIT / 1e6) };
    return { found: [{ code: 'WL-DATA-010', values }] };
  }
  const base = response.url || url;
  const type = response.headers.get('content-type') ?? '';
  const calendar = /^text\/calendar\b/i.test(type) || /^\s*BEGIN:VCALENDAR/i.test(text);
  let document_: OpeningsDocument | undefined;
  try {
    document_ = calendar
      ? (await lazyChunks.ical()).readCalendar(text, zone, Date.now())
      : readOpenings(JSON.parse(text), zone, base);
  } catch {
    // reported below
  }
  if (!document_) return { found: [{ code: 'WL-BOOKING-074', values: { url: address } }] };
  const stamp = Date.parse(response.headers.get('last-modified') ?? '');
  const asOf = document_.asOf ?? (Number.isNaN(stamp) ? undefined : stamp);
  const found: ProblemInput[] = [];
  if (document_.wrong) found.push({ code: 'WL-BOOKING-075', values: { url: address, count: document_.wrong } });
  for (const [zone, count] of document_.unknownZones ?? [])
    found.push({ code: 'WL-BOOKING-083', values: { url: address, zone, count } });
  if (document_.busy) found.push({ code: 'WL-BOOKING-084', values: { url: address, count: document_.busy } });
  // where nothing is left of it, it is not known whether there are openings
  if (found.length && !document_.openings.length && calendar) return { found };
  // a calendar is stamped when something in it changes, which may be a week ago; a list is written anew each time
  return { document: { ...document_, asOf }, maxAge: calendar ? 7 * DAY : DAY, found };
}
