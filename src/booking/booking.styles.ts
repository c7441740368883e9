import { css } from 'lit';
import { base } from '../theme/base.styles.js';

export const styles = [
  base,
  css`
    .root {
      --_gap: var(--wayleaf-booking-gap, var(--wayleaf-gap, 0.75em));
    }
    .said,
    .note,
    .facts {
      margin: 0;
    }
    .said:not(:empty) {
      margin-block-end: var(--_gap);
    }
    .note {
      margin-block: var(--_gap) 0;
      font-size: 0.875em;
      color: var(--_muted);
      text-wrap: pretty;
    }
    /* two columns where there is room, one above the other where there is not */
    .facts {
      display: grid;
      grid-template-columns: fit-content(40%) minmax(0, 1fr);
      gap: 0.4em 1.25em;
      font-size: 0.9375em;
      font-variant-numeric: tabular-nums;
    }
    .facts div {
      display: contents;
    }
    .facts dt {
      color: var(--_muted);
    }
    .facts dd {
      margin: 0;
    }
    .facts,
    .rest::slotted([data-wayleaf-facts]) {
      margin-block: calc(var(--_gap) * 2) 0 !important;
      padding-block-start: calc(var(--_gap) * 1.5);
      border-block-start: 1px solid var(--_line);
    }
  `,
];
