/** Runs every check for authors on a comparison as it stands on the page: lint, schema and audit. */
import type { ReactiveControllerHost } from 'lit';
import type { ProblemInput, ProblemsController, Report } from '../../controllers/problems-controller.js';
import { today } from '../../internal/date.js';
import { closestAcross } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import type { ComparisonController } from '../comparison-controller.js';
import { elementOf, type PathsModel } from '../model.js';
import { lazyChunks } from '../lazy-chunks.js';
import { reportServiceProblems } from './support-checks.js';
import { audit, countVerdicts, type AuditReport } from './audit.js';
import type { JsonHost } from './json-documents.js';
import { lint, type LintFacts, type LintReporter } from './lint.js';
import { lintPage, offersAPath } from './lint-page.js';
import { analyseReachability } from './reachability.js';
import { lintText } from '../../problems/paths-lint.js';

const loadJsonValidation = once(() => import('./validate-json.js'));

/** The element of a comparison. */
export type ExaminedHost = ReactiveControllerHost & JsonHost;
/** What is read from its controller. */
export type ExaminedComparison = Pick<ComparisonController, 'model' | 'input' | 'status'>;

/** The element that a problem is about: a cell, where a row and a path are given. */
function element(
  model: PathsModel,
  { places }: ExaminedComparison['input'],
  part: object | undefined,
  path: string | undefined,
): Element | undefined {
  if (part && 'nodeType' in part) return part as Element;
  const row = path === undefined ? -1 : model.rows.findIndex((each) => each === part);
  return places?.cells.get(`${row}:${path}`) ?? (part && elementOf(part));
}

/**
 * Runs all checks, adds what they find to the widget's problems, and resolves with the report. A document that is still
 * loading is awaited.
 */
export async function examine(
  host: ExaminedHost,
  comparison: ExaminedComparison,
  problems: ProblemsController,
): Promise<AuditReport> {
  const { completeModel, hasJson, validate } = await lazyChunks.completeModel();
  const model = await completeModel(host, comparison);
  const { input } = comparison;
  const lang = closestAcross(host, '[lang]')?.getAttribute('lang') ?? '';
  const lintProblems: ProblemInput[] = [];
  const note: LintReporter = (code, values = {}, part, path) => {
    lintProblems.push({
      code,
      values,
      element: element(model, input, part, path),
      text: lintText(code, { kind: model.kind, ...values }),
    });
  };
  const isComparable = model.paths.length > 0;
  const facts: LintFacts = {
    model,
    reach: isComparable && model.signs.some(({ safety }) => !safety) ? analyseReachability(model) : undefined,
    today: today(),
    lang,
    offers: offersAPath(host, input),
    written: !!input.supportElement,
  };
  if (isComparable) {
    lint(facts, note);
    lintPage(model, input, note);
  }
  const collect =
    (list: ProblemInput[]): Report =>
    (code, values, place) => {
      list.push({ code, values, element: place });
    };
  const modelProblems: ProblemInput[] = [];
  const serviceProblems: ProblemInput[] = [];
  if (isComparable) validate(model, collect(modelProblems));
  reportServiceProblems(model, collect(serviceProblems));
  if (hasJson(host))
    await loadJsonValidation()
      .then(({ validateJson: checkData }) => checkData(host, note))
      .catch(() => lintProblems.push({ code: 'WL-PATHS-019' }));
  // under the sources that the widget uses, too, so that nothing is listed twice
  if (isComparable) problems.set('model', modelProblems);
  problems.set('services', serviceProblems);
  problems.set('lint', lintProblems);
  for (let ready: unknown; ready !== problems.ready;) await (ready = problems.ready);
  const found = new Map<string, Element | undefined>();
  for (const problem of problems.list)
    if (!found.has(problem.code)) found.set(problem.code, problem.element === host ? undefined : problem.element);
  const criteria = isComparable ? audit({ ...facts, found, seen: !!input.places }) : [];
  return { criteria, counts: countVerdicts(criteria), problems: problems.list, reach: facts.reach };
}
