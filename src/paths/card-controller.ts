import type { ReactiveController } from 'lit';
import { ModelController, type ModelHost, type SourceStatus } from '../controllers/model-controller.js';
import type { ProblemsController } from '../controllers/problems-controller.js';
import type * as DataPart from './input/json-input.js';
import {
  isAttributed,
  isSound,
  normalise,
  UNREAD,
  type AnswerStyle,
  type PathsKind,
  type PathsModel,
} from './model.js';
import { lazyChunks } from './lazy-chunks.js';
import { readChildren, type Authored } from './read-table.js';

/** A comparison as its element shows it to this controller. */
export interface CardHost extends ModelHost {
  kind: PathsKind | undefined;
  reviewed: string | undefined;
  reviewBy: string | undefined;
  interest: string | undefined;
  answers: AnswerStyle | undefined;
  supportSrc: string | undefined;
}

const SUBJECTS = ['decision', 'paths', 'rows', 'signs', 'support'] as const;

/** Turns all ways in into one complete model, checks it when it changes, and knows whether it bears a self-check. */
export class CardController implements ReactiveController {
  /** The comparison as it stands. */
  model: PathsModel = normalise({});
  /** Where in the page its words are, as far as they come from there. */
  given: Partial<Authored> = {};
  /** Writes into the page what came as data; there once anything did. */
  made: InstanceType<typeof DataPart.GeneratedContent> | undefined;
  /** Whether nothing speaks against a self-check. */
  sound = false;
  /** The comparison as it was when it last was sound: what an open self-check goes on with. */
  asked: PathsModel = this.model;
  readonly #problems: ProblemsController;
  readonly #ways: ModelController<Authored>;
  readonly #host: CardHost;
  #empty = false;
  #waits = false;
  #support: InstanceType<typeof DataPart.SupportSource> | undefined;
  #supporting: Promise<void> | undefined;
  /** Goes on with the data that wait for their reader. */
  #again: (() => void)[] = [];

  constructor(host: CardHost, problems: ProblemsController) {
    this.#host = host;
    this.#problems = problems;
    this.#ways = new ModelController<Authored>(host, problems, {
      attributes: () => {
        const { kind, reviewed, reviewBy, interest, answers } = host;
        return Object.fromEntries(
          Object.entries({ kind, reviewed, reviewBy, interest, answers }).filter(([, value]) => value),
        );
      },
      children: (report) => readChildren(host, report),
      data: async (given, report) => {
        const { readData } = await this.#part();
        return {
          ...readData(given, document.baseURI, report),
          // these words stand nowhere on the page yet
          ...(!!(given.paths || given.rows) && { places: undefined }),
          ...(!!given.signs && { lists: undefined }),
          ...(!!given.support && { supportElement: undefined }),
        };
      },
    });
    host.addController(this);
  }

  get status() {
    return this.#again.length ? 'failed' : this.#ways.status;
  }

  /** Where the document behind `support-src` stands. */
  get supportStatus(): SourceStatus {
    if (!this.#host.supportSrc) return 'idle';
    return this.#again.length ? 'failed' : (this.#support?.status ?? 'loading');
  }

  /** Waits until it is known whether there is support. */
  async supportReady(): Promise<void> {
    await this.#supporting;
    await this.#host.updateComplete;
    await this.#support?.ready;
  }

  retrySupport(): void {
    if (this.#again.length) this.retry();
    else this.#support?.retry();
  }

  /** The table shown, the author's or ours. */
  get table(): HTMLTableElement | undefined {
    return this.given.places?.table ?? this.made?.table;
  }

  /** Whether there is something to compare. */
  get filled(): boolean {
    return this.model.paths.length > 0 && this.model.rows.length > 0;
  }

  hostUpdate(): void {
    if (this.#host.supportSrc)
      this.#supporting ??= this.#part().then(({ SupportSource }) => {
        this.#support = new SupportSource(this.#host, this.#problems);
        this.#host.requestUpdate();
      });
    const fetched = this.#support?.fetched;
    // newer than what the page was written with, which stays for when it fails
    const given = fetched ? { ...this.#ways.model, support: fetched, supportElement: undefined } : this.#ways.model;
    const { src, config } = this.#host;
    // data may still be on its way, or have failed, which is named
    const empty = !src && !config && !SUBJECTS.some((name) => name in given) && !this.#host.querySelector('script');
    if (empty !== this.#empty) this.#problems.set('empty', empty ? [{ code: 'WL-PATHS-001' }] : []);
    this.#empty = empty;
    const names = new Set([...Object.keys(given), ...Object.keys(this.given)]) as Set<keyof Authored>;
    const waits = this.supportStatus === 'loading';
    if (waits === this.#waits && [...names].every((name) => given[name] === this.given[name])) return;
    this.#waits = waits;
    this.given = given;
    this.model = normalise(given);
    const { model } = this;
    const subject = SUBJECTS.some((name) => name in given);
    // what is still on its way is not missing yet
    const sized = waits && !model.support ? { ...model, support: UNREAD } : model;
    this.sound = subject && isSound(sized);
    if (this.sound) this.asked = model;
    if (!subject || (this.sound && isAttributed(model))) this.#problems.set('model', []);
    else
      lazyChunks.mistakes().then(
        ({ mistakes }) => model === this.model && this.#problems.set('model', mistakes(sized)),
        () => undefined,
      );
  }

  retry(): void {
    const waiting = this.#again;
    this.#again = [];
    if (waiting.length) for (const again of waiting) again();
    else this.#ways.retry();
  }

  /** Changes the widget's own light DOM without taking the change for the author's. */
  runUnobserved(change: () => void): void {
    this.#ways.runUnobserved(change);
  }

  /** The reader of data. Where it cannot be loaded, the data wait for the visitor to try again. */
  async #part(): Promise<typeof DataPart> {
    const part = await lazyChunks.data().catch(() => undefined);
    this.#problems.set('part', part ? [] : [{ code: 'WL-PATHS-019' }]);
    if (part) {
      this.made ??= new part.GeneratedContent();
      return part;
    }
    await new Promise<void>((resolve) => {
      this.#again.push(resolve);
      this.#host.requestUpdate();
    });
    return this.#part();
  }
}
