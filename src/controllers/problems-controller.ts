/** Collects the problems with a widget's input, reports each one once, and renders the list for authors. */
import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { once } from '../internal/load.js';
import type { ProblemCode } from '../problems/all-problems.js';
import { WayleafProblemEvent, type Problem } from './problem-event.js';

/** A problem as checks and parsers report it: its code, and what its sentences mention. */
export interface ProblemInput {
  readonly code: ProblemCode;
  /** The element to look at, if not the widget itself. */
  readonly element?: Element | undefined;
  /** Values that the sentences of this code mention. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  /** Its sentences, where the check that reports it has them; otherwise they are looked up by the code. */
  readonly text?: Pick<Problem, 'message' | 'hint' | 'level'> | undefined;
}

/** Reports a problem; checks and parsers get one as an argument. */
export type Report = (code: ProblemCode, values?: ProblemInput['values'], element?: Element) => void;

const texts = once(() => import('../problems/problem-texts.js'));

/**
 * The sentences are fetched with the first problem. Each problem is dispatched as an event and logged to the console
 * once; the list always holds the present ones.
 */
export class ProblemsController implements ReactiveController {
  /** The present problems. */
  list: readonly Problem[] = [];
  /** Resolves once the list holds the problems that were set last. */
  ready: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly debug: boolean };
  readonly #bySource = new Map<string, readonly ProblemInput[]>();
  readonly #announced = new Set<string>();
  #panel: ((list: readonly Problem[], host: Element) => unknown) | undefined;
  #refreshes = 0;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly debug: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#bySource.size) this.ready = this.#refresh();
  }

  /**
   * Replaces the problems of one source, so that one that is fixed disappears.
   *
   * @param source - What was checked, such as `children` or `src`.
   */
  set(source: string, problems: readonly ProblemInput[]): void {
    if (!problems.length && !this.#bySource.get(source)?.length) return;
    this.#bySource.set(source, problems);
    this.ready = this.#refresh();
  }

  /** The list for authors, shown while the widget has `debug`; without its part, what stands in the way of that. */
  render(): unknown {
    const [first] = this.list;
    if (!first || !this.#host.debug) return nothing;
    return this.#panel?.(this.list, this.#host) ?? `${first.message} ${first.hint}`;
  }

  async #refresh(): Promise<void> {
    const refresh = ++this.#refreshes;
    // while the page is still being parsed, what is missing may come in a moment
    /* eslint-disable wayleaf/own-view -- only the parser of the script's page upgrades what it writes */
    if (document.readyState === 'loading')
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    /* eslint-enable wayleaf/own-view */
    else await new Promise((resolve) => setTimeout(resolve));
    let reason = '';
    const module = await texts().catch((error: Error) => void (reason = error.message));
    if (refresh !== this.#refreshes || !this.#host.isConnected) return;
    this.#panel = module?.problemsPanel;
    this.list = [...this.#bySource.values()].flat().map(({ code, element = this.#host, values = {}, text }) => ({
      code,
      element,
      ...(text ??
        module?.problemText(code, values) ?? {
          // without that part this is all there is to say, and most often the cause of the problem itself
          message: reason,
          hint: 'Keep its folder parts beside wayleaf.js, or use wayleaf.all.js. PROBLEMS.md explains the code.',
          level: 'error',
        }),
    }));
    for (const problem of this.list) {
      const key = problem.code + problem.message;
      if (this.#announced.has(key)) continue;
      this.#announced.add(key);
      console.warn(`Wayleaf ${problem.code}: ${problem.message} ${problem.hint}`, problem.element);
      this.#host.dispatchEvent(new WayleafProblemEvent(problem));
    }
    this.#host.requestUpdate();
  }
}
