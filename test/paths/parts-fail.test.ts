import { expect, waitUntil } from '@open-wc/testing';
import { openRootsForTesting } from '../../src/internal/closed-root.js';
import { lazyChunks } from '../../src/paths/lazy-chunks.js';
import { CARD, card, clear, codes, inCheck, inside, problems, settled, shown, text, TWIN } from './helpers.js';

before(openRootsForTesting);

const { selfCheck: check, jsonInput: data } = lazyChunks;
const fail = () => Promise.reject(new Error('no network'));
const json = JSON.stringify(TWIN).replaceAll('&', '&amp;').replaceAll("'", '&#39;');

describe('a part that cannot be loaded', () => {
  afterEach(async () => {
    Object.assign(lazyChunks, { selfCheck: check, jsonInput: data });
    await clear();
  });

  it('of the self-check: said so beside its button, named, and the next press tries again', async () => {
    const element = await card();
    lazyChunks.selfCheck = fail;
    const button = inside(element, '.offer button')!;
    button.focus();
    button.click();
    expect(await problems(element)).to.deep.equal(['WL-PATHS-019']);
    await settled(element);
    expect(text(inside(element, '.offer [role=status]'))).to.include('could not be opened');
    expect(text(inside(element, '.offer button'))).to.equal('Try again');
    expect(element.shadowRoot!.activeElement).to.equal(button);
    await expect(element).to.be.accessible();
    lazyChunks.selfCheck = check;
    button.click();
    await waitUntil(() => inCheck(element, 'fieldset'), 'the self-check opened', { timeout: 8000 });
    await waitUntil(() => !codes(element).length, 'the problem is gone');
  });

  for (const [way, attributes, inner] of [
    ['config', `config='${json}'`, ''],
    ['an inline script', '', `<script type="application/json">${JSON.stringify(TWIN)}</script>`],
    ['src', 'src="/stories/sample/paths.json"', ''],
  ] as const)
    it(`of the data, given by ${way}: said so, named, and a press tries again`, async () => {
      lazyChunks.jsonInput = fail;
      const element = await card(attributes, `<p>See our list of paths.</p>${inner}`);
      await waitUntil(() => codes(element).includes('WL-PATHS-019'), 'it is named');
      await settled(element);
      expect(text(inside(element, '.offer'))).to.include('could not be loaded');
      expect(shown(element.querySelector('p'))).to.equal(true);
      lazyChunks.jsonInput = data;
      inside(element, '.offer button')!.click();
      await waitUntil(() => element.querySelector('table'), 'the table was made');
      await settled(element);
      await waitUntil(() => !codes(element).length, 'the problem is gone');
      expect(text(inside(element, '.offer button'))).to.equal('Start the self-check');
    });

  it('of the data in an inline script that is taken away: nothing has failed any more', async () => {
    lazyChunks.jsonInput = fail;
    const script = `<script type="application/json">${JSON.stringify(TWIN)}</script>`;
    const element = await card('', `<p>See our list of paths.</p>${script}`);
    await waitUntil(() => text(inside(element, '.offer')).includes('could not be loaded'), 'it is said');
    element.querySelector('script')!.remove();
    await waitUntil(() => !inside(element, '.offer'), 'it is no longer said');
    expect(codes(element)).not.to.include('WL-PATHS-019');
  });

  it('of the data, where a table stands between the tags: the table stays', async () => {
    lazyChunks.jsonInput = fail;
    const element = await card(`config='${json}'`, CARD);
    expect(await problems(element)).to.include('WL-PATHS-019');
    expect(shown(element.querySelector('table'))).to.equal(true);
  });
});
