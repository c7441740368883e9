/** Merges a widget's input sources into one model, and fetches the document behind `src`. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onceOnline } from '../internal/retry.js';
import { safeUrl } from '../internal/url.js';
import { isRecord } from '../internal/values.js';
import type { ProblemCode } from '../problems/all-problems.js';
import { inputChunk } from './lazy-chunks.js';
import type { ProblemInput, ProblemsController, Report } from './problems-controller.js';
import { readJson } from './read-json.js';

/**
 * What widgets write on themselves and on the author's elements. A page that brings its new version in by comparing it
 * with what stands there takes these away, and they are to be put back; and it may change where a link leads.
 */
const WATCHED = ['href', 'slot', 'data-look', ...['view', 'away', 'link'].map((name) => `data-wayleaf-${name}`)];

/** How far the document behind `src` has been loaded. */
export type SourceStatus = 'idle' | 'loading' | 'ready' | 'failed';

/** A fetched document. */
export interface SourceDocument {
  /** Its bytes read as UTF-8. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** Its content type, without parameters, in lower case; an empty string when the server names none. */
  readonly type: string;
  /** The encoding that the content type names; an empty string when it names none. */
  readonly charset: string;
  /** Its address after redirects. */
  readonly url: string;
}

/** What a reader returns: at once, or once its part has come; nothing where there is nothing to read. */
type Reading<M> = Promise<Partial<M> | undefined> | Partial<M> | undefined;

/** How one widget reads each input source. Each reader returns only the fields that the source gives. */
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

/** A widget with input sources. */
export interface ModelHost extends ReactiveControllerHost, HTMLElement {
  /** Address of the document. */
  src: string | undefined;
  /** The JSON model as text, or as the object itself. */
  config: string | object | undefined;
}

/**
 * The input sources (docs/decisions/configuration.md) are the same for every widget, and merged field by field: flat
 * attributes take precedence over `config`, then come `src`, inline data and children. Attributes and children may
 * change at any time; a document that arrives after a newer one was requested is dropped; a source that fails leaves
 * the others in place.
 */
export class ModelController<M extends object> implements ReactiveController {
  /** The merged fields of all input sources. */
  model: Partial<M> = {};
  /** How many pieces of data are being read at present. */
  reading = 0;
  readonly #host: ModelHost;
  readonly #readers: InputReaders<M>;
  readonly #problems: ProblemsController;
  readonly #observer: MutationObserver | undefined;
  readonly #given: { config?: Partial<M>; src?: Partial<M>; inline?: Partial<M>; children?: Partial<M> | undefined } =
    {};
  #isLoading = false;
  /** The input sources that could not be loaded, or whose reader could not. */
  readonly #failed = new Set<'config' | 'inline' | 'src'>();
  #childrenStale = true;
  #config: unknown;
  #src: string | undefined;
  #inline: string | undefined;
  #request: AbortController | undefined;

