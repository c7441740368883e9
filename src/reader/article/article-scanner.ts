/** Scans an article for its headings and words in chunks, reusing what has not changed. */
import { yieldToMain, afterNextPaint, runChunk } from '../../internal/scheduling.js';
import { isElement } from '../../internal/dom.js';
import { isReachable } from '../reading/hidden-headings.js';
import { placeInPiece } from './piece.js';
import { HeadingIds } from './heading-ids.js';
import { nest, titleIndex, type Heading, type Section } from './outline.js';
import { headingsIn, mediaIn, readText, type ArticleText, type BlockCache, type FoundHeading } from './article-text.js';

export type ScannedHeading = Heading & { readonly element: HTMLElement };

/** The number of headings up to which they are watched for being hidden. */
const MAX_WATCHED = 200;

/** The result of a scan. */
export interface ScanResult extends ArticleText {
  /** The headings in order, without the article's title. */
  readonly entries: readonly ScannedHeading[];
  /** The same, nested. */
  readonly outline: readonly Section[];
  /** The heading that is the article's title. */
  readonly title: HTMLElement | undefined;
  readonly pictures: number;
}

/**
 * Collects an article's headings, words and letters: synchronously where it is short, else in chunks that yield to the
 * page, the first one before the next paint and the others after. Nothing is measured. When an article changes, only
 * the changed blocks are read again.
 */
export class ArticleScanner {
  readonly #onScanned: (found: ScanResult, late: boolean) => void;
  readonly #ids = new HeadingIds();
  #cache: BlockCache = new WeakMap();
  #root: Element | undefined;
  #observer: MutationObserver | undefined;
  #lang = '';
  #previous: Pick<ScanResult, 'entries' | 'outline'> = { entries: [], outline: [] };
  #steps: Iterator<void, ScanResult> | undefined;
  /** The headings that a style sheet hides, in a tab for example, and the others; not those in pieces. */
  #unlisted: readonly HTMLElement[] = [];
  #listed: readonly HTMLElement[] = [];

  /** @param onScanned - Called with the result; `deferred` where that took more than one chunk. */
  constructor(onScanned: (found: ScanResult, late: boolean) => void) {
    this.#onScanned = onScanned;
  }

  /**
   * Starts a new scan and abandons a running one. Unchanged blocks come from the cache.
   *
   * @param heading - The article's title where it is known.
   */
  start(root: Element, heading: string | undefined, lang: string): void {
    this.#watch(root);
    if (lang !== this.#lang) this.#cache = new WeakMap();
    this.#lang = lang;
    this.#ids.remove(root);
    const scan = (this.#steps = this.#scan(root, heading));
    const done = runChunk(scan);
    if (done) {
      this.#steps = undefined;
      this.#onScanned(done.value, false);
    } else void this.#continue(scan);
  }

  /** Whether a scan has begun and not ended. */
  get isScanning(): boolean {
    return !!this.#steps;
  }

  /** Whether headings are shown now that were hidden when the article was scanned, or the other way round. */
  hasShownOthers(): boolean {
    const root = this.#root;
    if (!root || this.#steps) return false;
    // asked after each change of the layout: not of hundreds of headings
    return (
      this.#unlisted.some((each) => each.isConnected && isReachable(each, root)) ||
      (this.#listed.length <= MAX_WATCHED && this.#listed.some((each) => each.isConnected && !isReachable(each, root)))
    );
  }

  /** Stops scanning and removes the ids it has added. */
  stop(): void {
    this.#steps = this.#root = undefined;
    this.#observer?.disconnect();
    this.#cache = new WeakMap();
    this.#ids.remove();
  }

  /** Applies pending mutations of `root` to the cache and observes it from now on. */
  #watch(root: Element): void {
    this.#observer ??= globalThis.MutationObserver && new MutationObserver(this.#invalidate);
    if (this.#observer) this.#invalidate(this.#observer.takeRecords());
    // without it everything is scanned anew
    else this.#cache = new WeakMap();
    if (root === this.#root) return;
    this.stop();
    this.#root = root;
    this.#observer?.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['hidden', 'aria-hidden'],
    });
  }

  /** Removes changed blocks from the cache, and removed ones, which may be inserted again with other content. */
  readonly #invalidate = (records: readonly MutationRecord[]): void => {
    for (const { target, removedNodes } of records) {
      for (let at: Node | null = target; at && at !== this.#root; at = at.parentNode)
        if (isElement(at)) this.#cache.delete(at);
      for (const node of removedNodes)
        if (isElement(node)) for (const each of [node, ...node.querySelectorAll('*')]) this.#cache.delete(each);
    }
  };

  async #continue(scan: Iterator<void, ScanResult>): Promise<void> {
    await afterNextPaint();
    while (scan === this.#steps) {
      const done = runChunk(scan);
      if (done) {
        this.#steps = undefined;
        return this.#onScanned(done.value, true);
      }
      await yieldToMain();
    }
  }

  *#scan(root: Element, heading: string | undefined): Generator<void, ScanResult> {
    const found = yield* headingsIn(root);
    const headings: FoundHeading[] = [];
    // of many alike in pieces one tells of all: asking lays out the piece that it is in, with all of its words
    const known = new Map<string, boolean>();
    const [listed, unlisted]: HTMLElement[][] = [[], []];
    for (const each of found) {
      const { element } = each;
      const place = placeInPiece(element);
      const isListed = known.get(place) ?? isReachable(element, root);
      if (isListed) headings.push(each);
      if (place) known.set(place, isListed);
      else (isListed ? listed : unlisted)!.push(element);
      yield;
    }
    this.#listed = listed!;
    this.#unlisted = unlisted!;
    const index = titleIndex(headings, heading);
    const title = headings[index]?.element;
    const entries: ScannedHeading[] = [];
    for (const each of headings) {
      if (each.element !== title) entries.push({ ...each, id: this.#ids.of(each.element, each.text) });
      yield;
    }
    const text = yield* readText(root, title, this.#lang, this.#cache);
    // equal sections keep the same outline object, so that the rendered list and the focus in it stay
    if (!sameEntries(entries, this.#previous.entries))
      this.#previous = { entries, outline: nest(entries.map(({ level, text, id }) => ({ level, text, id }))) };
    return { ...text, ...this.#previous, title, pictures: mediaIn(root).length };
  }
}

const sameEntries = (a: readonly ScannedHeading[], b: readonly ScannedHeading[]): boolean =>
  a.length === b.length &&
  a.every(
    ({ element, level, text, id }, index) =>
      element === b[index]!.element && level === b[index]!.level && text === b[index]!.text && id === b[index]!.id,
  );
