/** Widgets are light or dark as the page behind them really is, in whatever notation and over how many layers. */
import { expect, waitUntil } from '@open-wc/testing';
import '../../src/booking/define.js';
import '../../src/paths/define.js';
import type { WayleafBooking } from '../../src/booking/booking.js';
import { CARD } from '../paths/helpers.js';
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

describe('a page that turns dark', () => {
  const page = document.createElement('div');
  const style = document.createElement('style');
  /** What is written in the header of the comparison, and on what; and the scheme of both widgets. */
  const seen = () => {
    const header = getComputedStyle(page.querySelector('th[data-path]')!);
    const schemes = [...page.querySelectorAll('wayleaf-paths, wayleaf-booking')].map(
      (widget) => widget.shadowRoot!.querySelector<HTMLElement>('.root')?.dataset['scheme'],
    );
    return [header.backgroundColor, header.color, ...schemes].join(' | ');
  };
  const LIGHT_PAGE = 'rgb(255, 255, 255) | rgb(17, 17, 17) | light | light';
  const DARK_PAGE = 'rgb(17, 17, 17) | rgb(238, 238, 238) | dark | dark';

  beforeEach(async () => {
    style.textContent = `.page { background: #fff; color: #111 }`;
    page.className = 'page';
    page.innerHTML = `<button>Dark</button><label><input type="checkbox"> Dark</label>
      <wayleaf-paths>${CARD}</wayleaf-paths><wayleaf-booking><a href="https://calendly.com/a/b">Book</a></wayleaf-booking>`;
    document.head.append(style);
    document.body.append(page);
    await waitUntil(() => seen() === LIGHT_PAGE, 'light first', { timeout: 8000 });
  });
  afterEach(() => {
    style.remove();
    page.remove();
    document.documentElement.removeAttribute('data-mode');
  });
  const dark = () => waitUntil(() => seen() === DARK_PAGE, `dark, and not ${seen()}`, { timeout: 4000 });

  it('by an attribute of any name', async () => {
    style.textContent += '[data-mode=night] .page { background: #111; color: #eee }';
    document.documentElement.dataset['mode'] = 'night';
    await dark();
  });

  it('slowly', async () => {
    style.textContent +=
      '.page { transition: background-color 0.2s, color 0.2s } [data-mode=night] .page { background: #111; color: #eee }';
    document.documentElement.dataset['mode'] = 'night';
    await dark();
  });

  it('by a class of an element between', async () => {
    style.textContent += '.page.dark { background: #111; color: #eee }';
    const button = page.querySelector('button')!;
    button.addEventListener('click', () => page.classList.add('dark'));
    button.click();
    await dark();
  });

  it('by a box that is ticked, without a script', async () => {
    style.textContent += '.page:has(:checked) { background: #111; color: #eee }';
    page.querySelector('input')!.click();
    await dark();
  });

  it('by a style sheet that comes after the widgets', async () => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = `data:text/css,${encodeURIComponent('.page { background: #111; color: #eee }')}`;
    style.after(link);
    await dark();
    link.remove();
  });
});
