import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { cut } from '../support/cut.js';
import { clear, inside, openPanel, put, ready, settled } from './helpers.js';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const HTML = `<p>Some words and ${LONG}, and <a href="https://example.org/a">https://example.org/a/very/long/address/that/never/ends/anywhere/at/all</a>.</p>
  <h2>A heading with ${LONG}</h2><p>${'more words here '.repeat(40)}</p>
  <pre><code>const line = 'that is far too long for any narrow window, and is scrolled in its own box';</code></pre>
  <figure><img alt="" width="900" height="300" src="data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="><figcaption>${LONG}</figcaption></figure>
  <blockquote><ul><li>One<ol><li>Two<ul><li>${LONG}</li></ul></li></ol></li></ul></blockquote>
  <h3>Second</h3><p>${'more words here '.repeat(40)}</p>`;

/** What WCAG 1.4.12 lets visitors force on a page. */
const FORCED =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

async function force(reader: WayleafReader): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(FORCED);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  reader.shadowRoot!.adoptedStyleSheets = [...reader.shadowRoot!.adoptedStyleSheets, sheet];
  await settled(reader);
}

function expectWhole(reader: WayleafReader, where: string): void {
  const faults = [...cut(reader), ...cut(reader.shadowRoot!)];
  expect(faults, `${where}:\n${faults.join('\n')}`).to.deep.equal([]);
  expect(document.scrollingElement!.scrollWidth, `${where}: the page`).to.be.at.most(innerWidth);
}

describe('nothing is cut off', () => {
  afterEach(async () => {
    document.adoptedStyleSheets = [];
    clear();
    await setViewport({ width: 800, height: 600 });
  });

  for (const [what, width, height, forced] of [
    ['in a narrow window', 320, 640, false],
    ['at 400% zoom', 320, 256, false],
    ['with text apart as WCAG 1.4.12 names, forced', 320, 640, true],
    ['with that in a wide window', 1100, 800, true],
  ] as const)
    for (const lang of ['en', 'de', 'ar'])
      it(`${what}, in ${lang}`, async () => {
        await setViewport({ width, height });
        const reader = put(
          `<section lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><wayleaf-reader></wayleaf-reader></section><div style="height: 400px"></div>`,
        );
        reader.config = {
          heading: `On ${LONG}`,
          byline: 'Someone with a rather long name, of some place',
          published: '2026-10-12',
          html: HTML,
        };
        await ready(reader);
        if (forced) await force(reader);
        expectWhole(reader, 'at rest');
        const panel = await openPanel(reader, 'comfort');
        const choose = async (change: () => void, done: () => boolean) => {
          change();
          await waitUntil(done);
          await settled(reader);
        };
        const focus = panel.querySelector<HTMLSelectElement>('[name=focus]')!;
        await choose(
          () => {
            focus.value = '3';
            focus.dispatchEvent(new Event('change', { bubbles: true }));
          },
          () => !!inside(reader, 'p.note') && !!inside(reader, '.dim'),
        );
        expectWhole(reader, 'settings');
        expect(panel.getBoundingClientRect().right).to.be.at.most(innerWidth + 1);
        // all of it is reached by scrolling, and the last control is whole
        panel.scrollTop = panel.scrollHeight;
        await nextFrame();
        const reset = panel.querySelector('[data-reset]')!.getBoundingClientRect();
        const edge = panel.getBoundingClientRect();
        expect(reset.bottom).to.be.at.most(edge.bottom + 1);
        expect(edge.bottom).to.be.at.most(innerHeight + 1);
        expect(edge.top).to.be.at.least(-1);
        await choose(
          () => {
            panel.querySelector<HTMLInputElement>('[name=airy]')!.click();
            for (let i = 0; i < 9; i++) setTimeout(() => inside(reader, '.row button:last-of-type')?.click());
          },
          () =>
            panel.querySelector('output')!.textContent.replace(/\D/g, '') === '300' ||
            panel.querySelector('output')!.textContent.includes('٣٠٠'),
        );
        await waitUntil(() => getComputedStyle(reader.querySelector('[data-wayleaf-article]')!).zoom === '3');
        panel.hidePopover();
        await settled(reader);
        // boxes of zoomed words are measured in pixels of their own in some engines: the page tells
        expect(document.scrollingElement!.scrollWidth, 'at 300%').to.be.at.most(innerWidth);
        const faults = cut(reader.shadowRoot!);
        expect(faults, faults.join('\n')).to.deep.equal([]);
        if (inside(reader, '[data-panel=contents]')) {
          await openPanel(reader, 'contents');
          const outline = cut(reader.shadowRoot!);
          expect(outline, outline.join('\n')).to.deep.equal([]);
        }
      });
});
