/** @pure Google Calendar's appointment schedules (research/booking.md §2.10), as Google's own inline code frames them. They say nothing. */
import { addParam, quiet, secure } from '../provider.js';

export const adapter = quiet('google', {
  framing: 'ok',
  embedUrl(url) {
    const embed = secure(url, adapter.match(url));
    addParam(embed, 'gv', 'true');
    return embed;
  },
});
