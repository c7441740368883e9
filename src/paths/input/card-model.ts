/** @copyable Adds to a comparison what its cards show beside names, questions and answers. */
import { html, nothing } from 'lit';
import { markDifferent, sameForAll, type PathsModel } from '../model.js';
import type { ContentOf } from '../read-children.js';

/** A label with what stands over it. The cards render it where they expect text. */
const under = (heading: string | undefined, label: string): string =>
  heading ? (html`<small>${heading}</small> ${label}` as unknown as string) : label;

/** Headings of groups stand over the first question of each, notes of the whole table over all cards. */
export const cardModel =
  (notes: readonly string[]) =>
  (model: PathsModel, contentOf: ContentOf, onlyDifferences: boolean): PathsModel => {
    const { decision, paths, rows } = model;
    let before: string | undefined;
    const facts = rows.map((row) => {
      const isSame = sameForAll(row, paths);
      if (isSame && onlyDifferences) return row;
      const fact = { ...row, label: under(row.heading === before ? '' : row.heading, row.label) };
      before = row.heading;
      if (!isSame) markDifferent(fact);
      return fact;
    });
    const said = notes.map((note, at) => html` <br />${contentOf(`note:${at}`, note)}`);
    return {
      ...model,
      decision: notes.length ? (html`${decision || nothing}${said}` as unknown as string) : decision,
      paths: paths.map((path) => ({ ...path, label: under(path.heading, path.label) })),
      rows: facts,
    };
  };
