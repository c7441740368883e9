import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { ProblemInput } from '../../controllers/problems-controller.js';
import { prepare } from '../providers/adapters.js';
import { WayleafBookingFailEvent, WayleafBookingOpenEvent, type BookingFailure } from '../booking.events.js';
import type { Provider } from '../detect.js';
import { bookedOf } from '../confirmation/booking-record.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { ProviderFrame } from './provider-frame.js';
import { SessionContent, type SessionContentProps } from './session-content.js';
import {
  WayleafBookingBookedEvent,
  WayleafBookingCloseEvent,
  WayleafBookingProgressEvent,
  WayleafBookingReadyEvent,
} from './session.events.js';
import { sessionStyles } from './session.styles.js';
import { sessionView } from './session-view.js';
import { english, type SessionStrings } from './strings.js';
import { initialState, reduce, stallLimit, type SessionEvent, type SessionState } from './session-state.js';
import type { PrefillSources } from '../providers/prefill.js';

/** The widget, as far as an opened booking needs it. */
export interface SessionElement extends ReactiveControllerHost, HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** What was pressed, and what the widget wants to hear about. */
export interface SessionProps extends Partial<SessionContentProps> {
  readonly url: URL;
  readonly provider: Provider;
  readonly mode: 'dialog' | 'inline';
  /** Heads the window: the words that were pressed. */
  readonly heading: string;
  /** Seconds until a silent provider is given up, as the author gave it. */
  readonly stall: number | undefined;
  /** What may travel to the provider. */
  readonly prefillSources?: PrefillSources | undefined;
  readonly scheme: () => 'light' | 'dark';
  readonly language: () => {
    readonly t: object;
    readonly lang: string;
    readonly dir: string;
    readonly locale?: string;
  };
  /** Names what an author could mend; called with nothing when it has mended itself. */
  readonly problem: (code?: ProblemInput['code'], values?: Readonly<Record<string, string | number>>) => void;
  /** What the owner could mend in what describes the provider, whether or not it opens. */
  readonly faults?: (found: readonly ProblemInput[]) => void;
  /** Names what the owner could mend in how a booking is made here; called with nothing when it has mended itself. */
  readonly nativeProblem?: (code?: ProblemInput['code'], values?: Readonly<Record<string, string | number>>) => void;
  readonly booked: (line: () => string) => void;
  /** Called once. `byPerson` tells a close from a removal of the widget. */
  readonly ended: (byPerson: boolean) => void;
}

/**
 * One opened booking, from the click to its end: shows the window or the place, puts the provider's page into a frame,
 * waits for its sign of life, and leaves nothing behind. Keyboard users get a native modal with the close button first;
 * everyone has the new-tab link from the first moment.
 */
export class BookingSession implements ReactiveController {
  readonly options: SessionProps;
  standing: SessionState = initialState;
  /** The frame, once the adapter is there. */
  frame: ProviderFrame | undefined;
  /** Where the new-tab link leads: the owner's link, with what may travel once that is known. */
  href: string;
  /** What stands in the window besides a frame: a booking in our own hands, and what follows a booking. */
  readonly inside: SessionContent;
  readonly #host: SessionElement;
  #over = false;
  #shown = false;

  constructor(host: SessionElement, options: SessionProps) {
    this.#host = host;
    this.options = options;
    this.href = options.url.href;
    const root = host.renderRoot as ShadowRoot;
    this.inside = this.#inside(root);
    adoptStyles(root, sessionStyles);
    host.addController(this);
    host.requestUpdate();
    void this.#begin();
  }

  /** The words of the window, in the widget's language. */
  get words(): SessionStrings {
    return { ...english, ...this.options.language().t };
  }

  hostDisconnected(): void {
    this.end(false);
  }

