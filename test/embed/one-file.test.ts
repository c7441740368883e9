import { expect, waitUntil } from '@open-wc/testing';
import { otherOrigin } from '../support/ports.js';
import { closePages, openPage, sample, upgraded, type HostPage } from '../support/host-page.js';

let body: string;
before(async () => {
  body = await sample('sample-reader', 'sample-paths', 'sample-booking');
});
afterEach(closePages);

const late = { timeout: 8000 };
const inside = (page: HostPage, tag: string, selector: string) =>
  page.document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector);

async function uses(page: HostPage): Promise<void> {
  await upgraded(page);
  await waitUntil(() => inside(page, 'wayleaf-reader', '[part~="bar"]'), 'the bar of the reader', late);
  await waitUntil(() => inside(page, 'wayleaf-paths', 'button[part="start"]'), 'the offer of the self-check', late);
  inside(page, 'wayleaf-paths', 'button[part="start"]')!.click();
  await waitUntil(() => inside(page, 'wayleaf-paths', '#check'), 'the self-check', late);
  await waitUntil(() => inside(page, 'wayleaf-booking', '[part="hours"]'), 'the hours', late);
  page.document.documentElement.lang = 'de';
  await waitUntil(() => inside(page, 'wayleaf-paths', '[lang="de"]'), 'German', late);
}

describe('wayleaf.all.js', () => {
  it('is all that is fetched, whatever a visitor reaches for', async function () {
    this.timeout(30_000);
    const folder = `/built/down/all-${Date.now()}/`;
    const page = await openPage({
      body,
      csp: `script-src ${otherOrigin} 'unsafe-inline'; base-uri *`,
      script: `<script async src="${otherOrigin}${folder}wayleaf.all.js"></script>`,
    });
    await uses(page);
    const asked = (await (await fetch(`${otherOrigin}/log`)).json()) as { url: string }[];
    expect(asked.map(({ url }) => url).filter((url) => url.startsWith(folder))).to.deep.equal([
      `${folder}wayleaf.all.js`,
    ]);
    const fetched = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
    expect(fetched.filter((name) => /\.js\b/.test(name))).to.have.length(1);
    expect(page.errors()).to.deep.equal([]);
  });

  it('works whole where a host writes its text into the page', async function () {
    this.timeout(30_000);
    const text = await (await fetch('/dist/wayleaf.all.js')).text();
    expect(/<\/script|<!--/i.test(text), 'what would end the tag').to.equal(false);
    const page = await openPage({ body, script: `<script>${text}</script>` });
    await uses(page);
    expect(page.errors()).to.deep.equal([]);
  });
});
