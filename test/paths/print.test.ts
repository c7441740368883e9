import { expect } from '@open-wc/testing';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { contentStyles } from '../../src/paths/content.styles.js';
import { styles } from '../../src/paths/paths.styles.js';
import { answer, CARD, card, checkRoot, clear, frameOf, inCheck, inside, open, shown } from './helpers.js';

before(openRootsForTesting);

/** The sheets as paper sees them: rules for print apply, rules for the screen do not. */
function onPaper(sheet: CSSStyleSheet, realm: Window & typeof globalThis = window): CSSStyleSheet {
  const paper = new realm.CSSStyleSheet();
  const rules = [...sheet.cssRules].flatMap((rule) => {
    if (!(rule instanceof realm.CSSMediaRule)) return [rule.cssText];
    if (rule.media.mediaText === 'print') return [...rule.cssRules].map(({ cssText }) => cssText);
    return rule.media.mediaText === 'screen' ? [] : [rule.cssText];
  });
  paper.replaceSync(rules.join('\n'));
  return paper;
}

describe('on paper', () => {
  afterEach(clear);

  it('there is the table, also where the screen shows cards, with the signs and the support', async () => {
    const element = await card('', CARD, 320);
    const root = element.shadowRoot!;
    const before = [document.adoptedStyleSheets, root.adoptedStyleSheets] as const;
    document.adoptedStyleSheets = [onPaper(contentStyles.styleSheet!)];
    root.adoptedStyleSheets = styles.flat().map((each) => onPaper(each.styleSheet!));
    expect(shown(element.querySelector('table'))).to.equal(true);
    expect(shown(root.querySelector('.cards'))).to.equal(false);
    expect(shown(element.querySelector('[data-signs]'))).to.equal(true);
    expect(shown(element.querySelector('[data-support]'))).to.equal(true);
    expect(shown(root.querySelector('.offer'))).to.equal(false);
    [document.adoptedStyleSheets, root.adoptedStyleSheets] = [[...before[0]], [...before[1]]];
  });

  it('there is nothing of an open self-check: the answers have a sheet of their own', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    const root = checkRoot(element);
    const realm = root.ownerDocument.defaultView!;
    root.adoptedStyleSheets = root.adoptedStyleSheets.map((each) => onPaper(each, realm));
    expect(
      [...inCheck(element, '.root')!.children]
        .filter((each) => !each.matches('.paper') && shown(each))
        .map(({ outerHTML }) => outerHTML),
    ).to.deep.equal([]);
    const closed = inside(element, '#check')!.shadowRoot!;
    closed.adoptedStyleSheets = closed.adoptedStyleSheets.map((each) => onPaper(each));
    expect(shown(frameOf(closed)), 'nor an empty place for it').to.equal(false);
  });
});
