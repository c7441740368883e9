/** @pure The strings of the booking form in Wayleaf's own window, from the openings to the review. */
import { defineStrings } from '../../i18n/strings.js';
import type { NoticeKind } from './flow.js';
import type { Period } from './slots.js';

export interface NativeStrings {
  readonly when: string;
  readonly month: string;
  readonly day: string;
  /** How many times a day has. */
  readonly count: (count: number) => string;
  readonly moreDays: string;
  /** Read out when more days have come. */
  readonly daysShown: (count: number) => string;
  /** Read out when the openings of a month have loaded. */
  readonly days: (count: number, month: string) => string;
  readonly timesOn: (day: string) => string;
  readonly periods: Readonly<Record<Period, string>>;
  readonly zone: (zone: string) => string;
  readonly home: (zone: string) => string;
  readonly change: string;
  readonly timezone: string;
  readonly yours: string;
  readonly theirs: string;
  readonly others: string;
  /** A time at the practice, where clocks differ. */
  readonly there: (time: string, city: string) => string;
  readonly clocks: string;
  readonly loading: string;
  readonly none: (month: string) => string;
  readonly noneAnywhere: string;
  readonly lookIn: (month: string) => string;
  readonly details: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly optional: string;
  readonly noteHelp: string;
  readonly choose: string;
  readonly faults: Readonly<
    Record<'missing' | 'email' | 'url' | 'number' | 'long' | 'option', (label: string) => string>
  >;
  /** A field of ours that was left empty. */
  readonly enter: Readonly<Record<'name' | 'email' | 'phone', string>>;
  /** A box that has to be ticked. */
  readonly tick: (label: string) => string;
  /** Above the list of what is missing or wrong. */
  readonly toCorrect: string;
  readonly next: string;
  readonly back: string;
  readonly otherTime: string;
  readonly review: string;
  readonly at: string;
  readonly atPractice: string;
  readonly changeDetails: string;
  readonly requestNote: string;
  readonly book: string;
  readonly ask: string;
  readonly sending: string;
  readonly again: string;
  readonly near: string;
  readonly instead: string;
  readonly continueAt: string;
  readonly notices: Readonly<Record<NoticeKind | 'lostSafe', string>>;
}

const english: NativeStrings = {
  when: 'Choose a time',
  month: 'Month',
  day: 'Day',
  count: (count) => (count === 1 ? '1 time' : `${count} times`),
  days: (count, month) =>
    count === 1 ? `One day with openings in ${month}.` : `${count} days with openings in ${month}.`,
  moreDays: 'More days',
  daysShown: (count) => `${count} days are shown.`,
  timesOn: (day) => `Times on ${day}`,
  periods: { morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' },
  zone: (zone) => `Times are in ${zone}.`,
  home: (zone) => `The practice is in ${zone}. Its time stands under each.`,
  change: 'Change time zone',
  timezone: 'Time zone',
  yours: 'Yours',
  theirs: 'The practice’s',
  others: 'All others',
  there: (time, city) => `${time} in ${city}`,
  clocks: 'Clocks change on this day. A time that comes twice is named with its time zone.',
  loading: 'Looking for openings.',
  none: (month) => `No openings in ${month}.`,
  noneAnywhere: 'There are no openings at the moment.',
  lookIn: (month) => `Look in ${month}`,
  details: 'Your details',
  fields: {
    name: 'Name',
    email: 'E-mail',
    note: 'Anything we should know beforehand',
    phone: 'Phone',
    attendeePhoneNumber: 'Phone',
  },
  optional: 'optional',
  noteHelp: 'Please do not write about your health here.',
  choose: 'Please choose',
  faults: {
    missing: (label) => `Enter “${label}”.`,
    email: () => 'Enter an e-mail address in the correct format, like name@example.org.',
    url: () => 'Enter an address that starts with https://.',
    number: () => 'Enter a number.',
    long: () => 'This is longer than we can take. Shorten it.',
    option: () => 'Choose one of the answers.',
  },
  enter: { name: 'Enter your name.', email: 'Enter your e-mail address.', phone: 'Enter your phone number.' },
  tick: (label) => `Select “${label}”.`,
  toCorrect: 'Before you continue',
  next: 'Continue',
  back: 'Back',
  otherTime: 'Choose another time',
  review: 'Check and confirm',
  at: 'Your time',
  atPractice: 'At the practice',
  changeDetails: 'Change details',
  requestNote: 'This is a request. The practice will confirm it or suggest another time.',
  book: 'Book this time',
  ask: 'Ask for this time',
  sending: 'Sending your booking.',
  again: 'Try again',
  near: 'The nearest openings',
  instead: 'Open the booking page',
  continueAt: 'Continue there',
  notices: {
    taken: 'Someone else has just taken this time. What you typed is kept; please choose another time.',
    unsure:
      'This time is no longer free. It may be your own booking that went through: please look at your e-mail before you choose another.',
    passed: 'This time has passed meanwhile. Please choose another time.',
    invalid: 'The booking was not accepted as it is. Please check your details, or choose another time.',
    closed: 'Booking is closed at the moment.',
    payment: 'This appointment is paid in advance, on the booking page.',
    limited: 'There are many requests right now. Please try again in a minute.',
    unshown: 'Openings cannot be shown right now.',
    unreached: 'Openings cannot be reached right now.',
    late: 'Openings are taking too long to arrive.',
    cut: 'You seem to be offline, so openings cannot be shown.',
    offline: 'You seem to be offline. Nothing was sent, and what you typed is kept.',
    unfit: 'This appointment can only be booked on its own page.',
    lost: 'No answer came, so we cannot tell whether your booking went through. Please look at your e-mail before you try again.',
    lostSafe:
      'No answer came, so we cannot tell whether your booking went through. You can safely try again: it will not be booked twice.',
  },
};

export const strings = defineStrings('bookingNative', english, {
  ar: () => import('../../languages/ar/booking-native.js'),
  de: () => import('../../languages/de/booking-native.js'),
  es: () => import('../../languages/es/booking-native.js'),
  fr: () => import('../../languages/fr/booking-native.js'),
  he: () => import('../../languages/he/booking-native.js'),
  it: () => import('../../languages/it/booking-native.js'),
  ja: () => import('../../languages/ja/booking-native.js'),
  nl: () => import('../../languages/nl/booking-native.js'),
  pl: () => import('../../languages/pl/booking-native.js'),
  pt: () => import('../../languages/pt/booking-native.js'),
  zh: () => import('../../languages/zh/booking-native.js'),
});
