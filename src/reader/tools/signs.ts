/** Adds “sounds like me” toggles to the passages an author has marked. */
import { html, nothing, render } from 'lit';
import { styleOf, viewOf } from '../../internal/view.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { Localized } from '../../i18n/strings.js';
import { attachClosedRoot } from '../../internal/closed-root.js';
import { isElement, parentAcross, plainText } from '../../internal/dom.js';
import { whenIdle } from '../../internal/load.js';
import { marks, onMarks, setMark } from '../../journey/marks.js';
import { scrollerOf } from '../reading/scroll-containers.js';
import type { ReaderStrings } from '../strings.js';
import { insertAfterSentence, joinText, type DividedText } from './sign-place.js';
import { signStyles } from './signs.styles.js';
import { english } from './signs.strings.js';

/** What the toggles need from the reader. */
export interface SignsHost extends Localized<ReaderStrings> {
  readonly group: string;
  readonly dark: boolean;
  /** Runs a change to the article without treating it as the author's. */
  readonly runUnobserved: (change: () => void) => void;
}

/** A toggle, which stands after its passage; the passage itself is not changed. */
interface Toggle {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The author may change it. */
  id: string;
  /** The text it stands in, where that had to be divided. */
  divided: DividedText | undefined;
  /** Whether it is shown without words: one of several in a paragraph, of which the first explains them. */
  quiet: boolean;
}

/** The hosts of the toggles of all readers. Others are empty copies from cloning the article. */
const ownHosts = new WeakSet<Element>();

const PRESSES = ['click', 'keydown'] as const;
const MARKED_PASSAGES = 'mark[data-sign],li[data-sign]';
const CONTROL = 'data-wayleaf-mark';
/** Milliseconds without a movement after which scrolling has paused. */
const PAUSE = 150;
const BLOCK = 'p,li,dd,dt,td,th,blockquote,figcaption,h1,h2,h3,h4,h5,h6,div,section,article';

/**
 * Calls back when the page has loaded and is idle. A framework that hydrates what its server wrote compares it with what
 * stands there: until it has, no element of ours may stand between the author's words.
 */
function onceLoaded(call: () => void): void {
  // eslint-disable-next-line wayleaf/own-view -- the page that a server wrote
  if (document.readyState === 'complete') call();
  // eslint-disable-next-line wayleaf/own-view -- as above
  else addEventListener('load', () => whenIdle(call), { once: true });
}

/** The marked passages in an element, and it if it is one. */
const passagesIn = (element: Element): readonly Element[] =>
  [element, ...element.querySelectorAll(MARKED_PASSAGES)].filter(
    (each) => each.matches(MARKED_PASSAGES) && each.getAttribute('data-sign')?.trim(),
  );

/** What grows as a whole when a passage gets its toggle: its block, or the row that its cell makes taller. */
const blockOf = (passage: Element): Element =>
  passage.closest('tr') ?? passage.closest(BLOCK) ?? passage.ownerDocument.body;

/**
 * Whether a block that grows moves nothing that is seen: it has left what scrolls upwards, and the browser anchors the
 * scroll position to what is still seen, which Safari does not, nor any browser where the page forbids it.
 */
function growsUnseen(block: Element, bottom: number): boolean {
  if (bottom > Math.max(0, scrollerOf(block)?.getBoundingClientRect().top ?? 0)) return false;
  for (let at: Node | null = block; at; at = parentAcross(at))
    if (isElement(at) && styleOf(at).getPropertyValue('overflow-anchor') !== 'auto') return false;
  return true;
}

/** The first words of a passage, for the toggle's name; of a list item its own text, without nested lists. */
function firstWords(passage: Element): string {
  const nested = nestedIn(passage);
  const own = nested
    ? [...passage.childNodes]
        .slice(0, [...passage.childNodes].indexOf(nested))
        .map((each) => each.textContent)
        .join('')
        .replace(/\s+/g, ' ')
        .trim()
    : '';
  const words = (own || plainText(passage)).split(' ');
  return words.length > 8 ? `${words.slice(0, 7).join(' ')}…` : words.join(' ');
}

/**
 * Adds a toggle to each passage an author has marked. Each toggle is in a closed root, and its state is stored only
 * there and in the journey's private memory.
 *
 * A toggle makes its line longer, so it is added only where that shifts no visible content: below the window; above it,
 * where the browser keeps what is seen in place; or, once the visitor has pressed something, everywhere.
 */
export class Signs {
  readonly #toggles = new Map<Element, Toggle>();
  readonly #context: () => SignsHost;
  #observer: IntersectionObserver | undefined;
  #document: Document | undefined;
  #root: Element | undefined;
  #unsubscribe: (() => void) | undefined;
  #group = '';
  #hasPressed = false;

  constructor(context: () => SignsHost) {
    this.#context = context;
  }

  /** Watches the window that shows the article, which is another after a move into a popup. */
  #watch(root: Element): void {
    if (root.ownerDocument === this.#document) return;
    this.#unwatch();
    const page = (this.#document = root.ownerDocument);
    const view = viewOf(root);
    // without it, toggles come with the first press
    if (typeof view.IntersectionObserver === 'function')
      this.#observer = new view.IntersectionObserver((entries) => {
        for (const { target, boundingClientRect, rootBounds } of entries)
          if (boundingClientRect.top > (rootBounds?.bottom ?? view.innerHeight)) this.#addWithin(target);
          else if (target === blockOf(target)) this.#addAbove(target, boundingClientRect);
      });
    for (const type of PRESSES) page.addEventListener(type, this.#onFirstPress, true);
  }

