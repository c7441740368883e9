import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { setMark } from '../../src/journey/marks.js';
import { journey } from '../../src/journey/page-provider.js';
import { lazyChunks } from '../../src/paths/lazy-chunks.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import {
  announced,
  answer,
  CARD,
  card,
  checkRoot,
  clear,
  dataCard,
  focused,
  inCheck,
  inside,
  none,
  open,
  put,
  sentence,
  settled,
  shown,
  tabTo,
  text,
  TWIN,
} from './helpers.js';

before(openRootsForTesting);

const radios = (element: WayleafPaths, sign: number) => [
  ...inCheck(element, `[data-sign="${sign}"]`)!.querySelectorAll('input'),
];
const accounts = (element: WayleafPaths) => [...checkRoot(element).querySelectorAll<HTMLElement>('.account')];

/** Goes to a sign by Tab and answers it with the arrow keys. */
async function answerByKeys(element: WayleafPaths, sign: number, how: number): Promise<void> {
  const group = radios(element, sign);
  await tabTo(() => group.includes(focused() as HTMLInputElement));
  await sendKeys({ press: ' ' });
  for (let i = 0; i < how; i++) await sendKeys({ press: 'ArrowRight' });
  expect(group.findIndex(({ checked }) => checked)).to.equal(how);
}

async function openByKeys(element: WayleafPaths): Promise<void> {
  await tabTo(() => focused() === inside(element, '.offer button'));
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => inCheck(element, 'fieldset'), 'the self-check opened', { timeout: 8000 });
  expect(focused()).to.equal(inCheck(element, '#title'));
}

describe('the offer', () => {
  afterEach(clear);

  it('is seen to be taken in the next frame, before the work of opening begins', async function () {
    const element = await card();
    await lazyChunks.selfCheck();
    const since = performance.now();
    inside(element, '.offer button')!.click();
    await new Promise(requestAnimationFrame);
    // where frames come that late, the work waits for none
    if (performance.now() - since > 90) this.skip();
    expect(text(inside(element, '.offer button'))).to.equal('Opening the self-check…');
    expect(inside(element, '#check')!.shadowRoot).to.equal(null);
    await waitUntil(() => inCheck(element, 'fieldset'), 'the self-check opened', { timeout: 8000 });
  });

  it('takes the place of the list and the support, which stay in the page', async () => {
    const element = await card();
    expect(shown(inside(element, '.offer button'))).to.equal(true);
    expect(shown(element.querySelector('[data-signs]'))).to.equal(false);
    expect(shown(element.querySelector('[data-support]'))).to.equal(false);
    expect(text(element.querySelector('[data-signs]'))).to.include('I like to find out by myself');
  });

  it('is not made with self-check="none"; list and support stay on screen', async () => {
    const element = await card('self-check="none"');
    expect(inside(element, '.offer')).to.equal(null);
    expect(shown(element.querySelector('[data-signs]'))).to.equal(true);
    expect(shown(element.querySelector('[data-support]'))).to.equal(true);
    element.selfCheck = 'offer';
    await settled(element);
    expect(shown(element.querySelector('[data-signs]'))).to.equal(false);
  });

  it('is open from the start with self-check="open", and takes no focus', async () => {
    const element = await card('selfcheck="open"');
    await waitUntil(() => inCheck(element, 'fieldset'));
    expect(focused()).to.equal(document.body);
  });

  it('goes back to its button when the self-check is closed, and nothing is remembered', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    checkRoot(element).querySelector<HTMLElement>('.ends button:last-child')!.click();
    await waitUntil(() => inside(element, '.offer button'));
    await settled(element);
    expect(inCheck(element, 'fieldset')).to.equal(null);
    expect(focused()).to.equal(inside(element, '.offer button'));
    await open(element);
    expect(radios(element, 0).some(({ checked }) => checked)).to.equal(false);
  });
});

