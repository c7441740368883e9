import { expect, waitUntil } from '@open-wc/testing';
import { otherOrigin } from '../support/ports.js';
import { closePages, marked, openPage, sample, upgraded, type HostPage } from '../support/host-page.js';

afterEach(closePages);

const late = { timeout: 8000 };
const WIDGETS = ['booking', 'paths', 'reader'] as const;
type Widget = (typeof WIDGETS)[number];
const inside = (page: HostPage, tag: string, selector: string) =>
  page.document.querySelector(tag)?.shadowRoot?.querySelector<HTMLElement>(selector);
/** What a visitor meets of each widget once it works. */
const works: Readonly<Record<Widget, (page: HostPage) => unknown>> = {
  reader: (page) => inside(page, 'wayleaf-reader', '[part~="bar"]'),
  paths: (page) => inside(page, 'wayleaf-paths', 'button[part="start"]'),
  booking: (page) => inside(page, 'wayleaf-booking', '[part="hours"]'),
};
/** The widgets whose class was asked for as a part. */
const asked = (page: HostPage): readonly string[] => [
  ...new Set(
    page.window.performance
      .getEntriesByType('resource')
      .flatMap(({ name }) => /parts\/(\w+)-define-/.exec(name)?.[1] ?? [])
      .sort(),
  ),
];
/** Until the browser has been idle, which is when a script would look for what it sees nowhere. */
const idle = async ({ window }: HostPage) => {
  for (let i = 0; i < 2; i++)
    await new Promise((resolve) =>
      window.requestIdleCallback ? window.requestIdleCallback(resolve) : setTimeout(resolve, 250),
    );
};

for (const widget of WIDGETS)
  describe(`wayleaf.${widget}.js`, () => {
    const script = `<script async src="/dist/wayleaf.${widget}.js"></script>`;
    const others = WIDGETS.filter((each) => each !== widget);

    it('brings its widget, and asks for no other where the page has none', async () => {
      const page = await openPage({ body: await sample(`sample-${widget}`), script });
      await waitUntil(() => works[widget](page), widget, late);
      await idle(page);
      expect(asked(page)).to.deep.equal([]);
      expect(page.document.querySelector(`wayleaf-${widget}`)!.problems).to.deep.equal([]);
      expect(page.errors()).to.deep.equal([]);
    });

    it('has the others come where the page has them, or gets them later', async function () {
      this.timeout(30_000);
      const [first, last] = others;
      const page = await openPage({ body: await sample(`sample-${widget}`, `sample-${first!}`), script });
      for (const each of [widget, first!]) await waitUntil(() => works[each](page), each, late);
      await idle(page);
      expect(asked(page)).to.deep.equal([first]);
      page.document.body.insertAdjacentHTML('beforeend', await sample(`sample-${last!}`));
      await upgraded(page);
      await waitUntil(() => works[last!](page), last, late);
      expect(asked(page)).to.deep.equal(others);
      expect(page.errors()).to.deep.equal([]);
    });

    it('has the others come for markers, with their attributes', async function () {
      this.timeout(30_000);
      const [each] = others;
      const page = await openPage({ body: marked(await sample(`sample-${each!}`)), script });
      await waitUntil(() => works[each!](page), each, late);
      expect(
        page.document.querySelector<HTMLElementTagNameMap[`wayleaf-${Widget}`]>(`[data-wayleaf] > wayleaf-${each!}`)!
          .problems,
      ).to.deep.equal([]);
    });

    it('asks for no other that stands in the shadow root of a component, whose words stay', async () => {
      const [each] = others;
      const page = await openPage({ body: `${await sample(`sample-${widget}`)}<div id="component"></div>`, script });
      const root = page.document.getElementById('component')!.attachShadow({ mode: 'open' });
      root.innerHTML = await sample(`sample-${each!}`);
      await waitUntil(() => works[widget](page), widget, late);
      await idle(page);
      expect(asked(page)).to.deep.equal([]);
      const words = [...root.querySelectorAll('p, a, td')].some((one) => one.checkVisibility());
      expect(words).to.equal(true);
    });

    for (const [when, happens] of [
      ['once the page is online again', (page: HostPage) => void page.window.dispatchEvent(new Event('online'))],
      ['by itself, once the server answers again', () => undefined],
    ] as readonly (readonly [string, (page: HostPage) => void])[])
      it(`leaves the words of another whose class does not come, and has it ${when}`, async function () {
        this.timeout(30_000);
        const [each] = others;
        const folder = `${otherOrigin}/built/down/one-${widget}-${Date.now()}/`;
        const page = await openPage({
          body: await sample(`sample-${each!}`),
          script: `<script async src="${folder}wayleaf.${widget}.js"></script>`,
        });
        const failed = () => page.errors().some((error) => error.includes(`could not load`));
        await waitUntil(failed, 'it says that the class did not come', late);
        const element = page.document.querySelector<HTMLElement>(`wayleaf-${each!}`)!;
        expect(element.shadowRoot).to.equal(null);
        expect([...element.querySelectorAll('p, a, td')].some((words) => words.checkVisibility())).to.equal(true);
        expect(page.errors().filter((error) => error.startsWith('rejection'))).to.deep.equal([]);
        await fetch(`${folder}up`);
        happens(page);
        await waitUntil(() => element.shadowRoot, 'its class', late);
        // a visitor has been reading for a while: the widget changes nothing in view before the next press
        await waitUntil(
          () => {
            page.document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
            return works[each!](page);
          },
          each,
          late,
        );
      });
  });

it('files of two widgets on one page share its widgets between them', async function () {
  this.timeout(30_000);
  const page = await openPage({
    body: await sample('sample-reader', 'sample-paths', 'sample-booking'),
    script: ['reader', 'booking'].map((each) => `<script async src="/dist/wayleaf.${each}.js"></script>`).join(''),
  });
  await upgraded(page);
  for (const each of WIDGETS) await waitUntil(() => works[each](page), each, late);
  for (const each of WIDGETS) expect(page.document.querySelector(`wayleaf-${each}`)!.problems).to.deep.equal([]);
  expect(page.errors()).to.deep.equal([]);
});
