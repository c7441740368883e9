/** Spanish strings of the confirmation of a booking. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: 'Tu cita está reservada',
    pending: 'Tu solicitud está enviada',
    payment: 'Tu hora está apuntada; falta un paso',
    requested: 'Tu solicitud está enviada',
  },
  next: {
    confirmed: 'Recibirás los detalles por correo electrónico.',
    pending: 'Falta que la confirmen. Te avisarán por correo electrónico.',
    payment: 'Vale cuando esté pagada.',
    requested: 'Recibirás una respuesta por correo electrónico.',
  },
  nextTitle: 'Qué pasa ahora',
  at: 'Tu hora',
  atPractice: 'En la consulta',
  with: 'Con',
  reference: 'Referencia',
  add: 'Añadir a tu calendario',
  calendars: {
    google: 'Google Calendar',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple y otros (archivo .ics)',
  },
  addNote: (entry) => `La entrada se llamará «${entry}». Google y Microsoft solo se enteran si los eliges.`,
  entry: (practice) => (practice ? `Cita, ${practice}` : 'Cita'),
  pay: 'Pagar ahora',
  manage: 'Cambiarla o cancelarla',
  another: 'Reservar otra hora',
  kept: 'Esta nota se queda hasta que salgas de la página o la recargues.',
} satisfies Translation<ConfirmationStrings>;
