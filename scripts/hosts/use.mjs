// Uses a published page as a visitor would: reads, answers the self-check, chooses, opens booking. Says what is left of
// each widget.
/** From the best to the worst that can have become of a widget's text. */
export const OUTCOMES = ['works', 'words and link', 'words', 'raw JSON', 'nothing'];

/** What the texts of snippets.mjs say, by which they are found again. */
const MARKS = {
  reader: { words: /Two\s+ways\s+to\s+begin/, link: /article\.md$/, given: /article\.md"/ },
  paths: {
    words: /Choosing\s+how\s+to\s+begin|Exercises\s+at\s+home/,
    link: /comparison\.html$/,
    given: /comparison\.html"/,
  },
  booking: { words: /Book\s+a\s+first\s+talk/, link: /calendly\.com\/your-practice\/first-talk$/, given: /./ },
};

/** Milliseconds until a step has failed; a busy machine is slow. */
const LIMIT = 15_000;

/** Runs in the page: whether each widget is there and has taken its shape. */
const shaped = () => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const part = (tag, name) => all(tag).some((each) => each.shadowRoot?.querySelector(`[part~=${name}]`));
  return {
    reader: part('wayleaf-reader', 'progress'),
    paths: part('wayleaf-paths', 'start') && part('wayleaf-paths', 'choice'),
    booking: all('[data-wayleaf-link=button]').length > 0,
  };
};

/** Waits until `check` gives something in the page, for a while. */
async function eventually(page, check, limit) {
  const end = Date.now() + limit;
  for (;;) {
    const found = await page.evaluate(check).catch(() => undefined);
    if (found) return found;
    if (Date.now() > end) return undefined;
    await page.waitForTimeout(50);
  }
}

/** Ticks the first answer of the open self-check. Its frame is in a closed root: only the browser's own trees show it. */
async function tick(page) {
  const client = await page.context().newCDPSession(page);
  const frames = ({ frame, childFrames = [] }) => [frame.id, ...childFrames.flatMap(frames)];
  const checked = async () => {
    const { frameTree } = await client.send('Page.getFrameTree');
    const trees = await Promise.all(
      frames(frameTree).map((frameId) =>
        client.send('Accessibility.getFullAXTree', { frameId }).catch(() => ({ nodes: [] })),
      ),
    );
    return trees
      .flatMap(({ nodes }) => nodes)
      .some(
        ({ role, properties = [] }) =>
          /^(radio|checkbox)$/.test(role?.value) &&
          properties.some(({ name, value }) => name === 'checked' && value.value === 'true'),
      );
  };
  for (let tries = 0; tries < 12; tries++) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForTimeout(40);
    if (await checked()) return true;
  }
  return false;
}

const steps = {
  /** The bar stands below the text and opens a panel. */
  async reader(page) {
    const bar = page.locator('wayleaf-reader [part~=bar] button').first();
    await page
      .locator('wayleaf-reader')
      .first()
      .evaluate((reader) => window.scrollTo(0, reader.getBoundingClientRect().bottom + window.scrollY + 10));
    // a text that is in view gets its bar after a press
    await page.keyboard.press('Shift');
    // a text in view gets its bar after a press
    await page.keyboard.press('Shift');
    await bar.click({ timeout: LIMIT });
    await page.locator('wayleaf-reader [part~=panel], wayleaf-reader dialog[open]').first().waitFor({ timeout: LIMIT });
    await page.keyboard.press('Escape');
    return true;
  },
  async paths(page) {
    await page.locator('wayleaf-paths [part~=start]').first().click({ timeout: LIMIT });
    await page.waitForFunction(
      () =>
        document.querySelector('wayleaf-paths').shadowRoot.querySelector('#check')?.childElementCount ||
        document.querySelector('wayleaf-paths').shadowRoot.querySelector('#check')?.shadowRoot !== undefined,
      undefined,
      { timeout: LIMIT },
    );
    if (!(await tick(page))) return false;
    await page.evaluate(() => document.addEventListener('wayleaf-paths-chosen', () => (window.chosen = true)));
    await page.locator('wayleaf-paths [part~=choice]').first().click({ timeout: LIMIT });
    return !!(await eventually(page, () => window.chosen, LIMIT));
  },
  async booking(page) {
    await page.evaluate(() => document.addEventListener('wayleaf-booking-open', () => (window.opened = true)));
    await page.locator('[data-wayleaf-link=button]').first().click({ timeout: LIMIT });
    return !!(await eventually(page, () => window.opened, LIMIT));
  },
};

