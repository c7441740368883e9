/** Renders the field for one line in the visitor's own words: typed in a private frame, printed, never scored. */
import { html, nothing } from 'lit';
import { styleDocument, privateDocumentOf } from './private-frame.js';
import type { SelfCheckProps } from './questions.js';

/** Length of a long sentence, in characters. */
const MAX_LENGTH = 240;

/** The label of the field and the look of the page around it. */
interface FieldProps {
  readonly label: string;
  readonly lang: string;
  readonly dir: string;
  readonly scheme: 'light' | 'dark';
}

/** The style sheet of the frame. */
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
  @media (forced-colors: active) {
    input { border-color: ButtonBorder; }
    input:focus-visible { outline-color: Highlight; }
  }
`;

/** Creates the field in a frame that has loaded; `undefined` where a sandbox blocks access to the frame. */
function fieldIn(
  frame: HTMLIFrameElement,
  props: FieldProps,
  change: (text: string) => void,
): HTMLInputElement | undefined {
  const target = privateDocumentOf(frame);
  if (!target) return undefined;
  const style = getComputedStyle(frame);
  styleDocument(
    target,
    props.lang,
    props.dir,
    css(props.scheme, style, style.getPropertyValue('--_accent'), style.getPropertyValue('--_strong-line')),
  );
  const input = target.document.createElement('input');
  input.type = 'text';
  input.dir = 'auto';
  input.maxLength = MAX_LENGTH;
  // no form history may keep it, and no spelling service may be sent it
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('aria-label', props.label);
  input.addEventListener('input', () => change(input.value));
  target.document.title = props.label;
  target.document.body.replaceChildren(input);
  return input;
}

/** Keeps the field equal to the state. Where a sandbox blocks access to its frame, it is not rendered. */
export class OwnWordsField {
  #input: HTMLInputElement | undefined;
  #frame: HTMLIFrameElement | undefined;
  #rendered = '';
  #locked = false;
  readonly #redraw: () => void;
  readonly #change: (text: string) => void;

  /** @param redraw - Renders the self-check again. */
  constructor(redraw: () => void, change: (text: string) => void) {
    this.#redraw = redraw;
    this.#change = change;
  }

  /** The field under its heading; nothing where it cannot be used. */
  render({ t, lang, dir, level }: SelfCheckProps, scheme: 'light' | 'dark', text: string): unknown {
    if (this.#locked) return nothing;
    const props: FieldProps = { label: t.concern, lang, dir, scheme };
    const createField = (): void => {
      this.#rendered = JSON.stringify(props);
      this.#input = this.#frame && fieldIn(this.#frame, props, this.#change);
      this.#locked = !this.#input;
      if (this.#input) this.#input.value = text;
      else this.#redraw();
    };
    if (this.#input && JSON.stringify(props) !== this.#rendered) queueMicrotask(createField);
    if (this.#input && this.#input.value !== text) this.#input.value = text;
    const onLoad = (event: Event) => {
      this.#frame = event.currentTarget as HTMLIFrameElement;
      // a frame reloads whenever it is moved; a browser may fire the event during the rendering
      queueMicrotask(createField);
    };
    return html`
      <div class="own">
        <div class="h4" role="heading" aria-level=${level + 1}>${t.concern}</div>
        <p class="note">${t.concernHint}</p>
        <iframe class="concern" title=${t.concern} @load=${onLoad}></iframe>
      </div>
    `;
  }
}
