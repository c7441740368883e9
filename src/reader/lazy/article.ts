import { html, nothing } from 'lit';
import { readJson } from '../../internal/json.js';
import { plainText } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import { isRecord } from '../../internal/values.js';
import type { SourceDocument } from '../../controllers/model-controller.js';
import type { Finding, Report } from '../../controllers/problems-controller.js';
import type { Way } from '../../lazy/sanitise.js';
import { dedent, kindOf } from '../document.js';
import { frontMatter } from '../front-matter.js';
import { readableId } from '../ids.js';
import { readData, readFacts, type Article, type ArticleType, type Body, type Facts } from '../model.js';
import { sameTitle } from '../outline.js';
import type { ReaderStrings } from '../strings.js';

const markdown = once(() => import('../../lazy/markdown.js'));
const sanitiser = once(() => import('../../lazy/sanitise.js'));

/** Reads a fetched document as an article: JSON at once, the other kinds when they are shown. */
export async function readDocument({ text, type, url }: SourceDocument, wanted: ArticleType, report: Report): Promise<Partial<Article>> {
  const kind = kindOf(wanted, type, url);
  if (!kind) {
    report('WL-DATA-004', { url, type });
    return {};
  }
  if (kind !== 'json') return { body: { kind, text, base: url } };
  let data: unknown;
  try {
    data = await readJson(text);
  } catch (error) {
    report('WL-DATA-001', { where: url, detail: (error as Error).message });
    return {};
  }
  if (!isRecord(data)) {
    report('WL-DATA-005', { where: url });
    return {};
  }
  const article = readData(data, url, report);
  if (!article.body) report('WL-READER-005', { url });
  return article;
}

/** The element that begins an article, where it is a heading of level 1. */
function leadingTitle(fragment: DocumentFragment): HTMLElement | undefined {
  let first: Element | null | undefined = [...fragment.children].find((element) => plainText(element) || element.querySelector('img'));
  while (first && /^(article|header|hgroup|div|section|main)$/.test(first.localName) && first.firstElementChild) first = first.firstElementChild;
  return first?.localName === 'h1' ? (first as HTMLElement) : undefined;
}

/**
 * Makes clean nodes of an article's words.
 *
 * @param heading - Its title where that is known already; the same title at the head of the text is taken out, because
 *   the reader shows it.
 */
export async function readArticle(
  { kind, text, base }: Body,
  heading?: string,
  way?: Way,
): Promise<{ readonly fragment: DocumentFragment; readonly facts: Partial<Facts>; readonly findings: readonly Finding[] }> {
  const { fields, text: body } = kind === 'markdown' ? frontMatter(dedent(text)) : { fields: {}, text };
  const findings: Finding[] = [];
  const facts: Partial<Facts> = readFacts(fields, (code, values) => void findings.push({ code, ...(values && { values }) }));
  const source = kind === 'markdown' ? (await markdown()).markdownToHtml(body) : body;
  const { sanitise } = await sanitiser();
  const fragment = await sanitise(source, base, way);
  // of a whole page, only what it is about
  const mains = fragment.querySelectorAll('article,main');
  if (kind === 'html' && /<body[\s>]/i.test(text) && mains.length) fragment.replaceChildren(...mains[0]!.childNodes);
  const title = leadingTitle(fragment);
  const known = heading || facts.heading;
  if (!title || (known && !sameTitle(known, plainText(title)))) return { fragment, facts, findings };
  title.remove();
  return { fragment, facts: { ...facts, heading: known || plainText(title) }, findings };
}

/**
 * Gives another id to each element whose id the page has already: its scripts and styles mean its own element, which
 * would come after this one. Links of the article to it go along.
 */
export function ownIds(fragment: DocumentFragment, taken: (id: string) => boolean): void {
  for (const element of fragment.querySelectorAll('[id]')) {
    const { id } = element;
    if (!taken(id)) continue;
    element.id = readableId(id, (each) => taken(each) || !!fragment.getElementById(each));
    for (const link of fragment.querySelectorAll('a')) if ([id, encodeURIComponent(id)].includes(link.getAttribute('href')?.slice(1) ?? '')) link.setAttribute('href', `#${encodeURIComponent(element.id)}`);
  }
}

function dateText(date: string | undefined, locale: string): unknown {
  const value = date ? new Date(date) : undefined;
  if (!value || Number.isNaN(value.getTime())) return nothing;
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...(/T/.test(date!) ? {} : { timeZone: 'UTC' }) });
  return html`<time datetime=${date!}>${format.format(value)}</time>`;
}

const english = {
  updatedOn: 'Updated',
} satisfies ArticleStrings;

/** The words of this part. */
export interface ArticleStrings {
  /** Stands before a date. */
  readonly updatedOn: string;
}

/** What stands above an article that is not the author's own markup: its title, who wrote it, when, and how long it takes. */
export const header = (
  { heading, byline, published, updated, lang }: Partial<Facts>,
  time: string | undefined,
  { t, locale, lang: spoken, dir }: { readonly t: ReaderStrings & Partial<ArticleStrings>; readonly locale: string; readonly lang: string; readonly dir: string },
): unknown => {
  const words = { ...english, ...t };
  const since = published !== updated ? dateText(updated, locale) : nothing;
  return html`
    <header class="header" part="header">
      ${heading ? html`<h1 part="heading" lang=${lang ?? nothing} dir="auto">${heading}</h1>` : nothing}
      ${
        byline || published || updated || time
          ? html`<p class="chrome facts" lang=${spoken} dir=${dir}>
              ${byline ? html`<span dir="auto" lang=${lang ?? nothing}>${byline}</span>` : nothing}
              ${published ? html`<span>${dateText(published, locale)}</span>` : nothing}
              ${since === nothing ? nothing : html`<span>${words.updatedOn} ${since}</span>`} ${time ? html`<span>${time}</span>` : nothing}
            </p>`
          : nothing
      }
    </header>
  `;
};
