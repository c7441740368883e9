/** Keeps the blocks that the widget generates from JSON in the light DOM, in step with the model. */
import { render } from 'lit';
import type { ComparisonController } from '../comparison-controller.js';
import type { Localized } from '../../i18n/strings.js';
import { isElement, plainText } from '../../internal/dom.js';
import { levelAround } from '../../internal/heading-level.js';
import { questionsMarkup, signsMarkup, supportMarkup, tableMarkup } from './generated-markup.js';
import { GENERATED_ATTRIBUTE } from '../read-children.js';
import type { PathsStrings } from '../strings.js';

/** Creates a marked block to insert among the author's nodes. */
function createBlock(content: unknown): HTMLElement {
  const block = document.createElement('div');
  block.setAttribute(GENERATED_ATTRIBUTE, '');
  render(content, block);
  return block;
}

/** The generated table, questions, signs and support, which are restored where something removes them. */
export class GeneratedContent {
  #table: HTMLElement | undefined;
  #lists: HTMLElement | undefined;
  #questions: HTMLElement | undefined;
  #input: object | undefined;
  #strings: PathsStrings | undefined;

  /** The generated table. */
  get table(): HTMLTableElement | undefined {
    return this.#table?.querySelector('table') ?? undefined;
  }

  /** The block with the signs and the support. */
  get lists(): HTMLElement | undefined {
    return this.#lists;
  }

  /** All generated blocks. */
  get blocks(): readonly HTMLElement[] {
    return [this.#table, this.#questions, this.#lists].filter((block) => !!block);
  }

  /**
   * Whether a node between the tags only stands in for a comparison that is not there yet: a link, alone or in a
   * paragraph, or bare words. Without a script, or where a builder strips the tag, it is all there is.
   */
  replaces(node: Element | Text): boolean {
    if (!this.table) return false;
    if (!isElement(node) || node.localName === 'a') return true;
    const link = node.localName === 'p' && node.querySelector('a');
    return !!link && plainText(link) === plainText(node);
  }

  /** Creates the blocks anew where the model or the language has changed. */
  update(
    host: Parameters<typeof levelAround>[0],
    { model, input, isComparable }: Pick<ComparisonController, 'model' | 'input' | 'isComparable'>,
    localized: Localized<PathsStrings>,
  ): void {
    const same = input === this.#input && this.blocks.every((block) => block.parentNode === host);
    if (same && localized.t === this.#strings) return;
    this.#input = input;
    this.#strings = localized.t;
    // created anew each time: a translator or an editor may have changed the nodes
    const replaceBlock = (old: HTMLElement | undefined, content: unknown): HTMLElement | undefined => {
      const block = content ? createBlock(content) : undefined;
      if (old?.parentNode === host && block) old.replaceWith(block);
      else if (block) host.append(block);
      else old?.remove();
      return block;
    };
    if (!same) this.#table = replaceBlock(this.#table, !input.places && isComparable && tableMarkup(model));
    this.#questions = replaceBlock(
      this.#questions,
      isComparable &&
        model.questions.length &&
        !host.querySelector(`[data-questions]:not([${GENERATED_ATTRIBUTE}] *)`) &&
        questionsMarkup(model, levelAround(host), localized),
    );
    if (same) return;
    const signs = !input.lists && model.signs.length;
    const support = !input.supportElement && model.support;
    this.#lists = replaceBlock(
      this.#lists,
      (signs || support) && [signs ? signsMarkup(model) : '', support ? supportMarkup(model, levelAround(host)) : ''],
    );
  }
}
