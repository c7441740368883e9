import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { journey, openJourney } from '../../src/journey/page-provider.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import {
  answer,
  CARD,
  card,
  clear,
  focused,
  inCheck,
  inside,
  open,
  put,
  sentence,
  settled,
  tabTo,
  text,
} from './helpers.js';

before(openRootsForTesting);

/** Late parts are requests. */
const until = (condition: () => unknown, what: string) => waitUntil(condition, what, { timeout: 8000 });

const buttons = (element: WayleafPaths) => [...element.shadowRoot!.querySelectorAll<HTMLElement>('.choices .button')];
const pressed = (element: WayleafPaths) => buttons(element).map((button) => button.getAttribute('aria-pressed'));

/** The parts whose buttons are filled: the ways on that stand out. */
const filled = (element: WayleafPaths) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.button')]
    .filter((button) => !button.matches(':hover') && getComputedStyle(button).backgroundColor !== 'rgba(0, 0, 0, 0)')
    .map((button) => button.getAttribute('part'));

/** Chooses the first path, where the booking link of the page leads there. */
async function chooseWith(element: WayleafPaths, href: string): Promise<void> {
  openJourney().update({ bookingLink: { label: 'Book', href } });
  // it comes when the page is idle, or with the focus
  buttons(element)[0]!.focus();
  await until(() => inside(element, '.tool'), 'the late part');
  buttons(element)[0]!.click();
  await settled(element);
}

