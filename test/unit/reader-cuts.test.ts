import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mayCut, nextCut, parsePart } from '../../src/sanitise/cuts.js';
import { JSDOM } from '../support/jsdom.js';

const { document } = new JSDOM('').window;

/** Parses as a sanitiser does: the content of a `<div>`, in which the content takes the place of some elements. */
function parse(html: string): DocumentFragment {
  const box = document.createElement('div');
  box.innerHTML = html;
  for (const element of box.querySelectorAll('x-y, nobr')) element.replaceWith(...element.childNodes);
  const fragment = document.createDocumentFragment();
  fragment.append(...box.childNodes);
  return fragment;
}

/** All cuts of a text, whether safe or not. */
function cutsOf(html: string): number[] {
  const cuts: number[] = [];
  for (let cut = nextCut(html, 0); cut !== undefined; cut = nextCut(html, cut)) cuts.push(cut);
  return cuts;
}

/** Well-formed, broken, and what opens something that goes on. */
const PARTS = [
  '<p>Words</p>',
  '<p>One<p>Two',
  '</p>\n',
  '<h2>Title</h2>\n',
  '<b>bold <p>on</p>',
  '</b>',
  '<a href="x"><p>link</p>',
  '<i><div>x</div></i>',
  '<p><i>x</p><p>y</i></p>',
  '<table><tr><td><p>cell</p>',
  '</td></tr></table>\n',
  '<ul><li><p>a</p><li>b</ul>',
  '<ol><li>',
  '</li></ol>',
  '<!-- <p>no</p>',
  '-->',
  '<div title="<p>no</p>',
  '">',
  '</div>',
  '<div><p>in</p>',
  '<pre>\n\n<p>x</p></pre>',
  '<svg><p>out</p>',
  '<svg><desc><p>in</p>',
  '<svg></section>\n',
  '<section>s</section>',
  '<math><mtext><p>m</p>',
  '</math></svg>',
  '<textarea><p>raw</p>',
  '</textarea>',
  '<script>"<p>x</p>"',
  '</script>',
  '<nobr><p>n</p><nobr>',
  '<caption><p>c</p>',
  '<x-y><p>custom</p></x-y>',
  'bare <em>words</em> ',
  '&amp<p>',
  '</body><p>after</p>',
  '<hr><p>x</p>',
];

describe('a cut in HTML', () => {
  it('is taken between two blocks', () => {
    assert.deepEqual(cutsOf('<p>a</p><p>b</p>\n <h2>c</h2> d <p>e</p>'), [8, 18]);
    assert.equal(nextCut('<p>a</p><em>b</em>', 0), undefined);
    for (const open of ['<form>', '<fieldset>', '<button>', '<select>', '<!doctype html>', '</body>'])
      assert.equal(mayCut(`<p>a</p>${open}<p>b</p>`), false, open);
  });

  it('is safe where nothing is open, and refused in tables, comments, attributes, lists and formatting', async () => {
    assert.ok(await parsePart('<p>a</p>', parse));
    for (const open of [
      '<div>',
      '<b>',
      '<table><tr><td>',
      '<!--',
      '<p title="',
      '<ul><li>',
      '<svg><desc>',
      '<textarea>',
    ])
      assert.equal(await parsePart(`${open}<p>a</p>`, parse), undefined, open);
    // a drawing ends at what is no part of one, but not at each end of a block
    assert.equal(await parsePart('<p>a</p><svg></section>', parse), undefined);
  });

  it('that was accepted gives the nodes of the whole, whatever stands around', async () => {
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PARTS), { minLength: 2, maxLength: 12 }), async (parts) => {
        const html = parts.join('');
        if (!mayCut(html)) return;
        const whole = parse(html);
        for (const cut of cutsOf(html)) {
          const part = await parsePart(html.slice(0, cut), parse);
          if (!part) continue;
          accepted++;
          part.append(parse(html.slice(cut)));
          part.normalize();
          whole.normalize();
          assert.ok(part.isEqualNode(whole), `cut after ${html.slice(0, cut)}`);
        }
      }),
      { numRuns: 400 },
    );
    assert.ok(accepted > 50);
  });
});
