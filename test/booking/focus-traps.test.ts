import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { TRAPS } from '../support/focus-traps.js';
import { calendly, catchTabs, clear, click, dialog, inside, open, put, until } from './helpers.js';

let release: (() => void) | undefined;
afterEach(() => {
  release?.();
  release = undefined;
  clear();
});

describe('a page that holds the focus elsewhere does not lock our window', () => {
  it('takes its listeners away with the window', async () => {
    const seen: string[] = [];
    const widget = await calendly();
    put('<button>After it</button>'); // or Tab would lead out of the page, into the browser's own bars
    await open(widget);
    const hear = (event: Event) => seen.push(event.type);
    document.addEventListener('keydown', hear);
    await sendKeys({ press: 'Tab' });
    expect(seen, 'while it is open').to.deep.equal([]);
    await sendKeys({ press: 'Escape' });
    await until(() => !dialog(widget));
    await sendKeys({ press: 'Tab' });
    document.removeEventListener('keydown', hear);
    expect(seen.filter((type) => type === 'keydown').length).to.be.greaterThan(0);
  });

  for (const [name, trap] of Object.entries(TRAPS)) {
    it(`${name}: Tab goes on through the window`, async () => {
      const banner = put('<div id="banner"><button>Accept</button><a href="#x">More</a></div>');
      const widget = await calendly();
      await open(widget);
      // it comes late, as banners do
      release = trap(banner);
      await sendKeys({ press: 'Tab' });
      expect(widget.shadowRoot!.activeElement).to.equal(inside(widget, '.session-close'));
      await sendKeys({ press: 'Tab' });
      expect(widget.shadowRoot!.activeElement).to.equal(inside(widget, '.session-away'));
    });

    it(`${name}: the close button closes, by mouse and by key`, async () => {
      const banner = put('<div id="banner"><button>Accept</button></div>');
      for (const press of [
        () => click(inside(dialogs(), '.session-close')!),
        () => (inside(dialogs(), '.session-close')!.focus(), sendKeys({ press: 'Enter' })),
        () => sendKeys({ press: 'Escape' }),
      ]) {
        const widget = await calendly();
        current = widget;
        await open(widget);
        release = trap(banner);
        await press();
        await until(() => !dialog(widget), 'closed');
        release();
        widget.remove();
      }
    });

    it(`${name}: the new-tab link opens once`, async () => {
      const banner = put('<div id="banner"><button>Accept</button></div>');
      const widget = await calendly();
      await open(widget);
      const away = inside<HTMLAnchorElement>(widget, '.session-away')!;
      let followed = 0;
      // what the browser would do with it
      widget.shadowRoot!.addEventListener('click', (event) => {
        if (!event.defaultPrevented && event.composedPath().includes(away)) followed++;
        event.preventDefault();
      });
      const tabs = catchTabs();
      release = trap(banner);
      await click(away);
      await until(() => followed === 1 || tabs.opened.length === 1);
      tabs.restore();
    });
  }
});

let current: Parameters<typeof inside>[0];
const dialogs = () => current;
