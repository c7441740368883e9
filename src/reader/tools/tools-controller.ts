/** Loads the tools of the article when they are first used: find, footnotes, lightbox, wide tables, and quoting. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isElement, rootOf } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import { inTime, onceOnline } from '../../internal/retry.js';
import type { Finder } from './find.js';
import type { Lightbox } from './lightbox.js';
import type { NotePopover } from './note-popover.js';
import type { Tables } from './tables.js';
import { noteAt, type Note } from './note-refs.js';
import type { PanelController } from '../engine/panel-controller.js';
import { isLaidOut } from '../article/piece.js';
import type { ToolHost } from './tool-host.js';
import { isZoomable, zoomableIn } from './zoomable-images.js';

const loadFind = once(() => import('./find.js'));
const loadNotePopover = once(() => import('./note-popover.js'));
const loadLightbox = once(() => import('./lightbox.js'));
const loadTables = once(() => import('./tables.js'));

/** How many milliseconds a press on a footnote's mark waits before the link is followed. */
const LOAD_TIMEOUT = 1000;

/**
 * Milliseconds for which a passage is kept after its selection was cleared: a touch on the bar clears the selection
 * first.
 */
const SELECTION_DELAY = 400;

/**
 * Listens for presses, pointers and selections in the article and loads the module of a tool on first use. The
 * listeners are on the document, not on the author's elements, so that they run after the page's own handlers; events
 * those have prevented are ignored.
 */
