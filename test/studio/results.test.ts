import { expect } from '@open-wc/testing';
import { axeFaults, find, openStudio, press, previewPage, studio, until, wide, write } from './helpers.js';

/** What stands in the self-check of the preview: the test keeps a key to the closed root, from a hook on attachShadow. */
function keyOf(view: Window & typeof globalThis): () => ShadowRoot | null | undefined {
  const attach = view.Element.prototype.attachShadow;
  let root: ShadowRoot | undefined;
  view.Element.prototype.attachShadow = function (init) {
    const made = attach.call(this, init);
    if (this.id === 'check') root = made;
    return made;
  };
  return () =>
    [...(root?.querySelectorAll('iframe') ?? [])]
      .map((each) => each.contentDocument?.body?.firstElementChild?.shadowRoot)
      .find((each) => each?.querySelector('.root'));
}
const view = () => previewPage().defaultView as Window & typeof globalThis;
const names = () =>
  [...studio().page.querySelectorAll<HTMLElement>('[data-result]')].map(({ dataset }) => dataset['result']);

describe('the results of a comparison', () => {
  beforeEach(openStudio);

  it('can each be looked at with one press, as the widget shows them', async () => {
    await write('#sample', 'practice');
    await press('#example');
    await until(() => names().length > 4, 'there are buttons');
    expect(names()).to.include.members(['', 'several', 'none', 'unsure', 'support']);
    const content = keyOf(view());
    const sentences: string[] = [];
    for (const name of names().filter(Boolean)) {
      const before = content();
      await press(`[data-result="${name}"]`);
      await until(() => content() && content() !== before, `${name} is there`);
      const root = content()!;
      const words = find<HTMLButtonElement>(`[data-result="${name}"]`).textContent;
      if (name === 'support') expect(root.querySelector('.sentence'), 'no way is named').to.equal(null);
      else {
        const sentence = root.querySelector('.sentence')!.textContent;
        sentences.push(sentence);
        if (name!.startsWith('one ')) expect(sentence).to.contain(words);
      }
      expect(find(`[data-result="${name}"]`).getAttribute('aria-pressed')).to.equal('true');
      const yes = [...root.querySelectorAll<HTMLInputElement>('input:checked')].filter(({ value }) => value === '1');
      for (const { name: sign } of yes) expect(sign).not.to.equal('');
    }
    expect(new Set(sentences).size, 'each says something else').to.equal(sentences.length);
    await press('[data-result=""]');
    await until(() => !previewPage().querySelector('main')!.hidden, 'the page is back');
    expect(previewPage().querySelector('#result')!.childElementCount).to.equal(0);
  });

  it('lead nowhere: the preview says where a link of theirs would', async () => {
    await write('#sample', 'practice');
    await press('#example');
    await until(() => names().length > 4, 'there are buttons');
    const content = keyOf(view());
    await press('[data-result="support"]');
    await until(() => content()?.querySelector('a[href^="http"]'), 'support is there');
    content()!.querySelector<HTMLElement>('a[href^="http"]')!.click();
    await until(() => /Here your visitor comes to https:/.test(find('#said', previewPage()).textContent ?? ''));
    expect(previewPage().querySelector('#result')).not.to.equal(null);
  });

  it('are in the language of the words', async () => {
    await press('#example');
    await write('#lang', 'ar');
    const content = keyOf(view());
    await press('[data-result="several"]');
    await until(content, 'it is there');
    const root = content()!.querySelector<HTMLElement>('.root')!;
    expect([root.lang, root.dir]).to.eql(['ar', 'rtl']);
    expect(root.querySelector('#title')!.textContent).to.match(/[\u0600-\u06ff]/);
  });

  it('follow the signs, and say which never come and why', async () => {
    await press('#example');
    await press('#tab-paths');
    expect(find('.results-shown').textContent).to.match(/Support first never comes\. No sign asks for support\./);
    await press('[data-result="one guided"]');
    expect(find('.results-shown [role="status"]').textContent).to.contain('I think best when I talk');
    // each sign comes to speak for both ways alike
    for (const [row, column, weight] of [
      [1, 3, '2'],
      [2, 3, '1'],
      [3, 2, '2'],
      [4, 2, '1'],
    ] as const)
      await write(`.signs tbody tr:nth-child(${row}) td:nth-child(${column}) select`, weight);
    await until(() => !names().includes('one guided'), 'it is no longer offered');
    expect(find('.results-shown').textContent).to.match(
      /With someone never comes\. Whatever is answered, another way comes as close/,
    );
    await until(() => !previewPage().querySelector('main')!.hidden, 'the page is shown instead');
  });

  it('are none while no self-check is offered', async () => {
    await press('#example');
    await press('#tab-paths');
    await write('#decision', '');
    expect(names()).to.eql([]);
    expect(find('#results').textContent).to.contain('No self-check is offered yet');
  });

  it('are looked at without a fault axe can see, or a line too long at 320 px', async () => {
    await write('#sample', 'practice');
    await press('#example');
    await until(() => names().length > 4);
    await press('[data-result="support"]');
    expect(await axeFaults()).to.eql([]);
    studio().frame.style.width = '320px';
    for (const dir of ['ltr', 'rtl']) {
      studio().page.documentElement.dir = dir;
      expect(wide(), dir).to.eql([]);
    }
  });
});
