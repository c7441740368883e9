/** The sheet that every widget's own sheet starts with: a reset of what pages let leak in, and shared controls. */
import { css } from 'lit';
import { tokens } from './tokens.js';

/**
 * The host keeps only its display, because pages zero the rest of it; the box inside, `.root`, resets what hostile
 * pages let leak in (docs/decisions/isolation-from-page-css.md), carries the colour scheme and holds everything else.
 */
export const base = [
  tokens,
  css`
    :host {
      display: block;
    }
    /* a host matches :focus while something inside has it: pages that outline whatever does would frame the widget */
    :host(:not([tabindex])) {
      outline: none !important;
    }
    :host([hidden]),
    [hidden] {
      display: none !important;
    }
    *,
    ::before,
    ::after {
      box-sizing: border-box;
    }
    .root {
      font-family: var(--_font);
      color: var(--_text);
      color-scheme: light;
    }
    .root[data-scheme='dark'] {
      color-scheme: dark;
    }
    /* chrome, never the author's words, is shielded from what the page does to text */
    .chrome {
      cursor: auto;
      font-style: normal;
      font-variant: normal;
      font-weight: 400;
      hyphens: manual;
      letter-spacing: normal;
      line-height: 1.5;
      text-align: start;
      text-indent: 0;
      text-shadow: none;
      text-transform: none;
      user-select: auto;
      visibility: visible;
      white-space: normal;
      word-break: normal;
      overflow-wrap: break-word;
      word-spacing: normal;
    }
    button,
    input,
    select,
    textarea {
      font: inherit;
      letter-spacing: inherit;
      color: inherit;
      margin: 0;
    }
    .button {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: var(--_s2);
      min-block-size: max(2.75em, 44px);
      padding: var(--_s2) var(--_s4);
      border: 1px solid var(--_strong-line);
      border-radius: var(--_radius);
      background: transparent;
      color: inherit;
      text-decoration: none;
      text-align: center;
      overflow-wrap: anywhere;
      cursor: pointer;
      transition: background-color 120ms;
    }
    @media (hover: hover) {
      .button:hover {
        background-color: var(--_tint);
      }
    }
    .button[aria-disabled='true'] {
      opacity: 0.6;
      cursor: default;
    }
    :focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 2px;
    }
    .visually-hidden {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    @media (prefers-reduced-motion: reduce) {
      *,
      ::before,
      ::after {
        transition: none !important;
        animation: none !important;
        scroll-behavior: auto !important;
      }
    }
    @media (forced-colors: active) {
      .button {
        border-color: ButtonBorder;
      }
      :focus-visible {
        outline-color: Highlight;
      }
    }
  `,
];
