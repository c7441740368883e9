/** French strings of the confirmation of a booking. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: 'Votre rendez-vous est réservé',
    pending: 'Votre demande est envoyée',
    payment: 'Votre horaire est noté\u202f; il reste une étape',
    requested: 'Votre demande est envoyée',
  },
  next: {
    confirmed: 'Vous recevrez les détails par e-mail.',
    pending: 'Elle doit encore être confirmée. La réponse vous parviendra par e-mail.',
    payment: 'Il sera valable une fois payé.',
    requested: 'Vous recevrez une réponse par e-mail.',
  },
  nextTitle: 'Et ensuite',
  at: 'Votre horaire',
  atPractice: 'Au cabinet',
  with: 'Avec',
  reference: 'Référence',
  add: 'Ajouter à votre agenda',
  calendars: {
    google: 'Google Agenda',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple et autres (fichier .ics)',
  },
  addNote: (entry) =>
    `L’entrée s’appellera «\u00a0${entry}\u00a0». Google et Microsoft ne l’apprennent que si vous les choisissez.`,
  entry: (practice) => (practice ? `Rendez-vous, ${practice}` : 'Rendez-vous'),
  pay: 'Payer maintenant',
  manage: 'Modifier ou annuler',
  another: 'Réserver un autre horaire',
  kept: 'Cette note reste jusqu’à ce que vous quittiez ou rechargiez la page.',
} satisfies Translation<ConfirmationStrings>;
