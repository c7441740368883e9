/** Renders the comparison as cards, one for each question, with the answer of each path below it. */
import { html, nothing } from 'lit';
import type { cards } from '../cards.js';
import { ownValue, sameForAll } from '../model.js';

/**
 * One section for each question, in the author's order, and in it the paths in the same order always. An answer that is
 * the same for all of them stands once.
 */
export const cardsByQuestion: typeof cards = (
  { decision, paths, rows },
  contentOf,
  { t, lang, dir },
  level,
  onlyDifferences,
) => {
  const answer = (index: number, id: string, label: unknown) => {
    const fact = `${index}:${id}`;
    return html`
      <div>
        <dt>${label}</dt>
        <dd data-fact=${fact}>${contentOf(fact, ownValue(rows[index]!.cells, id) ?? '')}</dd>
      </div>
    `;
  };
  const forAll = html`<span class="chrome" lang=${lang} dir=${dir}>${t.same(paths.length)}</span>`;
  return html`
    <div class="cards" part="cards">
      ${decision ? html`<p class="decision">${decision}</p>` : nothing}
      ${rows.map((row, index) => {
        const same = sameForAll(row, paths);
        return same && onlyDifferences
          ? nothing
          : html`
            <section part="card">
              <div class="h3" role="heading" aria-level=${level}>${row.label}</div>
              <dl>
                ${same ? answer(index, paths[0]!.id, forAll) : paths.map(({ id, label }) => answer(index, id, label))}
              </dl>
            </section>
          `;
      })}
    </div>
  `;
};
