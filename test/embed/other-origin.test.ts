import { expect, waitUntil } from '@open-wc/testing';
import { otherOrigin } from '../support/ports.js';
import { closePages, openPage, sample, upgraded, type HostPage } from '../support/host-page.js';

let children: string;
const attributes = `
  <wayleaf-reader src="/stories/sample/article.md"></wayleaf-reader>
  <wayleaf-paths src="/stories/sample/paths.json"></wayleaf-paths>
  <wayleaf-booking href="https://calendly.com/wrenmoss-fictional-practice/talk" hours="Mo-Fr 09:00-17:00" timezone="America/New_York"></wayleaf-booking>`;
before(async () => {
  children = await sample('sample-reader', 'sample-paths', 'sample-booking');
});
afterEach(closePages);

let folders = 0;
/** An address of `wayleaf.js` on the other origin that no other page has used. */
const address = (how: string) => `${otherOrigin}/built/${how}/${Date.now()}-${++folders}/wayleaf.js`;
const inside = (page: HostPage, tag: string, selector: string) =>
  page.document.querySelector(tag)!.shadowRoot!.querySelector<HTMLElement>(selector);
const late = { timeout: 8000 };

/** What a visitor reaches for, one part after the other. */
async function uses(page: HostPage): Promise<void> {
  await upgraded(page);
  await waitUntil(() => inside(page, 'wayleaf-reader', '[part~="bar"]'), 'the bar of the reader', late);
  await waitUntil(() => page.document.querySelector('wayleaf-reader p'), 'the article', late);
  await waitUntil(() => page.document.querySelector('wayleaf-paths table'), 'the comparison', late);
  await waitUntil(() => inside(page, 'wayleaf-paths', 'button[part="start"]'), 'the offer of the self-check', late);
  inside(page, 'wayleaf-paths', 'button[part="start"]')!.click();
  await waitUntil(() => inside(page, 'wayleaf-paths', '#check'), 'the self-check', late);
  await waitUntil(() => inside(page, 'wayleaf-booking', '[part="hours"]'), 'the hours', late);
  for (const tag of ['wayleaf-reader', 'wayleaf-paths'] as const)
    expect(page.document.querySelector(tag)!.problems).to.deep.equal([]);
}

const requests = async () => {
  const log = (await (await fetch(`${otherOrigin}/log`)).json()) as { url: string }[];
  return log.map(({ url }) => url);
};

describe('the script on another origin', () => {
  for (const [host, how, tag] of [
    ['sends CORS, and the tag asks for it', 'cors', 'async crossorigin'],
    ['sends CORS, and the tag does not ask', 'cors', 'async'],
    ['sends no CORS', 'plain', 'async'],
    ['sends no CORS, deferred', 'plain', 'defer'],
  ] as const)
    for (const way of ['children', 'attributes'] as const)
      it(`${host}: everything a visitor reaches for comes, by ${way}`, async function () {
        this.timeout(30_000);
        const page = await openPage({
          body: way === 'children' ? children : attributes,
          script: `<script ${tag} src="${address(how)}"></script>`,
        });
        await uses(page);
      });

  it('without CORS a part is asked for once, however many want it, and later ones without a first attempt', async function () {
    this.timeout(30_000);
    const src = address('plain');
    const page = await openPage({ body: children, script: `<script async src="${src}"></script>` });
    await uses(page);
    page.document.documentElement.lang = 'de';
    await waitUntil(() => inside(page, 'wayleaf-paths', '[lang="de"]'), 'German', late);
    const folder = new URL('parts/', src).pathname;
    const parts = (await requests()).filter((url) => url.startsWith(folder));
    const german = parts.filter((url) => url.includes('/parts/de-'));
    expect(german).not.to.have.length(0);
    expect(german.length, 'each once').to.equal(new Set(german).size);
    // those of the very start may have been asked for with CORS first
    for (const url of new Set(parts)) expect(parts.filter((each) => each === url).length, url).to.be.lessThan(3);
    await waitUntil(
      () => !page.document.querySelector('head script[src*="/parts/"], head link'),
      'what loads a part goes once it has',
      late,
    );
  });

  it('works under a policy that trusts scripts by nonce, and their scripts by strict-dynamic', async function () {
    this.timeout(30_000);
    for (const policy of ["'nonce-once'", "'nonce-once' 'strict-dynamic'"]) {
      const page = await openPage({
        body: children,
        csp: `script-src ${policy}; base-uri *`,
        script: `<script async nonce="once" src="${address('plain')}"></script>`,
      });
      await uses(page);
      expect(page.errors().filter((error) => error.startsWith('csp: script-src'))).to.deep.equal([]);
      page.remove();
    }
  });

  it('works where Trusted Types are required and the policy wayleaf is allowed', async function () {
    this.timeout(30_000);
    const page = await openPage({
      body: children,
      csp: `require-trusted-types-for 'script'; trusted-types lit-html wayleaf; base-uri *`,
      script: `<script async src="${address('plain')}"></script>`,
    });
    await uses(page);
    expect(page.errors().filter((error) => /csp: (require-)?trusted/.test(error))).to.deep.equal([]);
  });

  it('leaves the words and the link where that policy is not allowed, and says so', async function () {
    const page = await openPage({
      body: children,
      csp: `require-trusted-types-for 'script'; trusted-types lit-html; base-uri *`,
      script: `<script async src="${address('plain')}"></script>`,
    });
    if (!('trustedTypes' in page.window)) this.skip();
    await upgraded(page);
    const reader = page.document.querySelector('wayleaf-reader')!;
    await waitUntil(() => reader.problems.length, 'a problem', late);
    expect(reader.problems[0]!.code).to.equal('WL-READER-004');
    expect(reader.querySelector('p')!.checkVisibility()).to.equal(true);
    expect(page.document.querySelector('wayleaf-booking a')!.checkVisibility()).to.equal(true);
  });
});

