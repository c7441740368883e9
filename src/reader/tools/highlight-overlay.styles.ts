/** @copyable Styles of the boxes that stand in for highlights in browsers without the Custom Highlight API. */
import { css } from 'lit';

export const overlayStyles = css`
  .over {
    position: fixed;
    inset: 0;
    margin: 0;
    padding: 0;
    border: 0;
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    background: none;
    overflow: hidden;
    pointer-events: none;
  }
  .found {
    position: absolute;
    border: 3px solid #000;
    outline: 2px solid #ff9d4d;
    border-radius: 3px;
  }
  @media print {
    .over {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    .found {
      border-color: Highlight;
    }
  }
`;
