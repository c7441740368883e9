import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detect, type ProviderId } from '../../src/booking/detect.js';
import { adapter as acuity } from '../../src/booking/providers/acuity.js';
import { adapter as cal } from '../../src/booking/providers/cal.js';
import { adapter as calendly } from '../../src/booking/providers/calendly.js';
import { adapter as other } from '../../src/booking/providers/other.js';
import { adapter as simplepractice } from '../../src/booking/providers/simplepractice.js';

const addresses: readonly (readonly [string, ProviderId, string])[] = [
  ['https://calendly.com/wren', 'calendly', 'Calendly'],
  ['https://calendly.com/wren/intro', 'calendly', 'Calendly'],
  ['https://www.calendly.com/wren/intro?month=2027-01', 'calendly', 'Calendly'],
  ['https://calendly.com/d/abc-def-ghi/routing', 'calendly', 'Calendly'],
  ['http://calendly.com/wren', 'calendly', 'Calendly'],
  ['https://CALENDLY.com/wren', 'calendly', 'Calendly'],
  ['https://cal.com/wren/intro', 'cal.com', 'Cal.com'],
  ['https://app.cal.com/wren/intro', 'cal.com', 'Cal.com'],
  ['https://wrenmoss.cal.com/intro', 'cal.com', 'Cal.com'],
  ['https://cal.com/team/wrenmoss/intro?duration=50', 'cal.com', 'Cal.com'],
  ['https://wrenmoss.clientsecure.me', 'simplepractice', 'SimplePractice'],
  ['https://clientsecure.me/widget-redirect?scopeId=1', 'simplepractice', 'SimplePractice'],
  ['https://wrenmoss.clientsecure.me/widget-redirect?channel=sp_website', 'simplepractice', 'SimplePractice'],
  ['https://wrenmoss.acuityscheduling.com/schedule.php', 'acuity', 'Acuity'],
  ['https://app.acuityscheduling.com/schedule.php?owner=1', 'acuity', 'Acuity'],
  ['https://app.squarespacescheduling.com/schedule.php?owner=1', 'acuity', 'Acuity'],
  ['https://wrenmoss.as.me/', 'acuity', 'Acuity'],
  ['https://wrenmoss.as.me/intro', 'acuity', 'Acuity'],
  ['https://wrenmoss.janeapp.com/#/staff_member/1', 'other', 'wrenmoss.janeapp.com'],
  ['https://www.therapyportal.com/p/wren/', 'other', 'www.therapyportal.com'],
  ['https://care.headway.co/providers/wren', 'other', 'care.headway.co'],
  ['https://calendar.app.google/abc', 'other', 'calendar.app.google'],
  ['https://book.example.org:8443/x', 'other', 'book.example.org:8443'],
  // look-alikes
  ['https://calendly.com.evil.test/wren', 'other', 'calendly.com.evil.test'],
  ['https://evil-calendly.com/wren', 'other', 'evil-calendly.com'],
  ['https://notcal.com/wren', 'other', 'notcal.com'],
  ['https://cal.com.evil.test/', 'other', 'cal.com.evil.test'],
  ['https://calendly.com@evil.test/wren', 'other', 'evil.test'],
  ['https://evil.test/calendly.com/wren', 'other', 'evil.test'],
  ['https://evil.test/?u=https://calendly.com', 'other', 'evil.test'],
  ['https://evil.test#calendly.com', 'other', 'evil.test'],
  ['https://calendlyXcom.test/wren', 'other', 'calendlyxcom.test'],
  ['https://texas.me/', 'other', 'texas.me'],
  ['https://clientsecure.me.evil.test/', 'other', 'clientsecure.me.evil.test'],
  ['https://са1endly.com/wren', 'other', 'xn--1endly-4nf3k.com'],
];

describe('the provider is recognised by the address alone', () => {
  for (const [address, id, name] of addresses)
    it(`${address} is ${name}`, () => {
      const found = detect(new URL(address));
      assert.equal(found.id, id);
      if (!address.includes('са')) assert.equal(found.name, name);
      else assert.match(found.name, /^xn--/);
      assert.equal(found.named, id !== 'other');
    });

  it('and each adapter says the same of it', () => {
    for (const [address, id] of addresses) {
      const url = new URL(address);
      for (const adapter of [calendly, cal, acuity, simplepractice]) assert.equal(adapter.match(url), adapter.id === id, `${adapter.id} ${address}`);
      assert.ok(other.match(url));
    }
  });

  it('the owner’s word wins, but a copy on another host keeps that host’s name', () => {
    const own = detect(new URL('https://book.wrenmoss.example/intro'), 'cal.com');
    assert.deepEqual(own, { id: 'cal.com', named: false, name: 'book.wrenmoss.example', framed: true });
    assert.equal(detect(new URL('https://calendly.com/wren'), 'other').id, 'other');
    assert.equal(detect(new URL('https://calendly.com/wren'), 'no-such').id, 'calendly');
    assert.equal(detect(new URL('https://calendly.com/wren'), 'constructor').id, 'calendly');
  });
});
