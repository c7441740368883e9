import { html, render } from 'lit';
import type { Localized } from '../../i18n/strings.js';
import { attachClosedRoot } from '../../internal/closed-root.js';
import { plainText } from '../../internal/dom.js';
import { marks, onMarks, setMark } from '../../journey/marks.js';
import type { ReaderStrings } from '../strings.js';
import { signStyles } from './signs.styles.js';
import { english } from './signs.strings.js';

/** What the toggles are shown with. */
export interface SignsHost extends Localized<ReaderStrings> {
  readonly group: string;
  readonly dark: boolean;
  /** Runs a change of ours in the article without taking it for the author's. */
  readonly runUnobserved: (change: () => void) => void;
}

/** Where the toggle of each passage stands; the passages themselves are only looked at. */
interface Toggle {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The author may give the passage another. */
  id: string;
}

/** The toggles that live, of all readers. Others are the empty shells that copying the words has left. */
const live = new WeakSet<Element>();

const PASSAGES = 'mark[data-sign],li[data-sign]';
const MARK = 'data-wayleaf-mark';

/**
 * The first words of a passage, enough to tell it from the others; of a list item its own, not those of the list in it.
 */
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
 * Offers “sounds like me” beside the passages an author marked. Each toggle stands in a closed root, and what is
 * pressed
 * is known there and in the journey's memory only.
 *
 * A toggle makes its line longer, so it comes only where nobody is looking: below the window, or, once the visitor has
 * pressed something, everywhere.
 */
export class Signs {
  readonly #toggles = new Map<Element, Toggle>();
  readonly #context: () => SignsHost;
  readonly #watcher: IntersectionObserver;
  #root: Element | undefined;
  #unsubscribe: (() => void) | undefined;
  #group = '';
  #pressed = false;

  constructor(context: () => SignsHost) {
    this.#context = context;
    this.#watcher = new IntersectionObserver((entries) => {
      for (const { target, boundingClientRect, rootBounds } of entries)
        if (boundingClientRect.top > (rootBounds?.bottom ?? innerHeight)) this.#offer(target);
    });
    document.addEventListener('click', this.#press, true);
    document.addEventListener('keydown', this.#press, true);
  }

  /** Brings the toggles in line with the passages below `root`, the group and the language. */
  sync(root: Element): void {
    if (root !== this.#root) this.#clear();
    this.#root = root;
    const { group } = this.#context();
    if (group !== this.#group) {
      this.#unsubscribe?.();
      this.#unsubscribe = onMarks(() => this.#renderAll(), group);
      this.#group = group;
    }
    for (const shell of root.querySelectorAll(`[${MARK}]`))
      if (!live.has(shell)) this.#context().runUnobserved(() => shell.remove());
    const passages = new Set(
      [...root.querySelectorAll(PASSAGES)].filter((passage) => passage.getAttribute('data-sign')?.trim()),
    );
    for (const [passage, toggle] of this.#toggles)
      if (passages.has(passage)) toggle.id = passage.getAttribute('data-sign')!.trim();
      else {
        this.#toggles.delete(passage);
        this.#context().runUnobserved(() => toggle.host.remove());
      }
    for (const passage of passages)
      if (!this.#toggles.has(passage)) {
        if (this.#pressed) this.#offer(passage);
        else this.#watcher.observe(passage);
      }
    this.#renderAll();
  }

  /** Takes everything back. */
  stop(): void {
    document.removeEventListener('click', this.#press, true);
    document.removeEventListener('keydown', this.#press, true);
    this.#unsubscribe?.();
    this.#clear();
  }

  // after the press has done what it was for, so that nothing moves under the finger
  readonly #press = (): void => {
    if (this.#pressed) return;
    this.#pressed = true;
    setTimeout(() => this.#root?.isConnected && this.sync(this.#root));
  };

  #offer(passage: Element): void {
    this.#watcher.unobserve(passage);
    if (this.#toggles.has(passage) || !this.#root?.contains(passage)) return;
    const host = document.createElement('span');
    host.setAttribute(MARK, '');
    const toggle: Toggle = { host, root: attachClosedRoot(host), id: passage.getAttribute('data-sign')!.trim() };
    live.add(host);
    this.#toggles.set(passage, toggle);
    if (signStyles.styleSheet) toggle.root.adoptedStyleSheets = [signStyles.styleSheet];
    this.#render(passage, toggle);
    this.#context().runUnobserved(() => place(host, passage));
  }

  #clear(): void {
    this.#watcher.disconnect();
    this.#context().runUnobserved(() => {
      for (const { host } of this.#toggles.values()) host.remove();
    });
    this.#toggles.clear();
    this.#root = undefined;
  }

  #renderAll(): void {
    for (const [passage, toggle] of this.#toggles) this.#render(passage, toggle);
  }

  #render(passage: Element, { root, id }: Toggle): void {
    const { group, lang, dir, dark, t } = this.#context();
    const { soundsLikeMe, signName } = t.signs ?? english;
    const pressed = marks(group).has(id);
    render(
      html`<button
        type="button"
        class=${dark ? 'dark' : ''}
        lang=${lang}
        dir=${dir}
        aria-pressed=${pressed ? 'true' : 'false'}
        aria-label=${signName(soundsLikeMe, firstWords(passage))}
        @click=${() => setMark(id, !marks(group).has(id), group)}
      >
        <span class="face"><span class="dot" aria-hidden="true"></span>${soundsLikeMe}</span>
      </button>`,
      root,
    );
  }
}

/** The list in a list item. */
const nestedIn = (passage: Element): Element | undefined =>
  [...passage.children].find(({ localName }) => /^[uo]l$/.test(localName));

/** Puts a toggle right after a marked passage; in a list item, where its own line ends. */
function place(toggle: HTMLElement, passage: Element): void {
  // not inside of what is pressed for something else
  if (passage.localName !== 'li') return (passage.closest('a,button,label') ?? passage).after(toggle);
  const nested = nestedIn(passage);
  const before = nested ? nested.previousElementSibling : passage.lastElementChild;
  if (before?.localName === 'p') before.append(toggle);
  else if (nested) nested.before(toggle);
  else passage.append(toggle);
}
