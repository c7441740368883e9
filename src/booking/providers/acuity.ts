/**
 * @pure Acuity Scheduling, and the same under Squarespace's name (research/booking.md §2.4). It tells its height and no
 * more.
 */
import { isAtHome } from '../detect.js';
import { secure, usableHeight, type ProviderAdapter } from './provider-adapter.js';

export const adapter: ProviderAdapter = {
  id: 'acuity',
  match: (url) => isAtHome('acuity', url) || isAtHome('squarespace', url),
  framing: 'ok',
  emitsReady: true,
  allow: 'payment',
  paramNames: {
    ...{ 'first-name': 'firstName', 'last-name': 'lastName', email: 'email', phone: 'phone' },
    ...{
      person: 'calendarID',
      service: 'appointmentType',
      time: 'datetime',
      timezone: 'timezone',
      location: 'location',
      utm: 'utm_',
    },
  },
  ownParams: /^(field:\d+(\[\])?|appointmentType\[\]|calendarID|appointmentType|certificate|quantity)$/,
  embedUrl: (url) => secure(url, adapter.match(url)),
  origins(url) {
    if (!adapter.match(url)) return [url.origin];
    const own = secure(url, true);
    // the short address leads to the owner's long one
    const short = /^([\w-]+)\.as\.me$/.exec(own.hostname)?.[1];
    return [
      own.origin,
      'https://app.acuityscheduling.com',
      ...(short ? [`https://${short}.acuityscheduling.com`] : []),
    ];
  },
  onMessage(data) {
    const height = usableHeight(typeof data === 'string' ? /^sizing:\s*([\d.]+)/.exec(data)?.[1] : undefined);
    return height ? { ready: true, height } : {};
  },
};
