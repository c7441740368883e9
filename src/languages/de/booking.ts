/** German strings of the booking link. */
import type { BookingStrings } from '../../booking/strings.js';
import type { Translation } from '../../i18n/strings.js';

const who = (name: string, named: boolean) => (named ? `Öffnet ${name}, unseren Buchungsdienst,` : `Öffnet ${name}`);

export default {
  book: 'Termin vereinbaren',
  reach: {
    'tel:': (to) => `${to} anrufen`,
    'mailto:': (to) => `An ${to} schreiben`,
    'sms:': (to) => `SMS an ${to} senden`,
    'wa.me': () => 'Über WhatsApp schreiben',
  },
  chose: 'Ihre Wahl:',
  hold: 'Die Buchung kann warten. Sie finden sie hier, wenn Sie so weit sind.',
  opening: 'Wird geöffnet … Drücken Sie noch einmal, um es in einem neuen Tab zu öffnen.',
  offline: 'Sie sind anscheinend offline. Drücken Sie noch einmal, um es in einem neuen Tab zu versuchen.',
  opens: {
    dialog: (name, named) => `${who(name, named)} in einem Fenster auf dieser Seite.`,
    inline: (name, named) => `${who(name, named)} hier auf dieser Seite.`,
    tab: (name, named) => `${who(name, named)} in einem neuen Tab.`,
    native: (name) => `Sie wählen eine Zeit hier auf dieser Seite. Was Sie eingeben, geht an ${name}.`,
  },
  shares: 'Dorthin geht auch, welchen Weg Sie gewählt und welchen Artikel Sie hier gelesen haben.',
  facts: {
    practice: 'Praxis',
    area: 'Für',
    licence: 'Zulassung',
    format: 'Wo',
    length: 'Sitzung',
    price: 'Preis',
    insurance: 'Versicherung',
    replyWithin: 'Wir antworten innerhalb von',
  },
  availability: {
    waitlist: 'Es gibt eine Warteliste. Sie können trotzdem nach einem Platz fragen.',
    closed: 'Zurzeit werden keine neuen Termine vergeben.',
  },
  session: {
    close: 'Schließen',
    heading: 'Buchung',
    frame: (name) => `Buchungsseite von ${name}`,
    receives: (name) => `Was Sie eingeben, geht an ${name}.`,
    newTab: 'In neuem Tab öffnen',
    newTabOf: (name) => `${name} in neuem Tab öffnen`,
    help: 'Solange Sie sich in der Buchungsseite befinden, lässt sie sich nicht mit der Escape-Taste schließen. Nehmen Sie dafür „Schließen“.',
    loading: (name) => `${name} wird geöffnet.`,
    slow: () => 'Es dauert länger als sonst.',
    unsure: (name) =>
      `Von hier aus lässt sich nicht erkennen, ob ${name} geöffnet ist. Wenn Sie nichts sehen, öffnen Sie die Seite in einem neuen Tab.`,
    ready: (name) => `${name} ist geöffnet.`,
    stalled: (name) => `${name} hat noch nicht geantwortet.`,
    refused: (name) => `${name} kann diese Buchungsseite hier nicht anzeigen.`,
    blocked: () => 'Die Buchungsseite lässt sich auf dieser Seite nicht anzeigen.',
    instead: 'Sie können sie in einem neuen Tab öffnen. Diese Seite bleibt, wie sie ist.',
    directly: 'Oder erreichen Sie uns direkt:',
    see: { appointment: 'Ihren Termin ansehen', request: 'Ihre Anfrage ansehen' },
    follows: 'Die Einzelheiten erhalten Sie von dort.',
    booked: {
      confirmed: (name) => `Gebucht über ${name}.`,
      pending: (name) => `Ihre Anfrage liegt bei ${name}. Sie muss noch bestätigt werden.`,
      payment: (name) => `Ihr Termin ist bei ${name} vorgemerkt. Die Zahlung steht dort noch aus.`,
      requested: (name) => `Ihre Anfrage liegt bei ${name}. Sie bekommen eine Antwort.`,
    },
  },
  live: {
    hours: 'Zeiten',
    next: 'Nächste freie Termine',
    open: 'Jetzt geöffnet',
    openUntil: (time) => `Jetzt geöffnet, bis ${time}`,
    shut: 'Bis auf Weiteres geschlossen',
    opensAt: (when) => `Jetzt geschlossen, wieder geöffnet: ${when}`,
    opensUsually: (when) => `Jetzt geschlossen, in der Regel wieder geöffnet: ${when}`,
    unlessHoliday: (times) => `Heute, sofern kein Feiertag ist: ${times}`,
    holidays: 'Feiertage',
    today: (time) => `heute um ${time}`,
    tomorrow: (time) => `morgen um ${time}`,
    there: (time, zone) => `${time}, ${zone}`,
    closed: 'Geschlossen',
    allDay: 'Ganztägig',
    week: 'Die ganze Woche',
    asOf: (when) => `Stand: ${when}.`,
    yours: (theirs) => `In Ihrer Ortszeit; in der Praxis gilt ${theirs}.`,
    noneListed: 'Zurzeit ist keiner eingetragen.',
    unknown: 'Welche Zeiten frei sind, zeigt die Buchung selbst.',
    where: 'Wo werden Sie während der Sitzungen sein?',
    choose: 'Ort wählen',
    elsewhere: 'Anderswo',
    fits: (place) => `Sitzungen sind möglich, solange Sie sich hier aufhalten: ${place}.`,
    fitsNot:
      'Dort können wir vielleicht keine Sitzungen anbieten. Fragen Sie uns gern, oder suchen Sie jemanden in Ihrer Nähe.',
    any: 'Keine Präferenz',
  },
  form: {
    goes: (name, named) =>
      named
        ? `Was Sie schreiben, erreicht uns über ${name}, unseren Formulardienst.`
        : `Was Sie schreiben, geht an ${name}.`,
    goesBack: 'Was Sie schreiben, geht an uns, allein über diese Website.',
    mail: (address) => `Öffnet Ihr eigenes Mailprogramm mit einer Nachricht an ${address}.`,
    discreet: 'Bitte heben Sie Vertrauliches, etwa zur Gesundheit, für das Gespräch selbst auf.',
    sending: 'Wird gesendet …',
    sent: 'Ihre Anfrage ist gesendet',
    next: 'Wir antworten auf dem Weg, den Sie angegeben haben. Sie müssen jetzt nichts weiter tun.',
    another: 'Weitere Anfrage schreiben',
    kept: 'Alles, was Sie geschrieben haben, ist noch da.',
    offline: 'Sie sind anscheinend offline.',
    refused: 'Ihre Anfrage wurde nicht angenommen.',
    silent:
      'Es kam keine Antwort. Ob Ihre Anfrage angekommen ist, lässt sich nicht sagen. Sie können sie noch einmal senden.',
    unreached: 'Ihre Anfrage konnte nicht gesendet werden.',
    returned:
      'Die Website hat wieder mit dem Formular geantwortet. Ob Ihre Anfrage angenommen wurde, ist nicht sicher. Senden Sie sie noch einmal, dann sehen Sie die Antwort der Website.',
    submit: 'Anfrage senden',
    optional: '(freiwillig)',
    fields: { name: 'Ihr Name', email: 'E-Mail', phone: 'Telefon', message: 'Was möchten Sie uns vorab sagen?' },
  },
} satisfies Translation<BookingStrings>;
