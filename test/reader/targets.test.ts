import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { articleKey, SAVED_POSITIONS_KEY } from '../../src/reader/resume/saved-positions.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { echo } from '../support/ports.js';
import { clear, inside, openPanel, put, ready, settled } from './helpers.js';
import { openTools, select } from './tools.js';

const PICTURE = `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1600' height='1200'/%3E`;
const figure = (name: string) =>
  `<figure><img alt="${name}" width="200" height="150" src="${PICTURE}"><figcaption>${name}</figcaption></figure>`;
const ARTICLE = `<h1>On sleep</h1><h2>One</h2><p id="first">Words with a note<sup><a href="#fn1" id="ref1" role="doc-noteref">1</a></sup> ${'more words '.repeat(150)}</p>
  ${figure('A lake')}${figure('A hill')}<h2>Two</h2><p>This is where she came to rest that evening. ${'other words '.repeat(150)}</p>
  <ol><li id="fn1">A note that leads to <sup><a href="#fn2" id="ref2" role="doc-noteref">2</a></sup> <a href="#ref1" role="doc-backlink">back</a></li><li id="fn2">Another <a href="#ref2" role="doc-backlink">back</a></li></ol>`;

/** What rules for fingers say holds for all here: no engine can be told in a test that it is a phone. */
function beTouched(reader: WayleafReader): void {
  const root = reader.shadowRoot!;
  const rules = root.adoptedStyleSheets.flatMap((sheet) =>
    [...sheet.cssRules].filter(
      (rule): rule is CSSMediaRule => rule instanceof CSSMediaRule && /pointer:\s*coarse/.test(rule.conditionText),
    ),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n'));
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

/** Everything that can be pressed there and is smaller than a finger; a field and its label are one. */
function tooSmall(reader: WayleafReader, within: string): readonly string[] {
  const all = [
    ...reader.shadowRoot!.querySelectorAll<HTMLElement>(
      `${within} :is(button, a[href], select, input, textarea, summary)`,
    ),
  ].filter((each) => each.getClientRects().length && !each.closest('.note-words'));
  expect(all.length, within).to.be.greaterThan(0);
  return all.flatMap((each) => {
    const { width, height } = (each.closest('label:not(.by-hand)') ?? each).getBoundingClientRect();
    return Math.min(width, height) < 43.9
      ? [
          `${within}: ${each.getAttribute('aria-label') ?? each.innerText} ${each.localName} ${width.toFixed(1)} × ${height.toFixed(1)}`,
        ]
      : [];
  });
}

const size = { wide: 1100, narrow: 320 } as const;

describe('whatever can be pressed is as large as a finger', () => {
  afterEach(() => {
    clear();
    getSelection()!.removeAllRanges();
    localStorage.removeItem(SAVED_POSITIONS_KEY);
  });

  for (const lang of ['en', 'de', 'ar'])
    for (const [name, width] of Object.entries(size))
      it(`${name}, ${lang}`, async function () {
        this.timeout(20_000);
        await setViewport({ width, height: 640 });
        const reader = put(
          `<div lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}" style="font: 14px/1.5 sans-serif"><wayleaf-reader>${ARTICLE}</wayleaf-reader></div>`,
        );
        await ready(reader);
        await waitUntil(() => inside(reader, '.bar')?.lang === lang);
        beTouched(reader);
        const shadow = reader.shadowRoot!;
        const missed: string[] = [];
        const judge = async (where: string, within: string, close?: () => void) => {
          await waitUntil(() => shadow.querySelector(within)?.getClientRects().length, where);
          await settled(reader);
          missed.push(...tooSmall(reader, within).map((each) => `${where}, ${each}`));
          expect(document.documentElement.scrollWidth, where).to.be.at.most(width);
          close?.();
          await waitUntil(
            () => !close || (!shadow.querySelector(within)?.getClientRects().length && !inside(reader, '.sheet')),
            `${where} closed`,
          );
        };
        const hide = () => inside(reader, '.sheet')!.hidePopover();
        await judge('bar', '.bar');
        if (inside(reader, '.outline')) await judge('outline', '.outline');
        else {
          await openPanel(reader, 'contents');
          await judge('contents', '.sheet', hide);
        }
        const focus = (await openPanel(reader, 'comfort')).querySelector<HTMLSelectElement>('[name=focus]')!;
        focus.value = '3';
        focus.dispatchEvent(new Event('change'));
        await waitUntil(() => inside(reader, '.dim'));
        await judge('comfort, line focus', '.sheet', hide);
        await judge('bar, line focus', '.bar');
        await openTools(reader);
        await judge('tools', '.sheet');
        inside<HTMLButtonElement>(reader, '.tool-action')!.click();
        await judge('find', '.find');
        await reader.find('');
        const [text] = reader.querySelector('#first')!.childNodes;
        select(text!, 0, text!, 10);
        await openTools(reader, 'quote');
        await judge('bar, quoting', '.bar');
        await judge('quote', '.sheet', hide);
        reader.querySelector<HTMLElement>('#ref1')!.click();
        await waitUntil(() => inside(reader, '.note-words a'));
        inside(reader, '.note-words a')!.click();
        await judge('note in a note', '.note-popover', () => inside(reader, '.note-head .close')!.click());
        reader.querySelector('img')!.click();
        await judge('picture', '.lightbox', () => inside(reader, '.lightbox .close')!.click());
        reader.toolbar = 'compact';
        await settled(reader);
        await judge('compact bar', '.bar');
        expect(missed, missed.join('\n')).to.deep.equal([]);
      });

  it('in the offer to go on, and in the notice that nothing came', async () => {
    await setViewport({ width: 320, height: 640 });
    const exact = 'this is where she came to rest that evening.';
    localStorage.setItem(
      SAVED_POSITIONS_KEY,
      JSON.stringify([
        {
          of: articleKey(location.href, 'On sleep'),
          exact,
          prefix: '',
          suffix: '',
          at: 0.5,
          day: Math.floor(Date.now() / 86_400_000),
        },
      ]),
    );
    const reader = put(`<wayleaf-reader style="font: 14px/1.5 sans-serif">${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    await waitUntil(() => inside(reader, '.offer .go'), 'an offer', { timeout: 5000 });
    expect(tooSmall(reader, '.bar')).to.deep.equal([]);
    const other = put(
      `<wayleaf-reader style="font: 14px/1.5 sans-serif" src="${echo({ status: 404 }).replaceAll('&', '&amp;')}"><p>Children</p></wayleaf-reader>`,
    );
    await waitUntil(() => inside(other, '.failed'));
    expect(tooSmall(other, '.failed')).to.deep.equal([]);
  });
});
