/** Loads, opens and closes the self-check, and reports problems of the support. It knows no answer. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ProblemsController } from '../controllers/problems-controller.js';
import { whenIdle } from '../internal/load.js';
import { lazyChunks } from './lazy-chunks.js';
import type { Readiness } from './self-check/readiness.js';
import type * as SelfCheckPart from './self-check/self-check.js';
import type { SelfCheck } from './self-check/self-check.js';

/** The state of the self-check, as far as the widget knows it. */
export type SelfCheckStatus = 'closed' | 'opening' | 'open' | 'failed';

/** A widget with a place for a self-check: its shadow root holds an empty `#check` while one is offered. */
export interface SelfCheckHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** With `open`, it opens by itself. */
  readonly selfCheck: 'offer' | 'open' | 'none';
}

/** What the controller needs from the widget. */
export interface SelfCheckProps extends Readiness {
  /** Whether the words of the widget are loaded in the page's language. */
  readonly stringsReady: () => boolean;
}

/** Loads the code ahead, once the page is idle, for every visitor: the moment of the request reveals nothing. */
export class SelfCheckController implements ReactiveController {
  status: SelfCheckStatus = 'closed';
  readonly #host: SelfCheckHost;
  readonly #problems: ProblemsController;
  readonly #props: SelfCheckProps;
  #selfCheck: SelfCheck | undefined;
  #reportSupportProblems: typeof SelfCheckPart.reportSupportProblems | undefined;
  #cancelIdle: (() => void) | undefined;
  #focus = false;
  /** Whether it is to open by itself, and has not yet. */
  #openOnConnect = false;
  /** The last value of the attribute; `undefined` after the widget was connected. */
  #wanted: SelfCheckHost['selfCheck'] | undefined;

  constructor(host: SelfCheckHost, problems: ProblemsController, props: SelfCheckProps) {
    this.#host = host;
    this.#problems = problems;
    this.#props = props;
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
    const options = this.#props.options();
    if (!options) return this.close();
    this.#cancelIdle ??= whenIdle(() => {
      lazyChunks.selfCheck().then(
        ({ reportSupportProblems }) => {
          this.#reportSupportProblems = reportSupportProblems;
          reportSupportProblems(this.#props.options(), this.#problems);
        },
        () => undefined,
      );
    });
    this.#reportSupportProblems?.(options, this.#problems);
    this.#selfCheck?.update(options);
    if (!this.#openOnConnect || !this.#props.stringsReady()) return;
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
    const part = await lazyChunks.selfCheck().catch(() => undefined);
    const ready = await part?.prepare(this.#host, this.#props);
    // it may have been closed or withheld meanwhile
    if ((this.status as SelfCheckStatus) !== 'opening' || !this.#host.isConnected || !this.#props.options()) return;
    this.#problems.set('self-check', part ? [] : [{ code: 'WL-PATHS-019' }]);
    const place = this.#host.renderRoot.querySelector<HTMLElement>('#check');
    if (!part || !ready || !place) return this.#set('failed');
    this.#set('open');
    await this.#host.updateComplete;
    // it may have been withheld during the update
    const now = this.#props.options();
    if (this.#selfCheck || (this.status as SelfCheckStatus) !== 'open' || !now) return;
    this.#selfCheck = part.openSelfCheck(place, now, this.#focus, () =>
      this.#problems.set('self-check', [{ code: 'WL-PATHS-030' }]),
    );
  }

  /** Deletes the answers, those kept on the device too; an open self-check stays open. */
  clear(): void {
    const model = this.#props.options()?.model;
    if (this.#selfCheck) this.#selfCheck.clear();
    else if (model)
      void lazyChunks.selfCheck().then(
        ({ forgetStoredAnswers }) => forgetStoredAnswers(model),
        () => undefined,
      );
  }

  /** Deletes the answers and closes. */
  close(): void {
    this.#selfCheck?.end();
    this.#selfCheck = undefined;
    this.#set('closed');
  }

  /** Closes it for the visitor, with the focus on the button that opens it again. */
  async leave(): Promise<void> {
    this.close();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.offer button')?.focus();
  }

  #set(status: SelfCheckStatus): void {
    if (status === this.status) return;
    this.status = status;
    this.#host.requestUpdate();
  }
}
