import { expect, waitUntil } from '@open-wc/testing';
import type { CSSResult } from 'lit';
import { contentStyles } from '../../src/paths/content.styles.js';
import { tableStyles } from '../../src/paths/display/table.styles.js';
import { WayleafPaths } from '../../src/paths/paths.js';
import { styles } from '../../src/paths/paths.styles.js';
import { CARD, card, clear, dataCard, inside, settled, TWIN } from './helpers.js';

/**
 * All there is to set from outside. A new name must be added here by someone who has asked whether it could favour a
 * path.
 */
const ATTRIBUTES = [
  'src',
  'config',
  'view',
  'self-check',
  'kind',
  'reviewed',
  'review-by',
  'interest',
  'answers',
  'support-src',
  'heading-level',
  'storage',
  'group',
  'theme',
  'debug',
];
const PARTS = ['about', 'cards', 'card', 'choice', 'choices', 'offer', 'start', 'tool', 'tools'];
const OF_A_PATH = ['card', 'choice'];
const PROPERTIES = [
  'accent',
  'on-accent',
  'text',
  'muted',
  'line',
  'strong-line',
  'tint',
  'surface',
  'on-surface',
  'radius',
  'font',
  'paths-gap',
  'paths-sticky-top',
];

const look = (element: Element) => {
  const {
    color,
    backgroundColor,
    backgroundImage,
    font,
    padding,
    border,
    outline,
    opacity,
    order,
    transform,
    boxShadow,
    textDecoration,
    width,
  } = getComputedStyle(element);
  return JSON.stringify([
    color,
    backgroundColor,
    backgroundImage,
    font,
    padding,
    border,
    outline,
    opacity,
    order,
    transform,
    boxShadow,
    textDecoration,
    Math.round(parseFloat(width)),
  ]);
};

describe('nothing sets one path apart', () => {
  afterEach(clear);

  it('no attribute: all of them are known, and none changes one path only, whatever it is given', async () => {
    const plain = [...new Set(WayleafPaths.observedAttributes.map((name) => name.replace(/^data-/, '')))].filter(
      (name) => !ATTRIBUTES.some((known) => known.replaceAll('-', '') === name && known !== name),
    );
    expect(plain.sort()).to.deep.equal([...ATTRIBUTES].sort());
    const element = await card('', CARD, 320);
    for (const name of ATTRIBUTES) {
      if (name === 'src' || name === 'config' || name === 'support-src' || name === 'debug') continue;
      for (const value of ['teacher', 'alone', 'With a teacher', '1']) {
        element.setAttribute(name, value);
        await settled(element);
        for (const selector of ['.cards section', '.cards [role=heading]', '[part=choice]'])
          expect(
            new Set([...element.shadowRoot!.querySelectorAll(selector)].map(look)).size,
            `${name}=${value} ${selector}`,
          ).to.be.at.most(1);
      }
      element.removeAttribute(name);
    }
    await settled(element);
    expect(
      [...element.shadowRoot!.querySelectorAll('.cards [role=heading]')].map(({ textContent }) => textContent),
    ).to.deep.equal(['Alone', 'With a teacher']);
  });

  it('no part: those of a path stand on each of them alike', async () => {
    const element = await card('interest="We teach."', CARD, 320);
    await waitUntil(() => inside(element, '.tool'), 'all is there', { timeout: 8000 });
    const parts = [...element.shadowRoot!.querySelectorAll('[part]')].flatMap(({ part }) => [...part]);
    expect([...new Set(parts)].sort()).to.deep.equal([...PARTS].sort());
    for (const name of OF_A_PATH)
      expect(
        parts.filter((part) => part === name),
        name,
      ).to.have.length(2);
    expect(element.shadowRoot!.querySelector('[exportparts]')).to.equal(null);
  });

  it('no custom property: all of them are known, and no rule of ours counts paths or asks for one by its name', () => {
    const all: readonly CSSResult[] = styles.flat(2);
    const sheets = [contentStyles, tableStyles, ...all].map(({ cssText }) => cssText).join('\n');
    const names = new Set([...sheets.matchAll(/--wayleaf-([\w-]+)/g)].map((match) => match[1]));
    expect([...names].sort()).to.deep.equal([...PROPERTIES].sort());
    const selectors = sheets.replace(/\{[^{}]*\}/g, '\n');
    expect(selectors).to.not.match(/nth-child|nth-of-type|nth-last|last-child|\[data-path|\[data-fact/);
  });

  it('no place: four paths stand in one line, or two and two, wherever they stand side by side', async () => {
    const four = ['one', 'two', 'three', 'four'];
    const data = {
      ...TWIN,
      paths: four.map((id) => ({ id, label: id })),
      rows: TWIN.rows.map((row) => ({ ...row, fit: {}, cells: Object.fromEntries(four.map((id) => [id, 'Words.'])) })),
      signs: [],
    };
    const element = await dataCard(data);
    for (const [width, lines] of [
      [1200, 1],
      [800, 2],
      [600, 2],
      [320, 4],
    ] as const) {
      element.parentElement!.style.width = `${width}px`;
      const tops = () =>
        new Set(
          [...element.shadowRoot!.querySelectorAll<HTMLElement>('[part=choice]')].map(({ offsetTop }) => offsetTop),
        ).size;
      expect(tops(), `at ${width} px`).to.equal(lines);
    }
  });

  it('no preselection: nothing is chosen, marked or put first before the visitor does it', async () => {
    const element = await card();
    expect(
      element.shadowRoot!.querySelectorAll('[part=choice][aria-pressed=true], [autofocus], [checked]'),
    ).to.have.length(0);
    expect(new Set([...element.shadowRoot!.querySelectorAll('[part=choice]')].map(look)).size).to.equal(1);
  });
});
