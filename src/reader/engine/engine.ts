import { html, nothing, type ReactiveController } from 'lit';
import type { ModelController } from '../../controllers/model-controller.js';
import type { ProblemsController } from '../../controllers/problems-controller.js';
import { SettleController } from '../../controllers/late-upgrade-controller.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { once } from '../../internal/load.js';
import type { Scheme, SchemeController } from '../../theme/scheme-controller.js';
import { AdoptController } from '../article/adopt-controller.js';
import type { ArticleController } from '../article-controller.js';
import { isArriving } from '../reading/scroll-containers.js';
import { bar, factsText, outlineBeside, progressLine } from './chrome.js';
import { chromeStyles } from './chrome.styles.js';
import { ComfortController } from '../appearance/settings-controller.js';
import { PLAIN } from '../appearance/reader-settings.js';
import { Contents } from '../reading/contents.js';
import { DressController, type Attire } from '../appearance/appearance-controller.js';
import { ExtrasController, type Extras } from './enhancements-controller.js';
import type { Article, Facts } from '../article/model.js';
import { PaceController } from '../reading/pace-controller.js';
import { PanelController, type Outcomes } from './panel-controller.js';
import { PlaceController } from '../resume/resume-controller.js';
import type { WayleafReader } from '../reader.js';
import { ReadingController } from '../reading/reading-controller.js';
import { minutesText } from '../reading/reading-time.js';
import { ReportController } from '../reading/report-controller.js';
import type { Speech } from '../states.js';
import type { ReaderStrings } from '../strings.js';
import { Subject } from './current-article.js';
import type { ToolContext } from '../tools/tool-host.js';
import { Given } from './attribute-validation.js';
import type { ToolPanelContext } from '../tools/tools-panel.js';
import { ToolsController } from '../tools/tools-controller.js';
import { pageColour, ViewController } from './view-controller.js';

const printPart = once(() => import('../tools/print.js'));

/** What the element hands to the part that serves it. */
export interface Rooms {
  readonly model: ModelController<Article>;
  readonly article: ArticleController;
  readonly problems: ProblemsController;
  readonly strings: StringsController<ReaderStrings>;
  readonly scheme: SchemeController;
  /** Takes back what the element has done about saved settings until now. */
  readonly relieve: () => void;
}

/**
 * Everything the reader adds to words that can be read without it: outline, progress, bar, comfort, signs. One for each
 * element, for as long as the element lives.
 */
export class Engine implements ReactiveController {
  readonly #host: WayleafReader;
  readonly #rooms: Rooms;
  readonly #adopt: AdoptController;
  readonly #reading: ReadingController;
  readonly #view: ViewController;
  readonly #panel: PanelController;
  readonly #tools: ToolsController;
  readonly #comfort: ComfortController;
  readonly #dress: DressController;
  readonly #report: ReportController;
  readonly #pace: PaceController;
  readonly #kept: PlaceController;
  readonly #given: Given;
  readonly #subject: Subject;
  readonly #contents: Contents;
  #settle: SettleController | undefined;
  #stale = true;
  #heading: string | undefined;
  #shown = '';
  #spoken = false;

