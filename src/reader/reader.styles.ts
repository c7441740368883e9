/** Shadow styles of the first load: the loading skeleton and the notice that an article did not load. */
import { css } from 'lit';
import { base } from '../theme/base.styles.js';

/** Styles of the two states in which there may be nothing to read; everything else is styled by the engine part. */
export const styles = [
  base,
  css`
    /* a box around the words: what changes beside them does not have them laid out again */
    slot {
      display: block;
    }
    /* room for an article, kept while there is none: what follows it on the page is not drawn up and pushed down again
       */
    .room {
      min-block-size: min(100vh, 60em);
    }
    .skeleton div {
      block-size: 0.8em;
      max-inline-size: 38em;
      margin-block: 0.9em;
      border-radius: 0.2em;
      background: var(--_line);
    }
    .skeleton [data-width='70'] {
      inline-size: 40%;
      block-size: 1.6em;
      margin-block-end: 1.6em;
    }
    .skeleton [data-width='60'] {
      inline-size: 60%;
    }
    .failed {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--_s2) var(--_s4);
      margin-block: 1em;
      padding: var(--_s4);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .failed p {
      flex: 1 1 16em;
      margin: 0;
    }
    .failed a {
      line-height: max(44px, 1.5em);
      color: inherit;
    }
    @media print {
      .failed,
      .skeleton {
        display: none;
      }
    }
  `,
];
