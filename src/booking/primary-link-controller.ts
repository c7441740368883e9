/** Chooses the one booking link that is presented as the button, and keeps it accessible. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Report } from '../controllers/problems-controller.js';
import type { JourneyStore } from '../journey/journey.js';
import { isBlank, isElement, plainText, rootOf } from '../internal/dom.js';
import { clearCopied, MADE, placeLinks, release, type Look } from './light-dom.js';
import {
  authoredLinks,
  isBareHost,
  linkFor,
  linksOf,
  linkUrl,
  readChildren,
  type AuthoredLink,
  type BookingLink,
  type BookingModel,
} from './model.js';

/** How the link is presented, besides what the model holds. */
export interface LinkPresentation {
  /** The chosen path, if it counts now. */
  readonly path: string | undefined;
  /** Whether booking is to step back, and no path to be named. */
  readonly hold: boolean;
  readonly look: Look;
  /** The widget's own words, where the author gave none. */
  readonly label: (link: BookingLink) => string;
  /** Describes the link to screen readers, for those who do not see the sentence under it. */
  readonly describe: (link: BookingLink) => string;
  /** Whether what the visitor looks at must stay as it is for now. */
  readonly still: boolean;
  /** Runs a change to the children without taking it for the author's. */
  readonly runUnobserved: (change: () => void) => void;
  /** The journey, whose other widgets are told which link is in front. */
  readonly store: JourneyStore;
}

/** What begins a press, and what ends it: a key that is let go after Tab is no event of the link's. */
const PRESSES = [
  ['pointerdown', 'pointerup', 'pointerleave', 'pointercancel', 'click'],
  ['keydown', 'keyup', 'focusout', 'click'],
] as const;

/**
 * Keeps the one link in front: an author's where one matches the model, else one of ours beside them. A change
 * never takes the link from under a finger, nor the focus from the keyboard.
 */
export class PrimaryLinkController implements ReactiveController {
  /** The link in front. */
  current: HTMLAnchorElement | undefined;
  /** What it stands for. */
  link: BookingLink | undefined;
  /** Bare words between the tags, which name the link made from `href`. */
  words = '';
  /** Whether bare words stand beside elements. */
  inText = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #authored: readonly AuthoredLink[] = [];
  #made: HTMLAnchorElement | undefined;
  /** The words put into it, which the page may have translated since. */
  #words = '';
  #described: Element | undefined;
  #store: JourneyStore | undefined;
  /** The link that was published: its words and its address. */
  #published = '';
  /** What has begun a press that is not over. */
  #pressed = '';
  #release: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    for (const [down, ...ups] of PRESSES) {
      host.addEventListener(down, (event) => {
        this.#mend(event);
        // other keys press nothing
        if (!/^(Enter| |undefined)$/.test((event as KeyboardEvent).key)) return;
        this.#pressed = down;
        clearTimeout(this.#release);
      });
      for (const up of ups)
        host.addEventListener(up, () => {
          if (this.#pressed !== down) return;
          // a click follows in the same task or the next
          clearTimeout(this.#release);
          this.#release = setTimeout(() => {
            this.#pressed = '';
            host.requestUpdate();
          });
        });
    }
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#release);
    this.#pressed = '';
    queueMicrotask(() => this.#host.isConnected || this.#restore());
  }

