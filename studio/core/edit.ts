/** @pure Changes to a draft, each a function from one to the next: what refers to a path follows it. */
import { idFrom, type Path, type PathsModel, type Row, type Sign, type Weights } from '../../src/paths/model.js';
import type { Draft } from './draft.js';

/** A copy of a list with one part changed. */
export const replaceAt = <T>(list: readonly T[], at: number, change: Partial<T>): readonly T[] =>
  list.map((each, index) => (index === at ? { ...each, ...change } : each));

/** A copy of a list without one part. */
export const removeAt = <T>(list: readonly T[], at: number): readonly T[] => list.filter((_, index) => index !== at);

/** A copy of a list with one part moved by some places; where there is no such place, the list itself. */
export function moveAt<T>(list: readonly T[], at: number, by: number): readonly T[] {
  const to = at + by;
  if (to < 0 || to >= list.length) return list;
  const copy = [...list];
  copy.splice(to, 0, ...copy.splice(at, 1));
  return copy;
}

/** An id that none of the others has. */
export function freshId(base: string, taken: readonly string[]): string {
  if (base && !taken.includes(base)) return base;
  let count = 2;
  while (taken.includes(`${base}-${count}`)) count++;
  return `${base}-${count}`;
}

const renamed = <T>(record: Readonly<Record<string, T>>, from: string, to: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id === from ? to : id, value]));

const without = <T>(record: Readonly<Record<string, T>>, id: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== id));

/** Changes everything that refers to a path. */
function withReferences(
  draft: Draft,
  change: <T>(record: Readonly<Record<string, T>>) => Readonly<Record<string, T>>,
  links: Draft['booking']['links'],
  paths: readonly Path[],
): Draft {
  return {
    ...draft,
    paths: {
      ...draft.paths,
      paths,
      rows: draft.paths.rows.map((row) => ({ ...row, cells: change(row.cells), fit: change(row.fit) })),
      signs: draft.paths.signs.map((sign) => ({ ...sign, for: change(sign.for) })),
    },
    booking: { ...draft.booking, links },
  };
}

const isPlaceholder = (id: string): boolean => /^path-\d+$/.test(id);

/** Gives a path that still has a made-up id one from its name, once. */
export function settlePathId(draft: Draft, at: number): Draft {
  const { paths } = draft.paths;
  const path = paths[at];
  const id = path && isPlaceholder(path.id) ? idFrom(path.label) : '';
  if (!path || !id || id === path.id) return draft;
  const settled = freshId(
    id,
    paths.map((each) => each.id).filter((each) => each !== path.id),
  );
  return withReferences(
    draft,
    (record) => renamed(record, path.id, settled),
    draft.booking.links.map((link) => (link.path === path.id ? { ...link, path: settled } : link)),
    replaceAt(paths, at, { id: settled }),
  );
}

export function addPath(draft: Draft): Draft {
  const { paths } = draft.paths;
  const id = freshId(
    `path-${paths.length + 1}`,
    paths.map((path) => path.id),
  );
  return { ...draft, paths: { ...draft.paths, paths: [...paths, { id, label: '' }] } };
}

export function removePath(draft: Draft, at: number): Draft {
  const id = draft.paths.paths[at]?.id ?? '';
  return withReferences(
    draft,
    (record) => without(record, id),
    draft.booking.links.filter(({ path }) => path !== id),
    removeAt(draft.paths.paths, at),
  );
}

/** An empty row. */
export const newRow = (kind = '', label = ''): Row => ({ kind, label, cells: {}, matter: false, fit: {} });

/** A sign with an id of its own. */
export const newSign = (signs: readonly Sign[], text = '', id = ''): Sign => ({
  id: freshId(
    id || `sign-${signs.length + 1}`,
    signs.map((sign) => sign.id),
  ),
  text,
  for: {},
  because: '',
  safety: false,
});

/** The id of a passage that becomes a sign: its first words. */
export const signId = (text: string): string => idFrom(text.split(/\s+/).slice(0, 4).join(' '));

/** Adds texts as signs, without weights; those that are signs already are left. Returns how many were new. */
export function addSigns(
  model: PathsModel,
  found: readonly { readonly text: string; readonly id?: string }[],
): { readonly model: PathsModel; readonly added: number } {
  let { signs } = model;
  for (const { text, id } of found) {
    if (!text || signs.some((sign) => sign.text === text || (id && sign.id === id))) continue;
    // a row that was still empty is used first
    const at = signs.findIndex((sign) => !sign.text);
    const sign = newSign(at < 0 ? signs : removeAt(signs, at), text, id || signId(text));
    signs = at < 0 ? [...signs, sign] : signs.map((each, index) => (index === at ? sign : each));
  }
  const added = signs.filter(({ text }) => text).length - model.signs.filter(({ text }) => text).length;
  return { model: { ...model, signs }, added };
}

/** Sets a weight; 0 takes it away. */
export const withWeight = (weights: Weights, path: string, weight: number): Weights =>
  weight ? { ...weights, [path]: weight } : without(weights, path);

/** A comparison with another table in it: signs stay, and keep the weights of paths that are still there. */
export function withTable(
  draft: Draft,
  { decision, paths, rows }: Pick<PathsModel, 'decision' | 'paths' | 'rows'>,
): Draft {
  const ids = new Set(paths.map(({ id }) => id));
  const kept = (weights: Weights): Weights => Object.fromEntries(Object.entries(weights).filter(([id]) => ids.has(id)));
  return {
    ...draft,
    paths: {
      ...draft.paths,
      decision: decision || draft.paths.decision,
      paths,
      rows,
      signs: draft.paths.signs.map((sign) => ({ ...sign, for: kept(sign.for) })),
    },
    booking: { ...draft.booking, links: draft.booking.links.filter(({ path }) => ids.has(path)) },
  };
}

/** Sources as lines, `Name | https://…`, and back. */
export const sourcesText = (sources: PathsModel['sources']): string =>
  sources.map(({ label, href }) => (href && href !== label ? `${label} | ${href}` : label)).join('\n');

export const readSources = (text: string): PathsModel['sources'] =>
  text.split('\n').flatMap((line) => {
    const [, name = '', href = ''] = /^(.*?)\s*\|?\s*(https?:\/\/\S+)?\s*$/.exec(line) ?? [];
    const label = name.trim() || href;
    return label ? [{ label, href }] : [];
  });

/** Lines that hold something. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** How booking opens; an empty string for what suits the service. */
export const modeOf = ({ extraAttributes }: Draft): string => extraAttributes.booking['mode'] ?? '';

/** Sets how booking opens. */
export function withMode(draft: Draft, mode: string): Draft {
  const { mode: _, ...rest } = draft.extraAttributes.booking;
  return { ...draft, extraAttributes: { ...draft.extraAttributes, booking: mode ? { ...rest, mode } : rest } };
}
