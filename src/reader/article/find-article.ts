/** Extracts the article of a whole page with Readability, and corrects its result. */
import { Readability } from '../../vendor/readability.js';
import { removePromotions, removeLinkLists, restoreLostContent, withoutSiteName } from './lost-content.js';

/** The extracted article. */
export interface PageArticle {
  readonly html: string;
  readonly title: string;
  readonly byline: string;
  readonly published: string;
  readonly lang: string;
  readonly dir: string;
}

const LEVEL = 'data-level';
const NUMBER = 'data-number';

/**
 * Extracts the article of a page and its metadata.
 *
 * @param page - A document that may be modified: extraction takes it apart.
 * @returns `undefined` where no article was found.
 */
export function findArticle(page: Document): PageArticle | undefined {
  // Readability turns headings of level 1 into level 2
  for (const heading of page.querySelectorAll('h1')) heading.setAttribute(LEVEL, '1');
  removePromotions(page);
  // Readability modifies the page: numbers identify what it leaves out
  let number = 0;
  for (const element of page.querySelectorAll('body *')) element.setAttribute(NUMBER, String(number++));
  const original = page.cloneNode(true) as Document;
  const found = new Readability<Element>(page, { keepClasses: false, serializer: (node) => node as Element }).parse();
  if (!found?.content) return undefined;
  // Readability wraps the article in an element with an id of its own
  found.content.querySelector('#readability-page-1')?.removeAttribute('id');
  restoreLostContent(found.content, original, NUMBER);
  removeLinkLists(found.content);
  // Readability makes links within the page absolute
  const pageUrl = page.baseURI.replace(/#.*$/, '');
  for (const link of found.content.querySelectorAll('a[href*="#"]')) {
    const href = link.getAttribute('href')!;
    if (href.startsWith(`${pageUrl}#`)) link.setAttribute('href', href.slice(pageUrl.length));
  }
  for (const heading of found.content.querySelectorAll(`h2[${LEVEL}]`)) {
    const title = page.createElement('h1');
    if (heading.id) title.id = heading.id;
    title.append(...heading.childNodes);
    heading.replaceWith(title);
  }
  const { title, byline, publishedTime, lang, dir } = found;
  return {
    html: found.content.innerHTML,
    title: withoutSiteName(title?.trim() ?? '', original),
    byline: byline?.trim() ?? '',
    published: publishedTime?.trim() ?? '',
    lang: lang ?? '',
    dir: dir ?? '',
  };
}
