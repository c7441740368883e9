import { expect } from '@open-wc/testing';
import { echo, otherOrigin } from '../support/ports.js';
import { axeFaults, find, openStudio, press, previewPage, studio, until, wide, write } from './helpers.js';

const WORDS =
  'Some begin alone, and others like to have company when they begin with something new, which takes a while.';
const PAGE = `<!doctype html><html lang="en"><head><title>Alone or together? – A site</title></head><body>
  <nav><a href="/">Home</a><a href="/about">About</a></nav>
  <main><article><h1>Alone or together?</h1>${`<p>${WORDS}</p>`.repeat(5)}
  <h2>Together is right for you if</h2><ul><li>I get stuck</li><li>I like company</li></ul>
  <p><a href="more.html">More</a> <img src="picture.png" alt="A picture" onerror="top.ran = 1"></p><script>top.ran = 1</script></article></main>
  <footer>All rights reserved by a site</footer></body></html>`;
const open = () => echo({ type: 'text/html', body: PAGE });

const fetchIt = async (address: string) => {
  await write('#reader-address', address);
  await press('#fetch');
};
const ended = () => until(() => find('#fetch').textContent === 'Fetch it' && told(), 'it has ended');
const told = () => `${find('.fetched').textContent} ${find('.said p').textContent}`.replace(/\s+/g, ' ').trim();
const requests = async () =>
  (await (await fetch(`${otherOrigin}/log`)).json()) as {
    url: string;
    referer: string | null;
    cookie: string | null;
  }[];

