/** Renders the result of a self-check: a sentence, a next step, the reasons for each path, what would change it. */
import { html, nothing } from 'lit';
import type { Localized } from '../../i18n/strings.js';
import type { PathsStrings } from '../strings.js';
import { choiceButtons, type ChoiceProps } from '../choice-buttons.js';
import { ownValue, type PathsModel } from '../model.js';
import type { Account, Answers, Reason, Result } from './scoring.js';
import type { SelfCheckProps } from './questions.js';
import { resultSentence } from './result-sentence.js';

/** The reasons stand side by side, all of one size and in the author's order: no path is set apart. */
export function resultView(
  model: PathsModel,
  answers: Answers,
  result: Result,
  localized: SelfCheckProps,
  choices: Localized<PathsStrings> & { readonly choice: ChoiceProps | undefined },
) {
  const { t, authorLang, level } = localized;
  const { kind, accounts, flips } = result;
  const next = {
    one: t.nextOne(model.paths.length),
    several: t.nextSeveral,
    none: t.nextNone,
    unsure: t.nextUnsure,
    support: '',
  }[kind];
  const reasoned = accounts.some(({ reasons }) => reasons.length);
  const pulled = accounts.some(({ against }) => against.length);
  const positive = (id: string) => (answers.signs.get(id) ?? 0) > 0;
  const decided = kind === 'one' || kind === 'several';

  const reason = ({ path }: Account, { sign, row, share }: Reason) => {
    if (row)
      return html`
        <li>
          <bdi lang=${authorLang}>${row.label}</bdi>
          <span class="because"><bdi lang=${authorLang}>${ownValue(row.cells, path.id)}</bdi></span>
          <small>${t.matter}</small>
        </li>
      `;
    if (!sign) return nothing;
    return html`
      <li>
        <q lang=${authorLang} dir="auto">${sign.text}</q>
        ${share < 0 ? html`<span class="because"><bdi lang=${authorLang}>${sign.because}</bdi></span>` : nothing}
        ${answers.signs.get(sign.id) === 1 ? nothing : html`<small>${t.saidLittle}</small>`}
      </li>
    `;
  };
  const subLevel = Math.min(level + 2, 6);
  const heading = (label: string) =>
    html`<div class="path" role="heading" aria-level=${subLevel} lang=${authorLang}><bdi>${label}</bdi></div>`;
  const side = (account: Account, title: string, reasons: readonly Reason[]) => html`
    <p class="label">${title}</p>
    ${
      reasons.length
        ? html`<ul>${reasons.map((each) => reason(account, each))}</ul>`
        : html`<p class="note">${t.speaksNothing}</p>`
    }
  `;

  return html`
    <section class="result" aria-labelledby="result">
      <div class="h4" role="heading" aria-level=${level + 1} id="result">${t.result}</div>
      <p class="sentence">${resultSentence(model, result, localized)}</p>
      <p>${next}</p>
      ${
        reasoned
          ? html`
            <div class="accounts ${accounts.length === 4 ? 'four' : ''}">
              ${accounts.map(
                (account) => html`
                  <div class="account ${pulled ? 'both' : ''}">
                    ${heading(account.path.label)}
                    ${side(account, t.speaks, account.for)}
                    ${pulled ? side(account, t.pulls, account.against) : nothing}
                  </div>
                `,
              )}
            </div>
          `
          : nothing
      }
      ${
        flips.length && kind !== 'unsure' && model.signs.some(({ id }) => positive(id))
          ? html`
            <details>
              <summary>${t.flips}</summary>
              <p class="note">${t.flipsHint}</p>
              <ul>
                ${flips.map(
                  ({ id, text }) => html`
                    <li>
                      <q lang=${authorLang} dir="auto">${text}</q>
                      <small>${positive(id) ? t.flipOff : t.flipOn}</small>
                    </li>
                  `,
                )}
              </ul>
            </details>
          `
          : nothing
      }
      ${decided && choices.choice ? choiceButtons(choices.choice, choices, 'note') : nothing}
    </section>
  `;
}
