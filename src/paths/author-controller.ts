import type { ReactiveController } from 'lit';
import type { ProblemsController } from '../controllers/problems-controller.js';
import type { Author } from './author/author.js';
import type { CardController, CardHost } from './card-controller.js';
import type { AuditReport } from './author/audit.js';
import { lazyChunks } from './lazy-chunks.js';

/** A widget that may show itself to its author. */
export type AuthoredHost = CardHost & { readonly debug: boolean };

/** Brings what authors need, with `debug` or when it is asked for: no visitor ever fetches it. */
export class AuthorController implements ReactiveController {
  readonly #with: readonly [AuthoredHost, CardController, ProblemsController];
  #author: Author | undefined;
  #failed = false;

  constructor(...given: [AuthoredHost, CardController, ProblemsController]) {
    this.#with = given;
    given[0].addController(this);
  }

  hostUpdated(): void {
    const [host, , problems] = this.#with;
    if (host.debug && !this.#failed)
      this.#come().then(
        (author) => author.look(),
        () => {
          this.#failed = true;
          problems.set('part', [{ code: 'WL-PATHS-019' }]);
        },
      );
  }

  /** Looks at everything, anew each time. Rejects when its part cannot be loaded. */
  async audit(): Promise<AuditReport> {
    return (await this.#come()).audit();
  }

  /** What is shown on the page: nothing without `debug`. */
  render(): unknown {
    const [host, , problems] = this.#with;
    return (host.debug && this.#author?.panel()) || problems.render();
  }

  async #come(): Promise<Author> {
    const part = await lazyChunks.author();
    return (this.#author ??= new part.Author(...this.#with));
  }
}
