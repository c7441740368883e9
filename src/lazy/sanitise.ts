import { once } from '../internal/load.js';
import { ELEMENTS, GLOBAL, GONE, isAllowed, replaceLost, unwrappedIn } from './allow-list.js';
import { settle } from './settle.js';

/** The browser's own sanitiser; TypeScript does not know `setHTML` yet. */
interface NativeSanitising {
  setHTML?: (html: string, options: { sanitizer: unknown }) => void;
}

/** Which sanitiser to use; `purify` forces the fallback, for tests. */
export type Way = 'auto' | 'purify';

/** How a text is cleaned. */
export interface Cleaning {
  readonly way?: Way;
  /** The address it came from, where relative links are taken from another one. */
  readonly home?: string;
  /** Called with the clean nodes before ids that would take over the page are gone: keeps only some of them. */
  readonly choose?: (fragment: DocumentFragment) => void;
}

/** The page lets no text become nodes, and the browser has no sanitiser of its own. */
export class SanitisingForbidden extends Error {
  readonly code = 'WL-READER-003';
}

const purify = once(async () => {
  const { createCleaner } = await import('./purify.js');
  return createCleaner({
    elements: Object.keys(ELEMENTS),
    attributes: [...new Set([...GLOBAL, ...Object.values(ELEMENTS).flat()])],
    gone: GONE,
    isAllowed,
  });
});

/** The browser's sanitiser with our list. It works where Trusted Types forbid everything else. */
function nativeFragment(html: string): DocumentFragment {
  const { Sanitizer } = globalThis as unknown as { Sanitizer: new (config: object) => unknown };
  const sanitizer = new Sanitizer({
    elements: Object.entries(ELEMENTS).map(([name, attributes]) => ({ name, attributes: [...attributes] })),
    replaceWithChildrenElements: unwrappedIn(html),
    attributes: [...GLOBAL],
    comments: false,
    dataAttributes: false,
  });
  const inert = document.implementation.createHTMLDocument();
  const box: HTMLElement & NativeSanitising = inert.createElement('div');
  box.setHTML!(html, { sanitizer });
  const fragment = inert.createDocumentFragment();
  fragment.append(...box.childNodes);
  return fragment;
}

/**
 * Turns HTML that nobody has looked at into clean nodes. They belong to an inert document, so nothing is fetched before
 * the addresses are looked at, or at all while they are not used.
 *
 * @param base - The address that relative links in it are taken from.
 * @throws SanitisingForbidden
 */
export async function sanitise(html: string, base: string, { way = 'auto', home = base, choose }: Cleaning = {}): Promise<DocumentFragment> {
  const text = replaceLost(html);
  let fragment: DocumentFragment;
  if (way === 'auto' && 'setHTML' in Element.prototype) fragment = nativeFragment(text);
  else {
    const clean = await purify();
    if (!clean) throw new SanitisingForbidden('The page’s Trusted Types policy does not let text become nodes');
    fragment = clean(text);
  }
  choose?.(fragment);
  await settle(fragment, base, home);
  return fragment;
}
