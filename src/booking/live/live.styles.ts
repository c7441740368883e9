/** Styles of the hours, the openings and the questions before a booking. */
import { css } from 'lit';

/** For hours, openings and questions, inside the widget. */
export const liveStyles = css`
  .live :is(ul, p) {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .live .small {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .live .openings .small {
    margin-block-start: 0.25em;
  }
  .live summary {
    display: list-item;
    /* a target of 24 px, whatever the page's font size */
    line-height: max(1.5em, 24px);
    cursor: pointer;
  }
  .live summary:focus-visible,
  .live .opening:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .live .state[data-open='true'] {
    font-weight: 600;
  }
  .live table {
    margin-block: 0.4em;
    border-spacing: 0;
  }
  .live :is(th, td) {
    padding: 0.15em 0;
    padding-inline-end: 1.2em;
    /* the long names of days in a narrow column */
    overflow-wrap: anywhere;
    font-weight: inherit;
    text-align: start;
    vertical-align: baseline;
  }
  .live td {
    padding-inline-end: 0;
  }
  .live .opening {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .questions p {
    display: grid;
    gap: 0.35em;
    align-content: start;
  }
  .questions label {
    font-weight: 600;
  }
  .questions select {
    min-block-size: 44px;
    inline-size: 100%;
    padding-inline: 0.7em;
    border: 1px solid var(--_strong-line);
    border-radius: var(--wayleaf-booking-radius, var(--_radius));
    background-color: transparent;
    font: inherit;
    font-size: max(1em, 16px);
  }
  .questions :is(select, a):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .questions option {
    background-color: Canvas;
    color: CanvasText;
  }
  .questions a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }
  .questions :is(.answer, .sends) {
    display: block;
    min-block-size: 0;
    text-wrap: pretty;
  }
  .questions :is(.answer, .sends):empty {
    display: none;
  }
  @media (pointer: coarse) {
    .live summary {
      padding-block: 0.7em;
    }
    .live .opening {
      display: inline-flex;
      align-items: center;
      min-block-size: 44px;
    }
  }
  /* what can be opened or chosen on a screen cannot on paper */
  @media print {
    .questions {
      display: none;
    }
    @supports selector(::details-content) {
      .live details::details-content {
        content-visibility: visible;
        block-size: auto;
      }
      .live summary {
        display: none;
      }
    }
  }
  @media (forced-colors: active) {
    .live .opening:focus-visible {
      outline-color: CanvasText;
    }
  }
`;
