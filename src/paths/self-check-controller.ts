import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProblemInput, ProblemsController } from '../controllers/problems-controller.js';
import { whenIdle } from '../internal/load.js';
import { lazyChunks } from './lazy-chunks.js';
import type * as CheckPart from './self-check/self-check.js';
import type { SelfCheckOptions, SelfCheck } from './self-check/self-check.js';

/** Where the self-check stands. Nothing here knows an answer. */
export type SelfCheckStatus = 'closed' | 'opening' | 'open' | 'failed';

/** A widget with a place for a self-check: its shadow root holds an empty `#check` while one is offered. */
export interface SelfCheckHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** With `open`, it opens by itself. */
  readonly selfCheck: 'offer' | 'open' | 'none';
}

/** What the controller asks the widget. */
export interface SelfCheckProps {
  /** What the self-check needs to know; `undefined` while it is not offered. */
  readonly facts: () => SelfCheckOptions | undefined;
  /** Whether the words around it are in the page's language. */
  readonly speaks: () => boolean;
  /** Waits until it is known whether there is support. */
  readonly supportReady: () => Promise<void>;
}

/**
 * Brings the self-check when it is asked for. Its code is fetched ahead, once the page is idle, for every visitor
 * alike,
 * so that the moment of the request says nothing about anyone.
 */
export class SelfCheckController implements ReactiveController {
  status: SelfCheckStatus = 'closed';
  readonly #host: SelfCheckHost;
  readonly #problems: ProblemsController;
  readonly #needs: SelfCheckProps;
  #check: SelfCheck | undefined;
  #services: typeof CheckPart.checkServices | undefined;
  /** What was looked at last. */
  #lastChecked: unknown;
  #cancelIdle: (() => void) | undefined;
  #focus = false;
  /** Whether the author wants it open, and it has not been yet. */
  #openOnConnect = false;
  /** What the author wanted last; `undefined` in a new place. */
  #wanted: SelfCheckHost['selfCheck'] | undefined;

  constructor(host: SelfCheckHost, problems: ProblemsController, needs: SelfCheckProps) {
    this.#host = host;
    this.#problems = problems;
    this.#needs = needs;
    host.addController(this);
  }

  hostConnected(): void {
    this.#wanted = undefined;
  }

  hostUpdate(): void {
    const { selfCheck } = this.#host;
    if (selfCheck !== this.#wanted) this.#openOnConnect = selfCheck === 'open';
    this.#wanted = selfCheck;
  }

  hostUpdated(): void {
    const facts = this.#needs.facts();
    if (!facts) return this.close();
    this.#cancelIdle ??= whenIdle(() => {
      lazyChunks.check().then(
        ({ checkServices }) => {
          this.#services = checkServices;
          this.#look(this.#needs.facts());
        },
        () => undefined,
      );
    });
    this.#look(facts);
    this.#check?.update(facts);
    if (!this.#openOnConnect || !this.#needs.speaks()) return;
    this.#openOnConnect = false;
    void this.open(false);
  }

  hostDisconnected(): void {
    this.#cancelIdle?.();
    this.#cancelIdle = undefined;
    queueMicrotask(() => this.#host.isConnected || this.close());
  }

  /**
   * Opens the self-check.
   *
   * @param focus - Whether the focus goes to its heading: yes when a visitor asked for it.
   */
  async open(focus: boolean): Promise<void> {
    if (this.status === 'opening' || this.status === 'open') return;
    this.#focus = focus;
    this.#set('opening');
    const part = await lazyChunks.check().catch(() => undefined);
    await this.#needs.supportReady();
    // meanwhile it may have been closed, or withheld
    if ((this.status as SelfCheckStatus) !== 'opening' || !this.#host.isConnected || !this.#needs.facts()) return;
    this.#problems.set('self-check', part ? [] : [{ code: 'WL-PATHS-019' }]);
    const place = this.#host.renderRoot.querySelector<HTMLElement>('#check');
    if (!part || !place) return this.#set('failed');
    this.#set('open');
    await this.#host.updateComplete;
    // taken away at this very moment
    const now = this.#needs.facts();
    if (this.#check || (this.status as SelfCheckStatus) !== 'open' || !now) return;
    this.#check = part.openSelfCheck(place, now, this.#focus);
  }

  /** Forgets the answers, those kept on the device too, and stays open if it is. */
  clear(): void {
    const model = this.#needs.facts()?.model;
    if (this.#check) this.#check.clear();
    else if (model)
      void lazyChunks.check().then(
        ({ forgetStoredAnswers }) => forgetStoredAnswers(model),
        () => undefined,
      );
  }

  /** Forgets the answers and closes. */
  close(): void {
    this.#check?.end();
    this.#check = undefined;
    this.#set('closed');
  }

  /** Closes it at the visitor's wish: the focus goes to the button that would open it again. */
  async leave(): Promise<void> {
    this.close();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.offer button')?.focus();
  }

  /** What an author might mend in the support. */
  #look(facts: SelfCheckOptions | undefined): void {
    if (!this.#services || !facts || facts.model === this.#lastChecked) return;
    const findings: ProblemInput[] = [];
    this.#lastChecked = facts.model;
    this.#services(facts, (code, values, element) => findings.push({ code, values, element }));
    this.#problems.set('services', findings);
  }

  #set(status: SelfCheckStatus): void {
    if (status === this.status) return;
    this.status = status;
    this.#host.requestUpdate();
  }
}
