// Reads the moments of words that a voice program has written: speech marks (a JSON object a line), WebVTT or SubRip.
import { alignWords, bareWord } from '../../dist/reader/narration/align-words.js';

const STAMP = /(?:(\d+):)?(\d{1,2}):(\d{2})[.,](\d{3})/;
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,:-][\p{L}\p{M}\p{N}]+)*/gu;
const seconds = ([, hours = 0, minutes, whole, thousandths]) =>
  hours * 3600 + minutes * 60 + Number(whole) + thousandths / 1000;

/** Speech marks: `{"time": 120, "type": "word", "value": "gift"}`, in milliseconds. */
function speechMark(line) {
  try {
    const { time, type = 'word', value } = JSON.parse(line);
    return type === 'word' && Number.isFinite(time) && value ? [{ at: time / 1000, words: value }] : [];
  } catch {
    return [];
  }
}

/** The words in a document, each with the second at which it begins; of a cue with several words the first one. */
function read(document) {
  if (/^\s*\{/.test(document)) return document.split('\n').flatMap(speechMark);
  return document
    .replaceAll('\r', '')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const time = lines.findIndex((line) => line.includes('-->'));
      const stamp = STAMP.exec(lines[time] ?? '');
      return stamp
        ? [
            {
              at: seconds(stamp),
              words: lines
                .slice(time + 1)
                .join(' ')
                .replace(/<[^>]*>/g, ''),
            },
          ]
        : [];
    });
}

/**
 * Finds the timed words in the text that was spoken.
 *
 * @returns For each word that was found its offset in the text, and its second.
 */
export function wordTimes(document, text) {
  const timed = read(document).flatMap(({ at, words }) =>
    (words.match(WORD) ?? []).map((word, index) => ({ at: index ? undefined : at, bare: bareWord(word) })),
  );
  const written = [...text.matchAll(WORD)];
  const found = alignWords(
    timed.map(({ bare }) => bare),
    written.map(([word]) => bareWord(word)),
  );
  return timed.flatMap(({ at }, index) => {
    const word = written[found[index]];
    return at === undefined || !word ? [] : [{ offset: word.index, at }];
  });
}
