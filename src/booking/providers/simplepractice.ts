/**
 * @pure SimplePractice (research/booking.md §2.6). Its pages can be framed, the practice's `widget-redirect` best, but say
 * nothing to the page around them; what is sent there is a request, not a confirmed time.
 */
import { quiet } from './provider-adapter.js';

export const adapter = quiet('simplepractice', { takes: { person: 'clinicianId' }, own: /^(contact|channel|scopeGlobal)$/ });
