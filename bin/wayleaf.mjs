#!/usr/bin/env node
// The package's command: `npx wayleaf <command> …`. Each command is a file beside this one that exports `usage`, a line
// for the list, and `run(arguments)`, which resolves with the exit code.
import { readdirSync } from 'node:fs';

const folder = new URL('.', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.mjs') && file !== 'wayleaf.mjs')
  .map((file) => file.slice(0, -'.mjs'.length))
  .sort();
const load = (name) => import(new URL(`${name}.mjs`, folder).href);

const [name, ...rest] = process.argv.slice(2);
if (names.includes(name)) process.exitCode = await (await load(name)).run(rest);
else {
  const usages = await Promise.all(names.map(async (each) => `  npx wayleaf ${(await load(each)).usage}`));
  const asked = !name || /^(-h|--help|help)$/.test(name);
  console[asked ? 'log' : 'error'](
    `${asked ? '' : `"${name}" is no command of wayleaf.\n`}Usage:\n${usages.join('\n')}`,
  );
  process.exitCode = asked ? 0 : 2;
}
