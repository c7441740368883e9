import { expect } from '@open-wc/testing';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { journey } from '../../src/journey/page-provider.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { answer, CARD, card, clear, focused, inCheck, inside, open, put, sentence, settled, text } from './helpers.js';

before(openRootsForTesting);

/** A card whose visitor has said, "a little", that the matter of safety is theirs. */
async function supporting(inner = CARD): Promise<WayleafPaths> {
  const element = await card('', inner);
  await open(element);
  answer(element, 0, 2);
  answer(element, 6, 1);
  expect(text(inCheck(element, '.support'))).to.include('Stop for today');
  expect(journey().value.hold).to.equal(true);
  return element;
}

const stays = (element: WayleafPaths, words = 'Stop for today') => {
  expect(text(inCheck(element, '.support'))).to.include(words);
  expect(inCheck(element, '.result')).to.equal(null);
  expect(inside(element, '.choices')).to.equal(null);
  expect(journey().value.hold).to.equal(true);
};

describe('support, once asked for, stays until the visitor leaves it', () => {
  afterEach(clear);

  it('when the page’s language changes', async () => {
    const element = await supporting();
    document.documentElement.lang = 'de';
    await settled(element);
    stays(element);
  });

  it('when a translator rewrites the sentences, which gives signs without ids new ones; the answers stay, too', async () => {
    const element = await supporting(CARD.replaceAll(/ data-id="\w+"/g, ''));
    for (const item of element.querySelectorAll('[data-signs] li')) item.textContent = `Übersetzt: ${text(item)}`;
    await settled(element);
    stays(element);
    expect(inCheck(element, '[data-sign="0"]')!.querySelectorAll('input')[2]!.checked).to.equal(true);
    answer(element, 6, 0);
    expect(inCheck(element, '.support')).to.equal(null);
    expect(sentence(element)).to.not.equal('');
  });

  it('when the sign that asked for it is gone; clearing the answers ends it', async () => {
    const element = await supporting();
    element.querySelector('[data-id="hurt"]')!.remove();
    await settled(element);
    stays(element);
    inCheck(element, '.ends .link')!.click();
    await settled(element);
    expect(inCheck(element, '.support')).to.equal(null);
    expect(journey().value.hold).to.equal(false);
  });

  it('when its section is taken out of the page, and comes back with other words', async () => {
    const element = await supporting();
    const section = element.querySelector('[data-support]')!;
    section.remove();
    await settled(element);
    stays(element);
    section.querySelector('p')!.textContent = 'Rest first.';
    element.append(section);
    await settled(element);
    stays(element, 'Rest first.');
  });

  it('when its words are mended, it shows them, and keeps the focus', async () => {
    const element = await supporting();
    expect(text(focused())).to.equal('If it hurts');
    element.querySelector('[data-support] p')!.textContent = 'Rest first.';
    await settled(element);
    stays(element, 'Rest first.');
    expect(text(focused())).to.equal('If it hurts');
  });

  it('when the words of the whole card are taken away and put back', async () => {
    const element = await supporting();
    element.replaceChildren();
    await settled(element);
    stays(element);
    element.innerHTML = CARD;
    await settled(element);
    stays(element);
    expect(inCheck(element, '[data-sign="6"]')!.querySelectorAll('input')[1]!.checked).to.equal(true);
  });

  it('when late words make the card unsound; what comes later counts once it is sound again', async () => {
    const element = await supporting();
    const list = element.querySelector('[data-signs]')!;
    list.insertAdjacentHTML('beforeend', '<li>I was not finished</li>');
    await settled(element);
    stays(element);
    list.lastElementChild!.setAttribute('data-for', 'teacher:1');
    list.lastElementChild!.textContent = 'I am finished now';
    await settled(element);
    stays(element);
    expect(inCheck(element, '[data-sign="7"]')).to.exist;
  });

  it('and no card of the same journey names a path meanwhile', async () => {
    const other = await card();
    await open(other);
    answer(other, 0, 2);
    answer(other, 1, 2);
    expect(inCheck(other, '.choices')).to.exist;
    await supporting();
    await settled(other);
    expect(inCheck(other, '.choices')).to.equal(null);
  });
});

describe('the copy of the support that a visitor meets', () => {
  afterEach(clear);

  it('asks for nothing and tells nobody: no picture, frame, handler or ping; words and links stay', async () => {
    const section = `<section data-support><h3>If it hurts</h3>
      <p style="background:url(/echo?style)">Stop for today. <img src="/echo?picture" loading="lazy" alt="A quiet room"><iframe src="/echo?frame" loading="lazy"></iframe></p>
      <p><a href="tel:116123" ping="/echo?ping" onclick="window.told = true">Call <b>someone</b></a> <a href="javascript:window.told = true">Odd</a></p>
      <ul><li lang="de">Pause</li></ul><script>window.told = true</script> <early-bird>Or rest.</early-bird></section>`;
    const element = await card('', CARD.replace(/<section[^]*<\/section>/, section));
    await open(element);
    performance.clearResourceTimings();
    answer(element, 6, 2);
    const panel = inCheck(element, '.support > div')!;
    expect(text(panel)).to.equal('If it hurts Stop for today. A quiet room Call someone Odd Pause Or rest.');
    expect([...panel.querySelectorAll('*')].map(({ localName }) => localName)).to.deep.equal([
      'h3',
      'p',
      'p',
      'a',
      'b',
      'ul',
      'li',
    ]);
    const link = panel.querySelector('a')!;
    expect(link.getAttributeNames().sort()).to.deep.equal(['href', 'rel']);
    expect([link.href, link.rel]).to.deep.equal(['tel:116123', 'noreferrer']);
    expect(panel.querySelector('li')!.lang).to.equal('de');
    expect(performance.getEntriesByType('resource')).to.deep.equal([]);
    expect(put('').ownerDocument.defaultView).to.not.have.property('told');
  });
});
