// The documentation site: built from the Markdown of this repository, and its check, which finds what leads nowhere.
import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { buildSite } from '../../scripts/docs/build.mjs';
import { checkLinks } from '../../scripts/docs/check.mjs';
import { render } from '../../scripts/docs/markdown.mjs';
import { FILE, recipesPage } from '../../scripts/recipes.mjs';
import { storiesOf } from '../../scripts/docs/stories.mjs';

const folder = mkdtempSync(join(tmpdir(), 'wayleaf-docs-'));
after(() => rmSync(folder, { recursive: true, force: true }));
// an older version that is already there
mkdirSync(join(folder, '0.0.9'));
writeFileSync(join(folder, '0.0.9/search.html'), '<p id="mine">Older</p>');
const { version } = buildSite(folder);
const file = (name) => join(folder, version, name);

test('an older version beside it stays, and both are listed, the newest first', () => {
  assert.match(readFileSync(join(folder, '0.0.9/search.html'), 'utf8'), /Older/);
  assert.equal(readFileSync(join(folder, 'versions.js'), 'utf8'), `window.wayleafVersions = ["${version}","0.0.9"];\n`);
});

test('every attribute and every problem can be linked to and is in the index of the search', () => {
  const window = {};
  new Function('window', readFileSync(file('search-index.js'), 'utf8'))(window);
  const addresses = new Set(window.wayleafIndex.map(([address]) => address));
  assert.ok(addresses.has('reference-booking.html#attributes-reply-within'));
  assert.ok(addresses.has('problems.html#wl-booking-001'));
});

test('its check finds a page, a file and an anchor that are not there, an id given twice, and an address of the server', () => {
  const page = file('browsers.html');
  const text = readFileSync(page, 'utf8');
  const links = ['gone.html', 'paths.html#gone', '#gone', '/browsers.html', '../../outside.html'];
  writeFileSync(
    page,
    `${text}${links.map((href) => `<a href="${href}">x</a>`).join('')}<img src="gone.png"><i id="main"></i>`,
  );
  const { faults } = checkLinks(join(folder));
  writeFileSync(page, text);
  const mine = faults.filter((fault) => fault.startsWith(`${version}/browsers.html`));
  for (const part of [...links, 'gone.png', 'two #main'])
    assert.ok(
      mine.some((fault) => fault.includes(part)),
      `${part}: ${mine.join('\n')}`,
    );
  assert.equal(mine.length, links.length + 2);
});

test('a heading has the id it has on GitHub, and a row about one name an id of its own', () => {
  const { html, title } = render('# A\n\n## `<b>` and B’s\n\n| name | what |\n|---|---|\n| `c-d` | e |\n', String);
  assert.equal(title, 'A');
  assert.match(html, /<h2 id="b-and-bs">/);
  assert.match(html, /<tr id="b-and-bs-c-d">/);
});

test('an example that is marked as live runs, and its text stands below it; any other is text alone', () => {
  const live = render('```html live\n<wayleaf-booking></wayleaf-booking>\n```', String);
  assert.ok(live.live && live.html.includes('\n<wayleaf-booking></wayleaf-booking>\n'));
  assert.match(live.html.replace(/<\/?span\b[^>]*>/g, ''), /<pre data-language="html"><code>&lt;wayleaf-booking&gt;/);
  const text = render('```html\n<script>alert(1)</script>\n```', String);
  assert.ok(!text.live && !text.html.includes('<script'));
});

test('code is in colours, whole and escaped, and the search finds it as it is written', () => {
  const { html, sections } = render('```html\n<a href="b">c & d</a>\n```', String);
  assert.match(html, /<span class="hljs-attr">href<\/span>/);
  assert.match(html.replace(/<\/?span\b[^>]*>/g, ''), /<code>&lt;a href=&quot;b&quot;&gt;c &amp; d&lt;\/a&gt;<\/code>/);
  assert.ok(sections.some(({ text }) => text.includes('<a href="b">c & d</a>')));
  const unknown = render('```toml\na = "b"\n```', String);
  assert.match(unknown.html, /<code>a = &quot;b&quot;<\/code>/);
});

test('the colours of code have a contrast of 4.5:1 at least on its background, in light and in dark', () => {
  const css = readFileSync(new URL('../../scripts/docs/site.css', import.meta.url), 'utf8');
  const [light, dark] = [0, 1].map((at) =>
    Object.fromEntries(
      [...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(([, name, ...pair]) => [name, pair[at]]),
    ),
  );
  const luminance = (colour) => {
    const [r, g, b] = [1, 3, 5].map((from) => {
      const part = parseInt(colour.slice(from, from + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  for (const scheme of [light, dark])
    for (const name of ['ink', 'soft', 'accent', 'code-text', 'code-name', 'code-value']) {
      const [low, high] = [luminance(scheme[name]), luminance(scheme.band)].sort((a, b) => a - b);
      const ratio = (high + 0.05) / (low + 0.05);
      assert.ok(ratio >= 4.5, `${name} ${scheme[name]} on ${scheme.band}: ${ratio.toFixed(2)}`);
    }
});

test('the recipes are shown as the files that are built and used: npm run recipes', () => {
  assert.equal(readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8'), recipesPage());
});

test('a story is told by its docstring', () => {
  const text =
    "const meta: Meta = { title: 'Reader' };\n/** Half\n * read. */\nexport const HalfWay: Story = {};\nconst x = 1;";
  assert.deepEqual(storiesOf(text), { title: 'Reader', stories: [{ name: 'HalfWay', text: 'Half read.' }] });
});
