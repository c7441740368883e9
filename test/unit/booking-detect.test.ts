import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { detect, isAtHome, isOverride, isProvider, type ProviderId } from '../../src/booking/detect.js';
import { provider as acuity } from '../../src/booking/providers/acuity.js';
import { provider as cal } from '../../src/booking/providers/cal.js';
import { provider as calendly } from '../../src/booking/providers/calendly.js';
import { smallAdapters as more } from '../../src/booking/providers/small-adapters.js';

type Case = readonly [address: string, id: ProviderId, name?: string];

/**
 * Every shape of address that docs/decisions/provider-protocols.md is about. How it opens by itself: a window (`+`), a tab unless the owner wants (` `), a
 * tab always (`-`).
 */
const shapes: Readonly<Record<string, readonly Case[]>> = {
  '+': [
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
    ['https://wrenmoss.acuityscheduling.com/schedule.php', 'acuity', 'Acuity'],
    ['https://app.acuityscheduling.com/schedule.php?owner=1&appointmentType=2', 'acuity', 'Acuity'],
    ['https://wrenmoss.as.me/', 'acuity', 'Acuity'],
    ['https://wrenmoss.as.me/intro', 'acuity', 'Acuity'],
    ['https://app.squarespacescheduling.com/schedule.php?owner=1', 'squarespace', 'Squarespace'],
    ['https://tidycal.com/wren/intro', 'tidycal', 'TidyCal'],
    ['https://tidycal.com/wren/intro?embed=1', 'tidycal', 'TidyCal'],
    ['https://wrenmoss.youcanbook.me/', 'youcanbookme', 'YouCanBookMe'],
    ['https://wrenmoss.youcanbook.me/?noframe=true&skipHeaderFooter=true', 'youcanbookme', 'YouCanBookMe'],
  ],
  ' ': [
    ['https://savvycal.com/wren/intro', 'savvycal', 'SavvyCal'],
    ['https://meetings.hubspot.com/wren', 'hubspot', 'HubSpot'],
    ['https://meetings.hubspot.com/wren/intro?embed=true', 'hubspot', 'HubSpot'],
    ['https://meetings-na2.hubspot.com/wren', 'hubspot', 'HubSpot'],
    ['https://meetings-eu1.hubspot.com/wren', 'hubspot', 'HubSpot'],
    ['https://wrenmoss.clientsecure.me', 'simplepractice', 'SimplePractice'],
    ['https://clientsecure.me/widget-redirect?scopeId=1', 'simplepractice', 'SimplePractice'],
    [
      'https://wrenmoss.clientsecure.me/widget-redirect?channel=sp_website&clinicianId=7',
      'simplepractice',
      'SimplePractice',
    ],
    ['https://calendar.google.com/calendar/appointments/schedules/AcZssZ0?gv=true', 'google', 'Google Calendar'],
    ['https://calendar.google.com/calendar/u/0/appointments/schedules/AcZssZ0', 'google', 'Google Calendar'],
    ['https://outlook.office365.com/owa/calendar/wren@wrenmoss.example/bookings/', 'microsoft', 'Microsoft Bookings'],
    ['https://outlook.office.com/book/wren@wrenmoss.example/?ismsaljsauthenabled', 'microsoft', 'Microsoft Bookings'],
    ['https://outlook.office.com/book/wren/s/abc?ismsaljsauthenabled', 'microsoft', 'Microsoft Bookings'],
    ['https://outlook.office.com/bookwithme/user/abc', 'microsoft', 'Microsoft Bookings'],
    ['https://squareup.com/appointments/buyer/widget/abc/L1', 'square', 'Square'],
    ['https://app.squareup.com/appointments/book/abc/L1/start', 'square', 'Square'],
    ['https://book.squareup.com/appointments/abc/location/L1/services', 'square', 'Square'],
    ['https://wrenmoss.setmore.com', 'setmore', 'Setmore'],
    ['https://booking.setmore.com/scheduleappointment/abc/services/s1', 'setmore', 'Setmore'],
    ['https://zcal.co/wren/intro', 'zcal', 'Zcal'],
    ['https://zcal.co/i/AbC', 'zcal', 'Zcal'],
    ['https://book.example.org:8443/x', 'other'],
    ['https://growtherapy.com/provider/abc/wren', 'other'],
  ],
  '-': [
    ['https://wrenmoss.janeapp.com/', 'jane', 'Jane'],
    ['https://wrenmoss.janeapp.com/#/staff_member/1', 'jane', 'Jane'],
    ['https://wrenmoss.janeapp.com/locations/princeton/book', 'jane', 'Jane'],
    [
      'https://www.therapyportal.com/p/wren/appointments/availability/#AvailabilityClinician=1',
      'therapynotes',
      'TherapyNotes',
    ],
    ['https://care.headway.co/providers/wren?utm_source=pem&utm_medium=direct_link', 'headway', 'Headway'],
    ['https://calendar.app.google/AbC', 'google', 'Google Calendar'],
    ['https://book.ms/b/wren', 'microsoft', 'Microsoft Bookings'],
    ['https://zeeg.me/wren/intro', 'zeeg', 'Zeeg'],
    ['https://wren.wixsite.com/site/book-online', 'wix', 'Wix'],
    ['https://www.wrenmoss.example/booking-form?bookings_resourceId=1&bookings_timezone=America%2FNew_York', 'wix'],
    ['https://book.wrenmoss.example/index.php?service=1&provider=2', 'easyappointments'],
    ['https://wrenmoss.example/ea/index.php/?theme=cosmo&provider=2', 'easyappointments'],
    ['https://book.wrenmoss.example/Web/schedule.php?sid=1', 'librebooking'],
    ['https://wrenmoss.example/booked/Web/view-schedule.php', 'librebooking'],
  ],
};

