import { aTimeout, expect, fixtureCleanup, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/paths/define.js';
import { openJourney } from '../../src/journey/page-provider.js';
import { lazyChunks } from '../../src/paths/lazy-chunks.js';
import { clearMarks } from '../../src/journey/marks.js';
import type { WayleafPaths } from '../../src/paths/paths.js';

/** A small sound card, as an author writes it. Six signs that weigh, one of safety, one row that may matter. */
export const CARD = `
  <table>
    <caption>Choosing how to learn the piano</caption>
    <thead><tr><th scope="col">Question</th><th scope="col" data-path="alone">Alone</th><th scope="col" data-path="teacher">With a teacher</th></tr></thead>
    <tbody>
      <tr data-row="what"><th scope="row">What is it?</th><td>You and a <a href="#book">book</a>.</td><td>You and a person.</td></tr>
      <tr data-row="limits"><th scope="row">What may it not give you?</th><td>A second pair of ears.</td><td>Free evenings.</td></tr>
      <tr data-row="place"><th scope="row">Where is it?</th><td>At home.</td><td>At home.</td></tr>
      <tr data-row="cost" data-matter data-fit="alone:1 teacher:-1"><th scope="row">What does it cost?</th><td>Little.</td><td>More.</td></tr>
    </tbody>
  </table>
  <ul data-signs>
    <li data-id="quiet" data-for="alone:2">I like to find out by myself</li>
    <li data-id="time" data-for="alone:2">I have an hour most days</li>
    <li data-id="stuck" data-for="teacher:2 alone:-1" data-because="Alone, a habit is hard to hear">I keep making the same mistake</li>
    <li data-id="company" data-for="teacher:2">I would like someone to listen</li>
    <li data-id="song" data-for="alone:1 teacher:1">There is one song I want to play</li>
    <li data-id="slow" data-for="alone:1 teacher:1">I am in no hurry</li>
    <li data-id="hurt" data-safety>It hurts when I play</li>
  </ul>
  <section data-support><h3>If it hurts</h3><p>Stop for today, and let someone look at it.</p><p><a href="tel:116123">Call someone</a></p></section>`;

/** The same as data. */
export const TWIN = {
  decision: 'Choosing how to learn the piano',
  paths: [
    { id: 'alone', label: 'Alone' },
    { id: 'teacher', label: 'With a teacher' },
  ],
  rows: [
    { kind: 'what', label: 'What is it?', cells: { alone: 'You and a book.', teacher: 'You and a person.' } },
    {
      kind: 'limits',
      label: 'What may it not give you?',
      cells: { alone: 'A second pair of ears.', teacher: 'Free evenings.' },
    },
    { kind: 'place', label: 'Where is it?', cells: { alone: 'At home.', teacher: 'At home.' } },
    {
      kind: 'cost',
      label: 'What does it cost?',
      cells: { alone: 'Little.', teacher: 'More.' },
      matter: true,
      fit: { alone: 1, teacher: -1 },
    },
  ],
  signs: [
    { id: 'quiet', text: 'I like to find out by myself', for: { alone: 2 } },
    { id: 'time', text: 'I have an hour most days', for: { alone: 2 } },
    {
      id: 'stuck',
      text: 'I keep making the same mistake',
      for: { teacher: 2, alone: -1 },
      because: 'Alone, a habit is hard to hear',
    },
    { id: 'company', text: 'I would like someone to listen', for: { teacher: 2 } },
    { id: 'song', text: 'There is one song I want to play', for: { alone: 1, teacher: 1 } },
    { id: 'slow', text: 'I am in no hurry', for: { alone: 1, teacher: 1 } },
    { id: 'hurt', text: 'It hurts when I play', safety: true },
  ],
  support: {
    heading: 'If it hurts',
    paragraphs: ['Stop for today, and let someone look at it.'],
    links: [{ label: 'Call someone', href: 'tel:116123' }],
  },
} as const;

// in the tests that do not ask about it, the reader of intricate tables is there at once
void lazyChunks.tableReader();

const boxes = new Set<HTMLElement>();

/** Puts markup on the page as a parser would that meets it after the script. */
export function put(markup: string, width = 900): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const box = document.createElement('div');
  box.style.width = `${width}px`;
  box.append(document.importNode(template.content, true));
  document.body.append(box);
  boxes.add(box);
  return box;
}

/** One card, rendered. */
export async function card(attributes = '', inner = CARD, width = 900): Promise<WayleafPaths> {
  const element = put(`<wayleaf-paths ${attributes}>${inner}</wayleaf-paths>`, width).querySelector('wayleaf-paths')!;
  await settled(element);
  return element;
}

