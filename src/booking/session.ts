import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { adoptSheet } from '../controllers/content-style-controller.js';
import { once } from '../internal/load.js';
import { WayleafBookingFailEvent, WayleafBookingOpenEvent, type BookingFailure } from './booking.events.js';
import type { Provider, ProviderId } from './detect.js';
import { hear, type ProviderAdapter } from './provider.js';
import { WayleafBookingBookedEvent, WayleafBookingCloseEvent, WayleafBookingProgressEvent, WayleafBookingReadyEvent } from './session.events.js';
import { sessionStyles } from './session.styles.js';
import { sessionView } from './session-view.js';
import { english, type SessionWords } from './session-words.js';
import { SOFT, beginning, next, stallLimit, type Happening, type Standing } from './stage.js';

/** The widget, as far as an opened booking needs it. */
export interface SessionHost extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What was pressed, and what the widget wants to hear about. */
export interface SessionOptions {
  readonly url: URL;
  readonly provider: Provider;
  readonly mode: 'dialog' | 'inline';
  /** Heads the window: the words that were pressed. */
  readonly heading: string;
  /** Seconds until a silent provider is given up, as the author gave it. */
  readonly stall: number | undefined;
  readonly scheme: () => 'light' | 'dark';
  readonly language: () => { readonly t: object; readonly lang: string; readonly dir: string };
  /** Names what an author could mend; called with nothing when it has mended itself. */
  readonly problem: (code?: string, values?: Readonly<Record<string, string | number>>) => void;
  readonly booked: (line: () => string) => void;
  /** Called once. `byPerson` tells a close from a removal of the widget. */
  readonly ended: (byPerson: boolean) => void;
}

/** A part for each provider. An object, so that tests can let one fail. */
export const adapters: Record<ProviderId, () => Promise<{ readonly adapter: ProviderAdapter }>> = {
  calendly: once(() => import('./providers/calendly.js')),
  'cal.com': once(() => import('./providers/cal.js')),
  acuity: once(() => import('./providers/acuity.js')),
  simplepractice: once(() => import('./providers/simplepractice.js')),
  other: once(() => import('./providers/other.js')),
};

/** Fetches what a provider needs ahead of the press: our own part, nothing of the provider's. */
export const warm = (id: ProviderId): void => void adapters[id]().catch(() => undefined);

const dressed = new WeakSet<Node>();

/**
 * One opened booking, from the click to its end: shows the window or the place, puts the provider's page into a frame,
 * waits for its sign of life, and leaves nothing behind. Keyboard users get a native modal with the close button first;
 * everyone has the new-tab link from the first moment.
 */
export class BookingSession implements ReactiveController {
  readonly options: SessionOptions;
  standing: Standing = beginning;
  /** The frame, once the adapter is there. */
  frame: { readonly src: string; readonly adapter: ProviderAdapter } | undefined;
  readonly #host: SessionHost;
  readonly #timers: ReturnType<typeof setTimeout>[] = [];
  #origins: readonly string[] = [];
  #over = false;
  #shown = false;

