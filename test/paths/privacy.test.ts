import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { journey } from '../../src/journey/page-provider.js';
import { card, clear, contentOf, dataCard, focused, inside, settled, tabTo, text, TWIN } from './helpers.js';

// The root stays closed here, as on a real page. The test alone keeps a key to it, from a hook that was there first.
const attach = Element.prototype.attachShadow;
let closed: ShadowRoot | undefined;
const key = () => contentOf(closed);
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  if (init.mode === 'closed' && this.id === 'check') closed = root;
  return root;
};

const SECRETS = [
  ...TWIN.signs.map((sign) => sign.text),
  'lines up',
  'are close',
  'If it hurts',
  'Sounds like me',
  'Matters a lot',
];

/** Everything a script of the page could watch. */
function watch() {
  const seen: string[] = [];
  const undo: (() => void)[] = [];
  const wrap = <T extends object>(owner: T, name: keyof T & string, label = name) => {
    const before = owner[name] as (...values: unknown[]) => unknown;
    (owner as Record<string, unknown>)[name] = function (this: unknown, ...values: unknown[]) {
      seen.push(`call ${label} ${values.map(String).join(' ')}`);
      return before.apply(this, values);
    };
    undo.push(() => void ((owner as Record<string, unknown>)[name] = before));
  };
  wrap(window, 'fetch');
  wrap(navigator, 'sendBeacon');
  wrap(XMLHttpRequest.prototype, 'open', 'xhr' as 'open');
  wrap(Storage.prototype, 'setItem');
  wrap(history, 'pushState');
  wrap(history, 'replaceState');
  wrap(window, 'postMessage');
  const types = [
    'click',
    'input',
    'change',
    'beforeinput',
    'focusin',
    'keydown',
    'keyup',
    'pointerdown',
    'wayleaf-paths-chosen',
    'wayleaf-problem',
    'submit',
    'toggle',
    'select',
  ];
  const listen = (event: Event) =>
    seen.push(
      `event ${event.type} ${event
        .composedPath()
        .map((target) =>
          target instanceof Element
            ? `${target.outerHTML.slice(0, target.localName === 'html' ? 0 : undefined)}`
            : target instanceof ShadowRoot
              ? target.innerHTML
              : '',
        )
        .join(' ')}`,
    );
  for (const type of types) window.addEventListener(type, listen, true);
  undo.push(() => types.forEach((type) => window.removeEventListener(type, listen, true)));
  const observer = new MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records)
      seen.push(
        `mutation ${type} ${attributeName ? `${attributeName}=${(target as Element).getAttribute(attributeName)}` : ''} ${[...addedNodes].map((node) => node.textContent).join(' ')}`,
      );
  });
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  observer.observe(document, everything);
  undo.push(() => observer.disconnect());
  return {
    seen,
    watchRoot: (root: ShadowRoot) => observer.observe(root, everything),
    stop: () => undo.forEach((each) => each()),
  };
}

