/** @pure What of an article is said, in order, and where each word of it is on the page. */
import { rangeIn } from '../article/text-runs.js';
import type { Kind } from './narration-settings.js';
import type { Passage } from './passages.js';
import { sourceSpan, spokenOffset, utterancesOf, type Utterance } from './utterances.js';

/** A place in what is said. */
export interface Place {
  /** The number of the passage. */
  readonly passage: number;
  /** The number of the utterance in it. */
  readonly index: number;
  /** How many characters of the utterance have been said. */
  readonly offset: number;
}

/** How far one step goes. */
export type Step = 'sentence' | 'paragraph';

const anchorOf = ({ run, element }: Passage): Node => run?.nodes.find((node) => node?.data.trim()) ?? element;
const precedes = (one: Node, other: Node): boolean => !!(one.compareDocumentPosition(other) & 4); /* follows */

/** What is said of an article. Passages are cut into utterances when they are reached. */
export class Transcript {
  readonly passages: readonly Passage[];
  readonly #says: Readonly<Record<Kind, boolean>>;
  /** Characters from each passage on. */
  readonly #after: Float64Array;
  readonly #utterances = new Map<number, readonly Utterance[]>();

  constructor(passages: readonly Passage[], says: Readonly<Record<Kind, boolean>>) {
    this.passages = passages;
    this.#says = says;
    this.#after = new Float64Array(passages.length + 2);
    for (let at = passages.length - 1; at >= 0; at--) this.#after[at] = this.#after[at + 1]! + passages[at]!.length;
  }

  /** The utterances of a passage. */
  of(passage: number): readonly Utterance[] {
    let found = this.#utterances.get(passage);
    if (!found) {
      const at = this.passages[passage];
      this.#utterances.set(passage, (found = at ? utterancesOf(at, this.#says) : []));
    }
    return found;
  }

  get({ passage, index }: Place): Utterance | undefined {
    return this.of(passage)[index];
  }

  /** The first place at or after a passage. */
  first(passage = 0): Place | undefined {
    for (let at = Math.max(0, passage); at < this.passages.length; at++)
      if (this.of(at).length) return { passage: at, index: 0, offset: 0 };
    return undefined;
  }

  /** The last place before a passage. */
  #lastBefore(passage: number): Place | undefined {
    for (let at = passage - 1; at >= 0; at--) {
      const { length } = this.of(at);
      if (length) return { passage: at, index: length - 1, offset: 0 };
    }
    return undefined;
  }

  /** The next utterance. */
  next({ passage, index }: Place): Place | undefined {
    return index + 1 < this.of(passage).length ? { passage, index: index + 1, offset: 0 } : this.first(passage + 1);
  }

  /** The beginning of the sentence or paragraph a step further, or back; `undefined` where there is none. */
  step({ passage, index }: Place, unit: Step, by: 1 | -1): Place | undefined {
    const list = this.of(passage);
    const sentence = list[index]?.sentence ?? 0;
    if (unit === 'sentence') {
      const begins = (at: number) => list[at] && list[at].sentence !== list[at - 1]?.sentence;
      for (let at = index + by; at >= 0 && at < list.length; at += by)
        if (list[at]!.sentence !== sentence && begins(at)) return { passage, index: at, offset: 0 };
      if (by > 0) return this.first(passage + 1);
      const last = this.#lastBefore(passage);
      return last && this.beginning(last);
    }
    if (by > 0) return this.first(passage + 1);
    const last = this.#lastBefore(passage);
    return last && { ...last, index: 0 };
  }

  /** The beginning of the sentence at a place. */
  beginning({ passage, index }: Place): Place {
    const list = this.of(passage);
    let at = index;
    while (at > 0 && list[at - 1]!.sentence === list[at]?.sentence) at--;
    return { passage, index: at, offset: 0 };
  }

  /** The number of the last passage that begins at or before a node; -1 where none does. */
  passageAt(node: Node): number {
    let low = 0;
    let high = this.passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const anchor = anchorOf(this.passages[middle]!);
      if (anchor === node || node.contains(anchor) || precedes(anchor, node)) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** The first place at or after the beginning of an element. */
  after(element: Node): Place | undefined {
    let low = 0;
    let high = this.passages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const anchor = anchorOf(this.passages[middle]!);
      if (anchor !== element && !element.contains(anchor) && precedes(anchor, element)) low = middle + 1;
      else high = middle;
    }
    return this.first(low);
  }

  /** The beginning of the sentence at a position on the page; the next one where it is between sentences. */
  at(node: Node, offset: number): Place | undefined {
    const passage = this.passageAt(node);
    const { run, element } = this.passages[passage] ?? {};
    if (!run) return passage >= 0 && element!.contains(node) ? this.first(passage) : this.after(node);
    const position = run.nodes.indexOf(node as Text);
    if (position < 0) return this.after(node);
    const at = run.starts[position]! + offset;
    const list = this.of(passage);
    const index = list.findIndex(({ pieces }) => (pieces.at(-1)?.end ?? 0) > at);
    return index < 0 ? this.first(passage + 1) : this.beginning({ passage, index, offset: 0 });
  }

  /** How far into an utterance a position on the page is. */
  offsetAt(place: Place, node: Node, offset: number): number {
    const run = this.passages[place.passage]?.run;
    const position = run ? run.nodes.indexOf(node as Text) : -1;
    const utterance = this.get(place);
    return run && position >= 0 && utterance ? spokenOffset(utterance, run.starts[position]! + offset) : 0;
  }

  /**
   * What is on the page for a place: its sentence, or the words from one character of the utterance to another.
   *
   * @returns `undefined` where the page has nothing to mark, or no longer has it.
   */
  range(place: Place, from?: number, to?: number): Range | undefined {
    const passage = this.passages[place.passage];
    const list = this.of(place.passage);
    const utterance = list[place.index];
    if (!passage?.element.isConnected || !utterance) return undefined;
    const { run, element } = passage;
    if (!run) {
      // the title stands above the words, in the reader's own tree
      if (from !== undefined || passage.isTitle) return undefined;
      const range = element.ownerDocument.createRange();
      if (element.firstChild) range.selectNodeContents(element);
      else range.selectNode(element);
      return range;
    }
    // the page has changed these words since
    if (run.nodes.some((node) => node && !element.contains(node))) return undefined;
    if (from !== undefined) {
      const span = sourceSpan(utterance, from, to ?? from + 1);
      return span && rangeIn(run, span.start, span.end);
    }
    const same = list.filter(({ sentence }) => sentence === utterance.sentence);
    const start = same[0]!.pieces[0]!.start;
    const end = same.at(-1)!.pieces.at(-1)!.end;
    return rangeIn(run, start, end);
  }

  /** How many characters are still to be said. */
  left({ passage, index, offset }: Place): number {
    const here = this.of(passage).reduce((sum, { text }, at) => (at < index ? sum : sum + text.length), -offset);
    return Math.max(0, here + this.#after[passage + 1]!);
  }
}
