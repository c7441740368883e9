/** Styles of the printed article. */
import { css } from 'lit';

/** Styles for paper. */
export const printStyles = css`
  :host {
    all: initial;
    display: block;
    color-scheme: light;
    font-family: inherit;
    font-size: 11pt;
    color: #000;
  }
  :host * {
    color: #000 !important;
    text-shadow: none !important;
    print-color-adjust: economy;
  }
  [data-wayleaf-article] {
    line-height: 1.5;
    orphans: 3;
    widows: 3;
  }
  [data-wayleaf-article] > *,
  [data-wayleaf-article] :is(div, article, section, main) > :not(img, svg, video, canvas) {
    max-inline-size: none !important;
  }
  /* the way back from a note needs a screen */
  [data-footnote-backref],
  [role='doc-backlink'] {
    display: none;
  }
  h1 {
    margin: 0 0 0.4em;
    font-size: 1.9em;
    font-weight: 700;
    line-height: 1.15;
    text-wrap: balance;
  }
  .facts,
  .from {
    margin: 0 0 1.6em;
    font-size: 0.85em;
  }
  .from {
    margin-block: 2.5em 0;
    padding-block-start: 0.8em;
    border-block-start: 0.5pt solid #999;
    break-before: avoid;
    overflow-wrap: anywhere;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  summary,
  caption,
  dt {
    break-after: avoid;
    break-inside: avoid;
  }
  figure,
  img,
  svg,
  canvas,
  tr,
  li,
  dd,
  blockquote,
  .media {
    break-inside: avoid;
  }
  /* what may be longer than a page has to break somewhere */
  li:has(p + p, ul, ol),
  blockquote:has(p + p + p) {
    break-inside: auto;
  }
  /* a short table stays in one piece, a long one does not leave its head behind */
  table:not(:has(tr:nth-child(13))) {
    break-inside: avoid;
  }
  thead {
    display: table-header-group;
    break-after: avoid;
  }
  tfoot {
    display: table-row-group;
  }
  table {
    inline-size: auto !important;
    max-inline-size: 100%;
    font-size: 0.9em;
  }
  td,
  th {
    overflow-wrap: anywhere;
    white-space: normal !important;
  }
  /* a word of a header is not broken while there is room for it */
  th {
    overflow-wrap: break-word;
  }
  .wide {
    font-size: 0.75em;
  }
  img,
  svg,
  canvas {
    max-inline-size: 100% !important;
    max-block-size: 20cm;
    block-size: auto;
  }
  pre {
    overflow: visible !important;
    white-space: pre-wrap !important;
    overflow-wrap: anywhere;
    border: 0.5pt solid #999;
  }
  a {
    text-decoration: underline;
  }
  /* addresses stand behind links here as words */
  a::after {
    content: none !important;
  }
  .url {
    font-size: 0.8em;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
    direction: ltr;
  }
  mark {
    background: none !important;
    border-block-end: 1.5pt solid #000;
  }
  * {
    content-visibility: visible !important;
    position: static !important;
    animation: none !important;
    transition: none !important;
  }
  sup,
  sub {
    position: relative !important;
  }
`;
