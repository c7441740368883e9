import { html, nothing, svg } from 'lit';
import { plainText } from '../../internal/dom.js';
import { dayText } from '../article/format-date.js';
import { canShare, copy, share } from './clipboard.js';
import { citation, passageDirective, passageText, quoteHtml, sectionOf } from './quote.js';
import { cleanAddress } from './text-fragment.js';
import type { ToolHost } from './tool-host.js';
import { english, type ToolsPanelStrings } from './tools-panel.strings.js';

export { toolStyles } from './tools-panel.styles.js';

/** What has happened in the panel so far. */
export interface Outcome {
  readonly said: string;
  /** What the visitor may copy by hand. */
  readonly field?: string;
}

/** What the two panels need beside. */
export interface ToolPanelHost extends ToolHost {
  readonly passage: Range | undefined;
  /** How many pictures can be seen larger. */
  readonly pictures: number;
  readonly outcome: Outcome | undefined;
  readonly tell: (outcome: Outcome) => void;
  readonly find: () => void;
  readonly openPictures: () => void;
}

/** A panel: its title, its kind, and what is in it. */
export type PanelParts = readonly [title: string, kind: string, body: unknown];

const icon = (path: unknown): unknown =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">${path}</svg>`;
const FIND = svg`<circle cx="9" cy="9" r="5.5"/><path d="m13 13 4 4"/>`;
const PICTURE = svg`<rect x="2.5" y="3.5" width="15" height="13" rx="1.5"/><circle cx="7" cy="8" r="1.4"/><path d="m3 15 4.5-4 3 2.5 3.5-4 3.5 4"/>`;
const SHARE = svg`<path d="M10 12.5v-10M6.5 5.5 10 2l3.5 3.5M5 9H4v8.5h12V9h-1"/>`;
const LINK = svg`<path d="M8.5 11.5a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1"/>`;
const QUOTE = svg`<path d="M4 14c2.5-.5 4-2 4-5V5.500H3.500V10H6M12 14c2.500-.5 4-2 4-5V5.500h-4.500V10H14"/>`;

const action = (shape: unknown, name: string, press: () => void): unknown =>
  html`<li><button class="tool-action" type="button" @click=${press}>${icon(shape)}<span>${name}</span></button></li>`;

/** What was said last, and what could not be copied. */
function said({ outcome, lang, dir }: ToolPanelHost, t: ToolsPanelStrings): unknown {
  const { field } = outcome ?? {};
  return html`
    ${
      field === undefined
        ? nothing
        : html`<label class="by-hand">${t.copyByHand}<textarea readonly rows="4" dir="auto" .value=${field} @focus=${(event: Event) => (event.target as HTMLTextAreaElement).select()}></textarea></label>`
    }
    <p class="said" role="status" lang=${lang} dir=${dir}>${outcome?.said ?? ''}</p>
  `;
}

/** The page's own title, where the article has none. */
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

const address = (): string | undefined =>
  cleanAddress(location.href, document.querySelector('link[rel=canonical]')?.getAttribute('href'));

/** Copies, says so, and offers the words themselves where that is not allowed. */
async function hand(
  { tell, host }: ToolPanelHost,
  t: ToolsPanelStrings,
  text: string,
  done: string,
  rich?: string,
): Promise<void> {
  tell(
    (await copy(text, host.shadowRoot!.querySelector('.sheet') ?? host, rich))
      ? { said: done }
      : { said: t.copyByHand, field: text },
  );
}

/** Everything a person may want to do with the article as a whole. */
export function toolsPanel(context: ToolPanelHost): PanelParts {
  const t = context.t.toolsPanel ?? english;
  const url = address();
  const { title } = sourceOf(context);
  const data = url ? { title, url } : undefined;
  return [
    t.moreTools,
    'tools',
    html`
      <ul class="tool-actions">
        ${action(FIND, t.findInArticle, context.find)}
        ${context.pictures ? action(PICTURE, t.pictures(new Intl.NumberFormat(context.locale).format(context.pictures)), context.openPictures) : nothing}
        ${
          data && canShare(data)
            ? action(
                SHARE,
                t.shareArticle,
                () =>
                  void share(data).then((shared) => (shared ? undefined : hand(context, t, data.url, t.linkCopied))),
              )
            : nothing
        }
        ${data ? action(LINK, t.copyArticleLink, () => void hand(context, t, data.url, t.linkCopied)) : nothing}
      </ul>
      ${said(context, t)}
      <p class="note">${t.selectHint}</p>
    `,
  ];
}

interface Passage {
  readonly text: string;
  readonly source: string;
  readonly url: string | undefined;
  /** Whether the address leads to the very t. */
  readonly exact: boolean;
  readonly lang: string;
}

/** All words of the page are compared for one passage: once, not at every rendering. */
const known = new WeakMap<Range, Passage>();

/** A passage, where it comes from, and an address that leads to it. */
function passageOf(context: ToolPanelHost, t: ToolsPanelStrings): Passage {
  const { passage, root } = context;
  const before = passage && known.get(passage);
  if (before) return before;
  const text = passage ? passageText(passage, root) : '';
  const start = passage?.startContainer;
  const near = start && (start.nodeType === 1 ? (start as Element) : start.parentElement);
  const lang = near?.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || 'en';
  const base = address();
  const tree = root.getRootNode();
  const all = tree instanceof Document ? tree.body : root;
  const directive = passage && base ? passageDirective(passage, all, lang) : undefined;
  const section = passage && !directive ? sectionOf(passage, root) : undefined;
  const url =
    base && (directive ? `${base}#:~:${directive}` : section ? `${base}#${encodeURIComponent(section)}` : base);
  const found = { text, source: citation(sourceOf(context), t.quoted), url, exact: !!directive, lang };
  if (passage) known.set(passage, found);
  return found;
}

/** What a person may want to do with the words they have selected. */
export function quotePanel(context: ToolPanelHost): PanelParts {
  const t = context.t.toolsPanel ?? english;
  const { text, source, url, exact, lang } = passageOf(context, t);
  const quote = `${t.quoted(text)}\n— ${source}${url ? `\n${url}` : ''}`;
  const data = url ? { title: sourceOf(context).title, text: t.quoted(text), url } : undefined;
  return [
    t.quotePassage,
    'quote',
    html`
      <blockquote class="passage" lang=${lang} dir="auto">${text}</blockquote>
      <ul class="tool-actions">
        ${action(QUOTE, t.copyQuote, () => void hand(context, t, quote, t.copied, quoteHtml(text, source, url, lang)))}
        ${url ? action(LINK, t.copyPassageLink, () => void hand(context, t, url, exact ? t.linkCopied : t.linkToSection)) : nothing}
        ${
          data && canShare(data)
            ? action(
                SHARE,
                t.sharePassage,
                () => void share(data).then((shared) => (shared ? undefined : hand(context, t, quote, t.copied))),
              )
            : nothing
        }
      </ul>
      ${said(context, t)}
    `,
  ];
}
