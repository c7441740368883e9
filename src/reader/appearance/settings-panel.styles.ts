/** Styles of the settings panel. */
import { css } from 'lit';

/** Steppers, switches, selects and theme swatches. */
export const settingsPanelStyles = css`
  .steps {
    display: flex;
    align-items: center;
    gap: var(--_s2);
  }
  output {
    min-inline-size: 4.75em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .row .button:not(.plain) {
    min-inline-size: 44px;
    padding: 0;
  }
  .large {
    font-size: 1.35em;
    line-height: 1;
  }
  .small {
    font-size: 0.9em;
    line-height: 1;
  }
  input {
    accent-color: var(--_accent);
    inline-size: 1.35em;
    block-size: 1.35em;
    flex: none;
  }
  [role='switch'] {
    appearance: none;
    position: relative;
    inline-size: 2.9em;
    block-size: 1.6em;
    border: 1px solid var(--_strong-line);
    border-radius: 1em;
    background: transparent;
    cursor: pointer;
    transition: background-color 120ms;
  }
  [role='switch']::before {
    content: '';
    position: absolute;
    inset-block: 0.2em;
    inset-inline-start: 0.25em;
    aspect-ratio: 1;
    border-radius: 50%;
    background: currentColor;
    opacity: 0.65;
    transition: translate 120ms;
  }
  [role='switch']:checked {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  [role='switch']:checked::before {
    background: var(--_on-accent);
    opacity: 1;
    translate: 1.3em;
  }
  [role='switch']:dir(rtl):checked::before {
    translate: -1.3em;
  }
  select {
    min-block-size: 44px;
    max-inline-size: 100%;
    padding: var(--_s1) var(--_s2);
    border: 1px solid var(--_strong-line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: var(--_s3) 0;
    border: 0;
    border-block-start: 1px solid var(--_line);
  }
  legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0 0 var(--_s2);
  }
  .themes {
    clear: both;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(7.75em, 100%), 1fr));
    gap: var(--_s2);
  }
  .theme {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    min-block-size: 44px;
    padding: var(--_s1) var(--_s2);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    line-height: 1.25;
    cursor: pointer;
  }
  .theme:has(:checked) {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .theme:is([data-theme='light'], [data-theme='sepia']) {
    color-scheme: light;
  }
  .theme[data-theme='dark'] {
    color-scheme: dark;
  }
  .theme[data-theme='light'] {
    background: #fdfdfc;
    color: #24282b;
  }
  .theme[data-theme='dark'] {
    background: #16191b;
    color: #dfdcd6;
  }
  .theme[data-theme='sepia'] {
    background: #f7eedd;
    color: #3c2f20;
  }
  .theme[data-theme='contrast'] {
    border-width: 2px;
    border-color: light-dark(#000, #fff);
    background: light-dark(#fff, #000);
    color: light-dark(#000, #fff);
    font-weight: 600;
  }
  label {
    cursor: pointer;
  }
  p.note {
    margin: 0;
    padding-block-end: var(--_s3);
  }
  .foot {
    flex-wrap: wrap;
  }
  .foot .note {
    flex: 1 1 100%;
  }
  @media (forced-colors: active) {
    [role='switch']:checked {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
    }
    [role='switch']::before {
      forced-color-adjust: none;
      background: CanvasText;
      opacity: 1;
    }
    [role='switch']:checked::before {
      background: HighlightText;
    }
    .theme:has(:checked) {
      outline: 2px solid Highlight;
    }
  }
`;
