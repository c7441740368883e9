import { Readability } from '../../vendor/readability.js';
import { dropCalls, dropLinkLists, restoreLost, titleOf } from './lost-content.js';

/** What a page is about. */
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
 * Finds the article of a page, and what the page says about it.
 *
 * @param page - A document of nobody else's: it is taken apart.
 * @returns `undefined` where there is none.
 */
export function findArticle(page: Document): PageArticle | undefined {
  // the package makes second-level headings of the first-level ones
  for (const heading of page.querySelectorAll('h1')) heading.setAttribute(LEVEL, '1');
  dropCalls(page);
  // it takes the page apart: what it leaves behind is known by its number
  let number = 0;
  for (const element of page.querySelectorAll('body *')) element.setAttribute(NUMBER, String(number++));
  const whole = page.cloneNode(true) as Document;
  const found = new Readability<Element>(page, { keepClasses: false, serializer: (node) => node as Element }).parse();
  if (!found?.content) return undefined;
  // it wraps the article in an element with an id of its own
  found.content.querySelector('#readability-page-1')?.removeAttribute('id');
  restoreLost(found.content, whole, NUMBER);
  dropLinkLists(found.content);
  // it makes links within the page lead away from it
  const here = page.baseURI.replace(/#.*$/, '');
  for (const link of found.content.querySelectorAll('a[href*="#"]')) {
    const href = link.getAttribute('href')!;
    if (href.startsWith(`${here}#`)) link.setAttribute('href', href.slice(here.length));
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
    title: titleOf(title?.trim() ?? '', whole),
    byline: byline?.trim() ?? '',
    published: publishedTime?.trim() ?? '',
    lang: lang ?? '',
    dir: dir ?? '',
  };
}
