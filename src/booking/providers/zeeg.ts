/** @pure Zeeg (research/booking.md §2.17). Everyone links to it, so nobody knows whether it may be framed. */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('zeeg', { framing: 'no' });
