import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { recordingFor } from '../../src/reader/narration/recording-sources.js';
import {
  clipsFromOverlay,
  clockValue,
  spansFromJson,
  spansFromSubRip,
} from '../../src/reader/narration/timing-documents.js';

describe('SubRip timings', () => {
  it('are read with their tags, positions and line breaks left out, in order of time', () => {
    const text =
      '\uFEFF2\r\n00:00:02,500 --> 00:00:04,000\r\nNobody can\r\n<i>force</i> it.\r\n\r\n1\r\n00:00:00,000 --> 00:00:02,400 X1:10\r\n{\\an8}Sleep is a gift.\r\n';
    assert.deepEqual(spansFromSubRip(text), [
      { start: 0, end: 2.4, words: ['Sleep', 'is', 'a', 'gift'] },
      { start: 2.5, end: 4, words: ['Nobody', 'can', 'force', 'it'] },
    ]);
  });

  it('are read as people write them: without numbers, with full stops, without hours', () => {
    assert.deepEqual(spansFromSubRip('01:02.5 --> 01:03\nOne\n \n01:01:04,000 --> 01:01:05,000\nTwo'), [
      { start: 62.5, end: 63, words: ['One'] },
      { start: 3664, end: 3665, words: ['Two'] },
    ]);
  });

  it('that are none, end before they begin or hold no words give nothing', () => {
    for (const text of [
      '',
      'WEBVTT',
      '<html>',
      '1\n00:00:02,000 --> 00:00:01,000\nx',
      '1\n00:00:01,000 --> 00:00:02,000\n♪',
    ])
      assert.deepEqual(spansFromSubRip(text), []);
  });
});

describe('JSON timings of the podcast namespace', () => {
  it('are read in order of time; an end that is missing is the next beginning', () => {
    const segments = [
      { speaker: 'Dana', startTime: 1.5, endTime: 2, body: 'a gift.' },
      { speaker: 'Dana', startTime: 0.5, body: 'Sleep is' },
      { startTime: 2, body: 'Good night.' },
    ];
    assert.deepEqual(spansFromJson(JSON.stringify({ version: '1.0.0', segments })), [
      { start: 0.5, end: 1.5, words: ['Sleep', 'is'] },
      { start: 1.5, end: 2, words: ['a', 'gift'] },
      { start: 2, end: 3, words: ['Good', 'night'] },
    ]);
  });

  it('that are broken, or of another shape, give nothing', () => {
    const odd = [
      { startTime: 'x', body: 'a' },
      { startTime: 1, body: 7 },
      { startTime: 1, body: '' },
      null,
      'x',
      { startTime: -1, body: 'a' },
    ];
    for (const text of ['', '{', 'null', '[]', '{}', '{"segments":{}}', JSON.stringify({ segments: odd })])
      assert.deepEqual(spansFromJson(text), []);
  });
});

describe('clips of a media overlay', () => {
  const overlay = (pars: string): string =>
    `<?xml version="1.0"?><smil xmlns="http://www.w3.org/ns/SMIL" xmlns:epub="http://www.idpf.org/2007/ops" version="3.0"><body><seq epub:textref="a.xhtml">${pars}</seq></body></smil>`;
  const par = (id: string, begin: string, end: string, src = 'audio/a.mp3') =>
    `<par id="p"><text src="a.xhtml#${id}"/><audio src="${src}" clipBegin="${begin}"${end && ` clipEnd="${end}"`}/></par>`;

  it('are read with their ids, in order of time', () => {
    assert.deepEqual(
      clipsFromOverlay(overlay(par('s2', '2.5s', '4s') + par('s%C3%A41', '0:00:00', '0:00:02.400')), ['/a.ogg']),
      [
        { id: 'sä1', start: 0, end: 2.4 },
        { id: 's2', start: 2.5, end: 4 },
      ],
    );
  });

  it('of several recordings are those of the one that is played', () => {
    const text = overlay(par('a', '0s', '1s', 'one.mp3') + par('b', '0s', '1s', 'two%20x.mp3'));
    assert.deepEqual(clipsFromOverlay(text, ['https://a.test/two%20x.opus?v=1']), [{ id: 'b', start: 0, end: 1 }]);
    assert.deepEqual(clipsFromOverlay(text, ['three.mp3']), []);
  });

  it('without an end go on to the next', () => {
    assert.deepEqual(
      clipsFromOverlay(overlay(par('a', '0s', '') + par('b', '3s', '')), []).map(({ end }) => end),
      [3, 63],
    );
  });

  it('that have no place, no time or no recording are left out', () => {
    for (const each of [
      '<par><text src="a.xhtml"/><audio src="a.mp3" clipBegin="0s" clipEnd="1s"/></par>',
      '<par><text src="a.xhtml#a"/></par>',
      par('a', 'soon', '1s'),
      par('a', '2s', '1s'),
    ])
      assert.deepEqual(clipsFromOverlay(overlay(each), []), []);
    assert.deepEqual(clipsFromOverlay('no overlay at all', []), []);
  });

  it('have times in all of SMIL’s ways', () => {
    for (const [text, seconds] of [
      ['0:01:02.5', 62.5],
      ['01:02', 62],
      ['62.5s', 62.5],
      ['1.5min', 90],
      ['2h', 7200],
      ['300ms', 0.3],
      ['npt=7', 7],
      [' 7.25 ', 7.25],
    ] as const)
      assert.ok(Math.abs(clockValue(text)! - seconds) < 1e-9, text);
    for (const text of [undefined, '', 'x', '1:2:3:4', '5 s', '-1s']) assert.equal(clockValue(text), undefined);
  });
});

describe('which recording is played', () => {
  const own = {
    audio: ['https://a.test/1.mp3'],
    timings: { url: 'https://a.test/1.srt', type: 'application/x-subrip' },
  };
  const of = (audio?: string, timings?: string, recording?: typeof own) =>
    recordingFor({ audio, timings }, recording, 'https://page.test/x/');

  it('is the author’s before the article’s', () => {
    assert.deepEqual(of('s.mp3 /s.ogg', 't.vtt', own), {
      audio: ['https://page.test/x/s.mp3', 'https://page.test/s.ogg'],
      timings: { url: 'https://page.test/x/t.vtt', type: '' },
    });
    assert.deepEqual(of('s.mp3', undefined, own), { audio: ['https://page.test/x/s.mp3'] });
  });

  it('is the article’s where the author names none, with timings of the author’s where there are any', () => {
    assert.deepEqual(of(undefined, undefined, own), own);
    assert.deepEqual(of('', 't.vtt', own), {
      audio: own.audio,
      timings: { url: 'https://page.test/x/t.vtt', type: '' },
    });
  });

  it('has no address that is not of the web', () => {
    assert.deepEqual(of('javascript:alert(1)', 'javascript:1'), { audio: [] });
  });
});
