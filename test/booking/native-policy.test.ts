import { expect } from '@open-wc/testing';
import { clear, inside, record, until } from './helpers.js';
import { all, endpoint, native, noticeOf, press } from './native-helpers.js';

describe('a page whose policy forbids asking the endpoint', () => {
  before(() => {
    // once set it holds for the rest of this page, so this test has a page of its own
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = `connect-src 'self' ws://${location.host}; style-src 'self'`;
    document.head.append(policy);
  });
  afterEach(clear);

  it('leads to the booking page at once, and tells the author what to add', async () => {
    const widget = await native(endpoint());
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    const events = record(widget);
    await press(widget);
    await until(() => noticeOf(widget));
    expect(all(widget, '.own-ways a').map((link) => (link as HTMLAnchorElement).target)).to.deep.equal(['_blank']);
    expect(events.some(({ type }) => type === 'fail')).to.equal(true);
    await until(() =>
      widget.problems.some(({ code, hint }) => code === 'WL-BOOKING-054' && hint.includes('connect-src')),
    );
    expect(inside(widget, '.own')).to.exist;
    expect(
      violations.filter((name) => name.startsWith('style')),
      'no inline style',
    ).to.deep.equal([]);
  });
});
