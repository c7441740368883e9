import { yieldToMain, CHUNK_MS } from '../internal/scheduling.js';
import { readJson } from '../controllers/read-json.js';
import { FORMULA, MATHML, addressKind, isAllowed, isFarOff, isNoteRole, safeAddress, safeRel } from './allow-list.js';
import { safeConfig } from './safe-config.js';

const form = document.createElement('form');

/** Ids that would hide something of the document's own from the page's scripts. */
const clobbers = (id: string): boolean => id in document || id in form;

/** Whether an address is on the article's own site, or the page's. */
const isOwn = (address: string, home: string): boolean =>
  [location.origin, new URL(home).origin].includes(new URL(address).origin);

/** What an attribute may say where it may stand; `undefined` when it has to go. */
function settled(tag: string, name: string, value: string, base: string, home: string): string | undefined {
  if (!isAllowed(tag, name)) return undefined;
  const kind = addressKind(tag, name);
  if (kind) return safeAddress(kind, value, base, location.origin, home);
  switch (name) {
    case 'id':
      return value && !clobbers(value) ? value : undefined;
    case 'data-wayleaf':
      // a reader in an article might read the same article
      return /^\s*(paths|booking)\s*$/i.test(value) ? value : undefined;
    case 'role':
      return isNoteRole(value) ? value.trim() : undefined;
    case 'rel':
      return safeRel(value) || undefined;
    case 'data-wayleaf-video':
      return /^(\d{2,4}x\d{2,4})?$/.test(value) ? value : '';
    default:
      return Object.hasOwn(FORMULA, tag) && isFarOff(value) ? undefined : value;
  }
}

/** Brings the JSON in a widget's attributes into a form that is known to be safe; what cannot be read goes. */
async function settleConfig(element: Element, base: string, home: string): Promise<void> {
  for (const name of ['config', 'data-config', 'provider', 'data-provider']) {
    const value = element.getAttribute(name)?.trim();
    if (!value || (name.endsWith('provider') && !/^(\{|b64:)/.test(value))) continue;
    try {
      element.setAttribute(name, JSON.stringify(safeConfig(await readJson(value), base, location.origin, home)));
    } catch {
      element.removeAttribute(name);
    }
  }
}

/**
 * A film from elsewhere tells that site who looks at the page, before anyone has asked to see it: a marked link takes
 * its place.
 */
function withhold(video: Element, home: string): void {
  const sources = [video, ...video.querySelectorAll('source')].filter((each) => each.hasAttribute('src'));
  const plays =
    sources.find(
      (each) => each === video || document.createElement('video').canPlayType(each.getAttribute('type') ?? 'video/mp4'),
    ) ?? sources[0];
  const poster = video.getAttribute('poster');
  if (poster && !isOwn(poster, home)) video.removeAttribute('poster');
  if (!plays || sources.every((each) => isOwn(each.getAttribute('src')!, home))) return;
  const address = plays.getAttribute('src')!;
  const link = video.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  const size = [video.getAttribute('width'), video.getAttribute('height')];
  link.setAttribute('data-wayleaf-video', size.every((each) => /^\d{2,4}$/.test(each ?? '')) ? size.join('x') : '');
  link.setAttribute('rel', 'noopener noreferrer');
  link.textContent = video.getAttribute('title')?.trim() || new URL(address).host;
  video.replaceWith(link);
}

/**
 * A formula holds nothing but its signs: parsers take other elements within them now for this and now for that, so
 * their
 * text is left. One that stands alone gets a paragraph: what is wider than the window can move in there.
 */
function settleFormula(math: Element): void {
  for (const inner of math.querySelectorAll('*'))
    if (inner.namespaceURI !== MATHML || inner.parentElement?.matches('mi,mn,mo,ms,mtext'))
      inner.replaceWith(inner.textContent ?? '');
  if (
    math.getAttribute('display') !== 'block' ||
    math.parentElement?.matches(':not(article,blockquote,dd,div,figure,li,main,section,td,th)')
  )
    return;
  const alone = math.ownerDocument.createElement('p');
  math.replaceWith(alone);
  alone.append(math);
}

/**
 * What no sanitiser knows of: addresses are made absolute and looked at, ids that would hide something of the page's
 * go,
 * notes get their roles, formulas hold only formula, and films from elsewhere become links.
 *
 * @param base - The address that relative links in it are taken from.
 * @param home - The address it came from.
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
      const safe = settled(tag, name, value, base, home);
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
  for (const math of fragment.querySelectorAll('math')) settleFormula(math);
  for (const video of fragment.querySelectorAll('video')) withhold(video, home);
  for (const widget of fragment.querySelectorAll('[config],[data-config],[provider],[data-provider]'))
    await settleConfig(widget, base, home);
}
