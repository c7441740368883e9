import { aTimeout, expect } from '@open-wc/testing';
import { echo, otherOrigin } from '../support/ports.js';
import { axeFaults, find, openStudio, press, previewPage, studio, until, wide, write } from './helpers.js';

const css = (body: string, more = {}) => echo({ type: 'text/css', body, cors: false, ...more });
const use = async (address: string) => {
  find<HTMLDetailsElement>('.preview details').open = true;
  await write('#own-sheet', address);
  await press('#apply-sheet');
};
const said = () => find('.preview [role="status"]').textContent;
const colour = () => getComputedStyle(previewPage().body).backgroundColor;
const log = async () =>
  ((await (await fetch(`${otherOrigin}/log`)).json()) as { url: string; referer: string | null }[]).map(
    ({ url, referer }) => [new URL(url, otherOrigin).searchParams.get('type'), referer],
  );

describe('the preview on a page with the owner’s style sheet', () => {
  beforeEach(async () => {
    await openStudio();
    await fetch(`${otherOrigin}/log/clear`);
    await press('#example');
  });

  it('wears it after a press, and asks nobody before', async () => {
    await write('#own-sheet', css('body { background: rgb(1, 2, 3) }'));
    await aTimeout(50);
    expect(await log()).to.eql([]);
    expect(previewPage().querySelector<HTMLMetaElement>('meta[http-equiv]')!.content).not.to.contain('https:');
    await press('#apply-sheet');
    await until(() => said()?.includes('wears'), 'it came');
    expect(colour()).to.equal('rgb(1, 2, 3)');
    await until(() => previewPage().querySelector('wayleaf-booking')?.shadowRoot?.childElementCount, 'on the widgets');
    expect(await log()).to.eql([['text/css', null]]);
    await press('#apply-sheet');
    await until(async () => (await log()).length === 2, 'it is asked for again, as it is by now');
    await until(() => said()?.includes('wears'), 'it came again');
    await press('#remove-sheet');
    await until(() => previewPage()?.querySelector('wayleaf-booking')?.shadowRoot?.childElementCount, 'plain again');
    expect(colour()).not.to.equal('rgb(1, 2, 3)');
  });

  it('lets it bring further styles and fonts, and nothing else', async () => {
    const more = css('main { color: rgb(4, 5, 6) }');
    const font = echo({ type: 'font/woff2', body: 'x' });
    const picture = echo({ type: 'image/png', body: 'x' });
    const words = `@import "${more}"; @font-face { font-family: Own; src: url("${font}") } body { font-family: Own; background: url("${picture}") }`;
    await use(css(words));
    await until(() => said()?.includes('wears'));
    await until(async () => (await log()).some(([type]) => type === 'font/woff2'), 'the font is asked for');
    expect(getComputedStyle(previewPage().querySelector('main')!).color).to.equal('rgb(4, 5, 6)');
    expect((await log()).map(([type]) => type).sort()).to.eql(['font/woff2', 'text/css', 'text/css']);
  });

  for (const [name, address, words] of [
    ['is not there', () => css('', { status: 404 }), 'did not come'],
    ['is no style sheet', () => echo({ type: 'text/html', body: '<p>No</p>' }), 'did not come'],
    ['is no address', () => 'style sheet', 'no address of a style sheet'],
  ] as const)
    it(`says where it ${name}, and shows the page without it`, async () => {
      await use(address());
      await until(() => said()?.includes(words), 'it is said');
      await until(() => previewPage()?.querySelector('wayleaf-booking')?.shadowRoot?.childElementCount, 'plain');
      expect(previewPage().querySelector<HTMLMetaElement>('meta[http-equiv]')!.content).not.to.contain('https:');
    });

  it('does not keep it: nothing is asked for when the page is opened again', async () => {
    await press('#keep');
    await use(css('body { background: rgb(1, 2, 3) }'));
    await until(() => said()?.includes('wears'));
    expect(localStorage.getItem('wayleaf-studio')).not.to.contain('echo');
  });

  it('has no fault axe can see, and no line too long at 320 px', async () => {
    await use(css('body { background: rgb(1, 2, 3) }'));
    await until(() => said()?.includes('wears'));
    expect(await axeFaults()).to.eql([]);
    studio().frame.style.width = '320px';
    for (const dir of ['ltr', 'rtl']) {
      studio().page.documentElement.dir = dir;
      expect(wide(), dir).to.eql([]);
    }
  });
});
