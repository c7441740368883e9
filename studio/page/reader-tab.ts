/** The part about the article: pasted or written here, its sentences marked as signs. */
import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { bodyOf, parseInert } from '../../src/internal/parse-inert.js';
import type { ReaderDraft } from '../core/draft.js';
import { freshId, signId, addSigns } from '../core/edit.js';
import {
  isHtml,
  markWords,
  readArticle,
  selectedWords,
  sentencesBelow,
  unmark,
  withoutMenus,
} from '../core/read-article.js';
import { addressField, ASKED_ONCE } from './address-field.js';
import { field } from './fields.js';
import type { Store } from './store.js';

/** The article that the surface shows, so that typing does not write over itself. */
let shown: string | undefined;
let surface: HTMLElement | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Whether plain words that were pasted are Markdown rather than a sentence or two. */
const isMarkdown = (text: string): boolean => /^(#{1,6} |[-*+] |\d+[.)] |>|```)|\*\*\S|\n\s*\n/m.test(text);

/** Puts clean HTML on the surface. */
function show(html: string): void {
  if (!surface || html === shown) return;
  shown = html;
  const page = parseInert(html);
  surface.replaceChildren(...(page ? bodyOf(page).childNodes : []));
}

/** The one callback for the surface of a store: another for each drawing would have the surface filled again. */
const attached = new WeakMap<Store, (element: Element | undefined) => void>();
function attach(store: Store): (element: Element | undefined) => void {
  const known = attached.get(store);
  if (known) return known;
  const callback = (element: Element | undefined) => {
    // another part is opened: what was typed last is taken along
    if (!element && isTyping()) {
      clearTimeout(timer);
      timer = undefined;
      void take(store);
    }
    surface = element as HTMLElement | undefined;
    shown = undefined;
    // where it does nothing, lines are divs, which are made paragraphs when they are read
    document.execCommand('defaultParagraphSeparator', false, 'p');
    if (surface) show(store.state.draft.reader.html);
  };
  attached.set(store, callback);
  return callback;
}

/** The article with other words, which are no longer those of an address. */
const changed = (reader: ReaderDraft, html: string): ReaderDraft => ({
  ...reader,
  html,
  fetched: html === reader.html ? reader.fetched : undefined,
});

/** What stands on the surface, as clean HTML. */
async function readSurface(from: HTMLElement): Promise<string> {
  const html = from.textContent?.trim() ? await readArticle(from.innerHTML, 'html') : '';
  if (surface === from) shown = html;
  return html;
}

/** Takes what stands on the surface into the draft. */
async function take(store: Store): Promise<void> {
  if (!surface) return;
  const html = await readSurface(surface);
  store.edit((draft) => ({ ...draft, reader: changed(draft.reader, html) }));
}

function typed(store: Store): void {
  clearTimeout(timer);
  const mine = setTimeout(() => {
    void take(store).finally(() => {
      if (timer === mine) timer = undefined;
    });
  }, 400);
  timer = mine;
}

/** Whether words on the surface are not in the draft yet. */
export const isTyping = (): boolean => timer !== undefined;

async function pasted(event: ClipboardEvent, store: Store): Promise<void> {
  const rich = event.clipboardData?.getData('text/html') ?? '';
  const plain = event.clipboardData?.getData('text/plain') ?? '';
  const source = rich || (isHtml(plain) || isMarkdown(plain) ? plain : '');
  if (!source || !surface) return;
  event.preventDefault();
  const selection = getSelection();
  const isWhole = !surface.textContent?.trim() || selection?.toString().trim() === surface.textContent?.trim();
  const main = isWhole && isHtml(source) ? withoutMenus(source) : undefined;
  const html = await readArticle(main ?? source);
  if (isWhole) {
    const { draft } = store.state;
    store.replace(
      { ...draft, reader: changed(draft.reader, html) },
      `The article was taken in${main === undefined ? '' : ', without the menus around it'}.`,
    );
    return;
  }
  const page = parseInert(html);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!page || !range) return;
  range.deleteContents();
  const fragment = document.createDocumentFragment();
  fragment.append(...bodyOf(page).childNodes);
  range.insertNode(fragment);
  await take(store);
}

/** Marks words as a sign, and puts them among the signs of the comparison. */
async function mark(store: Store, block: Element, start: number, end: number): Promise<void> {
  const text = (block.textContent ?? '').slice(start, end).replace(/\s+/g, ' ').trim();
  const known = store.state.draft.paths.signs.find((sign) => sign.text === text);
  const id =
    known?.id ??
    freshId(
      signId(text),
      store.state.draft.paths.signs.map((sign) => sign.id),
    );
  if (!text || !markWords(block, start, end, id)) {
    store.set({ said: 'These words are marked already, or are more than one passage.' });
    return;
  }
  if (!surface) return;
  const html = await readSurface(surface);
  const { draft } = store.state;
  const { model } = addSigns(draft.paths, [{ text, id }]);
  store.replace(
    { ...draft, reader: changed(draft.reader, html), paths: model },
    'Marked, and put among the signs of the comparison. Say there what it speaks for.',
  );
}