  constructor(host: SessionHost, options: SessionOptions) {
    this.#host = host;
    this.options = options;
    const root = host.renderRoot as ShadowRoot;
    const sheet = sessionStyles.styleSheet;
    if (sheet && !dressed.has(root)) {
      dressed.add(root);
      adoptSheet(root, sheet);
    }
    window.addEventListener('message', this.#message);
    document.addEventListener('securitypolicyviolation', this.#violation);
    host.addController(this);
    host.requestUpdate();
    void this.#begin();
  }

  /** The words of the window, in the widget's language. */
  get words(): SessionWords {
    return { ...english, ...this.options.language().t };
  }

  hostDisconnected(): void {
    this.end(false);
  }

  hostUpdated(): void {
    if (this.#over) return;
    // by way of the object model, which a strict policy for inline styles allows
    if (this.standing.height) this.#host.renderRoot.querySelector('iframe')?.style.setProperty('--_frame', `${this.standing.height}px`);
    if (this.#shown) return;
    const box = this.#host.renderRoot.querySelector<HTMLElement>('.session');
    if (!box) return;
    this.#shown = true;
    if (box instanceof HTMLDialogElement) box.showModal();
    this.#focusHeading();
    this.#host.dispatchEvent(new WayleafBookingOpenEvent(this.options.provider.id, this.options.mode));
  }

  render(): unknown {
    return this.#over ? nothing : sessionView(this);
  }

  /** Ends it: the frame goes, and every listener and timer with it. */
  end(byPerson: boolean): void {
    if (this.#over) return;
    this.#over = true;
    this.#timers.forEach(clearTimeout);
    window.removeEventListener('message', this.#message);
    document.removeEventListener('securitypolicyviolation', this.#violation);
    this.#host.removeController(this);
    // at once, so that the page is no longer inert when the focus returns to it
    this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.session[open]')?.close();
    this.options.problem();
    this.options.ended(byPerson);
    if (byPerson) this.#host.dispatchEvent(new WayleafBookingCloseEvent(this.options.provider.id));
  }

  /** For the view: the frame has loaded something, whatever it is. */
  readonly loaded = (): void => this.#happen({ kind: 'load' });

  /** For the view: the visitor wants out. */
  readonly close = (): void => this.end(true);

  readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.end(true);
  };

  async #begin(): Promise<void> {
    const { url, provider, scheme } = this.options;
    const stall = stallLimit(this.options.stall);
    let adapter: ProviderAdapter;
    try {
      ({ adapter } = await adapters[provider.id]());
    } catch {
      return this.#happen({ kind: 'fail', reason: 'part' });
    }
    if (this.#over) return;
    this.#origins = adapter.origins(url);
    this.frame = { adapter, src: adapter.embedUrl(url, { domain: location.hostname, scheme: scheme() }).href };
    this.#after(stall * SOFT, 'soft');
    this.#after(stall, 'hard');
    this.#host.requestUpdate();
  }

  /** Time in which nobody is looking does not count: browsers put pages in the background to sleep. */
  #after(seconds: number, kind: 'soft' | 'hard'): void {
    this.#timers.push(setTimeout(() => (document.hidden ? this.#after(seconds, kind) : this.#happen({ kind })), seconds * 1000));
  }

  readonly #message = (event: MessageEvent): void => {
    const frame = this.#host.renderRoot.querySelector('iframe')?.contentWindow;
    if (!this.frame || !frame) return;
    const { adapter } = this.frame;
    const signal = hear(adapter, this.#origins, frame, event);
    if (signal.hello) frame.postMessage(adapter.hello, event.origin);
    this.#happen({ kind: 'signal', signal });
    if (signal.close) this.close();
  };

  readonly #violation = ({ effectiveDirective, blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
    const origin = this.frame && new URL(this.frame.src).origin;
    if (disposition === 'enforce' && origin && /^(frame|child|default)-src$/.test(effectiveDirective) && blockedURI.startsWith(origin))
      this.#happen({ kind: 'fail', reason: 'policy' });
  };

  #happen(happening: Happening): void {
    const before = this.standing;
    const after = next(before, happening, this.frame?.adapter.speaks ?? true);
    if (this.#over || JSON.stringify(after) === JSON.stringify(before)) return;
    // a panel that goes away must not take the focus with it
    const panelHadFocus = !!(this.#host.renderRoot as ShadowRoot).activeElement?.closest('.panel');
    this.standing = after;
    this.#host.requestUpdate();
    const { provider, booked } = this.options;
    if (after.stage === 'failed' && after.reason && after.reason !== before.reason) this.#fail(after.reason);
    if (after.stage === 'ready' && before.stage !== 'ready') {
      this.options.problem();
      if (panelHadFocus) this.#focusHeading();
      this.#host.dispatchEvent(new WayleafBookingReadyEvent(provider.id));
    }
    if (after.step && after.step !== before.step) this.#host.dispatchEvent(new WayleafBookingProgressEvent(provider.id, after.step));
    const booking = after.bookings[before.bookings.length];
    if (booking) {
      booked(() => this.words.booked[booking.status](provider.name));
      this.#host.dispatchEvent(new WayleafBookingBookedEvent(provider.id, booking));
    }
  }

  #fail(reason: BookingFailure): void {
    const { provider, url, problem } = this.options;
    if (reason === 'part') problem('WL-BOOKING-009');
    if (reason === 'policy') problem('WL-BOOKING-006', { origin: url.origin });
    if (reason === 'stalled') problem('WL-BOOKING-007', { provider: provider.name, stall: stallLimit(this.options.stall) });
    if (reason === 'provider') problem('WL-BOOKING-008', { provider: provider.name });
    this.#host.dispatchEvent(new WayleafBookingFailEvent(provider.id, reason));
  }

  #focusHeading(): void {
    this.#host.renderRoot.querySelector<HTMLElement>('.session-title')?.focus({ preventScroll: this.options.mode === 'dialog' });
  }
}
