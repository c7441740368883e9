import { adoptSheet } from '../../controllers/content-style-controller.js';
import { attachClosedRoot } from '../../internal/closed-root.js';
import { rootOf } from '../../internal/dom.js';
import { dayText } from '../day.js';
import type { Facts } from '../model.js';
import type { ReaderStrings } from '../strings.js';
import { prose } from '../prose.js';
import { address } from './canonical.js';
import { printStyles } from './print.styles.js';

/** The words of this part. */
export interface PrintStrings {
  /** Stands before the address of a video or sound that paper cannot hold. */
  readonly media: string;
  /** Stands before the address of the page. */
  readonly from: string;
  /** Stands before the day of the last change. */
  readonly updatedOn: string;
}

const english: PrintStrings = {
  media: 'To watch or listen:',
  from: 'From',
  updatedOn: 'Updated',
};

/** What is printed. */
export interface PrintContext {
  readonly root: Element;
  /** Shown above the words where the words do not begin with the title themselves. */
  readonly facts: Partial<Facts>;
  /** Whether the reader shows title and facts, rather than the article. */
  readonly headed: boolean;
  /** Whether the visitor leaves out pictures. */
  readonly plain: boolean;
  readonly t: ReaderStrings & Partial<PrintStrings>;
  readonly lang: string;
  readonly dir: string;
  readonly locale: string;
}

/** Everything else on the page steps back while this sheet is there, on paper only. */
const pageSheet = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `[${HOLDER}]{display:none!important}` +
      // the page's own frame must not cut what is long
      `@media print{html,body{display:block!important;position:static!important;overflow:visible!important;width:auto!important;height:auto!important;min-height:0!important;max-height:none!important;margin:0!important;padding:0!important;background:#fff!important;transform:none!important}` +
      `html::before,html::after,body::before,body::after,body>:not([${HOLDER}]){display:none!important}[${HOLDER}]{display:block!important}}` +
      '@page{margin:18mm 20mm}',
  );
  return sheet;
};

const HOLDER = 'data-wayleaf-print';

const OUT = 'script,style,template,noscript,link,meta,object,embed,dialog,[hidden]:not([hidden=until-found]),[data-markdown],[data-wayleaf-mark],wayleaf-reader,form,button,input:not([type=checkbox]),select,textarea';

/** A copy of the words that can do nothing: no script of the page meets it, and nothing in it wakes up. */
function copy(root: Element): HTMLElement {
  const inert = document.implementation.createHTMLDocument('');
  const whole = inert.importNode(root, true);
  // what is drawn is not part of a copy
  const drawn = root.querySelectorAll('canvas');
  for (const [index, canvas] of [...whole.querySelectorAll('canvas')].entries()) {
    try {
      canvas.getContext('2d')?.drawImage(drawn[index]!, 0, 0);
    } catch {
      canvas.remove();
    }
  }
  const sources = root.querySelectorAll('*');
  for (const [index, each] of [...whole.querySelectorAll('*')].entries()) if (!/^(script|style|template|source|track|wbr|br)$/.test(each.localName) && unseen(sources[index]!)) each.remove();
  const box = inert.createElement('div');
  box.setAttribute('data-wayleaf-article', '');
  box.append(...whole.childNodes);
  return box;
}

/** Whether an address is another page's. */
function outside(link: HTMLAnchorElement, page: string): boolean {
  return /^(https?:|mailto:|tel:)/.test(link.protocol) && link.href.split('#')[0] !== page.split('#')[0];
}

/** Makes of a copy what paper can hold, and loses nothing. */
function forPaper(box: HTMLElement, { plain, t }: PrintContext): void {
  const words = { ...english, ...t };
  const make = (name: string, className: string, ...content: readonly (string | Node)[]): HTMLElement => {
    const element = box.ownerDocument.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  };
  const url = (text: string): HTMLElement => make('span', 'url', text);
  for (const media of box.querySelectorAll('video,audio,iframe')) {
    const source = media.getAttribute('src') || media.querySelector('source')?.getAttribute('src');
    const about = media.getAttribute('title') || media.getAttribute('aria-label');
    const from = source ? absolute(source) : '';
    media.replaceWith(make('p', 'media', `${words.media} ${about ? `${about} ` : ''}`, url(from)));
  }
  for (const each of box.querySelectorAll(OUT)) each.remove();
  for (const each of box.querySelectorAll('details')) each.setAttribute('open', '');
  for (const each of [...box.querySelectorAll('*')]) {
    each.removeAttribute('hidden');
    each.removeAttribute('contenteditable');
    // elements of the page would start anew
    if (each.localName.includes('-')) each.replaceWith(make('div', '', ...each.childNodes));
  }
  for (const image of box.querySelectorAll('img')) {
    if (plain) {
      const text = image.alt.trim();
      image.replaceWith(...(text ? [make('span', 'alt', `[${text}]`)] : []));
      continue;
    }
    image.loading = 'eager';
    image.decoding = 'sync';
  }
  for (const link of box.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    link.href = absolute(link.getAttribute('href')!);
    if (!outside(link, location.href)) continue;
    const text = decode(link.href.replace(/^(mailto|tel):/, ''));
    const said = link.textContent.trim();
    if (said && !same(said, text)) link.after(make('span', 'url', ` (${text})`));
  }
  for (const table of box.querySelectorAll('table')) if (Math.max(...[...table.rows].map(({ cells }) => cells.length)) > 6) table.classList.add('wide');
}

