/** @pure Zcal (research/booking.md §2.16). Its own script frames these pages; without it they say nothing. */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('zcal');
