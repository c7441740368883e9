import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { HeightController } from '../controllers/height-controller.js';
import { ModelController } from '../controllers/model-controller.js';
import type { Problem } from '../controllers/problem-event.js';
import { ProblemsController } from '../controllers/problems-controller.js';
import { SettleController } from '../controllers/settle-controller.js';
import { StringsController } from '../i18n/strings-controller.js';
import { allSpellings, canonicalChange, choice, flag, text } from '../internal/attributes.js';
import { closestAcross, isBlank, plainText, rootOf } from '../internal/dom.js';
import { nextTask } from '../internal/load.js';
import { safeUrl } from '../internal/url.js';
import { version } from '../internal/version.js';
import { SchemeController, type Scheme } from '../theme/scheme-controller.js';
import { AdoptController } from './adopt-controller.js';
import { ArticleController, articlePart } from './article-controller.js';
import { bar, factsText, failed, outlineBeside, outlineList, progressLine, skeleton } from './chrome.js';
import { ComfortController, type StorageKind } from './comfort-controller.js';
import { PLAIN, type Theme } from './comfort.js';
import { ExtrasController } from './extras-controller.js';
import { inlineBody } from './inline.js';
import { readData, readFacts, type Article, type ArticleType, type Facts } from './model.js';
import { PanelController } from './panel-controller.js';
import { styles } from './reader.styles.js';
import { ReadingController } from './reading-controller.js';
import { minutesText } from './reading-time.js';
import { ReportController } from './report-controller.js';
import { english, languages } from './strings.js';
import { ViewController } from './view-controller.js';

/**
 * Gives an article an outline, progress counted in words, a reading time and comfortable type, without owning its words:
 * they are light DOM before, during and after, readable without script. The article stands between the tags, or is
 * fetched from `src`, or is any element of the page that `for` names.
 *
 * Keyboard and screen reader: outline entries are links that move the focus to the heading they name; the two panels are
 * dialogs that take the focus, close with Escape and give it back; progress is said in words in the bar and never read
 * out unasked. Passages marked with `data-sign` get a toggle button right after them.
 *
 * @summary An article with outline, progress and comfort settings.
 * @slot - The article as HTML; or a `<script type="text/markdown">`, `<pre data-markdown>` or `<template>` that holds it. Stays as the fallback of `src` and `config`.
 * @slot article - Used by the reader itself for an article it has fetched.
 * @csspart progress - The line at the top edge.
 * @csspart outline - The outline beside the text.
 * @csspart header - Title and facts above an article that was fetched.
 * @csspart heading - The title in it.
 * @csspart bar - The bar below the article.
 * @csspart sheet - The panel that the bar opens.
 * @csspart failed - The notice that an article did not load.
 * @cssproperty [--wayleaf-reader-top=0px] - How far below the top edge of the window sticky parts stay, for pages with a sticky header.
 * @cssproperty [--wayleaf-reader-gap=2em] - The space between the words and the outline beside them.
 * @fires {WayleafReaderReadyEvent} wayleaf-reader-ready - The article is there and was counted.
 * @fires {WayleafReaderProgressEvent} wayleaf-reader-progress - The visitor has read on, or back.
 * @fires {WayleafReaderFinishedEvent} wayleaf-reader-finished - The visitor has reached the last word.
 * @fires {WayleafProblemEvent} wayleaf-problem - Something is wrong with the input.
 */
export class WayleafReader extends LitElement {
  static readonly version = version;
  static override styles = styles;

