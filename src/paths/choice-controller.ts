/**
 * Publishes to the journey which path the visitor chose, and whether booking is to wait. What is chosen in one
 * comparison is chosen in another only where both name the same group.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { JourneyController } from '../journey/journey-controller.js';
import type { Choice, Journey } from '../journey/journey.js';
import { openJourney } from '../journey/page-provider.js';
import type { ChoiceProps } from './choice-buttons.js';
import type { Path } from './model.js';
import { WayleafPathsChooseRequestEvent, WayleafPathsChosenEvent } from './paths.events.js';

/**
 * Publishes the choice, made by an explicit click only, and the hold. Both are withdrawn when the widget is removed
 * from the page, but not when it is moved.
 */
export class ChoiceController implements ReactiveController {
  /** Whether the visitor's last action here was to take a choice back. */
  takenBack = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #group: () => string | undefined;
  readonly #journey: JourneyController;
  /** What this widget has published, and to which group. */
  #published: { readonly group: string | undefined; choice?: Choice | undefined; hold?: boolean } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, group: () => string | undefined) {
    this.#host = host;
    this.#group = group;
    this.#journey = new JourneyController(host, group);
    host.addController(this);
  }

  /** The id of the path chosen in this comparison, or in another of its group. */
  get chosen(): string | undefined {
    return (this.#group() ? this.#journey.value?.choice : this.#published?.choice)?.path;
  }

  /** The booking link of the page. */
  get bookingLink(): Journey['bookingLink'] {
    return this.#journey.value?.bookingLink;
  }

  /** Whether the journey is on hold: no path can be chosen. */
  get hold(): boolean {
    return !!this.#journey.value?.hold;
  }

  /** What the buttons to continue with these paths show and call. */
  propsFor(paths: readonly Path[], next?: unknown): ChoiceProps {
    return {
      paths: paths.filter(({ id, label }) => id && label),
      chosen: this.chosen,
      takenBack: this.takenBack,
      choose: (path) => this.choose(path),
      takeBack: () => this.takeBack(),
      next,
    };
  }

  hostUpdate(): void {
    if (this.#published && this.#published.group !== this.#group()) this.release();
  }

  hostDisconnected(): void {
    queueMicrotask(() => this.#host.isConnected || this.release());
  }

  /** Chooses a path, unless the page cancels the request. */
  choose({ id, label }: Path): void {
    if (!this.#host.dispatchEvent(new WayleafPathsChooseRequestEvent(id, label))) return;
    this.takenBack = false;
    this.#choose(Object.freeze({ path: id, label }));
    this.#host.dispatchEvent(new WayleafPathsChosenEvent(id, label));
  }

  /** Takes the choice back. */
  takeBack(): void {
    this.takenBack = true;
    this.#choose();
  }

  /** Puts the journey on hold, or ends the hold. */
  setHold(hold: boolean): void {
    // published again where another comparison of the journey has ended the hold meanwhile
    if (hold === !!this.#published?.hold && (!hold || this.hold)) return;
    this.#publish({ hold });
    this.#journey.update({ hold });
  }

  /** Withdraws what this widget published, and nothing else. */
  release(): void {
    const published = this.#published;
    if (this.takenBack) this.#host.requestUpdate();
    this.takenBack = false;
    if (!published) return;
    const journey = openJourney(published.group || undefined);
    if (published.hold) journey.update({ hold: false });
    if (published.choice && (!published.group || journey.get().choice?.path === published.choice.path)) this.#choose();
    this.#published = undefined;
  }

  /** Replaces this widget's choice: the only one of a named group, or one of several in the journey of the page. */
  #choose(choice?: Choice): void {
    const { group = this.#group(), choice: mine } = this.#published ?? {};
    const journey = openJourney(group || undefined);
    const { choice: latest, choices = [] } = journey.get();
    const all = group ? [] : choices.filter((each) => each !== mine);
    if (choice) all.push(choice);
    // one that came from elsewhere stays
    const isOurs = group || choice || latest?.path === mine?.path;
    journey.update({ choices: all, ...(isOurs && { choice: all.at(-1) ?? null }) });
    this.#publish({ choice });
    this.#host.requestUpdate();
  }

  #publish(change: { choice?: Choice | undefined; hold?: boolean }): void {
    this.#published = { group: this.#group(), ...this.#published, ...change };
  }
}