/** Near misses and look-alikes: none of them is anyone. */
const strangers: readonly string[] = [
  'https://calendly.com.evil.test/wren',
  'https://evil-calendly.com/wren',
  'https://calendly.com@evil.test/wren',
  'https://evil.test/calendly.com/wren',
  'https://evil.test/?u=https://calendly.com/wren',
  'https://evil.test#calendly.com/',
  'https://calendlyXcom.test/wren',
  'https://calendly.co/wren',
  'https://notcal.com/wren',
  'https://local.com/wren',
  'https://cal.com.evil.test/',
  'https://cal.comm/x',
  'https://texas.me/',
  'https://as.me.evil.test/',
  'https://clientsecure.me.evil.test/',
  'https://hubspot.com/meetings',
  'https://app.hubspot.com/meetings/wren',
  'https://meetings.hubspot.com.evil.test/wren',
  'https://xmeetings.hubspot.com.test/wren',
  'https://janeapp.com.evil.test/',
  'https://notjaneapp.com/',
  'https://therapyportal.co/p/wren',
  'https://headway.co.uk/providers/wren',
  'https://calendar.google.com/calendar/embed?src=wren',
  'https://calendar.google.com/calendar/u/0/r',
  'https://calendar.google.com.evil.test/calendar/appointments/schedules/A',
  'https://google.com/calendar/appointments/schedules/A',
  'https://calendar.app.google.evil.test/A',
  'https://outlook.office.com/mail/inbox',
  'https://outlook.office.com.evil.test/book/wren/',
  'https://squareup.com/store/wren',
  'https://squareup.com.evil.test/appointments/buyer',
  'https://nottidycal.com/wren',
  'https://youcanbook.me.evil.test/',
  'https://setmore.co/wren',
  'https://zcal.com/wren',
  'https://zeeg.men/wren',
  'https://wixsite.com.evil.test/site',
  'https://wrenmoss.example/form?my_bookings_id=1',
  'https://wrenmoss.example/index.php?service=therapy',
  'https://wrenmoss.example/index.php?page=service',
  'https://wrenmoss.example/web/schedule.html',
  'https://са1endly.com/wren',
];

const own: readonly Case[] = Object.values(shapes).flat();

