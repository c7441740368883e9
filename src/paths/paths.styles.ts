/** Styles of the comparison's shadow root. */
import { css } from 'lit';
import { base } from '../theme/base.styles.js';

/** The buttons to continue with a path: adopted by the widget's root and by the closed root of the self-check. */
export const choiceStyles = css`
  .choices .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 12em), 1fr));
    gap: var(--_s3);
    margin-block: var(--_s3);
  }
  /* two and two, or all in one line: three and one would set the last apart */
  .choices .four {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(12em, min((52em - 100%) * 999, 45%))), 1fr));
  }
  .choices .button {
    hyphens: auto;
    hyphenate-limit-chars: 14;
  }
  .choices [aria-pressed='true']::before {
    content: '✓';
    content: '✓' / '';
  }
  .note {
    margin: 0;
    color: var(--_muted);
    text-wrap: pretty;
  }
  /* there, so that what it says is heard, but taking no room */
  .note:empty {
    position: absolute;
  }
`;

export const styles = [
  base,
  choiceStyles,
  css`
    .root > :not(.table, slot, :empty) {
      margin-block-start: var(--wayleaf-paths-gap, var(--_s5));
    }
    /* words about to be said in another language */
    .waits .chrome {
      visibility: hidden;
    }
    .scrolls {
      overflow-x: auto;
    }
    .cards {
      line-height: 1.55;
      overflow-wrap: break-word;
    }
    .decision,
    .about p {
      margin: 0;
      text-wrap: pretty;
    }
    section {
      margin-block-start: var(--_s6);
    }
    .h3 {
      padding-block: var(--_s3);
      border-block-end: 1px solid var(--_strong-line);
      font-size: 1.1875em;
      font-weight: 600;
      line-height: 1.3;
      text-wrap: balance;
    }
    dl {
      margin: 0;
    }
    dl div {
      padding-block: var(--_s4);
      border-block-end: 1px solid var(--_line);
    }
    dt {
      font-weight: 600;
      text-wrap: balance;
    }
    dd {
      margin: var(--_s1) 0 0;
      text-wrap: pretty;
    }
    .cards small {
      display: block;
      color: var(--_muted);
    }
    /* the room is kept, so that nothing moves when they come */
    .tools {
      min-block-size: 44px;
      margin-inline-start: calc(var(--_s3) * -1);
      font-size: 0.875em;
    }
    .cards a,
    .about a {
      color: var(--_accent);
    }
    .about {
      display: grid;
      gap: var(--_s2);
      max-inline-size: 44em;
      color: var(--_muted);
      font-size: 0.875em;
      line-height: 1.5;
    }
    .offer {
      display: grid;
      justify-items: start;
      gap: var(--_s3);
      max-inline-size: 38em;
    }
    /* one button is filled: how to go on, until the link of what is chosen does */
    :not(:has(.next)) > .offer .button {
      border-color: var(--_accent);
      background-color: var(--_accent);
      color: var(--_on-accent);
      font-weight: 600;
    }
    @media print {
      .cards,
      .choices,
      .tools,
      .offer {
        display: none;
      }
    }
    @media (forced-colors: active) {
      .h3,
      dl div {
        border-color: CanvasText;
      }
    }
  `,
];
