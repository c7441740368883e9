// A quiet reporter for Web Test Runner: failures in full, what a test logs as "Measured: …", one line at the end, and the counts as JSON for
// scripts/test.mjs.
import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';

const casesOf = (suite, path = []) => [
  ...suite.tests.map((test) => ({ ...test, name: [...path, test.name].join(' › ') })),
  ...suite.suites.flatMap((inner) => casesOf(inner, [...path, inner.name])),
];
const indent = (text) => String(text).trim().replace(/^/gm, '      ');

/** @param options.file - Where the counts go. */
export function countingReporter({ file } = {}) {
  let root = process.cwd();
  return {
    start({ config }) {
      root = config.rootDir;
    },
    reportTestFileResults({ logger, sessionsForTestFile, testFile }) {
      for (const session of sessionsForTestFile) {
        const where = `${relative(root, testFile)} (${session.browser.name})`;
        for (const { name, passed, skipped, error } of session.testResults ? casesOf(session.testResults) : []) {
          if (passed || skipped) continue;
          logger.log(`  FAIL ${where}\n    ${name}`);
          if (error) {
            logger.log(indent(error.message ?? error));
            if (error.expected !== undefined)
              logger.log(indent(`expected: ${error.expected}\nactual:   ${error.actual}`));
            if (error.stack)
              logger.log(
                indent(
                  error.stack
                    .split('\n')
                    .filter((line) => !/node_modules|__web-dev-server/.test(line))
                    .slice(0, 6)
                    .join('\n'),
                ),
              );
          }
        }
        for (const [first] of session.logs)
          if (/^Measured: /.test(first)) logger.log(`  ${session.browser.name}: ${first}`);
        for (const error of session.errors) logger.log(`  FAIL ${where}\n${indent(error.stack ?? error.message)}`);
        if (!session.passed) {
          for (const path of session.request404s) logger.log(`    not found: ${path}`);
          for (const log of session.logs)
            logger.log(
              `    console: ${log
                .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
                .join(' ')
                .slice(0, 500)}`,
            );
        }
      }
    },
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0, files: sessions.length, empty: [], unanswered: [] };
      for (const session of sessions) {
        const cases = session.testResults ? casesOf(session.testResults) : [];
        for (const { passed, skipped } of cases) counts[skipped ? 'skipped' : passed ? 'passed' : 'failed']++;
        if (!session.testResults && session.errors.some(({ message }) => /did not (start|finish)/.test(message)))
          counts.unanswered.push(relative(root, session.testFile));
        // a file that broke before or beside its tests must not pass unseen
        if (!session.passed && !cases.some(({ passed, skipped }) => !passed && !skipped)) counts.failed++;
        else if (!cases.length) {
          counts.failed++;
          counts.empty.push(relative(root, session.testFile));
        }
      }
      for (const name of counts.empty) console.log(`  FAIL ${name}: it holds no test`);
      console.log(
        `  ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${counts.files} files`,
      );
      if (file) writeFileSync(file, JSON.stringify(counts));
    },
  };
}
