/** Builds an article's nodes from HTML, Markdown or a foreign page, and renders its header. */
import { html, nothing } from 'lit';
import { directionOf } from '../../i18n/negotiate.js';
import { runInChunks } from '../../internal/scheduling.js';
import { plainText, rootOf } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import type { ProblemInput, Report } from '../../controllers/problems-controller.js';
import type { ProblemCode } from '../../problems/all-problems.js';
import type { SanitiserChoice } from '../../sanitise/sanitise.js';
import { formatDate } from '../../internal/date.js';
import { dedent, withoutParagraphs } from './document-kind.js';
import { headingName } from './heading-name.js';
import { readableId } from './readable-id.js';
import { readFacts, type Body, type Facts } from './model.js';
import { sameTitle } from './outline.js';
import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import { selectSection } from './select-section.js';
import { labelCallouts } from './callouts.js';
import { setDirections, type Direction } from './directions.js';
import { labelFootnotes, normaliseFootnotes } from './footnotes.js';
import { extractArticle, baseOf, isPage, langOf } from './foreign-page.js';
import { splitIntoPieces, detachRest, type AppendRest } from './pieces.js';
import { english } from './article.strings.js';

export { fragmentId as partOf, readDocument } from './read-document.js';

export { readData } from './model.js';

export { prose } from './prose.styles.js';

const loadMarkdown = once(() => import('./markdown.js'));
const loadSanitiser = once(() => import('../../sanitise/sanitise.js'));
const loadNormalise = once(() => import('./normalise/normalise.js'));
const loadVideos = once(() => import('./videos.js'));
const localisers: ((container: Element, localized: Localized<ReaderStrings>) => void)[] = [
  labelFootnotes,
  labelCallouts,
];

/** Updates the reader's own strings inside of the article to the reader's language. */
export const localise = (container: Element, localized: Localized<ReaderStrings>): void =>
  localisers.forEach((each) => each(container, localized));

/** Adds players to links to videos. Where their module fails to load, the links stay. */
async function addVideoPlayers(container: Element): Promise<void> {
  if (!container.querySelector('a[data-wayleaf-video]')) return;
  const module = await loadVideos().catch(() => undefined);
  module?.addPlayers(container);
  if (module && !localisers.includes(module.localisePlayers)) localisers.push(module.localisePlayers);
}

/** The heading of level 1 that an article begins with, if any. */
function leadingTitle(fragment: DocumentFragment): HTMLElement | undefined {
  let first: Element | null | undefined = [...fragment.children].find(
    (element) => plainText(element) || element.querySelector('img'),
  );
  while (first && /^(article|header|hgroup|div|section|main)$/.test(first.localName) && first.firstElementChild)
    first = first.firstElementChild;
  return first?.localName === 'h1' ? (first as HTMLElement) : undefined;
}

/** Thrown when sanitising has left nothing to show of a document. */
class EmptyArticleError extends Error {
  readonly code: ProblemCode = 'WL-READER-035';
}

/** Changes parsed, untrusted nodes before they are sanitised. */
type Prepare = (body: Element) => void;

/** An article as HTML that is not sanitised yet, with its metadata. */
interface UnsafeArticle {
  readonly html: string;
  readonly base: string;
  readonly facts: Partial<Facts>;
  readonly title?: string;
  /** Whether it was prepared already. */
  readonly isPrepared?: boolean;
}

/** Converts an article to HTML and reads its metadata. */
async function htmlOf(
  { kind, text, base, section, indented, mdx }: Body,
  report: (problem: ProblemInput) => void,
  prepare: Prepare | undefined,
): Promise<UnsafeArticle> {
  if (kind === 'markdown') {
    const { markdownToHtml, prepareMarkdown, readFrontMatter } = await loadMarkdown();
    const tell: Report = (code, values) => report({ code, values });
    const { facts, text: body } = await readFrontMatter(indented ? dedent(withoutParagraphs(text)) : text, tell);
    const source = await prepareMarkdown(body, !!mdx, base, tell);
    return { html: await runInChunks(markdownToHtml(source)), base, facts };
  }
  if (!isPage(text)) return { html: text, base, facts: {} };
  const from = baseOf(text, base);
  const article = section ? undefined : await extractArticle(text, from, prepare);
  if (!article) return { html: text, base: from, facts: readFacts({ lang: langOf(text) }, () => undefined) };
  // a page's metadata is often wrong, which is no problem of the embedding author
  const { title, html, byline, published, lang, dir } = article;
  return {
    html,
    base: from,
    facts: readFacts({ byline, published, lang, dir }, () => undefined),
    title,
    isPrepared: true,
  };
}

/** A sanitised article. */
interface CleanArticle {
  readonly fragment: DocumentFragment;
  readonly facts: Partial<Facts>;
  readonly problems: readonly ProblemInput[];
}

/**
 * Sanitises an article into nodes.
 *
 * @param heading - Its title where that is known; the same title at the beginning of the text is removed, because the
 *   reader's header shows it.
 */
