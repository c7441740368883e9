import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nothing } from 'lit';
import { once } from '../../internal/load.js';
import { storageOf, type StorageKind } from '../early-appearance.js';
import type { Offer } from './find-position.js';
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

const part = once(() => import('./find-position.js'));

/** So many words must really have been read before anything is stored. */
const READ = 60;

interface PlaceHost extends ReactiveControllerHost, HTMLElement {
  readonly storage: StorageKind;
}

/**
 * Keeps a visitor's place in an article by a few of its own words, and offers it when they come back.
 *
 * Nothing is stored until they have really read on: scrolling through is no reading. Where storage is forbidden, or
 * `storage` says so, nothing is kept and nothing is said. A finished article is forgotten. “Not now” holds for the day,
 * and
 * the second time for good, until there is a newer place.
 */
export class ResumeController implements ReactiveController {
  readonly #host: PlaceHost;
  readonly #reading: ReadingController;
  readonly #title: () => string;
  readonly #scale: () => number;
  #offer: Offer | undefined;
  #view: Awaited<ReturnType<typeof part>> | undefined;
  #of = '';

  /**
   * @param title - The article's title, or an empty string.
   * @param scale - What boxes measured inside the article are multiplied by.
   */
  constructor(host: PlaceHost, reading: ReadingController, title: () => string, scale: () => number) {
    this.#host = host;
    this.#reading = reading;
    this.#title = title;
    this.#scale = scale;
    host.addController(this);
  }

  hostUpdated(): void {
    const { words, articles } = this.#reading;
    if (!words) return;
    const of = `${this.#article}${articles}`;
    if (of === this.#of) return;
    this.#of = of;
    this.#offer = undefined;
    const place = this.#place();
    // whoever follows a link to a section, or is on their way already, has a place
    if (place && place.refused !== today() && location.hash.length < 2) void this.#look(place);
  }

  hostDisconnected(): void {
    this.#offer = undefined;
    this.#of = '';
  }

  /** The visitor has scrolled. */
  moved(pace: Pace): void {
    const { wordsRead, progress } = this.#reading.place;
    // there by themselves, or reading elsewhere
    if (this.#offer && (wordsRead >= this.#offer.words || pace.words >= READ)) this.#dismiss();
    if (progress === 1 && this.#reading.moved && pace.words >= READ) this.#store(undefined);
  }

  /** The visitor has come to rest. */
  async rested(pace: Pace): Promise<void> {
    const { moved, place, words } = this.#reading;
    if (!moved || this.#offer || pace.words < READ || place.wordsRead < READ || place.progress === 1 || !this.#places())
      return;
    const { anchorHere } = await part();
    const spot = this.#reading.spot;
    const anchor = spot && anchorHere(spot, this.#scale(), place.wordsRead / words);
    if (anchor) this.#store(anchor);
  }

  /** The offer, in place of what the bar says else. */
  render(localized: Localized<ReaderStrings>): unknown {
    const offer = this.#offer;
    return offer && this.#view
      ? this.#view.offerView(
          localized,
          offer.section,
          () => this.#go(),
          () => this.#refuse(),
        )
      : nothing;
  }

  async #look(place: SavedPosition): Promise<void> {
    const of = this.#of;
    const { root, title } = this.#reading;
    const view = await part().catch(() => undefined);
    const found = view && root && (await view.findPosition(root, title, place, () => of === this.#of));
    if (!found || of !== this.#of) return;
    const offer = view.offerOf(found, this.#reading.blocks, this.#reading.entries);
    // already in view, or behind: the browser has put them back there
    if (this.#reading.place.wordsRead >= offer.words || this.#reading.shows(offer.range)) return;
    this.#view = view;
    this.#offer = offer;
    this.#host.requestUpdate();
  }

  #go(): void {
    const offer = this.#offer;
    this.#dismiss();
    if (offer) this.#reading.goToRange(offer.range, offer.element);
  }

  #dismiss(): void {
    this.#offer = undefined;
    this.#host.requestUpdate();
  }

  #refuse(): void {
    this.#dismiss();
    const place = this.#place();
    if (place) this.#store(place.refused === undefined ? { ...place, refused: today() } : undefined);
    // the button that had the focus has gone
    void this.#host.updateComplete.then(() =>
      this.#host.shadowRoot?.querySelector<HTMLElement>('.bar button')?.focus({ preventScroll: true }),
    );
  }

  /** Which article this is. */
  get #article(): string {
    return articleKey(location.href, this.#title());
  }

  /** What is stored of this article. */
  #place(): SavedPosition | undefined {
    const of = this.#article;
    return this.#places()?.find((each) => each.of === of);
  }

  /** What is stored; `undefined` where nothing can be. */
  #places(): readonly SavedPosition[] | undefined {
    try {
      const storage = storageOf(this.#host.storage);
      return storage && parseSavedPositions(storage.getItem(SAVED_POSITIONS_KEY), today());
    } catch {
      return undefined;
    }
  }

  #store(place: (Anchor & Partial<SavedPosition>) | undefined): void {
    const places = this.#places();
    const of = this.#article;
    if (!places || (!place && !places.some((each) => each.of === of))) return;
    const text = withPosition(places, of, place && { day: today(), ...place, of });
    try {
      const storage = storageOf(this.#host.storage)!;
      if (text) storage.setItem(SAVED_POSITIONS_KEY, text);
      else storage.removeItem(SAVED_POSITIONS_KEY);
    } catch {
      // full: what was kept stays
    }
  }
}

const today = (): number => Math.floor(Date.now() / 86_400_000);
