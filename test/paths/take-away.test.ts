import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { printer } from '../../src/paths/self-check/print-sheet.js';
import {
  answer,
  CARD,
  card,
  checkRoot,
  clear,
  expectAccessible,
  focused,
  frameOf,
  inCheck,
  inside,
  none,
  open,
  put,
  sentence,
  settled,
  tabTo,
  text,
} from './helpers.js';

before(openRootsForTesting);

const { print, save } = printer;
const frame = (element: WayleafPaths) => frameOf(inside(element, '#check')!.shadowRoot)!;
const field = (element: WayleafPaths) => inCheck<HTMLInputElement>(element, 'input.concern');
const buttons = (element: WayleafPaths) => [...checkRoot(element).querySelectorAll<HTMLElement>('.take .button')];
const paper = (element: WayleafPaths) => inCheck<HTMLIFrameElement>(element, '.paper iframe')?.contentDocument;
const keeper = (element: WayleafPaths) => inCheck<HTMLInputElement>(element, '.keep input')!;
const stored = () => Object.keys(localStorage).filter((key) => key.startsWith('wayleaf.paths.'));
const write = (element: WayleafPaths, words: string) => {
  field(element)!.value = words;
  field(element)!.dispatchEvent(new Event('input'));
};

async function answered(attributes = '', inner = CARD): Promise<WayleafPaths> {
  const element = await card(attributes, inner);
  await open(element);
  await waitUntil(() => field(element), 'the line of one’s own is there');
  answer(element, 0, 2);
  answer(element, 1, 2);
  await waitUntil(() => buttons(element).length, 'the sheet can be made', { timeout: 8000 });
  return element;
}

async function tidy(): Promise<void> {
  Object.assign(printer, { print, save });
  for (const key of stored()) localStorage.removeItem(key);
  await clear();
}

describe('one line of the visitor’s own', () => {
  afterEach(tidy);

  it('is typed where no listener of the page hears the keys, and weighs nothing', async () => {
    const element = await answered();
    const before = sentence(element);
    const heard: string[] = [];
    const listen = (event: Event) =>
      void heard.push(`${event.type} ${(event as KeyboardEvent).key ?? (event as InputEvent).data ?? ''}`);
    const types = [
      'keydown',
      'keyup',
      'keypress',
      'beforeinput',
      'input',
      'change',
      'textInput',
      'compositionstart',
      'select',
      'selectionchange',
    ];
    for (const type of types) window.addEventListener(type, listen, true);
    field(element)!.focus();
    await waitUntil(() => frame(element).contentDocument!.hasFocus(), 'the line has the focus');
    await sendKeys({ type: 'zebra' });
    for (const type of types) window.removeEventListener(type, listen, true);
    expect(field(element)!.value).to.equal('zebra');
    expect(heard.filter((each) => /[zebra]$/.test(each))).to.deep.equal([]);
    expect(sentence(element)).to.equal(before);
    expect(window.length, 'no frame of ours is among the page’s').to.equal(document.querySelectorAll('iframe').length);
  });

  it('has a name, is reached by Tab, and is offered to no speller and no memory', async () => {
    const element = await answered();
    await tabTo(() => focused() === field(element));
    expect(field(element)!.getAttribute('aria-label')).to.equal('Something of your own');
    expect([field(element)!.autocomplete, field(element)!.spellcheck]).to.deep.equal(['off', false]);
    await expectAccessible(element);
  });

  it('stays when the widget moves, and goes with clear()', async () => {
    const element = await answered();
    write(element, 'Will it take long?');
    put('', 320).append(element);
    await waitUntil(() => field(element)?.value === 'Will it take long?', 'it is there again');
    element.clear();
    expect(field(element)!.value).to.equal('');
  });
});

