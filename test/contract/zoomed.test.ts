import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/booking/define.js';
import '../../src/reader/define.js';
import { booking, clear as clearBooking, inside as insideBooking, open, page, until } from '../booking/helpers.js';
import { entry, openTools } from '../reader/tools.js';
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
          // WebKit asks a sheet that several roots share no media queries again
          if (width > 640 || !('currentCSSZoom' in dialog)) return;
          expect(Math.round(box.right - box.left), 'it fills a phone').to.equal(width);
          expect(Math.round(box.bottom - box.top), 'it fills a phone').to.equal(height);
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

        it(`a note is beside its mark, and the search is as wide as the bar: ${words}`, async () => {
          await begin();
          const reader = put(
            `<wayleaf-reader><p>Some words.<sup><a id="mark" href="#note" role="doc-noteref">1</a></sup></p>${SECTIONS}<section role="doc-endnotes"><ol><li id="note"><p>${'A long note. '.repeat(80)}<a href="#mark" role="doc-backlink">↩</a></p></li></ol></section></wayleaf-reader>`,
          );
          await ready(reader);
          const mark = reader.querySelector<HTMLElement>('#mark')!;
          await until(() => {
            if (!inside(reader, '.note-popover')) mark.click();
            return inside(reader, '.note-popover')?.matches(':popover-open');
          }, 'the note is open');
          const note = inside(reader, '.note-popover')!;
          const gap = () => boxOf(note, zoom).top - boxOf(mark, zoom).bottom;
          await until(() => gap() > -1 && gap() < 24, 'it is below its mark').catch(() =>
            expect.fail(`${gap()} px below`),
          );
          expectInWindow(note, zoom, 'the note');
          inside(reader, '.note-popover .close')!.click();
          await openTools(reader);
          entry(reader, 'Find').click();
          await until(() => inside(reader, '.find')?.matches(':popover-open'), 'the search is open');
          const [find, bar] = [boxOf(inside(reader, '.find')!, zoom), boxOf(inside(reader, '.bar')!, zoom)];
          expect(Math.abs(find.left - bar.left) + Math.abs(find.right - bar.right), 'as wide as the bar').to.be.below(
            3,
          );
          // on a page that is wider than the window Firefox has a scroll bar
          const scrollbar = innerHeight - document.documentElement.clientHeight;
          expect(Math.round(find.bottom), 'at the lower edge').to.be.within(innerHeight - 2 * scrollbar, innerHeight);
        });

        if (width > 640 && zoom < 2)
          it(`the contents beside an article are within the window: ${words}`, async () => {
            await begin();
            const reader = put(
              `<wayleaf-reader><div style="max-width: 30em">${SECTIONS.repeat(12)}</div></wayleaf-reader>`,
            );
            await ready(reader);
            await until(() => inside(reader, '.outline'), 'there is room for them');
            const box = boxOf(inside(reader, '.outline')!, zoom);
            expect(box.bottom, 'none are below the window').to.be.at.most(innerHeight);
            const text = boxOf(reader.querySelector('p')!, zoom);
            expect(box.left, 'they are not over the text').to.be.at.least(text.right);
            expect(box.right).to.be.at.most(innerWidth);
          });
      }
});
