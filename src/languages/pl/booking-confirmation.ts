/** Polish strings of the confirmation of a booking. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: 'Wizyta jest zarezerwowana',
    pending: 'Zapytanie zostało wysłane',
    payment: 'Termin jest zapisany; został jeden krok',
    requested: 'Zapytanie zostało wysłane',
  },
  next: {
    confirmed: 'Szczegóły przyjdą e-mailem.',
    pending: 'Zapytanie musi jeszcze zostać potwierdzone. Odpowiedź przyjdzie e-mailem.',
    payment: 'Termin obowiązuje po opłaceniu.',
    requested: 'Odpowiedź przyjdzie e-mailem.',
  },
  nextTitle: 'Co dalej',
  at: 'Twój czas',
  atPractice: 'W gabinecie',
  with: 'Z kim',
  reference: 'Numer',
  add: 'Dodaj do kalendarza',
  calendars: {
    google: 'Kalendarz Google',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple i inne (plik .ics)',
  },
  addNote: (entry) =>
    `Wpis będzie się nazywał „${entry}”. Google i Microsoft dowiedzą się o nim tylko wtedy, gdy je wybierzesz.`,
  entry: (practice) => (practice ? `Wizyta, ${practice}` : 'Wizyta'),
  pay: 'Zapłać teraz',
  manage: 'Zmień lub odwołaj',
  another: 'Zarezerwuj inny termin',
  kept: 'Ta informacja zostaje do opuszczenia lub odświeżenia strony.',
} satisfies Translation<ConfirmationStrings>;
