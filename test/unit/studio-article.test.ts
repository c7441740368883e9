// The studio's article: which words a selection means, which can be marked, and what of a whole page is the article.
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { hasTitle, lowered } from '../../studio/core/heading-levels.js';
import { markWords, selectedWords, withoutMenus } from '../../studio/core/read-article.js';
import { JSDOM, pageGlobals } from '../support/jsdom.js';

before(pageGlobals);

type Place = readonly [selector: string, child: number | undefined, offset: number];

/** Selects from one place to another; a place is in a child of what the selector finds, or in itself. */
function select(html: string, from: Place, to: Place) {
  const { document } = new JSDOM(`<body>${html}</body>`).window;
  const range = document.createRange();
  const node = ([selector, child]: Place) => {
    const found = document.querySelector(selector)!;
    return child === undefined ? found : found.childNodes[child]!;
  };
  range.setStart(node(from), from[2]);
  range.setEnd(node(to), to[2]);
  const words = selectedWords(document.body, range);
  return { document, words, text: words && words.block.textContent.slice(words.start, words.end) };
}

describe('a selection', () => {
  const two = '<p id="a">One sentence. <b>Bold</b> words.</p>\n<p id="b">Another one.</p>';

  test('means the words it holds, though it ends at the beginning of the next block, as after a triple click', () => {
    const { words, text } = select(two, ['#a', 0, 0], ['#b', undefined, 0]);
    assert.equal(words?.block.id, 'a');
    assert.equal(text, 'One sentence. Bold words.');
    assert.equal(select(two, ['#a', 0, 0], ['#b', 0, 0]).text, 'One sentence. Bold words.');
  });

  test('means nothing of the block at whose end it begins', () => {
    const { words, text } = select(two, ['#a', 2, 7], ['#b', 0, 7]);
    assert.equal(words?.block.id, 'b');
    assert.equal(text, 'Another');
  });

  test('is of one item of a list, also of one that holds another list', () => {
    const list = '<ul><li id="a">First<ul><li id="b">Below</li></ul>last</li><li id="c">Next</li></ul>';
    assert.equal(select(list, ['#b', 0, 0], ['#a', 2, 0]).text, 'Below');
    const { document, words, text } = select(list, ['#a', 2, 0], ['#c', undefined, 0]);
    assert.equal(text, 'last');
    assert.ok(markWords(words!.block, words!.start, words!.end, 'it'));
    assert.equal(document.querySelector('mark')?.textContent, 'last');
  });

  test('of words of two blocks, or of none, is none', () => {
    assert.equal(select(two, ['#a', 0, 4], ['#b', 0, 3]).words, undefined);
    assert.equal(select(two, ['#a', 0, 4], ['#a', 0, 4]).words, undefined);
  });
});

describe('a page that was selected whole', () => {
  const menu = '<nav><a href="/">Home</a></nav>';
  const contents = '<nav>Contents</nav>';

  test('is read without its menus: by its one main part, or without navigation', () => {
    assert.equal(
      withoutMenus(`<header>${menu}</header><main>${contents}<h1>One</h1></main><footer>End</footer>`),
      '<h1>One</h1>',
    );
    assert.equal(withoutMenus(`${menu}<div role="navigation">Back</div><p>Words</p>`), '<p>Words</p>');
  });

  test('is read as it is where it has neither', () => {
    assert.equal(withoutMenus('<p>A navy coat, mainly.</p><ul><li>Home</li></ul>'), undefined);
  });
});

test('headings are set a step lower with all that is in them, and the last stays', () => {
  const html = '<h1 id="a">One <em>way</em></h1><p>h1</p><h2>Two</h2><h5>Five</h5><h6>Six</h6>';
  assert.equal(hasTitle(html), true);
  const low = lowered(html);
  assert.equal(low, '<h2 id="a">One <em>way</em></h2><p>h1</p><h3>Two</h3><h6>Five</h6><h6>Six</h6>');
  assert.equal(hasTitle(low), false);
});