describe('the sheet', () => {
  afterEach(tidy);

  it('is printed alone, with reasons for every path, the own line and questions', async () => {
    let printed: string | undefined;
    printer.print = (window) => {
      printed = window.document.body.textContent!;
      window.dispatchEvent(new Event('beforeprint'));
    };
    const element = await answered();
    write(element, 'Will it take long?');
    await settled(element);
    buttons(element)[0]!.click();
    await waitUntil(() => printed);
    for (const part of [
      'Notes for a first conversation',
      'Choosing how to learn the piano',
      'I have an hour most days',
      'Alone',
      'With a teacher',
      'Will it take long?',
      'Questions to ask',
    ])
      expect(printed, part).to.include(part);
    expect(printed).to.not.include('It hurts when I play');
    expect(text(inCheck(element, '.take [role=status]'))).to.equal('');
    element.clear();
    expect(paper(element)).to.equal(undefined);
  });

  it('breaks between its sections, never within one, and the short ones share a row', async () => {
    printer.print = (window) => void window.dispatchEvent(new Event('beforeprint'));
    const element = await answered();
    write(element, 'Will it take long?');
    await settled(element);
    buttons(element)[0]!.click();
    await waitUntil(() => paper(element)?.querySelector('.block'));
    inCheck<HTMLElement>(element, '.paper iframe')!.style.width = '700px';
    const blocks = [...paper(element)!.querySelectorAll<HTMLElement>('.block')];
    const tops = blocks.map((block) => block.getBoundingClientRect().top);
    expect(blocks.map((block) => text(block.querySelector('.head1')))).to.deep.equal([
      'What I said',
      'Reasons for each path',
      'Something of your own',
      'Questions to ask',
      'Notes',
    ]);
    for (const block of blocks)
      expect(paper(element)!.defaultView!.getComputedStyle(block).breakInside).to.equal('avoid');
    expect(tops[2]).to.equal(tops[3]);
    expect(new Set(tops).size).to.equal(4);
  });

  it('where printing is kept from starting, says so', async () => {
    printer.print = () => undefined;
    const element = await answered();
    buttons(element)[0]!.click();
    await waitUntil(
      () => text(inCheck(element, '.take [role=status]')).startsWith('Printing did not start here'),
      'it is said',
      { timeout: 4000 },
    );
  });

  it('is saved as a file whose address no listener and no navigation of the page sees', async () => {
    const element = await answered();
    // Firefox opens a panel for a download, which would take the keys of the tests that follow
    if (!('userAgentData' in navigator)) printer.save = () => undefined;
    const seen: string[] = [];
    const navigated = (event: Event) =>
      void seen.push((event as Event & { readonly destination: { readonly url: string } }).destination.url);
    const clicked = (event: Event) => void seen.push((event.composedPath()[0] as Element).localName);
    const { navigation } = window as unknown as { readonly navigation?: EventTarget };
    navigation?.addEventListener('navigate', navigated);
    window.addEventListener('click', clicked, true);
    buttons(element)[1]!.click();
    await waitUntil(() => paper(element)?.querySelector('a'));
    await settled(element);
    navigation?.removeEventListener('navigate', navigated);
    window.removeEventListener('click', clicked, true);
    expect(seen, 'nor the press').to.deep.equal([]);
    const link = paper(element)!.querySelector('a')!;
    expect(link.download).to.equal('my-notes.txt');
    expect(await (await fetch(link.href)).text()).to.include('I have an hour most days (Sounds like me)');
  });

  it('where a sandbox locks frames, can neither be printed nor saved, which is said, but seen; the own line is not offered', async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')!;
    // what a browser gives for a frame of another origin
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', { ...own, get: () => null });
    try {
      const element = await card();
      await open(element);
      await waitUntil(() => !inCheck(element, '.own'), 'no field that leads nowhere');
      answer(element, 0, 2);
      await waitUntil(() => buttons(element).length, 'the sheet can be made', { timeout: 8000 });
      for (const [at, words] of ['Printing did not start here.', 'Saving is not possible here.'].entries()) {
        buttons(element)[at]!.click();
        await waitUntil(
          () => text(inCheck(element, '.take [role=status]')) === `${words} You can open the sheet below and copy it.`,
          words,
        );
      }
      inCheck<HTMLElement>(element, '.take summary')!.click();
      await waitUntil(() => text(inCheck(element, '.sheet')).includes('I like to find out by myself'));
    } finally {
      Object.defineProperty(HTMLIFrameElement.prototype, 'contentDocument', own);
    }
  });

  it('can be seen at once', async () => {
    const element = await answered();
    inCheck<HTMLElement>(element, '.take summary')!.click();
    await waitUntil(() => inCheck(element, '.sheet'));
    expect(text(inCheck(element, '.sheet'))).to.include('What I said I like to find out by myself Sounds like me');
    await expectAccessible(element);
  });

  it('is not made while support is shown, nor before anything is said', async () => {
    const element = await answered();
    answer(element, 6, 2);
    expect(inCheck(element, '.take')).to.equal(null);
    expect(inCheck(element, '.keep')).to.equal(null);
    checkRoot(element).querySelector<HTMLElement>('.ends button')!.click();
    expect(inCheck(element, '.take')).to.equal(null);
  });
});

