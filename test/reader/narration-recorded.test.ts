import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { narrationParts } from '../../src/reader/narration/narrator.js';
import { FakeSpeech, installSpeech, PROFILES } from '../support/speech.js';
import { echo } from '../support/ports.js';
import { clear, inside, problem, put, ready } from './helpers.js';

const WORDS = `<h1>On sleep</h1><p>Sleep is a gift. Nobody can force it.</p><p>A new paragraph, written later.</p><p>Good night.</p>`;

/** Two seconds of silence: enough to tell the time. */
const RECORDING = new URL('data/silence.wav', import.meta.url).href;
/** An article, and the timings that `npx wayleaf narrate` has written for it (test/package/narrate.test.mjs). */
const NARRATED = new URL('data/narrated.md', import.meta.url).href;
const NARRATED_TIMINGS = new URL('data/narrated.vtt', import.meta.url).href;
const timings = (body: string) => echo({ type: 'text/vtt', body });

const CUES = `WEBVTT

00:00.000 --> 00:00.300
On sleep

00:00.300 --> 00:00.700
<v Reader>Sleep <00:00.400>is <00:00.450>a <00:00.500>gift.

00:00.700 --> 00:01.100
Nobody can force it.

00:01.100 --> 00:01.400
A sentence that was cut since.

00:01.400 --> 00:01.900
Good night.
`;

let speech: FakeSpeech;
let restore: () => void;

async function reader(attributes: string, words = WORDS): Promise<WayleafReader> {
  const element = put(`<div lang="en"><wayleaf-reader ${attributes}>${words}</wayleaf-reader></div>`);
  await ready(element);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  await waitUntil(() => inside(element, '.listen'), 'a button to listen', { timeout: 6000 });
  return element;
}

/** Presses as a person does: browsers play nothing for a script. */
async function press(element: WayleafReader): Promise<void> {
  inside(element, '.listen')!.focus();
  await sendKeys({ press: 'Enter' });
}

function states(element: HTMLElement): string[] {
  const list: string[] = [];
  element.addEventListener('wayleaf-reader-narration', ({ state, sentence }) => {
    if (list.at(-1) !== `${state} ${sentence}`) list.push(`${state} ${sentence}`);
  });
  return list;
}

