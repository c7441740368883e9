import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import type { WayleafReader } from '../../src/reader/reader.js';

describe('a comparison and a booking within an article', () => {
  afterEach(fixtureCleanup);

  it('stand on the look that its reader paints, and on the page again without it', async () => {
    const reader = await fixture<WayleafReader>(html`
      <wayleaf-reader>
        <h1>On rest</h1>
        <p>Words</p>
        <wayleaf-paths>
          <table>
            <caption>How to rest</caption>
            <thead><tr><th></th><th data-path="a">Alone</th><th data-path="b">Together</th></tr></thead>
            <tbody><tr><th>What it is</th><td>Quiet work</td><td>Work with someone</td></tr></tbody>
          </table>
        </wayleaf-paths>
        <wayleaf-booking><a href="https://calendly.com/a/b">Book a first conversation</a></wayleaf-booking>
      </wayleaf-reader>
    `);
    const ground = () => getComputedStyle(reader).backgroundColor;
    const head = () => getComputedStyle(reader.querySelector('thead th')!).backgroundColor;
    const schemes = () =>
      ['wayleaf-paths', 'wayleaf-booking'].map(
        (tag) => reader.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>('.root')!.dataset.scheme,
      );
    const bare = 'rgba(0, 0, 0, 0)';
    await waitUntil(() => head() !== bare, 'the names of the paths stay in view', { timeout: 8000 });
    const before = [head(), ...schemes()];
    for (const [theme, scheme] of [
      ['dark', 'dark'],
      ['sepia', 'light'],
    ] as const) {
      reader.theme = theme;
      await waitUntil(
        () => reader.dataset.look === theme && head() === ground() && schemes().every((each) => each === scheme),
        theme,
        { timeout: 8000 },
      );
    }
    expect(ground()).to.not.equal(bare);
    reader.theme = 'host';
    await waitUntil(() => [head(), ...schemes()].join() === before.join(), 'the page’s own', { timeout: 8000 });
  });
});
