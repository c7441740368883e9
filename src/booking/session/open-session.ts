/** What a press on the link needs, fetched ahead of it: our parts warmed, what may travel packed, the booking opened. */
import type { Finding } from '../../controllers/problems-controller.js';
import { plainText } from '../../internal/dom.js';
import { prepare } from '../providers/adapters.js';
import { BookingSession, type SessionHost } from './session.js';
import type { Provider } from '../detect.js';
import { insides } from './session-content.js';
import type { OpenerController, OpenerWishes, Pressed } from '../launch-controller.js';
import { english } from './strings.js';
import type { Luggage } from '../providers/prefill.js';

/** Fetches what providers need ahead of the press: our own parts, nothing of the providers'. Answers what could be mended. */
export const warm = async (doors: readonly { readonly url: URL; readonly provider: Provider; readonly native?: unknown }[], luggage: Luggage): Promise<readonly Finding[]> =>
  (await Promise.all(doors.map(({ url, provider, native }) => (native ? insides.native().then(() => undefined) : prepare(url, provider, luggage)).catch(() => undefined)))).flatMap((each) => each?.faults ?? []);

/** Where the link leads with what may travel, for a new tab. */
export const carry = async (url: URL, provider: Provider, luggage: Luggage): Promise<URL> => (await prepare(url, provider, luggage)).url;

const found = (code: string | undefined, values: Finding['values']): readonly Finding[] => (code ? [{ code, values }] : []);

/** Opens the booking behind a link, and tells the opener what becomes of it. */
export function openSession(host: SessionHost, wishes: OpenerWishes, opener: OpenerController, { url, provider, opening, link, native }: Pressed): BookingSession {
  const { scheme, language, stall, luggage, problem, faults, changed, around } = wishes;
  return new BookingSession(host, {
    ...{ url, provider, scheme, language, faults },
    mode: opening === 'inline' ? 'inline' : 'dialog',
    heading: plainText(link),
    luggage: luggage(),
    stall: stall(),
    native: native && { ...native, timezone: around().timezone },
    nativeProblem: (code, values) => wishes.native(found(code, values)),
    facts: around,
    kept: opener.kept,
    keep: (kept) => {
      opener.kept = kept;
      opener.shows = kept && (() => ({ ...english, ...language().t }).shows);
    },
    problem: (code, values) => problem(found(code, values)),
    booked: (line) => {
      opener.booked = line;
      changed('booked');
    },
    ended: (byPerson) => {
      opener.session = undefined;
      changed(opener.booked ? 'booked' : 'idle', byPerson ? 'closed' : 'removed');
    },
  });
}
