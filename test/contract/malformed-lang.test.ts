/** Everything that opens works on a page whose `lang` is written wrongly: CMS write `en_US`, and people `english`. */
import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import '../../src/paths/define.js';
import '../../src/booking/define.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { FakeSpeech, installSpeech, voice } from '../support/speech.js';
import { clear, inside, put, ready, settled } from '../reader/helpers.js';
import { entry, openTools, select } from '../reader/tools.js';

/** A picture of that size, without a request. */
function picture(): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: 1200, height: 700 });
  canvas.getContext('2d')!.fillRect(0, 0, 600, 700);
  return canvas.toDataURL('image/png');
}

const HAN = '我们在这里读一些普通的文字，看看它们怎样被数出来。';
const READER = (lang: string) => `<div lang="${lang}"><wayleaf-reader published="2026-10-12" byline="Ada">
  <h1>On sleep</h1><h2>One</h2>
  <p id="one">Sleep is a gift. It came on 2026-10-12.<sup><a id="mark" href="#n1" role="doc-noteref">1</a></sup></p>
  <p lang="fr">Un passage en français que personne ici ne parle.</p>
  <p>${HAN.repeat(4)}</p>
  <img id="picture" src="${picture()}" width="300" alt="A window">
  <h2>Two</h2><p>More.</p><div style="height: 1500px"></div><p>End.</p>
  <ol><li id="n1">A note.</li></ol></wayleaf-reader></div>`;

const PATHS = (lang: string) => `<div lang="${lang}"><wayleaf-paths self-check="open" reviewed="2026-10-12"><table>
  <caption>Choosing ${HAN}</caption>
  <thead><tr><th>Q</th><th data-path="self">Alone</th><th data-path="guided">With someone</th></tr></thead>
  <tbody><tr data-row="limits"><th>Limits</th><td>${HAN}</td><td>b</td></tr></tbody></table>
  <ul data-signs><li data-for="self:2">I like my own pace</li><li data-for="guided:2">I like company</li></ul>
  </wayleaf-paths></div>`;

const BOOKING = (
  lang: string,
) => `<div lang="${lang}"><wayleaf-booking hours="Mo-Su 09:00-17:00" timezone="Europe/Vienna"
  length="50" price="80 EUR"><a href="https://calendly.com/a/b">Book</a></wayleaf-booking></div>`;

