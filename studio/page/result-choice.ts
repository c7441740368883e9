/** The buttons that show each result of the self-check in the preview, by the fewest answers that lead there. */
import { html, nothing, type TemplateResult } from 'lit';
import { isSound, type PathsModel } from '../../src/paths/model.js';
import { answersFor, resultKey, resultName, whyNever } from '../core/results.js';
import { writtenComparison } from '../core/snippet.js';
import { checkedNow } from './checks-pane.js';
import type { Store } from './store.js';

/** What the preview is told of a result. */
export interface ResultMessage {
  readonly model: PathsModel;
  /** The ids of the signs that are answered with yes; the others with no. */
  readonly signs: readonly string[];
}

const isAboutPaths = ({ tab }: Store['state']): boolean => tab === 'paths' || tab === 'all';

/** The result that is looked at, as long as the signs lead to it. */
function chosen(store: Store) {
  const { result } = store.state;
  if (!result || !isAboutPaths(store.state)) return undefined;
  const model = writtenComparison(store.state.draft.paths);
  const found = checkedNow(store).reach?.results.find((each) => resultKey(each) === result);
  return found?.example && isSound(model) ? { model, found, example: found.example } : undefined;
}

/** What to tell the preview. */
export function shownResult(store: Store): ResultMessage | undefined {
  const shown = chosen(store);
  return shown && { model: shown.model, signs: shown.example.map(({ id }) => id) };
}

/** The buttons; nothing while there are no signs. */
export function resultChoice(store: Store): TemplateResult | typeof nothing {
  const reach = isAboutPaths(store.state) ? checkedNow(store).reach : undefined;
  if (!reach) return nothing;
  const { paths } = store.state.draft;
  if (!isSound(writtenComparison(paths)))
    return html`<p class="note" id="results">No self-check is offered yet, so it leads to no result: see what is to be mended under “Comparison”.</p>`;
  const shown = chosen(store);
  const button = (key: string, words: unknown) =>
    html`<button type="button" data-result=${key} aria-pressed=${key === (shown ? resultKey(shown.found) : '') ? 'true' : 'false'} @click=${() => store.set({ result: key })}>${words}</button>`;
  const never = reach.results.filter(({ example }) => !example);
  return html`<div class="results-shown" role="group" aria-labelledby="results">
    <p class="label" id="results">What visitors see</p>
    <p class="buttons">
      ${button('', 'The page')}
      ${reach.results.filter(({ example }) => example).map((each) => button(resultKey(each), html`<bdi>${resultName(each, paths.paths)}</bdi>`))}
    </p>
    <p class="note" role="status">${
      shown ? html`After these answers: <bdi>${answersFor(shown.found)}</bdi>. Try others there.` : nothing
    }</p>
    ${
      never.length
        ? html`<ul class="plain note">${never.map((each) => html`<li><bdi>${resultName(each, paths.paths)}</bdi> never comes. ${whyNever(each, reach, paths)}</li>`)}</ul>`
        : nothing
    }
  </div>`;
}
