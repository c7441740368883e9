/** Fetches the support behind `support-src` and parses it. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SourceStatus } from '../../controllers/model-controller.js';
import type { ProblemInput, ProblemsController, Report } from '../../controllers/problems-controller.js';
import { readJson } from '../../controllers/read-json.js';
import { fetchText } from '../../internal/fetch-text.js';
import { onceOnline } from '../../internal/retry.js';
import { safeUrl } from '../../internal/url.js';
import type { Support } from '../model.js';
import { readSupport } from './read-json.js';

/**
 * Fetches support for every visitor when the widget loads, so that the request reveals nothing about anyone.
 *
 * @throws Error when the document is missing or holds no support.
 */
async function fetchSupport(src: string, signal: AbortSignal, report: Report): Promise<Support> {
  const url = safeUrl(src, document.baseURI, 'fetch');
  if (!url) throw new Error('not an address');
  const { response, text } = await fetchText(url, { signal });
  const support = readSupport(await readJson(text), response.url || url, report);
  if (!support) throw new Error('no support in it');
  return support;
}

/** Keeps support that an owner can correct without touching the page: fetched on load, whatever anyone answers. */
export class SupportSource implements ReactiveController {
  status: SourceStatus = 'idle';
  /** The fetched support; `undefined` while there is none. */
  fetched: Support | undefined;
  /** Resolves once it is known whether there is any. */
  ready: Promise<void> = Promise.resolve();
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly supportSrc: string | undefined };
  readonly #problems: ProblemsController;
  #src: string | undefined;
  #request: AbortController | undefined;

  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly supportSrc: string | undefined },
    problems: ProblemsController,
  ) {
    this.#host = host;
    this.#problems = problems;
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

  readonly #again = (): void => {
    if (this.status === 'failed') this.retry();
  };

  async #fetch(): Promise<void> {
    const src = this.#host.supportSrc;
    const request = new AbortController();
    const { signal } = request;
    this.#request?.abort();
    this.#request = request;
    this.#src = src;
    const problems: ProblemInput[] = [];
    this.fetched = undefined;
    this.status = src ? 'loading' : 'idle';
    if (src)
      try {
        const fetched = await fetchSupport(src, signal, (code, values) => problems.push({ code, values }));
        if (signal.aborted) return;
        this.fetched = fetched;
        this.status = 'ready';
      } catch (error) {
        if (signal.aborted) return;
        request.abort();
        problems.push({ code: 'WL-PATHS-040', values: { url: src, detail: (error as Error).message } });
        this.status = 'failed';
        onceOnline(this.#host, this.#again);
      }
    this.#problems.set('support', problems);
    this.#host.requestUpdate();
  }
}
