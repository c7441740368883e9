// The device's voice, over fakes of the engines: whole texts, no sentence lost or said twice, no long silence.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { DeviceVoice } from '../../src/reader/narration/device-voice.js';
import { Speaker } from '../../src/reader/narration/speaker.js';
import { Transcript, type Place } from '../../src/reader/narration/transcript.js';
import { DEFAULT_NARRATION } from '../../src/reader/narration/narration-settings.js';
import { FakeSpeech, installSpeech, PROFILES, voice, type Profile, type ProfileName } from '../support/speech.js';

const SENTENCES = [
  'Sleep is a gift.',
  'Nobody can force it, but everybody can prepare for it.',
  'Go to bed when you are tired; get up at the same time every day, on Sundays too, whatever the night was like; leave the clock where you cannot see it, because counting the hours keeps you awake; and if you lie there for long, get up again and do something quiet.',
  'Worry comes at night. It seldom stays for breakfast.',
];
const WORDS = SENTENCES.join(' ').match(/[\p{L}’]+/gu)!;

const passages = (lang = 'en') =>
  SENTENCES.map((text) => ({ element: undefined as unknown as Element, lang, text, length: text.length }));

/** Lets time pass, step by step: timers that are set meanwhile run too. */
function pass(ms: number): void {
  for (let i = 0; i < ms; i += 10) mock.timers.tick(10);
}

let restore: (() => void) | undefined;

/** Reads the sentences with an engine. */
function listen(profile: Profile, { lang = 'en', rate = 1, chosen = {}, list = passages(lang) } = {}) {
  const engine = new FakeSpeech(profile);
  restore = installSpeech(engine);
  const transcript = new Transcript(list, DEFAULT_NARRATION.says);
  const said: string[] = [];
  let place: Place | undefined;
  const device = new DeviceVoice(
    new Speaker(engine as unknown as SpeechSynthesis),
    engine as unknown as SpeechSynthesis,
    {
      transcript: () => transcript,
      lang: () => lang,
      rate: () => rate,
      chosen: () => chosen,
      onPlace: (at) => void (place = at),
      onWord: (at, from) => void (place = { ...at, offset: from }),
      onFinished: () => said.push('finished'),
      goesOn: () => true,
      onInterrupted: () => said.push('interrupted'),
      onFailure: (failure) => said.push(failure),
      onWaiting: () => said.push('waiting'),
    },
  );
  return {
    engine,
    device,
    transcript,
    said,
    place: () => place!,
    /** Lets time pass until something has ended. */
    run(seconds = 200) {
      for (let i = 0; i < seconds * 100 && !said.length; i++) mock.timers.tick(10);
      return said;
    },
  };
}

const heardWords = ({ heard }: FakeSpeech) =>
  heard.flatMap(({ text, whole }) => (whole ? (text.match(/[\p{L}’]+/gu) ?? []) : []));

/** The longest silence between two utterances. */
const longestPause = ({ heard }: FakeSpeech) =>
  Math.max(...heard.slice(1).map(({ from }, index) => from - (heard[index]!.until ?? from)));