export class ToolsController implements ReactiveController {
  /** The range the visitor has selected. */
  passage: Range | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #panel: PanelController;
  readonly #context: () => ToolHost;
  #finder: Finder | undefined;
  #note: NotePopover | undefined;
  #lightbox: Lightbox | undefined;
  #tables: Tables | undefined;
  #reads = 0;
  /** The document that the widget is in; another after a move into a popup. */
  #document!: Document;
  #selectionTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, panel: PanelController, context: () => ToolHost) {
    this.#host = host;
    this.#panel = panel;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    this.#document = this.#host.ownerDocument;
    this.#document.addEventListener('click', this.#onClick);
    this.#document.addEventListener('pointerover', this.#onPointerover, { passive: true });
    this.#document.addEventListener('pointerdown', this.#onApproach, { capture: true, passive: true });
    this.#document.addEventListener('selectionchange', this.#onSelectionchange);
  }

  hostUpdated(): void {
    this.#sync();
    // once its panel is closed, a passage is cleared with its selection
    if (this.passage && this.#panel.open !== 'quote') this.#onSelectionchange();
  }

  hostDisconnected(): void {
    this.#document.removeEventListener('click', this.#onClick);
    this.#document.removeEventListener('pointerover', this.#onPointerover);
    this.#document.removeEventListener('pointerdown', this.#onApproach, true);
    this.#document.removeEventListener('selectionchange', this.#onSelectionchange);
    clearTimeout(this.#selectionTimer);
    for (const tool of [this.#finder, this.#note, this.#lightbox, this.#tables]) tool?.stop();
    this.#finder = this.#note = this.#lightbox = this.#tables = this.passage = undefined;
    this.#reads = 0;
  }

  /** Whether the find box is open. */
  get isFinding(): boolean {
    return this.#isFinding;
  }

  /** The number of pictures that can be shown larger. */
  get pictures(): number {
    return zoomableIn(this.#context().root).length;
  }

  /** Updates the open tools after a scan. */
  #sync(): void {
    const { reads } = this.#context();
    if (reads === this.#reads) return this.#finder?.redraw();
    this.#reads = reads;
    this.#finder?.refresh();
    this.#note?.refresh();
    this.resized();
  }

  /** Updates the wide tables after a layout change. */
  resized(): void {
    const { root } = this.#context();
    if (this.#tables) return this.#tables.sync();
    if (
      ![...root.querySelectorAll('table')].some(
        (table) => isLaidOut(table) && table.offsetWidth > (table.parentElement?.clientWidth ?? 0),
      )
    )
      return;
    loadTables().then(
      ({ Tables }) => {
        if (!this.#host.isConnected) return;
        this.#tables ??= new Tables(this.#context);
        this.#tables.sync();
      },
      () => onceOnline(this.#host, this.#again),
    );
  }

  readonly #again = (): void => this.resized();

  #isFinding = false;

  /** Opens the find box. */
  readonly openFind = (): Promise<void> => this.#withFailureNotice(async () => (await this.#loadFinder())?.open());

  /** Finds a text and resolves with the number of matches. */
  async find(text: string): Promise<number> {
    if (!text.trim() && !this.#finder) return 0;
    const finder = await this.#loadFinder();
    return (await finder?.find(text)) ?? 0;
  }

  /** Opens the lightbox at the first picture in view. */
  readonly openPictures = (): Promise<void> =>
    this.#withFailureNotice(async () => {
      const all = zoomableIn(this.#context().root);
      const first = all.find((img) => img.getBoundingClientRect().bottom > 0) ?? all[0];
      if (first) (await this.#openLightbox())?.open(first);
    });

  async #loadFinder(): Promise<Finder | undefined> {
    const { Finder } = await loadFind();
    if (!this.#host.isConnected) return undefined;
    this.#finder ??= new Finder(this.#context, () => {
      this.#isFinding = false;
      // the focus returns to the button that opened it
      const button = this.#host.shadowRoot!.querySelector<HTMLElement>('[data-panel=tools]');
      const { activeElement } = rootOf(this.#host);
      if (!activeElement || activeElement === this.#document.body || activeElement === this.#host)
        button?.focus({ preventScroll: true });
      this.#host.requestUpdate();
    });
    this.#isFinding = true;
    this.#host.requestUpdate();
    return this.#finder;
  }

  async #openLightbox(): Promise<Lightbox | undefined> {
    const { Lightbox } = await loadLightbox();
    if (!this.#host.isConnected) return undefined;
    return (this.#lightbox ??= new Lightbox(this.#context));
  }

  /** Loads and uses a module; the bar shows a message where it takes long, or fails to load. */
  async #withFailureNotice(use: () => Promise<void>): Promise<void> {
    await this.#panel.waitFor(use());
  }

  /** The target of an event, if it is in the article. */
  #targetOf(event: Event): Element | undefined {
    const [target] = event.composedPath();
    return target && isElement(target) && this.#context().root.contains(target) ? target : undefined;
  }

  #noteOf(link: Element | null | undefined): Note | undefined {
    return link ? noteAt(link, this.#context().root, location.href) : undefined;
  }

  readonly #onClick = (event: MouseEvent): void => {
    const { metaKey, ctrlKey, shiftKey, altKey, button, defaultPrevented } = event;
    // ignores presses that open another tab, or that the page has handled
    if (metaKey || ctrlKey || shiftKey || altKey || button || defaultPrevented) return;
    const at = this.#targetOf(event);
    if (!at) return;
    const link = at.closest('a[href]');
    const note = this.#noteOf(link);
    if (link && note) {
      event.preventDefault();
      inTime(loadNotePopover(), LOAD_TIMEOUT)
        .then(({ NotePopover }) => {
          if (!this.#host.isConnected) return;
          this.#note ??= new NotePopover(this.#context);
          this.#note.toggle(link as HTMLElement, note);
        })
        // without the module, or where it fails, the link is followed
        .catch(() => void (location.href = (link as HTMLAnchorElement).href));
    } else if (isZoomable(at)) void this.#withFailureNotice(async () => (await this.#openLightbox())?.open(at));
  };

  /** Preloads the footnote module when a finger or pointer is on a mark. */
  readonly #onApproach = (event: Event): void => {
    const at = this.#targetOf(event);
    if (this.#noteOf(at?.closest('a[href]'))) loadNotePopover().catch(() => undefined);
  };

  readonly #onPointerover = (event: PointerEvent): void => {
    const at = this.#targetOf(event);
    if (event.pointerType === 'touch' || !at) return;
    if (isZoomable(at))
      void this.#openLightbox().then(
        (box) => box?.markZoomable(at),
        () => undefined,
      );
    else this.#onApproach(event);
  };

  readonly #onSelectionchange = (): void => {
    const { root } = this.#context();
    const tree = rootOf(root) as Document & { getSelection?: () => Selection | null };
    const selection = (tree.getSelection ? tree.getSelection() : this.#document.getSelection()) ?? null;
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const passage =
      range && root.contains(range.commonAncestorContainer) && range.toString().trim() ? range.cloneRange() : undefined;
    if (passage) {
      clearTimeout(this.#selectionTimer);
      this.#selectionTimer = undefined;
      this.#setPassage(passage);
    } else if (this.passage) this.#selectionTimer ??= setTimeout(() => this.#setPassage(undefined), SELECTION_DELAY);
  };

  #setPassage(passage: Range | undefined): void {
    this.#selectionTimer = undefined;
    // the passage of an open panel does not change
    if (this.#panel.open === 'quote') return;
    const changes = !passage !== !this.passage;
    this.passage = passage;
    if (changes) this.#host.requestUpdate();
  }
}