  get status(): SourceStatus {
    if (this.#isLoading) return 'loading';
    if (this.#failed.size) return 'failed';
    return this.#given.src ? 'ready' : 'idle';
  }

  /** Reads the children again, whether or not they have changed. */
  readonly readAgain = (): void => {
    this.#childrenStale = true;
    this.#host.requestUpdate();
  };

  constructor(host: ModelHost, problems: ProblemsController, readers: InputReaders<M>) {
    this.#host = host;
    this.#problems = problems;
    this.#readers = readers;
    if (typeof MutationObserver !== 'undefined') this.#observer = new MutationObserver(this.readAgain);
    // nothing reports what the parser adds
    // eslint-disable-next-line wayleaf/own-view -- the script's page is the one that is parsed
    else globalThis.addEventListener?.('load', this.readAgain, { once: true });
    host.addController(this);
  }

  hostConnected(): void {
    this.#watch();
    this.readAgain();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#request?.abort();
    this.#request = undefined;
    if (this.#isLoading) this.#src = undefined;
  }

  hostUpdate(): void {
    if (!this.#host.isConnected) return;
    if (this.status === 'failed') onceOnline(this.#host, this.#again);
    if (this.#host.config !== this.#config) void this.#readConfig();
    if (this.#host.src !== this.#src) void this.#readSource();
    if (this.#childrenStale) this.#readChildren();
    this.#merge();
  }

  readonly #again = (): void => {
    if (this.status === 'failed') this.retry();
  };

  /** Fetches `src` again, and the chunk that reads data, if that failed to load. */
  retry(): void {
    this.#src = this.#config = undefined;
    this.#failed.clear();
    this.readAgain();
  }

  /** Runs a change to the light DOM by the widget itself, which is not read as the author's. */
  runUnobserved<T>(change: () => T): T {
    if (this.#observer?.takeRecords().length) this.readAgain();
    const result = change();
    this.#observer?.takeRecords();
    return result;
  }

  #watch(): void {
    this.#observer?.observe(this.#host, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: WATCHED,
    });
  }

  #merge(): void {
    const { children, inline, src, config } = this.#given;
    this.model = { ...children, ...inline, ...src, ...config, ...this.#readers.attributes() };
  }

  #readChildren(): void {
    this.#childrenStale = false;
    const problems: ProblemInput[] = [];
    this.#given.children = this.#readers.children(collect(problems));
    this.#problems.set('children', problems);
    const text = (this.#inline = this.#host
      .querySelector(':scope > script[type="application/json"]')
      ?.textContent?.trim());
    const where = 'the inline script';
    if (text) void this.#read('inline', where, this.#json(text, where), () => text === this.#inline);
    else this.#drop('inline');
  }

  async #readConfig(): Promise<void> {
    const config = (this.#config = this.#host.config);
    if (typeof config === 'string' ? config.trim() : isRecord(config))
      await this.#read('config', 'config', this.#json(config, 'config'), () => config === this.#config);
    else this.#drop('config');
  }

  #drop(source: 'config' | 'inline' | 'src'): void {
    delete this.#given[source];
    this.#failed.delete(source);
    this.#problems.set(source, []);
  }

  /** Reads JSON, as text or as the object itself. */
  #json(input: unknown, where: string): (report: Report) => Reading<M> {
    return (report) => {
      const read = (data: unknown) => {
        if (isRecord(data)) return this.#readers.data(data, report);
        report('WL-DATA-005', { where });
        return undefined;
      };
      return typeof input === 'string' ? readJson(input).then(read) : read(input);
    };
  }

  async #read(
    source: 'config' | 'inline' | 'src',
    where: string,
    reader: (report: Report) => Reading<M>,
    current: () => boolean,
  ): Promise<void> {
    const problems: ProblemInput[] = [];
    let given: Partial<M> | undefined;
    let failed = false;
    this.reading++;
    this.#failed.delete(source);
    try {
      const read = reader(collect(problems));
      // without a microtask in between, unless the reader of this widget's data is a chunk
      given = read instanceof Promise ? await read : read;
    } catch (error) {
      // the data is not valid JSON, or the chunk that reads it failed to load
      failed = !(error instanceof SyntaxError);
      problems.push({
        code: failed ? 'WL-DATA-007' : 'WL-DATA-001',
        values: { where, detail: (error as Error).message },
      });
    }
    this.reading--;
    if (!current()) return;
    if (source === 'src') {
      this.#isLoading = false;
      failed ||= !given;
    }
    if (given) this.#given[source] = given;
    else delete this.#given[source];
    if (failed) this.#failed.add(source);
    this.#problems.set(source, problems);
    this.#host.requestUpdate();
  }

  async #readSource(): Promise<void> {
    const src = (this.#src = this.#host.src);
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    // also after a timeout has aborted it
    const current = () => request === this.#request;
    this.#drop('src');
    this.#isLoading = !!src?.trim();
    if (!src?.trim()) return;
    const url = safeUrl(src, document.baseURI, 'fetch');
    const fail = (code: ProblemCode, values: ProblemInput['values']) => {
      if (!current()) return;
      this.#problems.set('src', [{ code, values: { url: src, ...values } }]);
      this.#isLoading = false;
      this.#failed.add('src');
      this.#host.requestUpdate();
    };
    if (!url) return fail('WL-DATA-003', {});
    // requested at once, in parallel with the chunk that receives it
    const response = fetch(url, { signal: request.signal, referrerPolicy: 'strict-origin' });
    response.catch(() => undefined);
    const source = await inputChunk()
      .then(({ receive }) => receive(response, url, request))
      .catch((error: unknown): ProblemInput => ({ code: 'WL-DATA-007', values: { detail: (error as Error).message } }));
    if (!current()) return;
    if ('code' in source) return fail(source.code, source.values);
    const { document: read } = this.#readers;
    await this.#read('src', src, read ? (report) => read(source, report) : this.#json(source.text, src), current);
  }
}

const collect =
  (problems: ProblemInput[]): Report =>
  (code, values, element) =>
    void problems.push({ code, values, element });
