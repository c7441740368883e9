import { expect } from '@open-wc/testing';
import { contentStyles } from '../../src/paths/content.styles.js';
import { styles } from '../../src/paths/paths.styles.js';
import { CARD, card, clear, shown } from './helpers.js';

/** The sheets as paper sees them: rules for print apply, rules for the screen do not. */
function onPaper(sheet: CSSStyleSheet): CSSStyleSheet {
  const paper = new CSSStyleSheet();
  const rules = [...sheet.cssRules].flatMap((rule) => {
    if (!(rule instanceof CSSMediaRule)) return [rule.cssText];
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
});
