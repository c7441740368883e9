import type { Prepared } from '../providers/adapters.js';
import { readMessage, type EmbedContext, type ProviderAdapter, type Signal } from '../providers/provider-adapter.js';
import { SOFT, isWaiting, type SessionEvent, type SessionState } from './session-state.js';

/** What the provider's page is shown in. */
export interface FrameHost {
  /** The frame, once it has been rendered. */
  readonly element: () => HTMLIFrameElement | null;
  readonly standing: () => SessionState;
  readonly happen: (happening: SessionEvent) => void;
  /** Its own close button was pressed. */
  readonly closed: () => void;
}

/**
 * A provider's page in its frame: where it is, who may speak for it, and how long it is waited for. `load` proves
 * nothing;
 * its own message does.
 */
export class ProviderFrame {
  readonly src: string;
  readonly adapter: ProviderAdapter;
  readonly #origins: readonly string[];
  readonly #stall: number;
  readonly #hooks: FrameHost;
  #timers: ReturnType<typeof setTimeout>[] = [];

  /** @param stall - Seconds until it is given up. */
  constructor({ adapter, url }: Prepared, context: EmbedContext, stall: number, hooks: FrameHost) {
    this.adapter = adapter;
    this.src = adapter.embedUrl(url, context).href;
    this.#origins = adapter.origins(url);
    this.#stall = stall;
    this.#hooks = hooks;
    window.addEventListener('message', this.#message);
    window.addEventListener('pageshow', this.#returned);
    document.addEventListener('securitypolicyviolation', this.#violation);
    this.#wait();
  }

  end(): void {
    this.#timers.forEach(clearTimeout);
    window.removeEventListener('message', this.#message);
    window.removeEventListener('pageshow', this.#returned);
    document.removeEventListener('securitypolicyviolation', this.#violation);
  }

  /** The frame has loaded something, whatever it is. */
  loaded(): void {
    const { adapter, src } = this;
    if (adapter.handshakeOnLoad) this.#window?.postMessage(adapter.handshake, new URL(src).origin);
    this.#hooks.happen({ kind: 'load' });
  }

  get #window(): Window | null | undefined {
    return this.#hooks.element()?.contentWindow;
  }

  #wait(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    this.#after(this.#stall * SOFT, 'soft');
    this.#after(this.#stall, 'hard');
  }

  /** Time in which nobody is looking does not count: browsers put pages in the background to sleep. */
  #after(seconds: number, kind: 'soft' | 'hard'): void {
    this.#timers.push(
      setTimeout(
        () => (document.hidden ? this.#after(seconds, kind) : this.#hooks.happen({ kind, empty: this.#empty })),
        seconds * 1000,
      ),
    );
  }

  /** Whether the frame still holds the empty page it began with: a page of anyone else's cannot be looked into. */
  get #empty(): boolean {
    return this.#hooks.element()?.contentDocument?.URL === 'about:blank';
  }

  readonly #message = (event: MessageEvent): void => {
    const frame = this.#window;
    if (!frame) return;
    const { adapter } = this;
    const signal: Signal = readMessage(adapter, this.#origins, frame, event);
    if (signal.hello) frame.postMessage(adapter.handshake, event.origin);
    this.#hooks.happen({ kind: 'signal', signal });
    if (signal.close) this.#hooks.closed();
  };

  readonly #violation = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    if (
      disposition === 'enforce' &&
      /^(frame|child|default)-src$/.test(effectiveDirective) &&
      blockedURI.startsWith(new URL(this.src).origin)
    )
      this.#hooks.happen({ kind: 'fail', reason: 'policy' });
  };

  /**
   * The visitor went elsewhere and came back to the page as they had left it: what was still on its way then never
   * comes.
   */
  readonly #returned = ({ persisted }: PageTransitionEvent): void => {
    const element = this.#hooks.element();
    if (!persisted || !element || !isWaiting(this.#hooks.standing())) return;
    element.src = this.src;
    this.#wait();
    this.#hooks.happen({ kind: 'again' });
  };
}
