import { html, nothing, type ReactiveController } from 'lit';
import type { ModelController } from '../../controllers/model-controller.js';
import type { ProblemsController } from '../../controllers/problems-controller.js';
import { LateUpgradeController } from '../../controllers/late-upgrade-controller.js';
import type { Localized } from '../../i18n/strings.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { once } from '../../internal/load.js';
import { adoptStyles } from '../../theme/adopt-styles.js';
import type { Scheme, SchemeController } from '../../theme/scheme-controller.js';
import { AdoptController } from '../article/adopt-controller.js';
import type { ArticleController } from '../article-controller.js';
import { isArriving } from '../reading/scroll-containers.js';
import { bar, factsText, outlineBeside, progressLine } from './chrome.js';
import { chromeStyles } from './chrome.styles.js';
import { SettingsController } from '../appearance/settings-controller.js';
import { PLAIN } from '../appearance/reader-settings.js';
import { Contents } from '../reading/contents.js';
import { AppearanceController, type AppearanceHost } from '../appearance/appearance-controller.js';
import { EnhancementsController, type EnhancementsHost } from './enhancements-controller.js';
import type { Article, Facts } from '../article/model.js';
import { PaceController } from '../reading/pace-controller.js';
import { PanelController, type Outcomes } from './panel-controller.js';
import { ResumeController } from '../resume/resume-controller.js';
import type { WayleafReader } from '../reader.js';
import { ReadingController } from '../reading/reading-controller.js';
import { minutesText } from '../reading/reading-time.js';
import { ReportController } from '../reading/report-controller.js';
import type { ReaderStrings } from '../strings.js';
import { CurrentArticle } from './current-article.js';
import type { ToolHost } from '../tools/tool-host.js';
import { AttributeValidation } from './attribute-validation.js';
import type { ToolPanelHost } from '../tools/tools-panel.js';
import { ToolsController } from '../tools/tools-controller.js';
import { pageColour, ViewController } from './view-controller.js';

const printPart = once(() => import('../tools/print.js'));

/** What the element hands to the part that serves it. */
export interface EngineHost {
  readonly model: ModelController<Article>;
  readonly article: ArticleController;
  readonly problems: ProblemsController;
  readonly strings: StringsController<ReaderStrings>;
  readonly scheme: SchemeController;
  /** Takes back what the element has done about saved settings until now. */
  readonly releaseEarlyStyles: () => void;
}

/**
 * Everything the reader adds to words that can be read without it: outline, progress, bar, comfort, signs. One for each
 * element, for as long as the element lives.
 */
export class Engine implements ReactiveController {
  readonly #host: WayleafReader;
  readonly #props: EngineHost;
  readonly #adopt: AdoptController;
  readonly #reading: ReadingController;
  readonly #view: ViewController;
  readonly #panel: PanelController;
  readonly #tools: ToolsController;
  readonly #settings: SettingsController;
  readonly #appearance: AppearanceController;
  readonly #report: ReportController;
  readonly #pace: PaceController;
  readonly #resume: ResumeController;
  readonly #validation: AttributeValidation;
  readonly #article: CurrentArticle;
  readonly #contents: Contents;
  #lateUpgrade: LateUpgradeController | undefined;
  #stale = true;
  #heading: string | undefined;
  #shown = '';
  #spoken = false;

