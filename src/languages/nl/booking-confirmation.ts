/** Dutch strings of the confirmation of a booking. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: 'Je afspraak is geboekt',
    pending: 'Je aanvraag is verzonden',
    payment: 'Je tijd is genoteerd; nog één stap',
    requested: 'Je aanvraag is verzonden',
  },
  next: {
    confirmed: 'Je krijgt de details per e-mail.',
    pending: 'De aanvraag wacht nog op bevestiging. Je krijgt bericht per e-mail.',
    payment: 'De afspraak geldt zodra er betaald is.',
    requested: 'Je krijgt bericht per e-mail.',
  },
  nextTitle: 'Zo gaat het verder',
  at: 'Jouw tijd',
  atPractice: 'Op de praktijk',
  with: 'Bij',
  reference: 'Kenmerk',
  add: 'In je agenda zetten',
  calendars: {
    google: 'Google Agenda',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple en andere (.ics-bestand)',
  },
  addNote: (entry) => `De afspraak heet daar ‘${entry}’. Google en Microsoft horen er alleen van als je ze kiest.`,
  entry: (practice) => (practice ? `Afspraak, ${practice}` : 'Afspraak'),
  pay: 'Nu betalen',
  manage: 'Wijzigen of afzeggen',
  another: 'Nog een tijd boeken',
  kept: 'Deze melding blijft tot je de pagina verlaat of opnieuw laadt.',
} satisfies Translation<ConfirmationStrings>;
