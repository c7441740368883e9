import { css, type CSSResultGroup } from 'lit';
import { base } from '../../theme/base.styles.js';
import { choiceStyles } from '../paths.styles.js';

const styles = css`
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
    font-size: 1.375em;
  }
  .h4 {
    font-size: 1.1875em;
  }
  p,
  li {
    text-wrap: pretty;
  }
  :is(h1, h2, h3, h4, h5, h6, [role='heading'])[tabindex]:focus-visible {
    outline-offset: var(--_s1);
  }
  fieldset {
    position: relative;
    min-inline-size: 0;
    margin: 0;
    padding: var(--_s5) 0;
    border: 0;
    border-block-end: 1px solid var(--_line);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: var(--_s3);
    padding: 0;
    padding-inline-end: 7em;
    font-size: 1.0625em;
    text-wrap: pretty;
  }
  legend + * {
    clear: both;
  }
  fieldset .note {
    margin-block-end: var(--_s3);
    font-size: 0.875em;
  }
  .options {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 4.75em), 1fr));
    gap: var(--_s2);
  }
  .option {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: max(2.75em, 44px);
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    cursor: pointer;
    transition: background-color 120ms;
  }
  /* background-color: a page must not be able to make a token fetch a picture at an answer */
  .option:hover {
    background-color: var(--_tint);
  }
  .option:has(:checked) {
    border-color: var(--_accent);
    background-color: var(--_tint);
  }
  .option:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .option input {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    accent-color: var(--_accent);
  }
  .option input:focus-visible {
    outline: none;
  }
  .link {
    font-size: 0.875em;
  }
  .unanswer {
    position: absolute;
    inset-block-start: calc(var(--_s5) - 0.6em);
    inset-inline-end: 0;
    max-inline-size: 8em;
    color: var(--_muted);
  }
  .idle {
    visibility: hidden;
  }
  @container (max-width: 26em) {
    fieldset {
      padding-block-end: var(--_s1);
    }
    .matters fieldset {
      padding-block-end: var(--_s5);
    }
    legend {
      padding-inline-end: 0;
    }
    .unanswer {
      position: static;
      display: block;
      max-inline-size: none;
      margin-inline-start: auto;
    }
    .options .option {
      flex-direction: column;
      justify-content: start;
      gap: var(--_s1);
      padding-inline: var(--_s1);
      font-size: 0.875em;
      line-height: 1.3;
      text-align: center;
    }
  }
  .or {
    display: flex;
    align-items: center;
    gap: var(--_s3);
    margin-block: var(--_s4);
    color: var(--_muted);
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
  .tick {
    align-items: start;
  }
  .tick input {
    margin-block-start: 0.2em;
  }
  .tick small {
    display: block;
    color: var(--_muted);
  }
  .ticks .tick + .tick {
    margin-block-start: var(--_s2);
  }
  .ticks > .note {
    margin-block-end: var(--_s3);
  }
  .own .note,
  .take .note {
    margin-block-start: var(--_s1);
  }
  .keep .note {
    margin-block-start: var(--_s2);
    font-size: 0.875em;
  }
  .concern {
    display: block;
    inline-size: 100%;
    block-size: max(3em, 50px);
    margin-block-start: var(--_s2);
    border: 0;
    color-scheme: inherit;
  }
  .paper {
    position: absolute;
    inline-size: 0;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .paper iframe {
    border: 0;
  }
  .take .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3);
    margin-block: var(--_s3);
  }
  .sheet {
    padding: var(--_s4) var(--_s5) var(--_s5);
    border: 1px solid var(--_line);
    user-select: text;
  }
  .sheet p {
    margin-block: var(--_s1);
  }
  .head0 {
    font-size: 1.1875em;
    font-weight: 600;
  }
  .head1 {
    margin-block: var(--_s5) var(--_s2);
    font-weight: 600;
  }
  .head2 {
    font-weight: 600;
  }
  .sheet .lead {
    margin-block-start: var(--_s3);
    color: var(--_muted);
  }
  .sheet ul {
    gap: var(--_s2);
    padding: var(--_s1) 0;
  }
  .sheet small {
    color: var(--_muted);
  }
  /* an answer beside its sentence, where there is room */
  .sheet .said li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--_s4);
  }
  .sheet .columns {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: var(--_s4) var(--_s5);
  }
  .line {
    block-size: 2em;
    border-block-end: 1px solid var(--_line);
  }
  .foot {
    padding-block-start: var(--_s4);
    font-size: 0.875em;
    color: var(--_muted);
  }
  .fact {
    margin-block-start: var(--_s5);
  }
  .fact .note {
    font-size: 0.875em;
    padding-block-start: var(--_s2);
  }
  .fact dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: var(--_s4) var(--_s5);
    padding-block-start: var(--_s2);
  }
  .fact :is(dt, dd),
  .sheet :is(p, [dir]) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .fact dt {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_s4);
  }
  .support .entries {
    display: grid;
    gap: var(--_s4);
    padding: 0;
    list-style: none;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_s2) var(--_s3);
  }
  .where select {
    min-block-size: 44px;
    padding-inline: var(--_s3);
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_on-surface);
  }
  .matters .note {
    margin-block-start: var(--_s1);
  }
  .matters legend {
    padding-inline-end: 0;
  }
  .sentence {
    margin-block: var(--_s3);
    font-size: 1.1875em;
    line-height: 1.45;
  }
  .accounts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: 0 var(--_s5);
    margin-block: 0 var(--_s5);
  }
  /* what speaks for each path begins on one line, and so does what pulls the other way */
  .account {
    display: grid;
    grid-template-rows: subgrid;
    grid-row: span 3;
    padding-block-start: var(--_s5);
  }
  .both {
    grid-row: span 5;
  }
  .four {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(12em, min((52em - 100%) * 999, 45%))), 1fr)) !important;
  }
  .path {
    font-size: 1em;
    padding-block-end: var(--_s2);
    border-block-end: 1px solid var(--_strong-line);
    font-weight: 600;
  }
  .label {
    margin-block: var(--_s5) var(--_s1);
    font-size: 0.875em;
    color: var(--_muted);
  }
  .path + .label {
    margin-block-start: var(--_s3);
  }
  .accounts ul,
  details ul {
    display: grid;
    gap: var(--_s3);
    padding: 0;
    list-style: none;
  }
  .because,
  li small {
    display: block;
  }
  .because {
    margin-block-start: var(--_s1);
  }
  li small {
    color: var(--_muted);
  }
  summary {
    inline-size: fit-content;
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }
  details ul {
    padding-block: var(--_s3);
  }
  .result .choices {
    margin-block-start: var(--_s5);
  }
  .support > div > * + *,
  .support > * + * {
    margin-block-start: var(--_s3);
  }
  .support ul {
    padding-inline-start: 1.25em;
  }
  .support a {
    color: var(--_accent);
  }
  /* large to touch, and their bullets beside their first line */
  .support li:has(> a) {
    padding-block: calc((44px - 1lh) / 2);
  }
  .support li a {
    padding-block: calc((44px - 1.2em) / 2);
  }
  .ways a {
    display: block;
    min-block-size: 44px;
    align-content: center;
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
    .option:has(:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    fieldset,
    .path,
    .sheet {
      border-color: CanvasText;
    }
  }
`;

/** The sheets of the closed root: copies, since the page can reach those of an open root and could add rules that tell on an answer. */
export const sheets = (): CSSStyleSheet[] =>
  ([base, choiceStyles, styles] as CSSResultGroup[]).flat(Infinity as 1).map((each) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync((each as typeof styles).cssText);
    return sheet;
  });
