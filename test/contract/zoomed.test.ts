import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/booking/define.js';
import '../../src/reader/define.js';
import { booking, clear as clearBooking, inside as insideBooking, open, page, until } from '../booking/helpers.js';
import { clear as clearReader, inside, openPanel, put, ready } from '../reader/helpers.js';

const SECTIONS = Array.from({ length: 4 }, (_, i) => `<h2>Part ${i}</h2><p>${'Some words. '.repeat(60)}</p>`).join('');

/** The box in the window's pixels, for an element that is fixed on a page that is not scrolled. */
function boxOf(element: Element, zoom: number): { left: number; top: number; right: number; bottom: number } {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const factor = 'currentCSSZoom' in element ? 1 : zoom;
  return { left: left * factor, top: top * factor, right: right * factor, bottom: bottom * factor };
}

function expectInWindow(element: Element, zoom: number, name: string): void {
  const { left, top, right, bottom } = boxOf(element, zoom);
  const at = `${name} at ${[left, top, right, bottom].map(Math.round).join()}`;
  expect(left, at).to.be.at.least(-1);
  expect(top, at).to.be.at.least(-1);
  expect(right, at).to.be.at.most(innerWidth + 1);
  expect(bottom, at).to.be.at.most(innerHeight + 1);
}

describe('on a page that is zoomed by CSS', () => {
  afterEach(() => {
    for (const each of [document.documentElement, document.body]) each.style.zoom = '';
    clearBooking();
    clearReader();
  });
  after(() => setViewport({ width: 800, height: 600 }));

  for (const [width, height] of [
    [1280, 800],
    [390, 800],
  ] as const)
    for (const where of ['html', 'body'])
      for (const zoom of [0.8, 1, 1.25, 2]) {
        const begin = async () => {
          await setViewport({ width, height });
          document.querySelector<HTMLElement>(where)!.style.zoom = String(zoom);
        };
        const words = `${width} × ${height} px, ${where} { zoom: ${zoom} }`;

        it(`the booking window is within the window of the browser: ${words}`, async () => {
          await begin();
          const widget = await booking(
            `<wayleaf-booking provider="calendly"><a href="${page('calendly/event')}">Book a talk</a></wayleaf-booking>`,
          );
          await open(widget);
          const dialog = insideBooking(widget, 'dialog')!;
          expectInWindow(dialog, zoom, 'the window');
          expectInWindow(insideBooking(widget, '.session-close')!, zoom, 'its close button');
          const box = boxOf(dialog, zoom);
          if (width < 640) expect(Math.round(box.right - box.left), 'it fills a phone').to.equal(width);
          if (width < 640) expect(Math.round(box.bottom - box.top), 'it fills a phone').to.equal(height);
        });

        it(`the settings are above the bar of the reader: ${words}`, async () => {
          await begin();
          const reader = put(`<wayleaf-reader>${SECTIONS}</wayleaf-reader>`);
          await ready(reader);
          const panel = await openPanel(reader, 'comfort');
          expectInWindow(panel, zoom, 'the panel');
          expectInWindow(panel.querySelector('.sheet-head button')!, zoom, 'its close button');
          if (width < 640) return;
          const bar = boxOf(inside(reader, '.bar')!, zoom);
          const box = boxOf(panel, zoom);
          expect(box.bottom, 'it does not cover the bar').to.be.at.most(bar.top);
          expect(box.bottom, 'it is beside the bar').to.be.at.least(bar.top - 24);
          expect(Math.abs(box.right - bar.right), 'it ends where the bar does').to.be.below(2);
        });

        it(`a picture seen larger fills the window: ${words}`, async () => {
          await begin();
          const canvas = document.createElement('canvas');
          Object.assign(canvas, { width: 1200, height: 700 });
          const reader = put(
            `<wayleaf-reader><p>Words.</p><p><img src="${canvas.toDataURL()}" width="100" alt="A bed"></p></wayleaf-reader>`,
          );
          const img = reader.querySelector('img')!;
          const done = ready(reader);
          await img.decode();
          await done;
          await until(() => {
            img.click();
            return inside<HTMLDialogElement>(reader, 'dialog')?.open;
          }, 'the picture is open');
          const box = boxOf(inside(reader, 'dialog')!, zoom);
          expect([box.left, box.top, box.right, box.bottom].map(Math.round)).to.deep.equal([0, 0, width, height]);
        });
      }
});
