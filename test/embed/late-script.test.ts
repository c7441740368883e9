import { expect, waitUntil } from '@open-wc/testing';
import { closePages, marked, openPage, sample, words, type HostPage } from '../support/host-page.js';
import { painted } from '../support/painted.js';

afterEach(closePages);

const late = { timeout: 8000 };
/** A widget that begins and, if it grows at its end, ends in view; and what it shows only once it has taken its shape. */
const SHAPED: Readonly<Record<string, readonly [markup: () => string | Promise<string>, part: string]>> = {
  reader: [() => '<wayleaf-reader><h1>Walking</h1><p>Slowly.</p></wayleaf-reader>', '[part~="bar"]'],
  paths: [() => sample('sample-paths'), 'button[part="start"]'],
  booking: [() => sample('sample-booking'), '[part="hours"]'],
};

/** Resolves once a page has been on screen for so long that someone may be reading it. */
const read = (page: HostPage) => waitUntil(() => painted(page.window), 'the page has been painted for a while', late);
const tops = (page: HostPage) =>
  [...page.document.querySelectorAll('h1, h2, h3, p, th, td, li, a')]
    .filter((each) => each.checkVisibility())
    .map((each) => `${Math.round(each.getBoundingClientRect().top)}: ${words(each).slice(0, 40)}`);
/** Two frames of a page, after what has been asked for is there. */
const calm = async (page: HostPage, tag: string) => {
  await waitUntil(() => page.document.querySelector(tag)?.shadowRoot?.childElementCount, `${tag} is there`, late);
  for (let i = 0; i < 2; i++) await new Promise((resolve) => page.window.requestAnimationFrame(resolve));
};

for (const [name, [markup, part]] of Object.entries(SHAPED)) {
  const tag = `wayleaf-${name}`;
  const shaped = (page: HostPage) => page.document.querySelector(tag)?.shadowRoot?.querySelector(part);

  for (const [kind, form] of Object.entries({ tag: (html: string) => html, marker: marked }))
    it(`a ${kind} for ${tag} that is being read when the script comes keeps its place until something is pressed`, async () => {
      const page = await openPage({
        body: `${form(await markup())}<p>After it.</p>`,
        script: 'none',
        painted: true,
        height: 500,
      });
      await read(page);
      const before = tops(page);
      const script = page.document.createElement('script');
      script.src = '/dist/wayleaf.js';
      page.document.head.append(script);
      await calm(page, tag);
      expect(shaped(page)).to.not.exist;
      expect(tops(page)).to.deep.equal(before);
      page.document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
      await waitUntil(() => shaped(page), 'it takes its shape', late);
    });
  // the bar of a reader follows its words, which were painted by then
  if (name === 'reader') continue;
  for (const [kind, form] of Object.entries({ tag: (html: string) => html, marker: marked }))
    it(`a ${kind} for ${tag} that a page puts in with its words takes its shape at once`, async () => {
      const html = form(await markup());
      const page = await openPage({ body: `<div id="view">${html}</div>`, painted: true, height: 500 });
      await calm(page, tag);
      await read(page);
      // as a page does that fetches its next view
      page.document.getElementById('view')!.innerHTML = html;
      await waitUntil(() => shaped(page), 'its shape', late);
    });
}