describe('the device’s voice', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 }));
  afterEach(() => {
    restore?.();
    mock.timers.reset();
  });

  const speaking = Object.keys(PROFILES).filter((name) => !/no voice|all fail|late/.test(name)) as ProfileName[];
  for (const name of speaking)
    for (const rate of [0.5, 1, 2])
      test(`says everything once and in order: ${name}, speed ${rate}`, () => {
        const { engine, device, run } = listen(PROFILES[name], { rate });
        device.start({ passage: 0, index: 0, offset: 0 });
        assert.deepEqual(run(), ['finished']);
        assert.deepEqual(heardWords(engine), WORDS);
        assert.ok(longestPause(engine) < 3000, `a pause of ${longestPause(engine)} ms`);
        assert.equal(engine.pauses, 0);
      });

  for (const name of speaking)
    test(`stops and goes on without losing or repeating a sentence: ${name}`, () => {
      const { engine, device, run, place, said } = listen(PROFILES[name]);
      device.start({ passage: 0, index: 0, offset: 0 });
      while (engine.heard.length < 2) mock.timers.tick(10);
      pass(600);
      device.stop();
      pass(5000);
      assert.equal(engine.heard.length, 2, 'nothing more is said after a stop');
      assert.deepEqual(said, []);
      assert.ok(!engine.isHeard);
      device.start(place());
      assert.deepEqual(run(), ['finished']);
      const texts = engine.heard.map(({ text }) => text);
      const { words = false }: Profile = PROFILES[name];
      // the sentence is said again, from the word where it was stopped if the engine tells words
      assert.equal(
        texts[2],
        words ? SENTENCES[1]!.slice(place().passage ? SENTENCES[1]!.indexOf(texts[2]!) : 0) : SENTENCES[1],
      );
      if (words) assert.ok(texts[2]!.length < SENTENCES[1]!.length);
      assert.deepEqual(heardWords(engine).slice(-8), WORDS.slice(-8));
    });

  test('is heard as soon as it is asked, so that a browser which wants a press sees one', () => {
    const { engine, device } = listen(PROFILES.safari);
    device.start({ passage: 0, index: 0, offset: 0 });
    assert.ok(engine.speaking);
  });

  test('says that a press is wanted', () => {
    const { engine, device, run } = listen({ ...PROFILES['chromium on linux'], wantsPress: true });
    engine.isPressed = false;
    device.start({ passage: 0, index: 0, offset: 0 });
    assert.deepEqual(run(), ['blocked']);
  });

  for (const name of ['no voice starts', 'all fail'] as const)
    test(`says within 15 seconds that no voice starts: ${name}`, () => {
      const { engine, device, run } = listen(PROFILES[name]);
      device.start({ passage: 0, index: 0, offset: 0 });
      assert.deepEqual(run(15), ['no-voice']);
      assert.equal(engine.heard.length, 0);
    });

  test('tries the next voice where one does not start', () => {
    const voices = [voice('Broken', 'en-US', { default: true }), voice('Works', 'en-US')];
    const { engine, device, run } = listen({ ...PROFILES['chromium on linux'], voices, mute: ['Broken'] });
    device.start({ passage: 0, index: 0, offset: 0 });
    assert.deepEqual(run(), ['finished']);
    assert.deepEqual(new Set(engine.heard.map(({ voice: name }) => name)), new Set(['Works']));
    assert.deepEqual(heardWords(engine), WORDS);
  });

  test('goes on with another voice when one goes in mid-sentence', () => {
    const voices = [voice('Leaves', 'en-US', { default: true }), voice('Stays', 'en-US')];
    const { engine, device, run } = listen({ ...PROFILES['edge natural'], voices });
    device.start({ passage: 0, index: 0, offset: 0 });
    while (engine.heard.length < 2) mock.timers.tick(10);
    pass(1000);
    engine.voices = [voices[1]!];
    engine.profile = { ...engine.profile, mute: ['Leaves'] };
    assert.deepEqual(run(), ['finished']);
    assert.deepEqual(heardWords(engine), WORDS);
    assert.deepEqual(engine.heard.at(-1)?.voice, 'Stays');
  });

  test('repeats a sentence that falls silent, in smaller pieces', () => {
    const voices = [voice('Anna', 'en-US')];
    const { engine, device, run } = listen({ ...PROFILES['chromium on linux'], voices, diesAfter: 9000 });
    device.start({ passage: 0, index: 0, offset: 0 });
    assert.deepEqual(run(), ['finished']);
    assert.deepEqual(new Set(heardWords(engine)), new Set(WORDS));
    assert.deepEqual(heardWords(engine), WORDS);
  });

  test('pauses when something else cancels it, and does not fight', () => {
    const { engine, device, run } = listen(PROFILES['chromium on linux']);
    device.start({ passage: 0, index: 0, offset: 0 });
    pass(500);
    engine.interrupt();
    assert.deepEqual(run(2), ['interrupted']);
    pass(5000);
    assert.equal(engine.heard.length, 1);
  });

  test('waits for another voice of the page, and never cancels it', () => {
    const { engine, device, said, run } = listen(PROFILES['chromium on linux']);
    const Utterance = SpeechSynthesisUtterance;
    engine.speak(new Utterance('A stranger says something long enough.') as never);
    pass(50);
    device.start({ passage: 0, index: 0, offset: 0 });
    pass(500);
    assert.equal(said[0], 'waiting');
    device.stop();
    assert.equal(engine.cancels, 0);
    device.start({ passage: 0, index: 0, offset: 0 });
    said.length = 0;
    while (engine.heard.length < 2) mock.timers.tick(10);
    assert.ok(engine.heard[0]!.whole, 'the stranger has finished');
    said.length = 0;
    // one that is queued behind ours is not lost when ours is stopped
    engine.speak(new Utterance('And another thing.') as never);
    device.stop();
    pass(9000);
    assert.deepEqual(
      engine.heard.map(({ text, whole }) => [text.slice(0, 5), whole]),
      [
        ['A str', true],
        ['Sleep', true],
        ['And a', true],
      ],
    );
    assert.equal(run(0).length, 0);
  });

  test('repeats a sentence that somebody cut off where that looks like its end', () => {
    const { engine, device, run } = listen(PROFILES['firefox on linux'], {
      list: [...passages(), ...passages()],
    });
    device.start({ passage: 0, index: 0, offset: 0 });
    while (engine.heard.length < 7) mock.timers.tick(10);
    pass(200);
    engine.cancel();
    assert.deepEqual(run(), ['finished']);
    assert.deepEqual(heardWords(engine), [...WORDS, ...WORDS]);
  });

  test('says that there is no voice where the engine ends everything at once', () => {
    const { engine, device, run } = listen(PROFILES['chromium on linux']);
    engine.pace = 0;
    device.start({ passage: 0, index: 0, offset: 0 });
    assert.deepEqual(run(), ['no-voice']);
  });

  test('speaks a passage in another language with its voice, and says so where there is none', () => {
    const list = [
      ...passages().slice(0, 1),
      { element: undefined as unknown as Element, lang: 'de', text: 'Gute Nacht zusammen.', length: 20 },
      { element: undefined as unknown as Element, lang: 'fr', text: 'Bonne nuit à tous.', length: 18 },
      { element: undefined as unknown as Element, lang: 'fr', text: 'Dormez bien.', length: 12 },
      ...passages().slice(1, 2),
    ];
    const { engine, device, run } = listen(PROFILES['chromium on linux'], { list });
    device.start({ passage: 0, index: 0, offset: 0 });
    assert.deepEqual(run(), ['finished']);
    assert.deepEqual(
      engine.heard.map(({ text, voice: name }) => [name, text]),
      [
        ['Anna', SENTENCES[0]],
        ['Otto', 'Gute Nacht zusammen.'],
        ['Anna', 'A passage in French is not read: this device has no voice for it.'],
        ['Anna', SENTENCES[1]],
      ],
    );
  });

  test('takes the voice that was chosen for the language', () => {
    const voices = [voice('Anna', 'en-US', { default: true }), voice('Beth', 'en-GB')];
    const { engine, device, run } = listen(
      { ...PROFILES['chromium on linux'], voices },
      { chosen: { en: 'Beth|en-GB' } },
    );
    device.start({ passage: 0, index: 0, offset: 0 });
    assert.deepEqual(run(), ['finished']);
    assert.ok(engine.heard.every(({ voice: name }) => name === 'Beth'));
  });
});
