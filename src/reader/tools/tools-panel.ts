/** Renders the panels of tools: for the article as a whole, and for a selected passage. */
import { html, nothing, svg } from 'lit';
import { icon, listen, quote as quoteShape } from './icons.js';
import { formatDate } from '../../internal/date.js';
import { headingName } from '../article/heading-name.js';
import { canShare, copy, share } from './clipboard.js';
import { citation, passageDirective, passageText, quoteHtml, sectionOf } from './quote.js';
import { cleanAddress } from './text-fragment.js';
import type { ToolHost } from './tool-host.js';
import { english, type ToolsPanelStrings } from './tools-panel.strings.js';

export { toolStyles } from './tools-panel.styles.js';

/** The result of an action. */
export interface ActionResult {
  readonly message: string;
  /** A text to copy by hand. */
  readonly field?: string;
}

/** What the two panels need from the reader beside the tools. */
export interface ToolPanelHost extends ToolHost {
  readonly passage: Range | undefined;
  /** The number of pictures that can be shown larger. */
  readonly pictures: number;
  readonly result: ActionResult | undefined;
  readonly report: (outcome: ActionResult) => void;
  /** Reads the passage aloud; `undefined` where no voice speaks its language. */
  readonly listen: (() => void) | undefined;
  readonly find: () => void;
  readonly openPictures: () => void;
}

/** The title, kind and content of a panel. */
export type PanelContent = readonly [title: string, kind: string, body: unknown];

const FIND = svg`<circle cx="9" cy="9" r="5.5"/><path d="m13 13 4 4"/>`;
const PICTURE = svg`<rect x="2.5" y="3.5" width="15" height="13" rx="1.5"/><circle cx="7" cy="8" r="1.4"/><path d="m3 15 4.5-4 3 2.5 3.5-4 3.5 4"/>`;
const SHARE = svg`<path d="M10 12.5v-10M6.5 5.5 10 2l3.5 3.5M5 9H4v8.5h12V9h-1"/>`;
const LINK = svg`<path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1"/>`;

const stringsOf = (context: ToolHost): ToolsPanelStrings => context.t.toolsPanel ?? english;

const actionButton = (shape: unknown, name: string, press: () => void): unknown =>
  html`<li><button class="tool-action" type="button" @click=${press}>${icon(shape)}<span>${name}</span></button></li>`;

/** Renders the result of the last action, and a field with the text that could not be copied. */
function resultView({ result, lang, dir }: ToolPanelHost, t: ToolsPanelStrings): unknown {
  const { field } = result ?? {};
  return html`
    ${
      field === undefined
        ? nothing
        : html`<label class="by-hand"
            >${t.copyByHand}<textarea
              readonly
              rows="4"
              dir="auto"
              .value=${field}
              @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}
            ></textarea>
          </label>`
    }
    <p class="said" role="status" lang=${lang} dir=${dir}>${result?.message ?? ''}</p>
  `;
}

/** The fields of the article's citation, with the page's title where the article has none. */
function sourceOf({ facts, root, locale }: ToolHost): {
  readonly title: string;
  readonly byline?: string | undefined;
  readonly site?: string | undefined;
  readonly date?: string | undefined;
} {
  const heading = root.querySelector('h1');
  const title = facts.heading ?? (heading ? headingName(heading) : '') ?? '';
  const site =
    // eslint-disable-next-line wayleaf/own-view -- what is quoted stands on the page that was published
    document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content.trim() ||
    (/^https?:$/.test(location.protocol) ? location.hostname.replace(/^www\./, '') : undefined);
  // eslint-disable-next-line wayleaf/own-view -- a popup's title is nothing to quote
  return { title: title || document.title, byline: facts.byline, site, date: formatDate(facts.published, locale) };
}

const shareUrl = (): string | undefined =>
  // eslint-disable-next-line wayleaf/own-view -- the address that others can open
  cleanAddress(location.href, document.querySelector('link[rel=canonical]')?.getAttribute('href'));

/** Copies a text and reports the result; offers the text in a field where copying is not allowed. */
async function copyAndReport(
  { report, host }: ToolPanelHost,
  t: ToolsPanelStrings,
  text: string,
  message: string,
  rich?: string,
): Promise<void> {
  report(
    (await copy(text, host.shadowRoot!.querySelector('.sheet') ?? host, rich))
      ? { message: message }
      : { message: t.copyByHand, field: text },
  );
}

