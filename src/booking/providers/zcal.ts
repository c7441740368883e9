/** @pure Zcal. Its own script frames these pages; without it they send no messages. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'zcal',
  name: 'Zcal',
  opens: 'tab-unless-asked',
  hosts: ['zcal.co'],
});
