import { aTimeout, expect } from '@open-wc/testing';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { booking, clear, inside, settled, text, until } from '../booking/helpers.js';

const LINK = '<a href="https://calendly.com/w">Book</a>';
const facts = (widget: WayleafBooking) => text(inside(widget, '.facts'));
const codes = (widget: WayleafBooking) => widget.problems.map(({ code }) => code);

describe('data between the tags', () => {
  afterEach(clear);

  // the first in this file: what mends JSON is not here yet, and is waited for
  it('that needs mending, and is replaced meanwhile, does not come back over what replaced it', async () => {
    const widget = await booking(
      `<wayleaf-booking>${LINK}<script type="application/json">{ “price”: “OLD” }</script></wayleaf-booking>`,
    );
    widget.querySelector('script')!.textContent = '{"price": "NEW"}';
    await until(() => facts(widget).includes('NEW'));
    await aTimeout(300);
    await settled(widget);
    expect(facts(widget)).to.contain('NEW').and.not.contain('OLD');
  });

  it('that is removed takes along what was said of it', async () => {
    const widget = await booking(
      `<wayleaf-booking>${LINK}<script type="application/json">{ "price": </script></wayleaf-booking>`,
    );
    await until(() => codes(widget).includes('WL-DATA-001'));
    widget.querySelector('script')!.remove();
    await until(() => !codes(widget).length);
  });
});
