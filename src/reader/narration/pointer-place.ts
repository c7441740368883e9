/** @pure Finds the position in the text under a pointer. */

interface CaretDocument {
  readonly caretPositionFromPoint?: (
    x: number,
    y: number,
    options?: { readonly shadowRoots: readonly ShadowRoot[] },
  ) => { readonly offsetNode: Node; readonly offset: number } | null;
  readonly caretRangeFromPoint?: (x: number, y: number) => Range | null;
}

/** What a press is for already. */
const CONTROLS =
  'a[href],button,input,select,textarea,summary,label,audio,video,img,iframe,[contenteditable],[data-wayleaf-mark],[role=button],wayleaf-paths,wayleaf-booking';

/**
 * The position of a press in an article.
 *
 * @returns `undefined` where the press is for something else: a link, a picture, a selection.
 */
export function placeFromPress(event: MouseEvent, root: Element): { node: Node; offset: number } | undefined {
  const { metaKey, ctrlKey, shiftKey, altKey, button, defaultPrevented, clientX: x, clientY: y } = event;
  if (metaKey || ctrlKey || shiftKey || altKey || button || defaultPrevented) return undefined;
  const target = event.composedPath()[0] as Element;
  if (!root.contains(target) || target.closest(CONTROLS)) return undefined;
  const page = root.ownerDocument;
  if (!page.getSelection()?.isCollapsed) return undefined;
  const tree = root.getRootNode();
  const carets = page as unknown as CaretDocument;
  const shadowRoots = tree === page ? [] : [tree as ShadowRoot];
  const position = carets.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (position)
    return root.contains(position.offsetNode) ? { node: position.offsetNode, offset: position.offset } : undefined;
  const range = carets.caretRangeFromPoint?.(x, y);
  return range && root.contains(range.startContainer)
    ? { node: range.startContainer, offset: range.startOffset }
    : undefined;
}
