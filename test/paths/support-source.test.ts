import { expect, waitUntil } from '@open-wc/testing';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { otherOrigin } from '../support/ports.js';
import { answer, CARD, card, clear, codes, focused, inCheck, inside, open, settled, shown, text } from './helpers.js';

before(openRootsForTesting);

const DAY = 864e5;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
const SUPPORT = {
  heading: 'Someone is there',
  paragraphs: ['Stop for today.'],
  links: [{ label: 'Find a line where you live', href: 'https://lines.example/' }],
  entries: [
    {
      name: 'Adult line',
      region: ['US'],
      for: 'adults',
      call: '988',
      hours: 'Any time',
      free: true,
      lang: ['en', 'es'],
      web: 'https://us.example/',
      source: 'https://us.example/about',
      checked: ago(20),
    },
    {
      name: 'Youth line',
      region: ['US'],
      for: 'young people',
      text: { to: '85258', body: 'HOME' },
      web: 'https://us.example/',
      source: 'https://us.example/about',
      checked: ago(20),
    },
    {
      name: 'Samtal',
      region: ['SE'],
      call: '90 101',
      web: 'https://se.example/',
      source: 'https://se.example/om',
      checked: ago(20),
    },
  ],
};
const address = (body: object) =>
  `${otherOrigin}/echo?type=application/json&cors=1&body=${encodeURIComponent(JSON.stringify(body))}`;
const BARE = CARD.replace(/<section[^]*<\/section>/, '');
const support = (element: WayleafPaths) => inCheck(element, '.support')!;
const names = (element: WayleafPaths) => [...support(element).querySelectorAll('.entries strong')].map(text);

async function asked(element: WayleafPaths): Promise<WayleafPaths> {
  await open(element);
  answer(element, 6, 2);
  await settled(element);
  return element;
}

