/** Saves the visitor's reading position and offers to continue from it on the next visit. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nothing } from 'lit';
import { today } from '../../internal/date.js';
import { once } from '../../internal/load.js';
import { onceOnline } from '../../internal/retry.js';
import { storageOf, type StorageKind } from '../../internal/storage.js';
import type { ResumeTarget } from './find-position.js';
import type { Pace } from '../reading/pace.js';
import {
  articleKey,
  parseSavedPositions,
  SAVED_POSITIONS_KEY,
  withPosition,
  type SavedPosition,
} from './saved-positions.js';
import type { ReadingController } from '../reading/reading-controller.js';
import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import type { Anchor } from './text-anchor.js';

const loadFindPosition = once(() => import('./find-position.js'));

/** The number of words that must have been read at a reading pace before anything is stored. */
const MIN_WORDS_READ = 60;

interface ResumeElement extends ReactiveControllerHost, HTMLElement {
  readonly storage: StorageKind;
}

/**
 * Saves a visitor's position in an article as a text anchor, and offers to continue from it when they come back.
 *
 * Nothing is stored until they have read on: scrolling through does not count. Where storage is forbidden, or `storage`
 * is `none`, nothing is stored and nothing is offered. The position in a finished article is deleted. “Not now” holds
 * for the day, and the second time for good, until there is a newer position.
 */
export class ResumeController implements ReactiveController {
  readonly #host: ResumeElement;
  readonly #reading: ReadingController;
  readonly #title: () => string;
  readonly #scale: () => number;
  #target: ResumeTarget | undefined;
  #module: Awaited<ReturnType<typeof loadFindPosition>> | undefined;
  #article = '';

  /**
   * @param title - The article's title, or an empty string.
   * @param scale - The factor for boxes measured inside the article.
   */
  constructor(host: ResumeElement, reading: ReadingController, title: () => string, scale: () => number) {
    this.#host = host;
    this.#reading = reading;
    this.#title = title;
    this.#scale = scale;
    host.addController(this);
  }

  hostUpdated(): void {
    const { words, articleCount } = this.#reading;
    if (!words) return;
    const article = `${this.#articleKey}${articleCount}`;
    if (article === this.#article) return;
    this.#article = article;
    this.#target = undefined;
    const saved = this.#read();
    // a link to a section, or scrolling that has begun, takes precedence
    if (saved && saved.refused !== dayNumber() && location.hash.length < 2) void this.#findTarget(saved);
  }

  hostDisconnected(): void {
    this.#target = undefined;
    this.#article = '';
  }

  /** Withdraws the offer once the visitor reads on, and deletes the position once the article is finished. */
  onScroll(pace: Pace): void {
    const { wordsRead, progress } = this.#reading.position;
    // they have reached the position by themselves, or read elsewhere
    if (this.#target && (wordsRead >= this.#target.words || pace.words >= MIN_WORDS_READ)) this.#dismiss();
    if (progress === 1 && this.#reading.hasMoved && pace.words >= MIN_WORDS_READ) this.#store(undefined);
  }

  /** Saves the position when scrolling has come to rest. */
  async onRest(pace: Pace): Promise<void> {
    const { hasMoved, position, words } = this.#reading;
    if (!hasMoved || this.#target || !this.#readAll()) return;
    if (pace.words < MIN_WORDS_READ || position.wordsRead < MIN_WORDS_READ || position.progress === 1) return;
    const { anchorAtLine } = await loadFindPosition();
    const line = this.#reading.linePosition;
    const anchor = line && anchorAtLine(line, this.#scale(), position.wordsRead / words);
    if (anchor) this.#store(anchor);
  }

  /** Renders the offer, which the bar shows in place of its facts. */
  render(localized: Localized<ReaderStrings>): unknown {
    const target = this.#target;
    return target && this.#module
      ? this.#module.resumeView(
          localized,
          target.section,
          () => this.#resume(),
          () => this.#decline(),
        )
      : nothing;
  }

  readonly #again = (): void => {
    this.#article = '';
    this.#host.requestUpdate();
  };

  async #findTarget(saved: SavedPosition): Promise<void> {
    const article = this.#article;
    const { root, title } = this.#reading;
    const module = await loadFindPosition().catch(() => onceOnline(this.#host, this.#again));
    const found = module && root && (await module.findPosition(root, title, saved, () => article === this.#article));
    if (!found || article !== this.#article) return;
    const target = module.resumeTarget(found, this.#reading.blocks, this.#reading.entries);
    // already in view, or behind: the browser has restored the scroll position
    if (this.#reading.position.wordsRead >= target.words || this.#reading.isInView(target.range)) return;
    this.#module = module;
    this.#target = target;
    this.#host.requestUpdate();
  }

  #resume(): void {
    const target = this.#target;
    this.#dismiss();
    if (target) this.#reading.goToRange(target.range, target.element);
  }

  #dismiss(): void {
    this.#target = undefined;
    this.#host.requestUpdate();
  }

  #decline(): void {
    this.#dismiss();
    const saved = this.#read();
    if (saved) this.#store(saved.refused === undefined ? { ...saved, refused: dayNumber() } : undefined);
    // the focused button was removed
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>('.bar button')?.focus({ preventScroll: true }),
    );
  }

  /** The storage key of the current article. */
  get #articleKey(): string {
    return articleKey(location.href, this.#title());
  }

  /** Reads the saved position of the current article. */
  #read(): SavedPosition | undefined {
    const key = this.#articleKey;
    return this.#readAll()?.find((each) => each.of === key);
  }

  /** Reads all saved positions; `undefined` where storage is not available. */
  #readAll(): readonly SavedPosition[] | undefined {
    try {
      const storage = storageOf(this.#host.storage);
      return storage && parseSavedPositions(storage.getItem(SAVED_POSITIONS_KEY), dayNumber());
    } catch {
      return undefined;
    }
  }

  #store(saved: (Anchor & Partial<SavedPosition>) | undefined): void {
    const all = this.#readAll();
    const key = this.#articleKey;
    if (!all || (!saved && !all.some((each) => each.of === key))) return;
    const text = withPosition(all, key, saved && { day: dayNumber(), ...saved, of: key });
    try {
      const storage = storageOf(this.#host.storage)!;
      if (text) storage.setItem(SAVED_POSITIONS_KEY, text);
      else storage.removeItem(SAVED_POSITIONS_KEY);
    } catch {
      // full: the previous positions stay
    }
  }
}

/** The number of the day that it is where the visitor is. */
const dayNumber = (): number => Date.parse(today()) / 86_400_000;
