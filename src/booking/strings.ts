/** The booking link's strings: English is built in, other languages are imported on demand. */
import { defineStrings } from '../i18n/strings.js';
import { languagesOf } from '../i18n/widget-languages.js';
import type { FormStrings } from './form/strings.js';
import type { LiveStrings } from './live/strings.js';
import type { Fact } from './model.js';
import type { SessionStrings } from './session/strings.js';

/** What an untouched booking shows and, in other languages than English, the strings of its lazy parts. */
export interface BookingStrings {
  /** The link's words where the author gave none. */
  readonly book: string;
  /** The same for what is no booking page, by scheme or host. */
  readonly reach: Readonly<Record<string, (to: string) => string>>;
  /** Stands before the label of the chosen path. */
  readonly chose: string;
  readonly hold: string;
  readonly offline: string;
  /** Said while a press waits; another press opens the new tab. */
  readonly opening: string;
  /** Who will receive data, and where it opens. `named` tells a service's name from a host name. */
  readonly opens: Readonly<Record<'dialog' | 'inline' | 'tab', (name: string, named: boolean) => string>> & {
    readonly native: (name: string) => string;
  };
  /** Added where the owner lets the provider learn what was chosen and read. */
  readonly shares: string;
  readonly facts: Readonly<Record<Fact, string>>;
  readonly availability: Readonly<Record<'waitlist' | 'closed', string>>;
  readonly session?: SessionStrings;
  readonly form?: FormStrings;
  readonly live?: LiveStrings;
}

const who = (name: string, named: boolean) => (named ? `Opens ${name}, our booking service,` : `Opens ${name}`);

export const english: BookingStrings = {
  book: 'Book an appointment',
  reach: {
    'tel:': (to) => `Call ${to}`,
    'mailto:': (to) => `Write to ${to}`,
    'sms:': (to) => `Send a text message to ${to}`,
    'wa.me': () => 'Write on WhatsApp',
  },
  chose: 'You chose:',
  hold: 'Booking can wait. It is here when you want it.',
  opening: 'Opening… Press again to try in a new tab.',
  offline: 'You seem to be offline. Press again to try in a new tab.',
  opens: {
    dialog: (name, named) => `${who(name, named)} in a window on this page.`,
    inline: (name, named) => `${who(name, named)} here on this page.`,
    tab: (name, named) => `${who(name, named)} in a new tab.`,
    native: (name) => `You choose a time here on this page. What you enter goes to ${name}.`,
  },
  shares: 'It is told which path you chose and which article you read here.',
  facts: {
    practice: 'With',
    area: 'For',
    licence: 'Licensed',
    format: 'Where',
    length: 'Length',
    price: 'Price',
    insurance: 'Insurance',
    replyWithin: 'We reply within',
  },
  availability: {
    waitlist: 'There is a waiting list. You can still ask for a place.',
    closed: 'No new bookings are taken at the moment.',
  },
};

// without an effect, so that who needs the English alone gets no more
export const strings = /* @__PURE__ */ defineStrings('booking', english, /* @__PURE__ */ languagesOf('booking'));
