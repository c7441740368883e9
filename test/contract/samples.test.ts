import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { Problem } from '../../src/controllers/problem-event.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { TAGS } from '../support/host-page.js';

const TRADES = {
  'a practice': '/index.html',
  'a language school': '/examples/samples/language-school.html',
  'a law office': '/examples/samples/law-office.html',
  'a pottery studio': '/examples/samples/pottery-studio.html',
  'a practice, in German': '/stories/sample/practice.de.html',
  'a practice, in Arabic': '/stories/sample/practice.ar.html',
};
type Widget = HTMLElement & { readonly problems: readonly Problem[] };

/** Opens the page as it is, with the built script, and shows its editor what is wrong. */
async function open(address: string): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'inline-size: 1000px; block-size: 800px; border: 0';
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  frame.src = address;
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  await waitUntil(() => TAGS.every((tag) => page.querySelector(tag)?.shadowRoot?.childElementCount), 'all are drawn', {
    timeout: 8000,
  });
  for (const tag of TAGS) page.querySelector(tag)!.toggleAttribute('debug', true);
  return page;
}
/** The day of the next review passes by itself. */
const isOnlyLate = (code: string) => code === 'WL-PATHS-070';
const said = (page: Document) =>
  TAGS.flatMap((tag) => page.querySelector<Widget>(tag)!.problems)
    .filter(({ code }) => !isOnlyLate(code))
    .map(({ code, message }) => `${code} ${message}`);

describe('the sample of', () => {
  before(() => setViewport({ width: 1100, height: 900 }));
  afterEach(() => document.querySelector('iframe')?.remove());

  for (const [trade, address] of Object.entries(TRADES))
    describe(trade, () => {
      it('has nothing to mend, for the audit or for debug', async () => {
        const page = await open(address);
        const { criteria } = await page.querySelector<WayleafPaths>('wayleaf-paths')!.audit();
        const missed = criteria.filter(
          ({ verdict, codes }) => verdict === 'not-met' && !(codes.length && codes.every(isOnlyLate)),
        );
        expect(missed.map(({ id }) => id)).to.deep.equal([]);
        await waitUntil(() => page.querySelector('[data-wayleaf-mark]'), 'signs are offered', { timeout: 8000 });
        expect(said(page)).to.deep.equal([]);
      });

      it('asks about rows that speak for each path alike', async () => {
        const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        const sums = new Map(
          [...page.querySelectorAll('wayleaf-paths th[data-path]')].map((path) => [path.getAttribute('data-path')!, 0]),
        );
        const weighed = page.querySelectorAll('wayleaf-paths [data-matter]');
        for (const row of weighed)
          for (const fit of row.getAttribute('data-fit')!.split(' ')) {
            const [path, points] = fit.split(':') as [path: string, points: string];
            sums.set(path, sums.get(path)! + Number(points));
          }
        expect(weighed.length).to.be.at.least(2);
        expect(new Set(sums.values()).size, JSON.stringify([...sums])).to.equal(1);
      });

      it('marks sentences that its comparison has signs for', async () => {
        const page = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
        const ids = (selector: string, name: string) =>
          [...page.querySelectorAll(selector)].map((each) => each.getAttribute(name)!);
        const marked = ids('wayleaf-reader [data-sign]', 'data-sign');
        expect(marked.length).to.be.at.least(2);
        expect(ids('wayleaf-paths [data-signs] [data-id]', 'data-id')).to.include.members(marked);
      });
    });
});
