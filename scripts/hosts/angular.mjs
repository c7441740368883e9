// Angular beside the packed package: its own compiler over the small apps of test/package/apps/angular, and the checks
// of custom-elements-everywhere.com, by the same tests as the other frameworks. It is installed here, not in the project.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { packagesOf, versionOf } from './packages.mjs';

const FILES = ['test/package/framework-types.test.mjs', 'test/package/custom-elements-everywhere.test.mjs'];

/**
 * Runs the tests: about a minute, and two on a busy machine.
 *
 * @returns One result a file, as `livePages` gives them.
 */
export function angularTests() {
  const packages = packagesOf('angular');
  const version = versionOf(packages, '@angular/core');
  return FILES.map((file) => {
    const { status, stdout } = spawnSync(process.execPath, ['--test', '--test-reporter=tap', file], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
      env: { ...process.env, WAYLEAF_ANGULAR: packages, NODE_TEST_CONTEXT: undefined },
    });
    const count = /^# pass (\d+)$/m.exec(stdout)?.[1] ?? 0;
    const failed = stdout.split('\n').filter((line) => /^ *not ok /.test(line));
    return {
      name: `Angular ${version}, ${file}: ${count} tests`,
      failed: status !== 0 ? failed.map((line) => line.trim()).join('; ') || 'it did not run' : '',
    };
  });
}
