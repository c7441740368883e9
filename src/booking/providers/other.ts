/** @pure Any booking page of an unknown provider: framed where the owner sets that, and its messages are ignored. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'other',
  name: 'anything else',
  opens: 'tab-unless-asked',
  embedUrl: (url) => url,
});
