/** @pure SimplePractice (research/booking.md §2.6). It can be framed, but says nothing to the page around it. */
import { isAtHome } from '../detect.js';
import { secure, type ProviderAdapter } from '../provider.js';

export const adapter: ProviderAdapter = {
  id: 'simplepractice',
  match: (url) => isAtHome('simplepractice', url),
  framing: 'unknown',
  speaks: false,
  embedUrl: (url) => secure(url, adapter.match(url)),
  origins: () => [],
  onMessage: () => ({}),
};