export async function cleanArticle(body: Body, heading?: string, sanitiser?: SanitiserChoice): Promise<CleanArticle> {
  const problems: ProblemInput[] = [];
  let formulas = 0;
  // without this module the text is whole, but has more in it than its author's words
  const preparing = loadNormalise().then(
    ({ normalise, needsNormalising }) => ({
      needsNormalising,
      prepare: (root: Element) => void (formulas += normalise(root).formulas),
    }),
    () => undefined,
  );
  const isForeign = body.kind === 'html' && isPage(body.text);
  const unsafe = await htmlOf(
    body,
    (problem) => void problems.push(problem),
    isForeign ? (await preparing)?.prepare : undefined,
  );
  const { html, base, facts, title: pageTitle } = unsafe;
  const { sanitise } = await loadSanitiser();
  const preparation = unsafe.isPrepared ? undefined : await preparing;
  const fragment = await sanitise(html, base, {
    ...(sanitiser && { sanitiser }),
    prepare: preparation?.needsNormalising(html) ? preparation.prepare : undefined,
    home: body.home ?? body.base,
    select: (all) => {
      normaliseFootnotes(all);
      if (body.section && selectSection(all, body.section)) return;
      if (body.section) problems.push({ code: 'WL-READER-030', values: { part: body.section, url: body.base } });
      // of a whole page, only its main content
      const main = all.querySelector('article') ?? all.querySelector('main');
      if (main && body.kind === 'html' && isPage(html)) all.replaceChildren(...main.childNodes);
    },
  });
  if (formulas) problems.push({ code: 'WL-READER-045', values: { count: String(formulas) } });
  const title = leadingTitle(fragment);
  const knownTitle = heading || facts.heading;
  if (!title || (knownTitle && !sameTitle(knownTitle, headingName(title))))
    return { fragment, facts: { ...(pageTitle && !title && { heading: pageTitle }), ...facts }, problems };
  title.remove();
  return { fragment, facts: { ...facts, heading: knownTitle || headingName(title) }, problems };
}

/** The same, but rejects an article with nothing to show. */
async function readArticle(body: Body, heading?: string): Promise<CleanArticle> {
  const article = await cleanArticle(body, heading);
  if (
    !article.facts.heading &&
    !/\S/.test(article.fragment.textContent ?? '') &&
    !article.fragment.querySelector('img,video,audio,wayleaf-paths,wayleaf-booking,[data-wayleaf]')
  )
    throw new EmptyArticleError('nothing of it may be shown');
  return article;
}

/**
 * Renames ids that the page already uses: its scripts and styles refer to its own element, which would come after this
 * one. Links within the article are updated.
 */
function renameTakenIds(fragment: DocumentFragment, isTaken: (id: string) => boolean): void {
  for (const element of fragment.querySelectorAll('[id]')) {
    const { id } = element;
    if (!isTaken(id)) continue;
    element.id = readableId(id, (each) => isTaken(each) || !!fragment.getElementById(each));
    for (const link of fragment.querySelectorAll('a'))
      if ([id, encodeURIComponent(id)].includes(link.getAttribute('href')?.slice(1) ?? ''))
        link.setAttribute('href', `#${encodeURIComponent(element.id)}`);
  }
}

/**
 * Builds an article's container; of a long article its beginning, and a function that appends the rest. An outdated one
 * is not completed.
 *
 * @param overrides - Facts from other sources that take precedence, such as language and direction.
 */
export async function buildArticle(
  host: Element,
  body: Body,
  heading: string | undefined,
  overrides: () => Partial<Facts>,
  isCurrent: () => boolean,
): Promise<
  { readonly container: HTMLElement; readonly appendRest?: AppendRest } & Pick<CleanArticle, 'facts' | 'problems'>
> {
  const { fragment, facts, problems } = await readArticle(body, heading);
  const container = document.createElement('div');
  let appendRest: AppendRest | undefined;
  if (isCurrent()) {
    container.slot = 'article';
    const { lang, dir } = { ...facts, ...overrides() };
    if (lang) container.lang = lang;
    const stated = dir || (lang && directionOf(lang));
    const found = setDirections(
      fragment,
      stated === 'ltr' || stated === 'rtl' ? stated : undefined,
      getComputedStyle(host).direction as Direction,
    );
    if (stated || found) container.dir = stated || found!;
    const tree = rootOf(host);
    renameTakenIds(fragment, (id) => {
      const element = tree.getElementById(id);
      // the children are the same article in another form
      return !!element && !host.contains(element);
    });
    const pieces = splitIntoPieces(fragment);
    container.append(fragment);
    await addVideoPlayers(container);
    appendRest = detachRest(pieces);
  }
  return { container, facts, problems, ...(appendRest && { appendRest }) };
}

function dateText(date: string | undefined, locale: string): unknown {
  const day = formatDate(date, locale);
  return day ? html`<time datetime=${date!}>${day}</time>` : nothing;
}

/** Renders the header above an article that is not the author's own markup: title, byline, dates and reading time. */
export const header = (
  { heading, byline, published, updated, lang }: Partial<Facts>,
  time: string | undefined,
  { t, locale, lang: chromeLang, dir }: Localized<ReaderStrings>,
): unknown => {
  const update = published !== updated ? dateText(updated, locale) : nothing;
  return html`
    <header class="header" part="header">
      ${heading ? html`<h1 part="heading" lang=${lang ?? nothing} dir="auto">${heading}</h1>` : nothing}
      ${
        byline || published || updated || time
          ? html`<p class="chrome facts" lang=${chromeLang} dir=${dir}>
              ${byline ? html`<span dir="auto" lang=${lang ?? nothing}>${byline}</span>` : nothing}
              ${published ? html`<span>${dateText(published, locale)}</span>` : nothing}
              ${update === nothing ? nothing : html`<span>${(t.article ?? english).updatedOn} ${update}</span>`}
              ${time ? html`<span>${time}</span>` : nothing}
            </p>`
          : nothing
      }
    </header>
  `;
};
