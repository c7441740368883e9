import { expect, waitUntil } from '@open-wc/testing';
import { otherOrigin } from '../support/ports.js';
import { clear, put, ready } from './helpers.js';

/** The paths that the other origin was asked for, of those that hold a word. */
async function asked(word: string): Promise<string[]> {
  const log = (await (await fetch(`${otherOrigin}/log`)).json()) as readonly { url: string }[];
  return log.map(({ url }) => url).filter((url) => url.includes(word));
}

describe('pictures that only count readers', () => {
  afterEach(clear);

  it('are never requested, from any kind of document; others are, once', async () => {
    const pixel = (name: string) => `${otherOrigin}/booking/tracked-${name}`;
    const html = `<p>Words.</p><img src="${pixel('attribute.png')}" width="1" height="1"><img src="${pixel('style.png')}" style="width:1px;height:1px"><img src="${pixel('none.png')}" style="display:none"><img src="${pixel('hidden.png')}" hidden><div hidden><img src="${pixel('within.png')}"></div><img src="${pixel('late.png')}" data-src="${pixel('pixel.gif')}" width="0" height="0"><img src="${otherOrigin}/booking/tracked/pixel.gif"><img src="${otherOrigin}/booking/tracked/matomo.php?idsite=1"><picture><source srcset="${pixel('source.webp')}"><img src="${pixel('picture.png')}" width="1" height="1"></picture><noscript><img src="${pixel('noscript.png')}" height="1" width="1" style="display:none"></noscript><iframe src="${pixel('frame')}" width="0" height="0" style="display:none"></iframe><input type="image" src="${pixel('input.png')}"><video poster="${pixel('poster.png')}"></video><img src="${otherOrigin}/booking/shown-${Math.random()}.png" loading="eager" alt="A" width="20" height="20"><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="${otherOrigin}/booking/shown-late.png" loading="eager" alt="B" width="20" height="20">`;
    await fetch(`${otherOrigin}/log/clear`);
    for (const config of [
      { html },
      { markdown: `# T\n\nWords.\n\n${html.replace('<p>Words.</p>', '')}` },
      {
        html: `<html><body><main><h1>T</h1><p>${'Many words in a row. '.repeat(30)}</p>${html}<p>${'Many words in a row. '.repeat(30)}</p></main></body></html>`,
      },
    ]) {
      const reader = put('<wayleaf-reader></wayleaf-reader>');
      reader.config = config;
      await ready(reader);
    }
    await waitUntil(async () => (await asked('shown-late')).length > 0, 'the picture that is shown is requested', {
      timeout: 5000,
    });
    await waitUntil(async () => (await asked('shown-0')).length > 0, 'and the other');
    expect(await asked('tracked')).to.deep.equal([]);
  });

  it('count for no reading time, nor do those without an address', async () => {
    const reader = put(
      `<wayleaf-reader><p>Ten words stand here, and no more than ten words.</p>${'<img class="lazy">'.repeat(10)}${'<img src="data:," width="1" height="1" alt="">'.repeat(20)}</wayleaf-reader>`,
    );
    const { minutes } = await ready(reader);
    expect(minutes).to.equal(1);
  });
});
