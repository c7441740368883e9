import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { closePages, openPage, sample, TAGS, upgraded } from '../support/host-page.js';

let body: string;
before(async () => {
  body = await sample('sample-reader', 'sample-paths', 'sample-booking');
});
afterEach(closePages);

/** Opens the self-check, a lazy part, by its visible button. */
async function openSelfCheck(page: Awaited<ReturnType<typeof openPage>>) {
  const root = page.document.querySelector('wayleaf-paths')!.shadowRoot!;
  const offer = () => root.querySelector<HTMLButtonElement>('button[part="start"]');
  await waitUntil(offer, 'the self-check is offered');
  offer()!.click();
  return root;
}

describe('under a strict content security policy', () => {
  const origin = location.origin;
  for (const [name, csp] of [
    ['everything forbidden but the script', `default-src 'none'; script-src ${origin}; base-uri *`],
    [
      'trusted types required',
      `require-trusted-types-for 'script'; trusted-types lit-html; script-src ${origin}; style-src ${origin}; base-uri *`,
    ],
    ['no connection allowed', `default-src ${origin}; connect-src 'none'; base-uri *`],
  ] as const)
    it(`all widgets and a lazy part work without one violation: ${name}`, async () => {
      const page = await openPage({ body, csp });
      await upgraded(page);
      await openSelfCheck(page);
      await aTimeout(400);
      // the sample's own inline style attributes and pictures are the page's business
      const ours = page.errors().filter((error) => !/csp: (style-src-attr|img-src)/.test(error));
      expect(ours).to.deep.equal([]);
    });

  it('leaves the page and its words alone where even Lit may not start', async () => {
    const page = await openPage({
      body: `${body}<p id="after">not run</p><script src="/test/embed/after.js"></script>`,
      csp: `require-trusted-types-for 'script'; trusted-types 'none'; script-src ${origin}; base-uri *`,
      script: '<script src="/dist/wayleaf.js"></script>',
    });
    await aTimeout(200);
    expect(page.document.getElementById('after')!.textContent).to.equal('run');
    for (const tag of TAGS)
      expect(page.document.querySelector<HTMLElement>(`${tag} a, ${tag} p, ${tag} td`)!.checkVisibility()).to.equal(
        true,
      );
    expect(page.errors().filter((error) => error.startsWith('error:'))).to.deep.equal([]);
  });
});

describe('in a sandboxed frame of no origin', () => {
  it('works with every storage throwing', async () => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts');
    frame.srcdoc = `<!doctype html><html lang="en"><head><base href="${location.origin}/"><title>Sandbox</title>
      <script>addEventListener('error', (e) => parent.postMessage('error ' + e.message, '*'));
      setInterval(() => { if (${JSON.stringify(TAGS)}.every((tag) => document.querySelector(tag)?.shadowRoot?.childElementCount)) parent.postMessage('upgraded', '*'); }, 50);</script>
      <script async src="${location.origin}/dist/wayleaf.js"></script></head><body>${body}</body></html>`;
    const messages: unknown[] = [];
    const listen = ({ data }: MessageEvent) => messages.push(data);
    addEventListener('message', listen);
    document.body.append(frame);
    await waitUntil(() => messages.includes('upgraded'), 'upgraded in the sandbox', { timeout: 8000 });
    removeEventListener('message', listen);
    frame.remove();
    expect(messages.filter((message) => String(message).startsWith('error'))).to.deep.equal([]);
  });
});
