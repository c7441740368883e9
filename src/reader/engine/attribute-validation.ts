import type { ProblemInput, ProblemsController } from '../../controllers/problems-controller.js';
import { readFacts, type Facts } from '../article/model.js';
import type { WayleafReader } from '../reader.js';
import { unknownValues } from './attribute-values.js';

/** What an author has given in a reader's attributes, and what is wrong with it. */
export class AttributeValidation {
  readonly #host: WayleafReader;
  readonly #problems: ProblemsController;
  #attributes = '';
  #facts: Partial<Facts> = {};
  #unknown = '[]';
  #empty = false;

  constructor(host: WayleafReader, problems: ProblemsController) {
    this.#host = host;
    this.#problems = problems;
  }

  /** What the attributes say of the article, besides its title. A date that is none is named, and does not count. */
  get facts(): Partial<Facts> {
    const { byline, published, updatedOn: updated } = this.#host;
    const key = JSON.stringify([byline, published, updated]);
    if (key !== this.#attributes) {
      this.#attributes = key;
      const findings: ProblemInput[] = [];
      this.#facts = readFacts({ byline, published, updated }, (code, values) => void findings.push({ code, values }));
      this.#problems.set('facts', findings);
    }
    return this.#facts;
  }

  /** Names values that attributes do not take, and a reader that was given nothing at all. */
  check(): void {
    const unknown = unknownValues(this.#host);
    const key = JSON.stringify(unknown);
    if (key !== this.#unknown) {
      this.#unknown = key;
      this.#problems.set('values', unknown);
    }
    const { bare, src, config } = this.#host;
    const empty = bare && !src && !config;
    if (empty === this.#empty) return;
    this.#empty = empty;
    this.#problems.set('empty', empty ? [{ code: 'WL-READER-008' }] : []);
  }
}
