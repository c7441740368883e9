/**
 * The studio: a page on which a site owner makes the article, the comparison and the booking link without markup, sees
 * them, and copies the text for their builder. Nothing that is written here leaves the page.
 */
import { html, nothing, render, type TemplateResult } from 'lit';
import { emptyDraft, exampleDraft, type Draft } from '../core/draft.js';
import { readArticle } from '../core/read-article.js';
import { readSnippet } from '../core/read-snippet.js';
import { sampleDraft, SAMPLES } from '../core/samples.js';
import { allTab } from './all-tab.js';
import { bookingTab } from './booking-tab.js';
import { checksPane } from './checks-pane.js';
import { goTo, iconButton, tick } from './fields.js';
import { outputPane } from './output-pane.js';
import { pathsTab } from './paths-tab.js';
import { previewPane, updatePreview, watchPreview } from './preview-pane.js';
import { isTyping, readerTab, showArticle } from './reader-tab.js';
import { pasteTable } from './table-fields.js';
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

const withArticle = (draft: Draft, clean: string): Draft => ({ ...draft, reader: { ...draft.reader, html: clean } });

/** Shows what was chosen to begin with, which can be had again at any time. */
async function beginWithSample(): Promise<void> {
  const name = document.querySelector<HTMLSelectElement>('#sample')!.value;
  const chosen = sampleDraft(name) ?? exampleDraft();
  const draft = name ? withArticle(chosen, await readArticle(chosen.reader.html, 'html')) : chosen;
  const wasDirty = store.isDirty;
  store.set({ tab: 'all' });
  store.replace(
    { ...draft, script: store.state.draft.script },
    `This is ${name ? 'a sample' : 'an example'}. Change it into yours.`,
  );
  // a sample can be had again; what it took the place of cannot
  if (!wasDirty) store.markSaved();
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
  const extra = found.flatMap((name) =>
    Object.keys(draft.extraAttributes[name]).filter((key) => !(name === 'booking' && key === 'mode')),
  );
  const wasDirty = store.isDirty;
  const clean = await readArticle(draft.reader.html, 'html');
  box.value = '';
  store.set({ tab: found.length > 1 ? 'all' : found[0]! });
  store.replace(
    withArticle(draft, clean),
    [
      `Taken in: ${found.map((name) => TABS.find(([tab]) => tab === name)![1]).join(', ')}.`,
      ...(extra.length
        ? [`Kept, though it has no field here: ${extra.join(', ')}. You find it under “All three”.`]
        : []),
    ].join(' '),
  );
  // the text that was pasted has all of it, unless there was more here
  if (!wasDirty) store.markSaved();
}

const begin = (): TemplateResult => html`
  <details class="begin">
    <summary>See a sample, begin anew, or go on with a text from here</summary>
    <div class="field">
      <label for="sample">Begin with a sample</label>
      <select id="sample">
        <option value="">A small example, to see every part</option>
        ${SAMPLES.map(({ name, label }) => html`<option value=${name}>${label}</option>`)}
      </select>
    </div>
    <p class="buttons">
      <button type="button" id="example" @click=${() => void beginWithSample()}>Show it</button>
      <button type="button" @click=${() => store.replace({ ...emptyDraft(), script: store.state.draft.script }, 'Begun anew.')}>Begin anew</button>
    </p>
    <div class="field">
      <label for="snippet">Go on with a text from here: paste it</label>
      <textarea id="snippet" rows="3" dir="ltr" spellcheck="false"></textarea>
      <p class="buttons"><button type="button" id="go-on" @click=${() => void goOn()}>Go on with it</button></p>
    </div>
  </details>`;

