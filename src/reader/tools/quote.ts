/** @pure A passage as words to hand on: without the signs of footnotes, with where it stands. */
import { directiveFor, directiveText, pageOf, type TextPosition } from './text-fragment.js';
import { runsOf, UNREAD, type Run } from '../article/text-runs.js';

const SKIP = `${UNREAD},[data-footnote-ref],[data-footnote-backref],[role=doc-noteref],[role=doc-backlink],sup:has(>a[href^='#'])`;

/** What browsers do not look for text in. */
const UNSEARCHED =
  'script,style,template,noscript,svg,select,textarea,datalist,audio,video,canvas,iframe,object,meter,progress,[hidden]:not([hidden=until-found])';

/** The runs a range touches, each with the stretch of it that lies inside. */
export function piecesOf(
  range: Range,
  runs: Iterable<Run>,
): { readonly index: number; readonly start: number; readonly end: number; readonly run: Run }[] {
  const pieces: { index: number; start: number; end: number; run: Run }[] = [];
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
      pieces.push({ index, start, end, run });
    // beyond the end there is nothing more to come
    else if (pieces.length && run.nodes[0] && range.comparePoint(run.nodes[0], 0) > 0) break;
  }
  return pieces;
}

/** The words of a passage, a line for each paragraph. */
export const passageText = (range: Range, root: Element): string =>
  piecesOf(range, runsOf(root, SKIP))
    .map(({ run, start, end }) => run.text.slice(start, end).replace(/\s+/g, ' ').trim())
    .join('\n');

/**
 * What leads to a passage in an address, after `#:~:`; `undefined` where nothing can.
 *
 * @param all - The element that holds everything a browser would search: the page's body.
 */
export function passageDirective(range: Range, all: Element, lang: string): string | undefined {
  const runs = [...runsOf(all, UNSEARCHED)];
  const pieces = piecesOf(range, runs);
  const [first, last] = [pieces[0], pieces[pieces.length - 1]];
  if (!first || !last) return undefined;
  const from: TextPosition = { run: first.index, offset: first.start };
  const to: TextPosition = { run: last.index, offset: last.end };
  const directive = directiveFor(pageOf(runs.map(({ text }) => text)), from, to, lang);
  return directive && directiveText(directive);
}

/** The id of the heading under which a passage stands. */
export function sectionOf(range: Range, root: Element): string | undefined {
  let id: string | undefined;
  for (const heading of root.querySelectorAll('h1[id],h2[id],h3[id],h4[id],h5[id],h6[id]')) {
    // 0 and 1: in the passage, or after it
    if (range.comparePoint(heading, 0) >= 0 && !heading.contains(range.startContainer)) break;
    ({ id } = heading);
  }
  return id;
}

/** What a citation is made of. */
export interface Source {
  readonly byline?: string | undefined;
  readonly title?: string | undefined;
  readonly site?: string | undefined;
  readonly date?: string | undefined;
}

/** Who wrote what, where and when, as one line: what is known, in that order, each once. */
export const citation = ({ byline, title, site, date }: Source, quoted: (title: string) => string): string => {
  const named = title && quoted(title);
  const where = site && site !== title && site !== byline ? site : undefined;
  return [byline, named, where, date].filter(Boolean).join(', ');
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The same for word processors and mail: a quotation, and a link. */
export function quoteHtml(words: string, source: string, url: string | undefined, lang: string): string {
  const paragraphs = words
    .split('\n')
    .map((each) => `<p>${escape(each)}</p>`)
    .join('');
  const named = escape(source || (url ?? ''));
  return `<blockquote${url ? ` cite="${escape(url)}"` : ''} lang="${escape(lang)}">${paragraphs}</blockquote><p>${url ? `<a href="${escape(url)}">${named}</a>` : named}</p>`;
}
