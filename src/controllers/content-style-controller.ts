import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from '../internal/dom.js';

const users = new WeakMap<CSSStyleSheet, WeakMap<Document | ShadowRoot, number>>();

/** Adopts a sheet into a root once, however many widgets ask for it. Returns a function that takes it back. */
export function adoptSheet(root: Document | ShadowRoot, sheet: CSSStyleSheet): () => void {
  let counts = users.get(sheet);
  if (!counts) users.set(sheet, (counts = new WeakMap()));
  const count = counts.get(root) ?? 0;
  counts.set(root, count + 1);
  if (!count) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    const left = counts.get(root)! - 1;
    counts.set(root, left);
    if (!left) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}

/**
 * Styles the author's words, which live in the light DOM: one constructable sheet per widget class, adopted by the root
 * that holds the words (allowed under a strict CSP), shared by all widgets in it and gone with the last.
 */
export class ContentStyleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #sheet: () => CSSStyleSheet | undefined;
  #release: (() => void) | undefined;

  /**
   * @param host - The widget.
   * @param sheet - Gives the sheet; Lit's `css\`…\`.styleSheet` is one.
   */
  constructor(host: ReactiveControllerHost & HTMLElement, sheet: () => CSSStyleSheet | undefined) {
    this.#host = host;
    this.#sheet = sheet;
    host.addController(this);
  }

  hostConnected(): void {
    const sheet = this.#sheet();
    if (sheet) this.#release = adoptSheet(rootOf(this.#host), sheet);
  }

  hostDisconnected(): void {
    this.#release?.();
    this.#release = undefined;
  }
}
