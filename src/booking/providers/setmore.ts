/** @pure Setmore (research/booking.md §2.15). It can be framed; it says nothing. */
import { quiet } from './provider-adapter.js';

export const adapter = quiet('setmore', { framing: 'ok', allow: 'payment' });
