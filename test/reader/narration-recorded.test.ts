import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
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

async function reader(attributes: string): Promise<WayleafReader> {
  const element = put(`<div lang="en"><wayleaf-reader ${attributes}>${WORDS}</wayleaf-reader></div>`);
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
  afterEach(() => {
    clear();
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

  it('that cannot be played gives way to the device’s voice, and is named by a code', async () => {
    const element = await reader(`audio="${echo({ status: 404 })}"`);
    await press(element);
    await problem(element, 'WL-READER-061');
    await waitUntil(() => speech.heard.length > 0, 'the device speaks');
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
});
