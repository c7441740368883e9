/** @pure Zeeg. Everyone links to it, so nobody knows whether it may be framed. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'zeeg',
  name: 'Zeeg',
  opens: 'tab',
  hosts: ['zeeg.me'],
});
