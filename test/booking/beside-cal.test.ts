import { expect } from '@open-wc/testing';
import { otherOrigin } from '../support/ports.js';
import { booking, clear, frame, open, page, put, record, step, until } from './helpers.js';

interface CalQueue {
  (...args: unknown[]): void;
  q: unknown[][];
  ns: object;
  loaded: boolean;
}

afterEach(clear);

/**
 * The site's own embed, by the real @calcom/embed-core (an oracle: never shipped). Its namespace is the empty one, like
 * that of our frame, and it takes the messages of any window for those of its own.
 */
describe("the site's own Cal.com embed beside the widget", () => {
  const theirs = () => document.querySelector<HTMLIFrameElement>('#theirs iframe')!;
  const said: string[] = [];

  before(async () => {
    const place = document.createElement('div');
    place.id = 'theirs';
    document.body.append(place);
    const Cal = ((...args: unknown[]) => Cal.q.push(args)) as unknown as CalQueue;
    Object.assign(Cal, { q: [], ns: {}, loaded: true });
    (window as unknown as { Cal: CalQueue }).Cal = Cal;
    Cal('init', { origin: `${otherOrigin}/provider/cal` });
    Cal('inline', { elementOrSelector: '#theirs', calLink: 'team/intro' });
    Cal('on', {
      action: '*',
      callback: ({ detail }: { detail: { type: string } }) => said.push(detail.type),
    });
    const script = document.createElement('script');
    script.src = '/node_modules/@calcom/embed-core/dist/embed/embed.js';
    document.head.append(script);
    await until(() => said.includes('linkReady'), 'it is there', 8000);
    await until(() => theirs().style.height === '900px', 'with its own height');
  });
  const failures: string[] = [];
  const onError = ({ message }: ErrorEvent) => failures.push(message);
  before(() => addEventListener('error', onError));
  after(() => {
    removeEventListener('error', onError);
    document.querySelector('#theirs')?.remove();
  });

  it('is not resized by our frame, nor told of what happens in it', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="cal.com"><a href="${page('cal/team/intro')}">Book</a></wayleaf-booking>`,
    );
    const events = record(widget);
    await open(widget);
    await until(() => events.some(({ type }) => type === 'ready'));
    const before = said.length;
    step(widget, 'tall');
    await until(() => frame(widget)!.style.getPropertyValue('--_frame') === '1300px', 'ours has grown');
    step(widget, 'booked');
    await until(() => events.some(({ type }) => type === 'booked'));
    expect(theirs().style.height).to.equal('900px');
    expect(said.slice(before)).to.deep.equal([]);
    expect(failures, 'nor does it fail').to.deep.equal([]);
  });

  it('does not move ours', async () => {
    const widget = await booking(
      `<wayleaf-booking provider="cal.com"><a href="${page('cal/team/intro')}">Book</a></wayleaf-booking>`,
    );
    const events = record(widget);
    await open(widget);
    await until(() => frame(widget)!.style.getPropertyValue('--_frame') === '900px');
    theirs().contentWindow!.postMessage({ test: 'tall' }, '*');
    theirs().contentWindow!.postMessage({ test: 'booked' }, '*');
    await until(() => theirs().style.height === '1300px', 'theirs has grown');
    await until(() => said.includes('bookingSuccessfulV2'));
    expect(frame(widget)!.style.getPropertyValue('--_frame')).to.equal('900px');
    expect(events.map(({ type }) => type)).not.to.include('booked');
  });
});

describe('a request form inside a form of the page', () => {
  const codes = async (markup: string) => {
    const widget = put(markup).querySelector('wayleaf-booking')!;
    await widget.updateComplete;
    await until(() => widget.shadowRoot!.querySelector('.root'));
    // the sentences of problems come late; every widget here has one, which arrives with the others
    await until(() => widget.problems.some(({ code }) => code === 'WL-BOOKING-011'));
    return widget.problems.map(({ code }) => code).filter((code) => code !== 'WL-BOOKING-011');
  };
  const form = (method = 'post') =>
    `<form action="/sent" method="${method}"><label>Name <input name="name"></label><button>Send</button></form>`;

  it('is told, since browsers drop it and give its fields to the outer one', async () => {
    expect(await codes(`<form id="page"><wayleaf-booking theme="x">${form()}</wayleaf-booking></form>`)).to.deep.equal([
      'WL-BOOKING-014',
    ]);
  });

  it('also beside a link', async () => {
    expect(
      await codes(
        `<form id="page"><wayleaf-booking theme="x"><a href="https://example.org/book">Book</a>${form()}</wayleaf-booking></form>`,
      ),
    ).to.deep.equal(['WL-BOOKING-014']);
  });

  it('is not told of a form of its own, of a link in a form, or of fields without a form', async () => {
    for (const markup of [
      `<wayleaf-booking theme="x">${form()}</wayleaf-booking>`,
      '<form><wayleaf-booking theme="x"><a href="https://example.org/book">Book</a></wayleaf-booking></form>',
      '<form><wayleaf-booking theme="x" form="/sent"></wayleaf-booking></form>',
      '<wayleaf-booking theme="x"><a href="https://example.org/book">Book</a><input></wayleaf-booking>',
    ])
      expect(await codes(markup), markup).to.deep.equal([]);
  });
});