describe('the provider is recognised by the address alone', () => {
  it('for every shape the research found, by name where the host is the service’s own', () => {
    assert.ok(own.length >= 50);
    const wrong = own.flatMap(([address, id, name]) => {
      const url = new URL(address);
      const found = detect(url);
      return found.id === id && found.name === (name ?? url.host) && found.isKnownService === !!name
        ? []
        : [`${address}: ${JSON.stringify(found)}`];
    });
    assert.deepEqual(wrong, []);
  });

  it('and with it how it opens by itself', () => {
    const wrong = Object.entries(shapes).flatMap(([how, list]) =>
      list.flatMap(([address]) => {
        const { opensInDialog, blocksFraming } = detect(new URL(address));
        return (opensInDialog ? '+' : blocksFraming ? '-' : ' ') === how ? [] : [`${how} ${address}`];
      }),
    );
    assert.deepEqual(wrong, []);
  });

  it('a look-alike or a near miss is nobody: its host is named', () => {
    const wrong = strangers.flatMap((address) => {
      const url = new URL(address);
      const found = detect(url);
      return JSON.stringify(found) ===
        JSON.stringify({
          id: 'other',
          isKnownService: false,
          name: url.host,
          opensInDialog: false,
          blocksFraming: false,
        })
        ? []
        : [`${address}: ${JSON.stringify(found)}`];
    });
    assert.deepEqual(wrong, []);
    assert.match(detect(new URL('https://са1endly.com/wren')).name, /^xn--/);
  });

  it('each provider’s own hosts say the same of an address at home, and none claims a stranger', () => {
    const all = [calendly, cal, acuity, ...Object.values(more)];
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    const wrong: string[] = [];
    for (const [address, id, name] of own)
      for (const adapter of all) {
        const mine = !!name && adapter.id === id;
        if (isAtHome(adapter.id, new URL(address)) !== mine) wrong.push(`${adapter.id} ${address}`);
      }
    for (const address of strangers)
      for (const adapter of all) if (isAtHome(adapter.id, new URL(address))) wrong.push(`${adapter.id} ${address}`);
    assert.deepEqual(wrong, []);
  });

  it('the owner’s word wins, but a copy on another host keeps that host’s name', () => {
    const self = detect(new URL('https://book.wrenmoss.example/intro'), 'cal.com');
    assert.deepEqual(self, {
      id: 'cal.com',
      isKnownService: false,
      name: 'book.wrenmoss.example',
      opensInDialog: true,
      blocksFraming: false,
    });
    assert.equal(detect(new URL('https://calendly.com/wren'), 'other').id, 'other');
    assert.equal(detect(new URL('https://calendly.com/wren'), 'no-such').id, 'calendly');
    assert.equal(detect(new URL('https://calendly.com/wren'), 'constructor').id, 'calendly');
    assert.equal(detect(new URL('https://book.wrenmoss.example/'), 'easyappointments').blocksFraming, true);
    for (const [, id] of own) assert.ok(isProvider(id));
    for (const odd of ['', 'custom', 'constructor', '__proto__', 'Calendly '])
      assert.equal(isProvider(odd), false, odd);
  });

  it('a service the owner describes has the owner’s name for it, and opens here if it says when it is there', () => {
    const url = new URL('https://app.appointible.example/wren');
    const { declared, ...found } = detect(
      url,
      '{"name": "Appointible", "ready": {"path": "type", "equals": "loaded"}}',
    );
    assert.deepEqual(found, {
      id: 'custom',
      name: 'Appointible',
      isKnownService: true,
      opensInDialog: true,
      blocksFraming: false,
    });
    assert.ok(declared);
    assert.equal(detect(url, '{“name”: “Appointible”}').opensInDialog, false);
    assert.equal(detect(url, '{"name": 7}').name, 'app.appointible.example');
    assert.equal(detect(url, '{"name": ').id, 'other');
    assert.deepEqual(['{"name":"A"}', '{"name"', '[1]', 'null', 'calendly', 'Cal.com'].map(isOverride), [
      true,
      false,
      false,
      false,
      true,
      true,
    ]);
    assert.equal(detect(new URL('https://book.wrenmoss.example/'), 'Cal.com').id, 'cal.com');
  });
});
