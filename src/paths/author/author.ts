/** Runs the lint and the audit and renders the panel of `debug`. A lazy part, loaded for authors only. */
import { misspeltNames } from '../../controllers/misspelt-names.js';
import type { ProblemsController } from '../../controllers/problems-controller.js';
import type { AuthoredHost } from '../author-controller.js';
import type { ComparisonController } from '../comparison-controller.js';
import type { AuditReport } from './audit.js';
import { examine } from './examine.js';
import { authorPanel } from './author-panel.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { nextStepStyles } from '../display/next-step.styles.js';
import { panelStyles } from '../../problems/panel.styles.js';

/** The last audit of one comparison, and its panel. */
export class Author {
  readonly #host: AuthoredHost;
  readonly #comparison: ComparisonController;
  readonly #problems: ProblemsController;
  #report: AuditReport | undefined;
  /** The input that was audited last. */
  #auditedInput: unknown;

  constructor(host: AuthoredHost, comparison: ComparisonController, problems: ProblemsController) {
    this.#host = host;
    this.#comparison = comparison;
    this.#problems = problems;
  }

  /** Runs the audit where the input has changed since the last one. */
  auditIfChanged(): void {
    if (this.#auditedInput !== this.#comparison.input) void this.audit();
  }

  /** Runs all checks and reports what they find. */
  async audit(): Promise<AuditReport> {
    this.#auditedInput = this.#comparison.input;
    this.#problems.set('names', misspeltNames(this.#host));
    const report = await examine(this.#host, this.#comparison, this.#problems);
    this.#report = report;
    this.#host.requestUpdate();
    return report;
  }

  /** The panel; `undefined` until the first audit is done. */
  panel(): unknown {
    const root = this.#host.shadowRoot;
    if (!this.#report || !root) return;
    for (const each of [nextStepStyles, panelStyles]) adoptStyles(root, each);
    return authorPanel({
      report: { ...this.#report, problems: this.#problems.list },
      paths: this.#comparison.model.paths,
      host: this.#host,
      auditAgain: () => void this.audit(),
    });
  }
}
