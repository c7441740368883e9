/** Renders the buttons that print and save the visitor's sheet, and the sheet on screen. */
import { html, nothing } from 'lit';
import { once } from '../../internal/load.js';
import type { SelfCheckProps } from './questions.js';
import { createSheet, type SheetInput } from './conversation-sheet.js';

const loadPrintSheet = once(() => import('./print-sheet.js'));

type Status = 'notPrinted' | 'saved' | 'notSaved';

/** Keeps whether the sheet is on screen, and the outcome of printing and saving. */
export class TakeAway {
  #status: Status | undefined;
  /** Whether the sheet is shown on screen. */
  #expanded = false;
  #printSheet: Awaited<ReturnType<typeof loadPrintSheet>> | undefined;
  readonly #root: () => ShadowRoot | undefined;
  readonly #redraw: () => void;

  constructor(root: () => ShadowRoot | undefined, redraw: () => void) {
    this.#root = root;
    this.#redraw = redraw;
    // loaded before any answer, so that the request reveals none
    loadPrintSheet().then(
      (part) => {
        this.#printSheet = part;
        redraw();
      },
      () => undefined,
    );
  }

  /** Removes everything of a sheet. */
  end(): void {
    this.#status = undefined;
    this.#expanded = false;
    this.#root()?.querySelector('.paper')?.replaceChildren();
  }

  /** Nothing until something is answered. */
  render(source: Omit<SheetInput, 'today'>, { lang, dir, authorLang, level }: SelfCheckProps): unknown {
    const { t, answers } = source;
    const part = this.#printSheet;
    if (!part || !(answers.signs.size || answers.matters.size || source.concern)) return nothing;
    const newSheet = () => createSheet({ ...source, today: new Date() });
    const props = { lang, dir, authorLang, notes: t.notes, fileName: t.fileName };
    const place = () => this.#root()!.querySelector<HTMLElement>('.paper')!;
    const setStatus = (status: Status | undefined) => {
      this.#status = status;
      this.#redraw();
    };
    const print = async () => setStatus((await part.printSheet(place(), newSheet(), props)) ? undefined : 'notPrinted');
    const save = async () => setStatus((await part.saveSheet(place(), newSheet(), props)) ? 'saved' : 'notSaved');
    const toggle = (event: Event) => {
      this.#expanded = (event.currentTarget as HTMLDetailsElement).open;
      this.#redraw();
    };
    return html`
      <section class="take" aria-labelledby="take">
        <div class="h4" role="heading" aria-level=${level + 1} id="take">${t.take}</div>
        <p class="note">${t.takeHint}</p>
        <div class="row">
          <button class="button" type="button" @click=${print}>${t.print}</button>
          <button class="button" type="button" @click=${save}>${t.save}</button>
        </div>
        <p class="note" role="status">${this.#status ? t[this.#status] : nothing}</p>
        <details .open=${this.#expanded} @toggle=${toggle}>
          <summary>${t.seeSheet}</summary>
          ${this.#expanded ? html`<div class="sheet">${part.sheetView(newSheet(), props, level + 2)}</div>` : nothing}
        </details>
      </section>
    `;
  }
}
