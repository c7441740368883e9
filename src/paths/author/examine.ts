/** Looks at a comparison as its author should: the lint, the schema and the audit, on the page as it stands. */
import type { ReactiveControllerHost } from 'lit';
import type { ProblemInput, ProblemsController, Report } from '../../controllers/problems-controller.js';
import { closestAcross } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import type { CardController } from '../card-controller.js';
import { today } from '../day.js';
import { placeOf, type PathsModel } from '../model.js';
import { lazyChunks } from '../lazy-chunks.js';
import { supportProblems } from './support-checks.js';
import { audit, countVerdicts, type AuditReport } from './audit.js';
import type { JsonHost } from './json-documents.js';
import { lint, type LintFacts, type Note } from './lint.js';
import { lintPage, offersAPath } from './lint-page.js';
import { reach } from './reach.js';
import { lintText } from '../../problems/paths-lint.js';

const dataCheck = once(() => import('./validate-json.js'));

/** Whether there is JSON to look at. */
const fromData = (host: JsonHost): boolean =>
  !!(host.src || host.config || host.supportSrc || host.querySelector('script[type="application/json"]'));

/** A comparison on the page. */
export type ExaminedHost = ReactiveControllerHost & JsonHost;
/** What is read from it. */
export type ExaminedCard = Pick<CardController, 'model' | 'given' | 'status'>;

/** The element a finding is about: the cell, where one is meant. */
function element(
  model: PathsModel,
  { places }: ExaminedCard['given'],
  part: object | undefined,
  path: string | undefined,
): Element | undefined {
  if (part instanceof Element) return part;
  const row = path === undefined ? -1 : model.rows.findIndex((each) => each === part);
  return places?.cells.get(`${row}:${path}`) ?? (part && placeOf(part));
}

/**
 * Runs everything, adds what was found to the widget's problems, and gives the report. The comparison may come from a
 * document that is still on its way: that is waited for.
 */
export async function examine(
  host: ExaminedHost,
  card: ExaminedCard,
  problems: ProblemsController,
): Promise<AuditReport> {
  await host.updateComplete;
  while (card.status === 'loading' && host.isConnected) await new Promise((resolve) => setTimeout(resolve, 50));
  await host.updateComplete;
  const { given } = card;
  const [{ withSupplements }, { validate }] = await Promise.all([lazyChunks.whole(), lazyChunks.mistakes()]);
  const model = withSupplements(card.model, host, given.supportElement);
  const lang = closestAcross(host, '[lang]')?.getAttribute('lang') ?? '';
  const findings: ProblemInput[] = [];
  const note: Note = (code, values = {}, part, path) => {
    findings.push({
      code,
      values,
      element: element(model, given, part, path),
      text: lintText(code, { kind: model.kind, ...values }),
    });
  };
  const filled = model.paths.length > 0;
  const facts: LintFacts = {
    model,
    reach: filled && model.signs.some(({ safety }) => !safety) ? reach(model) : undefined,
    today: today(),
    lang,
    offers: offersAPath(host, given),
    written: !!given.supportElement,
  };
  if (filled) {
    lint(facts, note);
    lintPage(model, given, note);
  }
  const collect =
    (list: ProblemInput[]): Report =>
    (code, values, place) =>
      void list.push({ code, values, element: place });
  const [mistakes, services]: [ProblemInput[], ProblemInput[]] = [[], []];
  if (filled) validate(model, collect(mistakes));
  supportProblems(model, collect(services));
  if (fromData(host))
    await dataCheck()
      .then(({ checkData }) => checkData(host, note))
      .catch(() => findings.push({ code: 'WL-PATHS-019' }));
  // under the names that the widget gives them, which may have looked already
  if (filled) problems.set('model', mistakes);
  problems.set('services', services);
  problems.set('lint', findings);
  for (let ready: unknown; ready !== problems.ready;) await (ready = problems.ready);
  const found = new Map<string, Element | undefined>();
  for (const problem of problems.list)
    if (!found.has(problem.code)) found.set(problem.code, problem.element === host ? undefined : problem.element);
  const criteria = filled ? audit({ ...facts, found, seen: !!given.places }) : [];
  return { criteria, counts: countVerdicts(criteria), problems: problems.list, reach: facts.reach };
}