describe('an article by its address', () => {
  beforeEach(async () => {
    await openStudio();
    await fetch(`${otherOrigin}/log/clear`);
  });

  it('is fetched by a press, and nothing before it', async () => {
    await write('#reader-address', open());
    expect(await requests()).to.eql([]);
    await press('#fetch');
    await ended();
    expect(told()).to.contain('Read: “Alone or together?”');
    const words = find('#article').textContent;
    expect(words).to.contain(WORDS);
    expect(words).not.to.match(/Home|All rights/);
    expect(find('#out-page').textContent).not.to.match(/ran = 1|onerror/);
    expect((window as { ran?: number }).ran).to.equal(undefined);
    const [request, ...others] = await requests();
    expect(others).to.eql([]);
    expect([request!.referer, request!.cookie]).to.eql([null, null]);
    expect(studio().page.querySelectorAll('iframe'), 'the frame that asked is gone').to.have.length(1);
  });

  it('has links and pictures that lead to where they came from', async () => {
    await fetchIt(open());
    await ended();
    expect(find('#article a').getAttribute('href')).to.equal(`${otherOrigin}/more.html`);
    expect(find('#article img').getAttribute('src')).to.equal(`${otherOrigin}/picture.png`);
  });

  it('can be taken back', async () => {
    await fetchIt(open());
    await ended();
    await press('.said button');
    expect(find('#article').textContent).to.equal('');
  });

  it('is found by the site’s own WordPress where its page may not be read', async () => {
    await fetchIt(`${otherOrigin}/site/alone-or-together/`);
    await ended();
    expect(find('#article').innerHTML).to.match(/^<h1>Alone &amp; together<\/h1>/);
    expect(find('#article a').getAttribute('href')).to.equal(`${otherOrigin}/site/about/`);
  });

  it('behind a password is not, and that is said', async () => {
    await fetchIt(`${otherOrigin}/site/locked/`);
    await ended();
    expect(told()).to.contain('behind a password');
  });

  it('that a site refuses leads to copying it, and asks no other service by itself', async () => {
    await fetchIt(echo({ type: 'text/html', body: PAGE, cors: false }));
    await ended();
    expect(told()).to.match(/lets no other page read it.*copy them, and paste them under “Article”/);
    const link = find<HTMLAnchorElement>('.fetched a');
    expect([link.target, link.rel]).to.eql(['_blank', 'noopener noreferrer']);
    expect(find('.fetched').textContent, 'nobody else serves this computer').not.to.contain('WordPress.com');
    expect(find('#article').textContent).to.equal('');
    expect((await requests()).map(({ url }) => url.split('?')[0])).to.eql(['/echo', '/wp-json/wp/v2/posts', '/']);
  });

  it('that cannot be read may be a site of WordPress.com, which is asked after another press only', async () => {
    await fetchIt('https://refused.invalid/an-article');
    await ended();
    expect(find('.fetched').textContent).to.contain('learns the address');
    expect(find('#ask-wordpress').textContent).to.equal('Ask WordPress.com');
  });

  for (const [name, address, says] of [
    ['is not there', () => echo({ status: 404, type: 'text/html', body: PAGE }), 'Nothing lies at this address (404)'],
    ['wants a login', () => echo({ status: 403, type: 'text/html' }), 'only to whom it knows (403)'],
    ['is a picture', () => echo({ type: 'image/png', body: 'x' }), 'a file of the kind image/png'],
    [
      'is only menus',
      () => echo({ type: 'text/html', body: '<html><body><nav>Home</nav></body></html>' }),
      'No article was found',
    ],
    ['is no address', () => 'not an address', 'no address of a page'],
  ] as const)
    it(`that ${name} changes nothing, and says so`, async () => {
      await fetchIt(address());
      await ended();
      expect(told()).to.contain(says);
      expect(find('#article').textContent).to.equal('');
    });

  it('as Markdown or from a feed is read, too', async () => {
    await fetchIt(echo({ type: 'text/markdown', body: '# Two ways\n\nSome begin *alone*.' }));
    await ended();
    expect(find('#article').innerHTML).to.match(/<h1>Two ways<\/h1>\s*<p>Some begin <em>alone<\/em>\.<\/p>/);
    const item = (title: string) => `<item><title>${title}</title><description>${WORDS.repeat(9)}</description></item>`;
    await fetchIt(
      echo({
        type: 'application/rss+xml',
        body: `<rss version="2.0"><channel>${item('Newest')}${item('Older')}</channel></rss>`,
      }),
    );
    await until(() => /Newest/.test(find('#article').textContent ?? ''), 'the feed is read');
    expect(told()).to.contain('first of a feed');
    expect(find('#article').textContent).not.to.contain('Older');
  });

  it('that comes late can be waited for or stopped', async () => {
    await fetchIt(`${otherOrigin}/hang`);
    expect(find('#fetch').textContent).to.equal('Stop');
    await until(() => studio().page.querySelectorAll('iframe').length === 2, 'it asks');
    await press('#fetch');
    expect(find('#fetch').textContent).to.equal('Fetch it');
    expect(studio().page.querySelectorAll('iframe')).to.have.length(1);
    await fetchIt(echo({ type: 'text/html', body: PAGE, delay: 600 }));
    await ended();
    expect(told()).to.contain('Read: “Alone');
  });

  it('can stay at its address: the preview shows it, the text has the address', async () => {
    await press('[name="reader-from"]:not(:checked)');
    await fetchIt(open());
    await ended();
    await until(() => /Some begin alone/.test(previewPage().querySelector('wayleaf-reader')?.textContent ?? ''));
    const text = find('#out-page').textContent;
    expect(text).to.contain(`src="${open().replaceAll('&', '&amp;')}"`);
    expect(text).not.to.contain('Some begin alone');
    await press('[name="reader-from"]:not(:checked)');
    expect(find('#out-page').textContent).to.contain('Some begin alone');
  });

  it('gives a comparison', async () => {
    await press('#tab-paths');
    find<HTMLDetailsElement>('details.begin:has(#fetch)').open = true;
    await fetchIt(open());
    await until(() => studio().page.activeElement?.id === 'propose', 'the next press is at hand');
    await press('#propose');
    expect(find('.proposal').textContent).to.match(/I get stuck\s+from “Together is right for you if”/);
  });

  it('has a policy of its own, and the studio asks nobody still', async () => {
    const frame = await (await fetch('/dist/studio/fetch.html')).text();
    expect(frame).to.match(/default-src 'none'; script-src 'sha256-[\w+/=]+'; connect-src 'self' https: /);
    const policy = find<HTMLMetaElement>('meta[http-equiv]', studio().page).content;
    expect(policy).to.contain("connect-src 'none'");
  });

  it('is asked for, refused and taken without a fault axe can see, or a line too long at 320 px', async () => {
    await fetchIt(echo({ type: 'text/html', cors: false }));
    await ended();
    expect(await axeFaults()).to.eql([]);
    studio().frame.style.width = '320px';
    for (const dir of ['ltr', 'rtl']) {
      studio().page.documentElement.dir = dir;
      expect(wide(), dir).to.eql([]);
    }
  });
});
