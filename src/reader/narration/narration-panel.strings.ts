/** @pure The strings of the panel of voices and speed. */
import type { Kind } from './narration-settings.js';

export interface NarrationPanelStrings {
  readonly voiceAndSpeed: string;
  readonly speed: string;
  readonly slower: string;
  readonly faster: string;
  /** @param language - Such as “German”. */
  readonly voiceFor: (language: string) => string;
  /** @param voice - The name of a voice that sends the text to a server. */
  readonly online: (voice: string) => string;
  readonly onlineHint: string;
  readonly noVoices: string;
  readonly section: string;
  readonly backSection: string;
  readonly nextSection: string;
  readonly sleep: string;
  readonly sleepOff: string;
  readonly sleepSection: string;
  readonly alsoReads: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly keys: string;
  readonly kept: string;
  readonly unkept: string;
}

export const english: NarrationPanelStrings = {
  voiceAndSpeed: 'Voice and speed',
  speed: 'Speed',
  slower: 'Slower',
  faster: 'Faster',
  voiceFor: (language) => `Voice for ${language}`,
  online: (voice) => `${voice} (online)`,
  onlineHint: 'A voice marked “online” sends the text to the company that made it. The others stay on this device.',
  noVoices: 'This device has no voice for this language.',
  section: 'By section',
  backSection: 'Previous section',
  nextSection: 'Next section',
  sleep: 'Stop by itself',
  sleepOff: 'Off',
  sleepSection: 'At the end of the section',
  alsoReads: 'Also read',
  kinds: {
    pictures: 'Descriptions of pictures',
    tables: 'Tables, row by row',
    formulas: 'Formulas',
    code: 'Code examples',
    addresses: 'Web addresses in full',
    notes: 'Notes at the end',
  },
  keys: 'Keys, while the focus is on these controls: arrows left and right for sentences, up and down for paragraphs, Page Up and Page Down for sections, K to pause, H to read from here, Escape to stop.',
  kept: 'Stored on this device only.',
  unkept: 'These settings last until you leave this page.',
};
