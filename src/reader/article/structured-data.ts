/** Adds JSON-LD structured data about the article to the document's head. */
import { addJsonLd } from '../../internal/json-ld.js';
import { isRecord } from '../../internal/values.js';
import type { Facts } from './model.js';
import { headlineOf, authorsOf } from './schema-org.js';
import { canonicalUrl } from '../tools/canonical-url.js';

const ARTICLE = /(?:^|[/#:])(?:[A-Za-z]*Article|(?:Live)?Blog(?:Posting|Post)|Report|SocialMediaPosting)$/;

/** Whether JSON-LD of any shape describes an article. */
function describesArticle(value: unknown, depth = 0): boolean {
  if (depth > 12) return false;
  if (Array.isArray(value)) return value.some((each) => describesArticle(each, depth + 1));
  if (!isRecord(value)) return false;
  const type = value['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  // a page, a list or a site may also list the articles it links to
  const own = types.some((each) => typeof each === 'string' && ARTICLE.test(each));
  return own || describesArticle(value['@graph'], depth + 1) || describesArticle(value['mainEntity'], depth + 1);
}

/** Whether the page already describes an article to search engines, as JSON-LD, microdata or RDFa. */
function isDescribed(): boolean {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      if (describesArticle(JSON.parse(textContent))) return true;
    } catch {
      // search engines tolerate malformed JSON
      if (/"@type"\s*:[^:]*"(?:[A-Za-z]*Article|BlogPosting)"/.test(textContent)) return true;
    }
  }
  return [...document.querySelectorAll('[itemscope][itemtype*="schema.org" i],[typeof]')].some((each) =>
    `${each.getAttribute('itemtype') ?? ''} ${each.getAttribute('typeof') ?? ''}`
      .split(/\s+/)
      .some((type) => ARTICLE.test(type)),
  );
}

/** The names that the page declares for its site or publisher. */
const siteNames = (): readonly string[] =>
  [
    ...document.querySelectorAll<HTMLMetaElement>(
      'meta[property="og:site_name"],meta[name="application-name"],meta[name="publisher"]',
    ),
  ].map(({ content }) => content);

/**
 * Adds a JSON-LD description of the article to the document's head, unless the page already describes one.
 *
 * @param image - The address of its first picture.
 * @returns A function that removes it, or `undefined` when nothing was added.
 */
export function describe(
  { heading, byline, published, updated, lang }: Partial<Facts>,
  words: number,
  image: string | undefined,
): (() => void) | undefined {
  if (!heading || isDescribed()) return undefined;
  const url = canonicalUrl();
  const authors = byline ? authorsOf(byline, siteNames()) : [];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: headlineOf(heading),
    ...(authors.length && { author: authors.length > 1 ? authors : authors[0] }),
    ...(published && { datePublished: published }),
    // a change cannot precede the publication
    ...(updated && !(published && Date.parse(updated) < Date.parse(published)) && { dateModified: updated }),
    ...(lang && { inLanguage: lang }),
    ...(image && /^https?:/.test(image) && { image }),
    wordCount: words,
    ...(/^https?:/.test(url) && { url, mainEntityOfPage: url }),
  };
  const script = addJsonLd(data);
  return () => script.remove();
}
