/** @pure What an author would want to mend. A lazy part, fetched when there is something. */
import type { ProblemInput, Report } from '../../controllers/problems-controller.js';
import { isDay, own, placeOf, type Path, type PathsModel, type Sign, type Weights } from '../model.js';

/**
 * Looks for what an author would want to mend.
 *
 * @returns Whether the model is sound enough for a self-check. The comparison is shown in any case.
 */
export function validate(model: PathsModel, report: Report): boolean {
  const { paths, rows, signs, support, kind } = model;
  let sound = true;
  const fail = (code: number, values?: Record<string, string | number>, part?: object) => {
    sound = false;
    note(code, values, part);
  };
  const note = (code: number, values?: Record<string, string | number>, part?: object) =>
    report(`WL-PATHS-0${String(code).padStart(2, '0')}`, values, part && placeOf(part));

  const known = new Set(paths.map(({ id }) => id));
  const twice = (parts: readonly Path[] | readonly Sign[], code: number) => {
    const seen = new Set<string>();
    for (const part of parts) {
      if (seen.has(part.id)) fail(code, { id: part.id }, part);
      seen.add(part.id);
    }
  };
  const weigh = (part: object, given: Weights, limit: number, where: string) => {
    for (const [id, weight] of Object.entries(given)) {
      if (!known.has(id)) fail(4, { id, where }, part);
      if (!Number.isInteger(weight) || Math.abs(weight) > limit) fail(8, { id, where, limit }, part);
    }
  };

  if (!paths.length && !rows.length) {
    note(1);
    return false;
  }
  if (!model.decision) fail(2);
  if (paths.length < 2) fail(3);
  twice(paths, 6);
  for (const path of paths) if (!path.label) fail(18, { where: path.id }, path);
  for (const row of rows) {
    for (const { id, label } of paths) if (!own(row.cells, id)) fail(5, { row: row.label, path: label }, row);
    if (!row.label) fail(18, { where: row.kind || 'a row' }, row);
    for (const id of Object.keys(row.cells)) if (!known.has(id)) fail(4, { id, where: row.label }, row);
    weigh(row, row.fit, 1, row.label);
  }
  if (kind === 'health' && !model.reviewed) fail(14);
  if (kind === 'health' && !model.interest) note(16);
  for (const day of [model.reviewed, model.reviewBy]) if (day && !isDay(day)) note(15, { day });

  if (!signs.length) return false;
  if (!rows.some((row) => row.kind === 'limits')) fail(10);
  twice(signs, 7);
  for (const sign of signs) {
    if (!sign.text) fail(18, { where: sign.id || 'a sign' }, sign);
    if (sign.safety) {
      if (!support) fail(11, { sign: sign.text }, sign);
      continue;
    }
    if (!Object.keys(sign.for).length) fail(12, { sign: sign.text }, sign);
    weigh(sign, sign.for, 2, sign.text);
    if (!sign.because && Object.values(sign.for).some((weight) => weight < 0)) fail(9, { sign: sign.text }, sign);
  }
  for (const path of paths)
    if (!signs.some((sign) => !sign.safety && (own(sign.for, path.id) ?? 0) > 0)) fail(13, { path: path.label }, path);
  return sound;
}

/** The same as a list. */
export function mistakes(model: PathsModel): readonly ProblemInput[] {
  const findings: ProblemInput[] = [];
  validate(model, (code, values, element) => findings.push({ code, values, element }));
  return findings;
}
