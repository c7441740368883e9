/**
 * @pure SimplePractice. Its pages can be framed, the practice's `widget-redirect` best, but send no messages to the
 * page around them; what is sent there is a request, not a confirmed time.
 */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'simplepractice',
  name: 'SimplePractice',
  opens: 'tab-unless-asked',
  hosts: ['clientsecure.me'],
  paramNames: { person: 'clinicianId' },
  ownParams: /^(contact|channel|scopeGlobal)$/,
});
