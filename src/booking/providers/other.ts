/** @pure Any booking page we know nothing of, framed because the owner asked for it. It is not listened to. */
import { passiveAdapter } from './provider-adapter.js';

export const adapter = passiveAdapter('other', { match: () => true, embedUrl: (url) => url });
