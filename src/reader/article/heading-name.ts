/** @pure Reads the name of a heading: its words, without what sites and tools add to it. */
import { isElement } from '../../internal/dom.js';
import { NOT_NAMES, NOT_TEXT, PERMALINKS } from './own-words.js';
import { isInline } from './text-runs.js';

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

/**
 * Folds white space and removes characters without width. Joiners between letters stay: Persian, Indic scripts and
 * emoji need them.
 */
export const cleanName = (text: string): string =>
  text
    .replace(/[\u00AD\u200B\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s\u200C\u200D]+|[\s\u200C\u200D]+$/g, '');

/**
 * Whether an element is the mark of a note: a superscript that holds a link within the page, or is all of such a link.
 */
function isNoteMark(element: Element): boolean {
  if (element.localName !== 'sup') return false;
  const { parentElement: parent } = element;
  return (
    !!element.querySelector('a[href^="#"]') ||
    (!!parent?.matches('a[href^="#"]') && parent.textContent?.trim() === element.textContent?.trim())
  );
}

/** Whether an element leads to its own heading: by its class or label, or as a link with nothing but a sign in it. */
const isPermalink = (element: Element): boolean =>
  element.matches(PERMALINKS) ||
  (element.matches('a:is([href*="#"],:not([href]))') && !/[\p{L}\p{N}]/u.test(element.textContent ?? ''));

/** The text below a node; breaks and blocks become spaces. */
function textBelow(node: Node, isSkipped: (element: Element) => boolean): string {
  let text = '';
  for (const child of node.childNodes) {
    // text, and CDATA sections of XHTML
    if (child.nodeType === 3 || child.nodeType === 4) text += (child as Text).data;
    if (!isElement(child)) continue;
    if (child.localName === 'br') text += ' ';
    else if (!isSkipped(child)) {
      const inner = textBelow(child, isSkipped);
      text += isInline(child) || child.localName.includes('-') ? inner : ` ${inner} `;
    }
  }
  return text;
}

/**
 * The name of a heading. Where a control or a permalink holds all of its words, as the button of an accordion does,
 * they are its name. A heading without text is named by its label or by the alternative text of its picture.
 */
export function headingName(heading: Element): string {
  if (!heading.firstElementChild) return cleanName(heading.textContent ?? '');
  const isButton = (element: Element) => element.matches(':is(button,[role=button]):not([hidden],[aria-hidden=true])');
  const isNoText = (element: Element) => element.matches(NOT_TEXT) && !isButton(element);
  const isMark = (element: Element) => isNoText(element) || element.matches(NOT_NAMES) || isNoteMark(element);
  const names = [
    (element: Element) => isMark(element) || isPermalink(element) || isButton(element),
    (element: Element) => isMark(element) || isPermalink(element),
    isMark,
    isNoText,
  ].map((isSkipped) => cleanName(textBelow(heading, isSkipped)).replace(/\s*\[[\s|]*\]$/, ''));
  return (
    names.find(hasLetter) ??
    (names.find(Boolean) ||
      heading.getAttribute('aria-label')?.trim() ||
      heading.querySelector('img[alt]:not([alt=""],[aria-hidden=true])')?.getAttribute('alt')?.trim() ||
      '')
  );
}

const OWN_HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** Matches what may be a heading: {@link headingLevel} tells whether it is one. */
export const HEADINGS = `${OWN_HEADINGS},[role=heading]`;

/** The level of a heading, 1 to 6; 0 where the element only looks like one to a script. */
export function headingLevel(element: Element): number {
  const own = /^h([1-6])$/.exec(element.localName)?.[1];
  const isNone = own
    ? /^\s*(none|presentation)\b/i.test(element.getAttribute('role') ?? '')
    : !!element.closest(OWN_HEADINGS) || !!element.querySelector(OWN_HEADINGS);
  if (isNone) return 0;
  const stated = /^\s*([1-9]\d*)\s*$/.exec(element.getAttribute('aria-level') ?? '')?.[1];
  return Math.min(Number(stated ?? own ?? 2), 6);
}
