/** @pure Zeeg (research/booking.md §2.17). Everyone links to it, so nobody knows whether it may be framed. */
import { quiet } from './provider-adapter.js';

export const adapter = quiet('zeeg', { framing: 'no' });
