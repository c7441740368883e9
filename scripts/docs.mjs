// npm run docs: builds the documentation site into docs-site/ and serves it.
//   --check         builds it into a scratch folder, follows every link and anchor within it, looks at it in Chromium
//                   (axe, narrow windows, search, requests), and serves nothing
//   --build         builds it and serves nothing
//   --folder=PATH   somewhere else than docs-site/: where other versions are, they stay, and the new one is told to them
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.mjs';
import { buildSite } from './docs/build.mjs';
import { checkLinks, checkPages } from './docs/check.mjs';
import { serve } from './static-server.mjs';

const { values: flags } = parseArgs({
  options: { check: { type: 'boolean' }, build: { type: 'boolean' }, folder: { type: 'string' } },
});
const root = fileURLToPath(new URL('..', import.meta.url));

buildIfStale();
const folder = flags.check ? mkdtempSync(join(tmpdir(), 'wayleaf-docs-')) : resolve(root, flags.folder ?? 'docs-site');
const start = performance.now();
const { version, pages } = buildSite(folder);
console.log(`Documentation of ${version}: ${pages} pages in ${((performance.now() - start) / 1000).toFixed(1)} s`);

if (flags.check) {
  try {
    const links = checkLinks(folder);
    console.log(`${links.count} links within the site, ${links.outside} out of it (not followed)`);
    const seen = await checkPages(folder, version);
    console.log(`${seen.looks} looks in Chromium`);
    const faults = [...links.faults, ...seen.faults];
    for (const fault of faults) console.log(`FAULT ${fault}`);
    process.exitCode = faults.length ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else if (flags.build) console.log(folder);
else {
  const { url, close } = await serve(folder, Number(process.env.PORT) || 4180);
  console.log(`\n  ${url}/${version}/\n\nStop with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close().then(() => process.exit(0)));
}
