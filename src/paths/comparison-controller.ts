/** Merges every input of a comparison into one model, validates it and tells whether it bears a self-check. */
import type { ReactiveController } from 'lit';
import { inputChunk } from '../controllers/lazy-chunks.js';
import { ModelController, type ModelHost, type SourceStatus } from '../controllers/model-controller.js';
import { onceOnline } from '../internal/retry.js';
import type { ProblemsController, Report } from '../controllers/problems-controller.js';
import type * as JsonInput from './input/json-input.js';
import {
  isAttributed,
  isSound,
  normalise,
  UNREAD_SUPPORT,
  type AnswerStyle,
  type PathsKind,
  type PathsModel,
} from './model.js';
import { lazyChunks } from './lazy-chunks.js';
import { readChildren, type Authored, type TableReader } from './read-children.js';

/** The properties of the element that take part in the model. */
export interface ComparisonHost extends ModelHost {
  kind: PathsKind | undefined;
  reviewed: string | undefined;
  reviewBy: string | undefined;
  interest: string | undefined;
  answers: AnswerStyle | undefined;
  supportSrc: string | undefined;
}

/** Fields of which a comparison has at least one. */
const COMPARISON_FIELDS = ['decision', 'paths', 'rows', 'signs', 'support'] as const;

/** Keeps the model current: attributes, JSON and the words between the tags, and the support behind `support-src`. */
export class ComparisonController implements ReactiveController {
  /** The comparison as it stands. */
  model: PathsModel = normalise({});
  /** The fields that were given, with the elements of the page they were read from. */
  input: Partial<Authored> = {};
  /** Writes the words of JSON into the page; `undefined` until there is JSON. */
  generated: InstanceType<typeof JsonInput.GeneratedContent> | undefined;
  /** Whether the model is complete and valid enough for a self-check. */
  sound = false;
  /** The last sound model, with which an open self-check continues. */
  lastSound: PathsModel = this.model;
  readonly #problems: ProblemsController;
  readonly #inputs: ModelController<Authored>;
  readonly #host: ComparisonHost;
  #reader: TableReader | undefined;
  #isEmpty = false;
  #supportIsLoading = false;
  #support: InstanceType<typeof JsonInput.SupportSource> | undefined;
  #supportSource: Promise<void> | undefined;
  /** Resolve the loads of the JSON reader that failed, so that they are tried again. */
  #retries: (() => void)[] = [];

