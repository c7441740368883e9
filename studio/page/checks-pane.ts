/** What the library's checks say of the comparison, each leading to its field, and what the signs lead to. */
import { html, nothing, type TemplateResult } from 'lit';
import { today } from '../../src/internal/date.js';
import type { Criterion, Verdict } from '../../src/paths/author/audit.js';
import { checkPaths, type Checked } from '../core/checks.js';
import { hasContent } from '../core/draft.js';
import { answersFor, resultName, whyNever } from '../core/results.js';
import { goTo } from './fields.js';
import type { Store } from './store.js';

const VERDICTS: readonly (readonly [Verdict, string])[] = [
  ['not-met', 'Not met'],
  ['needs-a-person', 'For you to judge'],
  ['met', 'Met'],
];
const criterion = ({ name, evidence }: Criterion) => html`<li>${name} <span class="note">${evidence}</span></li>`;

function results({ reach }: Checked, store: Store): unknown {
  if (!reach) return html`<p class="note">Without signs, the comparison is a table only, and asks nothing.</p>`;
  const { paths } = store.state.draft.paths;
  const often = (sets: number) => (sets ? `${Math.round((sets / reach.sets) * 1000) / 10} %` : 'never');
  return html`
    <div class="scroll" role="region" aria-label="Results" tabindex="0"><table class="results">
      <caption class="hidden">Every result the signs can lead to</caption>
      <thead><tr><th scope="col">Result</th><th scope="col">Of all answers</th><th scope="col">The fewest signs for it</th></tr></thead>
      <tbody>${reach.results.map(
        (result) => html`<tr>
          <th scope="row" dir="auto">${resultName(result, paths)}</th>
          <td>${result.kind === 'support' ? (result.example ? 'any with a sign of safety' : 'never') : often(result.sets)}</td>
          <td dir="auto">${result.example ? answersFor(result) : whyNever(result, reach, store.state.draft.paths)}</td>
        </tr>`,
      )}</tbody>
    </table></div>`;
}

let last: { key: unknown; offers: boolean; checked: Checked } | undefined;

/** What the checks say now; checking is not repeated while nothing changes. */
export function checkedNow(store: Store): Checked {
  const { draft } = store.state;
  const offers = hasContent(draft, 'booking');
  if (last?.key !== draft.paths || last.offers !== offers)
    last = { key: draft.paths, offers, checked: checkPaths(draft.paths, { today: today(), lang: draft.lang, offers }) };
  return last.checked;
}

/** The pane. */
export const checksPane = (store: Store): TemplateResult => {
  const { draft } = store.state;
  const checked = checkedNow(store);
  const { findings, counts, criteria } = checked;
  const errors = findings.filter(({ level }) => level === 'error').length;
  const count = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`;
  return html`<section class="checks" aria-labelledby="checks">
    <h2 id="checks" tabindex="-1">As a decision aid</h2>
    <p role="status">${findings.length ? `${count(errors, 'thing')} to mend, ${count(findings.length - errors, 'thing')} to look at.` : 'Nothing to mend.'}</p>
    ${
      findings.length
        ? html`<ul class="findings">${findings.map(
            ({ code, level, message, hint, field }) => html`<li data-level=${level}>
              <p><strong>${level === 'error' ? 'Mend' : 'Look at'}</strong> ${message} ${hint ? html`<span class="note">${hint}</span>` : nothing}</p>
              <button class="link" type="button" @click=${() => goTo(field)}>Go to the field<span class="hidden"> of: ${message} (${code})</span></button>
            </li>`,
          )}</ul>`
        : nothing
    }
    <details><summary>What the signs lead to</summary>${results(checked, store)}</details>
    ${
      criteria.length
        ? html`<details><summary>${draft.paths.kind === 'health' ? 'Criteria of IPDAS and NICE' : 'What is asked of a fair comparison'}: ${counts.met} met, ${counts['not-met']} not, ${counts['needs-a-person']} for you to judge</summary>
            ${VERDICTS.map(([verdict, title]) => {
              const these = criteria.filter((each) => each.verdict === verdict);
              return these.length ? html`<h3>${title}</h3><ul>${these.map(criterion)}</ul>` : nothing;
            })}</details>`
        : nothing
    }
  </section>`;
};