/** The address that a relative one means on this page. */
function absolute(href: string): string {
  try {
    return new URL(href, document.baseURI).href;
  } catch {
    return href;
  }
}

function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

const bare = (text: string): string => text.replace(/^https?:\/\/(www\.)?|\/$|\s/g, '').toLowerCase();
/** Whether a link says its own address. */
const same = (said: string, url: string): boolean => bare(said) === bare(url);

function dates({ facts: { published, updated }, t, locale }: PrintContext): readonly string[] {
  const day = (date: string | undefined, before = ''): readonly string[] => {
    const text = dayText(date, locale);
    return text ? [before + text] : [];
  };
  return [...day(published), ...(updated === published ? [] : day(updated, `${t.updatedOn ?? english.updatedOn} `))];
}

/** What a page puts out of sight: closed boxes that a button of its own would open are opened instead. */
function unseen(source: Element): boolean {
  const { display, position, clipPath, clip } = getComputedStyle(source);
  if (display === 'none') return !source.id || !document.querySelector(`[aria-controls~="${CSS.escape(source.id)}"]`);
  return position === 'absolute' && source.localName !== 'img' && (clipPath === 'inset(50%)' || clip === 'rect(0px, 0px, 0px, 0px)' || clip === 'rect(1px, 1px, 1px, 1px)');
}

let finish: (() => void) | undefined;

/**
 * Puts a copy of the article on the page that only paper shows.
 *
 * @returns The root that holds it, and a function that takes it away; that happens by itself once it is printed.
 */
export function prepare(context: PrintContext): { readonly root: ShadowRoot; readonly end: () => void } {
  finish?.();
  const { root, facts, headed, t } = context;
  const { byline, heading } = facts;
  const box = copy(root);
  forPaper(box, context);
  const holder = document.createElement('div');
  holder.setAttribute(HOLDER, '');
  holder.setAttribute('aria-hidden', 'true');
  // as the words are, not as the page is
  holder.lang = root.closest('[lang]')?.getAttribute('lang') ?? '';
  const { direction, fontFamily } = getComputedStyle(root);
  holder.dir = direction;
  const shadow = attachClosedRoot(holder);
  shadow.adoptedStyleSheets = [prose.styleSheet!, printStyles.styleSheet!];
  const add = (name: string, className: string, text: string): HTMLElement => {
    const element = document.createElement(name);
    element.className = className;
    element.dir = 'auto';
    element.textContent = text;
    return element;
  };
  const about = [byline, ...dates(context)].filter(Boolean).join(' · ');
  if (headed && heading) shadow.append(add('h1', '', heading));
  if (about) {
    const line = add('p', 'facts', about);
    const title = box.querySelector('h1');
    // below the title, wherever that is
    if (title && !headed) title.after(line);
    else shadow.append(line);
  }
  shadow.append(document.adoptNode(box), add('p', 'from', `${t.from ?? english.from} ${decode(address())}`));
  // a layer can say nothing that the page's own `!important` does not overrule
  holder.style.setProperty('font-family', fontFamily);
  document.body.append(holder);
  const release = adoptSheet(rootOf(holder), pageSheet());
  const end = (): void => {
    removeEventListener('afterprint', end);
    release();
    holder.remove();
    if (finish === end) finish = undefined;
  };
  addEventListener('afterprint', end);
  finish = end;
  return { root: shadow, end };
}

/** Prints the article, and nothing else of the page. */
export async function printArticle(context: PrintContext): Promise<void> {
  const { root } = prepare(context);
  // most come from the cache; what does not come soon is left white
  await Promise.race([Promise.allSettled([...root.querySelectorAll('img')].map((image) => image.decode())), new Promise((resolve) => setTimeout(resolve, 2000))]);
  print();
}
