import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attributeProblems, linkProblems } from '../../src/booking/session/setup-problems.js';
import type { BookingModel } from '../../src/booking/model.js';
import type { Mode } from '../../src/booking/launch-mode.js';
import { targetOf, prefillSourcesOf, sentenceOf } from '../../src/booking/link-action.js';
import { strings } from '../../src/booking/strings.js';
import type { Journey } from '../../src/journey/journey.js';

const page = 'https://wrenmoss.example/book';
const around = { page, framed: false, width: 1200, height: 800 };
const target = (href: string, mode: Mode = 'auto', provider?: string, endpoint?: string) =>
  targetOf(href, { mode, provider }, endpoint, around);
const journey = (change: Partial<Journey> = {}): Journey => ({
  group: 'page',
  reading: null,
  choice: { path: 'therapy', label: 'Therapy' },
  hold: false,
  booking: 'idle',
  ...change,
});

describe('what is said of a booking link before it is pressed', () => {
  const said = (href: string, mode?: Mode, told = false, reopens = false) =>
    sentenceOf(target(href, mode), strings.english, told, reopens);

  it('names who will receive data and where it opens, and what the provider is told', () => {
    assert.equal(said('https://calendly.com/wren'), 'Opens Calendly, our booking service, in a window on this page.');
    assert.equal(said('https://wren.janeapp.com/'), 'Opens Jane, our booking service, in a new tab.');
    assert.equal(
      said('https://book.wren.example/', 'tab', true),
      `Opens book.wren.example in a new tab. ${strings.english.shares}`,
    );
    assert.match(said('https://cal.com/wren/intro', 'native'), /What you enter goes to Cal\.com\.$/);
  });

  it('says nothing of a link that is left to the browser, even once something was booked', () => {
    assert.equal(said('tel:+16095550142', 'auto', true, true), '');
    assert.equal(said(`${page}/form`), '');
  });

  it('leaves the word to the link once something was booked, but not for a new tab', () => {
    assert.equal(said('https://calendly.com/wren', 'auto', true, true), '');
    assert.equal(said('https://cal.com/wren/intro', 'native', false, true), '');
    assert.match(said('https://calendly.com/wren', 'tab', false, true), /in a new tab\.$/);
  });

  it('goes by the owner’s word for the provider, unless nobody knows it', () => {
    assert.equal(target('https://book.wren.example/', 'auto', 'calendly').provider.id, 'calendly');
    assert.equal(target('https://calendly.com/wren', 'auto', 'calendar-ly').provider.id, 'calendly');
  });
});

describe('what a press takes along', () => {
  const none = { prefill: undefined, utm: false, shareContext: false };

  it('is nothing where the owner has asked for nothing', () => {
    assert.equal(prefillSourcesOf(none, {}, '?utm_source=x', journey()), undefined);
  });

  it('is the page’s query and the path only where the owner allows each', () => {
    assert.deepEqual(prefillSourcesOf({ ...none, prefill: 'name=Ada' }, {}, '?utm_source=x', journey()), {
      prefill: 'name=Ada',
      choice: {},
      campaign: '',
    });
    assert.equal(prefillSourcesOf({ ...none, utm: true }, {}, '?utm_source=x', journey())?.campaign, '?utm_source=x');
    assert.equal(prefillSourcesOf({ ...none, shareContext: true }, {}, '', journey())?.shared?.path, 'Therapy');
    assert.deepEqual(prefillSourcesOf(none, { person: '1234' }, '', journey())?.choice, { person: '1234' });
  });

  it('is no path while booking steps back', () => {
    assert.equal(prefillSourcesOf({ ...none, shareContext: true }, {}, '', journey({ hold: true }))?.shared?.path, '');
  });
});

describe('what an owner could mend before anyone has pressed anything', () => {
  const link = (href: string): BookingModel => ({ 'to:': { path: '', href, label: '' } });
  const faults = (mode: Mode, model: BookingModel) =>
    linkProblems(mode, model, page, (href) => target(href, mode, undefined, model.endpoint)).map(({ code }) => code);

  it('a provider that refuses to be framed, where a window is asked for', () => {
    assert.deepEqual(faults('dialog', link('https://wren.janeapp.com/')), ['WL-BOOKING-031']);
    assert.deepEqual(faults('auto', link('https://wren.janeapp.com/')), []);
    assert.deepEqual(faults('inline', link('https://calendly.com/wren')), []);
  });

  it('an address that cannot be asked, and a link nobody can be asked about', () => {
    assert.deepEqual(faults('native', { ...link('https://cal.com/wren/intro'), endpoint: 'javascript:0' }), [
      'WL-BOOKING-051',
    ]);
    assert.deepEqual(faults('native', link('https://calendly.com/wren')), ['WL-BOOKING-050']);
    assert.deepEqual(faults('native-inline', link('https://cal.com/wren/intro')), []);
  });

  it('words that nobody understands, the provider’s first', () => {
    const odd = new Map([['mode', 'popup']]);
    assert.deepEqual(
      attributeProblems('calendar-ly', odd).map(({ code }) => code),
      ['WL-BOOKING-004', 'WL-BOOKING-011'],
    );
    assert.deepEqual(
      attributeProblems('{"name": ', new Map()).map(({ code }) => code),
      ['WL-BOOKING-030'],
    );
    assert.deepEqual(attributeProblems('Calendly', new Map()), []);
  });
});
