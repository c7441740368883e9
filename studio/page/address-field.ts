/** The field for an article's address: fetched by a press, and with words for what to do where that is refused. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { articleAddress, isPublic, type Answer, type Via } from '../core/ask-address.js';
import { readAnswer } from '../core/fetched-article.js';
import { askInFrame } from './fetch-frame.js';
import { goTo } from './fields.js';
import type { Store } from './store.js';

/** What was last asked, and what is to be said of it. */
interface Asked {
  readonly stop?: () => void;
  readonly says: string;
  /** The address that may be opened instead, and whether WordPress.com could be asked. */
  readonly open?: string;
  readonly offersWordPress?: boolean;
}
let asked: Asked | undefined;

function show(store: Store, next: Asked | undefined): void {
  asked = next;
  store.set({});
}

/** Takes what came into the draft, or says why nothing did. */
async function receive(store: Store, address: string, via: Via, answer: Answer): Promise<void> {
  const fetched = await readAnswer(answer);
  if ('says' in fetched) {
    const isRefused = answer.kind === 'none' && answer.why === 'refused';
    const says =
      isRefused && via === 'wordpress.com' ? 'WordPress.com has no such article, or gives it to nobody.' : fetched.says;
    show(store, { says, open: address, offersWordPress: isRefused && via === 'address' && isPublic(address) });
    return;
  }
  asked = undefined;
  const { draft, tab } = store.state;
  const isText = draft.reader.from === 'text';
  const notes = [
    ...fetched.notes,
    isText
      ? 'Its words stand in your page’s text now.'
      : answer.kind === 'post'
        ? 'Your own page can read this address only if it lies on the same site: else let its words stand in your page.'
        : 'The preview shows it. Your page will fetch it each time.',
  ];
  store.replace(
    { ...draft, reader: { ...draft.reader, html: fetched.html, address, fetched: address } },
    [`Read: “${fetched.title}”.`, ...notes].join(' '),
  );
  if (tab === 'paths') goTo('propose');
}

async function ask(store: Store, via: Via): Promise<void> {
  const url = articleAddress(store.state.draft.reader.address);
  if (!url) {
    show(store, { says: 'This is no address of a page. It looks like https://your-site.example/article.' });
    goTo('reader-address');
    return;
  }
  const stopping = new AbortController();
  show(store, { says: `Asking ${via === 'address' ? url.host : 'WordPress.com'} …`, stop: () => stopping.abort() });
  const slow = setTimeout(() => show(store, { ...asked!, says: `Still waiting for ${url.host} …` }), 4000);
  try {
    await receive(store, url.href, via, await askInFrame(url.href, via, stopping.signal));
  } catch {
    show(store, undefined);
  } finally {
    clearTimeout(slow);
  }
}

/** Adds the field; `note` says what the address is for. */
export function addressField(store: Store, note: unknown): TemplateResult {
  const { address } = store.state.draft.reader;
  const press = () => (asked?.stop ? asked.stop() : void ask(store, 'address'));
  return html`<div class="field inline">
      <label for="reader-address">Address of the article</label>
      <input id="reader-address" type="url" autocomplete="off" aria-describedby="reader-address-note" placeholder="https://your-site.example/article" .value=${live(address)}
        @input=${(event: Event) => {
          const given = (event.target as HTMLInputElement).value;
          asked?.stop?.();
          asked = undefined;
          store.edit((draft) => ({ ...draft, reader: { ...draft.reader, address: given } }));
        }}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !asked?.stop && press()}>
      <button type="button" id="fetch" @click=${press}>${asked?.stop ? 'Stop' : 'Fetch it'}</button>
    </div>
    <p class="note" id="reader-address-note">${note}</p>
    <div class="fetched" role="status">${
      asked
        ? html`<p class="says">${asked.says}
            ${asked.open ? html` <a href=${asked.open} target="_blank" rel="noopener noreferrer">Open the address</a>` : nothing}</p>
          ${
            asked.offersWordPress
              ? html`<p class="note">If your site is made with WordPress.com: that service gives articles away, and learns the address if it is asked.
                  <button class="link" type="button" id="ask-wordpress" @click=${() => void ask(store, 'wordpress.com')}>Ask WordPress.com</button></p>`
              : nothing
          }`
        : nothing
    }</div>`;
}

/** What is promised beside the field. */
export const ASKED_ONCE =
  'When you press, the studio asks this address, and where that refuses, the same site’s WordPress: without cookies, and without saying where from. What you write is not sent.';
