import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProblemsController } from '../../controllers/problems-controller.js';
import { once } from '../../internal/load.js';
import type { Adoption } from './adopt.js';

const part = once(() => import('./adopt.js'));

type AdoptHost = ReactiveControllerHost & HTMLElement & { readonly for: string | undefined };

/** Finds the element that `for` names, now or when it comes, and tells when it changes or goes. */
export class AdoptController implements ReactiveController {
  readonly #host: AdoptHost;
  readonly #problems: ProblemsController;
  readonly #changed: () => void;
  #selector: string | undefined;
  #adoption: Adoption | undefined;

  /** @param changed - Called when another element is adopted, none is any more, or the words in it have changed. */
  constructor(host: AdoptHost, problems: ProblemsController, changed: () => void) {
    this.#host = host;
    this.#problems = problems;
    this.#changed = changed;
    host.addController(this);
  }

  /** The adopted element. */
  get element(): HTMLElement | undefined {
    return this.#adoption?.element;
  }

  /** A selector that matches the adopted element alone. */
  get selector(): string {
    return this.#adoption?.selector ?? '';
  }

  hostUpdate(): void {
    const selector = this.#host.isConnected ? this.#host.for : undefined;
    if (selector !== this.#selector) void this.#adopt(selector);
  }

  hostDisconnected(): void {
    void this.#adopt(undefined);
  }

  /** Runs a change of ours in the adopted element without taking it for the author's. */
  runUnobserved<T>(change: () => T): T {
    return this.#adoption ? this.#adoption.runUnobserved(change) : change();
  }

  async #adopt(selector: string | undefined): Promise<void> {
    this.#selector = selector;
    this.#adoption?.stop();
    this.#adoption = undefined;
    this.#problems.set('for', []);
    this.#changed();
    if (!selector) return;
    const { adopt } = await part();
    if (selector !== this.#selector) return;
    this.#adoption = adopt(this.#host, selector, (findings) => {
      this.#problems.set('for', findings);
      this.#changed();
    });
    this.#changed();
  }
}
