/** Shows the widgets as visitors will see them: the built script in a frame, with what the draft says now. */
import { html, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { lookSheet, looks } from '../../src/theme/looks/looks.js';
import { knownWords } from '../core/draft.js';
import { filledWidgets, widgetsText } from '../core/output.js';
import { languageField, lookField } from './all-tab.js';
import { choice } from './fields.js';
import type { Store } from './store.js';

/** What the frame is told. */
export interface PreviewMessage {
  readonly wayleafPreview: true;
  readonly html: string;
  readonly lang: string;
  readonly scheme: 'light' | 'dark';
  /** The style sheet of the look, and the background it is made for. */
  readonly sheet: string;
}

let frame: HTMLIFrameElement | undefined;
let ready = false;
let sent = '';
let timer: ReturnType<typeof setTimeout> | undefined;

function messageFor(store: Store): PreviewMessage {
  const { draft, scheme } = store.state;
  const name = draft.look;
  const look = Object.hasOwn(looks, name) ? looks[name as keyof typeof looks] : undefined;
  const sheet = look
    ? `${lookSheet(name, look)}\nbody { background: light-dark(${look.page.join(', ')}); color: light-dark(${look.text.join(', ')}); font-family: ${look.font}; }`
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
    if (!frame || source !== frame.contentWindow || data !== 'wayleaf-preview-ready') return;
    ready = true;
    sent = '';
    send(store);
  });
}

/** The whole pane. */
export const previewPane = (store: Store): TemplateResult => {
  const { device, scheme } = store.state;
  return html`<section class="preview" aria-labelledby="preview">
    <h2 id="preview">Preview</h2>
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
    <div class="screen" role="region" aria-label="The preview, at its width" tabindex="0">
      <iframe title="Your page, as visitors see it" src="preview.html" sandbox="allow-scripts allow-same-origin" data-device=${device} ${ref((element) => (frame = element as HTMLIFrameElement | undefined))}></iframe>
    </div>
    <p class="note">The real widgets, in a frame that is cut off from the network: pictures, documents and booking pages of other servers are not asked for.</p>
  </section>`;
};
