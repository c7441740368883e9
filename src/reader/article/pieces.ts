/** Cuts a long article into pieces, of which the browser lays out those near the window and no others. */
import { yieldToMain, afterNextPaint, CHUNK_MS } from '../../internal/scheduling.js';
import { isInline } from './text-runs.js';
import { PIECE } from './piece.js';

/** An article of so many characters is long: half an hour and more. */
const LONG = 40_000;
/** The least length of a piece, in characters: some screens. Many small ones would be looked at in every frame. */
const LEAST = 12_000;
/** Where a piece is so long it is cut where no section begins. */
const MOST = 24_000;

/** Characters in a line, and how high lines and the space after a block are, in em: of pieces nobody has seen yet. */
const GUESS = { line: 68, lines: 1.6, block: 1.1 };

const BEGINS = /^(h[1-6]|section|article)$/;

const isBlock = (node: Node | null | undefined): boolean => node?.nodeType === 1 && !isInline(node);

/** The element that holds the blocks: some articles come in a box of their own. */
function boxOf(fragment: DocumentFragment): ParentNode & Node {
  let box: ParentNode & Node = fragment;
  for (;;) {
    const [only, another] = [...box.childNodes].filter(
      (each) => each.nodeType === 1 || (each.nodeType === 3 && each.textContent?.trim()),
    );
    if (another || !only || !/^(ARTICLE|MAIN|DIV|SECTION)$/.test(only.nodeName)) return box;
    box = only as Element;
  }
}

/**
 * Puts the blocks of a long article into pieces, cut where sections begin. What stands above and below a cut keeps its
 * distance (prose.ts): `tail` marks a piece that the next section follows, `mid` one that begins inside of a section.
 *
 * @returns The pieces, in order; none where the article is short.
 */
export function cutInPieces(fragment: DocumentFragment): readonly HTMLElement[] {
  if ((fragment.textContent ?? '').length < LONG) return [];
  const box = boxOf(fragment);
  const groups: { readonly nodes: ChildNode[]; length: number; blocks: number; mid: boolean; tail: boolean }[] = [
    { nodes: [], length: 0, blocks: 0, mid: false, tail: false },
  ];
  let before: ChildNode | undefined;
  for (const node of box.childNodes) {
    let group = groups[groups.length - 1]!;
    if (group.length >= LEAST && isBlock(node) && isBlock(before)) {
      const begins = BEGINS.test((node as Element).localName);
      if (begins || group.length >= MOST) {
        group.tail = begins;
        groups.push((group = { nodes: [], length: 0, blocks: 0, mid: !begins, tail: false }));
      }
    }
    const length = node.textContent?.trim().length ?? 0;
    group.nodes.push(node);
    group.length += length;
    if (node.nodeType === 1) group.blocks++;
    if (node.nodeType === 1 || length) before = node;
  }
  if (groups.length < 2) return [];
  return groups.map(({ nodes, length, blocks, mid, tail }) => {
    const piece = fragment.ownerDocument.createElement('div');
    piece.setAttribute(PIECE, [mid && 'mid', tail && 'tail'].filter(Boolean).join(' '));
    piece.style.setProperty(
      'contain-intrinsic-block-size',
      `auto ${Math.round((length / GUESS.line) * GUESS.lines + blocks * GUESS.block)}em`,
    );
    nodes[0]!.before(piece);
    piece.append(...nodes);
    return piece;
  });
}

/**
 * Puts the rest of an article on the page, some pieces at a time.
 *
 * @param quietly - Runs a change of ours without taking it for the author's.
 * @param wanted - Whether the article still is.
 */
export type Bring = (quietly: (change: () => void) => void, wanted: () => boolean) => Promise<void>;

/** Takes all pieces but the first off an article, until that was painted; `undefined` where there are no others. */
export function holdBack([first, ...rest]: readonly HTMLElement[]): Bring | undefined {
  const box = first?.parentNode;
  if (!box || !rest.length) return undefined;
  for (const each of rest) each.remove();
  return async (quietly, wanted) => {
    await afterNextPaint();
    for (let at = 0; at < rest.length && wanted(); await yieldToMain()) {
      const from = performance.now();
      quietly(() => {
        do box.append(rest[at++]!);
        while (at < rest.length && performance.now() - from < CHUNK_MS);
      });
    }
  };
}
