/** @pure Jane (research/booking.md §2.7). Opens in a tab; a practitioner or a treatment is named in the fragment. */
import { quiet } from './provider-adapter.js';

export const adapter = quiet('jane', { framing: 'no', takes: { person: '#/staff_member/', service: '#/discipline/' } });
