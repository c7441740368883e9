/** @pure Extracts a selected passage as text, as a citation and as a text directive. */
import { escapeHtml } from '../../internal/escape-html.js';
import { directiveFor, directiveText, indexPage, type TextPosition } from './text-fragment.js';
import { NOT_QUOTED } from '../article/own-words.js';
import { runsOf, type Run } from '../article/text-runs.js';

/** Elements that browsers skip when they resolve a text directive. */
const UNSEARCHED =
  'script,style,template,noscript,svg,select,textarea,datalist,audio,video,canvas,iframe,object,meter,progress,[hidden]:not([hidden=until-found])';

/** The runs that a range intersects, each with the span that lies inside. */
function runsInRange(
  range: Range,
  runs: Iterable<Run>,
): { readonly index: number; readonly start: number; readonly end: number; readonly run: Run }[] {
  const found: { index: number; start: number; end: number; run: Run }[] = [];
  let index = -1;
  for (const run of runs) {
    index++;
    let start: number | undefined;
    let end: number | undefined;
    run.nodes.forEach((node, at) => {
      if (!node || !range.intersectsNode(node)) return;
      const from = run.starts[at]! + (node === range.startContainer ? range.startOffset : 0);
      const to = run.starts[at]! + (node === range.endContainer ? range.endOffset : node.data.length);
      if (to <= from) return;
      start ??= from;
      end = to;
    });
    if (start !== undefined && end !== undefined && run.text.slice(start, end).trim())
      found.push({ index, start, end, run });
    // beyond the end of the range
    else if (found.length && run.nodes[0] && range.comparePoint(run.nodes[0], 0) > 0) break;
  }
  return found;
}

/** The text of a passage, one line for each paragraph. */
export const passageText = (range: Range, root: Element): string =>
  runsInRange(range, runsOf(root, `${NOT_QUOTED},rp,rt,rtc`))
    .map(({ run, start, end }) => run.text.slice(start, end).replace(/\s+/g, ' ').trim())
    .join('\n');

/**
 * The text directive for a passage, to be appended after `#:~:`; `undefined` where none is unique.
 *
 * @param all - The element that a browser would search: the page's body.
 */
export function passageDirective(range: Range, all: Element, lang: string): string | undefined {
  const runs = [...runsOf(all, UNSEARCHED)];
  const runsInside = runsInRange(range, runs);
  const [first, last] = [runsInside[0], runsInside[runsInside.length - 1]];
  if (!first || !last) return undefined;
  const from: TextPosition = { run: first.index, offset: first.start };
  const to: TextPosition = { run: last.index, offset: last.end };
  const directive = directiveFor(indexPage(runs.map(({ text }) => text)), from, to, lang);
  return directive && directiveText(directive);
}

/** The id of the heading of the section that contains a passage. */
export function sectionOf(range: Range, root: Element): string | undefined {
  let id: string | undefined;
  for (const heading of root.querySelectorAll('h1[id],h2[id],h3[id],h4[id],h5[id],h6[id]')) {
    // 0 and 1: inside of the passage, or after it
    if (range.comparePoint(heading, 0) >= 0 && !heading.contains(range.startContainer)) break;
    ({ id } = heading);
  }
  return id;
}

/** The fields of a citation. */
export interface CitationSource {
  readonly byline?: string | undefined;
  readonly title?: string | undefined;
  readonly site?: string | undefined;
  readonly date?: string | undefined;
}

/** Formats author, title, site and date as one line, without missing and repeated fields. */
export const citation = ({ byline, title, site, date }: CitationSource, quoted: (title: string) => string): string => {
  const quotedTitle = title && quoted(title);
  const where = site && site !== title && site !== byline ? site : undefined;
  return [byline, quotedTitle, where, date].filter(Boolean).join(', ');
};

/** Formats a quotation and its source as HTML, for word processors and mail. */
export function quoteHtml(words: string, source: string, url: string | undefined, lang: string): string {
  const paragraphs = words
    .split('\n')
    .map((each) => `<p>${escapeHtml(each)}</p>`)
    .join('');
  const label = escapeHtml(source || (url ?? ''));
  const cite = url ? ` cite="${escapeHtml(url)}"` : '';
  const link = url ? `<a href="${escapeHtml(url)}">${label}</a>` : label;
  return `<blockquote${cite} lang="${escapeHtml(lang)}">${paragraphs}</blockquote><p>${link}</p>`;
}
