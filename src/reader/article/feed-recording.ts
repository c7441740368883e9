/** @pure Reads the recording of a feed's item: the sound it attaches, and the transcript of the podcast namespace. */
import { kindOf, type Attachment } from './feed-media.js';
import type { Recording } from './model.js';
import { absolute, childrenOf, type XmlNode } from './xml.js';

/** Transcripts with timings, the best first. Those in HTML and plain text have none. */
const TIMED = [/vtt/i, /json/i, /srt|subrip/i];

const isWeb = (url: string): boolean => /^https?:/i.test(url);

/**
 * The recording of an item, if it has any.
 *
 * @param item - Where it is XML: other types of the same sound, and transcripts, are its children.
 */
export function recordingOf(
  attachments: readonly Attachment[],
  item?: XmlNode,
  base = '',
): { readonly recording?: Recording } {
  const sound = attachments.find((each) => isWeb(each.url) && kindOf(each) === 'audio');
  if (!sound) return {};
  const others = childrenOf(item, 'podcast:alternateenclosure')
    .filter(({ attributes }) => /^audio/i.test(attributes.get('type') ?? ''))
    .flatMap((each) => childrenOf(each, 'podcast:source'))
    .map(({ attributes }) => absolute(attributes.get('uri')?.trim() ?? '', base))
    .filter(isWeb);
  const transcripts = childrenOf(item, 'podcast:transcript')
    .map(({ attributes }) => ({
      url: absolute(attributes.get('url')?.trim() ?? '', base),
      type: attributes.get('type')?.trim().toLowerCase() ?? '',
    }))
    .filter(({ url }) => isWeb(url));
  const timings = TIMED.map((each) =>
    transcripts.find(({ type, url }) => each.test(type || url.replace(/[?#].*$/, '').replace(/^.*\./, ''))),
  ).find(Boolean);
  return { recording: { audio: [...new Set([sound.url, ...others])], ...(timings && { timings }) } };
}
