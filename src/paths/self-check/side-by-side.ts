/**
 * Renders the comparison once more, with what matters to the visitor first, for all paths alike. It is in the closed
 * root: moving rows of the page's own table would reveal the answers to every script of the page.
 */
import { html, nothing } from 'lit';
import { ownValue, type PathsModel, type Row } from '../model.js';
import type { SelfCheckProps } from './questions.js';
import type { CheckState } from './check-state.js';

/** The rows that matter, in descending order of weight and else in the author's order, and the others. */
function byMatter(
  { rows }: PathsModel,
  { matters }: Pick<CheckState, 'matters'>,
): { readonly first: readonly (readonly [Row, number])[]; readonly others: readonly Row[] } {
  const weighed = rows.map((row, index) => [row, row.matter ? (matters.get(index) ?? 0) : 0] as const);
  return {
    first: weighed.filter(([, matter]) => matter > 0).sort(([, a], [, b]) => b - a),
    others: weighed.filter(([, matter]) => !matter).map(([row]) => row),
  };
}

/** Nothing until a row matters. */
export function sideBySide(model: PathsModel, state: CheckState, { t, authorLang, level }: SelfCheckProps) {
  const { first, others } = byMatter(model, state);
  if (!first.length) return nothing;
  const subLevel = Math.min(level + 2, 6);
  const block = (row: Row, why: string) => html`
    <div class="fact">
      <div class="path" role="heading" aria-level=${subLevel} lang=${authorLang}><bdi>${row.label}</bdi></div>
      ${why ? html`<p class="note">${why}</p>` : nothing}
      <dl class=${model.paths.length === 4 ? 'four' : ''}>
        ${model.paths.map(
          ({ id, label }) => html`
            <div lang=${authorLang}>
              <dt dir="auto">${label}</dt>
              <dd dir="auto">${ownValue(row.cells, id)}</dd>
            </div>
          `,
        )}
      </dl>
    </div>
  `;
  return html`
    <section class="beside" aria-labelledby="beside">
      <div class="h4" role="heading" aria-level=${level + 1} id="beside">${t.sideBySide}</div>
      ${first.map(([row, matter]) => block(row, matter > 1 ? t.mattersALot : t.mattersSome))}
      ${
        others.length
          ? html`<details><summary>${t.otherRows}</summary>${others.map((row) => block(row, ''))}</details>`
          : nothing
      }
    </section>
  `;
}
