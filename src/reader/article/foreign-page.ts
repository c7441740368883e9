import { once } from '../../internal/load.js';
import { safeUrl } from '../../internal/url.js';
import type { PageArticle } from './find-article.js';

const readability = once(() => import('./find-article.js'));

/** Whether a text is a whole page, and no piece of one. */
export const isPage = (html: string): boolean => /<(html|head|body)[\s>]/i.test(html);

/** The sanitising way in that works where Trusted Types forbid the others; TypeScript does not know it yet. */
interface NativeParsing {
  parseHTML?: (html: string, options: { sanitizer: object }) => Document;
}

/**
 * A document that belongs to no window: nothing in it runs or loads. `undefined` where the page allows no such thing.
 */
function open(html: string): Document | undefined {
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

/** The address that a page takes its relative links from. */
export function baseOf(html: string, url: string): string {
  const base = /<base\s[^>]*?href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(html.slice(0, 20_000));
  return safeUrl(base?.[1] ?? base?.[2] ?? base?.[3], url, 'fetch') ?? url;
}

/** The language a page says it is in. */
export const langOf = (html: string): string => /<html\b[^>]*?\slang\s*=\s*["']?([\w-]+)/i.exec(html)?.[1] ?? '';

/**
 * What a foreign page is about, without all that stands around it. Not clean yet. `undefined` where that cannot be
 * told.
 */
export async function articleOf(html: string, base: string): Promise<PageArticle | undefined> {
  const page = open(html);
  if (!page) return undefined;
  page.querySelectorAll('base').forEach((each) => each.remove());
  page.head?.prepend(Object.assign(page.createElement('base'), { href: base }));
  try {
    return (await readability()).findArticle(page);
  } catch {
    return undefined;
  }
}
