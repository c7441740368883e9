/**
 * @copyable Creates private documents: frames without an address inside the closed root. Nothing that is typed,
 * printed or saved there passes the page's listeners, and the page cannot have replaced their built-in functions. In a
 * closed root alone, keys pressed still bubble to the window with their letters, and a download started in the page's
 * document is reported to its Navigation API with an address that the page could read. A frame in a shadow tree is not
 * among the page's `frames`, and an empty one sends no request and is subject to no policy. Where a sandbox gives it an
 * origin of its own it cannot be used, and what depends on it is not offered.
 */

/** The document of a frame, and its window. */
export interface PrivateDocument {
  readonly document: Document;
  readonly window: Window & typeof globalThis;
}

/** The document of a frame that has loaded; `undefined` where a sandbox blocks access to it. */
export function privateDocumentOf(frame: HTMLIFrameElement): PrivateDocument | undefined {
  try {
    const { contentDocument, contentWindow } = frame;
    // Firefox replaces the first document by another one before it fires load
    return contentDocument?.body && contentWindow
      ? { document: contentDocument, window: contentWindow as PrivateDocument['window'] }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Sets the language, direction and style sheet of a private document. */
export function styleDocument({ document, window }: PrivateDocument, lang: string, dir: string, css: string): void {
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  const styles = new window.CSSStyleSheet();
  styles.replaceSync(css);
  document.adoptedStyleSheets = [styles];
}

/** Opens an invisible frame that replaces the last one; `undefined` where a sandbox blocks access to it. */
export function openPrivateDocument(place: HTMLElement): Promise<PrivateDocument | undefined> {
  const frame = place.ownerDocument.createElement('iframe');
  frame.tabIndex = -1;
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(privateDocumentOf(frame)), { once: true });
    place.replaceChildren(frame);
  });
}
