import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from '../internal/load.js';
import type { CardController } from './card-controller.js';
import { sameForAll } from './model.js';
import { parts } from './parts.js';
import type { Looking } from './tools.js';
import type { PathsView } from './view.js';

/** How the visitor looks at the comparison: the view they picked, and whether they see only what differs. */
export class LookController implements ReactiveController {
  /** The view the visitor picked; `undefined` while the room decides. */
  picked: PathsView | undefined;
  /** Whether only rows that differ are shown. */
  different = false;
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly view: PathsView | 'auto' };
  readonly #card: CardController;
  #calledOff: (() => void) | undefined;
  #stick: ((header: HTMLElement | null | undefined) => void) | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly view: PathsView | 'auto' }, card: CardController) {
    this.#host = host;
    this.#card = card;
    host.addController(this);
  }

  /** The view that is wanted, if not by the room there is. */
  get wanted(): PathsView | 'auto' {
    return this.#host.view === 'auto' ? (this.picked ?? 'auto') : this.#host.view;
  }

  hostUpdated(): void {
    const header = (this.#card.given.places?.table ?? this.#card.made?.table)?.tHead;
    this.#stick?.(header);
    this.#calledOff ??= whenIdle(() => {
      parts.stick().then(
        ({ stick }) => {
          this.#stick = (now) => stick(this.#host, now);
          this.#host.requestUpdate();
        },
        () => undefined, // nobody misses it
      );
    });
  }

  hostDisconnected(): void {
    this.#calledOff?.();
    this.#calledOff = undefined;
  }

  /** The rows that are the same for all, by their place. */
  get same(): readonly number[] {
    const { rows, paths } = this.#card.model;
    return rows.flatMap((row, index) => (sameForAll(row, paths) ? [index] : []));
  }

  /** What the tools show and do. */
  tools(view: PathsView, locale: string): Looking {
    return {
      view,
      locale,
      rows: this.#card.model.rows.length,
      same: this.same.length,
      different: this.different,
      pick: this.#host.view === 'auto' ? (picked) => void this.#keepPlace(() => (this.picked = picked)) : undefined,
      differ: () => void this.#keepPlace(() => (this.different = !this.different)),
    };
  }

  /** The button stays where it was pressed, whatever the comparison above it becomes. */
  async #keepPlace(change: () => void): Promise<void> {
    const tools = () => this.#host.shadowRoot?.querySelector('.tools')?.getBoundingClientRect().top ?? 0;
    const before = tools();
    change();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    scrollBy({ top: tools() - before, behavior: 'instant' });
  }
}
