/** @pure Walks an article's nodes: its words, block by block, and its headings. */
import { plainText } from '../internal/dom.js';
import { countLetters, countWords } from './words.js';
import type { Counted } from './progress.js';

/** What holds no words of the article: code for machines, other widgets, controls, and what we put there ourselves. */
const SKIP =
  'script,style,template,noscript,svg,button,select,textarea,[hidden],[aria-hidden=true],[data-markdown],[data-wayleaf],[data-wayleaf-mark],wayleaf-paths,wayleaf-booking,wayleaf-reader';

const INLINE = /^(a|abbr|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|img|ins|kbd|label|mark|picture|q|rb|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/;

/** A run of text in one block, from its first text node to its last. */
export interface Block extends Counted {
  readonly first: Text;
  readonly last: Text;
}

/** What an article holds. */
export interface ArticleText {
  readonly blocks: readonly Block[];
  readonly words: number;
  readonly letters: number;
}

function blockOf(node: Node, root: Element): Node {
  let at = node.parentNode!;
  while (at !== root && INLINE.test(at.nodeName.toLowerCase())) at = at.parentNode!;
  return at;
}

/** Whether an element inside `root`, or something around it there, is not part of the article. */
const skipped = (element: Element, root: Element): boolean => within(element, root, SKIP);

const within = (element: Element, root: Element, selector: string): boolean => {
  const found = element.closest(selector);
  return !!found && found !== root && root.contains(found);
};

/**
 * Reads the words below `root`.
 *
 * @param title - The article's title, which is not counted, so that it makes no difference where it stands.
 */
export function readText(root: Element, title: Element | undefined, lang: string): ArticleText {
  const blocks: Block[] = [];
  let words = 0;
  let letters = 0;
  let run: { readonly in: Node; readonly first: Text; last: Text; text: string } | undefined;
  const close = () => {
    const count = run ? countWords(run.text, lang) : 0;
    if (run && count) {
      blocks.push({ first: run.first, last: run.last, words: count, before: words });
      words += count;
      letters += countLetters(run.text);
    }
    run = undefined;
  };
  const walker = root.ownerDocument.createTreeWalker(root, 5 /* elements and text */, (node) =>
    node.nodeType === 1 && (node === title || (node as Element).matches(SKIP)) ? 2 /* and what is in it */ : 1,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === 1) {
      // a line break parts words; so does a block between two texts of one parent
      if (node.nodeName === 'BR' && run) run.text += ' ';
      else if (!INLINE.test(node.nodeName.toLowerCase())) close();
      continue;
    }
    const text = node as Text;
    const block = blockOf(text, root);
    if (run?.in !== block) close();
    if (run) {
      run.last = text;
      run.text += text.data;
    } else if (text.data.trim()) run = { in: block, first: text, last: text, text: text.data };
  }
  close();
  return { blocks, words, letters };
}

/** Where a heading begins no section of the article: what is quoted, pictured, or a list of links. */
const ASIDE = 'blockquote,figure,dialog,nav';

/** The headings below `root` that say something. A heading that is a picture says its alternative text. */
export function headingsIn(root: Element): readonly { readonly element: HTMLElement; readonly level: number; readonly text: string }[] {
  return [...root.querySelectorAll<HTMLElement>('h1,h2,h3,h4,h5,h6')]
    .filter((element) => !skipped(element, root) && !within(element, root, ASIDE))
    .map((element) => ({ element, level: Number(element.localName[1]), text: plainText(element) || (element.querySelector('img')?.alt ?? '') }))
    .filter(({ text }) => text);
}

/** The pictures below `root`. */
export const picturesIn = (root: Element): readonly Element[] => [...root.querySelectorAll('img,video')].filter((each) => !skipped(each, root));
