/** Tells whether an article has a heading of the first level, and sets its headings a step lower. */
import { bodyOf, parseInert } from '../../src/internal/parse-inert.js';

/** Whether it has a title, as pages have one already. */
export const hasTitle = (html: string): boolean => /<h1[\s>]/i.test(html);

/** The article with each heading a step lower, so that none is on the level of the page's title. */
export function lowered(html: string): string {
  const page = parseInert(html);
  if (!page) return html;
  const body = bodyOf(page);
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5')) {
    const next = page.createElement(`h${Number(heading.localName[1]) + 1}`);
    for (const { name, value } of heading.attributes) next.setAttribute(name, value);
    next.append(...heading.childNodes);
    heading.replaceWith(next);
  }
  return body.innerHTML;
}
