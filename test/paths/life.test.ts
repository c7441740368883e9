import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { upgradeInPlace } from '../../src/internal/in-place.js';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import {
  answer,
  CARD,
  card,
  clear,
  dataCard,
  inCheck,
  inside,
  open,
  put,
  sentence,
  settled,
  shown,
  text,
  TWIN,
} from './helpers.js';
import { painted } from '../support/painted.js';

before(openRootsForTesting);

/** A card as it is when the page was on screen before the script came. */
async function late(markup = CARD, width = 900) {
  const box = put('<p>Words on screen.</p>', width);
  await waitUntil(painted, 'the page was painted a while ago');
  upgradeInPlace(() => (box.innerHTML = `<wayleaf-paths>${markup}</wayleaf-paths><p>After</p>`));
  window.scrollTo(0, 0);
  const element = box.querySelector('wayleaf-paths')!;
  return element;
}

describe('when the script comes late', () => {
  afterEach(clear);

  it('an editor sees the whole widget and its problems at once', async () => {
    const box = put('<p>Words on screen.</p>');
    await waitUntil(painted, 'the page was painted a while ago');
    upgradeInPlace(() => (box.innerHTML = `<wayleaf-paths debug>${CARD}</wayleaf-paths>`));
    window.scrollTo(0, 0);
    const element = box.querySelector('wayleaf-paths')!;
    await waitUntil(() => inside(element, '.author'), 'the panel', { timeout: 8000 });
    expect(inside(element, '.choices')).to.exist;
  });

  for (const width of [900, 320])
    it(`at ${width} px, nothing the visitor looks at moves, until something is pressed`, async () => {
      const element = await late(CARD, width);
      const bare = document.createElement('not-defined-here');
      bare.style.display = 'block';
      bare.innerHTML = CARD;
      element.after(bare);
      const place = (from: Element) =>
        [...from.querySelectorAll('caption, th, td, li, section')].map((each) =>
          Math.round(each.getBoundingClientRect().top - from.getBoundingClientRect().top),
        );
      const plain = place(bare);
      bare.remove();
      await settled(element);
      expect(place(element)).to.deep.equal(plain);
      expect(inside(element, '.offer, .choices, .cards')).to.equal(null);
      expect(element.hasAttribute('data-wayleaf-view')).to.equal(false);
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
      await settled(element);
      expect(inside(element, '.offer button')).to.exist;
      expect(element.getAttribute('data-wayleaf-view')).to.equal(width > 500 ? 'table' : 'cards');
      expect(shown(element.querySelector('[data-signs]'))).to.equal(false);
    });

  it('words are on screen between the upgrade and the first render', async () => {
    const element = await late();
    expect(element.hasUpdated).to.equal(false);
    expect(shown(element.querySelector('table'))).to.equal(true);
    expect(element.shadowRoot!.querySelector('slot')!.assignedNodes().length).to.be.greaterThan(0);
  });
});

describe('a card that leaves', () => {
  afterEach(clear);

  it('leaves nothing of its own behind: no sheet, no attribute, no frame', async () => {
    const before = document.adoptedStyleSheets.length;
    const element = await card('', CARD, 320);
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    expect(element.querySelectorAll('[data-wayleaf-away]').length).to.be.greaterThan(0);
    element.remove();
    await aTimeout(0);
    expect(document.adoptedStyleSheets.length).to.equal(before);
    expect(element.querySelectorAll('[data-wayleaf-away]')).to.have.length(0);
    expect(element.hasAttribute('data-wayleaf-view')).to.equal(false);
  });

  it('forgets the answers, and comes back fresh', async () => {
    const element = await card();
    const box = element.parentElement!;
    await open(element);
    answer(element, 0, 2);
    element.remove();
    await aTimeout(0);
    box.append(element);
    await settled(element);
    expect(inside(element, '.offer button')).to.exist;
    await open(element);
    expect(inCheck(element, ':checked')).to.equal(null);
    answer(element, 0, 2);
    answer(element, 1, 2);
    expect(sentence(element)).to.include('Alone');
  });

  it('moved ten times, it is one card still', async () => {
    const element = await dataCard();
    for (let i = 0; i < 10; i++) put('', i % 2 ? 900 : 320).append(element);
    await aTimeout(60);
    await settled(element);
    expect(element.querySelectorAll('table')).to.have.length(1);
    expect(element.shadowRoot!.querySelectorAll('.choices')).to.have.length(1);
    expect(document.adoptedStyleSheets.length).to.be.at.most(1);
  });

  it('a copy of it has one table, too', async () => {
    const element = await dataCard();
    const box = put('');
    box.innerHTML = element.outerHTML;
    const copy = box.querySelector('wayleaf-paths')!;
    copy.config = TWIN;
    await waitUntil(() => copy.querySelector('caption'));
    await settled(copy);
    expect(copy.querySelectorAll('table')).to.have.length(1);
    expect(text(copy.querySelector('caption'))).to.equal(TWIN.decision);
  });
});
