/** Styles of the two panels of tools. */
import { css } from 'lit';

/** Styles of the actions, the passage and the result. */
export const toolStyles = css`
  .tool-actions {
    margin: 0;
    padding: 0;
    list-style: none;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  .tool-action {
    display: flex;
    align-items: center;
    gap: var(--_s3);
    inline-size: 100%;
    min-block-size: max(2.9em, 44px);
    padding: var(--_s2) 0;
    border: 0;
    border-block-end: 1px solid var(--_line);
    background: none;
    text-align: start;
    cursor: pointer;
  }
  @media (hover: hover) {
    .tool-action:hover span {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
  }
  .passage {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 4;
    overflow: hidden;
    margin: 0 0 var(--_s4);
    padding-inline-start: var(--_s4);
    border-inline-start: 2px solid var(--_accent);
    white-space: pre-line;
  }
  .said {
    margin: 0;
    font-weight: 600;
  }
  .said:not(:empty) {
    margin-block-start: var(--_s3);
  }
  .sheet .tool-actions ~ .note {
    margin: var(--_s3) 0 0;
  }
  .by-hand {
    display: block;
    margin-block-start: var(--_s3);
  }
  .by-hand textarea {
    display: block;
    inline-size: 100%;
    margin-block-start: var(--_s2);
    padding: var(--_s2);
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background: transparent;
    font-size: 0.875em;
    resize: vertical;
  }
`;
