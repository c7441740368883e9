import { aTimeout, expect, waitUntil } from '@open-wc/testing';
import { journey } from '../../src/journey/page-provider.js';
import type { WayleafPaths } from '../../src/paths/paths.js';
import { lazyChunks } from '../../src/paths/lazy-chunks.js';
import { english } from '../../src/paths/self-check/strings.js';
import { closePages, openPage, sample } from '../support/host-page.js';
import { card, CARD, clear, contentOf, inside, settled, text } from './helpers.js';

// What a visitor says, and what a page with every trick but one can learn of it. The one: the test keeps a key to the
// closed root, from a hook on attachShadow. README names it as what no script of a page can be kept from.
type Realm = Window & typeof globalThis;

/** A key to closed roots attached in a realm from now on. */
function keyOf(realm: Realm): { root: () => ShadowRoot | undefined; undo: () => void } {
  const attach = realm.Element.prototype.attachShadow;
  let root: ShadowRoot | undefined;
  realm.Element.prototype.attachShadow = function (init) {
    const made = attach.call(this, init);
    if (init.mode === 'closed' && this.id === 'check') root = made;
    return made;
  };
  return { root: () => contentOf(root) ?? undefined, undo: () => void (realm.Element.prototype.attachShadow = attach) };
}

const attributes = (element: Element) =>
  [...element.attributes].map(({ name, value }) => `${name}="${value}"`).join(' ');

/** What a session recorder keeps of a page: elements, attributes, text, fields, and all roots it can enter. */
function record(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
  const element = node as HTMLInputElement;
  const own =
    node.nodeType === Node.ELEMENT_NODE
      ? `<${element.localName} ${attributes(element)} ${element.value ?? ''} ${element.checked ?? ''}>`
      : '';
  const root = node.nodeType === Node.ELEMENT_NODE && element.shadowRoot ? record(element.shadowRoot) : '';
  return own + root + [...node.childNodes].map(record).join('');
}

/**
 * How error trackers name what was pressed: the element and five of its ancestors, with what is said in their
 * attributes.
 */
function tree(element: Element | null): string {
  const names: string[] = [];
  for (let at = element; at && names.length < 5; at = at.parentElement)
    names.push(
      [
        at.localName,
        at.id,
        at.className,
        ...['aria-label', 'type', 'name', 'title', 'alt'].map((name) => at.getAttribute(name) ?? ''),
      ].join(' '),
    );
  return names.join(' > ');
}

/** As error trackers do it, from before anything of ours is there: wherever a press is listened to, listen too. */
function track(realm: Realm): { breadcrumbs: readonly string[]; stop: () => void } {
  const breadcrumbs: string[] = [];
  const add = realm.EventTarget.prototype.addEventListener;
  realm.EventTarget.prototype.addEventListener = function (this: EventTarget, type: string, ...rest: [never, never]) {
    if (type === 'click' || type === 'keypress')
      add.call(this, type, (event) => breadcrumbs.push(tree(event.target as Element)));
    return add.call(this, type, ...rest);
  };
  return { breadcrumbs, stop: () => void (realm.EventTarget.prototype.addEventListener = add) };
}

interface Log {
  readonly calls: string[];
  readonly events: string[];
  readonly mutations: string[];
  readonly stop: () => void;
}

