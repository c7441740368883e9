/** Shows the facts in the bar: the reading time, or the progress once the visitor has begun. */
import type { FactsText } from './chrome.js';

/** Two elements that are made once, of which one is shown: a scroll step changes only the text in them. */
export class BarFacts {
  readonly #texts: readonly Text[];
  /** What to render. */
  readonly elements: readonly Element[];

  constructor() {
    this.#texts = [new Text(), new Text()];
    this.elements = ['full', 'brief'].map((name, index) => {
      const element = document.createElement('span');
      element.className = `${name} where-room`;
      element.append(this.#texts[index]!);
      return element;
    });
  }

  update({ full, brief }: FactsText): readonly Element[] {
    for (const [index, text] of [full, brief].entries()) {
      const node = this.#texts[index]!;
      // writing the same again would have the browser lay it out again
      if (node.data !== text) node.data = text;
    }
    return this.elements;
  }
}
