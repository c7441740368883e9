/**
 * The tags of Wayleaf in Svelte's markup: `import 'wayleaf/svelte'` once, anywhere in a project. It loads and registers
 * nothing.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { Handler, WayleafElements } from './elements.js';

type Tag = keyof WayleafElements;
type Element<T extends Tag> = WayleafElements[T]['element'];
/** Attributes, properties, and events as `onwayleaf-…`. */
type Own<T extends Tag> = WayleafElements[T]['attributes'] &
  WayleafElements[T]['properties'] &
  WayleafElements[T]['handlers'];
/** Svelte 4's way, which Svelte 5 takes too. */
type Directives<T extends Tag> = {
  [Name in keyof WayleafElements[T]['events'] as `on:${Name & string}`]?:
    Handler<Element<T>, WayleafElements[T]['events'][Name] & Event> | undefined;
};

type SvelteTag<T extends Tag> = Omit<HTMLAttributes<Element<T>>, keyof Own<T>> & Own<T> & Directives<T>;

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    tags: SvelteTag;
  }
}
