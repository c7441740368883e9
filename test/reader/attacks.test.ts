import { expect, waitUntil } from '@open-wc/testing';
import { cleanArticle } from '../../src/reader/article/article.js';
import type { SanitiserChoice } from '../../src/sanitise/sanitise.js';
import { FORMS, attack, remains, type Form } from './data/attack.js';
import { DOMPURIFY } from './data/dompurify.js';
import { PAYLOADS } from './data/payloads.js';

const hits: string[] = [];
/** What payloads call when they come to run: ours one, those of others what tests of that kind call. */
const traps = (where: string) =>
  Object.fromEntries(
    ['hit', 'alert', 'confirm', 'prompt', 'open'].map((name) => [
      name,
      () => void hits.push(new Error(`${name} ran in ${where}`).stack ?? name),
    ]),
  );
Object.assign(window, traps('the page'));

const WAYS: readonly SanitiserChoice[] = 'setHTML' in Element.prototype ? ['auto', 'purify'] : ['purify'];
const named = (way: SanitiserChoice): string => (way === 'auto' ? 'the browser' : 'the fallback');

/** Each payload, of whoever wrote it. */
const SETS = { ours: PAYLOADS, 'DOMPurify’s own': DOMPURIFY };

describe('what would take over the page', () => {
  it('the set of attacks covers many techniques', () => {
    expect(new Set(PAYLOADS).size).to.equal(2043);
    expect(DOMPURIFY.length).to.equal(248);
  });

  it('is seen by the check where nobody has cleaned it', () => {
    const seen = PAYLOADS.filter((payload) => remains(new DOMParser().parseFromString(payload, 'text/html')).length);
    expect(seen.length / PAYLOADS.length).to.be.greaterThan(0.8);
  });

  for (const way of WAYS)
    for (const form of FORMS)
      for (const [whose, payloads] of Object.entries(SETS))
        it(`does not, from ${form}, cleaned by ${named(way)}: ${whose}`, async function () {
          this.timeout(120_000);
          const failures = await attack(payloads, form, way);
          expect(failures.slice(0, 20).join('\n')).to.equal('');
          expect(hits).to.deep.equal([]);
        });
});

/** A page that lets no text become nodes but by the policies it names. */
async function strictFrame(policies: string): Promise<{
  readonly window: Window & {
    attack?: (payloads: readonly string[], form: Form, way: SanitiserChoice) => Promise<string[]>;
  };
  readonly remove: () => void;
}> {
  const frame = document.createElement('iframe');
  frame.srcdoc = `<!doctype html><meta http-equiv="Content-Security-Policy" content="require-trusted-types-for 'script'; trusted-types ${policies}"><script type="module" src="${new URL('./data/attack.ts', import.meta.url).href}"></script>`;
  document.body.append(frame);
  await waitUntil(() => frame.contentWindow && 'attack' in frame.contentWindow, 'the frame is ready', {
    timeout: 10_000,
  });
  Object.assign(frame.contentWindow!, traps('the frame'));
  return { window: frame.contentWindow!, remove: () => frame.remove() };
}

describe('under Trusted Types', () => {
  if (WAYS.includes('auto'))
    it('the browser’s own sanitiser cleans the same, with no policy but Lit’s', async function () {
      this.timeout(60_000);
      const { window: strict, remove } = await strictFrame('lit-html');
      const some = [...DOMPURIFY, ...PAYLOADS.filter((_, index) => index % 3 === 0)];
      for (const form of FORMS) expect((await strict.attack!(some, form, 'auto')).slice(0, 20).join('\n')).to.equal('');
      remove();
      expect(hits).to.deep.equal([]);
    });

  it('the fallback cleans the same where its own policy is allowed', async function () {
    this.timeout(60_000);
    const { window: strict, remove } = await strictFrame('lit-html dompurify');
    const some = [...DOMPURIFY, ...PAYLOADS.filter((_, index) => index % 3 === 1)];
    for (const form of FORMS) expect((await strict.attack!(some, form, 'purify')).slice(0, 20).join('\n')).to.equal('');
    remove();
    expect(hits).to.deep.equal([]);
  });

  it('the fallback rejects with a coded error where the policy forbids parsing', async () => {
    const { window: strict, remove } = await strictFrame('lit-html');
    if (!('trustedTypes' in strict)) return remove();
    const error = await strict.attack!(['<p>x</p>'], 'html', 'purify').then(
      () => undefined,
      (reason: { code?: string }) => reason,
    );
    remove();
    expect(error?.code).to.equal('WL-READER-003');
  });
});

describe('what two sanitisers leave', () => {
  if (WAYS.length < 2) return;
  it('is the same text, but where the parsers of the two differ', async function () {
    this.timeout(60_000);
    const different: string[] = [];
    for (const payload of PAYLOADS) {
      const [one, two] = await Promise.all(
        WAYS.map(async (way) =>
          (
            await cleanArticle({ kind: 'html', text: payload, base: 'https://practice.test/' }, undefined, way)
          ).fragment.textContent
            ?.replace(/\s+/g, ' ')
            .trim(),
        ),
      );
      if (one !== two) different.push(payload);
    }
    expect(different.length / PAYLOADS.length, different.slice(0, 10).join('\n')).to.be.lessThan(0.2);
  });
});
