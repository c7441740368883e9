/** @pure The strings of the toggles beside marked passages. */

export interface SignStrings {
  readonly soundsLikeMe: string;
  /** @param words - The first words of the passage. */
  readonly signName: (label: string, words: string) => string;
}

export const english: SignStrings = {
  soundsLikeMe: 'Sounds like me',
  signName: (label, words) => `${label}: “${words}”`,
};
