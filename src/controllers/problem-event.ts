/** The event that reports a problem with a widget's input, and what it carries. */
import { NativeEvent } from '../internal/native-event.js';
import type { ProblemCode } from '../problems/all-problems.js';

/** `error`: a visitor misses something until it is fixed. `warning`: worth fixing. */
export type ProblemLevel = 'error' | 'warning';

/** Something an author can fix. */
export interface Problem {
  /** Stable code such as `WL-PATHS-004`; every code is explained in PROBLEMS.md. */
  readonly code: ProblemCode;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly level: ProblemLevel;
  /** The element to look at. */
  readonly element: Element;
}

/** An authoring mistake, or something a widget could not load, was found. The page stays usable. */
export class WayleafProblemEvent extends NativeEvent {
  static readonly type = 'wayleaf-problem';
  /** The problem found. */
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(WayleafProblemEvent.type, { bubbles: true, composed: true });
    this.problem = problem;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'wayleaf-problem': WayleafProblemEvent;
  }
}
