/**
 * @copyable Renders the light DOM that an author would have written, for comparisons that come as JSON. The lazy parts
 * that need it carry a copy each.
 */
import { html, nothing } from 'lit';
import type { Localized } from '../../i18n/strings.js';
import type { PathsStrings } from '../strings.js';
import { ownValue, type PathsModel, type Support, type SupportEntry } from '../model.js';
import { dialled } from '../author/support-checks.js';

/** A heading of the page, at a level that continues it. */
const heading = (level: number, text: unknown) =>
  [
    html`<h2>${text}</h2>`,
    html`<h3>${text}</h3>`,
    html`<h4>${text}</h4>`,
    html`<h5>${text}</h5>`,
    html`<h6>${text}</h6>`,
  ][level - 2];

/** The table that an author would have written. */
export const tableMarkup = ({ decision, paths, rows }: PathsModel) => html`
  <table data-wayleaf-made>
    ${decision ? html`<caption>${decision}</caption>` : nothing}
    <thead>
      <tr>
        <td></td>
        ${paths.map(({ label }) => html`<th scope="col">${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) => html`
          <tr>
            <th scope="row">${row.label}</th>
            ${paths.map(({ id }) => html`<td>${ownValue(row.cells, id)}</td>`)}
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

/** The questions that an author would have written, under a heading of ours. */
export const questionsMarkup = (
  { questions }: PathsModel,
  level: number,
  { t, lang, dir }: Localized<PathsStrings>,
) => html`
  ${heading(level, html`<span lang=${lang} dir=${dir}>${t.questions}</span>`)}
  <ul data-questions>${questions.map((text) => html`<li>${text}</li>`)}</ul>
`;

/** The signs that an author would have written. */
export const signsMarkup = ({ signs }: PathsModel) =>
  signs.length ? html`<ul data-signs>${signs.map(({ text }) => html`<li>${text}</li>`)}</ul>` : nothing;

const site = (href: string) => (href ? html`<a href=${href} rel="noreferrer">${new URL(href).hostname}</a> ` : nothing);

const link = ({ label, href }: Support['links'][number]) =>
  html`<li><a href=${href} rel="noreferrer">${label}</a></li>`;

const supportEntryMarkup = ({ name, for: who, call, text, chat, web, hours }: SupportEntry) => {
  const sms = text ? html`<a href=${`sms:${dialled(text.to)}`}>SMS ${text.body} ${text.to}</a> ` : nothing;
  return html`
  <li>
    <strong>${name}</strong>${who ? ` (${who})` : ''}${hours ? `, ${hours}` : ''}
    ${call ? html`<a href=${`tel:${dialled(call)}`} dir="ltr">${call}</a> ` : nothing}${sms}
    ${[chat, web].map(site)}
  </li>
`;
};

/** The support that an author would have written. */
export const supportMarkup = ({ support }: Pick<PathsModel, 'support'>, level: number) =>
  support
    ? html`
        <section data-support>
          ${support.heading ? heading(level, support.heading) : nothing}
          ${support.paragraphs.map((text) => html`<p>${text}</p>`)}
          ${support.links.length ? html`<ul>${support.links.map(link)}</ul>` : nothing}
          ${support.entries.length ? html`<ul>${support.entries.map(supportEntryMarkup)}</ul>` : nothing}
        </section>
      `
    : nothing;
