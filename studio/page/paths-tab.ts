/** The part about the comparison: a table of fields, the signs with what they speak for, and what the checks say. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { plainText } from '../../src/internal/dom.js';
import type { PathsKind, PathsModel, Row, Sign, Support, SupportEntry } from '../../src/paths/model.js';
import type { Draft } from '../core/draft.js';
import {
  addPath,
  addSigns,
  linesOf,
  moveAt,
  newRow,
  newSign,
  readSources,
  removeAt,
  removePath,
  replaceAt,
  settlePathId,
  sourcesText,
  withTable,
  withWeight,
} from '../core/edit.js';
import { tablesTold, writtenArticle } from '../core/in-article.js';
import { asReader, speaksToReader } from '../core/person.js';
import { kindOf, proposeFrom, type Taken } from '../core/propose.js';
import { signLists, withListWeight } from '../core/sign-lists.js';
import { readTable } from '../core/read-snippet.js';
import { choice, field, goTo, iconButton, tick } from './fields.js';
import { proposalPane } from './proposal-pane.js';
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

const WEIGHTS: readonly (readonly [number, string])[] = [
  [2, 'clearly for it'],
  [1, 'a little for it'],
  [0, '–'],
  [-1, 'a little against'],
  [-2, 'clearly against'],
];

const editPaths = (store: Store, change: Partial<PathsModel>): void =>
  store.edit((draft) => ({ ...draft, paths: { ...draft.paths, ...change } }));

const nameOf = (label: string, at: number): string => label || `way ${at + 1}`;

// ── the table ──

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

/** Moves a question or a sentence up or down, or removes it; the focus goes to the one before it. */
function orderTools(store: Store, list: 'rows' | 'signs', at: number, name: string): TemplateResult {
  const all = store.state.draft.paths[list];
  const move = (by: number) => () => editPaths(store, { [list]: moveAt<unknown>(all, at, by) });
  const remove = () => {
    const { draft } = store.state;
    store.replace({ ...draft, paths: { ...draft.paths, [list]: removeAt<unknown>(all, at) } }, `Removed: ${name}.`);
    const kind = list.slice(0, -1);
    goTo(all.length > 1 ? `${kind}-${Math.max(at - 1, 0)}` : `add-${kind}`);
  };
  return html`<span class="tools">
    ${iconButton('↑', `Move “${name}” up`, move(-1), !at)}
    ${iconButton('↓', `Move “${name}” down`, move(1), at === all.length - 1)}
    ${iconButton('×', `Remove “${name}”`, remove)}
  </span>`;
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

function table(store: Store, model: PathsModel): TemplateResult {
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

// ── signs ──

/** A gentle word where a sign speaks to its reader, in English; a change is made by a press only. */
function personNote(store: Store, { text }: Sign, at: number, change: (fields: Partial<Sign>) => void): unknown {
  if (!/^en\b/.test(store.state.draft.lang) || !speaksToReader(text)) return nothing;
  const own = asReader(text);
  return html`<p class="note">Write it as the reader would say it: “I …”.
    ${
      own
        ? html`<button class="link" type="button" data-own=${at} @click=${() => {
            change({ text: own });
            goTo(`sign-${at}`);
          }}>Change it to “${own}”</button>`
        : nothing
    }</p>`;
}

let listed: { readonly article: Element; readonly signs: readonly Taken[] } | undefined;

/** What was listed in the article under words that name a way: one press says it of all that speak for nothing yet. */
function listWeights(store: Store, model: PathsModel): unknown {
  const article = writtenArticle(store.state.draft.reader);
  if (!article || !model.signs.length) return nothing;
  if (listed?.article !== article) listed = { article, signs: proposeFrom(article).signs };
  const press = (list: ReturnType<typeof signLists>[number], weight: number) => () => {
    store.replace(
      { ...store.state.draft, paths: withListWeight(store.state.draft.paths, list, weight) },
      `Said of ${list.at.length}. Change any of them in its row.`,
    );
    goTo(`sign-${list.at[0]!}`);
  };
  return signLists(listed.signs, model).map(
    (list) => html`<div class="buttons list-weight" role="group" aria-label="All from ${list.from}">
      <p><span dir="auto">From ${list.from}, ${list.at.length} without a say.</span> All of these speak for <bdi>${list.label}</bdi>:</p>
      <button type="button" @click=${press(list, 1)}>a little</button>
      <button type="button" @click=${press(list, 2)}>clearly</button>
    </div>`,
  );
}

/** Says that a table of the article comes again as the comparison, and offers to take it out there. */
function tableTwice(store: Store, model: PathsModel): unknown {
  const { draft } = store.state;
  const article = draft.reader.from === 'text' ? writtenArticle(draft.reader) : undefined;
  if (!article || !tablesTold(article, model).length) return nothing;
  return html`<p class="note twice">A table of your article says the same as this comparison, and stays in the article, too: visitors of a page with both meet it twice.
    <button class="link" type="button" id="table-out" @click=${() => {
      const left = article.cloneNode(true) as Element;
      for (const each of tablesTold(left, model)) each.remove();
      const source = left.innerHTML.replace(/\n\s*\n/g, '\n').trim();
      store.replace(
        { ...draft, reader: { ...draft.reader, html: source } },
        'Taken out of the article. All of its words are in the comparison.',
      );
      goTo('decision');
    }}>Take it out of the article</button></p>`;
}

function signFields(store: Store, { signs, paths }: PathsModel, sign: Sign, at: number): TemplateResult {
  const change = (fields: Partial<Sign>) => editPaths(store, { signs: replaceAt(signs, at, fields) });
  const name = sign.text || `sign ${at + 1}`;
  const isAgainst = Object.values(sign.for).some((weight) => weight < 0);
  return html`<tr>
    <th scope="row">
      <textarea id="sign-${at}" rows="2" dir="auto" aria-label="Sign ${at + 1}" placeholder="I …" .value=${live(sign.text)} @input=${(event: Event) => change({ text: (event.target as HTMLTextAreaElement).value })}></textarea>
      ${
        isAgainst && !sign.safety
          ? html`<input dir="auto" aria-label="Why “${name}” speaks against it" placeholder="Why against: because …" .value=${live(sign.because)} @input=${(event: Event) => change({ because: (event.target as HTMLInputElement).value })}>`
          : nothing
      }
      ${personNote(store, sign, at, change)}
      ${orderTools(store, 'signs', at, name)}
      ${tick(`safety-${at}`, 'asks for support at once', sign.safety, (safety) => change({ safety, ...(safety && { for: {} }) }))}
    </th>
    ${
      sign.safety
        ? html`<td colspan=${paths.length} class="note">Speaks for no way: whoever ticks it sees your support first.</td>`
        : paths.map(
            ({ id, label }, column) => html`<td data-label=${nameOf(label, column)}>
            <select aria-label="“${name}” speaks for ${nameOf(label, column)}" @change=${(event: Event) => change({ for: withWeight(sign.for, id, Number((event.target as HTMLSelectElement).value)) })}>
              ${WEIGHTS.map(([weight, words]) => html`<option value=${weight} .selected=${(sign.for[id] ?? 0) === weight}>${words}</option>`)}
            </select>
          </td>`,
          )
    }
  </tr>`;
}

/** The list items and the marked sentences of the article. */
function passages({ reader }: Draft): readonly { text: string; id?: string }[] {
  const found = writtenArticle(reader)?.querySelectorAll('mark[data-sign], li:not(:has(li, mark[data-sign]))') ?? [];
  return [...found].flatMap((each) => {
    const text = plainText(each);
    const id = each.getAttribute('data-sign');
    return text && text.length <= 160 ? [{ text, ...(id && { id }) }] : [];
  });
}

function signs(store: Store, model: PathsModel): TemplateResult {
  const found = passages(store.state.draft);
  return html`
    <fieldset>
      <legend>Signs: sentences a visitor may recognise</legend>
      <p class="note">Visitors answer them by themselves, and nobody learns how. Say for each what it speaks for; the widget never shows points.</p>
      ${
        model.signs.length
          ? html`<div class="scroll" role="region" aria-label="The signs" tabindex="0"><table class="grid signs">
              <caption class="hidden">The signs, and what each speaks for</caption>
              <thead><tr><th scope="col">Sign</th>${model.paths.map(({ label }, at) => html`<th scope="col" dir="auto">${nameOf(label, at)}</th>`)}</tr></thead>
              <tbody>${model.signs.map((sign, at) => signFields(store, model, sign, at))}</tbody>
            </table></div>`
          : nothing
      }
      ${listWeights(store, model)}
      <p class="buttons">
        <button id="add-sign" type="button" @click=${() => {
          editPaths(store, { signs: [...model.signs, newSign(model.signs)] });
          goTo(`sign-${model.signs.length}`);
        }}>Add a sign</button>
        ${
          found.length
            ? html`<button type="button" @click=${() => {
                const { model: next, added } = addSigns(store.state.draft.paths, found);
                store.replace(
                  { ...store.state.draft, paths: next },
                  added ? `${added} taken from the article. Say what each speaks for.` : 'They are all here already.',
                );
              }}>Take the list items and marked sentences of the article</button>`
            : nothing
        }
      </p>
    </fieldset>`;
}

// ── support, sources ──

const NO_SUPPORT: Support = { heading: '', paragraphs: [], links: [], entries: [] };
const NO_ENTRY: SupportEntry = {
  name: '',
  region: [],
  for: '',
  call: '',
  text: null,
  chat: '',
  web: '',
  hours: '',
  free: false,
  lang: [],
  source: '',
  checked: '',
};

function support(store: Store, model: PathsModel): TemplateResult {
  const given = model.support ?? NO_SUPPORT;
  const change = (fields: Partial<Support>) => {
    const next = { ...given, ...fields };
    const isEmpty = !next.heading && !next.paragraphs.length && !next.links.length && !next.entries.length;
    editPaths(store, { support: isEmpty ? null : next });
  };
  return html`
    <details ?open=${!!model.support || model.signs.some(({ safety }) => safety)}>
      <summary>Support, for whoever needs company first</summary>
      <p class="note">Wayleaf brings no numbers of its own, and never changes yours. A sign that asks for support needs this.</p>
      ${field({ id: 'support-heading', label: 'Heading', value: given.heading, change: (heading) => change({ heading }), placeholder: 'Talk to someone now' })}
      ${field({ id: 'support-text', label: 'Your words, a paragraph a line', rows: 3, value: given.paragraphs.join('\n'), change: (text) => change({ paragraphs: text ? text.split('\n') : [] }) })}
      ${given.entries.map((entry, at) => {
        const set = (fields: Partial<SupportEntry>) => change({ entries: replaceAt(given.entries, at, fields) });
        return html`<fieldset class="service">
          <legend>Service ${at + 1}</legend>
          ${field({ id: `support-name-${at}`, label: 'Name', value: entry.name, change: (name) => set({ name }) })}
          ${field({ id: `support-call-${at}`, label: 'Number, as people there dial it', value: entry.call, change: (call) => set({ call }) })}
          ${field({ id: `support-web-${at}`, label: 'Its page', type: 'url', value: entry.web, change: (web) => set({ web }) })}
          ${field({ id: `support-hours-${at}`, label: 'When it answers', value: entry.hours, change: (hours) => set({ hours }) })}
          ${field({ id: `support-checked-${at}`, label: 'The day you last checked it', type: 'date', value: entry.checked, change: (checked) => set({ checked }) })}
          ${tick(`support-free-${at}`, 'costs nothing', entry.free, (free) => set({ free }))}
          <button class="link" type="button" @click=${() => {
            change({ entries: removeAt(given.entries, at) });
            goTo('add-service');
          }}>Remove ${entry.name || `service ${at + 1}`}</button>
        </fieldset>`;
      })}
      <p><button id="add-service" type="button" @click=${() => {
        change({ entries: [...given.entries, NO_ENTRY] });
        goTo(`support-name-${given.entries.length}`);
      }}>Add a service</button></p>
    </details>`;
}

/** The whole part. */
export const pathsTab = (store: Store): TemplateResult => {
  const { paths: model } = store.state.draft;
  const text = (name: 'decision' | 'interest' | 'reviewed' | 'reviewBy') => (value: string) =>
    editPaths(store, { [name]: value });
  return html`
    ${proposalPane(store)}
    ${field({ id: 'decision', label: 'What is being decided?', value: model.decision, change: text('decision'), placeholder: 'Choosing how to begin' })}
    ${choice(
      'kind',
      'What is it about?',
      [
        ['general', 'anything but health'],
        ['health', 'health: more is asked of you'],
      ],
      model.kind,
      (kind) => editPaths(store, { kind: kind as PathsKind }),
    )}
    ${tableTwice(store, model)} ${table(store, model)}
    ${signs(store, model)}
    ${support(store, model)}
    <details open>
      <summary>Who says so, and since when</summary>
      ${field({ id: 'interest', label: 'Who made this, and what do they gain from it?', rows: 2, value: model.interest, change: text('interest'), placeholder: 'We offer the second way and are paid for it.' })}
      <div class="row">
        ${field({ id: 'reviewed', label: 'Last checked on', type: 'date', value: model.reviewed, change: text('reviewed') })}
        ${field({ id: 'review-by', label: 'To be checked again by', type: 'date', value: model.reviewBy, change: text('reviewBy') })}
      </div>
      ${field({ id: 'nothing-omitted', label: 'If waiting is not among the ways: why?', value: model.nothingOmitted ?? '', change: (value) => editPaths(store, { nothingOmitted: value }) })}
      ${field({ id: 'sources', label: 'What does it rest on? One a line: name, then address', rows: 3, value: sourcesText(model.sources), change: () => undefined, left: () => editPaths(store, { sources: readSources(document.querySelector<HTMLTextAreaElement>('#sources')!.value) }) })}
      ${field({ id: 'questions', label: 'What could someone ask at a first talk? One a line', rows: 3, value: model.questions.join('\n'), change: () => undefined, left: () => editPaths(store, { questions: linesOf(document.querySelector<HTMLTextAreaElement>('#questions')!.value) }) })}
    </details>`;
};

/** Takes a table that is pasted into the field for it. */
export function pasteTable(store: Store, event: ClipboardEvent): void {
  if ((event.target as Element | null)?.id === 'table-in') tableIn(store, event);
}
