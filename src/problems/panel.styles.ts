/** @copyable Styles of the panel for authors, the same in all widgets. */
import { css } from 'lit';

/** Plain and dense, and recognisably not part of the page. */
export const panelStyles = css`
  .author {
    margin-block: var(--_s5);
    padding: var(--_s4) var(--_s5);
    border: 2px dashed var(--_strong-line);
    border-radius: var(--_radius);
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .author :is(h3, h4, p, ul) {
    margin: 0;
  }
  .author .note {
    font-size: inherit;
    color: var(--_muted);
  }
  /* below the mistake they follow from */
  .author .following {
    margin-block-start: 0;
    padding-inline-start: var(--_s4);
    border-block-start: 0;
    border-inline-start: 2px solid var(--_line);
  }
  .author h3 {
    padding: 0;
    border: 0;
    font-size: 1.125em;
  }
  .author h4 {
    margin-block: var(--_s4) var(--_s2);
    font-size: 1em;
    font-weight: 600;
  }
  .author details {
    margin-block-start: var(--_s3);
    border-block-start: 1px solid var(--_line);
  }
  .author summary {
    min-block-size: 44px;
    align-content: center;
    font-weight: 600;
    cursor: pointer;
  }
  .author ul {
    display: grid;
    gap: var(--_s3);
    padding: 0;
    list-style: none;
  }
  .author details > ul {
    padding-block-end: var(--_s3);
  }
  .author code {
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
    white-space: nowrap;
  }
  .author table {
    inline-size: 100%;
    margin-block: var(--_s3);
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  .author :is(th, td) {
    padding: var(--_s2) var(--_s3) var(--_s2) 0;
    border-block-end: 1px solid var(--_line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  .author thead th {
    color: var(--_muted);
  }
  .author td ul {
    gap: var(--_s1);
  }
  .author .link {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  @media (forced-colors: active) {
    .author,
    .author :is(details, th, td) {
      border-color: CanvasText;
    }
    .author .link {
      color: LinkText;
    }
  }
`;
