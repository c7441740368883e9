/** @pure Validates the model of a comparison and reports each problem. Loaded when there is one. */
import type { ProblemInput, Report } from '../../controllers/problems-controller.js';
import type { ProblemCode } from '../../problems/all-problems.js';
import { isDay } from '../../internal/date.js';
import { ownValue, elementOf, type Path, type PathsModel, type Sign, type Weights } from '../model.js';

/**
 * Reports what is invalid or missing.
 *
 * @returns Whether the model is sound enough for a self-check. The comparison is shown in any case.
 */
export function validate(model: PathsModel, report: Report): boolean {
  const { paths, rows, signs, support, kind } = model;
  let sound = true;
  const fail = (code: ProblemCode, values?: Record<string, string | number>, part?: object) => {
    sound = false;
    note(code, values, part);
  };
  const note = (code: ProblemCode, values?: Record<string, string | number>, part?: object) =>
    report(code, values, part && elementOf(part));

  const known = new Set(paths.map(({ id }) => id));
  const failOnDuplicates = (parts: readonly Path[] | readonly Sign[], code: ProblemCode) => {
    const seen = new Set<string>();
    for (const part of parts) {
      if (seen.has(part.id)) fail(code, { id: part.id }, part);
      seen.add(part.id);
    }
  };
  const checkWeights = (part: object, weights: Weights, limit: number, where: string) => {
    for (const [id, weight] of Object.entries(weights)) {
      if (!known.has(id)) fail('WL-PATHS-004', { id, where }, part);
      if (!Number.isInteger(weight) || Math.abs(weight) > limit) fail('WL-PATHS-008', { id, where, limit }, part);
    }
  };

  if (!paths.length && !rows.length) {
    note('WL-PATHS-001');
    return false;
  }
  if (!model.decision) fail('WL-PATHS-002');
  if (paths.length < 2) fail('WL-PATHS-003');
  failOnDuplicates(paths, 'WL-PATHS-006');
  for (const path of paths) if (!path.label) fail('WL-PATHS-018', { where: path.id }, path);
  for (const row of rows) {
    for (const { id, label } of paths)
      if (!ownValue(row.cells, id)) fail('WL-PATHS-005', { row: row.label, path: label }, row);
    if (!row.label) fail('WL-PATHS-018', { where: row.kind || 'a row' }, row);
    for (const id of Object.keys(row.cells)) if (!known.has(id)) fail('WL-PATHS-004', { id, where: row.label }, row);
    checkWeights(row, row.fit, 1, row.label);
  }
  if (kind === 'health' && !model.reviewed) fail('WL-PATHS-014');
  if (kind === 'health' && !model.interest) note('WL-PATHS-016');
  for (const day of [model.reviewed, model.reviewBy]) if (day && !isDay(day)) note('WL-PATHS-015', { day });

  if (!signs.length) return false;
  if (!rows.some((row) => row.kind === 'limits')) fail('WL-PATHS-010');
  failOnDuplicates(signs, 'WL-PATHS-007');
  for (const sign of signs) {
    if (!sign.text) fail('WL-PATHS-018', { where: sign.id || 'a sign' }, sign);
    if (sign.safety) {
      if (!support) fail('WL-PATHS-011', { sign: sign.text }, sign);
      continue;
    }
    if (!Object.keys(sign.for).length) fail('WL-PATHS-012', { sign: sign.text }, sign);
    checkWeights(sign, sign.for, 2, sign.text);
    if (!sign.because && Object.values(sign.for).some((weight) => weight < 0))
      fail('WL-PATHS-009', { sign: sign.text }, sign);
  }
  for (const path of paths)
    if (!signs.some((sign) => !sign.safety && (ownValue(sign.for, path.id) ?? 0) > 0))
      fail('WL-PATHS-013', { path: path.label }, path);
  return sound;
}

/** All problems, as a list. */
export function listProblems(model: PathsModel): readonly ProblemInput[] {
  const problems: ProblemInput[] = [];
  validate(model, (code, values, element) => problems.push({ code, values, element }));
  return problems;
}
