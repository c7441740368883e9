import type { ProblemCode } from '../../problems/all-problems.js';
import { once } from '../../internal/load.js';
import type { ConfirmationView } from '../confirmation/confirmation.js';
import { bookingOf, type BookingRecord } from '../confirmation/booking-record.js';
import type { NativeBooking, NativeProps } from '../native/native.js';
import type { Booked, Trouble } from '../native/protocol.js';
import type { Booking } from './session.events.js';
import type { Localized } from '../../i18n/part-strings.js';

/**
 * What may stand in the window besides a provider's frame, as parts of their own. An object, so that tests can let one
 * fail.
 */
export const contentChunks = {
  native: once(() => import('../native/native.js')),
  after: once(() => import('../confirmation/confirmation.js')),
};

/** What an opened booking is told for it. */
export interface SessionContentProps {
  /** Where the booking can be made in our own hands. */
  readonly native: (NativeProps & { readonly receiver: string }) | undefined;
  /** What the author says around a booking. */
  readonly facts: () => Omit<BookingRecord, 'booked'>;
  /** What was booked earlier while this page was open. */
  readonly kept: BookingRecord | undefined;
  /** Keeps it for as long as the page is open, or forgets it. */
  readonly keep: (kept: BookingRecord | undefined) => void;
}

/** What the session does for it. */
export interface SessionContentHost {
  readonly root: ShadowRoot;
  readonly language: () => Localized;
  readonly changed: () => void;
  readonly ready: () => void;
  readonly chosen: () => void;
  readonly booked: (booking: Booking) => void;
  /** Opens the provider's page in its frame instead; says whether it can. */
  readonly frame: (trouble: Trouble) => boolean;
  /** Begins again, with nothing booked. */
  readonly again: () => void;
  readonly problem: (code?: ProblemCode, values?: Readonly<Record<string, string | number>>) => void;
}

/**
 * The window's inside where it is ours: a booking in our own hands, and what stands there after one, whoever took it.
 */
export class SessionContent {
  readonly #options: SessionContentProps;
  readonly #hooks: SessionContentHost;
  #kept: BookingRecord | undefined;
  #native: NativeBooking | undefined;
  #after: ConfirmationView | undefined;
  /** Whether what follows a booking takes the whole place. */
  #whole = false;
  #focus = false;
  #over = false;

  constructor(options: SessionContentProps, hooks: SessionContentHost) {
    this.#options = options;
    this.#hooks = hooks;
    this.#kept = options.kept;
  }

  /** Whether there is nothing left to enter. */
  get done(): boolean {
    return this.#whole;
  }

  /** Who receives what is entered, where it is not the provider behind the link. */
  get receiver(): string | undefined {
    return this.#native && this.#options.native?.receiver;
  }

  /** Takes the window over where it can. Resolves to whether it did. */
  async begin(): Promise<boolean> {
    const { native } = this.#options;
    if (this.#kept) return this.#show(this.#kept, true);
    if (!native) return false;
    try {
      const { NativeBooking } = await contentChunks.native();
      if (this.#over) return true;
      const { root, language, changed, ready, chosen, problem } = this.#hooks;
      this.#native = new NativeBooking(native, {
        ...{ root, language, changed, ready, chosen, problem },
        booked: (booked) => void this.#done(booked),
        givenUp: (trouble) => {
          if (!this.#hooks.frame(trouble)) return false;
          this.#leave();
          return true;
        },
      });
      changed();
      return true;
    } catch {
      return false;
    }
  }

  /** A booking that a provider's frame has told of: its page stays, ours is a strip above it. */
  framed(booked: Booked): void {
    if (this.#native || this.#whole) return;
    void this.#show(this.#keep(booked), false);
  }

  /** What stands in the frame's place, if anything. */
  render(): unknown {
    return this.#whole ? this.#after?.render() : this.#native?.render();
  }

  /** What stands above the frame, if anything. */
  strip(): unknown {
    return this.#whole ? undefined : this.#after?.strip();
  }

  /** What was booked, for a page that is printed. */
  paper(): unknown {
    return this.#after?.paper();
  }

  updated(): void {
    if (this.#whole && this.#focus) {
      const title = this.#hooks.root.querySelector<HTMLElement>('.after-title');
      if (title) this.#focus = false;
      title?.focus();
    } else this.#native?.updated();
  }

  end(): void {
    this.#over = true;
    this.#leave();
    this.#after?.end();
    this.#after = undefined;
  }

  #leave(): void {
    this.#native?.end();
    this.#native = undefined;
  }

  #keep(booked: Booked): BookingRecord {
    const kept = { booked, ...this.#options.facts() };
    this.#kept = kept;
    this.#options.keep(kept);
    return kept;
  }

  async #done(booked: Booked): Promise<void> {
    const kept = this.#keep(booked);
    this.#hooks.booked(bookingOf(booked));
    this.#focus = true;
    await this.#show(kept, true);
    this.#leave();
    this.#hooks.changed();
  }

  async #show(kept: BookingRecord, whole: boolean): Promise<boolean> {
    try {
      const { ConfirmationView } = await contentChunks.after();
      if (this.#over) return true;
      const { root, language, changed } = this.#hooks;
      const after = new ConfirmationView(kept, { root, language, changed, another: () => this.#another() });
      await after.speak();
      if (this.#over) return true;
      this.#after = after;
      this.#whole = whole;
      changed();
      return whole;
    } catch {
      // the line in the bar still says what was booked
      return false;
    }
  }

  #another(): void {
    this.#after?.end();
    this.#after = undefined;
    this.#whole = false;
    this.#kept = undefined;
    this.#options.keep(undefined);
    this.#hooks.again();
  }
}
