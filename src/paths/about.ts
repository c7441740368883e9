import { html, nothing } from 'lit';
import type { Localized } from '../i18n/strings.js';
import type { PathsStrings } from './strings.js';
import { shownDay as day, today } from './day.js';
import { sameForAll, type PathsModel } from './model.js';

/**
 * What a reader should know about a comparison: what does not differ, why waiting is no path of its own, when it was
 * reviewed, who gains from it.
 */
export function about(model: PathsModel, { t, lang, dir, locale }: Localized<PathsStrings>) {
  // sources are told here where they came as data; those of the page stand in it
  const { paths, rows, reviewed, reviewBy, interest, nothingOmitted, sources } = model;
  const same = rows.filter((row) => sameForAll(row, paths)).map(({ label }) => label);
  const reviewedOn = day(reviewed, locale);
  const reviewedBy = day(reviewBy, locale);
  const due = reviewedBy && reviewBy < today();
  if (!same.length && !reviewedOn && !reviewedBy && !interest && !nothingOmitted && !sources.length) return nothing;
  return html`
    <div class="about" part="about">
      ${same.length ? html`<p class="chrome" lang=${lang} dir=${dir}>${t.sameRows(paths.length, same.join(' · '))}</p>` : nothing}
      ${nothingOmitted ? html`<p>${nothingOmitted}</p>` : nothing} ${interest ? html`<p>${interest}</p>` : nothing}
      ${
        reviewedOn || reviewedBy
          ? html`
            <p class="chrome" lang=${lang} dir=${dir}>
              ${reviewedOn ? html`<time datetime=${reviewed}>${t.reviewed(reviewedOn)}</time> ` : nothing}
              ${due ? t.due : reviewedBy ? html`<time datetime=${reviewBy}>${t.reviewBy(reviewedBy)}</time>` : nothing}
            </p>
          `
          : nothing
      }
      ${
        sources.length
          ? html`
            <p class="chrome" lang=${lang} dir=${dir}>${t.sources}</p>
            <ul>${sources.map(({ label, href }) => html`<li>${href ? html`<a href=${href}>${label}</a>` : label}</li>`)}</ul>
          `
          : nothing
      }
    </div>
  `;
}
