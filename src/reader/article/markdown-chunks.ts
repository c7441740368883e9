/** @pure Where a long Markdown text can be cut, so that its pieces say the same one after the other as the whole. */

/**
 * The least length of a piece. WebKit copies what is left of a text at each block: a million letters took it a minute.
 */
const PIECE = 8000;

/**
 * Cuts a text before paragraphs that begin with a letter at the edge, after an empty line. Lists and quotations end
 * there;
 * only a fence and some raw HTML may go on.
 *
 * @param isOpen - Whether a piece ends in one of those. Asked only where it could be.
 * @param least - The least length of a piece.
 */
export function piecesOf(text: string, isOpen: (piece: string) => boolean, least = PIECE): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  let enough = least;
  for (const { index } of text.matchAll(/\n[ \t]*\n(?=\p{L})/gu)) {
    const cut = text.indexOf('\n', index + 1) + 1;
    if (cut - from < enough) continue;
    const piece = text.slice(from, cut);
    if (/`{3}|~{3}|<[a-z!?/]/i.test(piece) && isOpen(piece)) {
      // not asked again at each paragraph of a fence without an end
      enough = piece.length * 2;
      continue;
    }
    pieces.push(piece);
    from = cut;
    enough = least;
  }
  pieces.push(text.slice(from));
  return pieces;
}
