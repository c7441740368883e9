/** @pure LibreBooking: refuses frames once its security headers are on, so a link. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'librebooking',
  name: 'LibreBooking',
  opens: 'tab',
  paths: ['/(\\S*/)?web/(view-)?(schedule|calendar|reservation).php'],
});
