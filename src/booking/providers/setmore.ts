/** @pure Setmore (research/booking.md §2.15). It can be framed; it says nothing. */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('setmore', { framing: 'ok', allow: 'payment' });
