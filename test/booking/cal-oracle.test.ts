import { expect } from '@open-wc/testing';
import { otherOrigin } from '../support/ports.js';
import { until } from './helpers.js';

/**
 * The real @calcom/embed-core, used here only to judge our mock of Cal.com (its licence is a commercial one; it is
 * never
 * shipped). What it says to a page that embeds the mock is what it would say of Cal.com itself.
 */
describe('the mock of Cal.com is taken for the real one by @calcom/embed-core', () => {
  const boxes: HTMLIFrameElement[] = [];
  afterEach(() => boxes.splice(0).forEach((box) => box.remove()));

  interface Said {
    readonly type: string;
    readonly data: Record<string, unknown>;
  }
  async function embed(link: string, namespace = '') {
    const box = document.createElement('iframe');
    Object.assign(box, { width: 900, height: 700 });
    box.srcdoc = `<!doctype html><html lang="en"><title>Host</title><div id="here"></div>
      <script>
        window.said = [];
        const queue = (api) => (...args) => api.q.push(args);
        const Cal = (window.Cal = function (...args) { Cal.q.push(args); });
        Object.assign(Cal, { q: [], ns: {}, loaded: true });
        let api = Cal;
        const namespace = ${JSON.stringify(namespace)};
        if (namespace) {
          api = Cal.ns[namespace] = function (...args) { api.q.push(args); };
          api.q = [['init', namespace, { origin: '${otherOrigin}/provider/cal' }]];
          Cal('initNamespace', namespace);
        } else Cal('init', { origin: '${otherOrigin}/provider/cal' });
        api('inline', { elementOrSelector: '#here', calLink: '${link}', config: { theme: 'dark' } });
        api('on', { action: '*', callback: ({ detail }) => said.push({ type: detail.type, data: detail.data }) });
        api('ui', { theme: 'dark' });
      </script>
      <script src="${location.origin}/node_modules/@calcom/embed-core/dist/embed/embed.js"></script>`;
    boxes.push(box);
    document.body.append(box);
    const said = () => (box.contentWindow as unknown as { said?: readonly Said[] }).said ?? [];
    const inner = () => box.contentDocument!.querySelector('iframe');
    return { box, said, inner, types: () => said().map(({ type }) => type) };
  }

  for (const namespace of ['', 'intro'])
    it(`${namespace || 'the plain'} namespace: it answers the handshake, hears that the link is ready, follows the height and hears of the booking`, async () => {
      const { said, inner, types } = await embed('team/intro', namespace);
      await until(() => types().includes('linkReady'), 'the body became visible', 8000);
      expect(new URL(inner()!.src).pathname).to.equal('/provider/cal/team/intro/embed');
      expect(inner()!.name).to.equal(`cal-embed=${namespace}`);
      await until(() => inner()!.style.height === '900px', `it took the height: ${inner()!.style.height}`);
      expect(inner()!.style.visibility).not.to.equal('hidden');
      await until(() => types().includes('bookerViewed'));
      for (const name of ['booked', 'old']) inner()!.contentWindow!.postMessage({ test: name }, '*');
      await until(() => types().includes('bookingSuccessful') && types().includes('bookingSuccessfulV2'));
      const { uid, startTime, status } = said().find(({ type }) => type === 'bookingSuccessfulV2')!.data;
      expect([uid, startTime, status]).to.deep.equal(['cal-uid-0001', '2030-03-04T15:00:00.000Z', 'ACCEPTED']);
    });

  it('and a link that fails is understood as failed', async () => {
    const { types } = await embed('failed');
    await until(() => types().includes('linkFailed'), 'it heard of the failure', 8000);
  });
});
