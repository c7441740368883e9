/** Copies an article for printing. */
import { styleOf } from '../../internal/view.js';

const REMOVED =
  'script,style,template,noscript,link,meta,object,embed,dialog,[hidden]:not([hidden=until-found]),[data-markdown],[data-wayleaf-mark],wayleaf-reader,form,button,input:not([type=checkbox]),select,textarea';

/**
 * Copies the article into an inert document: no script of the page can reach it, and no custom element in it is
 * upgraded.
 */
function inertCopy(root: Element): HTMLElement {
  const inert = document.implementation.createHTMLDocument('');
  const copy = inert.importNode(root, true);
  // cloning a canvas does not copy its pixels
  const canvases = root.querySelectorAll('canvas');
  for (const [index, canvas] of [...copy.querySelectorAll('canvas')].entries()) {
    try {
      canvas.getContext('2d')?.drawImage(canvases[index]!, 0, 0);
    } catch {
      canvas.remove();
    }
  }
  const originals = root.querySelectorAll('*');
  for (const [index, each] of [...copy.querySelectorAll('*')].entries())
    if (!/^(script|style|template|source|track|wbr|br)$/.test(each.localName) && isHidden(originals[index]!))
      each.remove();
  const box = inert.createElement('div');
  box.setAttribute('data-wayleaf-article', '');
  box.append(...copy.childNodes);
  return box;
}

/** Whether a link leads to another page. */
function leadsElsewhere(link: HTMLAnchorElement, page: string): boolean {
  return /^(https?:|mailto:|tel:)/.test(link.protocol) && link.href.split('#')[0] !== page.split('#')[0];
}

/**
 * Copies an article for paper without losing content: opens details, prints addresses of links and media.
 *
 * @param hidesPictures - Whether the visitor hides pictures.
 * @param media - The text before the address of a video or audio.
 */
export function printCopy(root: Element, hidesPictures: boolean, media: string): HTMLElement {
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
    const title = player.getAttribute('title') || player.getAttribute('aria-label');
    const address = source ? absolute(source) : '';
    player.replaceWith(make('p', 'media', `${media} ${title ? `${title} ` : ''}`, url(address)));
  }
  for (const each of box.querySelectorAll(REMOVED)) each.remove();
  for (const each of box.querySelectorAll('details')) each.setAttribute('open', '');
  for (const each of [...box.querySelectorAll('*')]) {
    each.removeAttribute('hidden');
    each.removeAttribute('contenteditable');
    // custom elements would be upgraded again
    if (each.localName.includes('-')) each.replaceWith(make('div', '', ...each.childNodes));
  }
  for (const image of box.querySelectorAll('img')) {
    if (hidesPictures) {
      const text = image.alt.trim();
      image.replaceWith(...(text ? [make('span', 'alt', `[${text}]`)] : []));
      continue;
    }
    image.loading = 'eager';
    image.decoding = 'sync';
  }
  for (const link of box.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    link.href = absolute(link.getAttribute('href')!);
    if (!leadsElsewhere(link, location.href)) continue;
    const text = decode(link.href.replace(/^(mailto|tel):/, ''));
    const label = link.textContent.trim();
    if (label && !namesAddress(label, text)) link.after(make('span', 'url', ` (${text})`));
  }
  for (const table of box.querySelectorAll('table'))
    if (Math.max(...[...table.rows].map(({ cells }) => cells.length)) > 6) table.classList.add('wide');
  return box;
}

/** Resolves an address against this page. */
function absolute(href: string): string {
  try {
    return new URL(href, document.baseURI).href;
  } catch {
    return href;
  }
}

/** Decodes an address for reading. */
export function decode(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}

const bareAddress = (text: string): string => text.replace(/^https?:\/\/(www\.)?|\/$|\s/g, '').toLowerCase();
/** Whether a link's text is its own address. */
const namesAddress = (label: string, url: string): boolean => bareAddress(label) === bareAddress(url);

/** Whether the page hides an element; collapsed boxes that one of its buttons opens count as visible. */
function isHidden(source: Element): boolean {
  const { display, position, clipPath, clip } = styleOf(source);
  if (display === 'none')
    return !source.id || !source.ownerDocument.querySelector(`[aria-controls~="${CSS.escape(source.id)}"]`);
  return (
    position === 'absolute' &&
    source.localName !== 'img' &&
    (clipPath === 'inset(50%)' || clip === 'rect(0px, 0px, 0px, 0px)' || clip === 'rect(1px, 1px, 1px, 1px)')
  );
}
