/** Opens an article at the words that the page's address quotes, where the article came too late for the browser. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { once } from '../../internal/load.js';
import type { ReadingController } from './reading-controller.js';
import { textDirectives } from './text-directives.js';

const loadFindPassage = once(() => import('../tools/find-passage.js'));

/** The Navigation API, which TypeScript does not declare in all its versions. */
interface WithNavigation {
  readonly navigation?: { readonly currentEntry?: { readonly url?: string | null } | null };
}

/** The quoted words in the page's address; none after a reload, where browsers go back to where the visitor was. */
function quotedInAddress(): readonly string[] {
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (timing && /reload|back_forward/.test(timing.type)) return [];
  return textDirectives([(globalThis as WithNavigation).navigation?.currentEntry?.url, timing?.name]);
}

/**
 * Goes to the quoted words once, after the article is complete and the page has loaded, unless the visitor has moved or
 * the browser has brought them into view.
 */
export class PassageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #reading: ReadingController;
  #isDone = false;

  constructor(host: ReactiveControllerHost & HTMLElement, reading: ReadingController) {
    this.#host = host;
    this.#reading = reading;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#isDone || !this.#reading.words) return;
    this.#isDone = true;
    const quoted = quotedInAddress();
    if (!quoted.length) return;
    // eslint-disable-next-line wayleaf/own-view -- whose address is read
    if (document.readyState === 'complete') void this.#open(quoted);
    // eslint-disable-next-line wayleaf/own-view -- as above
    else addEventListener('load', () => void this.#open(quoted), { once: true });
  }

  async #open(quoted: readonly string[]): Promise<void> {
    const module = await loadFindPassage().catch(() => undefined);
    const { root, hasMoved } = this.#reading;
    const passage = root && !hasMoved && this.#host.isConnected ? module?.findPassage(root, quoted) : undefined;
    if (passage && !this.#reading.isInView(passage.range)) this.#reading.goToRange(passage.range, passage.block);
  }
}
