/** The engine: everything the reader adds to a text that is readable without it, loaded as one part. */
import { html, nothing, type ReactiveController } from 'lit';
import type { ModelController } from '../../controllers/model-controller.js';
import type { ProblemsController } from '../../controllers/problems-controller.js';
import { LateUpgradeController } from '../../controllers/late-upgrade-controller.js';
import type { Localized } from '../../i18n/strings.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { once } from '../../internal/load.js';
import { yieldToMain } from '../../internal/scheduling.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import { paintedBackground } from '../../theme/background-colour.js';
import type { Scheme, SchemeController } from '../../theme/scheme-controller.js';
import { AdoptController } from '../article/adopt-controller.js';
import type { ArticleController } from '../article-controller.js';
import { isStillParsing } from '../reading/scroll-containers.js';
import { BarFacts } from './bar-facts.js';
import { bar, factsText, outlineBeside, progressLine, type FactsText } from './chrome.js';
import { chromeStyles } from './chrome.styles.js';
import { SettingsController } from '../appearance/settings-controller.js';
import { DEFAULT_SETTINGS } from '../appearance/reader-settings.js';
import { atMostEvery } from '../reading/at-most-every.js';
import { Contents } from '../reading/contents.js';
import { AppearanceController, type AppearanceHost } from '../appearance/appearance-controller.js';
import { EnhancementsController, type EnhancementsHost } from './enhancements-controller.js';
import type { Article, Facts } from '../article/model.js';
import type { ProblemInput } from '../../controllers/problems-controller.js';
import { NarrationController } from '../narration/narration-controller.js';
import type { NarrationHost } from '../narration/narrator.js';
import { recordingFor } from '../narration/recording-sources.js';
import { PaceController } from '../reading/pace-controller.js';
import { PassageController } from '../reading/passage-controller.js';
import { PanelController, type ActionResultProps } from './panel-controller.js';
import { ResumeController } from '../resume/resume-controller.js';
import type { WayleafReader } from '../reader.js';
import { ReadingController } from '../reading/reading-controller.js';
import { minutesText } from '../reading/reading-time.js';
import { ReportController } from '../reading/report-controller.js';
import { WayleafReaderNarrationEvent } from '../reader.events.js';
import type { ReaderStrings } from '../strings.js';
import { CurrentArticle } from './current-article.js';
import type { ToolHost } from '../tools/tool-host.js';
import { AttributeValidation } from './attribute-validation.js';
import type { ToolPanelHost } from '../tools/tools-panel.js';
import { ToolsController } from '../tools/tools-controller.js';
import { spaceParagraphs } from './paragraph-spacing.js';
import { ViewController } from './view-controller.js';

/** How many milliseconds pass at least between two renderings while the visitor scrolls. */
const MOVED_ON_MS = 250;

const loadPrint = once(() => import('../tools/print.js'));

/** What the element hands to its engine. */
export interface EngineHost {
  readonly model: ModelController<Article>;
  readonly article: ArticleController;
  readonly problems: ProblemsController;
  readonly strings: StringsController<ReaderStrings>;
  readonly scheme: SchemeController;
  /** Removes the style sheet that the element has applied early. */
  readonly releaseEarlyStyles: () => void;
}

/**
 * Connects the controllers behind outline, progress, bar, settings, tools and signs, and renders the chrome. One for
 * each element, for as long as the element lives.
 */
export class Engine implements ReactiveController {
  /** Until it has started; nothing is rendered before. */
  starts: Promise<void> | undefined = this.#start();
  readonly #host: WayleafReader;
  readonly #owner: EngineHost;
  readonly #adoption: AdoptController;
  readonly #reading: ReadingController;
  readonly #view: ViewController;
  readonly #panel: PanelController;
  readonly #tools: ToolsController;
  readonly #settings: SettingsController;
  readonly #appearance: AppearanceController;
  readonly #report: ReportController;
  readonly #pace: PaceController;
  /** The document whose parser is waited for. */
  #parsed: Document | undefined;
  readonly #resume: ResumeController;
  readonly #narration: NarrationController;
  readonly #validation: AttributeValidation;
  readonly #article: CurrentArticle;
  readonly #contents: Contents;
  readonly #facts = new BarFacts();
  /** Renders now and then while the visitor moves on: what the page has changed, or what did not load, is looked at. */
  readonly #movedOn = atMostEvery(MOVED_ON_MS, () => this.#host.requestUpdate());
  #lateUpgrade: LateUpgradeController | undefined;
  #needsRead = true;
  /** Whether the gaps between paragraphs have been looked at. */
  #spaced = false;
  #heading: string | undefined;
  #shownStatus = '';
  #stringsReady = false;
  #wasPending = false;

