/** What the article offers a comparison: each part with the place it was taken from, to be kept or left. */
import { html, nothing, type TemplateResult } from 'lit';
import { plainText } from '../../src/internal/dom.js';
import { bodyOf, parseInert } from '../../src/internal/parse-inert.js';
import { knownWords } from '../core/draft.js';
import { addSigns, withTable } from '../core/edit.js';
import { pickedTable, proposeFrom, type Picked, type Proposal, type Taken } from '../core/propose.js';
import { addressField, ASKED_ONCE } from './address-field.js';
import { tick } from './fields.js';
import type { Store } from './store.js';

/** The last reading, of which article, and what of it is ticked. */
let read: { readonly html: string; readonly proposal: Proposal } | undefined;
let left = new Set<string>();

const ticked = (kind: string, list: readonly unknown[]): ReadonlySet<number> =>
  new Set(list.map((_, at) => at).filter((at) => !left.has(`${kind}-${at}`)));

function take(store: Store, proposal: Proposal): void {
  const picked: Picked = {
    decision: !left.has('decision-0'),
    paths: ticked('path', proposal.paths),
    rows: ticked('row', proposal.rows),
    signs: ticked('sign', proposal.signs),
  };
  const table = pickedTable(proposal, picked);
  const { draft } = store.state;
  const kept = table.paths.length > 1 ? withTable(draft, table) : draft;
  const marks = parseInert(knownWords(draft.reader));
  const found = proposal.signs
    .filter((_, at) => picked.signs.has(at))
    .map(({ text }) => {
      const mark =
        marks && [...bodyOf(marks).querySelectorAll('mark[data-sign]')].find((each) => plainText(each) === text);
      const id = mark?.getAttribute('data-sign');
      return { text, ...(id && { id }) };
    });
  const { model, added } = addSigns(kept.paths, found);
  read = undefined;
  store.replace(
    { ...kept, paths: { ...model, decision: table.decision || model.decision } },
    `Taken from the article: ${table.paths.length} ways, ${table.rows.length} questions, ${added} signs. Say of each sign what it speaks for.`,
  );
}

/** The whole pane; while there is no article, the field for its address. */
export const proposalPane = (store: Store): TemplateResult => {
  const { reader } = store.state.draft;
  const words = knownWords(reader);
  if (!words)
    return html`<details class="begin" ?open=${!!reader.address}>
      <summary>Take a comparison from an article</summary>
      ${addressField(store, html`It weighs two or more ways: “A or B”, “A vs. B”. ${ASKED_ONCE} Or paste it under “Article”.`)}
    </details>`;
  if (read?.html !== words)
    return html`<p class="buttons"><button type="button" id="propose" @click=${() => {
      const page = parseInert(words);
      if (!page) return;
      left = new Set();
      read = { html: words, proposal: proposeFrom(bodyOf(page)) };
      const { paths, signs } = read.proposal;
      store.set({
        said:
          paths.length || signs.length
            ? 'Read. Untick what you do not want.'
            : 'The article names no two ways that can be told apart, and has no lists under “if”. Write the comparison below.',
      });
    }}>Take a comparison from the article</button></p>`;
  const { proposal } = read;
  const part = (kind: string, title: string, list: readonly Taken[], more?: (at: number) => unknown) =>
    list.length
      ? html`<h3>${title}</h3>${list.map(({ text, from }, at) =>
          tick(
            `${kind}-take-${at}`,
            html`<span dir="auto">${text}</span> <span class="note">from ${from}${more?.(at) ?? nothing}</span>`,
            !left.has(`${kind}-${at}`),
            (checked) => {
              if (checked) left.delete(`${kind}-${at}`);
              else left.add(`${kind}-${at}`);
            },
          ),
        )}`
      : nothing;
  return html`<section class="proposal" aria-labelledby="proposal">
    <h2 id="proposal">What the article says</h2>
    <p class="note">Answers and signs are in the article’s own words. Nothing has a weight: what a sign speaks for, you say.</p>
    ${part('decision', 'What is being decided', proposal.decision ? [proposal.decision] : [])}
    ${part('path', 'The ways', proposal.paths)}
    ${part('row', 'Questions', proposal.rows, (at) => proposal.rows[at]!.cells.map((cell, way) => html`<br /><bdi>${proposal.paths[way]?.text}</bdi>: ${cell || '–'}`))}
    ${part('sign', 'Signs', proposal.signs)}
    <p class="buttons">
      ${proposal.paths.length || proposal.signs.length ? html`<button type="button" class="main" id="take" @click=${() => take(store, proposal)}>Take what is ticked</button>` : nothing}
      <button type="button" @click=${() => {
        read = undefined;
        store.set({ said: '' });
      }}>Leave it</button>
    </p>
  </section>`;
};
