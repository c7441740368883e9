/**
 * A script of the page that guesses a visitor's answers from everything a page can observe without replacing the
 * browser's functions or covering the widget: every event, the search and the selection, points, animations, heights,
 * performance entries, and the DOM. It is told more than a page would know: when each question is answered, and where
 * each answer is on the screen.
 */

/** Where an answer is, in px of the page. */
export interface Spot {
  readonly question: number;
  readonly how: number;
  readonly rect: DOMRect;
}

/** A question as the page knows it: the words are the author's. */
export interface Asked {
  readonly text: string;
}

type Channel = 'press' | 'keys' | 'entry' | 'dom' | 'find' | 'entries' | 'height' | 'chance';

export interface Guess {
  readonly how: number;
  readonly channel: Channel;
}

interface Seen {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly key: string;
}

type Find = (text: string, ...options: readonly boolean[]) => boolean;

/** How often the page's search finds words; with the sixth argument Firefox searches frames as well. */
function count(text: string): number {
  const { find } = window as unknown as { readonly find: Find };
  getSelection()!.removeAllRanges();
  let found = 0;
  try {
    while (found < 9 && find.call(window, text, false, false, false, false, true, false)) found++;
  } catch {
    return 0;
  }
  return found;
}

/** What stands after the last place where these words are found, as far as the selection reaches. */
function textAfter(text: string): string {
  count(text);
  const selection = getSelection()!;
  for (let i = 0; i < 4; i++) selection.modify('extend', 'forward', 'line');
  const read = selection.toString();
  selection.removeAllRanges();
  return read;
}

export class Guesser {
  readonly #host: HTMLElement;
  readonly #spots: readonly Spot[];
  readonly #asked: readonly Asked[];
  readonly #random: () => number;
  readonly #seen: Seen[] = [];
  readonly #entries: PerformanceEntry[] = [];
  readonly #heights: number[] = [];
  readonly #stop: (() => void)[] = [];
  readonly #guesses = new Map<number, Guess>();
  readonly #found: readonly number[];
  #dom: string;
  #height: number;

