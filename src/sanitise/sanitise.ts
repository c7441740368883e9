import type { ProblemCode } from '../problems/all-problems.js';
import { once } from '../internal/load.js';
import {
  ELEMENTS,
  FORMULA,
  GLOBAL,
  GONE,
  MATHML,
  addressKind,
  isAllowed,
  replaceLost,
  unwrappedIn,
} from './allow-list.js';
import { sanitiseAttributes } from './sanitise-attributes.js';

/** The browser's own sanitiser; TypeScript does not know `setHTML` yet. */
interface NativeSanitising {
  setHTML?: (html: string, options: { sanitizer: unknown }) => void;
}

/** Which sanitiser to use; `purify` forces the fallback, for tests. */
export type Way = 'auto' | 'purify';

/** How a text is cleaned. */
export interface SanitiseOptions {
  readonly way?: Way;
  /** The address it came from, where relative links are taken from another one. */
  readonly home?: string;
  /** Called with the clean nodes before ids that would take over the page are gone: keeps only some of them. */
  readonly choose?: (fragment: DocumentFragment) => void;
}

/** The page lets no text become nodes, and the browser has no sanitiser of its own. */
export class SanitisingForbidden extends Error {
  readonly code: ProblemCode = 'WL-READER-003';
}

const purify = once(async () => {
  const { createCleaner } = await import('../vendor/dompurify.js');
  const all = { ...ELEMENTS, ...FORMULA };
  const attributes = [...GLOBAL, ...Object.values(all).flat()];
  return createCleaner({
    elements: Object.keys(all),
    formula: Object.keys(FORMULA),
    attributes,
    words: attributes.filter((name) => !addressKind('', name)),
    gone: GONE,
    isAllowed,
  });
});

const listed = (list: typeof ELEMENTS, namespace = 'http://www.w3.org/1999/xhtml'): object[] =>
  Object.entries(list).map(([name, attributes]) => ({ name, namespace, attributes: [...attributes] }));

/** The browser's sanitiser with our list. It works where Trusted Types forbid everything else. */
function nativeFragment(html: string): DocumentFragment {
  const { Sanitizer } = globalThis as unknown as { Sanitizer: new (config: object) => unknown };
  const sanitizer = new Sanitizer({
    elements: [...listed(ELEMENTS), ...listed(FORMULA, MATHML)],
    replaceWithChildrenElements: unwrappedIn(html).flatMap((name) => [
      { name },
      ...(Object.hasOwn(FORMULA, name) ? [] : [{ name, namespace: MATHML }]),
    ]),
    attributes: [...GLOBAL],
    comments: false,
    processingInstructions: [],
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
 * What was named after a kind of element of the page's own would become that, though the name is gone: all are made
 * anew.
 */
function unname(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    const plain = element.ownerDocument.createElementNS(element.namespaceURI, element.localName);
    for (const { name, value } of element.attributes) plain.setAttribute(name, value);
    plain.append(...element.childNodes);
    element.replaceWith(plain);
  }
}

/**
 * Turns HTML that nobody has looked at into clean nodes. They belong to an inert document, so nothing is fetched before
 * the addresses are looked at, or at all while they are not used.
 *
 * @param base - The address that relative links in it are taken from.
 * @throws SanitisingForbidden
 */
export async function sanitise(
  html: string,
  base: string,
  { way = 'auto', home = base, choose }: SanitiseOptions = {},
): Promise<DocumentFragment> {
  const text = replaceLost(html);
  let fragment: DocumentFragment;
  if (way === 'auto' && 'setHTML' in Element.prototype) fragment = nativeFragment(text);
  else {
    const clean = await purify();
    if (!clean) throw new SanitisingForbidden('The page’s Trusted Types policy does not let text become nodes');
    fragment = clean(text);
  }
  if (/\bis\s*=/i.test(text)) unname(fragment);
  choose?.(fragment);
  await sanitiseAttributes(fragment, base, home);
  // where something went, words stand in several nodes
  fragment.normalize();
  return fragment;
}
