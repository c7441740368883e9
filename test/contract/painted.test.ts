/** Widgets are light or dark as the page behind them really is, in whatever notation and over how many layers. */
import { expect } from '@open-wc/testing';
import '../../src/booking/define.js';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { opaqueBackground, paintedBackground } from '../../src/theme/background-colour.js';

const box = document.createElement('div');
box.style.cssText = 'padding: 1em';

/** Backgrounds, the nearest first, and what they look like. */
const DARK: readonly (readonly string[])[] = [
  ['rgb(15, 15, 20)'],
  ['#111'],
  ['hsl(220 20% 10%)'],
  ['oklch(0.21 0.03 264)'],
  ['oklab(0.2 0 0)'],
  ['lab(8% 0 -5)'],
  ['lch(8% 5 200)'],
  ['color(srgb 0.1 0.1 0.1)'],
  ['color(display-p3 0.1 0.1 0.1)'],
  ['color(xyz 0.01 0.01 0.01)'],
  ['color-mix(in oklch, black 80%, white)'],
  ['rgba(255, 255, 255, 0.06)', 'black'],
  ['oklch(1 0 0 / 0.06)', 'oklch(0.2 0 0)'],
  ['transparent', 'rgba(255, 255, 255, 0.1)', '#111'],
  ['rgba(0, 0, 0, 0.8)', 'white'],
];
const LIGHT: readonly (readonly string[])[] = [
  ['white'],
  ['oklch(0.98 0 0)'],
  ['lab(95% 0 0)'],
  ['lch(95% 3 90)'],
  ['color(srgb 0.95 0.95 0.95)'],
  ['color(display-p3 1 1 0.9)'],
  ['rgba(0, 0, 0, 0.04)', 'white'],
  ['#00000008', 'white'],
  ['oklch(0.2 0 0 / 0.05)', 'oklch(0.98 0 0)'],
  ['rgba(255, 255, 255, 0.9)', 'black'],
  ['oklch(0.2 0.1 20 / 0)', 'white'],
];

/** Puts a widget into the boxes. */
async function scheme(layers: readonly string[], ink = ''): Promise<string | undefined> {
  let inner: HTMLElement = box;
  for (const layer of layers.toReversed()) {
    const next = document.createElement('div');
    next.style.background = layer;
    next.style.color = ink;
    inner.append(next);
    inner = next;
  }
  inner.innerHTML = '<wayleaf-booking><a href="https://calendly.com/a/b">Book</a></wayleaf-booking>';
  const widget = inner.firstElementChild as WayleafBooking;
  await widget.updateComplete;
  return widget.shadowRoot!.querySelector<HTMLElement>('.root')!.dataset['scheme'];
}

describe('what is painted behind a widget', () => {
  beforeEach(() => document.body.append(box));
  afterEach(() => {
    box.replaceChildren();
    box.remove();
  });

  for (const [name, all] of [
    ['dark', DARK],
    ['light', LIGHT],
  ] as const)
    for (const layers of all)
      it(`is ${name}: ${layers.join(' over ')}`, async () => {
        expect(await scheme(layers)).to.equal(name);
      });

  it('is told by the text where only tints are painted', async () => {
    expect(await scheme(['rgba(0, 0, 0, 0.04)'], 'oklch(0.2 0 0)')).to.equal('light');
    box.replaceChildren();
    expect(await scheme(['rgba(255, 255, 255, 0.06)'], 'oklch(0.98 0 0)')).to.equal('dark');
  });

  it('hides what scrolls below the chrome: a tint is no background for it', () => {
    box.innerHTML =
      '<div style="background: lab(90% 0 0)"><i style="background: rgba(0, 0, 0, 0.04)"><b></b></i></div>';
    const from = box.querySelector('b')!;
    expect(paintedBackground(from)).to.match(/^lab\(90/);
    expect(opaqueBackground(from)).to.match(/^lab\(90/);
    box.innerHTML = '<i style="background: oklch(0.5 0 0 / 0)"><b></b></i>';
    expect(paintedBackground(box.querySelector('b')!)).not.to.contain('0.5');
  });
});