describe('support from its own address', () => {
  afterEach(clear);

  it('is asked for when the card loads, before anyone presses anything, and takes the place of what the page has', async () => {
    const source = address(SUPPORT);
    const element = await card(`support-src="${source}"`);
    await waitUntil(() => performance.getEntriesByName(source).length, 'it was fetched');
    await asked(element);
    expect(text(focused())).to.equal('Someone is there');
    expect(text(support(element)))
      .to.include('Stop for today.')
      .and.not.include('let someone look at it');
    expect(codes(element)).to.deep.equal([]);
  });

  it('offers every way to reach a service, dialled as written, and never half of a pair', async () => {
    const element = await asked(await card(`support-src="${address(SUPPORT)}"`));
    const select = support(element).querySelector('select')!;
    select.value = 'US';
    select.dispatchEvent(new Event('change'));
    expect(names(element)).to.deep.equal(['Adult line', 'Youth line']);
    const hrefs = [...support(element).querySelectorAll<HTMLAnchorElement>('.entries a')].map((link) =>
      link.getAttribute('href'),
    );
    expect(hrefs).to.deep.equal(['tel:988', 'https://us.example/', 'sms:85258?body=HOME', 'https://us.example/']);
    expect(text(support(element)))
      .to.include('Call 988')
      .and.include('Text HOME to 85258')
      .and.include('Any time · Free · English, Spanish');
    select.value = '';
    select.dispatchEvent(new Event('change'));
    expect(names(element)).to.have.length(3);
    await expect(element).to.be.accessible();
  });

  it('says how old a fact is after a year, and then puts the directory first', async () => {
    const old = { ...SUPPORT, entries: [{ ...SUPPORT.entries[0], checked: ago(400) }] };
    const element = await asked(await card(`support-src="${address(old)}"`));
    expect(text(support(element))).to.include('Last checked');
    const [first] = support(element).querySelectorAll('a');
    expect(text(first)).to.equal('Find a line where you live');
    await waitUntil(() => codes(element).includes('WL-PATHS-042'), 'the author is told', { timeout: 8000 });
  });

  it('that fails leaves the support of the page, and is named', async () => {
    const element = await card(`support-src="${otherOrigin}/echo?status=500&cors=1"`);
    await waitUntil(() => codes(element).includes('WL-PATHS-040'));
    await asked(element);
    expect(text(focused())).to.equal('If it hurts');
  });

  it('that fails where the page has none withholds the self-check; the comparison stays, and one can try again', async () => {
    const element = await card(`support-src="${otherOrigin}/echo?status=500&cors=1"`, BARE);
    await waitUntil(() => text(inside(element, '.offer')).includes('not available just now'));
    await waitUntil(
      () => ['WL-PATHS-040', 'WL-PATHS-011'].every((code) => codes(element).includes(code)),
      'both are named',
    );
    expect(shown(element.querySelector('table'))).to.equal(true);
    expect(shown(element.querySelector('[data-signs]'))).to.equal(true);
    await expect(element).to.be.accessible();
    element.supportSrc = address(SUPPORT);
    await waitUntil(() => text(inside(element, '.offer')).includes('Start the self-check'));
    await waitUntil(() => !codes(element).length);
    await asked(element);
    expect(text(focused())).to.equal('Someone is there');
  });

  it('on its way, does not let the self-check open without it', async () => {
    const element = await card(`support-src="${address(SUPPORT)}"`, BARE);
    await asked(element);
    expect(text(focused())).to.equal('Someone is there');
  });

  /** Lets the ten seconds be over at once. */
  const overAtOnce = () => {
    const wait = window.setTimeout;
    window.setTimeout = ((then: () => void, ms?: number, ...rest: unknown[]) =>
      wait(then, ms === 10_000 ? 300 : ms, ...rest)) as typeof window.setTimeout;
    return () => void (window.setTimeout = wait);
  };
  const hanging = `support-src="/__forms/support?body=1&wait=1"`;
  const start = (element: WayleafPaths) => inside<HTMLButtonElement>(element, '.offer button')!.click();

  it('that never comes, where no sentence may ask for it, is not waited for', async () => {
    const element = await card(hanging, BARE.replace(/<li[^>]*data-safety[^]*?<\/li>/, ''));
    await waitUntil(() => inside(element, '.offer button'), 'offered');
    start(element);
    await waitUntil(() => inCheck(element, 'fieldset'), 'it opened', { timeout: 4000 });
    element.remove();
  });

  it('that never comes lets the self-check fail in words, not wait, where the page has none', async () => {
    const element = await card(hanging, BARE);
    await waitUntil(() => inside(element, '.offer button'), 'offered');
    const restore = overAtOnce();
    try {
      start(element);
      await waitUntil(() => text(inside(element, '.offer [role=status]')).includes('could not be opened'), 'said', {
        timeout: 4000,
      });
      expect(inCheck(element, 'fieldset')).to.equal(null);
    } finally {
      restore();
      element.remove();
    }
  });

  it('that never comes leaves the support of the page', async () => {
    const element = await card(hanging);
    await waitUntil(() => inside(element, '.offer button'), 'offered');
    const restore = overAtOnce();
    try {
      await asked(element);
      expect(text(focused())).to.equal('If it hurts');
    } finally {
      restore();
      element.remove();
    }
  });

  it('a sentence that may ask for it, and comes later, waits for it; the others stay', async () => {
    const element = await card('', BARE.replace(/<li[^>]*data-safety[^]*?<\/li>/, ''));
    await open(element);
    const count = () => inCheck(element, '[data-sign="6"]');
    expect(count()).to.equal(null);
    element.supportSrc = '/__forms/support?body=1&wait=1';
    await settled(element);
    element.querySelector('[data-signs]')!.insertAdjacentHTML('beforeend', '<li data-safety>My hands hurt</li>');
    await settled(element);
    expect(inCheck(element, 'fieldset')).to.exist;
    expect(count()).to.equal(null);
    element.supportSrc = address(SUPPORT);
    await waitUntil(count, 'the sentence came with its support', { timeout: 4000 });
    element.remove();
  });

  it('of no use, such as an empty document, counts as failed', async () => {
    for (const bad of [address({}), 'javascript:1', `${otherOrigin}/echo?cors=1&body=nonsense`]) {
      const element = await card(`support-src="${bad}"`, BARE);
      await waitUntil(() => codes(element).includes('WL-PATHS-040'), bad);
      element.remove();
    }
  });
});

describe('services in the page', () => {
  afterEach(clear);
  const page = (checked: string, link = '<a href="tel:988">988</a>') =>
    CARD.replace(
      '<p><a href="tel:116123">Call someone</a></p>',
      `<ul><li data-checked="${checked}" data-source="https://us.example/"><strong>A line</strong> ${link}, <a href="https://us.example/">its page</a></li></ul>`,
    );

  it('are shown as the author wrote them, with their age after a year', async () => {
    const element = await asked(await card('', page(ago(400))));
    expect(text(support(element)))
      .to.include('A line 988, its page')
      .and.include('Last checked');
    const fresh = await asked(await card('', page(ago(20))));
    expect(text(support(fresh))).to.not.include('Last checked');
  });

  it('whose words and link disagree are named, with the link', async () => {
    const element = await card('', page(ago(20), '<a href="tel:1-800-273-8255">9-8-8</a>'));
    await waitUntil(() => codes(element).includes('WL-PATHS-041'), 'named', { timeout: 8000 });
    expect(element.problems.find(({ code }) => code === 'WL-PATHS-041')!.element.localName).to.equal('a');
  });

  it('come out as data', async () => {
    const element = await card('', page('2026-11-01'));
    const { support: data } = await element.toJSON();
    expect(data!.entries).to.deep.equal([
      {
        name: 'A line',
        region: [],
        for: '',
        call: '988',
        text: null,
        chat: '',
        web: 'https://us.example/',
        hours: '',
        free: false,
        lang: [],
        source: 'https://us.example/',
        checked: '2026-11-01',
      },
    ]);
  });
});
