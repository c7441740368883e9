import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { booking, clear, inside, record, text, until } from './helpers.js';

describe('a page whose policy forbids asking the form service', () => {
  const { submit } = HTMLFormElement.prototype;
  const posted: string[] = [];
  const write = async (action: string) => {
    const widget = await booking(
      `<wayleaf-booking><form method="post" action="${action}"><label>Name <input name="name"></label><button>Send</button></form></wayleaf-booking>`,
    );
    widget.querySelector('input')!.focus();
    await sendKeys({ type: 'Ada' });
    await until(() => inside(widget, '.request'), 'the form was not taken', 8000);
    return widget;
  };
  const posts = async (path: string) => ((await (await fetch(path)).json()) as unknown[]).length;
  beforeEach(() => void posted.splice(0));
  before(() => {
    // once set it holds for the rest of this page, so this test has a page of its own
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src 'self' ws://${location.host}`;
    document.head.append(policy);
    HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
      posted.push(this.action);
    };
  });
  after(() => {
    HTMLFormElement.prototype.submit = submit;
    clear();
  });

  it('goes there as a form does without a script, with every word, and the author is told what to add', async () => {
    const action = 'https://formspree.io/f/wren';
    const widget = await write(action);
    const events = record(widget);
    await sendKeys({ press: 'Enter' });
    await until(() => posted.length);
    expect(posted).to.deep.equal([action]);
    expect(widget.querySelector('input')!.value).to.equal('Ada');
    expect(events.map(({ type, event }) => [type, (event as Event & { reason: string }).reason])).to.deep.equal([
      ['fail', 'policy'],
    ]);
    await until(() =>
      widget.problems.some(({ code, hint }) => code === 'WL-BOOKING-072' && hint.includes('connect-src')),
    );
  });

  it('a request that fails while another of the page is forbidden is not sent twice', async () => {
    const path = `/__forms/dropped-${Date.now()}`;
    const widget = await write(`${path}?drop=1&delay=100`);
    document.addEventListener('submit', () => void fetch('https://stats.example/beacon').catch(() => undefined), {
      capture: true,
      once: true,
    });
    await sendKeys({ press: 'Enter' });
    await until(() => text(inside(widget, '.news')).includes('could not be sent'));
    expect(posted).to.deep.equal([]);
    // a browser may itself repeat a request whose connection was closed
    expect(await posts(path)).to.be.greaterThan(0);
  });

  it('a request that has arrived is not sent twice, though the page that should follow is forbidden', async () => {
    const path = `/__forms/forwarded-${Date.now()}`;
    const widget = await write(`${path}?status=303&to=${encodeURIComponent('https://thanks.example/')}`);
    await sendKeys({ press: 'Enter' });
    await until(() => text(inside(widget, '.news')).includes('we cannot tell whether your request arrived'));
    expect(posted).to.deep.equal([]);
    expect(await posts(path)).to.equal(1);
  });
});
