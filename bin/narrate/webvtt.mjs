// Writes timings as WebVTT: a cue for each sentence, with inner timestamps where the moments of its words are known.

export function timestamp(seconds) {
  const all = Math.round(seconds * 1000);
  const two = (value) => String(Math.floor(value)).padStart(2, '0');
  const hours = Math.floor(all / 3_600_000);
  const short = `${two((all / 60_000) % 60)}:${two((all / 1000) % 60)}.${String(all % 1000).padStart(3, '0')}`;
  return hours ? `${two(hours)}:${short}` : short;
}

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The text of a cue. Inner timestamps lie between its ends, and only ever grow. */
function cueText({ text, start, end, words }) {
  let written = '';
  let at = 0;
  let last = start;
  for (const { offset, at: moment } of words) {
    // the first word begins with its cue
    if (!offset || offset < at || moment <= last + 0.001 || moment >= end) continue;
    written += `${escape(text.slice(at, offset))}<${timestamp(moment)}>`;
    at = offset;
    last = moment;
  }
  return written + escape(text.slice(at));
}

/** @param cues - Each with `start` and `end` in seconds, its `text`, and its `words`: `offset` and `at`. */
export const webvtt = (cues, lang) =>
  `WEBVTT\nLanguage: ${lang}\n\n${cues
    .map((cue) => `${timestamp(cue.start)} --> ${timestamp(cue.end)}\n${cueText(cue)}\n`)
    .join('\n')}`;
