/** Styles of the result of the self-check. */
import { css } from 'lit';

/** What the answers say, and what matters side by side: all paths alike. */
export const resultStyles = css`
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
    align-content: start;
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
  details ul {
    padding-block: var(--_s3);
  }
  .result .choices {
    margin-block-start: var(--_s5);
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
  .fact :is(dt, dd) {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .fact dt {
    font-size: 0.875em;
    color: var(--_muted);
  }
`;
