/** @pure Cal.com and copies of it on other hosts, by the protocol of its open-source embed. */
import { isAtHome } from '../detect.js';
import { isRecord } from '../../internal/values.js';
import type { Booking } from '../session/session.events.js';
import { addParam, defineProvider, bookingOf, secure, usableHeight, type Signal } from './provider-adapter.js';

/** Its pages live on app.cal.com; a team's own subdomain stays. */
function home(url: URL): URL {
  const result = secure(url, isAtHome('cal.com', url));
  if (/^(www\.)?cal\.com$/.test(result.hostname)) result.hostname = 'app.cal.com';
  return result;
}

/** Our frame's name among the embeds of a page; the site's own is often the empty one. */
const NAMESPACE = 'wayleaf';

/** What the service's own embed, @calcom/embed-core, leaves on a page: who hears the messages of each name. */
interface CalPage {
  readonly Cal?: {
    readonly instance?: { readonly constructor: { readonly actionsManagers?: Record<string, { fire(): void }> } };
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function booking(data: Readonly<Record<string, unknown>>): Booking {
  const older = isRecord(data['booking']) ? data['booking'] : {};
  const organizer = isRecord(data['organizer']) ? data['organizer'] : {};
  const pending = /^pending$/i.test(text(data['status']) || text(older['status'])) || data['confirmed'] === false;
  // it is announced even while payment is due
  return bookingOf(
    data['paymentRequired'] === true || older['paymentRequired'] === true
      ? 'payment'
      : pending
        ? 'pending'
        : 'confirmed',
    {
      start: data['startTime'] ?? older['startTime'] ?? data['date'],
      end: data['endTime'] ?? older['endTime'],
      timezone: organizer['timeZone'],
      reference: data['uid'] ?? older['uid'],
    },
  );
}

export const provider = defineProvider({
  id: 'cal.com',
  name: 'Cal.com',
  opens: 'dialog',
  hosts: ['cal.com'],
  ownChunk: true,
  emitsReady: true,
  allow: 'payment',
  frameName: `cal-embed=${NAMESPACE}`,
  keepsMessages: true,
  // it fails at names it does not know
  tellEmbed(page) {
    const managers = (page as CalPage).Cal?.instance?.constructor.actionsManagers;
    if (managers) managers[NAMESPACE] ??= { fire: () => undefined };
  },
  paramNames: {
    name: 'name',
    email: 'email',
    notes: 'notes',
    guests: 'guests',
    location: 'location',
    date: 'date',
    time: 'slot',
    duration: 'duration',
    utm: 'utm_',
    path: 'metadata[path]',
    article: 'metadata[article]',
  },
  // booking questions have names of the owner's own; what steers the embed itself is none
  ownParams: /^(?!embed|preload|prerender|flag|ui|cal[.-]|reschedule|booking)[\w-]+(\[[\w-]+\])?$/i,
  embedUrl(url, { scheme }) {
    const embed = home(url);
    const path = embed.pathname.replace(/\/+$/, '');
    embed.pathname = path.endsWith('/embed') ? path : `${path}/embed`;
    addParam(embed, 'embed', NAMESPACE);
    addParam(embed, 'embedType', 'inline');
    addParam(embed, 'theme', scheme);
    return embed;
  },
  // whichever of its two hosts a page ends up on
  origins: (url) => [
    ...new Set([home(url).origin, ...(isAtHome('cal.com', url) ? ['https://app.cal.com', 'https://cal.com'] : [])]),
  ],
  // its body stays hidden until this arrives
  handshake: { originator: 'CAL', method: 'parentKnowsIframeReady' },
  onMessage(message): Signal {
    if (!isRecord(message) || message['originator'] !== 'CAL') return {};
    const data = isRecord(message['data']) ? message['data'] : {};
    switch (message['type']) {
      case '__iframeReady':
        return { hello: true };
      case 'linkReady':
        return { ready: true };
      case 'linkFailed':
        return { failed: true };
      case '__dimensionChanged': {
        const height = usableHeight(data['iframeHeight']);
        return height ? { height } : {};
      }
      case '__closeIframe':
        return { close: true };
      case 'bookerViewed':
      case 'bookerReady':
        return { ready: true, progress: 'viewed' };
      case 'eventTypeSelected':
        return { progress: 'service' };
      // a booking moved to another time is a booking
      case 'bookingSuccessful':
      case 'bookingSuccessfulV2':
      case 'rescheduleBookingSuccessful':
      case 'rescheduleBookingSuccessfulV2':
        return { ready: true, booked: booking(data) };
      default:
        return {};
    }
  },
});
