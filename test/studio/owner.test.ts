import { readArticle } from '../../studio/core/read-article.js';
import { aTimeout, expect } from '@open-wc/testing';
import { axeFaults, find, load, openStudio, press, previewPage, studio, until, write } from './helpers.js';

let frame: HTMLIFrameElement;
let page: Document;

beforeEach(async () => {
  await openStudio();
  ({ frame, page } = studio());
});

/** Takes a text in as the article: HTML, or Markdown. */
async function takeIn(text: string): Promise<void> {
  await write('#article-source', text);
  await until(() => find('.said p').textContent.includes('taken in'), 'it is taken in');
}
const buttonsSaid = () => [...page.querySelectorAll('.said button')].map((each) => each.textContent.trim());

describe('what is said', () => {
  it('offers to take back only what it is about', async () => {
    await takeIn('<h1>Alone or together?</h1><p>Both are fine.</p>');
    expect(buttonsSaid()).to.eql(['Take it back', '×']);
    await press('#tab-paths');
    await press('#propose');
    expect(find('.said p').textContent).to.contain('Read');
    expect(buttonsSaid(), 'reading has changed nothing').to.eql(['×']);
    await press('#tab-reader');
    find<HTMLButtonElement>('[data-copy=page]').click();
    await until(() => /Copied|Selected/.test(find('.said p').textContent), 'it is copied');
    expect(buttonsSaid(), 'nor has copying').to.eql(['×']);
    await press('.bar > button.link');
    expect(find('#article').textContent.trim(), 'the change before can still be taken back').to.equal('');
  });
});

describe('Markdown', () => {
  it('with a title above it has one title, and its footnotes are no signs', async () => {
    await takeIn(
      '---\ntitle: Torn knees\n---\n\n# Surgery or rest?\n\nBoth may do[^1].\n\n## Who rest is for\n\n- Small dogs\n- I have time\n\n[^1]: The pool is in the next town.\n',
    );
    expect([...find('#article').querySelectorAll('h1')].map((each) => each.textContent)).to.eql(['Surgery or rest?']);
    await press('#tab-paths');
    await press('#propose');
    expect(find('.proposal').textContent).to.contain('Small dogs');
    expect(find('.proposal').textContent).not.to.contain('next town');
    await press('#add-sign + button');
    const signs = [...page.querySelectorAll<HTMLTextAreaElement>('.signs textarea')].map(({ value }) => value);
    expect(signs).to.eql(['Small dogs', 'I have time']);
  });
});

describe('a title', () => {
  it('of the first level is told where a page has one already, and is set lower by a press', async () => {
    await takeIn('<h1>Alone or together?</h1><h2>Alone</h2><p>Any time.</p>');
    await write('#builder', 'squarespace');
    expect(find('#title-note').textContent).to.contain('then it has two');
    await press('#lower-headings');
    expect(find('#out-reader').textContent).to.match(/<h2>Alone or together\?<\/h2>\s*<h3>Alone<\/h3>/);
    expect(page.querySelector('#title-note')).to.equal(null);
    await until(() => page.activeElement?.id === 'builder', 'the focus stays there');
    await press('.said button');
    expect(find('#out-reader').textContent).to.contain('<h1>Alone or together?</h1>');
    await write('#builder', 'framer');
    expect(page.querySelector('#title-note'), 'a frame is a page of its own').to.equal(null);
  });
});

describe('booking', () => {
  it('takes a phone number as people write it, and asks of it only what it has', async () => {
    await press('#tab-booking');
    expect(page.querySelector('#mode')).not.to.equal(null);
    await write('#href', '(555) 010-0199');
    expect(find<HTMLInputElement>('#href').value).to.equal('tel:5550100199');
    expect(find('.says').textContent).to.contain('calls you');
    expect(page.querySelector('#mode'), 'it opens in one way').to.equal(null);
    expect(find('#out-booking').textContent).to.contain('href="tel:5550100199"');
  });

  it('says beside a small preview how it opens on the page', async () => {
    await press('#tab-booking');
    await write('#href', 'https://calendly.com/larkfield/first');
    await write('#device', 'phone');
    await until(() => page.querySelector('#small-note'), 'it is told');
    expect(find('#small-note').textContent).to.contain('opens in a window,');
    find('.preview iframe').scrollIntoView();
    await until(() =>
      previewPage().querySelector('wayleaf-booking')?.shadowRoot?.textContent?.includes('in a new tab'),
    );
    await write('#mode', 'inline');
    expect(find('#small-note').textContent).to.contain('in its place');
    await write('#mode', 'tab');
    expect(page.querySelector('#small-note'), 'there is no difference').to.equal(null);
    await write('#mode', '');
    frame.style.height = '1000px';
    await write('#device', 'desk');
    await until(() => !page.querySelector('#small-note'), 'there is room');
  });
});

