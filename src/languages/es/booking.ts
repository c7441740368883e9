/** Spanish strings of the booking link. */
import type { BookingStrings } from '../../booking/strings.js';
import type { Translation } from '../../i18n/strings.js';

const who = (name: string, named: boolean) => (named ? `Abre ${name}, nuestro servicio de reservas,` : `Abre ${name}`);

/** “a la 1:00”, “a las 9:00”, “el miércoles, 9:00”. */
const at = (time: string) => `${/^\d/.test(time) ? (/^1\b/.test(time) ? 'la' : 'las') : 'el'} ${time}`;

export default {
  book: 'Reservar una cita',
  reach: {
    'tel:': (to) => `Llamar al ${to}`,
    'mailto:': (to) => `Escribir a ${to}`,
    'sms:': (to) => `Enviar un SMS al ${to}`,
    'wa.me': () => 'Escribir por WhatsApp',
  },
  chose: 'Tu elección:',
  hold: 'La reserva puede esperar. Está aquí para cuando la quieras.',
  opening: 'Abriendo… Pulsa otra vez para abrirlo en una pestaña nueva.',
  offline: 'Parece que no tienes conexión. Pulsa otra vez para intentarlo en una pestaña nueva.',
  opens: {
    dialog: (name, named) => `${who(name, named)} en una ventana de esta página.`,
    inline: (name, named) => `${who(name, named)} aquí, en esta página.`,
    tab: (name, named) => `${who(name, named)} en una pestaña nueva.`,
    native: (name) => `Eliges una hora aquí, en esta página. Lo que escribas se envía a ${name}.`,
  },
  shares: 'También recibe qué camino elegiste y qué artículo leíste aquí.',
  facts: {
    practice: 'Con',
    area: 'Para',
    licence: 'Licencia',
    format: 'Dónde',
    length: 'Duración',
    price: 'Precio',
    insurance: 'Seguro',
    replyWithin: 'Respondemos en',
  },
  availability: {
    waitlist: 'Hay una lista de espera. Aun así puedes pedir un lugar.',
    closed: 'De momento no se aceptan reservas nuevas.',
  },
  session: {
    close: 'Cerrar',
    heading: 'Reserva',
    frame: (name) => `Página de reservas de ${name}`,
    receives: (name) => `Lo que escribas se envía a ${name}.`,
    newTab: 'Abrir en una pestaña nueva',
    newTabOf: (name) => `Abrir ${name} en una pestaña nueva`,
    help: 'Mientras estés dentro de la página de reservas, la tecla Escape no puede cerrarla. Usa «Cerrar».',
    loading: (name) => `Abriendo ${name}.`,
    slow: () => 'Tarda más de lo habitual.',
    unsure: (name) =>
      `Desde aquí no podemos saber si ${name} se ha abierto. Si no ves nada, ábrelo en una pestaña nueva.`,
    ready: (name) => `${name} está abierto.`,
    stalled: (name) => `${name} no ha respondido todavía.`,
    refused: (name) => `${name} no puede mostrar aquí esta página de reservas.`,
    blocked: () => 'La página de reservas no se puede mostrar en esta página.',
    instead: 'Puedes abrirla en una pestaña nueva. Esta página se queda como está.',
    directly: 'O contacta con nosotros directamente:',
    see: { appointment: 'Ver tu cita', request: 'Ver tu solicitud' },
    follows: 'Los detalles te llegan desde allí.',
    booked: {
      confirmed: (name) => `Reservado con ${name}.`,
      pending: (name) => `Tu solicitud está en ${name}. Falta que la confirmen.`,
      payment: (name) => `Tu hora está apuntada en ${name}. Falta el pago allí.`,
      requested: (name) => `Tu solicitud está en ${name}. Recibirás una respuesta.`,
    },
  },
  live: {
    hours: 'Horario',
    next: 'Próximas horas libres',
    open: 'Abierto ahora',
    openUntil: (time) => `Abierto ahora, hasta ${at(time)}`,
    shut: 'Cerrado por ahora',
    opensAt: (when) => `Cerrado ahora, apertura: ${when}`,
    opensUsually: (when) => `Cerrado ahora, apertura habitual: ${when}`,
    unlessHoliday: (times, day = 'Hoy') => `${day}, salvo que sea festivo: ${times}`,
    holidays: 'Festivos',
    today: (time) => `hoy a ${at(time)}`,
    tomorrow: (time) => `mañana a ${at(time)}`,
    there: (time, zone) => `${time}, ${zone}`,
    closed: 'Cerrado',
    allDay: 'Todo el día',
    week: 'Toda la semana',
    asOf: (when) => `Actualizado: ${when.replace(/\.$/, '')}.`,
    yours: (theirs) => `En tu hora local; zona horaria de la consulta: ${theirs}.`,
    noneListed: 'De momento no hay ninguna.',
    unknown: 'Las horas libres se ven en la propia reserva.',
    where: '¿Dónde estarás durante las sesiones?',
    choose: 'Elige un lugar',
    elsewhere: 'En otro lugar',
    fits: (place) => `Las sesiones son posibles mientras estés en ${place}.`,
    fitsNot: 'Quizá no podamos ofrecer sesiones allí. Puedes preguntarnos o buscar a alguien cerca de ti.',
    any: 'Sin preferencia',
    sends: 'Lo que elegiste aquí se envía también al servicio de reservas.',
  },
  form: {
    goes: (name, named) =>
      named
        ? `Lo que escribas nos llega a través de ${name}, nuestro servicio de formularios.`
        : `Lo que escribas se envía a ${name}.`,
    goesBack: 'Lo que escribas nos llega solo a través de este sitio.',
    mail: (address) => `Abre tu propio programa de correo, con un mensaje para ${address}.`,
    discreet: 'Deja lo privado, como los datos de salud, para la propia conversación.',
    sending: 'Enviando…',
    sent: 'Tu solicitud se ha enviado',
    next: 'Te responderemos por la vía que indicaste. Ahora no hace falta que hagas nada.',
    another: 'Escribir otra solicitud',
    kept: 'Todo lo que escribiste sigue aquí.',
    offline: 'Parece que no tienes conexión.',
    refused: 'Tu solicitud no se ha aceptado.',
    silent: 'No ha llegado respuesta, así que no sabemos si tu solicitud llegó. Puedes enviarla una vez más.',
    unreached: 'Tu solicitud no se ha podido enviar.',
    returned:
      'El sitio respondió otra vez con su formulario, así que no es seguro que se haya aceptado tu solicitud. Envíala de nuevo y verás su respuesta.',
    submit: 'Enviar la solicitud',
    optional: '(opcional)',
    fields: {
      name: 'Tu nombre',
      email: 'Correo electrónico',
      phone: 'Teléfono',
      message: '¿Qué te gustaría contarnos primero?',
    },
  },
} satisfies Translation<BookingStrings>;
