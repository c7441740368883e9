import { chromium } from 'playwright-core';
const [out, width, ...names] = process.argv.slice(2);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--allow-file-access-from-files'] });
const p = await b.newPage({ viewport: { width: 1620, height: 800 } });
const { writeFileSync } = await import('node:fs');
writeFileSync('/tmp/bk-sheet.html', `<body style="margin:4px;background:#888;display:flex;flex-wrap:wrap;gap:6px">${names.map((n) => `<img width=${width} src="file:///tmp/bk-${n}.png">`).join('')}`);
await p.goto('file:///tmp/bk-sheet.html'); await p.waitForTimeout(300);
await p.screenshot({ path: out, fullPage: true }); await b.close();
