/** The element `<wayleaf-paths>`: its attributes, its public methods, and how its parts are rendered together. */
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { HeightController } from '../controllers/height-controller.js';
import type { Problem } from '../controllers/problem-event.js';
import { ProblemsController } from '../controllers/problems-controller.js';
import { WordsGuard } from '../controllers/words-guard.js';
import { LateUpgradeController } from '../controllers/late-upgrade-controller.js';
import { register } from '../i18n/registered-strings.js';
import { StringsController } from '../i18n/strings-controller.js';
import { allSpellings, canonicalChange, choice, flag, text } from '../internal/attributes.js';
import type { StorageKind } from '../internal/storage.js';
import { version } from '../internal/version.js';
import { adoptAgain } from '../theme/adopt-styles.js';
import { SchemeController } from '../theme/scheme-controller.js';
import { aboutComparison } from './about-comparison.js';
import { AuthorController } from './author-controller.js';
import { ComparisonController } from './comparison-controller.js';
import { cards } from './cards.js';
import { SelfCheckController } from './self-check-controller.js';
import { ChoiceController } from './choice-controller.js';
import { choiceButtons, type ChoiceProps } from './choice-buttons.js';
import { CellCopies } from './cell-copies.js';
import { LightDomController } from './light-dom-controller.js';
import type { AuditReport } from './author/audit.js';
import { DisplayOptionsController } from './display-options-controller.js';
import type { AnswerStyle, PathsKind, PathsModel } from './model.js';
import { offer, sourceStatus, withheld } from './self-check-offer.js';
import { lazyChunks } from './lazy-chunks.js';
import { styles } from './paths.styles.js';
import type { SelfCheckOptions } from './self-check/self-check.js';
import { strings } from './strings.js';
import { ViewController } from './view-controller.js';
import type { PathsView } from './view.js';

/**
 * A neutral comparison of paths, and, for anyone who wants it, a self-check that returns a visitor's own answers as
 * reasons for each of them.
 *
 * The words are a plain table, a list of signs and a section with support between the tags (or JSON by `src` or
 * `config`), readable with JavaScript off. Where the table does not fit it becomes cards: one section for each path.
 * No path can be styled, ranked or preselected. The self-check lives in a closed shadow root; its answers are in no
 * event, attribute, address or storage and are gone when the visitor leaves. A sign marked as a matter of safety puts
 * the author's support in the place of any result. Choosing is a button of its own.
 *
 * Keyboard: native buttons and radios throughout. Screen readers find either the table or the cards, never both, and
 * announce one short sentence when the result changes.
 *
 * @summary Options side by side, presented neutrally, with a private self-check.
 *
 * @slot - A `<table>` with a caption, a `<ul data-signs>`, a `<section data-support>`, and, where wanted, a
 *   `<ul data-questions>` and a `<ul data-sources>`; other words keep their place.
 *
 * @csspart cards - The comparison as cards.
 * @csspart card - Each card, all alike.
 * @csspart about - Who made the comparison, and when it was reviewed.
 * @csspart tools - The controls of how the comparison is displayed.
 * @csspart tool - Each of these buttons, all alike.
 * @csspart choices - The buttons to continue with a path.
 * @csspart choice - Each of these buttons, all alike.
 * @csspart next - The link that leads on once a path is chosen.
 * @csspart offer - The offer of the self-check.
 * @csspart start - Its button.
 *
 * @cssproperty [--wayleaf-accent=light-dark(#1c6b58, #86d3bb)] - The one accent: links, focus, what is ticked.
 * @cssproperty [--wayleaf-line=color-mix(in oklab, currentColor 20%, transparent)] - Hairlines.
 * @cssproperty [--wayleaf-paths-sticky-top=0px] - Where the names of the paths stay while their rows go by: the height
 *   of a page's own fixed header.
 * @cssproperty [--wayleaf-paths-gap=1.5em] - Space between the parts of the widget.
 *
 * @fires {WayleafPathsChooseRequestEvent} wayleaf-paths-choose-request - The visitor wants to continue with a path;
 *   cancelable.
 * @fires {WayleafPathsChosenEvent} wayleaf-paths-chosen - The visitor has chosen a path by its button.
 * @fires {WayleafProblemEvent} wayleaf-problem - Something in the input is wrong or missing; the comparison stays.
 */
export class WayleafPaths extends LitElement {
  /**
   * Registers strings for a language, as `registerStrings` of the package does, for pages that have only the script:
   * `customElements.whenDefined('wayleaf-paths').then((widget) => widget.registerStrings('sv', { … }))`.
   */
  static readonly registerStrings = register;

