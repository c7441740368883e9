/** Renders the link that leads on from the chosen path: the path's own, or the booking link of the page. */
import { html, nothing } from 'lit';
import { viewOf } from '../../internal/view.js';
import type { Localized } from '../../i18n/strings.js';
import { plainText } from '../../internal/dom.js';
import type { Journey } from '../../journey/journey.js';
import type { PathsStrings } from '../strings.js';
import { english } from './strings.js';

/** What is chosen, and where the page books. */
export interface ChosenPath {
  readonly chosen: string | undefined;
  readonly bookingLink: Journey['bookingLink'];
}

/** The link with this address that can be seen: the booking widget's own before any that an article mentions. */
function onPage(page: Document, href: string): HTMLAnchorElement | undefined {
  const links = [...page.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
    (link) => link.href === href && link.getClientRects().length > 0,
  );
  return links.find((link) => link.matches('wayleaf-booking *, [data-wayleaf="booking"] *')) ?? links[0];
}

/**
 * Goes to a link of this page where it stands, and leaves the press on it to the visitor; where it is not on the page
 * any more, opens it. Works for a link in a frame of ours, too.
 *
 * @param view - The window that shows the comparison. A link of the page behind a popup would be out of sight.
 */
function follow(event: MouseEvent, href: string, view: Window): void {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  const link = onPage(view.document, href);
  if (!link) return view.location.assign(href);
  link.focus({ preventScroll: true });
  link.scrollIntoView({
    block: 'center',
    behavior: view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto',
  });
}

/**
 * A real link, with an address that a visitor may also open in another tab.
 *
 * @param host - The widget.
 * @param table - The comparison, whose column may have a link of its own: `<th data-path="id"><a href="…">`.
 */
export function nextStep(
  host: Element,
  table: HTMLTableElement | undefined,
  { chosen, bookingLink }: ChosenPath,
  { t }: Localized<PathsStrings>,
): unknown {
  if (!chosen) return nothing;
  const own = table?.querySelector<HTMLAnchorElement>(`[data-path="${CSS.escape(chosen)}"] a[href]`);
  const link = own ? { href: own.href, label: plainText(own) } : bookingLink;
  if (!link) return nothing;
  const { goTo } = t.display ?? english;
  return html`<a
    class="button next"
    part="next"
    href=${link.href}
    target="_top"
    @click=${(event: MouseEvent) => own || follow(event, link.href, viewOf(host))}
    >${goTo(link.label)}</a
  >`;
}
