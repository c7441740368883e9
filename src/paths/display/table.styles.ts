/**
 * Styles of the author's table that may come late: its head stays in view, and no style sheet of the page takes it
 * apart.
 */
import { css, unsafeCSS } from 'lit';

/** The attributes in which themes put the name of a column, to write it before each answer. */
const COLUMN_NAMES = '[data-label], [data-title], [data-th], [data-header], [data-column], [data-content]';

/**
 * Rules that make a table a table again.
 *
 * @param host - Matches the widgets.
 * @param hidden - Matches what stays hidden.
 */
const whole = (host: string, hidden: string) => {
  const displays = {
    table: 'table',
    thead: 'table-header-group',
    tbody: 'table-row-group',
    tfoot: 'table-footer-group',
    tr: 'table-row',
    ':is(th, td)': 'table-cell',
    caption: 'table-caption',
  };
  const shown = `:not(${hidden}, ${host} table table, ${host} table table *)`;
  const rules = Object.entries(displays).map(
    ([part, display]) => `${host} ${part}${shown} {
      display: ${display} !important;
      float: none !important;
      visibility: visible !important;
    }`,
  );
  return unsafeCSS(`${rules.join('')}
    ${host} :is(thead, tbody, tr, tbody > tr > *)${shown} {
      position: static !important;
      inline-size: auto !important;
      block-size: auto !important;
      margin: 0 !important;
      clip: auto !important;
      clip-path: none !important;
      transform: none !important;
    }
    ${host} td:is(${COLUMN_NAMES})::before {
      content: none !important;
    }`);
};

export const tableStyles = css`
  /* a table in a cell fits it, and its head stays with it */
  [data-wayleaf-view] table table {
    min-inline-size: 0;
  }
  [data-wayleaf-view] table table :is(th, td) {
    inline-size: auto;
  }
  /* pictures and films fit their cell where the page says nothing of their size */
  :where([data-wayleaf-view] :is(th, td) :is(img, svg, video, canvas, iframe, object, embed)) {
    max-inline-size: 100%;
  }
  :where([data-wayleaf-view] :is(th, td) img[width][height]) {
    block-size: auto;
  }
  [data-wayleaf-view] thead :is(th, td):not([data-wayleaf-view] table table *) {
    /* sticks once the background behind it is known */
    position: var(--_stick);
    inset-block-start: var(--wayleaf-paths-sticky-top, 0);
    z-index: 1;
    background-color: var(--_ground);
  }
  @media screen {
    ${whole('[data-wayleaf-view=whole]', '[hidden], [style*=none], [data-wayleaf-away]')}
  }
  @media print {
    [data-wayleaf-view] table {
      min-inline-size: 0;
    }
    [data-wayleaf-view] tr {
      break-inside: avoid;
    }
    [data-wayleaf-view] thead :is(th, td) {
      position: static;
    }
    ${whole('[data-wayleaf-view]', '[hidden], [style*=none]')}
  }
  @media (forced-colors: active) {
    [data-wayleaf-view] tr {
      border-color: CanvasText;
    }
  }
`;
