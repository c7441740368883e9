/** Styles of the footnote popover. */
import { css } from 'lit';

/** Styles of a footnote beside its mark. */
export const noteStyles = css`
  .note-popover {
    position: fixed;
    inset: auto;
    left: var(--_x, 0);
    top: var(--_y, 0);
    inline-size: min(30em, 100% - 16px);
    max-inline-size: none;
    max-block-size: min(24em, 60%, var(--_room, 60%));
    margin: 0;
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_on-surface);
    box-shadow: 0 0.4em 2em rgb(0 0 0 / 0.18);
    font-size: 0.9375em;
    overflow: hidden;
  }
  .note-popover:popover-open,
  .note-popover:not([popover]) {
    z-index: 2147483646;
    display: flex;
    flex-direction: column;
  }
  .note-popover:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .note-head {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    padding-inline-start: var(--_s4);
    flex: none;
  }
  .note-head h2 {
    flex: 1;
    margin: 0;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_muted);
  }
  .note-head .close {
    min-inline-size: 44px;
    padding: 0;
  }
  .note-words {
    padding: 0 var(--_s4) var(--_s4);
    overflow: auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
  }
  .note-words > :first-child {
    margin-block-start: 0;
  }
  .note-words > :last-child {
    margin-block-end: 0;
  }
  .note-words p {
    margin-block: 0.6em;
  }
  .note-words img {
    max-inline-size: 100%;
    block-size: auto;
  }
  .note-words a {
    color: inherit;
    text-decoration-color: var(--_accent);
    padding-block: 0.2em;
  }
  @media print {
    .note-popover {
      display: none !important;
    }
  }
`;
