/** All styles of the self-check: its content, the frame it stands in, and the closed root around that. */
import { css, type CSSResult, type CSSResultGroup } from 'lit';
import { base } from '../../theme/base.styles.js';
import { nextStepStyles } from '../display/next-step.styles.js';
import { choiceStyles } from '../paths.styles.js';
import { questionStyles } from './questions.styles.js';
import { resultStyles } from './result.styles.js';
import { supportStyles } from './support-panel.styles.js';
import { takeAwayStyles } from './take-away.styles.js';

/** What all parts share, and the space between them. */
const parts = css`
  p,
  ul,
  dl,
  dd {
    margin: 0;
  }
  .root {
    container-type: inline-size;
    max-inline-size: 44em;
    margin-block-start: var(--wayleaf-paths-gap, var(--_s6));
  }
  .root > * + * {
    margin-block-start: var(--_s4);
  }
  .h3,
  .h4 {
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .h3 {
    inline-size: fit-content;
    font-size: 1.1875em;
  }
  .h4 {
    font-size: 1.0625em;
  }
  p,
  li {
    text-wrap: pretty;
  }
  :is(h1, h2, h3, h4, h5, h6, [role='heading'])[tabindex]:focus-visible {
    /* no more, or the frame would cut it off */
    outline-offset: 2px;
  }
  .link {
    font-size: 0.875em;
  }
  .matters,
  .result,
  .beside,
  .own,
  .take,
  .keep,
  .support {
    padding-block-start: var(--_s6);
  }
  .path {
    font-size: 1em;
    padding-block-end: var(--_s2);
    border-block-end: 1px solid var(--_strong-line);
    font-weight: 600;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s5);
    padding-block-start: var(--_s4);
  }
  .ends .link {
    padding-inline: 0;
  }
  /* a page on paper has the table, the sentences and the support; the answers have a sheet of their own */
  @media print {
    .root > :not(.paper) {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .path {
      border-color: CanvasText;
    }
  }
`;

/**
 * The content in a frame: everything that follows from the answers is in a pane of one size, so that the frame's height
 * tells the page nothing about them.
 */
const framed = css`
  :host(.framed) {
    display: flow-root;
  }
  :host(.framed) .root {
    display: flex;
    flex-direction: column;
  }
  :host(.framed) .outcome {
    flex: 1 1 0;
    min-block-size: 14em;
    padding: 0 var(--_s5) var(--_s5);
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    overflow: auto;
    scrollbar-gutter: stable;
  }
  :host(.framed) .support {
    flex: 1 0 auto;
  }
  /* what is the same for everybody, whatever was answered or marked */
  :host(.measured) :is(.outcome, .support) {
    flex: none;
    overflow: hidden;
    block-size: clamp(24em, var(--_pane, 0px), 40em);
  }
  :host(.measured) .mark {
    display: none;
  }
  :host(.measured) .mark + * {
    clear: both;
  }
  @container (max-width: 26em) {
    .outcome {
      padding-inline: var(--_s3) !important;
    }
  }
`;

/** The closed root: the frame, and those that guard it. */
const outer = css`
  :host {
    display: block;
  }
  iframe {
    display: block;
    /* room for focus rings within the frame, and its words still begin where those of the page do */
    inline-size: calc(100% + 6px);
    max-inline-size: calc(44em + 12px);
    margin-inline-start: -6px;
    border: 0;
  }
  [hidden] {
    display: none;
  }
  @media print {
    iframe {
      display: none;
    }
  }
`;

/** The document of the frame. */
const frameDocument = css`
  html,
  body {
    display: block !important;
    margin: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: transparent !important;
    opacity: 1 !important;
    visibility: visible !important;
  }
  body {
    padding: 0 6px 6px !important;
  }
`;

/** The closed root where no frame can be had: nothing in it is selected, and nothing moves that a page could list. */
const hardened = css`
  .root {
    user-select: none;
    -webkit-user-select: none;
  }
  *,
  ::before,
  ::after {
    transition: none !important;
    animation: none !important;
  }
`;

const all = [
  base,
  choiceStyles,
  nextStepStyles,
  parts,
  questionStyles,
  takeAwayStyles,
  supportStyles,
  resultStyles,
  framed,
];
const flat = (styles: CSSResultGroup) => [styles].flat(Infinity as 1) as readonly CSSResult[];

/**
 * Copies of sheets, made with the constructor of the window they are for: the page can reach those of an open root and
 * could add rules that tell on an answer.
 */
const sheetsFor =
  (styles: CSSResultGroup) =>
  (window: Window & typeof globalThis): CSSStyleSheet[] =>
    flat(styles).map(({ cssText }) => {
      const sheet = new window.CSSStyleSheet();
      sheet.replaceSync(cssText);
      return sheet;
    });

/** The sheets of the content. */
export const contentSheets = sheetsFor(all);
/** The sheets of the closed root around the frame. */
export const outerSheets = sheetsFor(outer);
/** The sheets of the frame's document. */
export const documentSheets = sheetsFor(frameDocument);
/** The sheets of the content where it is in the closed root itself. */
export const hardenedSheets = sheetsFor([...all, hardened]);

/** The public custom properties that the content uses. */
export const TOKENS: readonly string[] = [
  ...new Set(flat(all).flatMap(({ cssText }) => cssText.match(/--wayleaf-[\w-]+/g) ?? [])),
];
