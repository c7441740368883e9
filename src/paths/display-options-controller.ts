import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { whenIdle } from '../internal/load.js';
import type { CardController } from './card-controller.js';
import type { Localized } from '../i18n/strings.js';
import type { PathsStrings } from './strings.js';
import type * as LookPart from './display/display-options.js';
import { sameForAll } from './model.js';
import { lazyChunks } from './lazy-chunks.js';
import type { PathsView } from './view.js';

/** A comparison, as far as its look goes. */
export type DisplayOptionsHost = ReactiveControllerHost &
  HTMLElement & { readonly view: PathsView | 'auto'; readonly headingLevel: string | undefined };

/** How the visitor looks at the comparison: the view they picked, and whether they see only what differs. */
export class DisplayOptionsController implements ReactiveController {
  /** The view the visitor picked; `undefined` while the room decides. */
  picked: PathsView | undefined;
  /** Whether only rows that differ are shown. */
  different = false;
  readonly host: DisplayOptionsHost;
  readonly #card: CardController;
  #part: typeof LookPart | undefined;
  #cancelIdle: (() => void) | undefined;

  constructor(host: DisplayOptionsHost, card: CardController) {
    this.host = host;
    this.#card = card;
    host.addController(this);
  }

  /** The view that is wanted, if not by the room there is. */
  get wanted(): PathsView | 'auto' {
    return this.host.view === 'auto' ? (this.picked ?? 'auto') : this.host.view;
  }

  /** The level of headings. */
  get level(): number {
    return this.#part?.levelAround(this.host) ?? 3;
  }

  /** The rows that are the same for all, by their place. */
  get same(): readonly number[] {
    const { rows, paths } = this.#card.model;
    return rows.flatMap((row, index) => (sameForAll(row, paths) ? [index] : []));
  }

  hostUpdated(): void {
    this.#part?.updateStickyHeader(this.host, this.#card.table?.tHead);
    this.#cancelIdle ??= whenIdle(() => {
      lazyChunks.look().then(
        (part) => {
          this.#part = part;
          this.host.requestUpdate();
        },
        () => undefined, // nobody misses it
      );
    });
  }

  hostDisconnected(): void {
    this.#cancelIdle?.();
    this.#cancelIdle = undefined;
  }

  /** The tools, once they are there. */
  tools(view: PathsView, localized: Localized<PathsStrings>): unknown {
    return this.#part?.displayOptions(this, { view, rows: this.#card.model.rows.length }, localized) ?? nothing;
  }
}