/** Whether the draft outlives the page, in plain sight. */
const keeping = (): TemplateResult => {
  const { keep } = store.state;
  return html`<div class="keep">
    ${tick('keep', 'Keep this draft on this device', keep, (next) => store.set({ keep: next, said: next ? 'Kept on this device, in this browser only.' : 'Removed from this device.' }), 'keep-note')}
    <p class="note" id="keep-note">${keep ? 'It is here again when you come back with this browser. Whoever uses this device can read it.' : 'Without this, what you write is gone when you close or reload the page.'}</p>
  </div>`;
};

function takeBack(): void {
  store.undo();
  goTo(`tab-${store.state.tab}`);
}

function closeMessage(): void {
  const isHere = document.activeElement?.closest('.said');
  store.dismissMessage();
  if (isHere) goTo(`tab-${store.state.tab}`);
}

/** How long a message stays, in milliseconds; what it offers to take back can be taken back in the bar of tabs, too. */
const MESSAGE_TIME = 6000;
let closing: { readonly said: string; readonly timer: ReturnType<typeof setTimeout> } | undefined;

/** Closes a message by itself, unless someone is at it. */
function closeLater(): void {
  const { said } = store.state;
  if (closing?.said === said) return;
  clearTimeout(closing?.timer);
  const close = (): void => {
    if (document.querySelector('.said:is(:hover, :focus-within)'))
      closing = { said, timer: setTimeout(close, MESSAGE_TIME) };
    else store.dismissMessage();
  };
  closing = said ? { said, timer: setTimeout(close, MESSAGE_TIME) } : undefined;
}

/** The ways past a long part, for a keyboard and for a phone. */
const jumps = (tab: Tab): TemplateResult => html`<nav class="jumps" aria-label="On this page">
  ${tab === 'paths' ? html`<a href="#checks">Checks</a>` : nothing}
  <a href="#preview">Preview</a> <a href="#output">Take it with you</a>
</nav>`;

const page = (): TemplateResult => {
  const { tab, said, before, saysChange } = store.state;
  return html`
    <header>
      <h1>Wayleaf studio</h1>
      <p>Make the page, not the markup. There is no account, and nothing you write leaves this page.</p>
      ${keeping()} ${begin()}
    </header>
    <main>
      <div class="work">
        <div class="bar">
          <div role="tablist" aria-label="Parts of your page" @keydown=${tabKey}>
            ${TABS.map(([each, label]) => html`<button role="tab" type="button" id="tab-${each}" aria-selected=${each === tab ? 'true' : 'false'} aria-controls="panel" tabindex=${each === tab ? 0 : -1} @click=${() => store.set({ tab: each })}>${label}</button>`)}
          </div>
          ${before ? html`<button class="link" type="button" @click=${takeBack}>Take back the last change</button>` : nothing}
        </div>
        ${jumps(tab)}
        <div id="panel" role="tabpanel" aria-labelledby="tab-${tab}">${VIEWS[tab](store)}</div>
        ${tab === 'paths' ? checksPane(store) : nothing}
      </div>
      ${previewPane(store)} ${outputPane(store)}
    </main>
    <div class="said"><p role="status">${said}</p>${
      said && before && saysChange ? html`<button type="button" @click=${takeBack}>Take it back</button>` : nothing
    }${said ? iconButton('×', 'Close this message', closeMessage) : nothing}</div>`;
};

function draw(): void {
  render(page(), document.querySelector<HTMLElement>('#studio')!);
  showArticle(store);
  updatePreview(store);
  closeLater();
}

/** Opens the page. What was kept may have been written by another page of this origin: it is cleaned before it is shown. */
async function start(): Promise<void> {
  const { html: kept } = store.state.draft.reader;
  if (kept) {
    const clean = await readArticle(kept, 'html');
    store.edit((draft) => withArticle(draft, clean));
  }
  document.querySelector('#studio')!.replaceChildren();
  watchPreview(store);
  addEventListener('beforeunload', (event) => {
    if (store.isDirty || isTyping()) event.preventDefault();
  });
  document.addEventListener('paste', (event) => pasteTable(store, event));
  draw();
}

void start();
