import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';

const CARD = `<wayleaf-paths interest="We offer both.">
  <table><caption>Choosing how to begin</caption>
    <thead><tr><th scope="col">Question</th><th scope="col" data-path="self">On your own</th><th scope="col" data-path="guided">With someone</th></tr></thead>
    <tbody><tr data-row="limits"><th scope="row">What may it not give?</th><td>Another view</td><td>Full freedom of time</td></tr></tbody></table>
  <ul data-signs><li data-for="self:2" data-id="a">I like my own pace</li><li data-for="guided:2" data-id="b">I keep ending up in the same place</li></ul>
</wayleaf-paths>`;

describe('a widget in view whose script comes late', () => {
  before(async () => {
    await setViewport({ width: 900, height: 800 });
    document.body.insertAdjacentHTML(
      'beforeend',
      `${CARD}<wayleaf-booking id="roomy" style="display:block;min-height:12em"><a href="https://example.org/book">Book</a></wayleaf-booking><p><a id="after" href="#there">A link of the page</a></p>`,
    );
    await aTimeout(300);
    const script = document.createElement('script');
    script.src = '/dist/wayleaf.js';
    document.head.append(script);
    await waitUntil(() => document.querySelector('wayleaf-paths')!.shadowRoot?.childElementCount);
    await aTimeout(200);
  });

  const link = () => document.getElementById('after')!;
  const offer = () => document.querySelector('wayleaf-paths')!.shadowRoot!.querySelector('[part="start"]');

  it('takes its final shape at once where the owner has reserved room', () => {
    expect(document.querySelector('#roomy')!.shadowRoot!.querySelector('[part="note"]')).to.exist;
  });

  it('waits, and lets the press it was waiting for reach what was pressed', async () => {
    expect(offer()).to.equal(null);
    const { left, top, width, height } = link().getBoundingClientRect();
    const position: [number, number] = [Math.round(left + width / 2), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position });
    await sendMouse({ type: 'down' });
    await aTimeout(120);
    expect(link().getBoundingClientRect().top, 'nothing moves under a finger').to.equal(top);
    await sendMouse({ type: 'up' });
    await waitUntil(() => location.hash === '#there', 'the link was followed');
    await waitUntil(offer, 'then the self-check is offered');
    location.hash = '';
  });
});
