/** @pure The strings of line focus. */

export interface LineFocusStrings {
  /** Said when Escape has turned line focus off. */
  readonly focusOff: string;
}

export const english: LineFocusStrings = {
  focusOff: 'Line focus is off',
};
