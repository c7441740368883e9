/** Shows the article's pictures larger, in a modal dialog. */
import { html, nothing, render, svg } from 'lit';
import { close, icon } from './icons.js';
import { adoptStyles, replaceStyles } from '../../theme/adopt-styles.js';
import { rootOf } from '../../internal/dom.js';
import { uniqueSelector } from '../article/unique-selector.js';
import { toolBox, type ToolHost } from './tool-host.js';
import { pictureName, zoomableIn } from './zoomable-images.js';
import { lightboxStyles } from './lightbox.styles.js';
import { english } from './lightbox.strings.js';

const LEFT = svg`<path d="m12.500 5-5 5 5 5"/>`;
const RIGHT = svg`<path d="m7.500 5 5 5-5 5"/>`;
const LARGER = svg`<circle cx="9" cy="9" r="5.500"/><path d="m13 13 4 4M6.500 9h5M9 6.500v5"/>`;
const SMALLER = svg`<circle cx="9" cy="9" r="5.500"/><path d="m13 13 4 4M6.500 9h5"/>`;

/** Copies a picture, with only the attributes that select its files. */
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
 * Shows a picture at its full size, or as large as the window allows, in a modal dialog: arrow keys move to the
 * article's other pictures, Escape closes it and returns the focus. The picture in the article is not changed.
 */
export class Lightbox {
  readonly #context: () => ToolHost;
  readonly #box: HTMLElement;
  #images: readonly HTMLImageElement[] = [];
  #index = 0;
  #isFullSize = false;
  #copy: Element | undefined;
  #returnFocus: HTMLElement | null = null;
  #cursorSheet: CSSStyleSheet | undefined;
  #removeCursorSheet: (() => void) | undefined;

  constructor(context: () => ToolHost) {
    this.#context = context;
    this.#box = toolBox(context(), lightboxStyles);
  }

  open(img: HTMLImageElement): void {
    this.#images = zoomableIn(this.#context().root);
    if (!this.#images.includes(img)) this.#images = [img];
    this.#index = this.#images.indexOf(img);
    this.#isFullSize = false;
    const shadow = this.#box.getRootNode() as ShadowRoot;
    this.#returnFocus = (shadow.activeElement ?? shadow.ownerDocument.activeElement) as HTMLElement | null;
    this.#move();
    this.#dialog!.showModal();
    this.#dialog!.querySelector<HTMLElement>('.close')?.focus();
  }

  /** Shows the zoom cursor on the picture under the pointer, with a rule for its selector rather than an attribute. */
  markZoomable(img: HTMLImageElement): void {
    this.#cursorSheet ??= new CSSStyleSheet();
    this.#removeCursorSheet ??= adoptStyles(rootOf(img), this.#cursorSheet);
    replaceStyles(rootOf(img), this.#cursorSheet, `${uniqueSelector(img)}{cursor:zoom-in}`);
  }

  stop(): void {
    this.#removeCursorSheet?.();
    this.#removeCursorSheet = undefined;
    if (this.#dialog?.open) this.#dialog.close();
    this.#box.remove();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#box.querySelector('dialog');
  }

  #move(by = 0): void {
    const { length } = this.#images;
    this.#index = (this.#index + by + length) % length;
    if (by) this.#isFullSize = false;
    this.#copy = copyOf(this.#images[this.#index]!);
    this.#render();
  }

  readonly #toggleSize = (): void => {
    this.#isFullSize = !this.#isFullSize;
    this.#render();
    const stage = this.#box.querySelector('.stage');
    stage?.scrollTo({
      left: (stage.scrollWidth - stage.clientWidth) / 2,
      top: (stage.scrollHeight - stage.clientHeight) / 2,
      behavior: 'instant',
    });
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || this.#isFullSize || this.#images.length < 2) return;
    const forwardKey = this.#context().dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    if (/^Arrow(Left|Right)$/.test(event.key)) {
      event.preventDefault();
      this.#move(event.key === forwardKey ? 1 : -1);
    }
  };

  readonly #onClose = (): void => {
    render(nothing, this.#box);
    this.#copy = undefined;
    const target = this.#returnFocus;
    this.#returnFocus = null;
    if (target?.isConnected && target !== target.ownerDocument.body) target.focus({ preventScroll: true });
    // opened from a panel that is closed by now
    else
      this.#context().host.shadowRoot!.querySelector<HTMLElement>('[data-panel=tools]')?.focus({ preventScroll: true });
  };

  /** Toggles the size on a press on the picture, and closes on a press beside it. */
  readonly #onClick = (event: MouseEvent): void => {
    const target = event.target as Element;
    if (target.localName === 'img') this.#toggleSize();
    else if (target.matches('dialog,.stage')) this.#dialog?.close();
  };

  #render(): void {
    const { t, lang, dir, locale } = this.#context();
    const words = t.lightbox ?? english;
    const img = this.#images[this.#index]!;
    const { length } = this.#images;
    const isFullSize = this.#isFullSize;
    const [previous, next] = dir === 'rtl' ? [RIGHT, LEFT] : [LEFT, RIGHT];
    const number = (value: number) => new Intl.NumberFormat(locale).format(value);
    const position = length > 1 ? words.pictureOf(number(this.#index + 1), number(length)) : '';
    const name = pictureName(img) || words.picture;
    const caption = img.closest('figure')?.querySelector('figcaption')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const captionLang = img.closest('[lang]')?.getAttribute('lang') ?? nothing;
    const shown = this.#copy;
    const copy = shown?.localName === 'img' ? shown : shown?.querySelector('img');
    copy?.setAttribute('alt', img.alt || name);
    const button = (label: string, shape: unknown, kind: string, press: () => void) =>
      html`<button
        class="button plain ${kind}"
        type="button"
        aria-label=${label}
        title=${label}
        @click=${press}
      >${icon(shape)}</button>`;
    render(
      html`
        <dialog
          class="chrome lightbox ${isFullSize ? 'full' : ''}"
          part="lightbox"
          aria-label=${name}
          lang=${lang}
          dir=${dir}
          @close=${this.#onClose}
          @keydown=${this.#onKeydown}
          @click=${this.#onClick}
        >
          <div class="top">
            <span class="where" role="status">${position}</span>
            ${button(isFullSize ? words.fitSize : words.fullSize, isFullSize ? SMALLER : LARGER, 'size', this.#toggleSize)}
            ${button(words.closePicture, close(), 'close', () => this.#dialog?.close())}
          </div>
          <div
            class="stage"
            tabindex=${isFullSize ? '0' : nothing}
            role=${isFullSize ? 'group' : nothing}
            aria-label=${isFullSize ? name : nothing}
          >${shown}</div>
          <div class="below">
            ${length > 1 ? button(words.previousPicture, previous, 'previous', () => this.#move(-1)) : nothing}
            <p class="caption" lang=${captionLang} dir="auto">${caption || img.alt}</p>
            ${length > 1 ? button(words.nextPicture, next, 'next', () => this.#move(1)) : nothing}
          </div>
        </dialog>
      `,
      this.#box,
    );
  }
}
