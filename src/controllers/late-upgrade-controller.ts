/** Decides when a widget that was upgraded late may change the layout of the page. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isInPlace } from '../internal/in-place.js';
import { viewOf } from '../internal/view.js';

const PRESSES = ['click', 'keydown'] as const;
/** Milliseconds after the first paint in which nobody has begun to read. */
const FRESH = 200;
/** At least so many free pixels below the author's words mean that the owner has reserved room for the widget. */
const RESERVED = 48;

/**
 * Words that a visitor is already reading must not jump when the script arrives late
 * (docs/decisions/upgrade-without-shift.md), so a late upgrade waits until the widget is out of view, or until the
 * visitor clicks or presses a key: browsers count no layout shift within half a second of that, because a change is
 * expected then. It does not wait where nothing has been painted yet, or only just, nor where the owner has reserved room
 * with a `min-height`, nor for an editor (`debug`), nor where a script puts widget and words on the page together.
 */
export class LateUpgradeController implements ReactiveController {
  /** Whether the widget may change the height of what the author put on the page. */
  mayReflow = false;
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly debug?: boolean };
  readonly #late: boolean;
  readonly #growsAtEnd: boolean;
  #stop: (() => void) | undefined;

  /**
   * @param host - The widget.
   * @param options - `growsAtEnd`: the widget leaves the author's words where they are and only adds below them, so it
   *   waits only while its lower edge is in view.
   */
  constructor(host: ReactiveControllerHost & HTMLElement & { readonly debug?: boolean }, { growsAtEnd = false } = {}) {
    this.#host = host;
    this.#growsAtEnd = growsAtEnd;
    // one that came with its words, by a parser or a script, was never on screen in another shape
    this.#late = (growsAtEnd || isInPlace()) && sincePaint() > FRESH;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.mayReflow) return;
    if (!this.#late || this.#host.debug || !this.#inView(this.#host.getBoundingClientRect()) || this.#reserved()) {
      this.mayReflow = true;
      return;
    }
    const allowReflow = () => {
      this.#stop?.();
      this.mayReflow = true;
      this.#host.requestUpdate();
    };
    // after the click has been handled, so that nothing moves under a finger
    let timer: ReturnType<typeof setTimeout> | undefined;
    const pressed = () => (timer ??= setTimeout(allowReflow));
    // without it the widget waits for the press
    const observer =
      'IntersectionObserver' in window
        ? // eslint-disable-next-line wayleaf/own-view -- it observes elements of any window
          new IntersectionObserver(
            (entries) => entries.some((entry) => !this.#inView(entry.boundingClientRect)) && allowReflow(),
          )
        : undefined;
    observer?.observe(this.#host);
    const page = this.#host.ownerDocument;
    for (const type of PRESSES) page.addEventListener(type, pressed, true);
    this.#stop = () => {
      this.#stop = undefined;
      clearTimeout(timer);
      observer?.disconnect();
      for (const type of PRESSES) page.removeEventListener(type, pressed, true);
    };
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  #reserved(): boolean {
    const last = this.#host.lastElementChild;
    return !!last && this.#host.getBoundingClientRect().bottom - last.getBoundingClientRect().bottom >= RESERVED;
  }

  #inView({ top, bottom }: DOMRectReadOnly): boolean {
    return bottom > 0 && (this.#growsAtEnd ? bottom : top) < viewOf(this.#host).innerHeight;
  }
}

/** Milliseconds since the page was first painted; 0 when it was not. */
function sincePaint(): number {
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  return paint ? performance.now() - paint.startTime : 0;
}
