/** @pure Resolves which recording is played: the author's, else that of the article, such as a feed's. */
import { safeUrl } from '../../internal/url.js';
import type { Recording } from '../article/model.js';

/** What the author's attributes name. */
interface RecordingAttributes {
  /** Addresses, separated by spaces. */
  readonly audio: string | undefined;
  readonly timings: string | undefined;
}

/**
 * The recording, with absolute addresses. Without `audio` the author's `timings` are those of the article's recording.
 */
export function recordingFor(
  { audio, timings }: RecordingAttributes,
  own: Recording | undefined,
  base: string,
): Recording {
  const safe = (url: string | undefined): string[] => {
    const found = safeUrl(url, base, 'fetch');
    return found ? [found] : [];
  };
  const [named] = safe(timings);
  const sources = (audio ?? '').split(/[\s,]+/).flatMap(safe);
  if (sources.length || !own) return { audio: sources, ...(named && { timings: { url: named, type: '' } }) };
  const [found] = safe(own.timings?.url);
  const chosen = named ? { url: named, type: '' } : found && { url: found, type: own.timings!.type };
  return { audio: own.audio.flatMap(safe), ...(chosen && { timings: chosen }) };
}
