import { html, nothing } from 'lit';
import { directionOf } from '../../i18n/negotiate.js';
import { runInChunks } from '../../internal/scheduling.js';
import { plainText, rootOf } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import type { ProblemInput } from '../../controllers/problems-controller.js';
import type { ProblemCode } from '../../problems/all-problems.js';
import type { Way } from '../../sanitise/sanitise.js';
import { dayText } from './format-date.js';
import { dedent } from './document-kind.js';
import { frontMatter } from './front-matter.js';
import { readableId } from './readable-id.js';
import { readFacts, type Body, type Facts } from './model.js';
import { sameTitle } from './outline.js';
import type { Localized } from '../states.js';
import type { ReaderStrings } from '../strings.js';
import { keepOnly } from './select-section.js';
import { labelNotes, tidyNotes } from './footnotes.js';
import { articleOf, baseOf, isPage, langOf } from './foreign-page.js';
import { cutInPieces, holdBack, type Bring } from './pieces.js';

export { partOf, readDocument } from './read-document.js';

export { readData } from './model.js';

export { prose } from './prose.styles.js';

const markdown = once(() => import('./markdown.js'));
const sanitiser = once(() => import('../../sanitise/sanitise.js'));
const videos = once(() => import('./videos.js'));
const speakers: ((container: Element, speech: Localized) => void)[] = [labelNotes];

/** Says the words that stand in the article but are ours, in the language of the reader. */
export const speak = (container: Element, speech: Localized): void =>
  speakers.forEach((each) => each(container, speech));

/** Gives clean nodes what only some articles need. Where a part of it does not come, they stay as they are. */
async function adoptStyles(container: Element): Promise<void> {
  if (!container.querySelector('a[data-wayleaf-video]')) return;
  const part = await videos().catch(() => undefined);
  part?.makePlayers(container);
  if (part && !speakers.includes(part.speakPlayers)) speakers.push(part.speakPlayers);
}

/** The element that begins an article, where it is a heading of level 1. */
function leadingTitle(fragment: DocumentFragment): HTMLElement | undefined {
  let first: Element | null | undefined = [...fragment.children].find(
    (element) => plainText(element) || element.querySelector('img'),
  );
  while (first && /^(article|header|hgroup|div|section|main)$/.test(first.localName) && first.firstElementChild)
    first = first.firstElementChild;
  return first?.localName === 'h1' ? (first as HTMLElement) : undefined;
}

/** Of the document nothing is left that may be shown. */
class Wordless extends Error {
  readonly code: ProblemCode = 'WL-READER-035';
}

/** The HTML of an article, not clean yet, with what it says about itself. */
async function htmlOf(
  { kind, text, base, part, indented }: Body,
  found: (finding: ProblemInput) => void,
): Promise<{ readonly html: string; readonly base: string; readonly facts: Partial<Facts>; readonly title?: string }> {
  if (kind === 'markdown') {
    const { fields, text: body } = frontMatter(indented ? dedent(text) : text);
    const facts = readFacts(fields, (code, values) => found({ code, values }));
    return { html: await runInChunks((await markdown()).markdownToHtml(body)), base, facts };
  }
  if (!isPage(text)) return { html: text, base, facts: {} };
  const from = baseOf(text, base);
  const article = part ? undefined : await articleOf(text, from);
  if (!article) return { html: text, base: from, facts: readFacts({ lang: langOf(text) }, () => undefined) };
  // what a page says of itself is often wrong, and no mistake of the author’s
  const { title, html, byline, published, lang, dir } = article;
  return { html, base: from, facts: readFacts({ byline, published, lang, dir }, () => undefined), title };
}

/** What became of an article's words. */
interface CleanArticle {
  readonly fragment: DocumentFragment;
  readonly facts: Partial<Facts>;
  readonly findings: readonly ProblemInput[];
}

/**
 * Makes clean nodes of an article's words.
 *
 * @param heading - Its title where that is known already; the same title at the head of the text is taken out, because
 *   the reader shows it.
 */
