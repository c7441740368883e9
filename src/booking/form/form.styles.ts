/** Styles of a request form: the lines around it, and the form itself in the page. */
import { css } from 'lit';

/** For the lines around a form, inside the widget. */
export const formStyles = css`
  .request h3 {
    margin: 0;
    font-family: inherit;
    font-size: 1.1875em;
    font-weight: 600;
    line-height: 1.3;
    text-wrap: balance;
  }
  .request section p {
    margin: 0.5em 0 0;
    text-wrap: pretty;
  }
  .request .link {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .request :is(h3, button):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 3px;
  }
  .request strong {
    font-weight: 600;
    color: inherit;
  }
  @media (forced-colors: active) {
    .request .link {
      color: LinkText;
    }
    .request :is(h3, button):focus-visible {
      outline-color: CanvasText;
    }
  }
`;

/** For the request form in the page: a made one gets a look; an author's own keeps its own. */
export const formContentStyles = css`
  form[data-wayleaf-sent]:not(#_#_) {
    display: none;
  }
  [data-wayleaf-trap]:not(#_#_) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :where(form[data-wayleaf-made]) {
    display: grid;
    gap: 1em;
    max-inline-size: 34em;
  }
  :where(form[data-wayleaf-made]) :where(p) {
    margin: 0;
  }
  :where(form[data-wayleaf-made]) :where(label) {
    display: grid;
    gap: 0.35em;
    font-weight: 600;
  }
  :where(form[data-wayleaf-made]) :where(label:has([type='checkbox'])) {
    display: flex;
    gap: 0.6em;
    align-items: baseline;
    min-block-size: 44px;
    font-weight: inherit;
  }
  :where(form[data-wayleaf-made]) :where(input:not([type='checkbox']), textarea) {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.55em 0.7em;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--wayleaf-booking-radius, var(--_radius));
    background: transparent;
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
  }
  :where(form[data-wayleaf-made]) :where(textarea) {
    resize: vertical;
  }
  :where(form[data-wayleaf-made]) :where(button) {
    justify-self: start;
    min-block-size: max(3em, 48px);
    padding: 0.6em 1.6em;
    border: 1px solid transparent;
    border-radius: var(--wayleaf-booking-radius, var(--_radius));
    background-color: var(--_accent);
    color: var(--_on-accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  :where(form[data-wayleaf-made]) :where(input, textarea, button):focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    :where(form[data-wayleaf-made]) :where(button) {
      border-color: ButtonBorder;
    }
  }
`;
