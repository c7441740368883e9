/** Looks for lines that touch text: borders nearer to the words inside them than the eye tells apart. */

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

/** Every element below a root, and below the open roots in it. */
function* within(root: ParentNode): Iterable<HTMLElement> {
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    yield element;
    if (element.shadowRoot) yield* within(element.shadowRoot);
  }
}

/** The lines of text in an element, as they are drawn. */
function linesIn(element: HTMLElement): DOMRect[] {
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const lines: DOMRect[] = [];
  for (let text; (text = walker.nextNode());) {
    if (!text.nodeValue!.trim() || !text.parentElement!.checkVisibility({ visibilityProperty: true })) continue;
    range.selectNodeContents(text);
    lines.push(...range.getClientRects());
  }
  return lines;
}

/**
 * The borders with less than `least` pixels to the text inside, each as "element side: distance". What is one pixel
 * small is there for screen readers alone.
 */
export function touchedHairlines(root: ParentNode, least = 4): string[] {
  const found: string[] = [];
  for (const element of within(root)) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (box.width < 2 || box.height < 2) continue;
    const lines = linesIn(element).filter(({ width, height }) => width > 1 && height > 1);
    if (!lines.length) continue;
    const room = {
      Top: Math.min(...lines.map(({ top }) => top)) - box.top,
      Right: box.right - Math.max(...lines.map(({ right }) => right)),
      Bottom: box.bottom - Math.max(...lines.map(({ bottom }) => bottom)),
      Left: Math.min(...lines.map(({ left }) => left)) - box.left,
    };
    for (const side of SIDES) {
      const width = parseFloat(style[`border${side}Width`]);
      if (width && style[`border${side}Style`] !== 'none' && room[side] - width < least)
        found.push(`${element.localName}.${element.className} ${side}: ${(room[side] - width).toFixed(1)}`);
    }
  }
  return found;
}
