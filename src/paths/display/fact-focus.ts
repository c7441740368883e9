/**
 * Finds and moves the focus among the facts of a comparison, whether they are cells or parts of cards, and in the
 * controls of the view, which stand above or below them.
 */
import { rootOf } from '../../internal/dom.js';
import type { FactFocus } from '../view-controller.js';

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Creates the access to the focus: in the cards of the shadow root and in the cells of the light DOM's table.
 *
 * @param cells - The author's cells by fact.
 */
export function factFocus(host: HTMLElement, cells: () => ReadonlyMap<string, Element> | undefined): FactFocus {
  const root = () => host.shadowRoot;
  const places = () => [
    ...[...(root()?.querySelectorAll<HTMLElement>('[data-fact]') ?? [])].map(
      (card) => [card.dataset.fact!, card] as const,
    ),
    ...(cells() ?? []),
    ...[...(root()?.querySelectorAll<HTMLElement>('.tools') ?? [])].map((tools) => ['tools', tools] as const),
  ];
  return {
    focused() {
      const active = root()?.activeElement ?? rootOf(host).activeElement;
      const [fact, place] = places().find(([, each]) => each.contains(active)) ?? [];
      return fact && place && active
        ? { fact, index: [...place.querySelectorAll(FOCUSABLE)].indexOf(active) }
        : undefined;
    },
    focus(fact, index) {
      const place = places().find(([id]) => id === fact)?.[1];
      place?.querySelectorAll<HTMLElement>(FOCUSABLE)[index]?.focus({ preventScroll: fact === 'tools' });
    },
  };
}
