import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import iframeResizer from 'iframe-resizer';
import type { HeightMessage } from '../../src/embed/frame-height.js';
import { otherOrigin } from '../support/ports.js';

const { iframeResize } = iframeResizer;
const until = (condition: () => unknown, why = 'in time') => waitUntil(condition, why, { timeout: 8000 });

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

/** embed.html in a frame, as a builder would show it. */
async function embed(
  query: Readonly<Record<string, string>>,
  { height = 150, sandbox = '', from = '/dist', above = 0 } = {},
) {
  const frame = document.createElement('iframe');
  frame.width = '600';
  frame.height = String(height);
  frame.style.border = '0';
  frame.style.marginBlockStart = `${above}px`;
  if (sandbox) frame.setAttribute('sandbox', sandbox);
  frame.src = `${from}/embed.html?${String(new URLSearchParams(query))}`;
  const heights: number[] = [];
  const listen = ({ source, data }: MessageEvent<unknown>) => {
    if (source === frame.contentWindow && (data as Partial<HeightMessage>)?.type === 'wayleaf-height')
      heights.push((data as HeightMessage).height);
  };
  addEventListener('message', listen);
  frames.push(frame);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return { frame, heights, page: frame.contentDocument! };
}
const widget = (page: Document, name: string) => page.querySelector<HTMLElement>(`wayleaf-${name}`);
const ready = (page: Document, name: string) => until(() => widget(page, name)?.shadowRoot?.childElementCount, name);
const HREF = 'https://example.org/book';

