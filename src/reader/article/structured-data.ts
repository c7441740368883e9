import { addJsonLd } from '../../internal/json-ld.js';
import { isRecord } from '../../internal/values.js';
import type { Facts } from './model.js';
import { headlineOf, people } from './schema-org.js';
import { address } from '../tools/canonical-url.js';

const ARTICLE = /(?:^|[/#:])(?:[A-Za-z]*Article|(?:Live)?Blog(?:Posting|Post)|Report|SocialMediaPosting)$/;

/** Whether data of any shape says anywhere that it is an article. */
function tells(value: unknown, depth = 0): boolean {
  if (depth > 12) return false;
  if (Array.isArray(value)) return value.some((each) => tells(each, depth + 1));
  if (!isRecord(value)) return false;
  const type = value['@type'];
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  // a page, a list or a site may name the articles it links to
  const own = types.some((each) => typeof each === 'string' && ARTICLE.test(each));
  return own || tells(value['@graph'], depth + 1) || tells(value['mainEntity'], depth + 1);
}

/** Whether the page describes an article to search engines already, in any of the three ways they read. */
function isDescribed(): boolean {
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json" i]')) {
    try {
      if (tells(JSON.parse(textContent))) return true;
    } catch {
      // other readers are more patient with what is almost JSON
      if (/"@type"\s*:[^:]*"(?:[A-Za-z]*Article|BlogPosting)"/.test(textContent)) return true;
    }
  }
  return [...document.querySelectorAll('[itemscope][itemtype*="schema.org" i],[typeof]')].some((each) =>
    `${each.getAttribute('itemtype') ?? ''} ${each.getAttribute('typeof') ?? ''}`
      .split(/\s+/)
      .some((type) => ARTICLE.test(type)),
  );
}

/** The names by which the page's owner goes. */
const owners = (): readonly string[] =>
  [
    ...document.querySelectorAll<HTMLMetaElement>(
      'meta[property="og:site_name"],meta[name="application-name"],meta[name="publisher"]',
    ),
  ].map(({ content }) => content);

/**
 * Describes the article for search engines, as JSON-LD in the document's head; unless the page describes one already.
 *
 * @param image - Address of its first picture.
 * @returns A function that takes it back, or `undefined` when nothing was added.
 */
export function describe(
  { heading, byline, published, updated, lang }: Partial<Facts>,
  words: number,
  image: string | undefined,
): (() => void) | undefined {
  if (!heading || isDescribed()) return undefined;
  const url = address();
  const authors = byline ? people(byline, owners()) : [];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: headlineOf(heading),
    ...(authors.length && { author: authors.length > 1 ? authors : authors[0] }),
    ...(published && { datePublished: published }),
    // nothing is changed before it appears
    ...(updated && !(published && Date.parse(updated) < Date.parse(published)) && { dateModified: updated }),
    ...(lang && { inLanguage: lang }),
    ...(image && /^https?:/.test(image) && { image }),
    wordCount: words,
    ...(/^https?:/.test(url) && { url, mainEntityOfPage: url }),
  };
  const script = addJsonLd(data);
  return () => script.remove();
}
