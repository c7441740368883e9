/** @pure The strings of the confirmation of a booking. */
import { defineStrings } from '../../i18n/strings.js';
import type { BookingStatus } from '../session/session.events.js';
import type { CalendarLink } from './calendar-links.js';

export interface ConfirmationStrings {
  readonly title: Readonly<Record<BookingStatus, string>>;
  /** What happens next, where the author gave no text of their own. */
  readonly next: Readonly<Record<BookingStatus, string>>;
  readonly nextTitle: string;
  readonly at: string;
  readonly atPractice: string;
  readonly with: string;
  readonly reference: string;
  readonly add: string;
  readonly calendars: Readonly<Record<CalendarLink['id'] | 'ics', string>>;
  /** Who learns of the appointment, and under which title. */
  readonly addNote: (entry: string) => string;
  readonly entry: (practice: string) => string;
  readonly pay: string;
  readonly manage: string;
  readonly another: string;
  readonly kept: string;
}

const english: ConfirmationStrings = {
  title: {
    confirmed: 'Your appointment is booked',
    pending: 'Your request is sent',
    payment: 'Your time is noted; one step is left',
    requested: 'Your request is sent',
  },
  next: {
    confirmed: 'You will get the details by e-mail.',
    pending: 'It still has to be confirmed. You will hear by e-mail.',
    payment: 'It counts when it is paid.',
    requested: 'You will hear back by e-mail.',
  },
  nextTitle: 'What happens next',
  at: 'Your time',
  atPractice: 'At the practice',
  with: 'With',
  reference: 'Reference',
  add: 'Add it to your calendar',
  calendars: {
    google: 'Google Calendar',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple and others (.ics file)',
  },
  addNote: (entry) => `The entry will be called “${entry}”. Google and Microsoft learn of it only if you choose them.`,
  entry: (practice) => (practice ? `Appointment, ${practice}` : 'Appointment'),
  pay: 'Pay now',
  manage: 'Change or cancel it',
  another: 'Book another time',
  kept: 'This note stays until you leave or reload the page.',
};

export const strings = defineStrings('bookingConfirmation', english, {
  ar: () => import('../../languages/ar/booking-confirmation.js'),
  de: () => import('../../languages/de/booking-confirmation.js'),
  es: () => import('../../languages/es/booking-confirmation.js'),
  fr: () => import('../../languages/fr/booking-confirmation.js'),
  he: () => import('../../languages/he/booking-confirmation.js'),
  it: () => import('../../languages/it/booking-confirmation.js'),
  ja: () => import('../../languages/ja/booking-confirmation.js'),
  nl: () => import('../../languages/nl/booking-confirmation.js'),
  pl: () => import('../../languages/pl/booking-confirmation.js'),
  pt: () => import('../../languages/pt/booking-confirmation.js'),
  zh: () => import('../../languages/zh/booking-confirmation.js'),
});
