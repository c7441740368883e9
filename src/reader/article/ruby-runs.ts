/**
 * @pure Splits a run with ruby into two: its words, and its words as they are read aloud. Read in the order of their
 * nodes, the readings would stand between the characters, and neither could be found.
 */
import type { Run } from './text-runs.js';

const isRuby = (node: Text): Element | null => node.parentElement?.closest('ruby') ?? null;

/** A run of some of the nodes of another. */
function keep(run: Run, isKept: (node: Text) => boolean): Run {
  const nodes: (Text | null)[] = [];
  const starts: number[] = [];
  let text = '';
  for (const [index, node] of run.nodes.entries()) {
    if (node && !isKept(node)) continue;
    nodes.push(node);
    starts.push(text.length);
    text += node ? node.data : run.text.slice(run.starts[index], run.starts[index]! + 1);
  }
  return { ...run, text, nodes, starts };
}

/** Whether a node is white space between the parts of a ruby, which is not shown. */
const isSpace = (node: Text): boolean => !/\S/.test(node.data) && node.parentElement?.localName === 'ruby';

/** A run as it is searched. */
export interface SearchRun {
  readonly run: Run;
  /** Which spans count: those that touch a reading, in the run of the readings; all where it is absent. */
  readonly counts?: (start: number, end: number) => boolean;
}

/** The runs to search in place of one: itself where it has no ruby. */
export function searchRuns(run: Run): readonly SearchRun[] {
  if (!run.block.querySelector('rt') || !run.nodes.some((node) => node && isRuby(node))) return [{ run }];
  const isReading = (node: Text) => !!node.parentElement?.closest('rt,rtc');
  const isBracket = (node: Text) => !!node.parentElement?.closest('rp');
  const words = keep(run, (node) => !isReading(node) && !isBracket(node) && !isSpace(node));
  const read = keep(run, (node) => {
    const ruby = isRuby(node);
    return !isBracket(node) && !isSpace(node) && (!ruby || isReading(node) || !ruby.querySelector('rt'));
  });
  const spans = read.nodes.flatMap((node, index) =>
    node && isReading(node) ? [[read.starts[index]!, read.starts[index]! + node.data.length] as const] : [],
  );
  return [{ run: words }, { run: read, counts: (start, end) => spans.some(([from, to]) => start < to && from < end) }];
}
