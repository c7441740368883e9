/** The one line of a visitor's own: typed in a private frame, printed on the sheet, weighed by nothing. */
import { html, nothing } from 'lit';
import { furnish, roomOf } from './private-frame.js';
import type { SelfCheckProps } from './questions.js';

/** Enough for a long sentence. */
const LONGEST = 240;

/** How the field is to look and be named. */
interface Look {
  readonly label: string;
  readonly lang: string;
  readonly dir: string;
  readonly scheme: 'light' | 'dark';
}

const css = (scheme: string, { color, fontFamily, fontSize }: CSSStyleDeclaration, accent: string, line: string) => `
  :root { color-scheme: ${scheme}; --_line: ${line}; --_accent: ${accent}; }
  body { margin: 0; background: transparent; }
  input {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 46px;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_line);
    border-radius: 0.5em;
    background-color: transparent;
    color: ${color};
    font: ${fontSize} ${fontFamily};
  }
  input:focus-visible { outline: 2px solid var(--_accent); outline-offset: -2px; }
  @media (forced-colors: active) { input { border-color: ButtonBorder; } input:focus-visible { outline-color: Highlight; } }
`;

/** Puts the field into a frame that has loaded; `undefined` where the frame is locked. */
function fieldIn(frame: HTMLIFrameElement, look: Look, change: (text: string) => void): HTMLInputElement | undefined {
  const room = roomOf(frame);
  if (!room) return undefined;
  const style = getComputedStyle(frame);
  furnish(
    room,
    look.lang,
    look.dir,
    css(look.scheme, style, style.getPropertyValue('--_accent'), style.getPropertyValue('--_strong-line')),
  );
  const input = room.document.createElement('input');
  input.type = 'text';
  input.dir = 'auto';
  input.maxLength = LONGEST;
  // nothing may remember it, and no speller may send it anywhere
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('aria-label', look.label);
  input.addEventListener('input', () => change(input.value));
  room.document.title = look.label;
  room.document.body.replaceChildren(input);
  return input;
}

/** Keeps the field in step with what is said, and does without it where its frame is locked. */
export class OwnWordsField {
  #input: HTMLInputElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  #made = '';
  #locked = false;
  readonly #draw: () => void;
  readonly #change: (text: string) => void;

  /** @param draw - Draws the self-check again. */
  constructor(draw: () => void, change: (text: string) => void) {
    this.#draw = draw;
    this.#change = change;
  }

  render({ t, lang, dir, level }: SelfCheckProps, scheme: 'light' | 'dark', text: string): unknown {
    if (this.#locked) return nothing;
    const look: Look = { label: t.concern, lang, dir, scheme };
    const fill = (): void => {
      this.#made = JSON.stringify(look);
      this.#input = this.#frame && fieldIn(this.#frame, look, this.#change);
      this.#locked = !this.#input;
      if (this.#input) this.#input.value = text;
      else this.#draw();
    };
    if (this.#input && JSON.stringify(look) !== this.#made) queueMicrotask(fill);
    if (this.#input && this.#input.value !== text) this.#input.value = text;
    const loaded = (event: Event) => {
      this.#frame = event.currentTarget as HTMLIFrameElement;
      // the frame begins anew after every move; a browser may say so while the page is still being drawn
      queueMicrotask(fill);
    };
    return html`
      <div class="own">
        <div class="h4" role="heading" aria-level=${level + 1}>${t.concern}</div>
        <p class="note">${t.concernHint}</p>
        <iframe class="concern" title=${t.concern} @load=${loaded}></iframe>
      </div>
    `;
  }
}
