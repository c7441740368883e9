import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { setMark } from '../../src/journey/marks.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import {
  answer,
  CARD,
  card,
  checkRoot,
  clear,
  codes,
  focused,
  frameOf,
  inCheck,
  inside,
  open,
  problems,
  settled,
  tabTo,
  text,
} from './helpers.js';

before(openRootsForTesting);

const frame = (element: WayleafPaths) => frameOf(inside(element, '#check')!.shadowRoot)!;
const heightOf = (element: WayleafPaths) => element.getBoundingClientRect().height;
/** Opens the self-check of a card to which nothing comes late any more. */
async function openIdle(element: WayleafPaths): Promise<void> {
  await waitUntil(() => inside(element, '.tool'), 'the page was idle', { timeout: 8000 });
  await open(element);
  await settled(element);
}

describe('the frame of the self-check', () => {
  afterEach(clear);

  for (const width of [900, 320])
    it(`has one height at ${width} px, whatever is answered, marked, opened or written`, async () => {
      const element = await card('', CARD, width);
      await openIdle(element);
      const first = heightOf(element);
      const changes: string[] = [];
      const note = async (what: string) => {
        await settled(element);
        if (heightOf(element) !== first) changes.push(`${what}: ${heightOf(element) - first}`);
      };
      for (const [sign, how] of [
        [0, 2],
        [1, 1],
        [2, 2],
        [3, 2],
        [4, 1],
        [0, 0],
      ] as const) {
        answer(element, sign, how);
        await note(`sign ${sign}, ${how}`);
      }
      checkRoot(element).querySelectorAll<HTMLElement>('.matters input')[2]!.click();
      await note('a row');
      for (const details of checkRoot(element).querySelectorAll('details')) details.open = true;
      await note('all opened');
      setMark('stuck', true);
      setMark('quiet', true);
      await note('marks');
      checkRoot(element).querySelector<HTMLElement>('.none input')!.click();
      await note('none of these');
      element.clear();
      await note('cleared');
      expect(changes).to.deep.equal([]);
      expect(inCheck(element, '.outcome')!.clientHeight).to.be.greaterThan(200);
    });

  it('shows support at its full height, with nothing to scroll in', async () => {
    const long = Array.from({ length: 40 }, (_, at) => `<p>Stop for today, and rest. ${at}</p>`).join('');
    const element = await card('', CARD.replace('<p>Stop for today', `${long}<p>Stop for today`));
    await openIdle(element);
    const before = heightOf(element);
    answer(element, 6, 2);
    await settled(element);
    const { scrollHeight, clientHeight } = frame(element).contentDocument!.scrollingElement!;
    expect(heightOf(element)).to.be.greaterThan(before);
    expect(scrollHeight).to.be.at.most(Math.max(clientHeight, frame(element).clientHeight));
    expect(inCheck(element, '.outcome')).to.equal(null);
    answer(element, 6, 0);
    await settled(element);
    expect(heightOf(element)).to.equal(before);
  });

  it('is one named frame, is entered and left by Tab in both directions, and is no group twice', async () => {
    const element = await card();
    element.insertAdjacentHTML('afterend', '<button id="next">Next</button>');
    await open(element);
    const back = async () => {
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ up: 'Shift' });
    };
    const inner = () => focused()?.getRootNode() === checkRoot(element);
    expect(frame(element).title).to.equal('Self-check');
    expect(inCheck(element, 'section.root')!.hasAttribute('aria-labelledby')).to.equal(false);
    await tabTo(() => inner());
    await tabTo(() => focused()?.id === 'next');
    await back();
    expect(inner(), 'back into the frame').to.equal(true);
    for (let i = 0; i < 40 && inner(); i++) await back();
    expect(inner(), 'out of it at its beginning').to.equal(false);
  });

  it('hands Escape on to what is open around the widget, and no other key', async () => {
    const element = await card();
    await open(element);
    const keys: string[] = [];
    const listen = ({ key }: KeyboardEvent) => void keys.push(key);
    addEventListener('keydown', listen);
    inCheck(element, 'fieldset input')!.focus();
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Escape' });
    removeEventListener('keydown', listen);
    expect(keys).to.deep.equal(['Escape']);
  });

  it('opens a link of the support in the page, not in itself', async () => {
    const element = await card('', CARD.replace('tel:116123', '#someone'));
    await open(element);
    answer(element, 6, 2);
    await settled(element);
    inCheck<HTMLElement>(element, '.support a')!.click();
    await waitUntil(() => location.hash === '#someone', 'the page went there');
    expect(text(inCheck(element, '.support'))).to.include('Stop for today');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('has the page’s text, tokens and scheme, also after the page has changed them', async () => {
    const element = await card();
    element.parentElement!.style.cssText += '; font: 19px Georgia; color: rgb(10, 20, 30)';
    element.style.setProperty('--wayleaf-accent', 'rgb(1, 2, 3)');
    await open(element);
    const look = () => {
      const { fontSize, fontFamily, color, getPropertyValue } = getComputedStyle(inCheck(element, '.root')!);
      return [
        fontSize,
        fontFamily,
        color,
        getPropertyValue.call(getComputedStyle(inCheck(element, '.root')!), '--_accent'),
      ];
    };
    expect(look()).to.deep.equal(['19px', 'Georgia', 'rgb(10, 20, 30)', 'rgb(1, 2, 3)']);
    element.style.setProperty('--wayleaf-accent', 'rgb(4, 5, 6)');
    await waitUntil(() => look()[3] === 'rgb(4, 5, 6)', 'it follows');
    element.theme = 'dark';
    await settled(element);
    expect(getComputedStyle(frame(element)).colorScheme).to.equal('dark');
    expect(getComputedStyle(frame(element).contentDocument!.documentElement).colorScheme).to.equal('dark');
  });

  it('does not tell the page where a finger touches it, nor a window that it was moved into', async () => {
    const element = await card();
    await open(element);
    const heardIn = (view: Window) => {
      const heard: string[] = [];
      const listen = ({ clientX }: PointerEvent) => void heard.push(`${clientX}`);
      view.addEventListener('pointerover', listen, true);
      const { x, y } = frame(element).getBoundingClientRect();
      for (const at of [x + 20, -1])
        element.dispatchEvent(
          new PointerEvent('pointerover', { bubbles: true, pointerType: 'touch', clientX: at, clientY: y + 20 }),
        );
      view.removeEventListener('pointerover', listen, true);
      return heard;
    };
    expect(heardIn(window)).to.deep.equal(['-1']);
    const other = document.createElement('iframe');
    other.width = other.height = '800';
    other.srcdoc = '<body>';
    const loaded = new Promise((resolve) => other.addEventListener('load', resolve, { once: true }));
    document.body.append(other);
    await loaded;
    try {
      other.contentDocument!.body.append(element);
      await waitUntil(() => checkRoot(element)?.querySelector('fieldset'), 'the questions are there again', {
        timeout: 8000,
      });
      expect(heardIn(other.contentWindow!)).to.deep.equal(['-1']);
    } finally {
      element.remove();
      other.remove();
    }
  });

  it('follows nothing any more once it has ended, even where it loads late', async () => {
    const element = await card();
    await open(element);
    const late = frame(element);
    element.remove();
    await Promise.resolve();
    const { addEventListener } = window;
    const heard: string[] = [];
    window.addEventListener = (type: string) => void heard.push(type);
    try {
      late.dispatchEvent(new Event('load'));
    } finally {
      window.addEventListener = addEventListener;
    }
    expect(heard).to.deep.equal([]);
  });

  it('where there can be none, visitor and author are told, and nothing is selected', async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')!;
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', { ...own, get: () => null });
    try {
      const element = await card();
      await open(element);
      expect(text(checkRoot(element))).to.include('Other programs on this page may notice what you press here.');
      await waitUntil(() => codes(element).includes('WL-PATHS-030'), 'the author is told');
      expect((await problems(element)).length).to.be.greaterThan(0);
      const { userSelect, webkitUserSelect } = getComputedStyle(inCheck(element, '.root')!);
      expect(userSelect || webkitUserSelect).to.equal('none');
      expect(document.getAnimations()).to.deep.equal([]);
      answer(element, 0, 2);
      answer(element, 1, 2);
      expect(text(inCheck(element, '.sentence'))).to.include('lines up');
      inCheck<HTMLElement>(element, '.ends button:last-child')!.click();
      await waitUntil(() => inside(element, '.offer button'), 'it is closed');
      await open(element);
      expect(inCheck(element, ':checked')).to.equal(null);
    } finally {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', own);
    }
  });
});
