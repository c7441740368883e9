import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookingFindings } from '../../studio/core/booking-checks.js';
import { emptyDraft, type BookingChoice, type BookingDraft, type Draft } from '../../studio/core/draft.js';
import { modeOf, withMode } from '../../studio/core/edit.js';
import { opensOtherwise } from '../../studio/core/opening.js';
import { describeService } from '../../studio/core/service.js';
import { bookingData, writtenChoices } from '../../studio/core/snippet.js';

const draft = (fields: Partial<BookingDraft>, mode = ''): Draft =>
  withMode({ ...emptyDraft(), booking: { ...emptyDraft().booking, ...fields } }, mode);
const codes = (fields: Partial<BookingDraft>, mode?: string) =>
  bookingFindings(draft(fields, mode)).map(({ code, field }) => `${code} ${field}`);
const option = (label: string, more = {}) => ({ label, href: '', person: '', service: '', location: '', ...more });
const question = (label: string, ...options: BookingChoice['options']): BookingChoice => ({ label, options });

describe('how booking opens', () => {
  for (const [name, href, mode, more, expected] of [
    ['what suits the service is right for any', 'https://larkfield.janeapp.com/', '', {}, []],
    [
      'a service that refuses frames has no window',
      'https://larkfield.janeapp.com/',
      'dialog',
      {},
      ['WL-BOOKING-031 mode'],
    ],
    ['Calendly has one', 'https://calendly.com/a/b', 'dialog', {}, []],
    ['a booking of the page’s own needs Cal.com', 'https://calendly.com/a/b', 'native', {}, ['WL-BOOKING-050 mode']],
    ['which it can be made with', 'https://cal.com/a/first', 'native', {}, []],
    ['or a server', 'https://a.example/', 'native', { endpoint: 'https://book.a.example/' }, []],
    ['on the own site, too', 'https://a.example/', 'native', { endpoint: '/booking/' }, []],
    ['at an address', 'https://a.example/', 'native', { endpoint: 'javascript:1' }, ['WL-BOOKING-051 endpoint']],
    ['another word is none', 'https://calendly.com/a/b', 'popup', {}, ['WL-BOOKING-011 mode']],
  ] as const)
    it(name, () => assert.deepEqual(codes({ href, ...more }, mode), expected));

  it('is said in the words of the form', () => {
    for (const [fields, mode] of [
      [{ href: 'https://larkfield.janeapp.com/' }, 'inline'],
      [{ href: 'https://a.example/' }, 'native-inline'],
      [{ href: 'https://a.example/' }, 'popup'],
    ] as const)
      for (const { hint } of bookingFindings(draft(fields, mode))) assert.doesNotMatch(hint, /="|attribute|</);
  });

  it('is kept beside what was pasted', () => {
    const before = {
      ...emptyDraft(),
      extraAttributes: { ...emptyDraft().extraAttributes, booking: { theme: 'dark' } },
    };
    const after = withMode(before, 'tab');
    assert.deepEqual(after.extraAttributes.booking, { theme: 'dark', mode: 'tab' });
    assert.equal(modeOf(after), 'tab');
    assert.deepEqual(withMode(after, '').extraAttributes.booking, { theme: 'dark' });
  });
});

describe('what people write as a booking link', () => {
  for (const [given, href] of [
    ['(555) 010-0199', 'tel:5550100199'],
    ['+1 555 010 0199', 'tel:+15550100199'],
    ['tel:+1 (555) 010-0199', 'tel:+15550100199'],
    ['sms: 555 010 0199', 'sms:5550100199'],
    [' hello@larkfield.example ', 'mailto:hello@larkfield.example'],
    ['mailto:hello@larkfield.example?subject=Hello', 'mailto:hello@larkfield.example?subject=Hello'],
    ['calendly.com/larkfield/first', 'https://calendly.com/larkfield/first'],
    ['https://me@larkfield.example/book', 'https://me@larkfield.example/book'],
    ['2026', ''],
    ['call us', ''],
  ] as const)
    it(`is completed: ${given}`, () => assert.equal(describeService(given).href, href));

  it('opens in more than one way only if it leads to a page', () => {
    assert.equal(describeService('tel:+15550100199').isPage, false);
    assert.equal(describeService('hello@larkfield.example').isPage, false);
    assert.equal(describeService('https://larkfield.example').isPage, true);
    assert.equal(describeService('').isPage, true);
  });
});

describe('a small frame', () => {
  const opens = (href: string, mode: string, width: number, height: number) => {
    const draft = withMode({ ...emptyDraft(), booking: { ...emptyDraft().booking, href } }, mode);
    return opensOtherwise(draft, width, height);
  };

  it('has booking open otherwise than a page, where a page has a window or a place for it', () => {
    assert.equal(opens('https://calendly.com/larkfield/first', '', 390, 800), 'dialog');
    assert.equal(opens('https://calendly.com/larkfield/first', 'inline', 900, 400), 'inline');
  });

  it('is told nothing of where both do the same', () => {
    assert.equal(opens('https://calendly.com/larkfield/first', '', 900, 800), undefined);
    assert.equal(opens('https://calendly.com/larkfield/first', 'tab', 390, 400), undefined);
    assert.equal(opens('https://larkfield.example/book', '', 390, 400), undefined);
    assert.equal(opens('tel:+15550100199', '', 390, 400), undefined);
    assert.equal(opens('', '', 390, 400), undefined);
  });
});

describe('what is asked before booking', () => {
  it('is written without what was left empty', () => {
    const choices = [
      question('With whom?', option('Dr. Okafor', { person: '1234' }), option('')),
      question('', option('')),
    ];
    const written = [{ label: 'With whom?', options: [{ label: 'Dr. Okafor', person: '1234' }] }];
    assert.deepEqual(writtenChoices(draft({ choices }).booking), written);
    assert.deepEqual((bookingData(draft({ choices })) as { choices: unknown }).choices, written);
    assert.equal((bookingData(draft({})) as { choices?: unknown }).choices, undefined);
  });

  for (const [name, choices, expected] of [
    ['nothing is right', [], []],
    ['a question with answers is right', [question('With whom?', option('A'), option('B'))], []],
    ['one that is not begun is right', [question('', option(''), option(''))], []],
    ['answers need a question', [question('Q', option('A')), question('', option('A'))], ['WL-BOOKING-078 choice-1']],
    ['a question needs answers', [question('With whom?')], ['WL-BOOKING-078 choice-0']],
    [
      'a link has to lead somewhere',
      [question('With whom?', option('A', { href: 'javascript:1' }), option('B'))],
      ['WL-BOOKING-078 choice-0'],
    ],
  ] as const)
    it(name, () => assert.deepEqual(codes({ href: 'https://calendly.com/a/b', choices }), expected));
});
