/** Renders what a reader should know about a comparison: what does not differ, who made it, and when. */
import { html, nothing } from 'lit';
import { formatDay, today } from '../internal/date.js';
import type { Localized } from '../i18n/strings.js';
import type { PathsStrings } from './strings.js';
import { sameForAll, type PathsModel } from './model.js';

/** In order: rows without a difference, why waiting is not a path, who gains from it, its reviews, its sources. */
export function aboutComparison(model: PathsModel, { t, lang, dir, locale }: Localized<PathsStrings>) {
  // only sources from JSON are listed here; the author's own list is on the page
  const { paths, rows, reviewed, reviewBy, interest, nothingOmitted, sources } = model;
  const same = rows.filter((row) => sameForAll(row, paths)).map(({ label }) => label);
  const sameRows = same.length
    ? html`<p class="chrome" lang=${lang} dir=${dir}>${t.sameRows(paths.length, same.join(' · '))}</p>`
    : nothing;
  const reviewedOn = formatDay(reviewed, locale);
  const nextReview = formatDay(reviewBy, locale);
  const isDue = nextReview && reviewBy < today();
  const next = nextReview ? html`<time datetime=${reviewBy}>${t.reviewBy(nextReview)}</time>` : nothing;
  if (!same.length && !reviewedOn && !nextReview && !interest && !nothingOmitted && !sources.length) return nothing;
  return html`
    <div class="about" part="about">
      ${sameRows}
      ${nothingOmitted ? html`<p>${nothingOmitted}</p>` : nothing} ${interest ? html`<p>${interest}</p>` : nothing}
      ${
        reviewedOn || nextReview
          ? html`
            <p class="chrome" lang=${lang} dir=${dir}>
              ${reviewedOn ? html`<time datetime=${reviewed}>${t.reviewed(reviewedOn)}</time> ` : nothing}
              ${isDue ? t.due : next}
            </p>
          `
          : nothing
      }
      ${
        sources.length
          ? html`
            <p class="chrome" lang=${lang} dir=${dir}>${t.sources}</p>
            <ul>
              ${sources.map(({ label, href }) => html`<li>${href ? html`<a href=${href}>${label}</a>` : label}</li>`)}
            </ul>
          `
          : nothing
      }
    </div>
  `;
}
