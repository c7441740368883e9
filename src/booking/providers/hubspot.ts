/**
 * @pure HubSpot meetings. Its message of a booking holds the person's address and name; the times are all that is read
 * of it. It is not reported as ready; its first message of any kind counts as that.
 */
import { isRecord } from '../../internal/values.js';
import { bookingOf, defineProvider, usableHeight } from './provider-adapter.js';

const within = (value: unknown, ...names: readonly string[]): unknown =>
  names.reduce<unknown>((at, name) => (isRecord(at) ? at[name] : undefined), value);

export const provider = defineProvider({
  id: 'hubspot',
  name: 'HubSpot',
  opens: 'tab-unless-asked',
  hosts: ['meetings(-\\w+)?.hubspot.com'],
  paramNames: { 'first-name': 'firstName', 'last-name': 'lastName', email: 'email', utm: 'utm_' },
  ownParams: /^company$/,
  params: { embed: 'true' },
  onMessage(data) {
    if (!isRecord(data)) return {};
    // the second is a slip of theirs that was once live
    if (
      data['meetingBookSucceeded'] === true ||
      data['meeetingBookSucceeded'] === true ||
      data['meetingCreated'] === true
    ) {
      const range = within(data, 'meetingsPayload', 'bookingResponse', 'postResponse', 'timerange');
      const start = within(range, 'start') ?? within(data, 'meetingsPayload', 'bookingResponse', 'event', 'dateTime');
      return { ready: true, booked: bookingOf('confirmed', { start, end: within(range, 'end') }) };
    }
    const height = usableHeight(data['height']);
    return height ? { ready: true, height } : {};
  },
});