describe('a text of the studio', () => {
  for (const builder of ['wix-element', 'framer', 'vue', 'react'])
    it(`for ${builder} is taken in with all its boxes at once`, async () => {
      await press('#example');
      await write('#script', 'https://larkfield.example/wayleaf.js');
      await write('#builder', builder);
      const all = [...page.querySelectorAll('.out pre')].map((each) => each.textContent).join('\n\n');
      await press('.begin .buttons button:nth-child(2)');
      await write('#snippet', all);
      await press('#go-on');
      await until(() => find('.said').textContent.includes('Taken in'), 'it is taken in');
      expect(find('.said').textContent).to.contain('Article, Comparison, Booking');
      await press('#tab-paths');
      expect(find<HTMLInputElement>('#decision').value).to.equal('Choosing how to begin');
    });

  it('for a whole page is as wide and as airy as its preview, and keeps its look when it is pasted back', async () => {
    await press('#example');
    await press('#tab-all');
    await write('#look', 'clay');
    await write('#script', `${location.origin}/dist/wayleaf.js`);
    await until(() => /clay/.test(find<HTMLSelectElement>('#look').value));
    await until(() => previewPage().querySelectorAll('main > *').length === 3, 'the preview is there');
    const text = find('#out-page').textContent;
    const other = (await load({ srcdoc: text })).contentDocument!;
    const widgets = ['reader', 'paths', 'booking'].map((name) => find(`wayleaf-${name}`, other));
    await until(() => widgets.every((each) => each.shadowRoot?.childElementCount));
    const boxes = () => widgets.map((each) => each.getBoundingClientRect());
    for (const [at, box] of boxes().entries()) {
      expect(box.width).to.be.within(400, 800);
      if (at) expect(box.top - boxes()[at - 1]!.bottom, 'room between the widgets').to.be.greaterThan(40);
    }
    const ground = (of: Document) => getComputedStyle(of.body).backgroundColor;
    expect(ground(other)).to.equal('rgb(255, 248, 245)');
    await until(() => ground(previewPage()) === ground(other), 'the preview has the same');

    await press('.begin .buttons button:nth-child(2)');
    await write('#look', '');
    await write('#snippet', text);
    await press('#go-on');
    await until(() => find('.said').textContent.includes('Taken in'), 'it is taken in');
    expect(find<HTMLSelectElement>('#look').value).to.equal('clay');
  });
});

describe('the way past a long part', () => {
  it('is a link beside the parts, with the focus where it leads', async () => {
    await press('#example');
    await press('#tab-paths');
    const links = [...page.querySelectorAll<HTMLAnchorElement>('nav.jumps a')];
    expect(links.map(({ textContent }) => textContent)).to.eql(['Checks', 'Preview', 'Take it with you']);
    const panel = find('#panel');
    for (const link of links) {
      expect(link.compareDocumentPosition(panel) & Node.DOCUMENT_POSITION_FOLLOWING, 'before the part').to.be.above(0);
      link.click();
      await until(() => `#${page.activeElement?.id}` === link.hash, `the focus is at ${link.textContent}`);
    }
    find<HTMLAnchorElement>('.output .jumps a').click();
    await until(() => page.activeElement?.id === 'tab-paths', 'and there is a way back');
    expect(await axeFaults()).to.eql([]);
  });
});

describe('a draft that was kept', () => {
  it('is cleaned before it is shown', async () => {
    await press('#keep');
    await takeIn('<p>Mine.</p>');
    const kept = JSON.parse(localStorage.getItem('wayleaf-studio')!) as { reader: { html: string } };
    // as another page of this origin could have written it
    kept.reader.html = '<p class="theirs" onclick="top.ran = 1">Theirs.</p>';
    frame.remove();
    localStorage.setItem('wayleaf-studio', JSON.stringify(kept));
    // its script comes once it is watched, so that nothing shown for a moment is missed
    const source = await (await fetch('/dist/studio/index.html')).text();
    // without its policy, whose own site a page in an attribute is not in every browser
    const srcdoc = source.replace(/<script[^>]*><\/script>|<meta\s+http-equiv[^>]*>/g, '');
    expect(srcdoc).not.to.contain('Security-Policy');
    expect(srcdoc).not.to.equal(source);
    const later = (await load({ srcdoc })).contentDocument!;
    const seen: Node[] = [];
    new MutationObserver(() => seen.push(...later.querySelectorAll('.theirs, [onclick]'))).observe(later, {
      childList: true,
      subtree: true,
    });
    later.body.append(Object.assign(later.createElement('script'), { src: '/dist/studio/studio.js' }));
    await until(() => later.querySelector('#article')?.textContent === 'Theirs.', 'it is shown');
    await aTimeout(50);
    expect(seen).to.eql([]);
  });
});

describe('an article as pasted', () => {
  it('says no direction that goes without saying, and keeps one that matters', async () => {
    expect(
      await readArticle('<h1 dir="ltr">Alone or not</h1><p dir="ltr"><span dir="ltr">Some</span> words.</p>', 'html'),
    ).to.equal('<h1>Alone or not</h1>\n<p>Some words.</p>');
    expect(await readArticle('<h1 dir="rtl">לבד או לא</h1><p dir="ltr">Some words.</p>', 'html')).to.contain(
      '<p dir="ltr">Some words.',
    );
  });
});
