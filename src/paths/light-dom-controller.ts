import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { adoptStyles } from '../theme/adopt-styles.js';
import { rootOf } from '../internal/dom.js';
import type { CardController } from './card-controller.js';
import type { Localized } from '../i18n/strings.js';
import type { PathsStrings } from './strings.js';
import { contentStyles } from './content.styles.js';
import { MADE } from './read-table.js';
import type { PathsView } from './view.js';

/** A widget whose words are in the light DOM. */
export type LightDomHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment; readonly headingLevel: string | undefined };

/** What the light DOM has to follow. */
export interface LightDomProps {
  /** Whether the widget may take its final shape. */
  readonly settled: boolean;
  readonly view: PathsView;
  /** Whether the self-check stands in for the list of signs and the support. */
  readonly offered: boolean;
  /** The rows that are not to be seen on screen, by their place. */
  readonly hidden: readonly number[];
  /** The language of our words. */
  readonly localized: Localized<PathsStrings>;
}

const VIEW = 'data-wayleaf-view';
const AWAY = 'data-wayleaf-away';

/** The children that a slot can show. */
const slottable = (host: Element): readonly (Element | Text)[] =>
  [...host.childNodes].filter(
    (node): node is Element | Text => node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE,
  );

/**
 * Keeps the words in the light DOM: writes those that came as data, puts the author's nodes into the slots in their own
 * order, styles the table, and sets aside on screen what is shown in another form. Nothing is taken out of the page,
 * and
 * paper always gets the table.
 */
export class LightDomController implements ReactiveController {
  readonly #host: LightDomHost;
  readonly #card: CardController;
  readonly #shown: () => LightDomProps;
  #away: readonly Element[] = [];
  #unstyle: (() => void) | undefined;
  #waiting: HTMLSlotElement | undefined;

  constructor(host: LightDomHost, card: CardController, shown: () => LightDomProps) {
    this.#host = host;
    this.#card = card;
    this.#shown = shown;
    host.addController(this);
  }

  /** Keeps the author's words on screen until the first render. */
  hold<T extends Node>(root: T): T {
    this.#waiting = root.appendChild(document.createElement('slot'));
    this.#waiting.assign(...slottable(this.#host));
    return root;
  }

  hostUpdated(): void {
    this.#waiting?.remove();
    if (!this.#host.isConnected) return;
    const { settled, view, offered, hidden } = this.#shown();
    this.#card.runUnobserved(() => this.#make());
    if (settled) {
      this.#unstyle ??= contentStyles.styleSheet && adoptStyles(rootOf(this.#host), contentStyles.styleSheet);
      if (this.#host.getAttribute(VIEW) !== view) this.#host.setAttribute(VIEW, view);
    }
    const { given, made, table } = this.#card;
    const away = new Set<Element>();
    if (settled) {
      // an author's table that data has taken the place of
      if (!given.places && made?.table) for (const own of this.#own('table').slice(0, 1)) away.add(own);
      if (view === 'cards' && table) away.add(table);
      // support that came as data has taken the place of the author's
      if (!given.supportElement && this.#card.model.support)
        for (const section of this.#own('[data-support]')) away.add(section);
      for (const index of hidden) {
        const row = this.#row(index);
        if (row) away.add(row);
      }
      if (offered)
        for (const list of [...(given.lists ?? []), made?.lists, ...this.#own('[data-signs], [data-support]')])
          if (list) away.add(list);
    }
    // a copy of a widget brings marks along that are not its own
    for (const element of [...this.#away, ...this.#host.querySelectorAll(`[${AWAY}]`)])
      if (!away.has(element)) element.removeAttribute(AWAY);
    for (const element of away) element.setAttribute(AWAY, '');
    this.#away = [...away];
    this.#assign();
  }

  hostDisconnected(): void {
    this.#unstyle?.();
    this.#unstyle = undefined;
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      for (const element of this.#away) element.removeAttribute(AWAY);
      this.#away = [];
      this.#host.removeAttribute(VIEW);
    });
  }

  /** A row of the table shown. */
  #row(index: number): Element | null | undefined {
    const { places } = this.#card.given;
    const [first] = this.#card.model.paths;
    return places
      ? first && places.cells.get(`${index}:${first.id}`)?.closest('tr')
      : this.#card.table?.tBodies[0]?.rows[index];
  }

  /** The author's elements of a kind, without those inside of the support. */
  #own(selector: string): readonly Element[] {
    return [...this.#host.querySelectorAll(selector)].filter(
      (each) => !each.closest(`[${MADE}]`) && !each.parentElement?.closest('[data-support]'),
    );
  }

  #make(): void {
    const { made } = this.#card;
    made?.update(this.#host, this.#card, this.#shown().localized);
    // blocks of another life of this element: a copy, or a page put back from a cache
    for (const block of this.#host.querySelectorAll<HTMLElement>(`:scope > [${MADE}]`))
      if (!made?.blocks.includes(block)) block.remove();
  }

  /** Up to the table, and after it: cards, provenance and choices go between. */
  #assign(): void {
    const root = this.#host.renderRoot;
    const nodes = slottable(this.#host);
    const { table } = this.#card;
    const after = root.querySelector<HTMLSlotElement>('slot.after');
    const cut = after && table ? nodes.findIndex((node) => node.contains(table)) + 1 : nodes.length;
    root.querySelector<HTMLSlotElement>('slot.before')?.assign(...nodes.slice(0, cut));
    after?.assign(...nodes.slice(cut));
  }
}
