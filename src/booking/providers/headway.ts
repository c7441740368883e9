/**
 * @pure Headway (research/booking.md §2.9). Signing in and insurance need a page of their own; the practice's campaign
 * stays in its link.
 */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('headway', { framing: 'no' });
