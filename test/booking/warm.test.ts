import { aTimeout, expect } from '@open-wc/testing';
import { openJourney } from '../../src/journey/page-provider.js';
import { lazyChunks } from '../../src/booking/lazy-chunks.js';
import { otherOrigin } from '../support/ports.js';
import { booking, clear, open, page, settled, until } from './helpers.js';

const { session } = lazyChunks;
const SLOW = 2600;

describe('our own part is fetched ahead, when the page is idle', () => {
  let asked = 0;
  beforeEach(() => {
    asked = 0;
    lazyChunks.session = () => {
      asked++;
      return session();
    };
  });
  afterEach(() => {
    lazyChunks.session = session;
    clear();
  });
  const rest = async () => {
    await new Promise<void>((resolve) =>
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(() => resolve(), { timeout: SLOW })
        : setTimeout(resolve, SLOW),
    );
    await aTimeout(100);
  };

  it('and asks nothing of anyone else', async () => {
    const token = `t${Math.random()}`;
    const before = performance.getEntriesByType('resource').length;
    const widget = await booking(
      `<wayleaf-booking provider="calendly"><a href="${page(`calendly/event?${token}`)}">Book</a></wayleaf-booking>`,
    );
    await until(() => asked === 1, 'the part was asked for', SLOW * 2);
    await aTimeout(150);
    const names = performance
      .getEntriesByType('resource')
      .slice(before)
      .map(({ name }) => name);
    expect(names.filter((name) => !name.startsWith(location.origin))).to.deep.equal([]);
    const log = (await (await fetch(`${otherOrigin}/log`)).json()) as { url: string }[];
    expect(log.filter(({ url }) => url.includes(token))).to.deep.equal([]);
    await settled(widget);
    expect(asked).to.equal(1);
  });

  it('but not for what opens in a new tab or is left to the browser', async function () {
    this.timeout(SLOW * 4);
    await booking(`<wayleaf-booking mode="tab"><a href="https://calendly.com/w">Book</a></wayleaf-booking>`);
    await booking(`<wayleaf-booking><a href="https://wren.janeapp.com/">Book</a></wayleaf-booking>`);
    await booking(`<wayleaf-booking><a href="tel:+16095550142">Call</a></wayleaf-booking>`);
    await rest();
    expect(asked).to.equal(0);
  });

  it('nor ever because of what a visitor chose or ticked: all links count from the start', async function () {
    this.timeout(SLOW * 4);
    openJourney().update({ choice: { path: 'a', label: 'A' } });
    const widget = await booking(
      `<wayleaf-booking><a href="https://calendly.com/w">Book</a><a data-path="a" href="https://wren.janeapp.com/">Book A</a></wayleaf-booking>`,
    );
    await until(() => asked === 1, 'the part was asked for', SLOW * 2);
    openJourney().update({ hold: true });
    await settled(widget);
    await rest();
    expect(asked).to.equal(1);
  });

  it('nor for a widget that has gone', async function () {
    this.timeout(SLOW * 4);
    const widget = await booking('<wayleaf-booking></wayleaf-booking>');
    widget.href = 'https://calendly.com/w';
    await widget.updateComplete;
    widget.remove();
    await rest();
    expect(asked).to.equal(0);
  });

  it('and a fetch that failed is forgotten', async function () {
    this.timeout(SLOW * 4);
    lazyChunks.session = () => (asked++, Promise.reject(new Error('no network')));
    const widget = await booking(
      `<wayleaf-booking provider="calendly"><a href="${page('calendly/event')}">Book</a></wayleaf-booking>`,
    );
    await until(() => asked === 1, 'the part was asked for', SLOW * 2);
    expect(widget.problems).to.deep.equal([]);
    lazyChunks.session = session;
    await open(widget);
  });
});
