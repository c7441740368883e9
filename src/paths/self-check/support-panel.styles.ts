/** Styles of the support in the self-check. */
import { css } from 'lit';

/** The author’s support, large to touch. */
export const supportStyles = css`
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
`;