describe('a page whose language is written wrongly', () => {
  let faults: string[];
  let restore: (() => void) | undefined;
  const onError = (event: ErrorEvent) => faults.push(event.message);
  const onRejection = (event: PromiseRejectionEvent) => faults.push(String(event.reason));

  before(() => {
    addEventListener('error', onError);
    addEventListener('unhandledrejection', onRejection);
  });
  after(() => {
    removeEventListener('error', onError);
    removeEventListener('unhandledrejection', onRejection);
  });
  beforeEach(async () => {
    faults = [];
    await setViewport({ width: 800, height: 600 });
  });
  afterEach(async () => {
    clear();
    await aTimeout(20); // a reader that is gone falls silent a moment later
    restore?.();
    restore = undefined;
  });

  async function article(lang: string): Promise<WayleafReader> {
    const reader = put(READER(lang));
    await ready(reader);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    await waitUntil(() => inside(reader, '.bar'), 'the bar is there');
    return reader;
  }

  for (const lang of ['en_US', 'english', 'zh_CN', 'ja_JP', 'en us', '_']) {
    it(`has the reader count, and every tool of it open: ${lang}`, async () => {
      const reader = await article(lang);
      expect(inside(reader, '.facts')!.textContent, 'the facts').to.match(/\d/);
      for (const panel of ['contents', 'comfort', 'tools']) {
        inside(reader, `[data-panel=${panel}]`)!.click();
        await waitUntil(() => inside(reader, '.sheet')?.matches(':popover-open'), `${panel} is open`);
        await sendKeys({ press: 'Escape' });
        await waitUntil(() => !inside(reader, '.sheet'), `${panel} is closed`);
      }
      const words = reader.querySelector('#one')!.firstChild!;
      select(words, 0, words, 8);
      const sheet = await openTools(reader, 'quote');
      expect(sheet.querySelector('.passage')!.textContent).to.equal('Sleep is');
      getSelection()!.removeAllRanges();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !inside(reader, '.sheet'), 'quote is closed');
      reader.querySelector<HTMLElement>('#mark')!.click();
      await waitUntil(() => inside(reader, '.note-popover'), 'a note is open');
      inside(reader, '.note-popover .close')!.click();
      await waitUntil(() => !inside(reader, '.note-popover'), 'the note is closed');
      await reader.querySelector('img')!.decode();
      reader.querySelector<HTMLElement>('#picture')!.click();
      await waitUntil(() => inside<HTMLDialogElement>(reader, 'dialog')?.open, 'the picture is open');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !inside(reader, 'dialog'), 'the picture is closed');
      await openTools(reader);
      entry(reader, inside(reader, '.tool-action')!.textContent.trim()).click();
      await waitUntil(() => inside(reader, '.find input'), 'the search is open');
      expect(await reader.find('sleep')).to.equal(2);
      expect(faults).to.deep.equal([]);
    });

    it(`is read aloud, what no voice speaks is said to be left out, and voices can be chosen: ${lang}`, async function () {
      const main = /^(zh|ja)/.exec(lang)?.[0] ?? 'en';
      // nobody can speak a language whose name is unknown
      if (!/^(en|zh|ja)_/.test(lang)) this.skip();
      const speech = new FakeSpeech({
        voices: [voice('Anna', main, { default: true })],
        onCancel: 'error',
        namesErrors: true,
        before: 'speaking',
      });
      [speech.pace, speech.delay] = [3, 2];
      restore = installSpeech(speech);
      const reader = await article(lang);
      await waitUntil(() => inside(reader, '.listen'), 'a button to listen', { timeout: 6000 });
      inside(reader, '.listen')!.click();
      await waitUntil(() => inside(reader, '[data-panel=voice]'), 'the controls are there');
      inside(reader, '[data-panel=voice]')!.click();
      await waitUntil(() => inside(reader, '.sheet')?.matches(':popover-open'), 'the panel is open');
      await waitUntil(() => speech.heard.some(({ text }) => text.includes('More')), 'it is read', { timeout: 8000 });
      expect(speech.heard.map(({ text }) => text).join(' ')).not.to.contain('français que');
      reader.stop();
      await settled(reader);
      expect(faults).to.deep.equal([]);
    });

    it(`has the comparison checked and its self-check open, and the hours of a booking shown: ${lang}`, async () => {
      put(PATHS(lang));
      const paths = document.querySelector<WayleafPaths>('[data-test] wayleaf-paths')!;
      await paths.updateComplete;
      expect((await paths.audit()).criteria.length).to.be.above(0);
      put(BOOKING(lang));
      const booking = document.querySelector('[data-test] wayleaf-booking')!;
      await waitUntil(() => booking.shadowRoot?.querySelector('.live .hours table'), 'the hours are shown');
      await aTimeout(300);
      expect(faults).to.deep.equal([]);
    });
  }

  it('says in its name which language no voice speaks', async () => {
    const speech = new FakeSpeech({
      voices: [voice('Anna', 'en-US')],
      mute: true,
      onCancel: 'nothing',
      before: 'pending',
    });
    [speech.pace, speech.delay] = [3, 2];
    restore = installSpeech(speech);
    const reader = await article('en_US');
    await waitUntil(() => inside(reader, '.listen'), 'a button to listen', { timeout: 6000 });
    speech.voices = [];
    inside(reader, '.listen')!.click();
    await waitUntil(() => inside(reader, '.voice-says')?.textContent.includes('American English'), 'it is named', {
      timeout: 6000,
    });
    expect(faults).to.deep.equal([]);
  });
});
