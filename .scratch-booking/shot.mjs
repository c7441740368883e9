import { chromium } from 'playwright-core';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const shots = {
  flat: ['?w=flat', {}], sample: ['?w=sample', {}], sample320: ['?w=sample', { w: 320, h: 900 }], dark: ['?w=sample', { dark: 1 }], ar: ['?w=flat&lang=ar', {}], forced: ['?w=flat', { forced: 1 }],
  hold: ['?w=flat', { js: () => window.journey.update({ hold: true }) }], choice: ['?w=sample', { js: () => window.journey.update({ choice: { path: 'therapy', label: 'Inner-child therapy' } }) }],
  ready: ['?w=dialog&p=calendly/event', { click: 1 }], loading: ['?w=dialog&p=hang', { click: 1, wait: 300 }], slow: ['?w=dialog&p=silent', { click: 1, wait: 2000 }], stalled: ['?w=dialog&p=silent', { click: 1, wait: 3600 }],
  stalled320: ['?w=dialog&p=silent', { click: 1, wait: 3600, w: 320, h: 640 }], ready320: ['?w=dialog&p=calendly/event', { click: 1, w: 320, h: 640 }], stalledDark: ['?w=dialog&p=silent', { click: 1, wait: 3600, dark: 1 }],
  loadingAr: ['?w=dialog&p=hang&lang=ar', { click: 1, wait: 2000 }], stalledForced: ['?w=dialog&p=silent', { click: 1, wait: 3600, forced: 1 }], inline: ['?w=dialog&p=calendly/event&mode=inline', { click: 1 }], booked: ['?w=dialog&p=calendly/event', { click: 1, booked: 1 }],
  loadingDark: ['?w=dialog&p=hang', { click: 1, wait: 300, dark: 1 }], loading320: ['?w=dialog&p=hang', { click: 1, wait: 300, w: 320, h: 640 }],
};
const only = process.argv.slice(2);
for (const [name, [q, o]] of Object.entries(shots)) {
  if (only.length && !only.includes(name)) continue;
  const p = await b.newPage({ viewport: { width: o.w ?? 1200, height: o.h ?? 800 }, colorScheme: o.dark ? 'dark' : 'light', forcedColors: o.forced ? 'active' : 'none' });
  p.on('console', (m) => ['warning','error'].includes(m.type()) && !/Lit is|Failed to load/.test(m.text()) && console.log(name, m.text()));
  p.on('pageerror', (e) => console.log(name, 'ERR', e.message));
  await p.goto('http://127.0.0.1:5133/.scratch-booking/index.html' + q);
  await p.waitForFunction('window.ready'); await p.waitForTimeout(300); await p.keyboard.press('Shift'); await p.waitForTimeout(200);
  if (o.js) { await p.evaluate(o.js); await p.waitForTimeout(200); }
  if (o.click) { await p.click('wayleaf-booking a[data-wayleaf-door]'); await p.waitForTimeout(o.wait ?? 800); }
  if (o.booked) { await p.evaluate(() => document.querySelector('wayleaf-booking').shadowRoot.querySelector('iframe').contentWindow.postMessage({ test: 'booked' }, '*')); await p.waitForTimeout(200); await p.screenshot({ path: `/tmp/bk-${name}-in.png` }); await p.keyboard.press('Escape'); await p.waitForTimeout(300); }
  await p.screenshot({ path: `/tmp/bk-${name}.png`, fullPage: !!o.w && !o.click });
  await p.close();
}
await b.close();
