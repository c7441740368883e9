import { html, nothing, type ReactiveController } from 'lit';
import type { ModelController } from '../../controllers/model-controller.js';
import type { ProblemsController } from '../../controllers/problems-controller.js';
import { SettleController } from '../../controllers/settle-controller.js';
import type { StringsController } from '../../i18n/strings-controller.js';
import { closestAcross, plainText } from '../../internal/dom.js';
import type { Scheme, SchemeController } from '../../theme/scheme-controller.js';
import { AdoptController } from '../adopt-controller.js';
import type { ArticleController } from '../article-controller.js';
import { isArriving } from '../around.js';
import { bar, factsText, outlineBeside, outlineList, progressLine } from '../chrome.js';
import { chromeStyles } from '../chrome.styles.js';
import { ComfortController } from '../comfort-controller.js';
import { PLAIN } from '../comfort.js';
import { ExtrasController, type Extras } from '../extras-controller.js';
import type { Article, Facts } from '../model.js';
import { PanelController } from '../panel-controller.js';
import type { WayleafReader } from '../reader.js';
import { ReadingController } from '../reading-controller.js';
import { minutesText } from '../reading-time.js';
import { ReportController } from '../report-controller.js';
import type { Speech } from '../states.js';
import type { ReaderStrings } from '../strings.js';
import { ViewController } from '../view-controller.js';

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
  readonly #comfort: ComfortController;
  readonly #report: ReportController;
  #settle: SettleController | undefined;
  #stale = true;
  #heading: string | undefined;
  #shown = '';
  #spoken = false;
  #empty = false;

  constructor(host: WayleafReader, rooms: Rooms) {
    this.#host = host;
    this.#rooms = rooms;
    const root = host.renderRoot as ShadowRoot;
    if (chromeStyles.styleSheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, chromeStyles.styleSheet];
    this.#adopt = new AdoptController(host, rooms.problems, this.touch);
    this.#reading = new ReadingController(
      host,
      (layout) => this.#moved(layout),
      () => this.#comfort.scale,
    );
    host.addController(this);
    this.#view = new ViewController(host, this.#reading, () => this.#adopt.element);
    this.#panel = new PanelController(host, (failed) => rooms.problems.set('parts', failed ? [{ code: 'WL-READER-004' }] : []));
    this.#comfort = new ComfortController(
      host,
      () => ({ root: this.#root, selector: this.#adopt.selector || host.localName, adopted: !!this.#adopt.element }),
      () => rooms.scheme.scheme,
      () => this.#view.paint(),
      rooms.relieve,
    );
    this.#report = new ReportController(
      host,
      this.#reading,
      () => this.#facts.heading ?? (this.#reading.title ? plainText(this.#reading.title) : ''),
      () => host.group,
    );
    new ExtrasController(host, rooms.problems, () => this.#extra());
  }

  /** Whether there is an outline beside the words. */
  get beside(): boolean {
    return this.#offered && this.#view.beside && !this.#adopt.element;
  }

  /** The colours of the chrome: those of the look, else of the page. */
  get scheme(): Scheme {
    const { theme } = this.#comfort;
    return theme === 'light' || theme === 'dark' ? theme : theme === 'sepia' ? 'light' : this.#rooms.scheme.scheme;
  }

  /** The words are to be read anew. */
  readonly touch = (): void => {
    this.#stale = true;
    this.#host.requestUpdate();
  };

  hostUpdate(): void {
    const { heading } = this.#facts;
    // words once set in the page's language are not taken away while another one comes
    this.#spoken ||= !this.#rooms.strings.loading;
    this.#miss();
    if (!this.#host.isConnected || (!this.#stale && heading === this.#heading)) return;
    // half an article has another length, and is read again at its next paragraph
    if (isArriving(this.#root)) return document.addEventListener('DOMContentLoaded', this.touch, { once: true });
    this.#stale = false;
    this.#heading = heading;
    this.#reading.read(this.#root, heading);
  }

  hostDisconnected(): void {
    this.#stale = true;
    document.removeEventListener('DOMContentLoaded', this.touch);
  }

  goTo(target: string | number): boolean {
    const { entries } = this.#reading;
    return this.#reading.goTo(typeof target === 'number' ? target : entries.findIndex(({ id }) => id === target));
  }

  resetComfort(): void {
    this.#comfort.set(PLAIN);
  }

  /** What stands before the words. */
  before(): unknown {
    const { container, part } = this.#rooms.article;
    const { words, time } = this.#reading;
    const { t, locale } = this.#speech;
    const away = !!this.#adopt.element;
    const line = words && (!away || this.#view.inView) ? progressLine(away) : nothing;
    if (!part || !(container || this.#host.bare)) return line;
    return html`${line}${part.header(this.#facts, words ? t.readingTime(minutesText(time.low, time.high, locale)) : undefined, this.#speech)}`;
  }

  /** What stands after them. */
  after(): unknown {
    const { toolbar } = this.#host;
    const speech = this.#speech;
    const { words, time, place } = this.#reading;
    const away = !!this.#adopt.element;
    const shown = toolbar !== 'none' && words > 0 && this.#spoken && (away ? this.#view.inView || !!this.#panel.open : this.#settled);
    return html`
      ${this.beside ? outlineBeside(speech, this.#list()) : nothing}
      ${
        shown
          ? bar(speech, factsText(speech, time, place.progress), {
              away,
              compact: toolbar === 'compact',
              contents: this.#offered && !this.beside,
              open: this.#panel.open,
              unreached: this.#panel.unreached,
              warm: this.#panel.warm,
              toggle: (panel) => void this.#panel.toggle(panel),
            })
          : nothing
      }
      ${this.#panel.render(() => ({
        ...speech,
        comfort: this.#comfort.comfort,
        theme: this.#comfort.theme,
        keeps: this.#comfort.keeps,
        outline: this.#list(),
        set: (change) => this.#comfort.set(change),
      }))}
    `;
  }

  /** Names a reader that was given nothing at all. */
  #miss(): void {
    const { bare, src, config } = this.#host;
    const empty = bare && !src && !config;
    if (empty === this.#empty) return;
    this.#empty = empty;
    this.#rooms.problems.set('empty', empty ? [{ code: 'WL-READER-008' }] : []);
  }

  /** The element that holds the words now. */
  get #root(): HTMLElement {
    return this.#adopt.element ?? this.#rooms.article.container ?? this.#host;
  }

  get #facts(): Partial<Facts> {
    return { ...this.#rooms.article.facts, ...this.#rooms.model.model };
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

  #list(): unknown {
    const lang = closestAcross(this.#root, '[lang]')?.getAttribute('lang') ?? undefined;
    return outlineList(this.#reading.outline, this.#reading.place.index, lang, this.#go);
  }

  #extra(): Extras {
    const { model } = this.#rooms;
    const root = this.#root;
    const { title, words, reads } = this.#reading;
    return {
      root,
      words,
      reads,
      describe: this.#host.structuredData ? { heading: title && plainText(title), ...this.#facts } : undefined,
      signs: () => ({
        ...this.#speech,
        group: this.#host.group || 'page',
        dark: this.scheme === 'dark',
        quietly: (change) => (this.#adopt.element ? this.#adopt.quietly(change) : model.quietly(change)),
      }),
    };
  }

  #moved(layout: boolean): void {
    this.#view.update(layout);
    this.#report.update();
    const { place, time } = this.#reading;
    const shown = `${place.index} ${factsText(this.#speech, time, place.progress)[0]}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#host.requestUpdate();
  }

  readonly #go = (event: MouseEvent, index: number): void => {
    const heading = this.#reading.entries[index];
    if (event.metaKey || event.ctrlKey || event.shiftKey || !heading) return;
    this.#panel.close();
    // the browser follows links itself, but not into a shadow root, nor to the second of two elements with one id
    const found = document.getElementById(heading.id) === heading.element;
    if (!found) event.preventDefault();
    this.#reading.goTo(index, !found);
  };
}
