/** Finds the words that a link quotes in an article that came after the browser had looked for them. */
import { rangeIn, runsOf, type Run } from '../article/text-runs.js';
import { firstMatch, indexPage, readDirective } from './text-fragment.js';

/** Elements that browsers skip when they resolve a text directive. */
const UNSEARCHED =
  'script,style,template,noscript,svg,select,textarea,datalist,audio,video,canvas,iframe,object,rt,rp,[data-wayleaf-mark]';

/** The range of a directive's words in an article, and the block it begins in; `undefined` where they are not in it. */
export function findPassage(
  root: Element,
  directives: readonly string[],
): { readonly range: Range; readonly block: HTMLElement } | undefined {
  const runs: readonly Run[] = [...runsOf(root, UNSEARCHED)];
  const page = indexPage(runs.map(({ text }) => text));
  for (const each of directives) {
    const directive = readDirective(each);
    const match = directive && firstMatch(page, directive);
    if (!match) continue;
    const position = (at: number, isEnd: boolean): readonly [Run, number] => {
      let index = page.bases.findLastIndex((base) => base <= at);
      if (index < 0) index = 0;
      const map = page.maps[index];
      const within = at - page.bases[index]!;
      const run = runs[index]!;
      if (!map) return [run, within];
      return [run, within < map.length ? map[within]! : isEnd ? run.text.length : (map[map.length - 1] ?? 0)];
    };
    const [first, from] = position(match[0], false);
    const [last, to] = position(match[1], true);
    const range = rangeIn(first, from, first === last ? Math.max(to, from + 1) : first.text.length);
    if (first !== last) {
      const end = rangeIn(last, 0, Math.max(to, 1));
      range.setEnd(end.endContainer, end.endOffset);
    }
    return { range, block: first.block as HTMLElement };
  }
  return undefined;
}