describe('a run by keyboard alone', () => {
  afterEach(clear);

  it('comes to “unsure”', async () => {
    const element = await card();
    await openByKeys(element);
    expect(sentence(element)).to.equal('There is not enough here to say yet.');
    await answerByKeys(element, 0, 2);
    expect(sentence(element)).to.equal('There is not enough here to say yet.');
    expect(announced(element)).to.equal('');
  });

  it('comes to “one”, told once and without a verdict', async () => {
    const element = await card();
    await openByKeys(element);
    await answerByKeys(element, 0, 2);
    await answerByKeys(element, 1, 2);
    expect(sentence(element)).to.equal('Alone lines up a little more with your answers.');
    expect(announced(element)).to.equal(sentence(element));
    expect(text(inCheck(element, '.result'))).to.include('You can begin with either and change later.');
  });

  it('comes to “several”', async () => {
    const element = await card();
    await openByKeys(element);
    await answerByKeys(element, 0, 2);
    await answerByKeys(element, 3, 2);
    expect(sentence(element)).to.equal(
      'Both are close: your answers do not set them clearly apart. That is a common and fine place to be.',
    );
  });

  it('comes to “none” by “none of these”, which excludes the answers both ways and can be taken back', async () => {
    const element = await card();
    await openByKeys(element);
    await answerByKeys(element, 0, 2);
    await answerByKeys(element, 1, 1);
    await tabTo(() => focused() === none(element));
    await sendKeys({ press: ' ' });
    expect(sentence(element)).to.equal(
      'None of these paths lines up clearly with your answers. That is useful to know, too.',
    );
    expect(checkRoot(element).querySelectorAll('[data-sign] :checked')).to.have.length(0);
    await sendKeys({ press: ' ' });
    expect(radios(element, 0)[2]!.checked && radios(element, 1)[1]!.checked).to.equal(true);
    await sendKeys({ press: ' ' });
    answer(element, 2, 1);
    expect(none(element).checked).to.equal(false);
    expect(checkRoot(element).querySelectorAll('[data-sign] :checked')).to.have.length(1);
  });

  it('comes to “support” with a safety sign, and back', async () => {
    const element = await card();
    await openByKeys(element);
    await answerByKeys(element, 0, 2);
    const group = radios(element, 6);
    await tabTo(() => group.includes(focused() as HTMLInputElement));
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowRight' });
    expect(inCheck(element, '.support')).to.exist;
    await tabTo(() => text(focused()) === 'Back to the sentences');
    await sendKeys({ press: 'Enter' });
    expect(focused()).to.equal(group[1]);
    await sendKeys({ press: 'ArrowLeft' });
    expect(group[0]!.checked).to.equal(true);
    expect(sentence(element)).to.equal('There is not enough here to say yet.');
  });
});

describe('going through the answers of a safety question with the arrow keys', () => {
  afterEach(clear);

  it('shows the support at once and tells of it, but leaves the focus where it is', async () => {
    const element = await card();
    await openByKeys(element);
    const group = radios(element, 6);
    await tabTo(() => group.includes(focused() as HTMLInputElement));
    await sendKeys({ press: ' ' });
    for (const at of [1, 2]) {
      await sendKeys({ press: 'ArrowRight' });
      await settled(element);
      expect(focused()).to.equal(group[at]);
      expect(text(inCheck(element, '.support'))).to.include('Stop for today');
      expect(journey().value.hold).to.equal(true);
      expect(announced(element)).to.equal('There are words for you below the sentences. If it hurts');
    }
    for (let i = 0; i < 2; i++) await sendKeys({ press: 'ArrowLeft' });
    expect(inCheck(element, '.support')).to.equal(null);
    expect(announced(element)).to.equal(sentence(element));
  });

  it('an answer given with Space leads to it', async () => {
    const element = await card();
    await openByKeys(element);
    const [, little] = radios(element, 6);
    little!.focus();
    await sendKeys({ press: ' ' });
    expect(text(focused())).to.equal('If it hurts');
    expect(announced(element)).to.equal('');
  });
});

describe('what matters', () => {
  afterEach(clear);

  it('is asked by the group’s name, and the answers say so themselves', async () => {
    const element = await card();
    await open(element);
    const group = inCheck(element, '.matters fieldset')!;
    expect(text(group.querySelector('legend'))).to.equal('What does it cost? How much does this matter to you?');
    expect([...group.querySelectorAll('label')].map(text)).to.deep.equal([
      'Matters little to me',
      'Matters somewhat',
      'Matters a lot',
    ]);
  });
});

