/** The `<wayleaf-reader>` element: its attributes and properties, the first rendering, and loading the engine. */
import { LitElement, html, isServer, nothing, render, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { HeightController } from '../controllers/height-controller.js';
import { ModelController } from '../controllers/model-controller.js';
import type { Problem } from '../controllers/problem-event.js';
import { ProblemsController } from '../controllers/problems-controller.js';
import { register } from '../i18n/registered-strings.js';
import { StringsController } from '../i18n/strings-controller.js';
import { allSpellings, canonicalChange, choice, flag, text } from '../internal/attributes.js';
import { isBlank, isElement } from '../internal/dom.js';
import { WordsGuard } from '../controllers/words-guard.js';
import { nextTask, once } from '../internal/load.js';
import { serverView } from '../internal/server-view.js';
import { onceOnline } from '../internal/retry.js';
import { safeUrl } from '../internal/url.js';
import { version } from '../internal/version.js';
import { adoptAgain } from '../theme/adopt-styles.js';
import { SchemeController } from '../theme/scheme-controller.js';
import { ArticleController, articlePart as loadArticle } from './article-controller.js';
import type { Theme } from './appearance/reader-settings.js';
import { applySavedAppearance } from './early-appearance.js';
import type { StorageKind } from '../internal/storage.js';
import { focusFor } from './focus.js';
import { inlineBody } from './inline.js';
import type { Engine } from './engine/engine.js';
import type { Article, ArticleType } from './article/model.js';
import { styles } from './reader.styles.js';
import { failed, skeleton } from './states.js';
import { strings } from './strings.js';

const loadEngine = once(() => import('./engine/engine.js'));

/**
 * Gives an article an outline, progress counted in words, a reading time and adjustable type, without owning its text:
 * that is light DOM before, during and after, readable without script. The article stands between the tags, or is
 * fetched from `src`, or is any element of the page that `for` names.
 *
 * Keyboard and screen reader: outline entries are links that move the focus to the heading they name; the two panels
 * are dialogs that take the focus, close with Escape and give it back; progress is written out in the bar and never
 * announced by itself. Passages marked with `data-sign` get a toggle button right after them.
 *
 * @summary An article with outline, progress and comfort settings.
 * @slot - The article as HTML; or a `<script type="text/markdown">`, `<pre data-markdown>` or `<template>` that holds
 *   it. Stays as the fallback of `src` and `config`.
 * @slot article - Used by the reader itself for an article it has fetched.
 * @csspart progress - The line at the top edge.
 * @csspart outline - The outline beside the text.
 * @csspart header - Title and facts above an article that was fetched.
 * @csspart heading - The title in it.
 * @csspart bar - The bar below the article.
 * @csspart narration - The controls in it while the article is read aloud.
 * @csspart panel - The panel that the bar opens.
 * @csspart find - The box that finds words in the article.
 * @csspart note - The box with a footnote beside its mark.
 * @csspart lightbox - The dialog that shows a picture larger.
 * @csspart failed - The notice that an article did not load.
 * @cssproperty [--wayleaf-reader-top=0px] - How far below the top edge of the window sticky parts stay, for pages with
 *   a sticky header.
 * @cssproperty [--wayleaf-top=0px] - The same, where `--wayleaf-reader-top` is not set.
 * @cssproperty [--wayleaf-reader-gap=2em] - The space between the words and the outline beside them.
 * @cssproperty [--wayleaf-reader-measure=min(36em, 60ch)] - The longest line of an article that the reader has fetched
 *   or made from Markdown.
 * @cssproperty [--wayleaf-reader-line-height=1.6] - The line height of such an article; 1.8 in Arabic, Persian, Urdu,
 *   Chinese, Japanese and Korean.
 * @cssproperty --wayleaf-reader-serif - The font family of the visitor's choice “Serif”.
 * @cssproperty --wayleaf-reader-sans - The font family of the visitor's choice “Sans serif”.
 * @fires {WayleafReaderReadyEvent} wayleaf-reader-ready - The article is shown and its words are counted.
 * @fires {WayleafReaderProgressEvent} wayleaf-reader-progress - The visitor has read on, or back.
 * @fires {WayleafReaderFinishedEvent} wayleaf-reader-finished - The visitor has reached the last word.
 * @fires {WayleafReaderNarrationEvent} wayleaf-reader-narration - The article is read aloud, or no longer; for each
 *   sentence.
 * @fires {WayleafProblemEvent} wayleaf-problem - Something is wrong with the input.
 */
export class WayleafReader extends LitElement {
  /**
   * Registers strings for a language, as `registerStrings` of the package does, for pages that have only the script:
   * `customElements.whenDefined('wayleaf-reader').then((widget) => widget.registerStrings('sv', { … }))`.
   */
  static readonly registerStrings = register;

  static readonly version = version;
  static override styles = styles;

  static {
    // `updated` is one of the reader's attributes, and frameworks set properties by attribute name; in Lit that name is
    // a lifecycle method
    Object.defineProperty(this.prototype, 'updated', {
      get: () => () => undefined,
      set(this: WayleafReader, date: string | undefined) {
        this.updatedOn = date;
      },
    });
  }

  static override get observedAttributes(): string[] {
    return allSpellings(super.observedAttributes);
  }

  /**
   * Address of the article: Markdown, HTML, JSON or a feed. In a whole HTML page the article is detected; an address
   * that ends in `#id` takes just that element, or the section that the heading of that id begins.
   */
  @property({ converter: text }) src: string | undefined;
  /**
   * Which article of the feed in `src`: its `guid` or `id`, the address of its page, or its number from 1. Defaults to
   * the first.
   */
  @property({ converter: text }) item: string | undefined;
  /**
   * Selector of an element of the page to read where it stands. Nothing of it is moved; headings without an id get one,
   * and, where the browser's Tab key does not lead to what scrolls (Safari), tables that are too wide get a `tabindex`.
   * Both are removed with the reader.
   */
  @property({ converter: text }) for: string | undefined;
  /** The article as JSON: `heading`, `byline`, `published`, `updated`, and `html`, `markdown` or `body`. */
  @property({ converter: text }) config: string | object | undefined;
  /**
   * What `src` is, where its content type and ending do not say: `auto`, `markdown`, `html`, `json` or `feed` (RSS,
   * Atom, JSON Feed).
   */
  @property({ converter: choice<ArticleType>('auto', 'markdown', 'html', 'json', 'feed') }) type: ArticleType = 'auto';
  /** The article's title. */
  @property({ converter: text }) heading: string | undefined;
  /** Who wrote it. */
  @property({ converter: text }) byline: string | undefined;
  /** When it appeared, as an ISO date. */
  @property({ converter: text }) published: string | undefined;
  /** When it was last changed, as an ISO date. */
  @property({ attribute: 'updated', converter: text }) updatedOn: string | undefined;
  /** Whether the headings make a table of contents: `auto` or `none`. */
  @property({ converter: choice('auto', 'none') }) outline: 'auto' | 'none' = 'auto';
  /** The bar below the article: `full`, `compact` (without labels) or `none`. */
  @property({ converter: choice('full', 'compact', 'none') }) toolbar: 'full' | 'compact' | 'none' = 'full';
  /** Where settings are stored once a visitor has changed them: `local`, `session` or `none`. */
  @property({ converter: choice<StorageKind>('local', 'session', 'none') }) storage: StorageKind = 'local';
  /**
   * The theme of the article until the visitor chooses one: `auto`, `light`, `dark`, `sepia`, `contrast`; with `host`
   * the page's own appearance is kept and no choice is offered.
   */
  @property({ converter: choice<Theme>('auto', 'light', 'dark', 'sepia', 'contrast', 'host') }) theme: Theme = 'auto';
  /**
   * Addresses of a recorded narration, the same in several types, separated by spaces; defaults to the sound that a feed
   * attaches to the article. Nothing is asked for before the visitor presses.
   */
  @property({ converter: text }) audio: string | undefined;
  /**
   * Address of the recording's timings: WebVTT, SubRip (`.srt`) or a podcast's JSON with the words of the article, in
   * sentences or word by word, or a media overlay (`.smil`) with the ids of its elements.
   */
  @property({ converter: text }) timings: string | undefined;
  /** Which journey this reader belongs to; widgets without a group share one. */
  @property({ converter: text }) group: string | undefined;
  /** Whether the article is described to search engines as JSON-LD, where the page does not do so already. */
  @property({ attribute: 'structured-data', type: Boolean, converter: flag }) structuredData = false;
  /** Whether problems are listed below the article, for editors. */
  @property({ type: Boolean, converter: flag }) debug = false;

  readonly #problems = new ProblemsController(this);
  readonly #guard = new WordsGuard(this, this.#problems, 'WL-READER-010', (change) =>
    this.#model.runUnobserved(change),
  );
  readonly #strings = new StringsController(this, strings);
  readonly #scheme = new SchemeController(this);
  readonly #model = new ModelController<Article>(this, this.#problems, {
    attributes: () => {
      const heading = String(this.heading ?? '').trim();
      return { ...(heading && { heading }), ...this.#engine?.attributeFacts };
    },
    children: () => {
      this.#engine?.invalidate();
      const body = inlineBody(this, this.type);
      return body && { body };
    },
    data: async (data, report) => (await loadArticle()).readData(data, document.baseURI, report),
    document: async (source, report) => {
      const { readDocument, partOf } = await loadArticle();
      return readDocument(source, { type: this.type, item: this.item, section: partOf(this.src) }, report);
    },
  });
  readonly #article = new ArticleController(this, this.#model, this.#problems, () => this.#engine?.invalidate());
  #engine: Engine | undefined;
  readonly #box = isServer ? (undefined as never) : document.createElement('div');
  readonly #slot = isServer ? (undefined as never) : document.createElement('slot');
  #showsArticle = false;
  #removeEarlyStyles: (() => void) | undefined;
  #engineFailed = false;
  /** Whether the article did not come; while it is asked for again, too. */
  #missing = false;

  constructor() {
    super();
    new HeightController(this);
  }

  /**
   * Whether there is no text between the tags.
   *
   * @internal
   */
  get isEmpty(): boolean {
    if (this.for) return false;
    // read on every scroll step, so it must not walk through a long article
    for (let node = this.firstChild; node; node = node.nextSibling)
      if (!isBlank(node) && !(isElement(node) && node.slot)) return false;
    return true;
  }

  /** The current problems with the input. */
  get problems(): readonly Problem[] {
    return this.#problems.list;
  }

  /**
   * Scrolls to a section and moves the focus to its heading.
   *
   * @param target - The heading's id, or the section's number in the outline, from 0.
   * @returns Whether there is such a section.
   */
  goTo(target: string | number): boolean {
    return this.#engine?.goTo(target) ?? false;
  }

  /**
   * Finds a text in the article: opens the find box, highlights every match and scrolls to the first one from the
   * current position on. Case, accents and character width make no difference. The focus stays where it is.
   *
   * @param text - The text to find; an empty string closes the box.
   * @returns The number of matches.
   */
  async find(text: string): Promise<number> {
    return (await (await this.#start())?.find(text)) ?? 0;
  }

  /** Reads the article aloud, from where the visitor reads. Begins only after the visitor has pressed something. */
  play(): void {
    void this.#start().then((engine) => engine?.playNarration());
  }

  /** Pauses the voice; `play()` goes on from there. */
  pause(): void {
    this.#engine?.narration.pause();
  }

  /** Ends the reading aloud. */
  stop(): void {
    this.#engine?.narration.stop();
  }

  /** Resets the visitor's settings to the page's own appearance. */
  resetComfort(): void {
    void this.#start().then((engine) => engine?.resetComfort());
  }

  override attributeChangedCallback(name: string, old: string | null, _: string | null): void {
    const [known, value] = canonicalChange(this, name);
    super.attributeChangedCallback(known, old, value);
    // an invalid value changes no property, but has to be reported
    this.requestUpdate();
  }

  override connectedCallback(): void {
    this.#guard.run(() => super.connectedCallback());
    if (!this.#engine) this.#removeEarlyStyles = applySavedAppearance(this, this.storage);
    // Asking for a file has the browser style the page, which can wait for the first rendering; and a task asked for here
    // would come before that of a framework that hydrates the page.
    void this.updateComplete.then(() => (this.isConnected ? this.#start() : undefined));
  }

  override disconnectedCallback(): void {
    this.#guard.run(() => super.disconnectedCallback());
    this.#releaseEarlyStyles();
  }

  /** Moved into another document, such as a popup's. */
  adoptedCallback(): void {
    adoptAgain(this);
  }

  // attaching a root hides the light DOM until there is a slot, and the first rendering comes a task later. The slot is
  // never moved: that would lay out all its content again
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#guard.root((root) => {
      this.#box.className = 'root';
      this.#box.append(this.#slot);
      root.append(this.#box);
      this.renderOptions.renderBefore = this.#slot;
      return this.#box;
    });
  }

  protected override scheduleUpdate(): Promise<void> {
    return this.#guard.update(!this.hasUpdated, () => {
      const starts = this.#engine?.starts;
      return starts ? starts.then(() => super.scheduleUpdate()) : super.scheduleUpdate();
    });
  }

  // the fetched document has to be read as another article
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && (changed.has('item') || changed.has('type'))) this.#model.retry();
  }

  protected override update(changed: PropertyValues<this>): void {
    const focusInNotice = !!this.shadowRoot?.activeElement?.closest('.failed');
    super.update(changed);
    render(this.#renderAfter(), this.#box, { host: this });
    // after “try again” was pressed, the focus moves into the article that has loaded
    if (focusInNotice && !this.shadowRoot?.activeElement) focusFor(this.#article.container);
  }

  /** Renders what stands before the text. */
  protected override render(): unknown {
    if (isServer) return serverView(this.src, this.heading);
    const { container } = this.#article;
    const engine = this.#engine;
    // the article is shown together with its header, which would push it down if it came later
    this.#showsArticle = !!container && (!!engine || this.#engineFailed);
    this.#box.classList.toggle('beside', engine?.hasRail ?? false);
    this.#box.setAttribute('data-scheme', engine?.scheme ?? this.#scheme.scheme);
    const name = this.#showsArticle ? 'article' : '';
    if (this.#slot.name !== name) this.#slot.name = name;
    return engine?.renderBefore() ?? nothing;
  }

  #renderAfter(): unknown {
    const { container, status } = this.#article;
    const { status: source, model } = this.#model;
    const loading =
      source === 'loading' || !!this.#model.reading || status === 'loading' || (!!container && !this.#showsArticle);
    // during a retry the notice stays, and with it the focus
    const missing =
      (this.#missing && loading) || source === 'failed' || status === 'failed' || (source === 'ready' && !model.body);
    this.#missing = missing;
    const href = missing && this.src ? safeUrl(this.src, document.baseURI) : undefined;
    this.#box.setAttribute('aria-busy', String(loading && !missing));
    return html`
      ${loading && !missing && this.isEmpty ? skeleton(this.#strings) : nothing}
      ${missing ? failed(this.#strings, href, this.#retry, this.isEmpty && !container) : nothing}
      ${this.#engine?.renderAfter() ?? nothing} ${this.#problems.render()}
    `;
  }

  /** Loads the engine, which adds everything to a text that is readable without it. */
  readonly #start = async (): Promise<Engine | undefined> => {
    try {
      const { Engine } = await loadEngine();
      await nextTask(); // all readers of the page wait for the one engine
      if (!this.isConnected) return this.#engine;
      this.#engine ??= new Engine(this, {
        model: this.#model,
        article: this.#article,
        problems: this.#problems,
        strings: this.#strings,
        scheme: this.#scheme,
        releaseEarlyStyles: this.#releaseEarlyStyles,
      });
      this.requestUpdate();
      this.#problems.set('parts', []);
      // whoever asked for it finds the words read
      if (this.#engine.starts) await this.updateComplete;
    } catch (error) {
      onceOnline(this, this.#start);
      this.#engineFailed = true;
      this.requestUpdate();
      this.#problems.set('parts', [{ code: 'WL-READER-004', values: { detail: (error as Error).message } }]);
    }
    return this.#engine;
  };

  readonly #releaseEarlyStyles = (): void => {
    this.#removeEarlyStyles?.();
    this.#removeEarlyStyles = undefined;
  };

  readonly #retry = (): void => {
    if (this.#article.status === 'failed') this.#article.retry();
    else if (this.#model.status !== 'loading') this.#model.retry();
  };
}
