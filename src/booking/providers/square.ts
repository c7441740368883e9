/** @pure Square Appointments (research/booking.md §2.12). Its widget pages can be framed; they say nothing. */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('square', { allow: 'payment' });
