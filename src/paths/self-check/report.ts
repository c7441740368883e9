import { html, nothing } from 'lit';
import type { Localized } from '../cards.js';
import { choices, type Choosing } from '../choices.js';
import { own, type PathsModel } from '../model.js';
import type { Account, Answers, Reason, Result } from './scoring.js';
import type { LocalizedCheck } from './questions.js';
import { sentence } from './sentence.js';

/**
 * A considerate letter: a sentence first, what could come next, then the reasons for each path side by side, all of one
 * size and in the author's order, and last what would change it.
 */
export function report(
  model: PathsModel,
  answers: Answers,
  result: Result,
  voice: LocalizedCheck,
  show: Localized & { readonly choosing: Choosing | undefined },
) {
  const { words, authorLang, level } = voice;
  const { kind, accounts, flips } = result;
  const next = {
    one: words.nextOne(model.paths.length),
    several: words.nextSeveral,
    none: words.nextNone,
    unsure: words.nextUnsure,
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
          <bdi lang=${authorLang}>${row.label}</bdi> <span class="because"><bdi lang=${authorLang}>${own(row.cells, path.id)}</bdi></span>
          <small>${words.matter}</small>
        </li>
      `;
    if (!sign) return nothing;
    return html`
      <li>
        <q lang=${authorLang} dir="auto">${sign.text}</q>
        ${share < 0 ? html`<span class="because"><bdi lang=${authorLang}>${sign.because}</bdi></span>` : nothing}
        ${answers.signs.get(sign.id) === 1 ? nothing : html`<small>${words.saidLittle}</small>`}
      </li>
    `;
  };
  const side = (account: Account, title: string, reasons: readonly Reason[]) => html`
    <p class="label">${title}</p>
    ${reasons.length ? html`<ul>${reasons.map((each) => reason(account, each))}</ul>` : html`<p class="note">${words.speaksNothing}</p>`}
  `;

  return html`
    <section class="result" aria-labelledby="result">
      <div class="h4" role="heading" aria-level=${level + 1} id="result">${words.result}</div>
      <p class="sentence">${sentence(model, result, voice)}</p>
      <p>${next}</p>
      ${
        reasoned
          ? html`
            <div class="accounts ${accounts.length === 4 ? 'four' : ''}">
              ${accounts.map(
                (account) => html`
                  <div class="account ${pulled ? 'both' : ''}">
                    <div class="path" role="heading" aria-level=${Math.min(level + 2, 6)} lang=${authorLang}><bdi>${account.path.label}</bdi></div>
                    ${side(account, words.speaks, account.for)} ${pulled ? side(account, words.pulls, account.against) : nothing}
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
              <summary>${words.flips}</summary>
              <p class="note">${words.flipsHint}</p>
              <ul>
                ${flips.map(({ id, text }) => html`<li><q lang=${authorLang} dir="auto">${text}</q> <small>${positive(id) ? words.flipOff : words.flipOn}</small></li>`)}
              </ul>
            </details>
          `
          : nothing
      }
      ${decided && show.choosing ? choices(show.choosing, show) : nothing}
    </section>
  `;
}
