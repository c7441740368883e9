import { expect } from '@open-wc/testing';
import { cleanArticle } from '../../src/reader/article/article.js';
import type { SanitiserChoice } from '../../src/sanitise/sanitise.js';
import { GFM } from './data/gfm.js';
import { canonical, changeOnPurpose, type Change } from './data/on-purpose.js';

const BASE = 'https://practice.test/articles/one.md';
const WAYS: readonly SanitiserChoice[] = 'setHTML' in Element.prototype ? ['auto', 'purify'] : ['purify'];

interface Example {
  readonly name: string;
  readonly markdown: string;
  readonly html: string;
}

/** All examples of the CommonMark specification, from its package (CC-BY-SA-4.0). */
async function commonMark(): Promise<readonly Example[]> {
  const spec = (await (await fetch(new URL('../../node_modules/commonmark-spec/spec.txt', import.meta.url))).text())
    .replace(/\r\n?/g, '\n')
    .replace(/^<!-- END TESTS -->[^]*/m, '');
  return [...spec.matchAll(/^`{32} example\n([^]*?)^\.\n([^]*?)^`{32}$/gm)].map(([, markdown, html], index) => ({
    name: `example ${index + 1}`,
    markdown: markdown!.replaceAll('→', '\t'),
    html: html!.replaceAll('→', '\t'),
  }));
}

/** The whole path of a text, and what it ought to be: the specification's, but for what we change on purpose. */
async function compare(
  { markdown, html }: Example,
  way: SanitiserChoice,
): Promise<{
  readonly ours: string;
  readonly theirs: string;
  readonly wanted: string;
  readonly changes: readonly Change[];
}> {
  // with another title than any in the text, headings stay where they are
  const { fragment } = await cleanArticle(
    { kind: 'markdown', text: markdown, base: BASE },
    'No example says this',
    way,
  );
  const { body } = new DOMParser().parseFromString(`<body>${html}`, 'text/html');
  const theirs = canonical(body);
  const changes = changeOnPurpose(body, BASE);
  return { ours: canonical(fragment), theirs, wanted: canonical(body), changes };
}

async function all(
  examples: readonly Example[],
  way: SanitiserChoice,
): Promise<{
  readonly different: readonly (readonly [name: string, how: string])[];
  readonly same: number;
  readonly changed: Readonly<Record<string, number>>;
}> {
  const different: [name: string, how: string][] = [];
  const changed: Record<string, number> = {};
  let same = 0;
  for (const example of examples) {
    const { ours, theirs, wanted, changes } = await compare(example, way);
    if (ours !== wanted)
      different.push([
        example.name,
        `${example.name}: ${JSON.stringify(example.markdown)}\n  ours   ${ours}\n  wanted ${wanted}`,
      ]);
    else if (ours === theirs) same++;
    else for (const change of new Set(changes)) changed[change] = (changed[change] ?? 0) + 1;
  }
  return { different, same, changed };
}

const said = (different: Awaited<ReturnType<typeof all>>['different'], but: readonly string[] = []): string =>
  different
    .filter(([name]) => !but.includes(name))
    .map(([, how]) => how)
    .join('\n');

/** Where GitHub’s autolinks, which people expect, see a link that CommonMark alone does not. */
const AUTOLINKS = ['example 602', 'example 608', 'example 611', 'example 612'];
/** Where an end tag is missing that would hide all that follows: the tag is shown as text, and the rest read. */
const UNCLOSED = ['example 173'];
/** Where the parser leaves out one line break in a `<pre>` that Markdown runs on in. */
const LINE_BREAK = ['example 148'];

/** Where an embed of Obsidian, which people write, is no text as it stands. */
const EMBEDS = ['example 590'];

/** What stands in a table outside of its cells comes before it, but after it from Firefox's own sanitiser. */
const FOSTERED = 'example 191';

describe('Markdown, from the text to the nodes', () => {
  for (const way of WAYS)
    it(`is what the CommonMark specification says, but for what we change on purpose (${way})`, async function () {
      this.timeout(60_000);
      const examples = await commonMark();
      expect(examples.length).to.equal(652);
      const { different, same, changed } = await all(examples, way);
      expect(said(different, [FOSTERED, ...AUTOLINKS, ...EMBEDS, ...UNCLOSED, ...LINE_BREAK])).to.equal('');
      expect(
        different
          .map(([name]) => name)
          .filter((name) => name !== FOSTERED || !(/Firefox/.test(navigator.userAgent) && way === 'auto')),
      ).to.deep.equal([...LINE_BREAK, ...UNCLOSED, ...EMBEDS, ...AUTOLINKS]);
      expect({ same: same + different.filter(([name]) => name === FOSTERED).length, ...changed }).to.deep.equal({
        same: 476,
        'address made absolute': 126,
        'link leads away': 111,
        'picture loads late': 23,
        'unknown element unwrapped': 10,
        attribute: 12,
        'address without a safe scheme': 9,
        'code or form gone': 5,
      });
    });

  for (const way of WAYS)
    it(`has GitHub’s extensions (${way})`, async function () {
      this.timeout(30_000);
      const { different, changed } = await all(
        GFM.map(({ rule, ...rest }) => ({ name: rule, ...rest })),
        way,
      );
      expect(said(different)).to.equal('');
      expect(changed).to.deep.equal({ 'address made absolute': 3, 'link leads away': 8, 'checkbox as a sign': 2 });
    });

  it('shows a tag whose end is missing as text, so that nothing after it is lost', async () => {
    for (const tag of ['title', 'style', 'textarea', 'xmp', 'script', 'noembed', 'noframes', 'iframe', 'plaintext'])
      for (const way of WAYS) {
        const { fragment } = await cleanArticle(
          { kind: 'markdown', text: `Words <${tag}> and *more*\n\nafter`, base: BASE },
          undefined,
          way,
        );
        expect(canonical(fragment), tag).to.equal(`<p>Words &lt;${tag}> and <em>more</em></p><p>after</p>`);
      }
  });
});
