import type { Facts } from '../model.js';

const KINDS = /"@type"\s*:\s*\[?\s*"(?:[A-Za-z]*Article|BlogPosting|Report)"/;

/**
 * Describes the article for search engines, as JSON-LD in the document's head; unless the page describes one already.
 *
 * @returns A function that takes it back, or `undefined` when nothing was added.
 */
export function describe({ heading, byline, published, updated, lang }: Partial<Facts>, words: number, image: string | undefined): (() => void) | undefined {
  if (!heading) return undefined;
  const there = [...document.querySelectorAll('script[type="application/ld+json"]')];
  if (there.some(({ textContent }) => KINDS.test(textContent ?? ''))) return undefined;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: heading,
    ...(byline && { author: { '@type': 'Person', name: byline } }),
    ...(published && { datePublished: published }),
    ...(updated && { dateModified: updated }),
    ...(lang && { inLanguage: lang }),
    ...(image && { image }),
    wordCount: words,
  };
  const script = document.createElement('script');
  script.type = 'application/ld+json';
  // a text node: Trusted Types watch over a script's text property, even where nothing can run
  script.append(document.createTextNode(JSON.stringify(data).replaceAll('<', '\\u003c')));
  document.head.append(script);
  return () => script.remove();
}
