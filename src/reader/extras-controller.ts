import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProblemsController } from '../controllers/problems-controller.js';
import { once } from '../internal/load.js';
import type { SignContext, Signs } from './lazy/signs.js';
import type { Facts } from './model.js';

const signsPart = once(() => import('./lazy/signs.js'));
const dataPart = once(() => import('./lazy/structured-data.js'));

/** What an article may bring along beside its words. */
export interface Extras {
  /** The element that holds the words. */
  readonly root: Element;
  /** What search engines are told; `undefined` when nothing is. */
  readonly describe: Partial<Facts> | undefined;
  readonly words: number;
  readonly signs: () => SignContext;
}

/** Fetches what only some articles need: the toggles beside marked passages, and the description for search engines. */
export class ExtrasController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #problems: ProblemsController;
  readonly #extras: () => Extras | undefined;
  #signs: Signs | undefined;
  #undescribe: (() => void) | undefined;
  #described = '';

  constructor(host: ReactiveControllerHost & HTMLElement, problems: ProblemsController, extras: () => Extras | undefined) {
    this.#host = host;
    this.#problems = problems;
    this.#extras = extras;
    host.addController(this);
  }

  hostUpdated(): void {
    void this.#syncSigns();
    void this.#describe();
  }

  hostDisconnected(): void {
    this.#signs?.stop();
    this.#signs = undefined;
    this.#undescribe?.();
    this.#undescribe = undefined;
    this.#described = '';
  }

  async #syncSigns(): Promise<void> {
    const marked = this.#extras()?.root.querySelectorAll('[data-sign]');
    if (!this.#signs) {
      if (!marked?.length) return;
      const part = await signsPart().catch(() => undefined);
      const extras = this.#extras();
      if (!part || !extras || !this.#host.isConnected) return;
      this.#signs ??= new part.Signs(() => this.#extras()!.signs());
    }
    const extras = this.#extras();
    if (!extras) return;
    this.#signs.sync(extras.root);
    const nameless = [...extras.root.querySelectorAll('[data-sign]')].filter((each) => !each.getAttribute('data-sign')?.trim());
    this.#problems.set('signs', nameless.map((element) => ({ code: 'WL-READER-007', element })));
  }

  async #describe(): Promise<void> {
    const { describe, words = 0, root } = this.#extras() ?? {};
    const key = describe && words ? JSON.stringify([describe, words]) : '';
    if (key === this.#described) return;
    this.#described = key;
    this.#undescribe?.();
    this.#undescribe = undefined;
    if (!describe || !key) return;
    const part = await dataPart().catch(() => undefined);
    if (key === this.#described && this.#host.isConnected) this.#undescribe = part?.describe(describe, words, root?.querySelector('img')?.src);
  }
}
