/**
 * @pure Gives pictures that a script would load later their address, keeps one of each, and removes those that show
 * nothing: trackers, spacers and placeholders.
 */
import { isTrackingPicture } from '../../../sanitise/tracking-pictures.js';
import { isNextTo, namesOf, styleOf, textOf, unwrap } from './nodes.js';

/** Attributes in which scripts that load pictures late keep the address; they take precedence over `src`. */
const LAZY_SOURCES =
  'data-src,data-lazy-src,data-original,data-original-src,data-actualsrc,data-lazyload,data-lazy,data-echo,data-cfsrc,data-ezsrc,data-delayed-url,data-pagespeed-lazy-src,data-flickity-lazyload,data-li-src,data-img-src,data-hi-res-src,data-full-src,data-imgsrc,data-orig-src,data-gsrc,data-layzr,data-unveil,data-ll-src,data-runner-src,data-opt-src,nitro-lazy-src,lazy-src,data-image,data-url'.split(
    ',',
  );
const LAZY_SETS =
  'data-srcset,data-lazy-srcset,data-original-set,data-ezsrcset,nitro-lazy-srcset,data-ll-srcset,data-opt-srcset,lazy-srcset,data-origset'.split(
    ',',
  );

const ADDRESS = /^\s*((https?:)?\/\/|\.{0,2}\/|data:image\/|[\w%~.-]+(\/|\.\w{2,5}([?#]|$)))[^\s{}"<>]*\s*$/i;
const PICTURE_NAME = /\.(jpe?g|png|webp|avif|gif|svg)(?=[?#\s]|$)/i;
const SET = /^\s*\S+(\s+[\d.]+[wx])?\s*(,|$)/;

/** Names of the pictures that stand there until the real one is loaded. */
const PLACEHOLDER =
  /(^|\/)(blank|placeholder|spacer|loading|lazy(load)?|transparent|trans|pixel|px|1x1|gr[ae]y|empty|dummy|clear|ajax-?loader|loader|spinner|preload\w*)([-_.]\w+)*\.(gif|png|svg|jpe?g|webp)(?=[?#]|$)/i;

const isPlaceholder = (src: string | null): boolean =>
  !src?.trim() ||
  /^\s*(about:|javascript:|#|data:image\/svg)/i.test(src) ||
  (/^\s*data:/i.test(src) && src.length < 2000) ||
  PLACEHOLDER.test(src);

const firstOf = (element: Element, names: readonly string[], fits: RegExp): string | undefined => {
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value && fits.test(value)) return value.trim();
  }
  return undefined;
};

/** The address in any attribute that looks like a picture's. */
const anyAddress = (img: Element): string | undefined =>
  [...img.attributes].find(
    ({ name, value }) => name.startsWith('data-') && ADDRESS.test(value) && PICTURE_NAME.test(value),
  )?.value;

/**
 * The file that an address names, without the size that content management systems add: the same picture has the same.
 */
function fileOf(address: string | null | undefined): string {
  let text = address?.trim() ?? '';
  const inner = /[?&]url=([^&]+)/.exec(text)?.[1];
  try {
    if (inner) text = decodeURIComponent(inner);
  } catch {
    // as it is
  }
  const name =
    text
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .pop() ?? '';
  return name.replace(/-\d+x\d+(?=\.\w+$)/, '').replace(/@\dx(?=\.\w+$)/, '');
}

/** A low-quality preview that only lasts until the picture is there. */
const isPreview = (img: Element): boolean =>
  /(^|[\s_-])(thumbnail|preview|placeholder|lqip|blur(red|-up)?|tiny)(?=$|[\s_-])/i.test(namesOf(img)) ||
  /[?&](q|quality)=([1-9]|[12]\d)(&|$)|,blur_\d|\/w_\d{1,2},h_\d{1,2},/i.test(img.getAttribute('src') ?? '');

/** Gives a picture, or a source of one, the address that a script would give it. */
function resolveLazy(img: Element): boolean {
  const src = img.getAttribute('src');
  const waits = isPlaceholder(src);
  const set = firstOf(img, LAZY_SETS, SET);
  const late =
    firstOf(img, LAZY_SOURCES, ADDRESS) ?? (waits && !img.getAttribute('srcset') ? anyAddress(img) : undefined);
  if (img.localName === 'img' && late && late !== src && !isTrackingPicture({ src: late }))
    img.setAttribute('src', late);
  else if (waits && set && img.localName === 'img') img.removeAttribute('src');
  if (set) img.setAttribute('srcset', set);
  else if (img.localName === 'img' && late && waits && /^\s*data:/i.test(img.getAttribute('srcset') ?? ''))
    img.removeAttribute('srcset');
  // Wix shows a blurred preview until its script has measured the page
  const whole = /^(https:\/\/static\.wixstatic\.com\/media\/[^/?#]+)\/v1\/[^?#]*,blur_\d/.exec(
    img.getAttribute('src') ?? '',
  )?.[1];
  if (whole) img.setAttribute('src', whole);
  return !!late || !!set;
}

/** The pictures that stand beside a `<noscript>` and wait for a script. */
function waitingBefore(fallback: Element): Element | undefined {
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    const beside = fallback[side];
    const near =
      beside && (beside.matches('img') ? beside : textOf(beside) ? null : [...beside.querySelectorAll('img')].pop());
    if (
      near &&
      isNextTo(side === 'previousElementSibling' ? near : fallback, side === 'previousElementSibling' ? fallback : near)
    )
      return near;
  }
  return undefined;
}

/** Keeps what stands in `<noscript>` where it is a picture or a film, in place of what waits for a script beside it. */
function useFallbacks(root: Element): void {
  for (const fallback of root.querySelectorAll('[data-noscript],noscript')) {
    const twin = fallback.querySelector('img');
    const waiting = twin && waitingBefore(fallback);
    if (waiting && !fallback.querySelector('img ~ img')) {
      const sources = [...waiting.attributes].map(({ value }) => fileOf(value.split(/\s/)[0]));
      const isSame =
        isPlaceholder(waiting.getAttribute('src')) ||
        isPreview(waiting) ||
        sources.includes(fileOf(twin.getAttribute('src')));
      if (isSame) {
        if (!twin.getAttribute('alt') && waiting.getAttribute('alt'))
          twin.setAttribute('alt', waiting.getAttribute('alt')!);
        (waiting.closest('picture') ?? waiting).remove();
      }
    }
    if (
      !fallback.querySelector('img,picture,video,audio,figure,a[data-wayleaf-video],table,p') ||
      /java\s?script/i.test(textOf(fallback))
    )
      fallback.remove();
    else unwrap(fallback);
  }
}

/** Whether a picture, or what it stands in, is styled to be invisible or smaller than a point. */
function isInvisible(img: Element, root: Element): boolean {
  if (/(^|;)(width|height|max-width|max-height):[01](px)?(;|!|$)/.test(styleOf(img)) || img.hasAttribute('hidden'))
    return true;
  for (let at: Element | null = img; at && at !== root; at = at.parentElement) {
    if (at !== img && textOf(at)) return false;
    if (
      at.hasAttribute('hidden') ||
      /display:none|visibility:hidden|(left|top):-\d{3,}|(^|;)opacity:0(\.0+)?(;|$)/.test(styleOf(at))
    )
      return true;
  }
  return false;
}

const isEmoji = (text: string): boolean =>
  /^[\p{Emoji}\p{M}\p{Regional_Indicator}\u200d]+$/u.test(text) &&
  /\p{Extended_Pictographic}|\p{RI}|\u20e3/u.test(text);

/** Replaces a picture of an emoji with the character. */
function replaceEmoji(img: Element): boolean {
  const alt = img.getAttribute('alt')?.trim() ?? '';
  const sign = isEmoji(alt) ? alt : (img.getAttribute('data-emoji') ?? '');
  if (
    !isEmoji(sign) ||
    !(
      /emoji|smiley|twemoji/i.test(namesOf(img)) || /emoji|s\.w\.org\/images\/core/i.test(img.getAttribute('src') ?? '')
    )
  )
    return false;
  img.replaceWith(sign);
  return true;
}

/** Custom elements that stand for a picture. */
const PICTURE_ELEMENTS = 'amp-img,amp-anim,image-element,lazy-img';

/** Keeps the first of two pictures of one file that stand side by side, where one of them waited for a script. */
function removeDoubles(images: readonly Element[], late: ReadonlySet<Element>): void {
  let before: Element | undefined;
  for (const img of images) {
    if (!img.isConnected && !img.parentNode) continue;
    const isDouble =
      before?.parentNode &&
      fileOf(before.getAttribute('src')) !== '' &&
      fileOf(before.getAttribute('src')) === fileOf(img.getAttribute('src')) &&
      (late.has(before) || late.has(img) || isPreview(before)) &&
      isNextTo(before, img);
    if (isDouble) (before!.closest('picture') ?? before!).remove();
    before = img;
  }
}

/** Prepares all pictures below a root. */
export function preparePictures(root: Element): void {
  for (const element of root.querySelectorAll(PICTURE_ELEMENTS)) {
    const img = root.ownerDocument.createElement('img');
    for (const name of ['src', 'srcset', 'sizes', 'alt', 'width', 'height']) {
      const value = element.getAttribute(name);
      if (value !== null) img.setAttribute(name, value);
    }
    element.replaceWith(img);
  }
  useFallbacks(root);
  const late = new Set<Element>();
  for (const source of root.querySelectorAll('picture > source')) resolveLazy(source);
  const images = [...root.querySelectorAll('img')];
  for (const img of images) {
    if (resolveLazy(img)) late.add(img);
    // a size of nothing with a style of its own is how some frameworks write “as wide as there is room”
    if (/(^|;)(width|height):(\d+%|auto|inherit)/.test(styleOf(img)))
      for (const name of ['width', 'height'])
        if (/^[01]$/.test(img.getAttribute(name) ?? '')) img.removeAttribute(name);
  }
  for (const img of images) {
    const src = img.getAttribute('src');
    const [width, height] = [img.getAttribute('width'), img.getAttribute('height')];
    const isEmpty =
      isPlaceholder(src) &&
      !img.getAttribute('srcset') &&
      !/^\s*data:image\/(png|jpe?g|gif|webp|avif);/i.test(src ?? '');
    const hasSource = !!img.closest('picture')?.querySelector('source[srcset]');
    const isTracker = isTrackingPicture({ src, width, height }) || isInvisible(img, root);
    const alt = img.getAttribute('alt')?.trim() ?? '';
    if (isTracker || (isEmpty && !hasSource && /^(loading\b.*)?$/i.test(alt))) {
      const link = img.closest('a');
      (img.closest('picture') ?? img).remove();
      if (link && !textOf(link) && !link.querySelector('img,video,svg')) link.remove();
    } else replaceEmoji(img);
  }
  removeDoubles(images, late);
}
