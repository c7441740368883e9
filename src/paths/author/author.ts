/**
 * What authors need and visitors never: the lint, the audit and the panel of `debug`. A lazy part, asked for by `debug`
 * and by `audit()` alone.
 */
import type { ProblemsController } from '../../controllers/problems-controller.js';
import type { AuthoredHost } from '../author-controller.js';
import type { CardController } from '../card-controller.js';
import type { AuditReport } from './audit.js';
import { examine } from './examine.js';
import { authorPanel } from './author-panel.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { panelStyles } from './author-panel.styles.js';

/** Looks at one comparison on its author's behalf. */
export class Author {
  readonly #host: AuthoredHost;
  readonly #card: CardController;
  readonly #problems: ProblemsController;
  #report: AuditReport | undefined;
  /** What was looked at last. */
  #seen: unknown;

  constructor(host: AuthoredHost, card: CardController, problems: ProblemsController) {
    this.#host = host;
    this.#card = card;
    this.#problems = problems;
  }

  /** Looks, if there is something new to see. */
  look(): void {
    if (this.#seen !== this.#card.given) void this.audit();
  }

  async audit(): Promise<AuditReport> {
    this.#seen = this.#card.given;
    const report = await examine(this.#host, this.#card, this.#problems);
    this.#report = report;
    this.#host.requestUpdate();
    return report;
  }

  /** What is shown on the page; `undefined` until there is something to show. */
  panel(): unknown {
    const root = this.#host.shadowRoot;
    if (!this.#report || !root) return;
    adoptStyles(root, panelStyles);
    return authorPanel({
      report: { ...this.#report, problems: this.#problems.list },
      paths: this.#card.model.paths,
      host: this.#host,
      again: () => void this.audit(),
    });
  }
}
