/**
 * Answers that stay on the device: only where the visitor ticks it, and only what was answered about paths. The key
 * names the page and the card by a number; a card whose words have changed finds nothing under it.
 */
import { html, nothing } from 'lit';
import type { PathsModel } from '../model.js';
import type { Answer, Matter } from './scoring.js';
import { hash } from './interleave.js';
import type { CheckState } from './check-state.js';
import type { SelfCheckStrings } from './strings.js';

interface StoredAnswers {
  readonly signs: readonly (readonly [string, Answer])[];
  readonly matters: readonly (readonly [number, Matter])[];
  readonly none: boolean;
  readonly concern: string;
}

/** Where the answers of this card on this page are kept. */
const here = ({ decision, paths, rows, signs }: PathsModel): string =>
  `wayleaf.paths.${hash(JSON.stringify([location.pathname, decision, paths.map(({ id }) => id), rows.map(({ label }) => label), signs.map(({ id, text }) => [id, text])])).toString(36)}`;

/**
 * Writes the answers down. A card that shows its support writes nothing and leaves nothing behind.
 *
 * @returns Whether the browser allows it.
 */
function keep(model: PathsModel, said: CheckState): boolean {
  const safety = new Set(model.signs.filter((sign) => sign.safety).map(({ id }) => id));
  const kept: StoredAnswers = {
    // what was answered to a sign of safety is never written anywhere
    signs: [...said.signs].filter(([id]) => !safety.has(id)),
    matters: [...said.matters],
    none: !!said.refused,
    concern: said.concern,
  };
  try {
    localStorage.setItem(here(model), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Deletes what this card has kept on this page. */
export function forgetStoredAnswers(model: PathsModel): void {
  try {
    // nothing is touched where nothing was kept
    if (localStorage.getItem(here(model)) !== null) localStorage.removeItem(here(model));
  } catch {
    // nothing can have been kept
  }
}

const ANSWERS: readonly unknown[] = [0, 0.5, 1];
const MATTERS: readonly unknown[] = [0, 1, 2];

/** What was kept, as far as it still makes sense; `undefined` when nothing was. */
function kept(model: PathsModel): CheckState | undefined {
  try {
    const found = JSON.parse(localStorage.getItem(here(model)) ?? 'null') as StoredAnswers | null;
    if (!found) return undefined;
    const known = new Set(model.signs.filter(({ safety }) => !safety).map(({ id }) => id));
    return {
      signs: new Map(found.signs.filter(([id, value]) => known.has(id) && ANSWERS.includes(value))),
      matters: new Map(found.matters.filter(([row, value]) => model.rows[row]?.matter && MATTERS.includes(value))),
      refused: found.none ? new Map() : undefined,
      concern: String(found.concern),
      held: false,
    };
  } catch {
    return undefined;
  }
}

/** The visitor's own switch, and what follows from it. Off until it is ticked. */
export class AnswerStorage {
  /** Whether the answers are to stay. */
  on = false;
  #paused = false;
  #status: 'notKept' | 'forgotten' | undefined;
  readonly #draw: () => void;

  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** What an earlier visit has kept: then the switch is on, as it was left. */
  read(model: PathsModel): CheckState | undefined {
    const found = kept(model);
    this.on = !!found;
    this.#paused = false;
    return found;
  }

  /** Writes what is said now, or, while support is shown, takes everything away. */
  write(model: PathsModel, said: CheckState, supporting: boolean): void {
    if (!this.on || this.#paused) return;
    if (supporting) forgetStoredAnswers(model);
    else if (!keep(model, said)) {
      this.on = false;
      this.#status = 'notKept';
    }
  }

  /** Writes nothing until something is read again: the form is about to be emptied. */
  pause(): void {
    this.#paused = this.on;
  }

  /** Another card is about to be shown in the place of this one. */
  move(from: PathsModel): void {
    if (this.on) forgetStoredAnswers(from);
  }

  forget(model: PathsModel): void {
    forgetStoredAnswers(model);
    this.on = this.#paused = false;
    this.#status = undefined;
  }

  render(t: SelfCheckStrings, model: PathsModel): unknown {
    const set = (on: boolean) => {
      this.on = on;
      this.#paused = false;
      this.#status = undefined;
      if (!on) {
        forgetStoredAnswers(model);
        this.#status = 'forgotten';
      }
      this.#draw();
    };
    const toggle = ({ target }: Event) => {
      const box = target as HTMLInputElement;
      set(box.checked);
      // the browser may have refused
      box.checked = this.on;
    };
    return html`
      <div class="keep">
        <label class="option tick">
          <input type="checkbox" autocomplete="off" .checked=${this.on} aria-describedby="keep" @change=${toggle} />
          <span>${t.keep}</span>
        </label>
        <p class="note" id="keep">${t.keepHint}</p>
        ${
          this.on
            ? html`<button class="link" type="button" @click=${(event: Event) => {
                forgetFocus(event);
                set(false);
              }}>${t.forgetKept}</button>`
            : nothing
        }
        <p class="note" role="status">${this.#status ? t[this.#status] : this.on ? t.kept : nothing}</p>
      </div>
    `;
  }
}

/** The button goes with what it forgets: the focus stays beside it. */
function forgetFocus({ currentTarget }: Event): void {
  (currentTarget as HTMLElement).parentElement?.querySelector('input')?.focus();
}