/** What can be read of each widget's text, in the page and in open roots. */
const remains = (page) =>
  page.evaluate(
    (marks) => {
      const { innerText } = document.body;
      const roots = [...document.querySelectorAll('*')].map((each) => each.shadowRoot?.textContent ?? '');
      const links = [...document.querySelectorAll('a[href]')]
        .filter((link) => link.getClientRects().length)
        .map((link) => link.href);
      return marks.map(([words, link]) => ({
        raw: /\{\s*["“&]/.test(innerText),
        words: new RegExp(words).test([innerText, ...roots].join(' ')),
        link: links.some((href) => new RegExp(link).test(href)),
      }));
    },
    Object.values(MARKS).map(({ words, link }) => [words.source, link.source]),
  );

/** What has become of one widget's text. */
function outcomeOf(works, { raw, words, link }, isLinked) {
  if (works) return 'works';
  if (raw) return 'raw JSON';
  if (!words) return 'nothing';
  // where the words themselves stand between the tags there is no link to them
  return link || !isLinked ? 'words and link' : 'words';
}

/**
 * Opens a page and uses each widget.
 *
 * @param browser - Playwright's.
 * @param url - The page's address.
 * @param options - `own`: origins that are really asked; `text`: what was published; `late`: the widgets come after the
 *   page has loaded, so a key is pressed once they are there.
 * @returns One of OUTCOMES for each widget, and what went wrong.
 */
export async function usePage(browser, url, { own = [], text = '', late = false } = {}) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 800 } });
  const page = await context.newPage();
  const said = [];
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('console', (message) => /WL-\w+-\d+/.test(message.text()) && said.push(/WL-\w+-\d+/.exec(message.text())[0]));
  const origins = new Set([new URL(url).origin, ...own]);
  await page.route(
    (address) => /^https?:/.test(address.protocol) && !origins.has(address.origin),
    (route) => route.fulfill({ contentType: 'text/html', body: '<p>Another site</p>' }),
  );
  try {
    await page.goto(url, { waitUntil: 'load' });
    if (late) await eventually(page, () => !!customElements.get('wayleaf-booking'), LIMIT);
    // and what upgrades markers, if there are any
    await eventually(
      page,
      () =>
        [...document.querySelectorAll('[data-wayleaf]')].every(
          (marker) =>
            marker.localName.startsWith('wayleaf-') ||
            marker.querySelector('wayleaf-reader, wayleaf-paths, wayleaf-booking'),
        ),
      LIMIT / 4,
    );
    // a key lets widgets in view take their shape
    await page.keyboard.press('Shift');
    // until the script has run, and whatever has come of a tag or a marker has taken its shape
    await eventually(
      page,
      `(() => { const all = (${shaped})(); return customElements.get('wayleaf-booking') && Object.keys(all).every((name) => all[name] || !document.querySelector('wayleaf-' + name + ', [data-wayleaf=' + name + ']')); })()`,
      LIMIT,
    );
    const is = await page.evaluate(shaped);
    const left = await remains(page);
    const outcome = {};
    for (const [at, widget] of Object.keys(MARKS).entries()) {
      const works =
        is[widget] &&
        (await steps[widget](page).catch((error) => {
          said.push(`${widget}: ${String(error).split('\n')[0]}`);
          return false;
        }));
      outcome[widget] = outcomeOf(works, left[at], MARKS[widget].given.test(text));
    }
    return { outcome, said: [...new Set(said)] };
  } finally {
    await context.close();
  }
}