/** One card from data alone. */
export async function dataCard(data: object = TWIN, attributes = ''): Promise<WayleafPaths> {
  const element = await card(attributes, '');
  element.config = data;
  await waitUntil(() => element.querySelector('table'), 'the table was made');
  await settled(element);
  return element;
}

/** Waits for the renders that follow from what just happened. */
export async function settled(element: WayleafPaths): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await aTimeout(5);
    await element.updateComplete;
  }
}

export async function clear(): Promise<void> {
  for (const box of boxes) box.remove();
  boxes.clear();
  fixtureCleanup();
  for (const group of ['page', 'a', 'b']) {
    clearMarks(group);
    openJourney(group).update({ choice: null, choices: [], hold: false });
  }
  document.documentElement.lang = 'en';
  document.documentElement.dir = '';
  await aTimeout(0);
}

export const inside = <T extends Element = HTMLElement>(element: WayleafPaths, selector: string): T | null =>
  element.shadowRoot!.querySelector<T>(selector);
export const text = (node: Node | null | undefined): string =>
  (node?.textContent ?? '')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Whether an element takes part in the page as it is drawn. */
export const shown = (element: Element | null | undefined): boolean => !!element && element.getClientRects().length > 0;

/** The frame in the closed root of the self-check; none where there can be none. */
export const frameOf = (closed: ShadowRoot | null | undefined): HTMLIFrameElement | null =>
  closed?.querySelector<HTMLIFrameElement>('iframe:not([hidden])') ?? null;

/** What is in the closed root of the self-check: the root in its frame, or the one in its place. */
export const contentOf = (closed: ShadowRoot | null | undefined): ShadowRoot | null =>
  (frameOf(closed)?.contentDocument?.body ?? closed)?.firstElementChild?.shadowRoot ?? null;

/** The root of the self-check, where the test has opened it. */
export const checkRoot = (element: WayleafPaths): ShadowRoot => contentOf(inside(element, '#check')!.shadowRoot)!;
export const inCheck = <T extends Element = HTMLElement>(element: WayleafPaths, selector: string): T | null =>
  contentOf(inside(element, '#check')?.shadowRoot)?.querySelector<T>(selector) ?? null;

/** Opens the self-check with its button. */
export async function open(element: WayleafPaths): Promise<void> {
  inside(element, '.offer button')!.click();
  await waitUntil(() => inCheck(element, 'fieldset'), 'the self-check opened', { timeout: 8000 });
}

/** Expects that axe finds nothing in a widget whose self-check is open, nor in its frame: it runs in each by itself. */
export async function expectAccessible(element: WayleafPaths, state = ''): Promise<void> {
  const { contentDocument, contentWindow } = frameOf(inside(element, '#check')!.shadowRoot)!;
  const { default: axe } = await import('axe-core');
  const inFrame = contentWindow as unknown as { axe?: typeof axe };
  if (!inFrame.axe) {
    const script = contentDocument!.createElement('script');
    script.textContent = axe.source;
    contentDocument!.head.append(script);
  }
  for (const run of [axe.run(element, { iframes: false }), inFrame.axe!.run(contentDocument!.body.firstElementChild!)])
    expect(
      (await run).violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]),
      state,
    ).to.deep.equal([]);
}

/** Answers a sign by its place: 0 not me, 1 a little, 2 sounds like me. */
export function answer(element: WayleafPaths, sign: number, how: number): void {
  inCheck(element, `[data-sign="${sign}"]`)!.querySelectorAll('input')[how]!.click();
}

export const none = (element: WayleafPaths): HTMLInputElement => inCheck<HTMLInputElement>(element, '.none input')!;
export const sentence = (element: WayleafPaths): string => text(inCheck(element, '.sentence'));
export const announced = (element: WayleafPaths): string => text(inCheck(element, '[role=status].visually-hidden'));

export const codes = (element: WayleafPaths): string[] => element.problems.map(({ code }) => code);

/** Waits for what is wrong to be named. */
export async function problems(element: WayleafPaths): Promise<string[]> {
  await waitUntil(() => element.problems.length, 'a problem was named');
  return codes(element);
}

/** The element that really has the focus, through all roots that are open and the frames in them. */
export function focused(): Element | null {
  let at = document.activeElement;
  for (;;) {
    const inner = at?.shadowRoot?.activeElement ?? (at as HTMLIFrameElement | null)?.contentDocument?.activeElement;
    if (!inner) return at;
    at = inner;
  }
}

/** Presses Tab until `here` holds; fails when it never does. */
export async function tabTo(here: () => boolean, most = 60): Promise<void> {
  for (let i = 0; i < most && !here(); i++) await sendKeys({ press: 'Tab' });
  expect(here(), 'Tab leads there').to.equal(true);
}
