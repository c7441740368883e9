import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { viewFor, type PathsView } from './view.js';

/** The elements in which a visitor can be at a fact: the cells of the table, or their counterparts in the cards. */
export interface FactPlaces {
  /** The fact, as `row:path id`, in which the focus is. */
  readonly focused: () => { readonly fact: string; readonly index: number } | undefined;
  /** Puts the focus there in the view shown now. */
  readonly focus: (fact: string, index: number) => void;
}

/** Follows the room the widget has, not the window's, and keeps the visitor's place when the layout changes. */
export class ViewController implements ReactiveController {
  /** The layout shown. */
  view: PathsView = 'table';
  /** Whether the table is wider than its room. */
  overflows = false;
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #wanted: () => { readonly view: PathsView | 'auto'; readonly paths: number };
  readonly #places: FactPlaces;
  #observer: ResizeObserver | undefined;
  #measured = false;
  #frame = 0;
  #kept: ReturnType<FactPlaces['focused']>;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    wanted: () => { readonly view: PathsView | 'auto'; readonly paths: number },
    places: FactPlaces,
  ) {
    this.#host = host;
    this.#wanted = wanted;
    this.#places = places;
    host.addController(this);
  }

  hostConnected(): void {
    // not within the notification: a layout that changes there is reported to the page as an error
    this.#observer = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frame);
      this.#frame = requestAnimationFrame(() => {
        this.#measure();
        this.#measureTable();
      });
    });
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    cancelAnimationFrame(this.#frame);
  }

  hostUpdate(): void {
    this.#measure(true);
  }

  hostUpdated(): void {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept) queueMicrotask(() => this.#places.focus(kept.fact, kept.index));
    this.#measureTable();
  }

  #measure(updating = false): void {
    const { view, paths } = this.#wanted();
    let next: PathsView;
    if (view !== 'auto') next = view;
    else {
      const em = parseFloat(getComputedStyle(this.#host).fontSize) || 16;
      next = viewFor(this.#host.clientWidth, paths, em, this.#measured ? this.view : undefined);
      // without paths there was nothing to fit yet
      this.#measured = paths > 0 && this.#host.clientWidth > 0;
    }
    if (next === this.view) return;
    this.#kept = this.#places.focused();
    this.view = next;
    if (!updating) this.#host.requestUpdate();
  }

  #measureTable(): void {
    const box = this.#host.renderRoot?.querySelector('.table');
    const overflows = !!box && this.view === 'table' && box.scrollWidth > box.clientWidth + 1;
    if (overflows === this.overflows) return;
    this.overflows = overflows;
    this.#host.requestUpdate();
  }
}