/** Presses the link that leads on, by keyboard. Returns whether that is left to the browser, which is kept from it here. */
async function pressNext(element: WayleafPaths): Promise<boolean> {
  let left: boolean | undefined;
  const end = (event: Event) => {
    left = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', end);
  inside(element, '.choices .next')!.focus();
  await sendKeys({ press: 'Enter' });
  window.removeEventListener('click', end);
  expect(left, 'it was pressed').to.be.a('boolean');
  return left!;
}

/** Records the choice events that reach the document. */
function record() {
  const seen: string[] = [];
  const types = ['wayleaf-paths-choose-request', 'wayleaf-paths-chosen'] as const;
  const listen = (event: Event) =>
    seen.push(
      `${event.type} ${(event as unknown as { path: string }).path} ${(event as unknown as { label: string }).label}`,
    );
  for (const type of types) document.addEventListener(type, listen);
  return { seen, stop: () => types.forEach((type) => document.removeEventListener(type, listen)) };
}

describe('choosing a path', () => {
  afterEach(clear);

  it('is an explicit click: first a request, then the fact, and the journey knows', async () => {
    const element = await card();
    const { seen, stop } = record();
    buttons(element)[1]!.click();
    stop();
    await settled(element);
    expect(seen).to.deep.equal([
      'wayleaf-paths-choose-request teacher With a teacher',
      'wayleaf-paths-chosen teacher With a teacher',
    ]);
    expect(journey().value.choice).to.deep.equal({ path: 'teacher', label: 'With a teacher' });
    expect(pressed(element)).to.deep.equal(['false', 'true']);
    expect(text(inside(element, '.choices [role=status]'))).to.equal('You chose “With a teacher”.');
  });

  it('a cancelled request chooses nothing', async () => {
    const element = await card();
    const { seen, stop } = record();
    element.addEventListener('wayleaf-paths-choose-request', (event) => event.preventDefault(), { once: true });
    buttons(element)[0]!.click();
    stop();
    await settled(element);
    expect(seen).to.have.length(1);
    expect(journey().value.choice).to.equal(null);
    expect(pressed(element)).to.deep.equal(['false', 'false']);
  });

  it('can be changed and taken back, and the focus is not lost', async () => {
    const element = await card();
    buttons(element)[0]!.click();
    await settled(element);
    buttons(element)[1]!.click();
    await settled(element);
    expect(journey().value.choice!.path).to.equal('teacher');
    const back = inside(element, '.choices .link')!;
    back.focus();
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(journey().value.choice).to.equal(null);
    expect(pressed(element)).to.deep.equal(['false', 'false']);
    expect(focused()).to.equal(buttons(element)[1]);
  });

  it('says that it was taken back, also by the pressed button; no button lives in the live region', async () => {
    const element = await card();
    const status = inside(element, '.choices [role=status]')!;
    expect(text(status)).to.equal('');
    for (const how of ['.link', '[aria-pressed=true]']) {
      buttons(element)[0]!.click();
      await settled(element);
      expect(status.querySelector('button')).to.equal(null);
      inside(element, `.choices ${how}`)!.click();
      await settled(element);
      expect(text(status)).to.equal('No path is chosen.');
    }
    element.clear();
    await settled(element);
    expect(text(status)).to.equal('');
  });

  it('buttons are alike in size and look, in the author’s order, none preselected', async () => {
    const element = await card();
    expect(buttons(element).map(text)).to.deep.equal(['Choose “Alone”', 'Choose “With a teacher”']);
    const look = (button: HTMLElement) => {
      const { backgroundColor, color, borderColor, fontWeight, height } = getComputedStyle(button);
      return [backgroundColor, color, borderColor, fontWeight, height, button.offsetWidth].join();
    };
    expect(new Set(buttons(element).map(look)).size).to.equal(1);
    expect(pressed(element)).to.deep.equal(['false', 'false']);
    expect(buttons(element).every((button) => button.offsetHeight >= 44)).to.equal(true);
  });

  it('a result never chooses; its own buttons do, when pressed', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    answer(element, 1, 2);
    expect(sentence(element)).to.include('Alone');
    expect(journey().value.choice).to.equal(null);
    const offered = [...inCheck(element, '.choices')!.querySelectorAll<HTMLElement>('.button')];
    expect(offered.map(text)).to.deep.equal(['Choose “Alone”', 'Choose “With a teacher”']);
    offered[1]!.click();
    await settled(element);
    expect(journey().value.choice!.path).to.equal('teacher');
    expect(inCheck(element, '.choices [aria-pressed=true]')).to.equal(offered[1]);
  });

  it('works by keyboard alone', async () => {
    const element = await card();
    await tabTo(() => focused() === buttons(element)[1]);
    await sendKeys({ press: ' ' });
    await settled(element);
    expect(journey().value.choice!.path).to.equal('teacher');
  });

  it('two cards of two groups know nothing of each other, two of one group share', async () => {
    const box = put(['a', 'b', 'a'].map((group) => `<wayleaf-paths group="${group}">${CARD}</wayleaf-paths>`).join(''));
    const [first, other, twin] = [...box.querySelectorAll('wayleaf-paths')];
    for (const each of [first!, other!, twin!]) await settled(each);
    buttons(first!)[0]!.click();
    await settled(twin!);
    expect(journey('a').value.choice!.path).to.equal('alone');
    expect(journey('b').value.choice).to.equal(null);
    expect([pressed(first!)[0], pressed(other!)[0], pressed(twin!)[0]]).to.deep.equal(['true', 'false', 'true']);
  });

  it('two without a group do not choose for each other, though their ids are the same; each keeps its own', async () => {
    const box = put(`<wayleaf-paths>${CARD}</wayleaf-paths><wayleaf-paths>${CARD}</wayleaf-paths>`);
    const [first, other] = [...box.querySelectorAll('wayleaf-paths')] as [WayleafPaths, WayleafPaths];
    await settled(first);
    await settled(other);
    buttons(first)[0]!.click();
    await settled(first);
    await settled(other);
    expect([pressed(first), pressed(other)]).to.deep.equal([
      ['true', 'false'],
      ['false', 'false'],
    ]);
    buttons(other)[1]!.click();
    await settled(first);
    expect([pressed(first)[0], journey().value.choice!.path]).to.deep.equal(['true', 'teacher']);
    expect(journey().value.choices!.map(({ path }) => path)).to.deep.equal(['alone', 'teacher']);
    inside(other, '.choices .link')!.click();
    await settled(first);
    expect([pressed(first)[0], journey().value.choice!.path]).to.deep.equal(['true', 'alone']);
    buttons(other)[0]!.click();
    inside(first, '.choices .link')!.click();
    await settled(other);
    expect([pressed(first)[0], pressed(other)[0], journey().value.choice!.path]).to.deep.equal([
      'false',
      'true',
      'alone',
    ]);
  });

  it('a choice goes with the card that leaves, not with one that moves', async () => {
    const element = await card();
    const elsewhere = put('');
    buttons(element)[0]!.click();
    elsewhere.append(element);
    await settled(element);
    expect(journey().value.choice!.path).to.equal('alone');
    expect(pressed(element)).to.deep.equal(['true', 'false']);
    element.remove();
    await settled(element);
    expect(journey().value.choice).to.equal(null);
  });

  it('a card that leaves does not take another’s choice with it', async () => {
    const element = await card();
    buttons(element)[0]!.click();
    openJourney('page').update({ choice: { path: 'elsewhere', label: 'Elsewhere' } });
    element.remove();
    await settled(element);
    expect(journey().value.choice!.path).to.equal('elsewhere');
  });

  it('goes on: a real link beside it leads to the booking on the page, by its words', async () => {
    const element = await card();
    const box = put(
      '<a href="https://example.org/book#here" style="display: block; margin-top: 3000px">Book a talk</a>',
    );
    const next = () => inside<HTMLAnchorElement>(element, '.choices .next');
    openJourney().update({ bookingLink: { label: 'Book a talk', href: 'https://example.org/book#here' } });
    // it comes when the page is idle, or with the focus
    buttons(element)[0]!.focus();
    await until(() => inside(element, '.tool'), 'the late part');
    expect(next()).to.equal(null);
    buttons(element)[0]!.click();
    await settled(element);
    expect(text(next())).to.equal('Go to “Book a talk”');
    expect(next()!.href).to.equal('https://example.org/book#here');
    next()!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => document.activeElement === box.querySelector('a'), 'the focus is on the booking link');
    await until(() => {
      const { top, bottom } = box.querySelector('a')!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, 'and it is in view');
    openJourney().update({ bookingLink: null });
    await settled(element);
    expect(next()).to.equal(null);
  });

  it('goes on to the booking widget, not to a link of the article with the same address', async () => {
    const element = await card();
    const href = 'https://example.org/book#here';
    const box = put(
      `<p><a href="${href}">our page</a></p><wayleaf-booking><a href="${href}">Book</a></wayleaf-booking>`,
    );
    element.before(box);
    openJourney().update({ bookingLink: { label: 'Book', href } });
    buttons(element)[0]!.focus();
    await until(() => inside(element, '.tool'), 'the late part');
    buttons(element)[0]!.click();
    await settled(element);
    inside(element, '.choices .next')!.focus();
    await sendKeys({ press: 'Enter' });
    await until(() => document.activeElement?.textContent === 'Book', 'the focus is on the booking link');
  });

  for (const [name, around] of [
    ['closed details', '<details><summary>Booking</summary><div class="in"></div></details>'],
    ['what is hidden until found', '<div hidden="until-found"><div class="in"></div></div>'],
    ['both', '<details><summary>Booking</summary><div hidden="until-found"><div class="in"></div></div></details>'],
  ] as const)
    it(`goes on into ${name}, which it opens`, async () => {
      const element = await card();
      const href = 'https://booking.example/talk';
      const box = put(around);
      box.querySelector('.in')!.innerHTML = `<wayleaf-booking><a href="${href}">Book</a></wayleaf-booking>`;
      const found: Event[] = [];
      box.addEventListener('beforematch', (event) => found.push(event));
      await chooseWith(element, href);
      const left = await pressNext(element);
      expect(left, 'the page is not left').to.equal(false);
      expect(document.activeElement!.textContent).to.equal('Book');
      expect(found.length).to.equal(around.includes('until-found') ? 1 : 0);
      await until(() => {
        const { top, bottom, height } = document.activeElement!.getBoundingClientRect();
        return height > 0 && top >= 0 && bottom <= innerHeight;
      }, 'it is in view');
    });

  for (const [name, around] of [
    ['is not displayed', '<div style="display: none"><div class="in"></div></div>'],
    ['is in a closed dialog', '<dialog><div class="in"></div></dialog>'],
    ['is inert', '<div inert><div class="in"></div></div>'],
    ['is invisible', '<div style="visibility: hidden"><div class="in"></div></div>'],
  ] as const)
    it(`says who receives data, and goes on in a new tab with the next press, where booking ${name}`, async () => {
      const element = await card();
      const href = 'https://booking.example/talk';
      const box = put(around);
      box.querySelector('.in')!.innerHTML = `<wayleaf-booking><a href="${href}">Book</a></wayleaf-booking>`;
      await chooseWith(element, href);
      const away = () => text(inside(element, '.choices .away'));
      expect(away()).to.equal('');
      // WebKit brings what has the focus into view with the next press
      box.style.marginTop = '3000px';
      expect(await pressNext(element), 'the page is not left').to.equal(false);
      await settled(element);
      expect(away().replace(/[\u2066-\u2069]/g, '')).to.equal('Opens booking.example in a new tab.');
      expect(scrollY, 'the page does not scroll to booking').to.be.below(1000);
      const next = inside<HTMLAnchorElement>(element, '.choices .next')!;
      expect(element.shadowRoot!.activeElement === next, 'the focus stays').to.equal(true);
      expect([next.target, next.rel, next.referrerPolicy]).to.deep.equal(['_blank', 'noopener', 'strict-origin']);
      expect(await pressNext(element), 'the browser opens it').to.equal(true);
      expect(location.href).not.to.contain('alone');
      // what can be reached again is gone to
      box.replaceChildren(...box.querySelectorAll('wayleaf-booking'));
      expect(await pressNext(element)).to.equal(false);
      expect(document.activeElement!.textContent).to.equal('Book');
    });

  it('goes on to a link of the path’s own, where its column has one; one button is filled at a time', async () => {
    const box = put(
      `<wayleaf-paths>${CARD.replace('>Alone<', '><a href="https://example.org/alone">Alone</a><')}</wayleaf-paths>`,
    );
    const element = box.querySelector('wayleaf-paths')!;
    await settled(element);
    // it comes when the page is idle, or with the focus
    buttons(element)[0]!.focus();
    await until(() => inside(element, '.tool'), 'the late part');
    await until(() => filled(element).join() === 'start', 'the way for who cannot tell yet');
    buttons(element)[0]!.click();
    await settled(element);
    const next = inside<HTMLAnchorElement>(element, '.choices .next')!;
    expect([text(next), next.href]).to.deep.equal(['Go to “Alone”', 'https://example.org/alone']);
    await until(() => filled(element).join() === 'next', 'the way for who has chosen; a colour takes its time to go');
  });

  it('is said once, also where the self-check shows the same', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    answer(element, 1, 2);
    const offered = [...inCheck(element, '.choices')!.querySelectorAll<HTMLElement>('.button')];
    offered[0]!.click();
    await settled(element);
    const live = [inside(element, '.choices .note[role]'), inCheck(element, '.choices .note[role]')];
    expect(live.map(text)).to.deep.equal(['You chose “Alone”.', 'You chose “Alone”.']);
    expect(live.map((each) => each!.getAttribute('role'))).to.deep.equal(['status', 'note']);
  });

  it('clear() forgets the choice', async () => {
    const element = await card();
    buttons(element)[0]!.click();
    element.clear();
    await settled(element);
    expect(journey().value.choice).to.equal(null);
    expect(pressed(element)).to.deep.equal(['false', 'false']);
  });
});
