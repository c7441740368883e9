import { rootOf } from '../internal/dom.js';
import type { FactPlaces } from './view-controller.js';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Where the facts of a comparison are: in the cells of the light DOM's table, and in the cards of the shadow root.
 *
 * @param cells - The author's cells by fact.
 * @param root - The widget's shadow root.
 */
export function factPlaces(host: HTMLElement, cells: () => ReadonlyMap<string, Element> | undefined, root: () => ShadowRoot | null): FactPlaces {
  const cards = () => [...(root()?.querySelectorAll<HTMLElement>('[data-fact]') ?? [])];
  return {
    focused() {
      const inCards = root()?.activeElement;
      const active = inCards ?? rootOf(host).activeElement;
      if (!active) return undefined;
      const place = inCards
        ? cards().find((card) => card.contains(active))
        : [...(cells()?.values() ?? [])].find((cell) => cell.contains(active));
      if (!place) return undefined;
      const fact = inCards ? (place as HTMLElement).dataset.fact! : [...cells()!].find(([, cell]) => cell === place)![0];
      return { fact, index: [...place.querySelectorAll(FOCUSABLE)].indexOf(active) };
    },
    focus(fact, index) {
      const place = cards().find((card) => card.dataset.fact === fact) ?? (cells()?.get(fact) as HTMLElement | undefined);
      const target = place?.querySelectorAll<HTMLElement>(FOCUSABLE)[index] ?? place;
      if (target && target === place && !place.hasAttribute('tabindex')) place.tabIndex = -1;
      target?.focus();
    },
  };
}
