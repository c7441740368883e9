/** @pure Headway. Signing in and insurance need a page of their own; the practice's campaign stays in its link. */
import { defineProvider } from './provider-adapter.js';

export const provider = defineProvider({
  id: 'headway',
  name: 'Headway',
  opens: 'tab',
  hosts: ['headway.co'],
});
