/** What an open booking shows besides the provider's frame: our own booking form, and the confirmation. */
import { once } from '../../internal/load.js';
import type { BookingHost } from '../booking-host.js';
import type { BookingRecord } from '../confirmation/booking-record.js';
import type { ConfirmationView } from '../confirmation/confirmation.js';
import type { NativeBooking } from '../native/native.js';
import type { NativeEndpoint } from '../native-endpoint.js';
import type { SessionHost } from './session-host.js';

/** The chunks of its two contents. An object, so that tests can let one fail. */
export const contentChunks = {
  native: once(() => import('../native/native.js')),
  confirmation: once(() => import('../confirmation/confirmation.js')),
};

export class SessionContent {
  readonly #host: BookingHost;
  readonly #session: SessionHost;
  readonly #endpoint: NativeEndpoint | undefined;
  #native: NativeBooking | undefined;
  #confirmation: ConfirmationView | undefined;
  /** Whether the confirmation takes the whole place. */
  #whole = false;
  #focusConfirmation = false;
  #ended = false;
  #when: (() => unknown) | undefined;

  constructor(host: BookingHost, session: SessionHost, endpoint: NativeEndpoint | undefined) {
    this.#host = host;
    this.#session = session;
    this.#endpoint = endpoint;
  }

  /** Whether the booking is made, so that nothing is left to enter. */
  get done(): boolean {
    return this.#whole;
  }

  /** Who receives what is entered, where it is not the provider behind the link. */
  get receiver(): string | undefined {
    return this.#native && this.#endpoint?.receiver;
  }

  /** Opens our own booking form. Resolves to whether it takes the frame's place. */
  async openForm(): Promise<boolean> {
    if (!this.#endpoint) return false;
    try {
      const { NativeBooking } = await contentChunks.native();
      if (this.#ended) return true;
      this.#native = new NativeBooking(this.#host, this.#session, this.#endpoint);
      this.#host.changed();
      return true;
    } catch {
      return false;
    }
  }

  closeForm(): void {
    this.#native?.end();
    this.#native = undefined;
  }

  /** Shows what was booked: in the frame's place, or above it. Resolves to whether it takes the frame's place. */
  async confirm(record: BookingRecord, whole: boolean): Promise<boolean> {
    try {
      const { ConfirmationView } = await contentChunks.confirmation();
      if (this.#ended) return true;
      const confirmation = new ConfirmationView(this.#host, this.#session, record);
      await confirmation.loadStrings();
      if (this.#ended) return true;
      this.#confirmation = confirmation;
      this.#when = () => confirmation.when();
      this.#whole = whole;
      this.#host.changed();
      return whole;
    } catch {
      // the line in the bar still shows what was booked
      return false;
    }
  }

  /** Puts the confirmation in our own form's place, and the focus on its heading. */
  async replaceForm(record: BookingRecord): Promise<void> {
    this.#focusConfirmation = true;
    await this.confirm(record, true);
    this.closeForm();
    this.#host.changed();
  }

  closeConfirmation(): void {
    this.#confirmation?.end();
    this.#confirmation = undefined;
    this.#whole = false;
  }

  /** What stands in the frame's place, if anything. */
  render(): unknown {
    return this.#whole ? this.#confirmation?.render() : this.#native?.render();
  }

  /** What stands above the frame, if anything. */
  strip(): unknown {
    return this.#whole ? undefined : this.#confirmation?.strip();
  }

  /** When it is, once that part has come; also after the window was closed. */
  when(): unknown {
    return this.#when?.();
  }

  /** What was booked, for a page that is printed. */
  paper(): unknown {
    return this.#confirmation?.paper();
  }

  updated(): void {
    if (this.#whole && this.#focusConfirmation) {
      const title = this.#host.root.querySelector<HTMLElement>('.after-title');
      if (title) this.#focusConfirmation = false;
      title?.focus();
    } else this.#native?.updated();
  }

  end(): void {
    this.#ended = true;
    this.closeForm();
    this.#confirmation?.end();
    this.#confirmation = undefined;
  }
}
