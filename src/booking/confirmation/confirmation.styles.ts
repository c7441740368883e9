/** Styles of the confirmation. */
import { css } from 'lit';

/** The confirmation: in full, and as a strip above the provider's own page. */
export const afterStyles = css`
  .after {
    display: grid;
    gap: var(--_s4);
    max-inline-size: 40em;
    padding: var(--_s5);
  }
  .after :is(h3, h4, p, ul, dl, dd) {
    margin: 0;
    padding: 0;
  }
  .after h3 {
    font-family: inherit;
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    color: inherit;
  }
  .after h3:focus-visible {
    outline-offset: 4px;
    border-radius: 1px;
  }
  .after h4 {
    font: inherit;
    font-weight: 600;
  }
  .after-code {
    font-weight: 600;
    letter-spacing: 0.06em;
    /* letter by letter, where a voice can */
    speak-as: spell-out;
  }
  .after-code span + span {
    margin-inline-start: 0.4em;
  }
  .after-part {
    display: grid;
    gap: var(--_s2);
  }
  .after-part > p {
    white-space: pre-line;
    text-wrap: pretty;
  }
  .after-ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s2);
    list-style: none;
  }
  .after-fine {
    font-size: 0.875em;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .after-strip {
    display: grid;
    gap: var(--_s1);
    font-size: 0.9375em;
  }
  .after-strip :is(p, ul) {
    margin: 0;
  }
  .after-strip details {
    max-block-size: 30dvh;
    overflow: auto;
  }
  .after-strip summary {
    display: inline-block;
    padding-block: 0.625em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .after-strip .after-ways {
    padding: 4px 4px 8px;
  }
  @media (max-width: 640px) {
    .after {
      padding: var(--_s4);
    }
    .after-ways li,
    .after-ways .button {
      inline-size: 100%;
    }
  }
`;