  constructor(host: WayleafReader, rooms: EngineHost) {
    this.#host = host;
    this.#props = rooms;
    const root = host.shadowRoot!;
    adoptStyles(root, chromeStyles);
    this.#adopt = new AdoptController(host, rooms.problems, this.invalidate);
    this.#reading = new ReadingController(
      host,
      (layout) => this.#moved(layout),
      () => this.#appearance.scale,
    );
    this.#validation = new AttributeValidation(host, rooms.problems);
    this.#article = new CurrentArticle(host, rooms, this.#adopt, this.#reading);
    host.addController(this);
    this.#view = new ViewController(host, this.#reading, () => this.#adopt.element);
    this.#panel = new PanelController(host, (failed) =>
      rooms.problems.set('parts', failed ? [{ code: 'WL-READER-004' }] : []),
    );
    this.#tools = new ToolsController(host, this.#panel, () => this.#tool());
    this.#settings = new SettingsController(host, () => rooms.scheme.scheme);
    this.#appearance = new AppearanceController(host, () => this.#attire());
    this.#report = new ReportController(
      host,
      this.#reading,
      () => this.#article.title,
      () => host.group,
    );
    this.#pace = new PaceController(
      host,
      this.#reading,
      () => void this.#resume.rested(this.#pace.pace).catch(() => undefined),
    );
    this.#resume = new ResumeController(
      host,
      this.#reading,
      () => this.#article.title,
      () => this.#appearance.scale,
    );
    this.#contents = new Contents(this.#reading, this.#article, () => this.#panel.close());
    new EnhancementsController(host, rooms.problems, () => this.#extra());
  }

  /** Whether there is an outline beside the words. */
  get beside(): boolean {
    return this.#offered && this.#view.beside && !this.#article.isAdopted;
  }

  /** The colours of the chrome: those of the look, else of the page. */
  get scheme(): Scheme {
    const { theme } = this.#settings;
    return theme === 'light' || theme === 'dark' ? theme : theme === 'sepia' ? 'light' : this.#props.scheme.scheme;
  }

  /** What the attributes say of the article, besides its title. A date that is none is named, and does not count. */
  get said(): Partial<Facts> {
    return this.#validation.facts;
  }

  /** The words are to be read anew. */
  readonly invalidate = (): void => {
    this.#stale = true;
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    const { heading } = this.#article.facts;
    // words once set in the page's language are not taken away while another one comes
    this.#spoken ||= !this.#props.strings.loading;
    this.#validation.check();
    if (!this.#host.isConnected || (!this.#stale && heading === this.#heading)) return;
    if (this.#props.article.arriving) return;
    // half an article has another length, and is read again at its next paragraph
    if (isArriving(this.#article.root))
      return document.addEventListener('DOMContentLoaded', this.invalidate, { once: true });
    this.#stale = false;
    this.#heading = heading;
    this.#reading.read(this.#article.root, heading);
  }

  hostDisconnected(): void {
    this.#stale = true;
    document.removeEventListener('DOMContentLoaded', this.invalidate);
  }

  goTo(target: string | number): boolean {
    const { entries } = this.#reading;
    return this.#reading.goTo(typeof target === 'number' ? target : entries.findIndex(({ id }) => id === target));
  }

  /** Finds a text in the article and shows where it stands; tells how often it does. */
  find(text: string): Promise<number> {
    return this.#tools.find(text);
  }

  resetComfort(): void {
    this.#settings.set(PLAIN);
  }

  /** What stands before the words. */
  before(): unknown {
    const { container, part } = this.#props.article;
    const { words, time } = this.#reading;
    const { t, locale } = this.#localized;
    const away = this.#article.isAdopted;
    const line = words && (!away || this.#view.inView) ? progressLine(away) : nothing;
    if (!part || !(container || this.#host.bare)) return line;
    if (container) part.localize(container, this.#localized);
    return html`${line}${part.header(this.#article.facts, words ? t.readingTime(minutesText(time.low, time.high, locale)) : undefined, this.#localized)}`;
  }

  /** What stands after them. */
  after(): unknown {
    const { toolbar } = this.#host;
    const localized = this.#localized;
    const { words, time, place } = this.#reading;
    const away = this.#article.isAdopted;
    const shown =
      toolbar !== 'none' &&
      words > 0 &&
      this.#spoken &&
      (away ? this.#view.inView || !!this.#panel.open || this.#tools.busy : this.#settled);
    return html`
      ${this.beside ? outlineBeside(localized, this.#contents.beside) : nothing}
      ${
        shown
          ? bar(localized, factsText(localized, time, place.progress, this.#pace.left), {
              away,
              compact: toolbar === 'compact',
              contents: this.#offered && !this.beside,
              offer: this.#resume.render(localized),
              quote: !!this.#tools.passage,
              open: this.#panel.open,
              unreached: this.#panel.unreached,
              warm: this.#panel.warm,
              toggle: (panel) => void this.#panel.toggle(panel),
            })
          : nothing
      }
      ${this.#panel.render(
        () => ({
          ...localized,
          comfort: this.#settings.settings,
          words: this.#article.root,
          print: this.#print,
          theme: this.#settings.theme,
          keeps: this.#settings.keeps,
          outline: this.#contents.inPanel,
          set: (change) => this.#settings.set(change),
        }),
        () => this.#toolPanel(),
      )}
    `;
  }

  get #localized(): Localized<ReaderStrings> {
    const { t, lang, dir, locale } = this.#props.strings;
    return { t, lang, dir, locale };
  }

  get #offered(): boolean {
    return this.#host.outline === 'auto' && this.#reading.outline.length > 0 && this.#spoken;
  }

  /**
   * Whether the bar may take its place below the words. Asked when it could for the first time: that is when it may be
   * late.
   */
  get #settled(): boolean {
    this.#lateUpgrade ??= new LateUpgradeController(this.#host, { growsAtEnd: true });
    return this.#lateUpgrade.mayReflow || !!this.#props.article.container;
  }

  #extra(): EnhancementsHost {
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

  #attire(): AppearanceHost {
    const host = this.#host;
    const { root, isAdopted, runUnobserved } = this.#article;
    const { settings, theme } = this.#settings;
    return {
      root,
      selector: this.#adopt.selector || host.localName,
      adopted: isAdopted,
      settings,
      theme,
      scheme: this.#props.scheme.scheme,
      prose: this.#props.article.container && this.#props.article.part?.prose.styleSheet,
      focus: () => ({
        ...this.#localized,
        lines: this.#settings.settings.focus,
        root: this.#article.root,
        reads: this.#reading.reads,
        shadow: host.shadowRoot!,
        scale: this.#appearance.scale,
        page: () => pageColour(this.#adopt.element ?? host),
        stop: () => this.#settings.set({ focus: 0 }),
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
        this.#props.releaseEarlyStyles();
        // the panel tells what the page has
        if (this.#panel.open) host.requestUpdate();
      },
      // to whoever has just pressed something; saved settings are tried again as the visitor moves on
      missed: (missing) => this.#panel.open && this.#panel.say(missing),
    };
  }

  #tool(): ToolHost {
    const { root, isFetched, metadata, runUnobserved } = this.#article;
    return {
      ...this.#localized,
      host: this.#host,
      root,
      reads: this.#reading.reads,
      isFetched,
      facts: metadata,
      scheme: this.scheme,
      attend: (y) => this.#appearance.attend(y),
      runUnobserved,
    };
  }

  #toolPanel(): Omit<ToolPanelHost, keyof Outcomes> {
    return {
      ...this.#tool(),
      passage: this.#tools.passage,
      pictures: this.#tools.pictures,
      find: () => this.#after(this.#tools.openFind),
      openPictures: () => this.#after(this.#tools.openPictures),
    };
  }

  /** Closes the panel before what comes in its place. */
  #after(next: () => unknown): void {
    this.#panel.close();
    next();
  }

  #moved(layout: boolean): void {
    this.#view.update(layout);
    if (layout) this.#tools.resized();
    this.#report.update();
    this.#pace.update();
    this.#resume.moved(this.#pace.pace);
    const { place, time } = this.#reading;
    const shown = `${place.index} ${factsText(this.#localized, time, place.progress, this.#pace.left)[0]}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#host.requestUpdate();
  }

  readonly #print = (): void => {
    const { root, metadata } = this.#article;
    this.#panel.close();
    printPart().then(
      ({ printArticle }) =>
        void printArticle({
          ...this.#localized,
          root,
          facts: metadata,
          headed: !root.contains(this.#reading.title ?? null),
          plain: this.#settings.settings.plain,
        }),
      () => this.#panel.say(true),
    );
  };
}
