import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { marks } from '../../src/journey/marks.js';
import { clear, outlineIds, problem, put, ready, scrollPage, settled } from './helpers.js';

openRootsForTesting();

const PAGE = `<wayleaf-reader><p>Here is <mark data-sign="one">a passage at the top</mark>, in view.</p><div style="height: 2000px"></div>
  <h2>Below <mark data-sign="two">the fold</mark></h2><ul><li data-sign="three">An item<ul><li>inner</li></ul></li><li data-sign="two">again</li></ul></wayleaf-reader>`;

const toggles = () => [...document.querySelectorAll<HTMLElement>('[data-wayleaf-mark]')];
const button = (toggle: HTMLElement) => toggle.shadowRoot!.querySelector('button')!;

describe('passages that sound like someone', () => {
  before(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('get their toggle at once where nobody looks, elsewhere after the first press; never twice', async () => {
    const reader = put(PAGE);
    const { words } = await ready(reader);
    await waitUntil(() => toggles().length === 3);
    const [two, three] = toggles();
    expect(two!.previousElementSibling!.getAttribute('data-sign')).to.equal('two');
    expect(three!.parentElement!.getAttribute('data-sign')).to.equal('three');
    expect(three!.nextElementSibling!.localName).to.equal('ul');
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => toggles().length === 4);
    expect(toggles()[0]!.previousElementSibling!.getAttribute('data-sign')).to.equal('one');
    reader.append('More words');
    expect((await ready(reader)).words).to.equal(words + 2);
    expect(toggles().length).to.equal(4);
    expect(await outlineIds(reader)).to.deep.equal(['below-the-fold']);
  });

  it('come when the passage has left the view downwards', async () => {
    const reader = put(`<div id="push"></div>${PAGE}`);
    await ready(reader);
    await waitUntil(() => toggles().length === 3);
    document.querySelector<HTMLElement>('#push')!.style.height = '1500px';
    await waitUntil(() => toggles().length === 4);
  });

  it('have a toggle with the corners of the brand', async () => {
    const reader = put(PAGE);
    await ready(reader);
    await waitUntil(() => toggles().length === 3);
    const corners = () => getComputedStyle(button(toggles()[0]!).querySelector('.face')!).borderRadius;
    const round = corners();
    reader.style.setProperty('--wayleaf-radius', '0px');
    expect([parseFloat(round) > 8, corners()]).to.deep.equal([true, '0px']);
  });

  const isAnchoring = CSS.supports('overflow-anchor', 'auto');

  /** Scrolls past a passage that makes its paragraph a line longer, and tells by how much a visible line has moved. */
  const scrollPast = async (style = '') => {
    await setViewport({ width: 390, height: 600 });
    const words = 'Some words that go on for a while, and then for a little while longer. '.repeat(3);
    const reader = put(
      `<div style="font: 16px/1.6 monospace; ${style}"><wayleaf-reader><p><mark data-sign="one">${'word '.repeat(34)}</mark></p><p id="seen">${words}</p><div style="height: 3000px"></div></wayleaf-reader></div>`,
    );
    await ready(reader);
    const top = () => reader.querySelector('#seen')!.getBoundingClientRect().top;
    const height = reader.querySelector('p')!.offsetHeight;
    expect(toggles().length, 'none on the first screen').to.equal(0);
    // the paragraph is seen in part, so its lines must not be divided anew
    await scrollPage(reader, scrollY + reader.querySelector('p')!.getBoundingClientRect().bottom - 20);
    await aTimeout(400);
    expect(toggles().length, 'none while a line of its paragraph is seen').to.equal(0);
    await scrollPage(reader, scrollY + top() - 8);
    const tops: number[] = [];
    for (let i = 0; i < 60 && tops.push(top()); i++) await new Promise(requestAnimationFrame);
    await aTimeout(300);
    tops.push(top());
    return {
      moved: Math.max(...tops) - Math.min(...tops),
      grew: reader.querySelector('p')!.offsetHeight - height,
      count: toggles().length,
    };
  };

  it('get their toggle once they have left the window upwards, and no line that is seen moves', async () => {
    const { moved, grew, count } = await scrollPast();
    // Safari keeps no line in place: there they wait for a press
    expect(count).to.equal(isAnchoring ? 1 : 0);
    if (isAnchoring) expect(grew).to.be.above(10);
    expect(moved).to.be.below(1);
    await setViewport({ width: 800, height: 600 });
  });

  it('wait for a press where the page has the browser keep no line in place', async () => {
    const { moved, count } = await scrollPast('overflow-anchor: none');
    expect([moved < 1, count]).to.deep.equal([true, 0]);
    await setViewport({ width: 800, height: 600 });
  });

  it('are no obstacle to a smooth way past them, which ends where it led', async () => {
    const reader = put(PAGE.replace('</wayleaf-reader>', '<div style="height: 2000px"></div></wayleaf-reader>'));
    await ready(reader);
    await waitUntil(() => toggles().length === 3);
    const heading = reader.querySelector('h2')!;
    heading.scrollIntoView({ behavior: 'smooth' });
    const isThere = () => toggles().length === (isAnchoring ? 4 : 3) && heading.getBoundingClientRect().top < 100;
    await waitUntil(isThere, 'the way has ended', { timeout: 4000 });
    await aTimeout(500);
    const { top } = heading.getBoundingClientRect();
    heading.scrollIntoView({ behavior: 'instant' });
    expect(top).to.be.closeTo(heading.getBoundingClientRect().top, 1);
  });

  it('are marked by a press, in the journey’s memory and in a closed root, not on the page', async () => {
    const reader = put(PAGE);
    await ready(reader);
    await waitUntil(() => toggles().length === 3);
    await scrollPage(reader, 2000);
    const [two, , again] = toggles().slice(-3);
    expect(button(two!).getAttribute('aria-pressed')).to.equal('false');
    expect(button(two!).getAttribute('aria-label')).to.equal('Sounds like me: “the fold”');
    expect(button(two!).textContent.trim()).to.equal('Sounds like me');
    const page = () => reader.outerHTML;
    button(two!).focus();
    await aTimeout(50);
    const before = page();
    await sendKeys({ press: 'Enter' });
    await settled(reader);
    expect([...marks()]).to.deep.equal(['two']);
    expect([button(two!), button(again!)].map((each) => each.getAttribute('aria-pressed'))).to.deep.equal([
      'true',
      'true',
    ]);
    const toggle = toggles().length;
    expect(page().replace(/data-height="\d+"/, '')).to.satisfy(
      (now: string) => toggle !== 3 || now === before.replace(/data-height="\d+"/, ''),
    );
    expect(page()).to.not.contain('pressed');
    button(again!).click();
    expect([...marks()]).to.deep.equal([]);
    await expect(reader).to.be.accessible();
  });

  it('have a toggle that is tall enough, moves no line, and is never under the bar when the focus comes', async () => {
    await setViewport({ width: 390, height: 500 });
    const one = '<p>Some words that go on for a while.</p>';
    const reader = put(
      `<div style="font: 16px/1.6 sans-serif"><wayleaf-reader><p id="plain">Words</p><div style="height: 900px"></div>${Array.from({ length: 20 }, (_, i) => `${one}<p class="m"><mark data-sign="s${i}">me</mark></p>`).join('')}</wayleaf-reader><div style="height: 2000px"></div></div>`,
    );
    await ready(reader);
    await waitUntil(() => toggles().length === 20);
    for (const toggle of toggles()) {
      button(toggle).focus();
      await settled(reader);
      const { height, bottom } = button(toggle).getBoundingClientRect();
      expect(height).to.be.at.least(24);
      expect(bottom).to.be.at.most(reader.shadowRoot!.querySelector('.bar')!.getBoundingClientRect().top + 1);
    }
    const line = reader.querySelector('#plain')!.getBoundingClientRect().height;
    expect(reader.querySelector('.m')!.getBoundingClientRect().height).to.be.closeTo(line, 1);
    await setViewport({ width: 800, height: 600 });
  });

  it('stand after the sentence, never before a comma or full stop, and are quiet where there are three', async () => {
    const text = `Here is <mark data-sign="a">a passage</mark>, and then more of it. Now <em><mark data-sign="b">another</mark></em>. <mark data-sign="c">I lie awake</mark>; so it <mark data-sign="d">goes</mark> on. End.`;
    const reader = put(
      `<wayleaf-reader><p>First.</p><div style="height: 2000px"></div><p id="p">${text}</p></wayleaf-reader>`,
    );
    const paragraph = reader.querySelector('#p')!;
    await ready(reader);
    await waitUntil(() => toggles().length === 4);
    const around = toggles().map((each) => [
      each.previousSibling!.textContent!.slice(-4),
      each.nextSibling!.textContent!.slice(0, 4),
    ]);
    expect(around).to.deep.equal([
      [' it.', ' Now'],
      ['.', ' '],
      [' on.', ''],
      ['', ' End'],
    ]);
    expect(toggles().map((each) => button(each).classList.contains('quiet'))).to.deep.equal([false, true, true, true]);
    for (const each of toggles()) {
      const { width, height } = button(each).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    expect(button(toggles()[1]!).getAttribute('aria-label')).to.equal('Sounds like me: “another”');
    const nodes = paragraph.childNodes.length;
    reader.remove();
    expect(paragraph.innerHTML).to.equal(text);
    expect(paragraph.childNodes.length, 'the text is in one piece again').to.be.below(nodes - 4);
  });

  it('follow a text that the page writes anew, with no word lost or twice', async () => {
    const reader = put(
      `<wayleaf-reader><p>First.</p><div style="height: 2000px"></div><p id="p"><mark data-sign="a">I wake</mark> at night. Later more.</p></wayleaf-reader>`,
    );
    await ready(reader);
    await waitUntil(() => toggles().length === 1);
    const paragraph = reader.querySelector('#p')!;
    const words = paragraph.querySelector('mark')!.nextSibling as Text;
    expect(words.data).to.equal(' at night.');
    words.data = ' at noon. Later more.';
    await ready(reader);
    await waitUntil(() => toggles()[0]?.previousSibling?.textContent === ' at noon.');
    expect(paragraph.textContent).to.equal('I wake at noon. Later more.');
  });

  it('belong to the group of their reader', async () => {
    const reader = put(PAGE.replace('<wayleaf-reader', '<wayleaf-reader group="b"'));
    await ready(reader);
    await waitUntil(() => toggles().length === 3);
    button(toggles()[0]!).click();
    expect([[...marks('b')], [...marks()]]).to.deep.equal([['two'], []]);
    button(toggles()[0]!).click();
  });

  it('go with the reader and leave every byte as it was', async () => {
    const reader = put(PAGE);
    const before = reader.innerHTML;
    await ready(reader);
    await waitUntil(() => toggles().length === 3);
    const parent = reader.parentElement!;
    reader.remove();
    expect(reader.innerHTML).to.equal(before);
    parent.append(reader);
    await waitUntil(() => reader.querySelectorAll('[data-wayleaf-mark]').length >= 3);
    reader.querySelector('li[data-sign]')!.remove();
    await waitUntil(() => reader.querySelectorAll('[data-wayleaf-mark]').length === 2);
  });

  it('are found in Markdown and in an adopted element, which is given back byte for byte', async () => {
    const lines = '\n\nWords.'.repeat(80);
    const fetched = put(
      `<wayleaf-reader><script type="text/markdown">First.${lines}\n\nI <mark data-sign="one">lie awake</mark> and <mark data-sign="two">count</mark>.\n</script></wayleaf-reader>`,
    );
    await ready(fetched);
    await waitUntil(() => toggles().length === 2, 'both in one paragraph');
    button(toggles()[0]!).click();
    expect([...marks()]).to.deep.equal(['one']);
    fetched.parentElement!.remove();
    const box = document.createElement('div');
    box.setAttribute('data-test', '');
    box.innerHTML = `<article id="post"><p>First.</p><div style="height: 2000px"></div><ul><li data-sign="one">My own words<ul><li>inner</li></ul></li></ul></article>`;
    document.body.append(box);
    const before = box.innerHTML;
    const reader = put('<wayleaf-reader for="#post"></wayleaf-reader>');
    await waitUntil(() => toggles().length === 1, 'in the adopted one');
    // what was marked stays marked, wherever the passage stands
    expect(button(toggles()[0]!).getAttribute('aria-pressed')).to.equal('true');
    expect(button(toggles()[0]!).getAttribute('aria-label')).to.equal('Sounds like me: “My own words”');
    reader.remove();
    expect(box.innerHTML).to.equal(before);
  });

  it('follow their author: words that come anew, and another id', async () => {
    const reader = put(PAGE);
    await ready(reader);
    await waitUntil(() => toggles().length === 3);
    button(toggles()[0]!).click();
    const passage = reader.querySelector('h2 mark')!;
    passage.setAttribute('data-sign', 'other');
    reader.append('More words');
    await ready(reader);
    await waitUntil(() => button(toggles()[0]!).getAttribute('aria-pressed') === 'false', 'another sign is not marked');
    passage.replaceWith(Object.assign(passage.cloneNode(true) as HTMLElement, { textContent: 'the fold again' }));
    reader.querySelector('h2 mark')!.setAttribute('data-sign', 'two');
    await waitUntil(
      () => toggles().some((each) => button(each).getAttribute('aria-label')?.includes('the fold again')),
      'the new words have a toggle',
    );
    // with the one in view, which came with the press
    expect(toggles().length).to.equal(4);
    expect(toggles().filter((each) => button(each).getAttribute('aria-pressed') === 'true').length).to.equal(2);
  });

  it('without an id are named as a problem', async () => {
    const reader = put('<wayleaf-reader><p><mark data-sign="">x</mark> y</p></wayleaf-reader>');
    await problem(reader, 'WL-READER-007');
    expect(reader.problems[0]!.element.localName).to.equal('mark');
  });

  it('headings that leave out a level are named to an editor, with a way to each', async () => {
    const article = '<h2>One</h2><p>Words.</p><h4>Below</h4><p>Words.</p><h2>Two</h2><h3>Three</h3><p>Words.</p>';
    const reader = put(`<wayleaf-reader debug>${article}</wayleaf-reader>`);
    await problem(reader, 'WL-READER-011');
    expect(reader.problems.map(({ message, element }) => [message, element.localName])).to.deep.equal([
      ['The heading “Below” is of level 4, after one of level 2.', 'h4'],
    ]);
    await waitUntil(() => reader.shadowRoot!.querySelector('.author'), 'the panel');
    const panel = reader.shadowRoot!.querySelector('.author')!;
    expect(panel.querySelector('summary')!.textContent).to.equal('0 errors, 1 warning');
    expect(panel.querySelector('li button')!.getAttribute('aria-label')).to.contain('Show where: The heading “Below”');
    await expect(panel).to.be.accessible();
    const visited = put(`<wayleaf-reader>${article}</wayleaf-reader>`);
    await waitUntil(() => visited.shadowRoot!.querySelector('.bar button'), 'it is there');
    expect(visited.problems, 'nothing of it for visitors').to.deep.equal([]);
  });
});