  constructor(host: HTMLElement, spots: readonly Spot[], asked: readonly Asked[], random: () => number) {
    this.#host = host;
    this.#spots = spots;
    this.#asked = asked;
    this.#random = random;
    this.#found = asked.map(({ text }) => count(text));
    // Firefox scrolls back to what a search has selected, while the next answer is scrolled to
    getSelection()!.removeAllRanges();
    this.#dom = this.#look();
    this.#height = host.getBoundingClientRect().height;
    const types = new Set<string>(['focusin', 'focusout']);
    for (let at: object | null = HTMLElement.prototype; at; at = Object.getPrototypeOf(at) as object | null)
      for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) types.add(name.slice(2));
    for (const name of Object.keys(window)) if (name.startsWith('on')) types.add(name.slice(2));
    const listen = (event: Event) => {
      const { pageX = 0, pageY = 0, key = '' } = event as MouseEvent & KeyboardEvent;
      this.#seen.push({ type: event.type, x: pageX, y: pageY, key });
    };
    for (const type of types) window.addEventListener(type, listen, true);
    this.#stop.push(() => types.forEach((type) => window.removeEventListener(type, listen, true)));
    const resizes = new ResizeObserver(() => this.#heights.push(host.getBoundingClientRect().height));
    resizes.observe(host);
    this.#stop.push(() => resizes.disconnect());
    const performances = new PerformanceObserver((list) => this.#entries.push(...list.getEntries()));
    for (const type of PerformanceObserver.supportedEntryTypes)
      performances.observe({ type, ...(type === 'event' ? { durationThreshold: 16 } : {}) });
    this.#stop.push(() => performances.disconnect());
  }

  /** Guesses the answer that was just given to a question. */
  answered(question: number): void {
    const seen = this.#seen.splice(0);
    const height = this.#host.getBoundingClientRect().height;
    const heights = [...this.#heights.splice(0), height];
    const dom = this.#look();
    const guess =
      this.#fromPoints(seen, question, /^(pointerdown|pointerup|mousedown|mouseup|click|touch)/, 'press') ??
      this.#fromKeys(seen) ??
      this.#fromPoints(seen, question, /./, 'entry') ??
      this.#fromEntries(question) ??
      (dom === this.#dom ? undefined : this.#fromDom(question)) ??
      (heights.some((each) => each !== this.#height)
        ? ({ how: Math.max(...heights) > this.#height ? 2 : 0, channel: 'height' } as const)
        : undefined);
    if (guess) this.#guesses.set(question, guess);
    this.#dom = dom;
    this.#height = height;
  }

  /** The guesses, once everything is answered; where nothing told, by chance. */
  end(): readonly Guess[] {
    for (const stop of this.#stop) stop();
    return this.#asked.map(({ text }, question) => {
      const guess = this.#guesses.get(question);
      if (guess) return guess;
      const found = count(text);
      // the reasons of a result quote what a visitor has said
      if (found > this.#found[question]!) return { how: textAfter(text).includes('a little') ? 1 : 2, channel: 'find' };
      if (this.#found.some((before, at) => count(this.#asked[at]!.text) > before)) return { how: 0, channel: 'find' };
      return { how: Math.floor(this.#random() * 3), channel: 'chance' };
    });
  }

  /** All that the DOM shows: markup, what is checked, animations and frames, and what stands at each answer. */
  #look(): string {
    const at = this.#spots.flatMap(({ rect }) => {
      const [x, y] = [rect.x - scrollX + 8, rect.y - scrollY + 8];
      const { caretPositionFromPoint } = document as unknown as {
        readonly caretPositionFromPoint?: (x: number, y: number) => { readonly offsetNode?: Node } | null;
      };
      return [
        document.elementsFromPoint(x, y).filter((each) => this.#host.contains(each)).length,
        caretPositionFromPoint?.call(document, x, y)?.offsetNode?.nodeName === 'INPUT',
      ];
    });
    return JSON.stringify([
      this.#host.shadowRoot!.innerHTML,
      document.querySelectorAll('input:checked').length,
      document.getAnimations().length,
      window.length,
      getSelection()!.toString(),
      at,
    ]);
  }

  #spotAt({ x, y }: Pick<Seen, 'x' | 'y'>, question: number): Spot | undefined {
    return this.#spots.find(
      ({ rect, question: at }) =>
        at === question && x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom,
    );
  }

  #fromPoints(seen: readonly Seen[], question: number, types: RegExp, channel: Channel): Guess | undefined {
    const spots = seen.filter(({ type }) => types.test(type)).map((each) => this.#spotAt(each, question));
    const spot = spots.find(Boolean);
    return spot && { how: spot.how, channel };
  }

  /** A question is answered by Space, and changed by arrow keys. */
  #fromKeys(seen: readonly Seen[]): Guess | undefined {
    const keys = seen.filter(({ type }) => type === 'keydown').map(({ key }) => key);
    return keys.length
      ? { how: keys.filter((key) => /^Arrow(Right|Down)$/.test(key)).length, channel: 'keys' }
      : undefined;
  }

  /** Entries that name an element, or a place on the screen. */
  #fromEntries(question: number): Guess | undefined {
    for (const entry of this.#entries.splice(0)) {
      const { target, sources = [] } = entry as PerformanceEntry & {
        readonly target?: Element | null;
        readonly sources?: readonly { readonly currentRect: DOMRect }[];
      };
      const rects = [...(target ? [target.getBoundingClientRect()] : []), ...sources.map((each) => each.currentRect)];
      for (const { x, y, width, height } of rects) {
        const spot = this.#spotAt({ x: x + width / 2 + scrollX, y: y + height / 2 + scrollY }, question);
        if (spot) return { how: spot.how, channel: 'entries' };
      }
    }
    return undefined;
  }

  #fromDom(question: number): Guess | undefined {
    for (const { effect } of document.getAnimations()) {
      const { target } = effect as KeyframeEffect;
      const { x, y } = target?.getBoundingClientRect() ?? { x: 0, y: 0 };
      const spot = this.#spotAt({ x: x + scrollX + 2, y: y + scrollY + 2 }, question);
      if (spot) return { how: spot.how, channel: 'dom' };
    }
    return undefined;
  }
}

/** Wilson's interval for a share, at 95 %. */
export function interval(hits: number, of: number): readonly [number, number] {
  const z = 1.96;
  const share = hits / of;
  const middle = share + z ** 2 / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  return [(middle - half) / (1 + z ** 2 / of), (middle + half) / (1 + z ** 2 / of)];
}
