/** @pure Nests an article's headings into an outline and finds its title among them. */

/** A heading of the outline. */
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
 * Nests headings by their level. A heading belongs to the nearest previous one of a higher rank, so skipped levels and
 * articles that begin with a low rank are accepted.
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

const comparable = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether two titles are the same, ignoring white space and case. */
export const sameTitle = (a: string, b: string): boolean => comparable(a) === comparable(b);

/**
 * The index of the heading that is the article's title, and so no section of it: the one that equals `title`, else the
 * first of level 1; -1 when there is none.
 */
export function titleIndex(headings: readonly Pick<Heading, 'level' | 'text'>[], title?: string): number {
  const named = title ? headings.findIndex(({ text }) => sameTitle(text, title)) : -1;
  return named < 0 ? headings.findIndex(({ level }) => level === 1) : named;
}
