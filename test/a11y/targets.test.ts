import { expect, waitUntil } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../src/define.js';
import { openRootsForTesting } from '../../src/internal/closed-root.js';

openRootsForTesting();

const words = 'Some words of an article that go on for a while. '.repeat(12);
const PAGE = `
<wayleaf-reader><h1>Sleep</h1><p>${words}</p><h2>One</h2><p>${words} <mark data-sign="a">I lie awake</mark>. More.</p><h2>Two</h2><h3>Three</h3><p>${words}</p></wayleaf-reader>
<wayleaf-paths><table><caption>How to learn</caption><thead><tr><th>Question</th><th data-path="alone">Alone</th><th data-path="teacher">With a teacher</th></tr></thead>
<tbody><tr data-row="limits"><th>What may it not give?</th><td>A book.</td><td>A person.</td></tr><tr data-row="place"><th>Where?</th><td>Home.</td><td>Home.</td></tr></tbody></table>
<ul data-signs><li data-for="alone:1">I like to find out</li><li data-for="teacher:1">I like company</li></ul><section data-support><p>Call <a href="tel:123">123</a></p></section></wayleaf-paths>
<wayleaf-booking practice="Wren" hours="Mo-Fr 09:00-17:00" timezone="America/New_York" places="New Jersey; New York"><a href="https://calendly.com/w">Book</a></wayleaf-booking>
<div style="height: 1500px"></div>`;

/** What can be pressed in a root, in the roots of ours below it and in their frames, without links in a sentence. */
function pressable(root: Element | ShadowRoot): HTMLElement[] {
  const found = [...root.querySelectorAll<HTMLElement>('button, a[href], summary, select, input, textarea')];
  const hosts = [...root.querySelectorAll<HTMLElement>('*')].flatMap((each) => {
    const inner = each.localName === 'iframe' && (each as HTMLIFrameElement).contentDocument?.body;
    return [each.shadowRoot, inner].flatMap((within) => (within ? pressable(within) : []));
  });
  return [...found, ...hosts].filter((each) => each.getClientRects().length && !each.closest('p, td, li > p, mark'));
}

/** What is smaller, in words. */
const small = (box: Element): readonly string[] =>
  pressable(box).flatMap((each) => {
    const { width: wide, height: high } = (each.closest('label') ?? each).getBoundingClientRect();
    return Math.min(wide, high) < 23.9
      ? [`${each.localName}.${each.className} “${each.innerText.slice(0, 20)}” ${wide.toFixed(1)} × ${high.toFixed(1)}`]
      : [];
  });

/** Opens what can be opened on the spot. */
const unfold = (root: Element | ShadowRoot): void => {
  for (const each of root.querySelectorAll<HTMLDetailsElement>('details')) each.open = true;
  for (const each of root.querySelectorAll('*')) if (each.shadowRoot) unfold(each.shadowRoot);
};

describe('whatever can be pressed is at least 24 px, whatever the font size of the page', () => {
  afterEach(() => document.querySelectorAll('[data-test]').forEach((each) => each.remove()));

  for (const font of [8, 10, 16, 22])
    for (const width of [320, 1200])
      it(`${font} px of text in ${width} px`, async function () {
        this.timeout(15_000);
        await setViewport({ width, height: 700 });
        const box = document.createElement('div');
        box.setAttribute('data-test', '');
        box.style.font = `${font}px/1.5 sans-serif`;
        box.innerHTML = PAGE;
        document.body.append(box);
        const [reader, paths, booking] = [...box.children] as [HTMLElement, HTMLElement, HTMLElement];
        await waitUntil(
          () => {
            // what comes late waits for a press where it would move what someone sees
            document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
            return (
              reader.shadowRoot?.querySelector('.bar button') &&
              paths.shadowRoot?.querySelector('.tool') &&
              booking.shadowRoot?.querySelector('summary') &&
              booking.shadowRoot.querySelector('select')
            );
          },
          'all three are there',
          { timeout: 8000 },
        );
        expect(small(box)).to.deep.equal([]);
        unfold(box);
        reader.shadowRoot!.querySelector<HTMLElement>('.bar [data-panel="comfort"]')!.click();
        paths.shadowRoot!.querySelector<HTMLElement>('[part=start]')!.click();
        await waitUntil(
          () => reader.shadowRoot!.querySelector('.sheet button') && pressable(paths.shadowRoot!).length > 12,
          'the settings and the self-check are open',
          { timeout: 8000 },
        );
        unfold(box);
        expect(small(box), 'opened').to.deep.equal([]);
      });
});
