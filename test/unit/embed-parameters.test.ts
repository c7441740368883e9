import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isInDocument, readParameters } from '../../src/embed/parameters.js';
import { isAllowed } from '../../src/sanitise/allow-list.js';

const PAGE = 'https://practice.test/wayleaf/embed.html';
const read = (query: string) => readParameters(`${PAGE}?${query}`);
const attributes = (query: string) =>
  Object.fromEntries(read(query).widgets.map((each) => [each.name, Object.fromEntries(each.attributes)]));

describe('the address of embed.html', () => {
  it('names the widgets by the attributes it gives them, in the order of the page', () => {
    assert.deepEqual(
      attributes('booking-href=https%3A%2F%2Fcalendly.com%2Fx%2Fy&booking-reply-within=1+day&reader-src=../texts/a.md'),
      {
        reader: { src: 'https://practice.test/texts/a.md' },
        booking: { href: 'https://calendly.com/x/y', 'reply-within': '1 day' },
      },
    );
  });

  it('loads documents from its own site only, however the address is spelled', () => {
    for (const src of [
      'https://evil.test/a.md',
      '//evil.test/a.md',
      'data:text/html,x',
      'blob:https://practice.test/1',
      'javascript:alert(1)',
      'http://practice.test/a.md',
      '\\\\evil.test\\a.md',
      'https://practice.test@evil.test/',
    ])
      for (const name of [
        'reader-src',
        'paths-src',
        'paths-support-src',
        'booking-src',
        'booking-openings',
        'document',
      ]) {
        const plan = read(`${name}=${encodeURIComponent(src)}`);
        assert.deepEqual([plan.widgets, plan.document], [[], undefined], `${name}=${src}`);
        assert.equal(plan.refused.length, 1);
      }
  });

  it('sets nothing that WordPress lets only those set who may write forms and scripts', () => {
    const plugin = readFileSync(new URL('../../integrations/wordpress/wayleaf.php', import.meta.url), 'utf8');
    const reserved = /WAYLEAF_RESERVED = array\(([^)]*)/.exec(plugin)![1]!.match(/[\w-]+/g)!;
    assert.ok(reserved.length > 4);
    for (const name of reserved) {
      assert.deepEqual(read(`booking-${name}=x`).widgets, [], name);
      if (name !== 'provider') assert.equal(isAllowed('wayleaf-booking', name), false, `${name} in a fetched article`);
    }
  });

  it('sets nothing that takes what visitors enter, brings words of its own or describes other origins', () => {
    for (const name of [
      'reader-config',
      'paths-config',
      'booking-config',
      'booking-endpoint',
      'booking-form',
      'booking-provider',
      'booking-prefill',
      'booking-choices',
      'booking-share-context',
      'reader-for',
      'reader-onclick',
      'booking-style',
      'booking-id',
      'paths-debug',
      'onload',
      'src',
    ])
      assert.deepEqual(read(`${name}=x`).widgets, [], name);
  });

  it('takes a language and a height only in their own words', () => {
    assert.equal(read('lang=de-AT').lang, 'de-AT');
    assert.equal(read('lang="><script>').lang, undefined);
    assert.equal(read('height=fixed').fixed, true);
    assert.equal(read('height=300').fixed, false);
  });

  it('whatever it is, gives only attributes of the list, and documents of its own site', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (pairs) => {
        const { widgets, document } = read(String(new URLSearchParams(pairs)));
        for (const { name, attributes } of widgets)
          for (const [attribute, value] of attributes) {
            assert.match(attribute, /^[a-z-]+$/);
            assert.ok(isInDocument(name, attribute) && !attribute.startsWith('on'));
            if (/src$|^openings$/.test(attribute)) assert.ok(value.startsWith('https://practice.test/'));
          }
        assert.ok(!document || document.startsWith('https://practice.test/'));
      }),
    );
  });

  it('lets the owner’s document set more, and no event handler, style or id', () => {
    for (const name of ['config', 'endpoint', 'form']) assert.ok(isInDocument('booking', name));
    for (const name of ['onclick', 'style', 'id', 'class', 'for', 'slot', 'is'])
      assert.ok(!isInDocument('reader', name));
  });
});
