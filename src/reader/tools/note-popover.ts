import { html, nothing, render } from 'lit';
import { copyNote, noteAt, type Note } from './note-refs.js';
import { toolBox, type ToolHost } from './tool-host.js';
import { noteStyles } from './note-popover.styles.js';
import { english } from './note-popover.strings.js';

/** Room kept to the edges of the window, in pixels. */
const MARGIN = 8;

const FOCUSABLE = 'a[href],button,summary,audio[controls],video[controls],[tabindex="0"]';

interface Open {
  readonly link: HTMLElement;
  /** The notes gone through, the one that is shown last. */
  readonly notes: readonly { readonly note: Note; readonly from: Element; readonly words: readonly Node[] }[];
}

/**
 * Shows a footnote beside its mark. The note keeps its place at the end; what is shown is a copy. It takes the focus,
 * so
 * that it is read out, and gives it back to the mark: with Escape, its button, a press elsewhere, a second press on the
 * mark, or when the focus moves on.
 */
export class NotePopover {
  readonly #context: () => ToolHost;
  readonly #box: HTMLElement;
  #open: Open | undefined;
  /** The mark whose note was open when a press began, which closes it by itself. */
  #was: Element | undefined;
  #frame = 0;

  constructor(context: () => ToolHost) {
    this.#context = context;
    this.#box = toolBox(context(), noteStyles);
    this.#box.addEventListener('click', this.#pressed);
    addEventListener('pointerdown', this.#down, true);
  }

  /** Opens the note of a mark, or closes it where it is open. */
  toggle(link: HTMLElement, note: Note): void {
    const was = this.#was;
    this.#was = undefined;
    if (this.#open?.link === link) return this.close(true);
    if (was === link) return void link.focus({ preventScroll: true });
    this.close();
    this.#open = { link, notes: [this.#entry(note, link)] };
    this.#render();
    const panel = this.#panel!;
    panel.showPopover();
    this.#place();
    panel.focus({ preventScroll: true });
    addEventListener('scroll', this.#moved, { capture: true, passive: true });
    addEventListener('resize', this.#moved);
  }

  /** @param back - Whether the focus goes back to the mark. */
  close(back = false): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    removeEventListener('scroll', this.#moved, true);
    removeEventListener('resize', this.#moved);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const inside = back || !!this.#panel?.matches(':focus-within');
    render(nothing, this.#box);
    if (inside) open.link.focus({ preventScroll: true });
  }

  /** The words have changed: a note stays with its mark, or goes with it. */
  refresh(): void {
    this.#place();
  }

  stop(): void {
    removeEventListener('pointerdown', this.#down, true);
    this.close();
    this.#box.remove();
  }

  get #panel(): HTMLElement | null {
    return this.#box.querySelector('.note-popover');
  }

  #entry(note: Note, from: Element): Open['notes'][number] {
    return { note, from, words: [...copyNote(note, from, location.href).childNodes] };
  }

  readonly #down = (event: Event): void => {
    const open = this.#open;
    this.#was = open && event.composedPath().includes(open.link) ? open.link : undefined;
  };

  readonly #toggled = (event: ToggleEvent): void => {
    // a press elsewhere, or Escape
    if (event.newState === 'closed')
      this.close(
        event.target === this.#panel && this.#box.contains((this.#box.getRootNode() as ShadowRoot).activeElement),
      );
  };

  readonly #keys = (event: KeyboardEvent): void => {
    const panel = this.#panel;
    if (!panel || event.key !== 'Tab') return;
    const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const at = (this.#box.getRootNode() as ShadowRoot).activeElement;
    const beyond = event.shiftKey ? at === panel || at === stops[0] : at === stops[stops.length - 1];
    // on to what comes after the mark, as if the note stood there
    if (!beyond) return;
    const { link } = this.#open!;
    this.close(true);
    if (event.shiftKey) event.preventDefault();
    link.focus({ preventScroll: true });
  };

  /** Links in a note: to another note it opens in place, to elsewhere it leads there. */
  readonly #pressed = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('.note-words a[href]');
    const open = this.#open;
    if (!link || !open || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // a copy is no longer in the article; its original is
    const href = link.getAttribute('href')!;
    const { note } = open.notes[open.notes.length - 1]!;
    const original = [...note.body.querySelectorAll('a[href]')].find(
      (each) => each.getAttribute('href') === href && each.textContent === link.textContent,
    );
    const next = original && noteAt(original, this.#context().root, location.href);
    if (next) {
      event.preventDefault();
      this.#open = { ...open, notes: [...open.notes, this.#entry(next, original)] };
      this.#turn();
    } else if (href.startsWith('#')) this.close();
  };

  readonly #back = (): void => {
    const open = this.#open!;
    this.#open = { ...open, notes: open.notes.slice(0, -1) };
    this.#turn();
  };

  /** Shows another note in the same place. */
  #turn(): void {
    this.#render();
    this.#place();
    this.#panel?.querySelector('.note-words')?.scrollTo(0, 0);
    this.#panel?.focus({ preventScroll: true });
  }

  #render(): void {
    const { t: strings, lang, dir, scheme, root } = this.#context();
    const t = strings.notePopover ?? english;
    const { notes } = this.#open!;
    const { note, words: content } = notes[notes.length - 1]!;
    const before = notes[notes.length - 2];
    const language = note.body.closest('[lang]')?.getAttribute('lang') ?? nothing;
    const direction = getComputedStyle(root).direction;
    this.#box.dataset['scheme'] = scheme;
    render(
      html`
        <div
          class="chrome note-popover"
          part="note"
          popover
          role="dialog"
          tabindex="-1"
          aria-labelledby="note-title"
          aria-describedby="note-words"
          lang=${lang}
          dir=${dir}
          @toggle=${this.#toggled}
          @keydown=${this.#keys}
        >
          <div class="note-head">
            <h2 id="note-title">${t.note(note.mark)}</h2>
            ${before ? html`<button class="button plain" type="button" @click=${this.#back}>${t.backToNote(before.note.mark)}</button>` : nothing}
            <button class="button plain close" type="button" aria-label=${t.closeNote} title=${t.closeNote} @click=${() => this.close(true)}>
              <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false"><path d="m5 5 10 10M15 5 5 15" /></svg>
            </button>
          </div>
          <div class="note-words" id="note-words" lang=${language} dir=${direction}>${content}</div>
        </div>
      `,
      this.#box,
    );
  }

  /** Below the mark, or above it where there is more room; always within the window. */
  #place(): void {
    const panel = this.#panel;
    const link = this.#open?.link;
    if (!panel || !link) return;
    const mark = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    // a mark that has left the window takes its note along
    if (mark.bottom < 0 || mark.top > clientHeight || !link.isConnected) return this.close();
    const below = clientHeight - mark.bottom - MARGIN * 2;
    const above = mark.top - MARGIN * 2;
    const { scrollHeight, offsetHeight } = panel;
    const wanted = Math.max(scrollHeight, offsetHeight);
    const under = below >= Math.min(wanted, 160) || below >= above;
    panel.style.setProperty('--_room', `${Math.max(under ? below : above, 96)}px`);
    const { offsetWidth: width, offsetHeight: height } = panel;
    const left = Math.min(
      Math.max(MARGIN, mark.left + mark.width / 2 - width / 2),
      Math.max(MARGIN, clientWidth - width - MARGIN),
    );
    panel.style.setProperty('--_x', `${left}px`);
    panel.style.setProperty('--_y', `${under ? mark.bottom + MARGIN : Math.max(MARGIN, mark.top - MARGIN - height)}px`);
  }

  readonly #moved = (event: Event): void => {
    if (event.target instanceof Node && this.#box.contains(event.target)) return;
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  };
}
