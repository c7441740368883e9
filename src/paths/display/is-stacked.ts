import { styleOf } from '../../internal/view.js';

/**
 * Whether the page's style sheet takes a table apart, as themes do in narrow windows: its cells are blocks, or its head
 * is away, so that answers stand without the names of their paths.
 */
export const isStacked = (table: HTMLTableElement | undefined): boolean =>
  [...(table?.querySelectorAll('thead:first-of-type, thead:first-of-type tr:first-child, td, th') ?? [])].some(
    (each) => {
      const { display, position } = styleOf(each);
      // a column that is hidden takes its answers along
      if (display === 'none') return !each.matches('td, th');
      return position === 'absolute' || !/^(table-|$)/.test(display);
    },
  );
