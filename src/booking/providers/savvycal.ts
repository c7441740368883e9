/**
 * @pure SavvyCal. Its own script reports a booking to the page; the messages from its frame to that script are not
 * documented, so the same ones are read here if they come, and nothing depends on them.
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
