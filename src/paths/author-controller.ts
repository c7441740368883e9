/** Loads the tools for authors (lint, audit, panel) with `debug` or with the first call of `audit()`. */
import type { ReactiveController } from 'lit';
import type { ProblemsController } from '../controllers/problems-controller.js';
import type { Author } from './author/author.js';
import type { ComparisonController, ComparisonHost } from './comparison-controller.js';
import type { AuditReport } from './author/audit.js';
import { lazyChunks } from './lazy-chunks.js';

/** A comparison that can show its author what to improve. */
export type AuthoredHost = ComparisonHost & { readonly debug: boolean };

/** Keeps the tools for authors, which no visitor's browser ever loads. */
export class AuthorController implements ReactiveController {
  readonly #host: AuthoredHost;
  readonly #comparison: ComparisonController;
  readonly #problems: ProblemsController;
  #author: Author | undefined;
  #failed = false;

  constructor(host: AuthoredHost, comparison: ComparisonController, problems: ProblemsController) {
    this.#host = host;
    this.#comparison = comparison;
    this.#problems = problems;
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#host.debug && !this.#failed)
      this.#load().then(
        (author) => author.auditIfChanged(),
        () => {
          this.#failed = true;
          this.#problems.set('part', [{ code: 'WL-PATHS-019' }]);
        },
      );
  }

  /** Runs all checks anew. Rejects when its part cannot be loaded. */
  async audit(): Promise<AuditReport> {
    return (await this.#load()).audit();
  }

  /** The panel on the page; without the tools, the list of problems. Nothing without `debug`. */
  render(): unknown {
    return (this.#host.debug && this.#author?.panel()) || this.#problems.render();
  }

  async #load(): Promise<Author> {
    const part = await lazyChunks.author();
    return (this.#author ??= new part.Author(this.#host, this.#comparison, this.#problems));
  }
}
