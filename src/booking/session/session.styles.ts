/** Styles of an open booking. */
import { css } from 'lit';

/** The window that opens at the click, and the same thing in place. */
export const sessionStyles = css`
  .button.primary {
    border-color: transparent;
    background-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  @media (hover: hover) {
    .button.primary:hover {
      background-color: color-mix(in oklab, var(--_accent) 88%, currentColor);
    }
  }
  .session {
    --_frame-min: 20em;
    color: var(--_on-surface);
    background-color: var(--_surface);
    font-family: var(--_font);
    font-size: var(--wayleaf-booking-dialog-size, max(1em, 16px));
  }
  dialog.session {
    position: fixed;
    inset: 0;
    margin: auto;
    padding: 0;
    /* per cent of the window, not its units: those of a page zoomed by CSS are larger than the window */
    inline-size: min(68em, 100% - 3em);
    block-size: min(54em, 100% - 3em);
    max-inline-size: none;
    max-block-size: none;
    overflow: hidden;
    overscroll-behavior: contain;
    border: 0;
    border-radius: var(--wayleaf-booking-dialog-radius, calc(var(--_radius) * 1.5));
    box-shadow:
      0 0 0 1px var(--_line),
      0 1.5em 4em -1em rgb(0 0 0 / 45%);
  }
  dialog.session[open] {
    display: flex;
    flex-direction: column;
    animation: session-in 160ms ease-out;
  }
  dialog.session::backdrop {
    background: rgb(12 16 15 / 55%);
  }
  @keyframes session-in {
    from {
      opacity: 0;
      transform: translateY(0.75em);
    }
  }
  .place {
    display: flex;
    flex-direction: column;
    margin-block: var(--_s5);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .session-bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--_s2) var(--_s4);
    padding: var(--_s4) var(--_s5) var(--_s3);
    border-block-end: 1px solid var(--_line);
  }
  .session-bar > :not(.session-title, .session-close) {
    grid-column: 1 / -1;
  }
  .session-title {
    margin: 0;
    font-family: inherit;
    font-size: 1.375em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    color: inherit;
  }
  .session-title:focus-visible {
    outline-offset: 2px;
    border-radius: 1px;
  }
  .session-close {
    display: inline-flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 44px;
    padding-inline: var(--_s3);
    margin-inline-end: calc(var(--_s3) * -1);
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: none;
    cursor: pointer;
  }
  @media (hover: hover) {
    .session-close:hover {
      background-color: var(--_tint);
    }
  }
  .session-notes {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    column-gap: var(--_s5);
  }
  .session-fine {
    margin: 0;
    text-wrap: pretty;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .session-away {
    display: inline-block;
    padding-block: 0.25em;
    color: var(--_on-surface);
    text-underline-offset: 0.2em;
  }
  .session-line {
    margin: 0;
    padding-inline-start: var(--_s3);
    border-inline-start: 3px solid var(--_accent);
    font-size: 0.9375em;
  }
  .session-stage {
    position: relative;
    flex: 1;
    min-block-size: 0;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .session-frame {
    display: block;
    inline-size: 100%;
    min-block-size: 100%;
    block-size: var(--_frame, 100%);
    border: 0;
    background: #fff;
    color-scheme: light;
  }
  /* behind a notice it is no place to tab to; it goes on loading */
  .session-frame[inert] {
    visibility: hidden;
  }
  .place .session-frame {
    min-block-size: var(--_frame-min);
    block-size: var(--_frame, 44em);
  }
  .session-cover {
    position: absolute;
    inset: 0;
    background-color: var(--_surface);
    padding: var(--_s5);
  }
  /* what is being booked, or was */
  .session-facts {
    display: grid;
    grid-template-columns: fit-content(14em) minmax(0, 1fr);
    gap: var(--_s2) var(--_s4);
    padding-block: var(--_s4) !important;
    border-block: 1px solid var(--_line) !important;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .session-facts dt {
    color: var(--_muted);
  }
  .session-facts dd {
    white-space: pre-line;
  }
  .skeleton {
    display: grid;
    grid-template-columns: minmax(8em, 1fr) minmax(0, 2fr);
    gap: var(--_s6);
    align-content: start;
    padding: var(--_s6);
  }
  .skeleton i {
    display: block;
    border-radius: 0.35em;
    background: color-mix(in oklab, currentColor 9%, transparent);
  }
  .skeleton-words {
    display: grid;
    gap: var(--_s3);
    align-content: start;
  }
  .skeleton-words i {
    block-size: 1em;
  }
  .skeleton-words i:nth-child(1) {
    inline-size: 45%;
  }
  .skeleton-words i:nth-child(2) {
    block-size: 1.6em;
    inline-size: 80%;
  }
  .skeleton-words i:nth-child(3) {
    inline-size: 60%;
  }
  .skeleton-days {
    display: grid;
    grid-template-columns: repeat(7, minmax(0, 1fr));
    gap: var(--_s2);
    animation: session-breathe 1.8s ease-in-out infinite alternate;
  }
  .skeleton-days i {
    aspect-ratio: 1;
    max-block-size: 3.5em;
    inline-size: 100%;
  }
  @keyframes session-breathe {
    from {
      opacity: 0.55;
    }
  }
  .panel {
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: safe center;
    gap: var(--_s2);
    text-align: center;
    overflow: auto;
  }
  .panel p {
    margin: 0;
    max-inline-size: 34em;
    text-wrap: pretty;
  }
  .session-lead {
    font-size: 1.125em;
    font-weight: 600;
  }
  .panel .button {
    margin-block-start: var(--_s4);
    text-wrap: balance;
  }
  .panel .session-ways {
    margin-block-start: var(--_s3);
  }
  .session-ways .session-away {
    padding-block: 0.6em;
    margin-inline-start: 0.5em;
  }
  /* no keyboard, no need for words about one key; screen readers still find them by the description */
  @media (hover: none) and (pointer: coarse) {
    .session-help {
      display: none;
    }
    .session-away {
      padding-block: 0.75em;
    }
  }
  @media (max-width: 640px) {
    .session-facts {
      grid-template-columns: minmax(0, 1fr);
      gap: 0;
    }
    .session-facts dd {
      margin-block-end: var(--_s3) !important;
    }
  }
  /* long words beside the button */
  @media (max-width: 24em) {
    .session-bar {
      column-gap: var(--_s2);
      padding-inline-start: var(--_s4);
    }
    .session-title {
      font-size: 1.05em;
      hyphens: auto;
    }
  }
  @media (max-width: 640px), (max-height: 520px) {
    dialog.session {
      inline-size: 100%;
      block-size: 100%;
      border-radius: 0;
      box-shadow: none;
    }
    .session-bar {
      padding: var(--_s2) var(--_s4);
    }
    .skeleton {
      grid-template-columns: minmax(0, 1fr);
      padding: var(--_s4);
    }
  }
  /* little height, or large text: the whole window scrolls rather than squeezing the frame away */
  @media (max-height: 420px) {
    dialog.session[open] {
      display: block;
      overflow: auto;
    }
    .session-stage {
      block-size: 100%;
    }
  }
  /* a window is no place on paper; its confirmation of a booking is printed in the page */
  .on-paper {
    display: none;
  }
  @media print {
    .session {
      display: none !important;
    }
    .on-paper {
      display: block;
      margin-block: var(--_s5);
      break-inside: avoid;
    }
    .on-paper :is(h3, h4, p, dl, dd) {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .on-paper > * + * {
      margin-block-start: var(--_s3) !important;
    }
  }
  @media (forced-colors: active) {
    .button.primary {
      border-color: Highlight;
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
    dialog.session {
      border: 1px solid CanvasText;
    }
    .skeleton i {
      border: 1px solid GrayText;
    }
    .session-close {
      border-color: ButtonBorder;
    }
  }
`;
