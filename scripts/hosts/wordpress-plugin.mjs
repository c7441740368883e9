// The WordPress plugin in a WordPress of its own, as an owner and an author would use it: blocks made with the sidebar's
// form, tags, shortcodes in the classic editor; published, used, switched off, deleted.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pluginFiles } from '../release.mjs';
import { findingsInEditor, findingsOnPage } from './wordpress-axe.mjs';
import { useNetwork } from './wordpress-network.mjs';
import { PASSWORD, missingForWordPress, startWordPress } from './wordpress-server.mjs';

const LIMIT = 15_000;

/** Throws with what was expected where it did not come. */
function must(found, what) {
  if (!found) throw new Error(what);
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} packages where `@wp-playground/wordpress-builds` is
 * @param {string} scratch a folder for the site
 * @returns {Promise<{ name: string, failed?: string, skipped?: string }[]>} one for each thing that was done
 */
export async function usePlugin(browser, packages, scratch) {
  const missing = missingForWordPress();
  if (missing) return [{ name: 'WordPress plugin', skipped: `${missing} is missing` }];
  const wordpress = join(packages, '@wp-playground/wordpress-builds');
  const put = (into, path, text) => {
    const file = join(into.site, 'wp-content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  /** A WordPress with the plugin in it. */
  const begin = async (name) => {
    const started = await startWordPress(wordpress, join(scratch, name));
    for (const [path, bytes] of Object.entries(pluginFiles())) put(started, `plugins/wayleaf/${path}`, bytes);
    return started;
  };
  const site = await begin('plugin');
  put(
    site,
    'mu-plugins/classic.php',
    `<?php
add_filter( 'use_block_editor_for_post', function ( $use ) { return $use && ! isset( $_GET['classic'] ); } );
// a site in Arabic, without the files of its language: only the direction comes from them
if ( isset( $_GET['arabic'] ) ) {
	add_filter( 'locale', function () { return 'ar'; } );
	add_action( 'init', function () { $GLOBALS['wp_locale']->text_direction = 'rtl'; } );
}
`,
  );

  const results = [];
  const contexts = {};
  const pictures = process.env.WAYLEAF_PICTURES;
  const step = async (name, act) => {
    try {
      await act();
      results.push({ name: `WordPress plugin: ${name}` });
    } catch (error) {
      const told = String(error.message ?? error)
        .split('\n')
        .slice(0, 3)
        .join(' ');
      results.push({ name: `WordPress plugin: ${name}`, failed: told });
      // what was on the screen then
      for (const context of Object.values(contexts))
        for (const page of context.pages()) {
          if (pictures) await page.screenshot({ path: join(pictures, `failed-${results.length}.png`) });
          await page.close();
        }
    }
  };
  /** A window in which one of the two has signed in. */
  const as = async (role) => {
    if (!contexts[role]) {
      contexts[role] = await browser.newContext({ viewport: { width: 1300, height: 900 } });
      if (role !== 'visitor') {
        const page = await contexts[role].newPage();
        await page.goto(`${site.url}/wp-login.php`);
        await page.fill('#user_login', role === 'author' ? 'author' : 'admin');
        await page.fill('#user_pass', PASSWORD);
        await Promise.all([page.waitForURL(/wp-admin/), page.click('#wp-submit')]);
        await page.close();
      }
    }
    const page = await contexts[role].newPage();
    page.setDefaultTimeout(LIMIT);
    return page;
  };
  /** What became of a published page: with the script, and without. */
  const visited = async (id, check) => {
    const page = await as('visitor');
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${site.url}/?p=${id}`);
    // a key lets widgets that came late, and are in view, take their shape
    const hasScript = await page.evaluate(() => !!document.querySelector('script[src*="/wayleaf"]'));
    if (hasScript) {
      await page.waitForFunction(() =>
        ['reader', 'paths', 'booking'].every(
          (name) =>
            !document.querySelector(`wayleaf-${name}, [data-wayleaf=${name}]`) ||
            document.querySelector(`wayleaf-${name}`)?.shadowRoot,
        ),
      );
      await page.keyboard.press('Shift');
    }
    await check(page);
    const found = await findingsOnPage(page);
    must(!found.length, `axe: ${found.join('; ')}`);
    must(!faults.length, faults.join('; '));
    await page.close();
  };
  const works = {
    reader: (page) => page.locator('wayleaf-reader [part~=progress]').first().waitFor({ state: 'attached' }),
    paths: (page) => page.locator('wayleaf-paths [part~=start]').first().waitFor(),
    booking: (page) => page.locator('wayleaf-booking a', { hasText: 'Book a first talk' }).first().waitFor(),
  };
  const link = (page) => page.locator('[data-wayleaf-link=button]').first().waitFor();

  /** Opens a post in the editor, where what was saved must be what the editor would save again. */
  const opensWhole = async (page, id) => {
    await page.goto(`${site.url}/wp-admin/post.php?post=${id}&action=edit`);
    await page.waitForFunction(() => window.wp?.data?.select('core/block-editor')?.getBlocks().length);
    const broken = await page.evaluate(() => {
      const all = (list) => list.flatMap((block) => [block, ...all(block.innerBlocks)]);
      const blocks = window.wp.data.select('core/block-editor').getBlocks();
      return [
        ...all(blocks).filter(({ isValid }) => !isValid),
        ...blocks.filter(({ name }) => !name.startsWith('wayleaf/')),
      ].map(({ name }) => name);
    });
    must(!broken.length, `opened again, these blocks are not what was saved: ${broken}`);
  };

  const published = {};
  /** A new post in the block editor. */
  const newPost = async (page, title, query = '') => {
    await page.goto(`${site.url}/wp-admin/post-new.php${query}`);
    await page.waitForFunction(() => window.wp?.data?.select('core/editor')?.getCurrentPostId());
    await page.evaluate((words) => {
      const { dispatch } = window.wp.data;
      for (const scope of ['core', 'core/edit-post']) dispatch('core/preferences').set(scope, 'welcomeGuide', false);
      dispatch('core/editor').editPost({ title: words });
    }, title);
    const insert = (name, attributes) =>
      page.evaluate(
        ([block, values]) => {
          const { dispatch } = window.wp.data;
          dispatch('core/block-editor').insertBlock(window.wp.blocks.createBlock(block, values));
          dispatch('core/edit-post').openGeneralSidebar('edit-post/block');
        },
        [name, attributes],
      );
    return { canvas: page.frameLocator('iframe[name=editor-canvas]'), insert };
  };

  /** Makes the three blocks in the editor, with their forms, and publishes them. */
  const blocks = async (role) => {
    const page = await as(role);
    const faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const { canvas, insert } = await newPost(page, `Blocks by the ${role}`);
    const field = (label) => page.locator('.interface-complementary-area').getByLabel(label, { exact: true });
    const open = async (panel) => {
      const button = page.locator('.interface-complementary-area').getByRole('button', { name: panel, exact: true });
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    };

    /** Nothing in our blocks and their forms, in the state that was just made. */
    const isAccessible = async (state) => {
      if (role !== 'administrator') return; // the forms are the same
      const found = await findingsInEditor(page);
      must(!found.length, `axe, ${state}: ${found.join('; ')}`);
    };
    const mended = (words) => page.locator('.wayleaf-findings', { hasText: words }).waitFor({ state: 'detached' });

    // the reader holds ordinary blocks
    await insert('wayleaf/reader');
    const article = canvas.locator('[data-type="wayleaf/reader"]');
    await article.locator('[data-type="core/heading"], h2').first().click();
    await page.keyboard.type('Two ways to begin');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Some begin on their own.');
    // Enter in an empty paragraph at the end leads out of the reader
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/wayleaf comp');
    await page.getByRole('option', { name: 'Wayleaf comparison' }).waitFor();
    for (let letters = '/wayleaf comp'.length; letters > 0; letters--) await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');

    // the comparison is written in the sidebar
    await insert('wayleaf/paths');
    await isAccessible('empty comparison');
    await canvas.getByRole('button', { name: 'Begin with two ways' }).click();
    // what is missing is told below the preview, and leads to the field
    await canvas.getByRole('button', { name: /^\d+ things to look at$/ }).click();
    await page.locator('.wayleaf-findings', { hasText: 'does not say what is being decided' }).waitFor();
    await isAccessible('comparison to be mended');
    await page.getByRole('button', { name: 'Go to “What is compared”' }).click();
    await page.locator('.wayleaf-decision .components-panel__body-toggle:focus').waitFor();
    await field('The decision').fill('Choosing how to begin');
    await open('Rows');
    // an empty cell is a problem, which the preview names
    await field('On your own').first().fill('Exercises at home');
    await canvas.locator('wayleaf-paths', { hasText: 'Exercises at home' }).waitFor();
    await field('With someone').first().fill('Weekly meetings');
    await field('On your own').nth(1).fill('Another view');
    await field('With someone').nth(1).fill('Full freedom of time');
    await open('Sentences of the self-check');
    await page.getByRole('button', { name: 'Add a sentence' }).click();
    await field('A sentence people may recognise themselves in').fill('I like "my own" pace & time');
    await field('On your own').last().selectOption('2');
    await page.getByRole('button', { name: 'Add a sentence' }).click();
    await field('A sentence people may recognise themselves in').last().fill('I keep ending up in the same place');
    await field('With someone').last().selectOption('1');
    await mended('does not say what is being decided');
    await open('Support text');
    await page.getByRole('button', { name: 'Add a service' }).click();
    must(
      await field('Name of the service').evaluate((each) => each === document.activeElement),
      'the service that was added does not have the focus',
    );
    await page.keyboard.type('A helpline');
    await field('Number to call').fill('116 123');
    await field('You checked this on').fill('2026-12-01');
    // the preview is the widget itself
    await canvas.locator('wayleaf-paths', { hasText: 'Weekly meetings' }).waitFor();
    await canvas.locator('wayleaf-paths [part~=start]').first().waitFor();

    // words of the article are a sign of it
    await article.getByText('Some begin on their own.').click();
    await page.keyboard.press('Control+a');
    await page.getByRole('toolbar').getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sign of the self-check' }).click();
    await page
      .getByLabel('The same as which sentence of the comparison?')
      .selectOption({ label: 'I keep ending up in the same place' });
    await article.locator('mark[data-sign]', { hasText: 'Some begin on their own.' }).waitFor();

    // booking begins with its address
    await insert('wayleaf/booking');
    await isAccessible('empty booking');
    await canvas.getByRole('textbox', { name: 'Address of your booking page' }).click();
    // letter by letter, as a person does
    await page.keyboard.type('https://calendly.com/your-practice/first-talk');
    await page.keyboard.press('Enter');
    await canvas.locator('wayleaf-booking').waitFor();
    must(
      await field('Words on the button').evaluate((each) => each === document.activeElement),
      'the next field does not have the focus',
    );
    must((await canvas.locator('wayleaf-booking dt').count()) === 0, 'a fact is shown that nobody has written');
    await field('Words on the button').fill('Book a first talk');
    await field('Price').fill('90 USD a session');
    await field('Opening hours').fill('Sometimes');
    await page.locator('.wayleaf-findings', { hasText: 'could not be read' }).waitFor();
    await canvas.locator('wayleaf-booking', { hasText: 'Book a first talk' }).waitFor();
    await isAccessible('booking to be mended');
    must((await field('Time zone').inputValue()) === 'Europe/Berlin', 'the zone of the site is not taken over');
    await field('Opening hours').fill('Mo-Fr 09:00-17:00');
    await mended('could not be read');
    await isAccessible('all three');
    if (pictures) await page.screenshot({ path: join(pictures, `editor-${role}.png`) });

    published[role] = await page.evaluate(async () => {
      const { dispatch, select } = window.wp.data;
      dispatch('core/editor').editPost({ status: 'publish' });
      await dispatch('core/editor').savePost();
      return select('core/editor').getCurrentPostId();
    });
    await opensWhole(page, published[role]);
    must(!faults.length, faults.join('; '));
    await page.close();
  };

  /** Writes in the classic editor, as a person does: in its field for text, then the button. */
  const classic = async (role, text) => {
    const page = await as(role);
    await page.goto(`${site.url}/wp-admin/post-new.php?classic`);
    await page.fill('#title', `Classic by the ${role}`);
    await page.click('#content-html');
    await page.fill('#content', text);
    // leaving the title saves a draft, and a button pressed meanwhile does nothing
    await page.locator('#sample-permalink').waitFor();
    await page.waitForFunction(() => !document.querySelector('#publish.disabled'));
    await Promise.all([page.waitForURL(/post=\d+/), page.click('#publish')]);
    const id = Number(new URL(page.url()).searchParams.get('post'));
    await page.close();
    return id;
  };
  const SHORT = `[wayleaf_reader outline="none"]

The words of an article.

And more of them.

[/wayleaf_reader]

[wayleaf_paths interest="We offer both."]
<table>
<caption>Choosing how to begin</caption>
<tr><th>Question</th><th data-path="self">On your own</th><th data-path="guided">With someone</th></tr>
<tr data-row="what"><th>What is it?</th><td>Exercises at home</td><td>Weekly meetings</td></tr>
<tr data-row="limits"><th>What may it not give?</th><td>Another view</td><td>Full freedom of time</td></tr>
</table>
<ul data-signs>
<li data-for="self:2">I like to find my own pace</li>
<li data-for="guided:2">I keep ending up in the same place</li>
</ul>
[/wayleaf_paths]

[wayleaf_booking href="https://calendly.com/your-practice/first-talk" reply-within="1 day" endpoint="https://evil.example/"]Book a first talk[/wayleaf_booking]`;

  try {
    await step('is switched on', async () => {
      await site.call('plugins/wayleaf/wayleaf', { status: 'active' });
      await site.call('settings', { timezone: 'Europe/Berlin' });
    });
    for (const role of ['administrator', 'author']) {
      await step(`blocks, ${role}: made with their forms, seen as they will be, published, opened again`, () =>
        blocks(role),
      );
      await step(`blocks, ${role}: work on the page`, () =>
        visited(published[role], async (page) => {
          for (const each of Object.values(works)) await each(page);
          await link(page);
          // words in view get their button after a press
          await page.keyboard.press('Shift');
          await page.locator('wayleaf-reader mark[data-sign] + [data-wayleaf-mark]').waitFor();
          if (pictures) await page.screenshot({ path: join(pictures, `page-${role}.png`), fullPage: true });
        }),
      );
      await step(`shortcodes in the classic editor, ${role}`, async () => {
        published[`${role}-classic`] = await classic(role, SHORT);
        await visited(published[`${role}-classic`], async (page) => {
          for (const each of Object.values(works)) await each(page);
          await link(page);
          must(!(await page.content()).includes('evil.example'), 'a shortcode sets where entries go');
          must(
            (await page.locator('[data-wayleaf=reader] p').count()) === 2,
            'the paragraphs of the article are not two',
          );
        });
      });
    }
    await step(
      'in a site in Arabic, forms and previews stand from right to left, addresses and numbers do not',
      async () => {
        const page = await as('administrator');
        const { canvas, insert } = await newPost(page, 'Arabic', '?arabic');
        await insert('wayleaf/booking', { href: 'https://calendly.com/your-practice/first-talk', label: 'Book' });
        await canvas.locator('wayleaf-booking', { hasText: /[\u0600-\u06ff]/ }).waitFor();
        const faces = (each) => window.getComputedStyle(each).direction;
        must((await canvas.locator('wayleaf-booking').evaluate(faces)) === 'rtl', 'the preview is not in Arabic');
        const address = page.getByLabel('Address of your booking page');
        must((await address.evaluate(faces)) === 'ltr', 'an address is written from right to left');
        const number = await page.evaluate(() =>
          window.wp.blocks.getSaveContent('wayleaf/paths', {
            ...window.wp.blocks.createBlock('wayleaf/paths').attributes,
            paths: [{ id: 'p1', label: 'One' }],
            services: [{ id: 'h1', name: 'A helpline', call: '116 123' }],
          }),
        );
        must(/<a [^>]*dir="ltr"[^>]*>116 123</.test(number), `the digits of a number change places: ${number}`);
        const found = await findingsInEditor(page);
        must(!found.length, `axe: ${found.join('; ')}`);
        await page.close();
      },
    );
    await step('blocks as the first version saved them open whole', async () => {
      const content = readFileSync(new URL('wordpress-first-version.txt', import.meta.url), 'utf8');
      const { id } = await site.publish({ role: 'administrator', title: 'From the first version', content });
      const page = await as('administrator');
      await opensWhole(page, id);
      await page.close();
    });
    await step('excerpts and feeds have the words of an article, and the script asks not to be joined', async () => {
      for (const id of [published.administrator, published['administrator-classic']]) {
        const { excerpt } = await site.call(`posts/${id}`);
        must(/Some begin on their own|The words of an article/.test(excerpt.rendered), `excerpt: ${excerpt.rendered}`);
        must(!/Weekly meetings|\[wayleaf/.test(excerpt.rendered), `the excerpt has more: ${excerpt.rendered}`);
      }
      const feed = await (await fetch(`${site.url}/?feed=rss2`)).text();
      for (const words of [
        'Some begin on their own.',
        'Weekly meetings',
        'href="https://calendly.com/your-practice/first-talk"',
      ])
        must(feed.includes(words), `the feed lacks ${words}`);
      must(!/<script|\[wayleaf/.test(feed), 'the feed has a script, or brackets');
      const page = await (await fetch(`${site.url}/?p=${published.administrator}`)).text();
      must(/<script[^>]*data-noptimize[^>]*wayleaf\.js/.test(page), 'nothing asks not to join the script with others');
    });
    await step('blocks that are there become a reader and are taken out of it again', async () => {
      const page = await as('administrator');
      const { canvas } = await newPost(page, 'Transforms');
      const names = () =>
        page.evaluate(() => {
          const told = ({ name, innerBlocks }) => (innerBlocks.length ? `${name}(${innerBlocks.map(told)})` : name);
          return window.wp.data.select('core/block-editor').getBlocks().map(told).join();
        });
      await page.evaluate(() => {
        const { createBlock } = window.wp.blocks;
        const heading = createBlock('core/heading', { content: 'A heading' });
        const words = createBlock('core/paragraph', { content: 'Words of an article.' });
        window.wp.data.dispatch('core/block-editor').insertBlocks([heading, words]);
      });
      await canvas.getByText('Words of an article.').click();
      // the words, then all blocks
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+a');
      const tools = page.getByRole('toolbar', { name: 'Block tools' });
      await tools.getByRole('button', { name: 'Multiple blocks selected' }).click();
      await page.getByRole('menuitem', { name: 'Wayleaf reader' }).click();
      must((await names()) === 'wayleaf/reader(core/heading,core/paragraph)', `they have become ${await names()}`);
      await tools.getByRole('button', { name: 'Options' }).click();
      await page.getByRole('menuitem', { name: 'Ungroup' }).click();
      must((await names()) === 'core/heading,core/paragraph', `taken out they are ${await names()}`);
      await page.close();
    });
    await step('tags by an author stay, but not where a visitor’s entries go', async () => {
      const content = `<!-- wp:html --><wayleaf-booking practice="Your practice" endpoint="https://evil.example/"><a href="https://calendly.com/your-practice/first-talk">Book a first talk</a></wayleaf-booking>
<script><div data-wayleaf="booking" data-endpoint="https://evil.example/" data-config='{"endpoint":"https://evil.example/"}'><a href="https://calendly.com/your-practice/first-talk">Book a first talk</a></div></script><!-- /wp:html -->`;
      const { id, rendered } = await site.publish({ role: 'author', title: 'Tags', content });
      must(rendered.includes('<wayleaf-booking practice="Your practice">'), `the tag has become ${rendered}`);
      must(!rendered.includes('evil.example'), `what may not be set is there: ${rendered}`);
      await visited(id, link);
    });
    await step('an administrator may set where entries go', async () => {
      const content =
        '<!-- wp:html --><wayleaf-booking mode="native" endpoint="https://your-site.example/book"><a href="https://your-site.example/book">Book</a></wayleaf-booking><!-- /wp:html -->';
      const { rendered } = await site.publish({ role: 'administrator', title: 'Own', content });
      must(rendered.includes('endpoint="https://your-site.example/book"'), `it has become ${rendered}`);
    });
    await step('a page without a widget has no script of ours', async () => {
      const { id } = await site.publish({ role: 'author', title: 'Plain', content: '<p>Words alone.</p>' });
      await visited(id, async (page) => must(!(await page.content()).includes('wayleaf.js'), 'the script is there'));
    });
    await step('switched off, every block is words and a link', async () => {
      await site.call('plugins/wayleaf/wayleaf', { status: 'inactive' });
      await visited(published.author, async (page) => {
        must(!(await page.content()).includes('wayleaf.js'), 'the script is still there');
        for (const words of ['Two ways to begin', 'Weekly meetings', 'pace & time', '90 USD a session'])
          await page.getByText(words).first().waitFor();
        await page.getByRole('link', { name: 'Book a first talk' }).waitFor();
      });
    });
    await step('deleted, shortcodes have become words and a link', async () => {
      await site.call('plugins/wayleaf/wayleaf', undefined, 'administrator', 'DELETE');
      await visited(published['author-classic'], async (page) => {
        must(!(await page.locator('body').innerText()).includes('[wayleaf'), 'brackets are left');
        await page.getByText('And more of them.').waitFor();
        await page.getByRole('link', { name: 'Book a first talk' }).waitFor();
      });
    });
    await step('on a network of sites: switched on for all, used by the administrator of one, deleted', async () => {
      const network = await begin('network');
      try {
        useNetwork(network);
      } finally {
        network.stop();
      }
    });
  } finally {
    for (const context of Object.values(contexts)) await context.close();
    site.stop();
  }
  return results;
}
