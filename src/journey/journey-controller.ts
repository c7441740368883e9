import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Journey } from './journey.js';
import { joinJourney, openJourney } from './page-provider.js';

/**
 * Connects a widget to the journey of its group: the value is asked for as context, so that an owner's own provider
 * nearer to the widget would win; changes go to the page's store.
 */
export class JourneyController implements ReactiveController {
  /** The journey as it is now; `undefined` before the widget is connected. */
  value: Journey | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #group: () => string;
  #joined: string | undefined;
  #leave: (() => void) | undefined;

  /**
   * @param host - The widget.
   * @param group - Reads the widget's `group`, which may change.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, group: () => string | undefined) {
    this.#host = host;
    this.#group = () => group() || 'page';
    host.addController(this);
  }

  hostConnected(): void {
    this.#join();
  }

  hostUpdate(): void {
    if (this.#joined !== this.#group()) this.#join();
  }

  hostDisconnected(): void {
    this.#leave?.();
    this.#leave = this.#joined = undefined;
  }

  /** The journey as it stands, also for a widget that has left it and hears no more. */
  get current(): Journey {
    return openJourney(this.#group()).get();
  }

  /** Tells the other widgets of the group. */
  update(change: Partial<Omit<Journey, 'group'>>): void {
    openJourney(this.#group()).update(change);
  }

  #join(): void {
    if (!this.#host.isConnected) return;
    this.#leave?.();
    const group = (this.#joined = this.#group());
    this.#leave = joinJourney(this.#host, group, (value) => {
      if (value === this.value) return;
      this.value = value;
      this.#host.requestUpdate();
    });
  }
}
