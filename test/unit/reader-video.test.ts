import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { replaceUnsupported } from '../../src/sanitise/allow-list.js';
import { safeConfig } from '../../src/sanitise/safe-config.js';
import { videoAt } from '../../src/sanitise/video.js';

const ID = 'aB3_-567890';

describe('films', () => {
  for (const [address, page, player] of [
    [
      `https://www.youtube.com/embed/${ID}`,
      `https://www.youtube.com/watch?v=${ID}`,
      `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1`,
    ],
    [
      `https://www.youtube-nocookie.com/embed/${ID}?si=x&start=90`,
      `https://www.youtube.com/watch?v=${ID}&t=90s`,
      `https://www.youtube-nocookie.com/embed/${ID}?start=90&autoplay=1`,
    ],
    [
      `https://youtu.be/${ID}?t=1m30s`,
      `https://www.youtube.com/watch?v=${ID}&t=90s`,
      `https://www.youtube-nocookie.com/embed/${ID}?start=90&autoplay=1`,
    ],
    [
      `http://m.youtube.com/watch?v=${ID}`,
      `https://www.youtube.com/watch?v=${ID}`,
      `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1`,
    ],
    [
      `https://youtube.com/shorts/${ID}`,
      `https://www.youtube.com/watch?v=${ID}`,
      `https://www.youtube-nocookie.com/embed/${ID}?autoplay=1`,
    ],
    [
      'https://www.youtube.com/embed/videoseries?list=PL1',
      'https://www.youtube.com/playlist?list=PL1',
      'https://www.youtube-nocookie.com/embed/videoseries?list=PL1&autoplay=1',
    ],
    ['https://player.vimeo.com/video/42', 'https://vimeo.com/42', 'https://player.vimeo.com/video/42?dnt=1&autoplay=1'],
    ['https://vimeo.com/42/ab', 'https://vimeo.com/42/ab', 'https://player.vimeo.com/video/42?h=ab&dnt=1&autoplay=1'],
  ] as const)
    it(`are known by ${address}`, () => {
      assert.equal(videoAt(address)?.page, page);
      assert.equal(videoAt(address)?.player, player);
    });

  for (const address of [
    'https://youtube.com.evil.test/embed/aaaaaaaaaaa',
    'https://evil.test/youtube.com/embed/aaaaaaaaaaa',
    'https://www.youtube.com/embed/short',
    'https://www.youtube.com/@someone',
    'javascript:youtube.com/embed/aaaaaaaaaaa',
    'https://vimeo.com/about',
    'no address',
    '',
  ])
    it(`are not ${address || 'nothing'}`, () => assert.equal(videoAt(address), undefined));

  it('lead to their service only, whatever stands in the address', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'https://www.youtube.com/',
          'https://youtu.be/',
          'https://player.vimeo.com/video/',
          'https://vimeo.com/',
        ),
        fc.webPath(),
        fc.webQueryParameters(),
        (host, path, query) => {
          const video = videoAt(`${host}${path}?${query}`);
          if (!video) return;
          assert.match(new URL(video.player).host, /^(www\.youtube-nocookie\.com|player\.vimeo\.com)$/);
          assert.match(new URL(video.page).host, /^(www\.youtube\.com|vimeo\.com)$/);
          assert.doesNotMatch(video.page + video.player, /["'<>\s]/);
        },
      ),
    );
  });

  it('in frames become marked links with their size and title', () => {
    assert.equal(
      replaceUnsupported(
        `<iframe width="560" height="315" src="https://www.youtube.com/embed/${ID}" title="YouTube video player"></iframe>`,
      ),
      `<a href="https://www.youtube.com/watch?v=${ID}" data-wayleaf-video="560x315">YouTube</a>`,
    );
    assert.equal(
      replaceUnsupported(
        `<iframe data-src="//player.vimeo.com/video/7" title="A &quot;talk&quot;" width=100%></iframe>`,
      ),
      '<a href="https://vimeo.com/7" data-wayleaf-video="">A &quot;talk&quot;</a>',
    );
  });
});

describe('the JSON of a widget in an article', () => {
  const base = 'https://practice.test/articles/one.md';
  it('loads only from the article’s own site or the page’s', () => {
    assert.deepEqual(
      safeConfig(
        {
          openings: 'https://evil.test/o',
          'support-src': '//evil.test/s',
          src: 'x.json',
          form: { action: 'https://evil.test/' },
        },
        base,
        'https://page.test',
      ),
      { src: 'https://practice.test/articles/x.json', form: {} },
    );
    assert.deepEqual(safeConfig({ openings: 'https://page.test/o' }, base, 'https://page.test'), {
      openings: 'https://page.test/o',
    });
    assert.deepEqual(safeConfig({ openings: '/o' }, 'https://evil.test/', 'https://page.test', base), {});
  });
  it('has no code for an address, wherever it stands', () => {
    assert.deepEqual(
      safeConfig(
        {
          href: 'javascript:x',
          links: { a: ' java\tscript:x', b: 'https://ok.test/' },
          list: ['vbscript:x', 'data:text/html,x', 'words'],
        },
        base,
        '',
      ),
      { links: { b: 'https://ok.test/' }, list: ['words'] },
    );
  });
  it('keeps words, numbers and hosts that people write without a scheme', () => {
    const data = {
      decision: 'Data: who sees it?',
      href: 'calendly.com/x',
      rows: [{ label: 'JavaScript is off', n: 3, on: true, none: null }],
    };
    assert.deepEqual(safeConfig(data, base, ''), data);
  });
  it('keeps its shape, and takes no longer for anything', () => {
    fc.assert(fc.property(fc.jsonValue(), (data) => void safeConfig(data, base, 'https://page.test')));
  });
});
