/** @pure Reads and reshapes the nodes of a foreign text before it is sanitised. */

/** The text below a node, with its white space folded. */
export const textOf = (node: Node): string => (node.textContent ?? '').replace(/[\s\u200b\u2060\ufeff]+/g, ' ').trim();

/** The class names and the id of an element, in one string. */
export const namesOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;

/** The inline style of an element without spaces, in lower case. */
export const styleOf = (element: Element): string =>
  (element.getAttribute('style') ?? '').toLowerCase().replace(/\s+/g, '');

/**
 * Removes names and ids that stand for properties of the document, or of the form around an element: nothing about such
 * a form could be read.
 */
export function removeClobbering(root: Element): void {
  const { ownerDocument } = root;
  for (const element of root.querySelectorAll('img,object,embed,iframe,button,fieldset,input,output,select,textarea')) {
    element.removeAttribute('name');
    if (element.id in ownerDocument || element.id in root) element.removeAttribute('id');
  }
  // now that none of its fields stands for one of its methods
  for (const form of root.querySelectorAll('form')) {
    form.removeAttribute('name');
    if (form.id in ownerDocument) form.removeAttribute('id');
  }
}

/** Replaces an element with its content. */
export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

/** Creates an element around nodes. */
export function create(at: Node, name: string, ...nodes: readonly (Node | string)[]): HTMLElement {
  const element = at.ownerDocument!.createElement(name);
  element.append(...nodes);
  return element;
}

/**
 * Replaces an element with one of another name, which keeps its content and the attributes that hold for any element.
 */
export function rename(element: Element, name: string): HTMLElement {
  const renamed = create(element, name, ...element.childNodes);
  for (const { name: attribute, value } of element.attributes)
    if (/^(id|lang|dir|title|class|style)$/.test(attribute)) renamed.setAttribute(attribute, value);
  element.replaceWith(renamed);
  return renamed;
}

/** Moves an id to another element that has none, so that links to it still lead there. */
export function moveId(from: Element, to: Element | null | undefined): void {
  const id = from.id || (from.localName === 'a' && from.getAttribute('name')) || '';
  if (!id || !to || to.id) return;
  from.removeAttribute('id');
  from.removeAttribute('name');
  to.id = id;
}

/** The element with an id, in a tree that need not be in a document. */
export const byId = (root: Element, id: string): Element | null =>
  id ? root.querySelector(`[id="${id.replace(/["\\]/g, '\\$&')}"]`) : null;

/** Whether nothing but white space stands between two elements that share a parent or a grandparent. */
export function isNextTo(before: Element, after: Element): boolean {
  const range = before.ownerDocument.createRange();
  range.setStartAfter(before);
  range.setEndBefore(after);
  return !range.toString().trim();
}

const BLOCK =
  'address,article,aside,blockquote,dd,details,div,dl,dt,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,tbody,td,tfoot,th,thead,tr,ul';

const BLOCKS = new Set(BLOCK.split(','));

/** Whether an element is a block by its name. */
export const isBlock = (element: Element): boolean => BLOCKS.has(element.localName);

/** Whether an element contains blocks. */
export const hasBlocks = (element: Element): boolean => !!element.querySelector(BLOCK);

/** Whether words of the same sentence or line stand beside an inline element. */
export function isInSentence(element: Element): boolean {
  const { parentElement: parent } = element;
  if (!parent) return false;
  if (!isBlock(parent)) return isInSentence(parent);
  return (
    /^(p|li|dd|dt|td|th|figcaption|blockquote|summary)$/.test(parent.localName) &&
    [...parent.childNodes].some((each) => !each.contains(element) && /[\p{L}\p{N}]/u.test(each.textContent ?? ''))
  );
}