  constructor(host: ComparisonHost, problems: ProblemsController) {
    this.#host = host;
    this.#problems = problems;
    this.#inputs = new ModelController<Authored>(host, problems, {
      attributes: () => {
        const { kind, reviewed, reviewBy, interest, answers } = host;
        return Object.fromEntries(
          Object.entries({ kind, reviewed, reviewBy, interest, answers }).filter(([, value]) => value),
        );
      },
      children: (report) => this.#readChildren(report),
      data: async (input, report) => {
        const { readData } = await this.#loadJsonInput();
        return {
          ...readData(input, document.baseURI, report),
          // these words stand nowhere on the page yet
          ...(!!(input.paths || input.rows) && { places: undefined, unread: false }),
          ...(!!input.signs && { lists: undefined }),
          ...(!!input.support && { supportElement: undefined }),
        };
      },
    });
    host.addController(this);
  }

  /** Where the document behind `src` stands. */
  get status(): SourceStatus {
    return this.#retries.length ? 'failed' : this.#inputs.status;
  }

  /** Where the document behind `support-src` stands. */
  get supportStatus(): SourceStatus {
    if (!this.#host.supportSrc) return 'idle';
    return this.#retries.length ? 'failed' : (this.#support?.status ?? 'loading');
  }

  /** Resolves once it is known whether there is support. */
  async supportReady(): Promise<void> {
    await this.#supportSource;
    await this.#host.updateComplete;
    await this.#support?.ready;
  }

  /** Fetches the support again. */
  retrySupport(): void {
    if (this.#retries.length) this.retry();
    else this.#support?.retry();
  }

  /** The table in the light DOM: the author's, or the one made from JSON. */
  get table(): HTMLTableElement | undefined {
    return this.input.places?.table ?? this.generated?.table;
  }

  /** Whether there are paths and rows to compare. */
  get isComparable(): boolean {
    return this.model.paths.length > 0 && this.model.rows.length > 0;
  }

  hostUpdate(): void {
    if (this.#host.supportSrc)
      this.#supportSource ??= this.#loadJsonInput().then(({ SupportSource }) => {
        this.#support = new SupportSource(this.#host, this.#problems);
        this.#host.requestUpdate();
      });
    const fetched = this.#support?.fetched;
    // the fetched support replaces the one on the page, which remains the fallback
    const input = fetched ? { ...this.#inputs.model, support: fetched, supportElement: undefined } : this.#inputs.model;
    const { src, config } = this.#host;
    const hasSource = !!(src || config || this.#host.querySelector('script'));
    // what the reader of JSON is missing for was taken away
    if (this.#retries.length && !hasSource && !this.#host.supportSrc) {
      this.#retries = [];
      this.#problems.set('part', []);
    }
    // data may still be loading, or have failed, which is a problem of its own
    const isEmpty = !input.unread && !hasSource && !COMPARISON_FIELDS.some((name) => name in input);
    if (isEmpty !== this.#isEmpty) {
      this.#isEmpty = isEmpty;
      if (isEmpty)
        inputChunk().then(
          ({ reportEmpty }) => reportEmpty(this.#host, 'paths', this.#problems, () => this.#isEmpty),
          () => undefined,
        );
      else this.#problems.set('empty', []);
    }
    const names = new Set([...Object.keys(input), ...Object.keys(this.input)]) as Set<keyof Authored>;
    const supportIsLoading = this.supportStatus === 'loading';
    if (supportIsLoading === this.#supportIsLoading && [...names].every((name) => input[name] === this.input[name]))
      return;
    this.#supportIsLoading = supportIsLoading;
    this.input = input;
    this.model = normalise(input);
    const { model } = this;
    const hasContent = COMPARISON_FIELDS.some((name) => name in input);
    // support that is still loading is not missing yet
    const validated = supportIsLoading && !model.support ? { ...model, support: UNREAD_SUPPORT } : model;
    this.sound = hasContent && isSound(validated);
    if (this.sound) this.lastSound = model;
    if (!hasContent || input.unread || (this.sound && isAttributed(model))) this.#problems.set('model', []);
    else
      lazyChunks.completeModel().then(
        ({ listProblems }) => model === this.model && this.#problems.set('model', listProblems(validated)),
        () => undefined,
      );
  }

  /** Loads again what failed: the reader of JSON, or the document behind `src`. */
  retry(): void {
    if (this.#retries.length) this.#retryPart();
    else this.#inputs.retry();
  }

  readonly #retryPart = (): void => {
    for (const retry of this.#retries.splice(0)) retry();
  };

  /** Changes the light DOM without the change being read as the author's. */
  runUnobserved(change: () => void): void {
    this.#inputs.runUnobserved(change);
  }

  #readChildren(report: Report): Partial<Authored> | undefined {
    const read = readChildren(this.#host, report, this.#reader);
    if (read?.unread && !this.#reader)
      lazyChunks.tableReader().then(
        ({ makeReader }) => {
          this.#reader = makeReader(this.#host, () => this.#inputs.readAgain());
          this.#problems.set('table', []);
          this.#inputs.readAgain();
        },
        () => {
          this.#problems.set('table', [{ code: 'WL-PATHS-019' }]);
          onceOnline(this.#host, this.#inputs.readAgain);
        },
      );
    return read;
  }

  /** Loads the reader of JSON. After a failure it reports a problem and resolves once a retry succeeds. */
  async #loadJsonInput(): Promise<typeof JsonInput> {
    const part = await lazyChunks.jsonInput().catch(() => undefined);
    this.#problems.set('part', part ? [] : [{ code: 'WL-PATHS-019' }]);
    if (part) {
      this.generated ??= new part.GeneratedContent();
      return part;
    }
    await new Promise<void>((resolve) => {
      this.#retries.push(resolve);
      onceOnline(this.#host, this.#retryPart);
      this.#host.requestUpdate();
    });
    return this.#loadJsonInput();
  }
}
