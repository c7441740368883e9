/** Keeps the author's words on screen and reports a code, whatever throws while a widget is set up or drawn. */
import type { LitElement } from 'lit';
import type { ProblemCode } from '../problems/all-problems.js';
import type { ProblemsController } from './problems-controller.js';
import { nextTask } from '../internal/load.js';
import { adoptStyles } from '../theme/adopt-styles.js';

/** What a widget hides of the author's words because it shows them in another form. */
const AWAY = ['data-wayleaf-away', 'data-wayleaf-link'];

/**
 * A shadow root hides the light DOM until a slot shows it, so the words stand in a slot of the guard's own until the
 * widget has been drawn, and again whenever drawing it fails, at first or later. The next update that succeeds takes
 * over. Everything Lit calls on the element passes through here: nothing is thrown at the page.
 */
export class WordsGuard {
  readonly #host: HTMLElement;
  readonly #problems: ProblemsController;
  readonly #code: ProblemCode;
  readonly #runUnobserved: (change: () => void) => void;
  readonly #onFail: ((error: Error) => void) | undefined;
  #slots: readonly HTMLSlotElement[] = [];
  #reported = false;

  /**
   * @param code - The problem to report.
   * @param runUnobserved - Runs a change to the light DOM that is not to be read as the author's: it would be drawn
   *   again, fail again, and so on without end.
   * @param onFail - Called after each failure.
   */
  constructor(
    host: HTMLElement,
    problems: ProblemsController,
    code: ProblemCode,
    runUnobserved: (change: () => void) => void,
    onFail?: (error: Error) => void,
  ) {
    this.#host = host;
    this.#problems = problems;
    this.#code = code;
    this.#runUnobserved = runUnobserved;
    this.#onFail = onFail;
  }

  /**
   * Makes the root, with the words in it.
   *
   * @throws Before there is a root, where the browser lacks what every widget needs; then the words stay as they are,
   *   and nothing is ever drawn.
   */
  root<T = ShadowRoot>(fill = (root: ShadowRoot): T => root as T): T {
    document.createElement('slot').assign();
    new CSSStyleSheet().replaceSync('');
    // eslint-disable-next-line wayleaf/own-view -- whether a browser has it
    document.adoptedStyleSheets.slice();
    try {
      const { elementStyles, shadowRootOptions } = this.#host.constructor as typeof LitElement;
      const root = this.#host.attachShadow(shadowRootOptions);
      // Lit's own adoption would throw in a document that is not the script's
      for (const each of elementStyles) adoptStyles(root, each);
      return fill(root);
    } finally {
      this.#show();
    }
  }

  /** Updates the widget; the first time in a task of its own (docs/decisions/define-then-render.md). */
  async update(first: boolean, work: () => unknown): Promise<void> {
    if (first) await nextTask();
    try {
      await work();
      this.#release();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Connects or disconnects the widget. */
  run(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#runUnobserved(() => {
      for (const name of AWAY) for (const each of this.#host.querySelectorAll(`[${name}]`)) each.removeAttribute(name);
    });
    this.#release();
    this.#show();
    try {
      this.#onFail?.(error as Error);
    } catch {
      // it had done what matters
    }
    // a report leads to another update
    if (this.#reported) return;
    this.#reported = true;
    this.#problems.set('draw', [{ code: this.#code, values: { detail: (error as Error).message } }]);
    console.warn(error);
  }

  /** Shows the words that no slot shows. */
  #show(): void {
    const root = this.#host.shadowRoot;
    const nodes = [...this.#host.childNodes].filter(
      (node): node is Element | Text => 'assignedSlot' in node && !node.assignedSlot,
    );
    if (!root || (!nodes.length && root.querySelector('slot'))) return;
    const nameOf = (node: Element | Text) => ('slot' in node ? node.slot : '');
    this.#slots = [...new Set(['', ...nodes.map(nameOf)])].map((name) => {
      const slot = document.createElement('slot');
      slot.name = name;
      slot.assign(...nodes.filter((node) => nameOf(node) === name));
      root.prepend(slot);
      return slot;
    });
  }

  #release(): void {
    for (const slot of this.#slots) slot.remove();
    this.#slots = [];
  }
}