describe('a recorded narration', () => {
  beforeEach(() => {
    speech = new FakeSpeech({ ...PROFILES['chromium on linux'] });
    speech.pace = 4;
    speech.delay = 2;
    restore = installSpeech(speech);
  });
  afterEach(async () => {
    clear();
    await aTimeout(50); // a reader that is gone falls silent, and keeps its place, a moment later
    restore();
    sessionStorage.removeItem('wayleaf-reader-narration-at');
  });

  let playsHere = false;
  before(async () => void (playsHere = await plays()));

  /** Whether this engine plays anything here: Firefox and WebKitGTK may not without a sound device. */
  async function plays(): Promise<boolean> {
    const button = document.createElement('button');
    document.body.append(button);
    button.focus();
    const audio = new Audio(RECORDING);
    const started = new Promise<boolean>((done) => {
      button.onclick = () => {
        audio.onended = () => done(true);
        audio.onerror = () => done(false);
        audio.play().catch(() => done(false));
      };
      setTimeout(() => done(false), 5000);
    });
    await sendKeys({ press: 'Enter' });
    const result = await started;
    audio.pause();
    button.remove();
    return result;
  }

  it('keeps its place for this visit, but nothing where the owner wants nothing kept', async function () {
    if (!playsHere) this.skip();
    for (const [attributes, kept] of [
      ['', true],
      ['storage="none"', false],
    ] as const) {
      const element = await reader(`${attributes} audio="${RECORDING}" timings="${timings(CUES)}"`);
      const list = states(element);
      await press(element);
      await waitUntil(() => list.some((each) => each.startsWith('playing ')), 'it plays', { timeout: 9000 });
      clear();
      await aTimeout(50);
      expect(sessionStorage.getItem('wayleaf-reader-narration-at') !== null, attributes).to.equal(kept);
      sessionStorage.clear();
    }
  });

  it('is forgotten once it was heard to its end', async function () {
    if (!playsHere) this.skip();
    const key = 'wayleaf-reader-narration-at';
    sessionStorage.setItem(key, JSON.stringify({ 'https://example.org/other.mp3': 7 }));
    const element = await reader(`audio="${RECORDING}"`);
    const list = states(element);
    await press(element);
    await waitUntil(() => list.at(-1) === 'finished ', 'the end', { timeout: 9000 });
    inside(element, '.narration [aria-label^="Stop"]')!.click();
    clear();
    await aTimeout(50);
    expect(sessionStorage.getItem(key)).to.equal('{"https://example.org/other.mp3":7}');
  });

  it('whose part comes too late, or never, does not make the device’s voice begin after Stop', async () => {
    const { recording } = narrationParts;
    let fail!: (error: Error) => void;
    narrationParts.recording = () => new Promise((_, reject) => (fail = reject));
    try {
      const element = await reader(`audio="${RECORDING}"`);
      const list = states(element);
      await press(element);
      await waitUntil(() => list.at(-1) === 'loading ', 'it waits');
      inside(element, '.narration [aria-label^="Stop"]')!.click();
      fail(new Error('it never came'));
      await aTimeout(100);
      expect(speech.heard).to.deep.equal([]);
      expect(list).to.deep.equal(['loading ', 'idle ']);
      // while it is wanted, that voice takes over
      inside(element, '.listen')!.click();
      await waitUntil(() => list.at(-1) === 'loading ', 'it waits again');
      fail(new Error('it never came'));
      await waitUntil(() => speech.heard.length, 'the device’s voice reads');
    } finally {
      narrationParts.recording = recording;
    }
  });

  it('is offered and played where the browser has no speech of its own, and says so where it cannot be played', async function () {
    restore();
    const names = ['speechSynthesis', 'SpeechSynthesisUtterance'] as const;
    const before = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
    for (const name of names) Object.defineProperty(globalThis, name, { value: undefined, configurable: true });
    restore = () =>
      names.forEach((name, index) => {
        delete (globalThis as Record<string, unknown>)[name];
        if (before[index]) Object.defineProperty(globalThis, name, before[index]);
      });
    const broken = await reader('audio="/no-such.mp3"');
    const states_ = states(broken);
    await press(broken);
    await waitUntil(() => states_.at(-1)?.startsWith('failed'), 'it fails in words', { timeout: 9000 });
    await problem(broken, 'WL-READER-061');
    inside(broken, '[data-panel=voice]')!.click();
    await waitUntil(() => inside(broken, '.sheet')?.matches(':popover-open'), 'its panel opens');
    clear();
    if (!playsHere) this.skip();
    const element = await reader(`audio="${RECORDING}" timings="${timings(CUES)}"`);
    const list = states(element);
    await press(element);
    await waitUntil(() => list.some((each) => each.startsWith('playing ')), 'it plays', { timeout: 9000 });
  });

  it('is followed by its timings, also where the article was edited since, and asked for only after the press', async function () {
    if (!playsHere) this.skip();
    const element = await reader(`audio="${RECORDING}" timings="${timings(CUES)}"`);
    expect(element.shadowRoot!.querySelector('audio, track, source')).to.equal(null);
    const list = states(element);
    await press(element);
    await waitUntil(
      () => list.at(-1)?.startsWith('finished') || list.some((each) => each === 'playing Good night.'),
      'the end',
      { timeout: 9000 },
    );
    const said = list.filter((each) => each.startsWith('playing ') && each !== 'playing ');
    expect(said).to.include.members(['playing Nobody can force it.', 'playing Good night.']);
    expect(list.join()).to.not.contain('A new paragraph');
    expect(speech.log).to.have.length(0);
    expect(element.problems.filter(({ code }) => code.startsWith('WL-READER-06'))).to.have.length(0);
  });

  it('without timings plays, and marks nothing', async function () {
    if (!playsHere) this.skip();
    const element = await reader(`audio="${RECORDING}"`);
    const list = states(element);
    await press(element);
    await waitUntil(() => list.at(-1) === 'finished ', 'the end', { timeout: 9000 });
    expect(list).to.deep.equal(['loading ', 'playing ', 'finished ']);
  });

  it('that stands still although what comes next is loaded is paused and played again, and only then', async () => {
    const proto = HTMLMediaElement.prototype;
    const { play, pause } = proto;
    const calls: string[] = [];
    const players: HTMLMediaElement[] = [];
    proto.play = async function (this: HTMLMediaElement) {
      players.push(this);
      calls.push('play');
    };
    proto.pause = () => void calls.push('pause');
    try {
      const element = await reader(`audio="${RECORDING}"`);
      await press(element);
      await waitUntil(() => calls.length, 'it is to play');
      const audio = players[0]!;
      let loaded = 0.4;
      const values = { currentTime: () => 0.3, duration: () => 2, paused: () => false };
      const buffered = () => ((end) => ({ length: 1, start: () => 0, end: () => end }))(loaded); // as of the moment
      for (const [name, get] of Object.entries({ ...values, buffered })) Object.defineProperty(audio, name, { get });
      calls.length = 0;
      audio.dispatchEvent(new Event('waiting'));
      await aTimeout(2300);
      expect(calls, 'it waits for the network').to.deep.equal([]);
      loaded = 2;
      await waitUntil(() => calls.length >= 2, 'it is woken', { timeout: 4000 });
      expect(calls).to.deep.equal(['pause', 'play']);
      element.stop();
    } finally {
      Object.assign(proto, { play, pause });
    }
  });

  it('that cannot be played gives way to the device’s voice, and is named by a code', async () => {
    speech.pace = 40;
    const element = await reader(`audio="${echo({ status: 404 })}"`);
    const list = states(element);
    await press(element);
    await problem(element, 'WL-READER-061');
    await waitUntil(() => list.at(-1) === 'playing On sleep', 'the device speaks');
    await element.updateComplete;
    // it is still to be read while the voice is heard
    expect(inside(element, '.narration [role=status]')!.textContent).to.contain('Your device’s voice reads');
    await waitUntil(() => list.at(-1) === 'playing Sleep is a gift.', 'the next sentence');
    await waitUntil(() => inside(element, '.narration [role=status]')!.textContent === '', 'it has been said');
    expect(speech.heard[0]!.text).to.contain('On sleep');
  });

  it('made by `wayleaf narrate` says what the reader would say, word for word', async () => {
    const list: string[] = [];
    const element = put(`<wayleaf-reader src="${NARRATED}"></wayleaf-reader>`);
    element.addEventListener('wayleaf-reader-narration', ({ state }) => list.push(state));
    await waitUntil(() => inside(element, '.listen'), 'a button to listen', { timeout: 6000 });
    await press(element);
    await waitUntil(() => list.at(-1) === 'finished', 'the end', { timeout: 9000 });
    const cues = (await (await fetch(NARRATED_TIMINGS)).text()).matchAll(/-->.*\n(.+)/g);
    const recorded = [...cues].map(([, text]) => text!.replace(/<[^>]*>/g, ''));
    expect(recorded).to.have.length.above(10);
    expect(speech.heard.map(({ text }) => text.trim().replace(/\s+/g, ' '))).to.deep.equal(recorded);
  });

  it('with timings that are missing, overlap, go on after its end, or are of another article plays, and says so', async function () {
    if (!playsHere) this.skip();
    const overlapping = CUES.replace('--> 00:00.300', '--> 00:01.000');
    const beyond = CUES.replaceAll('00:01.', '09:01.');
    for (const [document, code] of [
      ['no timings at all', 'WL-READER-062'],
      [overlapping, 'WL-READER-063'],
      [beyond, 'WL-READER-063'],
      ['WEBVTT\n\n00:00.000 --> 00:01.000\nQuite other words than those here', 'WL-READER-064'],
    ] as const) {
      const element = await reader(`audio="${RECORDING}" timings="${timings(document)}"`);
      const list = states(element);
      await press(element);
      await problem(element, code);
      await waitUntil(() => list.some((each) => each.startsWith('playing')), `it plays: ${code}`, { timeout: 5000 });
      element.remove();
    }
  });

  const SUBRIP = CUES.replace(/^WEBVTT\n\n/, '')
    .replace(/(\d)\.(\d{3})/g, '$1,$2')
    .replace(/<[^>]*>/g, '');
  const JSON_TIMINGS = JSON.stringify({
    version: '1.0.0',
    segments: [
      { speaker: 'Dana', startTime: 0, endTime: 0.6, body: 'On sleep. Sleep is a gift.' },
      { speaker: 'Dana', startTime: 0.6, endTime: 1.1, body: 'Nobody can force it.' },
      { speaker: 'Dana', startTime: 1.1, body: 'Good night.' },
    ],
  });

  /** A feed whose first item has a recording. */
  const feed = (transcript: string, audio = RECORDING) =>
    echo({
      type: 'application/rss+xml',
      body: `<rss version="2.0" xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel><title>T</title><language>en</language>
<item><guid>1</guid><title>On sleep</title><description><![CDATA[${WORDS.replace(/<h1>.*<\/h1>/, '')}]]></description>
<enclosure url="${audio}" type="audio/wav" length="1"/>${transcript}</item>
<item><guid>2</guid><title>Other</title><description>Words without a recording.</description></item></channel></rss>`,
    });
  const transcript = (type: string, body: string) =>
    `<podcast:transcript type="${type}" url="${echo({ type, body }).replaceAll('&', '&amp;')}"/>`;

  async function feedReader(src: string, attributes = ''): Promise<WayleafReader> {
    const element = put(`<wayleaf-reader src="${src}" ${attributes}></wayleaf-reader>`);
    await waitUntil(() => inside(element, '.listen'), 'a button to listen', { timeout: 6000 });
    return element;
  }

  for (const [type, body] of [
    ['text/vtt', CUES],
    ['application/x-subrip', SUBRIP],
    ['application/json', JSON_TIMINGS],
  ] as const)
    it(`of a feed is followed by its transcript (${type}), and neither is asked for before the press`, async function () {
      if (!playsHere) this.skip();
      const element = await feedReader(feed(transcript(type, body)));
      const list = states(element);
      const requests = () =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name === RECORDING || name.includes(encodeURIComponent(type)));
      performance.clearResourceTimings();
      element.requestUpdate();
      await element.updateComplete;
      expect(element.shadowRoot!.querySelector('audio, track, source')).to.equal(null);
      expect(requests()).to.have.length(0);
      await press(element);
      await waitUntil(() => list.includes('playing Good night.'), 'its last sentence', { timeout: 9000 });
      expect(list).to.include('playing Nobody can force it.');
      expect(speech.log).to.have.length(0);
      expect(element.problems.filter(({ code }) => code.startsWith('WL-READER-06'))).to.have.length(0);
    });

  it('of a feed gives way to one that the author names, and is not that of another item', async function () {
    if (!playsHere) this.skip();
    const element = await feedReader(feed('', echo({ status: 404 }).replaceAll('&', '&amp;')), `audio="${RECORDING}"`);
    const list = states(element);
    await press(element);
    await waitUntil(() => list.includes('playing '), 'it plays', { timeout: 5000 });
    element.stop();
    element.removeAttribute('audio');
    element.item = '2';
    await waitUntil(() => element.textContent.includes('without a recording'), 'the other item');
    await element.updateComplete;
    element.shadowRoot!.querySelector<HTMLElement>('.listen')!.focus();
    await press(element);
    await waitUntil(() => speech.heard.length > 0, 'the device speaks');
    expect(speech.heard.map(({ text }) => text)).to.include('Other');
  });

  it('of a feed stops where another item is shown', async function () {
    if (!playsHere) this.skip();
    const element = await feedReader(feed(transcript('text/vtt', CUES)));
    const list = states(element);
    await press(element);
    await waitUntil(() => list.some((each) => each.startsWith('playing')), 'it plays', { timeout: 5000 });
    element.item = '2';
    await waitUntil(() => list.at(-1) === 'idle ', 'it stops', { timeout: 5000 });
  });

  for (const [what, type, body, code] of [
    ['JSON that is cut off', 'application/json', '{ "segments": [', 'WL-READER-062'],
    ['subtitles without any', 'application/x-subrip', 'no transcript', 'WL-READER-062'],
    ['overlapping times', 'application/json', JSON_TIMINGS.replace('"endTime":0.6', '"endTime":0.9'), 'WL-READER-063'],
    ['other words', 'application/x-subrip', SUBRIP.replace(/[a-z]+/gi, 'other'), 'WL-READER-064'],
  ] as const)
    it(`of a feed with a transcript of ${what} plays, and says so`, async function () {
      if (!playsHere) this.skip();
      const element = await feedReader(feed(transcript(type, body)));
      const list = states(element);
      await press(element);
      await problem(element, code);
      await waitUntil(() => list.some((each) => each.startsWith('playing')), 'it plays', { timeout: 5000 });
    });

  const OVERLAY = `<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>
<par><text src="sleep.xhtml#one"/><audio src="sleep.mp3" clipBegin="0:00:00.000" clipEnd="0:00:00.500"/></par>
<par><text src="sleep.xhtml#two"/><audio src="sleep.mp3" clipBegin="0.5s" clipEnd="1.2s"/></par>
<par><text src="sleep.xhtml#three"/><audio src="sleep.mp3" clipBegin="1200ms" clipEnd="1900ms"/></par>
</body></smil>`;
  const OVERLAID = `<p><span id="one">Sleep is a gift.</span> <span id="two">Nobody can force it.</span></p><p id="three">A word. Good night.</p>`;

  const overlaid = (body: string) =>
    reader(
      `audio="${RECORDING}" timings="${echo({ type: 'application/smil+xml', body })}&amp;file=sleep.smil"`,
      `<h1>On sleep</h1>${OVERLAID}`,
    );

  it('is followed by a media overlay, element by element, and sentence by sentence within one', async function () {
    if (!playsHere) this.skip();
    const element = await overlaid(OVERLAY);
    const list = states(element);
    await press(element);
    await waitUntil(() => list.at(-1)?.startsWith('finished'), 'the end', { timeout: 9000 });
    expect(list.filter((each) => each !== 'playing ').slice(0, 6)).to.deep.equal([
      'loading ',
      'playing Sleep is a gift.',
      'playing Nobody can force it.',
      'playing A word.',
      'playing Good night.',
      'finished ',
    ]);
    expect(element.problems.filter(({ code }) => code.startsWith('WL-READER-06'))).to.have.length(0);
  });

  it('with a media overlay that is broken, or of another article, plays, and says so', async function () {
    if (!playsHere) this.skip();
    for (const [overlay, code] of [
      ['<smil', 'WL-READER-062'],
      [OVERLAY.replaceAll('xhtml#', 'xhtml#of-another-'), 'WL-READER-064'],
    ] as const) {
      const element = await overlaid(overlay);
      const list = states(element);
      await press(element);
      await problem(element, code);
      await waitUntil(() => list.some((each) => each.startsWith('playing')), `it plays: ${code}`, { timeout: 5000 });
      element.remove();
    }
  });

  const SECTIONS = `<h1>On sleep</h1><p>Sleep is a gift.</p><h2>By night</h2><p>Nobody can force it.</p><h2>By day</h2><p>Good night.</p>`;
  const SECTION_CUES = `WEBVTT

00:00.000 --> 00:00.500
On sleep. Sleep is a gift.

00:00.500 --> 00:01.000
By night. Nobody can force it.

00:01.000 --> 00:01.900
By day. Good night.
`;

  describe('on the lock screen and the media keys', () => {
    type Handlers = Partial<Record<MediaSessionAction, MediaSessionActionHandler | null>>;
    let handlers: Handlers;
    let positions: MediaPositionState[];
    const session = navigator.mediaSession;

    beforeEach(() => {
      handlers = {};
      positions = [];
      session.setActionHandler = (action, handler) => {
        // an action that some browsers do not know
        if (action === 'seekto') throw new TypeError('unknown');
        handlers[action] = handler;
      };
      session.setPositionState = (state) => void (state && positions.push(state));
    });
    afterEach(() => {
      // what the prototype has comes back
      for (const name of ['setActionHandler', 'setPositionState'] as const) Reflect.deleteProperty(session, name);
    });

    const sections = () => reader(`byline="Dana" audio="${RECORDING}" timings="${timings(SECTION_CUES)}"`, SECTIONS);
    const act = (action: MediaSessionAction, more = {}) => handlers[action]!({ action, ...more });

    it('it has its title, its author and its length, and gives everything back on Stop', async function () {
      if (!playsHere) this.skip();
      const element = await sections();
      expect(session.metadata).to.equal(null);
      expect(handlers).to.deep.equal({});
      const list = states(element);
      await press(element);
      await waitUntil(() => list.some((each) => each.startsWith('playing')), 'it plays', { timeout: 5000 });
      expect(session.metadata).to.include({ title: 'On sleep', artist: 'Dana' });
      await waitUntil(() => positions.length > 0, 'its position');
      expect(positions[0]!.duration).to.be.closeTo(2, 0.1);
      act('stop');
      await waitUntil(() => list.at(-1) === 'idle ', 'it stops');
      expect(session.metadata).to.equal(null);
      expect(Object.values(handlers).every((each) => each === null)).to.equal(true);
    });

    it('it is paused, moved while paused, and goes on from there', async function () {
      if (!playsHere) this.skip();
      const element = await sections();
      const list = states(element);
      await press(element);
      await waitUntil(() => list.some((each) => /^playing ./.test(each)), 'a sentence', { timeout: 5000 });
      act('pause');
      await waitUntil(() => list.at(-1)!.startsWith('paused'), 'it pauses');
      act('seekforward', { seekOffset: 1.2 });
      act('play');
      await waitUntil(() => list.at(-1) === 'finished ', 'the end', { timeout: 5000 });
      expect(list).to.include('playing Good night.');
      expect(list).to.not.include('playing Nobody can force it.');
    });

    it('sections are its tracks and, where browsers list them, its chapters', async function () {
      if (!playsHere) this.skip();
      const element = await sections();
      const list = states(element);
      await press(element);
      await waitUntil(() => list.some((each) => /^playing ./.test(each)), 'a sentence', { timeout: 5000 });
      const chapters = (session.metadata as { chapterInfo?: readonly { title: string; startTime: number }[] })
        .chapterInfo;
      if (chapters) {
        expect(chapters.map(({ title }) => title)).to.deep.equal(['By night', 'By day']);
        expect(chapters[0]!.startTime).to.be.closeTo(0.5, 0.05);
      }
      act('pause');
      await waitUntil(() => list.at(-1)!.startsWith('paused'), 'it pauses');
      act('nexttrack');
      act('nexttrack');
      act('previoustrack');
      const before = list.length;
      act('play');
      // the first that is heard: a sentence is short, and the next may follow before anyone looks
      const first = () => list.slice(before).find((each) => /^playing ./.test(each));
      await waitUntil(first, 'it goes on', { timeout: 5000 });
      expect(first()).to.equal('playing By night');
    });

    it('another player that has taken them keeps them', async function () {
      if (!playsHere) this.skip();
      const element = await sections();
      const list = states(element);
      await press(element);
      await waitUntil(() => list.some((each) => each.startsWith('playing')), 'it plays', { timeout: 5000 });
      const other = new MediaMetadata({ title: 'A song' });
      session.metadata = other;
      element.remove();
      await waitUntil(() => !element.isConnected && list.at(-1) === 'idle ', 'it ends');
      expect(session.metadata).to.equal(other);
      session.metadata = null;
    });

    it('another player that has taken them before the chapters are known keeps them', async function () {
      if (!playsHere) this.skip();
      session.metadata = null;
      const element = await sections();
      const list = states(element);
      await press(element);
      await waitUntil(() => session.metadata, 'it takes them', { timeout: 5000 });
      const other = new MediaMetadata({ title: 'A song' });
      session.metadata = other;
      await waitUntil(() => list.at(-1) === 'finished ', 'the end', { timeout: 6000 });
      expect(session.metadata).to.equal(other);
      session.metadata = null;
    });

    it('a browser without them plays all the same', async function () {
      if (!playsHere) this.skip();
      Object.defineProperty(navigator, 'mediaSession', { value: undefined, configurable: true });
      try {
        const element = await sections();
        const list = states(element);
        await press(element);
        await waitUntil(() => list.at(-1) === 'finished ', 'the end', { timeout: 6000 });
        expect(list).to.include('playing Good night.');
      } finally {
        Reflect.deleteProperty(navigator, 'mediaSession');
      }
    });
  });
});
