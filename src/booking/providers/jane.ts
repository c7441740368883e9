/** @pure Jane (research/booking.md §2.7). Opens in a tab; a practitioner or a treatment is named in the fragment. */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('jane', {
  framing: 'no',
  paramNames: { person: '#/staff_member/', service: '#/discipline/' },
});
