/**
 * @pure Google Calendar's appointment schedules (research/booking.md §2.10), as Google's own inline code frames them.
 * They say nothing.
 */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('google', {
  framing: 'ok',
  params: { gv: 'true' },
});
