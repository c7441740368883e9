/** @pure Easy!Appointments (research/booking.md §2.19): sends X-Frame-Options: SAMEORIGIN, so a link; its fields can be filled in. */
import { quiet } from './provider-adapter.js';

export const adapter = quiet('easyappointments', {
  framing: 'no',
  takes: { 'first-name': 'first_name', 'last-name': 'last_name', email: 'email', phone: 'phone', person: 'provider', service: 'service' },
  own: /^(address|city|zip|theme)$/,
});
