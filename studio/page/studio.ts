/**
 * The studio: a page on which a site owner makes the article, the comparison and the booking link without markup, sees
 * them, and copies the text for their builder. Nothing that is written here leaves the page.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { emptyDraft, exampleDraft } from '../core/draft.js';
import { readArticle } from '../core/read-article.js';
import { readSnippet } from '../core/read-snippet.js';
import { allTab } from './all-tab.js';
import { bookingTab } from './booking-tab.js';
import { checksPane } from './checks-pane.js';
import { goTo, tick } from './fields.js';
import { outputPane } from './output-pane.js';
import { pasteTable, pathsTab } from './paths-tab.js';
import { previewPane, updatePreview, watchPreview } from './preview-pane.js';
import { readerTab, showArticle } from './reader-tab.js';
import { Store, type Tab } from './store.js';

const TABS: readonly (readonly [Tab, string])[] = [
  ['reader', 'Article'],
  ['paths', 'Comparison'],
  ['booking', 'Booking'],
  ['all', 'All three'],
];
const VIEWS: Readonly<Record<Tab, (store: Store) => TemplateResult>> = {
  reader: readerTab,
  paths: pathsTab,
  booking: bookingTab,
  all: allTab,
};

let isPending = false;
const store = new Store(() => {
  if (isPending) return;
  isPending = true;
  queueMicrotask(() => {
    isPending = false;
    draw();
  });
});

/** Arrow keys move among the tabs, as in other programs. */
function tabKey(event: KeyboardEvent): void {
  const at = TABS.findIndex(([tab]) => tab === store.state.tab);
  const isRtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
  const steps: Record<string, number> = {
    ArrowRight: isRtl ? at - 1 : at + 1,
    ArrowLeft: isRtl ? at + 1 : at - 1,
    Home: 0,
    End: TABS.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const [tab] = TABS[(to + TABS.length) % TABS.length]!;
  store.set({ tab });
  requestAnimationFrame(() => document.getElementById(`tab-${tab}`)?.focus());
}

/** Takes a snippet that was pasted, and goes on from there. */
async function goOn(): Promise<void> {
  const box = document.querySelector<HTMLTextAreaElement>('#snippet')!;
  const read = readSnippet(box.value, store.state.draft);
  if (!read) {
    store.set({ said: 'No widget of ours was found in it. Paste all of the text that the studio gave you.' });
    return;
  }
  const { draft, found } = read;
  const clean = await readArticle(draft.reader.html, 'html');
  box.value = '';
  store.set({ tab: found.length > 1 ? 'all' : found[0]! });
  store.replace(
    { ...draft, reader: { ...draft.reader, html: clean } },
    `Taken in: ${found.map((name) => TABS.find(([tab]) => tab === name)![1]).join(', ')}.`,
  );
}

const begin = (): TemplateResult => html`
  <details class="begin">
    <summary>Begin, go on, keep</summary>
    <p class="buttons">
      <button type="button" id="example" @click=${() => {
        store.replace(exampleDraft(), 'This is an example. Change it into yours.');
        store.set({ tab: 'all' });
      }}>Show me an example</button>
      <button type="button" @click=${() => store.replace({ ...emptyDraft(), script: store.state.draft.script }, 'Begun anew.')}>Begin anew</button>
    </p>
    <div class="field">
      <label for="snippet">Go on with a text from here: paste it</label>
      <textarea id="snippet" rows="3" dir="ltr" spellcheck="false"></textarea>
      <p class="buttons"><button type="button" id="go-on" @click=${() => void goOn()}>Go on with it</button></p>
    </div>
    ${tick('keep', 'Keep this draft on this device', store.state.keep, (keep) => store.set({ keep, said: keep ? 'Kept on this device, in this browser only.' : 'Removed from this device.' }))}
  </details>`;

const page = (): TemplateResult => {
  const { tab, said, before } = store.state;
  return html`
    <header>
      <h1>Wayleaf studio</h1>
      <p>Make the page, not the markup. There is no account, and nothing you write leaves this page.</p>
      ${begin()}
    </header>
    <main>
      <div class="work">
        <div role="tablist" aria-label="Parts of your page" @keydown=${tabKey}>
          ${TABS.map(([each, label]) => html`<button role="tab" type="button" id="tab-${each}" aria-selected=${each === tab ? 'true' : 'false'} aria-controls="panel" tabindex=${each === tab ? 0 : -1} @click=${() => store.set({ tab: each })}>${label}</button>`)}
        </div>
        <div id="panel" role="tabpanel" aria-labelledby="tab-${tab}">${VIEWS[tab](store)}</div>
        ${tab === 'paths' ? checksPane(store) : nothing}
      </div>
      ${previewPane(store)} ${outputPane(store)}
    </main>
    <div class="said"><p role="status">${said}</p>${
      before
        ? html`<button type="button" @click=${() => {
            store.undo();
            goTo(`tab-${tab}`);
          }}>Take it back</button>`
        : nothing
    }</div>`;
};

function draw(): void {
  render(page(), document.querySelector<HTMLElement>('#studio')!);
  showArticle(store);
  updatePreview(store);
}

// what was kept may have been written by another page of this origin
if (store.state.draft.reader.html)
  void readArticle(store.state.draft.reader.html, 'html').then((clean) =>
    store.edit((draft) => ({ ...draft, reader: { ...draft.reader, html: clean } })),
  );
document.querySelector('#studio')!.replaceChildren();
watchPreview(store);
document.addEventListener('paste', (event) => pasteTable(store, event));
draw();