describe('answers', () => {
  afterEach(clear);

  it('start empty, are native radios in named groups, and each can be left open again', async () => {
    const element = await card();
    await open(element);
    expect(checkRoot(element).querySelectorAll(':checked')).to.have.length(0);
    expect([...checkRoot(element).querySelectorAll('[data-sign] legend')].map(text)).to.have.members(
      TWIN.signs.map((sign) => sign.text),
    );
    answer(element, 0, 1);
    const clearing = inCheck(element, '[data-sign="0"] .unanswer')!;
    expect(getComputedStyle(clearing).visibility).to.equal('visible');
    expect(
      clearing
        .getAttribute('aria-labelledby')!
        .split(' ')
        .map((id) => text(checkRoot(element).getElementById(id))),
    ).to.deep.equal(['Leave open', 'I like to find out by myself']);
    clearing.focus();
    await sendKeys({ press: 'Enter' });
    expect(radios(element, 0).some(({ checked }) => checked)).to.equal(false);
    expect(focused()).to.equal(radios(element, 0)[0]);
    expect(getComputedStyle(clearing).visibility).to.equal('hidden');
  });

  it('can all be cleared at once', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    answer(element, 1, 2);
    checkRoot(element).querySelector<HTMLElement>('.ends button')!.click();
    expect(checkRoot(element).querySelectorAll(':checked')).to.have.length(0);
    expect(sentence(element)).to.equal('There is not enough here to say yet.');
    expect(focused()).to.equal(inCheck(element, '#title'));
  });

  it('are gone with clear(), and with the page', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    element.clear();
    expect(checkRoot(element).querySelectorAll(':checked')).to.have.length(0);
    answer(element, 6, 2);
    expect(journey().value.hold).to.equal(true);
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(checkRoot(element).querySelectorAll(':checked')).to.have.length(0);
    expect(journey().value.hold).to.equal(false);
  });

  it('what was marked in the article is noted, not answered', async () => {
    setMark('stuck', true);
    const element = await card();
    await open(element);
    const noted = () =>
      [...checkRoot(element).querySelectorAll('[data-sign]')]
        .filter((sign) => text(sign).includes('You marked this while reading.'))
        .map((sign) => sign.getAttribute('data-sign'));
    expect(noted()).to.deep.equal(['2']);
    expect(checkRoot(element).querySelectorAll(':checked')).to.have.length(0);
    expect(sentence(element)).to.equal('There is not enough here to say yet.');
    setMark('company', true);
    setMark('stuck', false);
    setMark('quiet', true, 'a');
    expect(noted()).to.deep.equal(['3']);
  });

  it('survive a move, late words and a change of the room', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    answer(element, 1, 2);
    put('', 320).append(element);
    await settled(element);
    element
      .querySelector('[data-signs]')!
      .insertAdjacentHTML('beforeend', '<li data-for="teacher:1">I like company</li>');
    await settled(element);
    expect(checkRoot(element).querySelectorAll('[data-sign]')).to.have.length(8);
    expect(radios(element, 0)[2]!.checked).to.equal(true);
    expect(sentence(element)).to.include('Alone lines up');
  });
});

describe('the result', () => {
  afterEach(clear);

  it('gives reasons for every path, in the author’s order, at one size, in the words of the signs', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    answer(element, 1, 1);
    answer(element, 2, 2);
    expect(
      accounts(element).flatMap((account) => [...account.querySelectorAll('[role=heading]')].map(text)),
    ).to.deep.equal(['Alone', 'With a teacher']);
    const [alone, teacher] = accounts(element).map(text);
    expect(alone)
      .to.include('I like to find out by myself')
      .and.include('I have an hour most days You said this sounds a little like you.');
    expect(alone).to.include('Alone, a habit is hard to hear');
    expect(teacher).to.include('I keep making the same mistake');
    expect(new Set(accounts(element).map(({ offsetWidth }) => offsetWidth)).size).to.equal(1);
    expect(
      new Set(accounts(element).map((account) => getComputedStyle(account.querySelector('.path')!).font)).size,
    ).to.equal(1);
    // what speaks for each begins on one line, and so does what pulls the other way
    for (const at of [0, 1])
      expect(
        new Set(
          accounts(element).map((account) =>
            Math.round(account.querySelectorAll('.label')[at]!.getBoundingClientRect().top),
          ),
        ).size,
      ).to.equal(1);
  });

  it('counts what matters, and says so', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    answer(element, 3, 2);
    expect(sentence(element)).to.include('Both');
    checkRoot(element).querySelectorAll<HTMLElement>('.matters input')[2]!.click();
    expect(sentence(element)).to.include('Alone lines up');
    expect(text(accounts(element)[0])).to.include('What does it cost? Little. You said this matters to you.');
    expect(text(accounts(element)[1])).to.include('What does it cost? More. You said this matters to you.');
    expect(announced(element)).to.equal(sentence(element));
  });

  it('says what would change it, and that is so', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    answer(element, 1, 2);
    const flips = [...checkRoot(element).querySelectorAll('details li')].map(text);
    expect(flips.length).to.be.greaterThan(0);
    const before = sentence(element);
    for (const flip of flips) {
      const sign = TWIN.signs.findIndex((each) => flip.includes(each.text));
      const was = radios(element, sign).findIndex(({ checked }) => checked);
      answer(element, sign, was > 0 ? 0 : 2);
      expect(sentence(element), flip).to.not.equal(before);
      if (was >= 0) answer(element, sign, was);
      else inCheck(element, `[data-sign="${sign}"] .unanswer`)!.click();
      expect(sentence(element)).to.equal(before);
    }
  });

  it('holds no digit and no percentage of ours, in any kind', async () => {
    const element = await card();
    await open(element);
    for (const signs of [[], [0, 1], [0, 3], [3]]) {
      checkRoot(element).querySelector<HTMLElement>('.ends button')!.click();
      for (const sign of signs) answer(element, sign, 2);
      expect(text(inCheck(element, '.result'))).to.not.match(/[\d%]|recommend|best/i);
    }
  });

  it('is announced once for each kind, politely', async () => {
    const element = await card();
    await open(element);
    const status = inCheck(element, '[role=status].visually-hidden')!;
    const heard: string[] = [];
    const observer = new MutationObserver(() => heard.push(text(status)));
    observer.observe(status, { childList: true, characterData: true, subtree: true });
    for (const [sign, how] of [
      [0, 2],
      [1, 1],
      [1, 2],
      [4, 1],
    ] as const) {
      answer(element, sign, how);
      await aTimeout(0);
    }
    observer.disconnect();
    expect(heard).to.deep.equal(['Alone lines up a little more with your answers.']);
  });
});