describe('embed.html', () => {
  it('shows the widgets its address names, and sets language and accent', async () => {
    const { page } = await embed({
      'booking-href': HREF,
      'booking-label': 'Termin buchen',
      lang: 'de',
      accent: 'rgb(90, 0, 90)',
    });
    await ready(page, 'booking');
    await until(() => widget(page, 'booking')!.querySelector('a')?.textContent === 'Termin buchen');
    expect(page.documentElement.lang).to.equal('de');
    expect(page.documentElement.style.getPropertyValue('--wayleaf-accent')).to.equal('rgb(90, 0, 90)');
    expect(page.querySelectorAll('main > *')).to.have.length(1);
  });

  it('shows what a document of its own site says, and lets its address say more', async () => {
    const { page } = await embed({ document: '/test/embed/embed-document.json', 'booking-practice': 'The practice' });
    await ready(page, 'booking');
    await until(() => widget(page, 'paths')?.querySelector('table'), 'the comparison');
    await until(() => widget(page, 'reader')?.querySelector('[data-wayleaf-article] h2'), 'the article');
    await until(() => widget(page, 'booking')!.querySelector('a')?.href === HREF);
    expect(widget(page, 'booking')!.getAttribute('practice')).to.equal('The practice');
    expect(page.documentElement.dir).to.equal('rtl');
    expect(widget(page, 'reader')!.hasAttribute('onclick'), 'no handler').to.equal(false);
    expect(page.querySelector('[onerror], [data-wayleaf-article] script')).to.equal(null);
    expect((window as unknown as { ran?: number }).ran).to.equal(undefined);
  });

  it('says what it is for where its address names nothing', async () => {
    const { page } = await embed({ 'reader-src': 'https://evil.test/a.md', 'booking-endpoint': 'https://evil.test' });
    await until(() => page.readyState === 'complete');
    expect(page.querySelector('wayleaf-reader, wayleaf-booking')).to.equal(null);
    expect(page.body.textContent).to.contain('names none').and.to.contain('booking-href');
    const { page: misspelt } = await embed({ document: '/test/embed/no-such.json' });
    await until(() => misspelt.body.textContent.includes('no-such.json could not be read: status 404'));
  });

  it('takes nothing of another site, though a page of its own leads there', async () => {
    const away = (type: string, body: string) =>
      `/__away?to=${encodeURIComponent(`${otherOrigin}/echo?cors=1&type=${type}&body=${encodeURIComponent(body)}`)}`;
    const data = (fields: object) => away('application/json', JSON.stringify(fields));
    const { page } = await embed({
      document: data({ booking: { href: HREF, endpoint: 'https://evil.example/' } }),
      'booking-label': 'Book a talk',
      'booking-src': data({ href: HREF, endpoint: 'https://evil.example/' }),
      'reader-src': away('text/markdown', '# Words of others'),
    });
    await ready(page, 'booking');
    await until(() => widget(page, 'reader')?.shadowRoot?.querySelector('[part="failed"]'), 'the article is refused');
    expect(page.querySelector('main [endpoint], main [href]')).to.equal(null);
    expect(page.body.textContent).to.not.contain('Words of others');
    const own = await embed({ 'booking-src': `/__away?to=${encodeURIComponent('/test/embed/embed-booking.json')}` });
    await ready(own.page, 'booking');
    await until(() => widget(own.page, 'booking')!.querySelector('a')?.href === HREF, 'its own site may lead on');
  });

  it('is light, as most pages around it are, unless its owner says otherwise', async function () {
    this.timeout(40_000);
    const schemes = [];
    for (const theme of ['', 'dark', 'auto', 'none']) {
      const { page } = await embed({ 'booking-href': HREF, ...(theme && { theme }) });
      await ready(page, 'booking');
      schemes.push(getComputedStyle(page.documentElement).colorScheme);
    }
    expect(schemes).to.deep.equal(['light', 'dark', 'light dark', 'light']);
  });

  it('lets nothing from its address run, nor become an element', async () => {
    const attack = '"><img src=x onerror="parent.ran=1"><script>parent.ran=1</script>';
    const { page } = await embed({
      'booking-href': 'javascript:parent.ran=1',
      'booking-label': attack,
      'booking-practice': attack,
      'booking-links': `{"a":"javascript:parent.ran=1"}`,
      'reader-heading': attack,
      accent: 'red;background:url(javascript:parent.ran=1)',
      lang: attack,
    });
    await ready(page, 'booking');
    await until(() => widget(page, 'reader')?.shadowRoot?.childElementCount);
    expect((window as unknown as { ran?: number }).ran).to.equal(undefined);
    expect(page.querySelector('img, main script, [onerror], a[href^=javascript]')).to.equal(null);
    expect(page.documentElement.getAttribute('style') ?? '').to.not.contain('url');
  });

  it('tells the page around it its height, again after each change, and needs no scroll bar then', async () => {
    const { frame, heights, page } = await embed({ 'booking-href': HREF });
    await until(() => heights.length, 'a height');
    await ready(page, 'booking');
    const before = heights.at(-1)!;
    widget(page, 'booking')!.setAttribute('price', '90');
    widget(page, 'booking')!.setAttribute('area', 'Adults');
    await until(() => heights.at(-1)! > before, 'a larger one');
    const grown = heights.at(-1)!;
    frame.height = String(grown);
    await until(() => page.documentElement.scrollHeight <= page.documentElement.clientHeight);
    // what is out of view is not laid out in every engine
    frame.scrollIntoView();
    widget(page, 'booking')!.remove();
    await until(() => heights.at(-1)! < grown, 'a smaller one');
  });

  it('has its height before it is scrolled into view, on a page of another site too', async () => {
    const from = `${otherOrigin}/built/cors/embed`;
    const { frame, heights } = await embed({ 'booking-href': HREF, 'booking-area': 'Adults' }, { from, above: 6000 });
    await until(() => heights.length > 0 && heights.at(-1)! > 60, 'the height of the widget');
    const unseen = heights.at(-1);
    expect(frame.getBoundingClientRect().top).to.be.greaterThan(innerHeight);
    frame.scrollIntoView();
    await aTimeout(500);
    expect(heights.at(-1), 'in view').to.equal(unseen);
    scrollTo(0, 0);
  });

  it('is sized by iframe-resizer', async () => {
    const { frame, page } = await embed({ 'booking-href': HREF, 'booking-practice': 'The practice' }, { height: 20 });
    const [resizer] = iframeResize({ checkOrigin: false, warningTimeout: 0 }, frame);
    await ready(page, 'booking');
    await until(
      () => Math.abs(frame.offsetHeight - page.querySelector('main')!.offsetHeight) < 2,
      'as high as its content',
    );
    const before = frame.offsetHeight;
    widget(page, 'booking')!.setAttribute('price', '90');
    await until(() => frame.offsetHeight > before, 'it grows with it');
    resizer!.iFrameResizer.removeListeners();
  });

  it('answers no message that a script made up', async () => {
    const { page } = await embed({ 'booking-href': HREF, 'booking-practice': 'The practice' });
    await ready(page, 'booking');
    const view = page.defaultView as Window & typeof globalThis;
    const answers: unknown[] = [];
    const listen = ({ data }: MessageEvent<unknown>) => {
      if (typeof data === 'string' && data.includes('made-up')) answers.push(data);
    };
    addEventListener('message', listen);
    const init = { data: '[iFrameSizer]made-up:8:false', source: window, origin: location.origin };
    view.dispatchEvent(new view.MessageEvent('message', init));
    const before = page.querySelector('main')!.offsetHeight;
    widget(page, 'booking')!.setAttribute('price', '90');
    await until(() => page.querySelector('main')!.offsetHeight > before, 'it grows');
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    removeEventListener('message', listen);
    expect(answers).to.deep.equal([]);
  });

  it('scrolls by itself, and sends nothing, in a frame of a fixed height', async () => {
    const { heights, page } = await embed({ document: '/test/embed/embed-document.json', height: 'fixed' });
    await until(() => page.documentElement.scrollHeight > page.documentElement.clientHeight, 'it scrolls');
    expect(heights).to.deep.equal([]);
    expect(page.defaultView!.getComputedStyle(page.body).overflowY).to.equal('visible');
    page.defaultView!.scrollTo(0, 40);
    expect(page.documentElement.scrollTop).to.equal(40);
  });

  it('opens links outside of the frame, and places of its own in it', async () => {
    const { page } = await embed({ document: '/test/embed/embed-document.json' });
    await until(() => page.querySelector('[data-wayleaf-article] a[href^="https://example.org/out"]'));
    expect(page.querySelector('base')!.target).to.equal('_blank');
    const [out, place] = page.querySelectorAll<HTMLAnchorElement>('[data-wayleaf-article] a');
    // no press of a test may open a tab
    page.addEventListener('click', (event) => event.preventDefault());
    out!.click();
    place!.click();
    expect([out, place].map((link) => link!.getAttribute('target'))).to.deep.equal([null, '_self']);
  });
});
