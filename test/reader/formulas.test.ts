import { expect } from '@open-wc/testing';
import { runsOf } from '../../src/reader/article/text-runs.js';
import { clear, put, ready } from './helpers.js';

const WIDE = `<math display="block"><mrow>${'<mi>x</mi><mo>+</mo><mfrac><mn>1</mn><mn>2</mn></mfrac><mo>=</mo>'.repeat(30)}<mn>0</mn></mrow></math>`;
const TEXT = `<p>Let <math><mi>x</mi><mo>=</mo><mfrac><mn>1</mn><mn>2</mn></mfrac></math> be a half.</p>${WIDE}<p>The law is ${WIDE} as everyone knows.</p>`;

describe('formulas', () => {
  afterEach(clear);

  it('of what was fetched are drawn, and one that is wider than the window moves within its own lines', async () => {
    const reader = put(`<div style="inline-size: 300px"><wayleaf-reader></wayleaf-reader></div>`);
    reader.config = { heading: 'On halves', html: TEXT };
    await ready(reader);
    const [small, alone, within] = reader.querySelectorAll('math');
    const lines = [alone!, within!].map((each) => each.closest('p')!);
    const [one, two] = [...small!.querySelectorAll('mn')].map((each) => each.getBoundingClientRect());
    expect(one!.bottom, 'one number above the other').to.be.at.most(two!.top + 1);
    expect(reader.scrollWidth).to.be.at.most(301);
    for (const each of lines) {
      expect(each.getBoundingClientRect().width).to.be.at.most(301);
      each.scrollLeft = 50;
      expect(each.scrollLeft).to.equal(50);
      // what is drawn, not the empty space that some fonts keep around their lines, which counts as something to scroll
      // to
      const box = each.getBoundingClientRect();
      const bar = each.offsetHeight - each.clientHeight;
      for (const part of each.querySelectorAll('math, math *')) {
        const { top, bottom } = part.getBoundingClientRect();
        expect(top, 'nothing is cut off above').to.be.at.least(box.top);
        expect(bottom, 'nothing is cut off below').to.be.at.most(box.bottom - bar);
      }
    }
  });

  it('is read in one with the words around it, without what was noted for machines', () => {
    const box = document.createElement('div');
    box.innerHTML =
      '<p>Let <math><semantics><mrow><mi>x</mi><mo>=</mo><mn>2</mn></mrow><annotation encoding="application/x-tex">x=2</annotation></semantics></math> be so.</p><p>Next.</p>';
    expect([...runsOf(box)].map(({ text }) => text)).to.deep.equal(['Let x=2 be so.', 'Next.']);
  });
});
