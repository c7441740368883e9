/** Italian strings of the confirmation of a booking. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: 'Il tuo appuntamento è prenotato',
    pending: 'La tua richiesta è inviata',
    payment: 'Il tuo orario è segnato; manca un passo',
    requested: 'La tua richiesta è inviata',
  },
  next: {
    confirmed: 'Riceverai i dettagli via e-mail.',
    pending: 'Va ancora confermata. La risposta ti arriverà via e-mail.',
    payment: 'È valido dopo il pagamento.',
    requested: 'Riceverai una risposta via e-mail.',
  },
  nextTitle: 'Che cosa succede ora',
  at: 'Il tuo orario',
  atPractice: 'Nello studio',
  with: 'Con',
  reference: 'Riferimento',
  add: 'Aggiungi al tuo calendario',
  calendars: {
    google: 'Google Calendar',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple e altri (file .ics)',
  },
  addNote: (entry) => `La voce si chiamerà «${entry}». Google e Microsoft lo vengono a sapere solo se li scegli.`,
  entry: (practice) => (practice ? `Appuntamento, ${practice}` : 'Appuntamento'),
  pay: 'Paga ora',
  manage: 'Modifica o annulla',
  another: 'Prenota un altro orario',
  kept: 'Questa nota resta finché non lasci o ricarichi la pagina.',
} satisfies Translation<ConfirmationStrings>;
