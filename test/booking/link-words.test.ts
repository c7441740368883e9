import { expect, fixtureCleanup } from '@open-wc/testing';
import { linkWords } from '../../src/booking/link-words.js';
import { renderedLook } from '../../src/booking/session/link-look.js';
import { calendly, clear, linkOf, inside, open, page, put, text } from './helpers.js';

afterEach(() => {
  clear();
  fixtureCleanup();
});

const icon =
  '<svg width="16" height="16" viewBox="0 0 16 16"><title>icon-calendar-2</title><desc>A drawing</desc><style>.st0{fill:#036}</style><metadata>Made by hand</metadata><path class="st0" d="M1 1h14v14H1z"/></svg>';
const hidden = 'position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)';

/** What an author's link may hold, what a person sees of it, and, where that is less, what the plain markup says. */
const LINKS: readonly (readonly [what: string, html: string, seen: string, read?: string])[] = [
  ['an icon with a title, a description and a style sheet', `<a>${icon} Book a talk</a>`, 'Book a talk'],
  ['a break', '<a>Book a<br>first talk</a>', 'Book a first talk'],
  ['paragraphs and blocks', '<a><p>Book</p><div>50 minutes</div></a>', 'Book 50 minutes'],
  [
    'spans that are blocks by style',
    '<a><span style="display:block">Book</span><span style="display:block">50 minutes</span></a>',
    'Book 50 minutes',
    'Book50 minutes',
  ],
  ['the items of a flex box', '<a style="display:flex"><b>Book</b><i>now</i></a>', 'Book now', 'Booknow'],
  [
    'letters that are animated one by one',
    '<a><span style="display:inline-block">B</span><span style="display:inline-block">ook</span></a>',
    'Book',
  ],
  [
    'a script, a template and a noscript',
    '<a><script type="text/plain">x()</script><template>no</template><noscript>never</noscript>Book</a>',
    'Book',
  ],
  ['the hidden attribute', '<a>Book <span hidden>until Friday</span></a>', 'Book'],
  ['an arrow for eyes alone', '<a>Book <span aria-hidden="true">→</span></a>', 'Book'],
  [
    'words for screen readers alone',
    `<a>Book <span style="${hidden}">(opens in a new tab)</span></a>`,
    'Book',
    'Book (opens in a new tab)',
  ],
  [
    'words put far off the page',
    '<a>Book <span style="position:absolute;left:-9999px">in a new tab</span></a>',
    'Book',
    'Book in a new tab',
  ],
  [
    'words that a style hides',
    '<a>Book <span style="display:none">a</span><span style="visibility:hidden">b</span><span style="opacity:0">c</span></a>',
    'Book',
    'Book abc',
  ],
  ['a ligature of an icon typeface', '<a><i class="material-icons">event</i> Book</a>', 'Book'],
  [
    'such a ligature by typeface alone',
    '<a><i style="font-family:\'Material Symbols Outlined\'">event</i> Book</a>',
    'Book',
    'event Book',
  ],
  ['characters without width', '<a>Book\u200b a\u00a0\u2060talk\ufeff</a>', 'Book a talk'],
  ['words and a picture', '<a><img alt="Our logo"> Book</a>', 'Book'],
  ['a label beside words', '<a aria-label="Book with Dr. Wren, opens a window">Book</a>', 'Book'],
  ['a label alone', `<a aria-label="Book a talk">${icon}</a>`, 'Book a talk'],
  ['a picture alone', '<a><img alt="Book a talk"></a>', 'Book a talk'],
  ['an icon alone', `<a>${icon}</a>`, 'icon-calendar-2'],
  ['a title alone', '<a title="Book a talk"><img alt=""></a>', 'Book a talk'],
  [
    'words replaced by a picture of them',
    '<a><span style="position:absolute;left:-9999px">Book a talk</span></a>',
    'Book a talk',
  ],
  ['nothing', '<a></a>', ''],
];

describe('the words of a link are what is seen', () => {
  for (const [what, html, seen, read = seen] of LINKS)
    it(what, () => {
      const link = put(html).querySelector('a')!;
      expect(linkWords(link, renderedLook), 'on screen').to.equal(seen);
      expect(linkWords(link), 'by its markup').to.equal(read);
    });

  it('and they head the window', async () => {
    const widget = await calendly();
    linkOf(widget).innerHTML = `${icon} Book a<br>first talk <span style="${hidden}">(opens in a window)</span>`;
    await open(widget);
    expect(text(inside(widget, '.session-title'))).to.equal('Book a first talk');
  });

  it('also in a fact with a break', async () => {
    const box = put(
      `<wayleaf-booking><a href="${page('calendly/event')}">Book</a><p data-fact="area">Adults in<br>New Jersey</p></wayleaf-booking>`,
    );
    const widget = box.querySelector('wayleaf-booking')!;
    await widget.updateComplete;
    expect(widget.textContent).to.contain('Adults in');
    const { readChildren } = await import('../../src/booking/model.js');
    expect(readChildren(widget, []).area).to.equal('Adults in New Jersey');
  });
});
