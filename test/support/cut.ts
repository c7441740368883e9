/** Finds what a narrow window cuts off. */

const textsOf = (element: Element): readonly Node[] =>
  [...element.childNodes].filter((node) => node.nodeType === 3 && /\S/.test((node as Text).data));
const scrolls = (element: Element | null): boolean =>
  !!element &&
  /auto|scroll/.test(getComputedStyle(element).overflowX) &&
  element.matches('pre,.scroller,[data-scroller]');

/** Whether an element is one that goes as a whole where it has no room, and has gone: what is half there is a fault. */
const isDropped = (element: Element): boolean => {
  const dropped = element.closest('.where-room');
  const box = dropped?.parentElement?.getBoundingClientRect();
  return !!box && dropped!.getBoundingClientRect().top >= box.bottom;
};

/** Whether what overflows an element is only what it dropped. */
const onlyDrops = (element: Element): boolean => {
  const last = [...element.children].filter((child) => child.getClientRects().length);
  return last.length > 0 && last.every(isDropped);
};

/** Whether an element is there for screen readers alone: in a box of one pixel, out of the way of all others. */
const isForEars = ({ clientWidth, clientHeight }: Element, { position }: CSSStyleDeclaration): boolean =>
  clientWidth === 1 && clientHeight === 1 && position === 'absolute';

/** What is cut off or hangs out, below a root: an empty list is what a test wants. */
export function cut(root: ParentNode): string[] {
  // a root within a frame has a window of its own
  const view = root.ownerDocument?.defaultView ?? window;
  const range = (root.ownerDocument ?? document).createRange();
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    if (
      !element.getClientRects().length ||
      element.closest('.dim,.visually-hidden,.unseen,svg,select,option,style') ||
      isDropped(element) ||
      onlyDrops(element) ||
      scrolls(element.closest('pre')) ||
      element.localName === 'wbr'
    )
      return [];
    const name = `${element.localName}.${element.className}`;
    const style = getComputedStyle(element);
    if (isForEars(element, style)) return [];
    const found: string[] = [];
    if (
      /hidden|clip/.test(style.overflowX) &&
      (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2)
    )
      found.push(
        `${name} hides ${element.scrollWidth}×${element.scrollHeight} in ${element.clientWidth}×${element.clientHeight}`,
      );
    for (const node of textsOf(element)) {
      range.selectNode(node);
      for (const { left, right, width } of range.getClientRects())
        if (width && (left < -1 || right > view.innerWidth + 1))
          found.push(`${name} reaches from ${left} to ${right}: ${element.textContent.trim().slice(0, 30)}`);
    }
    return found.slice(0, 1);
  });
}
