import { expect, waitUntil } from '@open-wc/testing';
import '../../src/define.js';
import { upgradeMarkers } from '../../src/controllers/markers.js';
import type { WayleafBooking } from '../../src/booking/booking.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import type { WayleafReader } from '../../src/reader/reader.js';
import { booking, open, page } from '../booking/helpers.js';

type Widget = WayleafReader | WayleafPaths | WayleafBooking;

afterEach(() =>
  document.querySelectorAll('wayleaf-reader, wayleaf-paths, wayleaf-booking').forEach((each) => each.remove()),
);

const TABLE =
  '<table><tr><th>Question</th><th data-path="a">One</th><th data-path="b">Two</th></tr><tr><th>Cost</th><td>Little</td><td>More</td></tr></table>';

for (const [name, markup, written, meant] of [
  ['reader', '<wayleaf-reader bylien="A. Writer" v-if="true"><p>Words</p></wayleaf-reader>', 'bylien', 'byline'],
  [
    'comparison',
    `<wayleaf-paths debug intrest="We sell both." class="x">${TABLE}</wayleaf-paths>`,
    'intrest',
    'interest',
  ],
  [
    'booking',
    '<wayleaf-booking practise="A practice" data-x="1"><a href="https://calendly.com/a-practice/talk">Book</a></wayleaf-booking>',
    'practise',
    'practice',
  ],
  [
    'booking with a plain link, for its author',
    '<wayleaf-booking debug practise="A practice"><a href="tel:+15550100">Call</a></wayleaf-booking>',
    'practise',
    'practice',
  ],
] as const)
  it(`a misspelt attribute of the ${name} is named with what was meant, and no other`, async () => {
    document.body.insertAdjacentHTML('beforeend', markup);
    const widget = document.body.lastElementChild as Widget;
    // what comes into a page that stands there long may wait for a press before it changes
    document.body.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    const found = () => widget.problems.filter(({ code }) => code === 'WL-DATA-008');
    await waitUntil(() => found().length, 'the problem', { timeout: 8000 });
    expect(found()).to.have.length(1);
    const [{ message, hint, level }] = found() as [ReturnType<typeof found>[0]];
    expect(message).to.contain(`“${written}”`);
    expect(hint).to.contain(`“${meant}”`);
    expect(level).to.equal('warning');
  });

it('a misspelt attribute is still named after the booking was opened', async () => {
  const markup = `<wayleaf-booking practise="A practice"><a href="${page('calendly/silent')}">Book</a></wayleaf-booking>`;
  const widget = await booking(markup.replace('<wayleaf-booking', '<wayleaf-booking provider="calendly"'));
  const found = () => widget.problems.filter(({ code }) => code === 'WL-DATA-008').length;
  await waitUntil(found, 'the problem', { timeout: 8000 });
  await open(widget);
  await waitUntil(() => widget.shadowRoot!.querySelector('iframe'), 'the frame', { timeout: 8000 });
  expect(found()).to.equal(1);
});

it('a misspelt attribute of a marker is named, too', async () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    '<div data-wayleaf="reader" data-bylien="A. Writer" data-kept="1"><p>Words</p></div>',
  );
  const marker = document.body.lastElementChild!;
  upgradeMarkers(performance.now());
  const widget = marker.querySelector('wayleaf-reader')!;
  const found = () => widget.problems.filter(({ code }) => code === 'WL-DATA-008');
  await waitUntil(() => found().length, 'the problem', { timeout: 8000 });
  expect(found().map(({ hint }) => hint)).to.deep.equal(['Did you mean “byline”?']);
  marker.remove();
});

it('a tag that begins like ours and is none is named by the first widget of the page, with what was meant', async () => {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<wayleaf-reader><p>Words</p></wayleaf-reader><wayleaf-reader><p>More words</p></wayleaf-reader>
    <div data-added><wayleaf-boking><a href="tel:+1555">Call</a></wayleaf-boking><wayleaf-quiz></wayleaf-quiz><other-tag></other-tag></div>`,
  );
  const [first, second] = document.querySelectorAll('wayleaf-reader');
  const found = (widget: Widget) => widget.problems.filter(({ code }) => code === 'WL-DATA-009');
  await waitUntil(() => found(first!).length === 2, 'both tags', { timeout: 8000 });
  expect(found(first!).map(({ element }) => element.localName)).to.deep.equal(['wayleaf-boking', 'wayleaf-quiz']);
  expect(found(first!)[0]!.hint).to.contain('<wayleaf-booking>');
  expect(found(second!)).to.deep.equal([]);
  document.querySelector('[data-added]')!.remove();
});
