import type { ReactiveController } from 'lit';
import type { ModelController, ModelHost } from '../controllers/model-controller.js';
import type { ProblemInput, ProblemsController } from '../controllers/problems-controller.js';
import { once } from '../internal/load.js';
import type { ProblemCode } from '../problems/all-problems.js';
import type { Article, Body, Facts } from './article/model.js';

/** The part that turns words into nodes. */
export const articlePart = once(() => import('./article/article.js'));

/**
 * Puts an article that was fetched, or given as Markdown or data, on the page: cleaned nodes in one light-DOM
 * container,
 * shown in place of the children, which stay where they are. Until the nodes are there, and when they cannot be made,
 * the
 * children are what is shown.
 */
export class ArticleController implements ReactiveController {
  /** What holds the article; `undefined` while there is none. */
  container: HTMLElement | undefined;
  /** What the article says about itself. */
  facts: Partial<Facts> = {};
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** Whether the later pieces of a long article are on their way. */
  arriving = false;
  /** The part, once it is here. */
  part: Awaited<ReturnType<typeof articlePart>> | undefined;
  readonly #host: ModelHost;
  readonly #model: ModelController<Article>;
  readonly #problems: ProblemsController;
  readonly #changed: () => void;
  #body: Body | undefined;
  #heading: string | undefined;
  #round = 0;

  /** @param changed - Called when the container came or went. */
  constructor(host: ModelHost, model: ModelController<Article>, problems: ProblemsController, changed: () => void) {
    this.#host = host;
    this.#model = model;
    this.#problems = problems;
    this.#changed = changed;
    host.addController(this);
  }

  hostConnected(): void {
    // a copy of this element, made by cloning, brings the words of the other one along
    for (const child of this.#host.querySelectorAll(`:scope > [${CONTAINER}]`))
      if (child !== this.container) child.remove();
  }

  hostUpdate(): void {
    const { body, heading } = this.#model.model;
    // a title is shown while its article is on the way, too
    if (!body && heading && !this.part && !this.#host.firstElementChild)
      articlePart().then(
        (part) => {
          this.part = part;
          this.#host.requestUpdate();
        },
        () => undefined,
      );
    // the page has emptied the element: what is shown in place of its children has to be in it
    const { container } = this;
    if (container && container.parentNode !== this.#host)
      this.#model.runUnobserved(() => this.#host.prepend(container));
    if (heading === this.#heading && sameBody(body, this.#body)) return;
    this.#body = body;
    this.#heading = heading;
    const round = ++this.#round;
    if (body) void this.#show(body, heading, () => round === this.#round);
    else this.#end('idle');
  }

  /** Makes the article again, after it could not be made. */
  retry(): void {
    this.#body = undefined;
    this.#host.requestUpdate();
  }

  async #show(body: Body, heading: string | undefined, current: () => boolean): Promise<void> {
    this.status = 'loading';
    try {
      const part = (this.part = await articlePart());
      const { container, facts, findings, bring } = await part.makeArticle(
        this.#host,
        body,
        heading,
        () => this.#model.model,
        current,
      );
      if (!current()) return;
      this.facts = facts;
      this.arriving = !!bring;
      this.#end('ready', findings, container);
      await bring?.((change) => this.#model.runUnobserved(change), current);
      if (!bring || !current()) return;
      this.arriving = false;
      this.#changed();
    } catch (error) {
      const { code, message } = error as Error & { code?: ProblemCode | number };
      if (current())
        this.#end(
          'failed',
          [{ code: typeof code === 'string' ? code : 'WL-READER-004', values: { detail: message } }],
          code === 'WL-READER-035' ? undefined : this.#plain(body),
        );
    }
  }

  /**
   * Markdown that could not be made into an article reads well enough as it is written, where there is nothing else to
   * read.
   */
  #plain({ kind, text }: Body): HTMLElement | undefined {
    if (kind === 'html' || this.#host.querySelector(':scope>:not(script,template,[slot])')) return undefined;
    const container = document.createElement('div');
    container.slot = 'article';
    container.style.whiteSpace = 'pre-line';
    container.textContent = text.trim();
    return container;
  }

  #end(status: ArticleController['status'], findings: readonly ProblemInput[] = [], container?: HTMLElement): void {
    this.status = status;
    if (status !== 'ready') this.arriving = false;
    this.#problems.set('article', findings);
    if (container || this.container) {
      this.#model.runUnobserved(() => {
        this.container?.remove();
        if (!container) return;
        container.setAttribute(CONTAINER, '');
        // before the children: where both have an id, links lead to what is shown
        this.#host.prepend(container);
      });
      this.container = container;
      this.#changed();
    }
    if (status !== 'ready') this.facts = {};
    this.#host.requestUpdate();
  }
}

const CONTAINER = 'data-wayleaf-article';

const sameBody = (a: Body | undefined, b: Body | undefined): boolean =>
  a === b || (!!a && !!b && a.kind === b.kind && a.base === b.base && a.part === b.part && a.text === b.text);
