import { expect } from '@open-wc/testing';
import { calendly, clear, inside, open, record, until } from './helpers.js';

describe('a page whose policy forbids the frame', () => {
  before(() => {
    // once set it holds for the rest of this page, so this test has a page of its own
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "frame-src 'none'";
    document.head.append(policy);
  });
  afterEach(clear);

  it('leads straight to the link, and tells the author what to add', async () => {
    const widget = await calendly('calendly/event', 'stall="9"');
    const events = record(widget);
    const began = performance.now();
    await open(widget);
    await until(() => inside(widget, '.panel a'));
    expect(performance.now() - began).to.be.lessThan(3000);
    expect((events.at(-1)!.event as unknown as { reason: string }).reason).to.equal('policy');
    await until(() =>
      widget.problems.some(({ code, hint }) => code === 'WL-BOOKING-006' && hint.includes('frame-src')),
    );
  });
});
