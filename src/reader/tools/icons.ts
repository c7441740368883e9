/** @copyable Icons of the reader's chrome, and the shapes that several parts of it show. */
import { html, nothing, svg } from 'lit';

/** @param path - What is drawn, within 20 by 20. */
export const icon = (path: unknown, kind?: string): unknown =>
  html`<svg class=${kind || nothing} viewBox="0 0 20 20" aria-hidden="true" focusable="false">${path}</svg>`;

// functions, so that a part has only those that it shows
export const close = (): unknown => svg`<path d="m5 5 10 10M15 5 5 15"/>`;
export const quote = (): unknown =>
  svg`<path d="M4 14c2.500-.5 4-2 4-5V5.500H3.500V10H6M12 14c2.500-.5 4-2 4-5V5.500h-4.500V10H14"/>`;
export const listen = (): unknown =>
  svg`<path d="M4 8v4h2.500l3.500 3V5L6.500 8ZM13 7.500a3.500 3.500 0 0 1 0 5M15 5a7 7 0 0 1 0 10"/>`;
