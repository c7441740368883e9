/** `error`: a visitor misses something until it is mended. `warning`: worth mending. */
export type ProblemLevel = 'error' | 'warning';

/** Something an author can mend. */
export interface Problem {
  /** Stable code such as `WL-PATHS-004`; every code is explained in PROBLEMS.md. */
  readonly code: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly level: ProblemLevel;
  /** The element to look at. */
  readonly element: Element;
}

/** An authoring mistake, or something a widget could not load, was found. The page stays usable. */
export class WayleafProblemEvent extends Event {
  static readonly type = 'wayleaf-problem';
  /** The problem found. */
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(WayleafProblemEvent.type, { bubbles: true, composed: true });
    this.problem = problem;
  }
}

declare global {
  interface HTMLElementEventMap {
    'wayleaf-problem': WayleafProblemEvent;
  }
}
