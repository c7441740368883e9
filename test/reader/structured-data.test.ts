import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { ARTICLE, clear, put, ready } from './helpers.js';

type Data = Record<string, unknown>;

const ours = (): Data[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]:not([data-page])')].map(
    (each) => JSON.parse(each.textContent) as Data,
  );

/** Puts something in the head of the page, as its owner would. */
function inHead(markup: string): () => void {
  const box = document.createElement('template');
  box.innerHTML = markup;
  const added = [...box.content.children];
  document.head.append(...added);
  return () => added.forEach((each) => each.remove());
}

const script = (data: unknown): string =>
  `<script type="application/ld+json" data-page>${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;

describe('what search engines are told', () => {
  let undo: (() => void) | undefined;
  afterEach(() => {
    undo?.();
    undo = undefined;
    clear();
  });

  it('is title, author, dates, language, length, picture and address, each once', async () => {
    undo = inHead('<link rel="canonical" href="https://practice.example/on-sleep">');
    const reader = put(
      `<wayleaf-reader lang="en" structured-data heading="On </script><script>alert(1)</script> sleep ${'and rest '.repeat(20)}" byline="Ana Silva and Jo Meyer, PhD" published="2026-10-12" updated="2026-10-14">${ARTICLE}<img alt="" src="https://practice.invalid/hill.png"></wayleaf-reader>`,
    );
    await ready(reader);
    await waitUntil(() => ours().length);
    const [data] = ours();
    expect(data).to.deep.include({
      '@context': 'https://schema.org',
      '@type': 'Article',
      author: [
        { '@type': 'Person', name: 'Ana Silva' },
        { '@type': 'Person', name: 'Jo Meyer, PhD' },
      ],
      datePublished: '2026-10-12',
      dateModified: '2026-10-14',
      inLanguage: 'en',
      image: 'https://practice.invalid/hill.png',
      url: 'https://practice.example/on-sleep',
      mainEntityOfPage: 'https://practice.example/on-sleep',
    });
    expect(data!['wordCount']).to.be.greaterThan(400);
    expect((data!['headline'] as string).length).to.be.at.most(110);
    expect(data!['headline']).to.contain('</script>');
    reader.remove();
    expect(ours()).to.deep.equal([]);
  });

  it('leaves out what is not known, and dates that cannot be', async () => {
    const reader = put(
      `<wayleaf-reader structured-data published="2026-10-12" updated="2026-01-01" byline="Wrenmoss Therapy">${ARTICLE}</wayleaf-reader>`,
    );
    await ready(reader);
    await waitUntil(() => ours().length);
    const [data] = ours();
    expect(data).to.include({ headline: 'On sleep', datePublished: '2026-10-12' });
    expect(data).to.not.have.any.keys('dateModified', 'image');
    expect(data!['author']).to.deep.equal({ '@type': 'Organization', name: 'Wrenmoss Therapy' });
    expect(data!['url']).to.equal(location.href.split('#')[0]);
  });

  const said = {
    'JSON-LD': script({ '@type': 'BlogPosting' }),
    'JSON-LD of several types': script({ '@type': ['CreativeWork', 'NewsArticle'] }),
    'a graph': script({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article' }] }),
    'the main entity of a page': script([{ '@type': 'WebPage', mainEntity: { '@type': 'MedicalScholarlyArticle' } }]),
    'an address as type': script({ '@type': 'https://schema.org/Article' }),
    'JSON with a slip': script('{"@type":"Article",}'),
    microdata: '<meta itemscope itemtype="https://schema.org/BlogPosting" data-page>',
    RDFa: '<meta vocab="https://schema.org/" typeof="NewsArticle" data-page>',
  };

  for (const [what, markup] of Object.entries(said))
    it(`is nothing where the page says it itself, in ${what}`, async () => {
      undo = inHead(markup);
      const reader = put(`<wayleaf-reader structured-data>${ARTICLE}</wayleaf-reader>`);
      await ready(reader);
      await aTimeout(50);
      expect(ours()).to.deep.equal([]);
    });

  it('is said where the page describes something else', async () => {
    undo = inHead(
      script({ '@type': 'WebSite', about: { '@type': 'Person' } }) +
        script({ '@type': 'Organization', subjectOf: { '@type': 'Article' } }) +
        script('not json'),
    );
    const reader = put(`<wayleaf-reader structured-data>${ARTICLE}</wayleaf-reader>`);
    await ready(reader);
    await waitUntil(() => ours().length === 1);
  });
});
