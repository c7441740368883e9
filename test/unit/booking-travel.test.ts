import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { provider as acuity } from '../../src/booking/providers/acuity.js';
import { provider as cal } from '../../src/booking/providers/cal.js';
import { provider as calendly } from '../../src/booking/providers/calendly.js';
import { smallAdapters as more } from '../../src/booking/providers/small-adapters.js';
import type { ProviderAdapter } from '../../src/booking/providers/provider-adapter.js';
import { isReadable, collectPrefill, applyPrefill, type PrefillSources } from '../../src/booking/providers/prefill.js';

const to = (adapter: ProviderAdapter, href: string, luggage: PrefillSources): string =>
  decodeURIComponent(applyPrefill(new URL(href), adapter, collectPrefill(luggage)).href);
const all: readonly ProviderAdapter[] = [calendly, cal, acuity, ...Object.values(more)];

describe('what may travel to a provider', () => {
  it('goes under the provider’s own names; changing the provider changes nothing else', () => {
    const prefill = 'name=Ada Lovelace&email=ada@example.org&phone=%2B16095550142&person=7&service=9&answer-2=evenings';
    assert.equal(
      to(calendly, 'https://calendly.com/w', { prefill }),
      'https://calendly.com/w?name=Ada Lovelace&email=ada@example.org&a2=evenings',
    );
    assert.equal(
      to(cal, 'https://cal.com/w', { prefill }),
      'https://cal.com/w?name=Ada Lovelace&email=ada@example.org',
    );
    assert.equal(
      to(acuity, 'https://w.as.me/', { prefill }),
      'https://w.as.me/?email=ada@example.org&phone=+16095550142&calendarID=7&appointmentType=9&firstName=Ada&lastName=Lovelace',
    );
    assert.equal(
      to(more.hubspot, 'https://meetings.hubspot.com/w', { prefill }),
      'https://meetings.hubspot.com/w?email=ada@example.org&firstName=Ada&lastName=Lovelace',
    );
    assert.equal(
      to(more.savvycal, 'https://savvycal.com/w', { prefill: 'first-name=Ada&last-name=Lovelace' }),
      'https://savvycal.com/w?display_name=Ada Lovelace',
    );
    assert.equal(
      to(more.easyappointments, 'https://x.test/index.php?service=1', { prefill }),
      'https://x.test/index.php?service=1&email=ada@example.org&phone=+16095550142&provider=7&first_name=Ada&last_name=Lovelace',
    );
    assert.equal(
      to(more.therapynotes, 'https://www.therapyportal.com/p/w/#AvailabilityLocation=2', {
        prefill: 'person=7&location=3',
      }),
      'https://www.therapyportal.com/p/w/#AvailabilityLocation=2&AvailabilityClinician=7',
    );
    assert.equal(
      to(more.jane, 'https://w.janeapp.com/', { prefill: 'person=7' }),
      'https://w.janeapp.com/#/staff_member/7',
    );
    assert.equal(
      to(more.wix, 'https://w.wixsite.com/x', { prefill: 'person=7' }),
      'https://w.wixsite.com/x?bookings_resourceId=7',
    );
    for (const adapter of [
      more.google,
      more.microsoft,
      more.square,
      more.setmore,
      more.zcal,
      more.zeeg,
      more.headway,
      more.librebooking,
      more.other,
    ])
      assert.equal(to(adapter, 'https://x.test/', { prefill }), 'https://x.test/', adapter.id);
  });

  it('spaces are %20, which every provider reads', () => {
    assert.equal(
      applyPrefill(new URL('https://calendly.com/w'), calendly, { name: 'Ada L' }).href,
      'https://calendly.com/w?name=Ada%20L',
    );
  });

  it('in whichever way it is written', () => {
    for (const prefill of [
      'email=a@b.c&name=Ada',
      '?email=a@b.c&amp;name=Ada',
      'email: a@b.c; name: Ada',
      'email: a@b.c\nname: Ada',
      '{"email": "a@b.c", "name": "Ada"}',
      '{“email”: “a@b.c”, “name”: “Ada”}',
    ])
      assert.deepEqual(
        { ...collectPrefill({ prefill: prefill.replace(/^\?/, '') }) },
        { email: 'a@b.c', name: 'Ada' },
        prefill,
      );
    for (const odd of ['', '{"email"', '[1]', 'just words', ';;;', '=x', '{"email": {}}'])
      assert.equal(isReadable(odd), false, odd);
    assert.deepEqual({ ...collectPrefill({ prefill: '{"email": ["a"], "name": null}' }) }, {});
  });

  it('the provider’s own documented names are allowed, and those that steer the embed are not', () => {
    assert.equal(
      to(calendly, 'https://calendly.com/w', {
        prefill: 'a10=x&a11=y&month=2030-01&embed_domain=evil&hide_gdpr_banner=1',
      }),
      'https://calendly.com/w?a10=x&month=2030-01',
    );
    assert.equal(
      to(cal, 'https://cal.com/w', {
        prefill:
          'insurance=none&metadata[ref]=7&embed=x&preload=true&prerender=true&ui.color-scheme=dark&flag.coep=1&cal.embed.pageType=x&rescheduleUid=1&bookingUid=2',
      }),
      'https://cal.com/w?insurance=none&metadata[ref]=7',
    );
    assert.equal(
      to(acuity, 'https://w.as.me/', { prefill: 'field:123=x&field:abc=y&owner=9' }),
      'https://w.as.me/?field:123=x',
    );
  });

  it('what the owner wrote into the link stays, letter by letter', () => {
    assert.equal(
      applyPrefill(new URL('https://calendly.com/w?name=A+B&x=%7e'), calendly, { name: 'C', email: 'd@e.f' }).href,
      'https://calendly.com/w?name=A+B&x=%7e&email=d%40e.f',
    );
  });

  it('of the page’s address only the five campaign names, only if the owner says so, and only where they are reported', () => {
    const campaign =
      '?utm_source=letter&utm_medium=mail&utm_id=9&gclid=1&fbclid=2&email=a@b.c&utm_term=' + 'x'.repeat(400);
    for (const adapter of all) {
      const url = applyPrefill(new URL('https://x.test/'), adapter, collectPrefill({ campaign }));
      const names = [...url.searchParams.keys()];
      assert.deepEqual(
        names,
        ([calendly, cal, acuity, more.hubspot] as readonly ProviderAdapter[]).includes(adapter)
          ? ['utm_source', 'utm_medium', 'utm_term']
          : [],
        adapter.id,
      );
      assert.ok((url.searchParams.get('utm_term') ?? '').length <= 300);
    }
  });

  it('the path and the article only if shared, and where there is a place for them', () => {
    const shared = { path: 'Inner-child therapy', article: 'What the child still holds' };
    assert.equal(
      to(cal, 'https://cal.com/w', { shared }),
      'https://cal.com/w?metadata[path]=Inner-child therapy&metadata[article]=What the child still holds',
    );
    assert.equal(
      to(calendly, 'https://calendly.com/w', { shared }),
      'https://calendly.com/w?utm_content=Inner-child therapy&utm_term=What the child still holds',
    );
    assert.equal(
      to(calendly, 'https://calendly.com/w', { shared, campaign: 'utm_term=own' }),
      'https://calendly.com/w?utm_term=own&utm_content=Inner-child therapy',
    );
    assert.equal(to(more.other, 'https://x.test/', { shared }), 'https://x.test/');
    const prefill = 'a1={path}&a2=From: {article}&a3=plain';
    assert.equal(
      to(calendly, 'https://calendly.com/w', { prefill, shared: { path: 'T' } }),
      'https://calendly.com/w?a1=T&a3=plain&utm_content=T',
    );
    assert.equal(to(calendly, 'https://calendly.com/w', { prefill }), 'https://calendly.com/w?a3=plain');
  });

  it('tells which of the owner’s names the provider has no word for', () => {
    const dropped: string[] = [];
    applyPrefill(new URL('https://x.test/'), more.hubspot, { name: 'Ada L', phone: '1', secret: 'x' }, (name) =>
      dropped.push(name),
    );
    assert.deepEqual(dropped, ['phone', 'secret']);
  });

  it('a choice made on the page maps to parameters', () => {
    const choose = (url: URL, adapter: ProviderAdapter, choice: Readonly<Record<string, string>>) =>
      applyPrefill(url, adapter, collectPrefill({ choice }));
    assert.equal(
      choose(new URL('https://w.as.me/'), acuity, { person: '7', service: 'category:Couples', location: '' }).href,
      'https://w.as.me/?calendarID=7&appointmentType=category%3ACouples',
    );
    assert.equal(
      choose(new URL('https://cal.com/w'), cal, { date: '2030-03-04', time: '2030-03-04T15:00:00Z' }).href,
      'https://cal.com/w?date=2030-03-04&slot=2030-03-04T15%3A00%3A00Z',
    );
    assert.equal(
      choose(new URL('https://w.clientsecure.me/widget-redirect?scopeId=1'), more.simplepractice, { person: '7' }).href,
      'https://w.clientsecure.me/widget-redirect?scopeId=1&clinicianId=7',
    );
  });

  it('holds for anything: same host, same path, no new names but allowed ones, nothing thrown', () => {
    const key = fc.oneof(
      fc.constantFrom(
        'name',
        'email',
        'person',
        'path',
        'answer-1',
        'utm_source',
        '__proto__',
        'constructor',
        'toString',
        'takes',
        'embed',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.dictionary(key, fc.string({ unit: 'binary' })),
        fc.string({ unit: 'binary' }),
        fc.constantFrom(...all),
        (choice, prefill, adapter) => {
          const before = new URL('https://x.test/a?b=1');
          const after = applyPrefill(before, adapter, collectPrefill({ choice, prefill }));
          assert.deepEqual([after.host, after.pathname, before.href], ['x.test', '/a', 'https://x.test/a?b=1']);
          const words = new Set(['b', ...Object.values(adapter.paramNames ?? {})]);
          for (const name of after.searchParams.keys())
            assert.ok(
              words.has(name) ||
                adapter.ownParams?.test(name) ||
                (adapter.paramNames?.['utm'] && name.startsWith('utm_')) ||
                /^a\d{1,2}$/.test(name),
              `${adapter.id}: ${name}`,
            );
        },
      ),
      { numRuns: 200 },
    );
  });
});
