/** Recognises a whole HTML page and extracts its article, base address and language. */
import { once } from '../../internal/load.js';
import { safeUrl } from '../../internal/url.js';
import type { PageArticle } from './find-article.js';

const loadFindArticle = once(() => import('./find-article.js'));

/** Whether a text is a whole page rather than a fragment. */
export const isPage = (html: string): boolean => /<(html|head|body)[\s>]/i.test(html);

/** The sanitising parser, which works where Trusted Types forbid the others; TypeScript does not declare it yet. */
interface NativeParsing {
  parseHTML?: (html: string, options: { sanitizer: object }) => Document;
}

/**
 * Parses a page into a document without a window, in which nothing runs or loads. `undefined` where the embedding page
 * forbids it.
 */
function parseInert(html: string): Document | undefined {
  try {
    return new DOMParser().parseFromString(html, 'text/html');
  } catch {
    // Trusted Types
  }
  try {
    return (Document as unknown as NativeParsing).parseHTML?.(html, {
      sanitizer: { removeElements: [], dataAttributes: true },
    });
  } catch {
    return undefined;
  }
}

/** The address that a page's relative links resolve against. */
export function baseOf(html: string, url: string): string {
  const base = /<base\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(html.slice(0, 20_000));
  return safeUrl(base?.[1] ?? base?.[2] ?? base?.[3], url, 'fetch') ?? url;
}

/** The language a page declares. */
export const langOf = (html: string): string => /<html\b[^>]*?\slang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1] ?? '';

/** Extracts the article of a foreign page. Not sanitised yet. `undefined` where none is found. */
export async function extractArticle(html: string, base: string): Promise<PageArticle | undefined> {
  const page = parseInert(html);
  if (!page) return undefined;
  page.querySelectorAll('base').forEach((each) => each.remove());
  page.head?.prepend(Object.assign(page.createElement('base'), { href: base }));
  try {
    return (await loadFindArticle()).findArticle(page);
  } catch {
    return undefined;
  }
}
