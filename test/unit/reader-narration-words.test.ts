// What is said for a text, how it is cut, and where each word of it is.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  DEFAULT_NARRATION,
  NARRATION_KEY,
  parseNarration,
  RATES,
} from '../../src/reader/narration/narration-settings.js';
import { romanValue, sayAs } from '../../src/reader/narration/say-as.js';
import { SleepTimer } from '../../src/reader/narration/sleep-timer.js';
import { cutAt, sourceSpan, spokenOffset, wordEnd, type Utterance } from '../../src/reader/narration/utterances.js';
import { hasVoice, languageTag, primaryOf } from '../../src/reader/narration/voice-languages.js';
import { isOnline, voicesFor } from '../../src/reader/narration/voices.js';
import { voice } from '../support/speech.js';

const said = (text: string, lang = 'en', addresses = false) =>
  sayAs(text, 0, text.length, lang, addresses)
    .map((each) => each.said)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const CASES: readonly (readonly [lang: string, written: string, spoken: string])[] = [
  ['en', 'See https://example.org/a?b=1, please.', 'See link, please.'],
  ['en', 'At www.example.org.', 'At link.'],
  ['en', 'Try tea, e.g. camomile.', 'Try tea, for example camomile.'],
  ['en', 'Tea, milk, etc.', 'Tea, milk, et cetera.'],
  ['en', 'Dr. Smith, pp. 3–5', 'Doctor Smith, pages 3 to 5'],
  ['en', 'No. 5 is here. No. It is not.', 'number 5 is here. No. It is not.'],
  ['en', 'Open 9:00-17:30, 10–15 %', 'Open 9:00 to 17:30, 10 to 15 %'],
  ['en', 'Call 555-1234 or 0-800.', 'Call 555-1234 or 0-800.'],
  ['en', 'On 2026-10-12 at last', 'On October 12, 2026 at last'],
  ['en', 'On 2026-02-31 never', 'On 2026-02-31 never'],
  ['en', 'Chapter IV and Part ii', 'Chapter 4 and Part 2'],
  ['en', 'I am here. Class MIX', 'I am here. Class 1009'],
  ['en', 'As § 3 and §§ 4–6 say', 'As section 3 and sections 4 to 6 say'],
  ['en', 'It helps.[1] So they say.¹ Or not.[2, 3]', 'It helps. So they say. Or not.'],
  ['en', 'A room of 12 m² here', 'A room of 12 m² here'],
  ['en', 'Great 🎉🎉👍🏽 news 🇩🇪', 'Great news'],
  ['en', 'Fish & chips', 'Fish and chips'],
  ['en', 'if x < 3', 'if x less than 3'],
  ['en', 'hy\u00adphen\u00adated', 'hyphenated'],
  ['de', 'Tee, z. B. Kamille, z.B. heiß', 'Tee, zum Beispiel Kamille, zum Beispiel heiß'],
  ['de', 'i. d. R. 9–17 Uhr', 'in der Regel 9 bis 17 Uhr'],
  ['de', 'gemäß § 3 Abs. 2', 'gemäß Paragraf 3 Absatz 2'],
  ['de', 'Am 12.10.2026 um acht', 'Am 12. Oktober 2026 um acht'],
  ['de', 'Nr. 7, S. 12, ca. 3', 'Nummer 7, Seite 12, circa 3'],
  ['de', 'im Kapitel XIV', 'im Kapitel 14'],
  ['fr', 'p. ex. p. 12', 'par exemple page 12'],
  ['es', 'En EE. UU., pág. 3–5', 'En Estados Unidos, página 3 a 5'],
  ['ar', 'انظر https://example.org هنا', 'انظر رابط هنا'],
  ['pl', 'Patrz https://example.org', 'Patrz https://example.org'],
];

describe('what is said', () => {
  for (const [lang, written, spoken] of CASES)
    test(`${lang}: ${written}`, () => assert.equal(said(written, lang), spoken));

  test('an address is read in full where that is wanted', () =>
    assert.equal(said('See https://example.org/a', 'en', true), 'See https://example.org/a'));

  test('covers the text without gap or overlap, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'e.g. ',
        'Dr. ',
        '§ 3',
        '9–17',
        ' https://a.b/c ',
        '🎉',
        'IV ',
        'chapter ',
        '[1]',
        '\n',
        '2026-10-12 ',
        '<',
        '&',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('en', 'de', 'fr', 'es', 'ar', 'xx'),
        (parts, lang) => {
          const text = parts.join('');
          let at = 0;
          for (const { start, end, said: words } of sayAs(text, 0, text.length, lang)) {
            assert.equal(start, at);
            assert.ok(end > start);
            assert.equal(typeof words, 'string');
            at = end;
          }
          assert.equal(at, text.length);
        },
      ),
    );
  });

  test('Roman numerals are numbers, and other words are none', () => {
    assert.equal(romanValue('MCMXCIX'), 1999);
    for (const none of ['', 'IIII', 'VX', 'IC', 'CIVIL']) assert.equal(romanValue(none), undefined, none);
  });
});

