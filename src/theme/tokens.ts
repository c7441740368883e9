/** The custom properties that all widgets share. */
import { css } from 'lit';

/**
 * Each private name falls through a public one to a literal, so an owner sets one custom property on the page, or on
 * one widget, and needs to know only `--wayleaf-accent`.
 *
 * Sizes are em of the page's own text, never rem: hosts set the root to anything from 10 to 22 px
 * (docs/decisions/isolation-from-page-css.md).
 *
 * The manifest lists these for each widget:
 *
 * @cssproperty [--wayleaf-accent=light-dark(#1c6b58, #86d3bb)] - The one accent: buttons, links, focus, what is ticked.
 * @cssproperty [--wayleaf-on-accent] - Text on the accent; without it black or white, whichever reads better.
 * @cssproperty [--wayleaf-text=inherit] - Text of the widget.
 * @cssproperty [--wayleaf-muted=color-mix(in oklab, currentColor 76%, transparent)] - Secondary text.
 * @cssproperty [--wayleaf-line=color-mix(in oklab, currentColor 20%, transparent)] - Hairlines.
 * @cssproperty [--wayleaf-strong-line=color-mix(in oklab, currentColor 55%, transparent)] - Borders of controls.
 * @cssproperty [--wayleaf-tint=color-mix(in oklab, var(--wayleaf-accent) 9%, transparent)] - Background of what is
 *   chosen or pointed at.
 * @cssproperty [--wayleaf-surface=light-dark(#fff, #1d1f21)] - Background of what lies above the page: panels, windows.
 * @cssproperty [--wayleaf-on-surface=light-dark(#1d1f21, #eceae6)] - Text on that background.
 * @cssproperty [--wayleaf-radius=0.5em] - Corners.
 * @cssproperty [--wayleaf-font=inherit] - Font family of the widget.
 */
export const tokens = css`
  :host {
    --_accent: var(--wayleaf-accent, light-dark(#1c6b58, #86d3bb));
    /* black or white, whichever reads better on the accent: a step at the lightness where both are equal */
    --_on-accent: var(--wayleaf-on-accent, oklch(from var(--_accent) clamp(0, (0.62 - l) * 999, 1) 0 0));
    --_text: var(--wayleaf-text, inherit);
    --_muted: var(--wayleaf-muted, color-mix(in oklab, currentColor 76%, transparent));
    --_line: var(--wayleaf-line, color-mix(in oklab, currentColor 20%, transparent));
    --_strong-line: var(--wayleaf-strong-line, color-mix(in oklab, currentColor 55%, transparent));
    --_tint: var(--wayleaf-tint, color-mix(in oklab, var(--_accent) 9%, transparent));
    --_surface: var(--wayleaf-surface, light-dark(#fff, #1d1f21));
    --_on-surface: var(--wayleaf-on-surface, light-dark(#1d1f21, #eceae6));
    --_radius: var(--wayleaf-radius, 0.5em);
    --_font: var(--wayleaf-font, inherit);
    /* six steps of space */
    --_s1: 0.25em;
    --_s2: 0.5em;
    --_s3: 0.75em;
    --_s4: 1em;
    --_s5: 1.5em;
    --_s6: 2em;
  }
`;
