/**
 * What a press on the link needs, fetched ahead of it: our parts warmed, what may travel packed, the booking opened.
 */
import type { ProblemInput } from '../../controllers/problems-controller.js';
import { plainText } from '../../internal/dom.js';
import { prepare } from '../providers/adapters.js';
import { BookingSession, type SessionElement } from './session.js';
import type { Provider } from '../detect.js';
import { contentChunks } from './session-content.js';
import type { LaunchController, LaunchHost, Pressed } from '../launch-controller.js';
import { english } from './strings.js';
import type { PrefillSources } from '../providers/prefill.js';

/**
 * Fetches what providers need ahead of the press: our own parts, nothing of the providers'. Answers what could be
 * mended.
 */
export const preload = async (
  doors: readonly { readonly url: URL; readonly provider: Provider; readonly native?: unknown }[],
  luggage: PrefillSources,
): Promise<readonly ProblemInput[]> =>
  (
    await Promise.all(
      doors.map(({ url, provider, native }) =>
        (native ? contentChunks.native().then(() => undefined) : prepare(url, provider, luggage)).catch(
          () => undefined,
        ),
      ),
    )
  ).flatMap((each) => each?.problems ?? []);

/** Where the link leads with what may travel, for a new tab. */
export const resolveUrl = async (url: URL, provider: Provider, luggage: PrefillSources): Promise<URL> =>
  (await prepare(url, provider, luggage)).url;

const found = (code: ProblemInput['code'] | undefined, values: ProblemInput['values']): readonly ProblemInput[] =>
  code ? [{ code, values }] : [];

/** Opens the booking behind a link, and tells the opener what becomes of it. */
export function openSession(
  host: SessionElement,
  wishes: LaunchHost,
  opener: LaunchController,
  { url, provider, opening, link, native }: Pressed,
): BookingSession {
  const { scheme, language, stall, prefillSources, problem, faults, changed, around } = wishes;
  return new BookingSession(host, {
    ...{ url, provider, scheme, language, faults },
    mode: opening === 'inline' ? 'inline' : 'dialog',
    heading: plainText(link),
    prefillSources: prefillSources(),
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
