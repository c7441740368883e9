/** @stateless Shows where words were found, without touching them. */
import { adoptStyles } from '../../theme/adopt-styles.js';
import { rootOf } from '../../internal/dom.js';

/**
 * How many places are marked at once: registering tens of thousands takes a browser most of a second
 * (research/reader.md §3.2).
 */
export const CAP = 800;

/** Shows all places, and the one the visitor is at. */
export interface Marks {
  readonly show: (near: readonly Range[], current: Range | undefined) => void;
  /** Takes all marks back. */
  readonly stop: () => void;
}

// ink and paper of one mark stand at 13:1 and 9:1 to each other, whatever they stand on; the line under the current one
// tells it from the others without colour
const look = (all: string, current: string): string =>
  `@media screen{::highlight(${all}){background-color:#ffe08a;color:#1d1d1d}` +
  `::highlight(${current}){background-color:#ff9d4d;color:#000;text-decoration:underline 3px #000}}`;

/**
 * Through the Custom Highlight API. The rules stand in the tree that holds the words, the only place all engines look.
 */
function highlights(root: Element): Marks {
  const registry = CSS.highlights;
  let count = 0;
  while (registry.has(`wayleaf-find-${count}`)) count++;
  const names = [`wayleaf-find-${count}`, `wayleaf-find-${count}-current`] as const;
  const [all, one] = [new Highlight(), new Highlight()];
  one.priority = 1;
  registry.set(names[0], all);
  registry.set(names[1], one);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(look(...names));
  const release = adoptStyles(rootOf(root), sheet);
  let shown: readonly Range[] = [];
  return {
    show(near, current) {
      // with forced colours all marks look the same: then only the current one is shown
      const wanted = matchMedia('(forced-colors: active)').matches ? [] : near;
      if (wanted !== shown) {
        all.clear();
        for (const range of wanted) all.add(range);
        shown = wanted;
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

/** Boxes laid over the current place, where there are no highlights. */
function boxes(layer: HTMLElement): Marks {
  let range: Range | undefined;
  const draw = () => {
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
  addEventListener('scroll', draw, options);
  addEventListener('resize', draw, options);
  layer.showPopover();
  return {
    show(_, current) {
      range = current;
      draw();
    },
    stop() {
      removeEventListener('scroll', draw, options);
      removeEventListener('resize', draw, options);
      layer.replaceChildren();
      layer.hidePopover();
    },
  };
}

/** @param layer - Where boxes can be laid over the page. */
export const markPlaces = (root: Element, layer: HTMLElement): Marks =>
  typeof Highlight === 'function' && typeof CSS !== 'undefined' && !!(CSS as Partial<typeof CSS>).highlights
    ? highlights(root)
    : boxes(layer);
