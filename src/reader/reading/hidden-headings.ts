/** @copyable Finds out whether a heading can be reached where a style sheet hides it, and opens the tab it is in. */
import { styleOf } from '../../internal/view.js';
import { rootOf } from '../../internal/dom.js';

/** Whether an element is rendered, without a layout: pieces far from the window count as rendered. */
const isRendered = (element: Element): boolean =>
  element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0;

/** Whether the reader or the browser opens what an element is in, when it is gone to. */
const isInDisclosure = (element: Element): boolean =>
  !!element.parentElement?.closest('details:not([open]),[hidden=until-found]');

/** The ancestors that hide an element, from the outermost to the nearest. */
function hidingAncestors(element: Element, root: Element): readonly Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at && at !== root; at = at.parentElement)
    if (styleOf(at).display === 'none') found.unshift(at);
  return found;
}

/** The control of the page that shows an element: a tab, or a button that names it. */
function controlOf(panel: Element): HTMLElement | undefined {
  const tree = rootOf(panel);
  const labels = panel.matches('[role=tabpanel]') ? (panel.getAttribute('aria-labelledby') ?? '').split(/\s+/) : [];
  const id = panel.id.replace(/["\\]/g, '\\$&');
  const named = id
    ? `[aria-controls~="${id}"],[data-bs-target="#${id}"],[data-target="#${id}"],:is([role=tab],[data-toggle],[data-bs-toggle])[href="#${id}"]`
    : '';
  return [
    ...(named ? tree.querySelectorAll<HTMLElement>(named) : []),
    ...labels.filter(Boolean).map((label) => tree.getElementById(label)),
  ].find((each): each is HTMLElement => !!each && isRendered(each));
}

/** Whether a heading is shown, or can be: an outline that lists it leads somewhere. */
export function isReachable(heading: Element, root: Element): boolean {
  if (isRendered(heading) || !isRendered(root) || isInDisclosure(heading)) return true;
  const hiding = hidingAncestors(heading, root);
  return !!hiding[0] && hiding[0] !== heading && !!controlOf(hiding[0]);
}

/** Presses the tabs around an element that is hidden in them. */
export function openTabs(element: Element, root: Element): void {
  for (const panel of hidingAncestors(element, root)) if (!isRendered(panel)) controlOf(panel)?.click();
}
