import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { closePages, openPage, sample, SCRIPT, TAGS, upgraded, words } from '../support/host-page.js';

let body: string;
before(async () => {
  body = await sample('sample-reader', 'sample-paths', 'sample-booking');
});
afterEach(closePages);

describe('the built script in a bare page', () => {
  const ways: Record<string, string> = {
    'async in the head': SCRIPT,
    'deferred in the head': '<script defer src="/dist/wayleaf.js"></script>',
    'blocking, before the tags': '<script src="/dist/wayleaf.js"></script>',
    'pasted as a module': '<script type="module" src="/dist/wayleaf.js"></script>',
    'with a query': '<script async src="/dist/wayleaf.js?v=1"></script>',
    twice: SCRIPT + SCRIPT,
    'twice, once as a module': `${SCRIPT}<script type="module" src="/dist/wayleaf.js?again"></script>`,
  };
  for (const [how, script] of Object.entries(ways))
    it(`upgrades all three, ${how}`, async () => {
      const page = await openPage({ body, script });
      await upgraded(page);
      await aTimeout(100);
      expect(page.errors()).to.deep.equal([]);
    });

  it('upgrades them when it stands after the tags', async () => {
    const page = await openPage({ body: `${body}<script src="/dist/wayleaf.js"></script>`, script: 'none' });
    await upgraded(page);
    expect(page.errors()).to.deep.equal([]);
  });

  it('upgrades them when its text is inlined, and when it runs from a blob', async () => {
    const text = await (await fetch('/dist/wayleaf.js')).text();
    for (const how of ['inline', 'blob'] as const) {
      const page = await openPage({ body, script: 'none' });
      const script = page.document.createElement('script');
      if (how === 'inline') script.textContent = text;
      else script.src = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
      page.document.head.append(script);
      await upgraded(page);
      expect(page.errors(), how).to.deep.equal([]);
      page.remove();
    }
  });

  it('defines the widgets of the page while it runs, and no other', async () => {
    const text = await (await fetch('/dist/wayleaf.js')).text();
    for (const [words, expected] of [
      [body, TAGS],
      [await sample('sample-booking'), ['wayleaf-booking']],
    ] as const) {
      const page = await openPage({ body: words, script: 'none' });
      const script = page.document.createElement('script');
      script.textContent = text;
      page.document.head.append(script);
      expect(TAGS.filter((tag) => page.window.customElements.get(tag))).to.deep.equal(expected);
    }
  });

  it('upgrades a tag that is added later, and markers now and later', async () => {
    const page = await openPage({
      body: '<div data-wayleaf="booking" data-href="https://example.org/book" class="mine" id="marker"></div>',
    });
    await waitUntil(() => page.document.querySelector('wayleaf-booking a'), 'its link', { timeout: 8000 });
    const widget = page.document.querySelector('wayleaf-booking')!;
    expect(widget.parentElement!.id).to.equal('marker');
    expect(widget.parentElement!.className).to.contain('mine');
    expect(widget.querySelector('a')?.href).to.equal('https://example.org/book');
    const holder = page.document.createElement('div');
    holder.innerHTML = `<div data-wayleaf="paths">${new DOMParser().parseFromString(body, 'text/html').querySelector('wayleaf-paths')!.innerHTML}</div>`;
    page.document.body.append(holder);
    await waitUntil(() => holder.querySelector('wayleaf-paths')?.shadowRoot?.childElementCount);
    expect(holder.querySelectorAll('wayleaf-paths')).to.have.length(1);
    expect(holder.querySelector('wayleaf-paths table')).to.exist;
    const late = page.document.createElement('wayleaf-reader');
    late.innerHTML = '<h1>Late</h1><p>Some words that came later.</p>';
    page.document.body.append(late);
    await waitUntil(() => late.shadowRoot?.childElementCount);
    expect(page.errors()).to.deep.equal([]);
  });

  it('works on when a widget is moved again and again', async () => {
    const page = await openPage({ body });
    await upgraded(page);
    for (const tag of TAGS) {
      const widget = page.document.querySelector(tag)!;
      const before = words(widget);
      const holder = page.document.createElement('section');
      page.document.body.append(holder);
      for (let i = 0; i < 10; i++) (i % 2 ? page.document.body : holder).append(widget);
      holder.append(widget);
      await aTimeout(50);
      expect(widget.shadowRoot!.childElementCount).to.be.greaterThan(0);
      expect(words(widget), tag).to.equal(before);
    }
    expect(page.errors()).to.deep.equal([]);
  });

  it('writes its height to one attribute, for hosts that size a frame by watching the page', async () => {
    const page = await openPage({ body });
    await upgraded(page);
    for (const tag of TAGS) {
      const widget = page.document.querySelector<HTMLElement>(tag)!;
      await waitUntil(() => Number(widget.dataset['height']) === widget.offsetHeight && widget.offsetHeight > 0, tag);
    }
    const widget = page.document.querySelector<HTMLElement>('wayleaf-reader')!;
    const before = widget.offsetHeight;
    widget.querySelector('p')!.insertAdjacentHTML('afterend', '<p style="height: 100px"></p>');
    await waitUntil(() => Number(widget.dataset['height']) > before + 90, 'after it grows');
  });

  it('adds one symbol to the page and no other global', async () => {
    const bare = await openPage({ body: '', script: 'none' });
    const page = await openPage({ body });
    await upgraded(page);
    const known = new Set(Reflect.ownKeys(bare.window));
    const added = Reflect.ownKeys(page.window).filter((key) => !known.has(key) && !/^\d+$/.test(String(key)));
    // Lit itself keeps lists of its loaded versions here
    const ours = added.filter((key) => !/^(lit|reactive)[A-Za-z]*Versions$/.test(String(key)));
    expect(ours.map(String).filter((key) => !/^sample-|^__/.test(key))).to.deep.equal(['Symbol(wayleaf.journey)']);
  });
});

describe('without the script', () => {
  it('every word, sign and link is there and visible', async () => {
    const page = await openPage({ body, script: 'none' });
    for (const tag of TAGS) {
      const widget = page.document.querySelector<HTMLElement>(tag)!;
      for (const element of widget.querySelectorAll<HTMLElement>('h1, h2, h3, p, li, th, td, a, caption'))
        expect(element.checkVisibility(), element.outerHTML.slice(0, 80)).to.equal(true);
    }
    const links = page.document.querySelectorAll<HTMLAnchorElement>('wayleaf-booking a[href]');
    expect(links.length).to.be.greaterThan(0);
  });

  it('the same words are there as with it', async () => {
    const without = await openPage({ body, script: 'none' });
    const before = TAGS.map((tag) => words(without.document.querySelector(tag)!));
    const page = await openPage({ body });
    await upgraded(page);
    await aTimeout(200);
    expect(TAGS.map((tag) => words(page.document.querySelector(tag)!))).to.deep.equal(before);
  });
});
