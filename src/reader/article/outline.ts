/** @pure The table of contents that an article's headings make. */

/** A heading, as the outline sees it. */
export interface Heading {
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
  readonly id: string;
}

/** A heading and the sections below it. */
export interface Section extends Heading {
  readonly sections: readonly Section[];
}

type Draft = Heading & { readonly sections: Draft[] };

/**
 * Nests headings by their level. A heading belongs to the nearest one before it that ranks higher, so skipped levels
 * and
 * articles that begin low are taken as they are.
 */
export function nest(headings: readonly Heading[]): readonly Section[] {
  const top: Draft[] = [];
  const open: Draft[] = [];
  for (const heading of headings) {
    const section: Draft = { ...heading, sections: [] };
    while (open.length && open[open.length - 1]!.level >= heading.level) open.pop();
    (open[open.length - 1]?.sections ?? top).push(section);
    open.push(section);
  }
  return top;
}

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether two titles say the same, white space and case aside. */
export const sameTitle = (a: string, b: string): boolean => folded(a) === folded(b);

/**
 * Which heading is the article's own title, and so no section of it: the one that says what `title` says, else the
 * first
 * of level 1. -1 when there is none.
 */
export function titleIndex(headings: readonly Pick<Heading, 'level' | 'text'>[], title?: string): number {
  const named = title ? headings.findIndex(({ text }) => sameTitle(text, title)) : -1;
  return named < 0 ? headings.findIndex(({ level }) => level === 1) : named;
}
