import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { answer, CARD, card, clear, inCheck, inside, open, put, settled, shown, text } from './helpers.js';

before(openRootsForTesting);

describe('a copy of a card that stood elsewhere', () => {
  afterEach(clear);

  it('shows its table where there is room, though the original had none', async () => {
    const element = await card('', CARD, 320);
    expect(element.querySelector('table')!.hasAttribute('data-wayleaf-away')).to.equal(true);
    const copy = element.cloneNode(true) as typeof element;
    put('', 900).append(copy);
    await settled(copy);
    expect(shown(copy.querySelector('table'))).to.equal(true);
    expect(inside(copy, '.cards')).to.equal(null);
  });

  it('shows its sentences and its support where it offers no self-check', async () => {
    const element = await card();
    const box = put(element.outerHTML.replace('<wayleaf-paths', '<wayleaf-paths self-check="none"'));
    const copy = box.querySelector('wayleaf-paths')!;
    await settled(copy);
    expect(shown(copy.querySelector('[data-signs]'))).to.equal(true);
    expect(shown(copy.querySelector('[data-support]'))).to.equal(true);
  });

  it('an open self-check is not copied with it', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    const copy = element.cloneNode(true) as typeof element;
    put('').append(copy);
    await settled(copy);
    expect(inCheck(copy, 'fieldset')).to.equal(null);
    expect(inside(copy, '.offer button')).to.exist;
  });
});

describe('comments between the words', () => {
  afterEach(clear);

  it('such as builders leave, do no harm', async () => {
    const element = await card('', `<!-- wp:table -->${CARD}<!-- /wp:table -->`);
    expect(shown(element.querySelector('table'))).to.equal(true);
    expect(inside(element, '.offer button')).to.exist;
  });
});

describe('a card taken away at any moment of its opening', () => {
  afterEach(clear);

  it('comes back closed, and opens once', async () => {
    for (let ticks = 0; ticks < 14; ticks++) {
      const element = await card();
      const box = element.parentElement!;
      inside(element, '.offer button')!.click();
      for (let i = 0; i < ticks; i++) await Promise.resolve();
      element.remove();
      await aTimeout(5);
      box.append(element);
      await settled(element);
      expect(!!inCheck(element, 'fieldset'), `after ${ticks} ticks`).to.equal(false);
      await waitUntil(() => inside(element, '.offer button'), `after ${ticks} ticks the offer is there`);
      await open(element);
      expect(inCheck(element, 'fieldset')).to.exist;
      box.remove();
    }
  });
});

describe('cells that stand for several paths or rows', () => {
  afterEach(clear);
  const facts = (element: Element) =>
    [...element.shadowRoot!.querySelectorAll('section')].map((section) =>
      [...section.querySelectorAll('dd')].map((dd) =>
        text(dd)
          .replace(/The same for both$/, '')
          .trim(),
      ),
    );

  it('are told in full in every card, links and all', async () => {
    const element = await card(
      '',
      CARD.replace('<td>Little.</td><td>More.</td>', '<td colspan="2">It <a href="#depends">depends</a>.</td>'),
      320,
    );
    expect(facts(element).map((all) => all[3])).to.deep.equal(['It depends.', 'It depends.']);
    expect(element.shadowRoot!.querySelectorAll('dd a[href="#depends"]')).to.have.length(2);
  });

  it('never move an answer to another path', async () => {
    const table = `<table><caption>Choosing</caption><tr><td></td><th data-path="a">A</th><th data-path="b">B</th></tr>
      <tr data-row="what"><th>What?</th><td rowspan="2">A twice</td><td>B once</td></tr><tr data-row="limits"><th>Limits?</th><td>B again</td></tr></table>`;
    const element = await card('', table, 320);
    expect(facts(element)).to.deep.equal([
      ['A twice', 'A twice'],
      ['B once', 'B again'],
    ]);
  });
});

describe('paths without a name', () => {
  afterEach(clear);

  it('get no button', async () => {
    const element = await card('', CARD.replace('>Alone</th>', '></th>'));
    expect([...element.shadowRoot!.querySelectorAll('.choices .button')].map(text)).to.deep.equal([
      'Choose “With a teacher”',
    ]);
  });
});
