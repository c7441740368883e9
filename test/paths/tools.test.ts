import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { CARD, card, clear, dataCard, focused, inside, put, settled, shown, text, TWIN } from './helpers.js';

const tool = (element: WayleafPaths, label: string) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.tool')].find((each) => text(each) === label);
const radio = (element: WayleafPaths, label: string) => tool(element, label)?.querySelector('input');
const KEY = 'wayleaf-paths-view';
const withTools = async (element: WayleafPaths) => {
  await waitUntil(() => inside(element, '.tool'), 'the tools came', { timeout: 8000 });
  return element;
};
const rows = (element: Element) =>
  [...element.querySelectorAll('tbody tr')].filter(shown).map((row) => text(row.firstElementChild));
const press = async (element: WayleafPaths, label: string) => {
  tool(element, label)!.focus();
  await sendKeys({ press: 'Enter' });
  await settled(element);
};

describe('ways to look at a comparison', () => {
  afterEach(async () => {
    for (const each of [localStorage, sessionStorage]) each.removeItem(KEY);
    await clear();
  });

  it('“Only differences” hides what is the same, in the table and in the cards, and says how much is left', async () => {
    const element = await withTools(await card());
    await press(element, 'Only differences');
    expect(rows(element)).to.deep.equal(['What is it?', 'What may it not give you?', 'What does it cost?']);
    expect(text(inside(element, '.tools [role=status]'))).to.equal('3 of 4 rows are shown.');
    expect(tool(element, 'Only differences')!.getAttribute('aria-pressed')).to.equal('true');
    expect(text(inside(element, '.about')), 'what was hidden is still said').to.include(
      'The same for both: Where is it?',
    );
    element.parentElement!.style.width = '320px';
    await waitUntil(() => inside(element, '.cards'));
    await settled(element);
    expect(element.shadowRoot!.querySelectorAll('dt')).to.have.length(6);
    await expect(element).to.be.accessible();
    await press(element, 'Only differences');
    expect(element.shadowRoot!.querySelectorAll('dt')).to.have.length(8);
    expect(text(inside(element, '.tools [role=status]'))).to.equal('');
  });

  it('works on a table made of data, too', async () => {
    const element = await withTools(await dataCard());
    await press(element, 'Only differences');
    expect(rows(element)).to.have.length(3);
  });

  it('is not offered where nothing, or everything, is the same', async () => {
    const element = await withTools(
      await dataCard({ ...TWIN, rows: TWIN.rows.filter(({ kind }) => kind !== 'place') }),
    );
    expect(tool(element, 'Only differences')).to.equal(undefined);
  });

  it('“By path” and “Table” change the view by key; the focus stays and exactly one view is there', async () => {
    const element = await withTools(await card());
    radio(element, 'Table')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled(element);
    expect([shown(element.querySelector('table')), !!inside(element, '.cards')]).to.deep.equal([false, true]);
    expect(text(focused()!.closest('label'))).to.equal('By path');
    element.parentElement!.style.width = '320px';
    await aTimeout(60);
    await sendKeys({ press: 'ArrowLeft' });
    await settled(element);
    expect([shown(element.querySelector('table')), !!inside(element, '.cards')]).to.deep.equal([true, false]);
    await waitUntil(() => inside(element, '.table')!.getAttribute('role') === 'region', 'it scrolls in its own region');
    expect(text(focused()!.closest('label'))).to.equal('Table');
    await expect(element).to.be.accessible();
  });

  it('“By question” has each question once, below it the answer of each path in the author’s order', async () => {
    const element = await withTools(await card('', CARD, 320));
    radio(element, 'By question')!.click();
    await settled(element);
    const sections = [...element.shadowRoot!.querySelectorAll('.cards section')];
    expect(sections.map((section) => text(section.querySelector('[role=heading]')))).to.deep.equal(
      [...element.querySelectorAll('tbody th')].map(text),
    );
    const answers = (section: Element) => [...section.querySelectorAll('dt, dd')].map(text);
    expect(answers(sections[0]!)).to.deep.equal(['Alone', 'You and a book.', 'With a teacher', 'You and a person.']);
    expect(answers(sections[2]!), 'what is the same stands once').to.deep.equal(['The same for both', 'At home.']);
    expect(inside<HTMLAnchorElement>(element, 'dd a')!.hash, 'links are links').to.equal('#book');
    await expect(element).to.be.accessible();
    tool(element, 'Only differences')!.click();
    await settled(element);
    expect(element.shadowRoot!.querySelectorAll('.cards section')).to.have.length(3);
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('the controls stand above the cards, and above a table that was asked for', async () => {
    const element = await withTools(await card('', CARD, 320));
    const top = (each: Element) => each.getBoundingClientRect().top;
    expect(top(inside(element, '.tools')!)).to.be.lessThan(top(inside(element, '.cards')!));
    radio(element, 'Table')!.click();
    await settled(element);
    expect(top(inside(element, '.tools')!)).to.be.lessThan(top(element.querySelector('table')!));
  });

  for (const [storage, kept] of [
    ['local', () => localStorage.getItem(KEY)],
    ['session', () => sessionStorage.getItem(KEY)],
  ] as const)
    it(`what was picked is there on the next page with storage="${storage}"`, async () => {
      const first = await withTools(await card(`storage="${storage}"`, CARD, 320));
      expect(kept(), 'nothing before a press').to.equal(null);
      radio(first, 'By question')!.click();
      await settled(first);
      expect(kept()).to.equal('questions');
      await clear();
      const next = await withTools(await card(`storage="${storage}"`, CARD, 320));
      expect(text(inside(next, '.cards [role=heading]'))).to.equal('What is it?');
      expect(radio(next, 'By question')!.checked).to.equal(true);
    });

  it('nothing is stored with storage="none", and a broken entry is no entry', async () => {
    localStorage.setItem(KEY, 'sideways');
    const element = await withTools(await card('storage="none"', CARD, 320));
    radio(element, 'By question')!.click();
    await settled(element);
    expect(text(inside(element, '.cards [role=heading]'))).to.equal('What is it?');
    expect([localStorage.getItem(KEY), sessionStorage.getItem(KEY)]).to.deep.equal(['sideways', null]);
    const other = await withTools(await card('', CARD, 320));
    expect(radio(other, 'By path')!.checked).to.equal(true);
  });

  it('the button stays where it was pressed', async () => {
    const element = await withTools(await card());
    // the controls go from below the table to above the cards: the page has room to scroll either way
    element.parentElement!.style.paddingBlock = '1000px 3000px';
    const button = tool(element, 'By path')!;
    button.scrollIntoView({ block: 'center' });
    const { top } = button.getBoundingClientRect();
    button.click();
    await settled(element);
    expect(Math.abs(tool(element, 'By path')!.getBoundingClientRect().top - top)).to.be.lessThan(2);
    scrollTo(0, 0);
  });

  it('is left to the owner where view is given', async () => {
    const element = await withTools(await card('view="table"'));
    expect(tool(element, 'Table')).to.equal(undefined);
    expect(tool(element, 'Only differences')).to.exist;
  });

  it('takes its room before it is there', async () => {
    const element = await card();
    const room = inside(element, '.tools')!;
    const before = room.offsetHeight;
    await withTools(element);
    expect([before, room.offsetHeight]).to.deep.equal([44, 44]);
  });
});

describe('names of the paths', () => {
  afterEach(clear);

  it('stay in view over the page’s own ground, in the table and in the cards', async () => {
    const box = put(`<div style="background: rgb(250, 240, 230)"><wayleaf-paths>${CARD}</wayleaf-paths></div>`);
    const element = await withTools(box.querySelector('wayleaf-paths')!);
    await settled(element);
    const header = () => getComputedStyle(element.querySelector('thead th')!);
    expect([header().position, header().backgroundColor]).to.deep.equal(['sticky', 'rgb(250, 240, 230)']);
    (box.firstElementChild as HTMLElement).style.background = 'rgb(20, 20, 20)';
    element.requestUpdate();
    await settled(element);
    expect(header().backgroundColor).to.equal('rgb(20, 20, 20)');
    element.view = 'cards';
    await settled(element);
    expect(getComputedStyle(inside(element, '.cards [role=heading]')!).position).to.equal('sticky');
  });

  it('do not stay over a picture, where no ground would do', async () => {
    const box = put(
      `<div style="background-image: linear-gradient(red, blue)"><wayleaf-paths>${CARD}</wayleaf-paths></div>`,
    );
    const element = await withTools(box.querySelector('wayleaf-paths')!);
    await settled(element);
    expect(getComputedStyle(element.querySelector('thead th')!).position).to.equal('static');
  });
});

describe('headings', () => {
  afterEach(clear);
  const level = (element: WayleafPaths) => inside(element, '.cards [role=heading]')!.getAttribute('aria-level');

  it('continue those of the page, or begin where the owner says', async () => {
    for (const [around, attributes, expected] of [
      ['<h1>Page</h1>', '', '2'],
      ['<h2>Part</h2>', '', '3'],
      ['<h2>Part</h2><article><h3>An article</h3><h4>of its own</h4></article>', '', '3'],
      ['<h6>Deep</h6>', '', '6'],
      ['<h2>Part</h2>', 'heading-level="5"', '5'],
      ['<h2>Part</h2>', 'heading-level="9"', '3'],
    ] as const) {
      const box = put(
        `<section>${around}<div><wayleaf-paths view="cards" ${attributes}>${CARD}</wayleaf-paths></div></section>`,
      );
      const element = await withTools(box.querySelector('wayleaf-paths')!);
      await settled(element);
      expect(level(element), around + attributes).to.equal(expected);
      box.remove();
    }
  });
});
