/** Styles of the author's links, which lie in the light DOM. */
import { css } from 'lit';

/**
 * For the author's own link and facts, which stay in the page. The link's look must hold against any page, or words and
 * background might come from two hands; the facts give way to whatever the page says.
 */
export const contentStyles = css`
  [data-wayleaf-link='aside']:not(#_#_) {
    display: none;
  }
  [data-wayleaf-link='button']:not(#_#_) {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    box-sizing: border-box;
    min-block-size: max(3em, 48px);
    max-inline-size: 100%;
    margin: 0;
    padding: 0.6em 1.6em;
    border: 1px solid transparent;
    border-radius: var(--wayleaf-booking-radius, var(--_radius));
    background: none;
    background-color: var(--_accent) !important;
    color: var(--_on-accent) !important;
    font-family: var(--_font);
    font-size: var(--wayleaf-booking-size, 1.0625em);
    font-weight: 600;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    text-wrap: balance;
    overflow-wrap: anywhere;
    cursor: pointer;
    transition: background-color 120ms;
  }
  [data-wayleaf-link][aria-busy='true']:not(#_#_) {
    cursor: progress;
    box-shadow: inset 0 -0.25em color-mix(in srgb, currentColor 50%, transparent);
  }
  @media (hover: hover) {
    [data-wayleaf-link='button']:not(#_#_):hover {
      background-color: color-mix(in oklab, var(--_accent) 88%, oklch(from var(--_on-accent) calc(1 - l) 0 0)) !important;
    }
  }
  [data-wayleaf-link='link']:not(#_#_) {
    display: inline-block;
    padding-block: 0.5em;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  [data-wayleaf-link]:not(#_#_):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
  :where([data-wayleaf-facts]) {
    margin: 0;
    font-size: 0.9375em;
    line-height: 1.5;
    font-variant-numeric: tabular-nums;
  }
  :where(dl[data-wayleaf-facts]) {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1em;
  }
  :where(dl[data-wayleaf-facts] > div) {
    flex-basis: 100%;
  }
  :where(dl[data-wayleaf-facts] > dt) {
    flex: 0 1 clamp(5.5em, 34%, 8em);
    margin: 0;
    font-weight: inherit;
    color: var(--_muted);
  }
  :where(dl[data-wayleaf-facts] > dd) {
    flex: 1 0 calc(100% - clamp(5.5em, 34%, 8em) - 1.25em);
    min-inline-size: min(100%, 6em);
    margin: 0;
    overflow-wrap: break-word;
  }
  @media (pointer: coarse) {
    [data-wayleaf-link='link']:not(#_#_) {
      padding-block: 0.75em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    [data-wayleaf-link]:not(#_#_) {
      transition: none;
    }
  }
  /* on paper a link is its address */
  @media print {
    [data-wayleaf-link]:not(#_#_, [data-wayleaf-link='aside']) {
      display: block;
      min-block-size: 0;
      padding: 0;
      border: 0;
      background: none !important;
      color: inherit !important;
      text-align: start;
      overflow-wrap: anywhere;
    }
    [data-wayleaf-link]:not(#_#_)::after {
      content: ' (' attr(href) ')';
      font-weight: 400;
    }
  }
  @media (forced-colors: active) {
    [data-wayleaf-link='button']:not(#_#_) {
      forced-color-adjust: none;
      border-color: Highlight;
      background-color: Highlight !important;
      color: HighlightText !important;
    }
    [data-wayleaf-link='button']:not(#_#_):hover {
      background-color: Highlight !important;
      text-decoration: underline;
    }
    [data-wayleaf-link]:not(#_#_):focus-visible {
      outline-color: CanvasText;
    }
  }
`;
