import type { ReactiveController } from 'lit';
import type { ProblemsController } from '../controllers/problems-controller.js';
import type * as AuthorPart from './author.js';
import type { CardController, CardHost } from './card-controller.js';
import type { AuditReport } from './lint/audit.js';
import { parts } from './parts.js';

/** Brings what authors need, with `debug` or when it is asked for: no visitor ever fetches it. */
export class AuthorController implements ReactiveController {
  readonly #host: CardHost & { readonly debug: boolean };
  readonly #card: CardController;
  readonly #problems: ProblemsController;
  #part: typeof AuthorPart | undefined;
  #report: AuditReport | undefined;
  /** What was looked at last. */
  #seen: unknown;

  constructor(host: CardHost & { readonly debug: boolean }, card: CardController, problems: ProblemsController) {
    this.#host = host;
    this.#card = card;
    this.#problems = problems;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.debug && this.#seen !== this.#card.given) void this.audit().catch(() => this.#problems.set('part', [{ code: 'WL-PATHS-019' }]));
  }

  /** Looks at everything, anew each time. Rejects when its part cannot be loaded. */
  async audit(): Promise<AuditReport> {
    this.#seen = this.#card.given;
    this.#part = await parts.author();
    const report = await this.#part.examine(this.#host, this.#card, this.#problems);
    this.#report = report;
    this.#host.requestUpdate();
    return report;
  }

  /** What is shown on the page: nothing without `debug`. */
  render(): unknown {
    const root = this.#host.shadowRoot;
    if (!this.#host.debug || !this.#report || !this.#part || !root) return this.#problems.render();
    this.#part.dress(root);
    return this.#part.authorPanel({ report: { ...this.#report, problems: this.#problems.list }, paths: this.#card.model.paths, host: this.#host, again: () => void this.audit() });
  }
}
