import { expect, fixtureCleanup, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/reader/define.js';
import { openJourney } from '../../src/journey/page-provider.js';
import { clearMarks } from '../../src/journey/marks.js';
import { STORAGE_KEY } from '../../src/reader/appearance/reader-settings.js';
import type { WayleafReader } from '../../src/reader/reader.js';

const words = (count: number, stem = 'word'): string =>
  Array.from({ length: count }, (_, i) => `${stem}${i % 7 ? '' : ','}`).join(' ');

/** An article of 4 sections and 502 words, whose last section is empty. */
export const ARTICLE = `
  <h1>On sleep</h1>
  <p>${words(100)}</p>
  <h2>Night and day</h2>
  <p>${words(150)} <a href="#night-and-day">up</a></p>
  <h3>What helps</h3>
  <ul><li>${words(100)}</li><li>${words(47)}</li></ul>
  <h2 id="own">A <em>second</em> start</h2>
  <p>${words(94)}</p>
  <h2>The end</h2>
`;

/** The same in Markdown. */
export const MARKDOWN = `---
byline: Someone
published: 2026-10-12
---

# On sleep

${words(100)}

## Night and day

${words(150)} [up](#night-and-day)

### What helps

- ${words(100)}
- ${words(47)}

<h2 id="own">A <em>second</em> start</h2>

${words(94)}

## The end
`;

/** Puts HTML on the page and gives the reader in it. */
export function put(markup: string): WayleafReader {
  const box = document.createElement('div');
  box.setAttribute('data-test', '');
  box.innerHTML = markup;
  document.body.append(box);
  return box.querySelector('wayleaf-reader')!;
}

/** Clears the page of what the last test has left. */
export function clear(): void {
  document.querySelectorAll('[data-test]').forEach((each) => each.remove());
  fixtureCleanup();
  localStorage.removeItem(STORAGE_KEY);
  sessionStorage.removeItem(STORAGE_KEY);
  clearMarks();
  openJourney().update({ reading: null });
  scrollTo(0, 0);
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
}

/** What the last `wayleaf-reader-ready` said, once there was one. */
export async function ready(reader: WayleafReader): Promise<{ words: number; sections: number; minutes: number }> {
  let seen: { words: number; sections: number; minutes: number } | undefined;
  const listen = (event: HTMLElementEventMap['wayleaf-reader-ready']) => (seen = event);
  reader.addEventListener('wayleaf-reader-ready', listen);
  await waitUntil(() => seen, 'the reader is ready', { timeout: 5000 });
  reader.removeEventListener('wayleaf-reader-ready', listen);
  await settled(reader);
  return seen!;
}

/** Waits for what the reader does in the frames after a change. */
export async function settled(reader: WayleafReader): Promise<void> {
  for (let i = 0; i < 3; i++) {
    await reader.updateComplete;
    await nextFrame();
  }
  await reader.updateComplete;
}

export async function scrollPage(reader: WayleafReader, y: number): Promise<void> {
  scrollTo({ top: y, behavior: 'instant' });
  await nextFrame();
  await settled(reader);
}

export const inside = <T extends Element = HTMLElement>(reader: WayleafReader, selector: string): T | null =>
  reader.shadowRoot!.querySelector<T>(selector);

/** Opens a panel from the bar, which waits for a press where the end of the words is in view. */
export async function openPanel(reader: WayleafReader, panel: 'contents' | 'comfort'): Promise<HTMLElement> {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  await waitUntil(() => inside(reader, `[data-panel=${panel}]`), `a button for ${panel}`);
  inside(reader, `[data-panel=${panel}]`)!.click();
  await waitUntil(() => inside(reader, '[popover]')?.matches(':popover-open'), 'the panel is open');
  await settled(reader);
  return inside(reader, '[popover]')!;
}

/** The ids of the outline, in order, wherever it is shown. */
export async function outlineIds(reader: WayleafReader): Promise<string[]> {
  const beside = !!inside(reader, '.outline');
  const root = beside ? inside(reader, '.outline')! : await openPanel(reader, 'contents');
  const ids = [...root.querySelectorAll<HTMLAnchorElement>('a[href]')].map((each) =>
    decodeURIComponent(each.hash.slice(1)),
  );
  if (!beside) root.hidePopover();
  await settled(reader);
  return ids;
}

/** Waits for a problem with that code. */
export async function problem(reader: WayleafReader, code: string): Promise<void> {
  await waitUntil(() => reader.problems.some((each) => each.code === code), `problem ${code}`, { timeout: 5000 });
  const found = reader.problems.find((each) => each.code === code)!;
  expect(found.message).to.not.equal(code);
  expect(found.hint).to.not.equal('');
}