export async function cleanArticle(body: Body, heading?: string, way?: Way): Promise<CleanArticle> {
  const findings: ProblemInput[] = [];
  const { html, base, facts, title: named } = await htmlOf(body, (finding) => void findings.push(finding));
  const { sanitise } = await sanitiser();
  const fragment = await sanitise(html, base, {
    ...(way && { way }),
    home: body.home ?? body.base,
    choose: (all) => {
      tidyNotes(all);
      if (body.part && keepOnly(all, body.part)) return;
      if (body.part) findings.push({ code: 'WL-READER-030', values: { part: body.part, url: body.base } });
      // of a whole page, only what it is about
      const main = all.querySelector('article') ?? all.querySelector('main');
      if (main && body.kind === 'html' && isPage(html)) all.replaceChildren(...main.childNodes);
    },
  });
  const title = leadingTitle(fragment);
  const known = heading || facts.heading;
  if (!title || (known && !sameTitle(known, plainText(title))))
    return { fragment, facts: { ...(named && !title && { heading: named }), ...facts }, findings };
  title.remove();
  return { fragment, facts: { ...facts, heading: known || plainText(title) }, findings };
}

/** The same, of an article that says or shows something. */
async function readArticle(body: Body, heading?: string): Promise<CleanArticle> {
  const article = await cleanArticle(body, heading);
  if (
    !article.facts.heading &&
    !/\S/.test(article.fragment.textContent ?? '') &&
    !article.fragment.querySelector('img,video,audio,wayleaf-paths,wayleaf-booking,[data-wayleaf]')
  )
    throw new Wordless('nothing of it may be shown');
  return article;
}

/**
 * Gives another id to each element whose id the page has already: its scripts and styles mean its own element, which
 * would come after this one. Links of the article to it go along.
 */
function ownIds(fragment: DocumentFragment, taken: (id: string) => boolean): void {
  for (const element of fragment.querySelectorAll('[id]')) {
    const { id } = element;
    if (!taken(id)) continue;
    element.id = readableId(id, (each) => taken(each) || !!fragment.getElementById(each));
    for (const link of fragment.querySelectorAll('a'))
      if ([id, encodeURIComponent(id)].includes(link.getAttribute('href')?.slice(1) ?? ''))
        link.setAttribute('href', `#${encodeURIComponent(element.id)}`);
  }
}

/**
 * An article's nodes in the element that is to hold them; of a long one the beginning, and what brings the rest. Where
 * nobody waits for it any more, it is not finished.
 *
 * @param said - What is known of the article besides: its language, its direction.
 */
export async function makeArticle(
  host: Element,
  body: Body,
  heading: string | undefined,
  said: () => Partial<Facts>,
  current: () => boolean,
): Promise<{ readonly container: HTMLElement; readonly bring?: Bring } & Pick<CleanArticle, 'facts' | 'findings'>> {
  const { fragment, facts, findings } = await readArticle(body, heading);
  const container = document.createElement('div');
  let bring: Bring | undefined;
  if (current()) {
    container.slot = 'article';
    const { lang, dir } = { ...facts, ...said() };
    if (lang) container.lang = lang;
    if (lang || dir) container.dir = dir || directionOf(lang!);
    const tree = rootOf(host);
    ownIds(fragment, (id) => {
      const element = tree.getElementById(id);
      // the words of the children are the article's own, in another form
      return !!element && !host.contains(element);
    });
    const pieces = cutInPieces(fragment);
    container.append(fragment);
    await adoptStyles(container);
    bring = holdBack(pieces);
  }
  return { container, facts, findings, ...(bring && { bring }) };
}

function dateText(date: string | undefined, locale: string): unknown {
  const day = dayText(date, locale);
  return day ? html`<time datetime=${date!}>${day}</time>` : nothing;
}

const english = {
  updatedOn: 'Updated',
} satisfies ArticleStrings;

/** The words of this part. */
export interface ArticleStrings {
  /** Stands before a date. */
  readonly updatedOn: string;
}

/**
 * What stands above an article that is not the author's own markup: its title, who wrote it, when, and how long it
 * takes.
 */
export const header = (
  { heading, byline, published, updated, lang }: Partial<Facts>,
  time: string | undefined,
  {
    t,
    locale,
    lang: spoken,
    dir,
  }: {
    readonly t: ReaderStrings & Partial<ArticleStrings>;
    readonly locale: string;
    readonly lang: string;
    readonly dir: string;
  },
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
