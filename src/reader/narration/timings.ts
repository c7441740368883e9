/** Loads the timings of a recording: WebVTT with the browser's own parser, other kinds with ours. */
import { once } from '../../internal/load.js';
import { placeClips, placeSpans, spansOf, type Timings } from './timed-words.js';
import type { TimedSpan } from './timing-documents.js';
import type { Transcript } from './transcript.js';

const loadDocuments = once(() => import('./timing-documents.js'));

/** Where timings are. */
export interface TimingsSource {
  readonly url: string;
  /** Their content type; an empty string where the ending of the address tells it. */
  readonly type: string;
}

/** Timings that were read, and where they are not in order. */
export interface LoadedTimings {
  /** Whether some of them overlap. */
  readonly overlap: boolean;
  /** @param find - The element with an id, for timings that name elements. */
  readonly place: (transcript: Transcript, find: (id: string) => Element | null) => Timings;
}

/** Milliseconds that timings are waited for. */
const LOAD_TIMEOUT = 8000;

type Kind = 'vtt' | 'subrip' | 'json' | 'overlay';

function kindOf({ url, type }: TimingsSource): Kind {
  const { pathname, search } = new URL(url);
  // some servers have the name of the file in the query
  const told = type || (/\.\w+$/.test(pathname) ? pathname : search);
  if (/subrip|srt$/i.test(told)) return 'subrip';
  if (/json$/i.test(told)) return 'json';
  return /smil?(?:\+xml)?$/i.test(told) ? 'overlay' : 'vtt';
}

/** The cues of a WebVTT document, in order; none where it is none, or cannot be loaded. */
async function loadCues(url: string): Promise<readonly VTTCue[]> {
  const holder = document.createElement('audio');
  holder.crossOrigin = 'anonymous';
  const track = document.createElement('track');
  track.kind = 'metadata';
  track.src = url;
  holder.append(track);
  track.track.mode = 'hidden';
  const isLoaded = await new Promise<boolean>((done) => {
    track.onload = () => done(true);
    track.onerror = () => done(false);
    setTimeout(() => done(false), LOAD_TIMEOUT);
  });
  return isLoaded ? ([...(track.track.cues ?? [])] as VTTCue[]) : [];
}

/** The text of a document; an empty string where it cannot be loaded. */
async function loadText(url: string): Promise<string> {
  try {
    const request = {
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      signal: AbortSignal.timeout(LOAD_TIMEOUT),
    } as const;
    const response = await fetch(url, request);
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}

const overlaps = (list: readonly { readonly start: number; readonly end: number }[]): boolean =>
  list.some(({ end }, index) => (list[index + 1]?.start ?? Infinity) < end - 0.05);

const ofWords = (spans: readonly TimedSpan[], overlap = overlaps(spans)): LoadedTimings | undefined =>
  spans.length ? { overlap, place: (transcript) => placeSpans(spans, transcript) } : undefined;

/**
 * Loads timings.
 *
 * @param sources - The addresses of the recording.
 * @returns `undefined` where there are none, or they cannot be loaded.
 */
export async function loadTimings(
  source: TimingsSource,
  sources: readonly string[],
): Promise<LoadedTimings | undefined> {
  const kind = kindOf(source);
  if (kind === 'vtt') {
    // the parser has sorted them
    const cues = await loadCues(source.url);
    const times = cues.map(({ startTime: start, endTime: end }) => ({ start, end }));
    return ofWords(cues.flatMap(spansOf), overlaps(times));
  }
  const [text, documents] = await Promise.all([loadText(source.url), loadDocuments().catch(() => undefined)]);
  if (!text || !documents) return undefined;
  if (kind === 'subrip') return ofWords(documents.spansFromSubRip(text));
  if (kind === 'json') return ofWords(documents.spansFromJson(text));
  const clips = documents.clipsFromOverlay(text, sources);
  return clips.length
    ? { overlap: overlaps(clips), place: (transcript, find) => placeClips(clips, transcript, find) }
    : undefined;
}
