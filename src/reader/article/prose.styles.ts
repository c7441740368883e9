/**
 * @copyable The style sheet of articles that come without styles of their own. Everything is in `:where()`, so any
 * rule of the page has precedence; colours and typeface are the page's.
 */
import { css } from 'lit';

export const prose = css`
  :where([data-wayleaf-article]) {
    line-height: var(--wayleaf-reader-line-height, 1.6);
    overflow-wrap: break-word;
    hanging-punctuation: first allow-end last;
    hyphenate-limit-chars: 8 4 3;
  }
  /* 36em, and 60 zeros in narrow typefaces, hold about 75 characters of running text; a box around a wide table may be
     as wide as it; the words in it are set like all others */
  :where([data-wayleaf-article] > :not(table, [data-wayleaf-piece], :is(div, article, section, main, figure):has(table), iframe)),
  :where([data-wayleaf-piece], [data-wayleaf-article] :is(div, article, section, main):has(table)) > :where(:not(table, :is(div, article, section, main, figure):has(table), iframe)) {
    max-inline-size: var(--wayleaf-reader-measure, min(36em, 60ch));
  }
  :where(:is([data-wayleaf-article], [data-wayleaf-piece]) > pre) {
    max-inline-size: calc(var(--wayleaf-reader-measure, min(36em, 60ch)) / 0.9);
  }
  /* what is far from the window is not laid out; what hangs out of a piece is shown all the same */
  [data-wayleaf-piece] {
    content-visibility: auto;
    overflow-clip-margin: 100vmax;
  }
  /* margins do not meet across the edge of a piece: the larger one stays, as if they did */
  [data-wayleaf-piece~='tail'] > :last-child {
    margin-block-end: 0 !important;
  }
  [data-wayleaf-piece~='mid'] > :first-child {
    margin-block-start: 0 !important;
  }
  :where([data-wayleaf-article]) :where(p, li, dd, figcaption, blockquote) {
    text-wrap: pretty;
  }
  :where([data-wayleaf-article]) :where(p, ul, ol, dl, pre, table, details) {
    margin-block: 0 1.1em;
  }
  :where([data-wayleaf-article]) :where(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.8em 0.55em;
    font-weight: 650;
    line-height: 1.25;
    text-wrap: balance;
  }
  :where([data-wayleaf-article]) :where(h1, h2) {
    max-inline-size: calc(var(--wayleaf-reader-measure, min(36em, 60ch)) / 1.45);
    font-size: 1.45em;
  }
  :where([data-wayleaf-article]) :where(h1) {
    max-inline-size: calc(var(--wayleaf-reader-measure, min(36em, 60ch)) / 1.9);
    font-size: 1.9em;
    line-height: 1.15;
  }
  :where([data-wayleaf-article]) :where(h3) {
    max-inline-size: calc(var(--wayleaf-reader-measure, min(36em, 60ch)) / 1.2);
    font-size: 1.2em;
  }
  :where([data-wayleaf-article]) :where(h4, h5, h6) {
    font-size: 1em;
  }
  :where([data-wayleaf-article]) :where(h5, h6) {
    font-weight: 600;
    font-style: italic;
  }
  /* a heading right under another belongs to it */
  :where([data-wayleaf-article]) :where(h1, h2, h3, h4, h5) + :where(h2, h3, h4, h5, h6) {
    margin-block-start: 0.8em;
  }
  :where([data-wayleaf-article]) :where(ul, ol) {
    /* large text in a narrow column has no room for more */
    padding-inline-start: min(1.5em, 12%);
  }
  :where([data-wayleaf-article]) :where(li) {
    margin-block: 0.35em;
    padding-inline-start: 0.15em;
  }
  :where([data-wayleaf-article]) :where(li > :is(ul, ol, p)) {
    margin-block: 0.35em;
  }
  :where([data-wayleaf-article]) :where(li)::marker {
    font-variant-numeric: tabular-nums;
  }
  :where([data-wayleaf-article]) :where(li:has(> input[type='checkbox'], > p > input[type='checkbox'])) {
    list-style: none;
  }
  :where([data-wayleaf-article]) :where(li:has(> input[type='checkbox'])) > :where(input) {
    margin-inline: -1.6em 0.6em;
  }
  :where([data-wayleaf-article]) :where(dt) {
    font-weight: 600;
  }
  :where([data-wayleaf-article]) :where(dd) {
    margin-block: 0.1em 0.7em;
    margin-inline: min(1.5em, 12%) 0;
  }
  :where([data-wayleaf-article]) :where(blockquote) {
    margin-block: 1.5em;
    margin-inline: 0;
    padding-inline-start: min(1.2em, 8%);
    border-inline-start: 3px solid color-mix(in oklab, currentColor 30%, transparent);
  }
  :where([data-wayleaf-article]) :where(blockquote) > :where(:last-child),
  :where([data-wayleaf-article]) :where(li, dd, td, details) > :where(p:last-child) {
    margin-block-end: 0;
  }
  :where([data-wayleaf-article]) :where([data-callout]) {
    --_callout: #4a7fc1;
    margin-block: 1.5em;
    padding: 0.8em min(1.2em, 8%);
    border: 0;
    border-inline-start: 4px solid var(--_callout);
    background-color: color-mix(in oklab, var(--_callout) 10%, transparent);
  }
  :where([data-wayleaf-article]) :where([data-callout='tip'], [data-callout='example']) {
    --_callout: #3f8f5b;
  }
  :where([data-wayleaf-article]) :where([data-callout='important'], [data-callout='question']) {
    --_callout: #8a63b8;
  }
  :where([data-wayleaf-article]) :where([data-callout='warning'], [data-callout='caution']) {
    --_callout: #b7791f;
  }
  :where([data-wayleaf-article]) :where([data-callout='danger']) {
    --_callout: #c0453f;
  }
  :where([data-wayleaf-article]) :where([data-callout]) > :where(p:first-child) {
    margin-block-start: 0;
  }
  :where([data-wayleaf-article]) :where([data-callout]) > :where(:last-child) {
    margin-block-end: 0;
  }
  :where([data-wayleaf-article]) :where(img, video, svg, canvas) {
    max-inline-size: 100%;
    block-size: auto;
  }
  :where([data-wayleaf-article]) :where(figure) {
    margin-block: 1.8em;
    margin-inline: 0;
  }
  :where([data-wayleaf-article]) :where(figure) > :where(img, picture, video) {
    display: block;
  }
  :where([data-wayleaf-article]) :where(figcaption, caption, small) {
    font-size: 0.875em;
    line-height: 1.5;
  }
  :where([data-wayleaf-article]) :where(figcaption) {
    max-inline-size: calc(var(--wayleaf-reader-measure, min(36em, 60ch)) / 0.875);
    margin-block-start: 0.6em;
    color: color-mix(in oklab, currentColor 80%, transparent);
  }
  :where([data-wayleaf-article]) :where(a) {
    text-decoration-thickness: max(1px, 0.06em);
    text-underline-offset: 0.16em;
  }
  /* a wash, not the browser's glaring yellow */
  :where([data-wayleaf-article]) :where(mark) {
    background-color: color-mix(in oklab, #f2c230 34%, transparent);
    color: inherit;
    box-decoration-break: clone;
  }
  :where([data-wayleaf-article]) :where(pre, code, kbd, samp) {
    direction: ltr;
    unicode-bidi: isolate;
    text-align: start;
    hyphens: none;
    font-size: 0.9em;
  }
  :where([data-wayleaf-article]) :where(code, samp) {
    padding: 0.1em 0.3em;
    border-radius: 0.25em;
    background-color: color-mix(in oklab, currentColor 8%, transparent);
    overflow-wrap: anywhere;
    box-decoration-break: clone;
  }
  /* a formula that stands alone may be wider than the window; formulas themselves move in no browser but one */
  :where([data-wayleaf-article]) :where(p:has(> math[display='block'])) {
    overflow: auto hidden;
    padding-block: 0.2em;
  }
  :where([data-wayleaf-article]) :where(pre) {
    overflow: auto;
    padding: 0.9em 1.1em;
    border-radius: 0.4em;
    background-color: color-mix(in oklab, currentColor 6%, transparent);
    line-height: 1.5;
    tab-size: 2;
  }
  :where([data-wayleaf-article]) :where(pre) :where(code, samp) {
    padding: 0;
    background: none;
    font-size: inherit;
    overflow-wrap: normal;
  }
  :where([data-wayleaf-article]) :where(kbd) {
    padding: 0.1em 0.4em;
    border: 1px solid color-mix(in oklab, currentColor 35%, transparent);
    border-block-end-width: 2px;
    border-radius: 0.3em;
    white-space: nowrap;
  }
  :where([data-wayleaf-article]) :where(table) {
    border-collapse: collapse;
    font-size: 0.95em;
    font-variant-numeric: lining-nums tabular-nums;
    line-height: 1.45;
  }
  :where([data-wayleaf-article]) :where(caption) {
    padding-block-end: 0.6em;
    text-align: start;
    font-weight: 600;
  }
  :where([data-wayleaf-article]) :where(th, td) {
    padding: 0.5em 0.8em;
    border-block-end: 1px solid color-mix(in oklab, currentColor 20%, transparent);
    text-align: start;
    vertical-align: baseline;
  }
  :where([data-wayleaf-article]) :where(thead th) {
    border-block-end: 1px solid color-mix(in oklab, currentColor 55%, transparent);
    vertical-align: bottom;
  }
  :where([data-wayleaf-article]) :where(tr > :first-child) {
    padding-inline-start: 0;
  }
  :where([data-wayleaf-article]) :where(tr > :last-child) {
    padding-inline-end: 0;
  }
  :where([data-wayleaf-article]) :where([align='right']) {
    text-align: end;
  }
  :where([data-wayleaf-article]) :where([align='center']) {
    text-align: center;
  }
  :where([data-wayleaf-article]) :where(hr) {
    margin-block: 2.4em;
    margin-inline: 0;
    border: 0;
    border-block-start: 1px solid color-mix(in oklab, currentColor 25%, transparent);
  }
  :where([data-wayleaf-article]) :where(details) {
    padding-block: 0.6em;
    border-block: 1px solid color-mix(in oklab, currentColor 20%, transparent);
  }
  :where([data-wayleaf-article]) :where(details + details) {
    margin-block-start: calc(-1.1em - 1px);
  }
  :where([data-wayleaf-article]) :where(summary) {
    padding-block: 0.3em;
    font-weight: 600;
    cursor: pointer;
  }
  :where([data-wayleaf-article]) :where([data-footnotes]) {
    margin-block-start: 2.6em;
    padding-block-start: 1.2em;
    border-block-start: 1px solid color-mix(in oklab, currentColor 25%, transparent);
    font-size: 0.9em;
  }
  :where([data-wayleaf-article]) :where(a[data-footnote-ref]) {
    text-decoration: none;
  }
  :where([data-wayleaf-article]) :where(sup, sub) {
    font-size: 0.75em;
    line-height: 0;
  }
  :where([data-wayleaf-article]) :where(q, cite, address):where(:lang(ja), :lang(zh), :lang(ko), :lang(ar), :lang(fa), :lang(he), :lang(ur)),
  :where([data-wayleaf-article]) :where(em, i, h5, h6, dfn, var):where(:lang(ja), :lang(zh), :lang(ko), :lang(ar), :lang(fa), :lang(he), :lang(ur)) {
    /* a slant is no emphasis in these scripts */
    font-style: normal;
  }
  :where([data-wayleaf-article]) :where(em):where(:lang(ja), :lang(zh), :lang(ko), :lang(ar), :lang(fa), :lang(he), :lang(ur)) {
    font-weight: 600;
  }
  :where([data-wayleaf-article]:is(:lang(ja), :lang(zh), :lang(ko))) {
    line-height: var(--wayleaf-reader-line-height, 1.8);
    line-break: strict;
    text-autospace: normal;
    text-spacing-trim: normal;
  }
  :where([data-wayleaf-article]:lang(ko)) {
    word-break: keep-all;
  }
  :where([data-wayleaf-article]:is(:lang(ar), :lang(fa), :lang(ur))) {
    line-height: var(--wayleaf-reader-line-height, 1.8);
  }
  /* where words are long or lines short */
  :where([data-wayleaf-article]:is(:lang(de), :lang(nl), :lang(fi), :lang(sv), :lang(da), :lang(nb), :lang(no), :lang(hu), :lang(et))) :where(p, li, dd, td, h1, h2, h3) {
    hyphens: auto;
  }
  /* after all margins that are as general */
  :where([data-wayleaf-article] > :first-child, [data-wayleaf-piece]:first-child > :first-child) {
    margin-block-start: 0;
  }
  :where([data-wayleaf-article] > :last-child, [data-wayleaf-piece]:last-child > :last-child) {
    margin-block-end: 0;
  }
  @media (max-width: 30em) {
    :where([data-wayleaf-article]) :where(p, li, dd, td) {
      hyphens: auto;
    }
    :where([data-wayleaf-article]) :where(h1) {
      font-size: 1.6em;
    }
    :where([data-wayleaf-article]) :where(h2) {
      font-size: 1.3em;
    }
  }
  @media print {
    [data-wayleaf-piece] {
      content-visibility: visible;
    }
    :where([data-wayleaf-article]) :where(h1, h2, h3, h4, h5, h6, caption) {
      break-after: avoid;
    }
    :where([data-wayleaf-article]) :where(figure, tr, pre, img) {
      break-inside: avoid;
    }
    :where([data-wayleaf-article]) :where(pre) {
      white-space: pre-wrap;
    }
    :where([data-wayleaf-article]) :where(a[href^='http'])::after {
      content: ' (' attr(href) ')';
      font-size: 0.8em;
      overflow-wrap: anywhere;
    }
    :where([data-wayleaf-article]) :where(details)::details-content {
      display: block;
      content-visibility: visible;
    }
  }
  @media (forced-colors: active) {
    :where([data-wayleaf-article]) :where(code, pre, [data-callout]) {
      border: 1px solid;
    }
    :where([data-wayleaf-article]) :where(mark) {
      background-color: Mark;
      color: MarkText;
    }
  }
`;
