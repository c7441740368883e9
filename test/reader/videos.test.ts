import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { otherOrigin } from '../support/ports.js';
import { clear, put, ready } from './helpers.js';
import type { WayleafReader } from '../../src/reader/reader.js';

const config = (html: string) =>
  `<wayleaf-reader config='${JSON.stringify({ heading: 'Films', html: `<p>Words before</p>${html}<p>after</p>` }).replaceAll("'", '&#39;')}'></wayleaf-reader>`;

const player = (reader: WayleafReader): HTMLElement => reader.querySelector<HTMLElement>('[data-wayleaf-player]')!;
const inPlayer = <T extends Element = HTMLElement>(reader: WayleafReader, selector: string): T | null =>
  player(reader).shadowRoot!.querySelector<T>(selector);

/** What the other origin was asked for. */
async function asked(): Promise<readonly string[]> {
  const log = (await (await fetch(`${otherOrigin}/log`)).json()) as { readonly url: string }[];
  return log.map(({ url }) => url).filter((url) => /film|poster|sound/.test(url));
}

describe('a film in an article', () => {
  beforeEach(() => fetch(`${otherOrigin}/log/clear`));
  afterEach(clear);

  it('of YouTube waits for a press as a named button with a link below, and has nothing of YouTube’s before', async () => {
    const reader = put(
      config(
        '<iframe width="560" height="315" src="https://www.youtube.com/embed/aaaaaaaaaaa?start=30" title="How sleep works" frameborder="0" allowfullscreen></iframe>',
      ),
    );
    await ready(reader);
    const link = player(reader).querySelector('a')!;
    expect(link.href).to.equal('https://www.youtube.com/watch?v=aaaaaaaaaaa&t=30s');
    expect(link.textContent).to.equal('How sleep works');
    expect(link.assignedSlot).to.not.equal(null);
    const button = inPlayer(reader, 'button')!;
    expect(button.innerText.replace(/\s+/g, ' ')).to.equal(
      'Play video: How sleep works Plays from YouTube. Nothing is loaded from there before you press.',
    );
    expect(document.querySelector('iframe[src*=youtube],link[href*=youtube],link[rel=preconnect]')).to.equal(null);
    expect(performance.getEntriesByType('resource').filter(({ name }) => /youtube|ytimg/.test(name))).to.deep.equal([]);
    await expect(reader).to.be.accessible();
  });

  it('plays in place at a press of a key, takes the focus, and keeps its size and its link', async () => {
    const reader = put(
      config('<iframe width="400" height="300" src="//player.vimeo.com/video/123?h=ab12#t=1m5s"></iframe>'),
    );
    await ready(reader);
    const size = () => {
      const { width, height } = inPlayer(reader, '.frame')!.getBoundingClientRect();
      return [Math.round(width), Math.round(height)];
    };
    const before = size();
    expect(before[0]! / before[1]!).to.be.closeTo(4 / 3, 0.05);
    inPlayer(reader, 'button')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => inPlayer(reader, 'iframe'), 'the film plays', { timeout: 4000 });
    const frame = inPlayer<HTMLIFrameElement>(reader, 'iframe')!;
    expect(frame.src).to.equal('https://player.vimeo.com/video/123?h=ab12&dnt=1&autoplay=1#t=65s');
    expect(frame.title).to.equal('Vimeo');
    expect(frame.sandbox.contains('allow-top-navigation')).to.equal(false);
    expect(player(reader).shadowRoot!.activeElement).to.equal(frame);
    expect(size()).to.deep.equal(before);
    expect(player(reader).querySelector('a')!.href).to.equal('https://vimeo.com/123/ab12#t=65s');
    frame.src = 'about:blank';
  });

  it('of YouTube is played without its cookies', async () => {
    const reader = put(config('<iframe src="https://youtu.be/aaaaaaaaaaa"></iframe>'));
    await ready(reader);
    inPlayer(reader, 'button')!.click();
    expect(new URL(inPlayer<HTMLIFrameElement>(reader, 'iframe')!.src).host).to.equal('www.youtube-nocookie.com');
    inPlayer<HTMLIFrameElement>(reader, 'iframe')!.src = 'about:blank';
  });

  it('from another server is not asked for, nor its picture, before the press', async () => {
    const reader = put(
      config(
        `<video title="A walk" poster="${otherOrigin}/poster.jpg" width="640" height="360" preload="auto" autoplay controls><source src="${otherOrigin}/film.mp4" type="video/mp4"></video><audio src="${otherOrigin}/sound.mp3" preload="auto" controls></audio>`,
      ),
    );
    await ready(reader);
    expect(inPlayer(reader, 'button')!.textContent).to.contain('A walk').and.contain(new URL(otherOrigin).host);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await asked()).to.deep.equal([]);
    inPlayer(reader, 'button')!.click();
    expect(player(reader).shadowRoot!.activeElement?.localName).to.equal('video');
    await waitUntil(async () => (await asked()).includes('/film.mp4'), 'the film is asked for', { timeout: 4000 });
    expect(await asked()).to.not.include('/poster.jpg');
    expect(await asked()).to.not.include('/sound.mp3');
  });

  it('of the page’s own server stays a film, without a picture from elsewhere', async () => {
    const reader = put(config(`<video src="/film.mp4" poster="${otherOrigin}/poster.jpg" controls></video>`));
    await ready(reader);
    expect(reader.querySelector('video')!.hasAttribute('poster')).to.equal(false);
    expect(reader.querySelector('[data-wayleaf-player]')).to.equal(null);
    expect(await asked()).to.deep.equal([]);
  });

  it('speaks the language of the page', async () => {
    const reader = put(
      `<div lang="de">${config('<iframe src="https://youtu.be/aaaaaaaaaaa" title="Schlaf"></iframe>')}</div>`,
    );
    await ready(reader);
    await waitUntil(
      () =>
        inPlayer(reader, 'small')!.textContent ===
        'Kommt von YouTube. Erst wenn Sie drücken, wird von dort etwas geladen.',
    );
    expect(inPlayer(reader, 'small')!.lang).to.equal('de');
  });

  it('that is no film but another frame is a link', async () => {
    const reader = put(config('<iframe src="https://maps.test/embed?x=1" title="The way to us"></iframe>'));
    await ready(reader);
    expect(reader.querySelector('[data-wayleaf-player]')).to.equal(null);
    expect(reader.querySelector('a')!.textContent).to.equal('The way to us');
  });
});
