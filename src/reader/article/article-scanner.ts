import { yieldToMain, afterNextPaint, runChunk } from '../../internal/scheduling.js';
import { isElement } from '../../internal/dom.js';
import { HeadingIds } from './heading-ids.js';
import { nest, titleIndex, type Heading, type Section } from './outline.js';
import { headingsIn, picturesIn, readText, type ArticleText, type Known } from './article-text.js';

export type ScannedBlock = Heading & { readonly element: HTMLElement };

/** What stands in an article. */
export interface ScanResult extends ArticleText {
  /** The headings but its title, in order. */
  readonly entries: readonly ScannedBlock[];
  /** The same, nested. */
  readonly outline: readonly Section[];
  /** The heading that is the article's title. */
  readonly title: HTMLElement | undefined;
  readonly pictures: number;
}

/**
 * Goes through an article, its headings and its words: at once where it is short; else in slices that leave the page
 * free
 * in between, the first of them before the words are painted and the others after. Nothing is measured. Of an article
 * that changes, only the blocks that have changed are read again.
 */
export class ArticleScanner {
  readonly #done: (found: ScanResult, late: boolean) => void;
  readonly #ids = new HeadingIds();
  #known: Known = new WeakMap();
  #root: Element | undefined;
  #observer: MutationObserver | undefined;
  #lang = '';
  #before: Pick<ScanResult, 'entries' | 'outline'> = { entries: [], outline: [] };
  #steps: Iterator<void, ScanResult> | undefined;

  /** @param done - Called with what was found; `late` where that took more than one slice. */
  constructor(done: (found: ScanResult, late: boolean) => void) {
    this.#done = done;
  }

  /**
   * Begins anew. What was being read is not wanted any more; what was read and has not changed is not read again.
   *
   * @param heading - The article's title where it is known.
   */
  start(root: Element, heading: string | undefined, lang: string): void {
    this.#watch(root);
    if (lang !== this.#lang) this.#known = new WeakMap();
    this.#lang = lang;
    this.#ids.takeBack(root);
    const steps = (this.#steps = this.#walk(root, heading));
    const found = runChunk(steps);
    if (found) this.#done(found.value, false);
    else void this.#goOn(steps);
  }

  /** Leaves the article as it was found. */
  stop(): void {
    this.#steps = this.#root = undefined;
    this.#observer?.disconnect();
    this.#known = new WeakMap();
    this.#ids.takeBack();
  }

  /** Follows what changes below `root`, up to now and from now on. */
  #watch(root: Element): void {
    this.#observer ??= new MutationObserver(this.#forget);
    this.#forget(this.#observer.takeRecords());
    if (root === this.#root) return;
    this.stop();
    this.#root = root;
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['hidden', 'aria-hidden'],
    });
  }

  /** What has changed, and what has gone and may come back as another, is not known any more. */
  readonly #forget = (records: readonly MutationRecord[]): void => {
    for (const { target, removedNodes } of records) {
      for (let at: Node | null = target; at && at !== this.#root; at = at.parentNode)
        if (isElement(at)) this.#known.delete(at);
      for (const node of removedNodes)
        if (isElement(node)) for (const each of [node, ...node.querySelectorAll('*')]) this.#known.delete(each);
    }
  };

  async #goOn(steps: Iterator<void, ScanResult>): Promise<void> {
    await afterNextPaint();
    while (steps === this.#steps) {
      const found = runChunk(steps);
      if (found) return this.#done(found.value, true);
      await yieldToMain();
    }
  }

  *#walk(root: Element, heading: string | undefined): Generator<void, ScanResult> {
    const headings = yield* headingsIn(root);
    const index = titleIndex(headings, heading);
    const title = headings[index]?.element;
    const entries: ScannedBlock[] = [];
    for (const each of headings) {
      if (each.element !== title) entries.push({ ...each, id: this.#ids.of(each.element, each.text) });
      yield;
    }
    const text = yield* readText(root, title, this.#lang, this.#known);
    // the same sections are the same outline: whoever is in the list of them stays where they are
    if (!sameEntries(entries, this.#before.entries))
      this.#before = { entries, outline: nest(entries.map(({ level, text, id }) => ({ level, text, id }))) };
    return { ...text, ...this.#before, title, pictures: picturesIn(root).length };
  }
}

const sameEntries = (some: readonly ScannedBlock[], others: readonly ScannedBlock[]): boolean =>
  some.length === others.length &&
  some.every(
    ({ element, level, text, id }, index) =>
      element === others[index]!.element &&
      level === others[index]!.level &&
      text === others[index]!.text &&
      id === others[index]!.id,
  );
