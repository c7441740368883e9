/** @stateless Gives words to the visitor's clipboard, or to the platform's share sheet. */

/**
 * Copies words.
 *
 * @param holder - Where a field may stand for a moment, for browsers and frames without the clipboard's own interface.
 * @param rich - The same as HTML, for programs that paste it.
 * @returns Whether it worked: in a sandboxed frame it may not be allowed.
 */
export async function copy(text: string, holder: Element, rich?: string): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  const blob = (type: string, content: string) => new Blob([content], { type });
  try {
    if (rich && clipboard && typeof ClipboardItem === 'function') {
      await clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', rich) }),
      ]);
      return true;
    }
  } catch {
    // plain words, then
  }
  try {
    if (clipboard) {
      await clipboard.writeText(text);
      return true;
    }
  } catch {
    // not allowed here
  }
  return copyFrom(holder, text);
}

/** The old way, which frames without permissions still have. */
function copyFrom(holder: Element, text: string): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  Object.assign(field.style, { position: 'fixed', opacity: '0', pointerEvents: 'none' });
  const { activeElement } = holder.getRootNode() as Document | ShadowRoot;
  holder.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    (activeElement as HTMLElement | null)?.focus({ preventScroll: true });
  }
}

/** Whether the platform has a sheet for these. */
export const canShare = (data: ShareData): boolean =>
  typeof navigator.share === 'function' && (typeof navigator.canShare !== 'function' || navigator.canShare(data));

/**
 * @returns `false` where the platform refused, as in a frame that may not share; leaving the sheet without sharing is
 * no refusal.
 */
export async function share(data: ShareData): Promise<boolean> {
  try {
    await navigator.share(data);
    return true;
  } catch (error) {
    return (error as Error).name === 'AbortError';
  }
}
