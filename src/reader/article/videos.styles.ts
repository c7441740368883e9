/** Styles of the click-to-load video player. */
import { css } from 'lit';

/** Styles of the placeholder button and of the player. */
export const videoStyles = css`
  :host {
    display: block;
    margin-block: 1.5em;
  }
  .frame {
    position: relative;
    display: grid;
    aspect-ratio: var(--_ratio, 16 / 9);
    max-inline-size: 100%;
    margin-block-end: 0.5em;
    border-radius: 4px;
    background: color-mix(in srgb, currentColor 6%, transparent);
    box-shadow: inset 0 0 0 1px color-mix(in srgb, currentColor 18%, transparent);
  }
  button {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: 0.5em;
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 11em;
    padding: 1em;
    border: 0;
    border-radius: inherit;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.4;
    text-align: center;
    text-wrap: balance;
    cursor: pointer;
  }
  @media (hover: hover) {
    button:hover {
      background: color-mix(in srgb, currentColor 5%, transparent);
    }
  }
  button:focus-visible {
    outline: 3px solid currentColor;
    outline-offset: -5px;
  }
  svg {
    inline-size: 3.5em;
    block-size: 3.5em;
    min-inline-size: 44px;
    min-block-size: 44px;
  }
  strong {
    font-size: 1.1em;
    overflow-wrap: anywhere;
  }
  small {
    font-size: 0.85em;
    max-inline-size: 34em;
    color: color-mix(in srgb, currentColor 80%, transparent);
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  iframe,
  video {
    inline-size: 100%;
    block-size: 100%;
    min-block-size: inherit;
    border: 0;
    border-radius: inherit;
    background: #000;
  }
  @media print {
    .frame {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .frame {
      border: 1px solid CanvasText;
    }
    small {
      color: inherit;
    }
  }
`;
