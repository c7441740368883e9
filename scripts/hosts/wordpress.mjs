// WordPress as a host: posts by an administrator and by an author, in the block editor and the classic one, in two
// themes, and the block editor's own preview.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingForWordPress, startWordPress } from './wordpress-server.mjs';

const block = (text) => `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`;

/** Each is a row of the matrix. `offered`: the ways that our documents offer there. */
export const wordpressHosts = {
  'wordpress-block': {
    title: 'WordPress, administrator, Custom HTML block',
    offered: ['children', 'attributes', 'marker-children', 'marker-attributes', 'config'],
    post: (text) => ({ role: 'administrator', content: block(text) }),
  },
  'wordpress-author': {
    title: 'WordPress, author, Custom HTML block',
    offered: ['marker-children', 'marker-attributes'],
    post: (text) => ({ role: 'author', content: block(text) }),
  },
  'wordpress-classic': {
    title: 'WordPress, administrator, classic editor',
    offered: ['marker-children', 'marker-attributes', 'attributes', 'config'],
    post: (text) => ({ role: 'administrator', content: text }),
  },
  'wordpress-author-classic': {
    title: 'WordPress, author, classic editor',
    offered: ['marker-children', 'marker-attributes'],
    post: (text) => ({ role: 'author', content: text }),
  },
  'wordpress-twentytwentyone': {
    title: 'WordPress, theme Twenty Twenty-One',
    offered: ['children', 'marker-children', 'marker-attributes'],
    theme: 'twentytwentyone',
    post: (text) => ({ role: 'administrator', content: block(text) }),
  },
};

/** Starts WordPress with our script in the head of each page, as an owner's plugin for header code would put it. */
export async function wordpress(packages, scratch, script) {
  const missing = missingForWordPress();
  if (missing) return { missing };
  const site = await startWordPress(join(packages, '@wp-playground/wordpress-builds'), scratch);
  const plugins = join(site.site, 'wp-content/mu-plugins');
  mkdirSync(plugins, { recursive: true });
  writeFileSync(join(plugins, 'header.php'), `<?php add_action('wp_head', function () { echo '${script}'; });\n`);
  return site;
}

/**
 * Opens the block editor with a Custom HTML block and its preview, which is a sandboxed frame that takes the height of
 * what it sees in the light DOM.
 *
 * @returns Whether each widget took its shape in the preview, and how many pixels the frame is shorter than its page.
 */
export async function previewInEditor(browser, site, text) {
  const { id } = await site.publish({ role: 'administrator', title: 'Preview', content: block(text) });
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  await context.addCookies(site.cookies());
  const page = await context.newPage();
  try {
    await page.goto(`${site.url}/wp-admin/post.php?post=${id}&action=edit`);
    await page.waitForFunction(() => window.wp?.data?.select('core/block-editor')?.getBlocks().length, undefined, {
      timeout: 60_000,
    });
    await page.evaluate(() => {
      const { dispatch, select } = window.wp.data;
      for (const scope of ['core', 'core/edit-post']) dispatch('core/preferences').set(scope, 'welcomeGuide', false);
      dispatch('core/block-editor').selectBlock(select('core/block-editor').getBlocks()[0].clientId);
    });
    await page.getByRole('button', { name: 'Preview', exact: true }).last().click({ timeout: 20_000 });
    const inFrames = async (check) => {
      for (const frame of page.frames()) {
        const found = await frame.evaluate(check).catch(() => undefined);
        if (found) return found;
      }
      return undefined;
    };
    const end = Date.now() + 30_000;
    let found;
    do {
      await page.waitForTimeout(250);
      found = await inFrames(() => {
        const widgets = ['reader', 'paths', 'booking'].map((name) => document.querySelector(`wayleaf-${name}`));
        if (!widgets.every((each) => each?.shadowRoot?.childElementCount)) return undefined;
        // the frame's own height against that of the page in it
        return { shaped: true, short: document.documentElement.scrollHeight - window.innerHeight };
      });
    } while ((!found || found.short > 2) && Date.now() < end);
    return found ?? { shaped: false };
  } finally {
    await context.close();
  }
}
