/**
 * @pure Prepares a foreign text before it is sanitised, while its classes, styles and states still say what belongs to
 * it: one copy of each formula, what scripts would open or load, and nothing that is only for eyes or only for
 * machines.
 */
import { prepareCallouts } from './callouts.js';
import { removeControls } from './controls.js';
import { openDisclosures, settleHidden } from './disclosures.js';
import { reduceFormulas } from './formulas.js';
import { removeClobbering } from './nodes.js';
import { prepareNotes } from './notes.js';
import { preparePastes } from './pastes.js';
import { preparePictures } from './pictures.js';

/** What the author is told about a text. */
export interface NormaliseResult {
  /** How many formulas are shown as they are written, in TeX. */
  readonly formulas: number;
}

/** Whether a text has anything that may need preparing, so that plain texts are not parsed twice. */
export const needsNormalising = (html: string): boolean =>
  /<(?:img|amp-|button|noscript|script|form|label|select|input|details|math|mjx-|mat-icon|d-footnote|dialog|xml|o:p)\b|\s(?:class|style|hidden|inert|aria-|data-|role|epub:|name)\b|href\s*=\s*["']?#|\\[([]|\$\$|\/(?:sharer?|intent|send|submit)\b/i.test(
    html,
  );

/** Prepares the untrusted nodes below a root; the order matters, since each step relies on what the next removes. */
export function normalise(root: Element): NormaliseResult {
  removeClobbering(root);
  const formulas = reduceFormulas(root);
  openDisclosures(root);
  prepareNotes(root);
  preparePictures(root);
  prepareCallouts(root);
  removeControls(root);
  settleHidden(root);
  preparePastes(root);
  return { formulas };
}
