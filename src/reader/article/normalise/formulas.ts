/**
 * @pure Keeps one readable copy of each formula. Programs that draw formulas put several side by side: one for eyes,
 * one for screen readers, and the source.
 */
import { parseInert } from '../../../internal/parse-inert.js';
import { create, styleOf, textOf, unwrap } from './nodes.js';

/** Around a formula: what KaTeX, MathJax 2, 3 and 4, Wikipedia and MathLive write. */
const CONTAINERS =
  '.katex-display,.katex,mjx-container,.MathJax_Display,.MathJax,.MathJax_SVG,.MathJax_CHTML,.mjx-chtml,.MathJax_MathML,.MathJax_SVG_Display,.mwe-math-element';

/** Copies for eyes alone, and previews that scripts remove. */
const DRAWN =
  '.katex-html,mjx-math,.MathJax_Preview,.mjx-math,.MathJax_Processing,.MathJax_Processed,nobr[aria-hidden],.mwe-math-fallback-image-inline,.mwe-math-fallback-image-display';

const isDisplay = (element: Element): boolean =>
  element.matches(
    '.katex-display,[display=true],.MathJax_Display,.MathJax_SVG_Display,.MJXc-display,.mwe-math-element-block,[display=block]',
  ) || /display:block/.test(styleOf(element));

/** The characters that MathJax names by their code points, where it has drawn them without text. */
function drawnText(element: Element): string {
  const codes = [...element.querySelectorAll('mjx-c[class],use[data-c],path[data-c]')].map(
    (each) => /\bmjx-c([\dA-F]+)\b/.exec(each.getAttribute('class') ?? '')?.[1] ?? each.getAttribute('data-c') ?? '',
  );
  return codes
    .map((each) => Number.parseInt(each, 16))
    .filter((code) => code > 31 && code < 0x110000)
    .map((code) => String.fromCodePoint(code))
    .join('')
    .normalize('NFKC');
}

/** Marks TeX that is shown as it is written, until it is counted. */
const TEX_MARK = 'data-tex';

/** Writes TeX as code: a reader cannot draw it, but nothing of it is lost. */
function texNode(at: Node, tex: string, display: boolean): HTMLElement {
  const code = create(at, 'code', tex.trim());
  code.setAttribute(TEX_MARK, '');
  return display ? create(at, 'p', code) : code;
}

/** The TeX in a formula's own script, which stands beside what was drawn from it. */
function sourceOf(element: Element): { readonly tex: string; readonly display: boolean } | undefined {
  const type = element.getAttribute('type') ?? '';
  if (element.localName !== 'script' || !/^\s*math\/tex\b/i.test(type)) return undefined;
  return { tex: element.textContent ?? '', display: /mode\s*=\s*display/i.test(type) };
}

/** Parses MathML from an attribute or a script. */
function mathFrom(at: Element, markup: string | null | undefined): Element | undefined {
  const math = /^\s*<math\b/i.test(markup ?? '') && parseInert(markup!)?.querySelector('math');
  return math ? at.ownerDocument.importNode(math, true) : undefined;
}

const attributeBelow = (element: Element, name: string): string | null | undefined =>
  element.getAttribute(name) ?? element.querySelector(`[${name}]`)?.getAttribute(name);

/** Replaces a container with the best copy in it: MathML, else the source, else the characters that were drawn. */
function reduce(container: Element, next: Element | null): void {
  const display = isDisplay(container) || !!container.querySelector('[display=true]');
  const script = next && sourceOf(next);
  const math = container.querySelector('math') ?? mathFrom(container, attributeBelow(container, 'data-mathml'));
  const tex =
    script?.tex ??
    attributeBelow(container, 'data-latex') ??
    container.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  if (script) next.remove();
  if (math && textOf(math)) {
    if (display) math.setAttribute('display', 'block');
    return container.replaceWith(math);
  }
  if (tex?.trim()) return container.replaceWith(texNode(container, tex, display));
  if (!textOf(container) && !container.querySelector('img[src]')) {
    const drawn = drawnText(container);
    if (drawn) return container.replaceWith(drawn);
  }
  // the drawn copy is the only one
  for (const hidden of container.querySelectorAll('[aria-hidden]')) hidden.removeAttribute('aria-hidden');
  unwrap(container);
}

const nextElement = (element: Element): Element | null => {
  let next = element.nextElementSibling;
  // what MathJax 2 draws stands in up to two more elements beside its source
  while (next && next.matches('.MathJax_Preview,.MathJax,.MathJax_Display,.MathJax_SVG,.MathJax_CHTML'))
    next = next.nextElementSibling;
  return next;
};

/**
 * Reduces each formula to one copy.
 *
 * @returns How many are left in TeX.
 */
export function reduceFormulas(root: Element): number {
  for (const preview of root.querySelectorAll('.MathJax_Preview')) preview.remove();
  for (const container of [...root.querySelectorAll(CONTAINERS)]) {
    if (!root.contains(container) || container.parentElement?.closest(CONTAINERS)) continue;
    const script = nextElement(container);
    // without another copy, the drawn one is all there is to read
    const others = container.querySelector('math,[data-mathml]') ?? (script && sourceOf(script));
    if (others || container.matches('[data-mathml],[data-latex]'))
      for (const drawn of container.querySelectorAll(DRAWN)) if (!drawn.querySelector('math')) drawn.remove();
    reduce(container, script);
  }
  for (const script of root.querySelectorAll('script')) {
    const source = sourceOf(script);
    const math =
      /^\s*math\/mml\b/i.test(script.getAttribute('type') ?? '') && mathFrom(script, script.textContent ?? '');
    if (source?.tex.trim()) script.replaceWith(texNode(script, source.tex, source.display));
    else if (math) script.replaceWith(math);
  }
  // hidden copies for screen readers are the only ones now
  for (const math of root.querySelectorAll('math')) {
    for (let at = math.parentElement; at && at !== root && textOf(at) === textOf(math); at = at.parentElement)
      if (/display:none|visibility:hidden/.test(styleOf(at))) at.removeAttribute('style');
    math.removeAttribute('aria-hidden');
  }
  return countTex(root);
}

/** Formulas in TeX between its own delimiters: `\(…\)`, `\[…\]` and `$$…$$`. */
const TEX = /\\\([^]+?\\\)|\\\[[^]+?\\\]|\$\$[^$]+\$\$/g;

/** The number of formulas that are shown as they are written, outside of code. */
function countTex(root: Element): number {
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* elements and text */, (node) =>
    /^(PRE|CODE|SCRIPT|STYLE|TEXTAREA)$/i.test(node.nodeName) ? 2 : 1,
  );
  let text = '';
  while (walker.nextNode()) if (walker.currentNode.nodeType === 3) text += (walker.currentNode as Text).data;
  return (text.match(TEX)?.length ?? 0) + root.querySelectorAll(`[${TEX_MARK}]`).length;
}
