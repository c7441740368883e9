import { html, nothing, render, svg } from 'lit';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { rootOf } from '../../internal/dom.js';
import { uniqueSelector } from './unique-selector.js';
import { toolBox, type ToolHost } from './tool-host.js';
import { pictureName, zoomableIn } from './zoomable-images.js';
import { lightboxStyles } from './lightbox.styles.js';
import { english } from './lightbox.strings.js';

const icon = (path: unknown): unknown =>
  html`<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">${path}</svg>`;
const CLOSE = svg`<path d="m5 5 10 10M15 5 5 15"/>`;
const LEFT = svg`<path d="m12.500 5-5 5 5 5"/>`;
const RIGHT = svg`<path d="m7.500 5 5 5-5 5"/>`;
const LARGER = svg`<circle cx="9" cy="9" r="5.500"/><path d="m13 13 4 4M6.500 9h5M9 6.500v5"/>`;
const SMALLER = svg`<circle cx="9" cy="9" r="5.500"/><path d="m13 13 4 4M6.500 9h5"/>`;

/** A copy of a picture that asks for nothing but the files the picture itself names. */
function copyOf(img: HTMLImageElement): Element {
  const picture = img.closest('picture');
  const copy = document.createElement('img');
  for (const name of ['src', 'srcset', 'crossorigin', 'referrerpolicy'])
    if (img.hasAttribute(name)) copy.setAttribute(name, img.getAttribute(name)!);
  if (!copy.hasAttribute('src') && img.currentSrc) copy.src = img.currentSrc;
  if (/\s\d+w/.test(img.getAttribute('srcset') ?? '')) copy.sizes = '100vw';
  if (!picture) return copy;
  const whole = document.createElement('picture');
  for (const source of picture.querySelectorAll('source')) {
    const each = source.cloneNode() as HTMLSourceElement;
    for (const name of each.getAttributeNames())
      if (!['srcset', 'media', 'type', 'width', 'height'].includes(name)) each.removeAttribute(name);
    if (/\s\d+w/.test(each.srcset)) each.sizes = '100vw';
    whole.append(each);
  }
  whole.append(copy);
  return whole;
}

/**
 * Shows a picture as large as it is or as the window lets it, in a modal dialog: arrows lead to the article's other
 * pictures, Escape back to where the visitor was. The picture in the article is only looked at.
 */
export class Lightbox {
  readonly #context: () => ToolHost;
  readonly #box: HTMLElement;
  #all: readonly HTMLImageElement[] = [];
  #at = 0;
  #full = false;
  #shown: Element | undefined;
  #focus: HTMLElement | null = null;
  #hover: CSSStyleSheet | undefined;
  #release: (() => void) | undefined;

  constructor(context: () => ToolHost) {
    this.#context = context;
    this.#box = toolBox(context(), lightboxStyles);
  }

  open(img: HTMLImageElement): void {
    this.#all = zoomableIn(this.#context().root, innerWidth);
    if (!this.#all.includes(img)) this.#all = [img];
    this.#at = this.#all.indexOf(img);
    this.#full = false;
    const shadow = this.#box.getRootNode() as ShadowRoot;
    this.#focus = (shadow.activeElement ?? document.activeElement) as HTMLElement | null;
    this.#turn();
    this.#dialog!.showModal();
    this.#dialog!.querySelector<HTMLElement>('.close')?.focus();
  }

  /**
   * Gives a picture under the pointer the cursor that says it can be pressed: by a rule for it alone, not by an
   * attribute.
   */
  point(img: HTMLImageElement): void {
    this.#hover ??= new CSSStyleSheet();
    this.#hover.replaceSync(`${uniqueSelector(img)}{cursor:zoom-in}`);
    this.#release ??= adoptStyles(rootOf(img), this.#hover);
  }

  stop(): void {
    this.#release?.();
    this.#release = undefined;
    if (this.#dialog?.open) this.#dialog.close();
    this.#box.remove();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#box.querySelector('dialog');
  }

  #turn(by = 0): void {
    const { length } = this.#all;
    this.#at = (this.#at + by + length) % length;
    if (by) this.#full = false;
    this.#shown = copyOf(this.#all[this.#at]!);
    this.#render();
  }

  readonly #size = (): void => {
    this.#full = !this.#full;
    this.#render();
    const stage = this.#box.querySelector('.stage');
    stage?.scrollTo({
      left: (stage.scrollWidth - stage.clientWidth) / 2,
      top: (stage.scrollHeight - stage.clientHeight) / 2,
      behavior: 'instant',
    });
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || this.#full || this.#all.length < 2) return;
    const on = this.#context().dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (/^Arrow(Left|Right)$/.test(event.key)) {
      event.preventDefault();
      this.#turn(event.key === on ? 1 : -1);
    }
  };

  readonly #closed = (): void => {
    render(nothing, this.#box);
    this.#shown = undefined;
    const to = this.#focus;
    this.#focus = null;
    if (to?.isConnected && to !== document.body) to.focus({ preventScroll: true });
    // what was opened from a menu that is gone
    else
      this.#context().host.shadowRoot!.querySelector<HTMLElement>('[data-panel=tools]')?.focus({ preventScroll: true });
  };

  /** A press beside the picture closes, as one on a page behind a dialog is meant to. */
  readonly #beside = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.localName === 'img') this.#size();
    else if (target.matches('dialog,.stage')) this.#dialog?.close();
  };

  #render(): void {
    const { t: strings, lang, dir, locale } = this.#context();
    const t = strings.lightbox ?? english;
    const img = this.#all[this.#at]!;
    const { length } = this.#all;
    const number = (value: number) => new Intl.NumberFormat(locale).format(value);
    const place = length > 1 ? t.pictureOf(number(this.#at + 1), number(length)) : '';
    const name = pictureName(img) || t.picture;
    const caption = img.closest('figure')?.querySelector('figcaption')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const own = img.closest('[lang]')?.getAttribute('lang') ?? nothing;
    const shown = this.#shown;
    const copy = shown?.localName === 'img' ? shown : shown?.querySelector('img');
    copy?.setAttribute('alt', img.alt || name);
    const button = (label: string, shape: unknown, kind: string, press: () => void) =>
      html`<button class="button plain ${kind}" type="button" aria-label=${label} title=${label} @click=${press}>${icon(shape)}</button>`;
    render(
      html`
        <dialog class="chrome lightbox ${this.#full ? 'full' : ''}" part="lightbox" aria-label=${name} lang=${lang} dir=${dir} @close=${this.#closed} @keydown=${this.#keys} @click=${this.#beside}>
          <div class="top">
            <span class="where" role="status">${place}</span>
            ${button(this.#full ? t.fitSize : t.fullSize, this.#full ? SMALLER : LARGER, 'size', this.#size)}
            ${button(t.closePicture, CLOSE, 'close', () => this.#dialog?.close())}
          </div>
          <div class="stage" tabindex=${this.#full ? '0' : nothing} role=${this.#full ? 'group' : nothing} aria-label=${this.#full ? name : nothing}>${shown}</div>
          <div class="below">
            ${length > 1 ? button(t.previousPicture, dir === 'rtl' ? RIGHT : LEFT, 'previous', () => this.#turn(-1)) : nothing}
            <p class="caption" lang=${own} dir="auto">${caption || img.alt}</p>
            ${length > 1 ? button(t.nextPicture, dir === 'rtl' ? LEFT : RIGHT, 'next', () => this.#turn(1)) : nothing}
          </div>
        </dialog>
      `,
      this.#box,
    );
  }
}
