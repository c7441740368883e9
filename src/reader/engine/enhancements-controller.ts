import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProblemsController } from '../../controllers/problems-controller.js';
import { once } from '../../internal/load.js';
import type { SignsHost, Signs } from '../tools/signs.js';
import type { Facts } from '../article/model.js';

const signsPart = once(() => import('../tools/signs.js'));
const dataPart = once(() => import('../article/structured-data.js'));

/** What an article may bring along beside its words. */
export interface EnhancementsHost {
  /** The element that holds the words. */
  readonly root: Element;
  /** What search engines are told; `undefined` when nothing is. */
  readonly describe: Partial<Facts> | undefined;
  readonly words: number;
  /** How often they were read. */
  readonly reads: number;
  readonly signs: () => SignsHost;
}

/** Fetches what only some articles need: the toggles beside marked passages, and the description for search engines. */
export class EnhancementsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #problems: ProblemsController;
  readonly #extras: () => EnhancementsHost;
  #signs: Signs | undefined;
  #undescribe: (() => void) | undefined;
  #described = '';
  #seen = '';

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    problems: ProblemsController,
    extras: () => EnhancementsHost,
  ) {
    this.#host = host;
    this.#problems = problems;
    this.#extras = extras;
    host.addController(this);
  }

  hostUpdated(): void {
    // not at every step of someone who scrolls: all of this looks through the whole article
    const extras = this.#extras();
    const { group, lang, dir, dark } = extras.signs();
    const seen = [extras.reads, group, lang, dir, dark, JSON.stringify(extras.describe)].join();
    if (seen === this.#seen) return;
    this.#seen = seen;
    void this.#syncSigns();
    void this.#describe();
  }

  hostDisconnected(): void {
    this.#signs?.stop();
    this.#signs = undefined;
    this.#undescribe?.();
    this.#undescribe = undefined;
    this.#described = this.#seen = '';
  }

  async #syncSigns(): Promise<void> {
    if (!this.#signs) {
      if (!this.#extras().root.querySelector('[data-sign]')) return;
      const part = await signsPart().catch(() => undefined);
      if (!part || !this.#host.isConnected) return;
      this.#signs ??= new part.Signs(() => this.#extras().signs());
    }
    const { root } = this.#extras();
    this.#signs.sync(root);
    const nameless = [...root.querySelectorAll('[data-sign]')].filter(
      (each) => !each.getAttribute('data-sign')?.trim(),
    );
    this.#problems.set(
      'signs',
      nameless.map((element) => ({ code: 'WL-READER-007', element })),
    );
  }

  async #describe(): Promise<void> {
    const { describe, words, root } = this.#extras();
    const key = describe && words ? JSON.stringify([describe, words]) : '';
    if (key === this.#described) return;
    this.#described = key;
    this.#undescribe?.();
    this.#undescribe = undefined;
    if (!describe || !key) return;
    const part = await dataPart().catch(() => undefined);
    if (key === this.#described && this.#host.isConnected)
      this.#undescribe = part?.describe(describe, words, root.querySelector('img')?.src);
  }
}