  #unwatch(): void {
    this.#observer?.disconnect();
    for (const type of PRESSES) this.#document?.removeEventListener(type, this.#onFirstPress, true);
    this.#document = this.#observer = undefined;
  }

  /** Updates the toggles to the passages below `root`, the group and the language. */
  sync(root: Element): void {
    if (root !== this.#root) this.#clear();
    this.#root = root;
    this.#watch(root);
    const { group } = this.#context();
    if (group !== this.#group) {
      this.#unsubscribe?.();
      this.#unsubscribe = onMarks(() => this.#renderAll(), group);
      this.#group = group;
    }
    for (const copy of root.querySelectorAll(`[${CONTROL}]`))
      if (!ownHosts.has(copy)) this.#context().runUnobserved(() => copy.remove());
    const passages = new Set(passagesIn(root));
    for (const [passage, toggle] of this.#toggles)
      if (passages.has(passage) && !isMisplaced(toggle)) toggle.id = passage.getAttribute('data-sign')!.trim();
      else {
        this.#toggles.delete(passage);
        this.#remove([toggle]);
      }
    for (const passage of passages)
      if (!this.#toggles.has(passage)) {
        if (this.#hasPressed) this.#addToggle(passage);
        else
          onceLoaded(() => {
            if (root === this.#root) for (const each of [passage, blockOf(passage)]) this.#observer?.observe(each);
          });
      }
    this.#renderAll();
  }

  /** Removes everything. */
  stop(): void {
    this.#unwatch();
    this.#unsubscribe?.();
    this.#clear();
  }

  // after the press was handled, so that nothing moves under the finger
  readonly #onFirstPress = (): void => {
    if (this.#hasPressed) return;
    this.#hasPressed = true;
    setTimeout(() => this.#root?.isConnected && this.sync(this.#root));
  };

  #addWithin(element: Element): void {
    for (const passage of passagesIn(element)) this.#addToggle(passage);
  }

  /** Adds the toggles of a block above once scrolling has paused: a smooth one would miss its target. */
  #addAbove(block: Element, { top, bottom }: DOMRectReadOnly): void {
    if (!growsUnseen(block, bottom)) return;
    setTimeout(() => {
      const now = block.getBoundingClientRect();
      if (now.top !== top) this.#addAbove(block, now);
      else this.#addWithin(block);
    }, PAUSE);
  }

  #addToggle(passage: Element): void {
    this.#observer?.unobserve(passage);
    if (this.#toggles.has(passage) || !this.#root?.contains(passage)) return;
    const host = document.createElement('span');
    host.setAttribute(CONTROL, '');
    const toggle: Toggle = {
      host,
      root: attachClosedRoot(host),
      id: passage.getAttribute('data-sign')!.trim(),
      divided: undefined,
      quiet: false,
    };
    ownHosts.add(host);
    this.#toggles.set(passage, toggle);
    adoptStyles(toggle.root, signStyles);
    this.#render(passage, toggle);
    this.#context().runUnobserved(() => (toggle.divided = insertToggle(host, passage)));
    this.#renderAll();
  }

  #clear(): void {
    this.#observer?.disconnect();
    this.#remove([...this.#toggles.values()]);
    this.#toggles.clear();
    this.#root = undefined;
  }

  /** Removes toggles, and joins the text that was divided for them. */
  #remove(toggles: readonly Toggle[]): void {
    this.#context().runUnobserved(() => {
      for (const { host } of toggles) host.remove();
      for (const { divided } of toggles) if (divided) joinText(divided);
    });
  }

  #renderAll(): void {
    const blocks = new Map<Element | null, Element[]>();
    for (const passage of this.#toggles.keys()) {
      const block = passage.parentElement?.closest(BLOCK) ?? null;
      if (passage.localName === 'mark') blocks.set(block, [...(blocks.get(block) ?? []), passage]);
    }
    for (const passages of blocks.values()) {
      passages.sort((one, other) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
      passages.forEach((each, index) => (this.#toggles.get(each)!.quiet = passages.length > 2 && index > 0));
    }
    for (const [passage, toggle] of this.#toggles) this.#render(passage, toggle);
  }

  #render(passage: Element, { root, id, quiet }: Toggle): void {
    const { group, lang, dir, dark, t } = this.#context();
    const { soundsLikeMe, signName } = t.signs ?? english;
    const pressed = marks(group).has(id);
    render(
      html`<button
        type="button"
        class="${dark ? 'dark' : ''} ${quiet ? 'quiet' : ''}"
        title=${quiet ? soundsLikeMe : nothing}
        lang=${lang}
        dir=${dir}
        aria-pressed=${pressed ? 'true' : 'false'}
        aria-label=${signName(soundsLikeMe, firstWords(passage))}
        @click=${() => setMark(id, !marks(group).has(id), group)}
      >
        <span class="face"><span class="dot" aria-hidden="true"></span><span class="words">${soundsLikeMe}</span></span>
      </button>`,
      root,
    );
  }
}

/** Whether the page has written the text anew that a toggle stands in, or has taken the toggle away. */
const isMisplaced = ({ host, divided }: Toggle): boolean =>
  !host.isConnected || (!!divided?.first.isConnected && divided.first.data !== divided.data);

/** The list nested in a list item. */
const nestedIn = (passage: Element): Element | undefined =>
  [...passage.children].find(({ localName }) => /^[uo]l$/.test(localName));

/** Inserts a toggle after the sentence of a marked passage; in a list item, at the end of its own text. */
function insertToggle(toggle: HTMLElement, passage: Element): DividedText | undefined {
  if (passage.localName !== 'li') return insertAfterSentence(toggle, passage, (node) => ownHosts.has(node as Element));
  const nested = nestedIn(passage);
  const before = nested ? nested.previousElementSibling : passage.lastElementChild;
  if (before?.localName === 'p') before.append(toggle);
  else if (nested) nested.before(toggle);
  else passage.append(toggle);
  return undefined;
}
