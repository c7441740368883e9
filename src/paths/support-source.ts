import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SourceStatus } from '../controllers/model-controller.js';
import type { Finding, ProblemsController } from '../controllers/problems-controller.js';
import type * as DataPart from './data.js';
import type { Support } from './model.js';

/**
 * Keeps the support that an owner can mend without touching the page: fetched once the widget is there, for everyone,
 * whatever anyone answers.
 */
export class SupportSource implements ReactiveController {
  status: SourceStatus = 'idle';
  /** What was fetched; `undefined` while there is nothing. */
  fetched: Support | undefined;
  /** Waits until it is known whether there is something. */
  ready: Promise<void> = Promise.resolve();
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly supportSrc: string | undefined };
  readonly #problems: ProblemsController;
  readonly #load: () => Promise<typeof DataPart.fetchSupport>;
  #src: string | undefined;
  #request: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly supportSrc: string | undefined },
    problems: ProblemsController,
    load: () => Promise<typeof DataPart.fetchSupport>,
  ) {
    this.#host = host;
    this.#problems = problems;
    this.#load = load;
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.#host.isConnected && this.#host.supportSrc !== this.#src) this.ready = this.#fetch();
  }

  hostDisconnected(): void {
    this.#request?.abort();
    if (this.status === 'loading') this.#src = undefined;
  }

  /** Fetches it again. */
  retry(): void {
    this.#src = undefined;
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    const src = (this.#src = this.#host.supportSrc);
    this.#request?.abort();
    const { signal } = (this.#request = new AbortController());
    const findings: Finding[] = [];
    this.fetched = undefined;
    this.status = src ? 'loading' : 'idle';
    if (src)
      try {
        const fetchSupport = await this.#load();
        const fetched = await fetchSupport(src, signal, (code, values) => findings.push({ code, ...(values && { values }) }));
        if (signal.aborted) return;
        this.fetched = fetched;
        this.status = 'ready';
      } catch (error) {
        if (signal.aborted) return;
        findings.push({ code: 'WL-PATHS-040', values: { url: src, detail: (error as Error).message } });
        this.status = 'failed';
      }
    this.#problems.set('support', findings);
    this.#host.requestUpdate();
  }
}
