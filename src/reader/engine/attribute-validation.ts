/** Validates the reader's attributes and reports their problems. */
import { inputChunk } from '../../controllers/lazy-chunks.js';
import { misspeltNames } from '../../controllers/misspelt-names.js';
import type { ProblemInput, ProblemsController } from '../../controllers/problems-controller.js';
import { readFacts, type Facts } from '../article/model.js';
import type { WayleafReader } from '../reader.js';
import { unknownValues } from './attribute-values.js';

/** Parses the article facts in a reader's attributes and reports invalid attribute values. */
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
    // no name that is unknown brings an update
    problems.set('names', misspeltNames(host));
  }

  /** The facts given in attributes, except the title. An invalid date is reported and left out. */
  get facts(): Partial<Facts> {
    const { byline, published, updatedOn: updated } = this.#host;
    const key = JSON.stringify([byline, published, updated]);
    if (key !== this.#attributes) {
      this.#attributes = key;
      const problems: ProblemInput[] = [];
      this.#facts = readFacts({ byline, published, updated }, (code, values) => void problems.push({ code, values }));
      this.#problems.set('facts', problems);
    }
    return this.#facts;
  }

  /** Reports unknown attribute values, and a reader without any content or source. */
  check(): void {
    const unknown = unknownValues(this.#host);
    const key = JSON.stringify(unknown);
    if (key !== this.#unknown) {
      this.#unknown = key;
      this.#problems.set('values', unknown);
    }
    const { isEmpty, src, config } = this.#host;
    const empty = isEmpty && !src && !config;
    if (empty === this.#empty) return;
    this.#empty = empty;
    if (empty)
      inputChunk().then(
        ({ reportEmpty }) => reportEmpty(this.#host, 'reader', this.#problems, () => this.#empty),
        () => undefined,
      );
    else this.#problems.set('empty', []);
  }
}
