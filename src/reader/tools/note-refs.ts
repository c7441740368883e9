/**
 * @pure Detects links that lead to a footnote. A link within the page counts only where its author declares it so, or
 * where everything about it suggests it: a small mark that leads to a note, which links back.
 */

/** A footnote and the mark that led to it. */
export interface Note {
  /** The element that holds the note's text. */
  readonly body: Element;
  /** The mark as printed, such as “3” or “*”. */
  readonly mark: string;
}

const DECLARED_REF =
  '[data-footnote-ref],[role~=doc-noteref],[epub\\:type~=noteref],.footnote-ref,.footnote-reference,.noteref';
const DECLARED_NOTE =
  '[role~=doc-footnote],[role~=doc-endnote],[epub\\:type~=footnote],[epub\\:type~=endnote],[epub\\:type~=rearnote]';
const DECLARED_LIST =
  '[data-footnotes],[role~=doc-endnotes],[epub\\:type~=footnotes],[epub\\:type~=endnotes],.footnotes,.endnotes,.references,.reflist';
const DECLARED_BACKLINK =
  '[data-footnote-backref],[role~=doc-backlink],[epub\\:type~=backlink],.footnote-backref,.footnote-back,.reversefootnote';

/** Texts that are a mark: “3”, “[3]”, “(a)”, “iv”, “*”, “†”. */
const MARK_TEXT = /^[[({]?\s*(?:\p{N}{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶‖#]{1,4})\s*[\])}]?[.:]?$/iu;

/** The id that a link within the page leads to. */
function targetId(link: Element, page: string): string | undefined {
  const href = link.getAttribute('href')?.trim() ?? '';
  const at = href.indexOf('#');
  if (at < 0 || at === href.length - 1) return undefined;
  if (at > 0) {
    try {
      if (new URL(href, link.ownerDocument.baseURI).href.split('#')[0] !== page.split('#')[0]) return undefined;
    } catch {
      return undefined;
    }
  }
  const id = href.slice(at + 1);
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

const findById = (root: Element, id: string): Element | undefined =>
  [...root.querySelectorAll(`[id="${id.replace(/["\\]/g, '\\$&')}"],a[name="${id.replace(/["\\]/g, '\\$&')}"]`)][0];

/** Whether a link leads from a note back to its mark. */
function isBacklink(link: Element, from: Element, page: string): boolean {
  if (link.matches(DECLARED_BACKLINK)) return true;
  const id = targetId(link, page);
  if (!id) return false;
  return (
    [from, from.parentElement, from.firstElementChild].some(
      (each) => !!each && (each.id === id || each.getAttribute('name') === id),
    ) || /^[↩↵⏎^↑⤴\s\ufe0e\ufe0f]+$/u.test(link.textContent ?? '')
  );
}

/** The element that holds a note's text, from the target of its link. */
function bodyOf(target: Element): Element {
  const declared = target.closest(DECLARED_NOTE);
  if (declared) return declared;
  // authors put the id on an empty anchor, on the number, or on the back link
  if (/^(a|sup|span|b|strong|i|em|small|dt)$/.test(target.localName)) {
    if (target.localName === 'dt' && target.nextElementSibling?.localName === 'dd') return target.nextElementSibling;
    const container = target.parentElement?.closest('li,dd,p,aside,div,td');
    // the mark is in a cell of its own
    if (
      container?.localName === 'td' &&
      (container.textContent?.trim().length ?? 0) < 6 &&
      container.nextElementSibling
    )
      return container.nextElementSibling;
    return container ?? target;
  }
  return target;
}

/**
 * The note that a link leads to; `undefined` where it is any other link.
 *
 * @param root - The article.
 * @param page - The page's address.
 */
export function noteAt(link: Element, root: Element, page: string): Note | undefined {
  const id = targetId(link, page);
  if (!id || link.matches(DECLARED_BACKLINK) || link.closest('nav')) return undefined;
  const target = findById(root, id);
  if (!target || target === link || target.contains(link)) return undefined;
  const body = bodyOf(target);
  if (
    body === root ||
    body.contains(link) ||
    /^(h[1-6]|section|article|main|body|table|ol|ul|figure)$/.test(body.localName)
  )
    return undefined;
  const text = (link.textContent ?? '').trim();
  const isSmall =
    !!link.closest('sup') ||
    !!link.querySelector('sup') ||
    link.matches('[class*=footnote],[class*=noteref],[class*=endnote]');
  const isDeclared = link.matches(DECLARED_REF) || !!link.closest('sup')?.matches(DECLARED_REF);
  const isInNoteList = !!body.closest(`${DECLARED_LIST},${DECLARED_NOTE}`);
  const hasBacklink = [...body.querySelectorAll('a[href]')].some((each) => isBacklink(each, link, page));
  // a text that looks like a mark, and a target that is declared as a note or links back
  if (!isDeclared && !(MARK_TEXT.test(text) && (isSmall || /^[[({]/.test(text)) && (isInNoteList || hasBacklink)))
    return undefined;
  if (!(body.textContent ?? '').trim()) return undefined;
  return { body, mark: text.replace(/^[[({]\s*|\s*[\])}]$/g, '') || '*' };
}

/** Elements that are removed from the copy of a note. */
const REMOVED_FROM_COPY =
  'script,style,template,iframe,object,embed,noscript,[data-wayleaf-mark],wayleaf-reader,wayleaf-paths,wayleaf-booking';

/** Copies a note's content without its back link and marker. The note itself is not changed. */
export function copyNote({ body }: Note, from: Element, page: string): DocumentFragment {
  const fragment = body.ownerDocument.createDocumentFragment();
  for (const child of body.childNodes) fragment.append(child.cloneNode(true));
  for (const each of fragment.querySelectorAll(REMOVED_FROM_COPY)) each.remove();
  for (const link of fragment.querySelectorAll('a[href]')) {
    if (!isBacklink(link, from, page)) continue;
    const { parentElement } = link;
    const isLeadingNumber =
      (parentElement ?? fragment).textContent?.trim().startsWith(link.textContent?.trim() ?? '') &&
      MARK_TEXT.test(link.textContent?.trim() ?? '');
    link.remove();
    if (parentElement && !parentElement.textContent?.trim()) parentElement.remove();
    // removes the number of “1. ”
    if (isLeadingNumber) {
      const text = fragment.querySelector('p')?.firstChild ?? fragment.firstChild;
      if (text?.nodeType === 3) text.textContent = (text.textContent ?? '').replace(/^[\s.:)\]]+/, '');
    }
  }
  // ids and handlers belong to the page; classes have no styles here
  for (const element of fragment.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (
        /^(on|id$|name$|style$|class$|tabindex$|slot$|part$|is$|data-|aria-(labelledby|describedby|controls|owns))/.test(
          name,
        )
      )
        element.removeAttribute(name);
  return fragment;
}