/** The panel of actions for the whole article. */
export function toolsPanel(context: ToolPanelHost): PanelContent {
  const t = stringsOf(context);
  const url = shareUrl();
  const { title } = sourceOf(context);
  const data = url ? { title, url } : undefined;
  const { pictures, openPictures, locale } = context;
  const pictureCount = new Intl.NumberFormat(locale).format(pictures);
  return [
    t.moreTools,
    'tools',
    html`
      <ul class="tool-actions">
        ${actionButton(FIND, t.findInArticle, context.find)}
        ${pictures ? actionButton(PICTURE, t.pictures(pictureCount), openPictures) : nothing}
        ${
          data && canShare(data, context.host)
            ? actionButton(
                SHARE,
                t.shareArticle,
                () =>
                  void share(data, context.host).then((shared) =>
                    shared ? undefined : copyAndReport(context, t, data.url, t.linkCopied),
                  ),
              )
            : nothing
        }
        ${
          data
            ? actionButton(LINK, t.copyArticleLink, () => void copyAndReport(context, t, data.url, t.linkCopied))
            : nothing
        }
      </ul>
      ${resultView(context, t)}
      <p class="note">${t.selectHint}</p>
    `,
  ];
}

interface Passage {
  readonly text: string;
  readonly source: string;
  readonly url: string | undefined;
  /** Whether the address leads to the passage itself. */
  readonly exact: boolean;
  readonly lang: string;
}

/** Cached, because a directive is compared with the whole page. */
const passages = new WeakMap<Range, Passage>();

/** The text of a passage, its source, and an address that leads to it. */
function passageOf(context: ToolPanelHost, t: ToolsPanelStrings): Passage {
  const { passage, root } = context;
  const cached = passage && passages.get(passage);
  if (cached) return cached;
  const text = passage ? passageText(passage, root) : '';
  const start = passage?.startContainer;
  const element = start && (start.nodeType === 1 ? (start as Element) : start.parentElement);
  const lang = element?.closest('[lang]')?.getAttribute('lang') || root.ownerDocument.documentElement.lang || 'en';
  const base = shareUrl();
  const tree = root.getRootNode();
  const searched = (tree as Partial<Document>).body ?? root;
  const directive = passage && base ? passageDirective(passage, searched, lang) : undefined;
  const section = passage && !directive ? sectionOf(passage, root) : undefined;
  let url = base;
  if (base && directive) url = `${base}#:~:${directive}`;
  else if (base && section) url = `${base}#${encodeURIComponent(section)}`;
  const found = { text, source: citation(sourceOf(context), t.quoted), url, exact: !!directive, lang };
  if (passage) passages.set(passage, found);
  return found;
}

/** The panel of actions for the selected passage. */
export function quotePanel(context: ToolPanelHost): PanelContent {
  const t = stringsOf(context);
  const { text, source, url, exact, lang } = passageOf(context, t);
  const quote = `${t.quoted(text)}\n— ${source}${url ? `\n${url}` : ''}`;
  const data = url ? { title: sourceOf(context).title, text: t.quoted(text), url } : undefined;
  return [
    t.quotePassage,
    'quote',
    html`
      <blockquote class="passage" lang=${lang} dir="auto">${text}</blockquote>
      <ul class="tool-actions">
        ${context.listen ? actionButton(listen(), t.listenFromHere, context.listen) : nothing}
        ${actionButton(
          quoteShape(),
          t.copyQuote,
          () => void copyAndReport(context, t, quote, t.copied, quoteHtml(text, source, url, lang)),
        )}
        ${
          url
            ? actionButton(
                LINK,
                t.copyPassageLink,
                () => void copyAndReport(context, t, url, exact ? t.linkCopied : t.linkToSection),
              )
            : nothing
        }
        ${
          data && canShare(data, context.host)
            ? actionButton(
                SHARE,
                t.sharePassage,
                () =>
                  void share(data, context.host).then((shared) =>
                    shared ? undefined : copyAndReport(context, t, quote, t.copied),
                  ),
              )
            : nothing
        }
      </ul>
      ${resultView(context, t)}
    `,
  ];
}
