// The words in a module's header that the build and scripts/boundaries.mjs go by. docs/script-build.md explains them.

/**
 * - `pure`: uses neither Lit nor the page's globals.
 * - `copyable`: holds no state, so that each lazy part that needs it may carry a copy.
 * - `shared`: holds state that must exist once. Where several parts need it, it stands in the first load.
 * - `held`: imported by `import()` from the script's entry point, it lies in the script itself, in a function of its own.
 */
export type Mark = 'pure' | 'copyable' | 'shared' | 'held';

/** The comments that stand before anything else in a file. */
export const headerOf = (source: string): string => /^(?:\s*(?:\/\*[^]*?\*\/|\/\/[^\n]*))*/.exec(source)![0];

/** The marks in a file's header. */
export const marksOf = (source: string): ReadonlySet<Mark> =>
  new Set([...headerOf(source).matchAll(/@(pure|copyable|shared|held)\b/g)].map(([, mark]) => mark as Mark));

/** Whether a module may exist more than once. A pure one may, unless it says that it is shared. */
export const isCopyable = (marks: ReadonlySet<Mark>): boolean =>
  marks.has('copyable') || (marks.has('pure') && !marks.has('shared'));
