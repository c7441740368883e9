/** @pure Any booking page we know nothing of, framed because the owner asked for it. It is not listened to. */
import type { ProviderAdapter } from '../provider.js';

export const adapter: ProviderAdapter = {
  id: 'other',
  match: () => true,
  framing: 'unknown',
  speaks: false,
  embedUrl: (url) => url,
  origins: () => [],
  onMessage: () => ({}),
};
