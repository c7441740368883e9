/** Holds what is on screen: the draft, which part is open, and the last change that can be taken back. */
import { storedExtra } from '../core/read-snippet.js';
import { contentOf, emptyDraft, exampleDraft, WIDGETS, type Draft, type WidgetName } from '../core/draft.js';

export type Tab = WidgetName | 'all';

/** All that the page shows. */
export interface State {
  readonly draft: Draft;
  readonly tab: Tab;
  readonly builder: string;
  readonly device: 'phone' | 'tablet' | 'desk';
  readonly scheme: 'light' | 'dark';
  /** Which result of the self-check the preview shows, by `resultKey`; an empty string for the page. */
  readonly result: string;
  /** The address of the owner's own style sheet in the preview; never kept, so that nothing is asked for by itself. */
  readonly ownSheet: string;
  /** Whether the draft is kept on this device. */
  readonly keep: boolean;
  /** What was last done, for everyone to read. */
  readonly said: string;
  /** The draft before the last change that replaced more than a field. */
  readonly before: Draft | undefined;
  /** Whether what was said is about that change, so that taking it back is offered beside it. */
  readonly saysChange: boolean;
}

const KEY = 'wayleaf-studio';

/** The kept draft, if there is one and it is whole. */
function keptDraft(): Draft | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { reader, paths, booking, extraAttributes, ...rest } = kept as Draft;
    const empty = emptyDraft();
    if (!Array.isArray(paths?.paths) || !Array.isArray(paths.rows) || !Array.isArray(paths.signs)) return undefined;
    return {
      ...empty,
      ...rest,
      reader: { ...empty.reader, ...reader },
      paths: { ...empty.paths, ...paths },
      booking: { ...empty.booking, ...booking },
      extraAttributes: storedExtra(extraAttributes),
    };
  } catch {
    return undefined;
  }
}

/** Keeps the draft, or removes it; returns whether that could be done. */
function keepDraft(draft: Draft | undefined): boolean {
  try {
    if (draft) localStorage.setItem(KEY, JSON.stringify(draft));
    else localStorage.removeItem(KEY);
    return true;
  } catch {
    return false;
  }
}

/** The one place that changes the state. */
export class Store {
  #state: State;
  readonly #changed: () => void;
  /** What can be had again without this page: nothing, the example, and a text that was pasted back in. */
  readonly #elsewhere = new Set([emptyDraft(), exampleDraft()].map(contentOf));

  constructor(changed: () => void) {
    const kept = keptDraft();
    this.#changed = changed;
    this.#state = {
      draft: kept ?? emptyDraft(),
      tab: 'reader',
      builder: 'html',
      device: 'desk',
      scheme: 'light',
      result: '',
      ownSheet: '',
      keep: !!kept,
      said: '',
      before: undefined,
      saysChange: false,
    };
  }

  get state(): State {
    return this.#state;
  }

  /** The widgets that the open part is about. */
  get widgets(): readonly WidgetName[] {
    const { tab } = this.#state;
    return tab === 'all' ? WIDGETS : [tab];
  }

  /** Whether closing the page would lose something. */
  get isDirty(): boolean {
    const { draft, keep } = this.#state;
    return !keep && !this.#elsewhere.has(contentOf(draft));
  }

  /** Says that the draft as it is now can be had again without this page. */
  markSaved(): void {
    this.#elsewhere.add(contentOf(this.#state.draft));
  }

  /** Takes away what was said; what was done can still be taken back. */
  dismissMessage(): void {
    this.set({ said: '' });
  }

  set(change: Partial<State>): void {
    const before = this.#state;
    // what was said, and what can be taken back, is about what was done last
    const isNew = change.tab !== undefined || change.draft !== undefined;
    this.#state = {
      ...before,
      ...(isNew && { said: '' }),
      ...(change.draft !== undefined && { before: undefined }),
      ...(change.said !== undefined && { saysChange: false }),
      ...change,
    };
    const { draft, keep } = this.#state;
    if (keep && (draft !== before.draft || !before.keep) && !keepDraft(draft))
      this.#state = { ...this.#state, keep: false, said: 'This browser keeps nothing for this page.' };
    if (!keep && before.keep) keepDraft(undefined);
    this.#changed();
  }

  /** A change of the draft. */
  edit(change: (draft: Draft) => Draft): void {
    this.set({ draft: change(this.#state.draft) });
  }

  /** A change that replaces more than a field: it can be taken back. */
  replace(draft: Draft, said: string): void {
    this.set({ draft, said, before: this.#state.draft, saysChange: true });
  }

  undo(): void {
    const { before } = this.#state;
    if (before) this.set({ draft: before, before: undefined, said: 'Taken back.' });
  }
}
