/** Styles of the chrome: progress line, outline, article header and bar. */
import { css } from 'lit';

/** Styles of everything the reader renders around an article. */
export const chromeStyles = css`
  .root {
    --_top: var(--wayleaf-reader-top, var(--wayleaf-top, 0px));
    --_gap: var(--wayleaf-reader-gap, 2em);
  }
  /* paragraphs that the page leaves without a gap: its reset would win without !important */
  .spaced ::slotted(:not(:first-child)) {
    margin-block-start: var(--_paragraph) !important;
  }
  /* a look that was chosen is whole: what the owner set for the colours of the page may not be readable on it */
  :host([data-look]) .root {
    --_text: initial;
    --_muted: color-mix(in oklab, currentColor 76%, transparent);
    --_line: color-mix(in oklab, currentColor 20%, transparent);
    --_strong-line: color-mix(in oklab, currentColor 55%, transparent);
  }
  :host([data-look~='contrast']) .root {
    --_accent: light-dark(#000, #fff);
    --_on-accent: light-dark(#fff, #000);
    --_surface: light-dark(#fff, #000);
    --_on-surface: light-dark(#000, #fff);
    --_strong-line: currentColor;
  }
  /* no height of its own: the words stay where they are */
  .line {
    position: sticky;
    inset-block-start: var(--_top);
    z-index: 2;
    block-size: 0;
    pointer-events: none;
  }
  .line div {
    position: absolute;
    inset-inline: 0;
    block-size: 3px;
    background: var(--_accent);
    /* not a transform: one that changes in a sticky box has Chromium go through all of a long article */
    clip-path: inset(0 calc(100% - 100% * var(--_progress, 0)) 0 0);
  }
  .line:dir(rtl) div {
    clip-path: inset(0 0 0 calc(100% - 100% * var(--_progress, 0)));
  }
  .beside {
    position: relative;
  }
  .rail {
    position: absolute;
    inset-block: var(--_from, 0) 0;
    inset-inline-end: var(--_end, 0);
    inline-size: calc(var(--_room) - var(--_gap));
    /* what changes in it moves nothing else, so a long article is not laid out again */
    contain: size layout;
    max-inline-size: 18em;
    pointer-events: none;
  }
  .outline {
    position: sticky;
    inset-block-start: calc(var(--_top) + 1.5em);
    max-block-size: calc(100vh / var(--_zoom, 1) - var(--_top) - 6em);
    overflow: auto;
    overscroll-behavior: contain;
    padding-block: var(--_s2);
    font-size: 0.875em;
    pointer-events: auto;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
    border-inline-start: 1px solid var(--_line);
  }
  .many > li {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 6em;
    overflow-clip-margin: 4px;
  }
  ol ol {
    border: 0;
  }
  li a {
    display: block;
    margin-inline-start: -1px;
    padding: 0.35em 0.9em;
    border-inline-start: 2px solid transparent;
    color: var(--_muted);
    line-height: 1.4;
    text-decoration: none;
    text-wrap: pretty;
  }
  ol ol a {
    padding-inline-start: 1.9em;
  }
  ol ol ol a {
    padding-inline-start: 2.9em;
  }
  @media (hover: hover) {
    li a:hover {
      color: inherit;
      border-color: currentColor;
    }
  }
  li a[aria-current] {
    border-color: var(--_accent);
    color: inherit;
    font-weight: 600;
  }
  .sheet li a {
    padding-block: max(0.7em, (44px - 1.4em) / 2);
  }
  @media (any-pointer: coarse) {
    li a {
      padding-block: max(0.7em, (44px - 1.4em) / 2);
    }
  }
  .header {
    margin-block-end: 2em;
    overflow-wrap: break-word;
  }
  .beside .header {
    /* the outline is narrower than the room beside short lines */
    max-inline-size: calc(100% - var(--_end, 0px) - min(var(--_room), 18em + var(--_gap)));
  }
  h1 {
    margin: 0 0 0.5em;
    font-size: 2em;
    line-height: 1.15;
    letter-spacing: -0.01em;
    text-wrap: balance;
  }
  /* letters that join stay together */
  h1:is(:lang(ar), :lang(fa), :lang(ur), :lang(ckb), :lang(ps)) {
    line-height: 1.35;
    letter-spacing: normal;
  }
  .header .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin: 0;
  }
  .facts {
    color: var(--_muted);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .bar {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    display: flex;
    align-items: center;
    gap: var(--_s1) var(--_s2);
    container-type: inline-size;
    min-block-size: 44px;
    margin-block-start: 1.5em;
    padding-block: 2px max(2px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_line);
    background: var(--_page, Canvas);
    color: var(--_ink, inherit);
  }
  /* One line, however narrow: the bar keeps its height while it counts. Facts that do not fit beside the empty
     box wrap to a line that is not seen: half a number would be a wrong one, and the progress line shows it. */
  .bar .facts {
    flex: 1;
    display: flex;
    flex-wrap: wrap;
    row-gap: 2em;
    box-sizing: border-box;
    contain: size layout;
    block-size: 2em;
    padding-block: 0.25em;
    min-inline-size: 0;
    overflow: hidden;
    line-height: 1.5em;
    white-space: nowrap;
  }
  .bar .facts::before {
    content: '';
    block-size: 1.5em;
  }
  /* in place of the facts, and no higher */
  .offer {
    display: flex;
    flex: 1;
    min-inline-size: 0;
  }
  .bar .offer .go {
    flex: 0 1 auto;
    /* its words begin where all words do, and its ring has room */
    margin-inline-start: -4px;
    padding-inline: 4px;
    font-weight: 600;
    text-align: start;
  }
  .offer .go span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .brief {
    display: none;
  }
  @container (max-width: 26em) {
    .full {
      display: none;
    }
    .brief {
      display: inline;
    }
    .bar .button.plain {
      padding-inline: min(var(--_s2), 1.5cqi);
    }
    .bar .button + .button {
      margin-inline-start: calc(var(--_s1) - var(--_s2));
    }
    /* where one has to go, words say more than pictures */
    .bar .button svg:not(:only-child) {
      display: none;
    }
    .bar .listen span {
      display: none;
    }
    .bar .listen svg:not(:only-child) {
      display: inline;
    }
    /* what is selected, or offered, comes first for as long as it is */
    .quoting :is(.facts, .offer, [data-panel='contents']),
    .offering :is([data-panel='contents'], [data-panel='tools']) {
      display: none;
    }
    .bar .offer .go {
      padding: 0 4px;
    }
    .offer .go span {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
      line-height: 1.25;
      white-space: normal;
    }
    .quoting [data-panel='quote'] {
      margin-inline-end: auto;
    }
  }
  /* an article that stands elsewhere on the page: as wide as it, while it is in view */
  .away {
    position: fixed;
    inset-block-end: 0;
    left: var(--_left);
    inline-size: var(--_width);
    margin: 0;
  }
  .line.away {
    inset-block: var(--_top) auto;
  }
  .bar .unreached:not(:empty) {
    flex: 1 1 100%;
    padding-block: var(--_s2);
    font-size: 0.875em;
  }
  .bar:has(.unreached:not(:empty)) {
    flex-wrap: wrap;
  }
  /* the bar stands at the window's edge, which would cut a ring around its buttons */
  .bar .button:focus-visible {
    outline-offset: -2px;
  }
  .button.plain {
    min-block-size: 44px;
    min-inline-size: 44px;
    padding-inline: var(--_s3);
    border-color: transparent;
    font-size: 0.875em;
  }
  svg {
    inline-size: 1.4em;
    block-size: 1.4em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media print {
    .line,
    .rail,
    .bar {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .line div {
      forced-color-adjust: none;
      background: Highlight;
    }
    li a[aria-current] {
      border-color: Highlight;
    }
  }
`;
