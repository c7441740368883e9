/** Keeps how the visitor displays the comparison, and loads the controls for it once the page is idle. */
import type { StorageKind } from '../internal/storage.js';
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { whenIdle } from '../internal/load.js';
import type { ComparisonController } from './comparison-controller.js';
import type { Localized } from '../i18n/strings.js';
import type { PathsStrings } from './strings.js';
import type * as DisplayOptionsPart from './display/display-options.js';
import { sameForAll } from './model.js';
import { lazyChunks } from './lazy-chunks.js';
import type { ChosenPath } from './display/next-step.js';
import type { PathsView } from './view.js';
import type { FactFocus } from './view-controller.js';

/** A comparison whose display can be changed. */
export type DisplayOptionsHost = ReactiveControllerHost &
  HTMLElement & {
    readonly view: PathsView | 'auto';
    readonly storage: StorageKind;
    readonly headingLevel: string | undefined;
  };

/** The view the visitor picked, in which order its cards are, and whether only rows that differ are shown. */
export class DisplayOptionsController implements ReactiveController {
  /** The view the visitor picked; `undefined` while the width decides. */
  picked: PathsView | undefined;
  /** Renders the cards question by question, if the visitor wants that. */
  byQuestion: typeof DisplayOptionsPart.cardsByQuestion | undefined;
  /** Whether only rows that differ are shown. */
  onlyDifferences = false;
  readonly host: DisplayOptionsHost;
  readonly #comparison: ComparisonController;
  #part: typeof DisplayOptionsPart | undefined;
  #cancelIdle: (() => void) | undefined;

  constructor(host: DisplayOptionsHost, comparison: ComparisonController) {
    this.host = host;
    this.#comparison = comparison;
    host.addController(this);
    // whoever is here may turn the phone before the page is idle, and keeps the place
    host.addEventListener('focusin', this.#load);
  }

  /** Whether the cells of the table cannot be shown anywhere else. */
  get isTableOnly(): boolean {
    return !this.#comparison.isComparable || !!this.#comparison.input.places?.tableOnly;
  }

  /** The view that the owner or the visitor wants and the table allows; `auto` where the width decides. */
  get wanted(): PathsView | 'auto' {
    if (this.isTableOnly) return 'table';
    if (this.host.view !== 'auto') return this.host.view;
    return this.picked ?? (this.#part?.isStacked(this.#comparison.table) ? 'cards' : 'auto');
  }

  /** Access to the focus in the facts, once their part is loaded. */
  get focus(): FactFocus | undefined {
    return this.#part?.factFocus(this.host, () => this.#comparison.input.places?.cells);
  }

  /** The level of the widget's headings. */
  get level(): number {
    return this.#part?.levelAround(this.host) ?? 3;
  }

  /** Indices of the rows that are the same for all paths. */
  get sameRows(): readonly number[] {
    const { rows, paths } = this.#comparison.model;
    return rows.flatMap((row, index) => (sameForAll(row, paths) ? [index] : []));
  }

  hostUpdated(): void {
    this.#part?.updateStickyHeader(this.host, this.#comparison.table?.tHead);
    this.#cancelIdle ??= whenIdle(this.#load);
  }

  readonly #load = (): void => {
    lazyChunks.displayOptions().then(
      (part) => {
        if (this.#part) return;
        this.#part = part;
        part.restoreDisplay(this);
        this.host.requestUpdate();
      },
      () => undefined, // the comparison is complete without the controls, which come when the focus does
    );
  };

  hostDisconnected(): void {
    this.#cancelIdle?.();
    this.#cancelIdle = undefined;
  }

  /** What leads on from the chosen path, once its part is loaded. */
  next(choice: ChosenPath, localized: Localized<PathsStrings>): unknown {
    return this.#part?.nextStep(this.host, this.#comparison.table, choice, localized);
  }

  /** The controls, once their part is loaded. */
  render(view: PathsView, localized: Localized<PathsStrings>): unknown {
    return this.#part?.displayOptions(this, { view, rows: this.#comparison.model.rows.length }, localized) ?? nothing;
  }
}
