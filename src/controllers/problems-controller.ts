import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { once } from '../internal/load.js';
import type { ProblemCode } from '../problems/all-problems.js';
import { WayleafProblemEvent, type Problem } from './problem-event.js';

/** What a check found: a code, and where and with what values, for its sentence. */
export interface ProblemInput {
  readonly code: ProblemCode;
  /** The element to look at, if not the widget itself. */
  readonly element?: Element | undefined;
  /** Values the sentences of this code mention. */
  readonly values?: Readonly<Record<string, string | number>> | undefined;
  /** Its sentences, where the check that found it brings them along; otherwise they are looked up by the code. */
  readonly said?: Pick<Problem, 'message' | 'hint' | 'level'> | undefined;
}

/** Takes a finding. Checks and parsers are handed one. */
export type Report = (code: ProblemCode, values?: ProblemInput['values'], element?: Element) => void;

const texts = once(() => import('../problems/problem-texts.js'));

/**
 * Collects what is wrong with a widget's input. The sentences are fetched only when there is something to say. Each
 * problem is listed, sent as an event and written to the console once; the list always shows what is wrong now.
 */
export class ProblemsController implements ReactiveController {
  /** What is wrong now. */
  list: readonly Problem[] = [];
  /** Settles once the list holds what was found last. */
  ready: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly debug: boolean };
  readonly #found = new Map<string, readonly ProblemInput[]>();
  readonly #announced = new Set<string>();
  #panel: ((list: readonly Problem[]) => unknown) | undefined;
  #round = 0;

  constructor(host: ReactiveControllerHost & HTMLElement & { readonly debug: boolean }) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#found.size) this.ready = this.#refresh();
  }

  /**
   * Replaces what one source has found, so that a mistake that is mended disappears.
   *
   * @param source - Who looked, such as `children` or `src`.
   */
  set(source: string, findings: readonly ProblemInput[]): void {
    if (!findings.length && !this.#found.get(source)?.length) return;
    this.#found.set(source, findings);
    this.ready = this.#refresh();
  }

  /** The list for authors, shown while the widget has `debug`. */
  render(): unknown {
    return this.#host.debug && this.list.length && this.#panel ? this.#panel(this.list) : nothing;
  }

  async #refresh(): Promise<void> {
    const round = ++this.#round;
    // the page may still be arriving: what is missing now may be there in a moment
    if (document.readyState === 'loading')
      await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
    else await new Promise((resolve) => setTimeout(resolve));
    const module = await texts().catch(() => undefined);
    if (round !== this.#round || !this.#host.isConnected) return;
    this.#panel = module?.problemsPanel;
    this.list = [...this.#found.values()].flat().map(({ code, element = this.#host, values = {}, said }) => ({
      code,
      element,
      ...(said ??
        module?.problemText(code, values) ?? {
          message: 'Something is wrong here.',
          hint: 'PROBLEMS.md explains the code.',
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