function markSelection(store: Store): void {
  const selection = getSelection();
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  const words = range && surface && selectedWords(surface, range);
  if (words) void mark(store, words.block, words.start, words.end);
  else store.set({ said: 'Select a sentence in the article first, within one paragraph.' });
}

/** The same by a list, for whoever does not select with a pointer. */
function markListed(store: Store): void {
  const list = document.querySelector<HTMLSelectElement>('#sentence');
  const found = surface && sentencesBelow(surface, store.state.draft.lang)[Number(list?.value ?? -1)];
  if (found) void mark(store, found.block, found.start, found.end);
}

function sentenceList(store: Store): unknown {
  const { draft } = store.state;
  const page = draft.reader.html ? parseInert(draft.reader.html) : undefined;
  const sentences = page ? sentencesBelow(bodyOf(page), draft.lang) : [];
  if (!sentences.length) return nothing;
  const marked = [...new Set(sentences.map(({ sign }) => sign).filter(Boolean))];
  return html`
    <fieldset>
      <legend>Sentences that a reader may recognise</legend>
      <p class="note">Beside each stands a button “Sounds like me” in the article, and the sentence becomes a sign of the comparison. Where a visitor presses the button, the sign says there “You marked this while reading”; nothing is answered for them. Select one above and press, or take it from the list.</p>
      <p><button type="button" @mousedown=${(event: Event) => event.preventDefault()} @click=${() => markSelection(store)}>Mark what is selected</button></p>
      <div class="field inline">
        <label for="sentence">Or a sentence</label>
        <select id="sentence">
          ${sentences.map(({ text, sign }, at) => (sign ? nothing : html`<option value=${at}>${text.length > 90 ? `${text.slice(0, 90)}…` : text}</option>`))}
        </select>
        <button type="button" @click=${() => markListed(store)}>Mark it</button>
      </div>
      ${
        marked.length
          ? html`<ul class="plain">${marked.map((sign) => {
              const text = sentences.find((each) => each.sign === sign)?.text ?? sign;
              const words = draft.paths.signs.find(({ id }) => id === sign)?.text ?? text;
              return html`<li><q>${words}</q>
                <button class="link" type="button" aria-label="Take the mark away: ${words}" @click=${() => {
                  if (!surface) return;
                  unmark(surface, sign);
                  void take(store);
                }}>Take the mark away</button></li>`;
            })}</ul>`
          : nothing
      }
    </fieldset>`;
}

/** The whole part. */
export const readerTab = (store: Store): TemplateResult => {
  const { reader } = store.state.draft;
  const change = (fields: Partial<typeof reader>) =>
    store.edit((draft) => ({ ...draft, reader: { ...draft.reader, ...fields } }));
  return html`
    <fieldset class="row">
      <legend>Where is the article?</legend>
      <label><input type="radio" name="reader-from" .checked=${reader.from === 'text'} @change=${() => change({ from: 'text' })}> Its words stand in my page: paste, write or fetch them</label>
      <label><input type="radio" name="reader-from" .checked=${reader.from === 'address'} @change=${() => change({ from: 'address' })}> My page fetches it from its address, each time</label>
    </fieldset>
    ${addressField(
      store,
      reader.from === 'text'
        ? ASKED_ONCE
        : html`A page, Markdown or a feed. It has to lie on your own site, or its site has to allow yours to fetch it. ${ASKED_ONCE} Until then the preview shows its link only.`,
    )}
    ${
      reader.from === 'address'
        ? nothing
        : html`
          <div class="field">
            <span class="label" id="article-label">The article</span>
            <p class="note" id="article-note">Paste it from Word, Google Docs, a web page or as Markdown, or write here. Styles of the other program are left behind; headings, lists, links and emphasis stay.</p>
            <div id="article" class="surface" contenteditable="true" role="textbox" aria-multiline="true" aria-labelledby="article-label" aria-describedby="article-note" dir="auto"
              ${ref(attach(store))}
              @paste=${(event: ClipboardEvent) => void pasted(event, store)}
              @input=${() => typed(store)}></div>
          </div>
          ${sentenceList(store)}
          <details>
            <summary>As HTML</summary>
            ${field({
              id: 'article-source',
              label: 'HTML or Markdown of the article',
              rows: 10,
              value: reader.html,
              change: () => undefined,
              left: () => {
                const text = document.querySelector<HTMLTextAreaElement>('#article-source')!.value;
                void readArticle(text).then((clean) =>
                  store.replace({ ...store.state.draft, reader: changed(reader, clean) }, 'The article was taken in.'),
                );
              },
            })}
          </details>`
    }`;
};

/** Brings the surface up to date with the draft. */
export const showArticle = (store: Store): void => show(store.state.draft.reader.html);
