import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { readJson, sourcePart } from '../internal/read-json.js';
import { safeUrl } from '../internal/url.js';
import { isRecord } from '../internal/values.js';
import type { ProblemCode } from '../problems/all-problems.js';
import type { ProblemInput, ProblemsController, Report } from './problems-controller.js';

/** Where the document behind `src` stands. */
export type SourceStatus = 'idle' | 'loading' | 'ready' | 'failed';

/** A document that was fetched. */
export interface SourceDocument {
  readonly text: string;
  /** Its content type, without parameters, in lower case; an empty string when the server names none. */
  readonly type: string;
  /** Its address after redirects. */
  readonly url: string;
}

/** How one widget reads each way in. Each returns only the fields that were really given. */
export interface InputReaders<M extends object> {
  /** The flat attributes and properties. */
  readonly attributes: () => Partial<M>;
  /** The semantic HTML between the tags; `undefined` when there is none. */
  readonly children: (report: Report) => Partial<M> | undefined;
  /** The JSON model, from `config`, inline data or `src`. */
  readonly data: (data: Readonly<Record<string, unknown>>, report: Report) => Promise<Partial<M>> | Partial<M>;
  /** The document behind `src`, where it is something other than JSON. */
  readonly document?: (source: SourceDocument, report: Report) => Promise<Partial<M>> | Partial<M>;
}

/** A widget that accepts the ways in. */
export interface ModelHost extends ReactiveControllerHost, HTMLElement {
  /** Address of the document. */
  src: string | undefined;
  /** The JSON model as text, or as the object itself. */
  config: string | object | undefined;
}

/**
 * The ways in (design.md §3), for every widget alike: flat attributes, then `config`, then `src`, then children and
 * inline data, merged field by field into one model. Late attributes and late children are noticed; a document that
 * arrives after a newer one was asked for is dropped; whatever fails leaves the rest standing.
 */
export class ModelController<M extends object> implements ReactiveController {
  /** What all ways together give. */
  model: Partial<M> = {};
  status: SourceStatus = 'idle';
  /** How much data is being read just now. */
  reading = 0;
  readonly #host: ModelHost;
  readonly #ways: InputReaders<M>;
  readonly #problems: ProblemsController;
  readonly #observer: MutationObserver | undefined;
  readonly #given: { config?: Partial<M>; src?: Partial<M>; inline?: Partial<M>; children?: Partial<M> | undefined } =
    {};
  #childrenStale = true;
  #config: unknown;
  #src: string | undefined;
  #request: AbortController | undefined;

