import { waitUntil } from '@open-wc/testing';
import type { WayleafReader } from '../../src/reader/reader.js';
import { inside, settled } from './helpers.js';

/** Opens a panel of tools from the bar. */
export async function openTools(reader: WayleafReader, panel: 'tools' | 'quote' = 'tools'): Promise<HTMLElement> {
  document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift', bubbles: true }));
  await waitUntil(() => inside(reader, `[data-panel=${panel}]`), `a button for ${panel}`);
  inside(reader, `[data-panel=${panel}]`)!.click();
  await waitUntil(() => inside(reader, '.sheet')?.matches(':popover-open'), 'the panel is open');
  await settled(reader);
  return inside(reader, '.sheet')!;
}

/** The entry of an open panel whose words begin like that. */
export const entry = (reader: WayleafReader, start: string): HTMLButtonElement =>
  [...reader.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tool-action')].find((each) =>
    each.textContent.trim().startsWith(start),
  )!;

/** Selects from one place to another, as a visitor does. */
export function select(from: Node, start: number, to: Node, end: number): void {
  const range = document.createRange();
  range.setStart(from, start);
  range.setEnd(to, end);
  const selection = getSelection()!;
  selection.removeAllRanges();
  selection.addRange(range);
}
