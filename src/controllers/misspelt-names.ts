/**
 * @copyable Finds attributes of a widget that it does not know but that look like one of its own, misspelt, and tags that
 * are none of ours though they begin like ours. Other names are a page's own business: frameworks, editors and translators
 * put their attributes on any element.
 */
import type { ProblemInput } from './problems-controller.js';

/** What HTML gives every element, as far as it is no property of the same name. */
const GLOBAL = /^(?:class|is|part|exportparts|role|item\w+|on\w+|aria-.*|data-.*|xml.*|.*[^a-z_-].*)$/;

/** The letters of a name, without what joins its words. */
const letters = (name: string): string => name.replace(/[-_]/g, '');

/**
 * Whether one word becomes the other by one change for each five letters: a letter too many, too few, another one, or two
 * that have changed places (the optimal string alignment distance).
 */
function isNear(a: string, b: string): boolean {
  const most = Math.max(1, Math.floor(Math.min(a.length, b.length) / 5));
  if (Math.abs(a.length - b.length) > most || Math.min(a.length, b.length) < 3) return false;
  let [before, row] = [[] as number[], [...b, ''].map((_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[b.length]! <= most;
}

/** The name that was meant by one that a widget does not know; `undefined` where none is near. */
export function meantAttribute(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name) || GLOBAL.test(name)) return undefined;
  const word = letters(name);
  return known.find((each) => letters(each) === word) ?? known.find((each) => isNear(word, letters(each)));
}

/** A problem for each misspelt attribute of a widget. */
export function misspeltAttributes(widget: Element): readonly ProblemInput[] {
  const { observedAttributes: known = [] } = widget.constructor as { observedAttributes?: readonly string[] };
  return widget.getAttributeNames().flatMap((name): readonly ProblemInput[] => {
    const meant = name in widget ? undefined : meantAttribute(name, known);
    return meant ? [{ code: 'WL-DATA-008', values: { name, meant, tag: widget.localName } }] : [];
  });
}

const WIDGETS = ['wayleaf-reader', 'wayleaf-paths', 'wayleaf-booking'] as const;

/** A problem for each tag of the page that begins like ours and is none, told by the first widget of the page alone. */
export function misspeltTags(widget: Element): readonly ProblemInput[] {
  const page = widget.ownerDocument;
  if (page.querySelector(WIDGETS.join()) !== widget) return [];
  return [...page.querySelectorAll(':not(:defined)')]
    .filter(({ localName }) => localName.startsWith('wayleaf-') && !WIDGETS.includes(localName as (typeof WIDGETS)[0]))
    .map((element) => ({
      code: 'WL-DATA-009',
      element,
      values: { tag: element.localName, meant: meantAttribute(element.localName, WIDGETS) ?? '' },
    }));
}