describe('a whole run of the self-check', () => {
  afterEach(clear);
  after(() => void (Element.prototype.attachShadow = attach));

  it('lets nothing out: no request, no storage, no address, no event, no attribute, no text', async () => {
    // the author's own words are in the page before; what counts is what comes after the start
    const element = await dataCard();
    await waitUntil(() => inside(element, '.offer button'));
    await waitUntil(() => inside(element, '.tool'), 'what comes when the page is idle, whatever anyone does', {
      timeout: 8000,
    });
    await tabTo(() => focused() === inside(element, '.offer button'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => key()?.querySelector('fieldset'), 'the self-check opened', { timeout: 8000 });
    const root = key()!;
    expect(inside(element, '#check')!.shadowRoot, 'the root is closed').to.equal(null);

    // the light DOM holds the signs as the author's words: they say nothing about anyone and are left out of the watch
    element
      .querySelectorAll('[data-wayleaf-made]')
      .forEach((made) =>
        made.querySelectorAll('[data-signs], [data-support]').forEach((list) => list.replaceChildren()),
      );
    await settled(element);
    const address = location.href;
    const title = document.title;
    const entries = history.length;
    const requests = performance.getEntriesByType('resource').length;
    const storage = JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]);
    const { seen, watchRoot, stop } = watch();
    watchRoot(element.shadowRoot!);

    // unsure, one, several, support, back, none: by keyboard, as focus and keys are what a page sees most of
    // 7: the row that may matter
    const field = (sign: number) => root.querySelector(sign === 7 ? '.matters fieldset' : `[data-sign="${sign}"]`)!;
    const radio = (sign: number, how: number) => field(sign).querySelectorAll('input')[how]!;
    const answer = async (sign: number, how: number) => {
      radio(sign, how).focus();
      await sendKeys({ press: ' ' });
      expect(radio(sign, how).checked).to.equal(true);
    };
    await answer(0, 2);
    await answer(1, 1);
    expect(text(root.querySelector('.sentence'))).to.include('lines up');
    await answer(3, 2);
    expect(text(root.querySelector('.sentence'))).to.include('are close');
    await answer(7, 2);
    await answer(6, 1);
    expect(root.querySelector('.support')).to.exist;
    expect(journey().value.hold).to.equal(true);
    await answer(6, 0);
    radio(2, 2).click();
    root.querySelector<HTMLElement>('details summary')?.click();
    root.querySelector<HTMLElement>('.none input')!.click();
    await settled(element);
    await aTimeout(50);
    expect(
      seen.filter((each) => each.startsWith('event')),
      'no press and no key',
    ).to.deep.equal([]);
    inside(element, '.tools button')!.click();
    stop();

    const calls = seen.filter((each) => each.startsWith('call'));
    expect(calls).to.deep.equal([]);
    const told = seen.filter((each) => SECRETS.some((secret) => each.includes(secret)));
    expect(told).to.deep.equal([]);
    expect(seen.some((each) => each.startsWith('event click'))).to.equal(true); // the watch works
    expect([location.href, document.title, history.length]).to.deep.equal([address, title, entries]);
    expect(performance.getEntriesByType('resource').length).to.equal(requests);
    expect(JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie])).to.equal(storage);
    expect(Object.keys(journey().value).sort()).to.deep.equal(['booking', 'choice', 'group', 'hold', 'reading']);
    expect(JSON.stringify(journey().value)).to.equal(
      '{"group":"page","reading":null,"choice":null,"hold":false,"booking":"idle"}',
    );
  });

  it('cannot be read off the element', async () => {
    const element = await card();
    inside(element, '.offer button')!.click();
    closed = undefined;
    await waitUntil(
      () => key()?.querySelector('fieldset') ?? inside(element, '#check')!.hasAttribute('data-amp-mask'),
      'opened',
      { timeout: 8000 },
    );
    await settled(element);
    const own = [...Object.getOwnPropertyNames(element), ...Object.getOwnPropertySymbols(element).map(String)];
    expect(own.join(' ')).to.not.match(/answer|said|result|sign/i);
    const masks = inside(element, '#check')!;
    for (const name of [
      'data-sentry-mask',
      'data-amp-mask',
      'data-dd-privacy',
      'data-hj-suppress',
      'data-clarity-mask',
    ])
      expect(masks.hasAttribute(name), name).to.equal(true);
  });

  it('cannot be watched through a style sheet that the page can reach', async () => {
    const element = await card();
    closed = undefined;
    inside(element, '.offer button')!.click();
    await waitUntil(() => key()?.querySelector('fieldset'), 'opened', { timeout: 8000 });
    const reachable = [...document.adoptedStyleSheets, ...element.shadowRoot!.adoptedStyleSheets];
    expect(key()!.adoptedStyleSheets.filter((sheet) => reachable.includes(sheet))).to.deep.equal([]);
    for (const sheet of element.shadowRoot!.adoptedStyleSheets)
      sheet.insertRule('.option:has(:checked) { outline: 7px solid red; }');
    const option = key()!.querySelector<HTMLElement>('.option')!;
    option.querySelector('input')!.click();
    expect(getComputedStyle(option).outlineWidth).to.not.equal('7px');
    for (const sheet of element.shadowRoot!.adoptedStyleSheets) sheet.deleteRule(0);
  });

  it('nor through a token that would fetch a picture', async () => {
    const element = await card();
    closed = undefined;
    inside(element, '.offer button')!.click();
    await waitUntil(() => key()?.querySelector('fieldset'), 'opened', { timeout: 8000 });
    for (const token of ['tint', 'accent', 'line', 'surface', 'muted'])
      element.style.setProperty(`--wayleaf-${token}`, `url(${location.origin}/echo?${token})`);
    key()!.querySelector('input')!.click();
    const drawn = [...key()!.querySelectorAll('*')]
      .flatMap((each) => [undefined, '::before', '::after'].map((pseudo) => getComputedStyle(each, pseudo)))
      .map(({ backgroundImage, listStyleImage, borderImageSource, content }) =>
        [backgroundImage, listStyleImage, borderImageSource, content].join(),
      );
    expect(drawn.filter((each) => each.includes('url('))).to.deep.equal([]);
  });
});
