/** The comparison as a table of fields: its ways, its questions and their answers; and a table pasted in its place. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PathsModel, Row } from '../../src/paths/model.js';
import { addPath, moveAt, newRow, removePath, replaceAt, settlePathId, withTable } from '../core/edit.js';
import { kindOf } from '../core/propose.js';
import { readTable } from '../core/read-snippet.js';
import { field, goTo, iconButton, tick } from './fields.js';
import { editPaths, nameOf, orderTools } from './paths-fields.js';
import type { Store } from './store.js';

const KINDS: readonly (readonly [string, string])[] = [
  ['what', 'what it is'],
  ['good', 'what is good about it'],
  ['limits', 'what it may not give'],
  ['looks-like', 'what it is like'],
  ['uncertain', 'what is uncertain'],
  ['cost', 'cost'],
  ['time', 'time'],
  ['', 'something else'],
];

function tableIn(store: Store, event: ClipboardEvent): void {
  const read = readTable(
    event.clipboardData?.getData('text/html') ?? '',
    event.clipboardData?.getData('text/plain') ?? '',
  );
  if (!read) return;
  event.preventDefault();
  store.replace(
    withTable(store.state.draft, {
      ...read,
      rows: read.rows.map((row) => ({ ...row, kind: row.kind || kindOf(row.label) })),
    }),
    `Taken from the table: ${read.paths.length} ways and ${read.rows.length} questions. See that it is said rightly what each question is about.`,
  );
}

function headings(store: Store, { paths }: PathsModel): TemplateResult {
  return html`<tr>
    <th scope="col">Question</th>
    ${paths.map(({ label, nothing: waits }, at) => {
      const name = nameOf(label, at);
      const change = (fields: Partial<PathsModel['paths'][number]>) =>
        editPaths(store, { paths: replaceAt(paths, at, fields) });
      return html`<th scope="col">
        <input id="path-${at}" dir="auto" aria-label="Name of way ${at + 1}" placeholder="Way ${at + 1}" .value=${live(label)}
          @input=${(event: Event) => change({ label: (event.target as HTMLInputElement).value })}
          @change=${() => store.edit((draft) => settlePathId(draft, at))}>
        <span class="tools">
          ${iconButton('←', `Move ${name} to the left`, () => editPaths(store, { paths: moveAt(paths, at, -1) }), !at)}
          ${iconButton('→', `Move ${name} to the right`, () => editPaths(store, { paths: moveAt(paths, at, 1) }), at === paths.length - 1)}
          ${iconButton(
            '×',
            `Remove ${name}`,
            () => {
              store.replace(removePath(store.state.draft, at), `Removed: ${name}.`);
              goTo(`path-${Math.max(at - 1, 0)}`);
            },
            paths.length < 3,
          )}
        </span>
        ${tick(`nothing-${at}`, 'waiting, or doing nothing', !!waits, (checked) => change({ nothing: checked || undefined }))}
      </th>`;
    })}
  </tr>`;
}

function rowFields(store: Store, { rows, paths }: PathsModel, row: Row, at: number): TemplateResult {
  const change = (fields: Partial<Row>) => editPaths(store, { rows: replaceAt(rows, at, fields) });
  const name = row.label || `question ${at + 1}`;
  const known = KINDS.some(([kind]) => kind === row.kind);
  return html`<tr>
    <th scope="row">
      <input id="row-${at}" dir="auto" aria-label="Question ${at + 1}" .value=${live(row.label)} @input=${(event: Event) => change({ label: (event.target as HTMLInputElement).value })}
        @change=${() => !row.kind && change({ kind: kindOf(row.label) })}>
      <select aria-label="What “${name}” is about" @change=${(event: Event) => change({ kind: (event.target as HTMLSelectElement).value })}>
        ${known ? nothing : html`<option selected value=${row.kind}>${row.kind}</option>`}
        ${KINDS.map(([kind, words]) => html`<option value=${kind} .selected=${kind === row.kind}>${words}</option>`)}
      </select>
      ${orderTools(store, 'rows', at, name)}
      ${tick(`matter-${at}`, 'ask how much it matters', row.matter, (matter) => change({ matter }))}
    </th>
    ${paths.map(
      ({ id, label }, column) => html`<td data-label=${nameOf(label, column)}>
      <textarea id="cell-${at}-${column}" rows="3" dir="auto" aria-label="${name} – ${nameOf(label, column)}" .value=${live(row.cells[id] ?? '')}
        @input=${(event: Event) => change({ cells: { ...row.cells, [id]: (event.target as HTMLTextAreaElement).value } })}></textarea>
      ${
        row.matter
          ? html`<select aria-label="How ${nameOf(label, column)} does at “${name}”" @change=${(event: Event) => change({ fit: { ...row.fit, [id]: Number((event.target as HTMLSelectElement).value) } })}>
              ${(
                [
                  [1, 'does well here'],
                  [0, 'neither'],
                  [-1, 'does less well'],
                ] as const
              ).map(
                ([fit, words]) => html`<option value=${fit} .selected=${(row.fit[id] ?? 0) === fit}>${words}</option>`,
              )}
            </select>`
          : nothing
      }
    </td>`,
    )}
  </tr>`;
}

/** The table. */
export function tableFields(store: Store, model: PathsModel): TemplateResult {
  return html`
    <div class="scroll" role="region" aria-label="The comparison, as a table of fields" tabindex="0" @paste=${(event: ClipboardEvent) => tableIn(store, event)}>
      <table class="grid">
        <caption class="hidden">The comparison, as fields</caption>
        <thead>${headings(store, model)}</thead>
        <tbody>${model.rows.map((row, at) => rowFields(store, model, row, at))}</tbody>
      </table>
    </div>
    <p class="buttons">
      <button id="add-path" type="button" @click=${() => {
        store.edit(addPath);
        goTo(`path-${model.paths.length}`);
      }}>Add a way</button>
      <button id="add-row" type="button" @click=${() => {
        editPaths(store, { rows: [...model.rows, newRow()] });
        goTo(`row-${model.rows.length}`);
      }}>Add a question</button>
    </p>
    <details>
      <summary>Paste a table from a spreadsheet, Word or a page</summary>
      ${field({
        id: 'table-in',
        label: 'Paste it here',
        rows: 3,
        value: '',
        change: () => undefined,
        note: 'It takes the place of the table above. The first row names the ways, the first column the questions.',
      })}
    </details>`;
}

/** Takes a table that is pasted into the field for it. */
export function pasteTable(store: Store, event: ClipboardEvent): void {
  if ((event.target as Element | null)?.id === 'table-in') tableIn(store, event);
}
