import type { ReactiveController } from 'lit';
import { ModelController, type ModelHost } from '../controllers/model-controller.js';
import type { Finding, ProblemsController } from '../controllers/problems-controller.js';
import type * as DataPart from './data.js';
import { check, normalise, type AnswerStyle, type PathsKind, type PathsModel, type Support } from './model.js';
import { SupportSource } from './support-source.js';
import { parts } from './parts.js';
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

/** Stands in for the support while it is fetched. */
const NO_WORDS: Support = { heading: '', paragraphs: [], links: [], entries: [] };

const SUBJECTS = ['decision', 'paths', 'rows', 'signs', 'support'] as const;

/** Turns all ways in into one complete model, checks it when it changes, and knows whether it bears a self-check. */
export class CardController implements ReactiveController {
  /** The comparison as it stands. */
  model: PathsModel = normalise({});
  /** Where in the page its words are, as far as they come from there. */
  given: Partial<Authored> = {};
  /** Writes into the page what came as data; there once anything did. */
  made: InstanceType<typeof DataPart.MadeWords> | undefined;
  /** Whether nothing speaks against a self-check. */
  sound = false;
  /** The comparison as it was when it last was sound: what an open self-check goes on with. */
  asked: PathsModel = this.model;
  readonly #problems: ProblemsController;
  readonly #ways: ModelController<Authored>;
  readonly #host: CardHost;
  #empty = false;
  #waits = false;
  /** The support behind `support-src`. */
  readonly support: SupportSource;
  /** Goes on with the data that wait for their reader. */
  #again: (() => void)[] = [];

  constructor(host: CardHost, problems: ProblemsController) {
    this.#host = host;
    this.#problems = problems;
    this.#ways = new ModelController<Authored>(host, problems, {
      attributes: () => {
        const { kind, reviewed, reviewBy, interest, answers } = host;
        return Object.fromEntries(Object.entries({ kind, reviewed, reviewBy, interest, answers }).filter(([, value]) => value));
      },
      children: (report) => readChildren(host, report),
      data: async (given, report) => {
        const part = await this.#part();
        this.made ??= new part.MadeWords();
        return {
          ...part.readData(given, document.baseURI, report),
          // these words stand nowhere on the page yet
          ...(!!(given.paths || given.rows) && { places: undefined }),
          ...(!!given.signs && { lists: undefined }),
          ...(!!given.sources && { sourced: false }),
          ...(!!given.support && { supportElement: undefined }),
        };
      },
    });
    this.support = new SupportSource(host, problems, async () => {
      const part = await this.#part();
      this.made ??= new part.MadeWords();
      return part.fetchSupport;
    });
    host.addController(this);
  }

  get status() {
    return this.#again.length ? 'failed' : this.#ways.status;
  }

  /** Whether there is something to compare. */
  get filled(): boolean {
    return this.model.paths.length > 0 && this.model.rows.length > 0;
  }

  hostUpdate(): void {
    const { fetched } = this.support;
    // newer than what the page was written with, which stays for when it fails
    const given = fetched ? { ...this.#ways.model, support: fetched, supportElement: undefined } : this.#ways.model;
    const { src, config } = this.#host;
    // data may still be on its way, or have failed, which is named
    const empty = !src && !config && !SUBJECTS.some((name) => name in given) && !this.#host.querySelector('script');
    if (empty !== this.#empty) this.#problems.set('empty', empty ? [{ code: 'WL-PATHS-001' }] : []);
    this.#empty = empty;
    const names = new Set([...Object.keys(given), ...Object.keys(this.given)]) as Set<keyof Authored>;
    const waits = this.support.status === 'loading';
    if (waits === this.#waits && [...names].every((name) => given[name] === this.given[name])) return;
    this.#waits = waits;
    this.given = given;
    this.model = normalise(given);
    const findings: Finding[] = [];
    if (SUBJECTS.some((name) => name in given))
      // what is still on its way is not missing yet
      this.sound = check(waits && !this.model.support ? { ...this.model, support: NO_WORDS } : this.model, (code, values, element) => findings.push({ code, ...(values && { values }), ...(element && { element }) }));
    else this.sound = false;
    if (this.sound) this.asked = this.model;
    this.#problems.set('model', findings);
  }

  retry(): void {
    const waiting = this.#again;
    this.#again = [];
    if (waiting.length) for (const again of waiting) again();
    else this.#ways.retry();
  }

  /** Changes the widget's own light DOM without taking the change for the author's. */
  quietly(change: () => void): void {
    this.#ways.quietly(change);
  }

  /** The reader of data. Where it cannot be loaded, the data wait for the visitor to try again. */
  async #part(): Promise<typeof DataPart> {
    const part = await parts.data().catch(() => undefined);
    this.#problems.set('part', part ? [] : [{ code: 'WL-PATHS-019' }]);
    if (part) return part;
    await new Promise<void>((resolve) => {
      this.#again.push(resolve);
      this.#host.requestUpdate();
    });
    return this.#part();
  }
}
