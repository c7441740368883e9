/** The signs of a comparison: their sentences, and what each speaks for. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { plainText } from '../../src/internal/dom.js';
import type { PathsModel, Sign } from '../../src/paths/model.js';
import type { Draft } from '../core/draft.js';
import { addSigns, newSign, replaceAt, withWeight } from '../core/edit.js';
import { writtenArticle } from '../core/in-article.js';
import { asReader, speaksToReader } from '../core/person.js';
import { proposeFrom, type Taken } from '../core/propose.js';
import { signLists, withListWeight } from '../core/sign-lists.js';
import { goTo, tick } from './fields.js';
import { editPaths, nameOf, orderTools } from './paths-fields.js';
import type { Store } from './store.js';

const WEIGHTS: readonly (readonly [number, string])[] = [
  [2, 'clearly for it'],
  [1, 'a little for it'],
  [0, '–'],
  [-1, 'a little against'],
  [-2, 'clearly against'],
];

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
      <p><span dir="auto">From ${list.from}, ${list.at.length} that speak for no way yet.</span> All of these speak for <bdi>${list.label}</bdi>:</p>
      <button type="button" @click=${press(list, 1)}>a little</button>
      <button type="button" @click=${press(list, 2)}>clearly</button>
    </div>`,
  );
}

/** One sign. */
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
      ${tick(`safety-${at}`, 'needs help first: shows your support', sign.safety, (safety) => change({ safety, ...(safety && { for: {} }) }))}
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
  const found =
    writtenArticle(reader)?.querySelectorAll(
      'mark[data-sign], li:not(:has(li, mark[data-sign], [role="doc-backlink"]))',
    ) ?? [];
  return [...found].flatMap((each) => {
    const text = plainText(each);
    const id = each.getAttribute('data-sign');
    return text && text.length <= 160 ? [{ text, ...(id && { id }) }] : [];
  });
}

/** All of them, and how to add more. */
export function signsFields(store: Store, model: PathsModel): TemplateResult {
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
                if (!added) return store.set({ said: 'They are all here already.' });
                store.replace(
                  { ...store.state.draft, paths: next },
                  `${added} taken from the article. Say what each speaks for.`,
                );
              }}>Take the list items and marked sentences of the article</button>`
            : nothing
        }
      </p>
    </fieldset>`;
}
