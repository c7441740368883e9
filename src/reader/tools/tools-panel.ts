/** Renders the panels of tools: for the article as a whole, and for a selected passage. */
import { html, nothing, svg } from 'lit';
import { plainText } from '../../internal/dom.js';
import { dayText } from '../article/format-date.js';
import { canShare, copy, share } from './clipboard.js';
import { citation, passageDirective, passageText, quoteHtml, sectionOf } from './quote.js';
import { cleanAddress } from './text-fragment.js';
import type { ToolHost } from './tool-host.js';

export { toolStyles } from './tools-panel.styles.js';

/** The strings of this part. */
export interface ToolStrings {
  readonly moreTools: string;
  readonly findInArticle: string;
  /** @param count - The number, formatted in the language. */
  readonly pictures: (count: string) => string;
  readonly shareArticle: string;
  readonly copyArticleLink: string;
  readonly selectHint: string;
  readonly quotePassage: string;
  readonly copyQuote: string;
  readonly copyPassageLink: string;
  readonly sharePassage: string;
  readonly copied: string;
  readonly linkCopied: string;
  /** Labels a field with the text that could not be copied. */
  readonly copyByHand: string;
  /** Shown where no text directive leads to the passage. */
  readonly linkToSection: string;
  /** Puts a text in the language's quotation marks. */
  readonly quoted: (words: string) => string;
}

const english: ToolStrings = {
  moreTools: 'More tools',
  findInArticle: 'Find in this article',
  pictures: (count) => `See the pictures larger (${count})`,
  shareArticle: 'Share this article',
  copyArticleLink: 'Copy a link to this article',
  selectHint: 'To quote a passage or link to it, select its words first.',
  quotePassage: 'Selected passage',
  copyQuote: 'Copy as a quote with its source',
  copyPassageLink: 'Copy a link to this passage',
  sharePassage: 'Share this passage',
  copied: 'Copied.',
  linkCopied: 'Link copied.',
  copyByHand: 'This page may not copy for you. Copy it from here:',
  linkToSection: 'Link copied. These words appear more than once, so it leads to their section.',
  quoted: (words) => `“${words}”`,
};

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
  readonly find: () => void;
  readonly openPictures: () => void;
}

/** The title, kind and content of a panel. */
export type PanelContent = readonly [title: string, kind: string, body: unknown];

const icon = (path: unknown): unknown =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">${path}</svg>`;
const FIND = svg`<circle cx="9" cy="9" r="5.5"/><path d="m13 13 4 4"/>`;
const PICTURE = svg`<rect x="2.5" y="3.5" width="15" height="13" rx="1.5"/><circle cx="7" cy="8" r="1.4"/><path d="m3 15 4.5-4 3 2.5 3.5-4 3.5 4"/>`;
const SHARE = svg`<path d="M10 12.5v-10M6.5 5.5 10 2l3.5 3.5M5 9H4v8.5h12V9h-1"/>`;
const LINK = svg`<path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1"/>`;
const QUOTE = svg`<path d="M4 14c2.5-.5 4-2 4-5V5.500H3.500V10H6M12 14c2.500-.5 4-2 4-5V5.500h-4.500V10H14"/>`;

const wordsOf = (context: ToolHost): ToolStrings => ({ ...english, ...(context.t as Partial<ToolStrings>) });

const actionButton = (shape: unknown, name: string, press: () => void): unknown =>
  html`<li><button class="tool-action" type="button" @click=${press}>${icon(shape)}<span>${name}</span></button></li>`;

/** Renders the result of the last action, and a field with the text that could not be copied. */
function resultView({ result, lang, dir }: ToolPanelHost, words: ToolStrings): unknown {
  const { field } = result ?? {};
  return html`
    ${
      field === undefined
        ? nothing
        : html`<label class="by-hand"
            >${words.copyByHand}<textarea
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
  const title = facts.heading ?? (heading ? plainText(heading) : '') ?? '';
  const site =
    document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content.trim() ||
    (/^https?:$/.test(location.protocol) ? location.hostname.replace(/^www\./, '') : undefined);
  return { title: title || document.title, byline: facts.byline, site, date: dayText(facts.published, locale) };
}

