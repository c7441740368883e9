import type { Localized } from '../../i18n/strings.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { attachClosedRoot } from '../../internal/closed-root.js';
import { rootOf } from '../../internal/dom.js';
import { dayText } from '../article/format-date.js';
import type { Facts } from '../article/model.js';
import type { ReaderStrings } from '../strings.js';
import { prose } from '../article/prose.styles.js';
import { address } from './canonical-url.js';
import { decode, paperCopy } from './print-copy.js';
import { printStyles } from './print.styles.js';
import { english } from './print.strings.js';

/** What is printed. */
export interface PrintProps extends Localized<ReaderStrings> {
  readonly root: Element;
  /** Shown above the words where the words do not begin with the title themselves. */
  readonly facts: Partial<Facts>;
  /** Whether the reader shows title and facts, rather than the article. */
  readonly headed: boolean;
  /** Whether the visitor leaves out pictures. */
  readonly plain: boolean;
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

function dates({ facts: { published, updated }, t, locale }: PrintProps): readonly string[] {
  const day = (date: string | undefined, before = ''): readonly string[] => {
    const text = dayText(date, locale);
    return text ? [before + text] : [];
  };
  return [...day(published), ...(updated === published ? [] : day(updated, `${(t.print ?? english).updatedOn} `))];
}

let finish: (() => void) | undefined;

/**
 * Puts a copy of the article on the page that only paper shows.
 *
 * @returns The root that holds it, and a function that takes it away; that happens by itself once it is printed.
 */
export function prepare(context: PrintProps): { readonly root: ShadowRoot; readonly end: () => void } {
  finish?.();
  const { root, facts, headed, plain } = context;
  const t = context.t.print ?? english;
  const { byline, heading } = facts;
  const box = paperCopy(root, plain, t.media);
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
  shadow.append(document.adoptNode(box), add('p', 'from', `${t.from} ${decode(address())}`));
  // a layer can say nothing that the page's own `!important` does not overrule
  holder.style.setProperty('font-family', fontFamily);
  document.body.append(holder);
  const release = adoptStyles(rootOf(holder), pageSheet());
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
export async function printArticle(context: PrintProps): Promise<void> {
  const { root } = prepare(context);
  // most come from the cache; what does not come soon is left white
  await Promise.race([
    Promise.allSettled([...root.querySelectorAll('img')].map((image) => image.decode())),
    new Promise((resolve) => setTimeout(resolve, 2000)),
  ]);
  print();
}
