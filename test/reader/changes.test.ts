import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { ArticleScanner, type ScanResult } from '../../src/reader/article/article-scanner.js';
import { clear, inside, openPanel, put, ready, settled } from './helpers.js';

/** Numbers that look random and are the same every time. */
function dice(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const MIXED = `
  <h1>Title of it</h1>
  <p>First words, <em>and <b>more</b></em> of them.</p>
  words of the root itself <i>and</i> more
  <div>before <p>inside</p> between <br> two <hr> after</div>
  <section><h2>One</h2><div><div><p>deep down here</p></div></div><p></p><p>last of one</p></section>
  <ul><li>alone</li><li>with a list <ul><li>below it</li></ul> and a tail</li><li><p>a</p><p>b c</p></li></ul>
  <table><tbody><tr><td>one two</td><td>three <span hidden>unseen</span></td></tr></tbody></table>
  <p><span aria-hidden="true">gone</span><img alt="">said</p><p hidden>not said</p>
  <blockquote>quoted <p>in a paragraph</p></blockquote><h2>Two</h2><p>end</p>`;

const survey = async (each: ArticleScanner, root: Element, take: { found?: ScanResult }): Promise<ScanResult> => {
  delete take.found;
  each.start(root, undefined, 'en');
  await waitUntil(() => take.found);
  return take.found!;
};

/** What was found, with what can be compared. */
const told = ({ blocks, words, letters, entries, pictures }: ScanResult) => ({
  blocks,
  words,
  letters,
  entries: entries.map(({ element, text, level }) => ({ element, text, level })),
  pictures,
});

describe('an article that changes', () => {
  const root = document.createElement('div');
  afterEach(() => {
    root.remove();
    clear();
  });

  it('is read as if it were read for the first time, whatever has changed', async () => {
    root.replaceChildren(document.createRange().createContextualFragment(MIXED));
    document.body.append(root);
    const roll = dice(7);
    const any = <T>(of: ArrayLike<T>): T => of[roll(of.length)]!;
    const away: Element[] = [];
    const fresh = (markup: string) => document.createRange().createContextualFragment(markup);
    const changes: readonly ((element: Element) => void)[] = [
      (element) => element.append(` said ${roll(100)}`),
      (element) => element.prepend(fresh('<p>another <b>paragraph</b></p>')),
      (element) => element.after(fresh('loose words')),
      (element) => element.before(fresh('<h3>Another heading</h3><p>and words</p>')),
      (element) => element.toggleAttribute('hidden'),
      (element) => element.replaceWith(...element.childNodes),
      (element) =>
        element.firstChild?.nodeType === 3
          ? ((element.firstChild as Text).data = `changed ${roll(9)} times`)
          : (element.textContent = 'all new'),
      (element) => (element.remove(), away.push(element)),
      (element) => {
        const back = away.pop();
        // changed while it was away
        back?.append(' and is back');
        if (back) element.append(back);
      },
      (element) => any(root.children).append(element),
      (element) => element.append(fresh('<img alt=""><br>')),
    ];
    const kept: { found?: ScanResult } = {};
    const known = new ArticleScanner((found) => (kept.found = found));
    await survey(known, root, kept);
    for (let round = 0; round < 150; round++) {
      const done: number[] = [];
      for (let count = 1 + roll(3); count; count--) {
        const element = any(root.querySelectorAll('*'));
        const change = roll(changes.length);
        if (change === 9 && element.contains(root.lastElementChild)) continue;
        try {
          changes[change]!(element);
        } catch (error) {
          // nothing can be put into itself
          if ((error as Error).name !== 'HierarchyRequestError') throw error;
        }
        done.push(change);
      }
      if (root.children.length < 4) root.append(fresh(MIXED));
      const again = await survey(known, root, kept);
      const first: { found?: ScanResult } = {};
      const anew = new ArticleScanner((found) => (first.found = found));
      const expected = await survey(anew, root, first);
      expect(told(again), `round ${round}, changes ${done.join()}`).to.deep.equal(told(expected));
    }
    known.stop();
  });

  it('is ready, and knows the new words, also where it never stands still', async () => {
    const long = Array.from({ length: 400 }, (_, index) => `<h2>Part ${index}</h2><p>${'word '.repeat(150)}</p>`).join(
      '',
    );
    const reader = put(`<wayleaf-reader><p id="count">0</p>${long}</wayleaf-reader>`);
    const count = reader.querySelector('#count')!;
    let ticks = 0;
    const timer = setInterval(() => (count.textContent = `${++ticks} ${'more '.repeat(ticks)}`), 20);
    const first = await ready(reader).finally(() => clearInterval(timer));
    expect(first.words).to.be.greaterThan(60_000);
    // pieces of the article that have just gone are measured by nobody
    await waitUntil(() => ticks > 1);
    let words = 0;
    reader.addEventListener('wayleaf-reader-ready', (event) => ({ words } = event));
    count.textContent = 'two words';
    // a scan that was under way may tell of the words before these
    await waitUntil(() => words === 60_802, 'the words as they stand', { timeout: 5000 });
  });

  it('leaves whoever is in its outline, or at a note of it, where they are', async () => {
    const reader = put(
      `<wayleaf-reader><h2>One</h2><p>Words<sup><a href="#n1" id="r1">1</a></sup> and <span class="count">0</span> of them. ${'word '.repeat(80)}</p><h2>Two</h2><p>${'word '.repeat(80)}</p>
      <section role="doc-endnotes"><ol><li id="n1">What the note says. <a href="#r1">↩</a></li></ol></section></wayleaf-reader>`,
    );
    const { words } = await ready(reader);
    const count = reader.querySelector('.count')!;
    const change = async () => {
      const again = new Promise((resolve) => reader.addEventListener('wayleaf-reader-ready', resolve, { once: true }));
      count.textContent = `${count.textContent} more`;
      await again;
      await settled(reader);
    };
    reader.querySelector<HTMLElement>('#r1')!.click();
    await waitUntil(() => inside(reader, '.note-popover'));
    await change();
    expect(inside(reader, '.note-popover'), 'the note is open').to.exist;
    inside(reader, '.note-popover .close')!.click();
    if (!inside(reader, '.outline')) await openPanel(reader, 'contents');
    const link = inside<HTMLAnchorElement>(reader, '.outline a, .sheet li a')!;
    link.focus();
    await change();
    expect(reader.shadowRoot!.activeElement).to.equal(link);
    expect(words).to.be.greaterThan(160);
    // its mark goes, and the note with it
    reader.querySelector<HTMLElement>('#r1')!.click();
    await waitUntil(() => inside(reader, '.note-popover'));
    reader.querySelector('sup')!.remove();
    await waitUntil(() => !inside(reader, '.note-popover'));
    await nextFrame();
  });
});
