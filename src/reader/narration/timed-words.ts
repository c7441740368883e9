/** Reads the timings of a recording with the browser's own parser, and finds their words in the article. */
import { alignWords, bareWord } from './align-words.js';
import type { Place, Transcript } from './transcript.js';

/** Words that are spoken from one moment to another: one, or all of a cue. */
export interface TimedSpan {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
}

/** A span that was found in the article. */
export interface PlacedSpan {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** The characters of the utterance, where the span is not all of it. */
  readonly from: number;
  readonly to: number;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'.,:-][\p{L}\p{M}\p{N}]+)*/gu;
const wordsOf = (text: string): string[] => text.match(WORD) ?? [];
const seconds = (stamp: string): number => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** The spans of a cue: inner timestamps divide it. Voice spans, classes and other tags make no difference. */
export function spansOf(cue: VTTCue): readonly TimedSpan[] {
  const found: TimedSpan[] = [];
  let start = cue.startTime;
  let words: string[] = [];
  const flush = (end: number) => {
    if (words.length && end >= start) found.push({ start, end, words });
    words = [];
  };
  const walk = (node: Node): void => {
    if (node.nodeType === Node.PROCESSING_INSTRUCTION_NODE) {
      const at = seconds((node as ProcessingInstruction).data);
      flush(at);
      start = at;
    } else if (node.nodeType === Node.TEXT_NODE) words.push(...wordsOf((node as Text).data));
    else for (const child of node.childNodes) walk(child);
  };
  walk(cue.getCueAsHTML());
  flush(cue.endTime);
  return found;
}

/** What came of timings. */
export interface Timings {
  readonly spans: readonly PlacedSpan[];
  /** The share of the timed words that the article has. */
  readonly share: number;
}

/** Finds the spans in a transcript, in order of time. */
export function placeSpans(spans: readonly TimedSpan[], transcript: Transcript): Timings {
  const written: { readonly bare: string; readonly place: Place; readonly from: number; readonly to: number }[] = [];
  transcript.passages.forEach((_, passage) =>
    transcript.of(passage).forEach(({ text }, index) => {
      for (const { 0: word, index: from } of text.matchAll(WORD))
        written.push({ bare: bareWord(word), place: { passage, index, offset: 0 }, from, to: from + word.length });
    }),
  );
  const spoken = spans.flatMap(({ words }, span) => words.map((word) => ({ bare: bareWord(word), span })));
  const found = alignWords(
    spoken.map(({ bare }) => bare),
    written.map(({ bare }) => bare),
  );
  const placed: PlacedSpan[] = [];
  let matched = 0;
  // of a sentence that was changed a small word may be left: that does not make it the same
  const known = new Map<number, number>();
  spoken.forEach(({ span }, index) => found[index]! >= 0 && known.set(span, (known.get(span) ?? 0) + 1));
  spoken.forEach(({ span }, index) => {
    const word = written[found[index]!];
    if (!word) return;
    matched++;
    if (known.get(span)! * 2 < spans[span]!.words.length) return;
    const { start, end } = spans[span]!;
    const last = placed.at(-1);
    const isSame =
      last?.start === start && last.place.passage === word.place.passage && last.place.index === word.place.index;
    if (isSame) placed[placed.length - 1] = { ...last, to: Math.max(last.to, word.to) };
    else placed.push({ start, end, place: word.place, from: word.from, to: word.to });
  });
  return { spans: placed, share: spoken.length ? matched / spoken.length : 0 };
}

/** Milliseconds that timings are waited for. */
const PATIENCE = 8000;

/**
 * Loads cues.
 *
 * @param url - The address of a WebVTT document.
 * @returns The cues in order; `undefined` where there are none, or they cannot be loaded.
 */
export async function loadCues(url: string): Promise<readonly VTTCue[] | undefined> {
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
    setTimeout(() => done(false), PATIENCE);
  });
  const cues = isLoaded ? [...(track.track.cues ?? [])] : [];
  return cues.length ? (cues as VTTCue[]) : undefined;
}