  constructor(host: WayleafReader, owner: EngineHost) {
    this.#host = host;
    this.#owner = owner;
    const root = host.shadowRoot!;
    adoptStyles(root, chromeStyles);
    this.#adoption = new AdoptController(host, owner.problems, this.invalidate);
    this.#reading = new ReadingController(
      host,
      (layout) => this.#onReading(layout),
      () => this.#appearance.scale,
    );
    this.#validation = new AttributeValidation(host, owner.problems);
    this.#article = new CurrentArticle(host, owner, this.#adoption, this.#reading);
    host.addController(this);
    this.#view = new ViewController(host, this.#reading, () => this.#adoption.element);
    this.#panel = new PanelController(host, (failed, error) => {
      const problem: ProblemInput = error
        ? { code: 'WL-READER-019', values: { detail: (error as Error).message } }
        : { code: 'WL-READER-004' };
      owner.problems.set('parts', failed ? [problem] : []);
    });
    this.#tools = new ToolsController(host, this.#panel, () => this.#toolHost());
    this.#settings = new SettingsController(host, () => owner.scheme.scheme);
    this.#appearance = new AppearanceController(host, () => this.#appearanceHost());
    this.#report = new ReportController(
      host,
      this.#reading,
      () => this.#article.title,
      () => this.#narration.isSpeaking,
      () => host.group,
      () => this.#article.isPending,
    );
    this.#pace = new PaceController(
      host,
      this.#reading,
      () => void this.#resume.onRest(this.#pace.pace).catch(() => undefined),
    );
    this.#resume = new ResumeController(
      host,
      this.#reading,
      () => this.#article.title,
      () => this.#appearance.scale,
    );
    this.#narration = new NarrationController(
      host,
      (loading) => this.#panel.waitFor(loading),
      () => this.#narrationHost(),
    );
    this.#contents = new Contents(this.#reading, this.#article, (index) => {
      this.#panel.close();
      this.#narration.goToSection(index);
    });
    new PassageController(host, this.#reading);
    new EnhancementsController(host, owner.problems, () => this.#enhancementsHost());
  }

  /** Reads the words in a task of its own, so that making the engine, reading and rendering are no long one. */
  async #start(): Promise<void> {
    try {
      await yieldToMain();
      // an article elsewhere on the page has not been looked for yet
      if (!this.#host.for) this.hostUpdate();
      await yieldToMain();
    } finally {
      this.starts = undefined;
    }
  }

  /** Whether there is an outline beside the text. */
  get hasRail(): boolean {
    return this.#hasOutline && this.#view.hasRoomBeside && !this.#article.isAdopted;
  }

  /** The colour scheme of the chrome: that of the theme, once the words are painted in it, else of the page. */
  get scheme(): Scheme {
    const { theme: chosen, settings } = this.#settings;
    // at first only a visitor's stored theme is painted (early-appearance.ts)
    const theme = this.#appearance.paintedTheme ?? (settings.theme && chosen);
    if (theme === 'light' || theme === 'dark') return theme;
    return theme === 'sepia' ? 'light' : this.#owner.scheme.scheme;
  }

  /** The facts given in attributes, except the title. An invalid date is reported and left out. */
  get attributeFacts(): Partial<Facts> {
    return this.#validation.facts;
  }

  /** Schedules another scan of the article's text. */
  readonly invalidate = (): void => {
    this.#needsRead = true;
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    const { heading } = this.#article.facts;
    // chrome once rendered in one language stays while another is loading
    this.#stringsReady ||= !this.#owner.strings.loading;
    this.#validation.check();
    // where the article did not come, the children are it
    this.#needsRead ||= this.#wasPending && !this.#article.isPending;
    this.#wasPending = this.#article.isPending;
    if (!this.#host.isConnected || (!this.#needsRead && heading === this.#heading)) return;
    if (this.#owner.article.isIncomplete) return;
    // while the parser is inside the article its length is unknown, and each paragraph would cause another scan
    if (isStillParsing(this.#article.root))
      return (this.#parsed = this.#host.ownerDocument).addEventListener('DOMContentLoaded', this.invalidate, {
        once: true,
      });
    this.#needsRead = false;
    this.#heading = heading;
    this.#spaced ||= this.#article.root === this.#host && spaceParagraphs(this.#host, () => this.#appearance.scale);
    this.#reading.read(this.#article.root, heading);
  }

  hostDisconnected(): void {
    this.#needsRead = true;
    this.#parsed?.removeEventListener('DOMContentLoaded', this.invalidate);
  }

  goTo(target: string | number): boolean {
    const { entries } = this.#reading;
    return this.#reading.goTo(typeof target === 'number' ? target : entries.findIndex(({ id }) => id === target));
  }

  /** Finds a text in the article, highlights the matches and resolves with their number. */
  find(text: string): Promise<number> {
    return this.#tools.find(text);
  }

  /** Reads the article aloud, unless the visitor has not pressed anything yet. */
  playNarration(): void {
    const isAsked = (navigator as Partial<Navigator>).userActivation?.hasBeenActive ?? true;
    this.#owner.problems.set('narration', isAsked ? [] : [{ code: 'WL-READER-060' }]);
    if (isAsked) void this.#narration.play();
  }

  /** The narration of the article. */
  get narration(): NarrationController {
    return this.#narration;
  }

  resetComfort(): void {
    this.#settings.set(DEFAULT_SETTINGS);
  }

  /** Renders what stands before the text. */
  renderBefore(): unknown {
    const { container, module } = this.#owner.article;
    const { words, time } = this.#reading;
    const { t, locale } = this.#localized;
    const isAdopted = this.#article.isAdopted;
    const progress = words && (!isAdopted || this.#view.inView) ? progressLine(isAdopted) : nothing;
    if (!module || !(container || this.#host.isEmpty)) return progress;
    if (container) this.#owner.model.runUnobserved(() => module.localise(container, this.#localized));
    const readingTime = words ? t.readingTime(minutesText(time.low, time.high, locale)) : undefined;
    return html`${progress}${module.header(this.#article.facts, readingTime, this.#localized)}`;
  }

  /** Renders what stands after the text. */
  renderAfter(): unknown {
    const { toolbar } = this.#host;
    const localized = this.#localized;
    const { words } = this.#reading;
    const isAdopted = this.#article.isAdopted;
    const showsBar =
      toolbar !== 'none' &&
      words > 0 &&
      this.#stringsReady &&
      (isAdopted
        ? this.#view.inView || !!this.#panel.open || this.#tools.isFinding || this.#narration.isActive
        : this.#mayShowBar);
    return html`
      ${this.hasRail ? outlineBeside(localized, this.#contents.forRail) : nothing}
      ${
        showsBar
          ? bar(localized, {
              facts: this.#facts.update(this.#factsText),
              isAdopted,
              isCompact: toolbar === 'compact',
              hasContents: this.#hasOutline && !this.hasRail,
              resume: this.#resume.render(localized),
              hasSelection: !!this.#tools.passage,
              open: this.#panel.open,
              notice: this.#panel.notice,
              listen:
                this.#narration.isOffered && !this.#narration.isActive ? () => void this.#narration.play() : undefined,
              narration: this.#narration.render(),
              preload: () => {
                this.#panel.preload();
                this.#narration.preload();
              },
              toggle: (panel) => void this.#panel.toggle(panel),
            })
          : nothing
      }
      ${this.#panel.render(
        () => ({
          ...localized,
          settings: this.#settings.settings,
          root: this.#article.root,
          print: this.#print,
          theme: this.#settings.theme,
          persists: this.#settings.persists,
          outline: this.#contents.forPanel,
          set: (change) => this.#settings.set(change),
        }),
        () => this.#toolPanelHost(),
        () => this.#narration.panel(),
      )}
    `;
  }

  get #localized(): Localized<ReaderStrings> {
    const { t, lang, dir, locale } = this.#owner.strings;
    return { t, lang, dir, locale };
  }

  get #factsText(): FactsText {
    const { position, time } = this.#reading;
    return factsText(this.#localized, time, position.progress, this.#pace.minutesLeft);
  }

  get #hasOutline(): boolean {
    return this.#host.outline === 'auto' && this.#reading.outline.length > 0 && this.#stringsReady;
  }

  /**
   * Whether the bar may be added below the text. The controller is created on first use: only then is it known whether
   * the bar comes late.
   */
  get #mayShowBar(): boolean {
    this.#lateUpgrade ??= new LateUpgradeController(this.#host, { growsAtEnd: true });
    return this.#lateUpgrade.mayReflow || !!this.#owner.article.container;
  }

  #enhancementsHost(): EnhancementsHost {
    const { words, reads } = this.#reading;
    const { root, metadata, lang, runUnobserved } = this.#article;
    return {
      root,
      words,
      reads,
      describe: this.#host.structuredData ? { ...(lang && { lang }), ...metadata } : undefined,
      signs: () => ({
        ...this.#localized,
        group: this.#host.group || 'page',
        dark: this.scheme === 'dark',
        runUnobserved,
      }),
    };
  }

  #appearanceHost(): AppearanceHost {
    const host = this.#host;
    const { root, isAdopted, runUnobserved } = this.#article;
    const { settings, theme } = this.#settings;
    return {
      root,
      selector: this.#adoption.selector || host.localName,
      isAdopted,
      settings,
      theme,
      scheme: this.#owner.scheme.scheme,
      prose: this.#owner.article.container && this.#owner.article.module?.prose.styleSheet,
      focus: () => ({
        ...this.#localized,
        lines: this.#settings.settings.focus,
        root: this.#article.root,
        reads: this.#reading.reads,
        shadow: host.shadowRoot!,
        scale: this.#appearance.scale,
        background: () => paintedBackground(this.#adoption.element ?? host),
        t: this.#localized.t,
        lang: this.#localized.lang,
        turnOff: () => this.#settings.set({ focus: 0 }),
      }),
      pictures: () => ({
        plain: this.#settings.settings.plain,
        root: this.#article.root,
        reads: this.#reading.reads,
        runUnobserved,
      }),
      onApplied: (whole) => {
        this.#view.paint();
        if (!whole) return;
        this.#owner.releaseEarlyStyles();
        // the panel shows values measured on the page
        if (this.#panel.open) host.requestUpdate();
      },
      // shown only while the panel is open; stored settings are retried as the visitor moves on
      onLoadFailure: (failed) => this.#panel.open && this.#panel.showLoadFailure(failed),
    };
  }

  #toolHost(): ToolHost {
    const { root, isFetched, metadata, runUnobserved } = this.#article;
    return {
      ...this.#localized,
      host: this.#host,
      root,
      reads: this.#reading.reads,
      isFetched,
      facts: metadata,
      scheme: this.scheme,
      moveLineFocus: (y) => this.#appearance.moveLineFocus(y),
      runUnobserved,
    };
  }

  #narrationHost(): NarrationHost {
    const host = this.#host;
    const { root, lang, facts, metadata } = this.#article;
    const { reads, title, entries, hasMoved, position } = this.#reading;
    return {
      ...this.#localized,
      host,
      root,
      reads,
      articleLang: lang || navigator.language || 'en',
      title: root.contains(title ?? null) ? undefined : facts.heading,
      entries,
      scheme: this.scheme,
      storage: host.storage,
      selection: this.#tools.passage,
      // measures
      readingAt: () => (hasMoved && position.wordsRead ? this.#reading.linePosition?.block.first : undefined),
      scale: this.#appearance.scale,
      panelIsOpen: this.#panel.open === 'voice',
      openPanel: () => void this.#panel.toggle('voice'),
      ...recordingFor(host, this.#article.recording, document.baseURI),
      byline: metadata.byline,
      name: metadata.heading ?? '',
      report: (problems) => this.#owner.problems.set('narration', problems),
      onChange: (state, sentence) => {
        host.dispatchEvent(new WayleafReaderNarrationEvent(state, sentence));
        this.#report.update();
      },
    };
  }

  #toolPanelHost(): Omit<ToolPanelHost, keyof ActionResultProps> {
    return {
      ...this.#toolHost(),
      passage: this.#tools.passage,
      listen: this.#narration.isOffered ? () => this.#closePanelThen(() => this.#narration.playFrom()) : undefined,
      pictures: this.#tools.pictures,
      find: () => this.#closePanelThen(this.#tools.openFind),
      openPictures: () => this.#closePanelThen(this.#tools.openPictures),
    };
  }

  /** Closes the panel before opening what replaces it. */
  #closePanelThen(next: () => unknown): void {
    this.#panel.close();
    next();
  }

  #onReading(layout: boolean): void {
    this.#view.update(layout);
    if (layout) this.#tools.resized();
    this.#report.update();
    this.#pace.update();
    this.#resume.onScroll(this.#pace.pace);
    const text = this.#factsText;
    const status = `${this.#reading.position.index} ${text.full}`;
    if (status === this.#shownStatus) return;
    this.#shownStatus = status;
    this.#facts.update(text);
    this.#contents.mark();
    this.#view.showCurrent();
    this.#movedOn();
  }

  readonly #print = (): void => {
    const { root, metadata } = this.#article;
    this.#panel.close();
    void this.#panel.waitFor(loadPrint()).then((module) =>
      module?.printArticle({
        ...this.#localized,
        root,
        facts: metadata,
        hasHeader: !root.contains(this.#reading.title ?? null),
        hidesPictures: this.#settings.settings.plain,
      }),
    );
  };
}
