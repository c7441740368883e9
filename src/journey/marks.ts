/**
 * @shared Keeps which sentences the visitor marked with "this sounds like me". The reader and the comparison share them
 * through this module's memory alone: not through events, attributes or the journey, all of which the page's scripts
 * can read.
 */

type Listener = () => void;

const groups = new Map<string, { readonly ids: Set<string>; readonly listeners: Set<Listener> }>();

const of = (group: string) => {
  let entry = groups.get(group);
  if (!entry) groups.set(group, (entry = { ids: new Set(), listeners: new Set() }));
  return entry;
};

/** The ids marked in a group, in the order they were marked. */
export const marks = (group = 'page'): ReadonlySet<string> => of(group).ids;

/** Marks a sign, or removes the mark. */
export function setMark(id: string, marked: boolean, group = 'page'): void {
  const { ids, listeners } = of(group);
  if (ids.has(id) === marked) return;
  if (marked) ids.add(id);
  else ids.delete(id);
  for (const listener of [...listeners]) listener();
}

/** Calls `listener` after each change. Returns a function that ends it. */
export function onMarks(listener: Listener, group = 'page'): () => void {
  const { listeners } = of(group);
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Removes all marks of a group. */
export function clearMarks(group = 'page'): void {
  const { ids, listeners } = of(group);
  if (!ids.size) return;
  ids.clear();
  for (const listener of [...listeners]) listener();
}
