import { aTimeout, expect } from '@open-wc/testing';
import {
  axeFaults,
  find,
  load,
  openStudio,
  press,
  previewPage as preview,
  studio,
  until,
  wide,
  write,
} from './helpers.js';

let frame: HTMLIFrameElement;
let page: Document;

beforeEach(async () => {
  await openStudio();
  ({ frame, page } = studio());
});

describe('the studio', () => {
  it('makes a page that works where its text is pasted', async () => {
    const article = find('#article');
    article.innerHTML = '<h2>Alone or together</h2><p style="color: red">Some begin alone. I get stuck at times.</p>';
    article.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => page.querySelector('#sentence option:nth-child(2)'), 'sentences are listed');
    await write('#sentence', '1');
    find<HTMLButtonElement>('#sentence + button').click();
    await until(() => article.querySelector('mark[data-sign]'), 'the sentence is marked');

    await press('#tab-paths');
    await write('#decision', 'Choosing how to begin');
    await write('#path-0', 'Alone');
    await write('#path-1', 'Together');
    for (const [at, words] of [
      'Exercises',
      'Meetings',
      'Any time',
      'Someone to ask',
      'No other view',
      'Fixed times',
    ].entries())
      await write(`#cell-${Math.floor(at / 2)}-${at % 2}`, words);
    expect(find<HTMLTextAreaElement>('#sign-0').value).to.equal('I get stuck at times.');
    await write('.signs tbody tr:first-child td:last-child select', '2');
    await press('#add-sign');
    await write('#sign-1', 'I like my own pace');
    await write('.signs tbody tr:nth-child(2) td select', '2');

    await press('#tab-booking');
    await write('#href', 'calendly.com/larkfield/first');
    expect(find('.says').textContent).to.contain('Recognised: Calendly');
    await write('#label', 'Book a first talk');

    await press('#tab-all');
    await write('#script', `${location.origin}/dist/wayleaf.js`);
    await until(
      () =>
        ['reader', 'paths', 'booking'].every(
          (name) => preview().querySelector(`wayleaf-${name}`)?.shadowRoot?.childElementCount,
        ),
      'the preview shows all three',
    );
    const text = find('#out-page').textContent ?? '';
    expect(text).not.to.contain('color: red');

    // another page, which knows nothing of the studio
    const other = (await load({ srcdoc: text })).contentDocument!;
    const widget = (name: string) => other.querySelector(`wayleaf-${name}`);
    await until(() => ['reader', 'paths', 'booking'].every((name) => widget(name)?.shadowRoot?.childElementCount));
    expect(other.querySelector('mark[data-sign]')?.textContent).to.equal('I get stuck at times.');
    expect([...other.querySelectorAll('th[data-path]')].map((each) => each.getAttribute('data-path'))).to.eql([
      'alone',
      'together',
    ]);
    const start = () =>
      [...(widget('paths')?.shadowRoot?.querySelectorAll('button') ?? [])].find((each) =>
        /self-check/i.test(each.textContent ?? ''),
      );
    await until(start, 'the self-check is offered: the comparison is sound');
    expect(other.querySelector<HTMLAnchorElement>('wayleaf-booking a')?.href).to.equal(
      'https://calendly.com/larkfield/first',
    );
  });

  for (const [name, decision, look] of [
    ['practice', 'Choosing how to begin inner-child work', ''],
    ['language-school', 'Choosing how to learn Italian with us', 'dusk'],
    ['law-office', 'Choosing how to settle a separation', 'paper'],
    ['pottery-studio', 'Choosing how to begin with pottery', 'clay'],
  ] as const)
    it(`begins with the sample of a ${name}, whole and without a fault`, async () => {
      await write('#sample', name);
      await press('#example');
      await until(() => find('.said').textContent.includes('This is a sample'), 'it is there');
      expect([...page.querySelectorAll('.parts li')].map((each) => each.getAttribute('data-there'))).to.deep.equal([
        'yes',
        'yes',
        'yes',
      ]);
      expect(find<HTMLSelectElement>('#look').value).to.equal(look);
      expect(find('#out-page').textContent).to.contain('<mark data-sign=');
      await until(
        () =>
          ['reader', 'paths', 'booking'].every(
            (each) => preview().querySelector(`wayleaf-${each}`)?.shadowRoot?.childElementCount,
          ),
        'the preview shows all three',
      );
      await press('#tab-paths');
      expect(find<HTMLInputElement>('#decision').value).to.equal(decision);
      expect(find('.checks').textContent).to.contain('Nothing to mend');
      await press('.bar > button.link');
      expect(find<HTMLInputElement>('#decision').value, 'it can be taken back').to.equal('');
    });

  it('takes a text back in, and goes on from there', async () => {
    await press('#example');
    await press('#tab-paths');
    await write('#builder', 'wordpress');
    const text = find('#out-paths').textContent ?? '';
    expect(text).to.match(/^<div data-wayleaf="paths"/);
    await press('.begin .buttons button:nth-child(2)');
    expect(page.querySelector('#out-paths')).to.equal(null);
    await write('#snippet', text);
    await press('#go-on');
    await until(() => find<HTMLInputElement>('#decision').value === 'Choosing how to begin');
    expect(find<HTMLSelectElement>('.signs tbody tr td select').value).to.equal('2');
    await press('.said button');
    expect(find<HTMLInputElement>('#decision').value).to.equal('');
  });

  it('keeps the caret where someone is writing the article', async () => {
    const article = find('#article');
    article.innerHTML = '<p>One sentence.</p><p>Another one.</p>';
    const words = article.lastElementChild!.firstChild!;
    page.getSelection()!.setBaseAndExtent(words, 0, words, 7);
    article.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => /Another one/.test(page.querySelector('#out-page')?.textContent ?? ''));
    await aTimeout(50);
    expect(String(page.getSelection())).to.equal('Another');
    expect(article.contains(words)).to.equal(true);
    [...page.querySelectorAll<HTMLElement>('#panel button')]
      .find((each) => each.textContent === 'Mark what is selected')!
      .click();
    await until(() => article.querySelector('mark[data-sign]')?.textContent === 'Another');
    await until(() => page.querySelector('.said button[aria-label]'), 'it is said');
    await press('.said button[aria-label]');
    expect(find('.said').textContent.trim(), 'the message is closed').to.equal('');
    await press('.bar > button');
    expect(find('.said').textContent, 'what was done can still be taken back').to.contain('Taken back');
  });

  it('takes a comparison from the article, each part with its place', async () => {
    const article = find('#article');
    article.innerHTML =
      '<h1>Alone or together?</h1><h2>Pros of being alone</h2><ul><li>Any time</li></ul><h2>Pros of being together</h2><ul><li>Company</li></ul><h2>Together is right for you if</h2><ul><li>I get stuck</li></ul>';
    article.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => /Any time/.test(page.querySelector('#out-page')?.textContent ?? ''));
    await press('#tab-paths');
    await press('#propose');
    expect(find('.proposal').textContent).to.match(/Together\s+from the title/);
    expect(find('.proposal').textContent).to.match(/I get stuck\s+from “Together is right for you if”/);
    await press('#take');
    expect([0, 1].map((at) => find<HTMLInputElement>(`#path-${at}`).value)).to.eql(['Alone', 'Together']);
    expect(['#cell-0-0', '#cell-0-1', '#sign-0'].map((id) => find<HTMLTextAreaElement>(id).value)).to.eql([
      'Any time',
      'Company',
      'I get stuck',
    ]);
    const weights = () => [...page.querySelectorAll<HTMLSelectElement>('.signs select')].map(({ value }) => value);
    expect(weights()).to.eql(['0', '0']);
    await press('.list-weight button');
    expect(weights(), 'one press for a list').to.eql(['0', '1']);
    await write('#sign-0', 'You like company');
    await press('[data-own]');
    expect(find<HTMLTextAreaElement>('#sign-0').value).to.equal('I like company');
  });

  it('leads from what is to be mended to its field', async () => {
    await press('#example');
    await press('#tab-paths');
    await write('#cell-2-1', '');
    const button = [...page.querySelectorAll<HTMLElement>('.findings li')].find((each) =>
      each.textContent?.includes('says nothing about'),
    );
    button!.querySelector('button')!.click();
    await until(() => page.activeElement?.id === 'cell-2-1', 'the field has the focus');
  });

  it('keeps a draft on the device only when asked, and forgets it again', async () => {
    await press('#example');
    expect(localStorage.getItem('wayleaf-studio')).to.equal(null);
    await press('#keep');
    expect(localStorage.getItem('wayleaf-studio')).to.contain('Choosing how to begin');
    await press('#keep');
    expect(localStorage.getItem('wayleaf-studio')).to.equal(null);
  });

  it('asks before it is left only while something would be lost', async () => {
    const isAsked = () => !frame.contentWindow!.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isAsked(), 'nothing is written').to.equal(false);
    await press('#example');
    expect(isAsked(), 'the example').to.equal(false);
    await press('#tab-paths');
    await write('#decision', 'Choosing another thing');
    expect(isAsked(), 'changed').to.equal(true);
    await press('#keep');
    expect(isAsked(), 'kept').to.equal(false);
    await press('#keep');
    expect(isAsked(), 'no longer kept').to.equal(true);
    await press('#tab-reader');
    await press('.begin .buttons button:nth-child(2)');
    expect(isAsked(), 'begun anew').to.equal(false);
    find('#article').innerHTML = '<p>Typed just now.</p>';
    find('#article').dispatchEvent(new Event('input', { bubbles: true }));
    expect(isAsked(), 'typed just now').to.equal(true);
    await press('#tab-paths');
    await press('#tab-reader');
    await until(() => /Typed just now/.test(find('#article').textContent ?? ''), 'what was typed last is not lost');
  });

  it('shows nothing that runs, and asks no other server, whatever is pasted', async () => {
    const blocked: string[] = [];
    preview().addEventListener('securitypolicyviolation', ({ blockedURI }) => blocked.push(blockedURI));
    const article = find('#article');
    article.innerHTML =
      '<p>Words <img src="https://elsewhere.example/x.png" onerror="top.ran = 1"><script>top.ran = 1</script></p><iframe src="about:blank"></iframe>';
    article.dispatchEvent(new Event('input', { bubbles: true }));
    await until(() => /Words/.test(page.querySelector('#out-page')?.textContent ?? ''));
    expect(find('#out-page').textContent).not.to.match(/onerror|<iframe|top\.ran/);
    find('.preview iframe').scrollIntoView(); // pictures are loaded where they can be seen
    await until(() => blocked.includes('https://elsewhere.example/x.png'), 'the picture is refused in the preview');
    expect((window as { ran?: number }).ran).to.equal(undefined);
    for (const each of [page, preview()]) {
      const policy = each.querySelector<HTMLMetaElement>('meta[http-equiv]')!.content;
      for (const rule of ["default-src 'none'", "connect-src 'none'", "form-action 'none'", 'img-src data:'])
        expect(policy).to.contain(rule);
    }
  });

  it('moves among its parts with arrow keys', async () => {
    find('#tab-reader').focus();
    for (const [key, tab] of [
      ['ArrowRight', 'paths'],
      ['End', 'all'],
      ['ArrowRight', 'reader'],
      ['ArrowLeft', 'all'],
    ] as const) {
      page.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await until(() => page.activeElement?.id === `tab-${tab}`, `${key} leads to ${tab}`);
      expect(find(`#tab-${tab}`).getAttribute('aria-selected')).to.equal('true');
    }
  });
});

describe('the studio, for everyone', () => {
  const TABS = ['reader', 'paths', 'booking', 'all'];
  const openAll = async (tab: string) => {
    await press(`#tab-${tab}`);
    for (const details of page.querySelectorAll('details')) details.open = true;
    await aTimeout(50);
  };

  for (const tab of TABS)
    it(`has no fault axe can see in its part “${tab}”`, async () => {
      await press('#example');
      await openAll(tab);
      page.querySelector<HTMLElement>('#propose')?.click();
      await aTimeout(20);
      expect(await axeFaults()).to.eql([]);
    });

  it('does not scroll sideways at 320 px, in either direction of writing', async () => {
    frame.style.width = '320px';
    await press('#example');
    for (const dir of ['ltr', 'rtl'])
      for (const tab of TABS) {
        page.documentElement.dir = dir;
        await openAll(tab);
        expect(wide(), `${tab}, ${dir}`).to.eql([]);
      }
  });
});
