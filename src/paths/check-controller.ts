import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Finding, ProblemsController } from '../controllers/problems-controller.js';
import { whenIdle } from '../internal/load.js';
import { parts } from './parts.js';
import type * as CheckPart from './self-check.js';
import type { CheckFacts, SelfCheck } from './self-check.js';

/** Where the self-check stands. Nothing here knows an answer. */
export type CheckStatus = 'closed' | 'opening' | 'open' | 'failed';

/**
 * Brings the self-check when it is asked for. Its code is fetched ahead, once the page is idle, for every visitor alike,
 * so that the moment of the request says nothing about anyone.
 */
export class CheckController implements ReactiveController {
  status: CheckStatus = 'closed';
  readonly #host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };
  readonly #facts: () => CheckFacts | undefined;
  readonly #problems: ProblemsController;
  readonly #ready: () => Promise<void>;
  #check: SelfCheck | undefined;
  #services: typeof CheckPart.checkServices | undefined;
  /** What was looked at last. */
  #looked: unknown;
  #calledOff: (() => void) | undefined;
  #focus = false;

  /**
   * @param host - The widget; its shadow root holds an empty `#check` while the self-check is offered.
   * @param facts - What the self-check needs to know; `undefined` while it is not offered.
   * @param ready - Waits for what must be there before it may open.
   */
  constructor(
    host: ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment },
    facts: () => CheckFacts | undefined,
    problems: ProblemsController,
    ready: () => Promise<void>,
  ) {
    this.#host = host;
    this.#facts = facts;
    this.#problems = problems;
    this.#ready = ready;
    host.addController(this);
  }

  hostUpdated(): void {
    const facts = this.#facts();
    if (!facts) return this.close();
    this.#calledOff ??= whenIdle(() => {
      parts.check().then(
        ({ checkServices }) => {
          this.#services = checkServices;
          this.#look();
        },
        () => undefined,
      );
    });
    this.#look();
    this.#check?.update(facts);
  }

  hostDisconnected(): void {
    this.#calledOff?.();
    this.#calledOff = undefined;
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
    const part = await parts.check().catch(() => undefined);
    await this.#ready();
    const facts = this.#facts();
    // meanwhile it may have been closed, or withheld
    if ((this.status as CheckStatus) !== 'opening' || !this.#host.isConnected || !facts) return;
    this.#problems.set('self-check', part ? [] : [{ code: 'WL-PATHS-019' }]);
    const place = this.#host.renderRoot.querySelector<HTMLElement>('#check');
    if (!part || !place) return this.#set('failed');
    this.#set('open');
    await this.#host.updateComplete;
    // taken away at this very moment
    const now = this.#facts();
    if (this.#check || (this.status as CheckStatus) !== 'open' || !now) return;
    this.#check = part.openSelfCheck(place, now, this.#focus);
  }

  /** Forgets the answers, those kept on the device too, and stays open if it is. */
  clear(): void {
    const model = this.#facts()?.model;
    if (this.#check) this.#check.clear();
    else if (model) void parts.check().then(({ forgetKept }) => forgetKept(model), () => undefined);
  }

  /** Forgets the answers and closes. */
  close(): void {
    this.#check?.end();
    this.#check = undefined;
    this.#set('closed');
  }

  /** What an author might mend in the support. */
  #look(): void {
    const findings: Finding[] = [];
    const facts = this.#facts();
    if (!this.#services || !facts || facts.model === this.#looked) return;
    this.#looked = facts.model;
    this.#services(facts, (code, values, element) => findings.push({ code, ...(values && { values }), ...(element && { element }) }));
    this.#problems.set('services', findings);
  }

  #set(status: CheckStatus): void {
    if (status === this.status) return;
    this.status = status;
    this.#host.requestUpdate();
  }
}
