/** @pure Jane. Opens in a tab; a practitioner or a treatment is named in the fragment. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'jane',
  name: 'Jane',
  opens: 'tab',
  hosts: ['janeapp.com'],
  paramNames: { person: '#/staff_member/', service: '#/discipline/' },
});
