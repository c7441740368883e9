/** Styles of the widget's shadow root in its first load. */
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
    .subline {
      margin-block: var(--_gap) 0;
      text-wrap: pretty;
    }
    .subline + .note {
      margin-block-start: 0.25em;
    }
    .note:empty {
      margin: 0;
    }
    .waits :is(.said, .note, dt) {
      visibility: hidden;
    }
    .facts {
      display: grid;
      gap: 0.4em 1em;
      font-size: 0.9375em;
      font-variant-numeric: tabular-nums;
    }
    /* beside each other where there is room, one above the other where there is not */
    .facts div {
      display: flex;
      flex-wrap: wrap;
      gap: inherit;
    }
    .facts dt {
      flex: 0 1 clamp(5.5em, 34%, 8em);
      color: var(--_muted);
    }
    .facts dd {
      flex: 1 1 50%;
      min-inline-size: min(100%, 6em);
      margin: 0;
      overflow-wrap: anywhere;
    }
    .facts,
    .rest::slotted([data-wayleaf-facts]) {
      margin-block: calc(var(--_gap) * 2) 0 !important;
      padding-block-start: calc(var(--_gap) * 1.5);
      border-block-start: 1px solid var(--_line);
    }
    .availability {
      margin: var(--_gap) 0 0;
      font-weight: 600;
      text-wrap: pretty;
    }
    .availability.first {
      margin-block: 0 1em;
    }
    /* the room of what comes late is kept, so that nothing below it moves */
    .live dt {
      min-block-size: 1.5em;
    }
    .live .openings dd {
      min-block-size: 7.5em;
    }
    .questions {
      display: grid;
      gap: 0.9em;
      max-inline-size: 28em;
      margin-block-end: calc(var(--_gap) * 1.75);
    }
    .questions p {
      min-block-size: calc(1.85em + 44px);
      margin: 0;
    }
    @media print {
      .note {
        display: none;
      }
      .facts div {
        break-inside: avoid;
      }
    }
    .facts ~ .live {
      margin-block-start: 0.4em !important;
      padding-block-start: 0;
      border-block-start: 0;
    }
  `,
];
