/** A page in Node, for what only parses and walks a document. */
// @ts-expect-error it has no types of its own
import jsdom from 'jsdom';

type View = Window & typeof globalThis;

export const { JSDOM } = jsdom as { JSDOM: new (html: string) => { readonly window: View } };

/** Gives Node the names of a page that the sources take for granted. */
export function pageGlobals(): void {
  const { window } = new JSDOM('');
  for (const name of ['DOMParser', 'Document', 'Element', 'Node', 'HTMLElement', 'document'] as const)
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true });
}
