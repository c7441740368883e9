/** @pure The strings of the window or place that an opened booking stands in. */
import type { BookingStatus } from './session.events.js';

export interface SessionStrings {
  readonly close: string;
  readonly heading: string;
  readonly frame: (name: string) => string;
  /** Who receives what is entered in the frame. */
  readonly receives: (name: string) => string;
  readonly newTab: string;
  readonly newTabOf: (name: string) => string;
  readonly help: string;
  readonly loading: (name: string) => string;
  readonly slow: (name: string) => string;
  readonly unsure: (name: string) => string;
  readonly ready: (name: string) => string;
  readonly stalled: (name: string) => string;
  readonly refused: (name: string) => string;
  readonly blocked: (name: string) => string;
  /** What to do then. */
  readonly instead: string;
  /** Stands before the owner's own phone and mail links. */
  readonly directly: string;
  /** The words of the link once a press shows what was booked. */
  readonly see: { readonly appointment: string; readonly request: string };
  /** Said of a booking with a service that is known to send the details. */
  readonly follows: string;
  readonly booked: Readonly<Record<BookingStatus, (name: string) => string>>;
}

export const english: SessionStrings = {
  close: 'Close',
  heading: 'Booking',
  frame: (name) => `Booking page of ${name}`,
  receives: (name) => `What you enter goes to ${name}.`,
  newTab: 'Open in a new tab',
  newTabOf: (name) => `Open ${name} in a new tab`,
  help: 'While you are in the booking page, the Escape key cannot close it. Use Close instead.',
  loading: (name) => `Opening ${name}.`,
  slow: () => 'This is taking longer than usual.',
  unsure: (name) => `We cannot tell from here whether ${name} has opened. If you see nothing, open it in a new tab.`,
  ready: (name) => `${name} is open.`,
  stalled: (name) => `${name} has not answered yet.`,
  refused: (name) => `${name} cannot show this booking page here.`,
  blocked: () => 'The booking page cannot be shown on this page.',
  instead: 'You can open it in a new tab. This page stays as it is.',
  directly: 'Or reach us directly:',
  see: { appointment: 'See your appointment', request: 'See your request' },
  follows: 'The details come to you from there.',
  booked: {
    confirmed: (name) => `Booked with ${name}.`,
    pending: (name) => `Your request is with ${name}. It still has to be confirmed.`,
    payment: (name) => `Your time is noted with ${name}. A payment is still due there.`,
    requested: (name) => `Your request is with ${name}. You will hear back.`,
  },
};
