import { expect, waitUntil } from '@open-wc/testing';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import {
  answer,
  card,
  CARD,
  clear,
  expectAccessible,
  inCheck,
  inside,
  none,
  open,
  problems,
  settled,
} from './helpers.js';

before(openRootsForTesting);

describe('axe finds nothing', () => {
  afterEach(clear);
  const states: readonly (readonly [string, () => Promise<WayleafPaths>])[] = [
    ['as a table', () => card('reviewed="2026-10-12" review-by="2021-01-01" interest="We teach."')],
    ['as cards', () => card('', CARD, 320)],
    [
      'with a path chosen',
      async () => {
        const element = await card();
        inside(element, '.choices .button')!.click();
        await settled(element);
        return element;
      },
    ],
    [
      'with problems shown',
      async () => {
        const element = await card('debug', CARD.replace('data-row="limits"', ''));
        await problems(element);
        await settled(element);
        return element;
      },
    ],
  ];
  for (const [name, make] of states)
    it(name, async () => {
      await expect(await make()).to.be.accessible();
    });

  const results: readonly (readonly [string, (element: WayleafPaths) => void])[] = [
    ['unsure', () => undefined],
    ['one', (element) => [0, 1].forEach((sign) => answer(element, sign, 2))],
    [
      'several, and what matters',
      (element) => {
        [0, 3].forEach((sign) => answer(element, sign, 2));
        inCheck(element, '.matters input')!.click();
        inCheck<HTMLDetailsElement>(element, 'details')!.open = true;
      },
    ],
    ['none', (element) => none(element).click()],
    ['support', (element) => answer(element, 6, 2)],
  ];
  for (const [name, act] of results)
    it(`with the self-check open: ${name}`, async () => {
      const element = await card();
      await open(element);
      act(element);
      await settled(element);
      await expectAccessible(element);
    });

  for (const [lang, width] of [
    ['de', 900],
    ['de', 320],
    ['ar', 900],
    ['ar', 320],
  ] as const)
    it(`in every state, in ${lang} at ${width} px`, async () => {
      const element = await card(
        `lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" reviewed="2026-10-12" interest="We teach."`,
        CARD,
        width,
      );
      await waitUntil(() => inside(element, '.offer')!.lang === lang);
      const fine = async (state: string) => {
        await settled(element);
        expect(element.scrollWidth, state).to.be.at.most(width);
        if (state === 'untouched') await expect(element, state).to.be.accessible();
        else await expectAccessible(element, state);
      };
      await fine('untouched');
      await open(element);
      for (const [name, act] of results) {
        element.clear();
        act(element);
        await fine(name);
      }
    });
});

describe('targets', () => {
  afterEach(clear);

  it('are at least 44 px high', async () => {
    const element = await card('', CARD, 320);
    await open(element);
    answer(element, 0, 1);
    const targets = [
      ...element.shadowRoot!.querySelectorAll<HTMLElement>('button'),
      ...inCheck(element, 'section')!.querySelectorAll<HTMLElement>('button, .option, summary'),
    ];
    expect(targets.filter(({ offsetHeight }) => offsetHeight < 44).map(({ outerHTML }) => outerHTML)).to.deep.equal([]);
  });
});