const shareUrl = (): string | undefined =>
  cleanAddress(location.href, document.querySelector('link[rel=canonical]')?.getAttribute('href'));

/** Copies a text and reports the result; offers the text in a field where copying is not allowed. */
async function copyAndReport(
  { report, host }: ToolPanelHost,
  words: ToolStrings,
  text: string,
  message: string,
  rich?: string,
): Promise<void> {
  report(
    (await copy(text, host.shadowRoot!.querySelector('.sheet') ?? host, rich))
      ? { message: message }
      : { message: words.copyByHand, field: text },
  );
}

/** The panel of actions for the whole article. */
export function toolsPanel(context: ToolPanelHost): PanelContent {
  const words = wordsOf(context);
  const url = shareUrl();
  const { title } = sourceOf(context);
  const data = url ? { title, url } : undefined;
  const { pictures, openPictures, locale } = context;
  const pictureCount = new Intl.NumberFormat(locale).format(pictures);
  return [
    words.moreTools,
    'tools',
    html`
      <ul class="tool-actions">
        ${actionButton(FIND, words.findInArticle, context.find)}
        ${pictures ? actionButton(PICTURE, words.pictures(pictureCount), openPictures) : nothing}
        ${
          data && canShare(data)
            ? actionButton(
                SHARE,
                words.shareArticle,
                () =>
                  void share(data).then((shared) =>
                    shared ? undefined : copyAndReport(context, words, data.url, words.linkCopied),
                  ),
              )
            : nothing
        }
        ${
          data
            ? actionButton(
                LINK,
                words.copyArticleLink,
                () => void copyAndReport(context, words, data.url, words.linkCopied),
              )
            : nothing
        }
      </ul>
      ${resultView(context, words)}
      <p class="note">${words.selectHint}</p>
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
function passageOf(context: ToolPanelHost, words: ToolStrings): Passage {
  const { passage, root } = context;
  const cached = passage && passages.get(passage);
  if (cached) return cached;
  const text = passage ? passageText(passage, root) : '';
  const start = passage?.startContainer;
  const element = start && (start.nodeType === 1 ? (start as Element) : start.parentElement);
  const lang = element?.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || 'en';
  const base = shareUrl();
  const tree = root.getRootNode();
  const searched = tree instanceof Document ? tree.body : root;
  const directive = passage && base ? passageDirective(passage, searched, lang) : undefined;
  const section = passage && !directive ? sectionOf(passage, root) : undefined;
  let url = base;
  if (base && directive) url = `${base}#:~:${directive}`;
  else if (base && section) url = `${base}#${encodeURIComponent(section)}`;
  const found = { text, source: citation(sourceOf(context), words.quoted), url, exact: !!directive, lang };
  if (passage) passages.set(passage, found);
  return found;
}

/** The panel of actions for the selected passage. */
export function quotePanel(context: ToolPanelHost): PanelContent {
  const words = wordsOf(context);
  const { text, source, url, exact, lang } = passageOf(context, words);
  const quote = `${words.quoted(text)}\n— ${source}${url ? `\n${url}` : ''}`;
  const data = url ? { title: sourceOf(context).title, text: words.quoted(text), url } : undefined;
  return [
    words.quotePassage,
    'quote',
    html`
      <blockquote class="passage" lang=${lang} dir="auto">${text}</blockquote>
      <ul class="tool-actions">
        ${actionButton(
          QUOTE,
          words.copyQuote,
          () => void copyAndReport(context, words, quote, words.copied, quoteHtml(text, source, url, lang)),
        )}
        ${
          url
            ? actionButton(
                LINK,
                words.copyPassageLink,
                () => void copyAndReport(context, words, url, exact ? words.linkCopied : words.linkToSection),
              )
            : nothing
        }
        ${
          data && canShare(data)
            ? actionButton(
                SHARE,
                words.sharePassage,
                () =>
                  void share(data).then((shared) =>
                    shared ? undefined : copyAndReport(context, words, quote, words.copied),
                  ),
              )
            : nothing
        }
      </ul>
      ${resultView(context, words)}
    `,
  ];
}