  /** Reads the author's links and marked facts. */
  read(report: Report): BookingModel {
    if (!this.current) clearCopied(this.#host, this.#made);
    const before = this.#authored;
    this.#authored = authoredLinks(this.#host, document.baseURI, report, this.#made);
    const nodes = [...this.#host.childNodes].filter((node) => node !== this.#made && !isBlank(node));
    const elements = nodes.filter(isElement).length;
    this.words = elements ? '' : nodes.map(plainText).join(' ');
    this.inText = !!elements && elements < nodes.length;
    for (const { element } of before) if (!this.#host.contains(element)) release(element);
    return readChildren(this.#host, this.#authored);
  }

  /** Where one of the links leads, or nothing for a link that is none of ours. */
  hrefOf(link: EventTarget | undefined): string | undefined {
    if (link && link === this.#made) return this.#made.href;
    // the page may have changed the address since it was read
    const authored = this.#authored.find(({ element }) => element === link)?.element;
    return authored && linkUrl(authored.getAttribute('href'), document.baseURI);
  }

  /** Brings the model's link to the front. Returns whether the widget may take its final shape. */
  show(model: BookingModel, presentation: LinkPresentation): boolean {
    const [first] = linksOf(model);
    // where every link names a path, one of ours without a name stands in
    const link = (this.link =
      linkFor(model, presentation.path) ??
      (presentation.hold && first ? { path: '', href: first.href, label: '' } : undefined));
    this.#publish(link && presentation.label(link), presentation.store);
    const same = (each: AuthoredLink) =>
      !!link && each.path === link.path && each.href === link.href && (!link.label || each.label === link.label);
    const authored = this.#authored.find(same)?.element;
    // the author's words are on screen already; without any, a link is worth more than a page that stands still
    if (this.#authored.length && (presentation.still || this.#pressed)) return !!this.current;
    const before = this.current;
    const held = !!before && rootOf(this.#host).activeElement === before;
    presentation.runUnobserved(() => {
      const element = link && (authored ?? this.#make(link, (!link.label && this.words) || presentation.label(link)));
      this.current = element;
      placeLinks(
        this.#host,
        element,
        presentation.look,
        element ? this.#authored.map((each) => each.element).filter((each) => each !== element) : [],
        this.inText,
      );
      if (!authored && link) return;
      this.#made?.remove();
      this.#made = undefined;
      this.#words = '';
    });
    this.#describe(link ? presentation.describe(link) : '');
    if (held && this.current !== before) this.current?.focus({ preventScroll: true });
    return true;
  }

  /** An author's address that lacks its https:// is put right at the press, for a new tab of the browser's own too. */
  #mend(event: Event): void {
    const link = (event.target as Element).closest('a');
    const href = link?.getAttribute('href');
    if (isBareHost(href)) link!.href = linkUrl(href, document.baseURI)!;
  }

  #make({ href }: BookingLink, words: string): HTMLAnchorElement {
    const made = (this.#made ??= document.createElement('a'));
    made.toggleAttribute(MADE, true);
    if (made.href !== href) made.href = href;
    if (this.#words !== words) made.textContent = this.#words = words;
    if (made.parentNode !== this.#host) this.#host.append(made);
    return made;
  }

  /** Tells the journey which link is in front: once for each, since two bookings may share a journey. */
  #publish(label: string | undefined, store: JourneyStore): void {
    if (!label || store !== this.#store) this.#withdraw();
    if (!label) return;
    this.#store = store;
    const { href } = this.link!;
    const key = label + href;
    // another booking has withdrawn its own
    if (key === this.#published && store.get().bookingLink) return;
    this.#published = key;
    store.update({ bookingLink: { label, href } });
  }

  #withdraw(): void {
    const { bookingLink } = this.#store?.get() ?? {};
    if (bookingLink && bookingLink.label + bookingLink.href === this.#published)
      this.#store!.update({ bookingLink: null });
    this.#published = '';
  }

  /** The author's links as they were, also those that have left the widget before it left the page. */
  #restore(): void {
    this.current = undefined;
    this.#withdraw();
    this.#describe('');
    for (const { element } of this.#authored) release(element);
    placeLinks(this.#host, undefined, 'aside', []);
  }

  #describe(words: string): void {
    const { current } = this;
    if (this.#described !== current) {
      this.#described?.removeAttribute('aria-description');
      this.#described = undefined;
    }
    // an author's own description stays
    if (!current || (this.#described !== current && current.hasAttribute('aria-description'))) return;
    this.#described = words ? current : undefined;
    if (words) current.setAttribute('aria-description', words);
    else current.removeAttribute('aria-description');
  }
}
