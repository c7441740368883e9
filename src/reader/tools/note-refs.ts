/**
 * @pure Which links lead to a footnote. A link into the page is one only where its author says so, or where everything
 * about it looks like one: a small mark that leads to a note, which leads back.
 */

/** A footnote and the mark that led to it. */
export interface Note {
  /** What holds the note's words. */
  readonly body: Element;
  /** The mark, as it is printed: “3”, “*”. */
  readonly mark: string;
}

const SAID_REF =
  '[data-footnote-ref],[role~=doc-noteref],[epub\\:type~=noteref],.footnote-ref,.footnote-reference,.noteref';
const SAID_NOTE =
  '[role~=doc-footnote],[role~=doc-endnote],[epub\\:type~=footnote],[epub\\:type~=endnote],[epub\\:type~=rearnote]';
const SAID_LIST =
  '[data-footnotes],[role~=doc-endnotes],[epub\\:type~=footnotes],[epub\\:type~=endnotes],.footnotes,.endnotes,.references,.reflist';
const BACK =
  '[data-footnote-backref],[role~=doc-backlink],[epub\\:type~=backlink],.footnote-backref,.footnote-back,.reversefootnote';

/** “3”, “[3]”, “(a)”, “iv”, “*”, “†”: a mark, and no words. */
const MARK = /^[[({]?\s*(?:\p{N}{1,4}|[a-z]|[ivxlc]{1,6}|[*†‡§¶‖#]{1,4})\s*[\])}]?[.:]?$/iu;

/** The id a link into its own page leads to. */
export function targetId(link: Element, page: string): string | undefined {
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

const find = (root: Element, id: string): Element | undefined =>
  [...root.querySelectorAll(`[id="${id.replace(/["\\]/g, '\\$&')}"],a[name="${id.replace(/["\\]/g, '\\$&')}"]`)][0];

/** Whether a link leads from a note back to its mark. */
function isBack(link: Element, from: Element, page: string): boolean {
  if (link.matches(BACK)) return true;
  const id = targetId(link, page);
  if (!id) return false;
  return (
    [from, from.parentElement, from.firstElementChild].some(
      (each) => !!each && (each.id === id || each.getAttribute('name') === id),
    ) || /^[↩↵⏎^↑⤴\s\ufe0e\ufe0f]+$/u.test(link.textContent ?? '')
  );
}

/** The element that holds a note's words, from what its link names. */
function bodyOf(target: Element): Element {
  const said = target.closest(SAID_NOTE);
  if (said) return said;
  // authors put the id on an empty anchor, on the number, or on the back link
  if (/^(a|sup|span|b|strong|i|em|small|dt)$/.test(target.localName)) {
    if (target.localName === 'dt' && target.nextElementSibling?.localName === 'dd') return target.nextElementSibling;
    const holder = target.parentElement?.closest('li,dd,p,aside,div,td');
    // the mark stands in a cell of its own
    if (holder?.localName === 'td' && (holder.textContent?.trim().length ?? 0) < 6 && holder.nextElementSibling)
      return holder.nextElementSibling;
    return holder ?? target;
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
  if (!id || link.matches(BACK) || link.closest('nav')) return undefined;
  const target = find(root, id);
  if (!target || target === link || target.contains(link)) return undefined;
  const body = bodyOf(target);
  if (
    body === root ||
    body.contains(link) ||
    /^(h[1-6]|section|article|main|body|table|ol|ul|figure)$/.test(body.localName)
  )
    return undefined;
  const text = (link.textContent ?? '').trim();
  const small =
    !!link.closest('sup') ||
    !!link.querySelector('sup') ||
    link.matches('[class*=footnote],[class*=noteref],[class*=endnote]');
  const said = link.matches(SAID_REF) || !!link.closest('sup')?.matches(SAID_REF);
  const listed = !!body.closest(`${SAID_LIST},${SAID_NOTE}`);
  const back = [...body.querySelectorAll('a[href]')].some((each) => isBack(each, link, page));
  // a mark that looks like one and leads to something that is called a note, or leads back
  if (!said && !(MARK.test(text) && (small || /^[[({]/.test(text)) && (listed || back))) return undefined;
  if (!(body.textContent ?? '').trim()) return undefined;
  return { body, mark: text.replace(/^[[({]\s*|\s*[\])}]$/g, '') || '*' };
}

/** What is left out of a note that is shown beside its mark: the way back to it, and what belongs to the page. */
const LEFT_OUT =
  'script,style,template,iframe,object,embed,noscript,[data-wayleaf-mark],wayleaf-reader,wayleaf-paths,wayleaf-booking';

/** A copy of a note's words, to be shown elsewhere. The note itself stays where it is. */
export function copyNote({ body }: Note, from: Element, page: string): DocumentFragment {
  const fragment = body.ownerDocument.createDocumentFragment();
  for (const child of body.childNodes) fragment.append(child.cloneNode(true));
  for (const each of fragment.querySelectorAll(LEFT_OUT)) each.remove();
  for (const link of fragment.querySelectorAll('a[href]')) {
    if (!isBack(link, from, page)) continue;
    const { parentElement } = link;
    const first =
      (parentElement ?? fragment).textContent?.trim().startsWith(link.textContent?.trim() ?? '') &&
      MARK.test(link.textContent?.trim() ?? '');
    link.remove();
    if (parentElement && !parentElement.textContent?.trim()) parentElement.remove();
    // “1. ” without its number
    if (first) {
      const text = fragment.querySelector('p')?.firstChild ?? fragment.firstChild;
      if (text?.nodeType === 3) text.textContent = (text.textContent ?? '').replace(/^[\s.:)\]]+/, '');
    }
  }
  // ids and handlers are the page's; classes mean nothing here
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
