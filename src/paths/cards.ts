import { html, nothing } from 'lit';
import { own, sameForAll, type PathsModel } from './model.js';
import type { PathsStrings } from './strings.js';

/** How our words are marked where they stand among the author's. */
export interface Voice {
  readonly t: PathsStrings;
  readonly lang: string;
  readonly dir: string;
}

/**
 * The comparison where the table has no room: one section for each path, in the author's order.
 *
 * @param words - The words of a fact: text, or nodes copied from the author's cell.
 */
export const cards = ({ decision, paths, rows }: PathsModel, words: (fact: string, text: string) => unknown, { t, lang, dir }: Voice) => html`
  <div class="cards" part="cards">
    ${decision ? html`<p class="decision">${decision}</p>` : nothing}
    ${paths.map(
      ({ id, label }) => html`
        <section part="card">
          <h3>${label}</h3>
          <dl>
            ${rows.map((row, index) => {
              const fact = `${index}:${id}`;
              return html`
                <div>
                  <dt>${row.label}</dt>
                  <dd data-fact=${fact}>
                    ${words(fact, own(row.cells, id) ?? '')}
                    ${sameForAll(row, paths) ? html`<small class="chrome" lang=${lang} dir=${dir}>${t.same(paths.length)}</small>` : nothing}
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
