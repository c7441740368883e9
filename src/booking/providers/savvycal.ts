/**
 * @pure SavvyCal. Its own script tells a page of a booking; what its frame says to that script is not documented, so
 * the same words are understood here if they come, and nothing is counted on.
 */
import { isRecord } from '../../internal/values.js';
import { bookingOf, defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'savvycal',
  name: 'SavvyCal',
  opens: 'tab-unless-asked',
  hosts: ['savvycal.com'],
  paramNames: { name: 'display_name', email: 'email', path: 'metadata[path]', article: 'metadata[article]' },
  ownParams: /^metadata\[[\w-]+\]$/,
  onMessage(data) {
    if (!isRecord(data) || (data['type'] ?? data['event']) !== 'savvycal.scheduled') return {};
    const detail = [data['detail'], data['payload'], data['data']].find(isRecord) ?? {};
    return {
      ready: true,
      booked: bookingOf('confirmed', {
        start: detail['startAt'],
        end: detail['endAt'],
        timezone: detail['timeZone'],
        reference: detail['id'],
      }),
    };
  },
});
