import { aTimeout, expect, nextFrame, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { NARRATION_KEY, parseNarration } from '../../src/reader/narration/narration-settings.js';
import { openJourney } from '../../src/journey/page-provider.js';
import { FakeSpeech, installSpeech, PROFILES, type Profile } from '../support/speech.js';
import { closeWindows, otherWindow } from '../support/other-window.js';
import { clear, inside, problem, put, ready, scrollPage, settled } from './helpers.js';
import { select } from './tools.js';

const PAGE = `<div lang="en"><wayleaf-reader>
  <h1>On sleep</h1>
  <p id="one">Sleep is a <em>gift</em>. Nobody can force it.<sup><a href="#n1" role="doc-noteref">1</a></sup></p>
  <h2 id="night">The night</h2>
  <p id="two">Worry comes at night. It seldom stays.</p>
  <p id="three">Get up again.</p>
  <div style="height: 1500px"></div>
  <h2 id="end">The end</h2>
  <p id="last">Good night.</p>
</wayleaf-reader></div>`;
const SAID = [
  'On sleep',
  'Sleep is a gift.',
  'Nobody can force it.',
  'The night',
  'Worry comes at night.',
  'It seldom stays.',
  'Get up again.',
  'The end',
  'Good night.',
];

let speech: FakeSpeech;
let restore: () => void;

function withSpeech(profile: Profile, pace = 3): void {
  speech = new FakeSpeech(profile);
  speech.pace = pace;
  speech.delay = 2;
  restore = installSpeech(speech);
}

const heard = () => speech.heard.map(({ text }) => text.trim());
const row = (reader: WayleafReader) => inside(reader, '.narration');
const press = (reader: WayleafReader, name: string) => {
  const button = inside(reader, `.narration [aria-label^="${name}"]`);
  expect(button, `a button ${name}`).to.exist;
  button!.click();
};
const hasHighlights = typeof Highlight === 'function';

function marked(word: boolean): string {
  const words: string[] = [];
  (CSS.highlights as unknown as Map<string, Iterable<Range>>).forEach((highlight, name) => {
    if (name.startsWith('wayleaf-voice') && name.endsWith('-current') === word)
      for (const range of highlight) words.push(range.toString());
  });
  return words.join('|');
}

/** A reader whose button is there: it comes when the browser is idle. */
async function reader(markup = PAGE): Promise<WayleafReader> {
  const element = put(markup);
  await ready(element);
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  await waitUntil(() => inside(element, '.listen'), 'a button to listen', { timeout: 6000 });
  return element;
}

async function listen(element: WayleafReader, until = 1): Promise<void> {
  inside(element, '.listen')!.click();
  await waitUntil(() => speech.heard.length >= until, `${until} sentences are heard`, { timeout: 5000 });
}

/** The state and sentence of each event. */
function states(element: HTMLElement): string[] {
  const list: string[] = [];
  element.addEventListener('wayleaf-reader-narration', ({ state, sentence }) => {
    if (list.at(-1) !== `${state} ${sentence}`) list.push(`${state} ${sentence}`);
  });
  return list;
}

describe('reading aloud', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(async () => {
    clear();
    await aTimeout(20); // a reader that is gone falls silent a moment later
    restore?.();
    localStorage.removeItem(NARRATION_KEY);
  });

  it('says the whole article in order, tells each sentence, and leaves the article as it is', async () => {
    withSpeech(PROFILES['chromium on linux']);
    const element = await reader();
    const list = states(element);
    const html = element.innerHTML;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(element, { childList: true, characterData: true, attributes: true, subtree: true });
    await listen(element);
    await waitUntil(() => list.at(-1)?.startsWith('finished'), 'the end', { timeout: 8000 });
    expect(heard()).to.deep.equal(SAID);
    expect(list).to.deep.equal(['loading ', ...SAID.map((text) => `playing ${text}`), 'finished ']);
    expect(row(element)!.textContent).to.contain('Read to the end');
    observer.disconnect();
    expect(changes).to.have.length(0);
    expect(element.innerHTML).to.equal(html);
    expect(speech.pauses, 'the platform’s own pause').to.equal(0);
  });

  it('is not offered where no voice speaks the language, and is when one arrives', async () => {
    withSpeech({ ...PROFILES['chromium on linux'], voices: [] });
    const element = put(PAGE);
    await ready(element);
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
    await waitUntil(() => inside(element, '.bar'));
    speech.voices = PROFILES['chromium on linux'].voices.filter(({ lang }) => lang === 'de-DE');
    speech.dispatchEvent(new Event('voiceschanged'));
    await settled(element);
    expect(inside(element, '.listen')).to.equal(null);
    speech.voices = PROFILES['chromium on linux'].voices;
    speech.dispatchEvent(new Event('voiceschanged'));
    await waitUntil(() => inside(element, '.listen'), 'the button');
    expect(speech.heard).to.have.length(0);
    expect(speech.log).to.have.length(0);
  });

  it('is silent at once after a pause, and goes on from that sentence', async () => {
    withSpeech(PROFILES['firefox on linux'], 20);
    const element = await reader();
    await listen(element, 2);
    press(element, 'Pause');
    expect(speech.isHeard).to.equal(false);
    await aTimeout(250);
    expect(heard()).to.deep.equal(SAID.slice(0, 2));
    if (hasHighlights) expect(marked(false)).to.equal('Sleep is a gift.');
    press(element, 'Go on');
    await waitUntil(() => speech.heard.length >= 3);
    expect(heard()[2]).to.equal('Sleep is a gift.');
  });

  it('marks the sentence and, where the engine tells them, the words', async function () {
    if (!hasHighlights) this.skip();
    withSpeech(PROFILES.safari, 20);
    const element = await reader();
    const sentences = new Set<string>();
    const words = new Set<string>();
    await listen(element);
    for (let i = 0; i < 2000 && speech.heard.length < 4; i++) {
      await aTimeout(5);
      if (marked(false)) sentences.add(marked(false));
      if (marked(true)) words.add(marked(true));
    }
    expect([...sentences]).to.include.members(['On sleep', 'Sleep is a gift.', 'Nobody can force it.']);
    expect([...words]).to.include.members(['gift', 'Nobody', 'force']);
    press(element, 'Stop reading aloud');
    expect(marked(false) + marked(true)).to.equal('');
  });

  it('steps by sentence and paragraph, also while it is paused, and by keys while the focus is inside', async () => {
    withSpeech(PROFILES['chromium on linux'], 60);
    const element = await reader();
    const list = states(element);
    await listen(element);
    press(element, 'Next sentence');
    await waitUntil(() => list.at(-1) === 'playing Sleep is a gift.');
    press(element, 'Next paragraph');
    await waitUntil(() => list.at(-1) === 'playing The night');
    press(element, 'Previous sentence');
    await waitUntil(() => list.at(-1) === 'playing Nobody can force it.');
    press(element, 'Previous paragraph');
    await waitUntil(() => list.at(-1) === 'playing On sleep');
    inside(element, '.narration .main')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => list.at(-1) === 'playing Sleep is a gift.');
    await sendKeys({ press: 'PageDown' });
    await waitUntil(() => list.at(-1) === 'playing The night');
    await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => list.at(-1) === 'playing Worry comes at night.');
    await sendKeys({ press: 'k' });
    await waitUntil(() => list.at(-1) === 'paused Worry comes at night.');
    const count = speech.heard.length;
    await sendKeys({ press: 'ArrowRight' });
    if (hasHighlights) await waitUntil(() => marked(false) === 'It seldom stays.');
    expect(speech.heard).to.have.length(count);
    await sendKeys({ press: 'k' });
    await waitUntil(() => list.at(-1) === 'playing It seldom stays.');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !row(element), 'the controls are gone');
    await waitUntil(() => element.shadowRoot!.activeElement?.matches('.listen'), 'the focus is on the button again');
    // outside of the controls the keys do nothing
    const before = speech.heard.length;
    (document.activeElement as HTMLElement).blur();
    await sendKeys({ press: 'k' });
    await settled(element);
    expect(speech.heard).to.have.length(before);
  });

  it('goes to a sentence that is pressed, to an entry of the outline, and begins at a selection', async () => {
    withSpeech(PROFILES['chromium on linux'], 60);
    const element = await reader();
    const list = states(element);
    const two = document.querySelector('#two')!.firstChild!;
    select(two, 25, two, 30);
    await waitUntil(() => inside(element, '[data-panel=quote]'));
    await listen(element);
    expect(heard()[0]).to.equal('It seldom stays.');
    getSelection()!.removeAllRanges();
    const range = document.createRange();
    const one = document.querySelector('#one')!;
    range.setStart(one.childNodes[2]!, 5);
    range.setEnd(one.childNodes[2]!, 9);
    one.scrollIntoView({ block: 'center', behavior: 'instant' });
    await nextFrame();
    const { left, top, height } = range.getBoundingClientRect();
    one.dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, clientX: left + 3, clientY: top + height / 2 }),
    );
    await waitUntil(() => list.at(-1) === 'playing Nobody can force it.', 'the pressed sentence');
    const entry =
      inside<HTMLAnchorElement>(element, '.outline a[href="#end"]') ??
      (inside(element, '[data-panel=contents]')!.click(),
      await waitUntil(() => inside<HTMLAnchorElement>(element, '.sheet a[href="#end"]'), 'the outline'),
      inside<HTMLAnchorElement>(element, '.sheet a[href="#end"]')!);
    entry.click();
    await waitUntil(() => list.at(-1) === 'playing The end', 'the section');
  });

  it('follows the voice, stops when the visitor scrolls, and comes back in one press', async () => {
    withSpeech(PROFILES['chromium on linux'], 4);
    const element = await reader();
    const list = states(element);
    await listen(element);
    await waitUntil(() => list.at(-1)?.startsWith('finished'), 'the end', { timeout: 8000 });
    const isSeen = () => {
      const { top } = document.querySelector('#last')!.getBoundingClientRect();
      return top > 0 && top < innerHeight;
    };
    await waitUntil(isSeen, 'the page has followed', { timeout: 3000 });
    speech.pace = 60;
    scrollTo({ top: 0, behavior: 'instant' });
    press(element, 'Go on');
    await waitUntil(() => list.at(-1) === 'playing On sleep');
    document.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    const back = () => inside(element, '.narration .to-voice');
    await waitUntil(back, 'a way back');
    scrollTo({ top: 1400, behavior: 'instant' });
    await nextFrame();
    press(element, 'Next sentence');
    await waitUntil(() => !back(), 'a step follows again');
    document.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
    await waitUntil(back);
    scrollTo({ top: 1400, behavior: 'instant' });
    back()!.click();
    await waitUntil(() => !back());
    await waitUntil(() => document.querySelector('#one')!.getBoundingClientRect().top > 0, 'the words are in view', {
      timeout: 3000,
    });
  });

  it('follows again when it begins again, however the visitor has scrolled before', async () => {
    withSpeech(PROFILES['chromium on linux'], 60);
    const element = await reader();
    await listen(element);
    const back = () => inside(element, '.narration .to-voice');
    const leave = async () => {
      document.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
      await waitUntil(back, 'a way back');
    };
    await leave();
    // what was paused goes on as it was
    press(element, 'Pause');
    await settled(element);
    press(element, 'Go on');
    await settled(element);
    expect(back()).to.exist;
    press(element, 'Stop');
    await waitUntil(() => inside(element, '.listen'), 'it is offered again');
    await listen(element, speech.heard.length + 1);
    await settled(element);
    expect(back()).to.equal(null);
  });

  it('falls silent when it is removed, when the page is left, and for another reader; not when it is moved', async () => {
    withSpeech(PROFILES['firefox on linux'], 60);
    const element = await reader(`<div id="here"></div>${PAGE}`);
    await listen(element);
    const { parentElement: box } = element;
    document.querySelector('#here')!.append(element);
    await settled(element);
    expect(speech.isHeard, 'moved').to.equal(true);
    expect(heard()).to.deep.equal(['On sleep']);
    box!.append(element);
    await settled(element);

    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(speech.isHeard, 'left').to.equal(false);
    await waitUntil(() => inside(element, '.narration [aria-label="Go on"]'), 'it says that it is paused');
    press(element, 'Go on');
    await waitUntil(() => speech.isHeard);

    const other = await reader(PAGE.replaceAll('id="', 'id="b-').replaceAll('#', '#b-'));
    inside(other, '.listen')!.click();
    await waitUntil(() => inside(element, '.narration [aria-label="Go on"]'), 'the first is paused');
    await waitUntil(() => speech.isHeard, 'the second speaks');
    const { length } = speech.heard;
    other.remove();
    await waitUntil(() => !speech.isHeard, 'silence');
    await aTimeout(200);
    expect(speech.heard).to.have.length(length);
  });

  it('goes on in another window that it was moved into: it marks there, and goes to what is pressed there', async function () {
    if (!hasHighlights) this.skip();
    withSpeech(PROFILES['firefox on linux'], 60);
    const element = await reader();
    await listen(element);
    const view = await otherWindow();
    view.document.body.append(element.parentElement!);
    await settled(element);
    expect(speech.isHeard).to.equal(true);
    const names = (window: typeof view) => [...window.CSS.highlights.keys()].filter((name) => name.includes('voice'));
    expect([names(window).length, names(view).length]).to.deep.equal([0, 2]);
    const words = view.document.querySelector('#three')!.getBoundingClientRect();
    const at = { clientX: words.left + 10, clientY: words.top + words.height / 2 };
    view.document.querySelector('#three')!.dispatchEvent(new view.MouseEvent('click', { ...at, bubbles: true }));
    await waitUntil(() => heard().at(-1) === 'Get up again.', 'the sentence that was pressed');
    closeWindows();
  });

  it('keeps its place when the article changes while it is read', async () => {
    withSpeech(PROFILES['chromium on linux'], 20);
    const element = await reader();
    const list = states(element);
    await listen(element, 5);
    expect(list.at(-1)).to.equal('playing Worry comes at night.');
    const added = document.createElement('p');
    added.textContent = 'A sentence that came late.';
    document.querySelector('#one')!.before(added);
    await waitUntil(() => speech.heard.length >= 6, 'it goes on');
    expect(heard()[5]).to.equal('It seldom stays.');
  });

  it('begins at the beginning where that is in view, else where the visitor reads', async () => {
    withSpeech(PROFILES['chromium on linux'], 60);
    // all of it is in view, and one press later all of it counts as read
    const short = await reader(
      '<div lang="en"><wayleaf-reader><p>One thing.</p><p>Another.</p></wayleaf-reader></div>',
    );
    await listen(short);
    expect(heard()).to.deep.equal(['One thing.']);
    short.remove();
    await waitUntil(() => !speech.isHeard);
    const element = await reader();
    await scrollPage(element, 1400);
    await listen(element, 2);
    expect(heard()[1]).to.equal('The end');
  });

  it('says why it is silent, and can be tried again', async () => {
    withSpeech(PROFILES['all fail']);
    const element = await reader();
    inside(element, '.listen')!.click();
    await waitUntil(() => row(element)?.textContent.includes('No voice for English starts'), 'the notice');
    expect(inside(element, '.narration [role=status]')!.textContent).to.contain('No voice for English');
    speech.profile = PROFILES['chromium on linux'];
    press(element, 'Go on');
    await waitUntil(() => speech.heard.length > 1);
  });

  it('says what a person would: tables by row, pictures by their words, no notes, no code, no hidden text', async () => {
    withSpeech(PROFILES['chromium on linux'], 1);
    const element = await reader(`<div lang="en"><wayleaf-reader>
      <p>Read this, at <a href="/x">https://example.org/long</a>.<sup><a href="#f1" role="doc-noteref">1</a></sup></p>
      <p hidden>Hidden one.</p><p style="display: none">Hidden two.</p>
      <details><summary>More about it</summary><p>Collapsed words.</p></details>
      <figure><img alt="A lamp at night" width="300" height="80" src="data:,"><figcaption>A lamp.</figcaption></figure>
      <p><img alt="" src="data:,">An empty picture.</p>
      <pre><code>sleep(8)</code></pre>
      <table><caption>Prices</caption><thead><tr><th></th><th>Talk</th><th>Group</th></tr></thead>
        <tbody><tr><th>Cost</th><td>80 €</td><td>30 €</td></tr><tr><th>Waiting</th><td>2–3 weeks</td><td>none</td></tr></tbody></table>
      <p>If <math><mi>x</mi><mo>=</mo><mn>3</mn></math>, then <math><mfrac><mn>1</mn><mi>x</mi></mfrac></math> is small.</p>
      <p>He said <span lang="de">Gute Nacht und schlaf gut</span> and left <i lang="de">allein</i>.</p>
      <blockquote lang="de"><p>Der Schlaf ist kurz.</p></blockquote>
      <section data-footnotes><ol><li id="f1">The note.</li></ol></section>
      <p>* * *</p><p>The end.</p>
    </wayleaf-reader></div>`);
    const list = states(element);
    await listen(element);
    await waitUntil(() => list.at(-1)?.startsWith('finished'), 'the end', { timeout: 8000 });
    expect(speech.heard.map(({ voice: name, text }) => `${name}: ${text.replace(/\s+/g, ' ').trim()}`)).to.deep.equal([
      'Anna: Read this, at link.',
      'Anna: More about it',
      'Anna: Picture: A lamp at night.',
      'Anna: A lamp.',
      'Anna: An empty picture.',
      'Anna: Code example.',
      'Anna: Table: Prices.',
      'Anna: Cost.',
      'Anna: Talk: 80 €; Group: 30 €.',
      'Anna: Waiting.',
      'Anna: Talk: 2 to 3 weeks; Group: none.',
      'Anna: If x=3 , then formula is small.',
      'Anna: He said',
      'Otto: Gute Nacht und schlaf gut',
      'Anna: and left allein.',
      'Otto: Der Schlaf ist kurz.',
      'Anna: The end.',
    ]);
  });

  it('keeps speed and voice, names online voices, and leaves out what is switched off', async () => {
    withSpeech(PROFILES['edge natural'], 4);
    const element = await reader();
    await listen(element);
    press(element, 'Voice and speed');
    await waitUntil(() => inside(element, '.sheet.voice')?.matches(':popover-open'), 'the panel');
    const panel = inside(element, '.sheet.voice')!;
    expect(panel.querySelector('select')!.textContent).to.contain(
      'Aria Online (Natural) - English (United States) (online)',
    );
    expect(panel.textContent).to.contain('sends the text to the company');
    panel.querySelector<HTMLElement>('[aria-label=Faster]')!.click();
    await waitUntil(() => speech.heard.at(-1)!.rate === 1.1, 'it is faster at once');
    panel.querySelector<HTMLInputElement>('[name=pictures]')!.click();
    await settled(element);
    await expect(element).to.be.accessible();
    const { rate, says } = parseNarration(localStorage.getItem(NARRATION_KEY));
    expect([rate, says.pictures]).to.deep.equal([1.1, false]);
    element.remove();
    const next = await reader();
    inside(next, '.listen')!.click();
    await waitUntil(() => inside(next, '.narration .speed')?.textContent.trim() === '1.1×', 'the speed is kept');
  });

  it('tells the journey that someone listens', async () => {
    withSpeech(PROFILES['chromium on linux'], 60);
    const element = await reader();
    await listen(element);
    await waitUntil(() => openJourney().get().reading?.listening === true, 'listening');
    element.pause();
    await sendKeys({ press: 'a' });
    await waitUntil(() => openJourney().get().reading?.listening === false, 'no longer');
    element.play();
    await waitUntil(() => speech.isHeard);
    element.stop();
    await waitUntil(() => !row(element));
  });

  it('never begins by itself: a page that calls play() before any press is told why nothing is heard', async function () {
    const { userActivation } = navigator as Partial<Navigator>;
    if (!userActivation) return this.skip();
    withSpeech(PROFILES['chromium on linux']);
    const element = await reader();
    Object.defineProperty(navigator, 'userActivation', { value: { hasBeenActive: false }, configurable: true });
    try {
      element.play();
      await problem(element, 'WL-READER-060');
      expect(speech.log).to.have.length(0);
    } finally {
      Reflect.deleteProperty(navigator, 'userActivation');
    }
  });

  it('waits for a voice that is not ours, and says so', async () => {
    withSpeech(PROFILES['chromium on linux'], 30);
    const element = await reader();
    speech.speak(new SpeechSynthesisUtterance('Something else that takes a while.') as never);
    inside(element, '.listen')!.click();
    await waitUntil(() => row(element)?.textContent.includes('Another voice'), 'the notice');
    await waitUntil(() => speech.heard.length >= 2, 'ours follows', { timeout: 4000 });
    expect(speech.heard[0]!.whole).to.equal(true);
    expect(speech.cancels).to.equal(0);
  });
});
