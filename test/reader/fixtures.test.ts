import { expect } from '@open-wc/testing';
import { sanitise, type SanitiserChoice } from '../../src/sanitise/sanitise.js';
import { FIXTURES, type Fixture } from './data/dompurify.js';
import { canonical, changeOnPurpose, type Change } from './data/on-purpose.js';

const BASE = 'https://practice.test/articles/one.html';
const WAYS: readonly SanitiserChoice[] = 'setHTML' in Element.prototype ? ['auto', 'purify'] : ['purify'];

/**
 * What ours leaves otherwise on purpose beside what is done to each element, by rule: the fixtures are known by a piece
 * of them.
 */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  'a frame becomes a link to what it shows': ['<div id="117">', '<div id="118">', '<div id="122">'],
  'a raw text without an end is shown': ['<option><iframe>', '<b><style><style/>', '<div id="121">'],
  'a raw text that is no longer in use goes': ['<div id="134">'],
};
const BY_WAY: Readonly<Record<SanitiserChoice, Readonly<Record<string, readonly string[]>>>> = {
  // the native one looks at the scheme as a browser reads it, DOMPurify passes over signs that a browser does not
  auto: {
    'an address that is one within the site stays': ["<a href='&#x1680;javascript", 'java\u0003script'],
    'a frameset’s words stay': ['<div id="31">'],
  },
  purify: { 'a value that could end a raw text goes': ['<div id="102">', '<![><img src="]>'] },
};

/** What stands there after our cleaning, and what DOMPurify would leave, changed as we change it. */
async function compare(
  { payload, expected }: Fixture,
  way: SanitiserChoice,
): Promise<{
  readonly ours: string;
  readonly wanted: string;
  readonly changes: readonly Change[];
  readonly same: boolean;
}> {
  // the sanitiser alone: what is prepared before it is none of DOMPurify's
  const fragment = await sanitise(payload, BASE, { sanitiser: way });
  const ours = canonical(fragment);
  const all = expected.map((html) => {
    const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
    const changes = changeOnPurpose(body, BASE);
    return { ours, wanted: canonical(body), changes };
  });
  const fit = all.find(({ wanted }) => wanted === ours);
  return { ...(fit ?? all[0]!), same: !!fit };
}

describe('of DOMPurify’s own fixtures', () => {
  for (const way of WAYS)
    it(`what it keeps is kept, but for what we change on purpose (${way})`, async function () {
      this.timeout(30_000);
      expect(FIXTURES.length).to.equal(186);
      const known = Object.entries({ ...OTHERWISE, ...BY_WAY[way] }).flatMap(([, pieces]) => pieces);
      const different: string[] = [];
      const unknown: string[] = [];
      const kinds = new Set<Change>();
      for (const fixture of FIXTURES) {
        const { ours, wanted, changes, same } = await compare(fixture, way);
        const piece = known.find((each) => fixture.payload.includes(each));
        changes.forEach((each) => kinds.add(each));
        if (same) continue;
        if (piece) different.push(piece);
        else unknown.push(`${fixture.payload.slice(0, 300)}\n  ours   ${ours}\n  wanted ${wanted}`);
      }
      expect(unknown.join('\n')).to.equal('');
      // none is excused that needs no excuse
      expect(known.filter((each) => !different.includes(each))).to.deep.equal([]);
      expect(FIXTURES.length - different.length).to.equal({ auto: 175, purify: 177 }[way]);
      expect([...kinds].sort()).to.deep.equal([
        'address made absolute',
        'address without a safe scheme',
        'attribute',
        'checkbox as a sign',
        'code or form gone',
        'formula as a paragraph',
        'link leads away',
        'picture loads late',
        'sound loads late',
        'unknown element unwrapped',
      ]);
    });
});
