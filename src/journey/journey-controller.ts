/**
 * Connects a widget to the journey of its group: consumes the journey's context, provides it for the page while the
 * widget is connected, and writes the widget's own changes to the page's store.
 */
import { type ContextCallback, ContextEvent } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Journey, JourneyStore } from './journey.js';
import { journeyContext, openJourney, PAGE, provideJourney } from './page-provider.js';

type Host = ReactiveControllerHost & HTMLElement;

/** Whether a journey differs in what a widget draws: how far somebody has read changes all the time, and none draws it. */
const isNew = (journey: Journey, before: Journey | undefined): boolean =>
  !before ||
  Object.keys({ ...before, ...journey }).some(
    (key) => key !== 'reading' && fieldOf(journey, key) !== fieldOf(before, key),
  );

const fieldOf = (journey: Journey, key: string): unknown => journey[key as keyof Journey];

/**
 * The value is consumed as context, so that an owner's own provider nearer to the widget takes precedence over the
 * page's. Not by Lit's `ContextConsumer`, which would draw every widget of a page anew at each step of reading.
 */
export class JourneyController implements ReactiveController {
  readonly #host: Host;
  readonly #group: () => string;
  #value: Journey | undefined;
  /** The group that is consumed. */
  #consumed: string | undefined;
  #endConsuming: (() => void) | undefined;
  #receive: ContextCallback<Journey> = () => undefined;
  #endProviding: (() => void) | undefined;

  /**
   * @param host - The widget.
   * @param group - Reads the widget's `group`, which may change.
   */
  constructor(host: Host, group: () => string | undefined) {
    this.#host = host;
    this.#group = () => group() || PAGE;
    host.addController(this);
  }

  // the first time with the first rendering, which is no part of the script's own task
  hostConnected(): void {
    if (this.#consumed) this.#join();
  }

  hostUpdate(): void {
    if (this.#host.isConnected && this.#consumed !== this.#group()) this.#join();
  }

  hostDisconnected(): void {
    this.#endConsuming?.();
    this.#endProviding?.();
    this.#endConsuming = this.#endProviding = undefined;
  }

  /** The journey as last received; `undefined` before the widget is connected. */
  get value(): Journey | undefined {
    return this.#value;
  }

  /** The page's store of the group's journey, also for a widget that is no longer connected and receives no changes. */
  get store(): JourneyStore {
    return openJourney(this.#group());
  }

  /** Changes the journey for all widgets of the group. */
  update(change: Partial<Omit<Journey, 'group'>>): void {
    this.store.update(change);
  }

  /** Provides the group's journey first, so that the request is answered at once. */
  #join(): void {
    const group = this.#group();
    this.#endProviding?.();
    this.#endProviding = provideJourney(group);
    if (this.#consumed !== group) {
      this.#endConsuming?.();
      this.#endConsuming = undefined;
      // a callback of its own for each group: providers know a request by it
      this.#receive = (journey, unsubscribe) => {
        // of a provider that came later, and is nearer
        if (this.#endConsuming !== unsubscribe) this.#endConsuming?.();
        this.#endConsuming = unsubscribe;
        const before = this.#value;
        this.#value = journey;
        if (isNew(journey, before)) this.#host.requestUpdate();
      };
    }
    this.#consumed = group;
    // from a popup or a frame no request would reach the page's provider
    const asks = this.#host.ownerDocument === document ? this.#host : document.documentElement;
    asks.dispatchEvent(new ContextEvent(journeyContext(group), this.#host, this.#receive, true));
  }
}
