import { expect, nextFrame, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';

const words = (count: number): string => 'word '.repeat(count);

describe('a reader in a frame that the page around it gives all its height', () => {
  afterEach(() => {
    document.querySelectorAll('iframe, [data-space]').forEach((each) => each.remove());
    scrollTo({ top: 0, behavior: 'instant' });
  });

  it('counts what has been seen of it, and not everything at the first turn of the wheel', async function () {
    this.timeout(20_000);
    await setViewport({ width: 800, height: 600 });
    const frame = document.createElement('iframe');
    frame.style.cssText = 'display: block; inline-size: 700px; block-size: 6000px; border: 0';
    frame.srcdoc = `<!doctype html><style>p { font: 18px/1.5 sans-serif; margin: 0 0 1em }</style><script type="module" src="${location.origin}/src/reader/define.ts"></script><wayleaf-reader>${`<h2>Part</h2><p>${words(150)}</p>`.repeat(12)}</wayleaf-reader>`;
    document.body.append(frame);
    const space = document.createElement('div');
    space.setAttribute('data-space', '');
    space.style.blockSize = '1000px';
    document.body.append(space);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const reader = frame.contentDocument!.querySelector('wayleaf-reader') as WayleafReader;
    const seen: number[] = [];
    let finished = 0;
    reader.addEventListener('wayleaf-reader-progress', (event) => seen.push(event.progress));
    reader.addEventListener('wayleaf-reader-finished', () => finished++);
    await waitUntil(() => reader.shadowRoot?.querySelector('.line'), 'the reader is ready', { timeout: 10_000 });
    frame.contentDocument!.dispatchEvent(
      new (frame.contentWindow as unknown as typeof globalThis).WheelEvent('wheel', { bubbles: true }),
    );
    for (let i = 0; i < 6; i++) await nextFrame();
    expect(seen.at(-1) ?? 0).to.be.below(0.3);
    expect(finished).to.equal(0);
    const end = () => reader.querySelector('p:last-of-type')!.getBoundingClientRect().bottom;
    scrollTo({ top: frame.offsetTop + end() / 2, behavior: 'instant' });
    await waitUntil(() => (seen.at(-1) ?? 0) > 0.4, 'half way', { timeout: 4000 });
    expect(seen.at(-1)).to.be.below(0.75);
    expect(finished).to.equal(0);
    scrollTo({ top: frame.offsetTop + end() - 500, behavior: 'instant' });
    await waitUntil(() => finished === 1, 'finished', { timeout: 4000 });
  });
});
