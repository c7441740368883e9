/** @copyable Copies text to the clipboard and opens the platform's share sheet. */
import { viewOf } from '../../internal/view.js';

/**
 * Copies a text.
 *
 * @param container - The element that temporarily holds a field, for browsers and frames without the Clipboard API.
 * @param rich - The same text as HTML, for programs that paste it.
 * @returns Whether it succeeded: a sandboxed frame may not be allowed to copy.
 */
export async function copy(text: string, container: Element, rich?: string): Promise<boolean> {
  // another window than the one that was pressed in may not copy
  const { clipboard } = viewOf(container).navigator as { clipboard?: Clipboard };
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    if (rich && clipboard && typeof ClipboardItem === 'function') {
      await clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', rich) }),
      ]);
      return true;
    }
  } catch {
    // falls back to plain text
  }
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // not allowed here
  }
  return copyFromField(container, text);
}

/** Copies with `execCommand`, which works in frames without permissions. */
function copyFromField(container: Element, text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  Object.assign(field.style, { position: 'fixed', opacity: '0', pointerEvents: 'none' });
  const { activeElement } = container.getRootNode() as Document | ShadowRoot;
  container.append(field);
  field.select();
  try {
    return container.ownerDocument.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
  }
}

/** Whether the platform can share this data from the window that shows an element. */
export function canShare(data: ShareData, from: Element): boolean {
  const { navigator } = viewOf(from);
  return (
    typeof navigator.share === 'function' && (typeof navigator.canShare !== 'function' || navigator.canShare(data))
  );
}

/**
 * @returns `false` where the platform refused, as in a frame that may not share; closing the sheet without sharing is
 *   not a refusal.
 */
export async function share(data: ShareData, from: Element): Promise<boolean> {
  try {
    await viewOf(from).navigator.share(data);
    return true;
  } catch (error) {
    return (error as Error).name === 'AbortError';
  }
}
