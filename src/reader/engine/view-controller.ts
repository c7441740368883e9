import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReadingController } from '../reading/reading-controller.js';
import { contrast, isFaint } from '../../theme/text-contrast.js';

/** The least room, in em, that an outline beside the text needs. */
const ROOM = 14;
/** In how many steps the line of progress grows. */
const STEPS = 1000;

/** Which part of the chrome uses which value. */
const USES = {
  '.line': ['--_progress', '--_left', '--_width'],
  '.bar': ['--_page', '--_ink', '--_muted', '--_left', '--_width'],
  '.rail': ['--_room'],
  '.header': ['--_room'],
} as const;

/**
 * Fits the chrome to the page: how much room is beside the words, where an adopted article stands, what is behind all.
 */
export class ViewController implements ReactiveController {
  /** Whether there is room for the outline beside the words. */
  beside = false;
  /** Whether an adopted article is in view. */
  inView = false;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reading: ReadingController;
  readonly #adopted: () => HTMLElement | undefined;
  readonly #values: Partial<Record<(typeof USES)[keyof typeof USES][number], string | undefined>> = {};
  readonly #applied = new WeakMap<Element, string>();
  #current: HTMLElement | null | undefined;

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
    document.addEventListener('transitionend', this.#recoloured, true);
  }

  hostDisconnected(): void {
    document.removeEventListener('transitionend', this.#recoloured, true);
  }

  hostUpdated(): void {
    this.paint();
    const current = this.#host.shadowRoot?.querySelector<HTMLElement>('.outline [aria-current]');
    if (current && current !== this.#current) keepInView(current, current.closest('.outline')!);
    this.#current = current;
  }

  /** Gives the bar the colours of the words it stands on. */
  paint(): void {
    // nothing to colour yet, and asking would have a long article styled for nothing
    if (!this.#host.shadowRoot?.querySelector('.bar')) return this.#apply();
    const words = this.#adopted() ?? this.#host;
    const page = pageColour(words);
    const { color } = getComputedStyle(this.#host.shadowRoot?.querySelector('.root') ?? this.#host);
    // the bar of an adopted article stands elsewhere, where text may have another colour
    const ink = words !== this.#host || (contrast(color, page) ?? 21) < 4.5 ? getComputedStyle(words).color : undefined;
    const muted = getComputedStyle(this.#host).getPropertyValue('--wayleaf-muted');
    Object.assign(this.#values, {
      '--_page': page,
      '--_ink': ink,
      '--_muted': isFaint(page, ink ?? color, muted) ? 'currentColor' : undefined,
    });
    this.#apply();
  }

  /** @param layout - Whether sizes may have changed, and not only the place. */
  update(layout: boolean): void {
    const adopted = this.#adopted();
    const values = this.#values;
    // no finer than can be seen: each change has the page painted again
    values['--_progress'] = String(Math.floor(this.#reading.place.progress * STEPS) / STEPS);
    if (adopted) {
      const { left, width, top, bottom } = adopted.getBoundingClientRect();
      values['--_left'] = `${left}px`;
      values['--_width'] = `${width}px`;
      this.#turn('inView', top < innerHeight - 60 && bottom > innerHeight * 0.4);
      this.#turn('beside', false);
    } else if (layout) {
      const room = this.#room();
      values['--_room'] = `${room}px`;
      this.#turn('beside', room >= ROOM * parseFloat(getComputedStyle(this.#host).fontSize));
    }
    this.#apply();
  }

  /** The free space between the widest of the words and the end of the widget's box. */
  #room(): number {
    const extent = this.#reading.extent();
    if (!extent) return 0;
    const { left, right } = this.#host.getBoundingClientRect();
    return Math.max(0, getComputedStyle(this.#host).direction === 'rtl' ? extent.left - left : right - extent.right);
  }

  // colours that change slowly were measured on their way
  readonly #recoloured = ({ target, propertyName }: TransitionEvent): void => {
    if (/color$/.test(propertyName) && target instanceof Node && target.contains(this.#adopted() ?? this.#host))
      this.paint();
  };

  #turn(what: 'beside' | 'inView', value: boolean): void {
    if (this[what] === value) return;
    this[what] = value;
    this.#host.requestUpdate();
  }

  /** Just where they are used: all that inherits a value, as the words would, is styled anew at every step. */
  #apply(): void {
    for (const [selector, names] of Object.entries(USES)) {
      const element = this.#host.shadowRoot?.querySelector<HTMLElement>(selector);
      if (!element) continue;
      const values = names.map((name) => this.#values[name] ?? '');
      const key = values.join('\n');
      if (this.#applied.get(element) === key) continue;
      this.#applied.set(element, key);
      names.forEach((name, index) => element.style.setProperty(name, values[index]!));
    }
  }
}

/** The nearest background that is painted, so that the words that pass under the bar do not show through it. */
export function pageColour(from: Element): string {
  for (
    let at: Element | null = from;
    at;
    at = at.parentElement ?? ((at.getRootNode() as Partial<ShadowRoot>).host || null)
  ) {
    const { backgroundColor } = getComputedStyle(at);
    // `rgb(0, 0, 0)` is no see-through colour: only one of four numbers ends in its opacity
    if (!/^(transparent|rgba\(.*, 0\)|.*\/ 0\))$/.test(backgroundColor)) return backgroundColor;
  }
  return 'Canvas';
}

/** Scrolls a long outline, and nothing around it, to its current entry. */
function keepInView(entry: Element, box: Element): void {
  const { top, bottom } = entry.getBoundingClientRect();
  const edges = box.getBoundingClientRect();
  if (top < edges.top) box.scrollTop -= edges.top - top + 40;
  else if (bottom > edges.bottom) box.scrollTop += bottom - edges.bottom + 40;
}
