/** Renders the link that leads on from the chosen path: the path's own, or the booking link of the page. */
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { viewOf } from '../../internal/view.js';
import type { Localized } from '../../i18n/strings.js';
import { plainText } from '../../internal/dom.js';
import type { Journey } from '../../journey/journey.js';
import type { PathsStrings } from '../strings.js';
import { english } from './strings.js';

/** What stands in a booking widget. */
const OWN = 'wayleaf-booking *, [data-wayleaf="booking"] *';

/** What is chosen, and where the page books. */
export interface ChosenPath {
  readonly chosen: string | undefined;
  readonly bookingLink: Journey['bookingLink'];
}

/** The addresses that are not reached on the page, by the widget that has said where its link opens instead. */
const announced = new WeakMap<Element, string>();

/** The links of the page with this address: the booking widget's own before any that an article mentions, seen ones first. */
function linksTo(page: Document, href: string): readonly HTMLAnchorElement[] {
  const rank = (link: HTMLAnchorElement) => (link.matches(OWN) ? 0 : 2) + (link.getClientRects().length > 0 ? 0 : 1);
  return [...page.querySelectorAll<HTMLAnchorElement>('a[href]')]
    .filter((link) => link.href === href && rank(link) < 3)
    .sort((a, b) => rank(a) - rank(b));
}

/** Opens what is folded around an element, as browsers do in their own search. */
function unfold(element: Element): void {
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.localName === 'details') (at as HTMLDetailsElement).open = true;
    if (at.getAttribute('hidden') !== 'until-found') continue;
    at.dispatchEvent(new Event('beforematch', { bubbles: true }));
    at.removeAttribute('hidden');
  }
}

/** Moves the focus to a link of the page, which tells whether a visitor can reach it. */
function reach(link: HTMLAnchorElement, page: Document): boolean {
  if (link.matches(OWN)) unfold(link);
  link.focus({ preventScroll: true });
  return page.activeElement === link;
}

/**
 * Goes to a link of this page where it stands, and leaves the press on it to the visitor. Where it cannot be reached, a
 * first press says who receives data, and the next opens it in a new tab. Works for a link in a frame of ours, too.
 *
 * @param host - In the window that shows the comparison. A link of the page behind a popup would be out of sight.
 */
function follow(event: MouseEvent, href: string, host: ReactiveControllerHost & Element): void {
  if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const view = viewOf(host);
  const link = linksTo(view.document, href).find((each) => reach(each, view.document));
  if (link) {
    event.preventDefault();
    return link.scrollIntoView({
      block: 'center',
      behavior: view.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'auto',
    });
  }
  // of the same site, or of the phone, nobody else learns anything
  if (!isElsewhere(href, view) || announced.get(host) === href) return;
  event.preventDefault();
  announced.set(host, href);
  host.requestUpdate();
}

const isElsewhere = (href: string, { location }: Window): boolean =>
  /^https?:/.test(href) && new URL(href).origin !== location.origin;

/**
 * A real link, with an address that a visitor may also open in another tab.
 *
 * @param host - The widget.
 * @param table - The comparison, whose column may have a link of its own: `<th data-path="id"><a href="…">`.
 */
export function nextStep(
  host: ReactiveControllerHost & Element,
  table: HTMLTableElement | undefined,
  { chosen, bookingLink }: ChosenPath,
  { t }: Localized<PathsStrings>,
): unknown {
  if (!chosen) return nothing;
  const own = table?.querySelector<HTMLAnchorElement>(`[data-path="${CSS.escape(chosen)}"] a[href]`);
  const link = own ? { href: own.href, label: plainText(own) } : bookingLink;
  if (!link) return nothing;
  const { goTo, opensTab } = t.display ?? english;
  const isAway = !own && announced.get(host) === link.href;
  return html`<a
      class="button next"
      part="next"
      href=${link.href}
      target=${isAway ? '_blank' : '_top'}
      rel=${isAway ? 'noopener' : nothing}
      referrerpolicy=${isAway ? 'strict-origin' : nothing}
      @click=${(event: MouseEvent) => own || follow(event, link.href, host)}
      >${goTo(link.label)}</a
    >
    <span class="away" role="status">${isAway ? opensTab(new URL(link.href).host) : nothing}</span>`;
}
