/**
 * What the toolbar was last set to. Collected from the beginning: a page of documentation that is opened later has no
 * other way to know, since what is set is told once and stands in the address of the first page only.
 */
import { addons } from 'storybook/preview-api';
import { globalTypes } from './toolbar.js';

/** By the names of the tools; what was never set is not there. */
const values = new Map(
  (new URLSearchParams(location.search).get('globals') ?? '')
    .split(';')
    .filter(Boolean)
    .map((each) => each.split(':') as [name: string, value: string]),
);
const listeners = new Set<() => void>();

/** To be called once, before the first story. */
export function collectGlobals(): void {
  // not `globalsUpdated`: stories in frames, which may have values of their own, tell that, too
  addons.getChannel().on('updateGlobals', ({ globals }: { readonly globals: Readonly<Record<string, unknown>> }) => {
    for (const name of Object.keys(globalTypes)) if (name in globals) values.set(name, String(globals[name]));
    for (const listener of listeners) listener();
  });
}

/** As `name:value;…`. */
export const currentGlobals = (): string =>
  [...values].flatMap(([name, value]) => (value ? [`${name}:${value}`] : [])).join(';');

/** Calls `listener` after each change, until what it returns is called. */
export function onGlobalsChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
