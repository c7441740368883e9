/** What a server renders of a widget: no part of it is in the script build. */
import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from './url.js';

/**
 * The author's words as they stand between the tags, or a link where there are none: complete without a script. The
 * browser's first rendering takes its place.
 *
 * @param href - The address as the author wrote it, since a server does not know the page's own.
 * @param label - The words of the link.
 */
export const serverView = (href: string | undefined, label: string | undefined): TemplateResult =>
  html`<div class="root" data-scheme="light"><slot>${safeUrl(href, 'https://server.invalid/') ? html`<p><a href=${href!}>${label || href}</a></p>` : nothing}</slot></div>`;
