/** Builds an article's nodes from HTML, Markdown or a foreign page, and renders its header. */
import { html, nothing } from 'lit';
import { localeOf } from '../../i18n/locale.js';
import { directionOf } from '../../i18n/negotiate.js';
import { afterNextPaint, runInChunks, yieldToMain } from '../../internal/scheduling.js';
import { plainText, rootOf } from '../../internal/dom.js';
import { bodyOf, parseInert } from '../../internal/parse-inert.js';
import { once } from '../../internal/load.js';
import { beforeReading } from '../../internal/long-text.js';
import type { ProblemInput, Report } from '../../controllers/problems-controller.js';
import type { ProblemCode } from '../../problems/all-problems.js';
import type { SanitiserChoice } from '../../sanitise/sanitise.js';
import { formatDate } from '../../internal/date.js';
import { styleOf } from '../../internal/view.js';
import { parsePart } from '../../sanitise/cuts.js';
import { BEGINNING, LONG, htmlBeginning, mayHaveFormulas, mayTurn, standsAlone } from './beginning.js';
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
import { appendPieces, splitIntoPieces, detachRest, type AppendRest } from './pieces.js';
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

/**
 * Adds players to links to videos. Where their module fails to load, the links stay.
 *
 * @param container - The article's, where a part of it is not there yet.
 */
