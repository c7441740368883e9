/** @pure The strings of the pictures seen large. */

export interface LightboxStrings {
  readonly picture: string;
  readonly closePicture: string;
  readonly nextPicture: string;
  readonly previousPicture: string;
  readonly fullSize: string;
  readonly fitSize: string;
  /** Both numbers as they are written in the language. */
  readonly pictureOf: (number: string, count: string) => string;
}

export const english: LightboxStrings = {
  picture: 'Picture',
  closePicture: 'Close',
  nextPicture: 'Next picture',
  previousPicture: 'Previous picture',
  fullSize: 'Full size',
  fitSize: 'Fit to the window',
  pictureOf: (number, count) => `${number} of ${count}`,
};
