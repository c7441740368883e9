// Whether the toolbar of Storybook changes the story that is open: for each tool another value is set, and the picture
// (or, for motion, what style rules and scripts are told) must be another one.
const TOOLS = {
  look: ['contrast', 'host'],
  theme: ['dark', 'light'],
  language: ['de', 'en'],
  contrast: ['more', 'normal'],
  motion: ['reduced', 'full'],
};

const set = (page, globals) =>
  page.evaluate(
    (wanted) =>
      new Promise((done, fail) => {
        const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
        setTimeout(fail, 10_000, new Error('toolbar: the story was not rendered again'));
        channel.once('storyRendered', () =>
          window.requestAnimationFrame(() => window.requestAnimationFrame(() => done())),
        );
        channel.emit('updateGlobals', { globals: wanted });
      }),
    globals,
  );
const isStill = (page) => page.evaluate(() => window.matchMedia('(prefers-reduced-motion: reduce)').matches);
const pictureOf = async (page) =>
  (await page.screenshot({ animations: 'disabled', fullPage: true })).toString('base64');
/** Words of a language, and parts of a widget, may come a moment later. */
async function becomes(other, wanted) {
  for (let tries = 0; tries < 20; tries++) {
    if (wanted(await other())) return true;
    await new Promise((next) => setTimeout(next, 100));
  }
  return false;
}

/**
 * Whether a gallery forgets what was set before it was opened, from a story, as in Storybook's own menu.
 *
 * @param {string} gallery its id
 */
export async function galleryFaults(page, gallery) {
  await set(page, { theme: 'dark', language: 'ar' });
  await page.evaluate(
    (storyId) => window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', { storyId, viewMode: 'docs' }),
    gallery,
  );
  const addresses = () =>
    page.evaluate(() => [...document.querySelectorAll('iframe')].map(({ src }) => decodeURIComponent(src)));
  const isWanted = (src) => src.includes('theme:dark') && src.includes('language:ar');
  const all = (found) => found.length > 0 && found.every(isWanted);
  return (await becomes(addresses, all)) ? [] : [`${gallery}: forgets what was set before it was opened`];
}

/** What is shown once it is the same twice: parts of a widget come one after the other. */
async function settled(shown) {
  let last = await shown();
  await becomes(shown, (now) => now === last || ((last = now), false));
  return last;
}

/** The tools that change nothing in the story `id`. A story that brings its own language keeps it. */
export async function toolbarFaults(page, id) {
  const faults = [];
  for (const [tool, [other, usual]] of Object.entries(TOOLS)) {
    if (tool === 'language' && /german|arabic|japanese/.test(id)) continue;
    const shown = tool === 'motion' ? () => isStill(page) : () => pictureOf(page);
    const first = await settled(shown);
    await set(page, { [tool]: other });
    if (!(await becomes(shown, (now) => now !== first))) faults.push(`toolbar: ${tool} changes nothing`);
    await set(page, { [tool]: usual });
  }
  return faults;
}
