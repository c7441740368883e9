/** Prints the article without the rest of the page. */
import { styleOf, viewOf } from '../../internal/view.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { attachClosedRoot } from '../../internal/closed-root.js';
import { rootOf } from '../../internal/dom.js';
import { formatDate } from '../../internal/date.js';
import type { Facts } from '../article/model.js';
import type { ReaderStrings } from '../strings.js';
import { prose } from '../article/prose.styles.js';
import { canonicalUrl } from './canonical-url.js';
import { decode, printCopy } from './print-copy.js';
import { printStyles } from './print.styles.js';
import { english } from './print.strings.js';

/** The article to print and its strings. */
export interface PrintProps {
  readonly root: Element;
  /** Printed above the text where the text does not begin with its title. */
  readonly facts: Partial<Facts>;
  /** Whether the reader's header shows title and facts, rather than the article. */
  readonly hasHeader: boolean;
  /** Whether the visitor hides pictures. */
  readonly hidesPictures: boolean;
  readonly t: ReaderStrings;
  readonly lang: string;
  readonly dir: string;
  readonly locale: string;
}

/** A sheet that hides everything else on the page, on paper only. */
const createPageSheet = (): CSSStyleSheet => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `[${HOLDER_ATTRIBUTE}]{display:none!important}` +
      // the page's own layout must not clip the article
      `@media print{html,body{display:block!important;position:static!important;overflow:visible!important;width:auto!important;height:auto!important;min-height:0!important;max-height:none!important;margin:0!important;padding:0!important;background:#fff!important;transform:none!important}` +
      `html::before,html::after,body::before,body::after,body>:not([${HOLDER_ATTRIBUTE}]){display:none!important}[${HOLDER_ATTRIBUTE}]{display:block!important}}` +
      '@page{margin:18mm 20mm}',
  );
  return sheet;
};

const HOLDER_ATTRIBUTE = 'data-wayleaf-print';

function dateTexts({ facts: { published, updated }, t, locale }: PrintProps): readonly string[] {
  const day = (date: string | undefined, before = ''): readonly string[] => {
    const text = formatDate(date, locale);
    return text ? [before + text] : [];
  };
  return [...day(published), ...(updated === published ? [] : day(updated, `${(t.print ?? english).updatedOn} `))];
}

let endPrevious: (() => void) | undefined;

/**
 * Adds a copy of the article to the page that is visible only on paper.
 *
 * @returns The root that holds it, and a function that removes it; it is also removed after printing.
 */
export function prepare(context: PrintProps): { readonly root: ShadowRoot; readonly end: () => void } {
  endPrevious?.();
  const { root, facts, hasHeader: headed, hidesPictures: plain, t } = context;
  const { byline, heading } = facts;
  const box = printCopy(root, plain, (t.print ?? english).media);
  const holder = document.createElement('div');
  holder.setAttribute(HOLDER_ATTRIBUTE, '');
  holder.setAttribute('aria-hidden', 'true');
  // language and direction of the text, not of the page
  holder.lang = root.closest('[lang]')?.getAttribute('lang') ?? '';
  const { direction, fontFamily } = styleOf(root);
  holder.dir = direction;
  const shadow = attachClosedRoot(holder);
  for (const each of [prose, printStyles]) adoptStyles(shadow, each);
  const add = (name: string, className: string, text: string): HTMLElement => {
    const element = document.createElement(name);
    element.className = className;
    element.dir = 'auto';
    element.textContent = text;
    return element;
  };
  const about = [byline, ...dateTexts(context)].filter(Boolean).join(' · ');
  if (headed && heading) shadow.append(add('h1', '', heading));
  if (about) {
    const line = add('p', 'facts', about);
    const title = box.querySelector('h1');
    // below the title, which may be in the text
    if (title && !headed) title.after(line);
    else shadow.append(line);
  }
  shadow.append(document.adoptNode(box), add('p', 'from', `${(t.print ?? english).from} ${decode(canonicalUrl())}`));
  // inline, because rules of the page would override a style sheet for this element
  holder.style.setProperty('font-family', fontFamily);
  const view = viewOf(root);
  view.document.body.append(holder);
  const release = adoptStyles(rootOf(holder), createPageSheet());
  const end = (): void => {
    view.removeEventListener('afterprint', end);
    release();
    holder.remove();
    if (endPrevious === end) endPrevious = undefined;
  };
  view.addEventListener('afterprint', end);
  endPrevious = end;
  return { root: shadow, end };
}

/** Milliseconds that a browser may take to start printing. */
const PRINT_TIMEOUT = 1500;

/** Prints the article without the rest of the page. */
export async function printArticle(context: PrintProps): Promise<void> {
  const { root, end } = prepare(context);
  // most pictures come from the cache; slow ones are left blank
  await Promise.race([
    Promise.allSettled([...root.querySelectorAll('img')].map((image) => image.decode())),
    new Promise((resolve) => setTimeout(resolve, 2000)),
  ]);
  const view = viewOf(context.root);
  // the reader may have gone meanwhile, and another copy have taken this one's place
  if (!context.root.isConnected || !root.host.isConnected) return end();
  // a sandbox may block it silently: what is left would print in place of the page, whenever the visitor prints that
  const started = () => {
    clearTimeout(timer);
    view.removeEventListener('beforeprint', started);
  };
  const timer = setTimeout(() => {
    started();
    end();
  }, PRINT_TIMEOUT);
  view.addEventListener('beforeprint', started);
  view.print();
}
