/** Loads what only some articles need: sign toggles and structured data. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProblemsController } from '../../controllers/problems-controller.js';
import { plainText } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import { onceOnline } from '../../internal/retry.js';
import type { SignsHost, Signs } from '../tools/signs.js';
import type { Facts } from '../article/model.js';

const loadSigns = once(() => import('../tools/signs.js'));
const loadStructuredData = once(() => import('../article/structured-data.js'));

/** What the enhancements need from the reader. */
export interface EnhancementsHost {
  /** The element that holds the text. */
  readonly root: Element;
  /** The facts to describe to search engines; `undefined` for no description. */
  readonly describe: Partial<Facts> | undefined;
  readonly words: number;
  /** How often the text was scanned. */
  readonly reads: number;
  readonly signs: () => SignsHost;
}

/** Loads and updates the toggles beside marked passages, and the description for search engines. */
export class EnhancementsController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly debug?: boolean };
  readonly #problems: ProblemsController;
  readonly #context: () => EnhancementsHost;
  #signs: Signs | undefined;
  #removeDescription: (() => void) | undefined;
  #describedKey = '';
  #syncedState = '';

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly debug?: boolean },
    problems: ProblemsController,
    context: () => EnhancementsHost,
  ) {
    this.#host = host;
    this.#problems = problems;
    this.#context = context;
    host.addController(this);
  }

  hostUpdated(): void {
    // not on every scroll step: all of this queries the whole article
    const context = this.#context();
    const { group, lang, dir, dark } = context.signs();
    const state = [context.reads, group, lang, dir, dark, JSON.stringify(context.describe)].join();
    if (state === this.#syncedState) return;
    this.#syncedState = state;
    this.#syncSigns().catch((error: unknown) =>
      this.#problems.set('signs', [{ code: 'WL-READER-004', values: { detail: (error as Error).message } }]),
    );
    void this.#describe();
    this.#lintHeadings();
  }

  hostDisconnected(): void {
    this.#signs?.stop();
    this.#signs = undefined;
    this.#removeDescription?.();
    this.#removeDescription = undefined;
    this.#describedKey = this.#syncedState = '';
  }

  readonly #again = (): void => {
    this.#syncedState = '';
    this.#host.requestUpdate();
  };

  async #syncSigns(): Promise<void> {
    if (!this.#signs) {
      if (!this.#context().root.querySelector('[data-sign]')) return;
      const module = await loadSigns().catch((error: unknown) => {
        onceOnline(this.#host, this.#again);
        throw error;
      });
      if (!this.#host.isConnected) return;
      this.#signs ??= new module.Signs(() => this.#context().signs());
    }
    const { root } = this.#context();
    this.#signs.sync(root);
    const unnamed = [...root.querySelectorAll('[data-sign]')].filter((each) => !each.getAttribute('data-sign')?.trim());
    this.#problems.set(
      'signs',
      unnamed.map((element) => ({ code: 'WL-READER-007', element })),
    );
  }

  /** Tells an editor of headings that leave out a level. */
  #lintHeadings(): void {
    if (!this.#host.debug) return;
    const headings = [...this.#context().root.querySelectorAll('h1, h2, h3, h4, h5, h6')];
    const levels = headings.map(({ localName }) => Number(localName[1]));
    this.#problems.set(
      'headings',
      headings.flatMap((element, i) => {
        const [before, level] = [levels[i - 1], levels[i]!];
        if (before === undefined || level <= before + 1) return [];
        const values = { text: plainText(element), level, before, fits: before + 1 };
        return [{ code: 'WL-READER-011' as const, element, values }];
      }),
    );
  }

  async #describe(): Promise<void> {
    const { describe, words, root } = this.#context();
    const key = describe && words ? JSON.stringify([describe, words]) : '';
    if (key === this.#describedKey) return;
    this.#describedKey = key;
    this.#removeDescription?.();
    this.#removeDescription = undefined;
    if (!describe || !key) return;
    const module = await loadStructuredData().catch(() => onceOnline(this.#host, this.#again));
    if (key !== this.#describedKey || !this.#host.isConnected) return;
    if (!module) this.#describedKey = '';
    else
      this.#removeDescription = module.describe(
        describe,
        words,
        root.querySelector<HTMLImageElement>('img[src]:not([src^="data:"])')?.src,
      );
  }
}
