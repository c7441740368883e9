import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { calendly, clear, dialog, linkOf, inside, open, text, until } from './helpers.js';
import { choose, endpoint, fill, native, opened, send } from './native-helpers.js';

const shows = (node: Element | null) => !!node?.checkVisibility();

describe('a page that is printed', () => {
  before(async function () {
    // only Chromium can be told to lay a page out for paper
    await emulateMedia({ media: 'print' }).catch(() => undefined);
    if (!matchMedia('print').matches) this.skip();
    await emulateMedia({ media: 'screen' });
  });
  afterEach(async () => {
    clear();
    await emulateMedia({ media: 'screen' });
  });

  it('while the window is open: the link with its address, and no window', async () => {
    const widget = await calendly('calendly/event', 'price="90 USD"');
    await open(widget);
    await emulateMedia({ media: 'print' });
    expect(shows(dialog(widget))).to.equal(false);
    expect(getComputedStyle(linkOf(widget), '::after').content).to.contain('calendly/event');
    expect(shows(inside(widget, '.facts'))).to.equal(true);
    await emulateMedia({ media: 'screen' });
    expect(shows(dialog(widget))).to.equal(true);
  });

  it('after a booking: what was booked and what happens next, without the window', async () => {
    const widget = await native(endpoint(), 'practice="Wrenmoss" after-booking="A link comes by e-mail."');
    await opened(widget);
    const time = await choose(widget);
    await fill(widget);
    send(widget);
    await until(() => inside(widget, '.after'));
    expect(shows(inside(widget, '.on-paper'))).to.equal(false);
    await emulateMedia({ media: 'print' });
    expect(shows(dialog(widget))).to.equal(false);
    expect(shows(inside(widget, '.on-paper dl'))).to.equal(true);
    expect(text(inside(widget, '.on-paper')))
      .to.contain('Your appointment is booked')
      .and.to.contain(time)
      .and.to.contain('Wrenmoss')
      .and.to.contain('A link comes by e-mail.');
  });
});
