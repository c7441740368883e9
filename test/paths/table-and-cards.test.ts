import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { touchedHairlines } from '../support/hairlines.js';
import { CARD, card, clear, focused, inside, put, settled, shown, text } from './helpers.js';

const tableShown = (element: WayleafPaths) => shown(element.querySelector('table'));
const cards = (element: WayleafPaths) => [...element.shadowRoot!.querySelectorAll('.cards section')];
const resize = async (element: WayleafPaths, width: number) => {
  element.parentElement!.style.width = `${width}px`;
  await aTimeout(60);
  await settled(element);
};

describe('table or cards', () => {
  afterEach(clear);

  it('the room decides, not the window; exactly one is there at a time', async () => {
    const element = await card();
    expect([tableShown(element), cards(element).length]).to.deep.equal([true, 0]);
    await resize(element, 320);
    expect([tableShown(element), cards(element).length]).to.deep.equal([false, 2]);
    await resize(element, 900);
    expect([tableShown(element), cards(element).length]).to.deep.equal([true, 0]);
  });

  it('cards hold every fact, a section for each path, in the author’s order', async () => {
    const element = await card('', CARD, 320);
    expect(cards(element).map((section) => text(section.querySelector('[role=heading]')))).to.deep.equal([
      'Alone',
      'With a teacher',
    ]);
    for (const [at, section] of cards(element).entries()) {
      expect([...section.querySelectorAll('dt')].map(text)).to.deep.equal(
        [...element.querySelectorAll('tbody th')].map(text),
      );
      const facts = [...section.querySelectorAll('dd')].map((fact) => text(fact).replace(' The same for both', ''));
      expect(facts).to.deep.equal(
        [...element.querySelectorAll('tbody tr')].map((row) => text(row.querySelectorAll('td')[at])),
      );
    }
    expect(text(inside(element, '.decision'))).to.equal('Choosing how to learn the piano');
  });

  it('links in a cell are links in its card', async () => {
    const element = await card('', CARD, 320);
    expect(inside<HTMLAnchorElement>(element, 'dd a')!.hash).to.equal('#book');
    element.querySelector('td a')!.textContent = 'video';
    await settled(element);
    expect(text(inside(element, 'dd a'))).to.equal('video');
  });

  it('a width that swings around the edge does not flicker', async () => {
    const element = await card();
    let edge = 400;
    for (; edge < 800; edge += 8) {
      await resize(element, edge);
      if (tableShown(element)) break;
    }
    await resize(element, edge - 20);
    expect(tableShown(element)).to.equal(true);
    await resize(element, edge - 40);
    expect(tableShown(element)).to.equal(false);
    await resize(element, edge - 16);
    expect(tableShown(element)).to.equal(false);
  });

  it('view decides when it is given', async () => {
    const element = await card('view="cards"');
    expect(cards(element)).to.have.length(2);
    element.view = 'table';
    await settled(element);
    expect([tableShown(element), cards(element).length]).to.deep.equal([true, 0]);
  });

  it('a table forced into too little room scrolls in a named region that the keyboard reaches, not the page', async () => {
    const element = await card('view="table"', CARD, 300);
    await waitUntil(() => inside(element, '.table')!.getAttribute('role') === 'region');
    expect(inside(element, '.table')!.tabIndex).to.equal(0);
    expect(inside(element, '.table')!.getAttribute('aria-label')).to.equal('Comparison');
    expect(element.scrollWidth).to.be.at.most(301);
    await expect(element).to.be.accessible();
  });

  it('the focus stays at the same fact across the change, both ways', async () => {
    const element = await card();
    element.querySelector<HTMLElement>('td a')!.focus();
    await resize(element, 320);
    const inCard = () => inside(element, '[data-fact="0:alone"] a');
    await waitUntil(() => inCard() && focused() === inCard(), 'the focus went into the card');
    await resize(element, 900);
    await waitUntil(() => focused() === element.querySelector('td a'), 'the focus went back into the table');
  });

  it('columns are of one width, and no cell is set apart from its neighbours', async () => {
    const element = await card();
    const look = (cell: Element) => {
      const { color, backgroundColor, fontWeight, fontSize, padding, border, textAlign } = getComputedStyle(cell);
      return JSON.stringify([
        Math.round(cell.getBoundingClientRect().width),
        color,
        backgroundColor,
        fontWeight,
        fontSize,
        padding,
        border,
        textAlign,
      ]);
    };
    for (const row of element.querySelectorAll('tr')) {
      const [, ...paths] = [...row.cells];
      expect(new Set(paths.map(look)).size).to.equal(1);
    }
    await resize(element, 320);
    expect(new Set(cards(element).map((section) => look(section.querySelector('[role=heading]')!))).size).to.equal(1);
  });

  it('no line touches the words beside it, in the table or in cards', async () => {
    for (const width of [900, 320]) {
      const element = await card('', CARD, width);
      expect(touchedHairlines(element.parentElement!), `${width} px`).to.deep.equal([]);
    }
  });

  it('what does not differ is said in words', async () => {
    const element = await card();
    expect(text(inside(element, '.about'))).to.include('The same for both: Where is it?');
    await resize(element, 320);
    expect(text(inside(element, '[data-fact="2:teacher"]'))).to.include('The same for both');
    expect(text(inside(element, '[data-fact="1:teacher"]'))).to.not.include('The same');
  });

  it('four paths, at 320 px and with text of twice the size, make no sideways scrolling', async () => {
    const names = ['One', 'Two', 'Three', 'Four with a fairly long name'];
    const wide = `<table><caption>Choosing</caption><tr><td></td>${names.map((name, i) => `<th data-path="p${i}">${name}</th>`).join('')}</tr><tr data-row="limits"><th>What?</th>${names.map(() => '<td>Words and words.</td>').join('')}</tr></table>`;
    const box = put(`<wayleaf-paths style="font-size: 200%">${wide}</wayleaf-paths>`, 320);
    const element = box.querySelector('wayleaf-paths')!;
    await settled(element);
    expect(cards(element)).to.have.length(4);
    expect(element.scrollWidth).to.be.at.most(320);
  });

  it('eight paths in a narrow window have columns one can read, and move sideways within the widget', async () => {
    const ids = [...'abcdefgh'];
    const cells = ids.map(() => '<td>Considerable answers</td>').join('');
    const box = put(
      `<wayleaf-paths view="table"><table><caption>Choosing</caption><thead><tr><th>Question</th>${ids.map((id) => `<th data-path="${id}">Path ${id}</th>`).join('')}</tr></thead><tbody><tr data-row="limits"><th>What?</th>${cells}</tr></tbody></table></wayleaf-paths>`,
      380,
    );
    const element = box.querySelector('wayleaf-paths')!;
    await element.updateComplete;
    const widths = () => [...element.querySelectorAll('td')].map((cell) => cell.getBoundingClientRect().width);
    // from the first rendering on: later it would move what follows
    expect(Math.min(...widths()), 'no column of single letters').to.be.at.least(90);
    expect(Math.max(...widths()) - Math.min(...widths())).to.be.below(1);
    await waitUntil(() => element.scrollWidth <= 380, 'the page does not move sideways');
    expect(inside(element, '.table')!.scrollWidth).to.be.greaterThan(600);
    // another table beside the comparison is not as wide
    element.insertAdjacentHTML('beforeend', '<table><tr><td>Another</td></tr></table>');
    await settled(element);
    expect(element.querySelector('table:last-child')!.getBoundingClientRect().width).to.be.below(600);
  });

  it('a picture wider than the window fits its card and its cell', async () => {
    const picture = `<img alt="A house" width="900" height="450" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 2 1' width='900' height='450'/%3E">`;
    const wide = `<table><caption>Choosing</caption><thead><tr><th>Question</th><th data-path="a">One</th><th data-path="b">Two</th></tr></thead><tbody><tr data-row="limits"><th>What?</th><td>${picture}</td><td>Words</td></tr></tbody></table>`;
    const element = put(`<wayleaf-paths>${wide}</wayleaf-paths>`, 320).querySelector('wayleaf-paths')!;
    await settled(element);
    const copy = inside(element, 'dd img')!;
    await waitUntil(() => copy.getBoundingClientRect().height > 0);
    expect(element.scrollWidth).to.be.at.most(320);
    expect(copy.getBoundingClientRect().height, 'not distorted').to.be.closeTo(
      copy.getBoundingClientRect().width / 2,
      1,
    );
    await resize(element, 900);
    const [cell, original] = [element.querySelector('td')!, element.querySelector('img')!];
    await waitUntil(
      () => original.getBoundingClientRect().right <= cell.getBoundingClientRect().right + 1,
      'within its cell',
    );
  });

  it('a table in a cell stays in its cell, and its head is no head of the comparison', async () => {
    const inner = '<table><thead><tr><th>Hour</th></tr></thead><tbody><tr><td>Nine</td></tr></tbody></table>';
    const outer = `<table><caption>Choosing</caption><thead><tr><th>Question</th><th data-path="a">One</th><th data-path="b">Two</th></tr></thead><tbody><tr data-row="limits"><th>What?</th><td>${inner}</td><td>Words</td></tr></tbody></table>`;
    const element = put(`<wayleaf-paths>${outer}</wayleaf-paths>`, 900).querySelector('wayleaf-paths')!;
    await settled(element);
    const edge = (selector: string) => element.querySelector(selector)!.getBoundingClientRect().right;
    await waitUntil(() => edge('table table') <= edge('td') + 1, 'within its cell');
    expect(getComputedStyle(element.querySelector('table table th')!).position).to.equal('static');
  });

  it('words around the table keep their order', async () => {
    const element = await card(
      '',
      `<p>Before.</p>${CARD.replace('<ul data-signs>', '<h3>Between</h3><ul data-signs>')}<p>After.</p>`,
    );
    const order = [...element.children].filter(shown).map(({ localName }) => localName);
    expect(order).to.deep.equal(['p', 'table', 'h3', 'p']);
    const tops = [...element.children].filter(shown).map((child) => child.getBoundingClientRect().top);
    expect(tops).to.deep.equal([...tops].sort((a, b) => a - b));
  });
});

describe('provenance', () => {
  afterEach(clear);

  it('says when it was reviewed, when it will be, and who gains', async () => {
    const element = await card('reviewed="2026-10-12" review-by="2999-10-12" interest="We teach."');
    expect(text(inside(element, '.about'))).to.include(
      'We teach. Reviewed October 12, 2026. Next review by October 12, 2999.',
    );
    expect(inside<HTMLTimeElement>(element, 'time')!.dateTime).to.equal('2026-10-12');
  });

  it('says why waiting is no path of its own', async () => {
    const element = await card(
      'interest="We teach."',
      CARD.replace('<table>', '<table data-nothing-omitted="Waiting is open to everyone.">'),
    );
    expect(text(inside(element, '.about'))).to.include('Waiting is open to everyone. We teach.');
  });

  it('says that a review is due once its day has passed', async () => {
    const element = await card('reviewed="2020-10-12" review-by="2021-10-12"');
    expect(text(inside(element, '.about')))
      .to.include('This comparison is due for review.')
      .and.not.include('2021');
  });
});
