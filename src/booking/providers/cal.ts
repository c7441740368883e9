/** @pure Cal.com and copies of it on other hosts, by the protocol of its open-source embed (research/booking.md §2.2). */
import { isAtHome } from '../detect.js';
import { isRecord } from '../../internal/values.js';
import type { Booking } from '../session.events.js';
import { isoTime, opaqueId, secure, usableHeight, type ProviderAdapter, type Signal } from '../provider.js';

/** Its pages live on app.cal.com; a team's own subdomain stays. */
function home(url: URL): URL {
  const result = secure(url, isAtHome('cal.com', url));
  if (/^(www\.)?cal\.com$/.test(result.hostname)) result.hostname = 'app.cal.com';
  return result;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function booking(data: Readonly<Record<string, unknown>>): Booking {
  const older = isRecord(data['booking']) ? data['booking'] : {};
  const start = isoTime(data['startTime'] ?? older['startTime'] ?? data['date']);
  const end = isoTime(data['endTime'] ?? older['endTime']);
  const reference = opaqueId(data['uid'] ?? older['uid']);
  const pending = /^pending$/i.test(text(data['status']) || text(older['status'])) || data['confirmed'] === false;
  return {
    // it is announced even while payment is due
    status: data['paymentRequired'] === true ? 'payment' : pending ? 'pending' : 'confirmed',
    ...(start && { start }),
    ...(end && { end }),
    ...(reference && { reference }),
  };
}

export const adapter: ProviderAdapter = {
  id: 'cal.com',
  match: (url) => isAtHome('cal.com', url),
  framing: 'ok',
  speaks: true,
  allow: 'payment',
  frameName: 'cal-embed=',
  embedUrl(url, { scheme }) {
    const embed = home(url);
    const path = embed.pathname.replace(/\/+$/, '');
    embed.pathname = path.endsWith('/embed') ? path : `${path}/embed`;
    embed.searchParams.set('embed', '');
    embed.searchParams.set('embedType', 'inline');
    if (!embed.searchParams.has('theme')) embed.searchParams.set('theme', scheme);
    return embed;
  },
  origins: (url) => [home(url).origin],
  // its body stays hidden until it hears this
  hello: { originator: 'CAL', method: 'parentKnowsIframeReady' },
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
      case 'bookingSuccessful':
      case 'bookingSuccessfulV2':
      case 'rescheduleBookingSuccessful':
      case 'rescheduleBookingSuccessfulV2':
        return { ready: true, booked: booking(data) };
      default:
        return {};
    }
  },
};
