/* global speechSynthesis, SpeechSynthesisUtterance, setInterval, clearInterval, KeyboardEvent */
// A whole article is read by a real voice in real browsers, and what is heard is recorded. Times are compared with events
// of the same run, and with how late this machine delivers its sound, so that a loaded machine does not fail.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, chromiumPath, firefoxPath } from '../../scripts/browsers.mjs';
import { Recording, startVoice } from '../support/real-voice.mjs';
import { FakeSpeech, FakeUtterance, PROFILES } from '../support/speech.ts';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Sleep</title>
<script src="/dist/wayleaf.js" defer></script><body><wayleaf-reader toolbar="full"><h1>On sleep</h1>
<p>Sleep is a gift that nobody can force. Worry comes at night, and it seldom stays for breakfast.</p>
<table><tr><th></th><th>Talk</th><th>Group</th></tr><tr><th>Cost</th><td>80 euros</td><td>30 euros</td></tr></table>
<p lang="de">Der Schlaf ist ein Geschenk für alle.</p>
<p>So <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math> of it is enough. Good night to everybody.</p>
</wayleaf-reader></body></html>`;
const SENTENCES = 9;
/** What the issue allows between a pause and silence, in milliseconds. */
const SILENT_WITHIN = 300;

const server = createServer(({ url }, response) => {
  const path = new URL(url, 'http://local').pathname;
  const script = /^\/dist\/(?:wayleaf\.js|parts\/[\w.-]+\.js)$/.test(path);
  response.setHeader('content-type', script ? 'text/javascript' : 'text/html; charset=utf-8');
  response.end(
    script ? readFileSync(new URL(`../..${path}`, import.meta.url)) : path === '/blank' ? '<!doctype html>' : PAGE,
  );
});

const launch = {
  chromium: (env) =>
    puppeteer.launch({
      executablePath: chromiumPath(),
      headless: true,
      // Chromium on Linux has no voice without it
      args: [...chromiumArgs, '--enable-speech-dispatcher'],
      env,
    }),
  firefox: (env) => puppeteer.launch({ browser: 'firefox', executablePath: firefoxPath(), headless: true, env }),
};
const profile = { chromium: 'chromium on linux', firefox: 'firefox on linux' };

/** The events of three utterances, the second of which is cancelled half a second after it has started. */
const SCRIPT = async () => {
  const log = [];
  const speak = (text, cancels) =>
    new Promise((done) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.lang = 'en-US';
      for (const type of ['start', 'end', 'boundary', 'error'])
        utterance[`on${type}`] = ({ error }) => {
          log.push(error ? `${type} ${error}` : type);
          if (type === 'start' && cancels) setTimeout(() => speechSynthesis.cancel(), 500);
          if (type === 'end' || type === 'error') setTimeout(done, 200);
        };
      window.kept = utterance;
      speechSynthesis.speak(utterance);
    });
  await speak('One sentence, spoken to its end.');
  await speak('A second sentence that is quite long, and that will be broken off before it has come to its end.', true);
  await speak('And a third.');
  return log;
};

async function fakeLog(name) {
  const fake = new FakeSpeech(PROFILES[name]);
  const speak = (text, cancels) =>
    new Promise((done) => {
      const utterance = new FakeUtterance(text);
      utterance.onstart = () => cancels && setTimeout(() => fake.cancel(), 50);
      utterance.onend = utterance.onerror = () => setTimeout(done, 20);
      fake.speak(utterance);
    });
  fake.pace = 5;
  await speak('One sentence, spoken to its end.');
  await speak('A second sentence that is quite long, and that will be broken off before it has come to its end.', true);
  await speak('And a third.');
  return fake.log;
}

for (const name of ['chromium', 'firefox'])
  describe(`a real voice in ${name}`, { skip: !(name === 'chromium' ? chromiumPath() : firefoxPath()) }, () => {
    let voice, browser, page, recording, url;

    before(async () => {
      voice = await startVoice();
      await new Promise((done) => (server.listening ? done() : server.listen(0, '127.0.0.1', done)));
      url = `http://127.0.0.1:${server.address().port}`;
      browser = await launch[name](voice.env);
      page = await browser.newPage();
      recording = await new Recording(voice.env).ready();
    });
    after(async () => {
      recording?.stop();
      await browser?.close();
      await voice?.stop();
      if (name === 'firefox') server.close();
    });

    /** Opens the article, and waits for the button. */
    const open = async () => {
      await page.goto(`${url}/`);
      // where the end of the words is in view, the bar waits for a press
      await page.waitForFunction(() => document.querySelector('wayleaf-reader').shadowRoot);
      await page.evaluate(() => {
        window.pressing = setInterval(
          () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' })),
          200,
        );
      });
      await page.waitForFunction(() => document.querySelector('wayleaf-reader').shadowRoot?.querySelector('.listen'), {
        timeout: 60_000,
      });
      await page.evaluate(() => {
        clearInterval(window.pressing);
        window.events = [];
        document.addEventListener('wayleaf-reader-narration', ({ state, sentence }) =>
          window.events.push({ at: Date.now(), state, sentence }),
        );
      });
    };
    const press = (selector) =>
      page.evaluate((each) => {
        document.querySelector('wayleaf-reader').shadowRoot.querySelector(each).click();
        return Date.now();
      }, selector);
    const events = () => page.evaluate(() => window.events);
    const state = (wanted, count = 1) =>
      page.waitForFunction(
        (each, times) => window.events.filter(({ state: is }) => is === each).length >= times,
        { timeout: 90_000, polling: 50 },
        wanted,
        count,
      );
    /** Asserts that nothing is heard from soon after a moment on. */
    const silentAfter = async (moment, what) => {
      await sleep(2000);
      const lag = recording.lag;
      const last = recording.last(moment, Date.now());
      const took = last === undefined ? 0 : last - moment;
      console.log(`    ${name}: silent ${took} ms after ${what} (the machine is up to ${lag} ms late)`);
      assert.ok(took <= SILENT_WITHIN + lag, `${what}: still heard after ${took} ms; the machine is ${lag} ms late`);
    };

    test('sends the events that the fake of it sends', async () => {
      await page.goto(`${url}/blank`);
      await page.waitForFunction(() => speechSynthesis.getVoices().length > 0, { timeout: 60_000 });
      assert.deepEqual(await page.evaluate(SCRIPT), await fakeLog(profile[name]));
    });

    test('is heard from the first sentence to the last, two languages, a table and a formula among them', async () => {
      await open();
      const pressed = await press('.listen');
      await state('finished');
      const list = (await events()).filter(({ state: is }) => is === 'playing' || is === 'finished');
      const starts = list.filter(({ state: is }) => is === 'playing');
      assert.equal(starts.length, SENTENCES, starts.map(({ sentence }) => sentence).join(' | '));
      for (const [index, { at, sentence }] of starts.entries()) {
        // sound comes a little after the event that tells of it, and ends before the next
        const heard = recording.heard(at, list[index + 1].at);
        assert.ok(heard >= 200, `“${sentence}”: ${heard} ms`);
      }
      const end = list.at(-1).at;
      const first = recording.loud.find((at) => at >= pressed);
      const longest = recording.loud
        .filter((at) => at >= pressed && at <= end)
        .reduce(({ gap, last }, at) => ({ gap: Math.max(gap, at - last), last: at }), { gap: 0, last: first }).gap;
      console.log(
        `    ${name}: ${starts.length} sentences, ${(recording.heard(pressed, end) / 1000).toFixed(1)} s of sound in ` +
          `${((end - pressed) / 1000).toFixed(1)} s, first after ${first - pressed} ms, longest silence ${longest} ms`,
      );
      await silentAfter(end, 'the end');
    });

    test('is silent after a pause, goes on from that sentence, and is silent after a stop', async () => {
      await open();
      await press('.listen');
      await state('playing', 2);
      await sleep(900);
      await silentAfter(await press('.narration .main'), 'a pause');
      const paused = (await events()).at(-1);
      assert.equal(paused.state, 'paused');
      const resumed = await press('.narration .main');
      await state('playing', 3);
      assert.equal((await events()).at(-1).sentence, paused.sentence);
      await sleep(900);
      assert.ok(recording.heard(resumed, Date.now()) > 0, 'heard again');
      await silentAfter(await press('.narration button:last-of-type'), 'a stop');
      assert.equal((await events()).at(-1).state, 'idle');
    });

    test('is silent when the reader is removed, and when the page is left', async () => {
      await open();
      await press('.listen');
      await state('playing', 2);
      await sleep(900);
      const removed = await page.evaluate(() => {
        document.querySelector('wayleaf-reader').remove();
        return Date.now();
      });
      await silentAfter(removed, 'its removal');
      await open();
      await press('.listen');
      await state('playing', 2);
      await sleep(900);
      const left = Date.now();
      await page.goto(`${url}/blank`);
      await silentAfter(Math.max(left, Date.now()), 'leaving the page');
    });
  });
