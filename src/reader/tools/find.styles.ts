/** Styles of the find box. */
import { css } from 'lit';
import { overlayStyles } from './highlight-overlay.styles.js';

/** Styles of the find box. */
export const findStyles = css`
  ${overlayStyles}
  .find {
    position: fixed;
    inset: auto;
    inset-block-end: var(--_bottom, 0);
    left: var(--_left, 0);
    inline-size: var(--_width, 100%);
    max-inline-size: none;
    margin: 0;
    padding: var(--_s1) var(--_s2);
    padding-block-end: max(var(--_s1), env(safe-area-inset-bottom));
    border: 1px solid var(--_line);
    border-block-end: 0;
    border-radius: var(--_radius) var(--_radius) 0 0;
    container-type: inline-size;
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 -0.25em 1.5em rgb(0 0 0 / 0.12);
    font-size: 1em;
    overflow: visible;
  }
  .find:popover-open {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--_s2);
  }
  .find input {
    flex: 1 1 10em;
    min-inline-size: 0;
    max-inline-size: 30em;
    min-block-size: 44px;
    padding: 0 var(--_s2);
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background: transparent;
    /* a smaller one would make phones zoom in */
    font-size: max(1em, 16px);
    appearance: none;
  }
  .find input:focus-visible {
    outline-offset: -1px;
  }
  .find input::-webkit-search-cancel-button {
    display: none;
  }
  .find input::placeholder {
    color: inherit;
    opacity: 0.72;
  }
  .count {
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .count.none {
    font-weight: 600;
  }
  .turned {
    color: var(--_muted);
  }
  .steps {
    display: flex;
    margin-inline-start: auto;
  }
  .find .button.plain {
    min-inline-size: 44px;
    padding-inline: 0;
  }
  /* the words get a line of their own, and what is said has room beside the buttons */
  @container (max-width: 30em) {
    .find input {
      flex-basis: 100%;
      max-inline-size: none;
    }
    .count {
      flex: 1;
      min-inline-size: 0;
      padding-inline-start: var(--_s2);
      line-height: 1.3;
      white-space: normal;
    }
  }
  @media print {
    .find {
      display: none !important;
    }
  }
`;
