const OUT =
  'script,style,template,noscript,link,meta,object,embed,dialog,[hidden]:not([hidden=until-found]),[data-markdown],[data-wayleaf-mark],wayleaf-reader,form,button,input:not([type=checkbox]),select,textarea';

/** A copy of the words that can do nothing: no script of the page meets it, and nothing in it wakes up. */
function inertCopy(root: Element): HTMLElement {
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
  for (const [index, each] of [...whole.querySelectorAll('*')].entries())
    if (!/^(script|style|template|source|track|wbr|br)$/.test(each.localName) && unseen(sources[index]!)) each.remove();
  const box = inert.createElement('div');
  box.setAttribute('data-wayleaf-article', '');
  box.append(...whole.childNodes);
  return box;
}

/** Whether an address is another page's. */
function outside(link: HTMLAnchorElement, page: string): boolean {
  return /^(https?:|mailto:|tel:)/.test(link.protocol) && link.href.split('#')[0] !== page.split('#')[0];
}

/**
 * A copy of an article as paper can hold it, which loses nothing.
 *
 * @param plain - Whether the visitor leaves out pictures.
 * @param media - Stands before the address of a video or sound.
 */
export function paperCopy(root: Element, plain: boolean, media: string): HTMLElement {
  const box = inertCopy(root);
  const make = (name: string, className: string, ...content: readonly (string | Node)[]): HTMLElement => {
    const element = box.ownerDocument.createElement(name);
    element.className = className;
    element.append(...content);
    return element;
  };
  const url = (text: string): HTMLElement => make('span', 'url', text);
  for (const player of box.querySelectorAll('video,audio,iframe')) {
    const source = player.getAttribute('src') || player.querySelector('source')?.getAttribute('src');
    const about = player.getAttribute('title') || player.getAttribute('aria-label');
    const from = source ? absolute(source) : '';
    player.replaceWith(make('p', 'media', `${media} ${about ? `${about} ` : ''}`, url(from)));
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
  for (const table of box.querySelectorAll('table'))
    if (Math.max(...[...table.rows].map(({ cells }) => cells.length)) > 6) table.classList.add('wide');
  return box;
}

/** The address that a relative one means on this page. */
function absolute(href: string): string {
  try {
    return new URL(href, document.baseURI).href;
  } catch {
    return href;
  }
}

/** An address as people read it. */
export function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

const bare = (text: string): string => text.replace(/^https?:\/\/(www\.)?|\/$|\s/g, '').toLowerCase();
/** Whether a link says its own address. */
const same = (said: string, url: string): boolean => bare(said) === bare(url);

/** What a page puts out of sight: closed boxes that a button of its own would open are opened instead. */
function unseen(source: Element): boolean {
  const { display, position, clipPath, clip } = getComputedStyle(source);
  if (display === 'none') return !source.id || !document.querySelector(`[aria-controls~="${CSS.escape(source.id)}"]`);
  return (
    position === 'absolute' &&
    source.localName !== 'img' &&
    (clipPath === 'inset(50%)' || clip === 'rect(0px, 0px, 0px, 0px)' || clip === 'rect(1px, 1px, 1px, 1px)')
  );
}
