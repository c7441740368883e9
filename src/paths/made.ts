/** @stateless The words that an author would have written, for cards that come as data: the parts that need them carry a copy each. */
import { html, nothing } from 'lit';
import { own, type PathsModel } from './model.js';

/** The table that an author would have written. */
export const madeTable = ({ decision, paths, rows }: PathsModel) => html`
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
            ${paths.map(({ id }) => html`<td>${own(row.cells, id)}</td>`)}
          </tr>
        `,
      )}
    </tbody>
  </table>
`;

/** The signs that an author would have written. */
export const madeSigns = ({ signs }: PathsModel) =>
  signs.length ? html`<ul data-signs>${signs.map(({ text }) => html`<li>${text}</li>`)}</ul>` : nothing;

/** The support that an author would have written. */
export const madeSupport = ({ support }: PathsModel) =>
  support
    ? html`
        <section data-support>
          ${support.heading ? html`<h3>${support.heading}</h3>` : nothing} ${support.paragraphs.map((text) => html`<p>${text}</p>`)}
          ${support.links.length ? html`<ul>${support.links.map(({ label, href }) => html`<li><a href=${href} rel="noreferrer">${label}</a></li>`)}</ul>` : nothing}
        </section>
      `
    : nothing;
