// npm run look: pictures of every story, wide and narrow, light and dark, beside the accepted ones; prints which stories
// look different, and writes what shows it into screenshots/look/. Not in CI: letters are drawn differently elsewhere.
//   -- --accept       from now on, the stories look as they do now
//   -- --story=TEXT   only those whose id has it
//   -- --own          beside pictures of this machine, in screenshots/look/own/, instead of those of the repository
//   -- --built        of the Storybook that was built last
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumArgs, chromiumPath } from './browsers.mjs';
import { DRAWING, hashOf, machineOf, openCamera, VIEWS } from './look/camera.mjs';
import { openDarkroom } from './look/darkroom.mjs';
import { serve } from './static-server.mjs';

const { values: flags } = parseArgs({
  options: {
    accept: { type: 'boolean' },
    story: { type: 'string', default: '' },
    own: { type: 'boolean' },
    built: { type: 'boolean' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = join(root, 'screenshots/look');
const folder = flags.own ? join(scratch, 'own') : join(root, 'test/look');
const listFile = join(folder, 'accepted.json');
const sheetFile = (id) => join(folder, `${id}.webp`);
const here = (path) => relative(root, path);

/** @type {{ machine?: { chromium: string, specimen: string }, stories: Record<string, string[]> }} */
const accepted = existsSync(listFile) ? JSON.parse(readFileSync(listFile, 'utf8')) : { stories: {} };

if (!flags.built)
  execFileSync('npm', ['run', '-s', 'build-storybook'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
const { url: base, close } = await serve(join(root, 'storybook-static'));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumArgs, ...DRAWING] });
const end = async (code) => {
  await browser.close();
  await close();
  process.exitCode = code;
};

const machine = await machineOf(browser);
const isSame = accepted.machine && JSON.stringify(accepted.machine) === JSON.stringify(machine);
// accepted pictures are all of one machine
if (!isSame && !(flags.accept && (!flags.story || !accepted.machine))) {
  const why = accepted.machine
    ? `they are of Chromium ${accepted.machine.chromium}, and here is ${machine.chromium}${
        accepted.machine.specimen === machine.specimen ? '' : ', which draws a page of letters and shapes differently'
      }`
    : 'none have been accepted';
  console.log(`Nothing was compared with ${here(folder)}: ${why}.
Pictures can only be compared on machines with the same Chromium and fonts. To see what a change of yours moves, make
pictures of this machine before it, and compare with them after it:
  npm run look -- --own --accept
  npm run look -- --own`);
  await end(flags.accept ? 1 : 0);
} else await lookAtAll();

async function lookAtAll() {
  const { entries } = JSON.parse(readFileSync(join(root, 'storybook-static/index.json'), 'utf8'));
  const all = Object.values(entries).flatMap(({ id, type }) => (type === 'story' ? [id] : []));
  const ids = all.filter((id) => id.includes(flags.story));
  const gone = Object.keys(accepted.stories).filter((id) => id.includes(flags.story) && !all.includes(id));
  const cameras = await Promise.all(VIEWS.map((view) => openCamera(browser, base, view)));
  const darkroom = await openDarkroom(await browser.newPage());
  mkdirSync(folder, { recursive: true });
  for (const name of existsSync(scratch) ? readdirSync(scratch) : [])
    if (name !== 'own') rmSync(join(scratch, name), { recursive: true });

  /** Two at a time: with more, what a story does when the browser is idle may never be done. */
  const take = async (id) => {
    const pictures = [];
    for (let at = 0; at < cameras.length; at += 2)
      pictures.push(...(await Promise.all(cameras.slice(at, at + 2).map((camera) => camera.picture(id)))));
    return pictures;
  };

  const stories = flags.story ? { ...accepted.stories } : {};
  const counts = { same: 0, changed: 0, new: 0, failed: 0 };
  for (const id of ids) {
    let pictures;
    try {
      pictures = await take(id).catch(() => take(id));
    } catch (error) {
      counts.failed++;
      if (accepted.stories[id]) stories[id] = accepted.stories[id];
      console.log(`FAILED   ${id}: ${error.message}`);
      continue;
    }
    const hashes = pictures.map(hashOf);
    const before = accepted.stories[id];
    // a busy machine may have been caught in the middle of something
    for (const [at, camera] of cameras.entries())
      if (before && before[at] !== hashes[at]) hashes[at] = hashOf((pictures[at] = await camera.picture(id)));
    stories[id] = hashes;
    const other = VIEWS.filter((_, at) => before?.[at] !== hashes[at]);
    if (before && !other.length) {
      counts.same++;
      continue;
    }
    const sheet = await darkroom.sheet(pictures);
    if (flags.accept) {
      writeFileSync(sheetFile(id), sheet.bytes);
      console.log(`${before ? 'accepted ' : 'new      '} ${id}`);
      counts[before ? 'changed' : 'new']++;
      continue;
    }
    const place = join(scratch, id);
    mkdirSync(place, { recursive: true });
    for (const [at, { name }] of VIEWS.entries()) writeFileSync(join(place, `${name}.png`), pictures[at]);
    if (!before || !existsSync(sheetFile(id))) {
      counts.new++;
      console.log(`NEW      ${id}: ${here(place)}`);
      continue;
    }
    counts.changed++;
    const { shares, picture } = await darkroom.compare(readFileSync(sheetFile(id)), sheet);
    writeFileSync(join(place, 'difference.png'), picture);
    const told = other.map(({ name }) => {
      const share = shares[VIEWS.findIndex((view) => view.name === name)];
      return `${name} ${share ? `${(share * 100).toFixed(2)} %` : 'less than a sheet shows'}`;
    });
    console.log(`CHANGED  ${id}: ${told.join(', ')}\n         ${here(place)}`);
  }
  for (const id of gone) {
    console.log(`GONE     ${id}`);
    if (!flags.accept) continue;
    delete stories[id];
    rmSync(sheetFile(id), { force: true });
  }
  if (flags.accept) {
    const lines = Object.keys(stories)
      .sort()
      .map((id) => `    ${JSON.stringify(id)}: ${JSON.stringify(stories[id])}`);
    writeFileSync(
      listFile,
      `{\n  "machine": ${JSON.stringify(machine)},\n  "stories": {\n${lines.join(',\n')}\n  }\n}\n`,
    );
  }
  console.log(
    `${counts.same} as accepted, ${counts.changed} ${flags.accept ? 'accepted' : 'changed'}, ${counts.new} new, ${gone.length} gone, ${counts.failed} failed`,
  );
  if (!flags.accept && (counts.changed || counts.new || gone.length))
    console.log('If this is as it should be: npm run look -- --accept');
  for (const camera of cameras) await camera.close();
  await end(counts.failed || (!flags.accept && (counts.changed || counts.new || gone.length)) ? 1 : 0);
}
