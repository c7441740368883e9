/** The owner's own style sheet in the preview: its field, and what the frame says of it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { articleAddress } from '../core/ask-address.js';
import { goTo } from './fields.js';
import type { Store } from './store.js';

/** What the frame says once a sheet has come, or has not. */
export interface SheetMessage {
  readonly wayleafSheet: string;
  readonly isThere: boolean;
}

export const isSheetMessage = (data: unknown): data is SheetMessage =>
  typeof data === 'object' && data !== null && typeof (data as SheetMessage).wayleafSheet === 'string';

let given = '';
let says = '';
/** How often one was applied: each time the frame is another, so that a sheet that has changed is asked for again. */
export let sheetTurn = 0;

/** Takes what the frame says of the sheet that is applied. */
export function sheetArrived(store: Store, { wayleafSheet, isThere }: SheetMessage): void {
  if (wayleafSheet !== store.state.ownSheet) return;
  says = isThere
    ? 'The preview wears your style sheet.'
    : 'It did not come: its server cannot be reached, has nothing at this address, or what lies there is no style sheet (its type has to be text/css). The preview shows the page without it.';
  store.set(isThere ? {} : { ownSheet: '' });
}

function apply(store: Store): void {
  const url = articleAddress(given);
  says = url
    ? `Asking ${url.host} …`
    : 'This is no address of a style sheet. It looks like https://your-site.example/style.css.';
  sheetTurn++;
  store.set({ ownSheet: url?.href ?? '' });
  if (!url) goTo('own-sheet');
}

/** The field; nothing is asked for before its button is pressed. */
export const ownSheetField = (store: Store): TemplateResult => {
  const { ownSheet } = store.state;
  return html`<details class="begin">
    <summary>On a page with your own style sheet</summary>
    <div class="field inline">
      <label for="own-sheet">Address of the style sheet</label>
      <input id="own-sheet" type="url" autocomplete="off" aria-describedby="own-sheet-note" placeholder="https://your-site.example/style.css" .value=${live(given)}
        @input=${(event: Event) => (given = (event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && apply(store)}>
      <button type="button" id="apply-sheet" @click=${() => apply(store)}>Use it</button>
    </div>
    <p class="note" id="own-sheet-note">When you press, the preview asks that server for it, and the servers that it names for further style sheets and fonts; for nothing else: no pictures. They learn that someone asked, as with any page that wears it. It is not kept, and not part of the text you take along.</p>
    <p role="status" class=${says ? 'says' : nothing}>${says}</p>
    ${
      ownSheet
        ? html`<p class="buttons"><button type="button" id="remove-sheet" @click=${() => {
            says = '';
            store.set({ ownSheet: '' });
            goTo('apply-sheet');
          }}>Take it away</button></p>`
        : nothing
    }
  </details>`;
};
