/** Italian strings of the booking link. */
import type { BookingStrings } from '../../booking/strings.js';
import type { Translation } from '../../i18n/strings.js';

const who = (name: string, named: boolean) =>
  named ? `Apre ${name}, il nostro servizio di prenotazione,` : `Apre ${name}`;

/** “all’1:00”, “alle 9:00”, “a mercoledì 9:00”. */
const at = (time: string) => (/^1\b/.test(time) ? `all’${time}` : `${/^\d/.test(time) ? 'alle' : 'a'} ${time}`);

export default {
  book: 'Prenota un appuntamento',
  reach: {
    'tel:': (to) => `Chiama il ${to}`,
    'mailto:': (to) => `Scrivi a ${to}`,
    'sms:': (to) => `Invia un SMS al ${to}`,
    'wa.me': () => 'Scrivi su WhatsApp',
  },
  chose: 'La tua scelta:',
  hold: 'La prenotazione può aspettare. È qui per quando la vorrai.',
  opening: 'Apertura in corso… Premi di nuovo per aprire in una nuova scheda.',
  offline: 'Sembra che tu non sia in linea. Premi di nuovo per provare in una nuova scheda.',
  opens: {
    dialog: (name, named) => `${who(name, named)} in una finestra su questa pagina.`,
    inline: (name, named) => `${who(name, named)} qui, su questa pagina.`,
    tab: (name, named) => `${who(name, named)} in una nuova scheda.`,
    native: (name) => `Scegli un orario qui, su questa pagina. Quello che inserisci viene inviato a ${name}.`,
  },
  shares: 'Riceve anche quale strada hai scelto e quale articolo hai letto qui.',
  facts: {
    practice: 'Con',
    area: 'Per',
    licence: 'Abilitazione',
    format: 'Dove',
    length: 'Durata',
    price: 'Prezzo',
    insurance: 'Assicurazione',
    replyWithin: 'Rispondiamo entro',
  },
  availability: {
    waitlist: 'C’è una lista d’attesa. Puoi comunque chiedere un posto.',
    closed: 'Al momento non si accettano nuove prenotazioni.',
  },
  session: {
    close: 'Chiudi',
    heading: 'Prenotazione',
    frame: (name) => `Pagina di prenotazione di ${name}`,
    receives: (name) => `Quello che inserisci viene inviato a ${name}.`,
    newTab: 'Apri in una nuova scheda',
    newTabOf: (name) => `Apri ${name} in una nuova scheda`,
    help: 'Mentre sei nella pagina di prenotazione, il tasto Esc non può chiuderla. Usa «Chiudi».',
    loading: (name) => `Apertura di ${name}.`,
    slow: () => 'Ci vuole più del solito.',
    unsure: (name) => `Da qui non si può sapere se ${name} si è aperto. Se non vedi nulla, aprilo in una nuova scheda.`,
    ready: (name) => `${name} è aperto.`,
    stalled: (name) => `${name} non ha ancora risposto.`,
    refused: (name) => `${name} non può mostrare qui questa pagina di prenotazione.`,
    blocked: () => 'La pagina di prenotazione non può essere mostrata in questa pagina.',
    instead: 'Puoi aprirla in una nuova scheda. Questa pagina resta com’è.',
    directly: 'Oppure contattaci direttamente:',
    see: { appointment: 'Vedi il tuo appuntamento', request: 'Vedi la tua richiesta' },
    follows: 'I dettagli ti arrivano da lì.',
    booked: {
      confirmed: (name) => `Prenotato con ${name}.`,
      pending: (name) => `La tua richiesta è presso ${name}. Va ancora confermata.`,
      payment: (name) => `Il tuo orario è segnato presso ${name}. Lì manca ancora il pagamento.`,
      requested: (name) => `La tua richiesta è presso ${name}. Riceverai una risposta.`,
    },
  },
  live: {
    hours: 'Orari',
    next: 'Prossime disponibilità',
    open: 'Aperto ora',
    openUntil: (time) => `Aperto ora, fino ${at(time)}`,
    shut: 'Chiuso per ora',
    opensAt: (when) => `Chiuso ora, apertura: ${when}`,
    opensUsually: (when) => `Chiuso ora, apertura abituale: ${when}`,
    unlessHoliday: (times, day = 'Oggi') => `${day}, se non è festivo: ${times}`,
    holidays: 'Giorni festivi',
    today: (time) => `oggi ${at(time)}`,
    tomorrow: (time) => `domani ${at(time)}`,
    there: (time, zone) => `${time}, ${zone}`,
    closed: 'Chiuso',
    allDay: 'Tutto il giorno',
    week: 'Tutta la settimana',
    asOf: (when) => `Aggiornamento: ${when}.`,
    yours: (theirs) => `Nella tua ora locale; fuso orario dello studio: ${theirs}.`,
    noneListed: 'Al momento non ce ne sono.',
    unknown: 'Gli orari liberi si vedono nella prenotazione stessa.',
    where: 'Dove ti troverai durante le sedute?',
    choose: 'Scegli un luogo',
    elsewhere: 'Altrove',
    fits: (place) => `Le sedute sono possibili finché ti trovi qui: ${place}.`,
    fitsNot: 'Forse lì non possiamo offrire sedute. Puoi chiedercelo, o cercare qualcuno vicino a te.',
    any: 'Nessuna preferenza',
    sends: 'Ciò che hai scelto qui viene trasmesso al servizio di prenotazione.',
  },
  form: {
    goes: (name, named) =>
      named
        ? `Quello che scrivi ci arriva tramite ${name}, il nostro servizio per i moduli.`
        : `Quello che scrivi viene inviato a ${name}.`,
    goesBack: 'Quello che scrivi ci arriva soltanto tramite questo sito.',
    mail: (address) => `Apre il tuo programma di posta, con un messaggio per ${address}.`,
    discreet: 'Lascia ciò che è riservato, come la salute, per il colloquio stesso.',
    sending: 'Invio in corso…',
    sent: 'La tua richiesta è stata inviata',
    next: 'Risponderemo dove ci hai indicato. Ora non serve altro.',
    another: 'Scrivi un’altra richiesta',
    kept: 'Tutto ciò che hai scritto è ancora qui.',
    offline: 'Sembra che tu non sia in linea.',
    refused: 'La tua richiesta non è stata accettata.',
    silent:
      'Non è arrivata risposta, perciò non sappiamo se la tua richiesta è arrivata. Puoi inviarla ancora una volta.',
    unreached: 'Non è stato possibile inviare la tua richiesta.',
    returned:
      'Il sito ha risposto di nuovo con il modulo, quindi non è certo che la tua richiesta sia stata accettata. Inviala ancora una volta per vedere la sua risposta.',
    submit: 'Invia la richiesta',
    optional: '(facoltativo)',
    fields: {
      name: 'Il tuo nome',
      email: 'E-mail',
      phone: 'Telefono',
      message: 'Che cosa vorresti dirci per prima cosa?',
    },
  },
} satisfies Translation<BookingStrings>;
