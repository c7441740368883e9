/**
 * @pure Microsoft Bookings (research/booking.md §2.11). Whether it may be framed is for the owner's tenant to say; it
 * says nothing itself.
 */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('microsoft');