describe('keeping answers on the device', () => {
  afterEach(tidy);

  it('is off; nothing is written until it is ticked', async () => {
    const element = await answered();
    expect(keeper(element).checked).to.equal(false);
    expect(stored()).to.deep.equal([]);
  });

  it('brings them back on the next visit, and “Forget” takes them away', async () => {
    const first = await answered();
    keeper(first).click();
    write(first, 'Later?');
    first.parentElement!.remove();
    await settled(first);
    const element = await card();
    await open(element);
    await waitUntil(() => field(element)?.value === 'Later?');
    expect(sentence(element)).to.include('Alone lines up');
    expect(keeper(element).checked).to.equal(true);
    expect(text(checkRoot(element)))
      .to.include('kept in this browser until you forget them')
      .and.not.include('gone when you leave');
    inCheck<HTMLElement>(element, '.keep .link')!.click();
    expect(stored()).to.deep.equal([]);
    expect(focused()).to.equal(keeper(element));
    expect(text(inCheck(element, '.keep [role=status]'))).to.equal('Nothing is kept any longer.');
    expect(sentence(element), 'what is on the page stays').to.include('Alone lines up');
  });

  it('never holds an answer about safety, and nothing at all while support is shown', async () => {
    const element = await answered();
    keeper(element).click();
    answer(element, 6, 0);
    expect(JSON.stringify({ ...localStorage }))
      .to.include('quiet')
      .and.not.include('hurt');
    answer(element, 6, 2);
    expect(stored()).to.deep.equal([]);
    answer(element, 6, 0);
    expect(stored()).to.have.length(1);
  });

  it('is another thing on another card, and on a card whose sentences have changed', async () => {
    const element = await answered();
    keeper(element).click();
    element.parentElement!.remove();
    const other = await card('', CARD.replace('I have an hour most days', 'I have two hours most days'));
    await open(other);
    expect(checkRoot(other).querySelectorAll('[data-sign] :checked')).to.have.length(0);
  });

  it('ends with clear(), whether the self-check is open or not', async () => {
    for (const close of [false, true]) {
      const element = await answered();
      keeper(element).click();
      expect(stored()).to.have.length(1);
      if (close) {
        checkRoot(element).querySelector<HTMLElement>('.ends button:last-child')!.click();
        await waitUntil(() => inside(element, '.offer button'));
        expect(stored()).to.have.length(1);
      }
      element.clear();
      await waitUntil(() => !stored().length);
      element.parentElement!.remove();
    }
  });

  it('outlives a page that was put aside, and comes back with it', async () => {
    const element = await answered();
    keeper(element).click();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(checkRoot(element).querySelectorAll('[data-sign] :checked')).to.have.length(0);
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(checkRoot(element).querySelectorAll('[data-sign] :checked')).to.have.length(2);
  });

  it('where the browser keeps nothing, says so', async () => {
    const element = await answered();
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
    keeper(element).click();
    Storage.prototype.setItem = set;
    expect(text(inCheck(element, '.keep [role=status]'))).to.equal('This browser does not let the page keep anything.');
    expect(keeper(element).checked).to.equal(false);
  });
});

describe('signs with ticks', () => {
  afterEach(tidy);

  const tick = (element: WayleafPaths, sign: number) =>
    inCheck<HTMLInputElement>(element, `[data-sign="${sign}"] input`)!;

  it('are answered with one each, in place, and leave the rest open', async () => {
    const element = await card('answers="ticks"');
    inside(element, '.offer button')!.click();
    await waitUntil(() => inCheck(element, '[data-sign="0"] input'));
    tick(element, 0).click();
    tick(element, 1).click();
    expect(sentence(element)).to.include('Alone lines up');
    none(element).click();
    expect([tick(element, 0).checked, sentence(element)]).to.deep.equal([
      false,
      'None of these paths lines up clearly with your answers. That is useful to know, too.',
    ]);
    none(element).click();
    expect(tick(element, 0).checked).to.equal(true);
    tick(element, 0).click();
    tick(element, 1).click();
    expect(sentence(element)).to.equal('There is not enough here to say yet.');
    await expectAccessible(element);
  });

  it('show support by key, lead to it, and back', async () => {
    const element = await card('answers="ticks"');
    inside(element, '.offer button')!.click();
    await waitUntil(() => inCheck(element, '[data-sign="6"] input'));
    tick(element, 6).focus();
    await sendKeys({ press: ' ' });
    expect(text(focused())).to.equal('If it hurts');
    await tabTo(() => text(focused()) === 'Back to the sentences');
    await sendKeys({ press: 'Enter' });
    expect(focused()).to.equal(tick(element, 6));
    await sendKeys({ press: ' ' });
    expect(inCheck(element, '.support')).to.equal(null);
  });
});

describe('what matters, side by side', () => {
  afterEach(tidy);

  it('stands in the frame, the weightiest first and all paths alike; the page’s own rows never move', async () => {
    const two = CARD.replace('<tr data-row="what">', '<tr data-row="what" data-matter data-fit="alone:0 teacher:1">');
    const element = await answered('', two);
    const before = [...element.querySelectorAll('tbody th')].map(text);
    const groups = [...checkRoot(element).querySelectorAll('.matters fieldset')];
    groups[0]!.querySelectorAll('input')[1]!.click();
    groups[1]!.querySelectorAll('input')[2]!.click();
    expect([...checkRoot(element).querySelectorAll('.beside > .fact > [role=heading]')].map(text)).to.deep.equal([
      'What does it cost?',
      'What is it?',
    ]);
    for (const fact of checkRoot(element).querySelectorAll('.fact'))
      expect([...fact.querySelectorAll('dt')].map(text)).to.deep.equal(['Alone', 'With a teacher']);
    const widths = [...checkRoot(element).querySelectorAll<HTMLElement>('.beside > .fact dl > div')].map(
      ({ offsetWidth }) => offsetWidth,
    );
    expect(new Set(widths).size).to.equal(1);
    expect([...element.querySelectorAll('tbody th')].map(text)).to.deep.equal(before);
    await expectAccessible(element);
    answer(element, 6, 2);
    expect(inCheck(element, '.beside'), 'no path is named beside support').to.equal(null);
  });
});
