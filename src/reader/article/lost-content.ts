/**
 * Restores content of a foreign page that Readability has left out of the article, and removes what it should have left
 * out. Readability scores paragraphs, so a lead in a header, lists of ingredients, or the second message of a thread
 * are often lost.
 */

/** Boilerplate around an article, by element and role, and by class or id. */
const BOILERPLATE =
  'nav,aside,footer,form,button,input,select,textarea,script,style,template,noscript,iframe,object,svg,dialog,menu,[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=search],[role=dialog],[role=contentinfo],[role=banner]';
const BOILERPLATE_NAMES =
  /(^|[\s_-])(ads?|advert\w*|author\w*|avatar|banner|breadcrumbs?|bylines?|comments?|consent|cookies?|dates?|disqus|footer|gdpr|legal|login|masthead|menu|meta\w*|nav\w*|newsletter|pag(er|ination)|popup|print|promo\w*|rating|recommend\w*|related|repl(y|ies)|share\w*|sharing|sidebar|sign-?up|social|sponsor\w*|subscri\w+|tags?|toc|user\w*|widget\w*)(?=$|[\s_-])/i;

/** Classes and ids of promotional boxes, which contain prose but never belong to the article. */
const PROMOTION_NAMES =
  /(^|[\s_-])(author-?(bio|box|card|info)|cookie-?(bar|banner|consent|notice)|newsletter|related-?(articles|posts|stories)|share-?(bar|buttons|links)|(sign-?up|subscribe)-?(bar|box|form))(?=$|[\s_-])/i;

/** Class names that describe a layout and not its content. */
const LAYOUT_NAMES =
  /(^|[\s_-])(block|box|card|cell|col(umn)?|container|content|flex|grid|inner|module|panel|row|section|wrap(per)?)(?=$|[\s\d_-])/i;

/** Elements that count as content even where they are short. */
const CONTENT = 'h2,h3,h4,h5,h6,ul,ol,dl,table,pre,blockquote,figure,picture,details,math';
/** The number of characters from which a text counts as prose. */
const MIN_PROSE = 80;

const textLength = (element: Element): number => element.textContent.replace(/\s+/g, ' ').trim().length;
const linkedLength = (element: Element): number => {
  let sum = 0;
  for (const link of element.querySelectorAll('a[href]:not([href^="#"])')) sum += textLength(link);
  return sum;
};

const namesOf = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;
const isBoilerplate = (element: Element): boolean =>
  element.matches(BOILERPLATE) || BOILERPLATE_NAMES.test(namesOf(element));

/** Removes promotional boxes, unless they are a large part of the page. */
export function removePromotions(page: Document): void {
  const all = textLength(page.body);
  for (const element of page.body.querySelectorAll('aside,div,form,section,ul'))
    if (PROMOTION_NAMES.test(namesOf(element)) && textLength(element) * 3 < all) element.remove();
}

/** Whether a picture is content: it has an alternative text and is no icon. */
const isContentPicture = (element: Element): boolean =>
  element.matches('img[src][alt]:not([alt=""],[src^="data:"])') && Number(element.getAttribute('width') ?? 200) >= 200;

/** Whether an element that was left out belongs to the article it stands in. */
function belongs(element: Element): boolean {
  if (isBoilerplate(element)) return false;
  const length = textLength(element);
  return (
    isContentPicture(element) ||
    (linkedLength(element) <= length / 2 &&
      (length >= MIN_PROSE || element.matches(CONTENT) || !!element.querySelector(CONTENT)))
  );
}

/**
 * Whether an element is one of several siblings of the same class that all hold prose, such as the messages of a
 * thread.
 */
const hasPeers = (element: Element): boolean =>
  !!element.className &&
  !LAYOUT_NAMES.test(element.className) &&
  [...element.parentElement!.children].some(
    (each) =>
      each !== element &&
      each.localName === element.localName &&
      each.className === element.className &&
      !isBoilerplate(each) &&
      [...each.querySelectorAll('p')].some((text) => textLength(text) >= MIN_PROSE),
  );

/** The element of the page that contains the article, and whether it was chosen because the article has peers. */
function containerOf(
  isFound: (element: Element) => boolean,
  page: Document,
): { readonly container: Element; readonly peers: boolean } | undefined {
  const found = [...page.querySelectorAll('p,li,pre,blockquote,td,h2,h3,figure')].filter(isFound);
  let container: Element | null | undefined = found[0]?.parentElement;
  while (container && !found.every((each) => container!.contains(each))) container = container.parentElement;
  if (!container) return undefined;
  for (let at = container; at !== page.body && at.parentElement && !isBoilerplate(at); at = at.parentElement)
    if (hasPeers(at)) return { container: at.parentElement, peers: true };
  return { container: container.closest('article') ?? container, peers: false };
}

/**
 * Inserts content that was left out. More than the length of the found article is inserted only where that has peers:
 * otherwise the container is the page rather than the article.
 *
 * @param article - The found article, numbered like the page it was taken from.
 * @param page - An unmodified copy of the page.
 * @param number - The attribute that holds the number of each element.
 */
export function restoreLostContent(article: Element, page: Document, number: string): void {
  const foundByNumber = new Map(
    [...article.querySelectorAll(`[${number}]`)].map((each) => [each.getAttribute(number), each]),
  );
  const foundOf = (element: Element): Element | undefined => foundByNumber.get(element.getAttribute(number));
  const { container, peers } = containerOf((element) => !!foundOf(element), page) ?? {};
  if (!container || container === page.body) return;
  /** The content to insert, and the element to insert it after; `undefined` for the beginning. */
  const lost: { readonly piece: Element; readonly after: Element | undefined }[] = [];
  let previous: Element | undefined;
  const visit = (parent: Element): void => {
    for (const element of parent.children) {
      const found = foundOf(element);
      if (found || [...element.querySelectorAll('*')].some(foundOf)) {
        visit(element);
        previous = found ?? previous;
      } else if (belongs(element)) {
        const piece = article.ownerDocument.importNode(element, true);
        for (const each of [...piece.querySelectorAll('*')])
          if (isBoilerplate(each) && !each.closest('pre,code,p')) each.remove();
        lost.push({ piece, after: previous });
        previous = previous && piece;
      }
    }
  };
  visit(container);
  if (!peers && lost.reduce((sum, { piece }) => sum + textLength(piece), 0) > textLength(article)) return;
  for (const { piece, after } of lost) after?.after(piece);
  (article.firstElementChild ?? article).prepend(...lost.filter(({ after }) => !after).map(({ piece }) => piece));
}

/** Removes lists of links that come before the article's first prose, unless they lead to its own sections. */
export function removeLinkLists(article: Element): void {
  for (const list of [...article.querySelectorAll('ul,ol,p,h2,h3')]) {
    if (!list.matches('ul,ol')) {
      if (textLength(list) >= MIN_PROSE && linkedLength(list) < textLength(list) / 2) return;
    } else if (list.querySelectorAll('a').length > 3 && linkedLength(list) > textLength(list) * 0.9) list.remove();
  }
}

/** The title without the name of the site, where a heading of the page confirms it. */
export function withoutSiteName(title: string, page: Document): string {
  const headings = [...page.querySelectorAll('h1')].map((each) =>
    each.textContent
      .replace(/[¶#§\s]+$/, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  return (
    headings.find((each) => each && title.startsWith(each) && /^\s*[-–—|·•:›»/]/.test(title.slice(each.length))) ??
    title
  );
}
