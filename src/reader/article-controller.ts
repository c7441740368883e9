/** Loads the article part and shows the article it builds from fetched or inline content. */
import type { ReactiveController } from 'lit';
import type { ModelController, ModelHost } from '../controllers/model-controller.js';
import type { ProblemInput, ProblemsController } from '../controllers/problems-controller.js';
import { once } from '../internal/load.js';
import { onceOnline } from '../internal/retry.js';
import type { ProblemCode } from '../problems/all-problems.js';
import type { Article, Body, Facts } from './article/model.js';

/** Loads the module that turns an article's text into nodes. */
export const articlePart = once(() => import('./article/article.js'));

/**
 * Inserts an article that was fetched, or given as Markdown or data: sanitised nodes in one light-DOM container, shown
 * in place of the children, which stay where they are. Until the nodes exist, and when they cannot be built, the
 * children are shown.
 */
export class ArticleController implements ReactiveController {
  /** The element that holds the article; `undefined` while there is none. */
  container: HTMLElement | undefined;
  /** The metadata found in the article itself. */
  facts: Partial<Facts> = {};
  status: 'idle' | 'loading' | 'ready' | 'failed' = 'idle';
  /** Whether later pieces of a long article are still to be appended. */
  isIncomplete = false;
  /** The loaded module. */
  module: Awaited<ReturnType<typeof articlePart>> | undefined;
  readonly #host: ModelHost;
  readonly #model: ModelController<Article>;
  readonly #problems: ProblemsController;
  readonly #onChange: () => void;
  #body: Body | undefined;
  #heading: string | undefined;
  #generation = 0;

  /** @param onChange - Called after the container was inserted or removed. */
  constructor(host: ModelHost, model: ModelController<Article>, problems: ProblemsController, onChange: () => void) {
    this.#host = host;
    this.#model = model;
    this.#problems = problems;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostConnected(): void {
    // a clone of this element carries the container of the original
    for (const child of this.#host.querySelectorAll(`:scope > [${CONTAINER}]`))
      if (child !== this.container) child.remove();
  }

  hostUpdate(): void {
    const { body, heading } = this.#model.model;
    // a known title is shown while its article is still loading
    if (!body && heading && !this.module && !this.#host.firstElementChild)
      articlePart().then(
        (part) => {
          this.module = part;
          this.#host.requestUpdate();
        },
        () => undefined,
      );
    // the page has emptied the element: the container has to be inside it to be shown
    const { container } = this;
    if (container && container.parentNode !== this.#host)
      this.#model.runUnobserved(() => this.#host.prepend(container));
    if (heading === this.#heading && sameBody(body, this.#body)) return;
    this.#body = body;
    this.#heading = heading;
    const generation = ++this.#generation;
    if (body) void this.#show(body, heading, () => generation === this.#generation);
    else this.#finish('idle');
  }

  /** Builds the article again after a failure. */
  readonly retry = (): void => {
    if (this.status !== 'failed') return;
    this.#body = undefined;
    this.#host.requestUpdate();
  };

  async #show(body: Body, heading: string | undefined, isCurrent: () => boolean): Promise<void> {
    this.status = 'loading';
    try {
      const part = (this.module = await articlePart());
      const { container, facts, problems, appendRest } = await part.buildArticle(
        this.#host,
        body,
        heading,
        () => this.#model.model,
        isCurrent,
      );
      if (!isCurrent()) return;
      this.facts = facts;
      this.isIncomplete = !!appendRest;
      this.#finish('ready', problems, container);
      await appendRest?.((change) => this.#model.runUnobserved(change), isCurrent);
      if (!appendRest || !isCurrent()) return;
      this.isIncomplete = false;
      this.#problems.set('article', problems);
      this.#onChange();
    } catch (error) {
      const { code, message } = error as Error & { code?: ProblemCode | number };
      if (isCurrent())
        this.#finish(
          'failed',
          [{ code: typeof code === 'string' ? code : 'WL-READER-004', values: { detail: message } }],
          code === 'WL-READER-035' ? undefined : this.#plainText(body),
        );
    }
  }

  /** Shows Markdown as plain text when it could not be converted and the element has no other content. */
  #plainText({ kind, text }: Body): HTMLElement | undefined {
    if (kind === 'html' || this.#host.querySelector(':scope>:not(script,template,[slot])')) return undefined;
    const container = document.createElement('div');
    container.slot = 'article';
    container.style.whiteSpace = 'pre-line';
    container.textContent = text.trim();
    return container;
  }

  #finish(status: ArticleController['status'], problems: readonly ProblemInput[] = [], container?: HTMLElement): void {
    this.status = status;
    if (status !== 'ready') this.isIncomplete = false;
    if (status === 'failed') onceOnline(this.#host, this.retry);
    this.#problems.set('article', problems);
    if (container || this.container) {
      this.#model.runUnobserved(() => {
        this.container?.remove();
        if (!container) return;
        container.setAttribute(CONTAINER, '');
        // before the children: where both have the same id, links lead to the visible one
        this.#host.prepend(container);
      });
      this.container = container;
      this.#onChange();
    }
    if (status !== 'ready') this.facts = {};
    this.#host.requestUpdate();
  }
}

const CONTAINER = 'data-wayleaf-article';

const sameBody = (a: Body | undefined, b: Body | undefined): boolean =>
  a === b || (!!a && !!b && a.kind === b.kind && a.base === b.base && a.section === b.section && a.text === b.text);
