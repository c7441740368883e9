/**
 * @pure SimplePractice (research/booking.md §2.6). Its pages can be framed, the practice's `widget-redirect` best, but
 *   say
 * nothing to the page around them; what is sent there is a request, not a confirmed time.
 */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('simplepractice', {
  paramNames: { person: 'clinicianId' },
  ownParams: /^(contact|channel|scopeGlobal)$/,
});
