import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { linkFor, readAttributes, readData } from '../../src/booking/model.js';

const base = 'https://wrenmoss.example/';
const collect = () => {
  const codes: string[] = [];
  return { codes, report: (code: string) => void codes.push(code) };
};
const none = () => assert.fail('nothing should be reported');
const therapy = 'https://calendly.com/w/session?a=b=c';

describe('the ways in give one model', () => {
  const wanted = {
    'to:': { path: '', href: 'https://calendly.com/w', label: 'Book' },
    'to:therapy': { path: 'therapy', href: therapy, label: '' },
    price: '$160',
    replyWithin: '1 working day',
  };
  const facts = { price: ' $160 ', replyWithin: '1 working day' };
  const ways = {
    'a list of links': () =>
      readData(
        {
          ...facts,
          links: [
            { label: 'Book', href: 'https://calendly.com/w' },
            { path: 'therapy', href: therapy },
          ],
        },
        base,
        none,
      ),
    'a map of links': () =>
      readData(
        { ...facts, links: { default: { label: 'Book', href: 'https://calendly.com/w' }, therapy } },
        base,
        none,
      ),
    'href and a map': () =>
      readData({ ...facts, href: 'https://calendly.com/w', label: 'Book', links: { therapy } }, base, none),
    'attributes with pairs': () =>
      readAttributes(
        { ...facts, href: 'https://calendly.com/w', label: 'Book', links: `therapy=${therapy}` },
        base,
        none,
      ),
    'attributes with JSON': () =>
      readAttributes(
        { ...facts, href: 'https://calendly.com/w', label: 'Book', links: `{“therapy”: “${therapy}”}` },
        base,
        none,
      ),
  };
  for (const [name, read] of Object.entries(ways)) it(name, () => assert.deepEqual(read(), wanted));
});

describe('bad links', () => {
  it('are named and left out', () => {
    for (const href of [
      'javascript:alert(1)',
      ' java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'https://',
      7,
      null,
      '',
    ]) {
      const { codes, report } = collect();
      assert.deepEqual(readData({ links: [{ href }] }, base, report), {});
      assert.deepEqual(codes, ['WL-BOOKING-002'], String(href));
    }
  });
  it('a second link for a path is named, the first one stays', () => {
    const { codes, report } = collect();
    const model = readData(
      {
        links: [
          { path: 'a', href: '/1' },
          { path: 'a', href: '/2' },
        ],
      },
      base,
      report,
    );
    assert.equal(model['to:a']?.href, 'https://wrenmoss.example/1');
    assert.deepEqual(codes, ['WL-BOOKING-003']);
  });
  it('an unreadable map is named', () => {
    for (const links of ['{therapy', 'therapy', '=x', 'a=https://x b']) {
      const { codes, report } = collect();
      assert.deepEqual(readAttributes({ links }, base, report), {});
      assert.deepEqual(codes, ['WL-BOOKING-005'], links);
    }
  });
  it('no data makes the reader throw, and every link it gives is safe', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('href', 'label', 'links', 'price', 'area'), fc.anything()), (data) => {
        for (const [key, value] of Object.entries(readData(data, base, () => undefined)))
          if (key.startsWith('to:')) assert.match((value as { href: string }).href, /^(https?|mailto|tel|sms):/);
      }),
    );
  });
});

describe('an address without its https://', () => {
  it('leads to the host it names, and is named', () => {
    for (const href of [
      'calendly.com/x/y',
      'www.my-booking.com',
      'Practice.CO.UK?a=b',
      ' wren.as.me ',
      'cal.com:443/x',
    ]) {
      const { codes, report } = collect();
      const model = readAttributes({ href, links: `a=${href.trim()}` }, base, report);
      const wanted = new URL(`https://${href.trim()}`).href;
      assert.deepEqual([model['to:']?.href, model['to:a']?.href], [wanted, wanted]);
      assert.deepEqual(codes, ['WL-BOOKING-010', 'WL-BOOKING-010'], href);
    }
  });
  it('pages of the site’s own stay so', () => {
    for (const href of [
      'book',
      'book.html',
      '/calendly.com',
      './calendly.com',
      'en/calendly.com',
      'book.php?to=a.com',
      '#www.a.com',
      'comfort.computer',
      'v1.2/book',
    ])
      assert.equal(readData({ href }, base, none)['to:']?.href, new URL(href, base).href);
  });
});

describe('the link for a path', () => {
  const model = readData({ links: [{ href: '/d' }, { path: 'a', href: '/a' }] }, base, none);
  it('is its own, or the default one', () => {
    assert.equal(linkFor(model, 'a')?.href, 'https://wrenmoss.example/a');
    for (const path of [undefined, '', 'b', 'constructor', '__proto__'])
      assert.equal(linkFor(model, path)?.href, 'https://wrenmoss.example/d');
  });
});