describe('where what is said is', () => {
  const text = 'As § 3 says, see https://example.org now.';
  const pieces = sayAs(text, 0, text.length, 'en');
  const utterance: Utterance = { text: pieces.map((each) => each.said).join(''), pieces, lang: 'en', sentence: 0 };
  const span = (word: string) => {
    const from = utterance.text.indexOf(word);
    const found = sourceSpan(utterance, from, from + word.length)!;
    return text.slice(found.start, found.end);
  };

  test('a word is itself, and what stands for something is marked there', () => {
    assert.equal(span('says'), 'says');
    assert.equal(span('link'), 'https://example.org');
    assert.equal(span('section'), '§');
    assert.equal(span('now'), 'now');
  });

  test('and back again', () => {
    assert.equal(spokenOffset(utterance, text.indexOf('now')), utterance.text.indexOf('now'));
    assert.equal(spokenOffset(utterance, text.indexOf('example')), utterance.text.indexOf('link'));
  });

  test('a word ends where it ends, with its apostrophe and its decimals', () => {
    assert.equal(wordEnd('it’s so', 0), 4);
    assert.equal(wordEnd('“hello” there', 0), 6);
    assert.equal(wordEnd('3.5 cups', 0), 3);
    assert.equal(wordEnd('…', 0), 0);
  });
});

describe('long sentences', () => {
  test('are cut after a clause, else between words, and nothing is lost', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('word', 'and', 'clause,', 'other;', 'incomprehensibilities', '（短い、', '。'), {
          maxLength: 80,
        }),
        fc.integer({ min: 30, max: 200 }),
        (words, max) => {
          let rest = words.join(' ');
          while (rest) {
            const at = cutAt(rest, max);
            assert.ok(at > 0 && at <= max);
            rest = rest.slice(at);
          }
        },
      ),
    );
    assert.equal(
      'One thing, and another thing that is longer.'.slice(
        0,
        cutAt('One thing, and another thing that is longer.', 20),
      ),
      'One thing, ',
    );
    assert.equal('abcdefghij klmnop'.slice(0, cutAt('abcdefghij klmnop', 14)), 'abcdefghij ');
  });
});

describe('voices', () => {
  test('language tags as platforms write them', () => {
    for (const [tag, expected] of [
      ['en_us', 'en-US'],
      ['eng-USA', 'en'],
      ['eng-US-f000', 'en-US'],
      ['deu-DE', 'de-DE'],
      ['zh_CN_#Hans', 'zh-CN'],
      ['zh-Hant-TW', 'zh-TW'],
      ['cmn-CN', 'zh-CN'],
      ['es-419', 'es-419'],
      ['', ''],
      ['!', ''],
    ] as const)
      assert.equal(languageTag(tag), expected, tag);
    assert.equal(primaryOf('de_AT'), 'de');
  });

  const names = (lang: string, all: readonly ReturnType<typeof voice>[], preferred: readonly string[] = []) =>
    voicesFor(lang, all, preferred).map(({ name }) => name);

  test('on-device ones come first, then the better ones; novelty voices are left out', () => {
    const all = [
      voice('Albert', 'en-US'),
      voice('Google US English', 'en-US', { localService: false }),
      voice('Fred', 'en-US'),
      voice('Samantha', 'en-US'),
      voice('Ava (Premium)', 'en-US'),
      voice('Anna', 'de-DE'),
    ];
    assert.deepEqual(names('en-US', all), ['Ava (Premium)', 'Samantha', 'Fred', 'Google US English']);
    assert.deepEqual(names('en', [voice('Zarvox', 'en-US')]), []);
    assert.ok(!hasVoice('en', [voice('Zarvox', 'en-US'), voice('Anna', 'de-DE')]));
  });

  test('the page’s region counts, else the visitor’s', () => {
    const all = [voice('Amy', 'en-US'), voice('Brian', 'en_GB')];
    assert.deepEqual(names('en-GB', all), ['Brian', 'Amy']);
    assert.deepEqual(names('en', all, ['de-DE', 'en-GB']), ['Brian', 'Amy']);
    assert.deepEqual(names('en', all), ['Amy', 'Brian']);
  });

  test('where all claim to be online, as in Firefox on Linux, the flag says nothing', () => {
    const all = [
      voice('English (America)', 'en-US', { localService: false }),
      voice('German', 'de', { localService: false }),
    ];
    assert.ok(!isOnline(all[0]!, all));
    const edge = voice('Microsoft Aria Online (Natural)', 'en-US', { localService: false });
    assert.ok(isOnline(edge, [edge]));
  });

  test('of a hundred variants of one voice the voice itself is left', () => {
    const all = [
      voice('English (America)', 'en-US'),
      voice('English (America)+Annie', 'en-US'),
      voice('Other+Max', 'en-US'),
    ];
    assert.deepEqual(names('en', all), ['English (America)', 'Other+Max']);
  });
});

describe('settings', () => {
  test('what is stored comes back, and what is damaged is the default', () => {
    const kept = {
      ...DEFAULT_NARRATION,
      rate: 1.5,
      voices: { en: 'Anna|en-US' },
      says: { ...DEFAULT_NARRATION.says, code: true },
    };
    assert.deepEqual(parseNarration(JSON.stringify(kept)), kept);
    for (const broken of [null, '', '{', '[]', '{"rate":9}', '{"rate":"2","voices":3,"says":{"code":"yes"}}'])
      assert.deepEqual(parseNarration(broken), DEFAULT_NARRATION, broken ?? 'null');
    assert.ok(NARRATION_KEY.startsWith('wayleaf-') && RATES.includes(1));
  });

  test('the sleep timer ends between sentences, once', () => {
    const timer = new SleepTimer();
    assert.ok(!timer.isDue(true, 1e12));
    timer.set('5', 0);
    assert.ok(!timer.isDue(false, 299_999));
    assert.ok(timer.isDue(false, 300_000));
    assert.ok(!timer.isDue(false, 900_000));
    timer.set('section', 0);
    assert.ok(!timer.isDue(false, 1e9));
    assert.ok(timer.isDue(true, 1e9));
    assert.equal(timer.choice, 'off');
  });
});
