/**
 * The script of preview.html, the frame in which the studio shows its draft with the built widgets. It takes messages of
 * the page around it only, follows no link, and opens no booking page.
 */
import { directionOf } from '../../src/i18n/negotiate.js';
import { bodyOf, parseInert } from '../../src/internal/parse-inert.js';
import type { SheetMessage } from './own-sheet.js';
import type { showResult } from './result.js';
import type { PreviewMessage } from './preview-pane.js';

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const isMessage = (data: unknown): data is PreviewMessage =>
  typeof data === 'object' && data !== null && (data as PreviewMessage).wayleafPreview === true;

let said: ReturnType<typeof setTimeout> | undefined;
function say(text: string): void {
  const status = document.querySelector<HTMLElement>('#said')!;
  status.textContent = text;
  clearTimeout(said);
  said = setTimeout(() => (status.textContent = ''), 6000);
}

/** How long the server of a style sheet may take, in milliseconds. */
const PATIENCE = 20_000;
let own: HTMLLinkElement | undefined;

/** Puts the owner's style sheet on the page, after its plain one, and tells the studio whether it came. */
function wear(address: string): void {
  if (address === (own?.href ?? '')) return;
  own?.remove();
  own = undefined;
  if (!address) return;
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address });
  own = link;
  const tell = (isThere: boolean) => {
    clearTimeout(timer);
    if (own === link) parent.postMessage({ wayleafSheet: address, isThere } satisfies SheetMessage, '*');
  };
  const timer = setTimeout(() => tell(false), PATIENCE);
  link.addEventListener('load', () => tell(true));
  link.addEventListener('error', () => tell(false));
  document.head.append(link);
}

/** What result.js, which is fetched with the first result that is looked at, puts on the page. */
interface ResultWindow {
  readonly wayleafresult?: { readonly showResult: typeof showResult };
}
let loading: Promise<unknown> | undefined;
let latest: PreviewMessage | undefined;

/** Shows a result of the self-check in place of the page, or the page again. */
async function showOutcome(message: PreviewMessage): Promise<void> {
  latest = message;
  const place = document.querySelector<HTMLElement>('#result')!;
  const view = window as ResultWindow;
  if (message.result && !view.wayleafresult)
    await (loading ??= new Promise((resolve, reject) => {
      const script = Object.assign(document.createElement('script'), { src: 'result.js' });
      script.addEventListener('load', resolve);
      script.addEventListener('error', () => {
        loading = undefined;
        reject(new Error('result.js'));
      });
      document.head.append(script);
    }));
  if (latest !== message) return;
  document.querySelector<HTMLElement>('main')!.hidden = !!message.result;
  place.hidden = !message.result;
  view.wayleafresult?.showResult(place, message, say);
}

let shown = '';
function show(message: PreviewMessage): void {
  const { html, lang, scheme, sheet: look, ownSheet } = message;
  wear(ownSheet);
  showOutcome(message).catch(() => say('This could not be loaded: result.js has to lie beside preview.html.'));
  const root = document.documentElement;
  root.lang = lang;
  root.dir = directionOf(lang);
  root.style.colorScheme = scheme;
  sheet.replaceSync(look);
  if (html === shown) return;
  shown = html;
  const page = parseInert(html);
  const place = document.querySelector('main')!;
  // imported first: a widget that is upgraded where it stands would wait with changing a page that is being read
  if (page && html) {
    place.replaceChildren(...[...bodyOf(page).childNodes].map((node) => document.importNode(node, true)));
    // and where its class comes only now, nobody is reading either: a press is what it would wait for
    for (const { localName } of place.querySelectorAll('wayleaf-paths, wayleaf-booking'))
      if (!customElements.get(localName))
        void customElements.whenDefined(localName).then(() => document.dispatchEvent(new KeyboardEvent('keydown')));
  } else {
    const empty = document.createElement('p');
    empty.className = 'empty';
    empty.textContent = 'What you write appears here.';
    place.replaceChildren(empty);
  }
}

addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
  if (source === parent && isMessage(data)) show(data);
});

// a press that reaches the widget by another way than its link
addEventListener('wayleaf-booking-open-request', (event) => event.preventDefault());

const leadsAway = ({ href, download }: HTMLAnchorElement): boolean =>
  !!href && !download && href.split('#')[0] !== location.href.split('#')[0];
const sayWhere = ({ href }: HTMLAnchorElement): void => say(`Here your visitor comes to ${href}`);

addEventListener(
  'click',
  (event) => {
    const link = event.composedPath().find((node): node is HTMLAnchorElement => node instanceof HTMLAnchorElement);
    if (!link?.href || link.href.split('#')[0] === location.href.split('#')[0]) return;
    event.preventDefault();
    sayWhere(link);
  },
  true,
);
// the links of the self-check are followed from a closed root, into which no listener sees
HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement): void {
  if (leadsAway(this)) sayWhere(this);
  else HTMLElement.prototype.click.call(this);
};
addEventListener('submit', (event) => event.preventDefault(), true);

parent.postMessage('wayleaf-preview-ready', '*');
