/** Chooses between table and cards by the width of the widget, and keeps the focus on its fact when that changes. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onNextFrame, styleOf } from '../internal/view.js';
import { observeSize } from '../internal/observe.js';
import { viewFor, type PathsView } from './view.js';

/** Access to the focus in the facts: the cells of the table, or their counterparts in the cards. */
export interface FactFocus {
  /** The fact, as `row:path id`, that holds the focus, and the index of the focused element in it. */
  readonly focused: () => { readonly fact: string; readonly index: number } | undefined;
  /** Moves the focus to that element in the current view. */
  readonly focus: (fact: string, index: number) => void;
}

/** The room of each path in a table, in em. */
const PATH_ROOM = 10;

/** Observes the width of the widget, not of the window. */
export class ViewController implements ReactiveController {
  /** The current layout. */
  view: PathsView = 'table';
  /** Whether the table is wider than the widget. */
  overflows = false;
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #props: () => { readonly view: PathsView | 'auto'; readonly paths: number };
  readonly #focus: () => FactFocus | undefined;
  #unobserve: (() => void) | undefined;
  #measured = false;
  #focused: ReturnType<FactFocus['focused']>;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    props: () => { readonly view: PathsView | 'auto'; readonly paths: number },
    focus: () => FactFocus | undefined,
  ) {
    this.#host = host;
    this.#props = props;
    this.#focus = focus;
    host.addController(this);
  }

  hostConnected(): void {
    // its number alone would cancel a frame of somebody else's in a window that the widget was moved to
    let cancelFrame: (() => void) | undefined;
    // in the next frame: a layout that changes within the notification is reported to the page as an error
    const unobserve = observeSize(this.#host, () => {
      cancelFrame?.();
      cancelFrame = onNextFrame(this.#host, () => {
        this.#measure();
        this.#measureTable();
      });
    });
    this.#unobserve = () => {
      unobserve();
      cancelFrame?.();
    };
  }

  hostDisconnected(): void {
    this.#unobserve?.();
  }

  hostUpdate(): void {
    this.#measure(true);
  }

  hostUpdated(): void {
    const focused = this.#focused;
    this.#focused = undefined;
    if (focused) queueMicrotask(() => this.#focus()?.focus(focused.fact, focused.index));
    this.#measureTable();
  }

  #measure(updating = false): void {
    const { view, paths } = this.#props();
    let next: PathsView;
    if (view !== 'auto') next = view;
    else {
      const em = parseFloat(styleOf(this.#host).fontSize) || 16;
      next = viewFor(this.#host.clientWidth, paths, em, this.#measured ? this.view : undefined);
      // without paths there was nothing to fit yet
      this.#measured = paths > 0 && this.#host.clientWidth > 0;
    }
    if (next === this.view) return;
    this.#focused = this.#focus()?.focused();
    this.view = next;
    if (!updating) this.#host.requestUpdate();
  }

  #measureTable(): void {
    const box = this.#host.renderRoot?.querySelector<HTMLElement>('.table');
    // words of many paths stay whole: what has no room moves sideways
    box?.style.setProperty('--_least', `${this.#props().paths * PATH_ROOM}em`);
    const overflows = !!box && this.view === 'table' && box.scrollWidth > box.clientWidth + 1;
    if (overflows === this.overflows) return;
    this.overflows = overflows;
    this.#host.requestUpdate();
  }
}
