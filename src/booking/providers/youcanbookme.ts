/** @pure YouCanBookMe (research/booking.md §2.14). A bare number is its height; newer pages may say nothing. */
import { passiveAdapter, usableHeight } from './provider-adapter.js';

export const adapter = passiveAdapter('youcanbookme', {
  framing: 'ok',
  allow: 'payment',
  paramNames: { email: 'email' },
  ownParams: /^[A-Z][A-Z\d]{1,15}$/,
  params: { noframe: 'true', skipHeaderFooter: 'true' },
  onMessage(data) {
    const height = typeof data === 'number' ? usableHeight(data) : undefined;
    return height ? { ready: true, height } : {};
  },
});