describe('a safety sign', () => {
  afterEach(clear);

  it('puts the author’s support in the place of any result, names no path, and lets booking step back', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    answer(element, 1, 2);
    expect(inCheck(element, '.result')).to.exist;
    answer(element, 6, 1);
    await settled(element);
    expect(inCheck(element, '.result')).to.equal(null);
    expect(text(focused())).to.equal('If it hurts');
    const support = inCheck(element, '.support')!;
    expect(text(support)).to.include('Stop for today').and.not.include('Alone').and.not.include('teacher');
    expect(support.querySelector('a')!.href).to.equal('tel:116123');
    expect(announced(element)).to.equal('');
    expect(journey().value.hold).to.equal(true);
    expect(inside(element, '.choices'), 'no path is pressed on anyone').to.equal(null);
    expect(shown(element.querySelector('table')), 'the comparison is still there').to.equal(true);
  });

  it('comes before “what matters” and before everything ticked later, and goes when it is taken back', async () => {
    const element = await card();
    await open(element);
    answer(element, 6, 2);
    for (const sign of [0, 1, 2, 3, 4, 5]) answer(element, sign, 2);
    expect(inCheck(element, '.support')).to.exist;
    expect(inCheck(element, '.result')).to.equal(null);
    answer(element, 6, 0);
    await settled(element);
    expect(inCheck(element, '.support')).to.equal(null);
    expect(sentence(element)).to.not.equal('');
    expect(journey().value.hold).to.equal(false);
    expect(inside(element, '.choices')).to.exist;
  });

  it('works from data alone', async () => {
    const element = await dataCard();
    await open(element);
    answer(element, 6, 2);
    expect(text(focused())).to.equal('If it hurts');
    expect(inCheck<HTMLAnchorElement>(element, '.support a')!.href).to.equal('tel:116123');
  });

  it('lets booking go on when the card leaves, not when it moves', async () => {
    const element = await card();
    await open(element);
    answer(element, 6, 2);
    put('').append(element);
    await settled(element);
    expect(journey().value.hold).to.equal(true);
    element.remove();
    await aTimeout(0);
    expect(journey().value.hold).to.equal(false);
  });

  it('lets booking go on when the self-check is closed, or withheld', async () => {
    const element = await card();
    await open(element);
    answer(element, 6, 2);
    element.selfCheck = 'none';
    await settled(element);
    expect(journey().value.hold).to.equal(false);
    expect(shown(element.querySelector('[data-support]'))).to.equal(true);
  });

  it('keeps booking back while any card of the journey shows support', async () => {
    const box = put(`<wayleaf-paths>${CARD}</wayleaf-paths><wayleaf-paths>${CARD}</wayleaf-paths>`);
    const [first, second] = [...box.querySelectorAll('wayleaf-paths')];
    for (const each of [first!, second!]) {
      await settled(each);
      await open(each);
      answer(each, 6, 2);
    }
    answer(first!, 6, 0);
    await settled(second!);
    expect(journey().value.hold).to.equal(true);
    answer(second!, 6, 0);
    await settled(second!);
    expect(journey().value.hold).to.equal(false);
  });

  it('holds only its own group', async () => {
    const box = put(`<wayleaf-paths group="a">${CARD}</wayleaf-paths><wayleaf-paths group="b">${CARD}</wayleaf-paths>`);
    const [first, second] = [...box.querySelectorAll('wayleaf-paths')];
    await settled(first!);
    await settled(second!);
    await open(first!);
    answer(first!, 6, 2);
    await settled(second!);
    expect([journey('a').value.hold, journey('b').value.hold]).to.deep.equal([true, false]);
    expect(inside(second!, '.choices')).to.exist;
  });
});
