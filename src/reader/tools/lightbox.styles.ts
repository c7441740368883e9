/** Styles of the lightbox. */
import { css } from 'lit';

/** Styles of the dialog that shows pictures larger. */
export const lightboxStyles = css`
  .lightbox {
    /* not the window's units, which a page zoomed by CSS zooms */
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: #111;
    color: #f2f0ec;
    color-scheme: dark;
    overflow: hidden;
  }
  .lightbox[open] {
    display: flex;
    flex-direction: column;
  }
  .lightbox::backdrop {
    background: #111;
  }
  .lightbox .top,
  .lightbox .below {
    display: flex;
    align-items: center;
    gap: var(--_s2);
    flex: none;
    min-block-size: 48px;
    padding-inline: max(var(--_s2), env(safe-area-inset-left)) max(var(--_s2), env(safe-area-inset-right));
  }
  .lightbox .below {
    justify-content: center;
    padding-block-end: max(var(--_s2), env(safe-area-inset-bottom));
  }
  .where {
    flex: 1;
    padding-inline-start: var(--_s2);
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
  }
  .lightbox .button.plain {
    min-inline-size: 44px;
    padding: 0;
    font-size: 1em;
  }
  @media (hover: hover) {
    .lightbox .button:hover {
      background: rgb(255 255 255 / 0.14);
    }
  }
  .lightbox :focus-visible {
    outline-color: #fff;
    outline-offset: -3px;
  }
  .stage {
    flex: 1;
    min-block-size: 0;
    display: grid;
    place-items: center;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    overflow: hidden;
  }
  .stage picture {
    display: contents;
  }
  .stage img {
    max-inline-size: 100%;
    max-block-size: 100%;
    inline-size: auto;
    block-size: auto;
    object-fit: contain;
    /* a picture on clear ground was made for paper */
    background: #fff;
    cursor: zoom-in;
  }
  .full .stage {
    display: flex;
    overflow: auto;
    overscroll-behavior: contain;
  }
  .full .stage img {
    flex: none;
    margin: auto;
    max-inline-size: none;
    max-block-size: none;
    cursor: zoom-out;
  }
  .caption {
    flex: 0 1 44em;
    max-block-size: 6.5em;
    margin: 0;
    padding-block: var(--_s2);
    overflow: auto;
    font-size: 0.875em;
    text-align: center;
    text-wrap: pretty;
  }
  .below .previous {
    margin-inline-end: auto;
  }
  .below .next {
    margin-inline-start: auto;
  }
  @media print {
    .lightbox {
      display: none !important;
    }
  }
  @media (forced-colors: active) {
    .lightbox {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
