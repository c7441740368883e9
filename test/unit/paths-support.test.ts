import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { normalise, type PathsModel } from '../../src/paths/model.js';
import { readSupport } from '../../src/paths/input/read-json.js';
import { reportServiceProblems, daysSince, dialled, sameNumber } from '../../src/paths/author/support-checks.js';

const now = new Date('2026-11-23T12:00:00Z');
const support = (entry: object): PathsModel => {
  const codes: string[] = [];
  return normalise({
    support: readSupport(
      {
        entries: [
          {
            name: 'A line',
            call: '116 123',
            web: 'https://line.example/',
            source: 'https://line.example/hours',
            checked: '2026-11-01',
            ...entry,
          },
        ],
      },
      'https://a.example/',
      (code) => codes.push(code),
    ),
  });
};
const codes = (model: PathsModel) => {
  const found: string[] = [];
  reportServiceProblems(model, (code) => found.push(code.slice(-2)), now);
  return found;
};

describe('numbers of support', () => {
  test('are dialled as they are written', () => {
    for (const [written, dials] of [
      ['116 123', '116123'],
      ['988', '988'],
      ['13 11 14', '131114'],
      ['+49 30 123-456', '+4930123456'],
      ['*99#', '*99%23'],
    ] as const)
      assert.equal(dialled(written), dials);
  });

  test('and their links agree, or not', () => {
    for (const [label, href, same] of [
      ['116 123', 'tel:116123', true],
      ['Call 988', 'tel:988', true],
      ['9-8-8', 'tel:1-800-273-8255', false],
      ['Call us: +1 609-555-0142', 'tel:+16095550142', true],
      ['0800 1111', 'tel:+448001111', false],
      ['Call someone', 'tel:116123', true],
      ['116 123 (24/7)', 'tel:116123', true],
      ['116 123', 'tel:+44116123', false],
      ['0800 111 0 111', 'tel:+498001110111', true],
      ['609-555-0142', 'tel:+16095550142', true],
      ['609-555-0142', 'tel:+16095550143', false],
      ['Text 85258, press 1', 'sms:85258?body=HOME', true],
    ] as const)
      assert.equal(sameNumber(label, href), same, label);
  });

  test('in order are left alone', () => assert.deepEqual(codes(support({})), []));

  test('are flagged where something is off', () => {
    assert.deepEqual(codes(support({ checked: '2026-05-01' })), ['42']);
    assert.deepEqual(codes(support({ checked: '' })), ['44']);
    assert.deepEqual(codes(support({ call: '', web: '' })), ['43']);
    assert.deepEqual(codes(support({ call: '+44116123' })), ['45']);
    assert.deepEqual(codes(support({ source: 'https://other.example/' })), ['46']);
    assert.deepEqual(
      codes(
        normalise({
          support: readSupport(
            { heading: 'Help', links: [{ label: 'Call 988', href: 'tel:911' }] },
            'https://a.example/',
            () => undefined,
          ),
        }),
      ),
      ['41'],
    );
  });

  test('are as old as the calendar says', () => {
    assert.equal(daysSince('2026-11-22', now), 1);
    assert.equal(daysSince('yesterday', now), undefined);
  });
});
