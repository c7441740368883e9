/** Shows a footnote in a popover beside its mark. */
import { showPopover } from './popover.js';
import { html, nothing, render } from 'lit';
import { close, icon } from './icons.js';
import { windowBox, zoomOf } from '../../internal/css-zoom.js';
import { styleOf, viewOf } from '../../internal/view.js';
import { copyNote, noteAt, type Note } from './note-refs.js';
import { toolBox, type ToolHost } from './tool-host.js';
import { noteStyles } from './note-popover.styles.js';
import { english } from './note-popover.strings.js';

/** The distance to the edges of the window, in pixels. */
const MARGIN = 8;

const FOCUSABLE = 'a[href],button,summary,audio[controls],video[controls],[tabindex="0"]';

interface OpenNotes {
  readonly link: HTMLElement;
  /** The notes that were followed; the last one is shown. */
  readonly notes: readonly { readonly note: Note; readonly from: Element; readonly words: readonly Node[] }[];
}

/**
 * Shows a copy of a footnote beside its mark; the note itself stays in its list. The popover takes the focus, so that
 * it is announced, and returns it to the mark on Escape, its button, a press elsewhere, a second press on the mark, or
 * when the focus leaves it.
 */
export class NotePopover {
  readonly #context: () => ToolHost;
  readonly #box: HTMLElement;
  #open: OpenNotes | undefined;
  /** The mark whose note was open when a press began: light dismiss has closed it before the click. */
  #openAtPress: Element | undefined;
  #frame = 0;
  /** The window it is shown in. */
  readonly #view: Window;

  constructor(context: () => ToolHost) {
    this.#context = context;
    this.#box = toolBox(context(), noteStyles);
    this.#box.addEventListener('click', this.#onClick);
    this.#view = viewOf(context().host);
    this.#view.addEventListener('pointerdown', this.#onPointerdown, true);
  }

  /** Opens the note of a mark, or closes it if it is open. */
  toggle(link: HTMLElement, note: Note): void {
    const openAtPress = this.#openAtPress;
    this.#openAtPress = undefined;
    if (this.#open?.link === link) return this.close(true);
    if (openAtPress === link) return void link.focus({ preventScroll: true });
    this.close();
    this.#open = { link, notes: [this.#entry(note, link)] };
    this.#render();
    const panel = this.#panel!;
    showPopover(panel);
    this.#positionPanel();
    panel.focus({ preventScroll: true });
    this.#view.addEventListener('scroll', this.#onScrollOrResize, { capture: true, passive: true });
    this.#view.addEventListener('resize', this.#onScrollOrResize);
  }

  /** @param returnFocus - Whether the focus returns to the mark. */
  close(returnFocus = false): void {
    const open = this.#open;
    if (!open) return;
    this.#open = undefined;
    this.#view.removeEventListener('scroll', this.#onScrollOrResize, true);
    this.#view.removeEventListener('resize', this.#onScrollOrResize);
    this.#view.cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    const inside = returnFocus || !!this.#panel?.matches(':focus-within');
    render(nothing, this.#box);
    if (inside) open.link.focus({ preventScroll: true });
  }

  /** Repositions the note after the text has changed, and closes it if its mark is gone. */
  refresh(): void {
    this.#positionPanel();
  }

  stop(): void {
    this.#view.removeEventListener('pointerdown', this.#onPointerdown, true);
    this.close();
    this.#box.remove();
  }

  get #panel(): HTMLElement | null {
    return this.#box.querySelector('.note-popover');
  }

  #entry(note: Note, from: Element): OpenNotes['notes'][number] {
    return { note, from, words: [...copyNote(note, from, location.href).childNodes] };
  }