  hostUpdated(): void {
    if (this.#over) return;
    if (this.#shown) this.inside.updated();
    // by way of the object model, which a strict policy for inline styles allows
    if (this.standing.height)
      this.#host.renderRoot.querySelector('iframe')?.style.setProperty('--_frame', `${this.standing.height}px`);
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
    this.inside.end();
    this.frame?.end();
    this.#host.removeController(this);
    // at once, so that the page is no longer inert when the focus returns to it
    this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.session[open]')?.close();
    this.options.problem();
    this.options.ended(byPerson);
    if (byPerson) this.#host.dispatchEvent(new WayleafBookingCloseEvent(this.options.provider.id));
  }

  /** For the view: the owner's own ways to reach them, which the window would else cover. */
  get ways(): readonly HTMLAnchorElement[] {
    return [
      ...this.#host.querySelectorAll<HTMLAnchorElement>('a[href^="tel:" i], a[href^="sms:" i], a[href^="mailto:" i]'),
    ];
  }

  /** For the view: the frame has loaded something, whatever it is. */
  readonly loaded = (): void => this.frame?.loaded();

  /** For the view: the visitor wants out. */
  readonly close = (): void => this.end(true);

  readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.end(true);
  };

  async #begin(): Promise<void> {
    if ((await this.inside.begin()) || this.#over) return;
    await this.#open();
  }

  #inside(root: ShadowRoot): SessionContent {
    const {
      native,
      kept,
      keep = () => undefined,
      facts = () => ({ practice: '', format: '', next: '', timezone: undefined }),
      language,
      nativeProblem = () => undefined,
      provider,
    } = this.options;
    return new SessionContent(
      { native, kept, keep, facts },
      {
        ...{ root, language },
        problem: nativeProblem,
        changed: () => this.#host.requestUpdate(),
        ready: () => this.#happen({ kind: 'signal', signal: { ready: true, progress: 'viewed' } }),
        chosen: () => this.#happen({ kind: 'signal', signal: { progress: 'time' } }),
        booked: (booked) => this.#happen({ kind: 'signal', signal: { ready: true, booked } }),
        frame: () => {
          if (provider.opensInDialog) void this.#open();
          else this.#host.dispatchEvent(new WayleafBookingFailEvent(provider.id, 'endpoint'));
          return provider.opensInDialog;
        },
        again: () => {
          this.#focusHeading();
          void this.#begin();
        },
      },
    );
  }

  async #open(): Promise<void> {
    const { provider, scheme, prefillSources, faults } = this.options;
    const prepared = await prepare(this.options.url, provider, prefillSources).catch(() => undefined);
    if (this.#over) return;
    if (!prepared) return this.#happen({ kind: 'fail', reason: 'part' });
    faults?.(prepared.problems);
    this.href = prepared.url.href;
    this.frame?.end();
    this.frame = new ProviderFrame(
      prepared,
      { domain: location.hostname, scheme: scheme() },
      stallLimit(this.options.stall),
      {
        element: () => this.#host.renderRoot.querySelector('iframe'),
        standing: () => this.standing,
        happen: (happening) => this.#happen(happening),
        closed: this.close,
      },
    );
    this.#host.requestUpdate();
  }

  #happen(happening: SessionEvent): void {
    const before = this.standing;
    const after = reduce(before, happening, this.frame?.adapter.emitsReady ?? true);
    if (this.#over || JSON.stringify(after) === JSON.stringify(before)) return;
    // a panel that goes away must not take the focus with it
    const panelHadFocus = !!(this.#host.renderRoot as ShadowRoot).activeElement?.closest('.panel');
    this.standing = after;
    this.#host.requestUpdate();
    const { provider, booked } = this.options;
    if (after.stage === 'failed' && after.reason && after.reason !== before.reason) this.#fail(after.reason);
    if (before.stage === 'failed' && after.stage !== 'failed') {
      this.options.problem();
      if (panelHadFocus) this.#focusHeading();
    }
    if (after.stage === 'ready' && before.stage !== 'ready') {
      this.#host.dispatchEvent(new WayleafBookingReadyEvent(provider.id));
    }
    if (after.step && after.step !== before.step)
      this.#host.dispatchEvent(new WayleafBookingProgressEvent(provider.id, after.step));
    const booking = after.bookings[before.bookings.length];
    if (booking) {
      const { receiver } = this.inside;
      // whoever books in our own window books with the practice
      const name = receiver && (this.options.facts?.().practice || receiver);
      booked(() => this.words.booked[booking.status](name ?? provider.name));
      this.inside.framed(bookedOf(booking));
      this.#host.dispatchEvent(new WayleafBookingBookedEvent(provider.id, booking));
    }
  }

  #fail(reason: BookingFailure): void {
    const { provider, url, problem } = this.options;
    if (reason === 'part') problem('WL-BOOKING-009');
    if (reason === 'policy') problem('WL-BOOKING-006', { origin: url.origin });
    if (reason === 'stalled')
      problem('WL-BOOKING-007', { provider: provider.name, stall: stallLimit(this.options.stall) });
    if (reason === 'provider') problem('WL-BOOKING-008', { provider: provider.name });
    this.#host.dispatchEvent(new WayleafBookingFailEvent(provider.id, reason));
  }

  #focusHeading(): void {
    this.#host.renderRoot
      .querySelector<HTMLElement>('.session-title')
      ?.focus({ preventScroll: this.options.mode === 'dialog' });
  }
}
