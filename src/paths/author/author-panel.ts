/** Renders what authors see with `debug`: the problems, the criteria of the audit, and what the signs lead to. */
import { html, nothing } from 'lit';
import { authorSection, count } from '../../problems/problem-list.js';
import type { Path } from '../model.js';
import type { AuditReport, Criterion, Verdict } from './audit.js';
import type { Reachability, ReachableResult } from './reachability.js';

/** What the panel shows and calls. */
export interface AuthorPanelProps {
  readonly report: AuditReport;
  readonly paths: readonly Path[];
  readonly host: Element;
  readonly auditAgain: () => void;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  'not-met': 'Not met',
  'needs-a-person': 'Needs a person',
  met: 'Met',
};
const STANDARDS: Readonly<Record<Criterion['standard'], string>> = {
  'ipdas-qualifying': 'IPDAS, qualifying',
  'ipdas-certifying': 'IPDAS, certifying',
  ipdas: 'IPDAS',
  nice: 'NICE',
  safety: 'Safety',
  wayleaf: 'Wayleaf',
};
const RESULTS: Readonly<Record<ReachableResult['kind'], string>> = {
  one: 'One path',
  several: 'Several paths',
  none: 'None of them',
  unsure: 'Too little to say',
  support: 'Support',
};

const number = new Intl.NumberFormat('en');
const share = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

const listed = (codes: readonly string[]) => codes.map((code, at) => html`${at ? ', ' : ''}<code>${code}</code>`);

const criterion = ({ name, evidence, standard, codes }: Criterion) => html`
  <li>
    <p>${name} <span class="note">${STANDARDS[standard]}${codes.length ? html` · ${listed(codes)}` : nothing}</span></p>
    <p class="note">${evidence}</p>
  </li>
`;

/** How often a result comes up. */
function frequency({ kind, sets, example: signs }: ReachableResult, total: number): unknown {
  if (kind === 'support') return signs ? 'Any with a sign of safety' : 'No sign asks for it';
  if (!sets) return 'Never';
  return html`${number.format(sets)} <span class="note">${share.format(sets / total)}</span>`;
}

/** The signs of the smallest answer set that leads to a result. */
function example({ example: signs }: ReachableResult): unknown {
  if (!signs) return '–';
  return signs.length ? html`<ul>${signs.map(({ text }) => html`<li>${text}</li>`)}</ul>` : 'Nothing';
}

/** The sentences and the table about what the signs lead to. */
function reachabilityTable(reach: Reachability, paths: readonly Path[]) {
  const { sets, exhaustive, results, named, fragile, reversible } = reach;
  const label = ({ kind, path }: ReachableResult) =>
    kind === 'one' ? paths.find(({ id }) => id === path)?.label : RESULTS[kind];
  const scope = exhaustive
    ? `All ${count(sets, 'set')} of yes and no.`
    : `A sample of ${count(sets, 'set')} of yes and no, the same each time.`;
  const stability =
    `Of ${count(named, 'set')} that name one path, ${number.format(fragile)} would be a close call after a single ` +
    `change, and ${reversible ? number.format(reversible) : 'none'} would name another path.`;
  const points = ({ label: path }: Path, at: number) =>
    html`${at ? ', ' : ''}<bdi>${path}</bdi> ${reach.attainable[at]}`;
  return html`
    <p>
      ${scope} “A little” lies between them; what matters is left open here.
      ${stability}
    </p>
    <table>
      <thead>
        <tr><th scope="col">Result</th><th scope="col">Sets</th><th scope="col">For instance, a yes to</th></tr>
      </thead>
      <tbody>
        ${results.map(
          (each) => html`
            <tr>
              <th scope="row" dir="auto">${label(each)}</th>
              <td>${frequency(each, sets)}</td>
              <td dir="auto">${example(each)}</td>
            </tr>
          `,
        )}
      </tbody>
    </table>
    <p class="note">The most points each path can have: ${paths.map(points)}.</p>
  `;
}

/** The panel. Nothing in it comes from a visitor. */
export function authorPanel({ report, paths, host, auditAgain: again }: AuthorPanelProps) {
  const { criteria, counts, problems, reach } = report;
  const verdicts = `${counts.met} met, ${counts['not-met']} not met, ${counts['needs-a-person']} for a person to judge`;
  const more = html`
      ${
        criteria.length
          ? html`
            <details>
              <summary>As a decision aid: ${verdicts}</summary>
              ${(Object.keys(VERDICTS) as Verdict[]).map((verdict) => {
                const these = criteria.filter((each) => each.verdict === verdict);
                return these.length ? html`<h4>${VERDICTS[verdict]}</h4><ul>${these.map(criterion)}</ul>` : nothing;
              })}
            </details>
          `
          : nothing
      }
      ${
        reach
          ? html`
            <details>
              <summary>What the signs lead to</summary>
              ${reachabilityTable(reach, paths)}
            </details>
          `
          : nothing
      }
      <button class="link" type="button" @click=${again}>Look again</button>
  `;
  return authorSection(problems, host, more);
}
