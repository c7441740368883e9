import type { AllBookingWords } from '../strings.js';

const who = (name: string, named: boolean) => (named ? `Öffnet ${name}, unseren Buchungsdienst,` : `Öffnet ${name}`);

export default {
  book: 'Termin vereinbaren',
  reach: {
    'tel:': (to) => `${to} anrufen`,
    'mailto:': (to) => `An ${to} schreiben`,
    'sms:': (to) => `SMS an ${to} senden`,
  },
  chose: 'Ihre Wahl:',
  leads: (label) => `Der Link zur Buchung lautet jetzt „${label}“.`,
  hold: 'Die Buchung kann warten. Sie finden sie hier, wenn Sie so weit sind.',
  offline: 'Sie sind anscheinend offline. Drücken Sie noch einmal, um es in einem neuen Tab zu versuchen.',
  opens: {
    dialog: (name, named) => `${who(name, named)} in einem Fenster auf dieser Seite.`,
    inline: (name, named) => `${who(name, named)} hier auf dieser Seite.`,
    tab: (name, named) => `${who(name, named)} in einem neuen Tab.`,
  },
  facts: { practice: 'Praxis', area: 'Für', format: 'Wo', length: 'Sitzung', price: 'Preis', replyWithin: 'Wir antworten innerhalb von' },
  close: 'Schließen',
  heading: 'Buchung',
  frame: (name) => `Buchungsseite von ${name}`,
  receives: (name) => `Was Sie eingeben, geht an ${name}.`,
  newTab: 'In neuem Tab öffnen',
  newTabOf: (name) => `${name} in neuem Tab öffnen`,
  help: 'Solange Sie sich in der Buchungsseite befinden, lässt sie sich nicht mit der Escape-Taste schließen. Nehmen Sie dafür „Schließen“.',
  loading: (name) => `${name} wird geöffnet.`,
  slow: () => 'Es dauert länger als sonst.',
  unsure: (name) => `Von hier aus lässt sich nicht erkennen, ob ${name} geöffnet ist. Wenn Sie nichts sehen, öffnen Sie die Seite in einem neuen Tab.`,
  ready: (name) => `${name} ist geöffnet.`,
  stalled: (name) => `${name} hat noch nicht geantwortet.`,
  refused: (name) => `${name} kann diese Buchungsseite hier nicht anzeigen.`,
  blocked: () => 'Die Buchungsseite lässt sich auf dieser Seite nicht anzeigen.',
  instead: 'Sie können sie in einem neuen Tab öffnen. Diese Seite bleibt, wie sie ist.',
  booked: {
    confirmed: (name) => `Gebucht über ${name}. Die Einzelheiten erhalten Sie von dort.`,
    pending: (name) => `Ihre Anfrage liegt bei ${name}. Sie muss noch bestätigt werden.`,
    payment: (name) => `Ihr Termin ist bei ${name} vorgemerkt. Die Zahlung steht dort noch aus.`,
    requested: (name) => `Ihre Anfrage liegt bei ${name}. Sie bekommen eine Antwort.`,
  },
} satisfies AllBookingWords;
