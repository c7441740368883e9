import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { booking, clear, inside, record, until } from './helpers.js';

describe('a page whose policy forbids asking the form service', () => {
  const { submit } = HTMLFormElement.prototype;
  const posted: string[] = [];
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
    const widget = await booking(
      `<wayleaf-booking><form method="post" action="${action}"><label>Name <input name="name"></label><button>Send</button></form></wayleaf-booking>`,
    );
    const events = record(widget);
    widget.querySelector('input')!.focus();
    await sendKeys({ type: 'Ada' });
    await until(() => inside(widget, '.request'), 'the form was not taken', 8000);
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
});
