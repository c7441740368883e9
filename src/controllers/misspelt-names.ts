/**
 * @copyable Finds attributes of a widget that it does not know but that look like one of its own, misspelt, and tags
 * that are none of ours though they begin like ours. Other names are a page's own business: frameworks, editors and
 * translators put their attributes on any element.
 */
import type { ProblemInput } from './problems-controller.js';

/** What HTML or a framework may give every element, as far as it is no property of the same name. */
const OTHERS =
  /^(?:class|is|part|exportparts|role|ref|model|item\w+|on\w+|[a-z]{1,2}-.*|aria-.*|data-.*|xml.*|.*[^a-z_-].*)$/;

/** The letters of a name, without what joins its words. */
const letters = (name: string): string => name.replace(/[-_]/g, '');

/**
 * Whether a word is a known one, misspelt: two letters have changed places, or, in a word of at least five letters, one
 * is missing, too many or another one; two such changes from ten letters on (the optimal string alignment distance).
 */
function isMisspelt(word: string, known: string): boolean {
  const most = Math.max(1, Math.floor(Math.min(word.length, known.length) / 5));
  if (Math.abs(word.length - known.length) > most) return false;
  if (known.length < 5)
    return [...known].some(
      (_, i) => i && word === known.slice(0, i - 1) + known[i]! + known[i - 1]! + known.slice(i + 1),
    );
  let [before, row] = [[] as number[], [...known, ''].map((_, i) => i)];
  for (let i = 1; i <= word.length; i++) {
    const next = [i];
    for (let j = 1; j <= known.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (word[i - 1] === known[j - 1] ? 0 : 1));
      if (word[i - 1] === known[j - 2] && word[i - 2] === known[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1);
    }
    [before, row] = [row, next];
  }
  return row[known.length]! <= most;
}

/** The name that was meant by one that a widget does not know; `undefined` where none is near. */
export function meantName(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name) || OTHERS.test(name)) return undefined;
  const word = letters(name);
  return known.find((each) => letters(each) === word) ?? known.find((each) => isMisspelt(word, letters(each)));
}

/**
 * A problem for each misspelt attribute of a widget, or of the marker that it stands in, which has them behind `data-`.
 */
function misspeltAttributes(widget: Element): readonly ProblemInput[] {
  const { observedAttributes: known = [] } = widget.constructor as { observedAttributes?: readonly string[] };
  const marker = widget.parentElement?.closest('[data-wayleaf]');
  const behindData = [...(marker?.attributes ?? [])].flatMap(({ name }) => /^data-(.+)/.exec(name)?.[1] ?? []);
  return [...widget.getAttributeNames(), ...behindData.filter((name) => name !== 'wayleaf')].flatMap((name) => {
    const meant = name in widget ? undefined : meantName(name, known);
    return meant ? [{ code: 'WL-DATA-008' as const, values: { name, meant, tag: widget.localName } }] : [];
  });
}

const WIDGETS: readonly string[] = ['wayleaf-reader', 'wayleaf-paths', 'wayleaf-booking'];

/** A problem for each tag of the page that begins like ours and is none, told by the first widget of the page alone. */
function misspeltTags(widget: Element): readonly ProblemInput[] {
  const page = widget.ownerDocument;
  if (page.querySelector(WIDGETS.join()) !== widget) return [];
  return [...page.querySelectorAll(':not(:defined)')]
    .filter(({ localName }) => localName.startsWith('wayleaf-') && !WIDGETS.includes(localName))
    .map((element) => ({
      code: 'WL-DATA-009',
      element,
      values: { tag: element.localName, meant: meantName(element.localName, WIDGETS) ?? '' },
    }));
}

/** The problems with names: of a widget's attributes, and of tags beside the first widget of a page. */
export const misspeltNames = (widget: Element): readonly ProblemInput[] => [
  ...misspeltAttributes(widget),
  ...misspeltTags(widget),
];
