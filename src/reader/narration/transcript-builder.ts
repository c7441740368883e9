/** Builds the transcript of an article: at once where it is short, in chunks where it is long. */
import { runChunk, yieldToMain } from '../../internal/scheduling.js';
import type { Kind } from './narration-settings.js';
import { passagesIn, type Passage } from './passages.js';
import { Transcript, type Place } from './transcript.js';

/** What is built. */
export interface TranscriptSource {
  readonly root: HTMLElement;
  readonly lang: string;
  readonly says: Readonly<Record<Kind, boolean>>;
  /** A title that stands above the words. */
  readonly title: string | undefined;
}

/** Milliseconds that building may take in one go: browsers that want speech to begin in a press wait no longer. */
const BUDGET = 60;

/**
 * Builds a transcript.
 *
 * @param done - Called with it, in the same task where the article is short.
 * @param isCurrent - Whether it is still wanted.
 */
export function buildTranscript(
  { root, lang, says, title }: TranscriptSource,
  done: (transcript: Transcript) => void,
  isCurrent: () => boolean,
): void {
  const steps = passagesIn(root, lang, says);
  const finish = (passages: readonly Passage[]) => {
    const first: readonly Passage[] = title
      ? [{ element: root, lang, text: title, length: title.length, isTitle: true }]
      : [];
    done(new Transcript([...first, ...passages], says));
  };
  // `runChunk` gives a chunk 8 ms from the time it is told
  const found = runChunk(steps, performance.now() + BUDGET);
  if (found) return finish(found.value);
  const goOn = async () => {
    for (;;) {
      await yieldToMain();
      if (!isCurrent()) return;
      const result = runChunk(steps);
      if (result) return finish(result.value);
    }
  };
  void goOn();
}

/** The place in a new transcript where an old one was: by its words' node, else by its words, else by its number. */
export function samePlace(old: Transcript, place: Place, next: Transcript): Place | undefined {
  const passage = old.passages[place.passage];
  if (!passage) return undefined;
  const begin = old.range({ ...place, offset: 0 });
  if (begin && passage.run) {
    const found = next.at(begin.startContainer, begin.startOffset);
    const twin = found && next.of(found.passage).findIndex(({ text }) => text === old.get(place)?.text);
    if (found) return { ...found, index: twin !== undefined && twin >= 0 ? twin : found.index, offset: place.offset };
  }
  const text = passage.run?.text ?? passage.text;
  const near = [0, 1, -1, 2, -2, 3, -3].map((by) => place.passage + by);
  const same = near.find((at) => (next.passages[at]?.run?.text ?? next.passages[at]?.text) === text);
  return same === undefined
    ? next.first(Math.min(place.passage, next.passages.length - 1))
    : { ...place, passage: same };
}
