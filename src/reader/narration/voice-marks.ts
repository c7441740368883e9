/** Marks the sentence and the word being spoken, without a change to the article. */
import { createHighlighter, type Highlighter, type HighlightLook } from '../tools/find-highlights.js';
import type { Scheme } from '../../theme/scheme-controller.js';

// the colours contrast at 12:1 and more, whatever the page's own; the underline tells the word without them
const LOOKS: Readonly<Record<Scheme, HighlightLook>> = {
  light: {
    name: 'voice',
    all: 'background-color:#fff0c2;color:#1d1d1d',
    current:
      'background-color:#ffd561;color:#000;text-decoration-line:underline;text-decoration-color:#000;text-decoration-thickness:2px',
  },
  dark: {
    name: 'voice',
    all: 'background-color:#4b3d12;color:#fffaf0',
    current:
      'background-color:#7d6000;color:#fff;text-decoration-line:underline;text-decoration-color:#fff;text-decoration-thickness:2px',
  },
};

/** Highlights a sentence, and a word in it. */
export class VoiceMarks {
  readonly #box: HTMLElement;
  #highlighter: Highlighter | undefined;
  #key: readonly [Element, Scheme] | undefined;
  #sentence: readonly Range[] = [];

  /** @param box - Holds the boxes over the page, for browsers without the Custom Highlight API. */
  constructor(box: HTMLElement) {
    this.#box = box;
  }

  /** @param sentence - `undefined` where the page has nothing to mark. */
  show(root: Element, scheme: Scheme, sentence: Range | undefined): void {
    // taken out of the page a moment ago: the voice falls silent a moment later
    if (!root.isConnected) return this.clear();
    if (this.#key?.[0] !== root || this.#key[1] !== scheme) {
      this.clear();
      const layer = document.createElement('div');
      layer.className = 'over';
      layer.popover = 'manual';
      layer.setAttribute('aria-hidden', 'true');
      this.#box.replaceChildren(layer);
      this.#highlighter = createHighlighter(root, layer, LOOKS[scheme]);
      this.#key = [root, scheme];
    }
    this.#sentence = sentence ? [sentence] : [];
    this.showWord(undefined);
  }

  showWord(word: Range | undefined): void {
    // without highlights only one span has boxes
    const current = word ?? (typeof Highlight === 'function' ? undefined : this.#sentence[0]);
    this.#highlighter?.show(this.#sentence, current);
  }

  clear(): void {
    this.#highlighter?.stop();
    this.#highlighter = this.#key = undefined;
    this.#sentence = [];
    this.#box.replaceChildren();
  }
}
