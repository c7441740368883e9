/** Names the boxes for notes, tips and warnings in the reader's language. */
import type { Localized } from '../../i18n/strings.js';
import type { ReaderStrings } from '../strings.js';
import { rememberLabelled } from './piece.js';
import { english, type CalloutKind } from './callouts.strings.js';

const labelledIn = new WeakMap<Element, string>();
/** Boxes whose title is no words of the author. */
const named = new WeakSet<Element>();

/** Sets the names of the boxes that have no title of their own. */
export function labelCallouts(container: Element, { t, lang }: Localized<ReaderStrings>): void {
  if (rememberLabelled(labelledIn, container, lang)) return;
  for (const box of container.querySelectorAll('[data-callout]')) {
    const kind = box.getAttribute('data-callout') as CalloutKind;
    const title = box.querySelector(':scope > summary, :scope > p:first-child > strong');
    if (!title || (!named.has(box) && title.textContent !== english[kind])) continue;
    named.add(box);
    const name = (t.callouts ?? english)[kind];
    if (title.textContent !== name) title.textContent = name;
  }
}
