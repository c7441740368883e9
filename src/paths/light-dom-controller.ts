/** Manages the words in the light DOM: writes those of JSON, assigns the slots, adopts styles, hides on screen. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { adoptStyles } from '../theme/adopt-styles.js';
import { rootOf } from '../internal/dom.js';
import type { ComparisonController } from './comparison-controller.js';
import type { Localized } from '../i18n/strings.js';
import type { PathsStrings } from './strings.js';
import { contentStyles } from './content.styles.js';
import { elementOf } from './model.js';
import { GENERATED_ATTRIBUTE } from './read-children.js';
import type { PathsView } from './view.js';

/** A widget whose words are in the light DOM. */
export type LightDomHost = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment; readonly headingLevel: string | undefined };

/** What the light DOM depends on. */
export interface LightDomProps {
  /** Whether the widget may change the layout of the page. */
  readonly settled: boolean;
  /** `whole` for a table that the page's style sheet may not take apart. */
  readonly view: PathsView | 'whole';
  /** Whether the self-check replaces the list of signs and the support on screen. */
  readonly selfCheckOffered: boolean;
  /** Indices of the rows that are hidden on screen. */
  readonly hiddenRows: readonly number[];
  /** The language of our words. */
  readonly localized: Localized<PathsStrings>;
}

const VIEW_ATTRIBUTE = 'data-wayleaf-view';
const HIDDEN_ATTRIBUTE = 'data-wayleaf-away';

/** The children that a slot can show. */
const slottable = (host: Element): readonly (Element | Text)[] =>
  [...host.childNodes].filter(
    (node): node is Element | Text => node.nodeType === Node.ELEMENT_NODE || node.nodeType === Node.TEXT_NODE,
  );

/**
 * Writes the words of JSON into the light DOM, assigns the author's nodes to the slots in their own order, styles the
 * table, and hides on screen what is shown in another form. Nothing is removed from the page, and print always has the
 * table.
 */
export class LightDomController implements ReactiveController {
  readonly #host: LightDomHost;
  readonly #comparison: ComparisonController;
  readonly #props: () => LightDomProps;
  #hidden: readonly Element[] = [];
  #removeStyles: (() => void) | undefined;

  constructor(host: LightDomHost, comparison: ComparisonController, props: () => LightDomProps) {
    this.#host = host;
    this.#comparison = comparison;
    this.#props = props;
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.#host.isConnected) return;
    const { settled, view, selfCheckOffered, hiddenRows } = this.#props();
    this.#comparison.runUnobserved(() => this.#updateGenerated());
    if (settled) this.#removeStyles ??= adoptStyles(rootOf(this.#host), contentStyles);
    const { input, generated, table } = this.#comparison;
    const hidden = new Set<Element>();
    if (settled) {
      // an author's table that the one from JSON replaces
      if (!input.places && generated?.table)
        for (const authored of this.#authored('table').slice(0, 1)) hidden.add(authored);
      if (view === 'cards' && table) hidden.add(table);
      // an author's support that the one from JSON replaces
      if (!input.supportElement && this.#comparison.model.support)
        for (const section of this.#authored('[data-support]')) hidden.add(section);
      for (const index of hiddenRows) {
        const row = this.#row(index);
        if (row) hidden.add(row);
      }
      if (selfCheckOffered) {
        if (generated?.lists) hidden.add(generated.lists);
        for (const list of input.lists ?? []) hidden.add(list);
        for (const list of this.#authored('[data-signs], [data-support]')) hidden.add(list);
      }
    }
    this.#comparison.runUnobserved(() => {
      if (settled && table) this.#host.setAttribute(VIEW_ATTRIBUTE, view);
      // a clone of a widget carries marks that are not its own
      for (const element of [...this.#hidden, ...this.#host.querySelectorAll(`[${HIDDEN_ATTRIBUTE}]`)])
        if (!hidden.has(element)) element.removeAttribute(HIDDEN_ATTRIBUTE);
      for (const element of hidden) element.setAttribute(HIDDEN_ATTRIBUTE, '');
    });
    this.#hidden = [...hidden];
    this.#assignSlots();
  }

  hostDisconnected(): void {
    this.#removeStyles?.();
    this.#removeStyles = undefined;
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      for (const element of this.#hidden) element.removeAttribute(HIDDEN_ATTRIBUTE);
      this.#hidden = [];
      this.#host.removeAttribute(VIEW_ATTRIBUTE);
    });
  }

  /** A row of the table, by its index in the model. */
  #row(index: number): Element | undefined {
    const { input, model, table } = this.#comparison;
    return input.places ? elementOf(model.rows[index]!) : table?.tBodies[0]?.rows[index];
  }

  /** The author's elements that match, without those inside the support. */
  #authored(selector: string): readonly Element[] {
    return [...this.#host.querySelectorAll(selector)].filter(
      (each) => !each.closest(`[${GENERATED_ATTRIBUTE}]`) && !each.parentElement?.closest('[data-support]'),
    );
  }

  /** Writes the words of JSON, and removes blocks that no longer belong to this widget. */
  #updateGenerated(): void {
    const { generated } = this.#comparison;
    generated?.update(this.#host, this.#comparison, this.#props().localized);
    // blocks of a clone, or of a page restored from a cache
    for (const block of this.#host.querySelectorAll<HTMLElement>(`:scope > [${GENERATED_ATTRIBUTE}]`))
      if (!generated?.blocks.includes(block)) block.remove();
  }

  /** Assigns what comes before the table, the table and what comes after it: our chrome is rendered in between. */
  #assignSlots(): void {
    const { table, generated } = this.#comparison;
    const nodes = slottable(this.#host).filter((node) => !generated?.replaces(node));
    const [before, compared, after] = this.#host.renderRoot.querySelectorAll<HTMLSlotElement>('.root slot');
    const at = after && table ? nodes.findIndex((node) => node.contains(table)) : 0;
    const end = after && table ? at + 1 : nodes.length;
    before?.assign(...nodes.slice(0, at));
    compared?.assign(...nodes.slice(at, end));
    after?.assign(...nodes.slice(end));
  }
}
