/** What the fields of a comparison share: changing it, naming a way, and putting questions and signs in order. */
import { html, type TemplateResult } from 'lit';
import type { PathsModel } from '../../src/paths/model.js';
import { moveAt, removeAt } from '../core/edit.js';
import { goTo, iconButton } from './fields.js';
import type { Store } from './store.js';

/** Changes the comparison. */
export const editPaths = (store: Store, change: Partial<PathsModel>): void =>
  store.edit((draft) => ({ ...draft, paths: { ...draft.paths, ...change } }));

/** What a way is called in the names of fields. */
export const nameOf = (label: string, at: number): string => label || `way ${at + 1}`;

/** Moves a question or a sentence up or down, or removes it; the focus goes to the one before it. */
export function orderTools(store: Store, list: 'rows' | 'signs', at: number, name: string): TemplateResult {
  const all = store.state.draft.paths[list];
  const move = (by: number) => () => editPaths(store, { [list]: moveAt<unknown>(all, at, by) });
  const remove = () => {
    const { draft } = store.state;
    store.replace({ ...draft, paths: { ...draft.paths, [list]: removeAt<unknown>(all, at) } }, `Removed: ${name}.`);
    const kind = list.slice(0, -1);
    goTo(all.length > 1 ? `${kind}-${Math.max(at - 1, 0)}` : `add-${kind}`);
  };
  return html`<span class="tools">
    ${iconButton('↑', `Move “${name}” up`, move(-1), !at)}
    ${iconButton('↓', `Move “${name}” down`, move(1), at === all.length - 1)}
    ${iconButton('×', `Remove “${name}”`, remove)}
  </span>`;
}
