/** Renders the comparison as cards, one for each path, where the table does not fit. */
import { html, nothing } from 'lit';
import type { Localized } from '../i18n/strings.js';
import { ownValue, sameForAll, type PathsModel } from './model.js';
import type { PathsStrings } from './strings.js';

/**
 * One section for each path, in the author's order.
 *
 * @param contentOf - Resolves the content of a fact: its text, or nodes copied from the author's cell.
 * @param onlyDifferences - Whether rows that are the same for all paths are left out.
 */
export const cards = (
  { decision, paths, rows }: PathsModel,
  contentOf: (fact: string, text: string) => unknown,
  { t, lang, dir }: Localized<PathsStrings>,
  level: number,
  onlyDifferences: boolean,
) => {
  const sameNote = html`<small class="chrome" lang=${lang} dir=${dir}>${t.same(paths.length)}</small>`;
  return html`
  <div class="cards" part="cards">
    ${decision ? html`<p class="decision">${decision}</p>` : nothing}
    ${paths.map(
      ({ id, label }) => html`
        <section part="card">
          <div class="h3" role="heading" aria-level=${level}>${label}</div>
          <dl>
            ${rows.map((row, index) => {
              const fact = `${index}:${id}`;
              const same = sameForAll(row, paths);
              if (same && onlyDifferences) return nothing;
              return html`
                <div>
                  <dt>${row.label}</dt>
                  <dd data-fact=${fact}>
                    ${contentOf(fact, ownValue(row.cells, id) ?? '')}
                    ${same ? sameNote : nothing}
                  </dd>
                </div>
              `;
            })}
          </dl>
        </section>
      `,
    )}
  </div>
`;
};
