/** @pure The strings of the offer to continue where the visitor left off. */

export interface ResumeStrings {
  /** @param section - The title of a section. */
  readonly continueFrom: (section: string) => string;
  readonly continueReading: string;
  readonly notNow: string;
}

export const english: ResumeStrings = {
  continueFrom: (section: string) => `Continue from “${section}”`,
  continueReading: 'Continue where you left off',
  notNow: 'Not now',
};
