// Installs the hosts' packages, pinned by a lock file, into a scratch folder; never into the project.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Gives the folder `node_modules` of one of the lists in `scripts/hosts/packages/`, installed at the first call and kept
 * for the next run.
 *
 * @param name - `near`, which CI runs too, or `far`: the site generators.
 * @param lists - The folder of lists.
 */
export function packagesOf(name, lists = new URL('packages/', import.meta.url)) {
  const list = fileURLToPath(new URL(`${name}/`, lists));
  const lock = readFileSync(join(list, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  const folder = join(process.env.WAYLEAF_HOSTS ?? join(tmpdir(), 'wayleaf-hosts'), `${name}-${hash}`);
  const done = join(folder, '.installed');
  if (!existsSync(done)) {
    console.log(`Installing the packages of ${name} into ${folder} …`);
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(list, file), join(folder, file));
    const npm = (command) => {
      const args = [command, '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'];
      return spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' }).status;
    };
    // `npm ci` (11.19) refuses a lock that `npm install` has just written where the registry lacks an optional package
    // (one that Vite 8.4.0 names); installing keeps to the versions in the lock all the same
    const status = npm('ci') && npm('install');
    if (status) throw new Error(`The packages of ${name} could not be installed.`);
    writeFileSync(done, '');
  }
  return join(folder, 'node_modules');
}

/** The version of an installed package. */
export const versionOf = (packages, name) => {
  try {
    return JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8')).version;
  } catch {
    return '';
  }
};
