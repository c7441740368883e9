import { html, nothing, render } from 'lit';
import { own, type PathsModel } from './model.js';
import { MADE } from './read-table.js';

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

/** A block of words to stand among the author's. */
export function make(content: unknown): HTMLElement {
  const block = document.createElement('div');
  block.setAttribute(MADE, '');
  render(content, block);
  return block;
}
