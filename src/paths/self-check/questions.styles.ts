/** Styles of the form of the self-check. */
import { css } from 'lit';

/** The signs and what matters: one question after another, with large answers. */
export const questionStyles = css`
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
    text-wrap: balance;
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
  @media (hover: hover) {
    .option:hover {
      background-color: var(--_tint);
    }
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
      overflow-wrap: anywhere;
    }
  }
  .or {
    display: flex;
    align-items: center;
    gap: var(--_s3);
    margin-block: var(--_s4);
    color: var(--_muted);
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
  .matters .note {
    margin-block-start: var(--_s1);
  }
  .matters legend {
    padding-inline-end: 0;
  }
  @media (forced-colors: active) {
    .option:has(:checked) {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    fieldset {
      border-color: CanvasText;
    }
  }
`;
