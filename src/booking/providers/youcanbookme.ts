/** @pure YouCanBookMe (research/booking.md §2.14). A bare number is its height; newer pages may say nothing. */
import { addParam, quiet, secure, usableHeight } from '../provider.js';

export const adapter = quiet('youcanbookme', {
  framing: 'ok',
  allow: 'payment',
  takes: { email: 'email' },
  own: /^[A-Z][A-Z\d]{1,15}$/,
  embedUrl(url) {
    const embed = secure(url, adapter.match(url));
    addParam(embed, 'noframe', 'true');
    addParam(embed, 'skipHeaderFooter', 'true');
    return embed;
  },
  origins: (url) => [secure(url, adapter.match(url)).origin],
  onMessage(data) {
    const height = typeof data === 'number' ? usableHeight(data) : undefined;
    return height ? { ready: true, height } : {};
  },
});
