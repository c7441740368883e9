// What the studio tells an owner: which field a finding is about, which service a link belongs to, what hours mean.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { normalise, type PathsModel } from '../../src/paths/model.js';
import { checkPaths } from '../../studio/core/checks.js';
import { emptyDraft, exampleDraft } from '../../studio/core/draft.js';
import { hoursProblems, readForForm, writeHours, writeWeek, zonesFrom, type Week } from '../../studio/core/hours.js';
import { describeService } from '../../studio/core/service.js';

const context = { today: '2026-11-30', lang: 'en', offers: true };
const check = (model: PathsModel) => checkPaths(model, context);
const fieldOf = (model: PathsModel, code: string) => check(model).findings.find((each) => each.code === code)?.field;

describe('the checks of a comparison', () => {
  const { paths } = exampleDraft();

  test('lead to the field that a finding is about', () => {
    const [first, second, ...rest] = paths.rows;
    const gap = { ...paths, rows: [first!, { ...second!, cells: { self: 'Yes' } }, ...rest] };
    assert.equal(fieldOf(gap, 'WL-PATHS-005'), 'cell-1-1');
    assert.equal(fieldOf({ ...paths, decision: '' }, 'WL-PATHS-002'), 'decision');
    const lean = {
      ...paths,
      rows: [{ ...first!, cells: { self: 'Exercises', guided: 'The best meetings' } }, second!, ...rest],
    };
    assert.equal(fieldOf(lean, 'WL-PATHS-074'), 'cell-0-1');
    const against = { ...paths.signs[0]!, for: { self: -1 } };
    assert.equal(fieldOf({ ...paths, signs: [...paths.signs.slice(1), against] }, 'WL-PATHS-009'), 'sign-3');
  });

  test('lead to the right field where empty rows and signs stand before it', () => {
    const blank = { id: 'blank', text: '', for: {}, because: '', safety: false };
    const empty = { kind: '', label: '', cells: {}, matter: false, fit: {} };
    const gap = { ...paths.rows[1]!, cells: { self: 'Yes' } };
    const model = { ...paths, rows: [empty, paths.rows[0]!, gap], signs: [blank, { ...paths.signs[0]!, for: {} }] };
    assert.equal(fieldOf(model, 'WL-PATHS-005'), 'cell-2-1');
    assert.equal(fieldOf(model, 'WL-PATHS-012'), 'sign-1');
  });

  test('say nothing about markup, which the studio writes itself', () => {
    for (const { hint } of check(normalise({ ...paths, signs: [], kind: 'health' })).findings)
      assert.doesNotMatch(hint, /data-|<|="/);
  });

  test('speak in the words of the form, and leave the owner’s own as they are', () => {
    const career = {
      ...paths,
      paths: [{ ...paths.paths[0]!, label: 'A career path' }, paths.paths[1]!],
      signs: paths.signs.slice(0, 2),
      rows: paths.rows.filter(({ kind }) => kind !== 'limits'),
    };
    const { findings } = check(career);
    const said = findings.map(({ message, hint }) => `${message} ${hint}`).join('\n');
    assert.match(said, /No question says what each way may not give/);
    assert.match(said, /No sign speaks for "With someone"\. .*“a little for it”/);
    assert.doesNotMatch(said, /positive weight|\brow\b|(?<!career )\bpaths?\b/i);
    assert.match(
      check({ ...career, signs: paths.signs.slice(2) })
        .findings.map(({ message }) => message)
        .join(),
      /No sign speaks for "A career path"/,
    );
  });

  test('find the example in order, and tell what its signs lead to', () => {
    const { findings, reach, criteria } = check(paths);
    assert.deepEqual(
      findings.filter(({ level }) => level === 'error'),
      [],
    );
    assert.equal(reach?.results.filter(({ kind, sets }) => kind === 'one' && sets > 0).length, 2);
    assert.ok(criteria.some(({ verdict }) => verdict === 'met'));
  });

  test('of a draft in which nothing is written fail nowhere', () => {
    assert.deepEqual(check(emptyDraft().paths).reach, undefined);
    assert.ok(check(normalise({})).findings.length);
  });
});

describe('a booking link', () => {
  test('is recognised, and what will happen is said', () => {
    const calendly = describeService('calendly.com/larkfield/first');
    assert.equal(calendly.href, 'https://calendly.com/larkfield/first');
    assert.equal(calendly.name, 'Calendly');
    assert.match(calendly.says.join(' '), /Completed to .* opens in a window on your page/);
    assert.match(describeService('https://larkfield.janeapp.com/').says.join(' '), /Jane.*new tab/);
    assert.match(describeService('https://cal.com/larkfield').says.join(' '), /in our own window.*How does it open/);
    assert.match(describeService('tel:+15550100').says.join(' '), /calls you/);
    assert.match(describeService('https://book.larkfield.example/').says.join(' '), /No service we know/);
  });

  test('that cannot be followed is refused', () => {
    for (const href of ['javascript:alert(1)', 'book me', '/contact', 'data:text/html,x']) {
      const { href: address, says } = describeService(href);
      assert.equal(address, '', href);
      assert.match(says[0]!, /no address/);
    }
  });
});

test('time zones are offered with the device’s own first, once', () => {
  assert.deepEqual(zonesFrom('Asia/Tokyo', ['Africa/Lagos', 'Asia/Tokyo']), ['Asia/Tokyo', 'Africa/Lagos']);
  assert.deepEqual(zonesFrom('Asia/Tokyo', []), ['Asia/Tokyo']);
});

describe('opening hours', () => {
  test('are written as the widget reads them, days of like hours together', () => {
    const nine: Week[number] = [['09:00', '17:00']];
    const week: Week = [
      nine,
      nine,
      nine,
      [
        ['09:00', '12:00'],
        ['13:00', '18:00'],
      ],
      [],
      [['10:00', '14:00']],
      [],
    ];
    assert.equal(writeWeek(week), 'Mo-We 09:00-17:00; Th 09:00-12:00,13:00-18:00; Sa 10:00-14:00');
    assert.equal(
      writeHours(week.slice(0, 1), '2026-12-24 closed\nPH off'),
      'Mo 09:00-17:00; 2026-12-24 closed; PH off',
    );
    assert.deepEqual(hoursProblems(writeWeek(week)), []);
  });

  test('come back into the form, with what is of single dates apart', () => {
    const read = readForForm('Mo-Th 09:00-19:00; Fr 09:00-13:00; 2026-12-21..2027-01-03 closed')!;
    assert.deepEqual(read.week[0], [['09:00', '19:00']]);
    assert.deepEqual(read.week[4], [['09:00', '13:00']]);
    assert.deepEqual(read.week[5], []);
    assert.equal(read.exceptions, '2026-12-21..2027-01-03 closed');
    assert.equal(readForForm('Thanksgiving closed'), undefined);
    assert.match(hoursProblems('Mo-Fr 9-5').join(), /morning or of the evening/);
  });

  test('are the same after writing and reading, whatever the week', () => {
    const time = fc.integer({ min: 0, max: 23 });
    const day = fc
      .uniqueArray(time, { minLength: 0, maxLength: 4 })
      .map((list) => [...list].sort((a, b) => a - b))
      .map((list): Week[number] =>
        Array.from({ length: Math.floor(list.length / 2) }, (_, at) => [
          `${String(list[at * 2]).padStart(2, '0')}:00`,
          `${String(list[at * 2 + 1]).padStart(2, '0')}:30`,
        ]),
      );
    fc.assert(
      fc.property(fc.array(day, { minLength: 7, maxLength: 7 }), (week) => {
        assert.deepEqual(readForForm(writeWeek(week))?.week, week);
      }),
      { numRuns: 60 },
    );
  });
});
