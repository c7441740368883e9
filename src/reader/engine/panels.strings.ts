/** @pure The strings that all panels have in common. */

export interface PanelStrings {
  readonly close: string;
}

export const english: PanelStrings = {
  close: 'Close',
};
