/** @copyable Styles of what appears once a path is chosen, and of plain buttons, in each root of the comparison. */
import { css } from 'lit';

export const nextStepStyles = css`
  .choices .note[role] {
    display: inline;
    margin-inline-end: var(--_s3);
  }
  :where(.link) {
    min-block-size: 44px;
    padding: 0 var(--_s1);
    border: 0;
    background: none;
    color: inherit;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .choices .next {
    margin-block: var(--_s2);
    margin-inline-end: var(--_s2);
    border-color: transparent;
    background-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .away:not(:empty) {
    margin-inline-end: var(--_s3);
  }
  @media (forced-colors: active) {
    .choices .next {
      border-color: LinkText;
    }
  }
`;
