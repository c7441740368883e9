import { html, nothing } from 'lit';
import type { Localized } from '../i18n/strings.js';
import { own, sameForAll, type PathsModel } from './model.js';
import type { PathsStrings } from './strings.js';

/**
 * The comparison where the table has no room: one section for each path, in the author's order.
 *
 * @param words - The words of a fact: text, or nodes copied from the author's cell.
 */
export const cards = (
  { decision, paths, rows }: PathsModel,
  words: (fact: string, text: string) => unknown,
  { t, lang, dir }: Localized<PathsStrings>,
  level: number,
  different: boolean,
) => html`
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
              if (same && different) return nothing;
              return html`
                <div>
                  <dt>${row.label}</dt>
                  <dd data-fact=${fact}>
                    ${words(fact, own(row.cells, id) ?? '')}
                    ${same ? html`<small class="chrome" lang=${lang} dir=${dir}>${t.same(paths.length)}</small>` : nothing}
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
