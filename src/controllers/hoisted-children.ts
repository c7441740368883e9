/** @copyable Finds the words that a rich-text editor has moved out of a widget, takes them back in, and reports it. */
import { isBlank } from '../internal/dom.js';
import type { ProblemsController } from './problems-controller.js';

/** Widgets and markers: what follows the first widget ends where the next one stands. */
const WIDGET = 'wayleaf-reader, wayleaf-paths, wayleaf-booking, [data-wayleaf]';

/** Whether an element is a paragraph with nothing in it: what is left of a closing tag that stood in one. */
const isLeftOver = (element: Element): boolean => element.localName === 'p' && isBlank(element);

/**
 * Takes back what an editor moved out of an empty widget. WordPress' classic editor and Jodit put a tag they do not
 * know into a paragraph; the first heading, paragraph or table then ends that paragraph, and with it the tag, so that
 * the widget is empty and its words follow it.
 *
 * They are taken up to the next widget, or to the empty paragraph in which the closing tag stood; without either nobody
 * knows where they end, and nothing is moved.
 *
 * @param widget - The widget. It holds no words of its own.
 * @param belongs - Whether an element belongs to this kind of widget, where that can be told: then the end is known.
 * @returns `none` where that is not what has happened, else whether the words were `taken`, or `left` where they are.
 */
function takeHoisted(widget: Element, belongs?: (element: Element) => boolean): 'none' | 'taken' | 'left' {
  const paragraph = widget.parentElement;
  if (paragraph?.localName !== 'p' || [...paragraph.childNodes].some((node) => node !== widget && !isBlank(node)))
    return 'none';
  const words: Element[] = [];
  let next = paragraph.nextElementSibling;
  while (next && !isLeftOver(next) && !next.matches(WIDGET) && !next.querySelector(WIDGET)) {
    if (belongs && !belongs(next)) break;
    words.push(next);
    next = next.nextElementSibling;
  }
  if (!words.length) return 'none';
  if (!next && !belongs) return 'left';
  widget.append(...words);
  return 'taken';
}

/** What a comparison is made of; editors put a table into a figure. */
const COMPARISON = 'table, [data-signs], [data-support], [data-questions], [data-sources]';

/** For each widget with words between its tags: what is reported, and what belongs to it, where that can be told. */
const EMPTY = {
  reader: { none: 'WL-READER-008', taken: 'WL-READER-017', left: 'WL-READER-018', belongs: undefined },
  paths: {
    none: 'WL-PATHS-001',
    taken: 'WL-PATHS-052',
    left: 'WL-PATHS-001',
    belongs: (element: Element) => element.matches(COMPARISON) || !!element.querySelector('table'),
  },
} as const;

/**
 * Reports that a widget is empty, and takes back its words where an editor has moved them out. Waits until the page is
 * parsed, since words may still come.
 *
 * @param isEmpty - Whether it still is.
 */
export async function reportEmpty(
  widget: Element,
  kind: keyof typeof EMPTY,
  problems: ProblemsController,
  isEmpty: () => boolean,
): Promise<void> {
  /* eslint-disable wayleaf/own-view -- only the parser of the script's page upgrades what it writes */
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  /* eslint-enable wayleaf/own-view */
  if (!isEmpty()) return;
  const found = takeHoisted(widget, EMPTY[kind].belongs);
  // what was taken is no longer missing, and still to be told
  problems.set(found === 'taken' ? 'moved' : 'empty', [{ code: EMPTY[kind][found] }]);
}
