/** @copyable Parses untrusted HTML into a document without a window, in which nothing runs or loads. */

/** The sanitising parser, which works where Trusted Types forbid the others; TypeScript does not declare it yet. */
interface NativeParsing {
  parseHTML?: (html: string, options: { sanitizer: object }) => Document;
}

/** Parses a page or a fragment. `undefined` where the embedding page forbids it. */
export function parseInert(html: string): Document | undefined {
  try {
    return new DOMParser().parseFromString(html, 'text/html');
  } catch {
    // Trusted Types
  }
  try {
    return (Document as unknown as NativeParsing).parseHTML?.(html, {
      sanitizer: { removeElements: [], dataAttributes: true },
    });
  } catch {
    return undefined;
  }
}

/** The body of a parsed document, also where an element in it is named `body`, which then stands for the property. */
export const bodyOf = (page: Document): HTMLElement =>
  Object.getOwnPropertyDescriptor(Document.prototype, 'body')!.get!.call(page) as HTMLElement;
