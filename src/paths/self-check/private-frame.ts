/**
 * @stateless Frames without an address inside of the closed root: documents of our own. What is typed there, printed or
 *   saved
 * passes none of the page's listeners, and their natives are fresh: keys pressed in a closed root still travel through
 * the window with their letters, and a download begun in the page's own document is told to its Navigation API with an
 * address that the page could read. A frame in a shadow tree is not among the page's `frames`, and an empty one asks no
 * server and no policy. Where a sandbox gives it an origin of its own it cannot be used, and what needs it is not
 * offered.
 */

/** A frame's document that may be used. */
export interface Room {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
}

/** The room of a frame that has loaded; `undefined` where it is locked. */
export function roomOf(frame: HTMLIFrameElement): Room | undefined {
  try {
    const { contentDocument, contentWindow } = frame;
    // Firefox puts another document in the place of the first one before it says that it has loaded
    return contentDocument?.body && contentWindow
      ? { document: contentDocument, window: contentWindow as Room['window'] }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Gives a room its language and the one sheet it has. */
export function furnish({ document, window }: Room, lang: string, dir: string, css: string): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}

/** Opens an unseen frame in the place of the last one; `undefined` where it is locked. */
export function openRoom(place: HTMLElement): Promise<Room | undefined> {
  const frame = document.createElement('iframe');
  frame.tabIndex = -1;
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(roomOf(frame)), { once: true });
    place.replaceChildren(frame);
  });
}
