import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { isZoomable, pictureName } from '../../src/reader/tools/zoomable-images.js';
import { clear, inside, put, ready, settled } from './helpers.js';
import { entry, openTools } from './tools.js';

/** A picture of that size, without a request. */
function picture(width: number, height: number): string {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')!.fillRect(0, 0, width / 2, height);
  return canvas.toDataURL('image/png');
}

const LARGE = picture(1200, 700);
const SMALL = picture(100, 60);

const PAGE = `<div lang="en"><wayleaf-reader><p>Words.</p>
  <figure><img id="one" src="${LARGE}" width="300" alt="A window at night"><figcaption>The window, at <em>three</em>.</figcaption></figure>
  <p><img id="small" src="${SMALL}" alt="A dot"></p>
  <p><a href="#x"><img id="linked" src="${LARGE}" width="300" alt="A link"></a></p>
  <p><img id="plain" src="${LARGE}" width="300" alt=""></p>
  <p><img id="two" src="${LARGE}" width="200" alt="A bed"></p>
  <div style="height: 900px"></div><p>End.</p></wayleaf-reader></div>`;

const dialog = (reader: WayleafReader) => inside<HTMLDialogElement>(reader, 'dialog');
const open = (reader: WayleafReader) => waitUntil(() => dialog(reader)?.open, 'the picture is open');
const closed = (reader: WayleafReader) => waitUntil(() => !dialog(reader), 'it is closed');
const where = (reader: WayleafReader) => inside(reader, '.where')!.textContent.trim();

async function article(markup: string): Promise<WayleafReader> {
  const reader = put(markup);
  const done = ready(reader);
  await Promise.all([...reader.querySelectorAll('img')].map((img) => img.decode().catch(() => undefined)));
  await done;
  return reader;
}

describe('pictures seen larger', () => {
  beforeEach(() => setViewport({ width: 800, height: 600 }));
  afterEach(clear);

  it('open by a press, named by their words, with their caption; Escape leads back', async () => {
    const reader = await article(PAGE);
    const before = reader.innerHTML;
    reader.querySelector<HTMLElement>('#one')!.click();
    await open(reader);
    const box = dialog(reader)!;
    expect(box.matches(':modal')).to.equal(true);
    expect(box.getAttribute('aria-label')).to.equal('A window at night');
    expect(inside(reader, '.caption')!.textContent).to.equal('The window, at three.');
    expect(box.querySelector('img')!.alt).to.equal('A window at night');
    expect(where(reader)).to.equal('1 of 2');
    await waitUntil(() => box.querySelector('img')!.getBoundingClientRect().width > 600, 'it is larger');
    await expect(reader).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await closed(reader);
    expect(reader.innerHTML).to.equal(before);
  });

  it('are reached by keyboard from the bar, lead to one another, and give the focus back', async () => {
    const reader = await article(PAGE);
    await openTools(reader);
    entry(reader, 'See the pictures larger (2)').focus();
    await sendKeys({ press: 'Enter' });
    await open(reader);
    await sendKeys({ press: 'ArrowRight' });
    expect(where(reader)).to.equal('2 of 2');
    expect(dialog(reader)!.getAttribute('aria-label')).to.equal('A bed');
    await sendKeys({ press: 'ArrowRight' });
    expect(where(reader)).to.equal('1 of 2');
    inside(reader, '.lightbox .previous')!.click();
    expect(where(reader)).to.equal('2 of 2');
    inside(reader, '.lightbox .close')!.click();
    await closed(reader);
    await waitUntil(
      () => reader.shadowRoot!.activeElement?.matches('[data-panel=tools]'),
      'the focus is back on the button',
    );
  });

  it('are shown in full size by a press, and fit the window again', async () => {
    const reader = await article(PAGE);
    reader.querySelector<HTMLElement>('#one')!.click();
    await open(reader);
    const stage = inside(reader, '.stage')!;
    expect(stage.scrollWidth).to.be.at.most(stage.clientWidth);
    inside(reader, '.lightbox .size')!.click();
    await settled(reader);
    expect(stage.scrollWidth).to.be.closeTo(1200, 2);
    expect(stage.tabIndex).to.equal(0);
    expect(inside(reader, '.lightbox .size')!.getAttribute('aria-label')).to.equal('Fit to the window');
    stage.querySelector('img')!.click();
    await settled(reader);
    expect(stage.scrollWidth).to.be.at.most(stage.clientWidth);
    stage.click();
    await closed(reader);
  });

  it('leave links, small ones and decoration alone, and what the page has taken', async () => {
    const reader = await article(PAGE);
    for (const id of ['small', 'plain', 'linked']) reader.querySelector<HTMLElement>(`#${id}`)!.click();
    reader.addEventListener('click', (event) => event.preventDefault());
    reader.querySelector<HTMLElement>('#one')!.click();
    await settled(reader);
    expect(dialog(reader)).to.equal(null);
  });

  it('ask for nothing but the files the picture names', async () => {
    const reader = await article(
      `<wayleaf-reader><picture><source media="(min-width: 9000px)" srcset="${SMALL}"><img id="one" src="${SMALL}" srcset="${SMALL} 100w, ${LARGE} 1200w" sizes="100px" alt="One" style="width: 100px"></picture><p>Words</p></wayleaf-reader>`,
    );
    reader.querySelector<HTMLElement>('#one')!.click();
    await open(reader);
    const copy = dialog(reader)!.querySelector('img')!;
    expect(copy.sizes).to.equal('100vw');
    await waitUntil(() => copy.currentSrc === LARGE, 'the large file is chosen');
    expect(copy.hasAttribute('style') || copy.hasAttribute('id')).to.equal(false);
    reader.remove();
    expect(reader.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('are named by their caption where they have no words of their own', () => {
    const box = document.createElement('div');
    box.setAttribute('data-test', '');
    box.innerHTML = `<figure><img alt="" src="${LARGE}"><figcaption> The
 hall </figcaption></figure><img title="Named">`;
    const [one, two] = box.querySelectorAll('img');
    expect([pictureName(one!), pictureName(two!)]).to.deep.equal(['The hall', 'Named']);
    expect(isZoomable(two!)).to.equal(false);
  });
});
