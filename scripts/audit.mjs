// Prints how a comparison stands as a decision aid: node --import ./scripts/ts-hooks.mjs scripts/audit.mjs paths.json
// [language]
// For a comparison as JSON; of one on a page, `await document.querySelector('wayleaf-paths').audit()` reports more.
import { readFileSync } from 'node:fs';

const { validate } = await import('../src/paths/author/validate.ts');
const { normalise } = await import('../src/paths/model.ts');
const { readData } = await import('../src/paths/input/read-json.ts');
const { audit, countVerdicts } = await import('../src/paths/author/audit.ts');
const { lint } = await import('../src/paths/author/lint.ts');
const { analyseReachability } = await import('../src/paths/author/reachability.ts');
const { lintText } = await import('../src/problems/paths-lint.ts');
const { reportServiceProblems } = await import('../src/paths/author/support-checks.ts');
const { problemText } = await import('../src/problems/problem-texts.ts');

const [file = 'stories/sample/paths.json', lang = 'en'] = process.argv.slice(2);
const found = new Map();
const problems = [];
const report = (code, values = {}) => {
  found.set(code, undefined);
  problems.push({ code, ...problemText(code, values) });
};
const model = normalise(readData(JSON.parse(readFileSync(file, 'utf8')), 'https://example.org/', report));
validate(model, report);
reportServiceProblems(model, report);
const facts = {
  model,
  reach: model.signs.some(({ safety }) => !safety) ? analyseReachability(model) : undefined,
  today: new Date().toISOString().slice(0, 10),
  lang,
  offers: false,
};
lint(facts, (code, values = {}) => {
  found.set(code, undefined);
  problems.push({ code, ...lintText(code, values) });
});
const criteria = audit({ ...facts, found, seen: false });

console.log(`${model.decision}\n`);
for (const { code, level, message, hint } of problems) console.log(`${level} ${code}: ${message} ${hint}`);
console.log(problems.length ? '' : 'Nothing to mend.\n');
for (const { standard, name, verdict, evidence } of criteria)
  console.log(`${verdict.padEnd(14)}  ${standard.padEnd(16)}  ${name}\n${' '.repeat(34)}${evidence}`);
const { met, 'not-met': not, 'needs-a-person': person } = countVerdicts(criteria);
console.log(`\n${met} met, ${not} not met, ${person} for a person to judge`);
if (facts.reach) {
  const { sets, exhaustive, results, named, fragile, reversible } = facts.reach;
  console.log(
    `\n${sets} sets of answers${exhaustive ? '' : ' (a sample)'}: ${results
      .filter(({ kind }) => kind !== 'support')
      .map(({ kind, path, sets: count }) => `${path ?? kind} ${count}`)
      .join(
        ', ',
      )}; of ${named} that name one path, ${fragile} become a close call after one change, ${reversible} another path`,
  );
}
process.exitCode = problems.some(({ level }) => level === 'error') ? 1 : 0;
