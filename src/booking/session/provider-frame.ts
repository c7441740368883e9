/** A provider's page in its frame: its address, the origins whose messages count, and its time limits. */
import { isBlocked } from '../../internal/policy.js';
import { viewOf } from '../../internal/view.js';
import type { BookingHost } from '../booking-host.js';
import type { Prepared } from '../providers/prepare.js';
import { readMessage, type EmbedContext, type ProviderAdapter, type Signal } from '../providers/provider-adapter.js';
import type { SessionHost } from './session-host.js';
import { SOFT, isWaiting } from './session-state.js';

export interface FrameProps extends Prepared {
  readonly context: EmbedContext;
  /** Seconds after which it counts as failed. */
  readonly stall: number;
}

/** `load` proves nothing; only the page's own message does. */
export class ProviderFrame {
  readonly src: string;
  readonly adapter: ProviderAdapter;
  readonly #origins: readonly string[];
  readonly #stall: number;
  readonly #host: BookingHost;
  readonly #session: SessionHost;
  /**
   * The window that shows the frame, and gets its messages; another than ours where the widget was moved to a popup.
   */
  readonly #outer: Window;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(host: BookingHost, session: SessionHost, { adapter, url, context, stall }: FrameProps) {
    this.#host = host;
    this.#session = session;
    this.#outer = viewOf(host.element);
    this.adapter = adapter;
    this.src = adapter.embedUrl(url, context).href;
    this.#origins = adapter.origins(url);
    this.#stall = stall;
    try {
      // eslint-disable-next-line wayleaf/own-view -- the provider's own script runs beside ours
      adapter.tellEmbed?.(window);
    } catch {
      // another version of it
    }
    // before the page's own listeners, which do not capture
    this.#outer.addEventListener('message', this.#message, true);
    this.#outer.addEventListener('pageshow', this.#returned);
    this.#outer.document.addEventListener('securitypolicyviolation', this.#violation);
    this.#wait();
  }

  end(): void {
    this.#timers.forEach(clearTimeout);
    this.#outer.removeEventListener('message', this.#message, true);
    this.#outer.removeEventListener('pageshow', this.#returned);
    this.#outer.document.removeEventListener('securitypolicyviolation', this.#violation);
  }

  /** The frame has loaded something, whatever it is. */
  loaded(): void {
    const { adapter, src } = this;
    if (adapter.handshakeOnLoad) this.#window?.postMessage(adapter.handshake, new URL(src).origin);
    this.#session.dispatch({ kind: 'load' });
  }

  /** The element, once it has been rendered. */
  get #element(): HTMLIFrameElement | null {
    return this.#host.root.querySelector('iframe');
  }

  get #window(): Window | null | undefined {
    return this.#element?.contentWindow;
  }

  #wait(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    this.#after(this.#stall * SOFT, 'soft');
    this.#after(this.#stall, 'hard');
  }

  /** Time in the background does not count: browsers suspend hidden pages. */
  #after(seconds: number, kind: 'soft' | 'hard'): void {
    this.#timers.push(
      setTimeout(
        () =>
          this.#outer.document.hidden
            ? this.#after(seconds, kind)
            : this.#session.dispatch({ kind, empty: this.#empty }),
        seconds * 1000,
      ),
    );
  }

  /** Whether the frame still holds the empty page it began with: the document of another origin cannot be read. */
  get #empty(): boolean {
    return this.#element?.contentDocument?.URL === 'about:blank';
  }

  readonly #message = (event: MessageEvent): void => {
    const frame = this.#window;
    // a page can make events with any origin and source
    if (!frame || !event.isTrusted) return;
    const { adapter } = this;
    if (adapter.keepsMessages && event.source === frame) event.stopImmediatePropagation();
    const signal: Signal = readMessage(adapter, this.#origins, frame, event);
    if (signal.hello) frame.postMessage(adapter.handshake, event.origin);
    this.#session.dispatch({ kind: 'signal', signal });
  };

  readonly #violation = (event: SecurityPolicyViolationEvent): void => {
    if (isBlocked(event, 'frame|child|default', this.src)) this.#session.dispatch({ kind: 'fail', reason: 'policy' });
  };

  /**
   * The visitor went elsewhere and came back to the page as they had left it: what was still on its way then never
   * comes.
   */
  readonly #returned = ({ persisted }: PageTransitionEvent): void => {
    const element = this.#element;
    if (!persisted || !element || !isWaiting(this.#session.state)) return;
    element.src = this.src;
    this.#wait();
    this.#session.dispatch({ kind: 'again' });
  };
}