async function addVideoPlayers(part: Element, container = part): Promise<void> {
  if (!part.querySelector('a[data-wayleaf-video]')) return;
  const module = await loadVideos().catch(() => undefined);
  module?.addPlayers(part, container);
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

/** What prepares a text before it is sanitised. */
interface Preparation {
  readonly needsNormalising: (html: string) => boolean;
  readonly prepare: (body: Element) => void;
}

/** An article that was read and is not sanitised yet, with its metadata. */
interface UnsafeArticle {
  readonly body: Body;
  /** Converts it to HTML. */
  readonly html: () => string | Promise<string>;
  /** HTML that its HTML begins with; only of a long one. */
  readonly beginning?: string | undefined;
  readonly base: string;
  readonly facts: Partial<Facts>;
  readonly title?: string;
  readonly preparation?: Preparation | undefined;
  readonly problems: ProblemInput[];
  /** How many formulas were found while it was prepared. */
  readonly formulas: () => number;
}

/** Reads an article and its metadata. */
async function readUnsafe(body: Body): Promise<UnsafeArticle> {
  const { kind, text, base, section, indented, mdx } = body;
  const problems: ProblemInput[] = [];
  let formulas = 0;
  // without this module the text is whole, but has more in it than its author's words
  const preparing = loadNormalise().then(
    ({ normalise, needsNormalising }): Preparation => ({
      needsNormalising,
      prepare: (root) => void (formulas += normalise(root).formulas),
    }),
    () => undefined,
  );
  const article = { body, base, facts: {}, problems, formulas: () => formulas };
  if (kind === 'markdown') {
    const { markdownToHtml, markdownBeginning, prepareMarkdown, readFrontMatter } = await loadMarkdown();
    const tell: Report = (code, values) => void problems.push({ code, values });
    const { facts, text: words } = await readFrontMatter(indented ? dedent(withoutParagraphs(text)) : text, tell);
    const source = await prepareMarkdown(words, !!mdx, base, tell);
    const beginning = section || words.length < LONG ? undefined : markdownBeginning(source, BEGINNING);
    const html = () => runInChunks(markdownToHtml(source));
    return { ...article, facts, html, beginning, preparation: await preparing };
  }
  if (!isPage(text)) {
    const beginning = section ? undefined : htmlBeginning(text);
    return { ...article, html: () => text, beginning, preparation: await preparing };
  }
  const from = baseOf(text, base);
  const preparation = await preparing;
  const page = section ? undefined : await extractArticle(text, from, preparation?.prepare);
  if (!page) {
    const facts = readFacts({ lang: langOf(text) }, () => undefined);
    return { ...article, html: () => text, base: from, facts, preparation };
  }
  // a page's metadata is often wrong, which is no problem of the embedding author
  const { title, html, byline, published, lang, dir } = page;
  const facts = readFacts({ byline, published, lang, dir }, () => undefined);
  return { ...article, html: () => html, base: from, facts, title };
}

/** A sanitised article. */
interface CleanArticle {
  readonly fragment: DocumentFragment;
  readonly facts: Partial<Facts>;
  readonly problems: readonly ProblemInput[];
}

/** Removes the title at the beginning of a text where it is the article's, which the reader's header shows. */
function withoutTitle(
  fragment: DocumentFragment,
  { facts, title: pageTitle, problems }: UnsafeArticle,
  heading: string | undefined,
): CleanArticle {
  const title = leadingTitle(fragment);
  const knownTitle = heading || facts.heading;
  if (!title || (knownTitle && !sameTitle(knownTitle, headingName(title))))
    return { fragment, facts: { ...(pageTitle && !title && { heading: pageTitle }), ...facts }, problems };
  title.remove();
  return { fragment, facts: { ...facts, heading: knownTitle || headingName(title) }, problems };
}

async function clean(
  unsafe: UnsafeArticle,
  heading: string | undefined,
  sanitiser?: SanitiserChoice,
): Promise<CleanArticle> {
  const { body, base, preparation, problems } = unsafe;
  const html = await unsafe.html();
  const { sanitise } = await loadSanitiser();
  await beforeReading(html);
  const prepare = preparation?.needsNormalising(html) ? preparation.prepare : undefined;
  await beforeReading(html);
  const fragment = await sanitise(html, base, {
    ...(sanitiser && { sanitiser }),
    prepare,
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
  const formulas = unsafe.formulas();
  if (formulas) problems.push({ code: 'WL-READER-045', values: { count: String(formulas) } });
  return withoutTitle(fragment, unsafe, heading);
}

/**
 * Sanitises an article into nodes.
 *
 * @param heading - Its title where that is known; the same title at the beginning of the text is removed, because the
 *   reader's header shows it.
 */
export async function cleanArticle(body: Body, heading?: string, sanitiser?: SanitiserChoice): Promise<CleanArticle> {
  return clean(await readUnsafe(body), heading, sanitiser);
}

/** Whether preparing would change a text. */
function changes(prepare: Preparation['prepare'], html: string): boolean {
  const page = parseInert(html);
  if (!page) return false;
  const body = bodyOf(page);
  const before = body.innerHTML;
  prepare(body);
  return body.innerHTML !== before;
}

/** Sanitises the beginning of a long article; `undefined` where what follows may change it. */
async function cleanBeginning(unsafe: UnsafeArticle, heading: string | undefined): Promise<CleanArticle | undefined> {
  const { body, base, beginning, preparation } = unsafe;
  if (!beginning || !preparation) return undefined;
  const { needsNormalising, prepare } = preparation;
  await beforeReading(body.text);
  // what Markdown becomes is known only when all of it has been converted
  const whole = body.kind === 'html' ? needsNormalising(body.text) : undefined;
  if (!standsAlone(beginning, whole !== false, needsNormalising)) return undefined;
  if (whole !== false && mayHaveFormulas(body.text)) return undefined;
  const needs = whole ?? needsNormalising(beginning);
  // of comments, what parsing it again keeps is not what parsing it once does
  if (!needs && whole === undefined && (beginning.includes('<!--') || changes(prepare, beginning))) return undefined;
  const { sanitise } = await loadSanitiser();
  await yieldToMain();
  const fragment = await parsePart(beginning, (html) =>
    sanitise(html, base, {
      prepare: needs ? prepare : undefined,
      home: body.home ?? body.base,
      select: normaliseFootnotes,
    }),
  );
  if (!fragment) return undefined;
  return withoutTitle(fragment, unsafe, heading);
}

/** Sanitises an article, but rejects one with nothing to show. */
async function cleanWhole(unsafe: UnsafeArticle, heading: string | undefined): Promise<CleanArticle> {
  const article = await clean(unsafe, heading);
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

/** An article's container, and what is known of the article. */
interface BuiltArticle extends Pick<CleanArticle, 'facts' | 'problems'> {
  readonly container: HTMLElement;
  readonly appendRest?: AppendRest;
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
): Promise<BuiltArticle> {
  const unsafe = await readUnsafe(body);
  const early = await cleanBeginning(unsafe, heading);
  const built = early && isCurrent() && (await buildBeginning(host, unsafe, early, heading, overrides()));
  if (built) return built;
  const { fragment, facts, problems } = await cleanWhole(unsafe, heading);
  const container = document.createElement('div');
  let appendRest: AppendRest | undefined;
  if (isCurrent()) {
    setLanguage(container, { ...facts, ...overrides() }, directionAround(host), fragment);
    renameTakenIds(fragment, takenIds(host));
    const pieces = await runInChunks(splitIntoPieces(fragment));
    container.append(fragment);
    await addVideoPlayers(container);
    appendRest = detachRest(pieces);
  }
  return { container, facts, problems, ...(appendRest && { appendRest }) };
}

/** The direction of an article that somebody has stated. */
function statedDirection({ lang, dir }: Partial<Facts>): string | undefined {
  return dir || (lang && directionOf(localeOf(lang))) || undefined;
}

/** The direction of the page around an article. */
const directionAround = (host: Element): Direction => styleOf(host).direction as Direction;

/**
 * Sets language and direction of an article.
 *
 * @param around - The direction of the page around it.
 */
function setLanguage(
  container: HTMLElement,
  facts: Partial<Facts>,
  around: Direction,
  fragment: DocumentFragment,
): void {
  container.slot = 'article';
  if (facts.lang) container.lang = facts.lang;
  const stated = statedDirection(facts);
  const found = setDirections(fragment, stated === 'ltr' || stated === 'rtl' ? stated : undefined, around);
  if (stated || found) container.dir = stated || found!;
}

/** Tells whether an id is in use outside of the article. */
function takenIds(host: Element): (id: string) => boolean {
  const tree = rootOf(host);
  return (id) => {
    const element = tree.getElementById(id);
    // the children are the same article in another form
    return !!element && !host.contains(element);
  };
}

/**
 * Builds the beginning of a long article; the rest is read after it was painted.
 *
 * @returns `undefined` where what follows may change it.
 */
async function buildBeginning(
  host: Element,
  unsafe: UnsafeArticle,
  { fragment, facts, problems }: CleanArticle,
  heading: string | undefined,
  overrides: Partial<Facts>,
): Promise<BuiltArticle | undefined> {
  const known = { ...facts, ...overrides };
  const around = directionAround(host);
  if ((around === 'rtl' || mayTurn(unsafe.body.text)) && !/^(ltr|rtl)$/.test(statedDirection(known) ?? ''))
    return undefined;
  const isTaken = takenIds(host);
  if ([...fragment.querySelectorAll('[id]')].some(({ id }) => isTaken(id))) return undefined;
  const container = document.createElement('div');
  setLanguage(container, known, around, fragment);
  const [first, second] = await runInChunks(splitIntoPieces(fragment, 0));
  // only of a whole piece that is in no box it is known that it stays as it is
  if (!first || !second || first.parentNode !== fragment) return undefined;
  const markup = first.outerHTML;
  container.append(first);
  await addVideoPlayers(container);
  const appendRest: AppendRest = async (runUnobserved, isCurrent) => {
    await afterNextPaint();
    if (!isCurrent()) return;
    const whole = await cleanWhole(unsafe, heading);
    await beforeReading(unsafe.body.text);
    if (!isCurrent()) return;
    setLanguage(document.createElement('div'), known, around, whole.fragment);
    await beforeReading(unsafe.body.text);
    renameTakenIds(whole.fragment, isTaken);
    const [again, ...rest] = await runInChunks(splitIntoPieces(whole.fragment, 0));
    const isSame = again?.outerHTML === markup;
    if (isSame) again.remove();
    const box = document.createElement('div');
    await beforeReading(unsafe.body.text);
    box.append(whole.fragment);
    await addVideoPlayers(box, container);
    if (!isCurrent()) return;
    for (const each of rest) each.remove();
    // seldom: where the whole is parsed in another way than its beginning alone
    if (!isSame) runUnobserved(() => container.replaceChildren(...box.childNodes));
    await appendPieces(container, rest, runUnobserved, isCurrent);
  };
  return { container, facts, problems, appendRest };
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