  constructor(host: WayleafReader, rooms: Rooms) {
    this.#host = host;
    this.#rooms = rooms;
    const root = host.shadowRoot!;
    if (chromeStyles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, chromeStyles.styleSheet];
    this.#adopt = new AdoptController(host, rooms.problems, this.touch);
    this.#reading = new ReadingController(
      host,
      (layout) => this.#moved(layout),
      () => this.#dress.scale,
    );
    this.#given = new Given(host, rooms.problems);
    this.#subject = new Subject(host, rooms, this.#adopt, this.#reading);
    host.addController(this);
    this.#view = new ViewController(host, this.#reading, () => this.#adopt.element);
    this.#panel = new PanelController(host, (failed) => rooms.problems.set('parts', failed ? [{ code: 'WL-READER-004' }] : []));
    this.#tools = new ToolsController(host, this.#panel, () => this.#tool());
    this.#comfort = new ComfortController(host, () => rooms.scheme.scheme);
    this.#dress = new DressController(host, () => this.#attire());
    this.#report = new ReportController(
      host,
      this.#reading,
      () => this.#subject.title,
      () => host.group,
    );
    this.#pace = new PaceController(host, this.#reading, () => void this.#kept.rested(this.#pace.pace).catch(() => undefined));
    this.#kept = new PlaceController(
      host,
      this.#reading,
      () => this.#subject.title,
      () => this.#dress.scale,
    );
    this.#contents = new Contents(this.#reading, this.#subject, () => this.#panel.close());
    new ExtrasController(host, rooms.problems, () => this.#extra());
  }

  /** Whether there is an outline beside the words. */
  get beside(): boolean {
    return this.#offered && this.#view.beside && !this.#subject.away;
  }

  /** The colours of the chrome: those of the look, else of the page. */
  get scheme(): Scheme {
    const { theme } = this.#comfort;
    return theme === 'light' || theme === 'dark' ? theme : theme === 'sepia' ? 'light' : this.#rooms.scheme.scheme;
  }

  /** What the attributes say of the article, besides its title. A date that is none is named, and does not count. */
  get said(): Partial<Facts> {
    return this.#given.facts;
  }

  /** The words are to be read anew. */
  readonly touch = (): void => {
    this.#stale = true;
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    const { heading } = this.#subject.facts;
    // words once set in the page's language are not taken away while another one comes
    this.#spoken ||= !this.#rooms.strings.loading;
    this.#given.check();
    if (!this.#host.isConnected || (!this.#stale && heading === this.#heading)) return;
    if (this.#rooms.article.arriving) return;
    // half an article has another length, and is read again at its next paragraph
    if (isArriving(this.#subject.root)) return document.addEventListener('DOMContentLoaded', this.touch, { once: true });
    this.#stale = false;
    this.#heading = heading;
    this.#reading.read(this.#subject.root, heading);
  }

  hostDisconnected(): void {
    this.#stale = true;
    document.removeEventListener('DOMContentLoaded', this.touch);
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
    this.#comfort.set(PLAIN);
  }

  /** What stands before the words. */
  before(): unknown {
    const { container, part } = this.#rooms.article;
    const { words, time } = this.#reading;
    const { t, locale } = this.#speech;
    const away = this.#subject.away;
    const line = words && (!away || this.#view.inView) ? progressLine(away) : nothing;
    if (!part || !(container || this.#host.bare)) return line;
    if (container) part.speak(container, this.#speech);
    return html`${line}${part.header(this.#subject.facts, words ? t.readingTime(minutesText(time.low, time.high, locale)) : undefined, this.#speech)}`;
  }

  /** What stands after them. */
  after(): unknown {
    const { toolbar } = this.#host;
    const speech = this.#speech;
    const { words, time, place } = this.#reading;
    const away = this.#subject.away;
    const shown = toolbar !== 'none' && words > 0 && this.#spoken && (away ? this.#view.inView || !!this.#panel.open || this.#tools.busy : this.#settled);
    return html`
      ${this.beside ? outlineBeside(speech, this.#contents.beside) : nothing}
      ${
        shown
          ? bar(speech, factsText(speech, time, place.progress, this.#pace.left), {
              away,
              compact: toolbar === 'compact',
              contents: this.#offered && !this.beside,
              offer: this.#kept.render(speech),
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
          ...speech,
          comfort: this.#comfort.comfort,
          words: this.#subject.root,
          print: this.#print,
          theme: this.#comfort.theme,
          keeps: this.#comfort.keeps,
          outline: this.#contents.inPanel,
          set: (change) => this.#comfort.set(change),
        }),
        () => this.#toolPanel(),
      )}
    `;
  }

  get #speech(): Speech {
    const { t, lang, dir, locale } = this.#rooms.strings;
    return { t, lang, dir, locale };
  }

  get #offered(): boolean {
    return this.#host.outline === 'auto' && this.#reading.outline.length > 0 && this.#spoken;
  }

  /** Whether the bar may take its place below the words. Asked when it could for the first time: that is when it may be late. */
  get #settled(): boolean {
    this.#settle ??= new SettleController(this.#host, { growsAtEnd: true });
    return this.#settle.settled || !!this.#rooms.article.container;
  }

  #extra(): Extras {
    const { words, reads } = this.#reading;
    const { root, named, lang, quietly } = this.#subject;
    return {
      root,
      words,
      reads,
      describe: this.#host.structuredData ? { ...(lang && { lang }), ...named } : undefined,
      signs: () => ({
        ...this.#speech,
        group: this.#host.group || 'page',
        dark: this.scheme === 'dark',
        quietly,
      }),
    };
  }

  #attire(): Attire {
    const host = this.#host;
    const { root, away, quietly } = this.#subject;
    const { comfort, theme } = this.#comfort;
    return {
      root,
      selector: this.#adopt.selector || host.localName,
      adopted: away,
      comfort,
      theme,
      scheme: this.#rooms.scheme.scheme,
      prose: this.#rooms.article.container && this.#rooms.article.part?.prose.styleSheet,
      focus: () => ({
        lines: this.#comfort.comfort.focus,
        root: this.#subject.root,
        reads: this.#reading.reads,
        shadow: host.shadowRoot!,
        scale: this.#dress.scale,
        page: () => pageColour(this.#adopt.element ?? host),
        t: this.#speech.t,
        lang: this.#speech.lang,
        stop: () => this.#comfort.set({ focus: 0 }),
      }),
      pictures: () => ({ plain: this.#comfort.comfort.plain, root: this.#subject.root, reads: this.#reading.reads, quietly }),
      dressed: (whole) => {
        this.#view.paint();
        if (!whole) return;
        this.#rooms.relieve();
        // the panel tells what the page has
        if (this.#panel.open) host.requestUpdate();
      },
      // to whoever has just pressed something; saved settings are tried again as the visitor moves on
      missed: (missing) => this.#panel.open && this.#panel.say(missing),
    };
  }

  #tool(): ToolContext {
    const { root, made, named, quietly } = this.#subject;
    return {
      ...this.#speech,
      host: this.#host,
      root,
      reads: this.#reading.reads,
      made,
      facts: named,
      scheme: this.scheme,
      attend: (y) => this.#dress.attend(y),
      quietly,
    };
  }

  #toolPanel(): Omit<ToolPanelContext, keyof Outcomes> {
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
    this.#kept.moved(this.#pace.pace);
    const { place, time } = this.#reading;
    const shown = `${place.index} ${factsText(this.#speech, time, place.progress, this.#pace.left)[0]}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#host.requestUpdate();
  }

  readonly #print = (): void => {
    const { root, named } = this.#subject;
    this.#panel.close();
    printPart().then(
      ({ printArticle }) =>
        void printArticle({
          ...this.#speech,
          root,
          facts: named,
          headed: !root.contains(this.#reading.title ?? null),
          plain: this.#comfort.comfort.plain,
        }),
      () => this.#panel.say(true),
    );
  };
}
