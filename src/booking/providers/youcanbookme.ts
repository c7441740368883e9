/** @pure YouCanBookMe. A bare number is its height; newer pages may send no messages. */
import { defineProvider, usableHeight } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'youcanbookme',
  name: 'YouCanBookMe',
  opens: 'dialog',
  hosts: ['youcanbook.me'],
  allow: 'payment',
  paramNames: { email: 'email' },
  ownParams: /^[A-Z][A-Z\d]{1,15}$/,
  params: { noframe: 'true', skipHeaderFooter: 'true' },
  onMessage(data) {
    const height = typeof data === 'number' ? usableHeight(data) : undefined;
    return height ? { ready: true, height } : {};
  },
});
