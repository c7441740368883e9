import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { JourneyController } from '../journey/journey-controller.js';
import { openJourney } from '../journey/page-provider.js';
import type { Choosing } from './choices.js';
import type { Path } from './model.js';
import { WayleafPathsChooseRequestEvent, WayleafPathsChosenEvent } from './paths.events.js';

/**
 * What this comparison tells the journey: the path the visitor chose by an explicit click, and whether booking is to
 * step back. Both are taken back when the widget leaves the page, but not when it only moves.
 */
export class ChoiceController implements ReactiveController {
  /** Whether the last thing the visitor did here was to take a choice back. */
  takenBack = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #group: () => string;
  readonly #journey: JourneyController;
  /** The group this widget has told something, and what. */
  #told: { readonly group: string; path?: string | undefined; hold?: boolean } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, group: () => string | undefined) {
    this.#host = host;
    this.#group = () => group() || 'page';
    this.#journey = new JourneyController(host, group);
    host.addController(this);
  }

  /** The id of the path chosen in this journey, on whichever card. */
  get chosen(): string | undefined {
    return this.#journey.value?.choice?.path;
  }

  /** Whether choosing is to wait. */
  get hold(): boolean {
    return !!this.#journey.value?.hold;
  }

  /** What the buttons to continue with these paths need. */
  choosing(paths: readonly Path[]): Choosing {
    return {
      paths: paths.filter(({ id, label }) => id && label),
      chosen: this.chosen,
      takenBack: this.takenBack,
      choose: (path) => this.choose(path),
      takeBack: () => this.takeBack(),
    };
  }

  hostUpdate(): void {
    if (this.#told && this.#told.group !== this.#group()) this.release();
  }

  hostDisconnected(): void {
    queueMicrotask(() => this.#host.isConnected || this.release());
  }

  /** Asks the page, then chooses. */
  choose({ id, label }: Path): void {
    if (!this.#host.dispatchEvent(new WayleafPathsChooseRequestEvent(id, label))) return;
    this.takenBack = false;
    this.#tell({ path: id });
    this.#journey.update({ choice: { path: id, label } });
    this.#host.dispatchEvent(new WayleafPathsChosenEvent(id, label));
  }

  takeBack(): void {
    this.takenBack = true;
    this.#tell({ path: undefined });
    this.#journey.update({ choice: null });
  }

  setHold(hold: boolean): void {
    // said again where another card of the journey has taken it back meanwhile
    if (hold === !!this.#told?.hold && (!hold || this.hold)) return;
    this.#tell({ hold });
    this.#journey.update({ hold });
  }

  /** Takes back what this widget told the journey, and nothing else. */
  release(): void {
    const told = this.#told;
    this.#told = undefined;
    if (this.takenBack) this.#host.requestUpdate();
    this.takenBack = false;
    if (!told) return;
    const journey = openJourney(told.group);
    if (told.hold) journey.update({ hold: false });
    if (told.path !== undefined && journey.get().choice?.path === told.path) journey.update({ choice: null });
  }

  #tell(what: { path?: string | undefined; hold?: boolean }): void {
    this.#told = { ...this.#told, group: this.#group(), ...what };
  }
}
