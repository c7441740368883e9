/** Portuguese strings of the confirmation of a booking, as written in Brazil. */
import type { ConfirmationStrings } from '../../booking/confirmation/strings.js';
import type { Translation } from '../../i18n/strings.js';

export default {
  title: {
    confirmed: 'Seu horário está agendado',
    pending: 'Seu pedido foi enviado',
    payment: 'Seu horário está anotado; falta um passo',
    requested: 'Seu pedido foi enviado',
  },
  next: {
    confirmed: 'Você receberá os detalhes por e-mail.',
    pending: 'Ainda precisa ser confirmado. A resposta chega por e-mail.',
    payment: 'Vale quando estiver pago.',
    requested: 'Você receberá uma resposta por e-mail.',
  },
  nextTitle: 'O que acontece agora',
  at: 'Seu horário',
  atPractice: 'No consultório',
  with: 'Com',
  reference: 'Referência',
  add: 'Adicionar à sua agenda',
  calendars: {
    google: 'Google Agenda',
    outlook: 'Outlook.com',
    office: 'Microsoft 365',
    ics: 'Apple e outros (arquivo .ics)',
  },
  addNote: (entry) => `O evento vai se chamar “${entry}”. Google e Microsoft só ficam sabendo se você os escolher.`,
  entry: (practice) => (practice ? `Horário, ${practice}` : 'Horário agendado'),
  pay: 'Pagar agora',
  manage: 'Mudar ou cancelar',
  another: 'Agendar outro horário',
  kept: 'Este aviso fica até você sair da página ou recarregá-la.',
} satisfies Translation<ConfirmationStrings>;
