/** Styles of the author's table in the light DOM, adopted by the root that holds the widget. */
import { css } from 'lit';

/** Hairlines rather than boxes, questions as row labels, columns of one width. No rule can set a path apart. */
export const contentStyles = css`
  [data-wayleaf-view] table {
    inline-size: 100%;
    min-inline-size: max(30em, var(--_least, 0em));
    margin: 0;
    border: 0;
    border-collapse: collapse;
    table-layout: fixed;
    background: none;
    line-height: 1.55;
    text-align: start;
  }
  [data-wayleaf-view] caption {
    caption-side: top;
    padding: 0 0 1em;
    text-align: start;
    text-wrap: balance;
  }
  [data-wayleaf-view] tr {
    border: 0;
    border-block-end: 1px solid var(--wayleaf-line, color-mix(in oklab, currentColor 20%, transparent));
    background: none;
  }
  [data-wayleaf-view] thead tr {
    border-block-end-color: var(--wayleaf-strong-line, color-mix(in oklab, currentColor 55%, transparent));
  }
  [data-wayleaf-view] :is(th, td) {
    padding-block: 1em;
    padding-inline: 0 1.5em;
    border: 0;
    background: none;
    text-align: start;
    vertical-align: top;
    text-wrap: pretty;
    overflow-wrap: anywhere;
    hyphens: auto;
  }
  [data-wayleaf-view] thead :is(th, td) {
    padding-block: 0.75em;
    font-weight: 600;
    vertical-align: bottom;
    text-wrap: balance;
  }
  [data-wayleaf-view] thead :is(th, td):first-child {
    inline-size: 24%;
    font-weight: 400;
    color: var(--wayleaf-muted, color-mix(in oklab, currentColor 76%, transparent));
  }
  [data-wayleaf-view] tbody th {
    inline-size: 24%;
    font-weight: 600;
    text-wrap: balance;
  }
  [data-wayleaf-view] tbody :is(th + td, td + td) {
    inline-size: auto;
  }
  @media screen {
    [data-wayleaf-away] {
      display: none !important;
    }
  }
`;
