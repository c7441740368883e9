import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { otherOrigin } from '../support/ports.js';
import { closePages, openPage, sample, upgraded } from '../support/host-page.js';

afterEach(closePages);

interface Widget extends HTMLElement {
  readonly problems: readonly { readonly code: string }[];
}

// part by part, the time a press may take is up
const late = { timeout: 30_000 };

describe('parts that never answer', () => {
  it('are said in words, with a code and a way on; when they come after all, everything works', async function () {
    this.timeout(90_000);
    const folder = `${otherOrigin}/built/hang/h${Date.now()}`;
    const body = await sample('sample-reader', 'sample-paths', 'sample-booking');
    const page = await openPage({
      body,
      script: `<script async crossorigin src="${folder}/wayleaf.js"></script>`,
    });
    await upgraded(page);
    const widget = (name: string) => page.document.querySelector<Widget>(`wayleaf-${name}`)!;
    const inside = (name: string, selector: string) => widget(name).shadowRoot!.querySelector<HTMLElement>(selector);
    const said = (name: string) =>
      [...widget(name).shadowRoot!.querySelectorAll('[role=status]')].map((each) => each.textContent).join(' ');
    const codes = (name: string) => widget(name).problems.map(({ code }) => code);
    for (const each of page.document.querySelectorAll<HTMLElement>('wayleaf-reader p, wayleaf-paths td'))
      expect(each.checkVisibility(), each.textContent).to.equal(true);
    const start = () => inside('paths', '.offer button');
    await waitUntil(start, 'the offer', late);
    start()!.click();
    await waitUntil(() => start()!.textContent.includes('Opening'), 'at once', { timeout: 500 });
    await waitUntil(() => said('paths').includes('could not be opened'), 'said in words', late);
    await waitUntil(() => codes('paths').includes('WL-PATHS-019'), 'coded', late);
    await waitUntil(() => codes('reader').includes('WL-READER-004'), 'the reader', late);
    // by another name of the same server: a browser opens few connections to one name, and all of them wait
    const { port, pathname } = new URL(folder);
    await fetch(`http://localhost:${port}${pathname}/up`, { mode: 'no-cors' });
    await waitUntil(() => inside('reader', '[data-panel=comfort]'), 'the bar', late);
    await waitUntil(() => !codes('reader').length, 'the reader’s problem is gone', late);
    start()!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inside('paths', '#check')?.checkVisibility() && !start(), 'the self-check', late);
    await waitUntil(() => !codes('paths').length, 'its problem is gone', late);
    expect(page.errors()).to.deep.equal([]);
  });

  for (const how of ['first', 'first-plain'])
    it(`are asked for again, at a fresh address, while the first request hangs (${how})`, async function () {
      this.timeout(90_000);
      const folder = `${otherOrigin}/built/${how}/${how}${Date.now()}`;
      const page = await openPage({
        body: await sample('sample-paths'),
        // ten seconds are over when the test says so
        head: `<script>{
          const wait = setTimeout;
          const over = [];
          window.setTimeout = (then, ms, ...rest) => (ms === 10_000 ? -over.push(then) : wait(then, ms, ...rest));
          window.losePatience = () => over.splice(0).forEach((each) => each());
        }</script>`,
        script: `<script async ${how === 'first' ? 'crossorigin' : ''} src="${folder}/wayleaf.js"></script>`,
      });
      const window = page.window as unknown as { losePatience: () => void; partsRun?: string[] };
      const root = () => page.document.querySelector<Widget>('wayleaf-paths')!.shadowRoot;
      const start = () => root()?.querySelector<HTMLElement>('.offer button');
      const press = async () => (start()!.focus(), sendKeys({ press: 'Enter' }));
      await waitUntil(start, 'the offer', late);
      await press();
      await waitUntil(() => start()!.textContent.includes('Opening'), 'it is on its way', late);
      window.losePatience();
      const said = () => root()?.querySelector('.offer [role=status]')?.textContent;
      await waitUntil(() => said()?.includes('could not be opened'), 'said in words', late);
      await press();
      await waitUntil(() => root()!.querySelector('#check')?.checkVisibility(), 'the self-check', late);
      // the first answers come at last: they are taken from the page, and do nothing
      const waiting = () => page.document.head.querySelectorAll('[href*="/parts/"], [src*="/parts/"]').length;
      expect(waiting()).to.be.greaterThan(0);
      const { port, pathname } = new URL(folder);
      await fetch(`http://localhost:${port}${pathname}/up`, { mode: 'no-cors' });
      await waitUntil(() => !waiting(), 'all have come', late);
      expect(root()!.querySelectorAll('#check')).to.have.length(1);
      if (how === 'first-plain')
        expect(window.partsRun!.filter((file) => /paths-self-check-\w+\.js/.test(file))).to.have.length(1);
      // without CORS each part fails as a module first, which the page is told
      expect(page.errors().filter((error) => how === 'first' || !error.includes('/parts/'))).to.deep.equal([]);
    });
});
