/** @pure Acuity Scheduling, and the same under Squarespace's name. Its messages hold its height and no more. */
import { isAtHome } from '../detect.js';
import { defineProvider, secure, usableHeight } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'acuity',
  name: 'Acuity',
  opens: 'dialog',
  hosts: ['acuityscheduling.com', 'as.me'],
  brands: [{ id: 'squarespace', name: 'Squarespace', hosts: ['squarespacescheduling.com'] }],
  ownChunk: true,
  emitsReady: true,
  allow: 'payment',
  paramNames: {
    'first-name': 'firstName',
    'last-name': 'lastName',
    email: 'email',
    phone: 'phone',
    person: 'calendarID',
    service: 'appointmentType',
    time: 'datetime',
    timezone: 'timezone',
    location: 'location',
    utm: 'utm_',
  },
  ownParams: /^(field:\d+(\[\])?|appointmentType\[\]|calendarID|appointmentType|certificate|quantity)$/,
  origins(url) {
    if (!isAtHome('acuity', url) && !isAtHome('squarespace', url)) return [url.origin];
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
});