  static readonly version = version;
  static override styles = styles;
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, slotAssignment: 'manual' };

  /** Address of the comparison as JSON. */
  @property({ converter: text }) src: string | undefined;
  /** The comparison as JSON in one line, also as `b64:` and base64; as a property, the object itself. */
  @property({ converter: text }) config: string | object | undefined;
  /** How it is laid out: `auto` by the width of the widget, `table` or `cards` always. */
  @property({ converter: choice<'auto' | PathsView>('auto', 'table', 'cards') }) view: 'auto' | 'table' | 'cards' =
    'auto';
  /** Whether there is a self-check: `offer` it with a button, have it `open`, or `none`. */
  @property({ attribute: 'self-check', converter: choice<'offer' | 'open' | 'none'>('offer', 'open', 'none') })
  selfCheck: 'offer' | 'open' | 'none' = 'offer';
  /** What is compared: `general`, or `health`, which asks its author for more. */
  @property({ converter: choice<PathsKind>('general', 'health') }) kind: 'general' | 'health' | undefined;
  /** The day the comparison was last reviewed, as `YYYY-MM-DD`. */
  @property({ converter: text }) reviewed: string | undefined;
  /** The day by which it is to be reviewed again. Once it has passed, readers see that it is due. */
  @property({ attribute: 'review-by', converter: text }) reviewBy: string | undefined;
  /** Who made this and what they gain from it, in a sentence. */
  @property({ converter: text }) interest: string | undefined;
  /** How signs are answered: in `three` steps (not me, a little, me), or with `ticks`. */
  @property({ converter: choice<AnswerStyle>('three', 'ticks') }) answers: 'three' | 'ticks' | undefined;
  /**
   * Address of the support as JSON, fetched when the page loads; what stands between the tags is the
   * fallback.
   */
  @property({ attribute: 'support-src', converter: text }) supportSrc: string | undefined;
  /** The level of our headings, from `2` to `6`; without it, they continue the page's. */
  @property({ attribute: 'heading-level', converter: text }) headingLevel: string | undefined;
  /**
   * Where it is stored how a visitor wants to look at a comparison, once they said so: `local`, `session` or `none`.
   */
  @property({ converter: choice<StorageKind>('local', 'session', 'none') }) storage: StorageKind = 'local';
  /** Which journey this comparison belongs to; widgets without one share the page's. */
  @property({ converter: text }) group: string | undefined;
  /** The colours of the chrome: `auto` follows the page's background, or `light`, or `dark`. */
  @property({ converter: choice<'auto' | 'light' | 'dark'>('auto', 'light', 'dark') }) theme:
    'auto' | 'light' | 'dark' = 'auto';
  /** Whether problems and the audit are shown on the page, for its author. */
  @property({ type: Boolean, converter: flag }) debug = false;

  readonly #problems = new ProblemsController(this);
  readonly #guard = new WordsGuard(this, this.#problems, 'WL-PATHS-035', (change) =>
    this.#comparison.runUnobserved(change),
  );
  readonly #strings = new StringsController(this, strings);
  readonly #scheme = new SchemeController(this);
  readonly #comparison = new ComparisonController(this, this.#problems);
  readonly #author = new AuthorController(this, this.#comparison, this.#problems);
  readonly #lateUpgrade = new LateUpgradeController(this);
  readonly #displayOptions = new DisplayOptionsController(this, this.#comparison);
  readonly #view = new ViewController(
    this,
    () => ({ view: this.#displayOptions.wanted, paths: this.#comparison.model.paths.length }),
    () => this.#displayOptions.focus,
  );
  readonly #choice = new ChoiceController(this, () => this.group);
  readonly #lightDom = new LightDomController(this, this.#comparison, () => ({
    settled: this.#lateUpgrade.mayReflow,
    view: this.#displayOptions.wanted === 'table' ? 'whole' : this.#view.view,
    selfCheckOffered: this.#selfCheckOffered,
    hiddenRows: this.#displayOptions.onlyDifferences ? this.#displayOptions.sameRows : [],
    localized: this.#strings,
  }));
  readonly #selfCheck = new SelfCheckController(this, this.#problems, {
    options: () => (this.#selfCheckOffered ? this.#selfCheckOptions() : undefined),
    stringsReady: () => this.#stringsReady,
    supportReady: () => this.#comparison.supportReady(),
  });
  /** Whether the words of the widget have been loaded in the page's language, or in the nearest there is. */
  #stringsReady = false;
  readonly #cellCopies = new CellCopies();

  constructor() {
    super();
    new HeightController(this);
  }

  static override get observedAttributes(): string[] {
    return allSpellings(super.observedAttributes);
  }

  /** The current problems in the author's input. */
  get problems(): readonly Problem[] {
    return this.#problems.list;
  }

  /** Resolves with the comparison as plain data, in the form that `config` and `src` take. */
  async toJSON(): Promise<PathsModel> {
    const { completeModel } = await lazyChunks.completeModel();
    return completeModel(this, this.#comparison);
  }

  /**
   * Judges the comparison by the criteria for decision aids: each criterion as met, not met, or for a person to judge,
   * with what that rests on, all problems, and what the signs can lead to. For authors; its code is fetched with the
   * first call, or with `debug`. Nothing in it comes from a visitor.
   *
   * @throws When its part cannot be loaded.
   */
  audit(): Promise<AuditReport> {
    return this.#author.audit();
  }

  /** Deletes the visitor's answers and choice, and ends the hold on booking. For a page's quick exit, too. */
  clear(): void {
    this.#selfCheck.clear();
    this.#choice.takeBack();
    this.#choice.release();
  }

  override attributeChangedCallback(name: string, old: string | null, _: string | null): void {
    const [known, value] = canonicalChange(this, name);
    super.attributeChangedCallback(known, old, value);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.#guard.root();
  }

  override connectedCallback(): void {
    this.#guard.run(() => super.connectedCallback());
  }

  override disconnectedCallback(): void {
    this.#guard.run(() => super.disconnectedCallback());
  }

  /** Moved into another document, such as a popup's. */
  adoptedCallback(): void {
    adoptAgain(this);
  }

  protected override scheduleUpdate(): Promise<void> {
    return this.#guard.update(!this.hasUpdated, () => super.scheduleUpdate());
  }

  protected override willUpdate(): void {
    this.#stringsReady ||= !this.#strings.loading;
  }

  /** Whether the self-check replaces the list of signs and the support. */
  get #selfCheckOffered(): boolean {
    // one that is open stays, even if the words around it no longer bear one
    return (
      this.#lateUpgrade.mayReflow &&
      this.selfCheck !== 'none' &&
      (this.#comparison.sound || this.#selfCheck.status === 'open')
    );
  }

  #selfCheckOptions(): SelfCheckOptions {
    const { t, lang, dir, locale } = this.#strings;
    return {
      model: this.#comparison.lastSound,
      host: this,
      support: this.#comparison.input.supportElement,
      group: this.group || 'page',
      choice: this.#choice.hold ? undefined : this.#choiceProps(),
      hold: (hold) => this.#choice.setHold(hold),
      close: () => void this.#selfCheck.leave(),
      scheme: this.#shownScheme,
      t,
      lang,
      dir,
      locale,
    };
  }

  #choiceProps(): ChoiceProps {
    return this.#choice.propsFor(this.#comparison.model.paths, this.#displayOptions.next(this.#choice, this.#strings));
  }

  get #shownScheme(): 'light' | 'dark' {
    return this.theme === 'auto' ? this.#scheme.scheme : this.theme;
  }

  protected override render(): unknown {
    const { overflows: scrolls, view } = this.#view;
    const tools =
      this.#lateUpgrade.mayReflow && this.#hasChoice
        ? html`<div class="tools" part="tools">${this.#displayOptions.render(view, this.#strings)}</div>`
        : nothing;
    // below a table that nobody has asked for, so that it does not move when the widget comes
    const above = view === 'cards' || this.#displayOptions.picked;
    return html`
      <div class="root ${this.#stringsReady ? '' : 'waits'}" data-scheme=${this.#shownScheme}>
        <slot class="before"></slot>
        ${above ? tools : nothing}
        <div
          class="table ${scrolls ? 'scrolls' : ''}"
          role=${scrolls ? 'region' : nothing}
          aria-label=${scrolls ? this.#strings.t.table : nothing}
          tabindex=${scrolls ? 0 : nothing}
        >
          <slot class="compared"></slot>
        </div>
        ${this.#lateUpgrade.mayReflow ? this.#renderChrome(above ? nothing : tools) : nothing}
      </div>
    `;
  }

  /** Whether there is more than one path to look at, and to choose. */
  get #hasChoice(): boolean {
    return this.#comparison.isComparable && this.#comparison.model.paths.length > 1;
  }

  /** Everything that is not the author's table. */
  #renderChrome(tools: unknown): unknown {
    const localized = this.#strings;
    const { model, isComparable, status } = this.#comparison;
    return html`
      ${isComparable && this.#view.view === 'cards' ? this.#renderCards() : nothing} ${tools}
      ${
        isComparable
          ? aboutComparison(model, localized)
          : sourceStatus(status, () => this.#comparison.retry(), localized)
      }
      ${this.#hasChoice && !this.#choice.hold ? choiceButtons(this.#choiceProps(), localized) : nothing}
      <slot class="after"></slot>
      ${this.#renderSelfCheck()} ${this.#author.render()}
    `;
  }

  #renderCards(): unknown {
    const { level, onlyDifferences } = this.#displayOptions;
    const contentOf = (fact: string, text: string) => this.#cellCopies.contentOf(this.#comparison, fact, text);
    const { input, model: given } = this.#comparison;
    const { captioned, cardModel } = input.places ?? {};
    const model = captioned ? { ...given, decision: '' } : given;
    return (this.#displayOptions.byQuestion ?? cards)(
      cardModel?.(model, contentOf, onlyDifferences) ?? model,
      contentOf,
      this.#strings,
      level,
      onlyDifferences,
    );
  }

  #renderSelfCheck(): unknown {
    if (this.#selfCheckOffered) {
      const open = () => void this.#selfCheck.open(true);
      return html`${offer(this.#selfCheck.status, open, this.#strings)}<div id="check"></div>`;
    }
    return this.selfCheck !== 'none' && this.#comparison.supportStatus === 'failed'
      ? withheld(() => this.#comparison.retrySupport(), this.#strings)
      : nothing;
  }
}
