import { chromium } from 'playwright-core';
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const jobs = process.argv.slice(2).map(a => JSON.parse(a));
for (const { page: name, out, width = 1200, dark, forced, open, picks = [], none, chosen, run, clip } of jobs) {
  const ctx = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: dark ? 'dark' : 'light', forcedColors: forced ? 'active' : 'none' });
  const page = await ctx.newPage();
  page.on('console', m => ['error','warning'].includes(m.type()) && !/dev mode|404/.test(m.text()) && console.log(name, m.text()));
  page.on('pageerror', e => console.log(name, 'ERR', e.message));
  await page.goto(`http://127.0.0.1:5142/.scratch-paths/${name}.html`);
  await page.waitForTimeout(900); await page.keyboard.press('Shift'); await page.waitForTimeout(500);
  if (chosen !== undefined) await page.evaluate((i) => document.querySelector('wayleaf-paths').shadowRoot.querySelectorAll('.choices .button')[i].click(), chosen);
  if (open) { await page.waitForFunction(() => document.querySelector('wayleaf-paths').shadowRoot?.querySelector('.offer button'));
    await page.evaluate(() => document.querySelector('wayleaf-paths').shadowRoot.querySelector('.offer button').click());
    await page.waitForFunction(() => document.querySelector('wayleaf-paths').shadowRoot.querySelector('#check').shadowRoot?.querySelector('fieldset'));
    for (const [i, v] of picks) await page.evaluate(([i, v]) => document.querySelector('wayleaf-paths').shadowRoot.querySelector('#check').shadowRoot.querySelectorAll('fieldset')[i].querySelectorAll('input')[v].click(), [i, v]);
    if (none) await page.evaluate(() => document.querySelector('wayleaf-paths').shadowRoot.querySelector('#check').shadowRoot.querySelector('.none input').click());
  }
  if (run) await page.evaluate(run);
  await page.waitForTimeout(400);
  console.log(out, 'overflow', await page.evaluate(() => document.documentElement.scrollWidth - innerWidth));
  await page.screenshot({ path: `/tmp/shot-${out}.png`, fullPage: true, ...(clip && { clip: { x: 0, y: clip[0], width, height: clip[1] } }) });
  await ctx.close();
}
await browser.close();
