/** Styles of the booking form. */
import { css } from 'lit';

/** A booking in our own hands: one column of calm steps, days beside times where there is room. */
export const nativeStyles = css`
  /* as wide as its content, and as high */
  dialog.session:has(.own, .after) {
    inline-size: min(46em, 100% - 3em);
    block-size: fit-content;
    max-block-size: min(54em, 100% - 3em);
  }
  @media (max-width: 640px), (max-height: 520px) {
    dialog.session:has(.own, .after) {
      inline-size: 100%;
      block-size: 100%;
      max-block-size: none;
    }
  }
  .own {
    container-type: inline-size;
    padding: var(--_s5);
  }
  .own-step,
  .own-form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
  }
  .own :is(h3, h4, p, ul, dl, dd, fieldset) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  .own ul {
    list-style: none;
  }
  .own-title,
  .own-times h3 {
    font-family: inherit;
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
    color: inherit;
  }
  .own h4,
  .own-day legend {
    padding: 0;
    font: inherit;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .own .own-what {
    margin-block-end: calc(var(--_s2) * -1);
    color: var(--_muted);
    text-wrap: pretty;
  }
  .own-day .own-months {
    margin-block-start: var(--_s3);
  }
  .own-fine {
    font-size: 0.875em;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .own :is(.own-title, .own-notice, .own-summary):focus-visible {
    outline-offset: 4px;
    border-radius: 1px;
  }
  .own-months {
    display: grid;
    justify-items: start;
  }
  .own-when {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s5);
    align-items: start;
  }
  @container (min-width: 38em) {
    .own-when {
      grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
      gap: var(--_s6);
    }
  }
  .own-day > form,
  .own-list {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8em), 1fr));
    gap: var(--_s2);
    margin-block-start: var(--_s2) !important;
  }
  /* room for the practice's time */
  .own-times .own-list {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 10em), 1fr));
  }
  .own-near .own-list {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 15em), 1fr));
  }
  .own-choice {
    position: relative;
    display: grid;
    align-content: center;
    inline-size: 100%;
    min-block-size: max(3em, 44px);
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background: none;
    text-align: start;
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
    cursor: pointer;
    transition: background-color 120ms;
  }
  @media (hover: hover) {
    .own-choice:hover {
      background-color: var(--_tint);
    }
  }
  .own-choice small {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .own-choice input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .own-choice:has(:checked) {
    border-color: var(--_accent);
    background-color: var(--_tint);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .own-choice:has(:checked) b {
    font-weight: 600;
  }
  .own-choice b {
    font-weight: 400;
  }
  .own-choice:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .own-times {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s4);
  }
  .own-times .own-choice b {
    font-weight: 600;
  }
  .own .own-notice {
    padding: var(--_s3) var(--_s4);
    border-inline-start: 3px solid var(--_accent);
    background-color: var(--_tint);
  }
  .own-summary {
    padding: var(--_s2) var(--_s4);
    border: 1px solid var(--_fault);
    border-inline-start-width: 3px;
  }
  .own .own-summary ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_s2);
    padding: 0;
    list-style: none;
  }
  .own .own-summary h4 {
    font-weight: 600;
    color: inherit;
  }
  .own-summary small {
    display: block;
    font-weight: 400;
    font-size: 0.875em;
  }
  .own-summary button {
    display: block;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_fault);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .own-near {
    display: grid;
  }
  .own-zone summary {
    display: inline-block;
    padding-block: 0.75em;
    font-size: 0.875em;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .own-zone p {
    margin: 0;
  }
  .own-field {
    display: grid;
    gap: var(--_s1);
  }
  .own-field > label {
    font-weight: 600;
  }
  .own-field > label small {
    font-weight: 400;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .own :is(input:not([type='radio'], [type='checkbox']), select, textarea) {
    inline-size: 100%;
    max-inline-size: 30em;
    min-block-size: max(2.75em, 44px);
    padding: var(--_s2) var(--_s3);
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: inherit;
    /* smaller text makes phones zoom in */
    font-size: max(1em, 16px);
  }
  .own-months select {
    inline-size: auto !important;
    font-weight: 600;
  }
  .own textarea {
    min-block-size: 6em;
    resize: vertical;
    max-inline-size: none;
  }
  .own-tick {
    display: flex;
    align-items: center;
    gap: var(--_s3);
    min-block-size: 44px;
  }
  .own-tick input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    accent-color: var(--_accent);
  }
  .own [aria-invalid='true'] {
    border-color: var(--_fault);
    box-shadow: inset 0 0 0 1px var(--_fault);
  }
  .own {
    --_fault: light-dark(#a4262c, #ff9d98);
  }
  .own-fault {
    color: var(--_fault);
    font-weight: 600;
    font-size: 0.9375em;
  }
  .own-fault::before {
    content: '→ ' / '';
  }
  .own-fault:dir(rtl)::before {
    content: '← ' / '';
  }
  .own-ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_s3);
    margin-block-start: var(--_s2) !important;
  }
  .own-wait {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 8em), 1fr));
    gap: var(--_s2);
    animation: session-breathe 1.8s ease-in-out infinite alternate;
  }
  .own-wait i {
    display: block;
    block-size: 3em;
    border-radius: var(--_radius);
    background: color-mix(in oklab, currentColor 9%, transparent);
  }
  @media (max-width: 640px) {
    .own {
      padding: var(--_s4);
    }
  }
  @media (forced-colors: active) {
    .own-choice {
      border-color: ButtonBorder;
    }
    .own-choice:has(:checked) {
      border-color: Highlight;
      outline: 2px solid Highlight;
      outline-offset: -3px;
      box-shadow: none;
    }
    .own-choice:has(:focus-visible) {
      outline: 2px solid Highlight;
      outline-offset: 2px;
    }
    .own [aria-invalid='true'] {
      outline: 1px solid CanvasText;
    }
    .own-wait i {
      border: 1px solid GrayText;
    }
  }
`;