  constructor(host: ModelHost, problems: ProblemsController, ways: InputReaders<M>) {
    this.#host = host;
    this.#problems = problems;
    this.#ways = ways;
    if (typeof MutationObserver !== 'undefined')
      this.#observer = new MutationObserver(() => {
        this.#childrenStale = true;
        host.requestUpdate();
      });
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch();
    this.#childrenStale = true;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#request?.abort();
    this.#request = undefined;
    if (this.status === 'loading') this.#src = undefined;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    if (this.#host.config !== this.#config) void this.#readConfig();
    if (this.#host.src !== this.#src) void this.#readSource();
    if (this.#childrenStale) this.#readChildren();
    this.#merge();
  }

  /** Fetches `src` again, and what reads data, if that did not come. */
  retry(): void {
    this.#src = this.#config = undefined;
    this.#childrenStale = true;
    if (this.status === 'failed') this.status = 'idle';
    this.#host.requestUpdate();
  }

  /** Runs a change to the widget's own light DOM without taking it for the author's. */
  runUnobserved<T>(change: () => T): T {
    if (this.#observer?.takeRecords().length) {
      this.#childrenStale = true;
      this.#host.requestUpdate();
    }
    const result = change();
    this.#observer?.takeRecords();
    return result;
  }

  #watch(): void {
    this.#observer?.observe(this.#host, { childList: true, characterData: true, subtree: true });
  }

  #merge(): void {
    const { children, inline, src, config } = this.#given;
    this.model = { ...children, ...inline, ...src, ...config, ...this.#ways.attributes() };
  }

  #readChildren(): void {
    this.#childrenStale = false;
    const findings: ProblemInput[] = [];
    this.#given.children = this.#ways.children(collect(findings));
    this.#problems.set('children', findings);
    const text = this.#host.querySelector(':scope > script[type="application/json"]')?.textContent?.trim();
    if (text) void this.#readData('inline', text, 'the inline script');
    else delete this.#given.inline;
  }

  async #readConfig(): Promise<void> {
    const config = (this.#config = this.#host.config);
    if (typeof config === 'string' ? config.trim() : isRecord(config))
      await this.#readData('config', config, 'config', () => config === this.#config);
    else {
      delete this.#given.config;
      this.#problems.set('config', []);
    }
  }

  async #readData(
    way: 'config' | 'inline' | 'src',
    source: unknown,
    where: string,
    current = () => true,
  ): Promise<boolean> {
    const findings: ProblemInput[] = [];
    let given: Partial<M> | undefined;
    let failed = false;
    this.reading++;
    try {
      const data = typeof source === 'string' ? await readJson(source) : source;
      if (isRecord(data)) {
        const read = this.#ways.data(data, collect(findings));
        // at once, unless the reader of this widget's data has to be fetched
        given = read instanceof Promise ? await read : read;
      } else findings.push({ code: 'WL-DATA-005', values: { where } });
    } catch (error) {
      // the data are no JSON, or what reads them did not come
      failed = !(error instanceof SyntaxError);
      findings.push({
        code: failed ? 'WL-DATA-002' : 'WL-DATA-001',
        values: { where, url: where, detail: (error as Error).message },
      });
    }
    this.reading--;
    if (!current()) return false;
    if (given) this.#given[way] = given;
    else delete this.#given[way];
    if (failed) this.status = 'failed';
    this.#problems.set(way, findings);
    this.#host.requestUpdate();
    return !!given;
  }

  async #readSource(): Promise<void> {
    const src = (this.#src = this.#host.src);
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    // one that was given up for its server's silence still counts
    const current = () => request === this.#request;
    delete this.#given.src;
    this.#problems.set('src', []);
    this.status = 'idle';
    if (!src?.trim()) return;
    const url = safeUrl(src, document.baseURI, 'fetch');
    const fail = (code: ProblemCode, values: ProblemInput['values']) => {
      if (!current()) return;
      this.#problems.set('src', [{ code, values: { url: src, ...values } }]);
      this.status = 'failed';
      this.#host.requestUpdate();
    };
    if (!url) return fail('WL-DATA-003', {});
    this.status = 'loading';
    // asked for at once, so that nobody waits for our own part first
    const answer = fetch(url, { signal: request.signal, referrerPolicy: 'strict-origin' });
    answer.catch(() => undefined);
    const source = await sourcePart()
      .then((part) => part.receive(answer, url, request))
      .catch((error: unknown): ProblemInput => ({ code: 'WL-DATA-002', values: { detail: (error as Error).message } }));
    if (!current()) return;
    if ('code' in source) return fail(source.code, source.values);
    let ready: boolean;
    if (this.#ways.document) ready = await this.#readDocument(this.#ways.document, source, current, fail);
    else ready = await this.#readData('src', source.text, src, current);
    if (!current()) return;
    this.status = ready ? 'ready' : 'failed';
    this.#host.requestUpdate();
  }

  async #readDocument(
    read: NonNullable<InputReaders<M>['document']>,
    source: SourceDocument,
    current: () => boolean,
    fail: (code: ProblemCode, values: ProblemInput['values']) => void,
  ): Promise<boolean> {
    const findings: ProblemInput[] = [];
    try {
      const given = await read(source, collect(findings));
      if (!current()) return false;
      this.#given.src = given;
    } catch (error) {
      fail('WL-DATA-002', { detail: (error as Error).message });
      return false;
    }
    if (findings.length) this.#problems.set('src', findings);
    return true;
  }
}

const collect =
  (findings: ProblemInput[]): Report =>
  (code, values, element) =>
    void findings.push({ code, values, element });
