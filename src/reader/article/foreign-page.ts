/** Recognises a whole HTML page and extracts its article, base address and language. */
import { once } from '../../internal/load.js';
import { bodyOf, parseInert } from '../../internal/parse-inert.js';
import { safeUrl } from '../../internal/url.js';
import type { PageArticle } from './find-article.js';

const loadFindArticle = once(() => import('./find-article.js'));

/** Whether a text is a whole page rather than a fragment. */
export const isPage = (html: string): boolean => /<(html|head|body)[\s>]/i.test(html);

/** The address that a page's relative links resolve against. */
export function baseOf(html: string, url: string): string {
  const base = /<base\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(html.slice(0, 20_000));
  return safeUrl(base?.[1] ?? base?.[2] ?? base?.[3], url, 'fetch') ?? url;
}

/** The language a page declares. */
export const langOf = (html: string): string => /<html\b[^>]*?\slang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1] ?? '';

/**
 * Extracts the article of a foreign page. Not sanitised yet. `undefined` where none is found.
 *
 * @param prepare - Changes the parsed page before its article is searched for.
 */
export async function extractArticle(
  html: string,
  base: string,
  prepare?: (body: Element) => void,
): Promise<PageArticle | undefined> {
  const page = parseInert(html);
  if (!page) return undefined;
  page.querySelectorAll('base').forEach((each) => each.remove());
  // a <base> would be refused, and reported, where the embedding page's policy has `base-uri`
  Object.defineProperty(page, 'baseURI', { value: base });
  prepare?.(bodyOf(page));
  try {
    return (await loadFindArticle()).findArticle(page);
  } catch {
    return undefined;
  }
}
