/**
 * Connects a widget to the journey of its group: consumes the journey's context, provides it for the page while the
 * widget is connected, and writes the widget's own changes to the page's store.
 */
import { ContextConsumer } from '@lit/context';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Journey } from './journey.js';
import { type JourneyContext, journeyContext, openJourney, PAGE, provideJourney } from './page-provider.js';

type Host = ReactiveControllerHost & HTMLElement;

/**
 * The value is consumed as context, so that an owner's own provider nearer to the widget takes precedence over the
 * page's.
 */
export class JourneyController implements ReactiveController {
  readonly #host: Host;
  readonly #group: () => string;
  #consumer: ContextConsumer<JourneyContext, Host> | undefined;
  /** The group that is consumed. */
  #consumed: string | undefined;
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

  hostConnected(): void {
    this.#join();
  }

  hostUpdate(): void {
    if (this.#host.isConnected && this.#consumed !== this.#group()) this.#join();
  }

  hostDisconnected(): void {
    this.#endProviding?.();
    this.#endProviding = undefined;
  }

  /** The journey as last received; `undefined` before the widget is connected. */
  get value(): Journey | undefined {
    return this.#consumer?.value;
  }

  /** The journey as the page has it, also for a widget that is no longer connected and receives no changes. */
  get current(): Journey {
    return openJourney(this.#group()).get();
  }

  /** Changes the journey for all widgets of the group. */
  update(change: Partial<Omit<Journey, 'group'>>): void {
    openJourney(this.#group()).update(change);
  }

  /** Provides the group's journey first, so that the consumer's request is answered at once. */
  #join(): void {
    const group = this.#group();
    this.#endProviding?.();
    this.#endProviding = provideJourney(group);
    if (this.#consumed === group) return;
    this.#consumed = group;
    if (this.#consumer) {
      this.#host.removeController(this.#consumer);
      this.#consumer.hostDisconnected();
    }
    // Lit calls hostConnected twice on a controller that is added within hostConnected: from addController and from its
    // own loop. The provider recognises the second request by its callback.
    this.#consumer = new ContextConsumer(this.#host, { context: journeyContext(group), subscribe: true });
  }
}
