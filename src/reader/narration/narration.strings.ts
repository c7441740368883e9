/** @pure The strings of the row of controls while an article is read aloud, and of its notices. */

export interface NarrationStrings {
  /** Names the row. */
  readonly narration: string;
  readonly pause: string;
  readonly goOn: string;
  readonly stop: string;
  readonly backSentence: string;
  readonly nextSentence: string;
  readonly backParagraph: string;
  readonly nextParagraph: string;
  /** Leads to voices and speed. */
  readonly voiceAndSpeed: string;
  /** @param time - Such as “4 min”. */
  readonly left: (time: string) => string;
  readonly backToVoice: string;
  readonly starting: string;
  /** Another script of the page is speaking. */
  readonly waiting: string;
  /** The browser wants another press. */
  readonly pressAgain: string;
  /** @param language - The article's language. */
  readonly noVoice: (language: string) => string;
  readonly finished: string;
  /** The sleep timer has paused it. */
  readonly asleep: string;
  /** The recording cannot be played, and the device's voice reads. */
  readonly takesOver: string;
  /** The recording cannot be played, and there is no other voice. */
  readonly noRecording: string;
}

export const english: NarrationStrings = {
  narration: 'Read aloud',
  pause: 'Pause',
  goOn: 'Go on',
  stop: 'Stop reading aloud',
  backSentence: 'Previous sentence',
  nextSentence: 'Next sentence',
  backParagraph: 'Previous paragraph',
  nextParagraph: 'Next paragraph',
  voiceAndSpeed: 'Voice and speed',
  left: (time) => `about ${time} left`,
  backToVoice: 'Back to the voice',
  starting: 'Starting …',
  waiting: 'Another voice on this page is speaking.',
  pressAgain: 'Your browser wants one more press.',
  noVoice: (language) => `No voice for ${language} starts on this device.`,
  finished: 'Read to the end',
  asleep: 'Paused by the timer',
  takesOver: 'The recording cannot be played. Your device’s voice reads.',
  noRecording: 'The recording cannot be played.',
};
