/** @copyable Styles of the link that leads on from a chosen path: in the widget's root and in that of the self-check. */
import { css } from 'lit';

export const nextStepStyles = css`
  .choices .note[role] {
    margin-inline-end: var(--_s3);
  }
  .choices .next {
    margin-block: var(--_s2);
    margin-inline-end: var(--_s2);
    border-color: transparent;
    background-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  @media (forced-colors: active) {
    .choices .next {
      border-color: LinkText;
    }
  }
`;
