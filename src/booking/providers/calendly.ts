/** @pure Calendly, by its published embed messages. */
import { isAtHome } from '../detect.js';
import { isRecord } from '../../internal/values.js';
import { addParam, defineProvider, opaqueId, secure, usableHeight, type Signal } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'calendly',
  name: 'Calendly',
  opens: 'dialog',
  hosts: ['calendly.com'],
  ownChunk: true,
  emitsReady: true,
  allow: 'payment',
  // who a campaign was for has no field of its own; these two are reported with the booking
  paramNames: {
    name: 'name',
    'first-name': 'first_name',
    'last-name': 'last_name',
    email: 'email',
    guests: 'guests',
    location: 'location',
    date: 'date',
    answer: 'a',
    utm: 'utm_',
    path: 'utm_content',
    article: 'utm_term',
  },
  ownParams:
    /^(a([1-9]|10)|month|salesforce_uuid|hide_(landing_page|event_type)_details|(background|text|primary)_color)$/,
  embedUrl(url, { domain }) {
    const embed = secure(url, isAtHome('calendly', url));
    // it sends no messages without this; its own consent banner stays, because that choice is the visitor's
    addParam(embed, 'embed_domain', domain);
    addParam(embed, 'embed_type', 'Inline');
    return embed;
  },
  origins: (url) => (isAtHome('calendly', url) ? ['https://calendly.com', secure(url, true).origin] : [url.origin]),
  onMessage(data): Signal {
    if (!isRecord(data)) return {};
    const payload = isRecord(data['payload']) ? data['payload'] : {};
    switch (data['event']) {
      case 'calendly.profile_page_viewed':
        return { ready: true, progress: 'viewed' };
      case 'calendly.event_type_viewed':
        return { ready: true, progress: 'service' };
      case 'calendly.date_and_time_selected':
        return { ready: true, progress: 'time' };
      case 'calendly.page_height': {
        // the first heights, 26px and 2px, are those of a redirect
        const height = usableHeight(payload['height']);
        return height ? { ready: true, height } : {};
      }
      case 'calendly.event_scheduled': {
        const event = isRecord(payload['event']) ? payload['event'] : {};
        // the address of the booking ends in its id; the invitee's is not read, and there is no time
        const reference = typeof event['uri'] === 'string' ? opaqueId(event['uri'].split('/').pop()) : undefined;
        return { ready: true, booked: { status: 'confirmed', ...(reference && { reference }) } };
      }
      default:
        return {};
    }
  },
});
