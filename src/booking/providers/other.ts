/** @pure Any booking page that no provider is known for: framed because the owner asks for it, and not listened to. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'other',
  name: 'anything else',
  opens: 'tab-unless-asked',
  embedUrl: (url) => url,
});