  readonly #onPointerdown = (event: Event): void => {
    const open = this.#open;
    this.#openAtPress = open && event.composedPath().includes(open.link) ? open.link : undefined;
  };

  readonly #onToggle = (event: ToggleEvent): void => {
    // light dismiss, or Escape
    if (event.newState === 'closed')
      this.close(
        event.target === this.#panel && this.#box.contains((this.#box.getRootNode() as ShadowRoot).activeElement),
      );
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const panel = this.#panel;
    if (!panel || event.key !== 'Tab') return;
    const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)];
    const at = (this.#box.getRootNode() as ShadowRoot).activeElement;
    const leavesPanel = event.shiftKey ? at === panel || at === stops[0] : at === stops[stops.length - 1];
    // the focus continues after the mark, as if the note stood there
    if (!leavesPanel) return;
    const { link } = this.#open!;
    this.close(true);
    if (event.shiftKey) event.preventDefault();
    link.focus({ preventScroll: true });
  };

  /** Handles links in a note: another note replaces this one, other links are followed. */
  readonly #onClick = (event: MouseEvent): void => {
    const link = (event.target as Element).closest('.note-words a[href]');
    const open = this.#open;
    if (!link || !open || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    // the copy is outside of the article, so its original is looked up
    const href = link.getAttribute('href')!;
    const { note } = open.notes[open.notes.length - 1]!;
    const original = [...note.body.querySelectorAll('a[href]')].find(
      (each) => each.getAttribute('href') === href && each.textContent === link.textContent,
    );
    const next = original && noteAt(original, this.#context().root, location.href);
    if (next) {
      // what throws leaves the link to the browser
      this.#open = { ...open, notes: [...open.notes, this.#entry(next, original)] };
      this.#showLast();
      event.preventDefault();
    } else if (href.startsWith('#')) this.close();
  };

  readonly #goBack = (): void => {
    const open = this.#open!;
    this.#open = { ...open, notes: open.notes.slice(0, -1) };
    this.#showLast();
  };

  /** Shows the last note in the same popover. */
  #showLast(): void {
    this.#render();
    this.#positionPanel();
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
    const direction = styleOf(root).direction;
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
          @toggle=${this.#onToggle}
          @keydown=${this.#onKeydown}
        >
          <div class="note-head">
            <h2 id="note-title">${t.note(note.mark)}</h2>
            ${
              before
                ? html`<button class="button plain" type="button" @click=${this.#goBack}
                    >${t.backToNote(before.note.mark)}</button
                  >`
                : nothing
            }
            <button
              class="button plain close"
              type="button"
              aria-label=${t.closeNote}
              title=${t.closeNote}
              @click=${() => this.close(true)}
            >
              ${icon(close())}
            </button>
          </div>
          <div class="note-words" id="note-words" lang=${language} dir=${direction}>${content}</div>
        </div>
      `,
      this.#box,
    );
  }

  /** Positions the note below the mark, or above it where there is more room; always inside of the window. */
  #positionPanel(): void {
    const panel = this.#panel;
    const link = this.#open?.link;
    if (!panel || !link) return;
    const mark = windowBox(link, link.getClientRects()[0]);
    const { clientWidth, clientHeight } = this.#view.document.documentElement;
    const zoom = zoomOf(panel);
    // a note closes when its mark has left the window
    if (mark.bottom < 0 || mark.top > clientHeight || !link.isConnected) return this.close();
    const below = clientHeight - mark.bottom - MARGIN * 2;
    const above = mark.top - MARGIN * 2;
    const { scrollHeight, offsetHeight } = panel;
    const fullHeight = Math.max(scrollHeight, offsetHeight) * zoom;
    const isBelow = below >= Math.min(fullHeight, 160) || below >= above;
    const set = (name: string, distance: number) => panel.style.setProperty(name, `${distance / zoom}px`);
    set('--_room', Math.max(isBelow ? below : above, 96));
    const width = panel.offsetWidth * zoom;
    const height = panel.offsetHeight * zoom;
    const left = Math.min(
      Math.max(MARGIN, mark.left + mark.width / 2 - width / 2),
      Math.max(MARGIN, clientWidth - width - MARGIN),
    );
    set('--_x', left);
    set('--_y', isBelow ? mark.bottom + MARGIN : Math.max(MARGIN, mark.top - MARGIN - height));
  }

  readonly #onScrollOrResize = (event: Event): void => {
    if (this.#box.contains(event.target as Node)) return;
    this.#frame ||= this.#view.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#positionPanel();
    });
  };
}
