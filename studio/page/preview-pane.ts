/** Shows the widgets as visitors will see them: the built script in a frame, with what the draft says now. */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ref } from 'lit/directives/ref.js';
import { lookSheet, looks } from '../../src/theme/looks/looks.js';
import { knownWords } from '../core/draft.js';
import { filledWidgets, widgetsText } from '../core/output.js';
import { opensOtherwise } from '../core/opening.js';
import { languageField, lookField } from './all-tab.js';
import { choice } from './fields.js';
import { isSheetMessage, ownSheetField, sheetArrived, sheetTurn } from './own-sheet.js';
import { resultChoice, shownResult, type ResultMessage } from './result-choice.js';
import type { Store } from './store.js';

/** What the frame is told. */
export interface PreviewMessage {
  readonly wayleafPreview: true;
  readonly html: string;
  readonly lang: string;
  readonly scheme: 'light' | 'dark';
  /** The style sheet of the look, and the background it is made for. */
  readonly sheet: string;
  /** The address of the owner's own, or an empty string. */
  readonly ownSheet: string;
  /** Instead of the page: the self-check with these answers. */
  readonly result: ResultMessage | undefined;
}

let frame: HTMLIFrameElement | undefined;
/** Whether the frame that is shown listens: one with a style sheet is another, whose policy lets it ask for styles. */
let ready = false;
let sent = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function messageFor(store: Store): PreviewMessage {
  const { draft, scheme, ownSheet } = store.state;
  const name = draft.look;
  const look = Object.hasOwn(looks, name) ? looks[name as keyof typeof looks] : undefined;
  const sheet = look
    ? `${lookSheet(name, look)}${ownSheet ? '' : `\nbody { background: light-dark(${look.page.join(', ')}); color: light-dark(${look.text.join(', ')}); font-family: ${look.font}; }`}`
    : '';
  const widgets = filledWidgets(draft, store.widgets);
  // the frame fetches nothing: of an article at an address it shows what the owner has fetched
  const shown = knownWords(draft.reader) ? { ...draft, reader: { ...draft.reader, from: 'text' as const } } : draft;
  return {
    wayleafPreview: true,
    html: widgetsText(shown, 'tags', widgets),
    lang: draft.lang,
    scheme,
    sheet: sheet.replaceAll(`[data-wayleaf-look='${name}'],`, ':root,'),
    ownSheet,
    result: shownResult(store),
  };
}

function send(store: Store): void {
  const message = messageFor(store);
  const text = JSON.stringify(message);
  if (!ready || !frame?.contentWindow || text === sent) return;
  sent = text;
  frame.contentWindow.postMessage(message, '*');
}

/** Sends the draft to the frame, once typing pauses. */
export function updatePreview(store: Store): void {
  clearTimeout(timer);
  timer = setTimeout(() => send(store), 350);
}

/** Listens for the frame, which says when it is there. */
export function watchPreview(store: Store): void {
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (!frame || source !== frame.contentWindow) return;
    if (isSheetMessage(data)) sheetArrived(store, data);
    if (data !== 'wayleaf-preview-ready') return;
    ready = true;
    sent = '';
    send(store);
    store.set({}); // now its size is known
  });
  addEventListener('resize', () => store.set({}));
}

const setFrame = (element: Element | undefined): void => {
  frame = element as HTMLIFrameElement | undefined;
  ready = false;
};

/** Says where booking opens otherwise in a frame as small as this one than on the owner's page. */
function smallNote(store: Store): unknown {
  if (!frame || !filledWidgets(store.state.draft, store.widgets).includes('booking')) return nothing;
  const opens = opensOtherwise(store.state.draft, frame.clientWidth, frame.clientHeight);
  return opens
    ? html`<p class="note" id="small-note">In a frame as small as this one, booking says “in a new tab”. On your page it opens ${opens === 'inline' ? 'in its place' : 'in a window'}, on a phone, too.</p>`
    : nothing;
}

/** The whole pane. */
export const previewPane = (store: Store): TemplateResult => {
  const { device, scheme, ownSheet } = store.state;
  const page = ownSheet ? 'preview-styled.html' : 'preview.html';
  return html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview" tabindex="-1">Preview</h2>
    <div class="options">
      ${choice(
        'device',
        'Width',
        [
          ['desk', 'Desk'],
          ['tablet', 'Tablet, 768'],
          ['phone', 'Phone, 390'],
        ],
        device,
        (value) => store.set({ device: value as typeof device }),
      )}
      ${choice(
        'scheme',
        'Light or dark',
        [
          ['light', 'Light'],
          ['dark', 'Dark'],
        ],
        scheme,
        (value) => store.set({ scheme: value as typeof scheme }),
      )}
      ${languageField(store)} ${lookField(store)}
    </div>
    ${ownSheetField(store)} ${resultChoice(store)}
    <div class="screen" role="region" aria-label="The preview, at its width" tabindex="0">
      ${keyed(ownSheet && sheetTurn, html`<iframe title="Your page, as visitors see it" src=${page} sandbox="allow-scripts allow-same-origin" data-device=${device} ${ref(setFrame)}></iframe>`)}
    </div>
    <p class="note">The real widgets, in a frame that ${ownSheet ? 'asks other servers for your style sheet and what it names of styles and fonts' : 'is cut off from the network'}: pictures, documents and booking pages of other servers are not asked for.</p>
    ${smallNote(store)}
  </section>`;
};