describe('a part that was changed on its way', () => {
  for (const [where, script] of [
    ['where the tag asks for CORS', () => `<script async crossorigin src="${address('changed')}"></script>`],
  ] as const)
    it(`does not run ${where}`, async function () {
      const page = await openPage({ body: children, script: script() });
      await upgraded(page);
      if (!(await checksModules(page))) this.skip(); // WebKit looks at no hash of a module yet
      const reader = page.document.querySelector('wayleaf-reader')!;
      await waitUntil(() => reader.problems.length, 'a problem', late);
      expect(inside(page, 'wayleaf-reader', '[part~="bar"]')).to.equal(null);
      expect(page.document.querySelectorAll('script[src*="/parts/"]')).to.have.length(0);
    });
});

/** Whether the engine compares the hash of a module. */
async function checksModules({ document }: HostPage): Promise<boolean> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = `sha256-${'A'.repeat(43)}=`;
  link.href = `/test/embed/after.js?${Date.now()}`;
  const refused = new Promise<boolean>((resolve) => {
    link.onload = () => resolve(false);
    link.onerror = () => resolve(true);
  });
  document.head.append(link);
  return refused.finally(() => link.remove());
}

describe('parts that are not there', () => {
  it('are named in words of the first file, and come with the next press', async function () {
    this.timeout(30_000);
    const src = address('down');
    const page = await openPage({ body: attributes, script: `<script async src="${src}"></script>` });
    const paths = page.document.querySelector('wayleaf-paths')!;
    await waitUntil(() => paths.problems.length, 'a problem', late);
    const [problem] = paths.problems;
    expect(problem!.code).to.match(/^WL-(PATHS-019|DATA-007)$/);
    expect(problem!.message).to.contain(new URL('parts/', src).href);
    expect(problem!.hint).to.contain('wayleaf.all.js');
    paths.debug = true;
    const shown = () => paths.shadowRoot!.textContent.includes(problem!.hint);
    await waitUntil(shown, 'it stands on the page, for an author', late);
    paths.debug = false;
    await waitUntil(() => !shown(), 'and is gone again', late);
    await fetch(src.replace('wayleaf.js', 'up'));
    await waitUntil(() => inside(page, 'wayleaf-paths', '.offer button'), 'another attempt is offered', late);
    inside(page, 'wayleaf-paths', '.offer button')!.click();
    await waitUntil(() => page.document.querySelector('wayleaf-paths table'), 'the comparison', late);
    await waitUntil(() => !paths.problems.length, 'the problem is gone', late);
  });

  for (const how of ['html', 'html-plain', 'text'])
    it(`are named where ${how === 'text' ? 'they come as text' : `a page comes instead (${how})`}, and the words and the link stay`, async function () {
      this.timeout(30_000);
      const src = address(how);
      const crossorigin = how === 'html-plain' ? '' : 'crossorigin';
      const page = await openPage({ body: children, script: `<script async ${crossorigin} src="${src}"></script>` });
      await upgraded(page);
      const reader = page.document.querySelector('wayleaf-reader')!;
      await waitUntil(() => reader.problems.length, 'a problem', late);
      expect(reader.problems[0]!.message).to.contain(new URL('parts/', src).href);
      expect(reader.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(page.document.querySelector('wayleaf-booking a')!.checkVisibility()).to.equal(true);
    });

  for (const how of ['slow', 'second'])
    it(`${how === 'slow' ? 'come late' : 'come at the second attempt'}: the self-check opens`, async function () {
      this.timeout(30_000);
      const page = await openPage({
        body: children,
        script: `<script async crossorigin src="${address(how)}"></script>`,
      });
      await upgraded(page);
      const start = () => inside(page, 'wayleaf-paths', '.offer button');
      await waitUntil(start, 'the offer of the self-check', late);
      await waitUntil(
        () => {
          if (!inside(page, 'wayleaf-paths', '#check')?.checkVisibility()) start()?.click();
          return inside(page, 'wayleaf-paths', '#check')?.checkVisibility();
        },
        'the self-check',
        { interval: 300, ...late },
      );
    });
});

describe('a script whose text is in the page, or in a blob', () => {
  for (const how of ['inline', 'blob'] as const)
    it(`${how}: the words and the link stay, and the missing parts are named`, async function () {
      this.timeout(30_000);
      const text = await (await fetch('/dist/wayleaf.js')).text();
      const page = await openPage({ body: children, script: 'none' });
      const script = page.document.createElement('script');
      if (how === 'inline') script.textContent = text;
      else script.src = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      page.document.head.append(script);
      await upgraded(page);
      const reader = page.document.querySelector('wayleaf-reader')!;
      const paths = page.document.querySelector('wayleaf-paths')!;
      await waitUntil(() => reader.problems.length, 'the reader’s problem', late);
      expect(reader.problems[0]!.code).to.equal('WL-READER-004');
      expect(reader.problems[0]!.hint).to.contain('wayleaf.all.js');
      expect(reader.querySelector('p')!.checkVisibility()).to.equal(true);
      expect(page.document.querySelector('wayleaf-paths td')!.checkVisibility()).to.equal(true);
      await waitUntil(() => inside(page, 'wayleaf-paths', '.offer button'), 'the offer', late);
      inside(page, 'wayleaf-paths', '.offer button')!.click();
      await waitUntil(
        () => paths.shadowRoot!.textContent.includes('could not be opened'),
        'the visitor is told, too',
        late,
      );
      expect(paths.problems.map(({ code }) => code)).to.include('WL-PATHS-019');
      // nobody was asked for a part under the page's own address
      const asked = page.window.performance.getEntriesByType('resource').map(({ name }) => name);
      expect(asked.filter((url) => url.includes('/parts/'))).to.deep.equal([]);
      // the link is followed as any link
      const link = page.document.querySelector<HTMLAnchorElement>('wayleaf-booking a')!;
      link.href = `${otherOrigin}/echo?status=200&type=text/html&body=Booked`;
      link.removeAttribute('target');
      link.click();
      await waitUntil(() => page.frame.contentDocument === null, 'the booking page', late);
    });
});

describe('a page that loses its connection', () => {
  it('goes on with all that it had, says what it lacks, and has it when it is back', async function () {
    this.timeout(60_000);
    const src = address('down');
    const ask = (file: string) => fetch(src.replace('wayleaf.js', file));
    await ask('up');
    const page = await openPage({ body: children, script: `<script async src="${src}"></script>` });
    const settings = () => inside(page, 'wayleaf-reader', '[data-panel=comfort]');
    const larger = () => inside(page, 'wayleaf-reader', '.sheet [aria-label="Larger text"]');
    const height = () => page.document.querySelector('wayleaf-reader p')!.getBoundingClientRect().height;
    const enlarges = async () => {
      settings()!.click();
      await waitUntil(larger, 'the settings', late);
      const before = height();
      larger()!.click();
      await waitUntil(() => height() !== before, 'larger words', late);
      settings()!.click();
      await waitUntil(() => !larger(), 'they are closed', late);
    };
    await uses(page);
    await waitUntil(settings, 'the bar', late);
    await enlarges();

    await ask('cut');
    await enlarges();
    const check = inside(page, 'wayleaf-paths', '#check')!;
    expect(check.checkVisibility()).to.equal(true);
    // what it never had
    const find = page.document.querySelector('wayleaf-reader')!.find('gift');
    expect(await find.catch(() => 'failed')).to.be.oneOf([0, 'failed']);
    await ask('up');
    page.window.dispatchEvent(new Event('online'));
    await waitUntil(async () => (await page.document.querySelector('wayleaf-reader')!.find('the')) > 0, 'found', late);
    expect(page.errors().filter((error) => !error.includes('/parts/'))).to.deep.equal([]);
  });
});
