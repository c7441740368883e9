/** @pure Splits a long Markdown text into chunks that parse to the same tokens one after the other as the whole. */

/**
 * The minimum length of a chunk. WebKit copies the rest of a text at each block: a million characters took it a minute.
 */
const MIN_LENGTH = 8000;

/**
 * Splits a text after an empty line, before a paragraph that begins with an unindented letter. Lists and quotations end
 * there; only a fence and some raw HTML may continue.
 *
 * @param isOpen - Whether a chunk ends inside of one of those. Called only where it might.
 * @param minLength - The minimum length of a chunk.
 */
export function splitMarkdown(
  text: string,
  isOpen: (chunk: string) => boolean,
  minLength = MIN_LENGTH,
): readonly string[] {
  const chunks: string[] = [];
  let from = 0;
  let tryFrom = minLength;
  for (const { index } of text.matchAll(/\n[ \t]*\n(?=\p{L})/gu)) {
    const cut = text.indexOf('\n', index + 1) + 1;
    if (cut - from < tryFrom) continue;
    const piece = text.slice(from, cut);
    if (/`{3}|~{3}|<[a-z!?/]/i.test(piece) && isOpen(piece)) {
      // not checked again at each paragraph of a fence that is never closed
      tryFrom = piece.length * 2;
      continue;
    }
    chunks.push(piece);
    from = cut;
    tryFrom = minLength;
  }
  chunks.push(text.slice(from));
  return chunks;
}
