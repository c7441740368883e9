/** Styles of the sign toggles. */
import { css } from 'lit';

/** Styles of the toggles beside marked passages, adopted by a root of their own. */
export const signStyles = css`
  :host {
    all: initial;
    font: inherit;
    color: inherit;
    display: inline;
  }
  /* the space before it goes where a line ends, as between words */
  :host::before {
    content: ' ';
    letter-spacing: 0.2em;
  }
  button {
    all: unset;
    position: relative;
    /* clear of the bar when the focus comes */
    scroll-margin-block: max(6em, 72px);
    display: inline-flex;
    margin-block: -4px;
    vertical-align: baseline;
    cursor: pointer;
    /* no part of what a visitor selects and copies */
    user-select: none;
    -webkit-user-select: none;
    -webkit-tap-highlight-color: transparent;
    --accent: var(--wayleaf-accent, light-dark(#1c6b58, #86d3bb));
    color-scheme: light;
  }
  button.dark {
    color-scheme: dark;
  }
  .face {
    box-sizing: border-box;
    /* above the wider areas of the toggles in the lines around it */
    position: relative;
    z-index: 1;
    /* tall enough to press, and no taller for its line */
    min-block-size: 24px;
    display: inline-flex;
    align-items: center;
    gap: 0.4em;
    padding-block: 0.15em;
    padding-inline: 0.55em 0.75em;
    border: 1px solid color-mix(in oklab, currentColor 45%, transparent);
    border-radius: var(--wayleaf-radius, 1em);
    font-family: inherit;
    font-size: max(0.72em, 12px);
    line-height: 1.45;
    white-space: nowrap;
  }
  /* a finger's width, without moving the lines apart */
  @media (any-pointer: coarse) {
    button::after {
      content: '';
      position: absolute;
      z-index: 0;
      inset-inline: -4px;
      inset-block: calc(50% - 22px);
    }
  }
  .dot {
    inline-size: 0.7em;
    block-size: 0.7em;
    border: 1px solid currentColor;
    border-radius: 50%;
  }
  /* one of several in a paragraph: the first says what they are, the others are a mark to press */
  .quiet .face {
    justify-content: center;
    inline-size: 24px;
    padding: 0;
    border-color: transparent;
  }
  .quiet .words {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  @media (hover: hover) {
    button:hover .face {
      border-color: currentColor;
    }
  }
  [aria-pressed='true'] .face {
    border-color: var(--accent);
    background: color-mix(in oklab, var(--accent) 14%, transparent);
    font-weight: 600;
  }
  [aria-pressed='true'] .dot {
    border-color: var(--accent);
    background: var(--accent);
    box-shadow: inset 0 0 0 0.12em var(--_gap, transparent);
  }
  button:focus-visible {
    outline: none;
  }
  button:focus-visible .face {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  @media print {
    :host {
      display: none;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] .face {
      border-color: Highlight;
      box-shadow: 0 0 0 1px Highlight;
      forced-color-adjust: none;
      background: Canvas;
      color: CanvasText;
    }
    button:focus-visible .face {
      outline-color: Highlight;
    }
    [aria-pressed='true'] .dot {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
