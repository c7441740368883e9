// axe over what is ours in WordPress: a block's form in the sidebar, the block in the canvas, a widget on a page.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * @param {import('playwright-core').Page | import('playwright-core').Frame} place
 * @param {string} selector what is looked at, with all that is in it; the editor has its preview inert, which axe would leave out
 * @param {string} [except] what is WordPress' own in it
 * @returns {Promise<string[]>} each finding with its place
 */
async function findingsIn(place, selector, except) {
  await place.evaluate(`${source};undefined`);
  return place.evaluate(
    async ([include, exclude]) => {
      const inert = [...document.querySelectorAll('[inert]')];
      for (const each of inert) each.removeAttribute('inert');
      const { violations } = await window.axe.run({ include: [include], ...(exclude && { exclude: [exclude] }) });
      for (const each of inert) each.setAttribute('inert', '');
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.flat().join(' ')}`));
    },
    [selector, except],
  );
}

/** What axe finds in the editor: in the form of the block that is selected, and in all our blocks. */
export async function findingsInEditor(page) {
  const canvas = page.frames().find((frame) => frame.name() === 'editor-canvas');
  return [
    ...(await findingsIn(page, '.block-editor-block-inspector')),
    // paragraphs and headings in a reader are WordPress' own
    ...(await findingsIn(canvas, '[data-type^="wayleaf/"]', '[data-type^="core/"]')),
  ];
}

const WIDGETS = 'wayleaf-reader, wayleaf-paths, wayleaf-booking';

/** What axe finds in the widgets of a page, if it has any. */
export const findingsOnPage = async (page) => ((await page.locator(WIDGETS).count()) ? findingsIn(page, WIDGETS) : []);
