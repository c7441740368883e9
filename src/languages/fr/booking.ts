/** French strings of the booking link. */
import type { BookingStrings } from '../../booking/strings.js';
import type { Translation } from '../../i18n/strings.js';

const who = (name: string, named: boolean) =>
  named ? `Ouvre ${name}, notre service de réservation,` : `Ouvre ${name}`;

export default {
  book: 'Prendre rendez-vous',
  reach: {
    'tel:': (to) => `Appeler le ${to}`,
    'mailto:': (to) => `Écrire à ${to}`,
    'sms:': (to) => `Envoyer un SMS au ${to}`,
    'wa.me': () => 'Écrire sur WhatsApp',
  },
  chose: 'Votre choix\u00a0:',
  hold: 'La réservation peut attendre. Elle sera ici quand vous voudrez.',
  opening: 'Ouverture en cours… Appuyez de nouveau pour l’ouvrir dans un nouvel onglet.',
  offline: 'Vous semblez être hors ligne. Appuyez de nouveau pour essayer dans un nouvel onglet.',
  opens: {
    dialog: (name, named) => `${who(name, named)} dans une fenêtre sur cette page.`,
    inline: (name, named) => `${who(name, named)} ici, sur cette page.`,
    tab: (name, named) => `${who(name, named)} dans un nouvel onglet.`,
    native: (name) => `Vous choisissez un horaire ici, sur cette page. Ce que vous saisissez est transmis à ${name}.`,
  },
  shares: 'Ce service apprend aussi quelle voie vous avez choisie et quel article vous avez lu ici.',
  facts: {
    practice: 'Avec',
    area: 'Pour',
    licence: 'Agrément',
    format: 'Lieu',
    length: 'Durée',
    price: 'Tarif',
    insurance: 'Assurance',
    replyWithin: 'Réponse sous',
  },
  availability: {
    waitlist: 'Il y a une liste d’attente. Vous pouvez tout de même demander une place.',
    closed: 'Aucune nouvelle réservation n’est prise pour le moment.',
  },
  session: {
    close: 'Fermer',
    heading: 'Réservation',
    frame: (name) => `Page de réservation de ${name}`,
    receives: (name) => `Ce que vous saisissez est transmis à ${name}.`,
    newTab: 'Ouvrir dans un nouvel onglet',
    newTabOf: (name) => `Ouvrir ${name} dans un nouvel onglet`,
    help: 'Tant que vous êtes dans la page de réservation, la touche Échap ne peut pas la fermer. Utilisez «\u00a0Fermer\u00a0».',
    loading: (name) => `Ouverture de ${name}.`,
    slow: () => 'C’est plus long que d’habitude.',
    unsure: (name) =>
      `Impossible de savoir d’ici si ${name} s’est ouvert. Si vous ne voyez rien, ouvrez-le dans un nouvel onglet.`,
    ready: (name) => `${name} est ouvert.`,
    stalled: (name) => `${name} n’a pas encore répondu.`,
    refused: (name) => `${name} ne peut pas afficher cette page de réservation ici.`,
    blocked: () => 'La page de réservation ne peut pas s’afficher sur cette page.',
    instead: 'Vous pouvez l’ouvrir dans un nouvel onglet. Cette page reste telle quelle.',
    directly: 'Ou contactez-nous directement\u00a0:',
    see: { appointment: 'Voir votre rendez-vous', request: 'Voir votre demande' },
    follows: 'Les détails vous parviendront de là.',
    booked: {
      confirmed: (name) => `Réservé avec ${name}.`,
      pending: (name) => `Votre demande est chez ${name}. Elle doit encore être confirmée.`,
      payment: (name) => `Votre horaire est noté chez ${name}. Le paiement reste à y faire.`,
      requested: (name) => `Votre demande est chez ${name}. Vous aurez une réponse.`,
    },
  },
  live: {
    hours: 'Horaires',
    next: 'Prochaines disponibilités',
    open: 'Ouvert maintenant',
    openUntil: (time) => `Ouvert maintenant, jusqu’à ${time}`,
    shut: 'Fermé pour le moment',
    opensAt: (when) => `Fermé maintenant, ouverture\u00a0: ${when}`,
    opensUsually: (when) => `Fermé maintenant, ouverture habituelle\u00a0: ${when}`,
    unlessHoliday: (times, day = 'Aujourd’hui') => `${day}, sauf jour férié\u00a0: ${times}`,
    holidays: 'Jours fériés',
    today: (time) => `aujourd’hui à ${time}`,
    tomorrow: (time) => `demain à ${time}`,
    there: (time, zone) => `${time}, ${zone}`,
    closed: 'Fermé',
    allDay: 'Toute la journée',
    week: 'Toute la semaine',
    asOf: (when) => `Mise à jour\u00a0: ${when}.`,
    yours: (theirs) => `À votre heure locale\u202f; fuseau horaire du cabinet\u00a0: ${theirs}.`,
    noneListed: 'Aucune pour le moment.',
    unknown: 'La réservation elle-même montre les horaires libres.',
    where: 'Où serez-vous pendant les séances\u202f?',
    choose: 'Choisir un lieu',
    elsewhere: 'Ailleurs',
    fits: (place) => `Les séances sont possibles tant que vous êtes à cet endroit\u00a0: ${place}.`,
    fitsNot:
      'Nous ne pourrons peut-être pas proposer de séances là-bas. Vous pouvez nous le demander, ou chercher quelqu’un près de chez vous.',
    any: 'Sans préférence',
    sends: 'Ce que vous avez choisi ici est transmis au service de réservation.',
  },
  form: {
    goes: (name, named) =>
      named
        ? `Ce que vous écrivez nous parvient par ${name}, notre service de formulaires.`
        : `Ce que vous écrivez est transmis à ${name}.`,
    goesBack: 'Ce que vous écrivez nous parvient par ce site seul.',
    mail: (address) => `Ouvre votre propre messagerie, avec un message pour ${address}.`,
    discreet: 'Gardez ce qui est privé, par exemple votre santé, pour l’entretien lui-même.',
    sending: 'Envoi…',
    sent: 'Votre demande est envoyée',
    next: 'Nous répondrons là où vous l’avez indiqué. Vous n’avez rien d’autre à faire.',
    another: 'Écrire une autre demande',
    kept: 'Tout ce que vous avez écrit est encore là.',
    offline: 'Vous semblez être hors ligne.',
    refused: 'Votre demande n’a pas été acceptée.',
    silent:
      'Aucune réponse n’est venue\u202f; nous ne savons donc pas si votre demande est arrivée. Vous pouvez l’envoyer encore une fois.',
    unreached: 'Votre demande n’a pas pu être envoyée.',
    returned:
      'Le site a répondu en renvoyant son formulaire : il n’est pas certain que votre demande ait été acceptée. Envoyez-la une nouvelle fois pour voir sa réponse.',
    submit: 'Envoyer la demande',
    optional: '(facultatif)',
    fields: {
      name: 'Votre nom',
      email: 'E-mail',
      phone: 'Téléphone',
      message: 'Que souhaitez-vous nous dire d’abord\u202f?',
    },
  },
} satisfies Translation<BookingStrings>;
