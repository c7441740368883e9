import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bookingFindings } from '../../studio/core/booking-checks.js';
import { emptyDraft, type BookingChoice, type BookingDraft, type Draft } from '../../studio/core/draft.js';
import { modeOf, withMode } from '../../studio/core/edit.js';
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