/** Everything a script of the page could listen to. */
function spy(realm: Realm, roots: readonly ShadowRoot[]): Log {
  const { document } = realm;
  const [calls, events, mutations]: [string[], string[], string[]] = [[], [], []];
  const undo: (() => void)[] = [];
  const wrap = (owner: object, ...names: readonly string[]) => {
    for (const name of names) {
      const before = Object.getOwnPropertyDescriptor(owner, name) ?? {
        value: (owner as Record<string, unknown>)[name],
        configurable: true,
        writable: true,
      };
      const method = before.value as ((...values: unknown[]) => unknown) | undefined;
      if (!method) continue;
      Object.defineProperty(owner, name, {
        ...before,
        value(this: unknown, ...values: unknown[]) {
          calls.push(`${name} ${values.map(String).join(' ')}`);
          return method.apply(this, values);
        },
      });
      undo.push(() => Object.defineProperty(owner, name, before));
    }
  };
  wrap(realm, 'fetch', 'postMessage', 'open');
  wrap(realm.navigator, 'sendBeacon');
  wrap(realm.XMLHttpRequest.prototype, 'open', 'send');
  wrap(realm.Storage.prototype, 'setItem', 'removeItem', 'clear');
  wrap(realm.History.prototype, 'pushState', 'replaceState');
  wrap(realm.BroadcastChannel.prototype, 'postMessage');
  wrap(realm.MessagePort.prototype, 'postMessage');
  wrap(realm.IDBFactory.prototype, 'open');
  wrap(realm.HTMLFormElement.prototype, 'submit', 'requestSubmit');
  wrap(realm.Document.prototype, 'execCommand');
  wrap(realm.URL, 'createObjectURL');
  // where the page has no secure origin there is neither
  for (const owner of [realm.Clipboard, realm.CacheStorage] as ({ readonly prototype: object } | undefined)[])
    if (owner) wrap(owner.prototype, 'write', 'writeText', 'open', 'put');

  // every event there is a handler for, and those there is none for
  const types = new Set([
    ...[realm, document, realm.HTMLElement.prototype, realm.Element.prototype].flatMap((owner) => {
      const names: string[] = [];
      for (let at: object | null = owner; at; at = Object.getPrototypeOf(at) as object | null)
        names.push(...Object.getOwnPropertyNames(at));
      return names.filter((name) => name.startsWith('on')).map((name) => name.slice(2));
    }),
    'focusin',
    'focusout',
    'compositionstart',
    'compositionend',
    'context-request',
    'securitypolicyviolation',
    'wayleaf-paths-chosen',
    'wayleaf-paths-choose-request',
    'wayleaf-problem',
  ]);
  const listen = (event: Event) => {
    const path = event.composedPath().map((target) => {
      const node = target as Node;
      // the widget's own root is open, and says the same to everyone
      if (node.nodeType === Node.DOCUMENT_FRAGMENT_NODE)
        return roots.includes(node as ShadowRoot) ? '' : (node as ShadowRoot).innerHTML;
      // of ancestors, what they themselves say: their words are the author's
      return node.nodeType === Node.ELEMENT_NODE
        ? `<${(node as Element).localName} ${attributes(node as Element)}>`
        : '';
    });
    const { key, data, detail } = event as KeyboardEvent & InputEvent;
    events.push(`${event.type} ${path.join(' ')} ${key ?? ''} ${data ?? ''} ${String(detail ?? '')}`);
  };
  for (const type of types) realm.addEventListener(type, listen, true);
  undo.push(() => types.forEach((type) => realm.removeEventListener(type, listen, true)));

  const observer = new realm.MutationObserver((records) => {
    for (const { type, target, attributeName, addedNodes } of records)
      mutations.push(
        `${type} ${attributeName ?? ''} ${type === 'attributes' ? (target as Element).getAttribute(attributeName!) : [...addedNodes].map(record).join(' ')}`,
      );
  });
  for (const root of [document, ...roots])
    observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  undo.push(() => observer.disconnect());
  return { calls, events, mutations, stop: () => undo.forEach((each) => each()) };
}

/** What was asked of any server. WebKit lists frames without an address, too. */
const requests = (performance: Performance) =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /^(https?|wss?):/.test(name))
    .sort();

const traces = ({ location, document, history, performance, localStorage, sessionStorage }: Realm) =>
  JSON.stringify([
    location.href,
    document.title,
    history.length,
    document.cookie,
    { ...localStorage },
    { ...sessionStorage },
    requests(performance),
  ]);

const pressButton = (root: ShadowRoot, name: string) =>
  [...root.querySelectorAll('button')].find((each) => text(each) === name)!.click();
/** A card with all that comes when the page is idle, whatever anyone does. */
async function idleCard(): Promise<WayleafPaths> {
  await Promise.all([lazyChunks.displayOptions(), lazyChunks.selfCheck()]);
  const element = await card('', CARD);
  await waitUntil(() => inside(element, '.tool'), 'the page was idle', { timeout: 8000 });
  return element;
}
const kept = (storage: Storage) => Object.keys(storage).filter((name) => name.startsWith('wayleaf.paths.'));
const fieldOf = (root: ShadowRoot, sign: string) =>
  [...root.querySelectorAll('fieldset')].find((each) => text(each.querySelector('legend')).includes(sign))!;

