/** German strings of the confirmation of a booking. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: 'Ihr Termin ist gebucht',
    pending: 'Ihre Anfrage ist abgeschickt',
    payment: 'Ihr Termin ist vorgemerkt; ein Schritt fehlt noch',
    requested: 'Ihre Anfrage ist abgeschickt',
  },
  next: {
    confirmed: 'Die Einzelheiten erhalten Sie per E-Mail.',
    pending: 'Sie muss noch bestätigt werden. Sie erhalten eine E-Mail.',
    payment: 'Er gilt, sobald er bezahlt ist.',
    requested: 'Sie bekommen eine Antwort per E-Mail.',
  },
  nextTitle: 'So geht es weiter',
  at: 'Ihre Zeit',
  atPractice: 'In der Praxis',
  with: 'Bei',
  reference: 'Nummer',
  add: 'In den Kalender eintragen',
  calendars: {
    google: 'Google Kalender',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple und andere (.ics-Datei)',
  },
  addNote: (entry) => `Der Eintrag heißt „${entry}“. Google und Microsoft erfahren davon nur, wenn Sie sie wählen.`,
  entry: (practice) => (practice ? `Termin, ${practice}` : 'Termin'),
  pay: 'Jetzt bezahlen',
  manage: 'Ändern oder absagen',
  another: 'Weiteren Termin buchen',
  kept: 'Dieser Hinweis bleibt, bis Sie die Seite verlassen oder neu laden.',
} satisfies Translation<ConfirmationStrings>;
