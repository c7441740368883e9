/** Sanitises attribute values, formulas and videos after the sanitiser has removed elements and attributes. */
import { yieldToMain, CHUNK_MS } from '../internal/scheduling.js';
import { readJson } from '../controllers/read-json.js';
import {
  BOOKING_FIELDS,
  FORMULA,
  MATHML,
  addressKind,
  isAllowed,
  isUnsafeLength,
  isCalloutKind,
  isNoteRole,
  safeAddress,
  safeRel,
} from './allow-list.js';
import { ownFields, safeConfig } from './safe-config.js';
import { isTrackingPicture } from './tracking-pictures.js';

const form = document.createElement('form');

/** Whether an id would shadow a property of `document` or of a form (DOM clobbering). */
const isClobbering = (id: string): boolean => id in document || id in form;

/** Whether an address is on the article's own site or the page's. */
const isOwn = (address: string, home: string): boolean =>
  [location.origin, new URL(home).origin].includes(new URL(address).origin);

/** The safe value of an attribute; `undefined` when it has to be removed. */
function sanitiseAttribute(tag: string, name: string, value: string, base: string, home: string): string | undefined {
  if (!isAllowed(tag, name)) return undefined;
  const kind = addressKind(tag, name);
  if (kind) return safeAddress(kind, value, base, location.origin, home);
  switch (name) {
    case 'id':
      return value && !isClobbering(value) ? value : undefined;
    case 'data-wayleaf':
      // a reader in an article could load the same article again
      return /^\s*(paths|booking)\s*$/i.test(value) ? value : undefined;
    case 'role':
      return isNoteRole(value) ? value.trim() : undefined;
    case 'data-callout':
      return isCalloutKind(value) ? value : undefined;
    case 'rel':
      return safeRel(value) || undefined;
    case 'data-wayleaf-video':
      return /^(\d{2,4}x\d{2,4})?$/.test(value) ? value : '';
    default:
      return Object.hasOwn(FORMULA, tag) && isUnsafeLength(value) ? undefined : value;
  }
}

const isComparison = (element: Element): boolean =>
  element.localName === 'wayleaf-paths' || element.getAttribute('data-wayleaf')?.trim().toLowerCase() === 'paths';

/**
 * Sanitises the JSON in a widget's attributes; unparsable JSON is removed. A service may be named, but not described:
 * a description says what is added to requests, and under which name.
 */
async function sanitiseConfig(element: Element, base: string, home: string): Promise<void> {
  for (const name of ['provider', 'data-provider'])
    if (/[^\w .!-]/.test(element.getAttribute(name)?.trim() ?? '')) element.removeAttribute(name);
  for (const name of ['config', 'data-config']) {
    const value = element.getAttribute(name)?.trim();
    if (!value) continue;
    try {
      const data = safeConfig(await readJson(value), base, location.origin, home);
      const fields = isComparison(element) ? data : ownFields(data, BOOKING_FIELDS);
      element.setAttribute(name, JSON.stringify(fields));
    } catch {
      element.removeAttribute(name);
    }
  }
}

/**
 * Replaces a video of a third party with a marked link: loading it would reveal the visitor to that site before they
 * have chosen to watch.
 */
function replaceThirdPartyVideo(video: Element, home: string): void {
  const sources = [video, ...video.querySelectorAll('source')].filter((each) => each.hasAttribute('src'));
  const source =
    sources.find(
      (each) => each === video || document.createElement('video').canPlayType(each.getAttribute('type') ?? 'video/mp4'),
    ) ?? sources[0];
  const poster = video.getAttribute('poster');
  if (poster && !isOwn(poster, home)) video.removeAttribute('poster');
  if (!source || sources.every((each) => isOwn(each.getAttribute('src')!, home))) return;
  const address = source.getAttribute('src')!;
  const link = video.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  const size = [video.getAttribute('width'), video.getAttribute('height')];
  link.setAttribute('data-wayleaf-video', size.every((each) => /^\d{2,4}$/.test(each ?? '')) ? size.join('x') : '');
  link.setAttribute('rel', 'noopener noreferrer');
  link.textContent = video.getAttribute('title')?.trim() || new URL(address).host;
  video.replaceWith(link);
}

/**
 * Reduces the content of a formula to MathML: parsers treat other elements inside differently, so only their text is
 * kept. A block formula is wrapped in a paragraph, in which it can scroll if it is wider than the window.
 */
function sanitiseFormula(math: Element): void {
  for (const inner of math.querySelectorAll('*'))
    if (inner.namespaceURI !== MATHML || inner.parentElement?.matches('mi,mn,mo,ms,mtext'))
      inner.replaceWith(inner.textContent ?? '');
  if (
    math.getAttribute('display') !== 'block' ||
    math.parentElement?.matches(':not(article,blockquote,dd,div,figure,li,main,section,td,th)')
  )
    return;
  const paragraph = math.ownerDocument.createElement('p');
  math.replaceWith(paragraph);
  paragraph.append(math);
}

/** Whether a picture only counts readers. */
const isTracker = (img: Element): boolean =>
  isTrackingPicture({
    src: img.getAttribute('src'),
    width: img.getAttribute('width'),
    height: img.getAttribute('height'),
  });

/**
 * Does what the sanitisers cannot: makes addresses absolute and checks them, removes clobbering ids, sets the roles of
 * footnotes, removes pictures that only count readers, reduces formulas to MathML, and replaces videos of third parties
 * with links.
 *
 * @param base - The address that relative links resolve against.
 * @param home - The address the article was loaded from.
 */
export async function sanitiseAttributes(fragment: DocumentFragment, base: string, home: string): Promise<void> {
  let from = performance.now();
  for (const element of fragment.querySelectorAll('*')) {
    if (performance.now() - from > CHUNK_MS) {
      await yieldToMain();
      from = performance.now();
    }
    const tag = element.localName;
    for (const { name, value } of [...element.attributes]) {
      const safe = sanitiseAttribute(tag, name, value, base, home);
      if (safe === undefined) element.removeAttribute(name);
      else if (safe !== value) element.setAttribute(name, safe);
    }
    if (tag === 'a') {
      const href = element.getAttribute('href') ?? '';
      if (/^https?:/.test(href) && new URL(href).origin !== location.origin)
        element.setAttribute('rel', `${element.getAttribute('rel') ?? ''} noopener noreferrer`.trim());
      for (const [mark, role] of [
        ['data-footnote-ref', 'doc-noteref'],
        ['data-footnote-backref', 'doc-backlink'],
      ] as const)
        if (element.hasAttribute(mark)) element.setAttribute('role', role);
    } else if (tag === 'section' && element.hasAttribute('data-footnotes'))
      element.setAttribute('role', 'doc-endnotes');
    else if (tag === 'img' && element.getAttribute('loading')?.toLowerCase() !== 'eager')
      element.setAttribute('loading', 'lazy');
    else if (tag === 'audio') element.setAttribute('preload', 'none');
  }
  for (const img of fragment.querySelectorAll('img')) if (isTracker(img)) (img.closest('picture') ?? img).remove();
  for (const math of fragment.querySelectorAll('math')) sanitiseFormula(math);
  for (const video of fragment.querySelectorAll('video')) replaceThirdPartyVideo(video, home);
  for (const widget of fragment.querySelectorAll('[config],[data-config],[provider],[data-provider]'))
    await sanitiseConfig(widget, base, home);
}