describe('a whole run of the self-check, watched by the page', () => {
  afterEach(() => {
    closePages();
    return clear();
  });

  it('makes no request, writes nothing, changes no address, and tells nobody what was said', async function () {
    this.timeout(20_000);
    const paper = (await import('../../src/paths/self-check/print-sheet.js')).printer;
    const print = paper.print;
    let printed = 0;
    paper.print = (window) => {
      printed++;
      window.dispatchEvent(new Event('beforeprint'));
    };
    const key = keyOf(window);
    const tracker = track(window);
    const element = await idleCard();
    const words = [...element.querySelectorAll('[data-signs] li, tbody th')].map(text);
    inside(element, '.offer button')!.click();
    await waitUntil(() => key.root()?.querySelector('fieldset'), 'the self-check opened', { timeout: 8000 });
    const root = key.root()!;
    expect(inside(element, '#check')!.shadowRoot).to.equal(null);
    expect(root.querySelector('.concern'), 'there is a line for a concern').to.exist;
    await settled(element);
    await aTimeout(100);

    const before = traces(window);
    const page = () => record(document.body);
    const start = page();
    const log = spy(window, [element.shadowRoot!]);
    const fields = () => [...root.querySelectorAll('fieldset')];
    const answer = (sign: string, how: number) => {
      const field = fields().find((each) => text(each.querySelector('legend')).includes(sign))!;
      field.querySelectorAll('input')[how]!.click();
    };
    const seen = new Set<string>();
    const look = () => seen.add(page());

    answer('I like to find out by myself', 2);
    answer('I have an hour most days', 1);
    look();
    expect(text(root.querySelector('.sentence'))).to.include('lines up');
    answer('I would like someone to listen', 2);
    look();
    answer('What does it cost?', 2);
    look();
    fields()[0]!.querySelector<HTMLButtonElement>('.unanswer')!.click();
    look();
    const input = root.querySelector<HTMLInputElement>('.concern')!;
    input.value = 'Will my neighbours hear me?';
    input.dispatchEvent(
      new InputEvent('input', { bubbles: true, composed: true, data: 'Will my neighbours hear me?' }),
    );
    await settled(element);
    look();
    expect(
      [...seen].filter((each) => each !== start),
      'the page looks the same to a recorder, whatever is said',
    ).to.deep.equal([]);
    pressButton(root, english.print);
    await waitUntil(() => printed === 1, 'it is printed');
    root.querySelector<HTMLElement>('.take summary')!.click();
    await settled(element);
    expect(text(root.querySelector('.sheet'))).to.include('Will my neighbours hear me?');
    root.querySelector<HTMLElement>('.none input')!.click();
    root.querySelector<HTMLElement>('.none input')!.click();
    answer('It hurts when I play', 2);
    expect(root.querySelector('.support')).to.exist;
    answer('It hurts when I play', 0);
    [...root.querySelectorAll<HTMLElement>('.ends button')][0]!.click();
    await settled(element);
    await aTimeout(50);
    expect(
      log.events.filter((each) => /^(click|input|change|key|pointer|mouse|focusin|toggle)/.test(each)),
      'no press, key or answer',
    ).to.deep.equal([]);
    // the watch works
    inside(element, '.tools button')!.click();
    log.stop();
    tracker.stop();
    paper.print = print;
    key.undo();

    const said = [
      ...words,
      'Sounds like me',
      'A little',
      'Matters',
      'lines up',
      'are close',
      'If it hurts',
      'neighbours',
      'not enough here',
    ];
    const leaks = (list: readonly string[]) => list.filter((each) => said.some((word) => each.includes(word)));
    expect(log.calls, 'calls').to.deep.equal([]);
    expect(leaks(log.events), 'events').to.deep.equal([]);
    expect(leaks(log.mutations), 'mutations').to.deep.equal([]);
    expect(leaks(tracker.breadcrumbs), 'breadcrumbs').to.deep.equal([]);
    expect(traces(window)).to.equal(before);
    expect(JSON.stringify(journey().value)).to.equal(
      '{"group":"page","reading":null,"choice":null,"hold":false,"booking":"idle"}',
    );
    expect(log.events.some((each) => each.startsWith('click'))).to.equal(true);
    expect(tracker.breadcrumbs.length).to.be.greaterThan(0);
  });

  it('nor do a file, a choice, keeping and forgetting, closing and opening again say what was answered', async function () {
    this.timeout(20_000);
    const { printer } = await import('../../src/paths/self-check/print-sheet.js');
    const { save } = printer;
    const saved: string[] = [];
    // a download would take the focus in Firefox; what is begun is looked at instead
    printer.save = (link) => void saved.push(`${link.download} ${link.href}`);
    const key = keyOf(window);
    const tracker = track(window);
    const element = await idleCard();
    const words = [...element.querySelectorAll('[data-signs] li, tbody th')].map(text);
    const log = spy(window, [element.shadowRoot!]);
    const before = traces(window);
    const open = async () => {
      inside(element, '.offer button')!.click();
      await waitUntil(() => key.root()?.querySelector('fieldset'), 'the self-check opened', { timeout: 8000 });
      await waitUntil(
        () => key.root()!.querySelector('.take') ?? !key.root()!.querySelector(':checked'),
        'all of it came',
        { timeout: 8000 },
      );
      return key.root()!;
    };
    let root = await open();
    fieldOf(root, 'I like to find out by myself').querySelectorAll('input')[2]!.click();
    fieldOf(root, 'I have an hour most days').querySelectorAll('input')[2]!.click();
    await waitUntil(() => root.querySelector('.take'), 'the sheet can be made', { timeout: 8000 });

    pressButton(root, english.save);
    await waitUntil(() => saved.length, 'it is saved');
    expect(saved[0]).to.match(/^my-notes.txt blob:/);
    const page = record(document.body);
    const chosen: string[] = [];
    const hear = (event: Event) =>
      void chosen.push(
        JSON.stringify({
          ...event,
          path: (event as Event & { path: string }).path,
          label: (event as Event & { label: string }).label,
          isTrusted: undefined,
        }),
      );
    element.addEventListener('wayleaf-paths-chosen', hear);
    root.querySelectorAll<HTMLElement>('.choices .button')[1]!.click();
    await settled(element);
    // what was chosen by its button is told to the page; what was answered is not, nor which path came out
    expect(chosen).to.deep.equal(['{"path":"teacher","label":"With a teacher"}']);
    expect(record(document.body)).to.not.equal(page);
    root.querySelectorAll<HTMLElement>('.choices .button')[1]!.click();
    expect([log.calls, traces(window)], 'until now nothing was written').to.deep.equal([[], before]);

    const keeper = () => root.querySelector<HTMLInputElement>('.keep input')!;
    keeper().click();
    expect(kept(localStorage)).to.have.length(1);
    pressButton(root, english.closeKept);
    await waitUntil(() => inside(element, '.offer button'), 'it is closed');
    root = await open();
    expect(root.querySelectorAll('[data-sign] :checked')).to.have.length(2);
    pressButton(root, english.forgetKept);
    expect(traces(window), 'nothing is left').to.equal(before);
    const written = log.calls.length;
    expect(
      log.calls.filter((each) => !/^(setItem|removeItem) wayleaf\.paths\.\w+/.test(each)),
      'what keeping says, and nothing else',
    ).to.deep.equal([]);
    expect(log.calls.at(-1)).to.match(/^removeItem/);
    fieldOf(root, 'I would like someone to listen').querySelectorAll('input')[2]!.click();
    // a page put aside, and taken up again
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(root.querySelectorAll('[data-sign] :checked')).to.have.length(0);
    fieldOf(root, 'I like to find out by myself').querySelectorAll('input')[2]!.click();
    pressButton(root, english.close);
    await waitUntil(() => inside(element, '.offer button'), 'it is closed');
    root = await open();
    expect(root.querySelectorAll('[data-sign] :checked')).to.have.length(0);
    await settled(element);
    await aTimeout(50);
    log.stop();
    tracker.stop();
    key.undo();
    printer.save = save;

    expect(log.calls.length, 'nothing is written after that').to.equal(written);
    expect(traces(window)).to.equal(before);
    const said = [...words, 'Sounds like me', 'lines up', 'my-notes', 'blob:', 'If it hurts'];
    for (const [name, list] of Object.entries({
      events: log.events,
      mutations: log.mutations,
      breadcrumbs: tracker.breadcrumbs,
    }))
      expect(
        list.filter((each) => said.some((word) => each.includes(word))),
        name,
      ).to.deep.equal([]);
    expect(
      [log.events.length, log.mutations.length, tracker.breadcrumbs.length].every(Boolean),
      'the watch works',
    ).to.equal(true);
  });

  it('goes with a page that is left, unless it was kept; the way back brings nothing else', async function () {
    this.timeout(30_000);
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: '900', height: '700' });
    const loads = (go: () => void) =>
      new Promise((resolve) => {
        frame.addEventListener('load', resolve, { once: true });
        go();
      });
    await loads(() => {
      frame.src = '/index.html';
      document.body.append(frame);
    });
    const open = async () => {
      const realm = frame.contentWindow as Realm;
      const key = keyOf(realm);
      const host = () => realm.document.querySelector('wayleaf-paths')?.shadowRoot;
      await waitUntil(() => host()?.querySelector('button[part="start"]'), 'it is offered', { timeout: 8000 });
      host()!.querySelector<HTMLElement>('button[part="start"]')!.click();
      await waitUntil(() => key.root()?.querySelector('fieldset'), 'it opened', { timeout: 8000 });
      return { realm, root: key.root()! };
    };
    const away = async ({ realm }: { readonly realm: Realm }) => {
      await loads(() => realm.location.assign('/index.html?elsewhere'));
      await loads(() => (frame.contentWindow as Realm).history.back());
    };
    const answered = ({ root }: { readonly root: ShadowRoot }) => root.querySelectorAll('[data-sign] :checked').length;
    try {
      let page = await open();
      const same = ({ location, document }: Realm) => [location.href, document.title].join(' ');
      const start = same(page.realm);
      fieldOf(page.root, 'I mostly feel steady').querySelectorAll('input')[2]!.click();
      expect(answered(page)).to.equal(1);
      expect([same(page.realm), kept(page.realm.localStorage).length]).to.deep.equal([start, 0]);
      await away(page);
      page = await open();
      expect([answered(page), same(page.realm), kept(page.realm.localStorage).length]).to.deep.equal([0, start, 0]);
      fieldOf(page.root, 'I mostly feel steady').querySelectorAll('input')[2]!.click();
      page.root.querySelector<HTMLElement>('.keep input')!.click();
      await away(page);
      page = await open();
      expect([answered(page), same(page.realm), kept(page.realm.localStorage).length]).to.deep.equal([1, start, 1]);
      pressButton(page.root, english.forgetKept);
      await away(page);
      page = await open();
      expect([answered(page), same(page.realm), kept(page.realm.localStorage).length]).to.deep.equal([0, start, 0]);
    } finally {
      frame.remove();
      for (const name of kept(localStorage)) localStorage.removeItem(name);
    }
  });

  for (const [name, rules] of [
    ['no connections', ''],
    ['Trusted Types', "; require-trusted-types-for 'script'; trusted-types lit-html"],
  ] as const)
    it(`works from the built script under default-src 'self' with ${name}, and asks for nothing more`, async function () {
      this.timeout(20_000);
      const origin = location.origin;
      const page = await openPage({
        body: await sample('sample-paths'),
        csp: `default-src ${origin}; script-src ${origin}; style-src ${origin}; connect-src 'none'; base-uri *${rules}`,
      });
      const realm = page.window;
      const key = keyOf(realm);
      const tracker = track(realm);
      const element = page.document.querySelector('wayleaf-paths')!;
      const start = () => element.shadowRoot?.querySelector<HTMLButtonElement>('button[part="start"]');
      await waitUntil(() => start(), 'the self-check is offered', { timeout: 8000 });
      start()!.click();
      await waitUntil(() => key.root()?.querySelector('fieldset'), 'it opened', { timeout: 8000 });
      const root = key.root()!;
      const asked = () => requests(realm.performance).join('\n');
      // what comes with the self-check, and what the comparison fetches when the page is idle
      await waitUntil(
        () => realm.performance.getEntriesByType('resource').some((entry) => entry.name.includes('print-sheet')),
        'all of it came',
        { timeout: 8000 },
      );
      await waitUntil(() => inside(element, '.tool'), 'the page was idle', { timeout: 8000 });
      await aTimeout(300);
      const before = asked();
      const log = spy(realm, [element.shadowRoot!]);
      const words = [...element.querySelectorAll('[data-signs] li')].map(text);
      for (const field of root.querySelectorAll('fieldset')) {
        field.querySelectorAll('input')[2]!.click();
        field.querySelectorAll('input')[0]!.click();
      }
      [...root.querySelectorAll('fieldset')]
        .filter((field) => /steady|company|beside|pace|kinder/.test(text(field.querySelector('legend'))))
        .forEach((field) => field.querySelectorAll('input')[2]!.click());
      await aTimeout(100);
      expect(text(root.querySelector('.sentence'))).to.not.equal('');
      log.stop();
      expect(asked()).to.equal(before);
      expect(log.calls).to.deep.equal([]);
      expect(
        [...log.events, ...log.mutations, ...tracker.breadcrumbs].filter((each) =>
          words.some((word) => each.includes(word)),
        ),
      ).to.deep.equal([]);
      expect(page.errors().filter((error) => !/csp: (style-src-attr|img-src)/.test(error))).to.deep.equal([]);
    });
});
