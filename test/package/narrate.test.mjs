// `npx wayleaf narrate` speaks an article with a real espeak-ng; its timings are compared with the sound itself.
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const article = join(root, 'test/reader/data/narrated.md');
/** Seconds by which timings may differ from the sound. */
const TOLERANCE = 0.06;

const works = (program, ...args) => {
  try {
    execFileSync(program, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
function lacks() {
  try {
    createRequire(import.meta.url).resolve('jsdom');
  } catch {
    return 'the package jsdom is not installed';
  }
  return works('espeak-ng', '--version') ? false : 'espeak-ng is not installed';
}
const skip = lacks();
const noLibrary = works('python3', '-c', 'import ctypes; ctypes.CDLL("libespeak-ng.so.1")')
  ? false
  : 'Python or libespeak-ng.so.1 is not installed';

const noEncoders = ['lame --version', 'opusenc --version', 'opusdec --version'].every((each) =>
  works(...each.split(' ')),
)
  ? false
  : 'lame or opus-tools are not installed';

const folder = () => mkdtempSync(join(tmpdir(), 'wayleaf-narrate-test-'));

function narrate(args, env = {}) {
  return new Promise((resolve) =>
    execFile(
      process.execPath,
      [`${root}/bin/wayleaf.mjs`, 'narrate', ...args],
      { env: { ...process.env, ...env } },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, stdout, stderr }),
    ),
  );
}

/** Narrates a text of one file. */
async function narrateText(text, args = [], name = 'article.md') {
  const at = folder();
  writeFileSync(join(at, name), text);
  const result = await narrate([join(at, name), ...args]);
  return { ...result, at, files: readdirSync(at).sort() };
}

const seconds = (stamp) => stamp.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const plain = (text) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

function cuesOf(path) {
  return [...readFileSync(path, 'utf8').matchAll(/^(\S+) --> (\S+)\n(.+)$/gm)].map(([, start, end, text]) => ({
    start: seconds(start),
    end: seconds(end),
    text: plain(text),
    words: [...text.matchAll(/<([\d:.]+)>([^<]*)/g)].map(([, at, word]) => ({ at: seconds(at), word: plain(word) })),
  }));
}

/** The stretches of silence in a recording of 16 bits, in seconds: at least 50 ms below 1% of the loudest sample. */
function silences(path) {
  const bytes = readFileSync(path);
  const rate = bytes.readUInt32LE(24);
  const length = (bytes.length - 44) / 2;
  const level = (index) => Math.abs(bytes.readInt16LE(44 + index * 2));
  let most = 0;
  for (let i = 0; i < length; i++) most = Math.max(most, level(i));
  const found = [];
  let from = 0;
  for (let i = 0; i <= length; i++) {
    if (i < length && level(i) < most * 0.01) continue;
    if (i - from > rate * 0.05) found.push({ start: from / rate, end: i / rate });
    from = i + 1;
  }
  return { found, seconds: length / rate };
}

describe('wayleaf narrate', { skip }, () => {
  test('writes timings that agree with the sound within 60 ms, at both ends of every sentence', async (t) => {
    const at = folder();
    const { code, stdout, stderr } = await narrate([article, `--out=${at}/`]);
    assert.equal(code, 0, stderr);
    const cues = cuesOf(join(at, 'narrated.vtt'));
    const { found, seconds: whole } = silences(join(at, 'narrated.wav'));
    assert.ok(cues.length > 15);
    let worst = 0;
    cues.forEach(({ start, end }, index) => {
      assert.ok(start < end && end < whole);
      // the silence between two sentences is the longest one between their middles
      const next = cues[index + 1];
      const middle = (start + end) / 2;
      const until = next ? (next.start + next.end) / 2 : whole;
      const gap = found
        .filter((each) => each.start > middle && each.end <= until)
        .reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
      worst = Math.max(worst, Math.abs(gap.start - end), next ? Math.abs(gap.end - next.start) : 0);
    });
    t.diagnostic(`${cues.length} sentences, at most ${Math.round(worst * 1000)} ms from the sound`);
    assert.ok(worst < TOLERANCE, `${worst} s`);
    assert.match(stdout, /<wayleaf-reader src="narrated\.md" audio="narrated\.\S+.*" timings="narrated\.vtt">/);
  });

  test('says what the reader says: the words of the document that the reader is tested with', async () => {
    const at = folder();
    await narrate([article, `--out=${at}/`]);
    const said = (path) => cuesOf(path).map(({ text }) => text);
    assert.deepEqual(said(join(at, 'narrated.vtt')), said(join(root, 'test/reader/data/narrated.vtt')));
  });

  test('writes the moments of words that a program gives', { skip: noLibrary }, async () => {
    const voice = `python3 '${root}/examples/narrate/espeak_words.py' {lang} {file} {audio} {words}`;
    const { code, stderr, at } = await narrateText('One; two; three; four.', ['--lang=en', `--voice=${voice}`]);
    assert.equal(code, 0, stderr);
    const [cue, ...more] = cuesOf(join(at, 'article.vtt'));
    assert.equal(more.length, 0);
    assert.deepEqual(
      cue.words.map(({ word }) => word.trim()),
      ['two;', 'three;', 'four.'],
    );
    // after each semicolon there is a silence, which ends where the next word begins
    const { found } = silences(join(at, 'article.wav'));
    for (const { at: moment, word } of cue.words) {
      const nearest = Math.min(...found.map(({ end }) => Math.abs(end - moment)));
      assert.ok(nearest < TOLERANCE, `${word} is ${nearest} s from the sound`);
    }
  });

  test('understands speech marks, WebVTT and SubRip of words, and leaves out what it cannot place', async () => {
    const { wordTimes } = await import('../../bin/narrate/word-times.mjs');
    const text = 'Sleep is a gift.';
    const expected = [
      { offset: 0, at: 0.05 },
      { offset: 6, at: 0.4 },
      { offset: 11, at: 0.61 },
    ];
    const marks = [
      [50, 'Sleep'],
      [400, 'is'],
      [500, 'um'],
      [610, 'gift'],
    ];
    const speech = marks.map(([time, value]) => JSON.stringify({ time, type: 'word', value }));
    assert.deepEqual(
      wordTimes(['{"time":0,"type":"sentence","value":"Sleep is"}', ...speech, '{'].join('\n'), text),
      expected,
    );
    const stamp = (ms, mark) => `00:00:00${mark}${String(ms).padStart(3, '0')}`;
    for (const [head, mark] of [
      ['WEBVTT\n\n', '.'],
      ['', ','],
    ])
      assert.deepEqual(
        wordTimes(
          head + marks.map(([ms, word]) => `${stamp(ms, mark)} --> ${stamp(ms + 90, mark)}\n${word}\n`).join('\n'),
          text,
        ),
        expected,
      );
    assert.deepEqual(wordTimes('nothing of the kind', text), []);
  });

  test('takes any program: text as input or argument, sound as output or file', async () => {
    for (const voice of ['espeak-ng -v {lang} --stdout', "espeak-ng -v {lang} -w {audio} '{text}'"]) {
      const { code, stderr, at } = await narrateText('# Hi\n\nIt\'s "fine".', ['--lang=en', `--voice=${voice}`]);
      assert.equal(code, 0, stderr);
      assert.deepEqual(
        cuesOf(join(at, 'article.vtt')).map(({ text }) => text),
        ['Hi', 'It\'s "fine".'],
      );
    }
  });

  test('makes smaller copies with the encoders that are there', { skip: process.platform === 'win32' }, async () => {
    const at = folder();
    const programs = join(at, 'programs');
    mkdirSync(programs);
    writeFileSync(join(programs, 'lame'), '#!/bin/sh\nfor last; do from="$to"; to="$last"; done\ncp "$from" "$to"\n');
    chmodSync(join(programs, 'lame'), 0o755);
    copyFileSync(article, join(at, 'a b.md'));
    const { stdout } = await narrate([join(at, 'a b.md')], { PATH: `${programs}${delimiter}${process.env.PATH}` });
    assert.ok(existsSync(join(at, 'a b.mp3')));
    assert.match(stdout, /src="a%20b\.md" audio="(?:a%20b\.opus )?a%20b\.mp3" timings="a%20b\.vtt"/);
  });

  test('smaller copies of real encoders keep the times', { skip: noEncoders }, async () => {
    const { at } = await narrateText('# Hi\n\nA sentence. Another one, which is longer.', ['--lang=en']);
    const path = (name) => join(at, name);
    execFileSync('opusdec', ['--quiet', '--rate', '22050', path('article.opus'), path('opus.wav')]);
    execFileSync('lame', ['--quiet', '--decode', path('article.mp3'), path('mp3.wav')]);
    const cues = cuesOf(path('article.vtt'));
    for (const copy of ['opus.wav', 'mp3.wav']) {
      const { found } = silences(path(copy));
      for (const { start } of cues.slice(1)) {
        const nearest = Math.min(...found.map(({ end }) => Math.abs(end - start)));
        assert.ok(nearest < TOLERANCE, `${copy}: ${nearest} s from the sound`);
      }
    }
  });

  test('a passage in a language without a voice is left out, and named', async () => {
    const { code, stderr, at } = await narrateText('A sentence.\n\n<p lang="tlh">nuqneH nuqneH nuqneH nuqneH.</p>', [
      '--lang=en',
    ]);
    assert.equal(code, 0);
    assert.match(stderr, /no voice for it \(tlh\): nuqneH/);
    assert.equal(cuesOf(join(at, 'article.vtt')).length, 1);
  });

  for (const [what, text, args, message] of [
    [
      'a program that is not there',
      'Words.',
      ['--lang=en', '--voice=no-such-voice {text}'],
      /^The program no-such-voice is not there\. Check/,
    ],
    [
      'a program that fails',
      'Words.',
      ['--lang=en', '--voice=espeak-ng -v tlh -w {audio}'],
      /^espeak-ng has failed \(1\) at “Words\.”\.\n.*does not exist/,
    ],
    [
      'a program that writes nothing',
      'Words.',
      ['--lang=en', `--voice='${process.execPath}' -e 0`],
      /wrote no sound for “Words\.”/,
    ],
    ['a program that writes silence', 'Words.', ['--lang=en', '--voice=espeak-ng -a 0 -w {audio}'], /has said nothing/],
    [
      'a field of a template that nobody knows',
      'Words.',
      ['--lang=en', '--voice=say {speech}'],
      /^\{speech\} is no field/,
    ],
    ['a language without a voice', 'Words.', ['--lang=tlh'], /no voice for “tlh”/],
    ['a tag that is none', 'Words.', ['--lang=x_y_z'], /^“x_y_z” is no language tag/],
    ['an article that names no language', 'Words.', [], /does not say in which language it is/],
    ['an article without words', '![](a.jpg)', ['--lang=en'], /There is nothing to say/],
    ['an option that nobody knows', 'Words.', ['--fast'], /--fast[^]*Usage: npx wayleaf narrate/],
    [
      'a folder that is not there',
      'Words.',
      ['--lang=en', `--out=${tmpdir()}/no/such/folder/a`],
      /cannot be written: there is no such folder/,
    ],
  ])
    test(`${what} is told plainly, and leaves nothing behind`, async () => {
      const { code, stderr, files } = await narrateText(text, args);
      assert.match(stderr, message);
      assert.doesNotMatch(stderr, /\n {4}at /);
      assert.equal(code, 2);
      assert.deepEqual(files, ['article.md']);
    });

  test('a file that is missing, a folder, a picture or a broken feed is told plainly', async () => {
    assert.match((await narrate(['nowhere.md'])).stderr, /nowhere\.md cannot be read: there is no such file/);
    assert.match((await narrate([root])).stderr, /cannot be read: it is a folder/);
    assert.match((await narrateText('x', [], 'a.png')).stderr, /There is no article in .*a\.png\.\nWL-DATA-004/);
    assert.match((await narrateText('<rss', [], 'a.rss')).stderr, /There is no article in .*a\.rss\.\nWL-READER-034/);
    assert.match((await narrate([])).stderr, /^Usage: npx wayleaf narrate/);
  });
});
