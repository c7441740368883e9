import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { rootOf } from '../../internal/dom.js';
import { once } from '../../internal/load.js';
import type { Finder } from './find.js';
import type { Lightbox } from './lightbox.js';
import type { NotePopover } from './note-popover.js';
import type { Tables } from './tables.js';
import { noteAt, type Note } from './note-refs.js';
import type { PanelController } from '../engine/panel-controller.js';
import { isLaidOut } from '../article/piece.js';
import type { ToolHost } from './tool-host.js';
import { isZoomable, zoomableIn } from './zoomable-images.js';

const finders = once(() => import('./find.js'));
const notes = once(() => import('./note-popover.js'));
const lightboxes = once(() => import('./lightbox.js'));
const scrollers = once(() => import('./tables.js'));

/**
 * Milliseconds for which a passage stays chosen after its selection went: a touch on the bar takes the selection first.
 */
const LINGER = 400;

/**
 * What a person reaches for in the text: find, notes, pictures, a passage to quote; and wide tables. Each comes as a
 * part
 * of its own when it is first reached for. Nothing listens on the author's words themselves, but on the page, after the
 * page's own handlers: what they have taken is theirs.
 */
export class ToolsController implements ReactiveController {
  /** The passage the visitor has selected. */
  passage: Range | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #panel: PanelController;
  readonly #context: () => ToolHost;
  #finder: Finder | undefined;
  #note: NotePopover | undefined;
  #lightbox: Lightbox | undefined;
  #tables: Tables | undefined;
  #reads = 0;
  #linger: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, panel: PanelController, context: () => ToolHost) {
    this.#host = host;
    this.#panel = panel;
    this.#context = context;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('click', this.#pressed);
    document.addEventListener('pointerover', this.#pointed, { passive: true });
    document.addEventListener('pointerdown', this.#neared, { capture: true, passive: true });
    document.addEventListener('selectionchange', this.#selected);
  }

  hostUpdated(): void {
    this.#sync();
    // a passage whose panel was closed goes with its selection
    if (this.passage && this.#panel.open !== 'quote') this.#selected();
  }

  hostDisconnected(): void {
    document.removeEventListener('click', this.#pressed);
    document.removeEventListener('pointerover', this.#pointed);
    document.removeEventListener('pointerdown', this.#neared, true);
    document.removeEventListener('selectionchange', this.#selected);
    clearTimeout(this.#linger);
    for (const tool of [this.#finder, this.#note, this.#lightbox, this.#tables]) tool?.stop();
    this.#finder = this.#note = this.#lightbox = this.#tables = this.passage = undefined;
    this.#reads = 0;
  }

  /** Whether something is open that the focus comes back from. */
  get busy(): boolean {
    return this.#finding;
  }

  /** How many pictures can be seen larger. */
  get pictures(): number {
    return zoomableIn(this.#context().root, innerWidth).length;
  }

  /** Brings the tools in line with the words. */
  #sync(): void {
    const { reads } = this.#context();
    if (reads === this.#reads) return this.#finder?.redraw();
    this.#reads = reads;
    this.#finder?.refresh();
    this.#note?.refresh();
    this.resized();
  }

  /** Looks again which tables are too wide. */
  resized(): void {
    const { root } = this.#context();
    if (this.#tables) return this.#tables.sync();
    if (
      ![...root.querySelectorAll('table')].some(
        (table) => isLaidOut(table) && table.offsetWidth > (table.parentElement?.clientWidth ?? 0),
      )
    )
      return;
    scrollers().then(
      ({ Tables }) => {
        if (!this.#host.isConnected) return;
        this.#tables ??= new Tables(this.#context);
        this.#tables.sync();
      },
      () => undefined,
    );
  }

  #finding = false;

  /** Opens the box that finds words. */
  readonly openFind = (): Promise<void> => this.#reach(async () => (await this.#find())?.open());

  /** Finds a text; tells how often. */
  async find(text: string): Promise<number> {
    if (!text.trim() && !this.#finder) return 0;
    const finder = await this.#find();
    return (await finder?.find(text)) ?? 0;
  }

  /** Shows the pictures, from the one that is in view. */
  readonly openPictures = (): Promise<void> =>
    this.#reach(async () => {
      const all = zoomableIn(this.#context().root, innerWidth);
      const first = all.find((img) => img.getBoundingClientRect().bottom > 0) ?? all[0];
      if (first) (await this.#box())?.open(first);
    });

  async #find(): Promise<Finder | undefined> {
    const { Finder } = await finders();
    if (!this.#host.isConnected) return undefined;
    this.#finder ??= new Finder(this.#context, () => {
      this.#finding = false;
      // back to where it was opened from
      const button = this.#host.shadowRoot!.querySelector<HTMLElement>('[data-panel=tools]');
      const { activeElement } = rootOf(this.#host);
      if (!activeElement || activeElement === document.body || activeElement === this.#host)
        button?.focus({ preventScroll: true });
      this.#host.requestUpdate();
    });
    this.#finding = true;
    this.#host.requestUpdate();
    return this.#finder;
  }

  async #box(): Promise<Lightbox | undefined> {
    const { Lightbox } = await lightboxes();
    if (!this.#host.isConnected) return undefined;
    return (this.#lightbox ??= new Lightbox(this.#context));
  }

  /** Fetches a part and uses it; where it does not come, the bar says so. */
  async #reach(use: () => Promise<void>): Promise<void> {
    this.#panel.say(false);
    try {
      await use();
    } catch {
      this.#panel.say(true);
    }
  }

  /** What was pressed or pointed at in the article. */
  #at(event: Event): Element | undefined {
    const [target] = event.composedPath();
    return target instanceof Element && this.#context().root.contains(target) ? target : undefined;
  }

  #noteOf(link: Element | null | undefined): Note | undefined {
    return link ? noteAt(link, this.#context().root, location.href) : undefined;
  }

  readonly #pressed = (event: MouseEvent): void => {
    const { metaKey, ctrlKey, shiftKey, altKey, button, defaultPrevented } = event;
    // a press that means another tab, or that the page has taken, is none of ours
    if (metaKey || ctrlKey || shiftKey || altKey || button || defaultPrevented) return;
    const at = this.#at(event);
    if (!at) return;
    const link = at.closest('a[href]');
    const note = this.#noteOf(link);
    if (link && note) {
      event.preventDefault();
      notes().then(
        ({ NotePopover }) => {
          if (!this.#host.isConnected) return;
          this.#note ??= new NotePopover(this.#context);
          this.#note.toggle(link as HTMLElement, note);
        },
        // without the part, the link does what links do
        () => void (location.href = (link as HTMLAnchorElement).href),
      );
    } else if (at instanceof HTMLImageElement && isZoomable(at, innerWidth))
      void this.#reach(async () => (await this.#box())?.open(at));
  };

  /** A part is fetched when a finger or a pointer comes near what needs it. */
  readonly #neared = (event: Event): void => {
    const at = this.#at(event);
    if (this.#noteOf(at?.closest('a[href]'))) notes().catch(() => undefined);
  };

  readonly #pointed = (event: PointerEvent): void => {
    const at = this.#at(event);
    if (event.pointerType === 'touch' || !at) return;
    if (at instanceof HTMLImageElement && isZoomable(at, innerWidth))
      void this.#box().then(
        (box) => box?.point(at),
        () => undefined,
      );
    else this.#neared(event);
  };

  readonly #selected = (): void => {
    const { root } = this.#context();
    const tree = rootOf(root) as Document & { getSelection?: () => Selection | null };
    const selection = (tree.getSelection ? tree.getSelection() : document.getSelection()) ?? null;
    const range = selection?.rangeCount && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
    const chosen =
      range && root.contains(range.commonAncestorContainer) && range.toString().trim() ? range.cloneRange() : undefined;
    if (chosen) {
      clearTimeout(this.#linger);
      this.#linger = undefined;
      this.#choose(chosen);
    } else if (this.passage) this.#linger ??= setTimeout(() => this.#choose(undefined), LINGER);
  };

  #choose(passage: Range | undefined): void {
    this.#linger = undefined;
    // what a panel is open for stays what it is about
    if (this.#panel.open === 'quote') return;
    const turned = !passage !== !this.passage;
    this.passage = passage;
    if (turned) this.#host.requestUpdate();
  }
}
