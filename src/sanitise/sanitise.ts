/** Sanitises untrusted HTML into nodes, with the browser's sanitiser where there is one, else with DOMPurify. */
import type { ProblemCode } from '../problems/all-problems.js';
import { once } from '../internal/load.js';
import { beforeReading } from '../internal/long-text.js';
import { bodyOf, parseInert } from '../internal/parse-inert.js';
import { yieldToMain } from '../internal/scheduling.js';
import {
  ELEMENTS,
  FORMULA,
  GLOBAL_ATTRIBUTES,
  REMOVED,
  MATHML,
  addressKind,
  isAllowed,
  replaceUnsupported,
  unlistedElements,
} from './allow-list.js';
import { mayCut, nextCut, parsePart } from './cuts.js';
import { sanitiseAttributes } from './sanitise-attributes.js';

/** The browser's own sanitiser; TypeScript does not declare `setHTML` yet. */
interface NativeSanitising {
  setHTML?: (html: string, options: { sanitizer: unknown }) => void;
}

/** Which sanitiser to use; `purify` forces the fallback, for tests. */
export type SanitiserChoice = 'auto' | 'purify';

/** Options of {@link sanitise}. */
export interface SanitiseOptions {
  readonly sanitiser?: SanitiserChoice;
  /** The address it was loaded from, where that differs from the base. */
  readonly home?: string;
  /**
   * Changes the parsed, untrusted nodes before they are sanitised: their classes, styles and states say what belongs to
   * the text, and are gone afterwards. Whatever it leaves is sanitised like everything else. Not called where the page
   * forbids parsing in any other way than by its sanitiser.
   */
  readonly prepare?: ((body: Element) => void) | undefined;
  /** The minimum length of the parts that a long text is parsed in, for tests. */
  readonly partLength?: number;
  /** Called with the sanitised nodes before clobbering ids are removed; may keep only some of the nodes. */
  readonly select?: (fragment: DocumentFragment) => void;
}

/** Thrown where the page's Trusted Types policy forbids parsing and the browser has no sanitiser of its own. */
class SanitisingForbidden extends Error {
  readonly code: ProblemCode = 'WL-READER-003';
}

const loadPurify = once(async () => {
  const { createCleaner } = await import('../vendor/dompurify.js');
  const all = { ...ELEMENTS, ...FORMULA };
  const attributes = [...GLOBAL_ATTRIBUTES, ...Object.values(all).flat()];
  return createCleaner({
    elements: Object.keys(all),
    formulaElements: Object.keys(FORMULA),
    attributes,
    textAttributes: attributes.filter((name) => !addressKind('', name)),
    removed: REMOVED,
    isAllowed,
  });
});

const elementList = (list: typeof ELEMENTS, namespace = 'http://www.w3.org/1999/xhtml'): object[] =>
  Object.entries(list).map(([name, attributes]) => ({ name, namespace, attributes: [...attributes] }));

/** Sanitises with the browser's own sanitiser. It works where Trusted Types forbid everything else. */
function nativeFragment(html: string): DocumentFragment {
  const { Sanitizer } = globalThis as unknown as { Sanitizer: new (config: object) => unknown };
  const sanitizer = new Sanitizer({
    elements: [...elementList(ELEMENTS), ...elementList(FORMULA, MATHML)],
    replaceWithChildrenElements: unlistedElements(html).flatMap((name) => [
      { name },
      ...(Object.hasOwn(FORMULA, name) ? [] : [{ name, namespace: MATHML }]),
    ]),
    attributes: [...GLOBAL_ATTRIBUTES],
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
 * Parses, prepares and serialises an article again. A line break at the start of preformatted text is doubled, because
 * each parser removes one.
 */
function preparedText(html: string, prepare: (body: Element) => void): string {
  const page = parseInert(html);
  if (!page) return html;
  const body = bodyOf(page);
  prepare(body);
  for (const { firstChild } of body.querySelectorAll('pre,listing'))
    if (firstChild?.nodeType === 3) (firstChild as Text).data = (firstChild as Text).data.replace(/^\n/, '\n\n');
  return body.innerHTML;
}

/**
 * Creates all elements again: one parsed with an `is` attribute stays a customised built-in element of the page even
 * after the attribute was removed.
 */
function recreateElements(fragment: DocumentFragment): void {
  for (const element of fragment.querySelectorAll('*')) {
    const fresh = element.ownerDocument.createElementNS(element.namespaceURI, element.localName);
    for (const { name, value } of element.attributes) fresh.setAttribute(name, value);
    fresh.append(...element.childNodes);
    element.replaceWith(fresh);
  }
}

/** How many characters are parsed at once: a few milliseconds, also on a slow device. */
const PART = 30_000;

/**
 * Parses and sanitises a long text part by part, between which the page stays responsive. Where a cut is not safe, the
 * part goes on to the next.
 */
async function inParts(
  html: string,
  minLength: number,
  clean: (html: string) => DocumentFragment,
): Promise<DocumentFragment> {
  const all = document.implementation.createHTMLDocument().createDocumentFragment();
  let from = 0;
  for (let length = minLength; ;) {
    const cut = nextCut(html, from + length);
    if (cut === undefined) break;
    const part = await parsePart(html.slice(from, cut), clean);
    if (part) {
      all.append(part);
      from = cut;
      length = minLength;
    }
    // not tried again at each block of one that stays open
    else length = (cut - from) * 2;
    // one box around all of it, most likely
    if (length > minLength * 8) break;
    await yieldToMain();
  }
  all.append(clean(html.slice(from)));
  return all;
}

/**
 * Sanitises untrusted HTML into nodes of an inert document, so that nothing is requested before the addresses are
 * checked and the nodes are inserted.
 *
 * @param base - The address that relative links resolve against.
 * @throws SanitisingForbidden
 */
export async function sanitise(
  html: string,
  base: string,
  { sanitiser = 'auto', home = base, prepare, partLength = PART, select }: SanitiseOptions = {},
): Promise<DocumentFragment> {
  let text = replaceUnsupported(html, !!prepare);
  await beforeReading(text);
  let fragment: DocumentFragment;
  const inWhole = prepare || text.length < partLength * 2 || !mayCut(text);
  if (sanitiser === 'auto' && 'setHTML' in Element.prototype) {
    if (prepare) text = preparedText(text, prepare);
    fragment = inWhole ? nativeFragment(text) : await inParts(text, partLength, nativeFragment);
  } else {
    const clean = await loadPurify();
    if (!clean) throw new SanitisingForbidden('The page’s Trusted Types policy does not let text become nodes');
    fragment = inWhole ? clean(text, prepare) : await inParts(text, partLength, clean);
  }
  await beforeReading(text);
  if (/\bis\s*=/i.test(text)) recreateElements(fragment);
  select?.(fragment);
  await sanitiseAttributes(fragment, base, home);
  await beforeReading(text);
  // removed elements leave adjacent text nodes behind
  fragment.normalize();
  return fragment;
}
