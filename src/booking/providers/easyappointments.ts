/** @pure Easy!Appointments: sends X-Frame-Options: SAMEORIGIN, so a link; its fields can be filled in. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'easyappointments',
  name: 'Easy!Appointments',
  opens: 'tab',
  paths: ['/(\\S*/)?index.php/?\\?(\\S*&)?(service|provider)=\\d'],
  paramNames: {
    'first-name': 'first_name',
    'last-name': 'last_name',
    email: 'email',
    phone: 'phone',
    person: 'provider',
    service: 'service',
  },
  ownParams: /^(address|city|zip|theme)$/,
});