  static {
    // `updated` is an attribute of ours, and frameworks set properties by the names of attributes; Lit has a method there
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

  /** Address of the article: Markdown, HTML or JSON. */
  @property({ converter: text }) src: string | undefined;
  /** Selector of an element of the page to read where it stands. Nothing of it is moved. */
  @property({ converter: text }) for: string | undefined;
  /** The article as JSON: `heading`, `byline`, `published`, `updated`, and `html`, `markdown` or `body`. */
  @property({ converter: text }) config: string | object | undefined;
  /** What `src` is, where its content type and ending do not say: `auto`, `markdown`, `html` or `json`. */
  @property({ converter: choice<ArticleType>('auto', 'markdown', 'html', 'json') }) type: ArticleType = 'auto';
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
  /** Where comfort settings are kept once a visitor has changed them: `local`, `session` or `none`. */
  @property({ converter: choice<StorageKind>('local', 'session', 'none') }) storage: StorageKind = 'local';
  /** The look of the article until the visitor chooses one: `auto`, `light`, `dark`, `sepia`, `contrast`; with `host` the page alone decides. */
  @property({ converter: choice<Theme>('auto', 'light', 'dark', 'sepia', 'contrast', 'host') }) theme: Theme = 'auto';
  /** Which journey this reader belongs to; widgets without a group share one. */
  @property({ converter: text }) group: string | undefined;
  /** Whether the article is described to search engines as JSON-LD, where the page does not do so already. */
  @property({ attribute: 'structured-data', type: Boolean, converter: flag }) structuredData = false;
  /** Whether problems are listed below the article, for editors. */
  @property({ type: Boolean, converter: flag }) debug = false;

  readonly #problems = new ProblemsController(this);
  readonly #strings = new StringsController(this, english, languages);
  readonly #scheme = new SchemeController(this);
  readonly #settle = new SettleController(this, { growsAtEnd: true });
  readonly #height = new HeightController(this);
  readonly #touch = (): void => {
    this.#stale = true;
    this.requestUpdate();
  };
  readonly #model = new ModelController<Article>(this, this.#problems, {
    attributes: () => this.#given(),
    children: () => {
      this.#stale = true;
      const body = inlineBody(this, this.type);
      return body && { body };
    },
    data: (data, report) => readData(data, document.baseURI, report),
    document: async (source, report) => (await articlePart()).readDocument(source, this.type, report),
  });
  readonly #article = new ArticleController(this, this.#model, this.#problems, this.#touch);
  readonly #adopt = new AdoptController(this, this.#problems, this.#touch);
  readonly #reading = new ReadingController(this, (layout) => this.#moved(layout));
  readonly #view = new ViewController(this, this.#reading, () => this.#adopt.element);
  readonly #panel = new PanelController(this, () => this.#problems.set('parts', [{ code: 'WL-READER-004' }]));
  readonly #comfort = new ComfortController(
    this,
    () => ({ root: this.#root, selector: this.#adopt.selector || this.localName, adopted: !!this.#adopt.element }),
    () => this.#scheme.scheme,
  );
  readonly #report = new ReportController(
    this,
    this.#reading,
    () => this.#facts.heading ?? (this.#reading.title ? plainText(this.#reading.title) : ''),
    () => this.group,
  );
  readonly #extras = new ExtrasController(this, this.#problems, () => this.#extra());
  #stale = true;
  #shown = '';

  /** What is wrong with the input now. */
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
    const id = typeof target === 'number' ? this.#reading.entries[target]?.id : target;
    return id !== undefined && this.#reading.goTo(id);
  }

  /** Forgets the comfort settings the visitor has made. */
  resetComfort(): void {
    this.#comfort.set(PLAIN);
  }

  override attributeChangedCallback(name: string, old: string | null, _: string | null): void {
    const [known, value] = canonicalChange(this, name);
    super.attributeChangedCallback(known, old, value);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stale = true;
  }

  // defining and first rendering are two tasks (research/perf.md §4)
  protected override async scheduleUpdate(): Promise<unknown> {
    if (!this.hasUpdated) await nextTask();
    return super.scheduleUpdate();
  }

  protected override update(changed: PropertyValues<this>): void {
    if (this.isConnected && (this.#stale || changed.has('heading'))) {
      this.#stale = false;
      this.#reading.read(this.#root, this.#facts.heading);
    }
    super.update(changed);
  }

  protected override render(): unknown {
    const { t, lang, dir, locale } = this.#strings;
    const speech = { t, lang, dir, locale };
    const { container, part, status } = this.#article;
    const { outline, place, words, time } = this.#reading;
    const adopted = !!this.#adopt.element;
    const bare = !this.for && !container && [...this.childNodes].every((node) => isBlank(node) || (node as Element).slot);
    const missing = this.#model.status === 'failed' || status === 'failed' || (this.#model.status === 'ready' && !this.#model.model.body);
    const loading = !missing && (this.#model.status === 'loading' || status === 'loading');
    const list = () => outlineList(outline, place.section, closestAcross(this.#root, '[lang]')?.getAttribute('lang') ?? undefined, this.#go);
    const offered = this.outline === 'auto' && outline.length > 0;
    const beside = offered && this.#view.beside && !adopted;
    const barShown = this.toolbar !== 'none' && words > 0 && (adopted ? this.#view.inView : this.#settle.settled || !!container);
    return html`
      <div class="root ${beside ? 'beside' : ''}" data-scheme=${this.#dark ? 'dark' : 'light'}>
        ${words && (!adopted || this.#view.inView) ? html`<div class=${adopted ? 'away line' : 'pass'}>${progressLine}</div>` : nothing}
        ${(container || (bare && !loading)) && part ? part.header(this.#facts, words ? t.readingTime(minutesText(time.low, time.high, locale)) : undefined, speech) : nothing}
        <slot name=${container ? 'article' : ''}></slot>
        ${loading && bare ? skeleton(speech) : nothing}
        ${missing ? failed(speech, this.src && safeUrl(this.src, document.baseURI), this.#retry) : nothing}
        ${beside ? outlineBeside(speech, list()) : nothing}
        ${
          barShown
            ? bar(speech, factsText(speech, time, place.progress), {
                compact: this.toolbar === 'compact',
                contents: offered && !beside,
                open: this.#panel.open,
                warm: this.#panel.warm,
                toggle: this.#panel.toggle,
              })
            : nothing
        }
        ${this.#panel.render(() => ({
          ...speech,
          comfort: this.#comfort.comfort,
          theme: this.#comfort.theme,
          keeps: this.storage !== 'none',
          outline: list(),
          set: (change) => this.#comfort.set(change),
        }))}
        ${this.#problems.render()}
      </div>
    `;
  }
}
