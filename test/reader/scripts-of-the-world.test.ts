import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { WayleafReader } from '../../src/reader/reader.js';
import { clear, inside, put, ready, scrollPage, settled } from './helpers.js';

async function read(config: object, around = ''): Promise<WayleafReader> {
  const reader = put(`<div ${around}><wayleaf-reader></wayleaf-reader></div>`);
  reader.config = config;
  await ready(reader);
  return reader;
}

const direction = (reader: WayleafReader, selector: string) =>
  getComputedStyle(reader.querySelector(selector)!).direction;

describe('the direction of an article that does not state it', () => {
  afterEach(clear);

  it('comes from its words, with lists and tables', async () => {
    const reader = await read(
      {
        markdown:
          '# عنوان\n\nهذا نص عربي طويل بما يكفي!\n\n- أول\n- ثان\n\n| أ | ب |\n|---|---|\n| ج | د |\n\n```\ncode\n```\n\nAn English paragraph within.\n',
      },
      'lang="en"',
    );
    for (const each of ['p', 'ul', 'li', 'table']) expect(direction(reader, each), each).to.equal('rtl');
    expect(direction(reader, 'pre')).to.equal('ltr');
    expect(direction(reader, 'p:last-of-type'), 'what is in the other direction').to.equal('ltr');
  });

  it('is per block where it is mixed, and stays where its author states it', async () => {
    const reader = await read(
      {
        html: '<p>English words, and many of them, so that most are English.</p><blockquote id="q"><p>اقتباس عربي</p></blockquote><p id="s" dir="ltr">نص</p>',
      },
      'lang="en"',
    );
    expect(direction(reader, 'p')).to.equal('ltr');
    expect(direction(reader, '#q')).to.equal('rtl');
    expect(direction(reader, '#s')).to.equal('ltr');
    expect(reader.querySelector('p')!.hasAttribute('dir')).to.equal(false);
  });

  it('is left to right for English on an Arabic page', async () => {
    const reader = await read({ html: '<p>English words.</p>' }, 'lang="ar" dir="rtl"');
    expect(direction(reader, 'p')).to.equal('ltr');
  });

  it('is that of the language where it is stated, but for what is wholly in another', async () => {
    const reader = await read(
      {
        lang: 'ar',
        html: '<p>نص عربي وفيه كلمات.</p><p id="m">WordPress، Drupal و Joomla أنظمة</p><p id="e">A quotation in English.</p>',
      },
      'lang="en"',
    );
    expect(direction(reader, 'p')).to.equal('rtl');
    expect(direction(reader, '#m')).to.equal('rtl');
    expect(direction(reader, '#e')).to.equal('ltr');
  });
});

describe('words with readings above them', () => {
  afterEach(clear);

  it('are found by their characters and by their readings, counted once, and named without them', async () => {
    const reader = put(
      '<wayleaf-reader><h1>T</h1><h2><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby></h2><p lang="ja"><ruby>漢<rt>かん</rt>字<rt>じ</rt></ruby>を読む。<ruby>東京<rp>(</rp><rt>とうきょう</rt><rp>)</rp></ruby>へ行く。</p></wayleaf-reader>',
    );
    const { words } = await ready(reader);
    for (const [query, count] of [
      ['漢字を読む', 1],
      ['東京へ行く', 1],
      ['とうきょう', 1],
      ['かんじを', 1],
      ['へ行く', 1],
      ['漢字', 2],
      ['東京(', 0],
    ] as const)
      expect(await reader.find(query), query).to.equal(count);
    await waitUntil(() => inside(reader, '[part~=outline] a, [data-panel=contents]'), 'the outline');
    expect(words).to.be.below(12);
    expect(reader.querySelector('h2')!.id).to.equal('漢字');
  });
});

describe('vertical text', () => {
  beforeEach(() => setViewport({ width: 800, height: 500 }));
  afterEach(clear);
  const TEXT = Array.from(
    { length: 6 },
    (_, i) => `<h2 id="v${i}">章${i}</h2>${'<p>静かな夜の言葉がここに並んでいる。</p>'.repeat(12)}`,
  ).join('');

  for (const mode of ['vertical-rl', 'vertical-lr'])
    it(`moves the progress and the current section: ${mode}`, async () => {
      const reader = put(
        `<div id="box" style="overflow-x: auto; block-size: auto; inline-size: 700px"><wayleaf-reader lang="ja" style="writing-mode: ${mode}; block-size: max-content; inline-size: 400px"><h1>題</h1>${TEXT}</wayleaf-reader></div>`,
      );
      await ready(reader);
      const box = document.querySelector<HTMLElement>('#box')!;
      const max = box.scrollWidth - box.clientWidth;
      expect(max, 'it scrolls to the side').to.be.above(200);
      const start = mode === 'vertical-rl' ? max : 0;
      const at: { progress: number; section: string | null }[] = [];
      reader.addEventListener('wayleaf-reader-progress', (event) =>
        at.push({ progress: event.progress, section: event.section }),
      );
      for (const share of [0.02, 0.5, 1]) {
        box.scrollTo({ left: start === 0 ? max * share : max * (1 - share), behavior: 'instant' });
        await scrollPage(reader, 0);
        await settled(reader);
      }
      await waitUntil(() => at[at.length - 1]?.progress === 1, 'the end is reached');
      expect(at[0]!.progress).to.be.below(0.5);
      expect(new Set(at.map(({ section }) => section)).size).to.be.above(1);
      expect(at[at.length - 1]!.section).to.equal('v5');
    });
});
