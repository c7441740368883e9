import { expect, waitUntil } from '@open-wc/testing';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { strings } from '../../src/paths/strings.js';
import { answer, card, clear, inCheck, inside, open, sentence, settled, text } from './helpers.js';

before(openRootsForTesting);

describe('in the page’s language', () => {
  afterEach(clear);

  it('German: offer, questions and result', async () => {
    const element = await card('lang="de" reviewed="2026-10-12"');
    await waitUntil(() => text(inside(element, '.offer button')) === 'Selbsteinschätzung beginnen');
    expect(text(inside(element, '.about')))
      .to.include('Geprüft am 12. Oktober 2026.')
      .and.include('Bei beiden gleich: Where is it?');
    expect(text(inside(element, '.choices .button'))).to.equal('„Alone“ wählen');
    await open(element);
    answer(element, 0, 2);
    answer(element, 1, 2);
    expect(sentence(element)).to.equal('„Alone“ deckt sich etwas mehr mit Ihren Antworten.');
    expect(inCheck(element, 'section')!.lang).to.equal('de');
  });

  it('the chrome waits for its language, the author’s words do not', async () => {
    const { de } = strings.languages;
    let arrive = () => undefined as void;
    Object.assign(strings.languages, { de: () => new Promise<void>((resolve) => (arrive = resolve)).then(de) });
    try {
      const element = await card('lang="de"');
      const seen = () =>
        [...element.shadowRoot!.querySelectorAll('.chrome')].map((each) => getComputedStyle(each).visibility);
      expect(new Set(seen())).to.deep.equal(new Set(['hidden']));
      expect(getComputedStyle(element.querySelector('table')!).visibility).to.equal('visible');
      arrive();
      await waitUntil(() => new Set(seen()).has('visible'));
      expect(text(inside(element, '.offer button'))).to.equal('Selbsteinschätzung beginnen');
    } finally {
      Object.assign(strings.languages, { de });
    }
  });

  it('Arabic: from right to left, the author’s words in their own direction', async () => {
    const element = await card('lang="ar" dir="rtl"');
    await waitUntil(() => text(inside(element, '.offer button')) === 'بدء التأمل الذاتي');
    await open(element);
    expect(getComputedStyle(inCheck(element, 'section')!).direction).to.equal('rtl');
    expect(getComputedStyle(inCheck(element, 'legend bdi')!).direction).to.equal('ltr');
    answer(element, 0, 2);
    answer(element, 3, 2);
    expect(sentence(element)).to.include('المساران متقاربان');
    expect(getComputedStyle(element.querySelector('td')!).textAlign).to.equal('start');
  });

  it('a number to call keeps its order also where the words run from right to left', async () => {
    const { selfCheck } = (await strings.languages['ar']!()).default;
    const line = document.createElement('p');
    line.dir = 'rtl';
    line.append(selfCheck.call('116 123'));
    document.body.append(line);
    const words = line.firstChild as Text;
    const left = (part: string) => {
      const range = new Range();
      range.setStart(words, words.data.indexOf(part));
      range.setEnd(words, words.data.indexOf(part) + part.length);
      return range.getBoundingClientRect().left;
    };
    const [first, second] = [left('116'), left('123')];
    line.remove();
    expect(first).to.be.lessThan(second);
  });

  it('a language that changes while the self-check is open keeps the answers', async () => {
    const element = await card();
    await open(element);
    answer(element, 0, 2);
    answer(element, 1, 2);
    document.documentElement.lang = 'de';
    await waitUntil(() => text(inCheck(element, '#title')) === 'Selbsteinschätzung');
    await settled(element);
    expect(inCheck<HTMLInputElement>(element, '[data-sign="0"] input:checked')).to.exist;
    expect(sentence(element)).to.include('deckt sich');
  });
});
