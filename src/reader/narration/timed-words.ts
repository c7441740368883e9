/** Finds what timings name in the article: the words of cues and segments, and the elements of clips. */
import { alignWords, bareWord, WORD, wordsOf } from './align-words.js';
import type { Clip, TimedSpan } from './timing-documents.js';
import type { Place, Transcript } from './transcript.js';

/** A span that was found in the article. */
export interface PlacedSpan {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
  /** The characters of the utterance, where the span is not all of it. */
  readonly from: number;
  readonly to: number;
}

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
  /** The share of what they name that the article has. */
  readonly share: number;
}

/** A part of a span: what of one utterance it covers. */
type Part = Omit<PlacedSpan, 'start' | 'end'>;

/** Divides a span that covers several utterances by their lengths. */
function divided(start: number, end: number, parts: readonly Part[]): PlacedSpan[] {
  const whole = parts.reduce((sum, { from, to }) => sum + to - from, 0);
  let said = 0;
  return parts.map((part) => {
    const begin = start + ((end - start) * said) / whole;
    said += part.to - part.from;
    return { ...part, start: begin, end: start + ((end - start) * said) / whole };
  });
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
  let matched = 0;
  const parts = new Map<number, Part[]>();
  const known = new Map<number, number>();
  spoken.forEach(({ span }, index) => {
    const word = written[found[index]!];
    if (!word) return;
    matched++;
    known.set(span, (known.get(span) ?? 0) + 1);
    const list = parts.get(span) ?? [];
    parts.set(span, list);
    const last = list.at(-1);
    if (last?.place.passage === word.place.passage && last.place.index === word.place.index)
      list[list.length - 1] = { ...last, to: Math.max(last.to, word.to) };
    else list.push({ place: word.place, from: word.from, to: word.to });
  });
  const placed = [...parts].flatMap(([span, list]) => {
    const { start, end, words } = spans[span]!;
    // of a sentence that was changed a small word may be left: that does not make it the same
    return known.get(span)! * 2 < words.length ? [] : divided(start, end, list);
  });
  return { spans: placed, share: spoken.length ? matched / spoken.length : 0 };
}

/** The nodes with words in an element, or the element itself. */
function wordNodes(element: Element): readonly Node[] {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  while (walker.nextNode()) if ((walker.currentNode as Text).data.trim()) nodes.push(walker.currentNode);
  return nodes.length ? nodes : [element];
}

/**
 * Finds the elements of clips in a transcript.
 *
 * @param find - The element with an id.
 */
export function placeClips(
  clips: readonly Clip[],
  transcript: Transcript,
  find: (id: string) => Element | null,
): Timings {
  let known = 0;
  const placed = clips.flatMap(({ id, start, end }) => {
    const element = find(id);
    if (!element) return [];
    known++;
    const nodes = wordNodes(element);
    const [first, last] = [nodes[0]!, nodes.at(-1)!];
    const until = ((last as Partial<Text>).data ?? '').trimEnd().length;
    const begin = transcript.at(first, ((first as Partial<Text>).data ?? '').search(/\S/));
    const stop = transcript.at(last, Math.max(0, until - 1));
    const parts: Part[] = [];
    for (let place = begin; place; place = transcript.next(place)) {
      const isLast = stop?.passage === place.passage && stop.index === place.index;
      if (
        stop &&
        !isLast &&
        (place.passage > stop.passage || (place.passage === stop.passage && place.index > stop.index))
      )
        break;
      const { length } = transcript.get(place)!.text;
      const from = parts.length ? 0 : transcript.offsetAt(place, first, 0);
      const to = isLast ? transcript.offsetAt(place, last, until) || length : length;
      if (to > from) parts.push({ place: { ...place, offset: 0 }, from, to });
      if (isLast || !stop) break;
    }
    return divided(start, end, parts);
  });
  return { spans: placed, share: clips.length ? known / clips.length : 0 };
}
