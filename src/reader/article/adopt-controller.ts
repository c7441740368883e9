/** Adopts the element of the page that the `for` attribute names. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProblemsController } from '../../controllers/problems-controller.js';
import { once } from '../../internal/load.js';
import { onceOnline } from '../../internal/retry.js';
import type { Adoption } from './adopt.js';

const loadAdopt = once(() => import('./adopt.js'));

type AdoptElement = ReactiveControllerHost & HTMLElement & { readonly for: string | undefined };

/**
 * Finds the element that `for` selects, now or when it is added, and notifies the reader when it changes or is removed.
 */
export class AdoptController implements ReactiveController {
  readonly #host: AdoptElement;
  readonly #problems: ProblemsController;
  readonly #onChange: () => void;
  #selector: string | undefined;
  #adoption: Adoption | undefined;

  /**
   * @param onChange - Called when another element or none is adopted, or when the adopted element's content has
   *   changed.
   */
  constructor(host: AdoptElement, problems: ProblemsController, onChange: () => void) {
    this.#host = host;
    this.#problems = problems;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The adopted element. */
  get element(): HTMLElement | undefined {
    return this.#adoption?.element;
  }

  /** A selector that matches only the adopted element. */
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

  /** Runs a change to the adopted element without treating it as the author's. */
  runUnobserved<T>(change: () => T): T {
    return this.#adoption ? this.#adoption.runUnobserved(change) : change();
  }

  readonly #again = (): void => void this.#adopt(this.#selector);

  async #adopt(selector: string | undefined): Promise<void> {
    this.#selector = selector;
    this.#adoption?.stop();
    this.#adoption = undefined;
    this.#problems.set('for', []);
    this.#onChange();
    if (!selector) return;
    const module = await loadAdopt().catch((error: unknown) => error as Error);
    if (selector !== this.#selector) return;
    if (module instanceof Error) {
      this.#problems.set('for', [{ code: 'WL-READER-004', values: { detail: module.message } }]);
      return onceOnline(this.#host, this.#again);
    }
    const { adopt } = module;
    this.#adoption = adopt(this.#host, selector, (problems) => {
      this.#problems.set('for', problems);
      this.#onChange();
    });
    this.#onChange();
  }
}
