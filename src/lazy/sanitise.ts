import { once } from '../internal/load.js';
import { ELEMENTS, GLOBAL, addressKind, isAllowed, linkFrames, safeAddress, unwrappedIn } from './allow-list.js';

/** The browser's own sanitiser; TypeScript does not know `setHTML` yet. */
interface NativeSanitising {
  setHTML?: (html: string, options: { sanitizer: unknown }) => void;
}

/** Which sanitiser to use; `purify` forces the fallback, for tests. */
export type Way = 'auto' | 'purify';

/** The page lets no text become nodes, and the browser has no sanitiser of its own. */
export class SanitisingForbidden extends Error {
  readonly code = 'WL-READER-003';
}

const purify = once(async () => {
  const { createCleaner } = await import('./purify.js');
  return createCleaner({
    elements: Object.keys(ELEMENTS),
    attributes: [...new Set([...GLOBAL, ...Object.values(ELEMENTS).flat()])],
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

/** Ids that would hide something of the document's own from the page's scripts. */
const clobbers = (id: string): boolean => id in document || id in document.createElement('form');

function settle(element: Element, base: string): void {
  const tag = element.localName;
  for (const { name, value } of [...element.attributes]) {
    const kind = addressKind(tag, name);
    // a reader in an article might read the same article
    if (!isAllowed(tag, name) || (name === 'id' && clobbers(value)) || (name === 'data-wayleaf' && !/^\s*(paths|booking)\s*$/i.test(value))) element.removeAttribute(name);
    else if (kind) {
      const address = safeAddress(kind, value, base, location.origin);
      if (address === undefined) element.removeAttribute(name);
      else if (address !== value) element.setAttribute(name, address);
    }
  }
  if (tag === 'a' && /^https?:/.test(element.getAttribute('href') ?? '') && new URL(element.getAttribute('href')!).origin !== location.origin)
    element.setAttribute('rel', 'noopener noreferrer');
  if (tag === 'img') element.setAttribute('loading', 'lazy');
}

/**
 * Turns HTML that nobody has looked at into clean nodes. They belong to an inert document, so nothing is fetched before
 * the addresses are looked at, or at all while they are not used.
 *
 * @param base - The address of the document it came in.
 * @throws SanitisingForbidden
 */
export async function sanitise(html: string, base: string, way: Way = 'auto'): Promise<DocumentFragment> {
  const text = linkFrames(html);
  let fragment: DocumentFragment;
  if (way === 'auto' && 'setHTML' in Element.prototype) fragment = nativeFragment(text);
  else {
    const clean = await purify();
    if (!clean) throw new SanitisingForbidden('The page’s Trusted Types policy does not let text become nodes');
    fragment = clean(text);
  }
  for (const element of [...fragment.querySelectorAll('*')]) settle(element, base);
  return fragment;
}
