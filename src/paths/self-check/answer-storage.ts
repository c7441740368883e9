/**
 * Stores the answers on the device, only where the visitor ticks that, and never the answers to safety signs. The key
 * is a hash of the page's path and the words of the comparison: once these have changed, nothing is found under it.
 */
import { html, nothing } from 'lit';
import type { PathsModel } from '../model.js';
import type { Answer, Matter } from './scoring.js';
import { hash } from './interleave.js';
import type { CheckState } from './check-state.js';
import type { SelfCheckStrings } from './strings.js';

/** The answers as they are stored. */
interface StoredAnswers {
  readonly signs: readonly (readonly [string, Answer])[];
  readonly matters: readonly (readonly [number, Matter])[];
  readonly none: boolean;
  readonly concern: string;
}

/** The key of this comparison on this page. */
function storageKey({ decision, paths, rows, signs }: PathsModel): string {
  const words = [
    location.pathname,
    decision,
    paths.map(({ id }) => id),
    rows.map(({ label }) => label),
    signs.map(({ id, text }) => [id, text]),
  ];
  return `wayleaf.paths.${hash(JSON.stringify(words)).toString(36)}`;
}

/**
 * Stores the answers.
 *
 * @returns Whether the browser allows it.
 */
function save(model: PathsModel, state: CheckState): boolean {
  const safety = new Set(model.signs.filter((sign) => sign.safety).map(({ id }) => id));
  const stored: StoredAnswers = {
    // the answer to a safety sign is never stored anywhere
    signs: [...state.signs].filter(([id]) => !safety.has(id)),
    matters: [...state.matters],
    none: !!state.beforeNone,
    concern: state.concern,
  };
  try {
    localStorage.setItem(storageKey(model), JSON.stringify(stored));
    return true;
  } catch {
    return false;
  }
}

/** Deletes what is stored for this comparison on this page. */
export function forgetStoredAnswers(model: PathsModel): void {
  try {
    // where nothing was stored, storage is not written to
    if (localStorage.getItem(storageKey(model)) !== null) localStorage.removeItem(storageKey(model));
  } catch {
    // storage is blocked, so nothing can be in it
  }
}

const ANSWERS: readonly unknown[] = [0, 0.5, 1];
const MATTERS: readonly unknown[] = [0, 1, 2];

/** The stored answers that are still valid; `undefined` when nothing is stored. */
function load(model: PathsModel): CheckState | undefined {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey(model)) ?? 'null') as StoredAnswers | null;
    if (!stored) return undefined;
    const known = new Set(model.signs.filter(({ safety }) => !safety).map(({ id }) => id));
    return {
      signs: new Map(stored.signs.filter(([id, value]) => known.has(id) && ANSWERS.includes(value))),
      matters: new Map(stored.matters.filter(([row, value]) => model.rows[row]?.matter && MATTERS.includes(value))),
      beforeNone: stored.none ? new Map() : undefined,
      concern: String(stored.concern),
      safetyTriggered: false,
    };
  } catch {
    return undefined;
  }
}

/** The visitor's switch for storing answers, off until it is ticked. */
export class AnswerStorage {
  /** Whether the answers are stored. */
  on = false;
  #paused = false;
  #status: 'notKept' | 'forgotten' | undefined;
  readonly #redraw: () => void;

  constructor(redraw: () => void) {
    this.#redraw = redraw;
  }

  /** The answers stored by an earlier visit. If there are any, the switch is on, as it was left. */
  read(model: PathsModel): CheckState | undefined {
    const found = load(model);
    this.on = !!found;
    this.#paused = false;
    return found;
  }

  /** Stores the current answers; while support is shown, deletes them instead. */
  write(model: PathsModel, state: CheckState, showsSupport: boolean): void {
    if (!this.on || this.#paused) return;
    if (showsSupport) forgetStoredAnswers(model);
    else if (!save(model, state)) {
      this.on = false;
      this.#status = 'notKept';
    }
  }

  /** Stores nothing until the next `read`: the form is about to be emptied. */
  pause(): void {
    this.#paused = this.on;
  }

  /** Deletes what is stored under the words of a comparison that has changed. */
  forgetPrevious(from: PathsModel): void {
    if (this.on) forgetStoredAnswers(from);
  }

  /** Deletes what is stored and turns the switch off. */
  forget(model: PathsModel): void {
    forgetStoredAnswers(model);
    this.on = false;
    this.#paused = false;
    this.#status = undefined;
  }

  /** The switch, its hint and its state. */
  render(t: SelfCheckStrings, model: PathsModel): unknown {
    const set = (on: boolean) => {
      this.on = on;
      this.#paused = false;
      this.#status = undefined;
      if (!on) {
        forgetStoredAnswers(model);
        this.#status = 'forgotten';
      }
      this.#redraw();
    };
    const toggle = ({ target }: Event) => {
      const box = target as HTMLInputElement;
      set(box.checked);
      // the browser may not allow it
      box.checked = this.on;
    };
    const forget = (event: Event) => {
      focusCheckbox(event);
      set(false);
    };
    const stored = this.on ? t.kept : nothing;
    const status = this.#status ? t[this.#status] : stored;
    return html`
      <div class="keep">
        <label class="option tick">
          <input type="checkbox" autocomplete="off" .checked=${this.on} aria-describedby="keep" @change=${toggle} />
          <span>${t.keep}</span>
        </label>
        <p class="note" id="keep">${t.keepHint}</p>
        ${this.on ? html`<button class="link" type="button" @click=${forget}>${t.forgetKept}</button>` : nothing}
        <p class="note" role="status">${status}</p>
      </div>
    `;
  }
}

/** The button is removed with what it deletes: the focus moves to the switch beside it. */
function focusCheckbox({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
}
