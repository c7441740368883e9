/**
 * What a visitor may take along: a sheet on paper, as a file, or to look at. The code for it comes with the self-check.
 */
import { html, nothing } from 'lit';
import { once } from '../../internal/load.js';
import type { SelfCheckProps } from './questions.js';
import { sheet, type SheetInput } from './sheet.js';

const paper = once(() => import('./print-sheet.js'));

type Status = 'notPrinted' | 'saved' | 'notSaved';

/** The buttons, and what became of them. */
export class TakeAway {
  #status: Status | undefined;
  /** Whether the sheet is on screen. */
  #seen = false;
  #view: Awaited<ReturnType<typeof paper>> | undefined;
  readonly #root: ShadowRoot;
  readonly #draw: () => void;

  constructor(root: ShadowRoot, draw: () => void) {
    this.#root = root;
    this.#draw = draw;
    // ahead of any answer, so that no request can tell of one
    paper().then(
      (part) => {
        this.#view = part;
        draw();
      },
      () => undefined,
    );
  }

  /** Nothing of a sheet stays. */
  end(): void {
    this.#status = undefined;
    this.#seen = false;
    this.#root.querySelector('.paper')?.replaceChildren();
  }

  render(source: Omit<SheetInput, 'today'>, { lang, dir, authorLang, level }: SelfCheckProps): unknown {
    const { t, answers } = source;
    const part = this.#view;
    if (!part || !(answers.signs.size || answers.matters.size || source.concern)) return nothing;
    const made = () => sheet({ ...source, today: new Date() });
    const look = { lang, dir, authorLang, notes: t.notes, fileName: t.fileName };
    const place = () => this.#root.querySelector<HTMLElement>('.paper')!;
    const tell = (status: Status | undefined) => {
      this.#status = status;
      this.#draw();
    };
    const print = async () => tell((await part.printSheet(place(), made(), look)) ? undefined : 'notPrinted');
    const save = async () => tell((await part.saveSheet(place(), made(), look)) ? 'saved' : 'notSaved');
    const toggle = (event: Event) => {
      this.#seen = (event.currentTarget as HTMLDetailsElement).open;
      this.#draw();
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
        <details .open=${this.#seen} @toggle=${toggle}>
          <summary>${t.seeSheet}</summary>
          ${this.#seen ? html`<div class="sheet">${part.sheetView(made(), look, level + 2)}</div>` : nothing}
        </details>
      </section>
    `;
  }
}
