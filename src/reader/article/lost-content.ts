/**
 * What belongs to the article of a foreign page and was left behind with its furniture: Readability scores paragraphs,
 * so a lead in a header, lists of ingredients, or the second message of a thread often stay away.
 */

/** What stands around an article, by its element, its role, or the name its site gives it. */
const FURNITURE =
  'nav,aside,footer,form,button,input,select,textarea,script,style,template,noscript,iframe,object,svg,dialog,menu,[hidden],[aria-hidden=true],[role=navigation],[role=complementary],[role=search],[role=dialog],[role=contentinfo],[role=banner]';
const NAMES =
  /(^|[\s_-])(ads?|advert\w*|author\w*|avatar|banner|breadcrumbs?|bylines?|comments?|consent|cookies?|dates?|disqus|footer|gdpr|legal|login|masthead|menu|meta\w*|nav\w*|newsletter|pag(er|ination)|popup|print|promo\w*|rating|recommend\w*|related|repl(y|ies)|share\w*|sharing|sidebar|sign-?up|social|sponsor\w*|subscri\w+|tags?|toc|user\w*|widget\w*)(?=$|[\s_-])/i;

/** Names of what nobody calls so who means the article, though it is prose, too. */
const CALLING =
  /(^|[\s_-])(author-?(bio|box|card|info)|cookie-?(bar|banner|consent|notice)|newsletter|related-?(articles|posts|stories)|share-?(bar|buttons|links)|(sign-?up|subscribe)-?(bar|box|form))(?=$|[\s_-])/i;

/** Names that say how a page is laid out, and not what stands there. */
const LAYOUT =
  /(^|[\s_-])(block|box|card|cell|col(umn)?|container|content|flex|grid|inner|module|panel|row|section|wrap(per)?)(?=$|[\s\d_-])/i;

/** What says something even where it is short. */
const TELLING = 'h2,h3,h4,h5,h6,ul,ol,dl,table,pre,blockquote,figure,picture,details,math';
/** So many letters are prose. */
const PROSE = 80;

const letters = (element: Element): number => element.textContent.replace(/\s+/g, ' ').trim().length;
const linked = (element: Element): number => {
  let sum = 0;
  for (const link of element.querySelectorAll('a[href]:not([href^="#"])')) sum += letters(link);
  return sum;
};

const named = (element: Element): string => `${element.getAttribute('class') ?? ''} ${element.id}`;
const isFurniture = (element: Element): boolean => element.matches(FURNITURE) || NAMES.test(named(element));

/** Takes out what calls on the reader, and is no more than a small part of the page. */
export function dropCalls(page: Document): void {
  const all = letters(page.body);
  for (const element of page.body.querySelectorAll('aside,div,form,section,ul'))
    if (CALLING.test(named(element)) && letters(element) * 3 < all) element.remove();
}

/** Whether a picture is part of what is told: it says what it shows, and is no icon. */
const isPicture = (element: Element): boolean =>
  element.matches('img[src][alt]:not([alt=""],[src^="data:"])') && Number(element.getAttribute('width') ?? 200) >= 200;

/** Whether an element that was left behind belongs to the article it stands in. */
function belongs(element: Element): boolean {
  if (isFurniture(element)) return false;
  const length = letters(element);
  return (
    isPicture(element) ||
    (linked(element) <= length / 2 && (length >= PROSE || element.matches(TELLING) || !!element.querySelector(TELLING)))
  );
}

/** Whether an element is one of several of a kind that all hold prose: the messages of a thread, say. */
const hasPeers = (element: Element): boolean =>
  !!element.className &&
  !LAYOUT.test(element.className) &&
  [...element.parentElement!.children].some(
    (each) =>
      each !== element &&
      each.localName === element.localName &&
      each.className === element.className &&
      !isFurniture(each) &&
      [...each.querySelectorAll('p')].some((text) => letters(text) >= PROSE),
  );

/** The element of the page that the article is in, and whether it is there because others of its kind are, too. */
function homeOf(
  found: (element: Element) => boolean,
  whole: Document,
): { readonly home: Element; readonly peers: boolean } | undefined {
  const told = [...whole.querySelectorAll('p,li,pre,blockquote,td,h2,h3,figure')].filter(found);
  let home: Element | null | undefined = told[0]?.parentElement;
  while (home && !told.every((each) => home!.contains(each))) home = home.parentElement;
  if (!home) return undefined;
  for (let at = home; at !== whole.body && at.parentElement && !isFurniture(at); at = at.parentElement)
    if (hasPeers(at)) return { home: at.parentElement, peers: true };
  return { home: home.closest('article') ?? home, peers: false };
}

/**
 * Brings back what was left behind of the article. More than was found comes back only where it is of the same kind:
 * else
 * it is rather the page that was found than the article.
 *
 * @param article - What was found; numbered like the page it was taken from.
 * @param whole - The page as it was.
 * @param number - The attribute with the number of each element.
 */
export function restoreLost(article: Element, whole: Document, number: string): void {
  const kept = new Map([...article.querySelectorAll(`[${number}]`)].map((each) => [each.getAttribute(number), each]));
  const same = (element: Element): Element | undefined => kept.get(element.getAttribute(number));
  const { home, peers } = homeOf((element) => !!same(element), whole) ?? {};
  if (!home || home === whole.body) return;
  /** What is to come back, and after which element; the first of all after none. */
  const lost: { readonly piece: Element; readonly after: Element | undefined }[] = [];
  let last: Element | undefined;
  const go = (parent: Element): void => {
    for (const element of parent.children) {
      const found = same(element);
      if (found || [...element.querySelectorAll('*')].some(same)) {
        go(element);
        last = found ?? last;
      } else if (belongs(element)) {
        const piece = article.ownerDocument.importNode(element, true);
        for (const each of [...piece.querySelectorAll('*')])
          if (isFurniture(each) && !each.closest('pre,code,p')) each.remove();
        lost.push({ piece, after: last });
        last = last && piece;
      }
    }
  };
  go(home);
  if (!peers && lost.reduce((sum, { piece }) => sum + letters(piece), 0) > letters(article)) return;
  for (const { piece, after } of lost) after?.after(piece);
  (article.firstElementChild ?? article).prepend(...lost.filter(({ after }) => !after).map(({ piece }) => piece));
}

/**
 * Takes out lists of nothing but links that come before the first words of the article, unless they lead to its parts.
 */
export function dropLinkLists(article: Element): void {
  for (const list of [...article.querySelectorAll('ul,ol,p,h2,h3')]) {
    if (!list.matches('ul,ol')) {
      if (letters(list) >= PROSE && linked(list) < letters(list) / 2) return;
    } else if (list.querySelectorAll('a').length > 3 && linked(list) > letters(list) * 0.9) list.remove();
  }
}

/** The title of the article without the name of the site, where a heading of the page says it so. */
export function titleOf(title: string, whole: Document): string {
  const headings = [...whole.querySelectorAll('h1')].map((each) =>
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
