/** Fits the chrome to the page's layout and colours. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowBox, zoomOf } from '../../internal/css-zoom.js';
import { styleOf, viewOf } from '../../internal/view.js';
import { contentExtent, roomBeside } from '../reading/content-extent.js';
import type { ReadingController } from '../reading/reading-controller.js';
import { paintedBackground } from '../../theme/background-colour.js';
import { contrast, isFaint } from '../../theme/text-contrast.js';

/** The least width, in em, that an outline beside the text needs. */
const MIN_ROOM = 14;
/** The resolution of the progress line. */
const STEPS = 1000;

/** The custom properties that each part of the chrome uses. */
const PROPERTIES_BY_SELECTOR = {
  '.line': ['--_progress', '--_left', '--_width'],
  '.bar': ['--_page', '--_ink', '--_muted', '--_left', '--_width'],
  '.rail': ['--_room', '--_end', '--_from', '--_zoom'],
  '.header': ['--_room', '--_end'],
} as const;

/**
 * Measures the room beside the text, the box of an adopted article and the page's background, and sets them as custom
 * properties on the parts of the chrome that use them.
 */
export class ViewController implements ReactiveController {
  /** Whether there is room for the outline beside the text. */
  hasRoomBeside = false;
  /** Whether an adopted article is in view. */
  inView = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reading: ReadingController;
  readonly #adopted: () => HTMLElement | undefined;
  readonly #properties: Partial<
    Record<(typeof PROPERTIES_BY_SELECTOR)[keyof typeof PROPERTIES_BY_SELECTOR][number], string | undefined>
  > = {};
  readonly #applied = new WeakMap<Element, string>();
  #current: HTMLElement | null | undefined;
  /** The document that the widget is in; another after a move into a popup. */
  #document!: Document;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    reading: ReadingController,
    adopted: () => HTMLElement | undefined,
  ) {
    this.#host = host;
    this.#reading = reading;
    this.#adopted = adopted;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('transitionend', this.#onTransitionEnd, true);
  }

  hostDisconnected(): void {
    this.#document.removeEventListener('transitionend', this.#onTransitionEnd, true);
  }

  hostUpdated(): void {
    this.paint();
    this.showCurrent();
  }

  /** Scrolls the outline beside the text to the current section. */
  showCurrent(): void {
    const current = this.#host.shadowRoot?.querySelector<HTMLElement>('.outline [aria-current]');
    if (current && current !== this.#current) keepInView(current, current.closest('.outline')!);
    this.#current = current;
  }

  /** Sets the colours of the bar to those of the text that scrolls under it. */
  paint(): void {
    // without a bar there is nothing to colour, and reading styles would force a style pass over a long article
    if (!this.#host.shadowRoot?.querySelector('.bar')) return this.#apply();
    const words = this.#adopted() ?? this.#host;
    const background = paintedBackground(words);
    const { color } = styleOf(this.#host.shadowRoot?.querySelector('.root') ?? this.#host);
    // the bar of an adopted article stands elsewhere on the page, where text may have another colour
    const ink = words !== this.#host || (contrast(color, background) ?? 21) < 4.5 ? styleOf(words).color : undefined;
    const muted = styleOf(this.#host).getPropertyValue('--wayleaf-muted');
    Object.assign(this.#properties, {
      '--_page': background,
      '--_ink': ink,
      '--_muted': isFaint(background, ink ?? color, muted) ? 'currentColor' : undefined,
    });
    this.#apply();
  }

  /** @param layout - Whether sizes may have changed, and not only the scroll position. */
  update(layout: boolean): void {
    const adopted = this.#adopted();
    const properties = this.#properties;
    // no finer than visible: each change repaints
    properties['--_progress'] = String(Math.floor(this.#reading.position.progress * STEPS) / STEPS);
    if (adopted) {
      const { left, width, top, bottom } = windowBox(adopted);
      const { innerHeight } = viewOf(adopted);
      const zoom = zoomOf(this.#host);
      properties['--_left'] = `${left / zoom}px`;
      properties['--_width'] = `${width / zoom}px`;
      this.#setFlag('inView', top < innerHeight - 60 && bottom > innerHeight * 0.4);
      this.#setFlag('hasRoomBeside', false);
    } else if (layout) {
      const { room, end, from } = this.#room();
      // other engines do not zoom the units of the window
      const zoom = this.#host.currentCSSZoom ?? 1;
      properties['--_zoom'] = zoom === 1 ? undefined : String(zoom);
      properties['--_room'] = `${room}px`;
      properties['--_end'] = end ? `${end}px` : undefined;
      properties['--_from'] = from ? `${from}px` : undefined;
      this.#setFlag('hasRoomBeside', room >= MIN_ROOM * parseFloat(styleOf(this.#host).fontSize));
    }
    this.#apply();
  }

  /**
   * The free space between the widest content and the end of the widget's box, or what the page has placed there; how
   * far that is from the end of the box; and where it begins, in pixels from the top of the box: below a title that
   * reaches into it. With a title whose place is not above all else it begins beside the title.
   */
  #room(): { readonly room: number; readonly end: number; readonly from: number } {
    const host = this.#host;
    const content = this.#reading.extent();
    if (!content) return { room: 0, end: 0, from: 0 };
    const isRightToLeft = styleOf(host).direction === 'rtl';
    // the outline is placed within our own box: the page may have given the widget a padding
    const own = host.shadowRoot?.querySelector('.root') ?? host;
    const box = own.getBoundingClientRect();
    const beside = roomBeside(host, box, content);
    const [start, stop] = isRightToLeft ? [content.left, beside.left] : [content.right, beside.right];
    const { title, root } = this.#reading;
    const heading = title && root?.contains(title) ? contentExtent(title, () => false) : undefined;
    const edge = isRightToLeft ? (heading?.left ?? start) : (heading?.right ?? start);
    const reaches = (isRightToLeft ? start - edge : edge - start) > 0.5;
    // other engines measure in the pixels of the element
    const zoom = host.currentCSSZoom ?? 1;
    return {
      room: Math.max(0, isRightToLeft ? start - stop : stop - start) / zoom,
      end: (isRightToLeft ? stop - box.left : box.right - stop) / zoom,
      from: reaches ? (title!.getBoundingClientRect().bottom - box.top) / zoom : 0,
    };
  }

  // colours that transition were measured half-way
  readonly #onTransitionEnd = ({ target, propertyName }: TransitionEvent): void => {
    if (/color$/.test(propertyName) && (target as Node).contains(this.#adopted() ?? this.#host)) this.paint();
  };

  #setFlag(what: 'hasRoomBeside' | 'inView', value: boolean): void {
    if (this[what] === value) return;
    this[what] = value;
    this.#host.requestUpdate();
  }

  /**
   * Sets the properties on the elements that use them: a property that the whole article inherits would restyle it on
   * every step.
   */
  #apply(): void {
    for (const [selector, names] of Object.entries(PROPERTIES_BY_SELECTOR)) {
      const element = this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!element) continue;
      const values = names.map((name) => this.#properties[name] ?? '');
      const key = values.join('\n');
      if (this.#applied.get(element) === key) continue;
      this.#applied.set(element, key);
      names.forEach((name, index) => element.style.setProperty(name, values[index]!));
    }
  }
}

/** Scrolls a long outline, and nothing around it, to its current entry. */
function keepInView(entry: Element, box: Element): void {
  const { top, bottom } = entry.getBoundingClientRect();
  const edges = box.getBoundingClientRect();
  if (top < edges.top) box.scrollTop -= edges.top - top + 40;
  else if (bottom > edges.bottom) box.scrollTop += bottom - edges.bottom + 40;
}
