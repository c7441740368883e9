/** @copyable Highlights spans of the article without changing its nodes. */
import { viewOf } from '../../internal/view.js';
import { hidePopover, showPopover } from './popover.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { rootOf } from '../../internal/dom.js';

/**
 * The maximum number of highlighted matches: registering tens of thousands takes a browser most of a second
 * (docs/decisions/find-highlights.md).
 */
export const MAX_HIGHLIGHTS = 800;

/** Highlights spans, and one among them. */
export interface Highlighter {
  readonly show: (near: readonly Range[], current: Range | undefined) => void;
  /** Removes all highlights. */
  readonly stop: () => void;
}

// text and background of the highlights contrast at 13:1 and 9:1, independent of the page; the underline distinguishes
// the current match without colour
const FIND_LOOK: HighlightLook = {
  name: 'find',
  all: 'background-color:#ffe08a;color:#1d1d1d',
  current:
    'background-color:#ff9d4d;color:#000;text-decoration-line:underline;text-decoration-color:#000;text-decoration-thickness:3px',
};

/** What highlights are named and look like. */
export interface HighlightLook {
  /** Part of the names under which they are registered. */
  readonly name: string;
  /** The declarations for all of them. */
  readonly all: string;
  /** The declarations for the current one. */
  readonly current: string;
}

/**
 * Uses the Custom Highlight API. Its rules are adopted by the root that holds the text, the only place where all
 * browser engines apply them.
 */
function customHighlighter(root: Element, look: HighlightLook): Highlighter {
  const view = viewOf(root);
  const registry = view.CSS.highlights;
  let count = 0;
  while (registry.has(`wayleaf-${look.name}-${count}`)) count++;
  const names = [`wayleaf-${look.name}-${count}`, `wayleaf-${look.name}-${count}-current`] as const;
  const [all, one] = [new view.Highlight(), new view.Highlight()];
  one.priority = 1;
  registry.set(names[0], all);
  registry.set(names[1], one);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`@media screen{::highlight(${names[0]}){${look.all}}::highlight(${names[1]}){${look.current}}}`);
  const release = adoptStyles(rootOf(root), sheet);
  const forced = view.matchMedia('(forced-colors: active)');
  let shown: readonly Range[] = [];
  return {
    show(ranges, current) {
      // forced colours make all highlights look the same: only the current one is shown then
      const highlighted = current && forced.matches ? [] : ranges;
      if (highlighted !== shown) {
        all.clear();
        for (const range of highlighted) all.add(range);
        shown = highlighted;
      }
      one.clear();
      if (current) one.add(current);
    },
    stop() {
      for (const name of names) registry.delete(name);
      release();
    },
  };
}

/** Draws boxes over the current span, for browsers without the Custom Highlight API. */
function overlayHighlighter(layer: HTMLElement): Highlighter {
  let range: Range | undefined;
  const drawBoxes = () => {
    layer.replaceChildren(
      ...[...(range?.getClientRects() ?? [])].map(({ left, top, width, height }) => {
        const box = document.createElement('div');
        box.className = 'found';
        Object.assign(box.style, {
          left: `${left - 2}px`,
          top: `${top - 2}px`,
          width: `${width + 4}px`,
          height: `${height + 4}px`,
        });
        return box;
      }),
    );
  };
  const options = { capture: true, passive: true } as const;
  const view = viewOf(layer);
  view.addEventListener('scroll', drawBoxes, options);
  view.addEventListener('resize', drawBoxes, options);
  showPopover(layer);
  return {
    show(_, current) {
      range = current;
      drawBoxes();
    },
    stop() {
      view.removeEventListener('scroll', drawBoxes, options);
      view.removeEventListener('resize', drawBoxes, options);
      layer.replaceChildren();
      hidePopover(layer);
    },
  };
}

/** @param layer - The layer for boxes over the page. */
export const createHighlighter = (root: Element, layer: HTMLElement, look = FIND_LOOK): Highlighter =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && !!(CSS as Partial<typeof CSS>).highlights
    ? customHighlighter(root, look)
    : overlayHighlighter(layer);
